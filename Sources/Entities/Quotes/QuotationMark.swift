/// A quotation mark or an apostrophe in UTF-8 text, judged by what stands beside it.
struct QuotationMark: Sendable {
  /// What closes what.
  enum Family: UInt8 {
    /// " “ ” „ and two single marks.
    case double
    /// ' ‘ ’ ‚ and `.
    case single
    /// « » ‹ ›
    case guillemet
    /// 「 」 『 』
    case corner
  }

  let range: Range<Int>
  let family: Family
  let opens: Bool
  let closes: Bool
  /// Whether it may be the apostrophe of a plural ("the workers' rights") instead.
  let mayBePossessive: Bool

  /// The marks of a text in order; apostrophes inside words are none.
  static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xe2 || byte == 0xc2
        || byte == 0xe3
      else {
        index += 1
        continue
      }
      let (sign, length) = sign(bytes, index)
      if let mark = mark(bytes, index, sign, length) { marks.append(mark) }
      index += length
    }
    return marks
  }

  // MARK: One mark

  private enum Sign {
    case straightDouble, openDouble, closeDouble, lowDouble
    case straightSingle, openSingle, closeSingle, lowSingle
    case openGuillemet, closeGuillemet, openCorner, closeCorner
    case none
  }

  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Sign, Int) {
    let byte = bytes[index]
    func byteAfter(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch byte {
    case 0x22: return (.straightDouble, 1)
    case 0x27: return byteAfter(1) == 0x27 ? (.straightDouble, 2) : (.straightSingle, 1)
    case 0x60: return byteAfter(1) == 0x60 ? (.openDouble, 2) : (.openSingle, 1)
    case 0xc2:
      switch byteAfter(1) {
      case 0xab: return (.openGuillemet, 2)
      case 0xbb: return (.closeGuillemet, 2)
      case 0xb4: return (.closeSingle, 2)
      default: return (.none, 1)
      }
    case 0xe3:
      guard byteAfter(1) == 0x80 else { return (.none, 1) }
      switch byteAfter(2) {
      case 0x8c, 0x8e: return (.openCorner, 3)
      case 0x8d, 0x8f: return (.closeCorner, 3)
      default: return (.none, 1)
      }
    default:
      guard byteAfter(1) == 0x80 else { return (.none, 1) }
      let isDoubled =
        byteAfter(3) == 0xe2 && byteAfter(4) == 0x80 && byteAfter(5) == byteAfter(2)
      switch byteAfter(2) {
      case 0x98, 0x9b: return isDoubled ? (.openDouble, 6) : (.openSingle, 3)
      case 0x99: return isDoubled ? (.closeDouble, 6) : (.closeSingle, 3)
      case 0x9a: return (.lowSingle, 3)
      case 0x9c, 0x9f: return (.openDouble, 3)
      case 0x9d: return (.closeDouble, 3)
      case 0x9e: return (.lowDouble, 3)
      case 0xb9: return (.openGuillemet, 3)
      case 0xba: return (.closeGuillemet, 3)
      default: return (.none, 1)
      }
    }
  }

  /// What a mark may do here: it opens after a gap and before a word, it closes after a word.
  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ sign: Sign, _ length: Int
  ) -> QuotationMark? {
    let next = index + length
    let isFirst = index == 0
    let isLast = next >= bytes.count
    let before = isFirst ? 0x20 : bytes[index - 1]
    let after = isLast ? 0x20 : bytes[next]
    let isSpaceBefore = isFirst || before.isSpace || isWideSpace(bytes, endingAt: index)
    let isSpaceAfter = isLast || after.isSpace || isWideSpace(bytes, at: next)
    let isAfterGap =
      isSpaceBefore || before == 0x28 || before == 0x5b || before == 0x2f || before == 0x22
      || before == 0x27 || before == 0x2d || before == 0x3a
      || isDashOrMark(bytes, endingAt: index)
    let isWordAfter = after.isWordByte && !isDashOrMark(bytes, at: next)
    func made(_ family: Family, opens: Bool, closes: Bool, possessive: Bool = false)
      -> QuotationMark?
    {
      guard opens || closes else { return nil }
      return QuotationMark(
        range: index..<next, family: family, opens: opens, closes: closes,
        mayBePossessive: possessive)
    }
    switch sign {
    case .none: return nil
    case .openCorner: return made(.corner, opens: true, closes: false)
    case .closeCorner: return made(.corner, opens: false, closes: true)
    case .openGuillemet, .closeGuillemet:
      // French marks point outwards, German ones inwards.
      return made(
        .guillemet, opens: isAfterGap && !isLast,
        closes: !isFirst && (!isAfterGap || sign == .closeGuillemet))
    case .lowDouble: return made(.double, opens: !isLast, closes: false)
    case .lowSingle: return made(.single, opens: isWordAfter, closes: false)
    case .openDouble:
      // „German“ closes with it, and some texts have it the wrong way round.
      return made(.double, opens: !isSpaceAfter, closes: !isSpaceBefore && !isWordAfter)
    case .closeDouble:
      // Swedish opens with it too.
      let isSwedish = isSpaceBefore && !isSpaceAfter
      return made(.double, opens: isSwedish, closes: !isFirst)
    case .straightDouble:
      if isSpaceBefore, isSpaceAfter { return made(.double, opens: !isLast, closes: !isFirst) }
      let opens = isAfterGap && !isSpaceAfter
      let closes = !isSpaceBefore && (!opens || !isWordAfter)
      return made(.double, opens: opens || (!isSpaceAfter && isWordAfter), closes: closes)
    case .openSingle:
      guard !isElision(bytes, next) else { return nil }
      return made(.single, opens: isAfterGap && !isSpaceAfter, closes: false)
    case .straightSingle, .closeSingle:
      let isGlued = isWordAfter && before.isStop && after.isUpperLetter
      let closes = !isSpaceBefore && (!isWordAfter || isGlued)
      var opens = sign == .straightSingle && isAfterGap && !isSpaceAfter
      if opens, isElision(bytes, next) { opens = false }
      if opens, closes { opens = isWordAfter }
      let possessive = closes && before | 0x20 == 0x73 && isSpaceAfter && !isLast
      return made(.single, opens: opens, closes: closes, possessive: possessive)
    }
  }

  /// Whether an apostrophe stands for what was left out ("'90s", "'em", "'til").
  private static func isElision(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start < 6, bytes[end].isLetterOrDigit { end += 1 }
    let length = end - start
    guard length > 0, length < 6 else { return false }
    let word = bytes[start..<end]
    if length == 3, word.prefix(2).allSatisfy({ 0x30...0x39 ~= $0 }), word.last == 0x73 {
      return true
    }
    if length == 2, word.allSatisfy({ 0x30...0x39 ~= $0 }) { return true }
    return elisions.contains { $0.utf8.elementsEqual(word.lazy.map { $0 | 0x20 }) }
  }

  private static let elisions = [
    "em", "til", "cause", "tis", "twas", "bout", "n", "s", "t", "d", "m", "re", "ll", "ve", "er",
    "round", "im",
  ]

  private static func isWideSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int
  ) -> Bool {
    index >= 2 && bytes[index - 1] == 0xa0 && bytes[index - 2] == 0xc2
      || index >= 3 && bytes[index - 3] == 0xe2 && bytes[index - 2] == 0x80
        && (0x80...0x8b ~= bytes[index - 1] || bytes[index - 1] == 0xaf)
  }

  private static func isWideSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0xc2 && bytes[index + 1] == 0xa0
      || index + 2 < bytes.count && bytes[index] == 0xe2 && bytes[index + 1] == 0x80
        && (0x80...0x8b ~= bytes[index + 2] || bytes[index + 2] == 0xaf)
  }

  /// A dash, an ellipsis or a quotation mark of three bytes.
  private static func isDashOrMark(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int
  ) -> Bool {
    index >= 3 && isDashOrMark(bytes, at: index - 3)
  }

  private static func isDashOrMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index] == 0xe2, bytes[index + 1] == 0x80 else {
      return false
    }
    return 0x90...0x9f ~= bytes[index + 2] || bytes[index + 2] == 0xa6
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0d ~= self }
  fileprivate var isStop: Bool { self == 0x2e || self == 0x2c || self == 0x21 || self == 0x3f }
  fileprivate var isUpperLetter: Bool { 0x41...0x5a ~= self }
  fileprivate var isLetterOrDigit: Bool { 0x30...0x39 ~= self || 0x61...0x7a ~= self | 0x20 }
  fileprivate var isWordByte: Bool { isLetterOrDigit || self == 0x24 || self >= 0x80 }
}
