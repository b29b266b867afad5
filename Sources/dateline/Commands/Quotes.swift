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
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String]

  func run() throws {
    let (documents, areAllRead) = try reading.annotatedDocuments(at: paths)
    var output = StandardOutput()
    for document in documents {
      if json {
        try output.write(JSONLine.encode(QuotesObject(document)))
      } else {
        try output.write(Outline(width: output.width).quotes(in: document))
      }
    }
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }
}
