/// A sequence that began with ESC [ (ECMA-48, 5.4).
struct ControlSequence {
  /// What a terminal means by it.
  enum Meaning: Equatable {
    case key(Key)
    case mouse(MouseEvent)
    case pasteBegin
  }

  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  /// Reads a sequence: the bytes between the introducer and the final one, and the final one.
  init(parameters: [UInt8], final: UInt8) {
    let first = parameters.first
    prefix = first.map { !$0.isDigit && $0 != UInt8(ascii: ";") } ?? false ? first : nil
    self.final = final
    // A sub-parameter after a colon refines its parameter, which tells enough.
    numbers = parameters.dropFirst(prefix == nil ? 0 : 1)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { parameter in
        parameter.prefix(while: \.isDigit).prefix(7).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      }
  }

  /// What it says, or nil when it is unknown or of no interest.
  var meaning: Meaning? {
    switch prefix {
    case nil: return plain
    case UInt8(ascii: "["):
      let number = Int(final) - Int(UInt8(ascii: "A")) + 1
      return (1...5).contains(number) ? .key(Key(.function(number))) : nil
    case UInt8(ascii: "<"):
      guard numbers.count == 3, final == UInt8(ascii: "M") else { return nil }
      return MouseEvent(buttons: numbers[0], column: numbers[1], row: numbers[2]).map(Meaning.mouse)
    default: return nil
    }
  }

  private var plain: Meaning? {
    let first = numbers.first ?? 0
    let held = Key.Modifiers(xterm: numbers.count > 1 ? numbers[1] : 0)
    switch final {
    case UInt8(ascii: "~") where first == 200: return .pasteBegin
    case UInt8(ascii: "~") where first == 27 && numbers.count == 3:
      return Key(scalar: numbers[2], held).map(Meaning.key)
    case UInt8(ascii: "~"): return Key.Code(number: first).map { .key(Key($0, held)) }
    case UInt8(ascii: "$"): return Key.Code(number: first).map { .key(Key($0, .shift)) }
    case UInt8(ascii: "^"): return Key.Code(number: first).map { .key(Key($0, .control)) }
    case UInt8(ascii: "@"):
      return Key.Code(number: first).map { .key(Key($0, [.control, .shift])) }
    case UInt8(ascii: "u"): return Key(scalar: first, held).map(Meaning.key)
    case UInt8(ascii: "Z"): return .key(Key(.tab, held.union(.shift)))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return Key.Code(letter: final - 0x20).map { .key(Key($0, .shift)) }
    case UInt8(ascii: "R") where first > 1: return nil  // where the cursor is
    default: return Key.Code(letter: final).map { .key(Key($0, held)) }
    }
  }
}
