import Testing

@testable import Articles

@Suite("Feeds: formats and fields")
struct FeedFormatTests {
  @Test("RSS 2.0 gives the feed's and the entries' fields")
  func rss() {
    let document = feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>Harbour Wire</title><link>https://wire.example/</link>
        <description>What the tide brings</description><language>en_GB</language>
        <managingEditor>desk@wire.example (Ada Penn)</managingEditor>
        <lastBuildDate>Tue, 15 Jul 2025 09:00:00 +0800</lastBuildDate>
        <image><title>A logo</title><link>https://wire.example/logo</link></image>
        <item>
          <title>Gates close &amp; open</title><link>https://wire.example/gates</link>
          <guid isPermaLink="false">gates-1</guid><category>Ports</category>
          <dc:creator>By Rosa Lund and Tim Okoro</dc:creator>
          <pubDate>Tue, 15 Jul 25 08:30 EST</pubDate>
          <description>The gates of the old dock closed for one night.</description>
          <enclosure url="https://wire.example/a.mp3" type="audio/mpeg" length="1200"/>
        </item>
      </channel></rss>
      """)
    #expect(document.kind == .feed)
    #expect(document.feed?.title == "Harbour Wire")
    #expect(document.feed?.homePage == "https://wire.example/")
    #expect(document.feed?.description == "What the tide brings")
    #expect(document.feed?.language == "en-GB")
    #expect(document.feed?.authors == ["Ada Penn"])
    #expect(document.feed?.updated?.description == "2025-07-15T01:00:00Z")
    let article = document.articles[0]
    #expect(article.role == .entry)
    #expect(article.title == "Gates close & open")
    #expect(article.url == "https://wire.example/gates")
    #expect(article.id == "gates-1")
    #expect(article.tags == ["Ports"])
    #expect(article.authors == ["Rosa Lund", "Tim Okoro"])
    #expect(article.publisher == "Harbour Wire")
    #expect(article.published?.description == "2025-07-15T13:30:00Z")
    #expect(article.publishedAsWritten == "Tue, 15 Jul 25 08:30 EST")
    #expect(article.paragraphs == ["The gates of the old dock closed for one night."])
    #expect(
      article.enclosures
        == [Enclosure(url: "https://wire.example/a.mp3", type: "audio/mpeg", length: 1200)])
  }

  @Test("RSS 1.0 keeps its items beside the channel and their addresses in RDF")
  func rdf() {
    let document = feed(
      """
      <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <channel rdf:about="https://a.example/"><title>Old wire</title>
        <items><rdf:Seq><rdf:li rdf:resource="https://a.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://a.example/1"><title>One</title><dc:date>2024-02-03</dc:date>
        <dc:subject>Sea</dc:subject></item>
      </rdf:RDF>
      """)
    #expect(document.feed?.title == "Old wire")
    #expect(document.feed?.homePage == "https://a.example/")
    #expect(document.articles.map(\.title) == ["One"])
    #expect(document.articles[0].url == "https://a.example/1")
    #expect(document.articles[0].published?.description == "2024-02-03")
    #expect(document.articles[0].tags == ["Sea"])
  }

  @Test("Atom gives typed text, links by relation, persons and sources")
  func atom() {
    let article = entry(
      """
      <title type="text">How to use &lt;b&gt;</title><id>tag:a.example,2025:7</id>
      <link rel="alternate" type="application/pdf" href="/x.pdf"/>
      <link rel="alternate" type="text/html" href="x"/>
      <link rel="enclosure" href="x.ogg" type="audio/ogg" length="9"/>
      <author><name>Ines Marsh</name><email>ines@a.example</email></author>
      <source><title>Coast Daily</title><id>s</id></source>
      <category term="12" label="Coast"/><category term="ports"/>
      <published>2025-07-15T08:30:00.25+02:00</published><updated>2025-07-16T00:00:00Z</updated>
      <summary>A short word on what the long text below is really about.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>First</h2>
        <p>Water <em>rose</em> over the <a href="quay">quay</a>.</p></div></content>
      """, feed: "xml:base='https://a.example/news/' xml:lang='fr'")
    #expect(article.title == "How to use <b>")
    #expect(article.id == "tag:a.example,2025:7")
    #expect(article.url == "https://a.example/news/x")
    #expect(article.enclosures.map(\.url) == ["https://a.example/news/x.ogg"])
    #expect(article.authors == ["Ines Marsh"])
    #expect(article.publisher == "Coast Daily")
    #expect(article.tags == ["Coast", "ports"])
    #expect(article.published?.description == "2025-07-15T06:30:00Z")
    #expect(article.updated?.description == "2025-07-16T00:00:00Z")
    #expect(article.standfirst == "A short word on what the long text below is really about.")
    #expect(article.subheads == [Subhead(beforeParagraph: 0, text: "First")])
    #expect(article.paragraphs == ["Water rose over the quay."])
    #expect(article.links == [Link(url: "https://a.example/news/quay", text: "quay")])
    #expect(article.language == "fr")
  }

  @Test("JSON Feed gives the same fields, its authors to entries without any")
  func json() {
    let document = feed(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "Pier", "language": "en",
       "home_page_url": "https://p.example/", "feed_url": "https://p.example/feed.json",
       "authors": [{"name": "Otto Reyes"}],
       "items": [
         {"id": 7, "url": "/a", "title": "One \u2019til nine", "content_html": "<p>A</p><p>B</p>",
          "date_published": "2025-07-15T08:30:00+08:00", "tags": ["x", "y", "x"],
          "attachments": [{"url": "b.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 3}]},
         {"id": "8", "content_text": "First <b>\n\nSecond", "author": {"name": "Eva Lim"}}]}
      """#)
    #expect(document.feed?.title == "Pier")
    #expect(document.feed?.url == "https://p.example/feed.json")
    #expect(document.articles.map(\.id) == ["7", "8"])
    #expect(document.articles[0].title == "One ’til nine")
    #expect(document.articles[0].url == "https://p.example/a")
    #expect(document.articles[0].paragraphs == ["A", "B"])
    #expect(document.articles[0].tags == ["x", "y"])
    #expect(document.articles[0].authors == ["Otto Reyes"])
    #expect(document.articles[0].enclosures.map(\.url) == ["https://p.example/b.mp3"])
    #expect(document.articles[1].paragraphs == ["First <b>", "Second"])
    #expect(document.articles[1].authors == ["Eva Lim"])
  }

  @Test("Media, podcast and Dublin Core elements count where their namespace says so")
  func namespaces() {
    let document = feed(
      """
      <rss xmlns:m="http://search.yahoo.com/mrss/" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"
        xmlns:x="http://x.example/ns"><channel><item>
        <x:title>Not this</x:title><title>This</title><x:description>Nor this</x:description>
        <i:author>Lea Brandt</i:author><i:category text="Sea"><i:category text="Ships"/></i:category>
        <i:keywords>tides, boats ,</i:keywords>
        <m:group><m:content url="https://x.example/v.mp4" type="video/mp4" fileSize="5"/>
        <m:thumbnail url="https://x.example/t.jpg"/></m:group>
        <i:summary>A longer talk about ships and about the sea.</i:summary>
      </item></channel></rss>
      """)
    let article = document.articles[0]
    #expect(article.title == "This")
    #expect(article.authors == ["Lea Brandt"])
    #expect(article.tags == ["Sea", "Ships", "tides", "boats"])
    #expect(article.leadImage == "https://x.example/t.jpg")
    #expect(article.enclosures.map(\.length) == [5])
    #expect(article.paragraphs == ["A longer talk about ships and about the sea."])
  }

  @Test("The namespace of the root is the feed's, with a prefix or without, whatever its address")
  func rootNamespace() {
    for (prefix, declaration) in [("", "xmlns"), ("r:", "xmlns:r")] {
      let document = feed(
        "<\(prefix)feed \(declaration)='http://x.example/'><\(prefix)title>T</\(prefix)title>"
          + "<\(prefix)entry><\(prefix)title>A</\(prefix)title></\(prefix)entry></\(prefix)feed>")
      #expect(document.feed?.title == "T")
      #expect(document.articles.map(\.title) == ["A"])
    }
  }

  @Test("The address is the link, else an identifier that is one")
  func addresses() {
    #expect(item("<guid>https://a.example/g</guid>").url == "https://a.example/g")
    #expect(item("<guid isPermaLink='false'>https://a.example/g</guid>").url == nil)
    let both = "<guid>https://a.example/g</guid><link>https://a.example/l</link>"
    #expect(item(both).url == "https://a.example/l")
    #expect(item(both).id == "https://a.example/g")
    #expect(item("<link>javascript:alert(1)</link>").url == nil)
    #expect(item("<enclosure url='file:///etc/passwd'/>").enclosures.isEmpty)
  }

  @Test("An entry without identifier and address is named by its file, else by its text")
  func contentIdentifier() {
    #expect(item("<enclosure url='https://a.example/a.mp3'/>").id == "https://a.example/a.mp3")
    let one = item("<title>Tide</title><description>It came in late again.</description>")
    let two = item("<description>It came in late again.</description><title>Tide</title>")
    #expect(one.id == two.id)
    #expect(one.id != item("<title>Ebb</title>").id)
  }

  @Test("Relative addresses follow the address the feed was fetched from, or the site's")
  func relative() {
    let text =
      "<rss><channel><link>https://a.example/b/</link><item><link>c</link></item></channel>"
    #expect(feed(text).articles[0].url == "https://a.example/b/c")
    let fetched = feed(text, address: "https://z.example/rss.xml")
    #expect(fetched.articles[0].url == "https://z.example/c")
    #expect(fetched.feed?.url == "https://z.example/rss.xml")
  }

  @Test("A teaser is a standfirst only where the text does not open with it")
  func teasers() {
    let text = "<p>The ferry left an hour late after a long search for its captain.</p>"
    let cut = "The ferry left an hour late after a long sea… Read more"
    let body = "<content:encoded><![CDATA[\(text)]]></content:encoded>"
    #expect(item("<description>\(cut)</description>\(body)").standfirst == nil)
    #expect(item("<description>Comments</description>\(body)").standfirst == nil)
    let other = "Nobody on board minded the wait."
    #expect(item("<description>\(other)</description>\(body)").standfirst == other)
  }

  @Test("Other documents are no feeds")
  func others() {
    #expect(feed("<html><body><p>rss</p></body></html>").kind == .text)
    #expect(feed("{\"version\": \"1\"}").kind == .text)
    #expect(feed("A headline\n\n<rss> is a format.").kind == .text)
    #expect(feed("").kind == .text)
  }

  @Test("A document reader tells a feed by what is in it")
  func reader() throws {
    let text = "<rss><channel><item><title>A</title></item></channel></rss>"
    let document = try DocumentReader().read(bytes: Array(text.utf8), name: "saved.txt")
    #expect(document.kind == .feed)
    #expect(document.articles.map(\.title) == ["A"])
    #expect(document.articles[0].position == 0)
  }
}
