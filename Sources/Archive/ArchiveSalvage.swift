// What is SQLite's own: what can still be read of a damaged file.
import Articles
import Foundation
import GRDB
import Glibc

/// Saves what can be read of a damaged archive into a new file, row by row.
public enum ArchiveSalvage {
  /// What was saved.
  public struct Report: Hashable, Sendable {
    /// Rows that were saved, by table.
    public var rows: [String: Int] = [:]
    /// Where the damaged file lies now.
    public var damagedFile = ""
  }

  /// The tables in the order in which their rows need each other.
  private static let tables = [
    "document", "text", "article", "version", "identity", "entity", "alias", "nameWord",
    "annotation", "mention", "quote", "correction", "tag", "note", "position", "action",
    "setting", "history", "savedQuery", "feed", "feedFolder", "muteRule",
  ]

  /// Puts a sound archive in the place of a damaged one, which is kept beside it.
  /// - Throws: `ArchiveError`; the damaged file is left as it was.
  public static func repair(path: String) throws -> Report {
    let fresh = path + ".repaired"
    for end in ["", "-wal", "-shm"] { unlink(fresh + end) }
    do {
      var report = Report()
      do {
        let archive = try ArticleArchive(path: fresh)
        report.rows = try copyRows(from: path, to: archive)
        guard report.rows.contains(where: { $0.value > 0 }) else {
          throw ArchiveError(.hopeless, path: path)
        }
        try archive.write(tidy)
        try archive.rebuildIndex()
        // Not all rows that could be read were whole articles.
        report.rows["article"] = try archive.counts.articles
        try archive.close()
      }
      report.damagedFile = unusedName(path + ".damaged")
      for end in ["", "-wal", "-shm"] where access(path + end, F_OK) == 0 {
        guard rename(path + end, report.damagedFile + end) == 0 else {
          throw ArchiveError(.readOnly, path: path)
        }
      }
      for end in ["", "-wal", "-shm"] where access(fresh + end, F_OK) == 0 {
        guard rename(fresh + end, path + end) == 0 else {
          throw ArchiveError(.readOnly, path: path)
        }
      }
      return report
    } catch {
      for end in ["", "-wal", "-shm"] { unlink(fresh + end) }
      let reason = ArchiveError(error, path: path).reason
      throw ArchiveError(reason == .damaged ? .hopeless : reason, path: path)
    }
  }

  private static func unusedName(_ name: String) -> String {
    var number = 1
    while access(name + (number > 1 ? "-\(number)" : ""), F_OK) == 0 { number += 1 }
    return name + (number > 1 ? "-\(number)" : "")
  }

  private static func copyRows(
    from path: String, to archive: ArticleArchive
  ) throws -> [String: Int] {
    var configuration = Configuration()
    configuration.readonly = true
    let damaged = try DatabaseQueue(path: path, configuration: configuration)
    return try damaged.inDatabase { source in
      try archive.write { target in
        // Rows that lost what they belong to are removed at the end.
        try target.execute(sql: "PRAGMA defer_foreign_keys = ON")
        var saved: [String: Int] = [:]
        for table in tables {
          saved[table] = try copy(table, source, target)
        }
        try tidy(target)
        return saved
      }
    }
  }

  /// How often the span between two damaged places is halved in search of sound rows.
  private static let halvings = 12

  /// Copies the rows of a table forward to the damage and backward to it from the end, and where
  /// rows are numbered, those between damaged places.
  private static func copy(_ table: String, _ source: Database, _ target: Database) throws -> Int {
    var saved = 0
    /// Copies rows in order until they end or cannot be read.
    /// - Returns: whether all were read, and the number of the last one.
    func copyRows(
      _ condition: String, _ direction: String
    ) throws -> (isWhole: Bool, last: Int64?) {
      let sql = "SELECT * FROM \(table) WHERE \(condition) ORDER BY 1 \(direction)"
      guard let rows = try? Row.fetchCursor(source, sql: sql) else { return (false, nil) }
      var last: Int64?
      while true {
        do {
          guard let row = try rows.next() else { return (true, last) }
          last = row.databaseValues.first.flatMap(Int64.fromDatabaseValue)
          let marks = row.columnNames.map { _ in "?" }.joined(separator: ", ")
          try target.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))")
            .execute(arguments: StatementArguments(row.databaseValues))
          saved += target.changesCount
        } catch let error as DatabaseError
          where [.SQLITE_CORRUPT, .SQLITE_IOERR, .SQLITE_NOTADB].contains(error.resultCode)
        {
          return (false, last)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          continue
        }
      }
    }
    let forward = try copyRows("true", "ASC")
    if forward.isWhole { return saved }
    let backward = try copyRows("true", "DESC")
    var gaps: [(low: Int64, high: Int64, halvings: Int)] = []
    if let low = forward.last, let high = backward.last { gaps = [(low, high, halvings)] }
    while let gap = gaps.popLast() {
      guard gap.low < gap.high - 1, gap.halvings > 0 else { continue }
      let middle = gap.low + (gap.high - gap.low) / 2
      let below = try copyRows("rowid > \(gap.low) AND rowid <= \(middle)", "DESC")
      let above = try copyRows("rowid > \(middle) AND rowid < \(gap.high)", "ASC")
      if !below.isWhole { gaps.append((gap.low, below.last ?? middle, gap.halvings - 1)) }
      if !above.isWhole { gaps.append((above.last ?? middle, gap.high, gap.halvings - 1)) }
    }
    return saved
  }

  /// Removes rows whose article, text or entity could not be saved.
  private static func tidy(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO document (id, name, kind, addedAt)
          SELECT DISTINCT document, 'document ' || document, 'text', 0 FROM article
          WHERE document NOT IN (SELECT id FROM document);
        DELETE FROM article WHERE text NOT IN (SELECT id FROM text);
        DELETE FROM text WHERE id NOT IN (SELECT text FROM article);
        DELETE FROM identity WHERE article IS NOT NULL
          AND article NOT IN (SELECT place FROM article);
        """)
    for (table, column) in [
      ("version", "article"), ("annotation", "article"), ("mention", "article"),
      ("quote", "article"), ("tag", "article"), ("note", "article"), ("position", "article"),
    ] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE \(column) NOT IN (SELECT place FROM article)")
    }
    for (table, column) in [
      ("alias", "entity"), ("nameWord", "entity"), ("mention", "entity"), ("quote", "speaker"),
    ] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE \(column) NOT IN (SELECT id FROM entity)")
    }
    // Names are found again where what was found is gone.
    try database.execute(
      sql: "UPDATE article SET annotated = 0 WHERE place NOT IN (SELECT article FROM annotation)")
  }
}
