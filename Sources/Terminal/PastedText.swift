/// Text between the marks of a bracketed paste, made harmless as it comes in.
struct PastedText {
  /// Text beyond this many bytes is left out.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes a byte, and returns the text when the end mark is complete.
  mutating func take(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? finish() : nil
    }
    if matched > 0 {
      for earlier in Self.end.prefix(matched) { append(earlier) }
      matched = byte == Self.end[0] ? 1 : 0
      if matched == 1 { return nil }
    }
    append(byte)
    return nil
  }

  /// The text so far, with `\n` for line breaks and without other controls but tabs; the next
  /// paste begins.
  mutating func finish() -> String {
    defer { self = PastedText() }
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !followsReturn { scalars.append("\n") }
      case "\t": scalars.append("\t")
      default: if !ScalarProperties(scalar.value).isRefused { scalars.append(scalar) }
      }
      followsReturn = scalar == "\r"
    }
    return String(scalars)
  }

  private mutating func append(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) }
  }
}
