import CRecognizerModel

/// The trained table of the sequence model, read in place.
///
/// A feature has nine weights of eight bits, one for each label, and 24 bits of its hash, so that a
/// feature that was not kept adds nothing (but for one in some millions). All numbers are
/// little-endian.
///
///     "DLSM", version: UInt32, slots of the clusters: UInt32, slots of the weights: UInt32
///     transitions: Int16, from the nine labels and from the start of a sentence to the nine labels
///     the clusters (`FeatureClusters`)
///     the weights: 12 bytes a slot, nine Int8 and the tag
package struct SequenceModel: @unchecked Sendable {
  static let magic: [UInt8] = Array("DLSM".utf8)
  static let version: UInt32 = 1
  static let headerSize = 16 + 192
  static let slotSize = 12
  /// The last slot is read in a piece of 16 bytes.
  static let padding = 4

  // The bytes are constant and live as long as the program, so they may be shared.
  private let weights: UnsafeRawPointer
  private let slots: UInt64
  /// A bit for the low bits of each tag in the table. Most features were not kept, and looking for
  /// one of them in the table takes some twenty slots.
  private let kept: [UInt64]
  let clusters: FeatureClusters
  /// The scores of one label after another; row 9 is the start of a sentence.
  let transitions: [Int32]

  /// Opens the embedded table; nil when it is not one that this version reads.
  package init?() {
    guard let start = dateline_english_model() else { return nil }
    self.init(UnsafeRawPointer(start), size: dateline_english_model_size())
  }

  /// Opens a table that stays in memory as long as the program runs; nil when it is not one that
  /// this version reads.
  package init?(_ base: UnsafeRawPointer, size: Int) {
    guard size >= Self.headerSize + Self.padding,
      (0..<4).allSatisfy({ base.load(fromByteOffset: $0, as: UInt8.self) == Self.magic[$0] }),
      base.load(fromByteOffset: 4, as: UInt32.self) == Self.version
    else { return nil }
    let clusterSlots = Int(base.load(fromByteOffset: 8, as: UInt32.self))
    let weightSlots = Int(base.load(fromByteOffset: 12, as: UInt32.self))
    let start = Self.headerSize + clusterSlots * 8
    guard size == start + weightSlots * Self.slotSize + Self.padding else { return nil }
    clusters = FeatureClusters(base + Self.headerSize, slots: clusterSlots)
    weights = base + start
    slots = UInt64(weightSlots)
    kept = Self.kept(in: weights, slots: weightSlots)
    transitions = (0..<90).map { Int32(base.load(fromByteOffset: 16 + $0 * 2, as: Int16.self)) }
  }

  /// Whether a feature may have weights; it has none where this is false.
  @inline(__always)
  func mayHave(_ hash: UInt64) -> Bool {
    kept[Int(truncatingIfNeeded: hash >> 6) & (kept.count &- 1)] >> (hash & 63) & 1 != 0
  }

  private static func kept(in weights: UnsafeRawPointer, slots: Int) -> [UInt64] {
    // Room for eight times as many bits as there are slots: a feature in twelve is looked for in vain.
    var words = 1
    while words * 64 < slots * 8 { words *= 2 }
    var kept = [UInt64](repeating: 0, count: words)
    for slot in 0..<slots {
      let tag = weights.loadUnaligned(fromByteOffset: slot * slotSize + 8, as: UInt32.self) >> 8
      guard tag != 0 else { continue }
      kept[Int(tag >> 6) & (words - 1)] |= 1 << UInt64(tag & 63)
      // Zero marks a free slot, so hashes that end in it have the tag 1.
      if tag == 1 { kept[0] |= 1 }
    }
    return kept
  }

  /// Adds the weights of a feature to the scores of the labels.
  @inline(__always)
  func add(_ hash: UInt64, to scores: inout SIMD16<Int16>) {
    let tag = Self.tag(of: hash)
    var slot = hash.multipliedFullWidth(by: slots).high
    while true {
      let row = weights + Int(slot) &* Self.slotSize
      let found = row.loadUnaligned(fromByteOffset: 8, as: UInt32.self) >> 8
      if found == tag {
        let row = row.loadUnaligned(as: SIMD16<Int8>.self)
        scores &+= SIMD16<Int16>(truncatingIfNeeded: row)
        return
      }
      if found == 0 { return }
      slot = slot &+ 1 == slots ? 0 : slot &+ 1
    }
  }

  /// Has the weights of a feature brought near that will be added soon.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    dateline_prefetch(weights + Int(hash.multipliedFullWidth(by: slots).high) &* Self.slotSize)
  }

  static func tag(of hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: hash) & 0xff_ffff)
  }

  /// Writes the table: the bytes of the clusters, the transitions, and features with their weights,
  /// all of them on one scale.
  package static func bytes(
    clusters: [UInt8], transitions: [Int16], features: [(hash: UInt64, weights: [Int8])]
  ) -> [UInt8] {
    let slots = features.count * 6 / 5 + 1
    var bytes = magic
    func append<T: FixedWidthInteger>(_ number: T) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(version)
    append(UInt32(clusters.count / 8))
    append(UInt32(slots))
    transitions.forEach { append($0) }
    bytes.append(contentsOf: repeatElement(0, count: headerSize - bytes.count))
    bytes += clusters
    var rows = [UInt8](repeating: 0, count: slots * slotSize + padding)
    var isTaken = [Bool](repeating: false, count: slots)
    for (hash, weights) in features.sorted(by: { $0.hash < $1.hash }) {
      var slot = Int(hash.multipliedFullWidth(by: UInt64(slots)).high)
      while isTaken[slot] { slot = (slot + 1) % slots }
      isTaken[slot] = true
      for label in 0..<SequenceLabel.count {
        rows[slot * slotSize + label] = UInt8(bitPattern: weights[label])
      }
      let tag = tag(of: hash)
      for byte in 0..<3 {
        rows[slot * slotSize + 9 + byte] = UInt8(truncatingIfNeeded: tag >> UInt32(byte * 8))
      }
    }
    return bytes + rows
  }
}
