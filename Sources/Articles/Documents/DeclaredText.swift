/// The text of a document that may say itself in which encoding it is, as well-formed UTF-8.
struct DeclaredText {
  /// The encoding it came in: the declared label, else the name of the one that was found.
  private(set) var encoding: String
  /// The text, without a byte order mark.
  private(set) var utf8: [UInt8]
  /// How many malformed sequences became U+FFFD.
  private(set) var replacements = 0

  /// Decodes a document of XML or JSON by its byte order mark, else the server's word, else its own
  /// declaration, else its look.
  /// - Parameter charset: the label of the encoding that came with the document.
  init(_ bytes: [UInt8], charset: String? = nil) {
    if let wide = Self.wideEncoding(of: bytes), let text = EncodingLabel(wide)?.decode(bytes) {
      (encoding, utf8, replacements) = (wide, text.utf8, text.replacements)
    } else {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let declared = (charset ?? Self.declaration(in: bytes)).flatMap { EncodingLabel($0) }
      let isUTF8 = bytes.withUnsafeBufferPointer(UTF8Sequence.isWellFormed)
      let isASCII = isUTF8 && !bytes.contains { $0 >= 0x80 }
      if isASCII, declared?.isMultibyte != true {
        (encoding, utf8) = (declared?.name ?? "utf-8", bytes)
      } else if !hasMark, let label = declared, !label.isUTF8, label.isMultibyte || !isUTF8,
        let text = label.decode(bytes)
      {
        (encoding, utf8, replacements) = (label.name, text.utf8, text.replacements)
      } else if isUTF8 || hasMark {
        // A declaration of another encoding is wrong more often than UTF-8 comes about by chance.
        let text = DecodedText(bytes, as: .utf8)
        (encoding, utf8, replacements) = ("utf-8", text.utf8, text.replacements)
      } else if declared?.isUTF8 != true, let guess = EncodingGuess.label(of: bytes),
        let text = EncodingLabel(guess)?.decode(bytes)
      {
        (encoding, utf8, replacements) = (guess, text.utf8, text.replacements)
      } else {
        let text = DecodedText(bytes)
        (encoding, utf8, replacements) = (text.encoding.rawValue, text.utf8, text.replacements)
      }
    }
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { utf8.removeFirst(3) }
  }

  /// UTF-16 or UTF-32, by a byte order mark or by the zeros around the first character.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    let start = (bytes[0], bytes[1], bytes[2], bytes[3])
    switch start {
    case (0xFF, 0xFE, 0, 0): return "utf-32le"
    case (0, 0, 0xFE, 0xFF): return "utf-32be"
    case (0xFF, 0xFE, _, _): return "utf-16le"
    case (0xFE, 0xFF, _, _): return "utf-16be"
    case (0, 0, 0, 1...): return "utf-32be"
    case (1..., 0, 0, 0): return "utf-32le"
    case (0, 1..., 0, 1...): return "utf-16be"
    case (1..., 0, 1..., 0): return "utf-16le"
    default: return nil
    }
  }

  /// The encoding in the declaration at the start of XML.
  private static func declaration(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(1024))
    guard let start = head.firstIndex(where: { $0 == .lessThan }),
      head.hasFolded("<?xml", at: start),
      let end = head[start...].firstIndex(of: .greaterThan)
    else { return nil }
    return head.withUnsafeBufferPointer { bytes in
      MarkupAttributes(bytes, start + 5..<end).value("encoding")
        .map { String($0.filter { $0 != "?" }) }
    }
  }
}
