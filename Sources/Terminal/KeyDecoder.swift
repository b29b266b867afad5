/// Turns the bytes that a terminal sends into events.
///
/// It reads xterm's sequences, as nearly all terminals send them, with the variants of rxvt, the
/// Linux console, modifyOtherKeys and CSI u. What it does not know is swallowed whole: no sequence
/// ever comes out as letters that were typed.
struct KeyDecoder {
  /// What is still open after the bytes so far.
  enum Pending {
    /// An escape: the Escape key, unless more follows at once.
    case escape
    /// The middle of a sequence or of a character.
    case sequence
    /// Pasted text whose end has not come.
    case paste
  }

  private enum State {
    case ground, escape
    /// After ESC [ and ESC O.
    case control, singleShift
    /// The three bytes after ESC [ M.
    case oldMouse
    /// A device control string or the like until its terminator, and an escape in it.
    case string, stringEscape
    case paste
  }

  private static let longestSequence = 64

  private var state = State.ground
  /// Alt, when an escape came before.
  private var modifiers: Key.Modifiers = []
  /// The sequence so far, without its introducer.
  private var buffer: [UInt8] = []
  /// What was typed, in UTF-8.
  private var text: [UInt8] = []
  private var paste = PastedText()
  private var events: [TerminalEvent] = []

  /// What is still open, if anything.
  var pending: Pending? {
    switch state {
    case .ground: text.isEmpty ? nil : .sequence
    case .escape: .escape
    case .paste: .paste
    default: .sequence
    }
  }

  /// Takes bytes, and returns the events that they complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in bytes { take(byte) }
    endText(keepingIncomplete: state == .ground)
    return drain()
  }

  /// Ends what is still open, since nothing more came in time.
  mutating func flush() -> [TerminalEvent] {
    switch state {
    case .escape:
      if modifiers == .alt { emit(Key(.escape)) }
      emit(Key(.escape))
    case .control where buffer.isEmpty: emit(Key(.character("["), .alt))
    case .singleShift where buffer.isEmpty: emit(Key(.character("O"), .alt))
    case .string where buffer.count == 1:
      emit(Key(.character(Character(Unicode.Scalar(buffer[0]))), .alt))
    case .paste: events.append(.paste(paste.finish()))
    default: break
    }
    enter(.ground)
    endText(keepingIncomplete: false)
    return drain()
  }

  private mutating func drain() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  private mutating func emit(_ key: Key) {
    events.append(.key(key))
  }

  private mutating func enter(_ next: State) {
    if next == .ground { modifiers = [] }
    buffer = []
    state = next
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeTyped(byte)
    case .escape: takeAfterEscape(byte)
    case .control: takeControl(byte)
    case .singleShift: takeSingleShift(byte)
    case .oldMouse:
      buffer.append(byte)
      if buffer.count == 3 {
        if let event = MouseEvent(oldReport: buffer) { events.append(.mouse(event)) }
        enter(.ground)
      }
    case .string: takeString(byte)
    case .stringEscape:
      enter(.escape)
      if byte == UInt8(ascii: "\\") { enter(.ground) } else { take(byte) }
    case .paste:
      if let text = paste.take(byte) {
        events.append(.paste(text))
        enter(.ground)
      }
    }
  }

  private mutating func takeTyped(_ byte: UInt8) {
    if byte >= 0x20, byte != 0x7F {
      text.append(byte)
      return
    }
    endText(keepingIncomplete: false)
    if byte == 0x1B {
      enter(.escape)
    } else {
      emit(Key(control: byte))
    }
  }

  /// Emits a key for each character that was typed.
  private mutating func endText(keepingIncomplete: Bool) {
    guard !text.isEmpty else { return }
    let incomplete = keepingIncomplete ? text.incompleteSuffix : 0
    let kept = Array(text.suffix(incomplete))
    text.removeLast(incomplete)
    for character in String(decoding: text, as: UTF8.self) {
      let isControl = character.unicodeScalars.first?.properties.generalCategory == .control
      if character != "\u{FFFD}", !isControl { emit(Key(.character(character), modifiers)) }
    }
    if !text.isEmpty { modifiers = [] }
    text = kept
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    let follows = modifiers
    switch byte {
    case UInt8(ascii: "["): enter(.control)
    case UInt8(ascii: "O"): enter(.singleShift)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      enter(.string)
      buffer = [byte]
    case 0x1B:
      // The first is the Escape key, or Alt held with a key that sends a sequence.
      if follows == .alt { emit(Key(.escape)) }
      modifiers = .alt
    default:
      if follows == .alt { emit(Key(.escape)) }
      enter(.ground)
      if byte >= 0x80 {
        text = [byte]
        modifiers = .alt
      } else {
        var key = Key(control: byte)
        key.modifiers.insert(.alt)
        emit(key)
      }
    }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0..<0x20, 0x7F...:
      enter(.ground)
      takeTyped(byte)
    case UInt8(ascii: "[") where buffer.isEmpty:
      buffer.append(byte)  // The Linux console's function keys: ESC [ [ A
    case UInt8(ascii: "$") where !buffer.isEmpty && buffer.allSatisfy(\.isDigit):
      endControl(byte)  // rxvt's Shift
    case 0x20..<0x40:
      if buffer.count < Self.longestSequence { buffer.append(byte) }
    default:
      endControl(byte)
    }
  }

  private mutating func endControl(_ final: UInt8) {
    if final == UInt8(ascii: "M"), buffer.isEmpty {
      enter(.oldMouse)
      return
    }
    let sequence = ControlSequence(parameters: buffer, final: final)
    let held = modifiers
    enter(.ground)
    switch sequence.meaning {
    case .key(var key):
      key.modifiers.formUnion(held)
      emit(key)
    case .mouse(let event): events.append(.mouse(event))
    case .pasteBegin: enter(.paste)
    case nil: break
    }
  }

  private mutating func takeSingleShift(_ byte: UInt8) {
    switch byte {
    case 0..<0x20, 0x7F...:
      enter(.ground)
      takeTyped(byte)
    case _ where byte.isDigit:
      if buffer.count < Self.longestSequence { buffer.append(byte) }
    default:
      if var key = Key(singleShift: byte, parameters: buffer) {
        key.modifiers.formUnion(modifiers)
        emit(key)
      }
      enter(.ground)
    }
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: enter(.ground)
    case 0x1B: state = .stringEscape
    case 0..<0x20:
      enter(.ground)
      takeTyped(byte)
    default:
      if buffer.count < 2 { buffer.append(byte) }
    }
  }
}

extension UInt8 {
  /// 0 to 9 in ASCII.
  var isDigit: Bool { self &- 0x30 < 10 }
}

extension [UInt8] {
  /// How many bytes at the end begin a character of UTF-8 that is not whole yet.
  fileprivate var incompleteSuffix: Int {
    guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return 0 }
    let first = self[start]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return count - start < length ? count - start : 0
  }
}
