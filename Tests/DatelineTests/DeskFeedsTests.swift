import Archive
import Articles
import Foundation
import Reader
import Synchronization
import Testing

@testable import dateline

/// What the desk answers when the reader asks for feeds and pages, with a server on the loopback
/// interface.
@Suite struct DeskFeedsTests {
  private static let now = Timestamp(rfc3339: "2026-06-01T10:00:00Z") ?? Timestamp(day: .epoch)

  /// A desk, and all that it said.
  private struct Talk {
    var desk: Desk
    var archive: ArticleArchive { desk.library.archive }

    init(_ order: ArticleIntake.Order = .time, isImmediate: Bool = true) throws {
      var reader = DocumentReader()
      reader.now = now
      desk = try Desk(
        ArticleArchive(), order: order, reader: reader, mailbox: try #require(Mailbox()),
        isImmediate: isImmediate)
    }

    mutating func ask(_ effect: Effect) -> [Message] {
      desk.answer(effect) + desk.receive(desk.mailbox.collect())
    }

    /// What is said within some seconds, until something in it is as wished.
    mutating func wait(for isWished: (Message) -> Bool) -> [Message] {
      var heard: [Message] = []
      for _ in 0..<100 where !heard.contains(where: isWished) {
        desk.mailbox.wait(milliseconds: 100)
        heard += desk.receive(desk.mailbox.collect())
      }
      return heard
    }

    var feeds: [FeedSummary] {
      get throws { try archive.feedListing.feeds }
    }

    func key(_ title: String) throws -> ArticleKey {
      var window = try archive.window()
      let rows = try window.rows(in: 0..<window.count)
      return try #require(rows.first { $0.title == title }).key
    }
  }

  private static func rss(_ items: [(title: String, link: String, text: String)]) -> String {
    let entries = items.map {
      """
      <item><title>\($0.title)</title><link>\($0.link)</link><description>\($0.text)</description>
      </item>
      """
    }
    return "<rss><channel><title>Boats</title>\(entries.joined())</channel></rss>"
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>The engine of the ferry</title></head><body>
    <nav><a href="/">Home</a></nav><article><h1>The engine of the ferry</h1>
    <p>The engine came by road from the north, on a lorry with forty wheels, and took two nights for
    the last ten miles because of a bridge that nobody wanted to answer for.</p>
    <p>It was lowered into the hull on a Sunday, when the wind was still, and the harbour master had
    the church bells silenced so that the crane driver could hear the mate.</p></article>
    </body></html>
    """

  /// A feed that grows with each request, and a page.
  private static func server() throws -> LoopbackServer {
    try LoopbackServer { request, reply in
      let host = "http://" + (request.fields["host"] ?? "")
      switch request.path {
      case "/feed":
        reply.answer(
          200, [],
          rss(
            (0...request.number).map {
              ("Boat \($0)", "\(host)/boat/\($0)", $0 == 1 ? "A goat came home." : "It came home.")
            }))
      case "/engine", "/boat/0": reply.answer(200, ["Content-Type: text/html"], page)
      case "/empty": reply.answer(200, ["Content-Type: text/html"], "<html><body></body></html>")
      default: reply.answer(404)
      }
    }
  }

  private func notices(_ messages: [Message]) -> [String] {
    messages.compactMap { message in
      if case .notice(let text) = message { return text }
      return nil
    }
  }

  private func edited(_ messages: [Message]) -> [String] {
    messages.compactMap { message in
      if case .edited(_, let text) = message { return text }
      return nil
    }
  }

  // MARK: Subscribing and refreshing

  @Test func `a feed is subscribed to by its address, and that is undone`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.listFeeds)
    let said = talk.ask(.add(server.url("/feed")))
    #expect(
      edited(said) == ["Subscribed to Boats (\(server.url("/feed"))): 1 article added."])
    #expect(
      said.contains { if case .feeds(let listing) = $0 { listing.feeds.count == 1 } else { false } }
    )
    #expect(try talk.archive.counts.articles == 1)
    let again = talk.ask(.edit(.subscribe(server.url("/feed"))))
    #expect(notices(again).last == "Boats is among the feeds already.")
    let undone = talk.ask(.undo)
    #expect(
      undone.contains(.undone(.edit("Boats is no longer among the feeds; its articles stay"))))
    #expect(try talk.feeds.isEmpty && talk.archive.counts.articles == 1)
    #expect(
      notices(talk.ask(.add(server.url("/none")))).last == "There is nothing at this address (404)."
    )
  }

  @Test func `refreshing tells how far it is, and what mute rules hid`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.add(server.url("/feed")))
    _ = talk.ask(.edit(.addRule(MuteRule(subject: .word("goat"), action: .hide))))
    let said = talk.ask(.refresh(nil))
    let steps = said.compactMap { if case .refreshing(let step) = $0 { step } else { nil } }
    #expect(steps.first == RefreshProgress(feeds: 1))
    #expect(steps.last == RefreshProgress(feeds: 1, done: 1, hidden: 1))
    #expect(said.contains(.refreshing(nil)))
    #expect(notices(said) == ["1 of 1 feed, 0 new articles, 1 hidden by mute rules."])
    #expect(try talk.archive.muteRules.map(\.articles) == [1])
    #expect(talk.ask(.refresh(nil)).contains(.refreshing(nil)))
    #expect(try talk.archive.counts.articles == 2)
  }

  @Test func `a muted feed is fetched when it alone is meant`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.add(server.url("/feed")))
    let feed = try #require(try talk.feeds.first)
    _ = talk.ask(.edit(.move(feed.id, ["Sea"])))
    _ = talk.ask(.edit(.mute(feed.id, true)))
    for scope in [nil, FeedScope.folder(["Sea"])] {
      #expect(talk.ask(.refresh(scope)).contains(.refreshing(RefreshProgress())))
    }
    #expect(server.requests.count == 1)
    _ = talk.ask(.refresh(.feed(feed.id, title: "")))
    #expect(server.requests.count == 2)
    #expect(try talk.archive.counts.articles == 2)
  }

  @Test func `without being asked, only feeds are fetched whose time has come`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.add(server.url("/feed")))
    #expect(talk.ask(.refreshDue).contains(.refreshing(RefreshProgress())))
    #expect(server.requests.count == 1)
    var feed = try #require(try talk.archive.feeds.first)
    feed.status.due = Self.now.secondsSinceEpoch
    try talk.archive.keep(statusOf: [feed])
    _ = talk.ask(.refreshDue)
    #expect(server.requests.count == 2)
  }

  @Test func `one refresh goes on at a time, and is stopped`() throws {
    let gate = Mutex(false)
    let server = try LoopbackServer { _, reply in
      while !gate.withLock({ $0 }) { usleep(10_000) }
      reply.answer(200, [], Self.rss([]))
    }
    defer { gate.withLock { $0 = true } }
    var talk = try Talk(isImmediate: false)
    try talk.archive.apply(.add([ArchivedFeed(address: server.url("/slow"))]))
    #expect(notices(talk.ask(.refresh(nil))).isEmpty)
    #expect(notices(talk.ask(.refresh(nil))).first?.contains("already") == true)
    _ = talk.ask(.stopRefreshing)
    #expect(talk.wait { $0 == .refreshing(nil) }.contains(.refreshing(nil)))
    #expect(notices(talk.ask(.refresh(nil))).isEmpty)
    // Who leaves does not wait for the server.
    let start = ContinuousClock.now
    talk.desk.close()
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  // MARK: Pages

  @Test func `the page behind a teaser takes its place`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.add(server.url("/feed")))
    let key = try talk.key("Boat 0")
    let said = talk.ask(.readFullText(key))
    #expect(said.contains(.libraryChanged(nil)))
    #expect(try talk.archive.article(key)?.paragraphs.count == 2)
    #expect(
      notices(talk.ask(.readFullText(key))).last == "The page has no more text than the feed.")
  }

  @Test func `the page behind a link becomes an article of its own, once`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.add(server.url("/feed")))
    let key = try talk.key("Boat 0")
    let link = server.url("/engine")
    let said = talk.ask(.followLink(link, from: key))
    let page = try talk.key("The engine of the ferry")
    #expect(said.contains(.followed(link: link, page)))
    #expect(try talk.archive.rows([page]).first?.document == link)
    #expect(talk.ask(.followLink(link, from: page)).contains(.followed(link: link, page)))
    #expect(server.requests.count { $0.path == "/engine" } == 1)
    #expect(try talk.archive.counts.articles == 2)
    let empty = notices(talk.ask(.followLink(server.url("/empty"), from: key)))
    #expect(empty.count == 2 && empty[1].hasSuffix("."))
    for link in ["file:///etc/passwd", "javascript:alert(1)"] {
      #expect(
        notices(talk.ask(.followLink(link, from: key))).last
          == "This is no address of http or https.")
    }
    // A page names an address of another machine in a private network.
    #expect(
      notices(talk.ask(.followLink("http://127.0.0.2:\(server.port)/engine", from: key))).last
        == "An address of the internet leads into a private network.")
  }

  // MARK: Editing

  @Test func `every edit says what it did, and so does its undoing`() throws {
    var talk = try Talk()
    var feed = ArchivedFeed(address: "https://boats.example/feed")
    feed.ownTitle = "Boats"
    try talk.archive.apply(.add([feed, ArchivedFeed(address: "https://goats.example/feed")]))
    let id = try talk.feeds[0].id
    let before = try talk.archive.feedListing
    let edits: [(FeedEdit, String, String)] = [
      (.rename(id, "Mine"), "Boats is called Mine now.", "it is called Boats again"),
      (.move(id, ["Sea"]), "Boats is in Sea now.", "Boats is outside of folders again"),
      (.tag(id, ["a", "b"]), "Boats has the labels a, b now.", "Boats has no labels again"),
      (
        .mute(id, true), "Boats is muted: it is not fetched with the others.",
        "Boats is fetched with the others again"
      ),
      (
        .readPages(id, true),
        "The pages behind all new articles of Boats are read from now on.",
        "new articles of Boats stay as the feed has them"
      ),
      (.delete(id), "Boats is gone from the feeds; its articles stay.", "Boats is back"),
      (
        .addRule(MuteRule(subject: .word("goat"), action: .hide)),
        "Articles with “goat” will be hidden.", "articles with “goat” are shown again"
      ),
    ]
    for (edit, done, undone) in edits {
      #expect(edited(talk.ask(.edit(edit))) == [done])
      #expect(talk.ask(.undo).contains(.undone(.edit(undone))))
      #expect(try talk.archive.feedListing == before)
    }
    #expect(edited(talk.ask(.edit(.rename(99, "x")))).isEmpty)
    #expect(notices(talk.ask(.edit(.mute(id, false)))) == ["It is so already."])
  }

  @Test func `folders are renamed and deleted with what is in them`() throws {
    var talk = try Talk()
    var feed = ArchivedFeed(address: "https://boats.example/feed")
    feed.folders = ["Sea", "North"]
    try talk.archive.apply(.add([feed]))
    let before = try talk.archive.feedListing
    #expect(
      edited(talk.ask(.edit(.moveFolder(["Sea"], ["Ocean"])))) == ["The folder Sea is Ocean now."])
    #expect(try talk.archive.feedListing.folders == [["Ocean"], ["Ocean", "North"]])
    #expect(
      edited(talk.ask(.edit(.deleteFolder(["Ocean"]))))
        == ["Ocean is gone with its feed; the articles stay."])
    #expect(try talk.archive.feedListing == FeedListing())
    #expect(talk.ask(.undo).contains(.undone(.edit("Ocean is back with its feed"))))
    #expect(talk.ask(.undo).contains(.undone(.edit("the folder is called Sea again"))))
    #expect(try talk.archive.feedListing == before)
  }

  @Test func `rules say how many articles they took and gave back`() throws {
    let server = try Self.server()
    var talk = try Talk()
    _ = talk.ask(.add(server.url("/feed")))
    let rule = MuteRule(subject: .word("home"), action: .hide)
    let said = talk.ask(.edit(.addRule(rule)))
    #expect(edited(said) == ["1 article with “home” is hidden, and so will new ones be."])
    #expect(said.contains(.libraryChanged(nil)))
    #expect(try talk.archive.counts.articles == 0)
    let kept = try #require(try talk.archive.muteRules.first)
    #expect(
      edited(talk.ask(.edit(.removeRule(kept))))
        == ["Articles with “home” are no longer muted; 1 came back."])
    #expect(notices(talk.ask(.edit(.removeRule(kept)))) == ["That rule is not there any more."])
    #expect(
      notices(talk.ask(.edit(.addRule(MuteRule(subject: .word("…"), action: .hide))))).count == 1)
  }

  @Test func `a list of feeds is taken in, and not for a document`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "list":
        "<?xml version=\"1.0\"?><!-- x --><opml><body><outline xmlUrl=\"https://a.example/\"/></body></opml>",
      "urls": "# mine\nhttps://b.example/ sea\n\"query:Unread:unread = \\\"yes\\\"\"\n",
      "page.txt": "https://c.example/ is where it began.\nThe boats came home.\nAll of them.",
    ]
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    var talk = try Talk()
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    #expect(notices(talk.ask(.add(path("list")))) == ["1 feed added."])
    #expect(notices(talk.ask(.add(path("urls")))).first?.hasPrefix("1 feed added.") == true)
    #expect(talk.ask(.undo).contains(.undone(.edit("1 feed is gone again"))))
    #expect(try talk.feeds.map(\.address) == ["https://a.example/"])
    _ = talk.ask(.add(path("page.txt")))
    #expect(try talk.feeds.count == 1 && talk.archive.counts.articles == 1)
  }

  @Test func `loose documents have no feeds`() throws {
    var talk = try Talk(.arrival)
    let edit = FeedEdit.addRule(MuteRule(subject: .word("x"), action: .hide))
    for effect in [Effect.listFeeds, .refresh(nil), .edit(edit), .add("https://a.example/")] {
      #expect(notices(talk.ask(effect)).first?.hasPrefix("Feeds belong to the archive") == true)
    }
    #expect(talk.ask(.refresh(nil)).contains(.refreshing(nil)))
  }
}
