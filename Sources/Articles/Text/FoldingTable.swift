/// What each character becomes when a text is folded.
struct FoldingTable: Sendable {
  /// The characters that have an entry: Latin, Greek and Cyrillic letters, marks and punctuation.
  static let range: Range<UInt32> = 0x80..<0x3000

  /// The table; building it takes less than a millisecond.
  static let shared = FoldingTable()

  /// The UTF-8 of each folded character, first byte lowest, and its length in the top byte.
  let entries: [UInt32]

  private init() {
    var entries = Self.range.map { value in
      Unicode.Scalar(value).map { Self.packed(CollectionOfOne($0)) } ?? 0
    }
    func index(_ value: UInt32) -> Int { Int(value - Self.range.lowerBound) }
    for (folded, letters) in Self.letters {
      let entry = Self.packed(folded.unicodeScalars)
      for letter in letters.unicodeScalars { entries[index(letter.value)] = entry }
    }
    for value in Self.capitals.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased,
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first
      else { continue }
      // What follows the first character of a mapping is a combining mark.
      entries[index(value)] =
        small.isASCII ? Self.packed(CollectionOfOne(small)) : entries[index(small.value)]
    }
    for value in Self.range where Self.isDropped(value) {
      entries[index(value)] = 0
    }
    self.entries = entries
  }

  /// The entry of white space.
  static var space: UInt32 { 1 << 24 | 0x20 }

  /// The entry of a character beyond the range; nil when it folds to itself.
  static func entry(beyondRange value: UInt32) -> UInt32? {
    switch value {
    case 0x3000: return space
    // Full-width forms of ASCII.
    case 0xFF21...0xFF3A: return 1 << 24 | (value - 0xFEE0 | 0x20)
    case 0xFF01...0xFF5E: return 1 << 24 | (value - 0xFEE0)
    case 0xFB00...0xFB06: return packed(ligatures[Int(value - 0xFB00)].unicodeScalars)
    default: return isDropped(value) ? 0 : nil
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// At most three bytes: no character of the range folds to more than it had.
  private static func packed(_ text: some Collection<Unicode.Scalar>) -> UInt32 {
    var packed: UInt32 = 0
    var length: UInt32 = 0
    for scalar in text {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        packed |= UInt32(byte) << (8 * length)
        length += 1
      }
    }
    return packed | length << 24
  }

  /// Whether a character is a combining mark or has no width: it does not count in a search.
  ///
  /// The vowel signs of Indic scripts are marks too, but there they are letters.
  static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4,
      0x05C5, 0x0610...0x061A, 0x061C, 0x0640, 0x064B...0x065F, 0x0670, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF:
      true
    default: false
    }
  }

  /// Where capital letters are.
  private static let capitals: [ClosedRange<UInt32>] = [
    0xC0...0x024F, 0x0370...0x0556, 0x10A0...0x10CD, 0x1C90...0x1CBF, 0x1E00...0x1FFF,
    0x2100...0x214E,
    0x2160...0x216F, 0x24B6...0x24CF, 0x2C00...0x2CF2,
  ]

  /// The small letters and signs that fold to something else.
  private static let letters: [(folded: String, letters: String)] = [
    (" ", "\u{85}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}"),
    (" ", "\u{2007}\u{2008}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}"),
    ("'", "‘’‚‛′‹›ʼʹʻ´"),
    ("\"", "“”„‟″«»"),
    ("-", "‐‑‒–—―−"),
    ("...", "…"),
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧɐɑªḁẚạảấầẩẫậắằẳẵặⱥ"),
    ("ae", "æǣǽ"),
    ("b", "ƀɓḃḅḇ"),
    ("c", "çćĉċčƈȼḉ"),
    ("d", "ðďđɖɗḋḍḏḑḓ"),
    ("dz", "ǆǳ"),
    ("e", "èéêëēĕėęěǝȅȇȩɇəɛḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ƒḟ"),
    ("g", "ĝğġģǥǧǵɠɣḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("hv", "ƕ"),
    ("i", "ìíîïĩīĭįıǐȉȋɨḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰȷɉ"),
    ("k", "ķĸƙǩḱḳḵ"),
    ("l", "ĺļľŀłƚɫḷḹḻḽ"),
    ("lj", "ǉ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŋǹɲṅṇṉṋ"),
    ("'n", "ŉ"),
    ("nj", "ǌ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔɵºṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("ou", "ȣ"),
    ("p", "ƥṕṗ"),
    ("r", "ŕŗřȑȓɍɽṙṛṝṟ"),
    ("s", "śŝşšſșȿʃṡṣṥṧṩẛ"),
    ("ss", "ßẞ"),
    ("t", "ţťŧƭțʈṫṭṯṱẗⱦ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"),
    ("v", "ʋṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷƴȳɏẏẙỳỵỷỹ"),
    ("z", "źżžƶǯɀʒẑẓẕ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("β", "ϐ"),
    ("ε", "έϵἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
    ("κ", "ϰ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("π", "ϖ"),
    ("ρ", "ϱῤῥ"),
    ("σ", "ςϲ"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("φ", "ϕ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    // The Greek letters with oxia, which editors like to replace by those with tonos.
    ("α", "\u{1F71}"), ("ε", "\u{1F73}"), ("η", "\u{1F75}"), ("ι", "\u{1F77}\u{1FD3}"),
    ("ο", "\u{1F79}"), ("υ", "\u{1F7B}\u{1FE3}"), ("ω", "\u{1F7D}"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
  ]
}
