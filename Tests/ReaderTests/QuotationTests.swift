import Articles
import Terminal
import Testing

@testable import Reader

/// Quotations and dates of an article whose annotation is made by hand.
@Suite struct `Quotations and dates` {
  private static let minister = Entity(id: "person:m", name: "Ana Reyes", kind: .person)
  private static let agency = Entity(
    id: "organisation:a", name: "Coast Agency", kind: .organisation)
  private static let paragraphs = [
    "“The boats sail on Monday,” Ana Reyes said. “Nobody stays behind.”",
    "A fisherman called the plan “half a promise”, the Coast Agency reported.",
    "The harbour opened in 1921 and was rebuilt last year.",
  ]

  private static func range(of part: String, in paragraph: Int) -> Range<Int> {
    let text = paragraphs[paragraph]
    guard let found = text.range(of: part) else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: found)
    return start..<start + part.utf8.count
  }

  private static func quote(
    _ words: String, in paragraph: Int, speaker: Entity.ID?, phrase: String? = nil, cue: String?,
    via: Entity.ID? = nil, group: Int
  ) -> Quote {
    Quote(
      passage: Passage(.paragraph, paragraph), range: range(of: words, in: paragraph),
      kind: .direct, speaker: speaker, speakerPhrase: phrase, cue: cue, via: via, group: group)
  }

  static var session: Session { session(columns: 120, rows: 30) }

  static func session(columns: Int, rows: Int) -> Session {
    var article = Samples.article(
      "Boats sail", publisher: "Harbour Post", published: "2025-07-12", nil, paragraphs)
    article.id = "boats"
    func date(_ words: String, _ paragraph: Int, _ value: CalendarPeriod?) -> DateExpression {
      DateExpression(
        passage: Passage(.paragraph, paragraph), range: range(of: words, in: paragraph),
        value: value, anchor: value == nil ? nil : "published 2025-07-12")
    }
    let annotation = Annotation(
      entities: [minister, agency],
      mentions: [
        Mention(
          passage: Passage(.paragraph, 0), range: range(of: "Ana Reyes", in: 0),
          entity: minister.id),
        Mention(
          passage: Passage(.paragraph, 1), range: range(of: "Coast Agency", in: 1),
          entity: agency.id),
      ],
      quotes: [
        quote("The boats sail on Monday,", in: 0, speaker: minister.id, cue: "said", group: 0),
        quote("Nobody stays behind.", in: 0, speaker: minister.id, cue: nil, group: 0),
        quote(
          "half a promise", in: 1, speaker: nil, phrase: "A fisherman", cue: "called",
          via: agency.id, group: 1),
      ],
      dates: [
        date("on Monday", 0, CalendarDay(year: 2025, month: 7, day: 14).map { .day($0) }),
        date("in 1921", 2, .year(1921)), date("last year", 2, .year(2024)),
      ])
    var session = Session([], columns: columns, rows: rows)
    for key in session.write(Document(name: "boats.txt", kind: .text, articles: [article])) {
      session.annotate(key, with: annotation)
    }
    session.hearOfArchive()
    session.press("Enter")
    return session
  }

  @Test func `Quoted words are set off, and the names in them keep their colour`() {
    let session = Self.session
    let theme = Theme(depth: .palette, isLight: false)
    let row = session.screen.firstIndex { $0.contains("“The boats sail") } ?? 0
    let line = Array(session.screen[row])
    func attributes(at part: String) -> Style.Attributes {
      let column = line.indices.first { String(line[$0...]).hasPrefix(part) } ?? 0
      return session.frame.style(row: row, column: column).attributes
    }
    #expect(attributes(at: "boats").isSuperset(of: theme.quotation.attributes))
    #expect(!attributes(at: "said").isSuperset(of: theme.quotation.attributes))
  }

  @Test func `They are listed by speaker, parts of one together, with who relayed them`() {
    var session = Self.session
    session.press("\"")
    #expect(session.state.context == .quotations)
    #expect(
      session.state.page?.blocks.map(\.text) == [
        "Quotations", "2 quotations · 2 voices", "Ana Reyes",
        "“The boats sail on Monday” “Nobody stays behind.”", "A fisherman", "“half a promise”",
        "called · through Coast Agency",
      ])
  }

  @Test func `Enter goes to that very quotation, and back leads to where the reader was`() {
    var session = Self.session
    let before = session.state.place
    session.press("\" j Enter")
    #expect(session.state.context == .article)
    let spot = session.state.page?.spot
    #expect(spot?.range == Self.range(of: "half a promise", in: 1))
    session.press(".")
    #expect(session.screen.contains { $0.contains("Said by A fisherman") })
    #expect(session.screen.contains { $0.contains("Coast Agency, which relayed them") })
    session.press("Esc Tab")
    #expect(session.underCursor == "Coast Agency", "the next name follows the quotation")
    session.press("H")
    #expect(session.state.place == before)
  }

  @Test func `The page of a name tells what it is quoted with, and Enter goes there`() {
    var session = Self.session
    session.press("Enter Tab Enter")
    #expect(session.state.context == .entityPage)
    let page = session.state.page
    #expect(
      page?.blocks.prefix(5).map(\.text) == [
        "Ana Reyes", "person · 1 mention in 1 article · 1 quotation", "QUOTATIONS",
        "“The boats sail on Monday” “Nobody stays behind.”",
        "Boats sail · Sat 12 Jul 2025 · Harbour Post",
      ])
    #expect(session.underCursor?.hasPrefix("“The boats") == true)
    session.press("Enter")
    #expect(session.state.context == .article)
    #expect(session.state.page?.spot?.range == Self.range(of: "The boats sail on Monday,", in: 0))
    session.press("H")
    #expect(session.underCursor?.hasPrefix("“The boats") == true)
    session.press("] Enter")
    #expect(session.underCursor == "Ana Reyes", "after the quotations come the mentions")
  }

  @Test func `What is quoted of two articles stands newest first, and nobody else's with it`() {
    var session = Self.session
    let paragraph = "“We wait,” Ana Reyes said. “Why?” asked Coast Agency."
    var article = Samples.article(
      "No boats", publisher: nil, published: "2025-07-14", nil, [paragraph])
    article.id = "none"
    let passage = Passage(.paragraph, 0)
    let annotation = Annotation(
      entities: [Self.minister, Self.agency],
      mentions: [Mention(passage: passage, range: 14..<23, entity: Self.minister.id)],
      quotes: [
        Quote(passage: passage, range: 3..<11, kind: .direct, speaker: Self.minister.id),
        Quote(passage: passage, range: 33..<37, kind: .direct, speaker: Self.agency.id, group: 1),
      ])
    for key in session.write(Document(name: "none.txt", kind: .text, articles: [article])) {
      session.annotate(key, with: annotation)
    }
    session.hearOfArchive()
    session.press("Enter Tab Enter")
    let quoted = session.state.page?.blocks.map(\.text).filter { $0.hasPrefix("“") } ?? []
    #expect(quoted.prefix(2) == ["“We wait”", "“The boats sail on Monday” “Nobody stays behind.”"])
    #expect(!quoted.contains("“Why?”"))
  }

  @Test func `The same key and Esc close the list, and an article without any says so`() {
    var session = Self.session
    session.press("\" \"")
    #expect(session.state.overlay == nil)
    session.press("\" Esc")
    #expect(session.state.context == .article)
    var plain = Session()
    plain.press("Enter \"")
    #expect(plain.state.notice == "Nobody is quoted in this article.")
  }

  @Test func `Dates that need reckoning stand below the names with their day`() {
    let session = Self.session
    let rows = session.screen.map { $0.suffix(26) }
    #expect(
      rows.contains { $0.hasSuffix("on Monday      Mon 14 Jul") || $0.contains("Mon 14 Jul") })
    #expect(rows.contains { $0.contains("last year") && $0.contains("2024") })
    #expect(!rows.contains { $0.contains("1921") })
  }

  @Test func `Enter on a date goes to it in the text, and why tells what it was reckoned from`() {
    var session = Self.session
    session.press("e G k")
    #expect(session.state.dateAtHand?.words == "on Monday")
    #expect(session.screen.last?.contains("1/2 dates") == true)
    session.press(".")
    #expect(session.screen.contains { $0.contains("Why “on Monday” is Mon 14 Jul 2025") })
    #expect(session.screen.contains { $0.contains("published 2025-07-12") })
    session.press("Esc Enter")
    #expect(session.state.context == .article)
    #expect(session.state.page?.spot?.range == Self.range(of: "on Monday", in: 0))
    session.press("M")
    #expect(session.state.notice?.hasPrefix("Put the cursor on a name first") == true)
  }

  @Test func `Names that come later leave the reader where he is`() {
    var session = Session([], columns: 120, rows: 12)
    session.isSlow = true
    // So long that it is shown before its names are found.
    let rest = String(
      repeating: "The boats stayed in the harbour and the nets hung dry. ", count: 5)
    let text = (1...60).map { "Paragraph \($0) tells of the patience of Wonsan. \(rest)" }
    let article = Samples.article("A long day", publisher: nil, published: nil, nil, text)
    session.write(Document(name: "long.txt", kind: .text, articles: [article]))
    session.hearOfArchive()
    session.press("Enter Space Space")
    #expect(session.screen.contains { $0.contains("Finding names …") })
    session.press("/")
    session.type("paragraph 30")
    session.press("Enter")
    let found = session.topLine
    let hasHeard = session.hearOn()
    #expect(hasHeard)
    #expect(session.topLine == found && found != "")
    #expect(session.state.namesInOrder.map(\.mentions) == [60])
  }
}

extension String {
  fileprivate func range(of part: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
