/// The contents of an element, as written: a range of the feed's bytes and what it is known to hold.
struct FeedValue {
  /// What the text of a value is.
  enum Form {
    /// Plain text: what looks like markup is none.
    case text
    /// Markup that is escaped.
    case html
    /// Markup as elements of the feed itself.
    case inline
    /// Markup in Base64.
    case base64
    /// Text or markup, which its look must tell.
    case unknown
  }

  /// The contents.
  var range: Range<Int>
  /// Whether elements stand in it.
  var hasElements = false
  /// The only CDATA section, when there is hardly anything beside it.
  var section: Range<Int>?
  /// What the text is.
  var form = Form.unknown
  /// What addresses in it are relative to.
  var base: WebAddress?
}

/// Makes text of the values of a feed.
struct FeedText {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Reads values that are ranges of these bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A value in one line of plain text, or nil when it is empty.
  func line(_ value: FeedValue?) -> String? {
    guard let value else { return nil }
    if value.form != .base64, !value.hasElements {
      if value.section == nil, isPlain(value.range) {
        return PlainText.string(Array(bytes[value.range])[...])
      }
      if value.form == .text { return PlainText.string(decoded(value)[...]) }
    }
    let lines = body(value)
    let all = lines.paragraphs + lines.subheads.map(\.text) + lines.captions
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  /// The words of a value that never holds markup: a date, an identifier, a name.
  func word(_ value: FeedValue) -> String? {
    value.hasElements ? line(value) : PlainText.string(decoded(value)[...])
  }

  /// A value as the body of an article.
  func body(_ value: FeedValue) -> ArticleBody {
    if let section = value.section, value.form == .html || value.form == .unknown {
      // The text of most feeds is one section, which need not be copied.
      let text = UnsafeBufferPointer(rebasing: bytes[section])
      if value.form == .html || Self.looksLikeMarkup(text), Self.isSound(text) {
        return FragmentReader.body(of: text, base: value.base)
      }
    }
    let isInline = value.form == .inline || value.hasElements && value.form != .html
    var text = isInline ? Array(bytes[value.range]) : decoded(value)
    var form = isInline ? .html : value.form
    if form == .base64 {
      text = Base64.decode(text) ?? text
      form = .unknown
    }
    return text.withUnsafeBufferPointer { text in
      form == .html || form == .unknown && Self.looksLikeMarkup(text)
        ? FragmentReader.body(of: text, base: value.base) : Self.plainBody(of: text)
    }
  }

  /// The value with its references replaced once; tags stay.
  private func decoded(_ value: FeedValue) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(value.range.count)
    var scanner = MarkupScanner(bytes, value.range)
    while let token = scanner.next() {
      switch token {
      case .text(let range): CharacterReference.decode(bytes, range, into: &text)
      case .verbatim(let range): text.append(contentsOf: bytes[range])
      case .start, .end: text.append(contentsOf: bytes[scanner.start..<scanner.index])
      }
    }
    return Mojibake.repaired(text) ?? text
  }

  private static func isSound(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !Mojibake.mayStart(in: text)
  }

  /// Whether nothing in a range is markup or a reference, or could be text that was garbled.
  private func isPlain(_ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 || byte == .ampersand || byte == .lessThan { return false }
    }
    return true
  }

  /// Whether there is a tag of HTML or a reference to a character in text.
  static func looksLikeMarkup(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let mark = text.firstIndex(of: .lessThan, from: index, to: text.count) {
      var start = mark + 1
      if start < text.count, text[start] == UInt8(ascii: "/") { start += 1 }
      var end = start
      while end < text.count, end - start < 16, text[end].isAlphanumeric { end += 1 }
      if MarkupTag.named(text, start..<end) != nil { return true }
      index = mark + 1
    }
    index = 0
    while let mark = text.firstIndex(of: .ampersand, from: index, to: text.count) {
      if CharacterReference.read(text, at: mark, end: text.count) != nil { return true }
      index = mark + 1
    }
    return false
  }

  /// Plain text in paragraphs, which blank lines part.
  static func plainBody(of text: UnsafeBufferPointer<UInt8>) -> ArticleBody {
    var body = ArticleBody()
    var start = 0
    var index = 0
    func add(upTo end: Int) {
      if let paragraph = PlainText.string(Array(text[start..<end])[...]) {
        body.paragraphs.append(paragraph)
      }
    }
    while let end = text.firstIndex(of: 0x0A, from: index, to: text.count) {
      var next = end + 1
      var lines = 1
      while next < text.count, text[next] <= .space {
        lines += text[next] == 0x0A ? 1 : 0
        next += 1
      }
      if lines > 1 {
        add(upTo: end)
        start = next
      }
      index = next
    }
    add(upTo: text.count)
    return body
  }
}

/// Base64, as old feeds carry text in.
///
/// Source: RFC 4648, section 4.
enum Base64 {
  /// The bytes that are meant, white space left out; nil when anything else is between.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var decoded: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text where byte > .space && byte != UInt8(ascii: "=") {
      guard let value = value(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded.withUnsafeBufferPointer(UTF8Sequence.isWellFormed) ? decoded : nil
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
