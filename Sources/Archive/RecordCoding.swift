/// Writes a record: fields of a number and bytes, so that a reader can skip those it does not know.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes an unsigned number in groups of seven bits, the lowest first.
  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a text after its length.
  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  /// Writes a text that may be missing.
  mutating func text(_ text: String?) {
    number(text == nil ? 0 : 1)
    if let text { self.text(text) }
  }

  /// Writes a field: its tag, and what a function writes after the length of it.
  mutating func field(_ tag: Int, _ body: (inout RecordWriter) -> Void) {
    var inner = RecordWriter()
    body(&inner)
    number(tag)
    number(inner.bytes.count)
    bytes += inner.bytes
  }

  /// Writes a field of one text, unless it is missing.
  mutating func field(_ tag: Int, _ text: String?) {
    guard let text else { return }
    number(tag)
    self.text(text)
  }
}

/// Reads what `RecordWriter` wrote; a broken record throws and never traps.
struct RecordReader {
  /// The record ended early or holds what cannot be.
  struct Broken: Error {}

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: some Sequence<UInt8>) { self.init(Array(bytes)[...]) }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index == bytes.endIndex }

  mutating func number() throws -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard index < bytes.endIndex, shift < 64 else { throw Broken() }
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
  }

  /// A number that counts or indexes something.
  mutating func count() throws -> Int {
    let value = try number()
    guard (0...1 << 40).contains(value) else { throw Broken() }
    return value
  }

  mutating func text() throws -> String {
    let length = try count()
    guard length <= bytes.endIndex - index else { throw Broken() }
    defer { index += length }
    return String(decoding: bytes[index..<index + length], as: UTF8.self)
  }

  mutating func optionalText() throws -> String? { try number() == 0 ? nil : text() }

  /// The next field: its tag and a reader of what is in it; nil at the end.
  mutating func field() throws -> (tag: Int, RecordReader)? {
    guard !isAtEnd else { return nil }
    let tag = try number()
    let length = try count()
    guard length <= bytes.endIndex - index else { throw Broken() }
    defer { index += length }
    return (tag, RecordReader(bytes[index..<index + length]))
  }

  /// What is left, as a text.
  var rest: String { String(decoding: bytes[index...], as: UTF8.self) }
}
