/// Text in UTF-8 that was taken for Windows-1252 and written in UTF-8 again ("donâ€™t").
enum Mojibake {
  /// The text as it was meant; nil when it was not garbled so.
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    text.withUnsafeBufferPointer { bytes in
      guard mayStart(in: bytes) else { return nil }
      var repaired: [UInt8] = []
      repaired.reserveCapacity(bytes.count)
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        guard let byte = Windows1252.byte(scalar) else { return nil }
        repaired.append(byte)
      }
      return repaired.withUnsafeBufferPointer(UTF8Sequence.isWellFormed) ? repaired : nil
    }
  }

  /// Whether the first character outside ASCII is the first byte of one in UTF-8, and the next
  /// could be its second byte.
  static func mayStart(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let index = UTF8Sequence.endOfASCII(bytes, from: 0)
    guard index + 2 < bytes.count, bytes[index] == 0xC3, (0x82...0xB4).contains(bytes[index + 1])
    else { return false }
    // The second byte is from 0x80 to 0xBF; Windows-1252 has letters and marks for some of these.
    switch bytes[index + 2] {
    case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: return true
    default: return false
    }
  }
}

extension Windows1252 {
  /// The byte of a character; nil for one that the encoding lacks.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : bytes[scalar]
  }

  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    (0x80...0x9F).map { (scalar(UInt8($0)), UInt8($0)) }.filter { $0.0 != "\u{FFFD}" },
    uniquingKeysWith: { first, _ in first })
}
