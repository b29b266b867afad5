/// What a scalar is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, capital, small, digit, apostrophe, hyphen, quote, openQuote, other

  @inline(__always)
  static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x61...0x7a: return .small
    case 0x20, 0x09...0x0d, 0x00: return .space
    case 0x41...0x5a: return .capital
    case 0x30...0x39: return .digit
    case 0x27, 0x60: return .apostrophe
    case 0x2d: return .hyphen
    case 0x22: return .quote
    case 0x01..<0x80: return .other
    default: return beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0xa0, 0x85, 0x1680, 0x2000...0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff:
      return .space
    // U+FFFD stands where a byte could not be read: in a word, for an apostrophe or a letter.
    case 0xb4, 0x2019, 0x2018, 0x2bb...0x2bf, 0x2032, 0xfffd: return .apostrophe
    case 0x2010, 0x2011, 0xad: return .hyphen
    case 0x201c, 0xab, 0x2039: return .openQuote
    case 0x201d, 0xbb, 0x203a: return .quote
    case 0xaa, 0xb5, 0xba: return .small
    case 0x80..<0xc0, 0xd7, 0xf7, 0x2012...0x2bff, 0x3001...0x303f, 0xfe00...0xfe6f,
      0xff00...0xff20, 0xfff0...0xffff, 0x1f000...0x1ffff, 0xe0000...:
      return .other
    case 0xc0..<0xdf, 0x391...0x3ab, 0x400...0x42f: return .capital
    case 0xdf..<0x100: return .small
    case 0x100..<0x250, 0x1e00..<0x1f00:
      return Unicode.Scalar(scalar)?.properties.isUppercase == true ? .capital : .small
    default: return .small
    }
  }
}
