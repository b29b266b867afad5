/// References to characters in XML and HTML: "&amp;", "&#8217;", "&#x2019;", "&eacute;".
///
/// The names are those of HTML: no document can define its own, so that none can grow.
enum CharacterReference {
  /// Appends text with its references replaced by their characters; what is no reference stays.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into text: inout [UInt8]
  ) {
    var copied = range.lowerBound
    while let start = bytes.firstIndex(of: .ampersand, from: copied, to: range.upperBound) {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<start]))
      if let (scalar, end) = read(bytes, at: start, end: range.upperBound) {
        text.append(scalar)
        copied = end
      } else {
        text.append(.ampersand)
        copied = start + 1
      }
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<range.upperBound]))
  }

  /// Reads the reference whose ampersand is at an index.
  /// - Returns: the character and the index after the reference, or nil when it is none.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var index = start + 1
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return number(bytes, at: index + 1, end: end) }
    var key: UInt64 = 0
    while index < end, index - start <= 8, bytes[index].isAlphanumeric {
      key = key << 8 | UInt64(bytes[index])
      index += 1
    }
    guard let scalar = table[key] else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { return (scalar, index + 1) }
    // A name in an address ("?a=1&copy=2") is none; these are old and stand without a semicolon.
    let mayBeOpen =
      scalar == "&" || scalar == "<" || scalar == ">" || scalar == "\"" || scalar == "\u{A0}"
    let isName = index < end && (bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "="))
    return mayBeOpen && !isName ? (scalar, index) : nil
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var index = start
    let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end {
      let byte = bytes[index]
      let digit: UInt8
      if byte.isDigit {
        digit = byte - 48
      } else if isHexadecimal, (0x61...0x66).contains(byte | 0x20) {
        digit = (byte | 0x20) - 0x57
      } else {
        break
      }
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // Programs write the bytes of Windows-1252 as if they were Unicode ("&#146;").
    if (0x80...0x9F).contains(value) {
      let scalar = Windows1252.scalar(UInt8(value))
      return (scalar == "\u{FFFD}" ? Unicode.Scalar(UInt8(value)) : scalar, index)
    }
    return (Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}", index)
  }

  /// The characters by their names, whose bytes fit in one number.
  private static let table: [UInt64: Unicode.Scalar] = {
    var table: [UInt64: Unicode.Scalar] = [:]
    let words = names.utf8.split { $0 == 0x20 || $0 == 0x0A }
    for pair in stride(from: 0, to: words.count - 1, by: 2) {
      let key = words[pair].reduce(0) { $0 << 8 | UInt64($1) }
      let value = words[pair + 1].reduce(0) { $0 * 10 + UInt32($1 - 48) }
      table[key] = Unicode.Scalar(value)
    }
    return table
  }()
}

extension UInt8 {
  static let ampersand = UInt8(ascii: "&")
}
