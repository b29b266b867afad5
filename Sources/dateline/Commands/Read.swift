import ArgumentParser

/// `dateline [read] PATH…`: opens documents in the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open documents in the reader; what happens without a subcommand.")

  @OptionGroup var reading: ReadingOptions
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String] = []

  func run() throws {
    print("The reader is not built yet.")
  }
}
