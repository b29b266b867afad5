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
    /// Puts a stretch of the text, and the markers in it and at its end.
    func put(_ range: Range<Int>, style: Style) {
      var from = range.lowerBound
      for marker in block.markers(in: range) {
        drawn += frame.put(
          block.text[slice: from..<marker.offset], row: row, column: column + drawn, style: style)
        drawn += frame.put(
          marker.sign, row: row, column: column + drawn, width: page.view.columns - indent - drawn,
          style: theme.dim.over(base))
        from = marker.offset
      }
      drawn += frame.put(
        block.text[slice: from..<range.upperBound], row: row, column: column + drawn, style: style)
    }
    var start = line.range.lowerBound
    for index in page.stops(touching: number) {
      let stop = page.stops[index]
      let from = max(stop.range.lowerBound, line.range.lowerBound)
      let to = min(stop.range.upperBound, line.range.upperBound)
      guard from >= start, to > from else { continue }
      put(start..<from, style: base)
      if page.cursor == index, from == stop.range.lowerBound, state.focus == .content,
        state.prompt == nil
      {
        frame.cursor = Point(row: row, column: column + drawn)
      }
      put(from..<to, style: style(of: index, in: page, over: base))
      start = to
    }
    put(start..<line.range.upperBound, style: base)

    func restyle(_ range: Range<Int>, _ change: (Style) -> Style) {
      let from = max(range.lowerBound, line.range.lowerBound)
      let to = min(range.upperBound, line.range.upperBound)
      guard to > from else { return }
      frame.restyle(
        Rectangle(
          row: row, column: column + page.column(of: from, in: line),
          columns: page.columns(of: from..<to, in: line), rows: 1), change)
    }
    for quotation in page.quotations(touching: number) {
      restyle(quotation.range) { theme.quotation.over($0) }
    }
    if let date = state.dateAtHand?.expression, block.passage == date.passage {
      restyle(date.range) { theme.spot.over($0) }
    }
    if let spot = page.spot, spot.block == line.block {
      restyle(spot.range) { theme.spot.over($0) }
      if spot.range.lowerBound >= line.range.lowerBound,
        spot.range.lowerBound < line.range.upperBound, state.focus == .content,
        state.prompt == nil
      {
        frame.cursor = Point(
          row: row, column: column + page.column(of: spot.range.lowerBound, in: line))
      }
    }
    for index in page.hits(touching: number) {
      let isAt = page.hit == index
      restyle(page.hits[index].range) {
        isAt ? theme.hit.over($0).adding([.bold, .underline]) : theme.hit.over($0)
      }
    }
  }

  /// A name in the colour of its kind; the one under the cursor stands out, and the other mentions
  /// of the name at hand with it.
  private func style(of stop: Int, in page: Page, over base: Style) -> Style {
    if page.stops[stop].target.isWholeText {
      return page.cursor == stop ? theme.selection.over(base) : base
    }
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
      let before = page.column(of: place.offset, in: line)
      frame.put(
        letters, row: layout.text.row + number - page.top,
        column: layout.text.column + page.indent(of: block) + before, style: theme.label)
    }
  }
}

extension Page {
  /// The hits of which some part stands on a line.
  func hits(touching number: Int) -> Range<Int> {
    hits.indices(touching: lines[number], start: \.start, range: \.range)
  }

  /// The quotations of which some part stands on a line.
  func quotations(touching number: Int) -> ArraySlice<Mark> {
    quotations[quotations.indices(touching: lines[number], start: \.start, range: \.range)]
  }
}

extension Page.Stop.Target {
  /// Whether the stop is a text of its own, and not a name in one.
  var isWholeText: Bool {
    switch self {
    case .articleQuote, .quote, .rule, .link: return true
    case .entity, .article, .candidate: return false
    }
  }
}

extension Array {
  /// The elements of which some part stands on a line, in a list in reading order.
  fileprivate func indices(
    touching line: Page.Line, start: (Element) -> Page.Anchor, range: (Element) -> Range<Int>
  ) -> Range<Int> {
    var first = partitioningIndex { start($0) >= line.start }
    if first > 0, start(self[first - 1]).block == line.block,
      range(self[first - 1]).upperBound > line.range.lowerBound
    {
      first -= 1
    }
    let end = Page.Anchor(block: line.block, offset: line.range.upperBound)
    return first..<Swift.max(first, partitioningIndex { start($0) >= end })
  }
}
