/// One screen: a grid of cells, and the place of the cursor.
public struct Frame: Sendable {
  /// The size of the grid.
  public let size: Size
  /// Where the hardware cursor stands: always on the focus, so that screen readers follow it.
  public var cursor = Point(row: 0, column: 0)
  /// Whether the cursor is drawn (in a prompt) or only placed.
  public var showsCursor = false

  /// Row after row, `size.columns` cells each.
  private(set) var cells: [Cell]
  /// The glyphs that are no single scalar, which cells refer to by number.
  private(set) var clusters: [String] = []
  private var clusterNumbers: [String: Int] = [:]

  /// Marks beyond this many are left out of a cluster: stacked on one letter they would cover the
  /// rows above. The longest emoji joined of people with skin tones has 10 scalars.
  private static let longestCluster = 10

  /// Makes a blank frame.
  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank(.plain), count: self.size.columns * self.size.rows)
  }

  /// Writes text from a cell to the right, clipped to a width and to the frame; control characters
  /// are left out, and a wide character that does not fit whole is not drawn.
  /// - Returns: the columns that were filled.
  @discardableResult
  public mutating func put(
    _ text: Substring, row: Int, column: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, width > 0 else { return 0 }
    let limit = width < size.columns - column ? column + width : size.columns
    let style = PackedStyle(style)
    let bytes = text.utf8Span.span
    let start = row * size.columns
    var at = column
    var offset = 0
    if at >= 0 { detach(row: row, column: at) }
    while offset < bytes.count, at < limit {
      let byte = bytes[offset]
      if byte.isPrintableASCII, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
        if at >= 0 { cells[start + at] = .scalar(UInt32(byte), style) }
        at += 1
        offset += 1
        continue
      }
      let cluster = CellCluster(in: bytes, at: offset)
      offset = cluster.range.upperBound
      guard cluster.width > 0 else { continue }
      guard at + cluster.width <= limit else { break }
      if at >= 0 {
        cells[start + at] = cell(for: cluster, in: bytes, style)
        if cluster.width == 2 { cells[start + at + 1] = .continuation(style) }
      } else if at + cluster.width > 0 {
        cells[start] = .blank(style)
      }
      at += cluster.width
    }
    if at > max(0, column), at < size.columns, cells[start + at].isContinuation {
      cells[start + at] = .blank(cells[start + at].style)
    }
    return at - column
  }

  /// Writes a string as `put(_:row:column:width:style:)` of a substring does.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    put(text[...], row: row, column: column, width: width, style: style)
  }

  /// Fills a block with spaces of a style.
  public mutating func fill(_ rectangle: Rectangle, style: Style) {
    let blank = Cell.blank(PackedStyle(style))
    let (rows, columns) = clipped(rectangle)
    guard !columns.isEmpty else { return }
    for row in rows {
      detach(row: row, column: columns.lowerBound)
      if columns.upperBound < size.columns { detach(row: row, column: columns.upperBound) }
      for column in columns { cells[row * size.columns + column] = blank }
    }
  }

  /// Changes the style of cells that are already written.
  public mutating func restyle(_ rectangle: Rectangle, _ change: (Style) -> Style) {
    let (rows, columns) = clipped(rectangle)
    var last = (from: PackedStyle.plain, to: PackedStyle(change(.plain)))
    for row in rows {
      for column in columns {
        let cell = cells[row * size.columns + column]
        if cell.style != last.from {
          last = (cell.style, PackedStyle(change(cell.style.style)))
        }
        cells[row * size.columns + column] = cell.styled(last.to)
      }
    }
  }

  /// The text of a row, wide characters once, spaces at its end left out.
  public func text(row: Int) -> String {
    var line = ""
    for column in 0..<size.columns {
      let cell = cells[row * size.columns + column]
      if !cell.isContinuation { line += glyph(of: cell) }
    }
    while line.utf8.last == 0x20 { line.removeLast() }
    return line
  }

  /// The style of a cell.
  public func style(row: Int, column: Int) -> Style {
    cells[row * size.columns + column].style.style
  }

  /// What is drawn in a cell, which is no continuation.
  func glyph(of cell: Cell) -> String {
    if let cluster = cell.cluster { return clusters[cluster] }
    return Unicode.Scalar(cell.scalar).map(String.init) ?? " "
  }

  /// Keeps half a wide character from being left when a cell is written: the one that begins
  /// before the column and ends in it becomes two spaces.
  private mutating func detach(row: Int, column: Int) {
    let index = row * size.columns + column
    guard column > 0, cells[index].isContinuation else { return }
    cells[index - 1] = .blank(cells[index - 1].style)
    cells[index] = .blank(cells[index].style)
  }

  private func clipped(_ rectangle: Rectangle) -> (rows: Range<Int>, columns: Range<Int>) {
    func clip(_ start: Int, _ length: Int, to limit: Int) -> Range<Int> {
      let lower = min(max(0, start), limit)
      let (end, overflows) = start.addingReportingOverflow(max(0, length))
      return lower..<(overflows ? limit : min(max(lower, end), limit))
    }
    return (
      clip(rectangle.row, rectangle.rows, to: size.rows),
      clip(rectangle.column, rectangle.columns, to: size.columns)
    )
  }

  private mutating func cell(
    for cluster: CellCluster, in bytes: Span<UInt8>, _ style: PackedStyle
  ) -> Cell {
    if cluster.properties.isBlank { return .blank(style) }
    if cluster.isScalar { return .scalar(cluster.base, style) }
    var scalars = String.UnicodeScalarView()
    var offset = cluster.range.lowerBound
    while offset < cluster.range.upperBound, scalars.count < Self.longestCluster {
      let (scalar, length) = bytes.scalar(at: offset)
      offset += length
      if let scalar = Unicode.Scalar(scalar), !ScalarProperties(scalar.value).isRefused {
        scalars.append(scalar)
      }
    }
    guard scalars.count > 1 else { return .scalar(cluster.base, style) }
    let text = String(scalars)
    if let number = clusterNumbers[text] { return .cluster(number, style) }
    clusters.append(text)
    clusterNumbers[text] = clusters.count - 1
    return .cluster(clusters.count - 1, style)
  }
}

extension UInt8 {
  /// Space to tilde.
  var isPrintableASCII: Bool { self &- 0x20 < 0x5F }
}
