/// A piece of a page that stands on lines of its own: what articles are made of.
struct MarkupBlock {
  /// The form of a block.
  enum Kind: Equatable {
    case paragraph, item, quotation, caption, cell, preformatted
    /// A heading of a level from 1 to 6.
    case heading(Int)

    /// Whether the block is a heading.
    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  /// Its form.
  var kind: Kind
  /// The nodes it spans.
  var nodes: Range<Int>
  /// The element that it stands in.
  var element: Int
  /// How much text it has.
  var measure = TextMeasure()
  /// How much of that is links.
  var linked = TextMeasure()

  /// The share of its letters that are links, from 0 to 1.
  var linkDensity: Double {
    linked.letters / max(1, measure.letters)
  }
}

/// How much text there is, in a unit that is fair to all scripts.
struct TextMeasure {
  /// Letters and digits; one of an ideographic or syllabic script counts as two and a half.
  private(set) var letters = 0.0
  /// Marks that stand within and after sentences.
  private(set) var marks = 0
  /// The last character that is no space, as a scalar value.
  private(set) var last: UInt32 = 0

  /// Whether the text ends as sentences do.
  var endsSentence: Bool {
    switch last {
    case 0x21, 0x2E, 0x3A, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x0965, 0x06D4,
      0x061F, 0x0589, 0x1362, 0x104B, 0x17D4, 0x22, 0x27, 0x29, 0xBB, 0x2019, 0x201D, 0x201C,
      0x203A, 0x300D, 0x300F, 0xFF09:
      true
    default: false
    }
  }

  /// Adds the text in UTF-8 bytes.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          guard byte > 0x20 else { continue }
          if byte.isAlphanumeric {
            letters += 1
          } else if byte.isAny(of: ".,;:!?") {
            marks += 1
          }
          last = UInt32(byte)
          continue
        }
        let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - index)
        var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for offset in 1..<max(1, length) {
          scalar = scalar << 6 | UInt32(bytes[index + offset]) & 0x3F
        }
        index += length
        add(scalar)
      }
    }
  }

  private mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x80..<0xC0, 0x2000...0x200F, 0x2028...0x202F, 0xFEFF: break
    case 0x2010...0x2BFF, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0x3000...0x3003, 0x060C, 0x061B,
      0x061F, 0x0964, 0x0965, 0x06D4, 0x1362, 0x104B, 0x17D4, 0x0589:
      if scalar > 0x2FFF || scalar < 0x2000 { marks += 1 }
    case 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF10...0xFFEF, 0x1F000...0x3FFFF:
      letters += 2.5
    default: letters += 1
    }
    if scalar != 0xA0, !(0x2000...0x200F).contains(scalar), scalar != 0x3000, scalar != 0xFEFF {
      last = scalar
    }
  }
}
