import Archive
import ArgumentParser
import Articles
import Reader
import Terminal

/// `dateline snapshot`: prints the screen that the reader would show after some keys.
struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the reader's screen after some keys, as text or as a picture.",
    discussion: "For example: dateline snapshot --keys 'Enter Tab' --svg seeds > screen.svg",
    shouldDisplay: false)

  @OptionGroup var reading: ReadingOptions
  @Option(help: "The size of the screen in columns and rows.") var size = "120x36"
  @Option(help: "The keys to press, with spaces between; \"type:TEXT\" types a word.")
  var keys = ""
  @Flag(help: "Print a picture (SVG) in colour.") var svg = false
  @Flag(help: "Use the colours for a light background.") var light = false
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String]

  func run() throws {
    guard let mailbox = Mailbox() else { throw ExitCode.failure }
    var desk = try Desk(
      ArticleArchive(), order: .arrival, reader: reading.reader, mailbox: mailbox,
      isImmediate: true)
    let found = reading.reader.files(at: paths)
    desk.read(found.paths, failures: found.errors)
    var talk = Conversation(
      state: State(size: try frameSize(), now: desk.now, name: Read.name(of: paths)), desk: desk)
    _ = talk.receive()
    for failure in talk.desk.failures { StandardError.report(failure) }
    guard !talk.desk.isEmpty else { throw ExitCode.failure }
    func press(_ key: Key) {
      _ = talk.tell(.key(key))
      _ = talk.receive()
    }
    for word in keys.split(separator: " ") {
      if word.hasPrefix("type:") {
        for character in word.dropFirst(5) { press(Key(character)) }
      } else if let key = Key(notation: String(word)) {
        press(key)
      } else {
        throw ValidationError(
          "No key is called “\(word)”: write Enter, Tab, ^D, Alt-Left or a letter.")
      }
    }
    let frame = render(talk.state, theme: Theme(depth: .palette, isLight: light))
    if svg {
      print(FramePicture(frame: frame, isLight: light).svg, terminator: "")
    } else {
      for row in 0..<frame.size.rows { print(frame.text(row: row)) }
    }
  }

  private func frameSize() throws -> Size {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError("Write a size like 120x36.")
    }
    return Size(columns: parts[0], rows: parts[1])
  }
}

/// `dateline keys`: prints the table of keys.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the keys of the reader as Markdown.", shouldDisplay: false)

  func run() {
    print(Bindings.standard.markdown, terminator: "")
  }
}
