import Articles

/// A document as `parse --json` prints it.
struct DocumentObject: Encodable {
  struct Furniture: Encodable {
    var line: Int
    var text: String
  }

  var document: String
  var kind: String
  var encoding: String
  /// What a feed says of itself; a document that is no feed says nothing.
  @Nullable var feed: FeedObject?
  var articles: [ArticleObject]
  var furniture: [Furniture]
  var warnings: [String]

  init(_ document: Document) {
    self.document = document.name
    kind = document.kind.rawValue
    encoding = document.encoding
    feed = document.feed.map(FeedObject.init)
    articles = document.articles.map(ArticleObject.init)
    furniture = document.furniture.map { Furniture(line: $0.line, text: $0.text) }
    warnings = document.warnings
  }
}

/// What a feed says of itself, as `parse --json` prints it.
struct FeedObject: Encodable {
  @Nullable var title: String?
  @Nullable var description: String?
  @Nullable var homePage: String?
  @Nullable var url: String?
  @Nullable var language: String?
  var authors: [String]
  @Nullable var updated: String?

  init(_ feed: Feed) {
    title = feed.title
    description = feed.description
    homePage = feed.homePage
    url = feed.url
    language = feed.language
    authors = feed.authors
    updated = feed.updated?.description
  }
}

/// An article as `parse --json` prints it.
struct ArticleObject: Codable {
  struct Dateline: Codable {
    var place: String
    @Nullable var date: String?
  }

  struct Subhead: Codable {
    var beforeParagraph: Int
    var text: String
  }

  struct Enclosure: Codable {
    var url: String
    @Nullable var type: String?
    @Nullable var length: Int?
  }

  struct Link: Codable {
    var url: String
    var text: String
  }

  struct Copyright: Codable {
    @Nullable var year: Int?
    var owner: String
  }

  var position: Int
  var role: String
  var id: String
  @Nullable var title: String?
  @Nullable var standfirst: String?
  @Nullable var publisher: String?
  @Nullable var aggregator: String?
  @Nullable var agency: String?
  var authors: [String]
  @Nullable var dateline: Dateline?
  @Nullable var published: String?
  @Nullable var publishedAsWritten: String?
  @Nullable var updated: String?
  @Nullable var url: String?
  @Nullable var language: String?
  var paragraphs: [String]
  var subheads: [Subhead]
  var captions: [String]
  var tags: [String]
  @Nullable var signOff: String?
  var enclosures: [Enclosure]
  var links: [Link]
  @Nullable var copyright: Copyright?
  @Nullable var leadImage: String?
  /// How many versions of the article are kept; a document holds one.
  var versions = 1

  init(_ article: Article) {
    position = article.position
    role = article.role.rawValue
    id = article.id
    title = article.title
    standfirst = article.standfirst
    publisher = article.publisher
    aggregator = article.aggregator
    agency = article.agency
    authors = article.authors
    dateline = article.dateline.map { Dateline(place: $0.place, date: $0.date?.description) }
    published = article.published?.description
    publishedAsWritten = article.publishedAsWritten
    updated = article.updated?.description
    url = article.url
    language = article.language
    paragraphs = article.paragraphs
    subheads = article.subheads.map { Subhead(beforeParagraph: $0.beforeParagraph, text: $0.text) }
    captions = article.captions
    tags = article.tags
    signOff = article.signOff
    enclosures = article.enclosures.map { Enclosure(url: $0.url, type: $0.type, length: $0.length) }
    links = article.links.map { Link(url: $0.url, text: $0.text) }
    copyright = article.copyright.map { Copyright(year: $0.year, owner: $0.owner) }
    leadImage = article.leadImage
  }
}
