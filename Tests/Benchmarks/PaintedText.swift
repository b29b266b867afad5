/// Text as a program painted it, between the sequences that steer the terminal.
enum PaintedText {
  /// Whether a text was painted as one piece.
  static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    plain(bytes)[...].holds(text)
  }

  /// The bytes without control sequences.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x1B, index + 1 < bytes.count else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      let kind = bytes[index + 1]
      index += 2
      switch kind {
      case UInt8(ascii: "["):
        while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "P"):
        while index < bytes.count, bytes[index] != 0x07, bytes[index] != 0x1B { index += 1 }
        if index < bytes.count, bytes[index] == 0x07 { index += 1 }
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        index += 1
      default: break
      }
    }
    return plain
  }
}

extension ArraySlice<UInt8> {
  /// Whether the UTF-8 of a text occurs.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
