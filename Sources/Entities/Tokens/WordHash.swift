/// The hash under which words and phrases are looked up: case, accents, apostrophes and dots do
/// not count, so that "U.S." is "US" and "Dato’" is "Dato".
///
/// The tables that are embedded in the program hold these hashes: a change here needs new tables.
struct WordHash {
  // The offset and prime of the 64-bit FNV-1a hash.
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  init() {}

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* Self.prime
  }

  mutating func add(_ scalar: UInt32) {
    let folded = LetterFolding.fold(scalar)
    guard folded != 0 else { return }
    if folded < 0x80 {
      add(UInt8(folded))
    } else {
      add(UInt8(truncatingIfNeeded: folded))
      add(UInt8(truncatingIfNeeded: folded >> 8))
      add(UInt8(truncatingIfNeeded: folded >> 16))
    }
  }

  var value: UInt64 {
    // FNV's high bits are weak for short words; they choose the bucket of a table.
    var mixed = state
    mixed = (mixed ^ (mixed >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 29)
  }

  /// The hash of a phrase that goes on with one more word.
  static func phrase(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash &* 0xff51_afd7_ed55_8ccd) ^ word
    return (mixed ^ (mixed >> 31)) &* 0xc4ce_b9fe_1a85_ec53
  }

  /// The hash of a word that holds no separators.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars { hash.add(scalar.value) }
    return hash.value
  }
}
