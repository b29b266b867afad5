import Articles
import Testing

@testable import Archive

@Suite struct FeedScopeTests {
  private let archive: ArticleArchive

  /// Three feeds with two articles each, two of them in folders, and a page of no feed.
  init() throws {
    archive = try ArticleArchive()
    var feeds = (0..<3).map { ArchivedFeed(address: "https://news.example/\($0)") }
    feeds[0].folders = ["World"]
    feeds[1].folders = ["World", "Sea"]
    feeds[2].folders = ["Worldly"]
    try archive.apply(.add(feeds))
    for (number, feed) in feeds.enumerated() {
      let articles = (0..<2).map { article(number * 2 + $0, "Boats of feed \(number).") }
      try archive.add(articles, document: feed.address, kind: .feed)
    }
    try archive.add([article(9, "Boats of no feed.")])
  }

  private func titles(
    _ scope: FeedScope?, _ query: String = "", _ order: ListOrder = .newest
  ) throws -> [String] {
    let selection = Selection(query: SearchQuery(query, now: now), scope: scope, order: order)
    let keys = try Library(archive).keys(of: selection)
    return try archive.rows(keys).map(\.title)
  }

  private func feed(_ number: Int) throws -> FeedScope {
    .feed(try archive.feeds[number].id, title: "")
  }

  @Test func `a feed or a folder has its own articles, and those of folders in it`() throws {
    #expect(try titles(feed(1)).sorted() == ["Article 2", "Article 3"])
    #expect(
      try titles(.folder(["World"])).sorted()
        == ["Article 0", "Article 1", "Article 2", "Article 3"])
    #expect(try titles(.folder(["World", "Sea"])).sorted() == ["Article 2", "Article 3"])
    #expect(try titles(.folder([])).count == 6)
    #expect(try titles(.folder(["Elsewhere"])).isEmpty)
    #expect(try titles(.feed(99, title: "")).isEmpty)
  }

  @Test func `queries and names narrow a scope`() throws {
    #expect(try titles(.folder(["World"]), "\"feed 1\"").sorted() == ["Article 2", "Article 3"])
    #expect(try titles(feed(0), "feed:news is:unread").count == 2)
    #expect(try titles(feed(0), "-boats").isEmpty)
    #expect(try titles(feed(0), "since:2025-07-01").count == 2)
    let key = try #require(try archive.key("number2"))
    let entity = Entity(id: "p:a", name: "Anna Boe", kind: .person)
    try archive.store([(key, Annotation(entities: [entity]))], engine: 1)
    for (scope, count) in [(try feed(1), 1), (try feed(2), 0)] {
      let selection = Selection(entity: entity, scope: scope)
      #expect(try Library(archive).keys(of: selection).count == count)
    }
  }

  @Test func `hidden and deleted articles are in no scope`() throws {
    let key = try #require(try archive.key("number2"))
    try archive.apply(.delete, to: [key], now: now)
    #expect(try titles(feed(1)) == ["Article 3"])
    #expect(try archive.feedListing.feeds.map(\.articles) == [2, 1, 2])
  }

  @Test func `lists come newest first, oldest first or best first`() throws {
    let newest = try titles(nil)
    #expect(try titles(nil, "", .oldest) == newest.reversed())
    #expect(try titles(nil, "boats", .oldest) == titles(nil, "boats").reversed())
    #expect(try titles(.folder(["World"]), "", .oldest) == titles(.folder(["World"])).reversed())
    let entity = Entity(id: "p:a", name: "Anna Boe", kind: .person)
    for number in 0..<3 {
      let key = try #require(try archive.key("number\(number)"))
      try archive.store([(key, Annotation(entities: [entity]))], engine: 1)
    }
    let library = try Library(archive)
    #expect(
      try library.keys(of: Selection(entity: entity, order: .oldest))
        == library.keys(of: Selection(entity: entity)).reversed())
    try archive.add([article(20, title: "Feed 2, and only feed 2", published: "2025-07-01")])
    #expect(try titles(nil, "\"feed 2\"", .relevance).first == "Feed 2, and only feed 2")
    #expect(try titles(nil, "\"feed 2\"").last == "Feed 2, and only feed 2")
    #expect(try titles(nil, "", .relevance) == titles(nil))
  }

  @Test func `the list of all, oldest first, has the rows of the other from its end`() throws {
    try archive.add((100..<400).map { article($0) })
    var newest = try archive.window()
    var oldest = try archive.window(.oldest)
    let rows = try newest.rows(in: 0..<newest.count)
    let last = newest.count - 1
    #expect(try oldest.rows(in: 10..<20) == rows[(last - 19)...(last - 10)].reversed())
    for row in [0, 7, last] {
      #expect(try oldest.row(of: rows[row].key) == last - row)
      #expect(try oldest.slice(.article(rows[row].key, orRow: 0), margin: 2).anchor == last - row)
    }
    try archive.apply(.read(true), to: [rows[last].key], now: now)
    #expect(try oldest.nextUnread(after: nil) == rows[last - 1].key)
    #expect(try oldest.nextUnread(after: rows[5].key) == rows[4].key)
    #expect(try oldest.nextUnread(after: rows[5].key, isDownward: false) == rows[6].key)
  }
}
