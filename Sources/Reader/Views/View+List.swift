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
      let summary = state.list.rows[index]
      let style = theme.dim.over(base(index))
      let column = pane.column + 3
      let when = summary.published.map { DateWords.short($0, now: state.now) } ?? ""
      let source = summary.source ?? (when.isEmpty ? summary.document.documentTitle : "")
      let words = [when, source].filter { !$0.isEmpty }.joined(separator: " · ")
      let room = max(0, pane.columns - 4)
      frame.put(TextLayout.truncated(words, to: room), row: row, column: column, style: style)
      if index == state.list.selected, state.focus == .list, state.prompt == nil {
        frame.cursor = Point(row: row, column: pane.column + 1)
      }
    case .title(let index):
      prepare(index, row: row, in: pane, mark: false)
      put(title: index, row: row, column: pane.column + 3, room: pane.columns - 4)
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
      put(title: index, row: row, column: column, room: pane.column + pane.columns - 1 - column)
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

  private mutating func put(title index: Int, row: Int, column: Int, room: Int) {
    let summary = state.list.rows[index]
    let isUnread = !state.read.contains(summary.key)
    let style = isUnread ? theme.title : theme.text
    let title = TextLayout.truncated(summary.title, to: max(0, room))
    frame.put(title, row: row, column: column, style: style.over(base(index)))
    guard !state.search.isEmpty else { return }
    for hit in state.search.hits(in: title) {
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
