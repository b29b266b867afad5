/// The character encodings that documents are read in, by their IANA names in lower case.
enum TextEncoding: String {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// Whether a unit of text has two bytes.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// UTF-16, when a byte order mark or the places of NUL bytes tell that a text is in it.
  static func utf16(for bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
    guard sample.contains(0) else { return nil }
    if looksLikeUTF16(sample, highByte: 1) { return .utf16LittleEndian }
    if looksLikeUTF16(sample, highByte: 0) { return .utf16BigEndian }
    return nil
  }

  /// Whether bytes are UTF-16 with the high byte of each unit first (0) or second (1).
  ///
  /// The high bytes of Latin text are mostly NUL. In other scripts only those of spaces, digits and
  /// line ends are; there the bytes must make no sense one by one: control characters, or no UTF-8.
  private static func looksLikeUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, highByte: Int
  ) -> Bool {
    let units = bytes.count / 2
    var nulHigh = 0
    var nulLow = 0
    var controlHigh = 0
    var controls = 0
    for unit in 0..<units {
      let high = bytes[2 * unit + highByte]
      let low = bytes[2 * unit + 1 - highByte]
      if low == 0 { nulLow += 1 }
      if high == 0 {
        nulHigh += 1
        if low < 0x09 || (0x0E..<0x20).contains(low) { controls += 1 }
      } else if high < 0x20 {
        controlHigh += 1
      }
    }
    guard nulHigh >= 2, nulLow * 4 <= nulHigh, controls * 50 <= units else { return false }
    return nulHigh * 10 >= units * 6
      || nulHigh * 20 >= units && (controlHigh * 4 >= units || !UTF8Sequence.isWellFormed(bytes))
  }
}

/// How the bytes of a text that is not well-formed UTF-8 divide.
struct UTF8Census {
  /// Characters of more than one byte.
  private(set) var characters = 0
  /// Characters that were cut off.
  private(set) var cutCharacters = 0
  /// Bytes that belong to no character but make sense in Windows-1252.
  private(set) var plausibleBytes = 0
  /// Bytes that belong to no character and make no sense in Windows-1252 either.
  private(set) var strayBytes = 0

  /// Counts what is in a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while true {
      index = UTF8Sequence.endOfASCII(bytes, from: index)
      guard index < bytes.count else { return }
      let sequence = UTF8Sequence(bytes, at: index)
      if sequence.isWellFormed {
        characters += 1
      } else if sequence.length > 1 {
        cutCharacters += 1
      } else if Self.isCutByEnd(bytes, at: index) {
        return
      } else if Windows1252.isPlausible(bytes, at: index) {
        plausibleBytes += 1
      } else {
        strayBytes += 1
      }
      index += sequence.length
    }
  }

  /// A document cut in the middle of a character ends in its first byte, which tells nothing.
  private static func isCutByEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index == bytes.count - 1 && (0xC2...0xF4).contains(bytes[index])
  }

  /// The encoding in which the text makes more sense: Windows-1252 where hardly anything in it is
  /// a character of UTF-8.
  ///
  /// Some pairs and triples of Windows-1252 ("é »" with a fixed space) happen to be such characters.
  var encoding: TextEncoding {
    let isWindows1252 =
      plausibleBytes > 8 * characters && plausibleBytes > cutCharacters
      && plausibleBytes > 4 * strayBytes
    return isWindows1252 ? .windows1252 : .utf8
  }
}
