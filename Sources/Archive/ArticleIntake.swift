import Articles
import GRDB

/// Adds documents to an archive, some thousand articles at a time: what `add` and `finish`
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
    /// New ones that a mute rule hides.
    public var hidden = 0

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

  /// What the list is ordered by.
  public enum Order: Sendable {
    /// The newest first; what is known already is not added again.
    case time
    /// As the documents come and in their own order, each with all of its articles.
    case arrival
  }

  /// What became of the articles that are kept so far.
  public private(set) var report = Report()
  /// The new articles that are kept so far.
  public private(set) var addedKeys: [ArticleKey] = []
  private let archive: ArticleArchive
  private let now: Timestamp
  private let order: Order
  private var waiting: [PreparedArticle] = []
  private let batch: Int
  private let isNewestFirst: Bool

  /// How many batches wait for the end of a moment, at most.
  private static let momentLimit = 16

  /// Makes an intake that adds to an archive at a moment; one archive has one order.
  /// - Parameter batch: articles of one transaction. Many share the cost of the pages they touch,
  ///   but other writers wait for them: a tenth of a second for each thousand.
  /// - Parameter isNewestFirst: whether documents come in the order of a list, which those of one
  ///   moment keep.
  public init(
    into archive: ArticleArchive, now: Timestamp, order: Order = .time, batch: Int = 3000,
    isNewestFirst: Bool = false
  ) {
    self.archive = archive
    self.now = now
    self.order = order
    self.batch = max(1, batch)
    self.isNewestFirst = isNewestFirst
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
    if isNewestFirst, waiting.count >= batch {
      // What shares a moment is written together, or the later would stand above the earlier.
      let isSameMoment = waiting.last?.second == document.articles.first?.second
      if !isSameMoment || waiting.count >= Self.momentLimit * batch { try finish() }
    }
    waiting += document.articles
    if !isNewestFirst, waiting.count >= batch { try finish() }
  }

  /// Keeps what was added last.
  /// - Throws: `ArchiveError`; what `report` counts is kept all the same.
  public mutating func finish() throws {
    let all = waiting
    waiting = []
    guard order == .time else { return try keep(all[...]) }
    // A single document may be larger than what is written at once: its first article comes last.
    for end in stride(from: all.count, to: 0, by: -batch) {
      try keep(all[max(0, end - batch)..<end])
    }
  }

  private mutating func keep(_ articles: ArraySlice<PreparedArticle>) throws {
    guard !articles.isEmpty else { return }
    let (now, order) = (now, order)
    let (kept, keys) = try archive.write { database in
      var keeper = try ArticleKeeper(articles, database: database, now: now)
      if order == .arrival {
        try keeper.keepInOrder(articles)
        return (keeper.report, keeper.added)
      }
      // Tables take rows in rising order much faster; of one document the first comes last,
      // so that it stands above the others of the same moment.
      for number in articles.indices.sorted(by: { left, right in
        (articles[left].second, right) < (articles[right].second, left)
      }) {
        try keeper.keep(articles[number])
      }
      try keeper.finish()
      return (keeper.report, keeper.added)
    }
    addedKeys += keys
    report.added += kept.added
    report.updated += kept.updated
    report.known += kept.known
    report.refused += kept.refused
    report.hidden += kept.hidden
  }
}
