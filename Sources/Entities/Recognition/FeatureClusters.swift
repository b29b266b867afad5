/// The clusters of words by meaning, read in place: 8 bytes a slot, 32 bits of the word's hash and its
/// clusters; a word stands in the first free slot from where its hash points. All little-endian.
package struct FeatureClusters: @unchecked Sendable {
  // The bytes are constant and live as long as the program, so they may be shared.
  private let base: UnsafeRawPointer
  private let slots: Int

  /// Reads a table that stays in memory as long as the program runs.
  package init(_ base: UnsafeRawPointer, slots: Int) {
    self.base = base
    self.slots = slots
  }

  /// The clusters of a word by the hash of its small letters.
  func clusters(of lower: UInt64) -> UInt32? {
    guard slots > 0 else { return nil }
    let tag = UInt32(truncatingIfNeeded: lower) | 1
    var slot = Self.slot(of: lower, slots)
    while true {
      let found = base.load(fromByteOffset: slot &* 8, as: UInt32.self)
      if found == tag { return base.load(fromByteOffset: slot &* 8 &+ 4, as: UInt32.self) }
      if found == 0 { return nil }
      slot = slot &+ 1 == slots ? 0 : slot &+ 1
    }
  }

  private static func slot(of hash: UInt64, _ slots: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(slots)).high)
  }

  /// Writes the table: words with their four clusters.
  package static func bytes(of words: [(word: String, clusters: [UInt32])]) -> [UInt8] {
    let slots = words.count * 5 / 4 + 1
    var table = [UInt32](repeating: 0, count: slots * 2)
    for (word, clusters) in words where clusters.count == 4 {
      let hash = FeatureWord.lowerHash(of: word)
      let tag = UInt32(truncatingIfNeeded: hash) | 1
      var slot = Self.slot(of: hash, slots)
      while table[slot * 2] != 0, table[slot * 2] != tag { slot = (slot + 1) % slots }
      guard table[slot * 2] == 0 else { continue }
      table[slot * 2] = tag
      table[slot * 2 + 1] =
        clusters[0] | clusters[1] << 5 | clusters[2] << 12 | clusters[3] << 21
    }
    return table.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }
}
