import Articles
import Testing

@Suite("What a web page says of itself")
struct WebPagesMetadataTests {
  private let paragraphs = SamplePage.paragraphs

  private func linkedData(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \(members)}</script>"
  }

  @Test(
    "The title comes without the name of the site",
    arguments: [
      "<title>Ferry stops for a day | Harbour Post</title>",
      "<title>Ferry stops for a day - Harbour Post</title>",
      "<meta property=og:title content='Ferry stops for a day'><title>Harbour Post</title>",
      "<meta property=og:site_name content='Harbour Post'><title>Harbour Post: x</title>"
        + "<meta name=twitter:title content='Ferry stops for a day'>",
    ])
  func title(head: String) throws {
    let heading = head.contains("x</title>") ? "<h1>Ferry stops for a day</h1>" : ""
    #expect(
      try SamplePage.article(head: head, heading + paragraphs).title == "Ferry stops for a day")
  }

  @Test("The only main heading is the headline where the title of the document is a shorter one")
  func longHeading() throws {
    let heading = "Ferry stops for a day and a night"
    let article = try SamplePage.article(
      head: "<title>Ferry stops for a day – Harbour Post</title>",
      "<h1>\(heading)</h1>" + paragraphs)
    #expect(article.title == heading)
  }

  @Test("Of linked data that breaks off counts what stands before the break")
  func cutData() throws {
    let head = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry",
      "author": {"name": "Jo Reed"}, "publisher": {"name": "Harbour Post"</script>
      """
    let article = try SamplePage.article(head: head, paragraphs)
    #expect(article.authors == ["Jo Reed"] && article.publisher == "Harbour Post")
  }

  @Test("A dash within a title does not end it")
  func dash() throws {
    let title = "One boat - one crossing - and a long list of passengers who had to wait"
    #expect(try SamplePage.article(head: "<title>\(title)</title>", paragraphs).title == title)
  }

  @Test("The heading that says the title is the headline, not the logo or a teaser")
  func heading() throws {
    let article = try SamplePage.article(
      head: "<title>Ferry stops for a day | Harbour Post</title>",
      "<h1>Harbour Post</h1><h3><a href=/x>Ferry stops for a day</a></h3>"
        + "<h2>Ferry stops for <em>a day</em></h2>" + paragraphs)
    #expect(article.title == "Ferry stops for a day")
    #expect(article.paragraphs == SamplePage.sentences)
  }

  @Test("Linked data names authors, dates, publisher, language and picture")
  func linkedArticle() throws {
    let article = try SamplePage.article(
      head: "<base href='https://harbour.example/a/'>"
        + linkedData(
          """
          "headline": "Ferry &amp; fog", "author": [{"@type": "Person", "name": "Jo Reed"}, "Al Fox"],
          "publisher": {"name": "Harbour Post"}, "datePublished": "2025-07-15T23:30:00-05:00",
          "dateModified": "2025-07-16", "inLanguage": "en-GB", "image": {"url": "/f.jpg"},
          "url": "https://harbour.example/a/ferry", "keywords": "boats, weather",
          """), paragraphs)
    #expect(article.title == "Ferry & fog")
    #expect(article.authors == ["Jo Reed", "Al Fox"])
    #expect(article.publisher == "Harbour Post")
    #expect(article.published?.description == "2025-07-15T23:30:00-05:00")
    #expect(article.updated?.description == "2025-07-16")
    #expect(article.language == "en-GB")
    #expect(article.leadImage == "https://harbour.example/f.jpg")
    #expect(article.id == "https://harbour.example/a/ferry")
    #expect(article.tags == ["boats", "weather"])
  }

  @Test("Linked data may refer to people elsewhere in its graph")
  func graph() throws {
    let head = """
      <script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#p", "name": "Jo Reed"},
      {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Fog", "author": {"@id": "#p"}}]}</script>
      """
    #expect(try SamplePage.article(head: head, paragraphs).authors == ["Jo Reed"])
  }

  @Test(
    "Broken linked data does no harm",
    arguments: [
      "{", "[[[[", "{\"@type\": 1}", "null", "{\"@type\":\"Article\",\"author\":{\"a\":[}",
    ])
  func brokenData(json: String) throws {
    let head = "<script type='application/ld+json'>\(json)</script><title>Ferry stops today</title>"
    let article = try SamplePage.article(head: head, paragraphs)
    #expect(article.title == "Ferry stops today")
    #expect(article.paragraphs.count == 5)
  }

  @Test("The text of linked data stands in where the markup has none")
  func linkedBody() throws {
    let text = SamplePage.sentences.joined(separator: "\\n\\n")
    let article = try SamplePage.article(
      head: linkedData("\"headline\": \"Ferry\", \"articleBody\": \"\(text)\""),
      "<div id=app></div>")
    #expect(article.paragraphs == SamplePage.sentences)
  }

  @Test("What comes after the text of linked data is cut, unless that text is cut itself")
  func linkedEnd() throws {
    let extra = "<p>This story was first told on the island's own radio, where it took an hour.</p>"
    for (ending, count) in [("", 5), ("…", 6)] {
      let text = SamplePage.sentences.joined(separator: " ") + ending
      let article = try SamplePage.article(
        head: linkedData("\"headline\": \"Ferry\", \"articleBody\": \"\(text)\""),
        "<h1>Ferry</h1><div>" + paragraphs + extra + "</div>")
      #expect(article.paragraphs.count == count)
    }
  }

  @Test(
    "Authors come from whatever names them",
    arguments: [
      ("<meta name=author content='By Jo Reed and Al Fox'>", ""),
      (
        "<meta property=article:author content='https://social.example/jo'>",
        "<span itemprop=author><b itemprop=name>Jo Reed</b></span><i itemprop=author>Al Fox</i>"
      ),
      ("", "<p class=byline>By JO REED, Harbour correspondent, and AL FOX</p>"),
      ("", "<a rel=author href=/jo>Jo Reed &amp; Al Fox</a>"),
      ("<meta name=dc.creator content='Von Jo Reed und Al Fox'>", ""),
      ("", "<div>Von Jo Reed und Al Fox · 15. Juli 2025</div>"),
    ])
  func authors(head: String, line: String) throws {
    let article = try SamplePage.article(
      head: head, "<h1>Ferry</h1>\(line)<div>\(paragraphs)</div>")
    #expect(article.authors == ["Jo Reed", "Al Fox"])
  }

  @Test(
    "A page that names no author has none",
    arguments: ["", "By the sea", "By The Numbers", "By clicking here", "Di Maio", "Por Fin Hoy 2"])
  func noAuthor(line: String) throws {
    let article = try SamplePage.article("<h1>Ferry</h1><div>\(line)</div><div>\(paragraphs)</div>")
    #expect(article.authors.isEmpty)
  }

  @Test(
    "Days come from whatever states them",
    arguments: [
      "<meta property=article:published_time content='2025-07-15T01:00:00+08:00'>",
      "<meta name=date content='Tue, 15 Jul 2025 08:00:00 GMT'>",
      "<meta name=pubdate content=20250715>",
      "<time itemprop=datePublished datetime='2025-07-15 08:00'>x</time>",
      "<time datetime=2025-07-15>Tuesday</time>",
      "<link rel=canonical href='https://harbour.example/2025/07/15/ferry'>",
      "<p>Posted on July 15, 2025</p>", "<p>Lesezeit 3 Min. · 15. Juli 2025, 10:30 Uhr</p>",
      "<p>martes, 15 de julio de 2025</p>", "<p>2025. július 15.</p>", "<p>15 Temmuz 2025</p>",
      "<p>2025年7月15日 10時30分</p>", "<p>2025년 7월 15일</p>", "<p>الثلاثاء 15 يوليو 2025</p>",
      "<p>15 กรกฎาคม 2568</p>",
      "<meta name=date content='0001-01-01T00:00:00Z'><time datetime=2025-07-15>Tuesday</time>",
      "<meta name=date content='1970-01-01T00:00:00Z'><time datetime=2025-07-15>Tuesday</time>",
    ])
  func days(source: String) throws {
    let article = try SamplePage.article("<h1>Ferry</h1>\(source)<div>\(paragraphs)</div>")
    #expect(article.published?.day.description == "2025-07-15")
  }

  @Test("A date in the text says nothing of when it was published")
  func dateInText() throws {
    let article = try SamplePage.article(
      "<h1>Ferry</h1><div>\(paragraphs)<p>On July 15, 2025 the boat had run as it should, and as ever.</p>"
    )
    #expect(article.published == nil)
  }

  @Test("Pages say when they hold no text, or but the start of it")
  func warnings() throws {
    let empty = try SamplePage.document(SamplePage.html(head: "<title>Ferry</title>", "<p>x</p>"))
    #expect(empty.warnings == ["there is no article text in the page"])
    let start = SamplePage.html(
      head: linkedData("\"headline\": \"Ferry\", \"isAccessibleForFree\": \"False\""), paragraphs)
    let warning = try #require(SamplePage.document(start).warnings.first)
    #expect(warning.contains("subscribers"))
  }
}
