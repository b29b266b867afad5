/// The text of a document as well-formed UTF-8.
struct DecodedText {
  /// The encoding it came in.
  let encoding: TextEncoding
  /// The text. A byte order mark is still in it.
  private(set) var utf8: [UInt8] = []
  /// How many malformed sequences became U+FFFD.
  private(set) var replacements = 0

  /// Decodes a document.
  init(_ bytes: [UInt8]) {
    let wide = bytes.withUnsafeBufferPointer { TextEncoding.utf16(for: $0) }
    if wide == nil, bytes.withUnsafeBufferPointer(UTF8Sequence.isWellFormed) {
      self.init(wellFormed: bytes)
      return
    }
    self.init(bytes, as: wide ?? bytes.withUnsafeBufferPointer { UTF8Census($0).encoding })
  }

  /// Decodes a document in a known encoding.
  init(_ bytes: [UInt8], as encoding: TextEncoding) {
    self.encoding = encoding
    utf8.reserveCapacity(bytes.count + bytes.count / 4)
    bytes.withUnsafeBufferPointer { source in
      switch encoding {
      case .utf8: repairUTF8(source)
      case .windows1252: decodeWindows1252(source)
      case .utf16LittleEndian: decodeUTF16(source, highByte: 1)
      case .utf16BigEndian: decodeUTF16(source, highByte: 0)
      }
    }
  }

  private init(wellFormed bytes: [UInt8]) {
    encoding = .utf8
    utf8 = bytes
  }

  private mutating func replace() {
    utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
    replacements += 1
  }

  private mutating func repairUTF8(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let end = UTF8Sequence.endOfASCII(bytes, from: index)
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
      index = end
      while index < bytes.count, bytes[index] >= 0x80 {
        let sequence = UTF8Sequence(bytes, at: index)
        if sequence.isWellFormed {
          for offset in 0..<sequence.length { utf8.append(bytes[index + offset]) }
        } else {
          replace()
        }
        index += sequence.length
      }
    }
  }

  private mutating func decodeWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let end = UTF8Sequence.endOfASCII(bytes, from: index)
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
      index = end
      while index < bytes.count, bytes[index] >= 0x80 {
        let scalar = Windows1252.scalar(bytes[index])
        if scalar == "\u{FFFD}" { replacements += 1 }
        utf8.append(scalar)
        index += 1
      }
    }
  }

  private mutating func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, highByte: Int) {
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + highByte]) << 8 | UInt32(bytes[index + 1 - highByte])
    }
    var index = 0
    while index + 1 < bytes.count {
      var value = unit(index)
      index += 2
      if value & 0xFC00 == 0xD800, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + unit(index) & 0x3FF
        index += 2
      }
      if let scalar = Unicode.Scalar(value) {
        utf8.append(scalar)
      } else {
        replace()
      }
    }
    if index < bytes.count { replace() }
  }
}
