import Articles
import GRDB

/// A list of articles, newest first unless it is reversed, of which only the rows that are asked for are read.
///
/// Its first rows come as fast from a million articles as from ten: the archive counts its
/// articles by spans of time, so a row's number leads to its place without counting them all. The
/// window shows the archive as it was when it was made; `ArticleArchive.window` makes a new one.
public struct ArticleWindow: Sendable {
  /// How many articles it lists.
  public let count: Int
  /// How many of them are unread; nil for what a query found.
  public let unread: Int?
  private let archive: ArticleArchive
  private let content: Content
  /// Whether the last row of the content comes first.
  private let isReversed: Bool

  private enum Content {
    /// All articles: for each span the number of its first row and where it starts.
    case all([Boundary])
    case found([ArticleKey])
  }

  /// A line between two rows: rows from its number on have lower places.
  private struct Boundary {
    var row: Int
    var place: Int
  }

  /// Where the last rows lay: the next are near.
  private var near: [Boundary] = []

  /// A window on articles in the order given.
  init(archive: ArticleArchive, keys: [ArticleKey]) {
    self.archive = archive
    content = .found(keys)
    isReversed = false
    count = keys.count
    unread = nil
  }

  /// A window on all articles.
  init(archive: ArticleArchive, isReversed: Bool) throws {
    self.archive = archive
    self.isReversed = isReversed
    let spans = try archive.read { database in
      try Row.fetchAll(
        database, sql: "SELECT span, articles, unread FROM span WHERE articles > 0 ORDER BY 1 DESC"
      ).map { (span: $0[0] as Int, articles: $0[1] as Int, unread: $0[2] as Int) }
    }
    var boundaries: [Boundary] = []
    var row = 0
    for span in spans {
      boundaries.append(Boundary(row: row, place: (span.span + 1) << ArticlePlace.spanBits))
      row += span.articles
    }
    boundaries.append(Boundary(row: row, place: .min))
    content = .all(boundaries)
    count = row
    unread = spans.reduce(0) { $0 + $1.unread }
  }

  /// What the list shows in some rows, counted from 0; fewer when it ends before.
  /// - Throws: `ArchiveError`.
  public mutating func rows(in range: Range<Int>) throws -> [ArticleSummary] {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return [] }
    if isReversed {
      return try fallingRows(in: count - range.upperBound..<count - range.lowerBound).reversed()
    }
    return try fallingRows(in: range)
  }

  /// Rows by their numbers from the newest on.
  private mutating func fallingRows(in range: Range<Int>) throws -> [ArticleSummary] {
    switch content {
    case .found(let keys): return try archive.rows(Array(keys[range]))
    case .all(let boundaries):
      let start = Self.nearest(to: range, boundaries, near)
      let rows = try archive.read { try Self.rows(in: range, from: start, $0) }
      if let first = rows.first, let last = rows.last {
        near = [
          Boundary(row: range.lowerBound, place: first.key.rawValue + 1),
          Boundary(row: range.lowerBound + rows.count, place: last.key.rawValue),
        ]
      }
      return rows
    }
  }

  /// The rows around one, and which one that is.
  /// - Parameter margin: how many rows are wanted before and after it.
  /// - Throws: `ArchiveError`.
  public mutating func slice(
    _ anchor: ListRequest.Anchor, margin: Int = 150
  ) throws -> ListSlice {
    let wanted =
      switch anchor {
      case .row(let row): row
      case .article(let key, let row): try self.row(of: key) ?? row
      }
    let anchor = max(0, min(wanted, count - 1))
    let first = max(0, anchor - margin)
    let rows = try rows(in: first..<min(count, anchor + margin + 1))
    return ListSlice(count: count, first: first, rows: rows, anchor: anchor)
  }

  /// The row of an article, or where it would stand; nil where the list, being in another order
  /// than that of all articles, does not tell.
  /// - Throws: `ArchiveError`.
  public func row(of key: ArticleKey) throws -> Int? {
    switch content {
    case .found(let keys):
      if let row = keys.firstIndex(of: key) { return row }
      let pairs = zip(keys, keys.dropFirst())
      if pairs.allSatisfy({ $0 > $1 }) { return keys.firstIndex { $0 < key } ?? keys.count }
      return pairs.allSatisfy { $0 < $1 } ? keys.firstIndex { $0 > key } ?? keys.count : nil
    case .all(let boundaries):
      guard let start = boundaries.last(where: { $0.place > key.rawValue }) else {
        return isReversed ? count : 0
      }
      let row = try archive.read { database in
        let before = try Int.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT count(*) FROM article WHERE place > ? AND place < ? AND deletedBy IS NULL
              """), arguments: [key.rawValue, start.place])
        return start.row + (before ?? 0)
      }
      return isReversed ? max(0, count - 1 - row) : row
    }
  }

  /// The next unread article after another in the list, downwards or upwards; with none to start
  /// from, the first or the last.
  /// - Throws: `ArchiveError`.
  public func nextUnread(
    after key: ArticleKey?, isDownward: Bool = true
  ) throws -> ArticleKey? {
    guard case .found(let keys) = content else {
      let isFalling = isDownward != isReversed
      let start = key ?? ArticleKey(isFalling ? .max : .min)
      return try archive.nextUnread(after: start, isDownward: isFalling)
    }
    var row = try key.flatMap { try self.row(of: $0) } ?? (isDownward ? 0 : count)
    if isDownward, row < count, keys[row] == key { row += 1 }
    return try archive.read { database in
      let isRead = try database.cachedStatement(
        sql: "SELECT isRead FROM article WHERE place = ? AND deletedBy IS NULL")
      func isUnread(_ key: ArticleKey) throws -> Bool {
        try Bool.fetchOne(isRead, arguments: [key.rawValue]) == false
      }
      return try isDownward
        ? keys[row...].first(where: isUnread) : keys[..<row].last(where: isUnread)
    }
  }

  /// The line from which the fewest rows are skipped.
  private static func nearest(
    to range: Range<Int>, _ boundaries: [Boundary], _ near: [Boundary]
  ) -> Boundary {
    var (low, high) = (0, boundaries.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if boundaries[middle].row <= range.lowerBound { low = middle } else { high = middle - 1 }
    }
    var candidates = near + [boundaries[low]]
    candidates += boundaries[low...].first { $0.row >= range.upperBound }.map { [$0] } ?? []
    func skipped(_ boundary: Boundary) -> Int {
      boundary.row <= range.lowerBound
        ? range.lowerBound - boundary.row
        : boundary.row >= range.upperBound ? boundary.row - range.upperBound : .max
    }
    return candidates.min { skipped($0) < skipped($1) } ?? boundaries[low]
  }

  private static func rows(
    in range: Range<Int>, from start: Boundary, _ database: Database
  ) throws -> [ArticleSummary] {
    let isDownward = start.row <= range.lowerBound
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ArticleArchive.rowColumns) FROM article JOIN document ON document.id = document
        WHERE place \(isDownward ? "<" : ">=") ? AND deletedBy IS NULL
        ORDER BY place \(isDownward ? "DESC" : "ASC") LIMIT ? OFFSET ?
        """)
    let skipped = isDownward ? range.lowerBound - start.row : start.row - range.upperBound
    let rows = try Array(
      Row.fetchCursor(statement, arguments: [start.place, range.count, skipped])
        .map(ArticleArchive.row))
    return isDownward ? rows : rows.reversed()
  }
}

extension ArticleArchive {
  /// A list of all articles.
  public func window(_ order: ListOrder = .newest) throws -> ArticleWindow {
    try ArticleWindow(archive: self, isReversed: order == .oldest)
  }

  /// A list of articles that a query found, in the order given.
  public func window(on keys: [ArticleKey]) -> ArticleWindow {
    ArticleWindow(archive: self, keys: keys)
  }

  /// The next unread article after another in the list of all, downwards or upwards.
  public func nextUnread(after key: ArticleKey, isDownward: Bool = true) throws -> ArticleKey? {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT place FROM article INDEXED BY articleUnread
            WHERE NOT isRead AND deletedBy IS NULL
              AND place \(isDownward ? "<" : ">") ?
            ORDER BY place \(isDownward ? "DESC" : "ASC") LIMIT 1
            """), arguments: [key.rawValue]
      ).map(ArticleKey.init)
    }
  }
}
