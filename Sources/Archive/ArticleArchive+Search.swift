import Articles
import GRDB

/// An article that a query found.
public struct SearchHit: Hashable, Sendable {
  /// What the list shows of it.
  public var summary: ArticleSummary
  /// How many versions of it are kept; 1 when it never changed.
  public var versions: Int
  /// How well it fits, higher for better; 0 when the query asks for no words.
  public var score: Double
}

extension ArticleArchive {
  /// What results are ordered by.
  public enum Order: Sendable {
    case newest
    /// Best first: words in the title count most, then names and notes.
    /// Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25", 2009.
    case relevance
  }

  /// The articles that a query finds.
  /// - Parameter limit: how many at most.
  public func search(
    _ query: SearchQuery, order: Order = .newest, limit: Int = 50
  ) throws -> [SearchHit] {
    try read { database in
      let compiled = try CompiledQuery(Selection(query: query), in: database)
      var selecting = compiled.match == nil ? "article.place" : "search.rowid"
      var ordering: String?
      if order == .relevance, compiled.match != nil {
        selecting += ", -bm25(search, \(SearchIndex.weights)) AS score"
        ordering = "score DESC, search.rowid DESC"
      } else {
        selecting += ", 0.0"
      }
      let (sql, arguments) = compiled.statement(
        selecting: selecting, orderedBy: ordering, limit: max(0, limit))
      let found = try Row.fetchAll(database, sql: sql, arguments: arguments)
        .map { (place: $0[0] as Int, score: $0[1] as Double) }
      let rows = try Self.rows(of: found.map(\.place), in: database)
      let scores = Dictionary(found.map { ($0.place, $0.score) }) { first, _ in first }
      let versions = try database.cachedStatement(
        sql: "SELECT versions FROM article WHERE place = ?")
      return try rows.map { summary in
        let place = summary.key.rawValue
        return SearchHit(
          summary: summary, versions: try Int.fetchOne(versions, arguments: [place]) ?? 1,
          score: scores[place] ?? 0)
      }
    }
  }

  /// Finds all that fits a query, newest first, and tells of the first hits before the rest.
  ///
  /// It runs on the caller's thread, which is best not the one that paints.
  /// - Parameters:
  ///   - firstHits: after how many hits a function hears of them.
  ///   - report: hears the hits so far and whether they are all; what it returns says whether to
  ///     go on, and it is asked again and again while there is nothing to tell (nil).
  /// - Throws: `ArchiveError`.
  public func find(
    _ query: SearchQuery, firstHits: Int = 100,
    report: (_ hits: [ArticleKey]?, _ isComplete: Bool) -> Bool
  ) throws {
    try find(Selection(query: query), firstHits: firstHits, report: report)
  }

  /// Finds what a selection holds.
  /// - Parameter corrections: what a person corrected; nil for what the archive keeps.
  func find(
    _ selection: Selection, _ corrections: Corrections? = nil, firstHits: Int,
    report: (_ hits: [ArticleKey]?, _ isComplete: Bool) -> Bool
  ) throws {
    let query = selection.query
    let all: [ArticleKey]? = try read { database in
      let compiled = try CompiledQuery(selection, corrections, in: database)
      let order = compiled.order(selection.order)
      if query.isEmpty, let presence = compiled.presence, order == nil, compiled.documents == nil {
        let first = try presence.places(limit: firstHits, in: database).map(ArticleKey.init)
        if first.count < firstHits { return first }
        guard report(first, false) else { return nil }
        return try presence.places(in: database).map(ArticleKey.init)
      }
      var isTold = false
      if selection.entity == nil, order == nil, query.expression.hasShortPrefix,
        compiled.match != nil, compiled.conditions.isEmpty,
        try Self.count(in: database) > Self.manyArticles
      {
        let newest = try Self.lookAtNewest(for: query, limit: firstHits, in: database)
        isTold = newest.count >= firstHits
        if !newest.isEmpty, !report(newest, false) { return nil }
      }
      let (sql, arguments) = compiled.statement(orderedBy: order)
      let places = try Int.fetchCursor(database, sql: sql, arguments: arguments)
      var found: [ArticleKey] = []
      while let place = try places.next() {
        found.append(ArticleKey(place))
        if found.count == firstHits, !isTold {
          guard report(found, false) else { return nil }
        } else if found.count % 1024 == 0 {
          guard report(nil, false) else { return nil }
        }
      }
      return found
    }
    if let all { _ = report(all, true) }
  }

  /// How many articles make it worth while to look at the newest before the index answers.
  private static let manyArticles = 20_000

  /// The hits among the newest articles, found without the index: before it gives the first hit
  /// for "sto" it has to join the lists of all words that start so.
  private static func lookAtNewest(
    for query: SearchQuery, limit: Int, in database: Database
  ) throws -> [ArticleKey] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT place, text.data, names, note.text FROM \(IndexedArticle.source)
          WHERE deletedBy IS NULL ORDER BY place DESC LIMIT 200
          """))
    var found: [ArticleKey] = []
    while found.count < limit, let row = try rows.next() {
      let fields = try IndexedArticle.fields(data: row[1], names: row[2], note: row[3])
      guard let isHit = query.expression.matches(fields) else { return [] }
      if isHit { found.append(ArticleKey(row[0])) }
    }
    return found
  }

  /// The keys of all that fits a query, newest first.
  public func keys(matching query: SearchQuery) throws -> [ArticleKey] {
    var all: [ArticleKey] = []
    try find(query, firstHits: .max) { hits, _ in
      all = hits ?? all
      return true
    }
    return all
  }

  /// What may follow at the end of a query, the most useful first.
  public func suggestions(for completion: QueryCompletion, limit: Int = 8) throws -> [String] {
    var found = completion.fixedSuggestions
    switch completion.subject {
    case .value(let key):
      found += try values(of: key, starting: completion.typed, limit: limit)
    case .word where found.isEmpty && completion.typed.count > 1:
      if let words = QueryWords(completion.typed, isPrefix: true) {
        found += try entities(named: words, limit: limit).map(\.entity.name)
      }
    default: break
    }
    return Array(found.prefix(limit))
  }

  private func values(of key: QueryKey, starting typed: String, limit: Int) throws -> [String] {
    let words = QueryWords(typed, isPrefix: true)
    func fitting(_ names: [String]) -> [String] {
      names.filter { name in words.map { IndexWords(name).contains($0) } ?? true }
    }
    switch key {
    case .who, .where, .org, .name:
      guard let words else { return [] }
      let kind: Entity.Kind? =
        key == .who ? .person : key == .where ? .place : key == .org ? .organisation : nil
      return try entities(named: words, kind: kind, limit: limit).map(\.entity.name)
    case .tag: return fitting(try tags.map(\.name))
    case .from, .agency:
      // The newest articles name the sources that matter.
      return fitting(
        try read { database in
          try String.fetchAll(
            database,
            sql: """
              SELECT source FROM (SELECT source FROM article WHERE source IS NOT NULL
                ORDER BY place DESC LIMIT 5000) GROUP BY source ORDER BY count(*) DESC
              """)
        })
    case .feed:
      return fitting(
        try read { database in
          try String.fetchAll(
            database,
            sql: "SELECT coalesce(title, name) FROM document ORDER BY articles DESC LIMIT 2000")
        })
    case .lang:
      return fitting(
        try read { database in
          try String.fetchAll(
            database,
            sql: """
              SELECT DISTINCT language FROM (SELECT language FROM article
                WHERE language IS NOT NULL ORDER BY place DESC LIMIT 5000)
              """)
        })
    default: return []
    }
  }
}
