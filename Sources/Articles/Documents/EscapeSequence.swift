/// Terminal control sequences, as ECMA-48 and xterm define them.
enum EscapeSequence {
  /// No title, link or device string in a document's text is longer than this, in bytes.
  private static let longestString = 4096

  /// The index after the well-formed sequence that starts with ESC at an index.
  ///
  /// Nil when it has no end; its text is then kept. A search for the end stops at the next control
  /// character, so that any number of starts takes linear time.
  static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "["): return endOfControlSequence(in: text, from: start + 2)
    case UInt8(ascii: "]"): return endOfString(in: text, from: start + 2, bellEnds: true)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return endOfString(in: text, from: start + 2, bellEnds: false)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "#"), UInt8(ascii: "%"):
      // Character sets and screen alignment; small letters are rather text in brackets.
      return start + 2 < text.count && (0x30...0x5F).contains(text[start + 2]) ? start + 3 : nil
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "D"), UInt8(ascii: "E"), UInt8(ascii: "H"), UInt8(ascii: "M"),
      UInt8(ascii: "Z"), UInt8(ascii: "c"), UInt8(ascii: "\\"):
      return start + 2
    default: return nil
    }
  }

  /// The index after the sequence that starts with a C1 control at an index.
  ///
  /// Such controls also come from text that was encoded twice, so only what is surely a sequence
  /// counts: CSI with a parameter, and OSC with its number.
  static func endAfterC1(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let body = start + 2
    guard body < text.count, (0x30...0x3F).contains(text[body]) else { return nil }
    switch text[start + 1] {
    case 0x9B: return endOfControlSequence(in: text, from: body)
    case 0x9D:
      var next = body
      while next < text.count, next < body + 4, (0x30...0x39).contains(text[next]) { next += 1 }
      guard next < text.count, text[next] == UInt8(ascii: ";") else { return nil }
      return endOfString(in: text, from: next, bellEnds: true)
    default: return nil
    }
  }

  /// Parameters, intermediate bytes, and one final byte.
  private static func endOfControlSequence(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index < text.count, (0x30...0x3F).contains(text[index]) { index += 1 }
    // Without parameters a space is rather the start of text.
    if index == start, index < text.count, text[index] == 0x20 { return nil }
    while index < text.count, (0x20...0x2F).contains(text[index]) { index += 1 }
    guard index < text.count, (0x40...0x7E).contains(text[index]) else { return nil }
    return index + 1
  }

  /// Any text up to a string terminator (ESC \ or its C1 form) or, where it counts, BEL.
  private static func endOfString(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, bellEnds: Bool
  ) -> Int? {
    var index = start
    while index < min(text.count, start + longestString) {
      switch text[index] {
      case 0x07: return bellEnds ? index + 1 : nil
      case 0x1B:
        let isTerminator = index + 1 < text.count && text[index + 1] == UInt8(ascii: "\\")
        return isTerminator ? index + 2 : nil
      case 0x00..<0x20: return nil
      case 0xC2 where index + 1 < text.count && (0x80...0x9F).contains(text[index + 1]):
        return text[index + 1] == 0x9C ? index + 2 : nil
      default: index += 1
      }
    }
    return nil
  }
}
