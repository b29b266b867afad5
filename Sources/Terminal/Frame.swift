/// One screen: a grid of cells, and the place of the cursor.
public struct Frame: Hashable, Sendable {
  /// The size of the grid.
  public let size: Size
  /// Where the hardware cursor stands: always on the focus, so that screen readers follow it.
  public var cursor = Point(row: 0, column: 0)
  /// Whether the cursor is drawn (in a prompt) or only placed.
  public var showsCursor = false

  private var glyphs: [String]
  private var styles: [Style]

  /// Makes a blank frame.
  public init(size: Size) {
    self.size = size
    let count = max(0, size.columns) * max(0, size.rows)
    glyphs = Array(repeating: " ", count: count)
    styles = Array(repeating: .plain, count: count)
  }

  /// Writes text from a cell to the right, clipped to a width and to the frame; control characters
  /// are left out, and a wide character that does not fit whole is not drawn.
  /// - Returns: the columns that were filled.
  @discardableResult
  public mutating func put(
    _ text: Substring, row: Int, column: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows else { return 0 }
    var at = column
    for character in text {
      guard at < size.columns, at - column < width else { break }
      if at >= 0 {
        glyphs[row * size.columns + at] = String(character)
        styles[row * size.columns + at] = style
      }
      at += 1
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
    for row in rectangle.row..<rectangle.row + max(0, rectangle.rows) {
      put(
        String(repeating: " ", count: max(0, rectangle.columns)), row: row,
        column: rectangle.column, style: style)
    }
  }

  /// Changes the style of cells that are already written.
  public mutating func restyle(_ rectangle: Rectangle, _ change: (Style) -> Style) {
    for row in max(0, rectangle.row)..<max(0, min(size.rows, rectangle.row + rectangle.rows)) {
      for column in max(
        0, rectangle.column)..<max(0, min(size.columns, rectangle.column + rectangle.columns))
      {
        styles[row * size.columns + column] = change(styles[row * size.columns + column])
      }
    }
  }

  /// The text of a row, wide characters once, spaces at its end left out.
  public func text(row: Int) -> String {
    var line = glyphs[row * size.columns..<(row + 1) * size.columns].joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The style of a cell.
  public func style(row: Int, column: Int) -> Style {
    styles[row * size.columns + column]
  }
}
