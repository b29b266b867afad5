import Articles
import Testing

@testable import Ingestion

@Suite struct DocumentAtAddressTests {
  @Test func `what lies at an address is read as what it is`() throws {
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/moved": reply.answer(302, ["Location: /news/page"])
      case "/news/page":
        reply.answer(
          200, ["Content-Type: text/html; charset=windows-1251"],
          """
          <html><h1>Ferry</h1><p>The ferry runs again, as anyone on the pier will tell you who has
          the time; the <a href=tide>tides</a> are as they were.</p></html>
          """)
      case "/feed": reply.answer(200, [], rss(2))
      case "/text": reply.answer(200, ["Content-Type: text/plain"], "A title\n\nThe ferry ran.\n")
      case "/binary": reply.answer(200, [], "%PDF-1.4")
      default: reply.answer(404)
      }
    }
    func document(_ path: String) throws -> Document {
      try Fetcher(limits: .short).document(at: server.url(path), reader: DocumentReader())
    }
    let page = try document("/moved")
    #expect(page.name == server.url("/moved") && page.encoding == "windows-1251")
    #expect(page.articles.first?.links.first?.url == server.url("/news/tide"))
    #expect(try document("/feed").articles.count == 2)
    #expect(try document("/text").articles.first?.title == "A title")
    #expect(throws: DocumentError.self) { try document("/binary") }
    #expect(throws: FetchFailure.self) { try document("/none") }
  }
}
