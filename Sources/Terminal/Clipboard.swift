/// The clipboard behind the terminal.
enum Clipboard {
  /// Terminals drop sequences longer than about 100,000 bytes; this is the text that fits.
  static let limit = 74_000

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The sequence that puts text on the clipboard (OSC 52). Base64 keeps it from saying more.
  static func sequence(for text: String) -> [UInt8] {
    var bytes = Array(text.utf8.prefix(limit))
    if bytes.count < text.utf8.count {
      // Not in the middle of a character.
      while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    }
    return Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
  }

  /// Bytes in base 64 (RFC 4648).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        result.append(
          index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
