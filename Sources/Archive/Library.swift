import Articles
import Foundation
import GRDB

/// The articles of an archive as they are read: with their names, corrections applied.
public struct Library: Sendable {
  /// Where the articles are kept.
  public let archive: ArticleArchive
  /// What a person corrected.
  public private(set) var corrections: Corrections

  /// How many articles before and after an opened one are told of the same document.
  private static let neighbours = 20

  /// Makes a library of an archive, with the corrections that it keeps.
  /// - Throws: `ArchiveError`.
  public init(_ archive: ArticleArchive) throws {
    self.archive = archive
    corrections = try archive.corrections
  }

  /// Takes over what a person corrected; nothing is written.
  public mutating func adopt(_ corrections: Corrections) { self.corrections = corrections }

  /// The article at a key, without its names.
  /// - Throws: `ArchiveError`.
  public func article(_ key: ArticleKey) throws -> Article? { try archive.article(key) }

  /// Finds what a selection holds, in the order of the list, and tells of the first before the
  /// rest.
  ///
  /// It runs on the caller's thread, which is best not the one that paints when a query is to be
  /// answered.
  /// - Parameters:
  ///   - firstHits: after how many hits a function hears of them.
  ///   - report: hears the hits so far and whether they are all; what it returns says whether to
  ///     go on, and it is asked again and again while there is nothing to tell (nil).
  /// - Throws: `ArchiveError`.
  public func find(
    _ selection: Selection, firstHits: Int = 100,
    report: (_ hits: [ArticleKey]?, _ isComplete: Bool) -> Bool
  ) throws {
    try archive.find(selection, corrections, firstHits: firstHits, report: report)
  }

  /// The keys of all that a selection holds, in the order of the list.
  /// - Throws: `ArchiveError`.
  public func keys(of selection: Selection) throws -> [ArticleKey] {
    var all: [ArticleKey] = []
    try find(selection, firstHits: .max) { hits, _ in
      all = hits ?? all
      return true
    }
    return all
  }

  /// An article with its names, what a person did to it, and what stands around it in its document;
  /// nil when there is none.
  /// - Parameter annotate: finds the names of an article that has none yet; nil to leave it so.
  /// - Throws: `ArchiveError`.
  public func open(
    _ key: ArticleKey, annotatedBy annotate: (Article) -> Annotation? = { _ in nil }
  ) throws -> LibraryArticle? {
    try archive.read { database in
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(sql: Self.openedArticle), arguments: [key.rawValue])
      else { return nil }
      let article = try Article(record: row["text"] as Data)
      let kept = try (row["annotation"] as Data?).map { try Annotation(record: $0) }
      let found = row["annotated"] == 0 ? annotate(article) : nil
      let local = found ?? kept ?? Annotation()
      let identities = try identities(of: local.entities.map(\.id), in: database)
      let annotation = local.resolved(by: identities, in: article)
      var opened = LibraryArticle(
        key: key, document: row["document"], article: article, annotation: annotation,
        isAnnotated: row["annotated"] > 0 || found != nil, spread: [:],
        neighbours: try Self.neighbours(of: key.rawValue, in: database))
      let corrected = identities.correctedIDs
      for entity in annotation.entities {
        let articles =
          try corrected.contains(entity.id)
          ? EntityPresence(of: entity.id, by: identities, in: database).count(in: database)
          : identities.articles(mentioning: entity.id)
        opened.spread[entity.id] = max(1, articles ?? 1)
      }
      opened.marks = ArticleMarks(
        isRead: row["isRead"], isStarred: row["isStarred"], hasNote: row["hasNote"])
      opened.tags = try String.fetchAll(
        database.cachedStatement(sql: "SELECT name FROM tag WHERE article = ? ORDER BY name"),
        arguments: [key.rawValue])
      opened.versions = row["versions"]
      opened.note = row["note"]
      opened.position = ReadingPosition(
        field: row["field"], passage: row["passage"], offset: row["offset"])
      return opened
    }
  }

  private static let openedArticle = """
    SELECT text.data AS text, annotation.data AS annotation, annotated, document.name AS document,
      isRead, isStarred, hasNote, versions, note.text AS note, field, passage, offset
    FROM article JOIN text ON text.id = article.text JOIN document ON document.id = document
    LEFT JOIN annotation ON annotation.article = place LEFT JOIN note ON note.article = place
    LEFT JOIN position ON position.article = place WHERE place = ? AND deletedBy IS NULL
    """

  /// The articles around one among those of its document.
  private static func neighbours(of place: Int, in database: Database) throws -> [ArticleSummary] {
    func rows(_ comparison: String, _ direction: String) throws -> [ArticleSummary] {
      try Array(
        Row.fetchCursor(
          database.cachedStatement(
            sql: """
              SELECT \(ArticleArchive.rowColumns) FROM article
              JOIN document ON document.id = document
              WHERE document = (SELECT document FROM article WHERE place = ?1)
                AND place \(comparison) ?1 AND deletedBy IS NULL
              ORDER BY place \(direction) LIMIT \(neighbours)
              """), arguments: [place]
        ).map(ArticleArchive.row))
    }
    return try rows(">", "ASC").reversed() + rows("<", "DESC")
  }

  /// Who ids stand for, corrections applied.
  func identities(
    of ids: some Sequence<Entity.ID>, in database: Database
  ) throws -> Identities {
    try ArticleArchive.identities(of: ids, corrections, in: database)
  }
}

extension ReadingPosition {
  /// Reads a position from what a row has of it.
  fileprivate init?(field: String?, passage: Int?, offset: Int?) {
    guard let field = field.flatMap(Passage.Field.init), let passage, let offset else { return nil }
    self.init(passage: Passage(field, passage), offset: offset)
  }
}
