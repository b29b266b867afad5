import Articles
import Testing

@Suite("The body of a web page")
struct WebPagesBodyTests {
  private let sentences = SamplePage.sentences
  private let paragraphs = SamplePage.paragraphs
  private let headline = "<h1>Ferry stops for a day</h1>"
  private let menu =
    "<ul><li><a href=/a>Home</a><li><a href=/b>World</a><li><a href=/c>Sport</a></ul>"

  @Test("Paragraphs, subheads, captions and links go to their fields")
  func fields() throws {
    let article = try SamplePage.article(
      head: "<link rel=canonical href='https://harbour.example/news/ferry'>",
      """
      \(headline)<article><figure><img src=f.jpg><figcaption>The pier. Photo: J. Reed</figcaption>
      </figure><p>\(sentences[0]) <a href="../tide?d=1">See the tides</a>.</p><h2>In the rain</h2>
      <p>\(sentences[1])</p><p>\(sentences[2])</p></article>
      """)
    #expect(article.title == "Ferry stops for a day")
    #expect(article.paragraphs.count == 3)
    #expect(article.subheads == [Subhead(beforeParagraph: 1, text: "In the rain")])
    #expect(article.captions == ["The pier. Photo: J. Reed"])
    let address = "https://harbour.example/tide?d=1"
    #expect(article.links == [Link(url: address, text: "See the tides")])
  }

  @Test(
    "What stands beside the article stays out",
    arguments: [
      "<nav><p>%</p></nav>", "<footer><p>%</p></footer>", "<aside><p>%</p></aside>",
      "<div class=share-bar><p>%</p></div>", "<div id=relatedStories><p>%</p></div>",
      "<div class='newsletter signup'><p>%</p></div>", "<section class=comments><p>%</p></section>",
      "<div class=cookie-notice><p>%</p></div>", "<div class=werbung><p>%</p></div>",
      "<div class=leia-tambem><p>%</p></div>", "<div style='display: none'><p>%</p></div>",
      "<form><fieldset><p>%</p></fieldset></form>", "<button>%</button>", "<noscript>%</noscript>",
      "<p><a href=/x>%</a></p>",
    ])
  func beside(box: String) throws {
    let promise = "Write to us at the usual address and win a day at sea, with lunch and a film."
    let parts = box.split(separator: "%", omittingEmptySubsequences: false)
    let article = try SamplePage.article(
      headline + "<div>" + paragraphs + parts.joined(separator: promise) + "</div>")
    #expect(article.paragraphs == sentences)
  }

  @Test(
    "An element that holds the article stays, whatever else its name says is in it",
    arguments: ["with-sidebar", "content share-enabled", "comments-open", "has-newsletter"])
  func wrapper(name: String) throws {
    let article = try SamplePage.article(
      menu + headline + "<div class='\(name)'>" + paragraphs + "</div>" + menu)
    #expect(article.paragraphs == sentences)
  }

  @Test("The entries of a live report are its text; further articles below one are not")
  func entries() throws {
    let texts = (0..<4).map { number in "<h2>Update \(number)</h2>" + paragraphs }
    let entries = texts.map { "<article>\($0)</article>" }.joined()
    for page in ["\(headline)\(entries)", "<article>\(headline)\(entries)</article>"] {
      #expect(try SamplePage.article(page).paragraphs.count == 20)
    }
    let article = try SamplePage.article(
      "<article>\(headline)<div>\(paragraphs)</div></article>\(entries)")
    #expect(article.paragraphs == sentences)
  }

  @Test("A short line within the column of paragraphs stays; one outside does not")
  func columns() throws {
    let article = try SamplePage.article(
      """
      <main>\(headline)<div class=kicker-line>Island News Desk</div>
      <div class=text>\(paragraphs)<p>Harbour 2, Island 1</p><p>\(sentences[0].dropLast())!</p></div>
      <div class=box>Island News Desk</div></main>
      """)
    #expect(article.paragraphs.count == 7)
    #expect(article.paragraphs[5] == "Harbour 2, Island 1")
  }

  @Test("Lists, tables and quotations of the body stay, in boxes of their own too")
  func boxes() throws {
    let article = try SamplePage.article(
      """
      \(headline)<article>\(paragraphs)<div class=grid><table><tr><td>Monday<td>closed</table></div>
      <ul><li>One crossing<li>No apology</ul><div><blockquote>We are sorry.</blockquote></div>
      <p>\(sentences[0].dropLast())?</p></article>
      """)
    #expect(
      article.paragraphs[5...9] == [
        "Monday", "closed", "One crossing", "No apology", "We are sorry.",
      ])
  }

  @Test("The article under the headline is the one, not those beside it")
  func otherArticles() throws {
    let other = "<article><h2><a href=/o>Other</a></h2><p>\(sentences[3])</p><p>No.</p></article>"
    let article = try SamplePage.article(
      other + "<article>" + headline + paragraphs + "</article>" + other + other)
    #expect(article.paragraphs == sentences)
  }

  @Test("Prose above the headline is not the article's")
  func above() throws {
    let article = try SamplePage.article(
      "<div><p>Our office at the pier is open from nine to five, but for Sundays and storms.</p>"
        + headline + paragraphs + "</div>")
    #expect(article.paragraphs == sentences)
  }

  @Test(
    "Comments end the article", arguments: ["Comments", "12 Kommentare", "Комментарии", "コメント"])
  func comments(heading: String) throws {
    let article = try SamplePage.article(
      "<div>\(headline)\(paragraphs)<h3>\(heading)</h3><p>\(sentences[0].uppercased())</p></div>")
    #expect(article.paragraphs == sentences)
  }

  @Test("A pointer to related stories amid the article does not end it")
  func related() throws {
    let article = try SamplePage.article(
      "<div>\(headline)<p>\(sentences[0])</p><h3>Related</h3><ul><li><a href=/x>Tides</a></ul>"
        + "<p>\(sentences[1])</p><p>\(sentences[2])</p></div>")
    #expect(article.paragraphs == Array(sentences.prefix(3)))
  }

  @Test("Text alone with a picture is no paragraph; a paragraph among others is, picture or not")
  func pictures() throws {
    let article = try SamplePage.article(
      """
      \(headline)<div class=text><div class=x><img src=a.jpg><p>The pier on Monday, seen from the
      northern end of the wall, with the ferry at rest.</p></div>\(paragraphs)
      <p><img src=b.jpg>\(sentences[0].dropLast())!</p></div>
      """)
    #expect(article.paragraphs.dropLast() == sentences[...])
    #expect(article.paragraphs.last?.hasSuffix("why!") == true)
  }

  @Test("Two line breaks part paragraphs, one does not")
  func breaks() throws {
    let article = try SamplePage.article(
      headline + "<div>" + sentences.joined(separator: "<br>\n<br>") + "<br>It rained.</div>")
    #expect(article.paragraphs.count == 5)
    #expect(article.paragraphs.last?.hasSuffix("apology. It rained.") == true)
  }

  @Test(
    "Text is found by its density alone, in any script",
    arguments: [
      "Паром через пролив в понедельник не ходил, и никто на причале не знал, в чём дело, %.",
      "月曜日、海峡を渡るフェリーは運航を取りやめ、桟橋の係員は理由を説明できなかったと話している、%。",
      "周一，横渡海峡的渡轮停止运营，码头上没有人能够说明原因，乘客在雨中等待了两个小时，%。",
      "월요일 해협을 건너는 여객선이 운항을 멈췄고 부두에서는 아무도 그 이유를 설명하지 못했다, %.",
      "توقفت العبارة عن العمل يوم الاثنين ولم يستطع أحد على الرصيف أن يشرح السبب للركاب، %.",
      "Η σύνδεση με το νησί διακόπηκε τη Δευτέρα, και κανείς στην προβλήτα δεν ήξερε γιατί, %.",
      "सोमवार को जलडमरूमध्य पार करने वाली नौका बंद रही और घाट पर कोई कारण नहीं बता सका, %।",
      "Am Montag fuhr die Fähre über den Sund nicht, und am Anleger wusste niemand, warum, %.",
    ])
  func anyScript(pattern: String) throws {
    let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
    let texts = (1...4).map { parts.joined(separator: String($0)) }
    let links = (1...30).map { "<li><a href=/\($0)>\(pattern.prefix(12))</a></li>" }.joined()
    let article = try SamplePage.article(
      "<div><ul>\(links)</ul></div><div><div>"
        + texts.map { "<p>\($0)</p>" }.joined() + "</div></div><div><ul>\(links)</ul></div>")
    #expect(article.paragraphs == texts)
  }

  @Test("Ruby readings are no text")
  func ruby() throws {
    let article = try SamplePage.article(
      headline + "<article><p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の船は夕方まで動かず、乗客は"
        + "雨の中で二時間も待たされたという。</p><p>係員は最後まで理由を説明しなかった、と乗客は話した。</p></article>")
    #expect(article.paragraphs.first?.hasPrefix("港の船は") == true)
  }

  @Test("The sentences under the headline are the standfirst when they stand apart")
  func standfirst() throws {
    let standfirst = "A failed engine, a wet crowd and a note by hand: how one Monday went by."
    let article = try SamplePage.article(
      "<main>\(headline)<p class=standfirst>\(standfirst)</p><div>\(paragraphs)</div></main>")
    #expect(article.standfirst == standfirst)
    #expect(article.paragraphs == sentences)
  }

  @Test("Nothing in the text steers a terminal or hides")
  func controls() throws {
    let article = try SamplePage.article(
      headline
        + "<div><p>\u{1B}[2J&#27;[31m\u{202E}&#x202E;\(sentences[0])&#7;\u{200B}</p>\(paragraphs)</div>"
    )
    let text = article.paragraphs.joined()
    #expect(
      !text.unicodeScalars.contains { $0.value < 0x20 || [0x202E, 0x200B].contains($0.value) })
  }
}
