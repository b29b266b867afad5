/// Folds letters to what they are compared by: small, and without accents.
enum LetterFolding {
  /// The folded scalar, or 0 for what does not count (apostrophes, dots, combining marks).
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5a: return scalar | 0x20
    case 0x27, 0x2e, 0x60: return 0
    case 0..<0xc0: return scalar == 0xb4 ? 0 : scalar
    case 0xc0..<0x250: return letter(latin, Int(scalar - 0xc0)) ?? scalar
    case 0x1e00..<0x1f00: return letter(latinAdditional, Int(scalar - 0x1e00)) ?? scalar
    case 0x2bb...0x2bf, 0x300...0x36f, 0x2018, 0x2019, 0x200b...0x200f, 0xfffd: return 0
    case 0x259: return 0x65
    case 0x391...0x3a9, 0x410...0x42f: return scalar + 0x20
    default: return scalar
    }
  }

  /// The folded letters of UTF-8 bytes, as UTF-8.
  static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        let folded = fold(UInt32(byte))
        if folded != 0 { letters.append(UInt8(folded)) }
      }
      return letters
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let folded = fold(scalar.value)
      if folded != 0, let scalar = Unicode.Scalar(folded) {
        letters.append(contentsOf: Character(scalar).utf8)
      }
    }
    return letters
  }

  private static func letter(_ table: StaticString, _ index: Int) -> UInt32? {
    let byte = table.utf8Start[index]
    return byte == UInt8(ascii: "?") ? nil : UInt32(byte)
  }

  // The base letters of U+00C0 to U+024F and of U+1E00 to U+1EFF, from their canonical
  // decompositions; "?" where a letter has none.
  private static let latin: StaticString = """
    aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooooorrrrrrssssss\
    sstttt??uuuuuuuuuuuuwwyyyzzzzzz??b????????d????e????????kk??????oo?????????????u\
    u??yy????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????\
    aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????
    """

  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy????s?\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy??????
    """
}
