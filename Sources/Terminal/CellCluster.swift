/// The scalars that share a cell: a base with what combines with it, a joined emoji, a flag.
///
/// It is a grapheme cluster but for marks that take a column of their own in terminals.
struct CellCluster {
  /// Its UTF-8 bytes.
  let range: Range<Int>
  /// Its columns: 0, 1 or 2.
  let width: Int
  /// The first scalar.
  let base: UInt32
  /// What Unicode says of the first scalar.
  let properties: ScalarProperties
  /// Whether it has no other scalars.
  let isScalar: Bool

  private static let variationSelector16: UInt32 = 0xFE0F
  private static let zeroWidthJoiner: UInt32 = 0x200D

  /// Reads the cluster that starts at an offset, which lies before the end.
  init(in bytes: Span<UInt8>, at start: Int) {
    let (base, length) = bytes.scalar(at: start)
    self.base = base
    properties = ScalarProperties(base)
    var width = properties.width
    var end = start + length
    var previous = base
    while end < bytes.count, bytes[end] >= 0x80 {
      let (scalar, nextLength) = bytes.scalar(at: end)
      let next = ScalarProperties(scalar)
      let kind = next.lineBreakClass
      if scalar == Self.variationSelector16 {
        if previous == base, properties.takesEmojiStyle { width = 2 }
      } else if kind == .emojiModifier, properties.isPictograph, previous != Self.zeroWidthJoiner {
        width = 2
      } else if next.isPictograph, previous == Self.zeroWidthJoiner, properties.isPictograph {
        width = 2
      } else if kind == .regionalIndicator, properties.lineBreakClass == .regionalIndicator,
        end == start + 4
      {
        width = 2
      } else if next.width > 0 {
        break
      }
      previous = scalar
      end += nextLength
    }
    self.width = width
    isScalar = end == start + length
    range = start..<end
  }
}

extension Span<UInt8> {
  /// The scalar whose UTF-8 starts at an offset, and the number of its bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(self[offset])
    switch first {
    case 0..<0x80: return (first, 1)
    case 0..<0xE0: return ((first & 0x1F) << 6 | continuation(offset + 1), 2)
    case 0..<0xF0:
      return (
        (first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3
      )
    default:
      return (
        (first & 0x07) << 18 | continuation(offset + 1) << 12 | continuation(offset + 2) << 6
          | continuation(offset + 3), 4
      )
    }
  }

  @inline(__always)
  private func continuation(_ offset: Int) -> UInt32 {
    UInt32(self[offset] & 0x3F)
  }
}
