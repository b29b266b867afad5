import Articles
import Terminal

extension View {
  mutating func drawContent() {
    guard let pane = layout.content else { return }
    guard let page = state.page else {
      if state.focus == .content, state.prompt == nil {
        frame.cursor = Point(row: pane.row, column: pane.column)
      }
      return
    }
    for (row, number) in page.visibleLines.enumerated() {
      draw(line: number, of: page, row: layout.text.row + row)
    }
    if state.focus == .content, state.prompt == nil, frame.cursor == Point(row: 0, column: 0) {
      frame.cursor = Point(row: layout.text.row, column: layout.text.column)
    }
    drawLabels(on: page)
  }

  private mutating func draw(line number: Int, of page: Page, row: Int) {
    let line = page.lines[number]
    guard !line.range.isEmpty else { return }
    let block = page.blocks[line.block]
    let indent = page.indent(of: block)
    let column = layout.text.column + indent
    let base = theme.block(block.role)
    if line.range.lowerBound == 0, !block.label.isEmpty {
      frame.put(
        block.label, row: row, column: layout.text.column, width: indent - 1,
        style: theme.accent)
    }
    var drawn = 0
    func columnsBefore(_ offset: Int) -> Int {
      TextLayout.width(of: block.text[slice: line.range.lowerBound..<offset])
    }
    var start = line.range.lowerBound
    for index in page.stops(touching: number) {
      let stop = page.stops[index]
      let from = max(stop.range.lowerBound, line.range.lowerBound)
      let to = min(stop.range.upperBound, line.range.upperBound)
      guard from >= start, to > from else { continue }
      drawn += frame.put(
        block.text[slice: start..<from], row: row, column: column + drawn, style: base)
      if page.cursor == index, from == stop.range.lowerBound, state.focus == .content,
        state.prompt == nil
      {
        frame.cursor = Point(row: row, column: column + drawn)
      }
      drawn += frame.put(
        block.text[slice: from..<to], row: row, column: column + drawn,
        style: style(of: index, in: page, over: base))
      start = to
    }
    frame.put(
      block.text[slice: start..<line.range.upperBound], row: row, column: column + drawn,
      style: base)

    for index in page.hits(touching: number) {
      let hit = page.hits[index]
      let from = max(hit.range.lowerBound, line.range.lowerBound)
      let to = min(hit.range.upperBound, line.range.upperBound)
      guard to > from else { continue }
      let width = TextLayout.width(of: block.text[slice: from..<to])
      let isAt = page.hit == index
      frame.restyle(
        Rectangle(row: row, column: column + columnsBefore(from), columns: width, rows: 1)
      ) { isAt ? theme.hit.over($0).adding([.bold, .underline]) : theme.hit.over($0) }
    }
  }

  /// A name in the colour of its kind; the one under the cursor stands out, and the other mentions
  /// of the name at hand with it.
  private func style(of stop: Int, in page: Page, over base: Style) -> Style {
    let style = theme.name(page.stops[stop].kind).over(base)
    if page.cursor == stop { return style.adding([.reverse, .bold]) }
    guard case .entity(let id) = page.stops[stop].target, id == atHand else { return style }
    return style.adding(theme.sameName)
  }

  private mutating func drawLabels(on page: Page) {
    guard let labels = state.labels else { return }
    for (stop, letters) in labels.letters where letters.hasPrefix(labels.typed) {
      let place = page.stops[stop].start
      let number = page.line(at: place)
      guard page.visibleLines.contains(number) else { continue }
      let line = page.lines[number]
      let block = page.blocks[line.block]
      let before = TextLayout.width(
        of: block.text[slice: line.range.lowerBound..<max(line.range.lowerBound, place.offset)])
      frame.put(
        letters, row: layout.text.row + number - page.top,
        column: layout.text.column + page.indent(of: block) + before, style: theme.label)
    }
  }
}

extension Page {
  /// The hits of which some part stands on a line.
  func hits(touching number: Int) -> Range<Int> {
    let line = lines[number]
    var first = hits.partitioningIndex { $0.start >= line.start }
    if first > 0, hits[first - 1].block == line.block,
      hits[first - 1].range.upperBound > line.range.lowerBound
    {
      first -= 1
    }
    let end = Anchor(block: line.block, offset: line.range.upperBound)
    return first..<max(first, hits.partitioningIndex { $0.start >= end })
  }
}
