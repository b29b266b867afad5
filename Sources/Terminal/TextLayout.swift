/// How text takes up cells.
public enum TextLayout {
  /// The columns that a text takes: 0 for combining characters, 2 for wide ones and emoji.
  public static func width(of text: Substring) -> Int {
    let bytes = text.utf8Span.span
    var width = 0
    var offset = 0
    while offset < bytes.count {
      if bytes[offset].isPrintableASCII, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
        width += 1
        offset += 1
      } else {
        let cluster = CellCluster(in: bytes, at: offset)
        width += cluster.width
        offset = cluster.range.upperBound
      }
    }
    return width
  }

  /// The columns that a string takes.
  public static func width(of text: String) -> Int {
    width(of: text[...])
  }

  /// The start of a text in as many columns as are given, with an ellipsis when it is cut.
  public static func truncated(_ text: String, to width: Int) -> String {
    let bytes = text.utf8Span.span
    var (offset, columns, cut) = (0, 0, 0)
    while offset < bytes.count {
      let cluster = CellCluster(in: bytes, at: offset)
      columns += cluster.width
      if columns > width {
        let kept = text.utf8.index(text.startIndex, offsetBy: cut)
        return width > 0 ? text[..<kept] + "…" : ""
      }
      offset = cluster.range.upperBound
      if columns < width { cut = offset }
    }
    return text
  }

  /// Breaks a text into lines of at most a width, at the places where Unicode allows a break.
  /// - Parameters:
  ///   - text: the text, without line breaks.
  ///   - width: the columns of a line, 1 at least.
  /// - Returns: the UTF-8 range of each line, the spaces at its end left out; together with those
  ///   spaces the ranges cover the text.
  public static func lines(of text: String, width: Int) -> [Range<Int>] {
    var breaker = LineBreaker(width: max(1, width))
    breaker.read(text.utf8Span.span)
    return breaker.lines
  }
}
