import ArgumentParser
import Articles
import Glibc
import Reader
import Terminal

import struct Entities.Annotator

/// `dateline [read] PATH…`: opens documents in the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open documents in the reader; what happens without a subcommand.")

  @OptionGroup var reading: ReadingOptions
  @Option(help: "The background the colours are for: dark, light or auto.")
  var background = Background.auto
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String] = []

  func run() throws {
    let given = paths.isEmpty && isatty(STDIN_FILENO) == 0 ? ["-"] : paths
    guard !given.isEmpty else {
      throw ValidationError(
        "Name a document or a folder to read, or - for standard input: dateline seeds")
    }
    let reader = reading.reader
    let found = reader.files(at: given)
    guard !found.paths.isEmpty else { throw report(found.errors) }
    let failures = try MainActor.assumeIsolated {
      try read(found.paths, given: given, failures: found.errors, reader)
    }
    if !failures.isEmpty { throw report(failures) }
  }

  @MainActor private func read(
    _ files: [String], given: [String], failures: [DocumentError], _ reader: DocumentReader
  ) throws -> [DocumentError] {
    guard let mailbox = Mailbox() else {
      throw ValidationError("The system gives no more pipes: close some programs and try again.")
    }
    let annotator = Annotator(now: reading.now)
    let wishes = Wishes()
    // Loading starts first: it goes on while the terminal is set up.
    Loader(reader: reader, annotator: annotator, mailbox: mailbox, wishes: wishes)
      .start(paths: files, failures: failures)
    let screen = try Screen()
    let theme = Theme(depth: screen.colorDepth, isLight: background.isLight)
    let loop = ReaderLoop(
      screen: screen, theme: theme, mailbox: mailbox,
      desk: Desk(
        reader: reader, annotator: annotator, wishes: wishes,
        corrections: .standard(variable: variable)),
      name: Self.name(of: given),
      now: reading.now)
    return loop.run()
  }

  private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

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
