// What is SQLite's own: the tables of the first version.
import GRDB

extension Schema {
  /// Makes the tables of the first version in an empty database.
  @Sendable static func makeVersion1(_ database: Database) throws {
    try database.execute(sql: documents + articles + names + marks + memory)
  }

  /// What articles came in, with counts that triggers keep.
  private static let documents = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      title TEXT, description TEXT, homePage TEXT, address TEXT, language TEXT,
      addedAt INTEGER NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0
    );

    """

  /// Texts are numbered as they come, so that their pages are filled one after the other. Articles
  /// are numbered by their place in time, so that newest first is the order of the table and of
  /// the search index: seconds since 1970 times 64, and a serial number within the second. Those
  /// that are listed in the order of their arrival count down from a place above all times, and
  /// have their second in a column.
  private static let articles = """
    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      data BLOB NOT NULL
    );
    CREATE TABLE article (
      place INTEGER PRIMARY KEY,
      text INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES document(id),
      title TEXT NOT NULL,
      source TEXT,
      published TEXT,
      second INTEGER,
      language TEXT,
      addedAt INTEGER NOT NULL,
      content INTEGER NOT NULL,
      versions INTEGER NOT NULL DEFAULT 1,
      isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      hasNote INTEGER NOT NULL DEFAULT 0,
      hasQuote INTEGER NOT NULL DEFAULT 0,
      annotated INTEGER NOT NULL DEFAULT 0,
      deletedBy INTEGER
    );
    CREATE INDEX articleDocument ON article(document);
    CREATE INDEX articleStarred ON article(isStarred) WHERE isStarred;
    CREATE INDEX articleUnread ON article(isRead) WHERE NOT isRead AND deletedBy IS NULL;
    CREATE INDEX articleDeleted ON article(deletedBy) WHERE deletedBy IS NOT NULL;
    CREATE TRIGGER articleTextRemoved AFTER DELETE ON article BEGIN
      DELETE FROM text WHERE id = old.text;
    END;
    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(place) ON DELETE CASCADE,
      replacedAt INTEGER NOT NULL,
      data BLOB NOT NULL
    );
    CREATE INDEX versionArticle ON version(article);
    -- By hash of its address, its id and its content; a deleted article leaves its hashes behind.
    CREATE TABLE identity (
      hash INTEGER PRIMARY KEY,
      article INTEGER
    );
    -- How many articles lie in each span of 65,536 seconds: place >> 22.
    CREATE TABLE span (
      span INTEGER PRIMARY KEY,
      articles INTEGER NOT NULL,
      unread INTEGER NOT NULL
    );
    CREATE TRIGGER articleInserted AFTER INSERT ON article WHEN new.deletedBy IS NULL BEGIN
      INSERT INTO span VALUES (new.place >> 22, 1, NOT new.isRead)
        ON CONFLICT (span) DO UPDATE SET
          articles = articles + 1, unread = unread + excluded.unread;
      UPDATE document SET articles = articles + 1, unread = unread + (NOT new.isRead)
        WHERE id = new.document;
    END;
    CREATE TRIGGER articleRemoved AFTER DELETE ON article WHEN old.deletedBy IS NULL BEGIN
      UPDATE span SET articles = articles - 1, unread = unread - (NOT old.isRead)
        WHERE span = old.place >> 22;
      UPDATE document SET articles = articles - 1, unread = unread - (NOT old.isRead)
        WHERE id = old.document;
    END;
    CREATE TRIGGER articleRead AFTER UPDATE OF isRead ON article
    WHEN new.isRead <> old.isRead AND old.deletedBy IS NULL BEGIN
      UPDATE span SET unread = unread + old.isRead - new.isRead WHERE span = new.place >> 22;
      UPDATE document SET unread = unread + old.isRead - new.isRead WHERE id = new.document;
    END;
    CREATE TRIGGER articleDeleted AFTER UPDATE OF deletedBy ON article
    WHEN old.deletedBy IS NULL AND new.deletedBy IS NOT NULL BEGIN
      UPDATE span SET articles = articles - 1, unread = unread - (NOT old.isRead)
        WHERE span = old.place >> 22;
      UPDATE document SET articles = articles - 1, unread = unread - (NOT old.isRead)
        WHERE id = old.document;
    END;
    CREATE TRIGGER articleRestored AFTER UPDATE OF deletedBy ON article
    WHEN old.deletedBy IS NOT NULL AND new.deletedBy IS NULL BEGIN
      UPDATE span SET articles = articles + 1, unread = unread + (NOT old.isRead)
        WHERE span = old.place >> 22;
      UPDATE document SET articles = articles + 1, unread = unread + (NOT old.isRead)
        WHERE id = old.document;
    END;

    """ + SearchIndex.declaration

  /// Who and what articles name. An entity of one article may be the same as another's: `same`
  /// says which one stands for both, `reason` why.
  private static let names = """
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      description TEXT,
      same INTEGER,
      reason BLOB,
      articles INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX entitySame ON entity(same) WHERE same IS NOT NULL;
    CREATE INDEX entityArticles ON entity(articles) WHERE articles > 9;
    CREATE TABLE alias (
      entity INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
      form TEXT NOT NULL,
      PRIMARY KEY (entity, form)
    ) WITHOUT ROWID;
    CREATE TABLE nameWord (
      word TEXT NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
      PRIMARY KEY (word, entity)
    ) WITHOUT ROWID;
    CREATE TABLE annotation (
      article INTEGER PRIMARY KEY REFERENCES article(place) ON DELETE CASCADE,
      data BLOB NOT NULL,
      names TEXT NOT NULL
    );
    CREATE TABLE mention (
      entity INTEGER NOT NULL REFERENCES entity(id),
      article INTEGER NOT NULL REFERENCES article(place) ON DELETE CASCADE,
      count INTEGER NOT NULL,
      PRIMARY KEY (entity, article)
    ) WITHOUT ROWID;
    CREATE INDEX mentionArticle ON mention(article);
    CREATE TABLE quote (
      speaker INTEGER NOT NULL REFERENCES entity(id),
      article INTEGER NOT NULL REFERENCES article(place) ON DELETE CASCADE,
      count INTEGER NOT NULL,
      PRIMARY KEY (speaker, article)
    ) WITHOUT ROWID;
    CREATE INDEX quoteArticle ON quote(article);
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      rule TEXT NOT NULL UNIQUE,
      line TEXT NOT NULL
    );

    """

  /// What a person did to articles, and how to undo it.
  private static let marks = """
    CREATE TABLE tag (
      name TEXT NOT NULL,
      article INTEGER NOT NULL REFERENCES article(place) ON DELETE CASCADE,
      PRIMARY KEY (name, article)
    ) WITHOUT ROWID;
    CREATE INDEX tagArticle ON tag(article);
    CREATE TABLE note (
      article INTEGER PRIMARY KEY REFERENCES article(place) ON DELETE CASCADE,
      text TEXT NOT NULL
    );
    CREATE TABLE position (
      article INTEGER PRIMARY KEY REFERENCES article(place) ON DELETE CASCADE,
      field TEXT NOT NULL,
      passage INTEGER NOT NULL,
      offset INTEGER NOT NULL
    );
    CREATE TABLE action (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      doneAt INTEGER NOT NULL,
      kind TEXT NOT NULL,
      argument TEXT,
      previous TEXT,
      articles BLOB NOT NULL
    );

    """

  /// What is remembered between sessions.
  private static let memory = """
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      query TEXT NOT NULL UNIQUE
    );
    CREATE TABLE savedQuery (
      name TEXT PRIMARY KEY,
      query TEXT NOT NULL,
      rank INTEGER NOT NULL
    ) WITHOUT ROWID;
    """
}
