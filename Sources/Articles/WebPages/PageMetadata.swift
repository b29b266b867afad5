/// What a page says of itself: linked data, Open Graph, microdata, meta elements.
struct PageMetadata {
  let tree: MarkupTree
  /// The article of the page's linked data.
  let linked: LinkedArticle?
  /// The address of the page that relative ones start from.
  private(set) var base: WebAddress?
  /// The contents of meta elements by their lower-case names, in order.
  private var meta: [String: [String]] = [:]
  /// The elements with a microdata property, by its name.
  private var properties: [String: [Int]] = [:]
  private(set) var url: String?
  private(set) var language: String?
  /// The text of the page's title element.
  private(set) var documentTitle: String?

  init(tree: MarkupTree, linkedData: [ArraySlice<UInt8>], address: String? = nil) {
    self.tree = tree
    linked = LinkedArticle(in: linkedData)
    var canonical: String?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      switch node.tag {
      case .meta: addMeta(index)
      case .title where documentTitle == nil:
        documentTitle = PlainText.string(tree.text(in: index))
      case .link where canonical == nil:
        if tree.value(.rel, of: index) == "canonical" { canonical = tree.value(.href, of: index) }
      case .base where base == nil:
        base = tree.value(.href, of: index).flatMap { WebAddress($0) }
      case .html where language == nil:
        language = tree.value(.lang, of: index) ?? tree.value(.xmlLanguage, of: index)
      default: break
      }
      if let names = tree.value(.itemprop, of: index) {
        for name in names.split(separator: " ") {
          properties[String(name), default: []].append(index)
        }
      }
    }
    base = base ?? address.flatMap { WebAddress($0) }
    let addresses = [canonical, first("og:url"), linked?.url, address].compactMap { $0 }
    url = addresses.lazy.compactMap { [base] in WebAddress.resolve($0, base: base) }.first
    if base == nil { base = url.flatMap { WebAddress($0) } }
    language =
      language ?? first("content-language") ?? linked?.language
      ?? first("og:locale", "language", "dc.language")
  }

  private mutating func addMeta(_ index: Int) {
    let name = tree.value(.property, of: index) ?? tree.value(.name, of: index)
    guard let name, let content = tree.value(.content, of: index) else { return }
    let bytes = Array(name.utf8)
    meta[bytes.key(0..<bytes.count), default: []].append(content)
  }

  /// The first content of a meta element with one of the names.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { meta[$0]?.first }.first
  }

  /// The headlines that the page gives itself, the surest first.
  var titles: [String] {
    (statedTitles + [documentTitle]).compactMap { $0.flatMap { MarkupText.plain($0) } }
  }

  /// Whether the page states its headline for programs, beside the title of its document.
  var statesHeadline: Bool { statedTitles.contains { $0 != nil } }

  private var statedTitles: [String?] {
    [
      linked?.headline, first("og:title"), first("twitter:title"), first("headline", "dc.title"),
      properties["headline"]?.first.flatMap { text(ofProperty: $0) },
    ]
  }

  /// The value of a microdata property: of its element's attribute for programs, else its text.
  private func text(ofProperty index: Int) -> String? {
    tree.value(.content, of: index) ?? tree.value(.datetime, of: index)
      ?? PlainText.string(tree.text(in: index))
  }

  var publisher: String? {
    let property = properties["publisher"]?.first.flatMap { index in
      properties["name"]?.first { tree.subtree(index).contains($0) }
    }
    return linked?.publisher ?? first(
      "og:site_name", "application-name", "publisher", "dc.publisher")
      ?? property.flatMap { text(ofProperty: $0) }
  }

  var published: Timestamp? {
    date(
      [linked?.published, first("article:published_time", "og:article:published_time")]
        + [properties["datePublished"]?.first.flatMap { text(ofProperty: $0) }]
        + Self.dateNames.map { first($0) })
  }

  var updated: Timestamp? {
    date(
      [
        linked?.updated,
        first("article:modified_time", "og:article:modified_time", "og:updated_time"),
      ]
        + [properties["dateModified"]?.first.flatMap { text(ofProperty: $0) }]
        + [first("lastmod", "last-modified", "dc.date.modified", "dcterms.modified", "revised")])
  }

  /// The day that the first element of time says, else the address of the page.
  var shownDay: Timestamp? {
    let times = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .time }
    let shown = times.compactMap { tree.value(.datetime, of: $0).flatMap { WebDate.parse($0) } }
      .first
    return shown ?? url.flatMap { WebDate.day(inAddress: $0) }.map { Timestamp(day: $0) }
  }

  private static let dateNames = [
    "og:pubdate", "og:published_time", "og:release_date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publicationdate", "published", "published_time",
    "datepublished", "date_published", "article.published", "article_date_original",
    "article:published", "article:date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate", "rnews:datepublished", "dc.date.issued", "dc.date.created",
    "dc.date",
    "dcterms.issued", "dcterms.created", "dcterms.date", "dcsext.articlefirstpublished", "ptime",
    "cxenseparse:publishtime", "mediator_published_time", "shareaholic:article_published_time",
    "date", "created", "release_date", "displaydate", "citation_publication_date", "bt:pubdate",
    "time",
  ]

  private func date(_ texts: [String?]) -> Timestamp? {
    texts.lazy.compactMap { $0.flatMap { WebDate.parse($0) } }.first
  }

  /// The names of those who wrote the article, as far as the page names them for programs.
  var authors: [String] {
    let fromMeta = Self.authorNames.flatMap { (meta[$0] ?? []).prefix(Self.authorLimit) }
      .filter { WebAddress($0) == nil }
    let fromProperties = (properties["author"] ?? []).prefix(Self.authorLimit).compactMap {
      author in
      let name = properties["name"]?.first { tree.subtree(author).contains($0) }
      return text(ofProperty: name ?? author)
    }
    let fromLinked = Array((linked?.authors ?? []).prefix(Self.authorLimit))
    for texts in [fromLinked, fromMeta, fromProperties, [byline].compactMap { $0 }] {
      let names = AuthorNames(texts, publisher: publisher).names
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The text of the first element that is marked as the author's for readers.
  private var byline: String? {
    var index = 0
    while index < tree.nodes.count {
      let isAuthor =
        tree.nodes[index].tag != .text
        && [MarkupAttribute.rel, .class].contains { name in
          tree.bytes(name, of: index).map { Hints.of($0).contains(.author) } ?? false
        }
      let text = isAuthor ? tree.text(in: index) : ""
      if (4..<80).contains(text.utf8.count) { return text }
      index += 1
    }
    return nil
  }

  /// More authors than this are a mistake, or malice.
  private static let authorLimit = 32

  private static let authorNames = [
    "article:author", "author", "article:author_name", "article.author", "og:article:author",
    "parsely-author", "sailthru.author", "byl", "byline", "dc.creator", "dcterms.creator",
    "dc.author", "creator", "authors", "citation_author", "cxenseparse:author", "mediator_author",
  ]

  var leadImage: String? {
    let addresses = [
      first("og:image", "og:image:url", "og:image:secure_url"), linked?.image,
      first("twitter:image", "twitter:image:src"),
    ]
    return addresses.lazy.compactMap { $0.flatMap { WebAddress.resolve($0, base: base) } }.first
  }

  var tags: [String] {
    let tags = meta["article:tag"] ?? meta["news_keywords"] ?? linked?.tags ?? []
    let split = tags.flatMap {
      $0.split(separator: ",").compactMap { PlainText.string(String($0)) }
    }
    var seen: Set<String> = []
    return split.filter { seen.insert($0).inserted }
  }
}
