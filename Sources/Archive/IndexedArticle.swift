import Articles
import Foundation
import GRDB

/// An article with all the words that the index has of it.
enum IndexedArticle {
  /// What the words of articles are read from.
  static let source = """
    article JOIN text ON text.id = article.text
    LEFT JOIN annotation ON annotation.article = place LEFT JOIN note ON note.article = place
    """

  /// The words of the article at a place; nil when there is none.
  static func fields(at place: Int, in database: Database) throws -> IndexFields? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT text.data, names, note.text FROM \(source) WHERE place = ?
            """), arguments: [place])
    else { return nil }
    return try fields(data: row[0], names: row[1], note: row[2])
  }

  /// The words of an article from its record, the names of its entities, one a line, and its note.
  static func fields(data: Data, names: String?, note: String?) throws -> IndexFields {
    let names = (names ?? "").split(separator: "\n").map(String.init)
    return IndexFields(try Article(record: data), names: names, note: note)
  }

  /// Takes an article out of the index: before anything that the index has of it changes.
  static func remove(at place: Int, from database: Database) throws {
    guard let fields = try fields(at: place, in: database) else { return }
    try SearchIndex.remove(fields, at: place, in: database)
  }

  /// Puts an article into the index: after what the index is to have of it changed.
  static func insert(at place: Int, into database: Database) throws {
    guard let fields = try fields(at: place, in: database) else { return }
    try SearchIndex.insert(fields, at: place, in: database)
  }
}

extension [UInt8] {
  /// The bytes as the database takes them.
  var data: Data { Data(self) }
}
