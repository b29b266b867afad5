import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// How many actions can be undone.
  static let undoLimit = 100

  /// Does something to articles and remembers it, so that it can be undone, also after a restart.
  /// - Returns: what was done; nil when every article was so already.
  @discardableResult
  public func apply(
    _ change: ArticleChange, to keys: [ArticleKey], now: Timestamp
  ) throws -> ArchiveAction? {
    try write { database in
      let action = MarkedArticles(database: database)
      // A note replaces another, which undoing must bring back: each is an action of its own.
      if case .note = change, keys.count > 1 { return nil }
      let previous = try keys.first.flatMap { try action.note(of: $0.rawValue) }
      let number = try action.begin(change, previous: previous, now: now)
      let changed = try action.apply(change, to: keys.map(\.rawValue).sorted(), action: number)
      guard !changed.isEmpty else {
        try database.execute(sql: "DELETE FROM action WHERE id = ?", arguments: [number])
        return nil
      }
      try action.finish(number, changed)
      return ArchiveAction(change: change, articles: changed.map(ArticleKey.init))
    }
  }

  /// Marks an article as read because it was read, which is no action that is undone.
  public func markRead(_ key: ArticleKey) throws {
    try write { database in
      let articles = MarkedArticles(database: database)
      _ = try articles.apply(.read(true), to: [key.rawValue], action: 0)
    }
  }

  /// Undoes the last action, be it done to articles, a correction, or a change to feeds.
  /// - Returns: what was undone; nil when nothing is left to undo.
  public func undo() throws -> UndoneAction? {
    try write { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT id, kind, argument, previous, articles FROM action ORDER BY id DESC LIMIT 1
            """)
      else { return nil }
      try database.execute(sql: "DELETE FROM action WHERE id = ?", arguments: [row[0] as Int64])
      if row[1] == ArchiveAction.correction {
        return try Self.undoCorrection(row[2] ?? "", in: database).map { .correction($0) }
      }
      if row[1] == ArchiveAction.feeds {
        try Self.undoFeeds(row[2], in: database)
        return .feeds(row[3] ?? "")
      }
      guard let change = ArticleChange(kind: row[1], argument: row[2]) else { return nil }
      let places = try Self.places(from: row[4])
      let articles = MarkedArticles(database: database)
      try articles.revert(change, of: places, previousNote: row[3])
      return .change(ArchiveAction(change: change, articles: places.map(ArticleKey.init)))
    }
  }

  /// A person's tags with how many articles have each, in order of name.
  public var tags: [(name: String, articles: Int)] {
    get throws {
      try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT name, count(*) FROM tag JOIN article ON place = article AND deletedBy IS NULL
            GROUP BY name ORDER BY name
            """
        ).map { ($0[0], $0[1]) }
      }
    }
  }

  /// Remembers where in an article a person stopped reading.
  public func remember(_ position: ReadingPosition, in key: ArticleKey) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO position (article, field, passage, offset)
          SELECT place, ?, ?, ? FROM article WHERE place = ?
          """,
        arguments: [
          position.passage.field.rawValue, position.passage.index, position.offset, key.rawValue,
        ])
    }
  }

  /// The places of articles in a few bytes each: their differences.
  static func bytes(of places: [Int]) -> Data {
    var writer = RecordWriter()
    var last = 0
    for place in places {
      writer.number(place - last)
      last = place
    }
    return writer.bytes.data
  }

  static func places(from bytes: Data) throws -> [Int] {
    var reader = RecordReader(bytes)
    var places: [Int] = []
    while !reader.isAtEnd { places.append((places.last ?? 0) &+ (try reader.number())) }
    return places
  }
}

/// Changes marks within a transaction.
struct MarkedArticles {
  let database: Database

  func note(of place: Int) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT text FROM note WHERE article = ?", arguments: [place])
  }

  func begin(_ change: ArticleChange, previous: String?, now: Timestamp) throws -> Int64 {
    let (kind, argument) = change.code
    try database.execute(
      sql: """
        INSERT INTO action (doneAt, kind, argument, previous, articles) VALUES (?, ?, ?, ?, x'')
        """, arguments: [now.secondsSinceEpoch, kind, argument, previous])
    return database.lastInsertedRowID
  }

  /// Writes down what was changed.
  func finish(_ action: Int64, _ changed: [Int]) throws {
    try database.execute(
      sql: "UPDATE action SET articles = ? WHERE id = ?",
      arguments: [ArticleArchive.bytes(of: changed), action])
    try forgetOldActions()
  }

  /// Forgets the oldest actions when there are too many.
  func forgetOldActions() throws {
    let old = try Int64.fetchAll(
      database, sql: "SELECT id FROM action ORDER BY id DESC LIMIT -1 OFFSET ?",
      arguments: [ArticleArchive.undoLimit])
    for action in old {
      try removeForGood(deletedBy: action)
      try database.execute(sql: "DELETE FROM action WHERE id = ?", arguments: [action])
    }
  }

  /// Removes articles whose deletion cannot be undone any more; their identity stays refused.
  private func removeForGood(deletedBy action: Int64) throws {
    let places = try Int.fetchAll(
      database, sql: "SELECT place FROM article WHERE deletedBy = ?", arguments: [action])
    guard !places.isEmpty else { return }
    for place in places {
      try database.execute(sql: "DELETE FROM article WHERE place = ?", arguments: [place])
    }
    try database.execute(
      sql: """
        UPDATE identity SET article = NULL
        WHERE article IS NOT NULL AND article NOT IN (SELECT place FROM article)
        """)
  }

  /// - Returns: the places of the articles that were not so before, in order.
  func apply(_ change: ArticleChange, to places: [Int], action: Int64) throws -> [Int] {
    switch change {
    case .read(let isRead):
      return try set(
        "UPDATE article SET isRead = ?1 WHERE place = ?2 AND isRead <> ?1 AND deletedBy IS NULL",
        isRead, places)
    case .starred(let isStarred):
      return try set(
        """
        UPDATE article SET isStarred = ?1
        WHERE place = ?2 AND isStarred <> ?1 AND deletedBy IS NULL
        """, isStarred, places)
    case .tag(let name, true):
      return try set(
        """
        INSERT OR IGNORE INTO tag (name, article)
        SELECT ?1, place FROM article WHERE place = ?2 AND deletedBy IS NULL
        """, name, places)
    case .tag(let name, false):
      return try set("DELETE FROM tag WHERE name = ?1 AND article = ?2", name, places)
    case .note(let text):
      return try places.filter { try setNote(text, of: $0) }
    case .delete:
      return try places.filter { place in
        try database.cachedStatement(
          sql: "UPDATE article SET deletedBy = ? WHERE place = ? AND deletedBy IS NULL"
        ).execute(arguments: [action, place])
        guard database.changesCount > 0 else { return false }
        try IndexedArticle.remove(at: place, from: database)
        try AnnotationStore(database: database, engine: 0).countArticles(of: place, by: -1)
        return true
      }
    }
  }

  func revert(_ change: ArticleChange, of places: [Int], previousNote: String?) throws {
    switch change {
    case .read(let isRead): _ = try apply(.read(!isRead), to: places, action: 0)
    case .starred(let isStarred): _ = try apply(.starred(!isStarred), to: places, action: 0)
    case .tag(let name, let isOn): _ = try apply(.tag(name, !isOn), to: places, action: 0)
    case .note: for place in places { _ = try setNote(previousNote, of: place) }
    case .delete:
      for place in places {
        try database.cachedStatement(
          sql: "UPDATE article SET deletedBy = NULL WHERE place = ? AND deletedBy IS NOT NULL"
        ).execute(arguments: [place])
        guard database.changesCount > 0 else { continue }
        try IndexedArticle.insert(at: place, into: database)
        try AnnotationStore(database: database, engine: 0).countArticles(of: place, by: 1)
      }
    }
  }

  private func set(
    _ sql: String, _ value: some DatabaseValueConvertible, _ places: [Int]
  ) throws -> [Int] {
    let statement = try database.cachedStatement(sql: sql)
    return try places.filter { place in
      try statement.execute(arguments: [value, place])
      return database.changesCount > 0
    }
  }

  /// - Returns: whether the note is another one than before.
  private func setNote(_ text: String?, of place: Int) throws -> Bool {
    let text = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    guard try note(of: place) != text, try isThere(place) else { return false }
    try IndexedArticle.remove(at: place, from: database)
    if let text {
      try database.execute(
        sql: "INSERT OR REPLACE INTO note (article, text) VALUES (?, ?)", arguments: [place, text])
    } else {
      try database.execute(sql: "DELETE FROM note WHERE article = ?", arguments: [place])
    }
    try database.execute(
      sql: "UPDATE article SET hasNote = ? WHERE place = ?", arguments: [text != nil, place])
    try IndexedArticle.insert(at: place, into: database)
    return true
  }

  private func isThere(_ place: Int) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT 1 FROM article WHERE place = ? AND deletedBy IS NULL",
      arguments: [place]) != nil
  }
}
