import Articles
import GRDB

/// Keeps one article after the other within a transaction.
struct ArticleKeeper {
  let database: Database
  let now: Timestamp
  private(set) var report = ArticleIntake.Report()
  /// The new articles.
  private(set) var added: [ArticleKey] = []
  private var documents: [String: Int64] = [:]
  private var rules: ArrivalRules
  /// The words of new articles. They go into the index together: a statement that fires triggers
  /// makes FTS5 write out what it has gathered, and gathered from one article that is little.
  private var words: [(place: Int, values: [DatabaseValue])] = []

  /// Which of the hashes and places of the articles to come are in the archive: one question for
  /// all is much cheaper than one for each, and most articles are new.
  private var knownHashes: Set<Int64>
  private var takenPlaces: Set<Int>

  /// Makes a keeper of some articles.
  init(_ articles: ArraySlice<PreparedArticle>, database: Database, now: Timestamp) throws {
    self.database = database
    self.now = now
    rules = ArrivalRules(try MuteRules(database).all)
    knownHashes = try Int64.fetchSet(
      database.cachedStatement(
        sql: """
          SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM identity WHERE hash = value)
          """), arguments: [Self.list(articles.flatMap(\.identity.hashes))])
    takenPlaces = try Int.fetchSet(
      database.cachedStatement(
        sql: """
          SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM article WHERE place = value)
          """), arguments: [Self.list(articles.map { ArticlePlace.first(of: $0.second) })])
  }

  private static func list(_ numbers: [some BinaryInteger]) -> String {
    "[" + numbers.map { "\($0)" }.joined(separator: ",") + "]"
  }

  /// Puts the words of new articles into the index.
  mutating func finish() throws {
    try rules.keepCounts(in: database)
    for (place, values) in words.sorted(by: { $0.place < $1.place }) {
      try SearchIndex.insert(values, at: place, in: database)
    }
    words = []
  }

  mutating func keep(_ prepared: PreparedArticle) throws {
    switch try known(prepared.identity) {
    case .new: try insert(prepared, at: try freePlace(of: prepared))
    case .deleted: report.refused += 1
    case .same(let place):
      report.known += 1
      try remember(prepared.identity, at: place)
    case .hidden: report.known += 1
    case .other(let place):
      let old = try ArticleArchive.article(at: place, in: database)
      if let old, try prepared.article.isPart(of: old) {
        report.known += 1
      } else {
        try update(place, old, prepared)
      }
      try remember(prepared.identity, at: place)
    }
  }

  private enum Acquaintance {
    case new, deleted
    /// It is there, and a mute rule hides it.
    case hidden
    case same(Int)
    case other(Int)
  }

  private func known(_ identity: ArticleIdentity) throws -> Acquaintance {
    guard identity.hashes.contains(where: knownHashes.contains) else { return .new }
    for hash in identity.hashes {
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT identity.article, article.content, article.deletedBy FROM identity
              LEFT JOIN article ON article.place = identity.article WHERE hash = ?
              """), arguments: [hash])
      else { continue }
      guard let place = row[0] as Int? else { return .deleted }
      if let deletion = row[2] as Int64? { return deletion < 0 ? .hidden : .deleted }
      if hash == identity.contentKey, let host = identity.host,
        let other = try ArticleArchive.article(at: place, in: database)?.url
          .flatMap({ CanonicalAddress($0) })?.host, other != host
      {
        // The same wire text at two publishers is two articles.
        continue
      }
      return row[1] == identity.content ? .same(place) : .other(place)
    }
    return .new
  }

  /// Keeps all, known or not, in the order given, after those that are there.
  mutating func keepInOrder(_ articles: ArraySlice<PreparedArticle>) throws {
    let last = try Int.fetchOne(database, sql: "SELECT min(place) FROM article")
    let first = last.map { $0 - ArticlePlace.arrivalStep } ?? ArticlePlace.firstArrival
    // Tables take rows in rising order much faster.
    for (number, article) in articles.enumerated().reversed() {
      try insert(article, at: first - number * ArticlePlace.arrivalStep, second: article.second)
    }
    try finish()
  }

  private mutating func freePlace(of prepared: PreparedArticle) throws -> Int {
    let isTaken = try database.cachedStatement(sql: "SELECT 1 FROM article WHERE place = ?")
    let first = ArticlePlace.first(of: prepared.second)
    let place = try ArticlePlace.free(at: prepared.second) { place in
      place == first
        ? takenPlaces.contains(place) : try Int.fetchOne(isTaken, arguments: [place]) != nil
    }
    takenPlaces.insert(place)
    return place
  }

  /// - Parameter second: when it was published, where the place does not tell.
  private mutating func insert(
    _ prepared: PreparedArticle, at place: Int, second: Int? = nil
  ) throws {
    let marks = prepared.marks
    let verdict = rules.verdict(on: prepared)
    try database.cachedStatement(sql: "INSERT INTO text (data) VALUES (?)")
      .execute(arguments: [prepared.record])
    let text = database.lastInsertedRowID
    try database.cachedStatement(
      sql: """
        INSERT INTO article (place, text, document, title, source, published, second, language,
          addedAt, content, versions, isRead, isStarred, hasNote, deletedBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place, text, try document(of: prepared), prepared.title, prepared.source,
      prepared.published, second, prepared.language, prepared.added ?? now.secondsSinceEpoch,
      prepared.identity.content, (marks?.versions.count ?? 0) + 1,
      marks?.isRead ?? false || verdict.readBy != nil, marks?.isStarred ?? false,
      marks?.note != nil, verdict.hiddenBy.map { -$0 },
    ])
    try remember(prepared.identity, at: place)
    if let rule = verdict.hiddenBy ?? verdict.readBy { rules.count(rule) }
    if verdict.hiddenBy == nil {
      words.append((place, prepared.words))
      report.added += 1
      added.append(ArticleKey(place))
    } else {
      report.hidden += 1
    }
    guard let marks else { return }
    for version in marks.versions { try keep(version, of: place) }
    for tag in marks.tags {
      try database.execute(
        sql: "INSERT OR IGNORE INTO tag (name, article) VALUES (?, ?)", arguments: [tag, place])
    }
    if let note = marks.note {
      try database.execute(
        sql: "INSERT INTO note (article, text) VALUES (?, ?)", arguments: [place, note])
    }
  }

  private mutating func update(
    _ place: Int, _ old: Article?, _ prepared: PreparedArticle
  ) throws {
    // It may have come in this very batch.
    try finish()
    if let old {
      try IndexedArticle.remove(at: place, from: database)
      try keep(ArticleVersion(replaced: now, article: old), of: place)
    }
    try ArticleArchive.forgetAnnotation(of: place, in: database)
    try database.execute(
      sql: """
        UPDATE article SET title = ?, source = ?, published = ?, language = ?, content = ?,
          versions = versions + 1 WHERE place = ?
        """,
      arguments: [
        prepared.title, prepared.source, prepared.published, prepared.language,
        prepared.identity.content, place,
      ])
    try database.execute(
      sql: "UPDATE text SET data = ? WHERE id = (SELECT text FROM article WHERE place = ?)",
      arguments: [prepared.record, place])
    try IndexedArticle.insert(at: place, into: database)
    if let rule = rules.verdict(on: prepared).hiddenBy {
      rules.count(rule)
      _ = try MarkedArticles(database: database).apply(.delete, to: [place], action: -rule)
      report.hidden += 1
    } else {
      report.updated += 1
    }
  }

  private func keep(_ version: ArticleVersion, of place: Int) throws {
    try database.execute(
      sql: "INSERT INTO version (article, replacedAt, data) VALUES (?, ?, ?)",
      arguments: [place, version.replaced.secondsSinceEpoch, version.article.record.data])
  }

  private mutating func remember(_ identity: ArticleIdentity, at place: Int) throws {
    let hashes = identity.hashes
    knownHashes.formUnion(hashes)
    let rows = hashes.map { _ in "(?, ?)" }.joined(separator: ", ")
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO identity (hash, article) VALUES \(rows)"
    ).execute(arguments: StatementArguments(hashes.flatMap { [$0, Int64(place)] }))
  }

  private mutating func document(of prepared: PreparedArticle) throws -> Int64 {
    if let known = documents[prepared.documentName] { return known }
    let envelope = prepared.document
    let feed = envelope.feed
    try database.execute(
      sql: """
        INSERT INTO document (name, kind, title, description, homePage, address, language, addedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
        """,
      arguments: [
        prepared.documentName, envelope.kind.rawValue, feed?.title, feed?.description,
        feed?.homePage, feed?.url, feed?.language, now.secondsSinceEpoch,
      ])
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM document WHERE name = ?", arguments: [prepared.documentName])
    documents[prepared.documentName] = id
    return id ?? 0
  }
}
