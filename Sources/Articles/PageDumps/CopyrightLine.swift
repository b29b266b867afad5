/// The line that says who owns the text ("©2023 Bloomberg L.P.").
enum CopyrightLine {
  /// Reads a whole line, or nil when it is none.
  /// - Returns: the owner and year, and the words after them.
  static func read(_ text: [UInt8]) -> (copyright: Copyright, rest: Range<Int>)? {
    guard text.count <= 240 else { return nil }
    var index = 0
    var isMarked = false
    var found = true
    while found {
      found = false
      for mark: StaticString in ["©", "(c)", "copyright", "all contents"]
      where text.hasFolded(mark, at: index) {
        index += mark.count
        isMarked = true
        found = true
      }
      while index < text.count, text[index].isAny(of: " :,") { index += 1 }
    }
    guard isMarked else { return nil }
    var year: Int?
    let digits = text[index...].prefix { $0.isDigit }
    if digits.count == 4 {
      year = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      index += 4
      // A span of years ends with the latest.
      let dash = text.dashLength(at: index)
      let last = text[Swift.min(text.count, index + dash)...].prefix { $0.isDigit }
      if dash > 0, last.count == 4 {
        year = last.reduce(0) { $0 * 10 + Int($1 - 48) }
        index += dash + 4
      }
    }
    guard year != nil || isOwner(text, index), let end = ownerEnd(text, index) else { return nil }
    while index < end, text[index].isAny(of: " ,.:-|") { index += 1 }
    if text.hasFolded("by ", at: index) { index += 3 }
    var owner = text.trimmed(index..<Swift.max(index, end))
    let rest = text.trimmed(owner.upperBound..<text.count)
    if year == nil, let (name, written) = ownerAndYear(text, owner) {
      (owner, year) = (name, written)
    }
    guard !owner.isEmpty, year != nil || text.has("©", at: 0) else { return nil }
    return (Copyright(year: year, owner: text.string(owner)), rest)
  }

  /// Whether a name, not a sentence about copyright, starts at an index.
  private static func isOwner(_ text: [UInt8], _ index: Int) -> Bool {
    text.letterCase(at: index) != .lower
  }

  /// Where the owner's name ends: before "All rights reserved" and other sentences.
  private static func ownerEnd(_ text: [UInt8], _ start: Int) -> Int? {
    guard start < text.count else { return nil }
    var end = text.count
    if let boundary = Sentences(in: text, range: start..<end).boundaries.first {
      end = boundary.end
    }
    if let rights = (start..<end).first(where: { text.hasFolded("all rights reserved", at: $0) }) {
      end = rights
    }
    while end > start, text[end - 1].isAny(of: " ,;|-") { end -= 1 }
    guard end > start, text[end - 1] == UInt8(ascii: ".") else { return end }
    // "L.P." and "Inc." keep their stop.
    var word = end - 1
    while word > start, !text[word - 1].isBlank { word -= 1 }
    let isShort =
      text[word..<end - 1].contains(UInt8(ascii: ".")) || forms.contains(text, word..<end - 1)
    return isShort ? end : end - 1
  }

  private static let forms: WordSet = ["inc", "ltd", "co", "corp", "bhd", "plc", "llc"]

  /// Parts "Harbour Post, 2025".
  private static func ownerAndYear(_ text: [UInt8], _ range: Range<Int>) -> (Range<Int>, Int)? {
    let digits = range.upperBound - 4
    guard digits > range.lowerBound + 2, text[digits..<range.upperBound].allSatisfy(\.isDigit),
      let comma = text[range.lowerBound..<digits].lastIndex(where: { $0 != .space }),
      text[comma] == UInt8(ascii: ",")
    else { return nil }
    let year = text[digits..<range.upperBound].reduce(0) { $0 * 10 + Int($1 - 48) }
    return 1900...2100 ~= year ? (range.lowerBound..<comma, year) : nil
  }
}
