import Articles
import Foundation
import GRDB

/// A document whose articles are ready to be kept: all that takes the processor's time is done, on
/// whatever thread, and little is left for the one that writes.
public struct PreparedDocument: Sendable {
  /// How many articles it has.
  public var count: Int { articles.count }
  let articles: [PreparedArticle]

  /// Makes the articles of a document ready.
  /// - Parameters:
  ///   - marks: what a person did to each of them elsewhere; empty for nothing.
  ///   - now: when they came.
  public init(_ document: Document, marks: [ArticleIntake.Marks] = [], now: Timestamp) {
    var envelope = document
    envelope.articles = []
    envelope.furniture = []
    articles = document.articles.enumerated().map { number, article in
      PreparedArticle(
        article, in: document, envelope: envelope,
        marks: marks.indices.contains(number) ? marks[number] : nil, now: now)
    }
  }
}

/// An article in the form that the tables take it.
struct PreparedArticle: Sendable {
  let documentName: String
  /// The document without its articles.
  let document: Document
  let identity: ArticleIdentity
  /// The second that it belongs to.
  let second: Int
  /// When it was added elsewhere, in seconds since 1970.
  let added: Int?
  /// What a person did to it elsewhere.
  let marks: ArticleIntake.Marks?
  let title: String
  let source: String?
  let agency: String?
  let published: String?
  let language: String?
  /// The article as bytes.
  let record: Data
  /// The words of each column of the search index.
  let words: [DatabaseValue]

  init(
    _ article: Article, in document: Document, envelope: Document,
    marks: ArticleIntake.Marks?, now: Timestamp
  ) {
    documentName = document.name
    self.document = envelope
    identity = ArticleIdentity(article, in: document)
    // An article that changed stands where its first version stood.
    second = ArticlePlace.second(
      of: marks?.versions.first?.article ?? article, met: marks?.added ?? now)
    added = marks?.added?.secondsSinceEpoch
    self.marks = marks
    title = article.displayTitle
    source = article.source
    agency = article.agency
    published = article.published?.description
    language = article.language?.lowercased()
    record = article.record.data
    words = SearchIndex.values(of: IndexFields(article, note: marks?.note))
  }

  /// The article itself.
  var article: Article { get throws { try Article(record: record) } }
}

extension Article {
  /// Who published it, else whose wire text it is.
  var source: String? { publisher ?? agency }

  /// Whether the article is a shorter piece of another, as a page shows that links to it.
  func isPart(of other: Article) -> Bool {
    guard paragraphs.count < other.paragraphs.count else { return false }
    let all = Set(other.paragraphs)
    return paragraphs.allSatisfy(all.contains)
  }
}
