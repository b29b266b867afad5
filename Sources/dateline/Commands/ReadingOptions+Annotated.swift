import ArgumentParser
import Articles
import Entities

/// A document with what was found in its articles.
struct AnnotatedDocument {
  var name: String
  var articles: [LinkedArticle]
}

extension ReadingOptions {
  /// Reads the documents that paths stand for and finds what their articles name, quote and date;
  /// who is named in several documents is one entity.
  /// - Returns: the documents, and whether all of them could be read.
  func annotatedDocuments(at paths: [String]) throws -> ([AnnotatedDocument], Bool) {
    let annotator = Annotator(now: now)
    var registry = EntityRegistry()
    var documents: [(name: String, articles: [AnnotatedArticle])] = []
    let areAllRead = try readDocuments(at: paths) { document in
      let articles = document.articles.map { article in
        AnnotatedArticle(article: article, annotation: annotator.annotate(article))
      }
      for article in articles { registry.add(article.annotation) }
      documents.append((document.name, articles))
    }
    let identities = registry.identities
    let linked = documents.map { document in
      AnnotatedDocument(
        name: document.name, articles: document.articles.map { $0.linked(identities) })
    }
    return (linked, areAllRead)
  }

  /// Prints what was found in the documents that paths stand for: JSON Lines, or a list for people.
  func printAnnotated(
    at paths: [String], json: Bool, as object: (AnnotatedDocument) -> some Encodable,
    outline: (Outline, AnnotatedDocument) -> String.UTF8View
  ) throws {
    let (documents, areAllRead) = try annotatedDocuments(at: paths)
    var output = StandardOutput()
    for document in documents {
      if json {
        try output.write(JSONLine.encode(object(document)))
      } else {
        try output.write(outline(Outline(width: output.width), document))
      }
    }
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }
}
