extension Frame: Hashable {
  /// Whether two frames look the same, however they were written.
  public static func == (one: Frame, other: Frame) -> Bool {
    one.size == other.size && one.cursor == other.cursor && one.showsCursor == other.showsCursor
      && (0..<one.size.rows).allSatisfy { one.row($0, equals: other) }
  }

  /// Feeds what the frame looks like into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cursor)
    hasher.combine(showsCursor)
    for cell in cells {
      hasher.combine(cell.style)
      if let cluster = cell.cluster {
        hasher.combine(clusters[cluster])
      } else {
        hasher.combine(cell.scalar)
      }
    }
  }

  /// Whether a row looks the same in another frame of the same size.
  func row(_ row: Int, equals other: Frame) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    if clusters.isEmpty, other.clusters.isEmpty { return cells[range] == other.cells[range] }
    return range.allSatisfy { index in
      let (one, two) = (cells[index], other.cells[index])
      guard let first = one.cluster, let second = two.cluster else { return one == two }
      return one.style == two.style && clusters[first] == other.clusters[second]
    }
  }
}

extension Frame {
  /// The columns of a row from the first to the last that looks different in another frame of the
  /// same size, whole characters of both; empty when the row looks the same.
  func columns(ofRow row: Int, changedFrom other: Frame) -> Range<Int> {
    let start = row * size.columns
    guard clusters.isEmpty, other.clusters.isEmpty else {
      return self.row(row, equals: other) ? 0..<0 : 0..<size.columns
    }
    var (first, end) = (0, size.columns)
    while first < end, cells[start + first] == other.cells[start + first] { first += 1 }
    guard first < end else { return 0..<0 }
    while cells[start + end - 1] == other.cells[start + end - 1] { end -= 1 }
    func isInside(_ column: Int) -> Bool {
      column < size.columns
        && (cells[start + column].isContinuation || other.cells[start + column].isContinuation)
    }
    while first > 0, isInside(first) { first -= 1 }
    while isInside(end) { end += 1 }
    return first..<end
  }

  /// All rows as text, one a line, spaces at their ends left out.
  public var text: String {
    (0..<size.rows).map { text(row: $0) }.joined(separator: "\n")
  }

  /// All rows as text with their styles, for tests: under each row that is not plain, the styles
  /// of its runs as `column: style`.
  public var styledText: String {
    var lines: [String] = []
    for row in 0..<size.rows {
      lines.append(text(row: row))
      var previous = Style.plain
      for column in 0..<size.columns where style(row: row, column: column) != previous {
        previous = style(row: row, column: column)
        lines.append("  \(column): \(previous)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
