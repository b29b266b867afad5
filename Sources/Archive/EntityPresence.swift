import Articles
import Foundation
import GRDB

/// Where in the archive an entity is mentioned, corrections applied: the articles that have one of
/// some ids, but for single articles in which some mentions are split off.
struct EntityPresence {
  /// An id in articles that stands for the entity.
  struct Local {
    /// Its number in the archive.
    var number: Int64
    var id: Entity.ID
    /// The number of the id that stands for it and others.
    var whole: Int64
  }

  /// The entity.
  let entity: Entity.ID
  /// The ids that stand for it.
  private(set) var locals: [Local] = []
  /// The places of articles that were looked into one by one, in which only these ids stand for it.
  private(set) var exceptions: [Int: [Entity]] = [:]

  private var numbers: String { locals.map(\.number).sqlList }

  /// Finds where an entity is mentioned, which is one that `identities.root` gives.
  init(of entity: Entity.ID, by identities: Identities, in database: Database) throws {
    self.entity = entity
    guard !identities.isHidden(entity) else { return }
    let parted = identities.splitsEverywhere
    for whole in identities.wholes(of: entity) {
      locals += try Self.locals(
        """
        WITH whole AS (SELECT coalesce(same, id) AS id FROM entity WHERE key = ?)
        SELECT entity.id, key, whole.id FROM entity JOIN whole
        WHERE entity.id = whole.id OR same = whole.id
        """, whole, in: database)
    }
    locals.removeAll { local in parted.contains { $0.local == local.id } }
    for (local, id) in parted where id == entity {
      locals += try Self.locals(
        "SELECT id, key, 0 FROM entity WHERE key = ?", local, in: database)
    }
    let ids = Set(locals.map(\.id))
    let articles = identities.splitsInArticles.filter { $0.id == entity || ids.contains($0.local) }
    for article in Set(articles.map(\.article)) {
      try lookInto(article, identities, in: database)
    }
  }

  private static func locals(
    _ sql: String, _ id: Entity.ID, in database: Database
  ) throws -> [Local] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
      .map { Local(number: $0[0], id: $0[1], whole: $0[2]) }
  }

  private mutating func lookInto(
    _ id: String, _ identities: Identities, in database: Database
  ) throws {
    for place in try ArticleIdentity.places(of: id, in: database) {
      guard let (article, annotation) = try ArticleArchive.annotated(place, in: database),
        article.id == id
      else { continue }
      let entity = entity
      let identities = try ArticleArchive.identities(
        of: annotation.entities.map(\.id), identities.corrections, in: database)
      let standing = Set(
        annotation.mentions.filter { mention in
          identities.id(mention.entity, in: article, form: article.text(of: mention)) == entity
        }.map(\.entity))
      exceptions[place] = annotation.entities.filter { standing.contains($0.id) }
    }
  }

  /// The places of its articles as a query selects them; those of deleted articles too.
  var sql: String {
    var sql = "SELECT article FROM mention WHERE entity IN (\(numbers))"
    if !exceptions.isEmpty {
      sql += " AND article NOT IN (\(exceptions.keys.sorted().sqlList))"
      for (place, locals) in exceptions where !locals.isEmpty { sql += " UNION SELECT \(place)" }
    }
    return sql
  }

  /// The places of its articles, the highest first.
  func places(limit: Int = .max, in database: Database) throws -> [Int] {
    try places(after: .max, isDownward: true, limit: limit, in: database)
  }

  /// The places of its articles from one on, downwards or upwards.
  func places(
    after bound: Int, isDownward: Bool, limit: Int, in database: Database
  ) throws -> [Int] {
    let direction = isDownward ? "DESC" : "ASC"
    let condition = "article \(isDownward ? "<" : ">") ?1"
    // Each list is in order already; a few are merged without being sorted.
    let lists =
      locals.count <= 16
      ? locals.map { "SELECT article FROM mention WHERE entity = \($0.number) AND \(condition)" }
        .joined(separator: " UNION ")
      : "SELECT DISTINCT article FROM mention WHERE entity IN (\(numbers)) AND \(condition)"
    let added = exceptions.keys.filter { place in
      (isDownward ? place < bound : place > bound) && exceptions[place]?.isEmpty == false
    }
    var places: [Int] = []
    if !locals.isEmpty {
      let deleted = try Set(
        Int.fetchAll(database, sql: "SELECT place FROM article WHERE deletedBy IS NOT NULL"))
      let cursor = try Int.fetchCursor(
        database, sql: lists + " ORDER BY article \(direction)", arguments: [bound])
      while places.count < limit, let place = try cursor.next() {
        if exceptions[place] == nil, !deleted.contains(place) { places.append(place) }
      }
    }
    guard !added.isEmpty else { return places }
    return Array((places + added).sorted(by: isDownward ? (>) : (<)).prefix(limit))
  }

  /// How many articles mention it.
  func count(in database: Database) throws -> Int {
    var sets = try countedSets(in: database).sorted { $0.articles < $1.articles }
    var count = sets.popLast()
    if let largest = count, !sets.isEmpty {
      // A few articles are looked for among many; many are merged with many.
      guard sets.reduce(0, { $0 + $1.articles }) < 2000 else {
        return try places(in: database).count
      }
      let others = sets.flatMap(\.numbers)
      count?.articles +=
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(DISTINCT article) FROM mention
            JOIN article ON place = article AND deletedBy IS NULL
            WHERE entity IN (\(others.sqlList)) AND article NOT IN (
              SELECT article FROM mention AS counted
              WHERE counted.article = mention.article AND entity IN (\(largest.numbers.sqlList)))
            """) ?? 0
    }
    var articles = count?.articles ?? 0
    for (place, locals) in exceptions {
      let isCounted = try Bool.fetchOne(
        database,
        sql: "SELECT 1 FROM mention WHERE article = ? AND entity IN (\(numbers)) LIMIT 1",
        arguments: [place])
      articles += (locals.isEmpty ? 0 : 1) - (isCounted == true ? 1 : 0)
    }
    return articles
  }

  /// The ids in sets with how many articles mention one of each: those that the archive has joined
  /// are counted already.
  private func countedSets(
    in database: Database
  ) throws -> [(numbers: [Int64], articles: Int)] {
    let joined = try database.cachedStatement(
      sql: """
        SELECT articles, (SELECT count(*) FROM entity WHERE id = ?1 OR same = ?1) FROM entity
        WHERE id = ?1
        """)
    return try Dictionary(grouping: locals, by: \.whole).flatMap { whole, locals in
      let row = whole == 0 ? nil : try Row.fetchOne(joined, arguments: [whole])
      if let row, row[1] == locals.count { return [(locals.map(\.number), row[0] as Int)] }
      return try locals.map { ([$0.number], try Self.articles(of: $0, in: database)) }
    }
  }

  /// How many articles have an id.
  private static func articles(
    of local: Local, where condition: String = "1", in database: Database
  ) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM mention WHERE entity = ?1 AND \(condition)) - (
          SELECT count(*) FROM mention WHERE entity = ?1 AND \(condition)
            AND article IN (SELECT place FROM article WHERE deletedBy IS NOT NULL))
        """, arguments: [local.number]) ?? 0
  }

  /// How many articles have each id that stands for it.
  func articlesByLocal(in database: Database) throws -> [Entity.ID: Int] {
    var counts: [Entity.ID: Int] = [:]
    let left = exceptions.isEmpty ? "1" : "article NOT IN (\(exceptions.keys.sorted().sqlList))"
    for local in locals {
      counts[local.id] = try Self.articles(of: local, where: left, in: database)
    }
    for locals in exceptions.values { for local in locals { counts[local.id, default: 0] += 1 } }
    return counts.filter { $0.value > 0 }
  }
}

extension ArticleIdentity {
  /// The places where articles of an id may be.
  static func places(of id: String, in database: Database) throws -> [Int] {
    var hashes = [hash("id", "", id)]
    // Of a feed's entry the id counts together with the feed.
    if !id.contains(":") {
      hashes += try String.fetchAll(
        database,
        sql: "SELECT name FROM document UNION SELECT address FROM document WHERE address NOT NULL"
      ).map { hash("id", $0, id) }
    }
    return try Int.fetchAll(
      database,
      sql: """
        SELECT DISTINCT place FROM identity JOIN article ON place = identity.article
        WHERE hash IN (\(hashes.sqlList)) AND deletedBy IS NULL
        """)
  }
}

extension ArticleArchive {
  /// What an article and its annotation are by themselves; nil when there is none.
  static func annotated(
    _ place: Int, in database: Database
  ) throws -> (article: Article, annotation: Annotation)? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT text.data, annotation.data FROM article JOIN text ON text.id = article.text
            LEFT JOIN annotation ON annotation.article = place
            WHERE place = ? AND deletedBy IS NULL
            """), arguments: [place])
    else { return nil }
    let annotation = try (row[1] as Data?).map { try Annotation(record: $0) }
    return (try Article(record: row[0] as Data), annotation ?? Annotation())
  }

  /// Who the ids of mentions stand for, corrections applied.
  /// - Parameter ids: the ids that are asked about.
  static func identities(
    of ids: some Sequence<Entity.ID>, _ corrections: Corrections, in database: Database
  ) throws -> Identities {
    let asked = Set(ids).union(corrections.rules.flatMap(\.correction.ids))
    var wholes: [Int64: Entity] = [:]
    var articles: [Entity.ID: Int] = [:]
    var standing: [(id: Entity.ID, whole: Int64)] = []
    try database.eachRow(
      """
      SELECT entity.key, whole.id, whole.key, whole.name, whole.kind, whole.description,
        whole.articles
      FROM entity CROSS JOIN entity AS whole ON whole.id = coalesce(entity.same, entity.id)
      WHERE entity.key
      """, in: Array(asked)
    ) { row in
      let number: Int64 = row[1]
      standing.append((row[0], number))
      guard wholes[number] == nil else { return }
      let whole = Entity(
        id: row[2], name: row[3], kind: Entity.Kind(rawValue: row[4]) ?? .work, aliases: [],
        description: row[5])
      wholes[number] = whole
      articles[whole.id] = row[6]
    }
    // They come in the order of the table: by entity, then by form.
    try database.eachRow(
      "SELECT entity, form FROM alias WHERE entity", in: Array(wholes.keys)
    ) { row in
      let (number, form): (Int64, String) = (row[0], row[1])
      if form != wholes[number]?.name { wholes[number]?.aliases.append(form) }
    }
    var known: [Entity.ID: Entity] = [:]
    for (id, number) in standing {
      guard let whole = wholes[number] else { continue }
      (known[id], known[whole.id]) = (whole, whole)
    }
    return Identities(known, articles: articles, corrections: corrections)
  }
}
