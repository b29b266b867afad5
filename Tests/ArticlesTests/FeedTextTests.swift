import Testing

@testable import Articles

@Suite("Feeds: text, encodings, dates, names")
struct FeedTextTests {
  /// The body of an item with this markup in a section.
  private func body(_ markup: String) -> Article {
    item("<description><![CDATA[\(markup)]]></description>")
  }

  @Test("Markup becomes paragraphs, subheads, captions and links")
  func blocks() {
    let article = body(
      """
      <p>One&nbsp;&mdash;  two<br>three</p>four<br/><br/>five<ul><li>six</li><li>seven</ul>
      <h3>Head</h3><blockquote>eight</blockquote><script>if (a < b) "</p>"</script>
      <figure><img src="https://a.example/p.jpg"><figcaption>A pier. Photo: Jo</figcaption></figure>
      <p class="wp-caption-text">Another pier</p>nine <a href="https://a.example/">ten</a>
      <a href="mailto:a@b.example">eleven</a>
      """)
    #expect(
      article.paragraphs == [
        "One — two three", "four", "five", "six", "seven", "eight", "nine ten eleven",
      ])
    #expect(article.subheads == [Subhead(beforeParagraph: 5, text: "Head")])
    #expect(article.captions == ["A pier. Photo: Jo", "Another pier"])
    #expect(article.links == [Link(url: "https://a.example/", text: "ten")])
    #expect(article.leadImage == "https://a.example/p.jpg")
  }

  @Test(
    "Text is read as markup only where it is some",
    arguments: [
      ("1 &lt; 2", "1 < 2"), ("AT&T and R&D", "AT&T and R&D"),
      ("Fish &amp;amp; chips", "Fish & chips"),
      ("&lt;b&gt;Bold&lt;/b&gt; word", "Bold word"), ("The &lt;Foo&gt; type", "The <Foo> type"),
      ("<b>Inline</b> word", "Inline word"), ("<![CDATA[a]]> and <![CDATA[b]]>", "a and b"),
      ("&unknown; stays", "&unknown; stays"), ("caf&eacute;", "café"), ("a &lt;! b", "a <! b"),
      ("&#8217;&#x2019;&#146;", "’’’"),
      ("a\n  b\t c", "a b c"),
    ])
  func titles(written: String, shown: String) {
    #expect(item("<title>\(written)</title>").title == shown)
  }

  @Test("Base64 is text too")
  func base64() {
    #expect(
      entry("<title mode='base64'>RmlzaCA8Yj5hbmQ8L2I+IGNoaXBz</title>").title == "Fish and chips")
    #expect(entry("<content type='image/png'>no base64!</content>").paragraphs == ["no base64!"])
  }

  @Test("A picture or drawing that is all there is speaks by its words")
  func alternatives() {
    #expect(body("<img src='a.png' alt='A map of the bay'>").paragraphs == ["A map of the bay"])
    #expect(body("<svg><title>A chart</title></svg>").paragraphs == ["A chart"])
    #expect(body("<img alt='A map'><p>Text</p>").paragraphs == ["Text"])
  }

  @Test("Nothing that steers a terminal comes out of a reference")
  func controls() {
    let article = item(
      "<title>a&#27;]0;x&#7;b&#x202E;c&#0;</title><category>d&#x9B;e</category>"
        + "<link>https://a.example/&#10;x</link><guid isPermaLink='false'>g&#27;</guid>")
    let texts: [String?] = [article.title, article.tags.first, article.id]
    for text in texts {
      let scalars = (text ?? "\u{1B}").unicodeScalars
      #expect(scalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E })
    }
  }

  @Test("Text that was encoded twice is repaired")
  func mojibake() {
    #expect(item("<title>donâ€™t</title>").title == "don’t")
    #expect(item("<title>&#226;&#128;&#166;</title>").title == "…")
    #expect(item("<title>Âme à Nîmes</title>").title == "Âme à Nîmes")
    #expect(item("<title>don\u{92}t</title>").title == "don’t")
  }

  @Test("The encoding is that of the mark, the server, the declaration or the look of the bytes")
  func encodings() {
    let start = Array("<rss><channel><title>".utf8)
    let end = Array("</title></channel></rss>".utf8)
    func title(_ head: String, _ bytes: [UInt8], charset: String? = nil) -> [String?] {
      let document = feed(Array(head.utf8) + start + bytes + end, charset: charset)
      return [document.feed?.title, document.encoding]
    }
    let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9]
    let declaration = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    #expect(title(declaration, latin) == ["café", "iso-8859-1"])
    #expect(title("", latin) == ["café", "windows-1252"])
    #expect(title("", latin, charset: "windows-1250") == ["café", "windows-1250"])
    #expect(title(declaration, Array("café".utf8)) == ["café", "utf-8"])
    #expect(title("<?xml version='1.0' encoding='../x'?>", Array("a".utf8)) == ["a", "utf-8"])
    let wide = "<rss><channel><title>é</title></channel></rss>".utf16
    #expect(feed(wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }).encoding == "utf-16be")
    #expect(feed(wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }).feed?.title == "é")
    // "Привет миру" in KOI8-R, "日本語のかな" in EUC-JP.
    let russian: [UInt8] = [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2, 0xD5]
    #expect(title("", russian) == ["Привет миру", "KOI8-R"])
    // "อากาศดี" in TIS-620, "天气晴朗" in GB2312.
    let thai: [UInt8] = [0xCD, 0xD2, 0xA1, 0xD2, 0xC8, 0xB4, 0xD5]
    #expect(title("", thai) == ["อากาศดี", "TIS-620"])
    let chinese: [UInt8] = [0xCC, 0xEC, 0xC6, 0xF8, 0xC7, 0xE7, 0xC0, 0xCA]
    #expect(title("", chinese) == ["天气晴朗", "GB2312"])
    let japanese: [UInt8] = [
      0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC, 0xA4, 0xCE, 0xA4, 0xAB, 0xA4, 0xCA,
    ]
    #expect(title("", japanese) == ["日本語のかな", "EUC-JP"])
  }

  @Test(
    "Dates are read in the forms of feeds",
    arguments: [
      ("Tue, 15 Jul 2025 08:30:00 GMT", "2025-07-15T08:30:00Z"),
      ("Tue, 15 Jul 25 08:30 -0400", "2025-07-15T12:30:00Z"),
      ("15 Jul 1999 24:00:00 +0000", "1999-07-16T00:00:00Z"),
      ("Tuesday, 15-Jul-2025 08:30:00 EDT", "2025-07-15T12:30:00Z"),
      ("Tue Jul 15 08:30:00 2025", "2025-07-15T08:30:00Z"),
      ("Tue Jul 15 08:30:00 PDT 2025", "2025-07-15T15:30:00Z"),
      ("Tue, 15 Jul 2025 08:30:00 GMT+2", "2025-07-15T06:30:00Z"),
      ("Tue, 15 Jul 2025 08:30:00 +9900", "2025-07-15T08:30:00Z"),
      ("July 15, 2025 3:05 PM", "2025-07-15T15:05:00Z"),
      ("2025-07-15T08:30:00+08:00", "2025-07-15T00:30:00Z"),
      ("2025-07-15T08:30Z", "2025-07-15T08:30:00Z"),
      ("2025-07-15 08:30:00.0", "2025-07-15T08:30:00Z"),
      ("20250715T083000Z", "2025-07-15T08:30:00Z"), ("2025-07-15", "2025-07-15"),
      ("2025-07", "2025-07-01"), ("2025", "2025-01-01"), ("2025-196", "2025-07-15"),
      ("mar., 15 juil. 2025 08:30:00 +0200", "2025-07-15T06:30:00Z"),
      ("15 июля 2025, 08:30", "2025-07-15T08:30:00Z"), ("2025/07/15 08:30", "2025-07-15T08:30:00Z"),
      ("Tue, 2025/07/15 08:30:00 EDT", "2025-07-15T12:30:00Z"),
      ("2025-07-15 오후 08:30:10", "2025-07-15T11:30:10Z"),
      ("2025년 07월 15일  08:30:10", "2025-07-14T23:30:10Z"),
      ("2025年7月15日 08時30分", "2025-07-15T08:30:00Z"), ("2025年7月15日", "2025-07-15"),
      ("Sal, 15 Temmuz 2025 08:30:00 +0300", "2025-07-15T05:30:00Z"),
      ("الثلاثاء، 15 يوليو 2025 08:30", "2025-07-15T08:30:00Z"),
      ("15 กรกฎาคม 2568", "2025-07-15"),
    ])
  func dates(written: String, value: String) {
    #expect(FeedDate.parse(written)?.description == value)
  }

  @Test(
    "What is no date gives none, and stays as it was written",
    arguments: [
      "", "soon", "July 2025", "31 Feb 2025 10:00", "2025-13-01", "Tue, 15 Xyz 2025", "12345678901",
    ])
  func noDates(written: String) {
    #expect(FeedDate.parse(written) == nil)
    #expect(item("<pubDate>\(written)</pubDate>").publishedAsWritten ?? "" == written)
  }

  @Test(
    "Names are found in all that feeds write of authors",
    arguments: [
      ("Jo Reed", ["Jo Reed"]), ("jo@a.example (Jo Reed)", ["Jo Reed"]),
      ("Jo Reed <jo@a.example>", ["Jo Reed"]), ("jo@a.example", ["jo@a.example"]),
      ("By Jo Reed, Al Fox and Mia Ek", ["Jo Reed", "Al Fox", "Mia Ek"]),
      ("Jo Reed; Al Fox", ["Jo Reed", "Al Fox"]), ("Reed, Jo", ["Reed, Jo"]),
      ("jo@a.example(Jo Reed)", ["Jo Reed"]), ("Sand and Sea", ["Sand and Sea"]),
    ])
  func names(written: String, names: [String]) {
    #expect(PersonName.names(in: written) == names)
  }
}
