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
    json.withUnsafeBytes { bytes in
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + 64)
      var runStart = 0
      for index in bytes.indices where mayStartControl(bytes[index]) {
        guard let (value, length) = control(in: bytes, at: index) else { continue }
        escaped += bytes[runStart..<index]
        let digits = String(value, radix: 16)
        escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        runStart = index + length
      }
      return escaped + bytes[runStart...]
    }
  }

  private static func mayStartControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  /// The control character at an index of well-formed UTF-8, and its length.
  private static func control(
    in bytes: UnsafeRawBufferPointer, at index: Int
  ) -> (value: UInt32, length: Int)? {
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    let value: UInt32
    let length: Int
    switch bytes[index] {
    case 0x7F: (value, length) = (0x7F, 1)
    case 0xE2: (value, length) = (0x2000 | tail(1) << 6 | tail(2), 3)
    case let lead: (value, length) = ((UInt32(lead) & 0x1F) << 6 | tail(1), 2)
    }
    switch value {
    case 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      return (value, length)
    default: return nil
    }
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
