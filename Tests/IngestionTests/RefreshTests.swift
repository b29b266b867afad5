import Archive
import Articles
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Ingestion

@Suite struct RefreshTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private var titles: [String] {
    get throws {
      var window = try archive.window()
      return try window.rows(in: 0..<window.count).compactMap(\.title)
    }
  }

  private func feed() throws -> ArchivedFeed { try #require(try archive.feeds.first) }

  @Test func `new articles are kept, and the next time nothing is sent`() throws {
    let server = try LoopbackServer { request, reply in
      if request.fields["if-none-match"] == "\"v1\"" {
        reply.answer(304)
      } else {
        reply.answer(200, ["ETag: \"v1\""], rss(3))
      }
    }
    let first = try archive.refresh([server.url("/feed")])
    #expect(first.articles.added == 3 && first.done == 1 && first.failures.isEmpty)
    #expect(try feed().ownTitle == "Harbour Post")
    #expect(try feed().articles == 3)
    #expect(try feed().unread == 3)
    let second = try archive.refresh([])
    #expect(second.unchanged == 1 && second.articles.added == 0)
    #expect(second.bytes < 200)
    #expect(try archive.search(SearchQuery("boat crew", now: now), limit: 9).count == 3)
  }

  @Test func `the same bytes are not read again, though the server sends them`() throws {
    let server = try LoopbackServer { _, reply in reply.answer(200, [], rss(3)) }
    try archive.refresh([server.url("/")])
    let second = try archive.refresh([])
    #expect(second.unchanged == 1 && second.articles.known == 0)
  }

  @Test(arguments: [
    (
      "<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>",
      "web page"
    ), ("", "empty"), ("  \r\n ", "empty"), ("<?xml version=\"1.0\"?><rss><channel><ti", "broken"),
    ("Service temporarily unavailable", "no feed"), ("{\"error\": 1}", "no feed"),
  ])
  func `what is no feed leaves the articles, and says why`(body: String, word: String) throws {
    let server = try LoopbackServer { request, reply in
      if request.number == 1 {
        reply.answer(200, ["ETag: \"bad\""], body)
      } else {
        reply.answer(
          request.fields["if-none-match"] == "\"v1\"" ? 304 : 200, ["ETag: \"v1\""], rss(3))
      }
    }
    try archive.refresh([server.url("/")])
    let second = try archive.refresh([])
    #expect(second.failures.count == 1)
    #expect(try titles.count == 3)
    #expect(try feed().status.error?.contains(word) == true)
    #expect(try feed().status.failures == 1)
    // What was good still counts, not the validator of what was bad.
    let third = try archive.refresh([])
    #expect(third.failures.isEmpty && third.unchanged == 1)
    #expect(try feed().status.error == nil)
  }

  @Test func `of a feed that ends early is kept what there is, and the whole is asked for`() throws
  {
    let server = try LoopbackServer { request, reply in
      let text = rss(5)
      reply.answer(
        200, ["ETag: \"v\(request.number)\""],
        request.number == 0 ? String(text.prefix(text.count / 2)) : text)
    }
    let first = try archive.refresh([server.url("/")])
    #expect(first.failures.count == 1)
    #expect(try (1..<5).contains(titles.count))
    #expect(try archive.refresh([]).failures.isEmpty)
    #expect(try titles.count == 5)
    #expect(server.requests[1].fields["if-none-match"] == nil)
  }

  @Test func `of a JSON feed that breaks off is kept what there is, and the whole is asked for`()
    throws
  {
    let whole = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tidewatch", "items": [
      {"id": "1", "title": "Ferry"}, {"id": "2", "title": "Bread"}]}
      """
    let server = try LoopbackServer { request, reply in
      reply.answer(
        200, ["ETag: \"v\(request.number)\""],
        request.number == 0 ? String(whole.prefix(while: { $0 != "B" })) : whole)
    }
    #expect(try archive.refresh([server.url("/")]).failures.count == 1)
    #expect(try titles == ["Ferry"])
    #expect(try archive.refresh([]).failures.isEmpty)
    #expect(try titles.count == 2)
    #expect(server.requests[1].fields["if-none-match"] == nil)
  }

  @Test func `what stands after a feed does not make it end early`() throws {
    let server = try LoopbackServer { request, reply in
      let end = request.path == "/open" ? "" : "</CHANNEL></RSS>"
      let text = rss(3).replacing("</channel></rss>", with: end)
      reply.answer(200, [], text + "<!-- " + String(repeating: "cached ", count: 2000) + "-->")
    }
    #expect(try archive.refresh([server.url("/closed")]).failures.isEmpty)
    #expect(try titles.count == 3)
    // A feed that was never closed has all of its entries too.
    let other = try ArticleArchive()
    #expect(try other.refresh([server.url("/open")]).failures.count == 1)
    #expect(try other.counts.articles == 3)
  }

  @Test func `a feed that is gone is not asked for again`() throws {
    let server = try LoopbackServer { request, reply in
      if request.number == 0 { reply.answer(200, [], rss(2)) } else { reply.answer(410) }
    }
    try archive.refresh([server.url("/")])
    #expect(try archive.refresh([]).failures.map(\.sentence).first?.contains("410") == true)
    #expect(try feed().status.isRetired)
    try archive.refresh([])
    #expect(server.requests.count == 2)
    #expect(try titles.count == 2)
  }

  @Test(arguments: [429, 503])
  func `a server that asks to wait is left alone for so long`(status: Int) throws {
    let server = try LoopbackServer { request, reply in
      if request.number == 0 {
        reply.answer(status, ["Retry-After: 600"])
      } else {
        reply.answer(200, [], rss(2))
      }
    }
    #expect(try archive.refresh([server.url("/")]).failures.count == 1)
    func later(_ seconds: Int) throws -> Timestamp {
      try #require(Timestamp(secondsSinceEpoch: now.secondsSinceEpoch + seconds))
    }
    try archive.refresh([], now: later(599))
    #expect(server.requests.count == 1)
    #expect(try archive.refresh([], now: later(600)).articles.added == 2)
  }

  @Test func `a feed that moved for good is asked for at its new address`() throws {
    let server = try LoopbackServer { request, reply in
      if request.path == "/old" {
        reply.answer(301, ["Location: /new"])
      } else {
        reply.answer(200, [], rss(2 + request.number))
      }
    }
    try archive.refresh([server.url("/old")])
    #expect(try feed().address == server.url("/new"))
    #expect(try feed().articles == 2)
    #expect(try archive.refresh([]).articles.added == 1)
    #expect(server.requests.map(\.path) == ["/old", "/new", "/new"])
    #expect(try feed().articles == 3)
  }

  @Test func `one bad feed does not hold up the others`() throws {
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/drip/close":
        reply.write("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
        while reply.write("x") { usleep(20_000) }
      case "/500": reply.answer(500)
      default: reply.answer(200, [], rss(4, title: "Post of \(request.path)"))
      }
    }
    let paths = ["/drip/close", "/500"] + (0..<30).map { "/\($0)" }
    let progress = try archive.refresh(paths.map { server.url($0) } + ["http://127.0.0.1:1/none"])
    #expect(progress.done == 33 && progress.failures.count == 3)
    #expect(progress.articles.added == 120 || progress.articles.added > 4)
    #expect(try archive.feeds.count { $0.status.error != nil } == 3)
  }

  @Test func `a refresh that is stopped keeps what it had`() throws {
    let server = try LoopbackServer { request, reply in
      if request.path != "/0" { usleep(200_000) }
      reply.answer(200, [], rss(2, title: request.path))
    }
    try archive.apply(.add((0..<9).map { ArchivedFeed(address: server.url("/\($0)")) }))
    let refresh = Refresh(archive, fetcher: Fetcher(limits: .short), now: now)
    let start = monotonicSeconds()
    let progress = try refresh.run(
      archive.feeds, isCancelled: { monotonicSeconds() - start > 0.15 })
    #expect(progress.isCancelled)
    #expect(progress.done < 9)
    #expect(try archive.feeds.count { $0.status.fetched != nil } == progress.done)
    #expect(try archive.check().isGood)
  }

  @Test func `muted feeds are left alone`() throws {
    let server = try LoopbackServer { _, reply in reply.answer(200, [], rss(1)) }
    #expect(try archive.refresh([server.url("/")]) { $0.isMuted = true }.feeds == 0)
    #expect(server.requests.isEmpty)
  }

  // MARK: Settings

  @Test func `a password comes from a command or from a file that is closed to others`() throws {
    let server = try LoopbackServer { request, reply in
      let isRight = request.fields["authorization"] == "Basic am86c2VjcmV0"
      reply.answer(isRight ? 200 : 401, [], rss(1, title: request.path))
    }
    let file = "/tmp/dateline-password-\(getpid())"
    defer { unlink(file) }
    try Data("secret\n".utf8).write(to: URL(filePath: file))
    chmod(file, 0o600)
    try archive.refresh([server.url("/command")]) {
      $0.settings.user = "jo"
      $0.settings.passwordCommand = "printf 'secret\\nmore'"
    }
    try archive.refresh([server.url("/file")]) {
      $0.settings.user = "jo"
      $0.settings.passwordFile = file
    }
    #expect(try archive.feeds.allSatisfy { $0.status.error == nil })
    chmod(file, 0o644)
    let progress = try archive.refresh([])
    #expect(progress.failures.count == 1)
    #expect(progress.failures.first?.sentence.contains("chmod 600") == true)
    let opml = try FeedList(archive).list(title: "x").opml
    #expect(!opml.contains("secret") && !opml.contains("jo") && !opml.contains(file))
  }

  @Test func `a feed may be a command of the person's own`() throws {
    let file = "/tmp/dateline-feed-\(getpid()).xml"
    defer { unlink(file) }
    try Data(rss(2).utf8).write(to: URL(filePath: file))
    #expect(try archive.refresh(["exec:cat \(file)"]).articles.added == 2)
    #expect(
      try archive.refresh(["exec:exit 3"]).failures.map(\.sentence) == [
        "the command failed with status 3"
      ])
    #expect(try FeedList(archive).list(title: "x").items.isEmpty)
  }

  @Test func `a command that no configuration has is not run`() throws {
    let file = "/tmp/dateline-run-\(getpid())"
    defer { unlink(file) }
    try archive.apply(.add([ArchivedFeed(address: "exec:touch \(file)")]))
    let refresh = Refresh(
      archive, fetcher: Fetcher(limits: .short), now: now, commands: ["exec:echo"])
    #expect(try refresh.run(archive.feeds).failures.count == 1)
    let subscriber = Subscriber(archive, fetcher: Fetcher(limits: .short), now: now)
    #expect(throws: FetchFailure.self) { try subscriber.subscribe(to: "EXEC:touch \(file)") }
    #expect(access(file, F_OK) != 0)
  }

  @Test func `a command that hangs is ended`() throws {
    let start = monotonicSeconds()
    #expect(try archive.refresh(["exec:echo x; sleep 20"]).failures.count == 1)
    #expect(try archive.refresh(["exec:exec >&-; sleep 20"]).failures.count == 2)
    #expect(monotonicSeconds() - start < 5)
  }

  // MARK: Rhythm

  @Test func `a feed is asked for when its server and it wish, or when a person does`() throws {
    let skipped = (0..<24).filter { $0 != 20 }.map { "<hour>\($0)</hour>" }.joined()
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/ttl": reply.answer(200, [], rss(9, extra: "<ttl>300</ttl>"))
      case "/age": reply.answer(200, ["Cache-Control: public, max-age=14400"], rss(9))
      case "/expires":
        reply.answer(
          200,
          [
            "Date: Mon, 01 Jun 2026 10:00:00 GMT", "Expires: Mon, 01 Jun 2026 15:00:00 GMT",
          ], rss(9))
      case "/forever":
        reply.answer(200, [], rss(9, extra: "<ttl>\(Int.max)</ttl>"))
      case "/hours":
        reply.answer(200, [], rss(9, extra: "<skipHours>\(skipped)</skipHours>"))
      case "/year": reply.answer(200, ["Cache-Control: max-age=31536000"], rss(9))
      default: reply.answer(200, [], rss(9))
      }
    }
    func wait(_ path: String, interval: Int? = nil) throws -> Int {
      try archive.refresh([server.url(path)]) { $0.settings.interval = interval }
      let feed = try #require(try archive.feed(at: server.url(path)))
      return try #require(feed.status.due) - now.secondsSinceEpoch
    }
    // Nine entries an hour apart: half an hour.
    #expect(try wait("/") == 1800)
    #expect(try wait("/ttl") == 300 * 60)
    #expect(try wait("/age") == 14_400)
    #expect(try wait("/expires") == 5 * 3600)
    #expect(try wait("/year") == 86_400)
    #expect(try wait("/forever") == 86_400)
    #expect(try wait("/hours") == 10 * 3600)
    #expect(try wait("/ttl?mine", interval: 120) == 120)
    let refresh = Refresh(archive, fetcher: Fetcher(), now: now)
    #expect(try refresh.candidates(archive.feeds, whenDue: true).isEmpty)
    #expect(try refresh.candidates(archive.feeds).count == 8)
  }

  @Test func `a feed that is silent or fails is asked for less often`() throws {
    let pauses = (0..<40).reduce(into: [3600]) { pauses, _ in
      pauses.append(Rhythm.pause(afterSilence: pauses.last))
    }
    #expect(pauses == pauses.sorted() && pauses.last == Rhythm.longest)
    #expect(Rhythm.pause(afterFailures: 1, 3600) == 7200)
    #expect(Rhythm.pause(afterFailures: 50, 3600) == Rhythm.longest)
  }
}
