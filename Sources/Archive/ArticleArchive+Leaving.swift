import Articles
import Foundation
import GRDB

/// An article with all that is needed to keep it again elsewhere.
public struct KeptArticle: Hashable, Sendable {
  /// What it came in, without its other articles.
  public var document: Document
  /// The article.
  public var article: Article
  /// What a person did to it, and its earlier versions.
  public var marks: ArticleIntake.Marks

  /// Makes an article to keep.
  public init(document: Document, article: Article, marks: ArticleIntake.Marks) {
    self.document = document
    self.article = article
    self.marks = marks
  }
}

extension ArticleArchive {
  /// Hands out articles one by one, from one state of the archive, in the order of a query: what
  /// it finds, newest first.
  public func eachKept(
    matching query: SearchQuery, _ body: (KeptArticle) throws -> Void
  ) throws {
    var failure: (any Error)?
    try read { database in
      let compiled = try CompiledQuery(Selection(query: query), in: database)
      let (sql, arguments) = compiled.statement()
      let places = try Int.fetchCursor(database, sql: sql, arguments: arguments)
      var documents: [Int64: Document] = [:]
      while let place = try places.next() {
        guard let kept = try Self.kept(place, &documents, in: database) else { continue }
        do {
          try body(kept)
        } catch {
          // What the caller throws is no error of the archive.
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
  }

  private static func kept(
    _ place: Int, _ documents: inout [Int64: Document], in database: Database
  ) throws -> KeptArticle? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT document, data, isRead, isStarred, addedAt, versions, hasNote FROM article
            JOIN text ON text.id = article.text WHERE place = ?
            """), arguments: [place])
    else { return nil }
    var marks = ArticleIntake.Marks()
    marks.isRead = row[2]
    marks.isStarred = row[3]
    marks.added = Timestamp(secondsSinceEpoch: row[4])
    marks.tags = try String.fetchAll(
      database.cachedStatement(sql: "SELECT name FROM tag WHERE article = ? ORDER BY name"),
      arguments: [place])
    if row[6] {
      marks.note = try String.fetchOne(
        database, sql: "SELECT text FROM note WHERE article = ?", arguments: [place])
    }
    if row[5] > 1 { marks.versions = try versions(of: place, in: database) }
    let number: Int64 = row[0]
    let document = try documents[number] ?? document(number, in: database)
    documents[number] = document
    return KeptArticle(
      document: document, article: try Article(record: row[1] as Data), marks: marks)
  }

  static func versions(of place: Int, in database: Database) throws -> [ArticleVersion] {
    try Row.fetchAll(
      database, sql: "SELECT replacedAt, data FROM version WHERE article = ? ORDER BY id",
      arguments: [place]
    ).map { row in
      ArticleVersion(
        replaced: Timestamp(secondsSinceEpoch: row[0]) ?? Timestamp(day: .epoch),
        article: try Article(record: row[1] as Data))
    }
  }

  private static func document(_ number: Int64, in database: Database) throws -> Document {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT name, kind, title, description, homePage, address, language FROM document
        WHERE id = ?
        """, arguments: [number])
    let kind = (row?[1] as String?).flatMap(Document.Kind.init) ?? .text
    var document = Document(name: row?[0] ?? "", kind: kind)
    if kind == .feed, let row {
      var feed = Feed()
      feed.title = row[2]
      feed.description = row[3]
      feed.homePage = row[4]
      feed.url = row[5]
      feed.language = row[6]
      document.feed = feed
    }
    return document
  }
}
