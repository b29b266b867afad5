import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// How many articles and how many unread ones there are.
  public var counts: (articles: Int, unread: Int) {
    get throws {
      try read { database in
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: "SELECT coalesce(sum(articles), 0), coalesce(sum(unread), 0) FROM span"))
        return (row?[0] ?? 0, row?[1] ?? 0)
      }
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
  public func rows(_ keys: [ArticleKey]) throws -> [ArticleSummary] {
    try read { try Self.rows(of: keys.map(\.rawValue), in: $0) }
  }

  // MARK: Within a transaction

  /// How many articles there are.
  static func count(in database: Database) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT sum(articles) FROM span")) ?? 0
  }

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

  static func row(_ row: Row) -> ArticleSummary {
    let place: Int = row[0]
    return ArticleSummary(
      key: ArticleKey(place), document: row[8], siblings: row[9], title: row[1], source: row[2],
      published: (row[3] as String?).flatMap { Timestamp(rfc3339: $0) },
      listed: ArticlePlace.isByArrival(place) ? nil : ArticlePlace.second(of: place),
      marks: ArticleMarks(isRead: row[4], isStarred: row[5], hasNote: row[6]))
  }

  static func rows(of places: [Int], in database: Database) throws -> [ArticleSummary] {
    var rows: [Int: ArticleSummary] = [:]
    try database.eachRow(
      """
      SELECT \(rowColumns) FROM article JOIN document ON document.id = document
      WHERE deletedBy IS NULL AND place
      """, in: places
    ) { rows[$0[0]] = row($0) }
    return places.compactMap { rows[$0] }
  }
}
