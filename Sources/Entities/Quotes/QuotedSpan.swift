/// A stretch of text between quotation marks.
struct QuotedSpan: Sendable {
  /// The bytes with the marks around them.
  var outer: Range<Int>
  /// The bytes between the marks.
  var inner: Range<Int>
  /// Whether a closing mark ends it; otherwise it runs to the end of its paragraph, or to where
  /// its mark is opened again.
  var isClosed: Bool
  /// Whether it carries on what the span before it left open.
  var continues = false
}

/// Pairs the quotation marks of an article, paragraph by paragraph.
///
/// Marks inside other marks are part of the outer quotation. Each passage is read twice at most,
/// so that the time is linear in the text whatever marks it holds.
struct QuotationPairing {
  /// The family of the quotation that the paragraph before left open.
  private var pending: QuotationMark.Family?
  /// The longest text without its closing mark that is still a quotation, in bytes.
  private static let longestOpen = 2000

  /// The spans of the next paragraph, in order and apart from each other.
  mutating func spans(in bytes: [UInt8]) -> [QuotedSpan] {
    bytes.withUnsafeBufferPointer { text in
      let marks = QuotationMark.marks(in: text)
      guard !marks.isEmpty else {
        pending = nil
        return []
      }
      var pass = Pass(text: text, marks: marks, pending: pending)
      if !pass.run(nesting: true) {
        pass = Pass(text: text, marks: marks, pending: pending)
        _ = pass.run(nesting: false)
      }
      pending = pass.left
      return pass.spans
    }
  }

  /// A caption or headline stands apart: nothing carries over.
  mutating func reset() { pending = nil }

  private struct Pass {
    let text: UnsafeBufferPointer<UInt8>
    let marks: [QuotationMark]
    let pending: QuotationMark.Family?
    var spans: [QuotedSpan] = []
    /// The family of a quotation that is open at the end of the text.
    var left: QuotationMark.Family?

    /// The mark that opened the span at hand.
    private var opener: QuotationMark?
    private var depth = 0
    private var continues = false

    init(
      text: UnsafeBufferPointer<UInt8>, marks: [QuotationMark], pending: QuotationMark.Family?
    ) {
      self.text = text
      self.marks = marks
      self.pending = pending
    }

    /// - Returns: whether the marks came out even.
    mutating func run(nesting: Bool) -> Bool {
      let nextCloser = nextClosers()
      carryOver()
      for index in marks.indices where marks[index].range.lowerBound >= start {
        let mark = marks[index]
        guard let opener else {
          if mark.opens, mayOpen(index, nextCloser) { open(mark) }
          continue
        }
        guard mark.family == opener.family else { continue }
        if mark.closes, !isApostrophe(index) {
          if depth > 0 {
            depth -= 1
          } else {
            close(mark)
          }
        } else if mark.opens {
          if endsSentence(before: mark.range.lowerBound) {
            reopen(mark)
          } else if nesting, mark.family == .double || mark.family == .guillemet {
            depth += 1
          } else if !nesting {
            open(mark)
          }
        }
      }
      if depth > 0, nesting { return false }
      finish()
      return true
    }

    private var start: Int { spans.last?.outer.upperBound ?? 0 }

    /// The paragraph goes on with the last one's quotation without opening it again, when the
    /// first mark here closes one.
    private mutating func carryOver() {
      guard let pending, let first = marks.first, first.family == pending else { return }
      if first.range.lowerBound == 0, first.opens {
        continues = true
      } else if first.closes, !first.opens, !first.mayBePossessive, pending != .single {
        spans.append(
          QuotedSpan(
            outer: 0..<first.range.upperBound, inner: trimmed(0..<first.range.lowerBound),
            isClosed: true, continues: true))
      }
    }

    private mutating func open(_ mark: QuotationMark) {
      opener = mark
      depth = 0
    }

    private mutating func close(_ mark: QuotationMark) {
      guard let opener else { return }
      add(opener.range.lowerBound..<mark.range.upperBound, opener, mark.range.lowerBound, true)
      self.opener = nil
    }

    private mutating func reopen(_ mark: QuotationMark) {
      guard let opener else { return }
      add(opener.range.lowerBound..<mark.range.lowerBound, opener, mark.range.lowerBound, false)
      continues = true
      open(mark)
    }

    private mutating func add(
      _ outer: Range<Int>, _ opener: QuotationMark, _ end: Int, _ isClosed: Bool
    ) {
      let inner = trimmed(opener.range.upperBound..<max(end, opener.range.upperBound))
      defer { continues = false }
      guard !inner.isEmpty else { return }
      spans.append(
        QuotedSpan(outer: outer, inner: inner, isClosed: isClosed, continues: continues))
    }

    private mutating func finish() {
      guard let opener else { return }
      let outer = opener.range.lowerBound..<text.count
      guard outer.count <= QuotationPairing.longestOpen else { return }
      left = opener.family
      add(outer, opener, text.count, false)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, text[start] <= 0x20 { start += 1 }
      while start < end, text[end - 1] <= 0x20 { end -= 1 }
      return start..<end
    }

    /// For each mark the next one of its family that closes.
    private func nextClosers() -> [Int] {
      var next = [Int](repeating: -1, count: marks.count)
      var last = [-1, -1, -1, -1]
      for index in marks.indices.reversed() {
        let family = Int(marks[index].family.rawValue)
        next[index] = last[family]
        if marks[index].closes { last[family] = index }
      }
      return next
    }

    /// A lone single mark is an apostrophe more often than a quotation, unless its paragraph
    /// starts with it.
    private func mayOpen(_ index: Int, _ nextCloser: [Int]) -> Bool {
      let mark = marks[index]
      if mark.family != .single || mark.range.lowerBound == 0 { return true }
      return nextCloser[index] >= 0 || follows(mark, 0x3a) || follows(mark, 0x2e)
    }

    private func follows(_ mark: QuotationMark, _ byte: UInt8) -> Bool {
      var index = mark.range.lowerBound - 1
      while index >= 0, text[index] <= 0x20 { index -= 1 }
      return index >= 0 && text[index] == byte
    }

    /// Whether a mark after an "s" is the apostrophe of a plural: the next mark of its family
    /// closes as well.
    private func isApostrophe(_ index: Int) -> Bool {
      guard marks[index].mayBePossessive else { return false }
      var next = index + 1
      let last = min(marks.count, index + 6)
      while next < last {
        if marks[next].family == .single {
          return marks[next].closes && !marks[next].opens
            && marks[next].range.lowerBound - marks[index].range.lowerBound < 600
        }
        next += 1
      }
      return false
    }

    private func endsSentence(before index: Int) -> Bool {
      var last = index - 1
      while last >= 0, text[last] <= 0x20 { last -= 1 }
      guard last >= 0 else { return false }
      let byte = text[last]
      if byte == 0x2e || byte == 0x21 || byte == 0x3f { return true }
      // An ellipsis or an inner closing mark.
      return last >= 2 && text[last - 2] == 0xe2 && text[last - 1] == 0x80
        && (byte == 0xa6 || byte == 0x99)
    }
  }
}
