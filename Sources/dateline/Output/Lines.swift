import Terminal

/// Lines of at most a width.
struct Lines {
  let width: Int
  private(set) var text = ""

  init(width: Int) {
    self.width = width
  }

  /// Ends a line.
  mutating func end() {
    text += "\n"
  }

  /// Adds a text over as many lines as it takes, those after the first indented further.
  mutating func wrap(_ line: String, indent: Int = 0, hanging: Int = 0) {
    let line = visible(line)
    let utf8 = Array(line.utf8)
    let ranges = TextLayout.lines(of: line, width: max(1, width - indent - hanging))
    for (index, range) in ranges.enumerated() {
      text += String(repeating: " ", count: index == 0 ? indent : indent + hanging)
      text += String(decoding: utf8[range], as: UTF8.self) + "\n"
    }
  }

  /// Adds as much of a text as one line takes.
  mutating func cut(_ line: String, indent: Int) {
    text += String(repeating: " ", count: indent)
    // What is far beyond the width need not be measured.
    let start = String(line.unicodeScalars.prefix(4 * width))
    text += TextLayout.truncated(visible(start), to: max(1, width - indent)) + "\n"
  }
}
