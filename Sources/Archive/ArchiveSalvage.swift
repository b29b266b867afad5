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
    "setting", "history", "savedQuery",
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
        try archive.write(tidy)
        try archive.rebuildIndex()
        try archive.close()
      }
      report.damagedFile = unusedName(path + ".damaged")
      for end in ["", "-wal", "-shm"] where access(path + end, F_OK) == 0 {
        guard rename(path + end, report.damagedFile + end) == 0 else {
          throw ArchiveError(.readOnly, path: path)
        }
      }
      guard rename(fresh, path) == 0 else { throw ArchiveError(.readOnly, path: path) }
      return report
    } catch {
      throw ArchiveError(error, path: path)
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

  /// Copies the rows of a table forward to the damage and backward to it from the end.
  private static func copy(_ table: String, _ source: Database, _ target: Database) throws -> Int {
    var saved = 0
    for direction in ["ASC", "DESC"] {
      let sql = "SELECT * FROM \(table) ORDER BY 1 \(direction)"
      guard let rows = try? Row.fetchCursor(source, sql: sql) else { continue }
      var isWhole = true
      while true {
        do {
          guard let row = try rows.next() else { break }
          let marks = row.columnNames.map { _ in "?" }.joined(separator: ", ")
          try target.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))")
            .execute(arguments: StatementArguments(row.databaseValues))
          saved += target.changesCount
        } catch let error as DatabaseError
          where [.SQLITE_CORRUPT, .SQLITE_IOERR, .SQLITE_NOTADB].contains(error.resultCode)
        {
          isWhole = false
          break
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          continue
        }
      }
      if isWhole { break }
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
