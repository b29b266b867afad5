/// The hashes under which the sequence model knows its features.
///
/// The trained table holds them: a change here needs a new table.
enum FeatureHash {
  /// The hash of a value seen by a template.
  @inline(__always)
  static func of(_ template: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (value ^ (template &* 0x9e37_79b9_7f4a_7c15)) &* 0xff51_afd7_ed55_8ccd
    return (mixed ^ (mixed >> 32)) &* 0xc4ce_b9fe_1a85_ec53
  }

  /// The hash of two values seen together.
  @inline(__always)
  static func of(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first &* 0xd6e8_feb8_6659_fd93) ^ (first >> 29)
    return of(template, (mixed &+ second) &* 0xa076_1d64_78bd_642f)
  }

  /// The hash of bytes as they stand.
  @inline(__always)
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9e37_79b9_7f4a_7c15
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index &+= 1
    }
    hash = (hash ^ rest) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 29)
  }
}

/// What takes in the features of a token.
protocol FeatureSink {
  /// Takes in a feature that a template gave.
  mutating func add(_ hash: UInt64, of template: UInt64)
}

/// Features as a list.
package struct FeatureList: FeatureSink {
  package private(set) var hashes: [UInt64] = []

  private let omitted: Set<UInt64>

  /// Makes an empty list that takes in nothing from some templates.
  package init(omitting templates: Set<UInt64> = []) { omitted = templates }

  mutating func add(_ hash: UInt64, of template: UInt64) {
    if !omitted.isEmpty, omitted.contains(template) { return }
    hashes.append(hash)
  }

  package mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }
}
