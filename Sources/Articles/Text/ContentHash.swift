/// The 128-bit FNV-1a hash of folded text: a name for content that is the same in every run.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm".
public struct ContentHash: Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  /// Makes the hash of no text.
  public init() {}

  /// Adds a text: letters and digits count, in lower case; what is between them does not.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
          index += 3  // dashes, quotation marks and their kin
          continue
        }
        if byte.isAlphanumeric || byte >= 0x80 { mix(byte.lowered) }
        index += 1
      }
    }
    mix(0)
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt128(byte)) &* Self.prime }

  /// The hash in 64 bits.
  public var word: UInt64 {
    UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
  }

  /// The hash in 32 hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let halves = [UInt64(truncatingIfNeeded: state >> 64), UInt64(truncatingIfNeeded: state)]
    let nibbles = halves.flatMap { half in
      stride(from: 60, through: 0, by: -4).map { digits[Int(half >> UInt64($0) & 15)] }
    }
    return String(decoding: nibbles, as: UTF8.self)
  }
}
