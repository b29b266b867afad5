import Articles
import Foundation
import GRDB

/// Keeps annotations within a transaction: the record of each, and the rows it is found by.
struct AnnotationStore {
  private let database: Database
  private let engine: Int
  private var numbers: [Entity.ID: Int64] = [:]

  init(database: Database, engine: Int) {
    self.database = database
    self.engine = engine
  }

  /// Keeps what was found in an article; an article that is gone meanwhile is passed over.
  mutating func keep(_ annotation: Annotation, at place: Int) throws {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT text.data, names, note.text FROM \(IndexedArticle.source)
            WHERE place = ? AND deletedBy IS NULL
            """), arguments: [place])
    else { return }
    let names = annotation.entities.map { $0.name.replacing("\n", with: " ") }
      .joined(separator: "\n")
    let before = try IndexedArticle.fields(data: row[0], names: row[1], note: row[2])
    let after = try IndexedArticle.fields(data: row[0], names: names, note: row[2])
    // Most names stand in the text: then the index has them already.
    if before != after {
      try SearchIndex.remove(before, at: place, in: database)
      try SearchIndex.insert(after, at: place, in: database)
    }
    try forget(place)
    try database.cachedStatement(
      sql: "INSERT INTO annotation (article, data, names) VALUES (?, ?, ?)"
    ).execute(arguments: [place, annotation.record.data, names])
    var mentions: [Entity.ID: Int] = [:]
    for mention in annotation.mentions { mentions[mention.entity, default: 0] += 1 }
    for entity in annotation.entities {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO mention (entity, article, count) VALUES (?, ?, ?)"
      ).execute(arguments: [try number(of: entity), place, mentions[entity.id] ?? 0])
    }
    try countArticles(of: place, by: 1)
    var quotes: [Entity.ID: Int] = [:]
    for quote in annotation.quotes { quotes[quote.speaker ?? "", default: 0] += 1 }
    for (speaker, count) in quotes {
      guard let number = numbers[speaker] else { continue }
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO quote (speaker, article, count) VALUES (?, ?, ?)"
      ).execute(arguments: [number, place, count])
    }
    try database.cachedStatement(
      sql: "UPDATE article SET annotated = ?, hasQuote = ? WHERE place = ?"
    ).execute(arguments: [engine, !annotation.quotes.isEmpty, place])
  }

  /// Forgets what was found in an article; the index is not touched.
  func forget(_ place: Int) throws {
    try countArticles(of: place, by: -1)
    for sql in [
      "DELETE FROM mention WHERE article = ?", "DELETE FROM quote WHERE article = ?",
      "DELETE FROM annotation WHERE article = ?",
      "UPDATE article SET annotated = 0, hasQuote = 0 WHERE place = ? AND annotated <> 0",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [place])
    }
  }

  /// Counts an article at the entities that stand for those it mentions.
  func countArticles(of place: Int, by step: Int) throws {
    try database.cachedStatement(
      sql: """
        UPDATE entity SET articles = articles + ? WHERE id IN (
          SELECT coalesce(same, id) FROM mention JOIN entity ON entity.id = mention.entity
          WHERE mention.article = ?)
        """
    ).execute(arguments: [step, place])
  }

  /// The number of an entity, which gets one when it is met first.
  private mutating func number(of entity: Entity) throws -> Int64 {
    if let number = numbers[entity.id] { return number }
    let number: Int64
    if let known = try knownNumber(entity.id) {
      number = known
    } else {
      try database.cachedStatement(
        sql: "INSERT INTO entity (key, name, kind, description) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [entity.id, entity.name, entity.kind.rawValue, entity.description])
      number = database.lastInsertedRowID
    }
    numbers[entity.id] = number
    try addForms(of: entity, to: number)
    return number
  }

  private func knownNumber(_ id: Entity.ID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM entity WHERE key = ?"), arguments: [id])
  }

  /// Makes the forms of an entity those that the whole archive knows, and no others.
  private func setForms(of entity: Entity, to number: Int64) throws {
    let forms = try String.fetchSet(
      database.cachedStatement(sql: "SELECT form FROM alias WHERE entity = ?"),
      arguments: [number])
    if !forms.isSubset(of: [entity.name] + entity.aliases) {
      for table in ["alias", "nameWord"] {
        try database.cachedStatement(sql: "DELETE FROM \(table) WHERE entity = ?")
          .execute(arguments: [number])
      }
    }
    try addForms(of: entity, to: number)
  }

  private func addForms(of entity: Entity, to number: Int64) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO alias (entity, form) VALUES (?, ?)")
    let word = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO nameWord (word, entity) VALUES (?, ?)")
    for form in [entity.name] + entity.aliases {
      try insert.execute(arguments: [number, form])
      for name in IndexWords(form).words { try word.execute(arguments: [name, number]) }
    }
  }

  /// Takes over which entity each id stands for, and counts its articles anew.
  mutating func adopt(_ identities: [Entity.ID: Entity]) throws {
    var changed: Set<Int64> = []
    let read = try database.cachedStatement(
      sql: "SELECT id, same, name, kind, description FROM entity WHERE key = ?")
    for (id, whole) in identities {
      if id == whole.id, let number = try numbers[id] ?? knownNumber(id) {
        try setForms(of: whole, to: number)
      }
      guard let row = try Row.fetchOne(read, arguments: [id]) else { continue }
      let number: Int64 = row[0]
      let wholeNumber = try self.number(of: whole)
      let same: Int64? = wholeNumber == number ? nil : wholeNumber
      if row[1] != same {
        try database.cachedStatement(sql: "UPDATE entity SET same = ? WHERE id = ?")
          .execute(arguments: [same, number])
        changed.formUnion([number, wholeNumber])
        if let before = row[1] as Int64? { changed.insert(before) }
      }
      // Who stands for others stands for itself.
      try database.cachedStatement(
        sql: "UPDATE entity SET same = NULL WHERE id = ? AND same IS NOT NULL"
      ).execute(arguments: [wholeNumber])
      if same == nil,
        row[2] != whole.name || row[3] != whole.kind.rawValue
          || row[4] != whole.description
      {
        try database.cachedStatement(
          sql: "UPDATE entity SET name = ?, kind = ?, description = ? WHERE id = ?"
        ).execute(arguments: [whole.name, whole.kind.rawValue, whole.description, number])
      }
    }
    let count = try database.cachedStatement(
      sql: """
        UPDATE entity SET articles = CASE WHEN same IS NULL THEN (
          SELECT count(DISTINCT article) FROM mention WHERE entity IN (
            SELECT ?1 UNION SELECT id FROM entity WHERE same = ?1)) ELSE 0 END
        WHERE id = ?1
        """)
    for number in changed { try count.execute(arguments: [number]) }
  }
}
