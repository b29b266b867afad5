/// A mark outside ASCII that ends a sentence, or that may stand after its end.
struct SentenceMark {
  /// What a mark does.
  enum Kind {
    /// It ends a sentence; a space follows.
    case stop
    /// It ends a sentence; the next one follows without a space, as in Chinese.
    case wideStop
    /// It closes a quotation or bracket.
    case closer
  }

  /// What it does.
  let kind: Kind
  /// Its length in bytes.
  let length: Int

  private init?(_ bytes: UInt32, length: Int) {
    switch bytes {
    // … । ॥ ؟ ۔
    case 0xE2_80A6, 0xE0_A5A4, 0xE0_A5A5, 0xD89F, 0xDB94: kind = .stop
    // 。 ｡ ！ ？ ．
    case 0xE3_8082, 0xEF_BDA1, 0xEF_BC81, 0xEF_BC9F, 0xEF_BC8E: kind = .wideStop
    // ’ ” › » 」 』 》 】 ）
    case 0xE2_8099, 0xE2_809D, 0xE2_80BA, 0xC2BB, 0xE3_808D, 0xE3_808F, 0xE3_808B, 0xE3_8091,
      0xEF_BC89:
      kind = .closer
    default: return nil
    }
    self.length = length
  }

  /// The mark that ends before an index, or nil.
  init?(endingAt end: Int, in text: [UInt8], from start: Int) {
    for length in 2...3 where end - length >= start && text[end - length] >= 0xC2 {
      self.init(text.number(at: end - length, length), length: length)
      return
    }
    return nil
  }

  /// The mark that starts at an index, or nil.
  init?(at index: Int, in text: [UInt8]) {
    guard index < text.count, text[index] >= 0xC2 else { return nil }
    let length = text[index] < 0xE0 ? 2 : 3
    guard index + length <= text.count else { return nil }
    self.init(text.number(at: index, length), length: length)
  }
}

extension [UInt8] {
  /// The bytes from an index as one number, the first one highest.
  fileprivate func number(at index: Int, _ length: Int) -> UInt32 {
    let pair = UInt32(self[index]) << 8 | UInt32(self[index + 1])
    return length == 2 ? pair : pair << 8 | UInt32(self[index + 2])
  }
}
