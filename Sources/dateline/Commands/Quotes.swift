import ArgumentParser
import Articles

/// `dateline quotes`: prints who is quoted in the articles of documents.
struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what articles quote, and who said it.",
    discussion:
      "With --json, prints one JSON object a document, one a line; else a list for people.")

  @Flag(help: "Print JSON Lines.") var json = false
  @OptionGroup var reading: ReadingOptions
  @Argument(help: ReadingOptions.sourcesHelp) var paths: [String]

  func run() throws {
    try reading.printAnnotated(at: paths, json: json, as: QuotesObject.init) { $0.quotes(in: $1) }
  }
}
