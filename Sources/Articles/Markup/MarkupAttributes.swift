/// The attributes of a start tag, in their order.
struct MarkupAttributes: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int

  /// Reads the attributes in what stands between a tag's name and its end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next attribute: its name, and its value without quotes and with its references as written.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while index < end, bytes[index] <= 0x20 || bytes[index].isAny(of: "/=\"'") { index += 1 }
    guard index < end else { return nil }
    let nameStart = index
    while index < end, bytes[index] > 0x20, !bytes[index].isAny(of: "/=") { index += 1 }
    let name = nameStart..<index
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return (name, index..<index) }
    index += 1
    skipSpace()
    guard index < end else { return (name, index..<index) }
    let quote = bytes[index]
    if quote == .quote || quote == .doubleQuote,
      let close = bytes.firstIndex(of: quote, from: index + 1, to: end)
    {
      defer { index = close + 1 }
      return (name, index + 1..<close)
    }
    let valueStart = index
    while index < end, bytes[index] > 0x20 { index += 1 }
    return (name, valueStart..<index)
  }

  private mutating func skipSpace() {
    while index < end, bytes[index] <= 0x20 { index += 1 }
  }

  /// The value of the attribute with this lower-case name, written in any case.
  func value(_ name: StaticString) -> String? {
    for (found, value) in self where bytes.hasFolded(name, found) {
      return text(value)
    }
    return nil
  }

  /// The text of a value, its references replaced and the white space around it gone.
  func text(_ value: Range<Int>) -> String {
    var text: [UInt8] = []
    CharacterReference.decode(bytes, value, into: &text)
    return text.string(text.trimmedSpace)
  }
}

extension [UInt8] {
  /// The range without the white space and control characters at its ends.
  var trimmedSpace: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
