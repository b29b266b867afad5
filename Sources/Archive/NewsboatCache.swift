import Articles
import Foundation
import GRDB

/// The articles that newsboat keeps, in its file "cache.db", and what was read of them.
public struct NewsboatCache: Sendable {
  private let path: String
  private let queue: DatabaseQueue

  /// Opens a cache to read.
  /// - Throws: `ArchiveError` with the path of the cache.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try $0.execute(sql: "SELECT 1 FROM rss_item LIMIT 1") }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Adds its articles to an archive, and marks those as read that newsboat has so.
  /// - Returns: how many of the articles there were marked.
  /// - Throws: `ArchiveError`.
  public func copy(into intake: inout ArticleIntake, of archive: ArticleArchive) throws -> Int {
    var read: [ArticleIdentity] = []
    for (address, title) in try feeds() {
      let items = try items(of: address)
      guard !items.isEmpty,
        var document = FeedParser(address: address).parse(
          try Self.feed(title: title, items), name: address),
        document.articles.count == items.count
      else { continue }
      // The address of a feed in the archive is its name there.
      document.name = address
      let marks = items.map { item in
        var marks = ArticleIntake.Marks()
        marks.isRead = item.isRead
        return marks
      }
      try intake.add(document, marks: marks)
      for (article, item) in zip(document.articles, items) where item.isRead {
        read.append(ArticleIdentity(article, in: document))
      }
    }
    try intake.finish()
    return try archive.markRead(read)
  }

  private struct Item: Encodable {
    var id: String
    var url: String?
    var title: String
    var content_html: String
    var date_published: String?
    var authors: [[String: String]]
    var isRead: Bool

    private enum CodingKeys: CodingKey {
      case id, url, title, content_html, date_published, authors
    }
  }

  private struct Envelope: Encodable {
    var version = "https://jsonfeed.org/version/1.1"
    var title: String?
    var items: [Item]
  }

  /// The items as a JSON Feed, which is read like any other feed.
  private static func feed(title: String?, _ items: [Item]) throws -> [UInt8] {
    Array(try JSONEncoder().encode(Envelope(title: title, items: items)))
  }

  private func feeds() throws -> [(address: String, title: String?)] {
    try ask { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT feedurl, rss_feed.title FROM rss_item
          LEFT JOIN rss_feed ON rssurl = feedurl WHERE feedurl IS NOT NULL
          """
      ).map { (address: $0[0], title: $0[1]) }
    }
  }

  private func items(of feed: String) throws -> [Item] {
    try ask { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT guid, url, title, content, pubDate, author, unread FROM rss_item
          WHERE feedurl = ? AND NOT coalesce(deleted, 0)
          """, arguments: [feed]
      ).map { row in
        let second = row[4] as Int?
        let author = row[5] as String? ?? ""
        return Item(
          id: row[0] ?? "", url: row[1], title: row[2] ?? "", content_html: row[3] ?? "",
          date_published: second.flatMap { Timestamp(secondsSinceEpoch: $0) }?.description,
          authors: author.isEmpty ? [] : [["name": author]], isRead: !(row[6] as Bool? ?? true))
      }
    }
  }

  private func ask<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try queue.read(body) } catch { throw ArchiveError(error, path: path) }
  }
}

extension ArticleArchive {
  /// Marks as read the articles that are known by these; returns how many are so now.
  func markRead(_ identities: [ArticleIdentity]) throws -> Int {
    try write { database in
      var places: Set<Int> = []
      for identity in identities {
        for hash in identity.hashes {
          let place = try Int.fetchOne(
            database.cachedStatement(
              sql: """
                SELECT place FROM identity JOIN article ON place = identity.article
                WHERE hash = ? AND deletedBy IS NULL
                """), arguments: [hash])
          guard let place else { continue }
          places.insert(place)
          break
        }
      }
      for place in places {
        try database.cachedStatement(
          sql: "UPDATE article SET isRead = 1 WHERE place = ? AND NOT isRead"
        ).execute(arguments: [place])
      }
      return places.count
    }
  }
}
