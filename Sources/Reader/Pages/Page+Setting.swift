import Terminal

extension Page {
  /// Sets the text for a view of a size; nothing happens when the size is the same.
  mutating func fit(_ size: Size) {
    guard size != view else { return }
    let rewrap = size.columns != view.columns
    view = size
    if rewrap { lines = wrapped() }
  }

  /// The columns a block is set in by: less in narrow views, where its text needs them.
  func indent(of block: Block) -> Int { min(block.indent, view.columns / 2) }

  private func wrapped() -> [Line] {
    var lines: [Line] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 {
        for blank in (-block.spaceAbove)..<0 {
          lines.append(Line(block: index, range: blank..<blank))
        }
      }
      let wrapped = block.lines(width: max(1, view.columns - indent(of: block)))
      for range in wrapped { lines.append(Line(block: index, range: range)) }
      if wrapped.isEmpty { lines.append(Line(block: index, range: 0..<0)) }
    }
    return lines
  }

  /// The column of a place in a line, from the start of its text; markers before it count.
  func column(of offset: Int, in line: Line) -> Int {
    let block = blocks[line.block]
    let range = line.range.lowerBound..<max(line.range.lowerBound, offset)
    let signs = block.markers(in: range).reduce(0) { $0 + TextLayout.width(of: $1.sign) }
    return TextLayout.width(of: block.text[slice: range]) + signs
  }

  /// The columns that a stretch of a line takes; a marker at its end does not count.
  func columns(of range: Range<Int>, in line: Line) -> Int {
    let block = blocks[line.block]
    let signs = block.markers(in: range).reduce(0) {
      $0 + ($1.offset < range.upperBound ? TextLayout.width(of: $1.sign) : 0)
    }
    return TextLayout.width(of: block.text[slice: range]) + signs
  }
}

extension Page.Block {
  /// The markers behind the characters of a range.
  func markers(in range: Range<Int>) -> ArraySlice<Page.Marker> {
    let first = markers.partitioningIndex { $0.offset > range.lowerBound }
    return markers[first...].prefix { $0.offset <= range.upperBound }
  }

  /// The ranges of the text's lines, room left for the markers.
  fileprivate func lines(width: Int) -> [Range<Int>] {
    guard !markers.isEmpty else { return TextLayout.lines(of: text, width: width) }
    // Spaces that do not break stand in for the signs, so that each stays with its word.
    var shown = ""
    var ends: [(shown: Int, length: Int)] = []
    var start = 0
    for marker in markers {
      let room = String(repeating: "\u{A0}", count: TextLayout.width(of: marker.sign))
      shown += text[utf8: start..<marker.offset] + room
      ends.append((shown.utf8.count, room.utf8.count))
      start = marker.offset
    }
    shown += text[utf8: start..<text.utf8.count]
    var passed = 0
    var next = 0
    /// The offset in the text of one in what is shown, which only grows.
    func offset(_ place: Int) -> Int {
      while next < ends.count, ends[next].shown <= place {
        passed += ends[next].length
        next += 1
      }
      guard next < ends.count else { return place - passed }
      // A place within a sign is that of the sign.
      return min(place, ends[next].shown - ends[next].length) - passed
    }
    return TextLayout.lines(of: shown, width: width).compactMap { line in
      let start = offset(line.lowerBound)
      let end = offset(line.upperBound)
      return start < end ? start..<end : nil
    }
  }
}
