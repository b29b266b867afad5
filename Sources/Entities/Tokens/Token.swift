/// A word, number or mark of a text, with what its bytes alone tell.
struct Token: Sendable {
  enum Kind: UInt8 {
    /// Letters, perhaps with digits, inner apostrophes and the dots of an abbreviation.
    case word
    /// Digits first.
    case number
    /// "'s" after a word.
    case possessive
    /// Anything else that is not white space.
    case mark
  }

  struct Shape: OptionSet {
    let rawValue: UInt8
    /// The first letter is a capital.
    static let capital = Shape(rawValue: 1)
    /// Two letters or more, all of them capitals.
    static let allCapitals = Shape(rawValue: 2)
    /// A capital follows a small letter ("PublicInvest").
    static let innerCapital = Shape(rawValue: 4)
    /// A digit among the letters.
    static let digits = Shape(rawValue: 8)
    /// The dot of an abbreviation is part of the word ("U.S.", "Gen.").
    static let dotted = Shape(rawValue: 16)
    /// One letter, with or without its dot.
    static let single = Shape(rawValue: 32)
  }

  /// What stands between a token and the one before it.
  enum Joint: UInt8 {
    case space, hyphen, nothing
  }

  /// The UTF-8 offsets in the text.
  let start: UInt32
  let end: UInt32
  /// The hash of the folded letters (`WordHash`); for a mark, its first byte.
  let hash: UInt64
  let kind: Kind
  let shape: Shape
  let joint: Joint
  /// A capital here may be there for the place alone: after a stop, a colon or an opening quote.
  var startsSentence = false

  /// "&" counts as a word, for names hold it.
  var isAmpersand: Bool { kind == .word && hash == Token.ampersand }

  static let ampersand: UInt64 = 0x26

  var isCapital: Bool { kind == .word && shape.contains(.capital) }

  func isMark(_ byte: UInt8) -> Bool { kind == .mark && hash == UInt64(byte) }
}
