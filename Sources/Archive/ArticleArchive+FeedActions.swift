import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// Changes the feeds or what is muted, as an action that can be undone, also after a restart.
  /// - Parameter words: what to say when it is undone.
  /// - Returns: the change that undoes it; nil when nothing changed.
  @discardableResult
  public func perform(
    _ change: FeedChange, undone words: String, now: Timestamp
  ) throws -> FeedChange? {
    try write { database in
      guard let undo = try Self.apply(change, in: database) else { return nil }
      try Self.remember(undo, words, now, in: database)
      return undo
    }
  }

  /// Makes an action of a change to the feeds that was made already.
  /// - Parameters:
  ///   - undo: the change that undoes it.
  ///   - words: what to say when it is undone.
  public func remember(undo: FeedChange, undone words: String, now: Timestamp) throws {
    try write { try Self.remember(undo, words, now, in: $0) }
  }

  // MARK: Within a transaction

  private static func remember(
    _ undo: FeedChange, _ words: String, _ now: Timestamp, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO action (doneAt, kind, argument, previous, articles)
        VALUES (?, '\(ArchiveAction.feeds)', ?, ?, x'')
        """, arguments: [now.secondsSinceEpoch, text(undo), words])
    try MarkedArticles(database: database).forgetOldActions()
  }

  /// Makes the change that an action wrote down; what a newer program wrote is passed over.
  static func undoFeeds(_ argument: String?, in database: Database) throws {
    guard let argument,
      let undo = try? JSONDecoder().decode(FeedChange.self, from: Data(argument.utf8))
    else { return }
    _ = try apply(undo, in: database)
  }
}
