import ArgumentParser
import Articles

/// `dateline parse`: prints the articles of documents.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the articles in documents.",
    discussion: """
      With --json, prints one JSON object a document, one a line; else an outline for people. \
      Exits with 1 when a document could not be read; the others are printed all the same.
      """)

  @Flag(help: "Print JSON Lines.") var json = false
  @OptionGroup var reading: ReadingOptions
  @Argument(help: ReadingOptions.sourcesHelp) var paths: [String]

  func run() throws {
    var output = StandardOutput()
    let areAllRead = try reading.readDocuments(at: paths) { document in
      if json {
        try output.write(JSONLine.encode(DocumentObject(document)))
      } else {
        try output.write(Outline(width: output.width).text(of: document))
      }
    }
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }
}
