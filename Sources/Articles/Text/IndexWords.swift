/// A text as a search index sees it: its folded words with one space between two of them.
///
/// A word is a run of letters and digits; a character of a script that is written without spaces
/// (Chinese, Japanese, Thai) is a word of its own.
public struct IndexWords: Hashable, Sendable {
  /// The words in folded UTF-8, a space before each and after the last; empty without any.
  public private(set) var bytes: [UInt8] = []

  /// The words of pieces of text.
  ///
  /// A break that no phrase crosses stands between two pieces when `areApart` is set.
  public init(_ pieces: some Sequence<String>, areApart: Bool = true) {
    for piece in pieces {
      if areApart, !bytes.isEmpty { bytes += Self.separator }
      Self.eachWord(in: Folding.fold(piece)) { word, text in
        if bytes.isEmpty { bytes.append(0x20) }
        bytes.append(contentsOf: text[word])
        bytes.append(0x20)
      }
    }
  }

  /// The words of one text.
  public init(_ text: String) { self.init(CollectionOfOne(text)) }

  /// A word that no query has: phrases of two pieces do not meet across it.
  private static let separator = Array("\u{2028} ".utf8)

  /// The words and the spaces around them as a string, which `words` of an equal text equals.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The words one by one, without the breaks between pieces.
  public var words: [String] {
    bytes.split(separator: 0x20).filter { !$0.elementsEqual(Self.separator.dropLast()) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls a function with the range of each word in folded UTF-8.
  static func eachWord(in text: [UInt8], _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      var index = 0
      func close() {
        if start < index { body(start..<index, text) }
      }
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          if !byte.isAlphanumeric {
            close()
            start = index + 1
          }
          index += 1
          continue
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        switch role(of: scalar(text, index, length)) {
        case .letter: index += length
        case .word:
          close()
          body(index..<index + length, text)
          index += length
          start = index
        case .separator:
          close()
          index += length
          start = index
        }
      }
      close()
    }
  }

  private enum Role {
    case letter, word, separator
  }

  private static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> UInt32 {
    var value = UInt32(text[index]) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset]) & 0x3F }
    return value
  }

  private static func role(of value: UInt32) -> Role {
    switch value {
    // Latin, Greek, Cyrillic letters: the multiplication and division signs were folded before.
    case 0xC0...0x24F where value != 0xD7 && value != 0xF7, 0x400...0x481, 0x48A...0x52F:
      return .letter
    case 0x2000...0x206F, 0x3000...0x303F: return .separator
    case 0x0E01...0x0E5B, 0x0E80...0x0EFF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .word
    case 0xAC00...0xD7A3: return .letter
    default:
      guard let scalar = Unicode.Scalar(value) else { return .separator }
      let properties = scalar.properties
      if properties.isAlphabetic { return .letter }
      switch properties.generalCategory {
      case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        return .letter
      default: return .separator
      }
    }
  }
}
