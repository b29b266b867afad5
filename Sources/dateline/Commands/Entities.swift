import ArgumentParser
import Articles

/// `dateline entities`: prints who and what the articles of documents name.
struct Entities: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the people, places and organisations that articles name.",
    discussion: """
      Documents given together are linked together: who is named in several has one id. \
      With --json, prints one JSON object a document, one a line; else a list for people.
      """)

  @Flag(help: "Print JSON Lines.") var json = false
  @OptionGroup var reading: ReadingOptions
  @Argument(help: ReadingOptions.sourcesHelp) var paths: [String]

  func run() throws {
    try reading.printAnnotated(at: paths, json: json, as: EntitiesObject.init) { $0.names(in: $1) }
  }
}
