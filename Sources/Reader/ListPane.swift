import Articles

/// The list of articles as a window: the rows round the view, the place among all rows, and what
/// narrows the list. What it costs does not depend on how many rows there are.
public struct ListPane: Equatable, Sendable {
  /// A line of the list.
  public enum Line: Hashable, Sendable {
    /// A saved query, by its index.
    case folder(Int)
    /// The name of a document that holds several articles.
    case document(String)
    /// A day on which articles were published.
    case day(CalendarDay)
    /// Room between two groups.
    case gap
    /// The first line of an article, by its number among all rows.
    case source(Int)
    /// Its second line.
    case title(Int)
    /// An article in one line.
    case single(Int)
  }

  /// What is done when rows come that were asked for.
  enum Aim: Hashable, Sendable {
    /// The selection keeps its article and its line on the screen.
    case stay
    /// So does the article at the top of the view, which was at a row by its number.
    case shift(from: Int)
    /// Another selection begins: its article stays selected if it is listed, else one nearby.
    case narrow
    /// The row that was asked for is selected.
    case row
    /// An article is selected if it is listed.
    case article(ArticleKey)
    /// The row that was asked for is selected, on a line of the view.
    case line(Int)
    /// The saved query of a name is selected.
    case folder(String)
    /// The row that was asked for is selected and read.
    case read(Landing)
  }

  /// What narrows the list.
  public var selection = Selection()
  /// What narrowed the rows that are shown; another one while a search goes on.
  public private(set) var shown: Selection?
  /// How many rows there are.
  public private(set) var count = 0
  /// Whether all of them were found.
  public private(set) var isComplete = true
  /// The rows that are here: those round the view.
  public private(set) var rows: [ArticleSummary] = []
  /// The number of the first of them.
  public private(set) var first = 0
  /// How many articles are kept, listed or not.
  public var totals = Totals()
  /// The number of the selected row.
  public private(set) var selected = 0
  /// The saved queries, which stand above a list that nothing narrows.
  public private(set) var folders: [Folder] = []
  /// The selected one of them, by its index; then no article is selected.
  public private(set) var folder: Int?
  /// What the articles are a collection of.
  public var collection = State.Collection.documents
  /// The first line in view, an index into `lines`.
  public internal(set) var top = 0
  /// The rows of the view.
  public private(set) var height = 0
  /// The lines that show the rows that are here.
  public internal(set) var lines: [Line] = []
  /// The index of the first line of each row that is here.
  public internal(set) var firstLines: [Int] = []
  /// Whether each article takes one line.
  public private(set) var isCompact = false
  /// What was asked for last.
  var asked: ListRequest?
  /// What is done when it comes.
  var aim = Aim.stay
  /// Minutes from UTC, which say when a day starts.
  var offset = 0
  /// How many rows came above the selected one since the first was in view.
  public private(set) var arrivals = 0
  /// Whether rows that come above are new articles.
  var expectsArrivals = false
  /// The lines that the view reaches beyond the last one, so that rows that came above leave the
  /// others where they are.
  private var overscroll = 0
  /// The article of the selected row, as far as it is known.
  private var key: ArticleKey?
  /// Whether the selected row is to be brought here and into view.
  private var isGoing = false

  // MARK: Rows

  /// The numbers of the rows that are here.
  public var loaded: Range<Int> { first..<first + rows.count }

  /// The row of a number; nil when it is not here.
  public func row(_ number: Int) -> ArticleSummary? {
    loaded.contains(number) ? rows[number - first] : nil
  }

  /// The number of an article's row; nil when it is not here.
  public func number(of key: ArticleKey) -> Int? {
    rows.firstIndex { $0.key == key }.map { first + $0 }
  }

  /// The selected article.
  public var selectedKey: ArticleKey? { folder == nil ? key : nil }

  /// Whether the rows are those of the selection, the selected one among them or left behind.
  var isSettled: Bool { shown == selection && !isGoing }

  /// The number of the first row in the direction that is unread, as far as rows are here.
  func unread(from number: Int, forward: Bool) -> Int? {
    guard loaded.contains(number) || number == -1 && first == 0 else { return nil }
    let part = forward ? (number + 1)..<loaded.upperBound : first..<max(first, number)
    func isUnread(_ number: Int) -> Bool { !rows[number - first].marks.isRead }
    return forward ? part.first(where: isUnread) : part.last(where: isUnread)
  }

  // MARK: Taking over rows

  /// Takes over rows.
  /// - Returns: whether they hold what is wanted; else rows round the selection are to be asked for.
  mutating func show(_ slice: ListSlice, for request: ListRequest, as aim: Aim) -> Bool {
    var aim = aim
    if case .article(let key) = aim, slice.anchorKey != key {
      guard shown != request.selection else { return true }
      aim = .narrow
    }
    guard let number = number(toSelectIn: slice, for: request, as: aim) else {
      (count, isComplete) = (slice.count, slice.isComplete)
      return false
    }
    var view = viewTop
    if case .shift(let from) = aim { view?.number += slice.anchor - from }
    let before = (
      key: key, shown: shown, line: lineOnScreen, view: view, selected: selected, count: count
    )

    (count, isComplete, shown) = (slice.count, slice.isComplete, request.selection)
    (first, rows) = (slice.first, slice.rows)
    if !showsFolders { folder = nil }
    selected = max(0, min(number, count - 1))
    if let row = row(selected) { key = row.key } else if count == 0 { key = nil }
    isGoing = count > 0 && !loaded.contains(selected) && (isGoing || !aim.leavesSelection)
    layOut()
    overscroll = 0
    if before.shown != shown || collection == .documents {
      arrivals = 0
    } else if expectsArrivals, before.key == key, before.count > 0 {
      arrivals += max(0, selected - before.selected)
    }

    switch aim {
    case .folder(let name) where showsFolders:
      folder = folders.firstIndex { $0.name == name }
      reveal()
    case .line(let line): put(onLine: line)
    case .stay, .narrow:
      // The selection keeps its line, in view or not; its place is taken by one nearby.
      if let line = before.line, selectedLine != nil,
        key == before.key || before.shown == request.selection
      {
        overscroll = key == before.key ? lines.count : 0
        put(onLine: line, reveals: key != before.key)
        break
      }
      fallthrough
    default:
      restore(before.view)
      if !aim.leavesSelection || before.shown == nil { reveal() }
    }
    return true
  }

  /// The number of the row that is to be selected among new rows; nil when the selected article is
  /// listed elsewhere.
  private func number(
    toSelectIn slice: ListSlice, for request: ListRequest, as aim: Aim
  ) -> Int? {
    let known = slice.rows.firstIndex { $0.key == key }.map { slice.first + $0 }
    switch aim {
    case .stay:
      if let known { return known }
      guard let key, let anchor = request.anchor.key else { return selected }
      return key == anchor || count == 0 || slice.rows.isEmpty ? slice.anchor : nil
    case .shift(let from): return known ?? selected + slice.anchor - from
    case .narrow:
      // While hits still come the first one is selected, unless the article is among them.
      return slice.isComplete || slice.anchorKey == request.anchor.key ? slice.anchor : 0
    case .row, .article, .line, .folder, .read: return slice.anchor
    }
  }

  /// Moves the view so that the selection stands on a line of it.
  private mutating func put(onLine line: Int, reveals: Bool = true) {
    guard let start = selectedLine else { return }
    top = start - line
    if reveals { reveal() } else { scroll(by: 0) }
  }

  /// Begins at an article, before any rows have come.
  mutating func begin(at key: ArticleKey) { self.key = key }

  /// Calls what the list is narrowed to something else.
  mutating func rename(scope: FeedScope) {
    if shown?.scope == selection.scope { shown?.scope = scope }
    selection.scope = scope
  }

  /// Takes over the saved queries.
  mutating func show(_ folders: [Folder]) {
    let name = folder.map { self.folders[$0].name }
    let line = selectedLine.map { $0 - top }
    let isAtTop = top == 0
    self.folders = folders
    folder = name.flatMap { name in folders.firstIndex { $0.name == name } }
    if !showsFolders { folder = nil }
    layOut()
    if !isAtTop, let line, let start = selectedLine { top = start - line }
    if isAtTop { top = 0 }
    scroll(by: 0)
    if let line, (0..<max(1, height)).contains(line) { reveal() }
  }

  /// Changes the marks of rows at once, before the change is kept.
  /// - Returns: how many of them are unread now and were not, less those the other way round.
  mutating func apply(_ change: ArticleChange, to keys: Set<ArticleKey>) -> Int {
    var unread = 0
    for index in rows.indices where keys.contains(rows[index].key) {
      let wasRead = rows[index].marks.isRead
      rows[index].marks.apply(change)
      unread += (wasRead ? 1 : 0) - (rows[index].marks.isRead ? 1 : 0)
    }
    return unread
  }

  /// Takes rows out at once; the selection goes to the next one that is left.
  mutating func remove(_ keys: Set<ArticleKey>) {
    let gone = rows.indices.filter { keys.contains(rows[$0].key) }
    guard !gone.isEmpty else { return }
    let before = gone.count { first + $0 < selected }
    rows.removeAll { keys.contains($0.key) }
    count -= gone.count
    selected = max(0, min(selected - before, count - 1))
    key = row(selected)?.key
    layOut()
    reveal()
  }

  // MARK: Moving

  /// Fits the list into a view of so many rows, each article in one line or in two.
  mutating func fit(height: Int, isCompact: Bool, offset: Int) {
    guard height != self.height || isCompact != self.isCompact || offset != self.offset
    else { return }
    self.height = height
    if isCompact != self.isCompact || offset != self.offset {
      self.isCompact = isCompact
      self.offset = offset
      layOut()
    }
    reveal()
  }

  /// Selects a row, as far as there are rows, and brings it into view.
  mutating func select(_ number: Int) {
    folder = nil
    selected = max(0, min(number, count - 1))
    key = row(selected)?.key
    isGoing = key == nil && count > 0
    if !isGoing { reveal() }
  }

  /// Selects an article and brings it into view.
  /// - Returns: whether its row is here.
  mutating func select(_ key: ArticleKey) -> Bool {
    guard let number = number(of: key) else { return false }
    select(number)
    return true
  }

  /// Moves the selection by rows, above the first one into the saved queries.
  mutating func move(by distance: Int) {
    guard showsFolders, distance != 0 else {
      select(selected + distance)
      return
    }
    let place = folder ?? folders.count + selected
    let next = max(0, min(place + distance, folders.count + max(0, count - 1)))
    if next < folders.count || count == 0 {
      folder = min(next, folders.count - 1)
      isGoing = first > 0
      if isGoing { selected = 0 } else { reveal() }
    } else {
      select(next - folders.count)
    }
  }

  /// Selects a saved query.
  mutating func selectFolder(_ index: Int) {
    guard showsFolders, folders.indices.contains(index) else { return }
    folder = index
    reveal()
  }

  /// Moves the view by lines, away from the selection too.
  mutating func scroll(by count: Int) {
    let end = max(0, lines.count - height)
    top = max(0, min(top + count, end + overscroll))
    overscroll = max(0, top - end)
    let above = lines[..<min(top, lines.count)]
    if first == 0, above.allSatisfy({ $0.number == nil }) { arrivals = 0 }
  }

  /// The line of the view on which the selection stands; nil when it is not here.
  var lineOnScreen: Int? { selectedLine.map { $0 - top } }

  /// Selects a row on a line of the view.
  mutating func restore(_ number: Int, line: Int?) {
    select(number)
    if let line { put(onLine: line) }
  }

  /// The row round which more rows are needed, and what is done when they come.
  var missing: (anchor: ListRequest.Anchor, aim: Aim)? {
    guard shown == selection, count > 0 else { return nil }
    if isGoing { return (.row(selected), .row) }
    let numbers = visibleNumbers
    guard let from = numbers.first, let to = numbers.last else { return nil }
    let margin = max(10, to - from)
    guard
      from - first < margin && first > 0
        || loaded.upperBound - to < margin
          && loaded.upperBound < count
    else { return nil }
    return (.row((from + to) / 2), .stay)
  }

  /// What to ask for when the library has changed, so that nothing moves on the screen.
  var refreshing: (anchor: ListRequest.Anchor, aim: Aim) {
    if let key, loaded.contains(selected) || rows.isEmpty {
      return (.article(key, orRow: selected), .stay)
    }
    guard let number = viewTop?.number, let row = row(number) else { return (.row(selected), .row) }
    return (.article(row.key, orRow: number), .shift(from: number))
  }

  /// The numbers of the rows in view.
  private var visibleNumbers: [Int] {
    guard !lines.isEmpty else { return [] }
    let bottom = min(lines.count, top + max(1, height))
    return lines[min(top, bottom)..<bottom].compactMap(\.number)
  }
}

extension ListPane.Aim {
  /// Whether the selection may stand outside the rows.
  fileprivate var leavesSelection: Bool {
    switch self {
    case .stay, .shift: true
    case .narrow, .row, .article, .line, .folder, .read: false
    }
  }
}

extension ListRequest.Anchor {
  fileprivate var key: ArticleKey? {
    if case .article(let key, _) = self { return key }
    return nil
  }
}

extension ListSlice {
  /// The article of the row that was asked for, or of the nearest one that is left.
  fileprivate var anchorKey: ArticleKey? {
    rows.indices.contains(anchor - first) ? rows[anchor - first].key : nil
  }
}
