import Testing

@testable import Articles

@Suite("Lists of subscriptions")
struct SubscriptionListTests {
  private typealias Feed = SubscriptionList.Subscription

  private func opml(_ text: String) -> SubscriptionList? {
    SubscriptionList(opml: Array(text.utf8))
  }

  @Test("A round trip through OPML loses nothing")
  func roundTrip() {
    let harbour = Feed(
      url: "https://a.example/rss?x=1&y=2", title: "Harbour \"News\" <& more>",
      homePage: "https://a.example/", description: "Ships", tags: ["sea", "ports"])
    let list = SubscriptionList(
      title: "Mine",
      items: [
        .feed(Feed(url: "https://b.example/atom")),
        .folder(
          .init(
            title: "News",
            items: [.feed(harbour), .folder(.init(title: "Örtlich", items: [.feed(harbour)]))])),
        .folder(.init(title: "Empty")),
      ])
    #expect(opml(list.opml) == list)
    #expect(list.subscriptions.map(\.folders) == [[], ["News"], ["News", "Örtlich"]])
  }

  @Test("Broken OPML gives its feeds")
  func broken() {
    let list = opml(
      """
      <opml><head><title>T</title><body>
      <outline text='A & B'><OUTLINE TITLE="One" xmlurl='feed://a.example/rss' htmlUrl=x>
      <outline text=Two xmlUrl=https://b.example/rss></outline
      <outline xmlUrl='feed:https://c.example/rss'/>
      """)
    #expect(list?.title == "T")
    let urls = ["http://a.example/rss", "https://b.example/rss", "https://c.example/rss"]
    #expect(list?.subscriptions.map(\.subscription.url) == urls)
    #expect(list?.subscriptions.first?.folders == ["A & B"])
    #expect(opml("<html></html>") == nil)
    #expect(opml("") == nil)
  }

  @Test(arguments: [
    ("<opml version='2.0'>", true), ("\u{FEFF}\n<?xml version='1.0'?>\n<OPML>", true),
    ("<!DOCTYPE opml><!-- <html> --><opml/>", true), ("<opmlish>", false), ("<html><opml>", false),
    ("An <opml> list is markup", false), ("<!-- open", false), ("", false), ("<", false),
  ])
  func `A list is known by its outermost element`(text: String, isOPML: Bool) {
    #expect(SubscriptionList.isOPML(Array(text.utf8)) == isOPML)
  }

  @Test("Neither paths nor commands come in from OPML")
  func commands() {
    let urls = [
      "exec:rm -rf ~", "file:///etc/passwd", "filter:cat:https://a.example/", "/etc/passwd", "| id",
      "https://a.example/\u{1B}[2J", "javascript:x", "http:///x", "$(id)",
    ]
    let outlines = urls.map { "<outline text='x' xmlUrl='\($0)'/>" }.joined()
    let list = opml("<opml><body>\(outlines)</body></opml>")
    #expect(list?.subscriptions.isEmpty == true)
    #expect(list?.leftOut.count == urls.count)
  }

  @Test("Folders nested without end are flattened")
  func depth() {
    let text = String(repeating: "<outline text='f'>", count: 50_000)
    let list = opml("<opml>" + text + "<outline xmlUrl='https://a.example/'/>")
    #expect(list?.subscriptions.count == 1)
    #expect(list?.subscriptions[0].folders.count == 32)
  }

  @Test("newsboat's file keeps titles and tags")
  func newsboat() {
    let list = SubscriptionList(
      newsboatURLs: Array(
        """
        # mine
        https://a.example/rss sea "two words" "~The \\"A\\"" !
        "query:Unread:unread = \\"yes\\"" x
        exec:/bin/feed y

        https://b.example/rss
        """.utf8))
    #expect(
      list.items == [
        .feed(Feed(url: "https://a.example/rss", title: "The \"A\"", tags: ["sea", "two words"])),
        .feed(Feed(url: "https://b.example/rss")),
      ])
    #expect(list.leftOut.count == 2)
  }

  @Test("newsraft's file keeps titles and sections")
  func newsraft() {
    let list = SubscriptionList(
      newsraftFeeds: Array(
        """
        https://a.example/rss "A" {30}
        @ Sea and ships [15]
        https://b.example/rss
        $(ls -la) "Command"
        https://c.example/rss [10] "no title"
        """.utf8))
    #expect(
      list.items == [
        .feed(Feed(url: "https://a.example/rss", title: "A")),
        .folder(
          .init(
            title: "Sea and ships",
            items: [
              .feed(Feed(url: "https://b.example/rss")), .feed(Feed(url: "https://c.example/rss")),
            ])),
      ])
    #expect(list.leftOut == ["$(ls -la) \"Command\""])
  }
}
