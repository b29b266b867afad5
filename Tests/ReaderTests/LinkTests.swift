import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Numbered links` {
  private static let key = ArticleKey(999)

  private func article(_ paragraphs: [String], _ links: [(String, String)]) -> Article {
    var article = Article()
    article.title = "Ships and their papers"
    article.publisher = "Harbour Post"
    article.url = "https://post.example/ships"
    article.paragraphs = paragraphs
    article.links = links.map { Link(url: $0.0, text: $0.1) }
    return article
  }

  private func stand(
    _ article: Article, _ annotation: Annotation = Annotation(), columns: Int = 80, rows: Int = 24
  ) -> Newsstand {
    var stand = Newsstand(columns: columns, rows: rows)
    stand.opened[Self.key] = LibraryArticle(
      key: Self.key, document: "https://post.example/feed", article: article,
      annotation: annotation)
    stand.send(.libraryChanged(nil))
    stand.press("g Enter")
    return stand
  }

  private var ships: Article {
    article(
      [
        "The harbour office published its list of ships on Monday.",
        "A second list, of crews, follows; the office said so in a letter.",
      ],
      [
        ("https://office.example/ships?page=1", "its list of ships"),
        ("https://www.crews.example/", "of crews"),
        ("https://office.example/ships?page=1", "the office"),
        ("https://letters.example/17", "a letter"),
      ])
  }

  private func text(_ stand: Newsstand) -> String {
    stand.screen.joined(separator: "\n")
  }

  @Test func `stand behind their words, and below the text with words and host`() {
    let stand = stand(ships, columns: 130, rows: 30)
    let text = text(stand)
    #expect(text.contains("published its list of ships¹ on Monday."))
    #expect(text.contains("A second list, of crews², follows; the office¹ said so in a"))
    #expect(text.contains("letter³."))
    #expect(text.contains("────────────"))
    #expect(text.contains("1  its list of ships · office.example"))
    #expect(text.contains("2  of crews · crews.example"))
    #expect(text.contains("3  a letter · letters.example"))
  }

  @Test func `are counted by their addresses; those that lead nowhere else are left out`() {
    let article = article(
      ["One word here, one there."],
      [
        ("https://post.example/ships#more", "here"), ("mailto:x@y.example", "there"),
        ("javascript:alert(1)", "there"), ("https://a.example/", "word"),
        ("https://b.example/", "a word that is not in the text"),
      ])
    let links = ArticleLinks(of: article)
    #expect(links.entries.map(\.url) == ["https://a.example/", "https://b.example/"])
    #expect(links.markers[Passage(.paragraph, 0)] == [Page.Marker(offset: 8, sign: "¹")])
  }

  @Test func `are found in reading order, as words of their own`() {
    let article = article(
      ["There is more to read here.", "And here it ends; or here, as here says."],
      [
        ("https://a.example/", "here"), ("https://b.example/", "here"),
        ("https://c.example/", "it"),
      ])
    let markers = ArticleLinks(of: article).markers
    #expect(markers[Passage(.paragraph, 0)] == [Page.Marker(offset: 26, sign: "¹")])
    #expect(
      markers[Passage(.paragraph, 1)] == [
        Page.Marker(offset: 8, sign: "²"), Page.Marker(offset: 11, sign: "³"),
      ])
  }

  @Test func `take time in proportion to the text, whatever the links`() {
    let words = String(repeating: "a", count: 400)
    let article = article(
      [String(repeating: "a", count: 400_000)],
      (0..<2000).map { ("https://a.example/\($0)", words + "b") })
    let clock = ContinuousClock()
    let time = clock.measure { #expect(ArticleLinks(of: article).entries.count == 999) }
    #expect(time < .seconds(10))
  }

  @Test func `are picked by digits: o opens in a browser, O reads it here`() {
    var stand = stand(ships)
    stand.press("2")
    #expect(stand.state.notice == "link 2: crews.example · o opens, O reads it here")
    stand.press("o")
    #expect(stand.effects == [.openAddress("https://www.crews.example/")])
    stand.press("3 O")
    #expect(stand.effects == [.followLink("https://letters.example/17", from: Self.key)])
    #expect(stand.state.notice == "Reading letters.example/17 …")
    stand.press("1 Enter")
    #expect(
      stand.effects == [.followLink("https://office.example/ships?page=1", from: Self.key)])
    stand.press("1 j o")
    #expect(stand.effects == [.openLink(Self.key)], "the number is forgotten")
    stand.press("O")
    #expect(stand.effects == [.readFullText(Self.key)])
  }

  @Test func `Digits beyond the links say how far they go`() {
    var stand = stand(ships)
    stand.press("4")
    #expect(stand.state.notice == "There is no link 4: they go from 1 to 3.")
    stand.press("0")
    #expect(stand.state.notice == "There is no link 0: they go from 1 to 3.")
    stand.press("o")
    #expect(stand.effects == [.openLink(Self.key)])
    var bare = self.stand(article(["Nothing leads on."], []))
    bare.press("1")
    #expect(bare.state.notice == "There are no links in this article.")
  }

  @Test func `Two digits reach the links after the ninth`() {
    let words = (1...12).map { "word\($0)" }
    var stand = stand(
      article(
        [words.joined(separator: " ")], words.map { ("https://\($0).example/", $0) }))
    #expect(text(stand).contains("word9⁹ word10¹⁰ word11¹¹"))
    stand.press("1 2 o")
    #expect(stand.effects == [.openAddress("https://word12.example/")])
    stand.press("9 9 o")
    #expect(stand.effects == [.openLink(Self.key)])
  }

  @Test func `In the list below the text the cursor stops at each`() {
    var stand = stand(ships)
    stand.press("Tab Tab")
    #expect(stand.screen.last?.contains("⏎ read it here") == true)
    stand.press("o")
    #expect(stand.effects == [.openAddress("https://www.crews.example/")])
    stand.press("Enter")
    #expect(stand.effects == [.followLink("https://www.crews.example/", from: Self.key)])
  }

  // MARK: Text and signs

  @Test func `Names and hits keep their places in the text`() {
    var annotation = Annotation()
    annotation.entities = [Entity(id: "o", name: "Letter Office", kind: .organisation)]
    let paragraph = "The list¹ has a crew list and the Letter Office behind it, in a long row."
      .replacing("¹", with: "")
    let name = "The list has a crew list and the ".utf8.count
    annotation.mentions = [
      Mention(passage: Passage(.paragraph, 0), range: name..<name + 13, entity: "o")
    ]
    let article = article(
      [paragraph], [("https://a.example/", "list"), ("https://b.example/", "Letter Office")])
    for columns in 12...60 {
      var stand = stand(article, annotation, columns: columns, rows: 40)
      stand.press("Tab")
      let frame = render(stand.state, theme: Theme(depth: .palette, isLight: false))
      let marked = frame.text { $0.attributes.contains(.reverse) }
      #expect(marked.filter { $0 != " " } == "LetterOffice", "at \(columns) columns")
      stand.press("/")
      stand.type("crew list")
      let found = render(stand.state, theme: Theme(depth: .palette, isLight: false))
      let hits = found.text {
        $0.background == Theme(depth: .palette, isLight: false).hit.background
      }
      #expect(hits.filter { $0 != " " } == "crewlist", "at \(columns) columns")
      stand.press("Esc /")
      stand.type("list has")
      #expect(stand.state.page?.hits.count == 1, "numbers are not of the text")
    }
  }

  @Test func `Lines with signs fit into their width, and no letter is lost`() {
    let words = (1...40).map { "word\($0)" }
    let article = article(
      [words.joined(separator: " "), "連結文字在這裡。連結文字在這裡。", "A (link), a “quote”."],
      words.map { ("https://\($0).example/", $0) }
        + [
          ("https://a.example/", "文字"), ("https://b.example/", "這裡"),
          ("https://c.example/", "(link)"), ("https://d.example/", "“quote”"),
        ])
    let opened = LibraryArticle(key: Self.key, document: "x", article: article)
    for width in 1...90 {
      var page = Page(article: opened)
      page.fit(Size(columns: width, rows: 200))
      for (index, block) in page.blocks.enumerated() where block.passage?.field == .paragraph {
        let lines = page.lines.filter { $0.block == index && !$0.range.isEmpty }
        let text = lines.map { block.text[utf8: $0.range] }.joined()
        #expect(text.filter { $0 != " " } == block.text.filter { $0 != " " })
        guard width > 9 else { continue }
        for line in lines {
          #expect(page.column(of: line.range.upperBound, in: line) <= width)
        }
        #expect(lines.flatMap { block.markers(in: $0.range) } == block.markers)
      }
    }
  }

  @Test func `A click on a name behind a sign meets the name`() {
    var annotation = Annotation()
    annotation.entities = [Entity(id: "o", name: "Office", kind: .organisation)]
    annotation.mentions = [
      Mention(passage: Passage(.paragraph, 0), range: 5..<11, entity: "o")
    ]
    var stand = stand(
      article(["list Office."], [("https://a.example/", "list")]), annotation)
    guard let row = stand.screen.firstIndex(where: { $0.contains("list¹ Office") }),
      let column = ScreenLayout(stand.state).content.map({ _ in
        ScreenLayout(stand.state).text.column
      })
    else {
      Issue.record("the text is not shown")
      return
    }
    stand.send(.mouse(MouseEvent(.click, at: Point(row: row, column: column + 5))))
    #expect(stand.effects == [])
    stand.send(.mouse(MouseEvent(.click, at: Point(row: row, column: column + 11))))
    #expect(stand.effects.contains { if case .describe = $0 { true } else { false } })
  }

  // MARK: Reading them here

  @Test func `What was followed opens, and H leads back to the exact place`() {
    var long = ships
    long.paragraphs += (1...60).map { "Paragraph \($0) tells of the tide and of those who wait." }
    var stand = stand(long)
    stand.press("Space 3 O")
    let before = stand.state.place
    stand.articles.insert(Newsstand.row(3000, "The letter", feed: "letters", age: 0), at: 0)
    stand.send(.followed(link: "https://letters.example/17", ArticleKey(3000)))
    #expect(stand.state.reading?.opened.article.title == "The letter")
    #expect(stand.state.focus == .content)
    stand.press("H")
    #expect(stand.state.reading?.opened.key == Self.key)
    #expect(stand.state.place.shown == before.shown)
  }

  @Test(arguments: ["q", "J", "/ x", "F", "?"])
  func `What was followed does not open under somebody who went on`(_ keys: String) {
    var stand = stand(ships)
    stand.press("3 O")
    stand.press(keys)
    let (reading, context) = (stand.state.reading?.opened.key, stand.state.context)
    stand.send(.followed(link: "https://letters.example/17", ArticleKey(990)))
    #expect(stand.state.reading?.opened.key == reading)
    #expect(stand.state.context == context)
    #expect(stand.state.notice == "The page from letters.example is in the list now.")
  }

  @Test func `x reads the page in full; its text takes the teaser's place where one reads`() {
    var article = article(["A teaser of the harbour.", "It goes on behind the link."], [])
    var stand = stand(article)
    stand.press("x")
    #expect(stand.effects == [.readFullText(Self.key)])
    #expect(stand.state.notice == "Reading the article's page …")
    article.paragraphs =
      ["A teaser of the harbour."] + (1...90).map { "Paragraph \($0) of the whole text." }
    stand.opened[Self.key]?.article = article
    stand.send(.libraryChanged(nil))
    #expect(text(stand).contains("Paragraph 1 of the whole text."))
    #expect(stand.state.page?.top == 0)
    stand.press("Space Space")
    let top = stand.state.page.map { $0.blocks[$0.lines[$0.top].block].text }
    article.paragraphs.insert("A correction stands first.", at: 0)
    stand.opened[Self.key]?.article = article
    stand.send(.libraryChanged(nil))
    #expect(stand.state.page.map { $0.blocks[$0.lines[$0.top].block].text } == top)
    stand.press("q x")
    #expect(stand.effects == [.readFullText(Self.key)])
  }

  @Test func `An article without an address has no page to read`() {
    var article = ships
    article.url = nil
    var stand = stand(article)
    stand.press("x")
    #expect(stand.effects == [])
    #expect(stand.state.notice == "This article names no page to read.")
  }
}

extension Frame {
  /// What the cells hold for whose style a condition holds.
  fileprivate func text(where holds: (Style) -> Bool) -> String {
    (0..<size.rows).flatMap { row in
      (0..<size.columns).filter { holds(style(row: row, column: $0)) }
        .map { glyph(row: row, column: $0) }
    }.joined()
  }
}
