import Articles
import GRDB

extension ArticleArchive {
  /// The folders of feeds, also the empty ones, with their places among feeds and folders.
  public var feedFolders: [FeedFolder] {
    get throws { try read(Self.feedFolders) }
  }

  /// Makes folders that hold nothing yet.
  public func addFeedFolders(_ paths: [[String]]) throws {
    try write { database in
      for path in paths { _ = try Self.insertFolders(path, in: database) }
    }
  }

  /// The change that gives a folder another path, and all that is in it; nil where a folder would
  /// come to lie in itself or there is none.
  public func change(movingFolder old: [String], to new: [String]) throws -> FeedChange? {
    guard !old.isEmpty, !new.starts(with: old) else { return nil }
    return try read { database in
      func moved(_ path: [String]) -> [String] { new + path.dropFirst(old.count) }
      let folders = try Self.feedFolders(in: database).filter { $0.path.starts(with: old) }
      let feeds = try Self.feeds("true", [], in: database).filter { $0.folders.starts(with: old) }
      guard !folders.isEmpty || !feeds.isEmpty else { return nil }
      return .all(
        [
          .addFolders(
            folders.filter { !moved($0.path).isEmpty }
              .map { FeedFolder(path: moved($0.path), order: $0.order) })
        ] + feeds.map { .move($0.id, moved($0.folders)) } + [.removeFolders(folders.map(\.path))])
    }
  }

  /// The change that takes a folder away with all that is in it; nil when there is none.
  public func change(removingFolder path: [String]) throws -> FeedChange? {
    guard !path.isEmpty else { return nil }
    return try read { database in
      let folders = try Self.feedFolders(in: database).map(\.path).filter { $0.starts(with: path) }
      let feeds = try Self.feeds("true", [], in: database).filter { $0.folders.starts(with: path) }
      guard !folders.isEmpty || !feeds.isEmpty else { return nil }
      return .all([.remove(feeds.map(\.id)), .removeFolders(folders)])
    }
  }

  // MARK: Within a transaction

  static func feedFolders(in database: Database) throws -> [FeedFolder] {
    try Row.fetchAll(database, sql: "SELECT path, rank FROM feedFolder ORDER BY rank")
      .map { FeedFolder(path: list($0[0]), order: $0[1]) }
  }

  static func nextRank(in database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max((SELECT coalesce(max(rank), 0) FROM feed),
            (SELECT coalesce(max(rank), 0) FROM feedFolder)) + 1
          """)) ?? 1
  }

  /// Makes a folder and those that it lies in, where they are missing.
  /// - Returns: the paths of those that were made, the innermost last.
  static func insertFolders(
    _ path: [String], order: Int = 0, in database: Database
  ) throws -> [[String]] {
    var made: [[String]] = []
    for depth in path.indices {
      let folder = Array(path[...depth])
      let isThere = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM feedFolder WHERE path = ?"),
        arguments: [text(folder)])
      guard isThere == nil else { continue }
      let rank = try order > 0 && depth == path.count - 1 ? order : nextRank(in: database)
      try database.cachedStatement(sql: "INSERT INTO feedFolder (path, rank) VALUES (?, ?)")
        .execute(arguments: [text(folder), rank])
      made.append(folder)
    }
    return made
  }

  static func add(_ folders: [FeedFolder], in database: Database) throws -> FeedChange? {
    // Those that hold others come first, so that each gets the place that is its own.
    let made = try folders.sorted { $0.path.count < $1.path.count }
      .flatMap { try insertFolders($0.path, order: $0.order, in: database) }
    return made.isEmpty ? nil : .removeFolders(made)
  }

  /// Takes away the folders in which nothing lies once all of them are gone.
  static func removeFolders(_ paths: [[String]], in database: Database) throws -> FeedChange? {
    let feeds = Set(
      try String.fetchAll(database, sql: "SELECT DISTINCT folder FROM feed").map(list))
    var left = try feedFolders(in: database)
    var removed: [FeedFolder] = []
    for path in paths.sorted(by: { $0.count > $1.count }) {
      guard let index = left.firstIndex(where: { $0.path == path }),
        !feeds.contains(where: { $0.starts(with: path) }),
        !left.contains(where: { $0.path != path && $0.path.starts(with: path) })
      else { continue }
      removed.append(left.remove(at: index))
      try database.execute(
        sql: "DELETE FROM feedFolder WHERE path = ?", arguments: [text(path)])
    }
    return removed.isEmpty ? nil : .addFolders(removed)
  }
}
