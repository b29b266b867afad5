import Articles
import Testing

@testable import Archive

/// Loose documents: the list keeps their order.
@Suite struct ArrivalTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private func add(_ documents: [Document]) throws {
    var intake = ArticleIntake(into: archive, now: now, order: .arrival)
    for document in documents { try intake.add(document) }
    try intake.finish()
  }

  private func document(_ name: String, _ articles: [Article]) -> Document {
    Document(name: name, kind: .pageDump, articles: articles)
  }

  @Test func `articles stand in the order of their documents, whatever their dates`() throws {
    try add([
      document(
        "b.txt", [article(1, published: "2025-07-01"), article(2, published: "2025-07-09")]),
      document("a.txt", [article(3) { $0.published = nil }]),
    ])
    try add([document("c.txt", [article(4, published: "2025-07-30"), article(5)])])
    let rows = try archive.rows
    #expect(rows.map(\.title).map { $0.suffix(1) }.joined() == "12345")
    #expect(rows.map(\.document) == ["b.txt", "b.txt", "a.txt", "c.txt", "c.txt"])
    #expect(rows.map(\.siblings) == [2, 2, 1, 2, 2])
    #expect(rows.allSatisfy { $0.listed == nil })
    #expect(try archive.titles("harbour").count == 5)
    #expect(try archive.check().isGood)
  }

  @Test func `what stands in two documents is listed in both`() throws {
    let same = article(1)
    try add([document("a.txt", [same, article(2)]), document("b.txt", [same])])
    #expect(try archive.rows.map(\.title) == ["Article 1", "Article 2", "Article 1"])
  }

  @Test func `the neighbours of an article are those of its document, in its order`() throws {
    try add([
      document("a.txt", (0..<5).map { article($0) }), document("b.txt", [article(7), article(8)]),
    ])
    let keys = try archive.rows.map(\.key)
    let opened = try #require(try archive.open(keys[2]))
    #expect(opened.neighbours.map(\.key) == [keys[0], keys[1], keys[3], keys[4]])
    #expect(try archive.open(keys[6])?.neighbours.map(\.title) == ["Article 7"])
  }

  @Test(arguments: [
    ("since:2025-07-05", "Article 2,Article 4"), ("until:2025-07-05", "Article 1"),
    ("harbour -since:2025-07-12", "Article 1,Article 2"),
    ("on:2025-07-09 OR on:2025-07-01", "Article 1,Article 2"),
  ])
  func `dates are found though they are not the order`(query: String, titles: String) throws {
    try add([
      document(
        "a.txt",
        [
          article(1, published: "2025-07-01"), article(2, published: "2025-07-09"),
          article(4, published: "2025-07-16T08:00:00Z"),
        ])
    ])
    #expect(try archive.titles(query).joined(separator: ",") == titles)
  }

  @Test func `a page of a name goes by dates, then by the order of documents`() throws {
    let articles = [
      article(1) { $0.published = nil }, article(2, published: "2025-07-01"),
      article(3) { $0.published = nil }, article(4, published: "2025-07-09"),
    ]
    try add([document("a.txt", articles)])
    let entity = Entity(id: "person:a", name: "Ana Reyes", kind: .person)
    let keys = try archive.rows.map(\.key)
    try archive.store(
      keys.map { key in
        let mention = Mention(passage: Passage(.paragraph), range: 0..<7, entity: entity.id)
        return (key, Annotation(entities: [entity], mentions: [mention]))
      }, engine: 1)
    let library = try Library(archive)
    let order = [keys[3], keys[1], keys[0], keys[2]]
    #expect(try library.page(of: entity).groups.map(\.article.key) == order)
    #expect(try library.keys(of: Selection(entity: entity)) == keys)
    for (one, next) in zip(order, order.dropFirst()) {
      #expect(try library.article(mentioning: entity.id, after: one, forward: true) == next)
      #expect(try library.article(mentioning: entity.id, after: next, forward: false) == one)
    }
    #expect(try library.article(mentioning: entity.id, after: order[3], forward: true) == nil)
    #expect(try library.article(mentioning: entity.id, after: order[0], forward: false) == nil)
  }

  @Test func `a feed keeps its name whichever of its articles comes first`() throws {
    let archive = try ArticleArchive()
    var feed = Document(name: "feed.xml", kind: .feed, articles: (0..<4).map { article($0) })
    feed.feed = Feed()
    feed.feed?.title = "Coast Mail"
    var intake = ArticleIntake(into: archive, now: now)
    try intake.add(feed)
    try intake.finish()
    #expect(try archive.documents.map(\.title) == ["Coast Mail"])
    #expect(try archive.documents.map(\.kind) == [.feed])
  }
}
