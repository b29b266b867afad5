/// Where text is inside quotation marks, found by pairing marks with apostrophes guarded.
struct Quotations {
  /// A stretch from an opening mark to its closing mark, or to where it was opened again.
  struct Span {
    var range: Range<Int>
    /// Whether a closing mark ends it; otherwise the mark was opened again in a new paragraph.
    var isClosed: Bool
  }

  /// The quotations, ascending and apart from each other.
  private(set) var spans: [Span] = []

  /// The longest stretch without a closing mark that is still taken for a quotation, in bytes.
  private static let longestOpen = 1500

  private struct Mark {
    var index: Int
    var length: Int
    var isDouble: Bool
    var opens: Bool
    var closes: Bool
    /// Whether it may be the apostrophe of a plural ("the workers' rights").
    var isPossessive = false
  }

  /// Finds the quotations in a range of bytes.
  init(in text: [UInt8], range: Range<Int>) {
    let marks = Self.marks(in: text, range: range)
    var single: Int?
    var double: Int?
    for (position, mark) in marks.enumerated() {
      let start = mark.isDouble ? double : single
      if let start {
        if mark.closes, !(mark.isPossessive && Self.closesAgain(marks, after: position)) {
          close(start..<mark.index + mark.length, isClosed: true)
          if mark.isDouble { double = nil } else { single = nil }
          if mark.isDouble, let inner = single, inner > start { single = nil }
        } else if mark.opens, Self.endsSentence(text, before: mark.index, from: range.lowerBound) {
          close(start..<mark.index, isClosed: false)
          if mark.isDouble { double = mark.index } else { single = mark.index }
        }
      } else if mark.opens {
        if mark.isDouble { double = mark.index } else { single = mark.index }
      }
    }
    for start in [single, double].compactMap({ $0 }) {
      close(start..<range.upperBound, isClosed: false)
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    merge()
  }

  private mutating func close(_ range: Range<Int>, isClosed: Bool) {
    guard isClosed || range.count <= Self.longestOpen else { return }
    spans.append(Span(range: range, isClosed: isClosed))
  }

  /// Drops spans that lie in others.
  private mutating func merge() {
    var kept: [Span] = []
    for span in spans {
      if let last = kept.last, span.range.lowerBound < last.range.upperBound {
        if span.range.upperBound > last.range.upperBound {
          kept[kept.count - 1].range = last.range.lowerBound..<span.range.upperBound
          kept[kept.count - 1].isClosed = span.isClosed
        }
      } else {
        kept.append(span)
      }
    }
    spans = kept
  }

  /// Whether the next mark of the same kind closes too, so that this one was an apostrophe.
  private static func closesAgain(_ marks: [Mark], after position: Int) -> Bool {
    var next = position + 1
    let last = Swift.min(marks.count, position + 8)
    while next < last {
      if marks[next].isDouble == marks[position].isDouble {
        return marks[next].closes && !marks[next].opens
          && marks[next].index - marks[position].index < 400
      }
      next += 1
    }
    return false
  }

  private static func endsSentence(_ text: [UInt8], before index: Int, from start: Int) -> Bool {
    var last = index - 1
    while last >= start, text[last].isBlank { last -= 1 }
    guard last >= start else { return true }
    switch text[last] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
    case .quote, .doubleQuote, UInt8(ascii: ")"): return true
    default:
      return last >= 2 && text[last - 2] == 0xE2 && text[last - 1] == 0x80
        && (text[last] == 0xA6 || text[last] == 0x99 || text[last] == 0x9D)
    }
  }

  private static func marks(in text: [UInt8], range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var index = text.next(.quotation, from: range.lowerBound, to: range.upperBound)
    while index < range.upperBound {
      var length = text.markLength(at: index)
      if length > 0 {
        var isDouble =
          text[index] == .doubleQuote || length == 3 && text[index + 2] >= 0x9C
          || text[index] == 0xE3
        // Two single marks stand for a double one.
        if !isDouble, index + 2 * length <= range.upperBound,
          text.markLength(at: index + length) == length,
          text[index + length..<index + 2 * length] == text[index..<index + length]
        {
          length *= 2
          isDouble = true
        }
        if let mark = mark(text, index, length, range, isDouble: isDouble) { marks.append(mark) }
      }
      length = max(1, length)
      index = text.next(.quotation, from: index + length, to: range.upperBound)
    }
    return marks
  }

  /// Judges one mark by its neighbours: it opens after a space or bracket and closes before one.
  private static func mark(
    _ text: [UInt8], _ index: Int, _ length: Int, _ range: Range<Int>, isDouble: Bool
  ) -> Mark? {
    let next = index + length
    let isAfterGap =
      index == range.lowerBound || text[index - 1].isBlank
      || text[index - 1].isAny(of: "([{/\"'") || text.dashLength(before: index) > 0
      || text.isTypographicMark(before: index)
    let isBeforeGap =
      next >= range.upperBound || text[next].isBlank || text[next].isAny(of: ".,;:!?)]}-/\"'")
      || text[next] == 0xE2
    var opens = isAfterGap && next < range.upperBound && !text[next].isBlank
    if opens, !isDouble, isElision(text, after: next, end: range.upperBound) { opens = false }
    let hasWordBefore = index > range.lowerBound && !text[index - 1].isBlank
    let isGlued =
      hasWordBefore && text[index - 1].isAny(of: ".,!?") && text.letterCase(at: next) == .upper
    var closes = hasWordBefore && (isBeforeGap || isGlued)
    if text[index] >= 0x80 {
      // ‘, “, 「 and 『 only open, ’, ”, 」 and 』 only close.
      let isOpening = [0x98, 0x9C, 0x8C, 0x8E].contains(text[index + 2])
      if isDouble, length == 3 { (opens, closes) = (isOpening, !isOpening) }
      if isOpening { closes = false } else { opens = false }
    }
    if opens && closes { if isBeforeGap && next < range.upperBound { opens = false } }
    guard opens || closes else { return nil }
    let isPossessive =
      !isDouble && closes && text[index - 1] | 0x20 == UInt8(ascii: "s")
      && next < range.upperBound && text[next].isBlank
    return Mark(
      index: index, length: length, isDouble: isDouble, opens: opens, closes: closes,
      isPossessive: isPossessive)
  }

  /// Whether an apostrophe stands for what was left out ("'90s", "'em").
  private static func isElision(_ text: [UInt8], after index: Int, end: Int) -> Bool {
    if index + 2 < end, text[index].isDigit, text[index + 1].isDigit,
      text[index + 2] == UInt8(ascii: "s")
    {
      return true
    }
    let word = text.word(at: index, end: Swift.min(end, index + 8))
    guard word.count <= 5 else { return false }
    return elisions.contains(text, word)
  }

  private static let elisions: WordSet = [
    "em", "til", "cause", "tis", "twas", "bout", "n", "s", "t", "d", "m", "re", "ll", "ve",
  ]
}

extension [UInt8] {
  /// The length of the quotation mark or apostrophe at an index, or 0.
  func markLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    if self[index] == .quote || self[index] == .doubleQuote { return 1 }
    guard index + 2 < count, self[index + 1] == 0x80 else { return 0 }
    let last = self[index + 2]
    switch self[index] {
    case 0xE2: return 0x98...0x99 ~= last || 0x9C...0x9D ~= last ? 3 : 0
    case 0xE3: return 0x8C...0x8F ~= last ? 3 : 0
    default: return 0
    }
  }

  /// Whether a typographic quotation mark ends before an index.
  func isTypographicMark(before index: Int) -> Bool {
    index >= 3 && self[index - 3] == 0xE2 && self[index - 2] == 0x80
      && 0x98...0x9D ~= self[index - 1]
  }
}
