/// How much of one text another says again.
enum Repetition {
  /// The share of the runs of four words of a text that stand near the start of another.
  static func share(
    of text: [UInt8], _ range: Range<Int>, in other: [UInt8], _ body: Range<Int>
  ) -> Double {
    let wanted = shingles(of: text, range)
    guard !wanted.isEmpty else { return 0 }
    // A repeated lede stands at the start: three times its length is far enough.
    let end = Swift.min(body.upperBound, body.lowerBound + 3 * range.count + 400)
    let known = Set(shingles(of: other, body.lowerBound..<Swift.max(body.lowerBound, end)))
    return Double(wanted.count { known.contains($0) }) / Double(wanted.count)
  }

  private static func shingles(of text: [UInt8], _ range: Range<Int>) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for index in range {
      let byte = text[index]
      if byte.isAlphanumeric || byte >= 0xC3 && byte != 0xE2 {
        hash = (hash ^ UInt64(byte.lowered) ^ 0xcbf2_9ce4_8422_2325) &* 0x0000_0100_0000_01b3
      } else if hash != 0, byte < 0x80, byte != .quote {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    guard words.count >= 4 else { return words.isEmpty ? [] : [words.reduce(0) { $0 &* 31 ^ $1 }] }
    return (0...words.count - 4).map { start in
      words[start..<start + 4].reduce(0) { ($0 &* 0x9e37_79b9_7f4a_7c15) ^ $1 }
    }
  }
}
