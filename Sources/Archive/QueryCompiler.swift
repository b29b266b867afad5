// What is SQLite's own: queries in SQL and FTS5's language.
import Articles
import GRDB

/// A query as SQL: which places of articles it selects.
struct CompiledQuery {
  /// The expression of the full-text index that every result must fit; nil without any.
  var match: String?
  /// Conditions on the row of the article.
  var conditions: [String] = []
  /// The values of the conditions, in order.
  var arguments: StatementArguments = []
  /// The places that results lie at.
  var places = Int.min..<Int.max
  /// Where the entity that must be mentioned is.
  var presence: EntityPresence?
  /// The documents that results must come from, where they are few.
  var documents: [Int64]?

  /// Compiles a selection; names, tags and feeds are looked up in the database.
  /// - Parameter corrections: what a person corrected; nil for what the archive keeps.
  init(_ selection: Selection, _ corrections: Corrections? = nil, in database: Database) throws {
    let query = selection.query
    var texts: [String] = []
    var shunned: [String] = []
    let parts: [QueryExpression]
    if case .all(let all) = query.expression { parts = all } else { parts = [query.expression] }
    var compiler = QueryCompiler(database: database, corrections: corrections)
    let isByArrival = try ArticlePlace.areByArrival(in: database)
    for part in parts {
      switch part {
      case .everything: continue
      case .published(let range) where !isByArrival:
        places = places.clamped(to: Self.places(range))
      case .not(let operand):
        if let text = compiler.text(operand) {
          shunned.append(text)
        } else {
          conditions.append(try compiler.condition(part))
        }
      default:
        if let text = compiler.text(part) {
          texts.append(text)
        } else {
          conditions.append(try compiler.condition(part))
        }
      }
    }
    if let entity = selection.entity {
      presence = try compiler.presence(of: entity.id)
      conditions.append("place IN (\(presence?.sql ?? ""))")
    }
    if let scope = selection.scope {
      let documents = try ArticleArchive.documents(of: scope, in: database)
      conditions.append("document IN (\(documents.sqlList))")
      self.documents = documents
    }
    arguments = compiler.arguments
    if !texts.isEmpty {
      match = texts.map { "(\($0))" }.joined(separator: " AND ")
      if !shunned.isEmpty {
        match = "(\(match ?? "")) NOT (\(shunned.joined(separator: " OR ")))"
      }
    } else if !shunned.isEmpty {
      conditions.append(compiler.isNotFound(by: shunned.joined(separator: " OR ")))
      arguments = compiler.arguments
    }
  }

  /// The places of a range of seconds.
  static func places(_ seconds: Range<Int>) -> Range<Int> {
    func place(_ second: Int) -> Int {
      let largest = Int.max >> ArticlePlace.serialBits
      return second >= largest
        ? .max : second <= -largest ? .min : ArticlePlace.first(of: second)
    }
    return place(seconds.lowerBound)..<place(seconds.upperBound)
  }

  /// What results are ordered by, as SQL says it; nil for the newest first.
  func order(_ order: ListOrder) -> String? {
    switch order {
    case .newest: nil
    case .oldest: match == nil ? "article.place" : "search.rowid"
    case .relevance:
      match == nil ? nil : "bm25(search, \(SearchIndex.weights)), search.rowid DESC"
    }
  }

  /// The statement that selects places, newest first.
  /// - Parameters:
  ///   - columns: what is selected; "search" and "article" are there to select from.
  ///   - order: what results are ordered by.
  func statement(
    selecting columns: String? = nil, orderedBy order: String? = nil, limit: Int? = nil
  ) -> (sql: String, arguments: StatementArguments) {
    var all: StatementArguments = []
    var clauses: [String] = []
    let needsArticle = match == nil || !conditions.isEmpty
    let place = match == nil ? "article.place" : "search.rowid"
    if let match {
      clauses.append("search MATCH ?")
      all += [match]
    }
    if needsArticle { clauses.append("deletedBy IS NULL") }
    for (bound, comparison, open) in [
      (places.lowerBound, ">=", Int.min), (places.upperBound, "<", Int.max),
    ] where bound != open {
      clauses.append("\(place) \(comparison) ?")
      all += [bound]
    }
    clauses += conditions
    all += arguments
    // A cross join keeps the order: the index leads, newest first, and nothing is sorted.
    // An empty list is no use of an index.
    let isOfFew = documents?.isEmpty == false
    let source =
      match == nil
      ? isOfFew ? "article INDEXED BY articleDocument" : "article"
      : needsArticle ? "search CROSS JOIN article ON place = search.rowid" : "search"
    var sql = """
      SELECT \(columns ?? place) FROM \(source) WHERE \(clauses.joined(separator: " AND "))
      ORDER BY \(order ?? place + " DESC")
      """
    if let limit { sql += " LIMIT \(limit)" }
    return (sql, all)
  }
}

/// Compiles parts of a query.
private struct QueryCompiler {
  let database: Database
  private let corrections: Corrections?
  private(set) var arguments: StatementArguments = []

  init(database: Database, corrections: Corrections?) {
    self.database = database
    self.corrections = corrections
  }

  private func identities(of ids: [Entity.ID]) throws -> Identities {
    let corrections = try corrections ?? ArticleArchive.corrections(in: database)
    return try ArticleArchive.identities(of: ids, corrections, in: database)
  }

  func presence(of entity: Entity.ID) throws -> EntityPresence {
    let identities = try identities(of: [entity])
    return try EntityPresence(of: identities.root(entity), by: identities, in: database)
  }

  /// The expression of the index that finds what a part asks for; nil when the index alone cannot.
  func text(_ expression: QueryExpression) -> String? {
    switch expression {
    case .words(let words, let field): return SearchIndex.expression(words, in: field?.column)
    case .any(let parts):
      let texts = parts.compactMap(text)
      guard texts.count == parts.count else { return nil }
      return texts.map { "(\($0))" }.joined(separator: " OR ")
    case .all(let parts):
      var wanted: [String] = []
      var shunned: [String] = []
      for part in parts {
        if case .not(let operand) = part {
          guard let text = text(operand) else { return nil }
          shunned.append("(\(text))")
        } else {
          guard let text = text(part) else { return nil }
          wanted.append("(\(text))")
        }
      }
      guard !wanted.isEmpty else { return nil }
      let all = wanted.joined(separator: " AND ")
      return shunned.isEmpty ? all : "(\(all)) NOT (\(shunned.joined(separator: " OR ")))"
    default: return nil
    }
  }

  /// The condition on the row of an article that a part asks for.
  mutating func condition(_ expression: QueryExpression) throws -> String {
    if let text = text(expression) { return isFound(by: text) }
    switch expression {
    case .everything: return "1"
    case .words: return "1"  // The index has answered it.
    case .entity(let words, let kind):
      return try condition(naming: words, kind)
    case .feed(let words):
      let ids = try Row.fetchAll(database, sql: "SELECT id, name, title FROM document")
        .filter { row in
          IndexWords([row[2] as String?, row[1]].compactMap { $0 }).contains(words)
        }.map { $0[0] as Int64 }
      return "document IN (\(ids.sqlList))"
    case .tag(let words):
      let names = try String.fetchAll(database, sql: "SELECT DISTINCT name FROM tag")
        .filter { IndexWords($0).contains(words) }
      arguments += StatementArguments(names)
      let marks = names.map { _ in "?" }.joined(separator: ",")
      let published = isFound(by: SearchIndex.expression(words, in: .tags))
      return "(place IN (SELECT article FROM tag WHERE name IN (\(marks))) OR \(published))"
    case .language(let tag):
      arguments += [tag, tag + "-", tag + "."]
      return "(language = ? OR language >= ? AND language < ?)"
    case .marked(let mark): return condition(mark)
    case .published(let range):
      if try ArticlePlace.areByArrival(in: database) {
        arguments += [range.lowerBound, range.upperBound]
        return "(second >= ? AND second < ?)"
      }
      let places = CompiledQuery.places(range)
      arguments += [places.lowerBound, places.upperBound]
      return "(place >= ? AND place < ?)"
    case .pattern(let pattern, let field):
      arguments += [pattern.source, field?.rawValue]
      return """
        \(PatternFunction.name)(?, ?, (SELECT data FROM text WHERE text.id = article.text),
          (SELECT text FROM note WHERE note.article = article.place))
        """
    // What is not known (no language) is not that either.
    case .not(let operand): return "NOT coalesce(\(try condition(operand)), 0)"
    case .all(let parts): return try joined(parts, " AND ")
    case .any(let parts): return try joined(parts, " OR ")
    }
  }

  /// That an article mentions an entity of a name, corrections applied.
  private func condition(naming words: QueryWords, _ kind: Entity.Kind?) throws -> String {
    var ids = try Set(ArticleArchive.entities(named: words, kind: kind, in: database))
    let identities = try identities(of: [])
    var places: [String] = []
    for id in identities.correctedIDs {
      let presence = try EntityPresence(of: id, by: identities, in: database)
      guard let entity = identities.entity(id) else { continue }
      for whole in identities.wholes(of: id).union(presence.locals.map(\.id)) {
        ids.subtract(try ArticleArchive.sameEntities(as: whole, in: database))
      }
      if QueryExpression.accepts(kind, entity.kind),
        ([entity.name] + entity.aliases).contains(where: { IndexWords($0).contains(words) })
      {
        places.append(presence.sql)
      }
    }
    places.append("SELECT article FROM mention WHERE entity IN (\(ids.sorted().sqlList))")
    return "place IN (\(places.joined(separator: " UNION ")))"
  }

  private mutating func joined(_ parts: [QueryExpression], _ word: String) throws -> String {
    var conditions: [String] = []
    for part in parts { conditions.append(try condition(part)) }
    return "(\(conditions.joined(separator: word)))"
  }

  private mutating func isFound(by match: String) -> String {
    arguments += [match]
    return "place IN (SELECT rowid FROM search WHERE search MATCH ?)"
  }

  mutating func isNotFound(by match: String) -> String { "NOT " + isFound(by: match) }

  private func condition(_ mark: QueryMark) -> String {
    switch mark {
    case .unread: "NOT isRead"
    case .read: "isRead"
    case .starred: "isStarred"
    case .tagged: "place IN (SELECT article FROM tag)"
    case .updated: "versions > 1"
    case .quote: "hasQuote"
    case .note: "hasNote"
    }
  }
}
