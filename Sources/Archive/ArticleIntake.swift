import Articles
import GRDB

/// Adds documents to an archive, about a thousand articles at a time: what `add` and `finish`
/// returned from is kept, whatever happens to the program.
public struct ArticleIntake {
  /// What became of the articles that were added.
  public struct Report: Hashable, Sendable {
    /// New ones.
    public var added = 0
    /// Known ones whose text had changed; the earlier version is kept.
    public var updated = 0
    /// Ones that were there already.
    public var known = 0
    /// Ones that were deleted before and stay so.
    public var refused = 0

    /// Makes a report of nothing.
    public init() {}
  }

  /// What a person did to an article in another archive.
  public struct Marks: Hashable, Sendable {
    /// Whether it was read.
    public var isRead = false
    /// Whether it has a star.
    public var isStarred = false
    /// The person's tags.
    public var tags: [String] = []
    /// The person's note.
    public var note: String?
    /// When it was added; nil for now.
    public var added: Timestamp?
    /// Its earlier versions, the oldest first.
    public var versions: [ArticleVersion] = []

    /// Makes marks of an article that nothing was done to.
    public init() {}
  }

  /// What became of the articles that are kept so far.
  public private(set) var report = Report()
  private let archive: ArticleArchive
  private let now: Timestamp
  private var waiting: [Prepared] = []
  private static let batch = 1000

  /// A document whose articles are ready to be kept: what takes the processor's time is done, on
  /// whatever thread.
  public struct PreparedDocument: Sendable {
    /// How many articles it has.
    public var count: Int { articles.count }
    let articles: [Prepared]

    /// Makes the articles of a document ready.
    /// - Parameters:
    ///   - marks: what a person did to each of them elsewhere; empty for nothing.
    ///   - now: when they came.
    public init(_ document: Document, marks: [Marks] = [], now: Timestamp) {
      var envelope = document
      envelope.articles = []
      envelope.furniture = []
      articles = document.articles.enumerated().map { number, article in
        let marks = marks.indices.contains(number) ? marks[number] : Marks()
        return Prepared(
          article: article, documentName: document.name, document: number == 0 ? envelope : nil,
          identity: ArticleIdentity(article, in: document),
          second: ArticlePlace.second(of: article, met: marks.added ?? now), marks: marks,
          fields: IndexFields(article, note: marks.note), record: article.record)
      }
    }
  }

  struct Prepared: Sendable {
    var article: Article
    var documentName: String
    var document: Document?
    var identity: ArticleIdentity
    var second: Int
    var marks: Marks
    var fields: IndexFields
    var record: [UInt8]
  }

  /// Makes an intake that adds to an archive at a moment.
  public init(into archive: ArticleArchive, now: Timestamp) {
    self.archive = archive
    self.now = now
  }

  /// Adds the articles of a document.
  /// - Parameter marks: what a person did to each of them elsewhere; empty for nothing.
  /// - Throws: `ArchiveError`; what `report` counts is kept all the same.
  public mutating func add(_ document: Document, marks: [Marks] = []) throws {
    try add(PreparedDocument(document, marks: marks, now: now))
  }

  /// Adds the articles of a document that was made ready.
  /// - Throws: `ArchiveError`; what `report` counts is kept all the same.
  public mutating func add(_ document: PreparedDocument) throws {
    waiting += document.articles
    if waiting.count >= Self.batch { try finish() }
  }

  /// Keeps what was added last.
  /// - Throws: `ArchiveError`; what `report` counts is kept all the same.
  public mutating func finish() throws {
    guard !waiting.isEmpty else { return }
    let batch = waiting
    waiting = []
    let now = now
    let added = try archive.write { database in
      var keeper = ArticleKeeper(database: database, now: now)
      // The index takes rows in rising order much faster; of one document the first comes last,
      // so that it stands above the others of the same moment.
      for number in batch.indices.sorted(by: { left, right in
        (batch[left].second, right) < (batch[right].second, left)
      }) {
        try keeper.keep(batch[number])
      }
      return keeper.report
    }
    report.added += added.added
    report.updated += added.updated
    report.known += added.known
    report.refused += added.refused
  }
}

/// Keeps one article after the other within a transaction.
struct ArticleKeeper {
  let database: Database
  let now: Timestamp
  private(set) var report = ArticleIntake.Report()
  private var documents: [String: Int64] = [:]

  init(database: Database, now: Timestamp) {
    self.database = database
    self.now = now
  }

  mutating func keep(_ prepared: ArticleIntake.Prepared) throws {
    switch try known(prepared.identity, prepared.article) {
    case .new: try insert(prepared)
    case .deleted: report.refused += 1
    case .same(let place):
      report.known += 1
      try remember(prepared.identity, at: place)
    case .other(let place):
      let old = try ArticleArchive.article(at: place, in: database)
      if let old, prepared.article.isPart(of: old) {
        report.known += 1
      } else {
        try update(place, old, prepared)
      }
      try remember(prepared.identity, at: place)
    }
  }

  private enum Acquaintance {
    case new, deleted
    case same(Int)
    case other(Int)
  }

  private func known(_ identity: ArticleIdentity, _ article: Article) throws -> Acquaintance {
    // Most articles are new: one question tells.
    let isMet = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM identity WHERE hash IN (?, ?, ?) LIMIT 1"),
      arguments: [identity.address, identity.id, identity.contentKey])
    guard isMet == true else { return .new }
    for hash in identity.hashes {
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT identity.article, article.content, article.deletedBy FROM identity
              LEFT JOIN article ON article.place = identity.article WHERE hash = ?
              """), arguments: [hash])
      else { continue }
      guard let place = row[0] as Int?, row[2] == nil else { return .deleted }
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

  private mutating func insert(_ prepared: ArticleIntake.Prepared) throws {
    let isTaken = try database.cachedStatement(sql: "SELECT 1 FROM article WHERE place = ?")
    let place = try ArticlePlace.free(at: prepared.second) {
      try Int.fetchOne(isTaken, arguments: [$0]) != nil
    }
    let article = prepared.article
    let marks = prepared.marks
    try database.cachedStatement(sql: "INSERT INTO text (data) VALUES (?)")
      .execute(arguments: [prepared.record.data])
    let text = database.lastInsertedRowID
    try database.cachedStatement(
      sql: """
        INSERT INTO article (place, text, document, title, source, published, language, addedAt,
          content, versions, isRead, isStarred, hasNote)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place, text, try document(of: prepared), article.displayTitle, article.source,
      article.published?.description, article.language?.lowercased(),
      (marks.added ?? now).secondsSinceEpoch, prepared.identity.content,
      marks.versions.count + 1, marks.isRead, marks.isStarred, marks.note != nil,
    ])
    try SearchIndex.insert(prepared.fields, at: place, in: database)
    try remember(prepared.identity, at: place)
    for version in marks.versions { try keep(version, of: place) }
    for tag in marks.tags {
      try database.execute(
        sql: "INSERT OR IGNORE INTO tag (name, article) VALUES (?, ?)", arguments: [tag, place])
    }
    if let note = marks.note {
      try database.execute(
        sql: "INSERT INTO note (article, text) VALUES (?, ?)", arguments: [place, note])
    }
    report.added += 1
  }

  private mutating func update(
    _ place: Int, _ old: Article?, _ prepared: ArticleIntake.Prepared
  ) throws {
    if let old {
      try IndexedArticle.remove(at: place, from: database)
      try keep(ArticleVersion(replaced: now, article: old), of: place)
    }
    try ArticleArchive.forgetAnnotation(of: place, in: database)
    let article = prepared.article
    try database.execute(
      sql: """
        UPDATE article SET title = ?, source = ?, published = ?, language = ?, content = ?,
          versions = versions + 1 WHERE place = ?
        """,
      arguments: [
        article.displayTitle, article.source, article.published?.description,
        article.language?.lowercased(), prepared.identity.content, place,
      ])
    try database.execute(
      sql: "UPDATE text SET data = ? WHERE id = (SELECT text FROM article WHERE place = ?)",
      arguments: [prepared.record.data, place])
    try IndexedArticle.insert(at: place, into: database)
    report.updated += 1
  }

  private func keep(_ version: ArticleVersion, of place: Int) throws {
    try database.execute(
      sql: "INSERT INTO version (article, replacedAt, data) VALUES (?, ?, ?)",
      arguments: [place, version.replaced.secondsSinceEpoch, version.article.record.data])
  }

  private func remember(_ identity: ArticleIdentity, at place: Int) throws {
    let hashes = identity.hashes
    let rows = hashes.map { _ in "(?, ?)" }.joined(separator: ", ")
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO identity (hash, article) VALUES \(rows)"
    ).execute(arguments: StatementArguments(hashes.flatMap { [$0, Int64(place)] }))
  }

  private mutating func document(of prepared: ArticleIntake.Prepared) throws -> Int64 {
    if let known = documents[prepared.documentName] { return known }
    let envelope = prepared.document
    let feed = envelope?.feed
    try database.execute(
      sql: """
        INSERT INTO document (name, kind, title, description, homePage, address, language, addedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
        """,
      arguments: [
        prepared.documentName, (envelope?.kind ?? .text).rawValue, feed?.title, feed?.description,
        feed?.homePage, feed?.url, feed?.language, now.secondsSinceEpoch,
      ])
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM document WHERE name = ?", arguments: [prepared.documentName])
    documents[prepared.documentName] = id
    return id ?? 0
  }
}

extension Article {
  /// Who published it, else whose wire text it is.
  var source: String? { publisher ?? agency }

  /// Whether the article is a shorter piece of another, as a page shows that links to it.
  func isPart(of other: Article) -> Bool {
    guard paragraphs.count < other.paragraphs.count else { return false }
    let all = Set(other.paragraphs)
    return paragraphs.allSatisfy(all.contains)
  }
}
