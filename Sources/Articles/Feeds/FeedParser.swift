/// Reads feeds: RSS, Atom and JSON Feed, told by their contents and not by their name.
public struct FeedParser: Sendable {
  private let address: String?
  private let charset: String?

  /// Makes a parser.
  /// - Parameters:
  ///   - address: where the feed was fetched from; relative addresses in it are relative to that.
  ///   - charset: the label of the encoding that came with it, which counts more than its own.
  public init(address: String? = nil, charset: String? = nil) {
    self.address = address
    self.charset = charset
  }

  /// Reads a feed.
  /// - Returns: the feed with its entries as articles, in their order; nil when it is no feed.
  public func parse(_ bytes: [UInt8], name: String) -> Document? {
    guard let first = bytes.prefix(64).first(where: { $0 > 0x20 && !Self.marks.contains($0) }),
      first == .lessThan || first == UInt8(ascii: "{")
    else { return nil }
    let text = DeclaredText(bytes, charset: charset)
    let utf8 = Self.withoutC1(text.utf8)
    let read: (feed: Feed, articles: [Article])?
    if first == .lessThan {
      read = utf8.withUnsafeBufferPointer { utf8 in
        Self.isFeed(utf8) ? FeedReader.read(utf8, address: address) : nil
      }
    } else {
      read = JSONFeedReader.read(utf8, address: address)
    }
    guard let (feed, articles) = read else { return nil }
    var document = Document(
      name: name, kind: .feed, encoding: text.encoding, feed: feed, articles: articles)
    if let warning = DocumentReader.warning(replacements: text.replacements) {
      document.warnings.append(warning)
    }
    if feed.isBroken {
      document.warnings.append("the feed is broken; what stands after the break is not read")
    }
    return document
  }

  /// The bytes of byte order marks.
  private static let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]

  /// Whether markup is a feed: its outermost element says so. What programs print before it by
  /// mistake does no harm.
  private static func isFeed(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = MarkupScanner(utf8, 0..<utf8.count)
    while let token = scanner.next(), scanner.start < 1 << 14 {
      guard case .start(let tag) = token else { continue }
      let prefix = utf8[tag.name].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 }
      let local = (prefix ?? tag.name.lowerBound)..<tag.name.upperBound
      let roots: [StaticString] = ["rss", "rdf", "feed", "channel"]
      if roots.contains(where: { utf8.hasFolded($0, local) }) { return true }
      if utf8.hasFolded("html", local) || utf8.hasFolded("opml", local) { return false }
    }
    return false
  }

  /// Text whose control characters from 0x80 to 0x9F are what Windows-1252 has at their places:
  /// programs that know no Unicode write them so.
  private static func withoutC1(_ text: [UInt8]) -> [UInt8] {
    var mapped: [UInt8] = []
    var copied = 0
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while let lead = bytes.firstIndex(of: 0xC2, from: index, to: bytes.count - 1) {
        index = lead + 2
        let trail = bytes[lead + 1]
        guard trail < 0xA0 else { continue }
        mapped.append(contentsOf: bytes[copied..<lead])
        mapped.append(Windows1252.scalar(trail))
        copied = index
      }
      if copied > 0 { mapped.append(contentsOf: bytes[copied...]) }
    }
    return copied > 0 ? mapped : text
  }
}
