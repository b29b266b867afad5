/// How text takes up cells.
public enum TextLayout {
  /// The columns that a text takes: 0 for combining characters, 2 for wide ones and emoji.
  public static func width(of text: Substring) -> Int {
    text.count
  }

  /// The columns that a string takes.
  public static func width(of text: String) -> Int {
    width(of: text[...])
  }

  /// Breaks a text into lines of at most a width, at the places where Unicode allows a break.
  /// - Parameters:
  ///   - text: the text, without line breaks.
  ///   - width: the columns of a line, 1 at least.
  /// - Returns: the UTF-8 range of each line, the spaces at its end left out; together with those
  ///   spaces the ranges cover the text.
  public static func lines(of text: String, width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.utf8.count {
      lines.append(start..<min(text.utf8.count, start + width))
      start += width
    }
    return lines
  }

  /// The start of a text in as many columns as are given, with an ellipsis when it is cut.
  public static func truncated(_ text: String, to width: Int) -> String {
    text.count <= width ? text : String(text.prefix(max(0, width - 1))) + "…"
  }
}
