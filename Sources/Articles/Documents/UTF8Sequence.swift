/// One encoded character of UTF-8, or the malformed bytes that stand where one should.
struct UTF8Sequence {
  /// Its bytes: for a malformed one, the longest start of a character, as Unicode advises
  /// ("maximal subpart", The Unicode Standard, section 3.9).
  var length: Int
  /// Whether it is a character.
  var isWellFormed: Bool

  /// Reads the sequence that starts at an index.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let expected: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0x00...0x7F: expected = 1
    case 0xC2...0xDF: expected = 2
    case 0xE0: (expected, allowed) = (3, 0xA0...0xBF)
    case 0xED: (expected, allowed) = (3, 0x80...0x9F)
    case 0xE1...0xEF: expected = 3
    case 0xF0: (expected, allowed) = (4, 0x90...0xBF)
    case 0xF1...0xF3: expected = 4
    case 0xF4: (expected, allowed) = (4, 0x80...0x8F)
    default: expected = 0
    }
    length = 1
    while length < expected, start + length < bytes.count, allowed.contains(bytes[start + length]) {
      allowed = 0x80...0xBF
      length += 1
    }
    isWellFormed = length == expected
  }

  /// The index of the first byte from a start that is not ASCII, or the end.
  @inline(__always)
  static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var index = start
    while index + 8 <= bytes.count,
      base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Whether all of the bytes are well-formed UTF-8.
  static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index = endOfASCII(bytes, from: index)
      // Text that is not ASCII comes in runs; the skip over ASCII pays only after them.
      while index < bytes.count, bytes[index] >= 0x80 {
        let sequence = UTF8Sequence(bytes, at: index)
        guard sequence.isWellFormed else { return false }
        index += sequence.length
      }
      if index == bytes.count { return true }
    }
  }
}

extension [UInt8] {
  /// Appends a character.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
