/// What parsers ask of a byte of UTF-8 text.
extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")

  var isDigit: Bool { self &- 48 < 10 }
  var isUpper: Bool { self &- 65 < 26 }
  var isLower: Bool { self &- 97 < 26 }
  var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  var isAlphanumeric: Bool { isLetter || isDigit }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  var lowered: UInt8 { isUpper ? self | 0x20 : self }

  /// Whether the byte is one of these ASCII characters.
  @inline(__always)
  func isAny(of characters: StaticString) -> Bool {
    for offset in 0..<characters.utf8CodeUnitCount where characters.utf8Start[offset] == self {
      return true
    }
    return false
  }
}

/// The case of a letter, as far as scripts with case go.
enum LetterCase {
  case upper, lower, none
}

extension [UInt8] {
  /// Text with its white space collapsed: none at the ends, one space elsewhere.
  init(collapsing text: String) {
    self.init()
    var text = text
    self = text.withUTF8 { bytes in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start].isBlank { start += 1 }
      while end > start, bytes[end - 1].isBlank { end -= 1 }
      guard end > start else { return [] }
      // Most lines have nothing to collapse; this loop has no branch so that it can be vectorized.
      var uneven: UInt8 = 0
      for index in start..<end - 1 {
        uneven |= bytes[index] == 0x09 ? 1 : 0
        uneven |= (bytes[index] == 0x20 ? 1 : 0) & (bytes[index &+ 1] == 0x20 ? 1 : 0)
      }
      if uneven == 0 { return [UInt8](bytes[start..<end]) }
      var collapsed: [UInt8] = []
      collapsed.reserveCapacity(end - start)
      for index in start..<end {
        if !bytes[index].isBlank {
          collapsed.append(bytes[index])
        } else if !bytes[index - 1].isBlank {
          collapsed.append(.space)
        }
      }
      return collapsed
    }
  }

  /// The bytes of a range as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The bytes as a string.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The range without the spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Whether the text at an index is this ASCII or UTF-8 text.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    let start = text.utf8Start
    for offset in 0..<length where self[index + offset] != start[offset] { return false }
    return true
  }

  /// Whether the text at an index is this lower-case ASCII text, in any case.
  func hasFolded(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    let start = text.utf8Start
    for offset in 0..<length where self[index + offset].lowered != start[offset] { return false }
    return true
  }

  /// The case of the letter that starts at an index: ASCII, Latin, Greek and Cyrillic.
  func letterCase(at index: Int) -> LetterCase {
    guard index < count else { return .none }
    let byte = self[index]
    if byte < 0x80 { return byte.isUpper ? .upper : byte.isLower ? .lower : .none }
    guard byte >= 0xC3, byte < 0xD3, index + 1 < count else { return .none }
    let scalar = Int(byte & 0x1F) << 6 | Int(self[index + 1] & 0x3F)
    switch scalar {
    case 0xD7, 0xF7: return .none
    case 0xC0...0xDE: return .upper
    case 0xDF...0xFF: return .lower
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? .upper : .lower
    case 0x100...0x177: return scalar & 1 == 0 ? .upper : .lower
    case 0x391...0x3A9, 0x400...0x42F: return .upper
    case 0x3B1...0x3C9, 0x430...0x45F: return .lower
    default: return .none
    }
  }

  /// The range from an index to the next space, or to the end.
  func word(at index: Int, end: Int) -> Range<Int> {
    var next = index
    while next < end, !self[next].isBlank { next += 1 }
    return index..<next
  }

  /// A lower-case key of a range, for lookups in closed lists: ASCII folded, others kept.
  func key(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (offset, index) in range.enumerated() { buffer[offset] = self[index].lowered }
      return range.count
    }
  }

  /// The length of the dash at an index, or 0: hyphen, double hyphen, en dash, em dash.
  func dashLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    if self[index] == UInt8(ascii: "-") {
      return index + 1 < count && self[index + 1] == UInt8(ascii: "-") ? 2 : 1
    }
    guard self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80 else { return 0 }
    return 0x92...0x95 ~= self[index + 2] ? 3 : 0
  }

  /// The length of the dash that ends before an index, or 0.
  func dashLength(before index: Int) -> Int {
    if index >= 3, self[index - 3] == 0xE2, self[index - 2] == 0x80,
      0x92...0x95 ~= self[index - 1]
    {
      return 3
    }
    guard index >= 1, self[index - 1] == UInt8(ascii: "-") else { return 0 }
    return index >= 2 && self[index - 2] == UInt8(ascii: "-") ? 2 : 1
  }
}
