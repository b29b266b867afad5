import ArgumentParser
import Articles

/// `dateline dates`: prints the days, months and years that articles mean.
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the expressions of time in articles, and the dates they mean.",
    discussion: """
      They are reckoned from the day an article was published, else from the day of its dateline, \
      else from --now. With --json, prints one JSON object a document, one a line; else a list \
      for people.
      """)

  @Flag(help: "Print JSON Lines.") var json = false
  @OptionGroup var reading: ReadingOptions
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String]

  func run() throws {
    let (documents, areAllRead) = try reading.annotatedDocuments(at: paths)
    var output = StandardOutput()
    for document in documents {
      if json {
        try output.write(JSONLine.encode(DatesObject(document)))
      } else {
        try output.write(Outline(width: output.width).dates(in: document))
      }
    }
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }
}
