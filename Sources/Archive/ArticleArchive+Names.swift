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

  /// Keeps what was found in articles, so that they are found by it.
  /// - Parameter engine: the version of the engine that found it, from 1.
  public func store(_ annotations: [(key: ArticleKey, annotation: Annotation)], engine: Int) throws
  {
    try write { database in
      var store = AnnotationStore(database: database, engine: engine)
      for (key, annotation) in annotations.sorted(by: { $0.key < $1.key }) {
        try store.keep(annotation, at: key.rawValue)
      }
    }
  }

  /// Takes over which entity each id stands for in the whole archive.
  public func adopt(_ identities: [Entity.ID: Entity]) throws {
    try write { database in
      var store = AnnotationStore(database: database, engine: 0)
      try store.adopt(identities)
    }
  }

  /// The articles that mention an entity, whatever the spelling, newest first.
  public func articles(mentioning id: Entity.ID) throws -> [ArticleKey] {
    try read { database in
      try Int.fetchAll(
        database,
        sql: """
          SELECT DISTINCT mention.article FROM mention
          JOIN article ON article.place = mention.article AND deletedBy IS NULL
          WHERE entity IN (\(Self.sameEntities)) ORDER BY mention.article DESC
          """, arguments: [id]
      ).map(ArticleKey.init)
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

  /// Every entity that is the same as the one with a key.
  private static let sameEntities = """
    WITH whole AS (SELECT coalesce(same, id) AS id FROM entity WHERE key = ?)
    SELECT id FROM whole UNION SELECT entity.id FROM entity JOIN whole ON same = whole.id
    """

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
          """), arguments: [word, isPrefix ? word + "\u{10FFFF}" : word + "\u{0}"])
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

  /// What was found in an article, each entity as the whole archive knows it.
  static func resolvedAnnotation(of place: Int, in database: Database) throws -> Annotation {
    guard
      let data = try Data.fetchOne(
        database, sql: "SELECT data FROM annotation WHERE article = ?", arguments: [place])
    else { return Annotation() }
    var annotation = try Annotation(record: data)
    let statement = try database.cachedStatement(
      sql: """
        SELECT whole.key, whole.name, whole.kind, whole.description, whole.id FROM entity
        JOIN entity AS whole ON whole.id = coalesce(entity.same, entity.id) WHERE entity.key = ?
        """)
    let aliases = try database.cachedStatement(
      sql: "SELECT form FROM alias WHERE entity = ? ORDER BY form")
    var resolved: [Entity.ID: Entity] = [:]
    for entity in annotation.entities {
      guard let row = try Row.fetchOne(statement, arguments: [entity.id]) else { continue }
      let name: String = row[1]
      let forms = try String.fetchAll(aliases, arguments: [row[4] as Int64])
      resolved[entity.id] = Entity(
        id: row[0], name: name, kind: Entity.Kind(rawValue: row[2]) ?? entity.kind,
        aliases: forms.filter { $0 != name }, description: row[3])
    }
    var seen: Set<Entity.ID> = []
    annotation.entities = annotation.entities.compactMap { entity in
      let whole = resolved[entity.id] ?? entity
      return seen.insert(whole.id).inserted ? whole : nil
    }
    func id(_ id: Entity.ID) -> Entity.ID { resolved[id]?.id ?? id }
    for index in annotation.mentions.indices {
      annotation.mentions[index].entity = id(annotation.mentions[index].entity)
    }
    for index in annotation.quotes.indices {
      annotation.quotes[index].speaker = annotation.quotes[index].speaker.map(id)
      annotation.quotes[index].via = annotation.quotes[index].via.map(id)
    }
    return annotation
  }

  /// For each entity how many articles mention it.
  static func spread(of entities: [Entity], in database: Database) throws -> [Entity.ID: Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT articles FROM entity WHERE key = ?")
    var spread: [Entity.ID: Int] = [:]
    for entity in entities {
      spread[entity.id] = try Int.fetchOne(statement, arguments: [entity.id])
    }
    return spread
  }

  /// Forgets what was found in an article, because its text changed or goes; the index must not
  /// have it any more.
  static func forgetAnnotation(of place: Int, in database: Database) throws {
    let store = AnnotationStore(database: database, engine: 0)
    try store.forget(place)
  }
}

extension [Int64] {
  /// The numbers as SQL lists them.
  var sqlList: String { map(String.init).joined(separator: ",") }
}
