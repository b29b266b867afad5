import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// How many articles and how many unread ones there are.
  public var counts: (articles: Int, unread: Int) {
    get throws {
      try read { database in
        let row = try Row.fetchOne(
          database, sql: "SELECT coalesce(sum(articles), 0), coalesce(sum(unread), 0) FROM span")
        return (row?[0] ?? 0, row?[1] ?? 0)
      }
    }
  }

  /// An article with all that is kept of it; nil when there is none.
  public func open(_ key: ArticleKey) throws -> ArchivedArticle? {
    try read { database in
      guard let row = try Self.rows(of: [key.rawValue], in: database).first,
        let article = try Self.article(at: key.rawValue, in: database)
      else { return nil }
      let annotation = try Self.resolvedAnnotation(of: key.rawValue, in: database)
      let neighbours = try Int.fetchAll(
        database,
        sql: """
          SELECT place FROM article WHERE document =
            (SELECT document FROM article WHERE place = ?1) AND place <> ?1 AND deletedBy IS NULL
          ORDER BY place DESC LIMIT 50
          """, arguments: [key.rawValue])
      let opened = LibraryArticle(
        key: key, document: row.summary.document, article: article, annotation: annotation,
        spread: try Self.spread(of: annotation.entities, in: database),
        neighbours: try Self.rows(of: neighbours, in: database).map(\.summary))
      let kept = try Row.fetchOne(
        database,
        sql: """
          SELECT addedAt, note.text, field, passage, offset FROM article
          LEFT JOIN note ON note.article = place
          LEFT JOIN position ON position.article = place WHERE place = ?
          """, arguments: [key.rawValue])
      return ArchivedArticle(
        opened: opened, row: row,
        tags: try String.fetchAll(
          database, sql: "SELECT name FROM tag WHERE article = ? ORDER BY name",
          arguments: [key.rawValue]),
        note: kept?[1], position: kept.flatMap(ReadingPosition.init),
        added: Timestamp(secondsSinceEpoch: kept?[0] ?? 0) ?? Timestamp(day: .epoch))
    }
  }

  /// The article at a key, as its publisher has it now.
  public func article(_ key: ArticleKey) throws -> Article? {
    try read { try Self.article(at: key.rawValue, in: $0) }
  }

  /// The earlier versions of an article, the oldest first.
  public func versions(of key: ArticleKey) throws -> [ArticleVersion] {
    try read { try Self.versions(of: key.rawValue, in: $0) }
  }

  /// What the list shows of articles, in the order of their keys given; missing ones are left out.
  public func rows(_ keys: [ArticleKey]) throws -> [ArchivedRow] {
    try read { try Self.rows(of: keys.map(\.rawValue), in: $0) }
  }

  // MARK: Within a transaction

  static func article(at place: Int, in database: Database) throws -> Article? {
    try Data.fetchOne(
      database.cachedStatement(
        sql: "SELECT data FROM article JOIN text ON text.id = article.text WHERE place = ?"),
      arguments: [place]
    ).map { try Article(record: $0) }
  }

  static let rowColumns = """
    article.place, article.title, source, published, isRead, isStarred, hasNote, versions,
    document.name, document.articles
    """

  static func row(_ row: Row) -> ArchivedRow {
    let place: Int = row[0]
    return ArchivedRow(
      summary: ArticleSummary(
        key: ArticleKey(place), document: row[8], siblings: row[9], title: row[1], source: row[2],
        published: (row[3] as String?).flatMap { Timestamp(rfc3339: $0) }),
      second: ArticlePlace.second(of: place), isRead: row[4], isStarred: row[5], hasNote: row[6],
      versions: row[7])
  }

  static func rows(of places: [Int], in database: Database) throws -> [ArchivedRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(rowColumns) FROM article JOIN document ON document.id = document
        WHERE place = ? AND deletedBy IS NULL
        """)
    return try places.compactMap { place in
      try Row.fetchOne(statement, arguments: [place]).map(row)
    }
  }
}

extension ReadingPosition {
  /// Reads a position from the last three columns of a row.
  fileprivate init?(_ row: Row) {
    guard let name = row[2] as String?, let field = Passage.Field(rawValue: name),
      let index = row[3] as Int?, let offset = row[4] as Int?
    else { return nil }
    self.init(passage: Passage(field, index), offset: offset)
  }
}
