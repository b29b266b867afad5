import Terminal

/// A frame as a drawing (SVG), colours included: the picture in the README is made from one.
struct FramePicture {
  let frame: Frame
  let isLight: Bool

  private static let cell = (width: 8.4, height: 18.0)
  private static let margin = 14.0

  private var paper: String { isLight ? "#faf9f5" : "#1b1d21" }
  private var ink: String { isLight ? "#282828" : "#d4d4d0" }

  /// The drawing as an SVG document.
  var svg: String {
    let width = Double(frame.size.columns) * Self.cell.width + 2 * Self.margin
    let height = Double(frame.size.rows) * Self.cell.height + 2 * Self.margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" \
      font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" \
      xml:space="preserve">
      """,
      """
      <rect width="100%" height="100%" rx="8" fill="\(paper)"/>
      """,
    ]
    for row in 0..<frame.size.rows { lines += runs(in: row) }
    lines.append("</svg>\n")
    return lines.joined(separator: "\n")
  }

  /// A row's text in runs of one style, each placed by itself so that columns never drift.
  private func runs(in row: Int) -> [String] {
    var result: [String] = []
    var start = 0
    var style = frame.style(row: row, column: 0)
    var text = ""
    for column in 0...frame.size.columns {
      let isEnd = column == frame.size.columns
      let next = isEnd ? style : frame.style(row: row, column: column)
      if isEnd || next != style {
        result += draw(text, style, row: row, column: start, width: column - start)
        (start, style, text) = (column, next, "")
      }
      if !isEnd { text += frame.glyph(row: row, column: column) }
    }
    return result
  }

  private func draw(
    _ text: String, _ style: Style, row: Int, column: Int, width: Int
  ) -> [String] {
    var front = color(style.foreground) ?? ink
    var back = color(style.background)
    if style.attributes.contains(.reverse) { (front, back) = (back ?? paper, front) }
    let left = Self.margin + Double(column) * Self.cell.width
    let top = Self.margin + Double(row) * Self.cell.height
    let extent = Double(width) * Self.cell.width
    var result: [String] = []
    if let back {
      result.append(
        """
        <rect x="\(number(left))" y="\(number(top))" width="\(number(extent))" \
        height="\(number(Self.cell.height))" fill="\(back)"/>
        """)
    }
    // Spaces at the ends only widen the run, and drawing programs differ in what they do with them.
    let leading = text.prefix { $0 == " " }.count
    let trailing = text.reversed().prefix { $0 == " " }.count
    guard leading < text.count else { return result }
    let drawn = text.dropFirst(leading).dropLast(trailing)
    let start = left + Double(leading) * Self.cell.width
    let length = extent - Double(leading + trailing) * Self.cell.width
    var attributes = "fill=\"\(front)\""
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    if style.attributes.contains(.dim) { attributes += " opacity=\"0.6\"" }
    result.append(
      """
      <text x="\(number(start))" y="\(number(top + 13.5))" textLength="\(number(length))" \
      \(attributes)>\(Markup.escaped(String(drawn)))</text>
      """)
    return result
  }

  private func color(_ color: Color) -> String? {
    guard case .palette(let index) = color else { return nil }
    let steps = [0, 95, 135, 175, 215, 255]
    let basic = [
      "#1e2024", "#cd4b4b", "#6eaa5a", "#cda541", "#5a8cd7", "#af73be", "#50aaaf", "#cdcdc8",
      "#6e7278", "#f06e69", "#91cd78", "#f0c869", "#82aff5", "#d296fa", "#73cdd2", "#f5f5f0",
    ]
    switch Int(index) {
    case 0..<16: return basic[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return hex(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + 10 * (Int(index) - 232)
      return hex(grey, grey, grey)
    }
  }

  private func hex(_ parts: Int...) -> String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
