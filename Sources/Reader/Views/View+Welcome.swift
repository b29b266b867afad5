import Terminal

extension View {
  private var wordsForFeeds: String {
    func key(_ command: Command) -> String {
      state.bindings.key(for: command, in: .emptyArchive)?.notation ?? ""
    }
    return "\(key(.feeds)) shows the feeds that are read, \(key(.refreshAll)) fetches what is new."
  }

  /// The screen of an empty archive, which says how to fill it.
  mutating func drawWelcome(in list: Rectangle) {
    let pane = layout.content.map { content in
      Rectangle(
        row: list.row, column: list.column,
        columns: content.column + content.columns - list.column, rows: list.rows)
    }
    let whole = pane ?? list
    frame.fill(whole, style: theme.text)
    let margin = whole.columns >= 60 ? (whole.columns - 56) / 2 : 1
    let width = max(1, min(56, whole.columns - 2 * margin))
    let key = state.bindings.key(for: .add, in: .emptyArchive)?.notation ?? ""
    var lines: [(text: String, style: Style)] = []
    let isRoomy = width >= 56
    for (text, style) in [
      ("Nothing is kept here yet", theme.title), ("", theme.text),
      ("Press \(key) and type what to add:", theme.text), ("", theme.text),
      ("a folder of saved pages" + (isRoomy ? "    ~/news" : ""), theme.dim),
      ("a page or a feed" + (isRoomy ? "           https://example.org/feed" : ""), theme.dim),
      ("a list of feeds (OPML)" + (isRoomy ? "     ~/feeds.opml" : ""), theme.dim),
      ("", theme.text), (wordsForFeeds, theme.dim), ("", theme.text),
      ("Whatever is added stays, is searched as you type, and shows who it is about.", theme.dim),
    ] {
      let ranges = TextLayout.lines(of: text, width: width)
      lines += ranges.isEmpty ? [("", style)] : ranges.map { (text[utf8: $0], style) }
    }
    if lines.count > whole.rows { lines.removeAll { $0.text.isEmpty } }
    let top = whole.row + max(0, (whole.rows - lines.count) / 3)
    for (row, line) in lines.enumerated() where top + row < whole.row + whole.rows {
      frame.put(line.text, row: top + row, column: whole.column + margin, style: line.style)
    }
    if state.focus == .list, state.prompt == nil {
      frame.cursor = Point(
        row: min(top + 2, whole.row + whole.rows - 1), column: whole.column + margin)
    }
  }
}
