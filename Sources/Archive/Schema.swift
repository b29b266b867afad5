// What is SQLite's own: how an archive says what it is, and how an older one becomes a newer one.
import GRDB

/// The tables of the archive, version by version.
enum Schema {
  /// "DATL": what the file says of itself, so that no other database is taken for an archive.
  static let applicationID = 0x4441_544C

  /// What makes an archive of each version from the one before it; the first makes an empty file
  /// one. What was released is never changed: a new version gets a file of its own.
  static let migrations: [@Sendable (Database) throws -> Void] = [
    makeVersion1, makeVersion2, makeVersion3,
  ]

  /// The version that this program writes.
  static var current: Int { migrations.count }

  /// Brings a database to the current version, or to an older one.
  /// - Throws: `ArchiveError` when it is no archive or from a newer program.
  static func migrate(_ database: Database, path: String, to version: Int = current) throws {
    let found = try check(database, path: path)
    guard found < version else { return }
    for (number, migration) in migrations.enumerated().prefix(version).dropFirst(found) {
      try migration(database)
      try database.execute(sql: "PRAGMA user_version = \(number + 1)")
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  /// The version of a database; 0 for an empty one.
  static func check(_ database: Database, path: String) throws -> Int {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if application != applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard application == 0, found == 0, tables == 0 else {
        throw ArchiveError(.foreign, path: path)
      }
    }
    guard found <= current else {
      throw ArchiveError(.fromTheFuture(schema: found), path: path)
    }
    return found
  }
}
