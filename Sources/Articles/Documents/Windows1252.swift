/// The Windows-1252 encoding: its characters, and how likely text is to be written in it.
enum Windows1252 {
  /// The character of a byte; U+FFFD for the five bytes that have none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The characters of bytes 0x80 to 0x9F.
  private static let upper = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  /// Where a byte stands in text that makes sense.
  private enum Place {
    case nowhere, anywhere, beforeText, afterText, besideDigit, inWord, inWordOrAlone
  }

  private static let places: [Place] = (0...255).map { value in
    guard value >= 0x80 else { return .anywhere }
    switch scalar(UInt8(value)) {
    case "…", "–", "—", "•", "\u{A0}", "©", "«", "»", "·", "§": return .anywhere
    case "‘", "“", "‚", "„", "¡", "¿", "‹": return .beforeText
    case "’", "”", "™", "®", "›", "ª", "º", "\u{AD}": return .afterText
    case "€", "£", "¥", "¢", "°", "±", "²", "³", "¼", "½", "¾", "×", "‰", "µ": return .besideDigit
    case "À", "É", "È", "Ó", "Ö", "Å", "à", "á", "è", "é", "ê", "í", "ò", "ó", "ô", "ö", "å", "ù":
      return .inWordOrAlone
    case "ÿ": return .nowhere
    case let scalar: return scalar.properties.isAlphabetic ? .inWord : .nowhere
    }
  }

  /// Whether the byte at an index makes sense where it stands, read as Windows-1252.
  static func isPlausible(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch places[Int(bytes[index])] {
    case .nowhere: return false
    case .anywhere: return true
    case .beforeText: return after > 0x20
    case .afterText: return before > 0x20
    case .besideDigit:
      let beyond = before <= 0x20 && index > 1 ? bytes[index - 2] : before
      return isDigit(beyond) || isDigit(after)
    case .inWord: return isInWord(bytes[index], before, after)
    case .inWordOrAlone:
      return isInWord(bytes[index], before, after) || !isLetter(before) && !isLetter(after)
    }
  }

  /// A capital never follows a small letter within a word.
  private static func isInWord(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
    let isCapital = (0xC0...0xDE).contains(byte)
    let followsSmall = (0x61...0x7A).contains(before) || before >= 0xDF
    return isCapital ? !followsSmall && isLetter(after) : isLetter(before) || isLetter(after)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 || byte >= 0xC0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
