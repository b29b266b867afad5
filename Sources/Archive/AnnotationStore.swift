import Articles
import Foundation
import GRDB

/// Keeps annotations within a transaction: the record of each, and the rows it is found by.
struct AnnotationStore {
  private let database: Database
  private let engine: Int
  private var numbers: [Entity.ID: Int64] = [:]
  /// The numbers of the entities that others stand for since just now.
  private(set) var joined: [Int64] = []

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

  /// Takes over which entities are the same, and counts their articles together. What was joined
  /// before stays so.
  mutating func adopt(_ identities: [Entity.ID: Entity], _ joins: [Entity.ID: Join]) throws {
    for id in identities.keys.sorted() {
      guard let whole = identities[id] else { continue }
      if id == whole.id {
        guard let number = try numbers[id] ?? knownNumber(id) else { continue }
        try describe(number, as: whole)
      } else if let number = try knownNumber(id), try standsForItself(number) {
        try join(number, to: root(of: self.number(of: whole)), because: joins[id])
        joined.append(number)
      }
    }
  }

  private func describe(_ number: Int64, as whole: Entity) throws {
    try addForms(of: whole, to: number)
    try database.cachedStatement(
      sql: """
        UPDATE entity SET name = ?1, kind = ?2, description = ?3
        WHERE id = ?4 AND (name <> ?1 OR kind <> ?2 OR description IS NOT ?3)
        """
    ).execute(arguments: [whole.name, whole.kind.rawValue, whole.description, number])
  }

  private func standsForItself(_ number: Int64) throws -> Bool { try root(of: number) == number }

  /// The entity that stands for one.
  private func root(of number: Int64) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT coalesce(same, id) FROM entity WHERE id = ?"),
      arguments: [number]) ?? number
  }

  /// Makes an entity that stands for itself the same as another that does.
  private func join(_ number: Int64, to whole: Int64, because join: Join?) throws {
    guard number != whole else { return }
    // Those that it adds to are counted beside those that are counted there.
    try database.cachedStatement(
      sql: """
        UPDATE entity SET articles = articles + (
          SELECT count(DISTINCT article) FROM mention
          JOIN article ON place = article AND deletedBy IS NULL
          WHERE entity IN (SELECT id FROM entity WHERE id = ?1 OR same = ?1)
            AND NOT EXISTS (
              SELECT 1 FROM entity AS member JOIN mention AS counted ON counted.entity = member.id
              WHERE (member.id = ?2 OR member.same = ?2) AND counted.article = mention.article))
        WHERE id = ?2
        """
    ).execute(arguments: [number, whole])
    try database.cachedStatement(
      sql: "UPDATE entity SET same = ?2, articles = 0 WHERE id = ?1 OR same = ?1"
    ).execute(arguments: [number, whole])
    try database.cachedStatement(sql: "UPDATE entity SET reason = ?2 WHERE id = ?1")
      .execute(arguments: [number, join?.record.data])
    for (table, column) in [("alias", "form"), ("nameWord", "word")] {
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO \(table) (entity, \(column))
          SELECT ?2, \(column) FROM \(table) WHERE entity = ?1
          """
      ).execute(arguments: [number, whole])
    }
  }
}
