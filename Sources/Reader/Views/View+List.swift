import Articles
import Terminal

extension View {
  mutating func drawList() {
    guard let pane = layout.list else { return }
    let list = state.list
    guard !state.isArchiveEmpty else {
      drawWelcome(in: pane)
      return
    }
    guard !list.lines.isEmpty else {
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
      : state.list.isComplete ? "No article fits. Esc shows all." : "Searching …"
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
    case .folder(let index):
      drawFolder(index, row: row, in: pane)
    case .day(let day):
      let words = DateWords.heading(
        day, today: state.now.day, columns: max(0, pane.columns - 2))
      frame.put(
        TextLayout.truncated(words, to: max(0, pane.columns - 2)), row: row,
        column: pane.column + 1, style: theme.dim)
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
      if isSelected(index), state.focus == .list, state.prompt == nil {
        frame.cursor = Point(row: row, column: pane.column + 1)
      }
    case .title(let index):
      prepare(index, row: row, in: pane, line: 1)
      let title = sourceAndDate(index).isEmpty ? 1 : 0
      let lines = titleLines(index, in: pane, count: title + 1)
      put(lines.count > title ? lines[title] : nil, of: index, row: row, column: pane.column + 3)
    case .single(let index):
      prepare(index, row: row, in: pane)
      guard let summary = state.list.row(index) else { return }
      let when = summary.published.map { DateWords.short($0, now: state.now) } ?? ""
      var column = pane.column + 3
      if pane.columns >= 60 {
        let style = theme.dim.over(base(index))
        frame.put(when, row: row, column: column, width: 10, style: style)
        column += 12
        let note = summary.marks.hasNote ? " ✎" : ""
        let source = TextLayout.truncated(summary.source ?? "", to: 18 - note.count) + note
        frame.put(source, row: row, column: column, style: style)
        column += 20
      }
      let room = max(0, pane.column + pane.columns - 1 - column)
      put(
        TextLayout.truncated(summary.title, to: room), of: index, row: row, column: column)
      if isSelected(index), state.focus == .list, state.prompt == nil {
        frame.cursor = Point(row: row, column: pane.column + 1)
      }
    }
  }

  /// A saved query: its name, how many of its articles are unread, and how many there are.
  private mutating func drawFolder(_ index: Int, row: Int, in pane: Rectangle) {
    let folder = state.list.folders[index]
    let isSelected = state.list.folder == index
    let base =
      isSelected ? state.focus == .list ? theme.selection : theme.selectionAside : theme.text
    if isSelected {
      frame.fill(
        Rectangle(row: row, column: pane.column, columns: pane.columns, rows: 1), style: base)
      if state.focus == .list, state.prompt == nil {
        frame.cursor = Point(row: row, column: pane.column + 1)
      }
    }
    let counts = "\(grouped(folder.unread)) · \(grouped(folder.articles))"
    let room = max(0, pane.columns - 6 - counts.count)
    frame.put("▸", row: row, column: pane.column + 1, style: theme.accent.over(base))
    frame.put(
      TextLayout.truncated(folder.name, to: room), row: row, column: pane.column + 3,
      style: (folder.unread > 0 ? theme.title : theme.text).over(base))
    frame.put(
      counts, row: row, column: pane.column + pane.columns - 1 - counts.count,
      width: counts.count, style: theme.dim.over(base))
  }

  /// The background and the mark of a row.
  private mutating func prepare(_ index: Int, row: Int, in pane: Rectangle, line: Int = 0) {
    if isSelected(index) {
      frame.fill(
        Rectangle(row: row, column: pane.column, columns: pane.columns, rows: 1),
        style: base(index))
    }
    guard let summary = state.list.row(index) else { return }
    if state.marked.contains(summary.key) {
      frame.put("▌", row: row, column: pane.column, style: theme.accent.over(base(index)))
    }
    var signs = (summary.marks.isRead ? [] : ["●"]) + (summary.marks.isStarred ? ["★"] : [])
    // Where there is one line only, the bold title tells that the article is unread.
    if state.list.isCompact { signs = signs.suffix(1) }
    guard signs.indices.contains(line) else { return }
    frame.put(signs[line], row: row, column: pane.column + 1, style: theme.accent.over(base(index)))
  }

  private func isSelected(_ index: Int) -> Bool {
    index == state.list.selected && state.list.folder == nil
  }

  private func base(_ index: Int) -> Style {
    guard isSelected(index) else { return theme.text }
    return state.focus == .list ? theme.selection : theme.selectionAside
  }

  private func sourceAndDate(_ index: Int) -> String {
    guard let summary = state.list.row(index) else { return "" }
    let when = summary.published.map { DateWords.short($0, now: state.now) }
    let note = summary.marks.hasNote ? "✎" : nil
    return [when, summary.source, note].compactMap { $0 }.joined(separator: " · ")
  }

  /// The title in so many lines: one under the source and date, two where neither is known.
  private func titleLines(_ index: Int, in pane: Rectangle, count: Int = 2) -> [String] {
    let title = state.list.row(index)?.title ?? ""
    let room = max(1, pane.columns - 4)
    guard count > 1 else { return [TextLayout.truncated(title, to: room)] }
    let lines = TextLayout.lines(of: title, width: room)
    guard lines.count > 1 else { return [title] }
    let rest = title[utf8: lines[1].lowerBound..<title.utf8.count]
    return [title[utf8: lines[0]], TextLayout.truncated(rest, to: room)]
  }

  private mutating func put(_ title: String?, of index: Int, row: Int, column: Int) {
    guard let title else { return }
    let isUnread = state.list.row(index)?.marks.isRead == false
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
