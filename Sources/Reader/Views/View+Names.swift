import Articles
import Terminal

extension View {
  /// The names of the open article: how often it mentions each, and how many articles do.
  mutating func drawNames() {
    guard let pane = layout.names else { return }
    let names = state.namesInOrder
    let rows = state.namesRows.rows
    guard !rows.isEmpty else {
      if let reading = state.reading {
        let text = reading.opened.isAnnotated ? "No names." : "Finding names …"
        frame.put(text, row: pane.row, column: pane.column + 1, style: theme.dim)
      }
      if state.focus == .names, state.prompt == nil {
        frame.cursor = Point(row: pane.row, column: pane.column)
      }
      return
    }
    let articlesWidth = "\(names.reduce(1) { max($0, $1.articles) })".count
    for row in 0..<pane.rows where rows.indices.contains(state.names.top + row) {
      switch rows[state.names.top + row] {
      case .gap: continue
      case .heading(let title):
        frame.put(
          title, row: pane.row + row, column: pane.column + 1, width: pane.columns - 1,
          style: theme.dim)
      case .name(let index) where index >= names.count:
        draw(
          state.datesInOrder[index - names.count],
          isSelected: state.focus == .names && index == state.names.selected,
          row: pane.row + row, in: pane)
      case .name(let index):
        draw(
          names[index], isSelected: state.focus == .names && index == state.names.selected,
          isAtHand: names[index].entity.id == atHand, articlesWidth: articlesWidth,
          row: pane.row + row, in: pane)
      }
    }
  }

  private mutating func draw(
    _ name: NamedEntity, isSelected: Bool, isAtHand: Bool, articlesWidth: Int, row: Int,
    in pane: Rectangle
  ) {
    let base = prepare(isSelected: isSelected, row: row, in: pane)
    let articles = name.articles > 1 ? "·" + "\(name.articles)".padded(to: articlesWidth) : ""
    let counts =
      "\(name.mentions) " + (articles.isEmpty ? "".padded(to: articlesWidth + 1) : articles)
    let room = max(0, pane.columns - 3 - counts.count)
    let style = theme.name(name.entity.kind).over(base)
    frame.put(
      TextLayout.truncated(name.entity.name, to: room), row: row, column: pane.column + 1,
      style: isAtHand ? style.adding([.bold, .underline]) : style)
    frame.put(
      counts, row: row, column: pane.column + pane.columns - 1 - counts.count,
      width: counts.count, style: theme.dim.over(base))
  }
}

extension View {
  private mutating func draw(
    _ date: NamedDate, isSelected: Bool, row: Int, in pane: Rectangle
  ) {
    let base = prepare(isSelected: isSelected, row: row, in: pane)
    let meaning = TextLayout.truncated(date.meaning, to: max(0, pane.columns - 2))
    let width = TextLayout.width(of: meaning)
    let room = max(0, pane.columns - 3 - width)
    frame.put(
      TextLayout.truncated(date.words, to: room), row: row, column: pane.column + 1, style: base)
    frame.put(
      meaning, row: row, column: pane.column + pane.columns - 1 - width,
      style: theme.dim.over(base))
  }

  /// The background of a row.
  private mutating func prepare(isSelected: Bool, row: Int, in pane: Rectangle) -> Style {
    guard isSelected else { return theme.text }
    frame.fill(
      Rectangle(row: row, column: pane.column, columns: pane.columns, rows: 1),
      style: theme.selection)
    if state.prompt == nil { frame.cursor = Point(row: row, column: pane.column + 1) }
    return theme.selection
  }
}

extension String {
  /// The string with spaces before it up to a length.
  fileprivate func padded(to length: Int) -> String {
    String(repeating: " ", count: max(0, length - count)) + self
  }
}
