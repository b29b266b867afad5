/// What a feed or one of its entries says, as it was found: values are read when all are known.
struct FeedDraft {
  /// A link with its relation ("alternate", "enclosure", "self").
  struct Link {
    var url: String
    var relation: String
    var type: String?
    var length: Int?
  }

  /// The language in force.
  var language: String?
  /// What addresses are relative to.
  var base: WebAddress?
  var title: FeedValue?
  var otherTitle: FeedValue?
  var summary: FeedValue?
  var otherSummary: FeedValue?
  var contents: [FeedValue] = []
  var links: [Link] = []
  var enclosures: [Link] = []
  var id: String?
  /// Whether the identifier is also the address.
  var isIDAddress = false
  var published: String?
  var created: String?
  var updated: String?
  var authors: [String] = []
  var tags: [String] = []
  /// Who published an entry, where that is not the feed it stands in.
  var publisher: String?
  var picture: String?
  var schedule = FeedSchedule()

  /// Takes a summary: a second one in the same entry is the text itself.
  mutating func add(summary value: FeedValue) {
    if summary == nil {
      summary = value
    } else if contents.isEmpty {
      contents.append(value)
    }
  }

  /// Adds what is not in a list yet.
  static func add(_ text: String, to list: inout [String]) {
    if !text.isEmpty, list.count < 100, !list.contains(text) { list.append(text) }
  }

  /// The address of the page: of several the first that is of HTML or of no stated type.
  func address(base: WebAddress?) -> String? {
    let pages = links.filter { $0.relation == "alternate" }
    let html = pages.first { $0.type == nil || $0.type == "text/html" || $0.type == "html" }
    for link in [html].compactMap({ $0 }) + pages {
      if let url = WebAddress.resolve(link.url, base: base) { return url }
    }
    return isIDAddress ? id.flatMap { WebAddress.resolve($0, base: base) } : nil
  }

  /// A length in bytes; nil for what is none.
  static func length(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The moment of the first text that names one.
  static func timestamp(_ texts: String?...) -> Timestamp? {
    for text in texts {
      if let text, let timestamp = FeedDate.parse(text) { return timestamp }
    }
    return nil
  }

  /// What is known of the feed when this is the draft of one.
  func feed(_ text: FeedText, address: String?) -> Feed {
    var feed = Feed()
    feed.title = text.line(title) ?? text.line(otherTitle)
    feed.description = text.line(summary) ?? text.line(otherSummary)
    let own = links.first { $0.relation == "self" }.flatMap {
      WebAddress.resolve($0.url, base: base)
    }
    feed.url = address ?? own
    feed.homePage = self.address(base: base ?? own.flatMap { WebAddress($0) })
    feed.language = language
    feed.authors = authors
    feed.updated = Self.timestamp(updated, published, created)
    feed.schedule = schedule
    return feed
  }

  /// The article that an entry of a feed is.
  func article(_ text: FeedText, in feed: Feed) -> Article {
    var article = Article()
    article.role = .entry
    article.title = text.line(title) ?? text.line(otherTitle)
    let base = base ?? (feed.url ?? feed.homePage).flatMap { WebAddress($0) }
    let bodies = contents.map { text.body($0.relative(to: base)) }
    let summary = (summary ?? otherSummary).map { text.body($0.relative(to: base)) }
    let longest = bodies.max { $0.length < $1.length } ?? ArticleBody()
    article.fill(body: longest, summary: summary ?? ArticleBody())
    article.url = self.address(base: base)
    article.authors = authors
    article.publisher = publisher ?? feed.title
    article.language = language ?? feed.language
    article.tags = tags
    article.published = Self.timestamp(published, created)
    article.publishedAsWritten = published ?? created
    article.updated = Self.timestamp(updated)
    for link in enclosures + links.filter({ $0.relation == "enclosure" }) {
      guard let url = WebAddress.resolve(link.url, base: base),
        !article.enclosures.contains(where: { $0.url == url })
      else { continue }
      article.enclosures.append(
        Enclosure(url: url, type: link.type.flatMap(PlainText.string), length: link.length))
    }
    if let picture = picture.flatMap({ WebAddress.resolve($0, base: base) }) {
      article.leadImage = picture
    }
    let address = article.url ?? article.enclosures.first?.url
    article.id = id ?? address ?? ArticleBuilder.identifier(of: article)
    return article
  }
}

extension FeedValue {
  /// The value with a base to fall back on.
  fileprivate func relative(to base: WebAddress?) -> FeedValue {
    var value = self
    value.base = value.base ?? base
    return value
  }
}

extension ArticleBody {
  /// How much text there is, in bytes.
  var length: Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

  /// Whether nothing was found.
  var isEmpty: Bool { paragraphs.isEmpty && subheads.isEmpty && captions.isEmpty }
}

extension Article {
  /// Takes the body of an entry, and its summary as standfirst where that says something else.
  mutating func fill(body: ArticleBody, summary: ArticleBody) {
    let main = body.isEmpty ? summary : body
    paragraphs = main.paragraphs
    subheads = main.subheads
    captions = main.captions
    links = main.links
    leadImage = body.picture ?? summary.picture
    guard !body.isEmpty, !summary.paragraphs.isEmpty else { return }
    let teaser = summary.paragraphs.joined(separator: " ")
    if teaser.isSentence, !teaser.isExcerpt(of: body.paragraphs + body.captions) {
      standfirst = teaser
    }
  }
}

extension String {
  /// Whether there is enough text to say something: labels such as "Comments" do not.
  fileprivate var isSentence: Bool {
    utf8.count { $0 == .space } >= 3 || unicodeScalars.count { $0.value > 0x2E7F } >= 8
  }

  /// Whether the letters of a text, as far as it was not cut off, open one of the paragraphs.
  fileprivate func isExcerpt(of paragraphs: [String]) -> Bool {
    // A cut teaser ends with a mark or "Read more"; its last letters say nothing.
    let letters = Self.letters(of: self, limit: 160)
    let compared = letters.prefix(max(12, letters.count - 12))
    var opening: [UInt8] = []
    for paragraph in paragraphs {
      let letters = Self.letters(of: paragraph, limit: 160)
      if letters.starts(with: compared) { return true }
      if opening.count < 160 { opening += letters }
    }
    return opening.starts(with: compared)
  }

  private static func letters(of text: String, limit: Int) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(limit)
    for byte in text.utf8 where byte.isAlphanumeric || byte >= 0x80 {
      letters.append(byte.lowered)
      if letters.count == limit { break }
    }
    return letters
  }
}
