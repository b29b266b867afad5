import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// The articles whose names an engine of this version has not found yet, newest first.
  /// - Parameters:
  ///   - engine: the version of the engine, from 1; it rises when it finds other names.
  ///   - key: only articles before this one; nil to begin.
  public func pendingAnnotations(
    engine: Int, before key: ArticleKey? = nil, limit: Int = 100
  ) throws -> [(key: ArticleKey, article: Article)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT article.place, data FROM article JOIN text ON text.id = article.text
          WHERE article.place < ? AND annotated < ? AND deletedBy IS NULL
          ORDER BY article.place DESC LIMIT ?
          """, arguments: [key?.rawValue ?? Int.max, engine, limit]
      ).map { (ArticleKey($0[0]), try Article(record: $0[1] as Data)) }
    }
  }

  /// Whether an engine of this version has found the names in the newest article, or there is none:
  /// then it has in most, for it begins with the newest.
  public func hasNamesOfNewest(engine: Int) throws -> Bool {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT annotated FROM article WHERE deletedBy IS NULL ORDER BY place DESC LIMIT 1")
    }.map { $0 >= engine } ?? true
  }

  /// Keeps what was found in articles, so that they are found by it.
  /// - Parameters:
  ///   - engine: the version of the engine that found it, from 1.
  ///   - setting: something to remember under a key with it.
  public func store(
    _ annotations: [(key: ArticleKey, annotation: Annotation)], engine: Int,
    remembering setting: (value: String, key: String)? = nil
  ) throws {
    try write { database in
      if let setting { try Self.remember(setting.value, as: setting.key, in: database) }
      var store = AnnotationStore(database: database, engine: engine)
      for (key, annotation) in annotations.sorted(by: { $0.key < $1.key }) {
        try store.keep(annotation, at: key.rawValue)
      }
      try MuteRules(database).apply(toNamed: annotations.map(\.key.rawValue))
    }
  }

  /// What was found in articles, as they have it by themselves; missing ones are left out.
  public func annotations(
    of keys: [ArticleKey]
  ) throws -> [(key: ArticleKey, annotation: Annotation)] {
    try read { database in
      try keys.compactMap { key in
        try Self.annotated(key.rawValue, in: database).map { (key, $0.annotation) }
      }
    }
  }

  /// What was found in articles that may help to tell whether entities are the same as others: the
  /// newest that mention an entity of the same kind with one of the rarest words of their names, or
  /// an entity itself.
  /// - Parameters:
  ///   - ids: the entities as their articles have them.
  ///   - limit: how many articles at most.
  /// - Returns: the annotations as their articles have them, newest first.
  public func annotations(
    sharingNamesWith ids: some Sequence<Entity.ID>, limit: Int
  ) throws -> [(key: ArticleKey, annotation: Annotation)] {
    try read { database in
      var namesakes: Set<Int64> = []
      for id in Set(ids) { namesakes.formUnion(try Self.namesakes(of: id, in: database)) }
      var places: Set<Int> = []
      let newest = try database.cachedStatement(
        sql: "SELECT article FROM mention WHERE entity = ? ORDER BY article DESC LIMIT 4")
      for entity in namesakes {
        places.formUnion(try Int.fetchAll(newest, arguments: [entity]))
      }
      let record = try database.cachedStatement(
        sql: "SELECT data FROM annotation WHERE article = ?")
      return try places.sorted(by: >).prefix(limit).compactMap { place in
        try Data.fetchOne(record, arguments: [place])
          .map { (ArticleKey(place), try Annotation(record: $0)) }
      }
    }
  }

  /// The numbers of entities of one kind that share one of the two rarest words of a name.
  private static func namesakes(
    of id: Entity.ID, in database: Database
  ) throws -> [Int64] {
    let words = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT word FROM nameWord JOIN entity ON entity.id = nameWord.entity WHERE key = ?
          ORDER BY (SELECT count(*) FROM (
            SELECT 1 FROM nameWord AS other WHERE other.word = nameWord.word LIMIT 1000)), word
          LIMIT 2
          """), arguments: [id])
    return try words.flatMap { word in
      try Int64.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT entity.id FROM nameWord JOIN entity ON entity.id = nameWord.entity
            WHERE word = ? AND kind = (SELECT kind FROM entity WHERE key = ?)
            ORDER BY nameWord.entity DESC LIMIT 40
            """), arguments: [word, id])
    }
  }

  /// Takes over which ids stand for one entity; what was joined before stays so.
  /// - Parameters:
  ///   - identities: the entity that each id stands for, among some articles.
  ///   - joins: why ids stand for the entity of another.
  public func adopt(_ identities: [Entity.ID: Entity], joins: [Entity.ID: Join] = [:]) throws {
    try write { database in
      var store = AnnotationStore(database: database, engine: 0)
      try store.adopt(identities, joins)
      try MuteRules(database).apply(toJoined: store.joined)
    }
  }

  /// The articles that quote an entity, newest first.
  public func articles(quoting id: Entity.ID) throws -> [ArticleKey] {
    try read { database in
      try Int.fetchAll(
        database,
        sql: """
          SELECT DISTINCT quote.article FROM quote
          JOIN article ON article.place = quote.article AND deletedBy IS NULL
          WHERE speaker IN (\(Self.sameEntities)) ORDER BY quote.article DESC
          """, arguments: [id]
      ).map(ArticleKey.init)
    }
  }

  /// The entities whose names have words starting as typed, the most mentioned first.
  /// - Parameter kind: the kind that is asked for, nil for any.
  public func entities(
    named words: QueryWords, kind: Entity.Kind? = nil, limit: Int = 20
  ) throws -> [(entity: Entity, articles: Int)] {
    try read { database in
      let ids = try Self.entities(named: words, kind: kind, in: database)
      return try Row.fetchAll(
        database,
        sql: """
          SELECT key, name, kind, description, articles FROM entity
          WHERE id IN (SELECT coalesce(same, id) FROM entity WHERE id IN (\(ids.sqlList)))
          ORDER BY articles DESC, name LIMIT ?
          """, arguments: [limit]
      ).map { row in
        let kind = Entity.Kind(rawValue: row[2]) ?? .work
        return (Entity(id: row[0], name: row[1], kind: kind, description: row[3]), row[4])
      }
    }
  }

  // MARK: Within a transaction

  /// The numbers of every entity that is the same as the one of an id.
  static func sameEntities(as id: Entity.ID, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(database.cachedStatement(sql: sameEntities), arguments: [id])
  }

  /// Every entity that is the same as the one with a key.
  private static let sameEntities = """
    WITH whole AS (SELECT coalesce(same, id) AS id FROM entity WHERE key = ?)
    SELECT id FROM whole UNION SELECT entity.id FROM entity JOIN whole ON same = whole.id
    """

  /// What makes of a word the least text after it that a name may hold: SQLite reads a text only
  /// as far as its first NUL.
  private static let next = "\u{1}"

  /// The numbers of all entities that one of the names fits, and of those that are the same.
  static func entities(
    named words: QueryWords, kind: Entity.Kind?, in database: Database
  ) throws -> [Int64] {
    // The longest word is the rarest, as a rule.
    guard let probe = words.words.indices.max(by: { words.words[$0].count < words.words[$1].count })
    else { return [] }
    let word = words.words[probe]
    let isPrefix = words.isPrefix && probe == words.words.count - 1
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT entity.id, entity.kind, alias.form FROM nameWord
          JOIN entity ON entity.id = nameWord.entity JOIN alias ON alias.entity = entity.id
          WHERE word >= ? AND word < ?
          """), arguments: [word, word + (isPrefix ? "\u{10FFFF}" : Self.next)])
    var found: Set<Int64> = []
    while let row = try rows.next() {
      guard let entityKind = Entity.Kind(rawValue: row[1]),
        QueryExpression.accepts(kind, entityKind), IndexWords(row[2] as String).contains(words)
      else { continue }
      found.insert(row[0])
    }
    return try Int64.fetchAll(
      database,
      sql: """
        WITH found AS (SELECT id, coalesce(same, id) AS whole FROM entity
          WHERE id IN (\(found.sorted().sqlList)))
        SELECT id FROM found UNION SELECT whole FROM found
        UNION SELECT entity.id FROM entity JOIN found ON same = found.whole
        """)
  }

  /// Forgets what was found in an article, because its text changed or goes; the index must not
  /// have it any more.
  static func forgetAnnotation(of place: Int, in database: Database) throws {
    let store = AnnotationStore(database: database, engine: 0)
    try store.forget(place)
  }
}

extension Sequence where Element: BinaryInteger {
  /// The numbers as SQL lists them.
  var sqlList: String { map { String($0) }.joined(separator: ",") }
}
