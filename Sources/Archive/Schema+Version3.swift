// What is SQLite's own: what the third version added.
import GRDB

extension Schema {
  /// Adds mute rules, and makes the articles of a few feeds quick to list.
  @Sendable static func makeVersion3(_ database: Database) throws {
    try database.execute(sql: muteRules + articleRestored + articlesByDocument)
  }

  /// An article that a rule hides has the negative number of the rule in `deletedBy`: it is in no
  /// count, list or index, like a deleted one, and comes back with the end of the rule. The subject
  /// is a word, the id of an entity, whose name is the argument, or a publisher. Numbers are never
  /// used twice.
  private static let muteRules = """
    CREATE TABLE muteRule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      argument TEXT,
      action TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0
    );

    """

  /// What comes hidden and is shown later may be the first of its span.
  private static let articleRestored = """
    DROP TRIGGER articleRestored;
    CREATE TRIGGER articleRestored AFTER UPDATE OF deletedBy ON article
    WHEN old.deletedBy IS NOT NULL AND new.deletedBy IS NULL BEGIN
      INSERT INTO span VALUES (new.place >> 22, 1, NOT new.isRead)
        ON CONFLICT (span) DO UPDATE SET
          articles = articles + 1, unread = unread + excluded.unread;
      UPDATE document SET articles = articles + 1, unread = unread + (NOT new.isRead)
        WHERE id = new.document;
    END;

    """

  /// The index alone tells which articles of a document are listed.
  private static let articlesByDocument = """
    DROP INDEX articleDocument;
    CREATE INDEX articleDocument ON article(document) WHERE deletedBy IS NULL;
    """
}
