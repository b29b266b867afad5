import Archive
import Articles
import Testing

@testable import Ingestion

@Suite struct FeedListTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private static let opml = """
    <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline type="rss" text="First" title="First" xmlUrl="https://a.example/rss" category="one,two"/>
    <outline text="News"><outline text="Sea"><outline type="rss" text="Boats &amp; tides"
      title="Boats &amp; tides" xmlUrl="https://b.example/rss?x=1&amp;y=2" htmlUrl="https://b.example/"
      description="All of it"/></outline><outline text="Empty"></outline></outline>
    <outline type="rss" text="Last" title="Last" xmlUrl="http://c.example/rss"/>
    <outline type="rss" text="Bad" xmlUrl="exec:rm -rf x"/><outline xmlUrl="file:///etc/passwd"/>
    </body></opml>
    """

  @Test func `a list goes in and comes out the same`() throws {
    let list = try #require(SubscriptionList(opml: Array(Self.opml.utf8)))
    let report = try FeedList(archive).take(list)
    #expect(report.added == 3 && report.leftOut.count == 2)
    let out = try FeedList(archive).list(title: "Mine")
    #expect(out.items == list.items)
    #expect(SubscriptionList(opml: Array(out.opml.utf8))?.items == list.items)
    let again = try FeedList(archive).take(list)
    #expect(again.added == 0 && again.known == 3)
  }

  @Test func `a feed in several folders comes out in all of them`() throws {
    let opml = """
      <opml version="2.0"><body><outline text="Sea"><outline type="rss" text="Boats" title="Boats"
      xmlUrl="https://b.example/rss" category="one"/></outline><outline text="Land"><outline
      type="rss" text="Rails" title="Rails" xmlUrl="https://r.example/rss"/></outline>
      <outline text="All"><outline text="Far"><outline type="rss" text="Boats" title="Boats"
      xmlUrl="https://b.example/rss" category="one"/></outline></outline></body></opml>
      """
    let list = try #require(SubscriptionList(opml: Array(opml.utf8)))
    let report = try FeedList(archive).take(list)
    #expect(report.added == 2 && report.known == 0)
    #expect(try FeedList(archive).list(title: "x").items == list.items)
    // Where the person moved it to counts, and a folder that is gone stays gone.
    let feed = try #require(try archive.feed(at: "https://b.example/rss"))
    try archive.apply(.move(feed.id, ["All", "Far"]))
    let moved = try FeedList(archive).list(title: "x").subscriptions
    #expect(moved.map(\.folders) == [["Land"], ["All", "Far"]])
  }

  @Test func `an import is undone`() throws {
    let list = try #require(SubscriptionList(opml: Array(Self.opml.utf8)))
    let undo = try #require(try FeedList(archive).take(list).undo)
    let redo = try #require(try archive.apply(undo))
    #expect(try archive.feeds.isEmpty)
    try archive.apply(redo)
    #expect(try FeedList(archive).list(title: "Mine").items == list.items)
  }

  @Test func `newsboat's and newsraft's files bring their tags and sections`() throws {
    let urls = """
      # mine
      https://a.example/rss "sea" "~A title" !
      "query:unread:unread = \\"yes\\""
      exec:~/bin/feed.sh
      https://jo:secret@b.example/rss news
      """
    let report = try FeedList(archive).take(SubscriptionList(newsboatURLs: Array(urls.utf8)))
    #expect(report.added == 2 && report.leftOut.count == 2 && report.stripped.count == 1)
    let feeds = try archive.feeds
    #expect(feeds[0].title == "A title" && feeds[0].tags == ["sea"])
    #expect(feeds[1].address == "https://b.example/rss")
    let sections = "@ World\nhttps://c.example/rss \"C\"\n"
    _ = try FeedList(archive).take(SubscriptionList(newsraftFeeds: Array(sections.utf8)))
    #expect(try archive.feeds[2].folders == ["World"])
  }
}
