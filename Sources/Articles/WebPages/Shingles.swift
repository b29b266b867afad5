/// The runs of letters in texts, to tell how much of one text stands in another in any script.
///
/// A shingle is eight letters or digits in a row; what is between them does not count.
struct Shingles {
  private static let length = 8
  private var hashes: Set<UInt64> = []

  /// The shingles of a text.
  init(_ text: String) {
    Self.forEach(text) { hashes.insert($0) }
  }

  /// The share of a text's shingles that are among these, from 0 to 1; 0 for a very short text.
  func share(of text: String) -> Double {
    var total = 0
    var common = 0
    Self.forEach(text) { hash in
      total += 1
      if hashes.contains(hash) { common += 1 }
    }
    return total == 0 ? 0 : Double(common) / Double(total)
  }

  private static func forEach(_ text: String, _ body: (UInt64) -> Void) {
    // A polynomial hash that rolls over the last letters; its base to the power of the length
    // takes the oldest letter out again.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let power = (0..<length).reduce(UInt64(1)) { product, _ in product &* base }
    var window = [UInt64](repeating: 0, count: length)
    var hash: UInt64 = 0
    var count = 0
    for byte in Folding.fold(text) where byte.isAlphanumeric || byte >= 0x80 {
      let letter = UInt64(byte) + 1
      hash = hash &* base &+ letter &- window[count % length] &* power
      window[count % length] = letter
      count += 1
      if count >= length { body(hash) }
    }
  }
}
