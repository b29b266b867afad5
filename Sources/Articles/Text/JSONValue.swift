/// A value of JSON.
///
/// The reader is as forgiving as pages and feeds need: control characters in strings, commas before
/// a closing bracket and text after the value do no harm.
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
    let value = utf8.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      return reader.value(depth: 0)
    }
    guard let value else { return nil }
    self = value
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
    var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func skipSpace() {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      if index == 0, bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB { index = 3 }
    }

    mutating func value(depth: Int) -> JSONValue? {
      skipSpace()
      switch next {
      case UInt8(ascii: "{"): return depth < Self.depthLimit ? object(depth: depth) : nil
      case UInt8(ascii: "["): return depth < Self.depthLimit ? array(depth: depth) : nil
      case UInt8(ascii: "\""): return string().map(JSONValue.string)
      default: return word()
      }
    }

    private mutating func object(depth: Int) -> JSONValue? {
      index += 1
      var members: [(name: String, value: JSONValue)] = []
      while true {
        skipSpace()
        if next == UInt8(ascii: ",") {
          index += 1
        } else if next == UInt8(ascii: "}") {
          index += 1
          return .object(members)
        } else {
          guard next == UInt8(ascii: "\""), let name = string() else { return nil }
          skipSpace()
          guard next == UInt8(ascii: ":") else { return nil }
          index += 1
          guard let value = value(depth: depth + 1) else { return nil }
          members.append((name, value))
        }
      }
    }

    private mutating func array(depth: Int) -> JSONValue? {
      index += 1
      var elements: [JSONValue] = []
      while true {
        skipSpace()
        if next == UInt8(ascii: ",") {
          index += 1
        } else if next == UInt8(ascii: "]") {
          index += 1
          return .array(elements)
        } else {
          guard let value = value(depth: depth + 1) else { return nil }
          elements.append(value)
        }
      }
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

    private mutating func string() -> String? {
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
      return nil
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
        guard var unit = hexadecimal() else { return }
        if unit & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "u")
        {
          index += 2
          let low = hexadecimal() ?? 0
          unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
        }
        text.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
      case 0: index = min(index, bytes.count)
      default: text.append(letter)
      }
    }

    private mutating func hexadecimal() -> UInt32? {
      guard index + 4 <= bytes.count,
        let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
      else { return nil }
      index += 4
      return value
    }
  }
}
