import Articles
import GRDB

extension ArticleArchive {
  /// What a person said of entities against the program's own judgement.
  public var corrections: Corrections {
    get throws { try read { try Self.corrections(in: $0) } }
  }

  /// Keeps a correction as an action that can be undone.
  public func correct(_ rule: Corrections.Rule, now: Timestamp) throws {
    try write { database in
      let line = String(decoding: CorrectionLine(.made(rule)).bytes, as: UTF8.self)
      try database.execute(
        sql: "INSERT OR IGNORE INTO correction (rule, line) VALUES (?, ?)",
        arguments: [rule.id, line])
      guard database.changesCount > 0 else { return }
      try database.execute(
        sql: """
          INSERT INTO action (doneAt, kind, argument, previous, articles)
          VALUES (?, '\(ArchiveAction.correction)', ?, ?, x'')
          """, arguments: [now.secondsSinceEpoch, rule.id, line])
      try MarkedArticles(database: database).forgetOldActions()
    }
  }

  /// Undoes a correction, be it the last action or not.
  /// - Returns: the rule that held; nil when none of that id did.
  @discardableResult
  public func undoCorrection(_ id: Corrections.Rule.ID) throws -> Corrections.Rule? {
    try write { try Self.undoCorrection(id, in: $0) }
  }

  // MARK: Within a transaction

  static func corrections(in database: Database) throws -> Corrections {
    let lines = try String.fetchAll(
      database.cachedStatement(sql: "SELECT line FROM correction ORDER BY id"))
    return Corrections(lines.compactMap { CorrectionLine($0.utf8)?.record })
  }

  static func undoCorrection(
    _ id: Corrections.Rule.ID, in database: Database
  ) throws -> Corrections.Rule? {
    let rule = try corrections(in: database).rules.first { $0.id == id }
    try database.execute(sql: "DELETE FROM correction WHERE rule = ?", arguments: [id])
    try database.execute(
      sql: "DELETE FROM action WHERE kind = '\(ArchiveAction.correction)' AND argument = ?",
      arguments: [id])
    return rule
  }
}
