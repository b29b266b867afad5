internal import CTerminalSupport

/// What Unicode says of one scalar: its width in a terminal and how lines break beside it.
struct ScalarProperties {
  private let bits: UInt32

  init(_ scalar: UInt32) {
    bits = unicode_properties(scalar)
  }

  /// The columns it takes by itself: 0 when it combines with what stands before it.
  var width: Int {
    let width = Int(bits >> 6 & 3)
    return width == 3 ? 1 : width
  }

  /// White space one column wide, which is drawn as a space: tabs and line breaks too.
  var isBlank: Bool { bits >> 6 & 3 == 3 }

  /// Never sent to a terminal: control and format characters, those that turn the direction first.
  var isRefused: Bool { bits & 1 << 8 != 0 }

  /// Becomes an emoji, two columns wide, when U+FE0F follows.
  var takesEmojiStyle: Bool { bits & 2 << 8 != 0 }

  /// An Extended_Pictographic, which U+200D joins with another.
  var isPictograph: Bool { bits & 4 << 8 != 0 }

  /// How lines break beside it.
  var lineBreakClass: LineBreakClass {
    LineBreakClass(rawValue: UInt8(bits & 63)) ?? .alphabetic
  }
}
