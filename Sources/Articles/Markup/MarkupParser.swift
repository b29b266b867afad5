internal import CLibXML2

/// Reads HTML with libxml2 into a tree: forgiving, without a network, limited in depth and size.
struct MarkupParser {
  /// Elements nested deeper than this end the reading: the time of a parser that looks for the
  /// element an end tag closes grows with the depth.
  private static let depthLimit = 250
  /// The most nodes of a tree.
  private static let nodeLimit = 2_000_000

  private var tree = MarkupTree()
  private var open: [Int] = []
  private var tags: [UnsafePointer<xmlChar>: MarkupTag] = [:]
  private var names: [UnsafePointer<xmlChar>: MarkupAttribute?] = [:]
  private let context: htmlParserCtxtPtr

  /// Reads the UTF-8 of a page or fragment.
  static func tree(of markup: [UInt8]) -> MarkupTree {
    let length = Int32(clamping: markup.count)
    let tree = markup.withUnsafeBytes { bytes -> MarkupTree? in
      guard length > 0, let start = bytes.bindMemory(to: CChar.self).baseAddress,
        let context = htmlCreateMemoryParserCtxt(start, length)
      else { return nil }
      defer { htmlFreeParserCtxt(context) }
      var parser = MarkupParser(context: context)
      parser.tree.bytes.reserveCapacity(markup.count / 2)
      withUnsafeMutablePointer(to: &parser) { parser in
        context.pointee.userData = UnsafeMutableRawPointer(parser)
        htmlParseDocument(context)
      }
      while let node = parser.open.popLast() { parser.end(node) }
      return parser.tree
    }
    return tree ?? MarkupTree()
  }

  private init(context: htmlParserCtxtPtr) {
    self.context = context
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      HTML_PARSE_IGNORE_ENC, HTML_PARSE_NODEFDTD,
    ]
    htmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    var handler = xmlSAXHandler()
    handler.startElement = { parser, name, attributes in
      MarkupParser.with(parser) { $0.start(name, attributes) }
    }
    handler.endElement = { parser, _ in MarkupParser.with(parser) { $0.endElement() } }
    handler.characters = { parser, text, count in
      MarkupParser.with(parser) { $0.add(text, count) }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    context.pointee.sax.pointee = handler
  }

  private static func with(
    _ parser: UnsafeMutableRawPointer?, _ body: (inout MarkupParser) -> Void
  ) {
    guard let parser else { return }
    body(&parser.assumingMemoryBound(to: MarkupParser.self).pointee)
  }

  private mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    guard open.count < Self.depthLimit, tree.nodes.count < Self.nodeLimit else {
      tree.isCut = true
      xmlStopParser(context)
      return
    }
    let firstAttribute = Int32(tree.attributes.count)
    if var attribute = attributes {
      while let name = attribute[0] {
        if let value = attribute[1] { add(name, value) } else { add(name, name) }
        attribute += 2
      }
    }
    open.append(tree.nodes.count)
    append(tag(name), attributes: firstAttribute..<Int32(tree.attributes.count))
  }

  private mutating func append(
    _ tag: MarkupTag, text: Range<Int32> = 0..<0, attributes: Range<Int32> = 0..<0
  ) {
    let index = Int32(tree.nodes.count)
    let depth = tag == .text ? open.count : open.count - 1
    let parent = depth > 0 ? Int32(open[depth - 1]) : -1
    tree.nodes.append(
      MarkupTree.Node(
        tag: tag, parent: parent, end: index + 1, text: text, attributes: attributes))
  }

  /// The parser hands out one pointer a name, so that a name is looked up once.
  private mutating func tag(_ name: UnsafePointer<xmlChar>) -> MarkupTag {
    if let known = tags[name] { return known }
    let tag = MarkupTag(rawValue: String(cString: name)) ?? .inline
    tags[name] = tag
    return tag
  }

  private mutating func add(_ name: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>) {
    let attribute: MarkupAttribute?
    if let known = names[name] {
      attribute = known
    } else {
      attribute = MarkupAttribute(rawValue: String(cString: name))
      names[name] = .some(attribute)
    }
    guard let attribute else { return }
    let range = store(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    tree.attributes.append(MarkupTree.Attribute(name: attribute, value: range))
  }

  private mutating func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0, !open.isEmpty else { return }
    let range = store(UnsafeBufferPointer(start: text, count: Int(count)))
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      Int(tree.nodes[last].parent) == open.last
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<range.upperBound
    } else {
      append(.text, text: range)
    }
  }

  private mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: bytes)
    return start..<Int32(tree.bytes.count)
  }

  private mutating func endElement() {
    if let node = open.popLast() { end(node) }
  }

  private mutating func end(_ node: Int) { tree.nodes[node].end = Int32(tree.nodes.count) }
}
