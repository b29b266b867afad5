/// Splits text into lines of clean text: nothing in them can steer a terminal or hide from a reader.
///
/// Every kind of white space is a space. Control characters, bidirectional controls, terminal
/// control sequences and characters without width are left out, but for the joiners that emoji and
/// some scripts need. Tidy lines stay as they are when they are tidied again.
struct TextTidier {
  private let text: UnsafeBufferPointer<UInt8>
  private var lines: [String] = []
  /// The start of the current line, when something was changed in it.
  private var changed: [UInt8] = []
  /// Where the text that is not yet in `changed` starts.
  private var runStart = 0

  /// The lines of well-formed UTF-8. A line end at the end of the text starts no further line.
  /// - Returns: nil when there are more lines than the limit.
  static func lines(
    _ text: UnsafeBufferPointer<UInt8>, limit: Int = .max
  ) -> [String]? {
    var tidier = TextTidier(text: text)
    return tidier.run(limit: limit) ? tidier.lines : nil
  }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// What happens to a character.
  private enum Treatment {
    case keep, space, endLine, remove, joiner, tag
  }

  /// Whether a byte may start a character that is not kept.
  private static let isSpecial: [Bool] = (0...255).map { byte in
    switch byte {
    case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3: true
    default: false
    }
  }

  /// Reads the text to its end.
  /// - Returns: whether there were no more lines than the limit.
  private mutating func run(limit: Int) -> Bool {
    Self.isSpecial.withUnsafeBufferPointer { isSpecial in
      var index = 0
      while index < text.count {
        guard isSpecial[Int(text[index])] else {
          index += 1
          continue
        }
        index = text[index] < 0x80 ? treatControl(at: index) : treatCharacter(at: index)
        if lines.count > limit { return }
      }
    }
    if runStart < text.count || !changed.isEmpty { endLine(at: text.count, next: text.count) }
    return lines.count <= limit
  }

  private mutating func treatControl(at index: Int) -> Int {
    var next = index + 1
    switch text[index] {
    case 0x0A, 0x0B, 0x0C:
      endLine(at: index, next: next)
    case 0x0D:
      if next < text.count, text[next] == 0x0A { next += 1 }
      endLine(at: index, next: next)
    case 0x09:
      cut(at: index, next: next)
      changed.append(0x20)
    case 0x1B:
      next = EscapeSequence.end(in: text, at: index) ?? next
      cut(at: index, next: next)
    default:
      cut(at: index, next: next)
    }
    return next
  }

  private mutating func treatCharacter(at index: Int) -> Int {
    var (scalar, next) = self.scalar(at: index)
    switch Self.treatment(of: scalar) {
    case .keep:
      break
    case .endLine:
      endLine(at: index, next: next)
    case .space:
      cut(at: index, next: next)
      changed.append(0x20)
    case .remove:
      if (0x80...0x9F).contains(scalar) {
        next = EscapeSequence.endAfterC1(in: text, at: index) ?? next
      }
      cut(at: index, next: next)
    case .joiner:
      let following = next < text.count ? self.scalar(at: next).value : 0
      if !Self.joins(scalarBefore(index), following) { cut(at: index, next: next) }
    case .tag:
      // Tags spell the region of a flag after a black flag; anywhere else they hide.
      let before = scalarBefore(index)
      if before != 0x1F3F4, !(0xE0020...0xE007F).contains(before) { cut(at: index, next: next) }
    }
    return next
  }

  private static func treatment(of scalar: UInt32) -> Treatment {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .endLine
    case 0x80...0x9F, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF0...0xFFFC, 0xFFFE, 0xFFFF:
      .remove
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x180E, 0x200C, 0x200D: .joiner
    case 0xE0000...0xE007F: .tag
    default: .keep
    }
  }

  /// Whether a joiner between two characters shapes them: in an emoji sequence, or after a letter
  /// of a script from Arabic to Mongolian.
  private static func joins(_ before: UInt32, _ after: UInt32) -> Bool {
    switch before {
    case 0x0600...0x109F, 0x1700...0x18AF: before != 0x180E
    case 0xFE0F, 0x2190...0x2BFF, 0x1F000...0x1FAFF:
      (0x2190...0x2BFF).contains(after) || (0x1F000...0x1FAFF).contains(after)
    default: false
    }
  }

  /// Takes the text up to an index into the changed line and goes on at another.
  private mutating func cut(at index: Int, next: Int) {
    changed.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
    runStart = next
  }

  private mutating func endLine(at index: Int, next: Int) {
    if changed.isEmpty {
      let line = UnsafeBufferPointer(rebasing: text[runStart..<index])
      lines.append(String(decoding: line, as: UTF8.self))
      runStart = next
    } else {
      cut(at: index, next: next)
      lines.append(String(decoding: changed, as: UTF8.self))
      changed.removeAll(keepingCapacity: true)
    }
  }

  /// The character at an index and the index after it.
  private func scalar(at index: Int) -> (value: UInt32, next: Int) {
    Self.scalar(text, at: index)
  }

  /// The last character kept before an index in the same line; 0 when there is none.
  private func scalarBefore(_ index: Int) -> UInt32 {
    if index > runStart {
      var start = index - 1
      while start > runStart, text[start] & 0xC0 == 0x80 { start -= 1 }
      return scalar(at: start).value
    }
    guard var start = changed.indices.last else { return 0 }
    while start > 0, changed[start] & 0xC0 == 0x80 { start -= 1 }
    return changed.withUnsafeBufferPointer { Self.scalar($0, at: start).value }
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, next: Int) {
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    let lead = UInt32(bytes[index])
    switch lead {
    case 0..<0x80: return (lead, index + 1)
    case 0x80..<0xE0: return ((lead & 0x1F) << 6 | tail(1), index + 2)
    case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), index + 3)
    default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), index + 4)
    }
  }
}
