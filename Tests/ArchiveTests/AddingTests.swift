import Articles
import GRDB
import Testing

@testable import Archive

@Suite struct AddingTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  @Test func `an article comes back as it was added`() throws {
    let full = article(1) {
      $0.standfirst = "What it is about"
      $0.publisher = "Coast Mail"
      $0.aggregator = "Harbour Press"
      $0.agency = "AFP"
      $0.authors = ["Ana Reyes", "T. Okafor"]
      $0.dateline = Dateline(place: "KUCHING", date: CalendarDay(year: 2025, month: 7, day: 15))
      $0.publishedAsWritten = "2 hours ago"
      $0.updated = Timestamp(rfc3339: "2025-07-15T08:30:00+08:00")
      $0.language = "en"
      $0.subheads = [Subhead(beforeParagraph: 1, text: "Then")]
      $0.captions = ["A boat. – Photo"]
      $0.tags = ["Trade"]
      $0.signOff = "ar/to"
      $0.enclosures = [
        Enclosure(url: "https://a.example/1", type: "audio/mpeg", length: 0),
        Enclosure(url: "https://a.example/2"),
      ]
      $0.links = [Link(url: "https://a.example/", text: "more")]
      $0.copyright = Copyright(year: 2025, owner: "Coast Mail")
      $0.leadImage = "https://a.example/i.jpg"
      $0.role = .related
      $0.position = 3
      $0.sourceLines = 4..<19
    }
    try archive.add([full])
    let summary = try #require(try archive.rows.first)
    #expect(try archive.article(summary.key) == full)
    #expect(summary.source == "Coast Mail" && summary.document == "page.txt")
    let opened = try #require(try archive.open(summary.key))
    #expect(opened.article == full && opened.marks == ArticleMarks())
  }

  @Test func `adding the same twice changes nothing`() throws {
    let articles = (0..<20).map { article($0) }
    #expect(try archive.add(articles).added == 20)
    let again = try archive.add(articles.reversed(), document: "other.txt")
    #expect(again == ArticleIntake.Report(known: 20))
    #expect(try archive.counts == (20, 20))
    #expect(try archive.documents.map(\.name) == ["page.txt"])
    #expect(try archive.check().isGood)
  }

  @Test func `duplicates are met once, by address, by feed id, or by content`() throws {
    try archive.add([article(1)])
    let tracked = article(1) {
      $0.url = "http://WWW.News.example:80/1/?utm_source=mail#top"
      $0.id = "other"
    }
    #expect(try archive.add([tracked]).known == 1)
    let unaddressed = article(1) {
      $0.url = nil
      $0.id = "hash"
      $0.title = "ARTICLE 1!"
    }
    #expect(try archive.add([unaddressed]).known == 1)
    let entry = article(2) {
      $0.role = .entry
      $0.id = "17"
      $0.url = "https://news.example/two"
    }
    #expect(try archive.add([entry], document: "feed.xml", kind: .feed).added == 1)
    var moved = entry
    moved.url = "https://news.example/new"
    #expect(try archive.add([moved], document: "feed.xml", kind: .feed).known == 1)
    // The same number in another feed is another article.
    let other = article(3) {
      $0.role = .entry
      $0.id = "17"
    }
    #expect(try archive.add([other], document: "feed2.xml", kind: .feed).added == 1)
    // So is the same wire text at another publisher.
    var wire = article(3)
    wire.url = "https://paper.example/3"
    wire.id = "https://paper.example/3"
    #expect(try archive.add([wire]).added == 1)
    #expect(try archive.check().isGood)
  }

  @Test func `an updated article keeps its place, its marks and its earlier version`() throws {
    let first = article(1, "Two boats sank.")
    try archive.add([first])
    let key = try #require(try archive.key("boats"))
    try archive.apply(.starred(true), to: [key], now: now)
    let second = article(1, "Three ships sank.", published: "2025-07-16T09:00:00Z")
    #expect(try archive.add([second]) == ArticleIntake.Report(updated: 1))
    #expect(try archive.key("ships") == key)
    #expect(try archive.key("boats") == nil)
    #expect(try archive.article(key) == second)
    #expect(try archive.versions(of: key) == [ArticleVersion(replaced: now, article: first)])
    #expect(try archive.titles("is:updated is:starred") == ["Article 1"])
    #expect(try archive.check().isGood)
  }

  @Test func `a teaser does not take the place of the whole article`() throws {
    try archive.add([article(1)])
    let teaser = article(1) { $0.paragraphs.removeLast() }
    #expect(try archive.add([teaser]) == ArticleIntake.Report(known: 1))
    #expect(try archive.rows.first.flatMap { try archive.open($0.key)?.versions } == 1)
  }

  @Test func `a deleted article stays deleted when its feed brings it again`() throws {
    try archive.add([article(1), article(2)])
    let key = try #require(try archive.key("number1"))
    try archive.apply(.delete, to: [key], now: now)
    #expect(
      try archive.add([article(1), article(1, "Changed.")]) == ArticleIntake.Report(refused: 2))
    #expect(try archive.counts == (1, 1))
    // Also when it cannot be undone any more.
    let other = try #require(try archive.key("number2"))
    for number in 0..<ArticleArchive.undoLimit + 1 {
      try archive.apply(.starred(number % 2 == 0), to: [other], now: now)
    }
    #expect(try archive.add([article(1)]) == ArticleIntake.Report(refused: 1))
    #expect(try archive.check().isGood)
  }

  @Test func `articles stand newest first, a page's own first among equals`() throws {
    let articles = [
      article(1, published: "2025-07-14T08:00:00Z"), article(2, published: "2025-07-14T08:00:00Z"),
      article(3, published: "2025-07-15T07:00:00+08:00"), article(4, published: "2025-07-14"),
      article(5, published: "2031-01-01"), article(6) { $0.published = nil },
    ]
    try archive.add(articles)
    #expect(try archive.rows.map(\.title).map { $0.suffix(1) }.joined() == "563412")
  }

  @Test func `what comes newest first keeps its order, however many share a moment`() throws {
    let archive = try ArticleArchive()
    var intake = ArticleIntake(into: archive, now: now, batch: 10, isNewestFirst: true)
    // Runs of 1, 2, 3 … articles of one moment, the newest first.
    var titles: [String] = []
    for run in 1...12 {
      let second = now.secondsSinceEpoch - 1000 * run
      for number in 0..<run {
        var one = article(titles.count, title: "\(run)-\(number)")
        one.published = Timestamp(secondsSinceEpoch: second)
        titles.append(one.title ?? "")
        try intake.add(Document(name: "page \(number)", kind: .text, articles: [one]))
      }
    }
    try intake.finish()
    #expect(try archive.rows.map(\.title) == titles)
  }

  @Test func `thousands of articles of one moment find their places`() throws {
    var intake = ArticleIntake(into: archive, now: now)
    for number in 0..<3000 {
      try intake.add(
        Document(
          name: "\(number).txt", kind: .text,
          articles: [article(number, published: "2025-07-01")]))
    }
    try intake.finish()
    #expect(try archive.counts.articles == 3000)
    let rows = try archive.rows
    #expect(
      rows.count == 3000 && Set(rows.compactMap(\.listed)).max().map { $0 < 1_751_400_000 } ?? false
    )
  }

  @Test(arguments: [
    ("https://www.news.example/a/?b=1&utm_medium=x#c", "http://news.example:80/a?b=1", true),
    ("https://news.example/a?b=1", "https://news.example/a?b=2", false),
    ("https://NEWS.example/A", "https://news.example/a", false),
    ("https://news.example", "https://news.example/", true),
  ])
  func `addresses of one page are one`(_ one: String, _ other: String, _ isSame: Bool) {
    #expect((CanonicalAddress(one) == CanonicalAddress(other)) == isSame)
    #expect(CanonicalAddress(one) != nil)
  }

  @Test(arguments: ["", "x", "ftp://a.example", "https://", "mailto:a@b.example"])
  func `what is no address of the web is none`(text: String) {
    #expect(CanonicalAddress(text) == nil)
  }
}

extension ArticleIntake.Report {
  init(added: Int = 0, updated: Int = 0, known: Int = 0, refused: Int = 0) {
    self.init()
    self.added = added
    self.updated = updated
    self.known = known
    self.refused = refused
  }

  @Test func `the words of many articles are written together`() throws {
    let archive = try ArticleArchive()
    try archive.add((0..<200).map { article($0) })
    let segments = try archive.read {
      try Int.fetchOne($0, sql: "SELECT count(DISTINCT segid) FROM search_idx") ?? 0
    }
    #expect(segments == 1)
  }

  @Test func `an article that comes twice at once is found by its last words`() throws {
    let archive = try ArticleArchive()
    let report = try archive.add([
      // The first of a document is its newest.
      article(1, "A later text with crabs."), article(2), article(1, "An early text."),
    ])
    #expect(report.added == 2 && report.updated == 1)
    #expect(try archive.titles("early").isEmpty)
    #expect(try archive.titles("crabs") == ["Article 1"])
    #expect(try archive.check().isGood)
  }

  @Test func `a document that is written in parts stands in its own order`() throws {
    let archive = try ArticleArchive()
    var intake = ArticleIntake(into: archive, now: now, batch: 3)
    let articles = (0..<8).map { article($0) { $0.published = nil } }
    try intake.add(Document(name: "page.txt", kind: .pageDump, articles: articles))
    try intake.finish()
    #expect(try archive.rows.map(\.title) == articles.map(\.title))
    #expect(intake.addedKeys.count == 8)
  }
}
