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
    let annotator = Annotator()
    var registry = EntityRegistry()
    var documents: [(name: String, articles: [AnnotatedArticle])] = []
    let areAllRead = try reading.readDocuments(at: paths) { document in
      let articles = document.articles.map { article in
        AnnotatedArticle(article: article, annotation: annotator.annotate(article))
      }
      for article in articles { registry.add(article.annotation) }
      documents.append((document.name, articles))
    }
    let identities = registry.identities
    var output = StandardOutput()
    for document in documents {
      let articles = document.articles.map { $0.linked(identities) }
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
