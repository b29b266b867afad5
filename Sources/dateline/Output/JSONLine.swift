#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON Lines: one object a line, keys in order, every key present.
enum JSONLine {
  /// The UTF-8 of an object and a line feed.
  static func encode(_ object: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try escaped(encoder.encode(object)) + [0x0A]
  }

  /// Escapes the control characters that JSON itself lets through: DEL, C1 and bidirectional
  /// controls, which a file's name may hold.
  private static func escaped(_ json: Data) -> [UInt8] {
    let needsNoEscape = json.allSatisfy { $0 != 0x7F && $0 != 0xC2 && $0 != 0xD8 && $0 != 0xE2 }
    if needsNoEscape { return Array(json) }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + 64)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: escaped += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return escaped
  }
}

/// A value that is written as null when it is not known, instead of being left out.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}
