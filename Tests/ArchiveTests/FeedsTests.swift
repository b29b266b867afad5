import Articles
import GRDB
import Testing

@testable import Archive

@Suite struct FeedsTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private func addFeeds() throws -> [ArchivedFeed] {
    try archive.apply(.add((0..<3).map { ArchivedFeed(address: "https://news.example/\($0)") }))
    return try archive.feeds
  }

  @Test func `feeds keep their order, and an address is there once`() throws {
    #expect(try addFeeds().map(\.address.last) == ["0", "1", "2"])
    #expect(try archive.apply(.add([ArchivedFeed(address: "https://news.example/1")])) == nil)
    #expect(try archive.feeds.count == 3)
  }

  @Test func `every change is undone by the one it returns`() throws {
    let id = try addFeeds()[1].id
    var settings = FeedSettings()
    settings.interval = 600
    settings.headers = ["X-Key: one"]
    let changes: [FeedChange] = [
      .rename(id, "Mine"), .move(id, ["World", "Sea"]), .tag(id, ["a", "b, c"]), .mute(id, true),
      .set(id, settings), .readdress(id, "https://new.example/"), .remove([id]),
      .add([ArchivedFeed(address: "https://more.example/")]),
    ]
    for change in changes {
      let before = try archive.feeds
      let undo = try #require(try archive.apply(change))
      let after = try archive.feeds
      #expect(after != before)
      let redo = try #require(try archive.apply(undo))
      #expect(try archive.feeds == before)
      try archive.apply(redo)
      #expect(try archive.feeds.map(\.address) == after.map(\.address))
    }
  }

  @Test func `a change that changes nothing has nothing to undo`() throws {
    let id = try addFeeds()[0].id
    #expect(try archive.apply(.rename(id, nil)) == nil)
    #expect(try archive.apply(.mute(id, false)) == nil)
    #expect(try archive.apply(.rename(999, "x")) == nil)
    #expect(try archive.apply(.remove([999])) == nil)
    #expect(try archive.apply(.readdress(id, "https://news.example/1")) == nil)
  }

  @Test func `a feed that moves takes its articles along`() throws {
    var feed = try addFeeds()[0]
    try archive.add([article(1), article(2)], document: feed.address, kind: .feed)
    #expect(try archive.feeds[0].articles == 2)
    feed.address = "https://elsewhere.example/"
    feed.status.etag = "\"x\""
    feed.status.schedule.skippedHours = [0, 23]
    feed.status.schedule.skippedDays = [6]
    feed.status.error = "late"
    try archive.keep(statusOf: [feed])
    let moved = try archive.feeds[0]
    #expect(moved.address == feed.address && moved.articles == 2)
    #expect(moved.status == feed.status)
  }

  @Test func `articles are found by what a person calls their feed`() throws {
    var feed = try addFeeds()[0]
    try archive.add([article(1)], document: feed.address, kind: .feed)
    feed.ownTitle = "The wire of the north"
    try archive.keep(statusOf: [feed])
    #expect(try archive.titles("feed:north").count == 1)
    try archive.apply(.rename(feed.id, "Boats"))
    #expect(try archive.titles("feed:boats").count == 1)
    #expect(try archive.titles("feed:north").isEmpty)
  }

  @Test func `a feed that moves to where another is stays where it was`() throws {
    var feed = try addFeeds()[0]
    feed.address = "https://news.example/2"
    try archive.keep(statusOf: [feed])
    #expect(try archive.feeds.map(\.address.last) == ["0", "1", "2"])
  }

  @Test func `newsboat's cache brings articles and read marks`() throws {
    let place = try TemporaryArchive()
    let path = place.folder + "/cache.db"
    let cache = try DatabaseQueue(path: path)
    try cache.write { database in
      try database.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl TEXT, url TEXT, title TEXT);
          CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid TEXT, title TEXT, author TEXT,
            url TEXT, feedurl TEXT, pubDate INTEGER, content TEXT, unread INTEGER,
            deleted INTEGER NOT NULL DEFAULT 0);
          INSERT INTO rss_feed VALUES ('https://news.example/rss', 'https://news.example', 'News');
          INSERT INTO rss_item VALUES
            (1, 'g1', 'Old boat', 'Jo', 'https://news.example/1', 'https://news.example/rss',
              1752000000, '<p>It <b>sank</b>.</p>', 0, 0),
            (2, 'g2', 'New boat', '', 'https://news.example/22', 'https://news.example/rss',
              1752000100, '<p>It floats.</p>', 1, 0),
            (3, 'g3', 'No boat', '', 'https://news.example/33', 'https://news.example/rss',
              1752000200, '', 0, 1);
          """)
    }
    try cache.close()
    let archive = try place.open()
    // One of them is known already, and unread.
    try archive.add([article(1)])
    var intake = ArticleIntake(into: archive, now: now)
    #expect(try NewsboatCache(path: path).copy(into: &intake, of: archive) == 1)
    #expect(
      try archive.titles("is:read") == ["Old boat"] || archive.titles("is:read") == ["Article 1"])
    #expect(try archive.titles("floats is:unread") == ["New boat"])
    #expect(try archive.counts.articles == 2)
    #expect(try archive.check().isGood)
    #expect(throws: ArchiveError.self) { try NewsboatCache(path: place.path) }
  }
}
