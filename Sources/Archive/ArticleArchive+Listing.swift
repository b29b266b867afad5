import Articles
import GRDB

extension ArticleArchive {
  /// The feeds and mute rules as a list of feeds shows them.
  public var feedListing: FeedListing {
    get throws {
      try read { database in
        var lists = ListMemory()
        let feeds = try Row.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT feed.id, feed.address, coalesce(feed.title, feed.ownTitle, feed.address),
                feed.ownTitle, feed.description, folder, tags,
                coalesce(json_extract(settings, '$.readsPages'), 0), isMuted, isRetired, fetchedAt,
                changedAt, due, error, coalesce(articles, 0), coalesce(unread, 0)
              FROM feed LEFT JOIN document ON document.name = feed.address ORDER BY rank, feed.id
              """)
        ).map { row in
          var feed = FeedSummary(id: row[0], address: row[1], title: row[2])
          (feed.ownTitle, feed.description) = (row[3], row[4])
          feed.folders = lists.list(row[5])
          feed.tags = lists.list(row[6])
          (feed.readsPages, feed.isMuted, feed.isRetired) = (row[7], row[8], row[9])
          (feed.fetched, feed.changed, feed.due, feed.error) = (row[10], row[11], row[12], row[13])
          (feed.articles, feed.unread) = (row[14], row[15])
          return feed
        }
        let folders = try String.fetchAll(
          database.cachedStatement(sql: "SELECT path FROM feedFolder ORDER BY rank"))
        return FeedListing(
          feeds: feeds, folders: folders.map { lists.list($0) }, rules: try MuteRules(database).all)
      }
    }
  }

  /// The mute rules, the newest last.
  public var muteRules: [MuteRule] {
    get throws { try read { try MuteRules($0).all } }
  }

  /// Lists in JSON that were read already: most feeds share their folder with others.
  private struct ListMemory {
    private var known: [String: [String]] = ["[]": []]

    mutating func list(_ text: String) -> [String] {
      if let list = known[text] { return list }
      let list = ArticleArchive.list(text)
      known[text] = list
      return list
    }
  }

  // MARK: Within a transaction

  /// The documents that the articles of some feeds come in.
  static func documents(of scope: FeedScope, in database: Database) throws -> [Int64] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT document.id, feed.id, folder FROM feed JOIN document ON name = feed.address
          """))
    switch scope {
    case .feed(let id, _): return rows.filter { $0[1] == id }.map { $0[0] }
    case .folder(let path):
      var lists = ListMemory()
      return rows.filter { lists.list($0[2]).starts(with: path) }.map { $0[0] }
    }
  }
}

/// What the archive knows of a page by its address.
public enum KnownPage: Hashable, Sendable {
  /// It is kept as an article.
  case kept(ArticleKey)
  /// A mute rule hides it.
  case hidden
  /// A person deleted it.
  case deleted
}

extension ArticleArchive {
  /// What is known of the page at an address; nil for nothing.
  public func page(at address: String) throws -> KnownPage? {
    guard let address = CanonicalAddress(address) else { return nil }
    return try read { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT place, deletedBy FROM identity LEFT JOIN article ON place = identity.article
            WHERE hash = ?
            """, arguments: [ArticleIdentity.hash("address", address.host, address.rest)])
      else { return nil }
      guard let place = row[0] as Int? else { return .deleted }
      guard let deletion = row[1] as Int64? else { return .kept(ArticleKey(place)) }
      return deletion < 0 ? .hidden : .deleted
    }
  }
}
