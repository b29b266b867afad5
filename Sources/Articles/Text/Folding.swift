/// Folds text for comparison: case, accents and the shapes of quotes and dashes do not count, and
/// any run of white space is one space.
///
/// No text is longer in UTF-8 folded than it was.
enum Folding {
  /// The folded text.
  static func fold(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { source in
      [UInt8](unsafeUninitializedCapacity: source.count) { folded, count in
        count = fold(source, into: folded, origins: nil)
      }
    }
  }

  /// A folded text that remembers where its bytes came from.
  struct Traced {
    var bytes: [UInt8]
    /// For each folded byte the UTF-8 offset of the character it came from, and at the end the
    /// length of the text.
    var origins: [Int]

    /// Folds a text.
    init(_ text: String) {
      var text = text
      (bytes, origins) = text.withUTF8 { source in
        var bytes: [UInt8] = []
        let origins = [Int](unsafeUninitializedCapacity: source.count + 1) { origins, count in
          bytes = [UInt8](unsafeUninitializedCapacity: source.count) { folded, length in
            length = fold(source, into: folded, origins: origins.baseAddress)
            count = length + 1
          }
          origins[bytes.count] = source.count
        }
        return (bytes, origins)
      }
    }

    /// The range of whole characters in the text that a range of folded bytes came from, with the
    /// marks on the last one.
    func source(of range: Range<Int>) -> Range<Int> {
      let last = origins[range.upperBound - 1]
      var end = range.upperBound
      while origins[end] == last, end < bytes.count { end += 1 }
      return origins[range.lowerBound]..<origins[end]
    }
  }

  /// Folds UTF-8 into room for as many bytes.
  /// - Returns: the number of folded bytes.
  private static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>,
    origins: UnsafeMutablePointer<Int>?
  ) -> Int {
    var count = 0
    FoldingTable.shared.entries.withUnsafeBufferPointer { entries in
      var index = 0
      while index < source.count {
        let byte = source[index]
        let start = index
        if byte < 0x80 {
          index += 1
          let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
          if isSpace, count > 0, folded[count - 1] == 0x20 { continue }
          let isCapital = (0x41...0x5A).contains(byte)
          folded[count] = isSpace ? 0x20 : isCapital ? byte | 0x20 : byte
          origins?[count] = start
          count += 1
          continue
        }
        let value = scalar(source, &index)
        let entry =
          FoldingTable.range.contains(value)
          ? entries[Int(value - FoldingTable.range.lowerBound)]
          : FoldingTable.entry(beyondRange: value)
        if var entry {
          if entry == FoldingTable.space, count > 0, folded[count - 1] == 0x20 { continue }
          for _ in 0..<entry >> 24 {
            folded[count] = UInt8(truncatingIfNeeded: entry)
            origins?[count] = start
            entry >>= 8
            count += 1
          }
        } else {
          for offset in start..<index {
            folded[count] = source[offset]
            origins?[count] = start
            count += 1
          }
        }
      }
    }
    return count
  }

  @inline(__always)
  private static func scalar(
    _ source: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> UInt32 {
    let lead = UInt32(source[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(source[index + offset]) & 0x3F }
    index += length
    return value
  }
}
