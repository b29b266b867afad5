import ArgumentParser
import Articles

/// `dateline dates`: prints the days, months and years that articles mean.
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the expressions of time in articles, and the dates they mean.",
    discussion: """
      They are reckoned from the day an article was published, else from the day of its dateline, \
      else from the newest day of its page, else from --now. With --json, prints one JSON object a document, one a line; else a list \
      for people.
      """)

  @Flag(help: "Print JSON Lines.") var json = false
  @OptionGroup var reading: ReadingOptions
  @Argument(help: ReadingOptions.sourcesHelp) var paths: [String]

  func run() throws {
    try reading.printAnnotated(at: paths, json: json, as: DatesObject.init) { $0.dates(in: $1) }
  }
}
