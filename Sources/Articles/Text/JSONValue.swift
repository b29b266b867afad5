/// A value of JSON.
///
/// The reader is as forgiving as pages and feeds need: control characters in strings, commas before
/// a closing bracket and text after the value do no harm, and where it breaks off, what was read
/// until then counts.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in their order; of members with one name the first counts.
  case object([(name: String, value: JSONValue)])

  /// Reads a value; nil when there is none, or one nested too deeply.
  init?(_ utf8: ArraySlice<UInt8>) {
    guard let value = Self.read(utf8)?.value else { return nil }
    self = value
  }

  /// Reads a value, and tells whether it ended as it should.
  static func read(_ utf8: ArraySlice<UInt8>) -> (value: JSONValue, isWhole: Bool)? {
    utf8.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      return reader.value(depth: 0).map { ($0, reader.isWhole) }
    }
  }

  /// The member of an object with a name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string or number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The elements of an array; any other value but null is its own only element.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  private struct Reader {
    private static let depthLimit = 64

    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether nothing was broken so far; after a break all that is open ends.
    private(set) var isWhole = true
    private var isTooDeep = false
    private var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func skipSpace() {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      if index == 0, bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB { index = 3 }
    }

    /// The value at hand; nil when there is none, or one nested too deeply.
    mutating func value(depth: Int) -> JSONValue? {
      skipSpace()
      switch next {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        isTooDeep = depth >= Self.depthLimit
        guard !isTooDeep else { return nil }
        return next == UInt8(ascii: "{") ? object(depth: depth) : array(depth: depth)
      case UInt8(ascii: "\""): return .string(string())
      default: return word()
      }
    }

    private mutating func object(depth: Int) -> JSONValue? {
      index += 1
      var members: [(name: String, value: JSONValue)] = []
      while isWhole, !ends(with: UInt8(ascii: "}")) {
        let name = next == UInt8(ascii: "\"") ? string() : nil
        skipSpace()
        guard let name, next == UInt8(ascii: ":") else { return broken(.object(members)) }
        index += 1
        guard let value = value(depth: depth + 1) else {
          return isTooDeep ? nil : broken(.object(members))
        }
        members.append((name, value))
      }
      return .object(members)
    }

    private mutating func array(depth: Int) -> JSONValue? {
      index += 1
      var elements: [JSONValue] = []
      while isWhole, !ends(with: UInt8(ascii: "]")) {
        guard let value = value(depth: depth + 1) else {
          return isTooDeep ? nil : broken(.array(elements))
        }
        elements.append(value)
      }
      return .array(elements)
    }

    /// Passes over white space and commas, and over the bracket where that follows.
    private mutating func ends(with bracket: UInt8) -> Bool {
      skipSpace()
      while next == UInt8(ascii: ",") {
        index += 1
        skipSpace()
      }
      guard next == bracket else { return false }
      index += 1
      return true
    }

    private mutating func broken(_ value: JSONValue) -> JSONValue {
      isWhole = false
      return value
    }

    private mutating func word() -> JSONValue? {
      let start = index
      while index < bytes.count, next.isAlphanumeric || next.isAny(of: "+-.") { index += 1 }
      guard index > start else { return nil }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      switch word {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return .number(word)
      }
    }

    private mutating func string() -> String {
      index += 1
      var text: [UInt8] = []
      var start = index
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          text += bytes[start..<index]
          index += 1
          return text.string
        case UInt8(ascii: "\\"):
          text += bytes[start..<index]
          index += 1
          escape(into: &text)
          start = index
        default: index += 1
        }
      }
      isWhole = false
      return (text + bytes[min(start, index)..<index]).string
    }

    private mutating func escape(into text: inout [UInt8]) {
      let letter = next
      index += 1
      switch letter {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
      case UInt8(ascii: "u"):
        guard let unit = hexadecimal(at: index) else { return }
        index += 4
        if unit & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: index + 2),
          low & 0xFC00 == 0xDC00
        {
          index += 6
          text.append(Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}")
        } else {
          text.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
        }
      case 0: index = min(index, bytes.count)
      default: text.append(letter)
      }
    }

    private func hexadecimal(at start: Int) -> UInt32? {
      guard start + 4 <= bytes.count else { return nil }
      let digits = bytes[start..<start + 4]
      guard digits.allSatisfy(\.isAlphanumeric) else { return nil }
      return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
  }
}
