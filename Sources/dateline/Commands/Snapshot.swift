import ArgumentParser
import Articles
import Reader
import Terminal

import struct Entities.EntityRegistry
import struct Entities.Annotator

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
    var desk = Desk(reader: reading.reader, annotator: Annotator(now: reading.now))
    try load(into: &desk)
    var state = State(
      size: try frameSize(), now: reading.now ?? presentTime(), name: Read.name(of: paths))
    tell(.libraryChanged(nil), &state, &desk)
    for word in keys.split(separator: " ") {
      if word.hasPrefix("type:") {
        for character in word.dropFirst(5) { tell(.key(Key(character)), &state, &desk) }
      } else if let key = Key(notation: String(word)) {
        tell(.key(key), &state, &desk)
      } else {
        throw ValidationError(
          "No key is called “\(word)”: write Enter, Tab, ^D, Alt-Left or a letter.")
      }
    }
    let frame = render(state, theme: Theme(depth: .palette, isLight: light))
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

  private func load(into desk: inout Desk) throws {
    var documents: [Document] = []
    let areAllRead = try reading.readDocuments(at: paths) { documents.append($0) }
    let annotator = desk.annotator
    var registry = EntityRegistry()
    let articles = documents.flatMap(\.articles)
    let names = articles.enumerated().map { number, article in
      (key: ArticleKey(number), annotation: annotator.annotate(article))
    }
    for name in names { registry.add(name.annotation) }
    let joined = registry.joined
    _ = desk.receive([
      .documents(
        documents.map { ReadDocument(document: $0) }, progress: LoadingProgress(done: 1, total: 1)),
      .names(names),
      .identities(joined.identities, joins: joined.joins),
    ])
    if documents.isEmpty, !areAllRead { throw ExitCode.failure }
  }

  private func tell(_ message: Message, _ state: inout State, _ desk: inout Desk) {
    for effect in update(&state, message) {
      if let answer = desk.answer(effect) { tell(answer, &state, &desk) }
    }
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
