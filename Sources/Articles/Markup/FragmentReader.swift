/// The text of an article out of markup: what stands on lines of its own, by its form.
struct ArticleBody {
  /// The paragraphs, list items and quotations in order.
  var paragraphs: [String] = []
  /// The headings, each before a paragraph.
  var subheads: [Subhead] = []
  /// The captions of pictures.
  var captions: [String] = []
  /// The links with words, their addresses absolute.
  var links: [Link] = []
  /// The address of the first picture.
  var picture: String?
}

/// Reads HTML that holds an article and nothing else, as feeds bring it, in one pass.
///
/// A page with all that stands around its article needs a tree; this reader needs none and is
/// several times as fast.
struct FragmentReader {
  private enum Form {
    case paragraph, heading, caption
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: WebAddress?
  private var scanner: MarkupScanner
  private var body = ArticleBody()
  /// The text of the line that is being read, white space collapsed.
  private var line: [UInt8] = []
  private var form = Form.paragraph
  /// The end tag that brings the form back to a paragraph.
  private var formTag: MarkupTag?
  private var link: (url: String, start: Int)?
  private var breaks = 0
  /// The element that holds nothing to read, and how many of its kind are open.
  private var silence: (tag: MarkupTag, depth: Int)?
  /// Whether the text that comes is the title of a drawing.
  private var isInTitle = false
  private var isInFormula = false
  /// What the first picture or drawing shows, in words.
  private var alternative: String?

  /// Reads the UTF-8 of a fragment; addresses in it are relative to a base.
  static func body(of bytes: UnsafeBufferPointer<UInt8>, base: WebAddress?) -> ArticleBody {
    var reader = FragmentReader(bytes, base: base)
    reader.read()
    return reader.body
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, base: WebAddress?) {
    self.bytes = bytes
    self.base = base
    scanner = MarkupScanner(bytes, 0..<bytes.count)
  }

  private mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        if silence == nil {
          add(range, hasReferences: true)
        } else if isInTitle, alternative == nil {
          alternative = MarkupAttributes(bytes, 0..<0).text(range)
        }
      case .verbatim(let range): if silence == nil { add(range, hasReferences: false) }
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      }
    }
    flush()
    // Where a picture is all there is, the words that stand for it are the text.
    if body.isEmpty, let text = alternative.flatMap(PlainText.string) { body.paragraphs = [text] }
  }

  private mutating func start(_ source: MarkupScanner.Tag) {
    guard let tag = MarkupTag.named(bytes, source.name) else {
      if isInFormula { space() }
      return
    }
    if let silence {
      isInTitle = silence.tag == .svg && tag == .title
      if tag == silence.tag, !source.isEmpty { self.silence?.depth += 1 }
      return
    }
    switch tag {
    case .script, .style:
      if !source.isEmpty { scanner.skip(toEndOf: tag == .script ? "script" : "style") }
    case .img: picture(source.attributes)
    case .math: isInFormula = !source.isEmpty
    case .br:
      breaks += 1
      if breaks > 1 { flush() }
    case .a: openLink(source.attributes)
    case _ where tag.isSilentInFragment:
      if !source.isEmpty, !tag.isVoid { silence = (tag, 1) }
    case .td, .th: space()
    case _ where tag.isBlock:
      flush()
      if !source.isEmpty { setForm(tag, source.attributes) }
    default: break
    }
  }

  private mutating func end(_ name: Range<Int>) {
    guard let tag = MarkupTag.named(bytes, name) else {
      if isInFormula { space() }
      return
    }
    if let silence {
      isInTitle = false
      guard tag == silence.tag else { return }
      self.silence = silence.depth > 1 ? (tag, silence.depth - 1) : nil
      return
    }
    switch tag {
    case .a: closeLink()
    case .math: isInFormula = false
    case .td, .th: space()
    case _ where tag.isBlock:
      flush()
      if tag == formTag {
        form = .paragraph
        formTag = nil
      }
    default: break
    }
  }

  private mutating func setForm(_ tag: MarkupTag, _ attributes: Range<Int>) {
    if tag.headingLevel != nil {
      (form, formTag) = (.heading, tag)
    } else if tag == .figcaption || tag == .caption || isCaption(attributes) {
      (form, formTag) = (.caption, tag)
    }
  }

  /// Publishing systems name the paragraph under a picture by its class ("wp-caption-text").
  private func isCaption(_ attributes: Range<Int>) -> Bool {
    guard attributes.count > 8 else { return false }
    let name = MarkupAttributes(bytes, attributes).value("class") ?? ""
    return name.hasSuffix("caption-text") || name.hasSuffix("caption") && !name.contains(" ")
  }

  private mutating func picture(_ attributes: Range<Int>) {
    guard body.picture == nil else { return }
    let attributes = MarkupAttributes(bytes, attributes)
    let sides = [attributes.value("width"), attributes.value("height")]
    // Pictures of one pixel count readers.
    guard !sides.contains(where: { $0 == "0" || $0 == "1" }) else { return }
    alternative = alternative ?? attributes.value("title") ?? attributes.value("alt")
    body.picture = attributes.value("src").flatMap { WebAddress.resolve($0, base: base) }
  }

  private mutating func openLink(_ attributes: Range<Int>) {
    closeLink()
    guard let address = MarkupAttributes(bytes, attributes).value("href"),
      let url = WebAddress.resolve(address, base: base)
    else { return }
    link = (url, line.count)
  }

  private mutating func closeLink() {
    guard let (url, start) = link else { return }
    link = nil
    guard start < line.count, let text = PlainText.string(line[start...]) else { return }
    body.links.append(Link(url: url, text: text))
  }

  private mutating func space() {
    if let last = line.last, last != .space { line.append(.space) }
  }

  private mutating func flush() {
    breaks = 0
    let open = link?.url
    closeLink()
    if let open { link = (open, 0) }
    guard !line.isEmpty else { return }
    let text = PlainText.string(line[...])
    line.removeAll(keepingCapacity: true)
    guard let text else { return }
    switch form {
    case .paragraph: body.paragraphs.append(text)
    case .heading:
      body.subheads.append(Subhead(beforeParagraph: body.paragraphs.count, text: text))
    case .caption: body.captions.append(text)
    }
  }

  /// Adds text to the line: every run of white space becomes one space.
  private mutating func add(_ range: Range<Int>, hasReferences: Bool) {
    var index = range.lowerBound
    let end = range.upperBound
    if breaks > 0 {
      while index < end, bytes[index] <= .space { index += 1 }
      guard index < end else { return }
      breaks = 0
      space()
    }
    while index < end {
      let start = index
      while index < end {
        let byte = bytes[index]
        if byte > .space {
          if byte == .ampersand, hasReferences { break }
        } else if byte != .space || index == start || index + 1 == end
          || bytes[index + 1] <= .space
        {
          break
        }
        index += 1
      }
      line.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      guard index < end else { return }
      if bytes[index] > .space {
        let reference = CharacterReference.read(bytes, at: index, end: end)
        line.append(reference?.scalar ?? "&")
        index = reference?.end ?? index + 1
      } else {
        space()
        while index < end, bytes[index] <= .space { index += 1 }
      }
    }
  }
}

extension MarkupTag {
  /// The tag with a name in any case and with any prefix; nil for an element that is not known.
  static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> MarkupTag? {
    var hash = MarkupName()
    for index in name {
      if bytes[index] == UInt8(ascii: ":") { hash = MarkupName() } else { hash.add(bytes[index]) }
    }
    return byName[hash]
  }

  private static let byName: [MarkupName: MarkupTag] = Dictionary(
    allCases.map { (MarkupName($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  /// Whether nothing in the element is text of an article; formulas are.
  fileprivate var isSilentInFragment: Bool { isSilent && self != .math }

  /// Whether the element has no end tag.
  fileprivate var isVoid: Bool { self == .input || self == .embed }
}

/// The name of an element or attribute in any case, as a number.
struct MarkupName: Hashable {
  /// FNV-1a over 64 bits; no two of the names that are looked for share one.
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The empty name.
  init() {}

  /// Makes a name from text.
  init(_ text: String) { for byte in text.utf8 { add(byte) } }

  /// Adds a byte at the end.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte.lowered)) &* 0x0000_0100_0000_01b3
  }
}
