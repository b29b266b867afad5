import Testing

@testable import Articles

@Suite("Feeds: broken and hostile")
struct FeedHostileTests {
  private func titles(_ text: String) -> [String?] { feed(text).articles.map(\.title) }

  @Test(
    "Broken markup costs what is broken and no more",
    arguments: [
      // An item or the feed is never closed.
      "<rss><channel><item><title>A</title><item><title>B</title>",
      "<rss><channel><item><title>A</title></item><item><title>B</title></item></rss",
      // A title is never closed.
      "<rss><channel><item><title>A<link>x</link></item><item><title>B</title></item></channel></rss>",
      "<rss><channel><item><title>A</item><item><title>B</title></item></channel></rss>",
      // Elements overlap, attributes lack quotes, tags lack ends.
      "<rss><channel><item><title>A</title><b><i></b></i></item><item a=b><title>B</title></item>",
      "<rss><channel><item><title>A</title></item><item><title>B</title <link>x</link></item>",
      // What a program printed before the feed, and a document type of something else.
      "<br />\n<b>Warning</b>: x in <b>y</b><br />\n<rss><item><title>A</title></item><item><title>B</title>",
      "<!DOCTYPE html><!-- <item> --><rss><item><title>A</title></item><item><title>B</title></item>",
      // A namespace nobody declared, a section nobody closed.
      "<rss><item><title>A</title><dc:creator>x</dc:creator></item><item><title><![CDATA[B",
    ])
  func recovery(text: String) {
    #expect(titles(text) == ["A", "B"])
  }

  @Test(
    "Of a broken JSON feed counts what stands before the break",
    arguments: [
      "", "lo th", "lo \"there\" you\"}]}", "lo\"", "lo\", \"url\": ",
    ])
  func brokenJSON(end: String) {
    let start = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
      {"id": "1", "title": "A", "content_text": "One."},
      {"id": "2", "title": "B", "content_text": "Hel
      """
    let document = feed(start + end)
    #expect(document.articles.map(\.title) == ["A", "B"])
    #expect(document.articles.last?.paragraphs.first?.hasPrefix("Hel") == true)
    #expect(document.feed?.isBroken == true)
    #expect(document.warnings.count == 1)
    #expect(feed(start + "lo\"}]} ;").feed?.isBroken == false)
  }

  @Test("What a feed says of its files holds no control characters and no impossible length")
  func enclosures() {
    let text = "<enclosure url='http://a.example/x' type='audio/&#27;[1m mp3' length='-5'/>"
    let expected = [Enclosure(url: "http://a.example/x", type: "audio/ mp3")]
    #expect(item(text).enclosures == expected)
    #expect(item(text.replacing("-5", with: "99999999999999999999")).enclosures == expected)
  }

  @Test("Entities of the document are never expanded, and files never read")
  func entities() {
    let bomb = """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
      <!ENTITY file SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&c; &file;</title></item></channel></rss>
      """
    #expect(titles(bomb) == ["&c; &file;"])
  }

  @Test("Deep nesting neither overflows nor hides what follows")
  func depth() {
    let deep = String(repeating: "<x>", count: 100_000)
    let text = "<rss><channel><item>\(deep)</item><item><title>B</title></item></channel></rss>"
    #expect(titles(text).last == "B")
    let json = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": "
    #expect(feed(json + String(repeating: "[", count: 100_000)).kind == .text)
  }

  @Test(
    "Any cut of a feed can be read",
    arguments: [
      "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE a [<!ELEMENT b>]><rss xmlns:dc='x'>"
        + "<channel><title>T&amp;&#x41;</title><item a='b' c=\"d\"><![CDATA[<p>é]]></item>",
      "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"\\u00e9\"}]}",
    ])
  func cuts(text: String) {
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      _ = feed(Array(bytes[..<end]))
      var changed = bytes
      changed[end] = 0x3C
      _ = feed(changed)
    }
  }

  @Test("Items that are never closed are all found")
  func openItems() {
    let text = "<rss><channel>" + String(repeating: "<item><title>t", count: 200)
    #expect(titles(text).count == 200)
  }

  @Test(
    "Reading takes time in proportion to the size", .timeLimit(.minutes(1)),
    arguments: [
      "<a>", "</b>", "<a b=\"c>", "<a b='", "<!--", "<![CDATA[", "<!DOCTYPE a [",
      "<!DOCTYPE a [ > ]",
      "<?a", "<", "&lt;", "&lt;a href=x&gt;", "&lt;svg&gt;", "&", "<category>c</category>", "\n\n",
    ])
  func growth(part: String) {
    let parts = String(repeating: part, count: 300_000 / part.utf8.count)
    #expect(feed("<rss><channel><item>" + parts).kind == .feed)
    #expect(feed("<rss><channel><item><description>" + parts).kind == .feed)
  }

  @Test("Random bytes in a feed are read as something")
  func noise() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "<item>", "</item>", "<title", ">", "<![CDATA[", "]]>", "&", "&#x", ";", "'", "\"", "=",
      "<!--",
      "<?", "xmlns:a", "<content type='html'>", "é", "\u{0}", "<!DOCTYPE [",
    ]
    for _ in 0..<300 {
      let parts = (0..<40).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      let document = feed("<rss><channel>" + parts.joined())
      #expect(document.kind == .feed)
    }
  }
}
