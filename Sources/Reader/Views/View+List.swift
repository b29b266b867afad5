import Articles
import Terminal

extension View {
  mutating func drawList() {
    guard let pane = layout.list else { return }
    let list = state.list
    guard !list.rows.isEmpty else {
      drawEmptyList(in: pane)
      return
    }
    for row in 0..<pane.rows where list.lines.indices.contains(list.top + row) {
      draw(list.lines[list.top + row], row: pane.row + row, in: pane)
    }
  }

  private mutating func drawEmptyList(in pane: Rectangle) {
    let text =
      state.list.selection.isEverything
      ? state.progress == nil ? "No articles." : "Reading …"
      : "No article fits. Esc shows all."
    for (row, range) in TextLayout.lines(of: text, width: max(1, pane.columns - 2)).enumerated()
    where row < pane.rows {
      frame.put(text[slice: range], row: pane.row + row, column: pane.column + 1, style: theme.dim)
    }
    if state.focus == .list, state.prompt == nil {
      frame.cursor = Point(row: pane.row, column: pane.column)
    }
  }

  private mutating func draw(_ line: ListPane.Line, row: Int, in pane: Rectangle) {
    switch line {
    case .gap: return
    case .document(let name):
      let title = TextLayout.truncated(name.documentTitle, to: max(0, pane.columns - 2))
      frame.put(title, row: row, column: pane.column + 1, style: theme.dim)
    case .source(let index):
      prepare(index, row: row, in: pane)
      let column = pane.column + 3
      let words = sourceAndDate(index)
      if words.isEmpty {
        put(titleLines(index, in: pane).first, of: index, row: row, column: column)
      } else {
        let text = TextLayout.truncated(words, to: max(0, pane.columns - 4))
        frame.put(text, row: row, column: column, style: theme.dim.over(base(index)))
      }
      if index == state.list.selected, state.focus == .list, state.prompt == nil {
        frame.cursor = Point(row: row, column: pane.column + 1)
      }
    case .title(let index):
      prepare(index, row: row, in: pane, mark: false)
      let title = sourceAndDate(index).isEmpty ? 1 : 0
      let lines = titleLines(index, in: pane, count: title + 1)
      put(lines.count > title ? lines[title] : nil, of: index, row: row, column: pane.column + 3)
    case .single(let index):
      prepare(index, row: row, in: pane)
      let summary = state.list.rows[index]
      let when = summary.published.map { DateWords.short($0, now: state.now) } ?? ""
      var column = pane.column + 3
      if pane.columns >= 60 {
        let style = theme.dim.over(base(index))
        frame.put(when, row: row, column: column, width: 10, style: style)
        column += 12
        let source = TextLayout.truncated(summary.source ?? "", to: 18)
        frame.put(source, row: row, column: column, style: style)
        column += 20
      }
      let room = max(0, pane.column + pane.columns - 1 - column)
      put(
        TextLayout.truncated(summary.title, to: room), of: index, row: row, column: column)
      if index == state.list.selected, state.focus == .list, state.prompt == nil {
        frame.cursor = Point(row: row, column: pane.column + 1)
      }
    }
  }

  /// The background and the mark of a row.
  private mutating func prepare(_ index: Int, row: Int, in pane: Rectangle, mark: Bool = true) {
    if index == state.list.selected {
      frame.fill(
        Rectangle(row: row, column: pane.column, columns: pane.columns, rows: 1),
        style: base(index))
    }
    if mark, !state.read.contains(state.list.rows[index].key) {
      frame.put("●", row: row, column: pane.column + 1, style: theme.accent.over(base(index)))
    }
  }

  private func base(_ index: Int) -> Style {
    guard index == state.list.selected else { return theme.text }
    return state.focus == .list ? theme.selection : theme.selectionAside
  }

  private func sourceAndDate(_ index: Int) -> String {
    let summary = state.list.rows[index]
    let when = summary.published.map { DateWords.short($0, now: state.now) }
    return [when, summary.source].compactMap { $0 }.joined(separator: " · ")
  }

  /// The title in so many lines: one under the source and date, two where neither is known.
  private func titleLines(_ index: Int, in pane: Rectangle, count: Int = 2) -> [String] {
    let title = state.list.rows[index].title
    let room = max(1, pane.columns - 4)
    guard count > 1 else { return [TextLayout.truncated(title, to: room)] }
    let lines = TextLayout.lines(of: title, width: room)
    guard lines.count > 1 else { return [title] }
    let rest = title[utf8: lines[1].lowerBound..<title.utf8.count]
    return [title[utf8: lines[0]], TextLayout.truncated(rest, to: room)]
  }

  private mutating func put(_ title: String?, of index: Int, row: Int, column: Int) {
    guard let title else { return }
    let isUnread = !state.read.contains(state.list.rows[index].key)
    let style = isUnread ? theme.title : theme.text
    frame.put(title, row: row, column: column, style: style.over(base(index)))
    let query = state.list.selection.query
    guard !query.isEmpty else { return }
    for hit in query.hits(in: title) {
      let before = TextLayout.width(of: title[slice: 0..<hit.lowerBound])
      let width = TextLayout.width(of: title[slice: hit])
      frame.restyle(
        Rectangle(row: row, column: column + before, columns: width, rows: 1)
      ) { theme.hit.over($0) }
    }
  }
}

extension String {
  /// What a document's path is called: the part after the last slash.
  var documentTitle: String {
    self == "-" ? "standard input" : split(separator: "/").last.map(String.init) ?? self
  }
}
