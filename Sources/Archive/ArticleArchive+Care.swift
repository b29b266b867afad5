// What is SQLite's own: checks, copies and repairs of its file.
import Articles
import Foundation
import GRDB
import Glibc

extension ArticleArchive {
  /// What a check of the archive found.
  public struct Health: Hashable, Sendable {
    /// What is wrong with the file, in the database's words.
    public var damage: [String] = []
    /// Rows that speak of articles or entities that are not there.
    public var strays = 0
    /// Whether the search index is sound and has every article.
    public var isIndexSound = true
    /// Whether the counts of articles are right.
    public var areCountsRight = true

    /// Whether nothing is wrong.
    public var isGood: Bool { damage.isEmpty && strays == 0 && isIndexSound && areCountsRight }

    /// What is wrong, a sentence each.
    public var sentences: [String] {
      var sentences = damage.map { "The file is damaged: \($0)." }
      if strays > 0 { sentences.append("\(strays) rows speak of what is not there.") }
      if !isIndexSound { sentences.append("The search index does not fit the articles.") }
      if !areCountsRight { sentences.append("The counts of articles are wrong.") }
      return sentences
    }
  }

  /// Checks the archive at a path, which may be too damaged to be opened.
  /// - Throws: `ArchiveError` when it cannot be checked.
  public static func check(fileAt path: String) throws -> Health {
    do {
      let archive = try ArticleArchive(path: path)
      let health = try archive.check()
      try archive.close()
      return health
    } catch let error as ArchiveError where error.reason == .damaged {
      return Health(damage: ["it cannot be opened"])
    }
  }

  /// Checks the whole archive: takes about a second for each hundred thousand articles.
  public func check() throws -> Health {
    do {
      return try database.write { database in
        var health = Health()
        health.damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
          .filter { $0 != "ok" }
        health.strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
        let indexed = try Int.fetchOne(database, sql: "SELECT count(*) FROM search_docsize") ?? 0
        let kept =
          try Int.fetchOne(
            database,
            sql: """
              SELECT count(*) FROM article JOIN text ON text.id = article.text WHERE deletedBy IS NULL
              """) ?? 0
        health.isIndexSound = try indexed == kept && SearchIndex.isSound(in: database)
        health.areCountsRight = try Int.fetchAll(
          database,
          sql: """
            SELECT coalesce(sum(articles), 0) FROM span
            UNION ALL SELECT coalesce(sum(articles), 0) FROM document
            """
        ).allSatisfy { $0 == kept }
        return health
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return Health(damage: [error.message ?? "a page cannot be read"])
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Makes the search index and the counts anew from the articles.
  /// - Parameter progress: hears how many articles are done.
  public func rebuildIndex(progress: (Int) -> Void = { _ in }) throws {
    try write { database in
      try SearchIndex.removeAll(in: database)
      try Self.recount(in: database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT place, text.data, names, note.text FROM \(IndexedArticle.source)
          WHERE deletedBy IS NULL ORDER BY place
          """)
      var done = 0
      while let row = try rows.next() {
        guard let fields = try? IndexedArticle.fields(data: row[1], names: row[2], note: row[3])
        else { continue }
        try SearchIndex.insert(fields, at: row[0], in: database)
        done += 1
        if done % 1000 == 0 { progress(done) }
      }
      progress(done)
    }
  }

  /// Copies the archive to a new file while others read and write; the file appears when it is
  /// whole.
  /// - Throws: `ArchiveError`; a file that is there already is left as it is.
  public func backUp(to file: String) throws {
    guard access(file, F_OK) != 0 else {
      throw ArchiveError(.other("there is a file of that name already"), path: file)
    }
    let unfinished = file + ".unfinished"
    unlink(unfinished)
    do {
      // One statement reads one state of the archive, and leaves no journal beside the copy.
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
      }
    } catch {
      unlink(unfinished)
      throw ArchiveError(error, path: file)
    }
    guard rename(unfinished, file) == 0 else {
      unlink(unfinished)
      throw ArchiveError(.unreachable, path: file)
    }
  }

  /// Counts articles by span and document anew.
  static func recount(in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM span;
        INSERT INTO span SELECT place >> \(ArticlePlace.spanBits), count(*), sum(NOT isRead)
          FROM article WHERE deletedBy IS NULL GROUP BY 1;
        UPDATE document SET (articles, unread) = (
          SELECT count(*), coalesce(sum(NOT isRead), 0) FROM article
          WHERE article.document = document.id AND deletedBy IS NULL);
        """)
  }
}
