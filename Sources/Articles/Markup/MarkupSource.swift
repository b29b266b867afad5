import Glibc

/// The markup of a page without what no reader sees: programs, style sheets, drawings, comments.
///
/// Most bytes of a news page are such, and finding their end is much faster than parsing them.
struct MarkupSource {
  /// The markup that is left.
  private(set) var markup: [UInt8] = []
  /// The contents of the scripts that hold linked data (JSON-LD).
  private(set) var linkedData: [ArraySlice<UInt8>] = []

  /// A tag with more attributes than this is cut short: a parser compares each with all before it.
  private static let attributeLimit = 256

  private let source: [UInt8]
  private var copied = 0
  /// Ends that were looked for and are in no later place either.
  private var missing: Set<String> = []

  /// Reads the UTF-8 markup of a page.
  init(_ source: [UInt8]) {
    self.source = source
    markup.reserveCapacity(source.count)
    var index = 0
    while let start = find(UInt8(ascii: "<"), from: index) {
      index = skip(at: start)
    }
    markup += source[copied...]
  }

  /// Passes over the tag, comment or silent element at an index.
  /// - Returns: where to go on.
  private mutating func skip(at start: Int) -> Int {
    guard start + 1 < source.count else { return source.count }
    let next = source[start + 1]
    if next == UInt8(ascii: "!") {
      guard source.has("<!--", at: start) else { return start + 2 }
      let end = source.has("<!-->", at: start) ? start + 5 : self.end(after: "-->", from: start + 4)
      cut(start..<(end ?? start + 4))
      return end ?? start + 4
    }
    guard next.isLetter else { return start + 1 }
    for (name, closing) in Self.silent where source.hasFolded(name, at: start + 1) {
      let afterName = start + 1 + name.count
      guard afterName < source.count, !source[afterName].isAlphanumeric else { continue }
      let contents = tagEnd(from: afterName)
      guard source[contents - 1] == UInt8(ascii: ">"), source[contents - 2] != UInt8(ascii: "/")
      else { continue }
      let end = self.end(after: closing, from: contents)
      keepLinkedData(tag: afterName..<contents, contents: contents..<(end ?? source.count))
      cut(start..<(end ?? source.count))
      return end ?? source.count
    }
    return tagEnd(from: start + 1)
  }

  private static let silent: [(name: StaticString, closing: StaticString)] = [
    ("script", "</script"), ("style", "</style"), ("svg", "</svg"),
  ]

  private mutating func cut(_ range: Range<Int>) {
    markup += source[copied..<range.lowerBound]
    copied = range.upperBound
  }

  private mutating func keepLinkedData(tag: Range<Int>, contents: Range<Int>) {
    let isLinkedData = tag.contains { source.hasFolded("ld+json", at: $0) }
    guard isLinkedData else { return }
    var end = contents.upperBound
    while end > contents.lowerBound, source[end - 1] != UInt8(ascii: "<") { end -= 1 }
    linkedData.append(source[contents.lowerBound..<max(contents.lowerBound, end - 1)])
  }

  /// The index after the tag whose name or attributes an index is in; the rest of a tag with too
  /// many attributes is cut.
  private mutating func tagEnd(from start: Int) -> Int {
    var index = start
    var attributes = 0
    var cutStart: Int?
    loop: while index < source.count {
      switch source[index] {
      case UInt8(ascii: ">"):
        break loop
      case UInt8(ascii: "="):
        var value = index + 1
        while value < source.count, source[value] <= .space { value += 1 }
        if value < source.count, source[value].isAny(of: "\"'"),
          let end = find(source[value], from: value + 1)
        {
          index = end
        }
      case 0...0x20, UInt8(ascii: "/"):
        attributes += 1
        if attributes == Self.attributeLimit { cutStart = index }
      default: break
      }
      index += 1
    }
    if let cutStart { cut(cutStart..<index) }
    return min(index + 1, source.count)
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    source.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The index after the first text of this kind from an index on, and after its tag.
  private mutating func end(after text: StaticString, from start: Int) -> Int? {
    let key = text.description
    guard !missing.contains(key) else { return nil }
    let first = text.utf8Start[0]
    var index = start
    while let found = find(first, from: index) {
      if source.hasFolded(text, at: found) {
        guard first == UInt8(ascii: "<") else { return found + text.count }
        return find(UInt8(ascii: ">"), from: found).map { $0 + 1 } ?? source.count
      }
      index = found + 1
    }
    missing.insert(key)
    return nil
  }
}
