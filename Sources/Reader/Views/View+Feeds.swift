import Articles
import Terminal

extension View {
  /// The tree of folders and feeds: how many articles of each are unread, and when it was fetched.
  mutating func drawFeeds() {
    guard let pane = layout.feeds else { return }
    let feeds = state.feeds
    for row in 0..<pane.rows where feeds.rows.indices.contains(feeds.top + row) {
      draw(feeds.rows[feeds.top + row], row: pane.row + row, in: pane)
    }
    let end = feeds.rows.count - feeds.top
    guard end < pane.rows, let words = wordsForNoFeeds else { return }
    for (row, range) in TextLayout.lines(of: words, width: max(1, pane.columns - 2)).enumerated()
    where end + 1 + row < pane.rows {
      frame.put(
        words[slice: range], row: pane.row + end + 1 + row, column: pane.column + 1,
        style: theme.dim)
    }
  }

  private var wordsForNoFeeds: String? {
    let feeds = state.feeds
    guard feeds.listing != nil else { return "Listing the feeds …" }
    if !feeds.typed.isEmpty { return feeds.position.count == 0 ? "No feed fits." : nil }
    guard feeds.isEmpty else { return nil }
    let key = state.bindings.key(for: .add, in: .feeds)?.notation ?? ""
    return "No feeds yet: \(key) subscribes to one by its address."
  }

  private mutating func draw(_ row: FeedsPane.Row, row number: Int, in pane: Rectangle) {
    switch row {
    case .gap: return
    case .heading(let title):
      frame.put(
        title, row: number, column: pane.column + 1, width: max(0, pane.columns - 2),
        style: theme.dim)
    case .item(let item, let depth):
      let entry = FeedEntry(item, in: state)
      let isSelected = item == state.feeds.selected
      let base =
        isSelected ? state.focus == .feeds ? theme.selection : theme.selectionAside : theme.text
      if isSelected {
        frame.fill(
          Rectangle(row: number, column: pane.column, columns: pane.columns, rows: 1), style: base)
        if state.focus == .feeds, state.prompt == nil {
          frame.cursor = Point(row: number, column: pane.column + 1)
        }
      }
      draw(entry, depth: depth, base: base, row: number, in: pane)
    }
  }

  /// A sign, the title, a word or an age, and a number at the right edge.
  private mutating func draw(
    _ entry: FeedEntry, depth: Int, base: Style, row: Int, in pane: Rectangle
  ) {
    let end = pane.column + pane.columns - 1
    let indent = min(2 * depth, pane.columns / 3)
    let start = pane.column + 1 + indent
    frame.put(entry.sign, row: row, column: start, style: theme.accent.over(base))
    var right = end
    let count = entry.count > 0 ? grouped(entry.count) : ""
    if !count.isEmpty {
      frame.put(count, row: row, column: end - count.count, style: theme.dim.over(base))
    }
    let countColumns = pane.columns >= 26 ? max(5, count.count) : count.count
    right -= countColumns + (countColumns > 0 ? 1 : 0)
    if pane.columns >= 26, !entry.aside.isEmpty {
      let width = TextLayout.width(of: entry.aside)
      frame.put(entry.aside, row: row, column: right - width, style: theme.dim.over(base))
      right -= width + 1
    }
    let title = TextLayout.truncated(entry.title, to: max(0, right - start - 2))
    let style = entry.isQuiet ? theme.dim : entry.count > 0 ? theme.title : theme.text
    frame.put(title, row: row, column: start + 2, style: style.over(base))
  }
}

/// What a row of the tree of feeds shows.
private struct FeedEntry {
  var sign = ""
  var title = ""
  /// When it was fetched, or a word that says why it is not.
  var aside = ""
  /// How many articles are unread or, of a rule, were muted.
  var count = 0
  /// Whether it is passed over.
  var isQuiet = false

  init(_ item: FeedsPane.Item, in state: State) {
    let pane = state.feeds
    switch item {
    case .all:
      title = "All articles"
      count = state.list.totals.unread
    case .folder(let path):
      let sums = pane.sums(in: path)
      sign = pane.isOpen(path) && sums.feeds > 0 ? "▾" : "▸"
      title = path.last ?? ""
      count = sums.unread
      if !sums.failing.isEmpty, !pane.isOpen(path) { aside = "!" }
    case .feed(let id):
      guard let feed = pane.feed(id) else { return }
      sign = feed.error == nil ? "" : "!"
      title = feed.title
      count = feed.unread
      isQuiet = feed.isMuted || feed.isRetired
      aside = feed.isRetired ? "gone" : feed.isMuted ? "muted" : age(of: feed, now: state.now)
    case .rule(let id):
      guard let rule = pane.rule(id) else { return }
      sign = "−"
      title = rule.words
      count = rule.articles
      isQuiet = true
    }
  }

  private func age(of feed: FeedSummary, now: Timestamp) -> String {
    feed.fetched.flatMap(Timestamp.init(secondsSinceEpoch:)).map {
      DateWords.short($0, now: now)
    } ?? ""
  }
}
