import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// The feeds in their order.
  public var feeds: [ArchivedFeed] {
    get throws { try read { try Self.feeds("true", [], in: $0) } }
  }

  /// The feed at an address.
  public func feed(at address: String) throws -> ArchivedFeed? {
    try read { try Self.feeds("feed.address = ?", [address], in: $0).first }
  }

  /// The feeds whose addresses start with a text, in their order.
  public func feeds(withPrefix prefix: String) throws -> [ArchivedFeed] {
    try read {
      // No character sorts after the last one.
      try Self.feeds("feed.address BETWEEN ? AND ?", [prefix, prefix + "\u{10FFFF}"], in: $0)
    }
  }

  /// Changes the feeds.
  /// - Returns: the change that undoes it; nil when nothing changed.
  @discardableResult
  public func apply(_ change: FeedChange) throws -> FeedChange? {
    try write { try Self.apply(change, in: $0) }
  }

  /// Keeps what became of feeds when they were fetched, and what they say of themselves.
  /// - Parameter feeds: the feeds with their new status; one with another address moved there.
  public func keep(statusOf feeds: [ArchivedFeed]) throws {
    guard !feeds.isEmpty else { return }
    try write { database in
      for feed in feeds { try Self.keep(statusOf: feed, in: database) }
    }
  }

  // MARK: Within a transaction

  /// - Returns: the change that undoes it; nil when nothing changed.
  static func apply(_ change: FeedChange, in database: Database) throws -> FeedChange? {
    func set(
      _ column: String, _ value: (any DatabaseValueConvertible)?, of id: Int64,
      undo: (ArchivedFeed) -> FeedChange?
    ) throws -> FeedChange? {
      guard let feed = try feeds("feed.id = ?", [id], in: database).first else { return nil }
      try database.execute(
        sql: "UPDATE feed SET \(column) = ? WHERE id = ?", arguments: [value, id])
      return undo(feed)
    }
    switch change {
    case .add(let feeds): return try add(feeds, in: database)
    case .remove(let numbers):
      let removed = try numbers.flatMap { try feeds("feed.id = ?", [$0], in: database) }
      for feed in removed {
        try database.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [feed.id])
      }
      return removed.isEmpty ? nil : .add(removed)
    case .rename(let id, let title):
      let undo = try set("title", title, of: id) { $0.title == title ? nil : .rename(id, $0.title) }
      try titleDocument(of: id, in: database)
      return undo
    case .move(let id, let folders):
      let made = try insertFolders(folders, in: database)
      return try set("folder", text(folders), of: id) { feed in
        guard feed.folders != folders else { return nil }
        let back = FeedChange.move(id, feed.folders)
        return made.isEmpty ? back : .all([back, .removeFolders(made)])
      }
    case .tag(let id, let tags):
      return try set("tags", text(tags), of: id) { $0.tags == tags ? nil : .tag(id, $0.tags) }
    case .mute(let id, let isMuted):
      return try set("isMuted", isMuted, of: id) {
        $0.isMuted == isMuted ? nil : .mute(id, $0.isMuted)
      }
    case .set(let id, let settings):
      return try set("settings", text(settings), of: id) {
        $0.settings == settings ? nil : .set(id, $0.settings)
      }
    case .readdress(let id, let address):
      guard let feed = try feeds("feed.id = ?", [id], in: database).first,
        feed.address != address,
        try feeds("feed.address = ?", [address], in: database).isEmpty
      else { return nil }
      try readdress(feed, to: address, in: database)
      return .readdress(id, feed.address)
    case .addFolders(let folders): return try add(folders, in: database)
    case .removeFolders(let paths): return try removeFolders(paths, in: database)
    case .addRule(let rule): return try MuteRules(database).add(rule)
    case .removeRule(let id, let unread): return try MuteRules(database).remove(id, unread: unread)
    case .all(let changes):
      let undo = try changes.compactMap { try apply($0, in: database) }
      return undo.isEmpty ? nil : .all(undo.reversed())
    }
  }

  private static func add(
    _ feeds: [ArchivedFeed], in database: Database
  ) throws -> FeedChange? {
    var added: [ArchivedFeed.ID] = []
    var made: [[String]] = []
    for feed in feeds {
      made += try insertFolders(feed.folders, in: database)
      if let id = try insert(feed, in: database) { added.append(id) }
    }
    guard !added.isEmpty else { return nil }
    return made.isEmpty ? .remove(added) : .all([.remove(added), .removeFolders(made)])
  }

  static func feeds(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [ArchivedFeed] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT feed.*, document.articles, document.unread FROM feed
        LEFT JOIN document ON document.name = feed.address WHERE \(condition) ORDER BY rank, feed.id
        """, arguments: arguments
    ).map(ArchivedFeed.init)
  }

  /// Adds a feed, or nothing when its address is there.
  private static func insert(_ feed: ArchivedFeed, in database: Database) throws -> Int64? {
    let rank = try feed.order > 0 ? feed.order : nextRank(in: database)
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO feed (id, address, rank, title, ownTitle, description, homePage,
          folder, tags, settings, isMuted)
        VALUES ((SELECT ?1 WHERE ?1 > 0 AND NOT EXISTS (SELECT 1 FROM feed WHERE id = ?1)),
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      feed.id, feed.address, rank, feed.title, feed.ownTitle,
      feed.description, feed.homePage, text(feed.folders), text(feed.tags), text(feed.settings),
      feed.isMuted,
    ])
    guard database.changesCount > 0 else { return nil }
    var added = feed
    added.id = database.lastInsertedRowID
    try keep(statusOf: added, in: database)
    return added.id
  }

  /// Gives a feed another address, and its articles another document.
  private static func readdress(
    _ feed: ArchivedFeed, to address: String, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE feed SET address = ? WHERE id = ?", arguments: [address, feed.id])
    try database.execute(
      sql: "UPDATE OR IGNORE document SET name = ? WHERE name = ?",
      arguments: [address, feed.address])
  }

  private static func keep(statusOf feed: ArchivedFeed, in database: Database) throws {
    let status = feed.status
    try database.cachedStatement(
      sql: """
        UPDATE feed SET ownTitle = ?, description = ?, homePage = ?, etag = ?, lastModified = ?,
          content = ?, due = ?, notBefore = ?, fetchedAt = ?, changedAt = ?, pause = ?,
          lifetime = ?, skippedHours = ?, skippedDays = ?, error = ?, failures = ?, isRetired = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      feed.ownTitle, feed.description, feed.homePage, status.etag, status.lastModified,
      status.content, status.due, status.notBefore, status.fetched, status.changed, status.pause,
      status.schedule.minutes, bits(status.schedule.skippedHours),
      bits(status.schedule.skippedDays), status.error, status.failures, status.isRetired, feed.id,
    ])
    let known = try String.fetchOne(
      database.cachedStatement(sql: "SELECT address FROM feed WHERE id = ?"), arguments: [feed.id])
    if let known, known != feed.address,
      try feeds("feed.address = ?", [feed.address], in: database).isEmpty
    {
      var before = feed
      before.address = known
      try readdress(before, to: feed.address, in: database)
    }
    try titleDocument(of: feed.id, in: database)
  }

  /// Calls the document of a feed what the feed is called, for queries to find it by.
  private static func titleDocument(of id: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE document SET title = coalesce(feed.title, feed.ownTitle) FROM feed
        WHERE feed.id = ? AND document.name = feed.address
          AND document.title IS NOT coalesce(feed.title, feed.ownTitle)
        """
    ).execute(arguments: [id])
  }

  // MARK: Values in columns

  private static func bits(_ numbers: Set<Int>) -> Int {
    numbers.reduce(0) { $0 | 1 << ($1 & 31) }
  }

  fileprivate static func numbers(_ bits: Int) -> Set<Int> {
    Set((0..<32).filter { bits >> $0 & 1 == 1 })
  }

  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  static func list(_ text: String) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }
}

extension ArchivedFeed {
  fileprivate init(_ row: Row) {
    self.init(address: row["address"])
    id = row["id"]
    order = row["rank"]
    title = row["title"]
    ownTitle = row["ownTitle"]
    description = row["description"]
    homePage = row["homePage"]
    folders = ArticleArchive.list(row["folder"])
    tags = ArticleArchive.list(row["tags"])
    let text: String = row["settings"]
    settings =
      (try? JSONDecoder().decode(FeedSettings.self, from: Data(text.utf8))) ?? FeedSettings()
    isMuted = row["isMuted"]
    articles = row["articles"] ?? 0
    unread = row["unread"] ?? 0
    status.etag = row["etag"]
    status.lastModified = row["lastModified"]
    status.content = row["content"]
    status.due = row["due"]
    status.notBefore = row["notBefore"]
    status.fetched = row["fetchedAt"]
    status.changed = row["changedAt"]
    status.pause = row["pause"]
    status.schedule.minutes = row["lifetime"]
    status.schedule.skippedHours = ArticleArchive.numbers(row["skippedHours"])
    status.schedule.skippedDays = ArticleArchive.numbers(row["skippedDays"])
    status.error = row["error"]
    status.failures = row["failures"]
    status.isRetired = row["isRetired"]
  }
}
