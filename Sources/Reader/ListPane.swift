import Articles

/// The list of articles: its rows, its place, and what narrows it.
public struct ListPane: Equatable, Sendable {
  /// A line of the list.
  public enum Line: Hashable, Sendable {
    /// The name of a document that holds several articles.
    case document(String)
    /// Room between two documents.
    case gap
    /// The first line of an article, an index into `rows`.
    case source(Int)
    /// Its second line.
    case title(Int)
    /// An article in one line.
    case single(Int)
  }

  /// The articles that are listed.
  public private(set) var rows: [ArticleSummary] = []
  /// How many there are when nothing narrows the list.
  public var total = 0
  /// What narrows the list.
  public var selection = Selection()
  /// The selected article, an index into `rows`.
  public private(set) var selected = 0
  /// The first line in view, an index into `lines`.
  public private(set) var top = 0
  /// The rows of the view.
  public private(set) var height = 0
  /// The lines that show the rows.
  public private(set) var lines: [Line] = []
  /// The index of the first line of each row.
  public private(set) var firstLines: [Int] = []
  /// Whether each article takes one line.
  public private(set) var isCompact = false

  /// The selected article.
  public var selectedKey: ArticleKey? {
    rows.indices.contains(selected) ? rows[selected].key : nil
  }

  /// Takes over new rows; the selection stays on its article, in its place on the screen, else it
  /// goes to the nearest article that is left.
  mutating func show(_ rows: [ArticleSummary]) {
    let key = selectedKey
    let row = key == nil ? 0 : firstLines[selected] - top
    self.rows = rows
    if let key {
      let index = rows.partitioningIndex { $0.key >= key }
      selected = max(0, min(index, rows.count - 1))
    }
    layOut()
    if selectedKey == key, key != nil { top = firstLines[selected] - row }
    let wasInView = (0..<max(1, height)).contains(row)
    if selectedKey == key, !wasInView { scroll(by: 0) } else { reveal() }
  }

  /// Fits the list into a view of so many rows, each article in one line or in two.
  mutating func fit(height: Int, isCompact: Bool) {
    guard height != self.height || isCompact != self.isCompact else { return }
    self.height = height
    if isCompact != self.isCompact {
      self.isCompact = isCompact
      layOut()
    }
    reveal()
  }

  /// Selects a row, as far as there are rows, and brings it into view.
  mutating func select(_ row: Int) {
    selected = max(0, min(row, rows.count - 1))
    reveal()
  }

  /// Selects an article and brings it into view; nothing happens when it is not listed.
  mutating func select(_ key: ArticleKey) {
    let index = rows.partitioningIndex { $0.key >= key }
    if rows.indices.contains(index), rows[index].key == key { select(index) }
  }

  /// Moves the view by lines, away from the selection too.
  mutating func scroll(by count: Int) {
    top = max(0, min(top + count, lines.count - height))
  }

  /// Shows a place as it was, as far as it is still there.
  mutating func restore(selected: ArticleKey?, top: Int) {
    self.top = top
    if let selected { select(selected) } else { reveal() }
  }

  /// Scrolls so that the selection is in view, its document's name too where it comes first.
  private mutating func reveal() {
    guard rows.indices.contains(selected), height > 0 else {
      top = 0
      return
    }
    var first = firstLines[selected]
    let last = first + (isCompact ? 0 : 1)
    if first > 0, case .document = lines[first - 1] { first -= 1 }
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
    top = max(0, min(top, lines.count - height))
  }

  private mutating func layOut() {
    lines.removeAll(keepingCapacity: true)
    firstLines.removeAll(keepingCapacity: true)
    var previous: ArticleSummary?
    for (index, row) in rows.enumerated() {
      if row.document != previous?.document {
        let isGroup = row.siblings > 1
        if let previous, !isCompact, isGroup || previous.siblings > 1 { lines.append(.gap) }
        if isGroup { lines.append(.document(row.document)) }
      }
      firstLines.append(lines.count)
      if isCompact {
        lines.append(.single(index))
      } else {
        lines.append(.source(index))
        lines.append(.title(index))
      }
      previous = row
    }
  }
}
