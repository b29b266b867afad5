/// Guesses the encoding of text that neither is UTF-8 nor says what it is, by how its bytes pair.
///
/// Source: S. Li and K. Momoi, "A composite approach to language/encoding detection", 2001, of
/// which these are the code structure and the ranges of frequent characters.
enum EncodingGuess {
  /// The name of the encoding, as detectors of encodings print it; nil for text that looks like the Latin alphabet.
  static func label(of bytes: [UInt8]) -> String? {
    let high = runs(in: bytes.prefix(1 << 18))
    let count = high.reduce(0) { $0 + $1.count }
    // Between Latin letters, accented ones stand alone.
    guard count >= 4, count >= 2 * high.count else { return nil }
    let halves = [UInt8(0xC0)...0xDF, 0xE0...0xFF].map { half in
      high.reduce(0) { sum, run in sum + run.count { half.contains($0) } }
    }
    // The small letters of an alphabet are in one half; the bytes of pairs are everywhere.
    let isAlphabet = halves.contains { $0 * 4 > count * 3 }
    if isAlphabet { return alphabet(high) }
    return isThai(high) ? "TIS-620" : multibyte(bytes) ?? alphabet(high)
  }

  /// The runs of bytes above ASCII.
  private static func runs(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split { $0 < 0x80 }
  }

  // MARK: Chinese, Japanese, Korean

  private static func multibyte(_ bytes: [UInt8]) -> String? {
    if let pairs = Pairs(bytes, leads: 0xA1...0xFE, trails: [0xA1...0xFE]), pairs.count > 1 {
      if pairs.share(0xA4...0xA5) > 0.2 { return "EUC-JP" }
      if pairs.share(0xB0...0xC8) > 0.9 { return "EUC-KR" }
      if pairs.share(0xB0...0xD7) > 0.6 { return "GB2312" }
    }
    let shiftJIS = Pairs(
      bytes, leads: 0x81...0x9F, and: 0xE0...0xEF, trails: [0x40...0x7E, 0x80...0xFC],
      alone: 0xA1...0xDF)
    if let shiftJIS, shiftJIS.count > 1, shiftJIS.share(0x82...0x83) > 0.2 { return "SHIFT_JIS" }
    if let pairs = Pairs(bytes, leads: 0xA1...0xF9, trails: [0x40...0x7E, 0xA1...0xFE]),
      pairs.count > 1, pairs.share(0xA1...0xC6) > 0.8
    {
      return "Big5"
    }
    return nil
  }

  /// Characters of two bytes in a text that consists of such and of ASCII.
  private struct Pairs {
    private(set) var count = 0
    private var leads = [Int](repeating: 0, count: 256)

    /// Counts the pairs; nil when the text has bytes that form none.
    init?(
      _ bytes: [UInt8], leads: ClosedRange<UInt8>, and more: ClosedRange<UInt8> = 0xFF...0xFF,
      trails: [ClosedRange<UInt8>], alone: ClosedRange<UInt8> = 0xFF...0xFF
    ) {
      var index = 0
      var broken = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte >= 0x80, !alone.contains(byte) else { continue }
        guard leads.contains(byte) || more.contains(byte), index < bytes.count,
          trails.contains(where: { $0.contains(bytes[index]) })
        else {
          broken += 1
          continue
        }
        self.leads[Int(byte)] += 1
        count += 1
        index += 1
      }
      guard broken * 50 <= count else { return nil }
    }

    /// The share of the pairs whose first byte is in a range, of those that are no punctuation.
    func share(_ range: ClosedRange<UInt8>) -> Double {
      let all = count - (range.lowerBound > 0xA3 ? leads[0xA1...0xA3].reduce(0, +) : 0)
      return Double(leads[Int(range.lowerBound)...Int(range.upperBound)].reduce(0, +))
        / Double(max(1, all))
    }
  }

  // MARK: Alphabets of one byte a letter

  private static func alphabet(_ runs: [ArraySlice<UInt8>]) -> String? {
    var counts = [Int](repeating: 0, count: 256)
    for run in runs { for byte in run { counts[Int(byte)] += 1 } }
    func share(_ ranges: ClosedRange<Int>...) -> Double {
      let all = counts[0xA0...].reduce(0, +)
      return Double(ranges.reduce(0) { $0 + counts[$1].reduce(0, +) }) / Double(max(1, all))
    }
    if share(0xE0...0xFA) > 0.97 { return isCyrillic(runs) ? "windows-1251" : "windows-1255" }
    // Cyrillic words are small letters after at most one capital; KOI8 has the two halves swapped.
    let lower = share(0xC0...0xDF)
    let upper = share(0xE0...0xFF)
    guard lower + upper > 0.9 else { return nil }
    if lower > upper { return "KOI8-R" }
    // Greek small letters start at 0xE1 and have accents at 0xDC to 0xDF; Cyrillic never.
    return share(0xDC...0xDF) > 0.05 ? "windows-1253" : "windows-1251"
  }

  /// Whether the signs above and below Thai consonants, which are many, all follow one.
  private static func isThai(_ runs: [ArraySlice<UInt8>]) -> Bool {
    var (signs, letters, digits) = (0, 0, 0)
    for run in runs {
      var before: UInt8 = 0
      for byte in run {
        let followsConsonant = (0xA1...0xCE).contains(before)
        switch byte {
        case 0xD1, 0xD4...0xDA:
          guard followsConsonant else { return false }
          signs += 1
        case 0xE7...0xEE:
          guard followsConsonant || before == 0xD1 || (0xD4...0xD9).contains(before) else {
            return false
          }
          signs += 1
        case 0xA1...0xD3, 0xDF...0xE6: letters += 1
        case 0xEF...0xFB: digits += 1
        default: return false
        }
        before = byte
      }
    }
    return signs * 10 > letters && digits * 10 < letters
  }

  /// Whether there are bytes that are letters in Cyrillic and none in Hebrew.
  private static func isCyrillic(_ runs: [ArraySlice<UInt8>]) -> Bool {
    runs.contains { $0.contains { (0xFB...0xFF).contains($0) } }
  }
}
