import Articles
import Testing

@testable import Entities

/// What is quoted in paragraphs, one line each: "Speaker: words", with "via Relay" after the
/// speaker and "…" before the words of a partial quotation.
private func quotes(title: String? = nil, _ paragraphs: [String]) -> [String] {
  var article = Article()
  article.title = title
  article.paragraphs = paragraphs
  let annotation = annotator.annotate(article)
  func name(_ id: Entity.ID?) -> String? {
    id.flatMap { id in annotation.entities.first { $0.id == id }?.name }
  }
  return annotation.quotes.map { quote in
    let text = Array((article.text(of: quote.passage) ?? "").utf8)
    let words = String(decoding: text[quote.range], as: UTF8.self)
    let speaker = name(quote.speaker) ?? quote.speakerPhrase ?? "?"
    let via = name(quote.via).map { " via \($0)" } ?? ""
    return "\(speaker)\(via): \(quote.kind == .partial ? "…" : "")\(words)"
  }
}

private func quotes(_ paragraphs: String...) -> [String] { quotes(paragraphs) }

@Suite struct QuoteMarkTests {
  @Test(arguments: [
    ("“", "”"), ("\"", "\""), ("'", "'"), ("‘", "’"), ("‘", "'"), ("„", "“"), ("«", "»"),
    ("»", "«"), ("``", "''"), ("”", "”"),
  ])
  func `every kind of mark quotes`(open: String, close: String) {
    #expect(
      quotes("\(open)We can't wait for the dogs' dinner any longer,\(close) said Sergei Lavrov.")
        == ["Sergei Lavrov: We can't wait for the dogs' dinner any longer,"])
  }

  @Test func `apostrophes open and close nothing`() {
    #expect(
      quotes("Sergei Lavrov said the workers' rights of the '90s weren't the pilots' rights.")
        .isEmpty)
    #expect(
      quotes(
        "'The workers' rights don't matter to them,' Sergei Lavrov said. 'Rock 'n' roll does.'")
        == [
          "Sergei Lavrov: The workers' rights don't matter to them,",
          "Sergei Lavrov: Rock 'n' roll does.",
        ])
  }

  @Test func `a quotation inside another is part of it`() {
    #expect(
      quotes("“He told me ‘go home’ and I went,” Sergei Lavrov said.")
        == ["Sergei Lavrov: He told me ‘go home’ and I went,"])
  }

  @Test func `a quotation runs on over paragraphs that open it again`() {
    var article = Article()
    article.paragraphs = [
      "Sergei Lavrov said: “We came by train.", "“It was a long way.", "“It was worth it.”",
      "Nobody else spoke.",
    ]
    let found = annotator.annotate(article).quotes
    #expect(found.map(\.passage.index) == [0, 1, 2])
    #expect(Set(found.map(\.group)).count == 1 && Set(found.map(\.speaker)).count == 1)
    #expect(found.first?.speaker != nil)
  }

  @Test func `a quotation that nothing closes ends with its paragraph`() {
    #expect(
      quotes("Sergei Lavrov said: “We came by train.", "Then he left.")
        == ["Sergei Lavrov: We came by train."])
  }

  @Test func `ten thousand marks without partners take no time`() {
    for mark in ["“", "‘", "\"", "'", "«", "”", " \" ", " ' ", "a' ", "„"] {
      var article = Article()
      article.paragraphs = [String(repeating: mark + "so ", count: 10_000)]
      let clock = ContinuousClock()
      let text = TokenizedArticle(article)
      let time = clock.measure {
        _ = QuoteFinder().quotes(in: text, mentions: [], entities: [])
      }
      #expect(time < .seconds(10))
    }
  }
}

@Suite struct SpeakerTests {
  @Test(arguments: [
    "“The talks went well,” said Foreign Minister Sergei Lavrov.",
    "“The talks went well,” Foreign Minister Sergei Lavrov told reporters in Moscow.",
    "Sergei Lavrov said: “The talks went well.”",
    "Sergei Lavrov, who is visiting Pyongyang, said, “The talks went well.”",
    "Sergei Lavrov, 75, a diplomat of many years, later added: “The talks went well.”",
    "“The talks,” Sergei Lavrov said, “went well.”",
    "“The talks went well,” according to Sergei Lavrov.",
    "In a statement, Sergei Lavrov was blunt: “The talks went well.”",
    "Kim Jong-un waited. Sergei Lavrov smiled. “The talks went well,” he said.",
    "“The talks went well!” Sergei Lavrov exclaimed.",
    "Speaking after dinner with Kim Jong-un, Sergei Lavrov quipped: “The talks went well.”",
    "Sergei Lavrov left the room. “The talks went well.”",
    "“The talks went well,” read a note from Sergei Lavrov.",
  ])
  func `the speaker is found around the quotation`(text: String) {
    let found = quotes(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("Sergei Lavrov: ") }, "\(found)")
  }

  @Test func `a pronoun means the last subject of its gender`() {
    #expect(
      quotes(
        "Angela Merkel met Emmanuel Macron in Berlin on Monday.", "“It is late,” she said.",
        "“It is early,” he replied.")
        == ["Angela Merkel: It is late,", "Emmanuel Macron: It is early,"])
  }

  @Test func `it means the last body`() {
    #expect(
      quotes(
        "The World Health Organization published its report while Angela Merkel was away.",
        "“The air is cleaner than it was,” it said.")
        == ["World Health Organization: The air is cleaner than it was,"])
  }

  @Test func `a title stands for whoever bears it`() {
    #expect(
      quotes(
        "President Emmanuel Macron met the goalkeeper Manuel Neuer in Munich.",
        "“The grass is green,” the president said.")
        == ["Emmanuel Macron: The grass is green,"])
  }

  @Test func `a quotation without a clause keeps the speaker of those beside it`() {
    #expect(
      quotes(
        "“We are open,” Angela Merkel said. “Come in and sit down.”", "“The coffee is hot.”",
        "Emmanuel Macron disagreed. “It is cold and it is thin.”")
        == [
          "Angela Merkel: We are open,", "Angela Merkel: Come in and sit down.",
          "Angela Merkel: The coffee is hot.",
          "Emmanuel Macron: It is cold and it is thin.",
        ])
  }

  @Test func `who is only described is told in the article's words`() {
    #expect(
      quotes("“We saw nothing of it,” a senior official said.")
        == ["a senior official: We saw nothing of it,"])
  }

  @Test func `a spokesman speaks for his body, an onlooker for nobody`() {
    #expect(
      quotes("“We will look into it,” a spokesman for the World Health Organization said.")
        == ["World Health Organization: We will look into it,"])
    #expect(
      quotes("“We saw smoke over the roofs,” said a baker in Paris.")
        == ["a baker: We saw smoke over the roofs,"])
  }

  @Test func `a title with an office in it leads to the name`() {
    #expect(
      quotes("“The ships are ready,” Secretary of the Navy Ray Mabus said.")
        == ["Ray Mabus: The ships are ready,"])
  }

  @Test func `the speaker is not the one who is spoken to`() {
    #expect(
      quotes("“Come in and sit down,” Sergei Lavrov told Emmanuel Macron.")
        == ["Sergei Lavrov: Come in and sit down,"])
  }
}

@Suite struct RelayTests {
  @Test(arguments: [
    "“We favour talks on security,” Tass quoted Lavrov as saying.",
    "“We favour talks on security,” Lavrov was quoted by Tass as saying.",
    "“We favour talks on security,” Lavrov said, according to Tass.",
    "“We favour talks on security,” Lavrov said, the Tass news agency reported.",
  ])
  func `an agency relays what somebody says`(text: String) {
    #expect(
      quotes("Sergei Lavrov landed in Wonsan.", text)
        == ["Sergei Lavrov via Tass: We favour talks on security,"])
  }

  @Test func `an agency that speaks for itself is the speaker`() {
    #expect(
      quotes("“The weather will turn cold,” KCNA said.")
        == ["Korean Central News Agency: The weather will turn cold,"])
  }
}

@Suite struct PartialQuoteTests {
  @Test func `words in a clause of speech are a partial quotation`() {
    #expect(
      quotes("Sergei Lavrov called the plan “a danger to every neighbour”.")
        == ["Sergei Lavrov: …a danger to every neighbour"])
    #expect(
      quotes("Sergei Lavrov said the plan was “absurd”.") == ["Sergei Lavrov: …absurd"])
  }

  @Test(arguments: [
    "The film “A Long Way Home” opens in Paris, Angela Merkel said.",
    "The so-called “bad bank” was closed on Monday.",
    "A band called “The Long Way Home” played on Monday.",
    "Joseph “Joe” Miller walked to the harbour on Monday.",
    "The “smart” kettle boiled over in the kitchen.",
    "He is known as “the quiet one” in the town of his birth.",
  ])
  func `titles, terms and nicknames are no quotations`(text: String) {
    #expect(quotes(text).isEmpty)
  }
}

@Suite struct HeadlineQuoteTests {
  @Test func `a headline's words belong to whoever says them in the text`() {
    let found = quotes(
      title: "‘Talks went very well’ in Wonsan",
      ["Sergei Lavrov flew home. “The talks went very well,” he said."])
    #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("Sergei Lavrov: ") }, "\(found)")
  }

  @Test func `a headline's scare quotes are no quotations`() {
    #expect(quotes(title: "The ‘smart kettle’ boils over", ["It was a loud day."]).isEmpty)
  }
}
