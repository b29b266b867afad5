import Articles
import GRDB

/// A document or feed that articles came in.
public struct ArchivedDocument: Hashable, Sendable {
  /// The path or address as given.
  public var name: String
  /// The title of a feed.
  public var title: String?
  /// Its form.
  public var kind: Document.Kind
  /// How many articles of it are kept.
  public var articles: Int
  /// How many of them are unread.
  public var unread: Int
}

extension ArticleArchive {
  /// How many searches are remembered.
  private static let historyLimit = 500

  /// Remembers a query that was searched for.
  public func remember(search query: String) throws {
    guard !query.allSatisfy(\.isWhitespace) else { return }
    try write { database in
      try database.execute(sql: "DELETE FROM history WHERE query = ?", arguments: [query])
      try database.execute(
        sql: "INSERT INTO history (id, query) SELECT coalesce(max(id), 0) + 1, ? FROM history",
        arguments: [query])
      try database.execute(
        sql: "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?",
        arguments: [Self.historyLimit])
    }
  }

  /// What was searched for, the last search first.
  public var searchHistory: [String] {
    get throws {
      try read { try String.fetchAll($0, sql: "SELECT query FROM history ORDER BY id DESC") }
    }
  }

  /// The saved queries in the order in which they were saved.
  public var savedQueries: [SavedQuery] {
    get throws {
      try read { database in
        try Row.fetchAll(database, sql: "SELECT name, query FROM savedQuery ORDER BY rank, name")
          .map { SavedQuery(name: $0[0], query: $0[1]) }
      }
    }
  }

  /// Saves a query; one of the same name gives way.
  public func save(_ query: SavedQuery) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO savedQuery (name, query, rank)
          SELECT ?, ?, coalesce(max(rank), 0) + 1 FROM savedQuery WHERE true
          ON CONFLICT (name) DO UPDATE SET query = excluded.query
          """, arguments: [query.name, query.query])
    }
  }

  /// The saved queries with what each finds; nil when it was given up.
  /// - Parameters:
  ///   - configured: queries that are saved elsewhere; they come first, and one of the same name
  ///     gives way.
  ///   - now: the moment that "yesterday" counts back from.
  ///   - goesOn: whether to go on; asked again and again.
  public func folders(
    after configured: [SavedQuery] = [], now: Timestamp, while goesOn: () -> Bool = { true }
  ) throws -> [Folder]? {
    let names = Set(configured.map(\.name))
    let saved = try configured + savedQueries.filter { !names.contains($0.name) }
    guard !saved.isEmpty else { return [] }
    return try read { database in
      let unread = try Int.fetchAll(
        database,
        sql: """
          SELECT place FROM article INDEXED BY articleUnread
          WHERE NOT isRead AND deletedBy IS NULL ORDER BY place DESC
          """)
      var folders: [Folder] = []
      for saved in saved {
        let query = SearchQuery(saved.query, now: now)
        let (sql, arguments) = try CompiledQuery(Selection(query: query), in: database).statement()
        var folder = Folder(name: saved.name, query: saved.query, articles: 0, unread: 0)
        folder.isConfigured = names.contains(saved.name)
        let found = try Int.fetchCursor(database, sql: sql, arguments: arguments)
        // Both lists fall.
        var next = 0
        while let place = try found.next() {
          while next < unread.count, unread[next] > place { next += 1 }
          folder.articles += 1
          if next < unread.count, unread[next] == place { folder.unread += 1 }
          if folder.articles % 1024 == 0, !goesOn() { return nil }
        }
        guard goesOn() else { return nil }
        folders.append(folder)
      }
      return folders
    }
  }

  /// Forgets a saved query.
  public func removeSavedQuery(named name: String) throws {
    try write {
      try $0.execute(sql: "DELETE FROM savedQuery WHERE name = ?", arguments: [name])
    }
  }

  /// What was remembered under a key, such as where the list stood.
  public func setting(_ key: String) throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
    }
  }

  /// Remembers something under a key.
  public func remember(_ value: String, as key: String) throws {
    try write { try Self.remember(value, as: key, in: $0) }
  }

  static func remember(_ value: String, as key: String, in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"
    ).execute(arguments: [key, value])
  }

  /// The documents and feeds, in order of title or path.
  public var documents: [ArchivedDocument] {
    get throws {
      try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT name, title, kind, articles, unread FROM document ORDER BY coalesce(title, name)
            """
        ).map {
          ArchivedDocument(
            name: $0[0], title: $0[1], kind: Document.Kind(rawValue: $0[2]) ?? .text,
            articles: $0[3], unread: $0[4])
        }
      }
    }
  }
}
