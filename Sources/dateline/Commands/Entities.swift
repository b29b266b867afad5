import ArgumentParser
import Articles
import Entities

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
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String]

  func run() throws {
    let (documents, areAllRead) = try reading.annotatedDocuments(at: paths)
    var output = StandardOutput()
    for document in documents {
      let articles = document.articles
      if json {
        let object = EntitiesObject(document: document.name, articles: articles)
        try output.write(JSONLine.encode(object))
      } else {
        let outline = Outline(width: output.width)
        try output.write(outline.text(of: articles, in: document.name))
      }
    }
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }
}
