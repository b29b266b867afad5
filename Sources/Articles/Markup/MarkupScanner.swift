import Glibc

/// Cuts markup, the XML of feeds or HTML, into tags and text.
///
/// It never fails: what is no tag is text, and what is left open ends where the document does. It
/// knows no document type and expands no entity; comments and instructions are passed over.
struct MarkupScanner {
  /// A piece of markup, as ranges of its bytes.
  enum Token {
    /// Text with its character references as written.
    case text(Range<Int>)
    /// Text that holds no references: a CDATA section.
    case verbatim(Range<Int>)
    /// The start of an element.
    case start(Tag)
    /// The end of the element with a name.
    case end(Range<Int>)
  }

  /// A start tag.
  struct Tag {
    /// The name as written, with its prefix.
    var name: Range<Int>
    /// What stands between the name and the end of the tag.
    var attributes: Range<Int>
    /// Whether the element ends with this tag.
    var isEmpty: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// The index after the last token.
  private(set) var index: Int
  /// The index of the last token's first byte.
  private(set) var start: Int
  /// Marks that were looked for and do not come again: each is searched in vain only once.
  private var isMissing = Missing()

  private struct Missing {
    var section = false, comment = false, instruction = false, documentType = false
    var quote = false, doubleQuote = false
  }

  /// Starts at the beginning of a range of UTF-8 markup.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    start = index
    end = range.upperBound
  }

  /// The next token, or nil at the end.
  mutating func next() -> Token? {
    while index < end {
      start = index
      guard let mark = markup(from: index) else {
        index = end
        return .text(start..<end)
      }
      if mark > start {
        index = mark
        return .text(start..<mark)
      }
      switch bytes[mark + 1] {
      case UInt8(ascii: "!"):
        if let section = declaration(at: mark) { return .verbatim(section) }
      case UInt8(ascii: "?"):
        index = find("?>", from: mark + 2, \.instruction)?.upperBound ?? tagEnd(from: mark + 2).next
      case UInt8(ascii: "/"):
        let name = self.name(from: mark + 2)
        index = tagEnd(from: name.upperBound).next
        return .end(name)
      default:
        let name = self.name(from: mark + 1)
        let (tagEnd, next) = tagEnd(from: name.upperBound)
        index = next
        let isEmpty = tagEnd > name.upperBound && bytes[tagEnd - 1] == UInt8(ascii: "/")
        let attributes = name.upperBound..<(isEmpty ? tagEnd - 1 : tagEnd)
        return .start(Tag(name: name, attributes: attributes, isEmpty: isEmpty))
      }
    }
    return nil
  }

  /// Goes back, so that the last token comes again.
  mutating func stepBack() { index = start }

  /// Passes over everything up to the end tag of an element that holds no markup.
  mutating func skip(toEndOf name: StaticString) {
    while let mark = bytes.firstIndex(of: .lessThan, from: index, to: end) {
      index = mark
      if mark + 1 < end, bytes[mark + 1] == UInt8(ascii: "/"),
        bytes.hasFolded(name, self.name(from: mark + 2))
      {
        return
      }
      index = mark + 1
    }
    index = end
  }

  /// The index of the next sign that opens markup.
  private func markup(from start: Int) -> Int? {
    var index = start
    while let mark = bytes.firstIndex(of: .lessThan, from: index, to: end) {
      guard mark + 1 < end else { return nil }
      let next = bytes[mark + 1]
      if next == UInt8(ascii: "?") || Self.startsName(next) { return mark }
      if next.isAny(of: "/!"), mark + 2 < end {
        let afterNext = bytes[mark + 2]
        let isDeclaration = next == UInt8(ascii: "!") && afterNext.isAny(of: "-[")
        if Self.startsName(afterNext) || isDeclaration { return mark }
      }
      index = mark + 1
    }
    return nil
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private func name(from start: Int) -> Range<Int> {
    var index = start
    while index < end, bytes[index] > 0x20, !bytes[index].isAny(of: "/><=\"'") { index += 1 }
    return start..<index
  }

  /// Passes over a comment or document type, or finds the text of a CDATA section.
  private mutating func declaration(at mark: Int) -> Range<Int>? {
    if bytes.has("<!--", at: mark, end: end) {
      index = find("-->", from: mark + 4, \.comment)?.upperBound ?? mark + 4
    } else if bytes.has("<![CDATA[", at: mark, end: end) {
      let close = find("]]>", from: mark + 9, \.section) ?? end..<end
      index = close.upperBound
      return mark + 9..<close.lowerBound
    } else {
      skipDocumentType(from: mark + 2)
    }
    return nil
  }

  /// A document type may hold declarations in brackets, and tags in them.
  private mutating func skipDocumentType(from start: Int) {
    let close = bytes.firstIndex(of: .greaterThan, from: start, to: end) ?? end
    index = min(close + 1, end)
    guard !isMissing.documentType,
      let bracket = bytes.firstIndex(of: UInt8(ascii: "["), from: start, to: close)
    else { return }
    var next = bracket
    while let inner = bytes.firstIndex(of: UInt8(ascii: "]"), from: next, to: end) {
      next = inner + 1
      while next < end, bytes[next] <= 0x20 { next += 1 }
      if next < end, bytes[next] == .greaterThan {
        index = next + 1
        return
      }
    }
    isMissing.documentType = true
  }

  /// The end of the tag in which an index is, and where to go on: a tag that another one interrupts
  /// ends there.
  private mutating func tagEnd(from start: Int) -> (end: Int, next: Int) {
    var index = start
    while index < end {
      switch bytes[index] {
      case .greaterThan: return (index, index + 1)
      case .lessThan: return (index, index)
      case UInt8(ascii: "="):
        var value = index + 1
        while value < end, bytes[value] <= 0x20 { value += 1 }
        guard value < end, let close = closingQuote(at: value) else { break }
        index = close
      default: break
      }
      index += 1
    }
    return (end, end)
  }

  private mutating func closingQuote(at start: Int) -> Int? {
    let quote = bytes[start]
    guard quote == .quote && !isMissing.quote || quote == .doubleQuote && !isMissing.doubleQuote
    else { return nil }
    if let close = bytes.firstIndex(of: quote, from: start + 1, to: end) { return close }
    if quote == .quote { isMissing.quote = true } else { isMissing.doubleQuote = true }
    return nil
  }

  private mutating func find(
    _ mark: StaticString, from start: Int, _ isKnownMissing: WritableKeyPath<Missing, Bool>
  ) -> Range<Int>? {
    guard !isMissing[keyPath: isKnownMissing] else { return nil }
    var index = start
    let last = mark.utf8Start[mark.count - 1]
    // The last byte of each mark is the rarest.
    while let found = bytes.firstIndex(of: last, from: index, to: end) {
      let first = found - mark.count + 1
      if first >= start, bytes.has(mark, at: first, end: end) { return first..<found + 1 }
      index = found + 1
    }
    isMissing[keyPath: isKnownMissing] = true
    return nil
  }
}

extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first such byte in a range.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = UnsafeRawPointer(baseAddress),
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether this text stands at an index, before an end.
  func has(_ text: StaticString, at index: Int, end: Int) -> Bool {
    guard index + text.count <= end else { return false }
    return (0..<text.count).allSatisfy { self[index + $0] == text.utf8Start[$0] }
  }

  /// Whether a range is this lower-case ASCII text, in any case.
  func hasFolded(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.count == text.count
      && (0..<text.count).allSatisfy { self[range.lowerBound + $0].lowered == text.utf8Start[$0] }
  }

  /// A range as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
