/// What an element of a feed means, whatever the format calls it.
enum FeedElement {
  /// The outermost element, or the channel in it.
  case feed
  /// An item or entry.
  case entry
  /// An element that only holds others: a group of media, a container of categories.
  case group
  case title, otherTitle
  case link
  /// The text of an entry, or what a feed is about.
  case summary, otherSummary
  case content
  case id
  case published, created, updated
  case language
  case author, publisher
  case tag, tagAttribute, keywords
  case enclosure, media, picture
  case source
  /// When the feed wishes to be asked for.
  case lifetime, skippedHours, skippedDays
  /// An element that says nothing a reader shows; what is in it does not count either.
  case other

  /// The meaning of the element with a name, written with the prefix of its namespace here.
  static func named(_ name: MarkupName) -> FeedElement { byName[name] ?? .other }

  /// The meanings by name: without a prefix what RSS, Atom and the Channel Definition Format have.
  private static let byName: [MarkupName: FeedElement] = {
    let names: [(FeedElement, String)] = [
      (.feed, "rss feed channel rdf:rdf"),
      (.entry, "item entry"),
      (.group, "media:group"),
      (.title, "title"),
      (.otherTitle, "dc:title dcterms:title media:title itunes:title"),
      (.link, "link"),
      (.summary, "description summary subtitle tagline abstract dc:description"),
      (.otherSummary, "itunes:summary itunes:subtitle media:description dcterms:abstract"),
      (.content, "content content:encoded fullitem body xhtml:body xhtml:div"),
      (.id, "id guid"),
      (.published, "pubdate published issued dc:date dcterms:issued dcterms:date date"),
      (.created, "created dcterms:created"),
      (.updated, "updated modified lastbuilddate dcterms:modified"),
      (.language, "language dc:language dcterms:language"),
      (.author, "author managingeditor dc:creator dc:author dcterms:creator itunes:author creator"),
      (.publisher, "dc:publisher dcterms:publisher"),
      (.tag, "category dc:subject dcterms:subject media:category"),
      (.tagAttribute, "itunes:category"),
      (.keywords, "itunes:keywords media:keywords"),
      (.enclosure, "enclosure"),
      (.media, "media:content"),
      (.picture, "media:thumbnail itunes:image"),
      (.source, "source dc:source"),
      (.lifetime, "ttl"),
      (.skippedHours, "skiphours"),
      (.skippedDays, "skipdays"),
    ]
    var table: [MarkupName: FeedElement] = [:]
    for (element, words) in names {
      for word in words.split(separator: " ") { table[MarkupName(String(word))] = element }
    }
    return table
  }()
}

/// The vocabulary that an element's name is from.
enum FeedNamespace {
  /// RSS, Atom or no namespace at all: their names mean the same.
  case core
  case content, dublinCore, dublinCoreTerms, media, podcast, xhtml, rdf
  case other

  /// The vocabulary with an address; nil when it is none that feeds are known to use.
  init?(address: String) {
    let address = address.lowercased()
    guard !address.isEmpty else {
      self = .core
      return
    }
    let known = Self.addresses.first { address.contains($0.part) }
    guard let known else { return nil }
    self = known.namespace
  }

  private static let addresses: [(part: String, namespace: FeedNamespace)] = [
    ("w3.org/2005/atom", .core), ("purl.org/atom/", .core), ("w3.org/1999/xhtml", .xhtml),
    ("/rss/1.0/modules/content", .content), ("/rss/1.0/modules/", .other),
    ("purl.org/rss/", .core), ("purl.org/net/rss", .core),
    ("purl.org/dc/elements/", .dublinCore), ("purl.org/dc/terms", .dublinCoreTerms),
    ("search.yahoo.com/mrss", .media), ("itunes.com/dtds/podcast", .podcast),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", .rdf), ("my.netscape.com/", .core),
    ("channel.netscape.com/", .core), ("backend.userland.com/", .core),
    ("blogs.law.harvard.edu/", .core),
  ]

  /// The vocabulary that a prefix usually stands for, where nothing says what it does.
  init(prefix: String) {
    switch prefix.lowercased() {
    case "", "atom", "atom10", "atom03", "a10", "rss": self = .core
    case "content": self = .content
    case "dc": self = .dublinCore
    case "dcterms", "dct": self = .dublinCoreTerms
    case "media": self = .media
    case "itunes": self = .podcast
    case "xhtml": self = .xhtml
    case "rdf": self = .rdf
    default: self = .other
    }
  }

  /// How names of the vocabulary start in the table of elements.
  var start: MarkupName {
    switch self {
    case .core: MarkupName()
    case .content: MarkupName("content:")
    case .dublinCore: MarkupName("dc:")
    case .dublinCoreTerms: MarkupName("dcterms:")
    case .media: MarkupName("media:")
    case .podcast: MarkupName("itunes:")
    case .xhtml: MarkupName("xhtml:")
    case .rdf: MarkupName("rdf:")
    case .other: MarkupName("other:")
    }
  }
}
