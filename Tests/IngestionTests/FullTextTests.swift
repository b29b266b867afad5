import Archive
import Articles
import Testing

@testable import Ingestion

@Suite struct FullTextTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private static let page = """
    <!DOCTYPE html><html><head><title>The ferry is back</title></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>The ferry is back</h1>
    <p>The ferry came back to the harbour on Monday after three weeks in the yard, and the crew was
    met with flowers by the people of the island, who had waited long for it.</p>
    <p>The captain said that the new engine had cost more than the old ship was worth, but that
    nobody on the island would want to go without a boat for another winter.</p>
    <p>It sails twice a day from now on, at eight in the morning and at six in the evening, and the
    fare stays what it was until the end of the year.</p></article>
    <footer><a href="/imprint">Imprint</a></footer></body></html>
    """

  private func server(teaser: String = "The ferry came back.") throws -> LoopbackServer {
    try LoopbackServer { request, reply in
      let host = request.fields["host"] ?? ""
      if request.path == "/feed" {
        reply.answer(
          200, ["ETag: \"\(request.number)\""],
          """
          <rss><channel><title>Island Post</title><item><title>Ferry back</title>
          <link>http://\(host)/ferry</link><guid>f1</guid><description>\(teaser)</description></item>
          <!-- \(request.number) --></channel></rss>
          """)
      } else {
        reply.answer(200, ["Content-Type: text/html; charset=utf-8"], Self.page)
      }
    }
  }

  private func key() throws -> ArticleKey {
    var window = try archive.window()
    return try #require(try window.rows(in: 0..<1).first).key
  }

  @Test func `the page behind a teaser takes its place, and the teaser is kept`() throws {
    let server = try server()
    try archive.refresh([server.url("/feed")])
    let reader = FullText(archive, fetcher: Fetcher(limits: .short), now: now)
    let article = try reader.fetch(key())
    #expect(article.title == "Ferry back" && article.role == .entry)
    #expect(article.paragraphs.count == 3)
    #expect(!article.paragraphs.joined().contains("Imprint"))
    #expect(try archive.article(key()) == article)
    #expect(try archive.versions(of: key()).map(\.article.paragraphs) == [["The ferry came back."]])
    #expect(try archive.search(SearchQuery("engine island", now: now), limit: 5).count == 1)
    #expect(try archive.check().isGood)
    // The feed with the same teaser does not take the text away again.
    try archive.refresh([])
    #expect(try archive.article(key())?.paragraphs.count == 3)
  }

  @Test func `a link to an entry that is kept as a teaser leads to its whole text`() throws {
    let server = try server()
    try archive.refresh([server.url("/feed")])
    let page = LinkedPage(archive, fetcher: Fetcher(limits: .short), now: now)
    #expect(try page.read(server.url("/ferry"), from: key()) == key())
    #expect(try archive.article(key())?.paragraphs.count == 3)
    let asked = server.requests.count
    #expect(try page.read(server.url("/ferry"), from: key()) == key())
    #expect(server.requests.count == asked)
  }

  @Test func `a feed may be set to be read in full`() throws {
    let server = try server()
    let progress = try archive.refresh([server.url("/feed")]) { $0.settings.readsPages = true }
    #expect(progress.pages == 1)
    #expect(try archive.article(key())?.paragraphs.count == 3)
  }

  @Test func `a page without more text changes nothing`() throws {
    let server = try server(teaser: String(repeating: "The ferry came back. ", count: 60))
    try archive.refresh([server.url("/feed")])
    let reader = FullText(archive, fetcher: Fetcher(limits: .short), now: now)
    #expect(throws: FetchFailure.self) { try reader.fetch(key()) }
    #expect(try archive.versions(of: key()).isEmpty)
  }

  @Test func `a feed leads to no page in a private network but its own`() throws {
    let inside = try LoopbackServer(at: "127.0.0.2") { _, reply in reply.answer(200, [], Self.page)
    }
    let link = inside.url("/ferry", host: "127.0.0.2")
    let server = try LoopbackServer { _, reply in
      reply.answer(
        200, [],
        "<rss><channel><item><title>Ferry</title><link>\(link)</link></item></channel></rss>")
    }
    try archive.refresh([server.url("/feed")])
    let reader = FullText(archive, fetcher: Fetcher(limits: .short), now: now)
    #expect(throws: FetchFailure(.privateNetwork, at: link)) { try reader.fetch(key()) }
    #expect(inside.requests.isEmpty)
  }
}
