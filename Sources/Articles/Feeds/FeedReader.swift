/// Reads feeds in XML: RSS of all versions, Atom, and the Channel Definition Format before them.
///
/// What an element means depends on its name alone (`FeedElement`), so that mixtures of formats, as
/// many feeds are, need no rules of their own. Broken markup costs what is broken, not what follows.
struct FeedReader {
  private struct Open {
    var name: Range<Int>
    var element: FeedElement
    var language: String?
    var base: WebAddress?
    /// How many declarations of namespaces were in force outside.
    var namespaces: Int
  }

  /// Elements nested deeper than this are not looked at.
  private static let depthLimit = 64
  /// Feeds have no more entries than this.
  private static let entryLimit = 100_000

  let bytes: UnsafeBufferPointer<UInt8>
  let text: FeedText
  var scanner: MarkupScanner
  private var open: [Open] = []
  private var namespaces: [(prefix: MarkupName, namespace: FeedNamespace)] = []
  private var feed = FeedDraft()
  private var entry: FeedDraft?
  private var entries: [FeedDraft] = []

  /// Reads the UTF-8 of a feed.
  /// - Parameter address: where it was fetched from.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, address: String?
  ) -> (feed: Feed, articles: [Article]) {
    var reader = FeedReader(bytes)
    reader.feed.base = address.flatMap { WebAddress($0) }
    reader.read()
    let feed = reader.feed.feed(reader.text, address: address)
    var articles = reader.entries.map { $0.article(reader.text, in: feed) }
    for index in articles.indices { articles[index].position = index }
    return (feed, articles)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    text = FeedText(bytes)
    scanner = MarkupScanner(bytes, 0..<bytes.count)
  }

  private mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      case .text, .verbatim: break
      }
    }
    closeEntry()
  }

  // MARK: The structure

  private mutating func start(_ tag: MarkupScanner.Tag) {
    if bytes.hasFolded("item", tag.name) || bytes.hasFolded("entry", tag.name) {
      // No entry is inside another: the one before was never closed.
      if let index = open.firstIndex(where: { $0.element == .entry }) { close(from: index) }
    }
    guard open.count < Self.depthLimit else { return }
    var frame = Open(
      name: tag.name, element: .other, language: open.last?.language,
      base: open.last.map(\.base) ?? feed.base, namespaces: namespaces.count)
    if !tag.attributes.isEmpty { declare(tag.attributes, in: &frame) }
    frame.element = open.last?.element == .other ? .other : element(tag.name)
    let isContainer = enter(frame, tag)
    if isContainer, !tag.isEmpty {
      open.append(frame)
    } else {
      namespaces.removeLast(namespaces.count - frame.namespaces)
      if frame.element == .entry { closeEntry() }
    }
  }

  /// Takes in an element.
  /// - Returns: whether what is in it counts by itself; else it was read to its end.
  private mutating func enter(_ frame: Open, _ tag: MarkupScanner.Tag) -> Bool {
    switch frame.element {
    case .feed:
      if entry == nil { takeAttributes(of: tag, &feed) }
      feed.language = frame.language ?? feed.language
      feed.base = frame.base
    case .entry:
      closeEntry()
      var draft = FeedDraft()
      draft.language = frame.language
      draft.base = frame.base
      takeAttributes(of: tag, &draft)
      entry = draft
    case .group: break
    case .media, .tagAttribute:
      take(frame.element, FeedValue(range: 0..<0), MarkupAttributes(bytes, tag.attributes))
    case .other: break
    default:
      var value = contents(of: tag, frame.element)
      value.base = frame.base
      take(frame.element, value, MarkupAttributes(bytes, tag.attributes))
      return false
    }
    return true
  }

  private mutating func end(_ name: Range<Int>) {
    guard let index = open.lastIndex(where: { isSame($0.name, name) }) else { return }
    close(from: index)
  }

  /// Closes the elements from an index on.
  private mutating func close(from index: Int) {
    if open[index...].contains(where: { $0.element == .entry }) { closeEntry() }
    namespaces.removeLast(namespaces.count - open[index].namespaces)
    open.removeLast(open.count - index)
  }

  private mutating func closeEntry() {
    guard let draft = entry else { return }
    entry = nil
    if entries.count < Self.entryLimit { entries.append(draft) }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && bytes[one].elementsEqual(bytes[other])
  }

  // MARK: Names

  /// Takes namespaces, language and base from the attributes of an element.
  private mutating func declare(_ attributes: Range<Int>, in frame: inout Open) {
    let attributes = MarkupAttributes(bytes, attributes)
    let own = prefix(of: frame.name)
    for (name, value) in attributes
    where bytes.has("xml", at: name.lowerBound, end: name.upperBound) {
      let key = name.dropFirst(3)
      if bytes.hasFolded(":lang", key) {
        frame.language = Self.language(attributes.text(value))
      } else if bytes.hasFolded(":base", key) {
        let address = attributes.text(value)
        let resolved = WebAddress.resolve(address, base: frame.base)
        frame.base = resolved.flatMap { WebAddress($0) } ?? frame.base
      } else if bytes.hasFolded("ns", key.prefix(2)), namespaces.count < 200 {
        let prefix = key.count > 3 ? key.dropFirst(3) : key.suffix(0)
        // The root's own namespace is the feed's, whatever its address.
        let isOwn = open.count < 2 && bytes[prefix].elementsEqual(bytes[own])
        let known = FeedNamespace(address: attributes.text(value))
        namespaces.append((nameOf(prefix), known ?? (isOwn ? .core : .other)))
      }
    }
  }

  private func nameOf(_ range: Range<Int>) -> MarkupName {
    var name = MarkupName()
    for index in range { name.add(bytes[index]) }
    return name
  }

  /// What an element's name means where it stands.
  private func element(_ name: Range<Int>) -> FeedElement {
    let prefix = prefix(of: name)
    let key = nameOf(prefix)
    let namespace =
      namespaces.last { $0.prefix == key }?.namespace
      ?? (prefix.isEmpty ? .core : FeedNamespace(prefix: bytes.string(prefix)))
    var local = namespace.start
    for index in name.dropFirst(prefix.isEmpty ? 0 : prefix.count + 1) { local.add(bytes[index]) }
    return FeedElement.named(local)
  }

  /// The prefix of a name, empty where it has none.
  private func prefix(of name: Range<Int>) -> Range<Int> {
    name.lowerBound..<(bytes[name].firstIndex(of: UInt8(ascii: ":")) ?? name.lowerBound)
  }

  /// A language as BCP 47 writes it.
  static func language(_ text: String) -> String? {
    let tag = String(text.map { $0 == "_" ? "-" : $0 })
    let isTag =
      (2...35).contains(tag.utf8.count)
      && tag.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    return isTag ? tag : nil
  }

  // MARK: Values

  /// The contents of an element up to its end tag, or to where it must have ended.
  private mutating func contents(of tag: MarkupScanner.Tag, _ element: FeedElement) -> FeedValue {
    var value = FeedValue(range: scanner.index..<scanner.index)
    guard !tag.isEmpty else { return value }
    let start = scanner.index
    var depth = 0
    var sections = 0
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        if range.count > 64 || bytes[range].contains(where: { $0 > .space }) { sections += 2 }
      case .verbatim(let range):
        sections += 1
        value.section = range
      case .start(let inner):
        if mustEnd(element, at: inner.name, depth: depth) {
          scanner.stepBack()
          value.range = start..<scanner.index
          return value.settled(sections)
        }
        value.hasElements = true
        if !inner.isEmpty, isSame(inner.name, tag.name) { depth += 1 }
      case .end(let name):
        if isSame(name, tag.name) {
          if depth == 0 {
            value.range = start..<scanner.start
            return value.settled(sections)
          }
          depth -= 1
        } else if open.contains(where: { isSame($0.name, name) }) {
          scanner.stepBack()
          value.range = start..<scanner.index
          return value.settled(sections)
        }
      }
    }
    value.range = start..<scanner.index
    return value.settled(sections)
  }

  /// Whether an element whose end tag is missing ends before another: no text holds an entry, and
  /// no title a description.
  private func mustEnd(_ element: FeedElement, at name: Range<Int>, depth: Int) -> Bool {
    if bytes.hasFolded("item", name) || bytes.hasFolded("entry", name) { return true }
    if depth > 0 { return false }
    switch element {
    case .content, .summary, .otherSummary, .author, .source: return false
    default: break
    }
    switch self.element(name) {
    case .summary, .content, .id, .published, .updated, .author: return !isMarkup(name)
    case .link: return element == .title || element == .otherTitle
    default: return false
    }
  }

  private func isMarkup(_ name: Range<Int>) -> Bool {
    let tag = MarkupTag.named(bytes, name)
    return tag == .summary || tag == .div || tag == .body
  }

  private mutating func take(
    _ element: FeedElement, _ value: FeedValue, _ attributes: MarkupAttributes
  ) {
    if var draft = entry {
      entry = nil
      take(element, value, attributes, into: &draft)
      entry = draft
    } else {
      take(element, value, attributes, into: &feed)
    }
  }
}

extension FeedValue {
  /// The value with its section only where nothing else is in it.
  fileprivate func settled(_ sections: Int) -> FeedValue {
    var value = self
    if sections != 1 || hasElements { value.section = nil }
    return value
  }
}
