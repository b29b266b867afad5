import Archive
import ArgumentParser
import Articles
import Entities
import Glibc
import Reader
import Terminal

/// `dateline [read] [PATH…]`: opens the archive, or documents, in the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the archive, or documents, in the reader; what happens without a subcommand.",
    discussion: """
      Without a path the archive opens: all that \"dateline add\" kept. With paths those documents \
      open, and nothing of them is kept.
      """)

  @OptionGroup var kept: ArchiveOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var settings: ConfigurationOptions
  @Option(help: "The background the colours are for: dark, light or auto.")
  var background: Background?
  @Option(
    help: ArgumentHelp(
      "After how many seconds an open article counts as read; 0 for never by itself.",
      valueName: "seconds"))
  var dwell: Int?
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String] = []

  func validate() throws {
    guard (0...3600).contains(dwell ?? 0) else {
      throw ValidationError("--dwell is a number of seconds from 0 to 3600.")
    }
    guard paths.isEmpty || kept.archive == nil else {
      throw ValidationError(
        "Documents are read without an archive; \"dateline add\" puts them into one.")
    }
  }

  func run() throws {
    var configuration = try settings.read()
    configuration.dwell = dwell ?? configuration.dwell
    configuration.background = background ?? configuration.background
    // Something that is piped in is read.
    let given =
      paths.isEmpty && kept.archive == nil && isatty(STDIN_FILENO) == 0 ? ["-"] : paths
    guard let mailbox = Mailbox() else {
      throw ValidationError("The system gives no more pipes: close some programs and try again.")
    }
    let failures = try kept.reporting {
      given.isEmpty
        ? try readArchive(mailbox, configuration)
        : try readDocuments(given, mailbox, configuration)
    }
    if !failures.isEmpty { throw report(failures) }
  }

  private func readArchive(
    _ mailbox: Mailbox, _ configuration: Configuration
  ) throws -> [DocumentError] {
    let archive = try ArticleArchive(path: kept.path, for: .reading)
    if settings.file.isThere { try archive.keep(commands: configuration.feeds) }
    let desk = try Desk(
      archive, order: .time, reader: reading.reader, mailbox: mailbox,
      configuration: configuration)
    if try !archive.hasNamesOfNewest(engine: Annotator.version) { desk.backstage.prepare() }
    desk.backstage.findNames()
    return try read(desk, name: "archive", collection: .archive)
  }

  private func readDocuments(
    _ given: [String], _ mailbox: Mailbox, _ configuration: Configuration
  ) throws -> [DocumentError] {
    let reader = reading.reader
    let found = reader.files(at: given)
    guard !found.paths.isEmpty else { return found.errors }
    let keeper = MadeOnce<Result<ArticleArchive, any Error>> {
      Result { try ArticleArchive(path: ArticleArchive.usualPath) }
    }
    var desk = try Desk(
      ArticleArchive(), order: .arrival, reader: reader, mailbox: mailbox, keeper: keeper,
      configuration: configuration)
    // Reading starts first: it goes on while the terminal is set up.
    desk.read(found.paths, failures: found.errors)
    if access(ArticleArchive.usualPath, F_OK) == 0 { desk.adoptCorrections() }
    return try read(desk, name: Self.name(of: given), collection: .documents)
  }

  private func read(
    _ desk: Desk, name: String, collection: State.Collection
  ) throws -> [DocumentError] {
    try MainActor.assumeIsolated {
      let screen = try Screen()
      let configuration = desk.configuration
      let theme = Theme(depth: screen.colorDepth, isLight: configuration.background.isLight)
      var state = State(size: screen.size, now: desk.now, name: name)
      state.collection = collection
      state.dwell = configuration.dwell == 0 ? nil : configuration.dwell
      state.refreshesAtStart = configuration.refresh.isAtStart
      state.refreshEvery = configuration.refresh.minutes == 0 ? nil : configuration.refresh.minutes
      if collection == .archive, let key = desk.rememberedSelection { state.begin(at: key) }
      let loop = ReaderLoop(
        screen: screen, theme: theme, desk: desk, state: state, now: reading.now)
      return loop.run()
    }
  }

  /// What the header calls the collection: the name of the only path, else how many there are.
  static func name(of paths: [String]) -> String {
    guard let path = paths.first, paths.count == 1 else { return "\(paths.count) paths" }
    if path == "-" { return "standard input" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  private func report(_ failures: [DocumentError]) -> ExitCode {
    for failure in failures { StandardError.report(failure) }
    return ExitCode(1)
  }
}

/// The background that colours are chosen for.
enum Background: String, ExpressibleByArgument, CaseIterable {
  case dark, light, auto

  /// Whether the background is light; terminals that say so do in COLORFGBG ("0;15").
  var isLight: Bool {
    switch self {
    case .dark: return false
    case .light: return true
    case .auto:
      let colors = getenv("COLORFGBG").map { String(cString: $0) } ?? ""
      guard let background = colors.split(separator: ";").last.flatMap({ Int($0) })
      else { return false }
      return background == 7 || background == 15
    }
  }
}
