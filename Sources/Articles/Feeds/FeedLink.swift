/// A feed that a page names.
public struct FeedLink: Hashable, Sendable {
  /// Its address.
  public var url: String
  /// What the page calls it.
  public var title: String?

  /// Makes a link.
  public init(url: String, title: String? = nil) {
    self.url = url
    self.title = title
  }

  /// The feeds that an HTML page names: in link elements first, then in links whose addresses look
  /// like those of feeds; what is of comments comes last.
  /// - Parameter address: where the page was fetched from.
  public static func links(in page: [UInt8], address: String) -> [FeedLink] {
    let text = DeclaredText(page, charset: PageHead.charset(in: page)).utf8
    return text.withUnsafeBufferPointer { bytes in
      var collector = Collector(bytes, base: WebAddress(address))
      collector.collect()
      return collector.all
    }
  }

  private struct Collector {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var base: WebAddress?
    private var named: [FeedLink] = []
    private var guessed: [FeedLink] = []
    private static let limit = 20

    init(_ bytes: UnsafeBufferPointer<UInt8>, base: WebAddress?) {
      self.bytes = bytes
      self.base = base
    }

    var all: [FeedLink] {
      var seen: Set<String> = []
      let all = (named + guessed).filter { seen.insert($0.url).inserted }
      func isOfComments(_ link: FeedLink) -> Bool {
        (link.url + (link.title ?? "")).lowercased().contains("comment")
      }
      return Array((all.filter { !isOfComments($0) } + all.filter(isOfComments)).prefix(Self.limit))
    }

    mutating func collect() {
      var scanner = MarkupScanner(bytes, 0..<bytes.count)
      while let token = scanner.next() {
        guard case .start(let tag) = token else { continue }
        if bytes.hasFolded("link", tag.name) {
          addNamed(MarkupAttributes(bytes, tag.attributes))
        } else if bytes.hasFolded("a", tag.name), guessed.count < Self.limit {
          addGuessed(MarkupAttributes(bytes, tag.attributes))
        } else if bytes.hasFolded("base", tag.name) {
          let reference = MarkupAttributes(bytes, tag.attributes).value("href")
          let resolved = reference.flatMap { WebAddress.resolve($0, base: base) }
          base = resolved.flatMap { WebAddress($0) } ?? base
        } else if bytes.hasFolded("script", tag.name), !tag.isEmpty {
          scanner.skip(toEndOf: "script")
        } else if bytes.hasFolded("style", tag.name), !tag.isEmpty {
          scanner.skip(toEndOf: "style")
        }
      }
    }

    private mutating func addNamed(_ attributes: MarkupAttributes) {
      let relations = (attributes.value("rel") ?? "").lowercased().split { $0.isWhitespace }
      let type = (attributes.value("type") ?? "").lowercased().prefix { $0 != ";" }
      guard relations.contains("alternate") || relations.contains("feed"), named.count < Self.limit,
        Self.types.contains(String(type)) || relations.contains("feed"),
        let url = attributes.value("href").flatMap({ WebAddress.resolve($0, base: base) })
      else { return }
      named.append(FeedLink(url: url, title: attributes.value("title").flatMap(PlainText.string)))
    }

    private mutating func addGuessed(_ attributes: MarkupAttributes) {
      guard let reference = attributes.value("href"),
        let url = SubscriptionList.address(reference) ?? WebAddress.resolve(reference, base: base)
      else { return }
      let path = url.lowercased().prefix { $0 != "?" && $0 != "#" }
      let last = path.split(separator: "/").last.map(String.init) ?? ""
      guard Self.names.contains(last) || reference.lowercased().hasPrefix("feed:") else { return }
      guessed.append(FeedLink(url: url))
    }

    private static let types: Set<String> = [
      "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
      "application/json", "application/x.atom+xml", "application/x-atom+xml", "text/xml",
      "application/xml", "text/rss+xml", "text/atom+xml",
    ]
    private static let names: Set<String> = [
      "feed", "rss", "atom", "feed.xml", "rss.xml", "atom.xml", "index.xml", "index.rdf",
      "feed.json", "index.rss", "index.atom", "feed.atom", "feed.rss", "rss2", "rss2.xml",
      "feeds.xml", "news.rss", "news.xml",
    ]
  }
}
