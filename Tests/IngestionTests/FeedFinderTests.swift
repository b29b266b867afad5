import Archive
import Articles
import Testing

@testable import Ingestion

@Suite struct FeedFinderTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private func subscribe(_ address: String) throws -> Subscriber.Subscribed {
    try Subscriber(archive, fetcher: Fetcher(limits: .short), now: now).subscribe(to: address)
  }

  @Test func `a page names its feeds`() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Harbour</title>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <LINK title='News' href='news.xml' type='application/rss+xml' rel='alternate home'>
      <link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" href="/rss">
      </head><body><p>News.</p></body></html>
      """
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/site/": reply.answer(200, ["Content-Type: text/html"], page)
      case "/site/news.xml": reply.answer(200, [], rss(3))
      default: reply.answer(404)
      }
    }
    let subscribed = try subscribe(server.url("/site/"))
    #expect(subscribed.feed.address == server.url("/site/news.xml"))
    #expect(subscribed.feed.displayTitle == "Harbour Post")
    #expect(subscribed.report.added == 3)
    #expect(subscribed.others.map(\.title) == ["Comments"])
    #expect(try subscribe(server.url("/site/")).isKnown)
    #expect(try archive.refresh([]).unchanged == 1)
  }

  @Test(arguments: ["/feed", "/rss", "/atom.xml", "/index.xml", "/blog/rss.xml"])
  func `a page that names none has it where feeds usually lie`(path: String) throws {
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case path: reply.answer(200, [], rss(1))
      case "/blog/": reply.answer(200, [], "<html><body>Words</body></html>")
      default: reply.answer(404)
      }
    }
    #expect(try subscribe(server.url("/blog/")).feed.address == server.url(path))
  }

  @Test func `links in the text lead to feeds too`() throws {
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/":
        reply.answer(200, [], "<html><body><a href='/x/rss.xml?a=1&amp;b=2'>RSS</a></body></html>")
      case "/x/rss.xml?a=1&b=2": reply.answer(200, [], rss(1))
      default: reply.answer(404)
      }
    }
    #expect(try subscribe(server.url("/")).feed.address == server.url("/x/rss.xml?a=1&b=2"))
  }

  @Test func `the address of a feed is the feed, and a moved one the new one`() throws {
    let server = try LoopbackServer { request, reply in
      if request.path == "/old" {
        reply.answer(301, ["Location: /new"])
      } else {
        reply.answer(200, [], rss(2))
      }
    }
    #expect(try subscribe(server.url("/old")).feed.address == server.url("/new"))
    #expect(try archive.feeds.count == 1)
    #expect(try subscribe("feed:" + server.url("/new")).isKnown)
  }

  @Test func `where there is no feed nothing is kept`() throws {
    let server = try LoopbackServer { request, reply in
      reply.answer(request.path == "/" ? 200 : 404, [], "<html><body>Words</body></html>")
    }
    #expect(throws: FetchFailure.self) { try subscribe(server.url("/")) }
    #expect(throws: FetchFailure.self) { try subscribe("http://127.0.0.1:1/") }
    #expect(try archive.feeds.isEmpty)
  }

  @Test func `a password in an address is not kept`() throws {
    let server = try LoopbackServer { _, reply in reply.answer(200, [], rss(1)) }
    let address = server.url("/feed").replacing("http://", with: "http://jo:secret@")
    let subscribed = try subscribe(address)
    #expect(subscribed.feed.address == server.url("/feed"))
    #expect(server.requests.allSatisfy { $0.fields["authorization"] == nil })
  }

  @Test func `a page of the internet names no feed in a private network`() throws {
    let inside = try LoopbackServer(at: "127.0.0.2") { _, reply in reply.answer(200, [], rss(1)) }
    let link = inside.url("/rss", host: "127.0.0.2")
    let server = try LoopbackServer { request, reply in
      reply.answer(
        request.path == "/" ? 200 : 404, [],
        "<html><head><link rel=alternate type=application/rss+xml href=\(link)></head></html>")
    }
    var limits = FetchLimits.short
    limits.isPrivate = { $0 != NetworkAddress("127.0.0.1") }
    let finder = FeedFinder(fetcher: Fetcher(limits: limits))
    #expect(throws: FetchFailure.self) { try finder.find(FetchRequest(server.url("/"))) }
    #expect(inside.requests.isEmpty)
  }
}
