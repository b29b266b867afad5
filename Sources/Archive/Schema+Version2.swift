// What is SQLite's own: what the second version added.
import GRDB

extension Schema {
  /// Adds the feeds that a person reads, and makes adding articles cheaper.
  @Sendable static func makeVersion2(_ database: Database) throws {
    try database.execute(sql: feeds + SearchIndex.rareMerging)
  }

  /// Folders are paths, written as lists in JSON. Feeds and folders stand in the order of `rank`.
  /// What was fetched from a feed is the document with its address for a name.
  private static let feeds = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE,
      rank INTEGER NOT NULL,
      title TEXT,
      ownTitle TEXT, description TEXT, homePage TEXT,
      folder TEXT NOT NULL DEFAULT '[]',
      tags TEXT NOT NULL DEFAULT '[]',
      settings TEXT NOT NULL DEFAULT '{}',
      isMuted INTEGER NOT NULL DEFAULT 0,
      etag TEXT, lastModified TEXT, content INTEGER,
      due INTEGER, notBefore INTEGER,
      fetchedAt INTEGER, changedAt INTEGER, pause INTEGER,
      lifetime INTEGER, skippedHours INTEGER NOT NULL DEFAULT 0,
      skippedDays INTEGER NOT NULL DEFAULT 0,
      error TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      isRetired INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE feedFolder (
      path TEXT PRIMARY KEY,
      rank INTEGER NOT NULL
    ) WITHOUT ROWID;

    """
}
