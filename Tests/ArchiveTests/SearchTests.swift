import Articles
import Testing

@testable import Archive

@Suite struct SearchTests {
  private let archive: ArticleArchive

  init() throws {
    archive = try ArticleArchive()
    try archive.add([
      article(1, title: "Tariff talks", "Ministers met in Łódź.", published: "2025-07-14"),
      article(2, title: "Joint drill", "A joint drill off the coast.", published: "2025-07-13") {
        $0.publisher = "Coast Mail"
        $0.agency = "AFP"
        $0.language = "en-GB"
        $0.tags = ["Far East"]
      },
      article(3, title: "Resort opens", "The tariff on joints.", published: "2025-06-01") {
        $0.authors = ["Ruth Bauer"]
      },
    ])
  }

  @Test(arguments: [
    ("", "Tariff talks,Joint drill,Resort opens"), ("tar", "Tariff talks,Resort opens"),
    ("LODZ minist", "Tariff talks"), ("\"joint drill\"", "Joint drill"),
    ("joint -drill", "Resort opens"), ("-tariff", "Joint drill"),
    ("title:tariff", "Tariff talks"), ("text:tariff", "Resort opens"),
    ("from:coast agency:afp lang:en", "Joint drill"), ("by:bauer", "Resort opens"),
    ("tag:east", "Joint drill"), ("(drill OR resort) -from:coast", "Resort opens"),
    ("/jo[a-z]+s/", "Resort opens"), ("title:/^t/ OR by:ruth", "Tariff talks,Resort opens"),
    ("since:july", "Tariff talks,Joint drill"), ("until:june", "Resort opens"),
    ("on:2025-07-13", "Joint drill"),
    ("feed:page is:unread", "Tariff talks,Joint drill,Resort opens"),
    ("-lang:en", "Tariff talks,Resort opens"), ("\"lodz paragraph\"", ""), ("zzz", ""),
    ("-(tariff OR drill)", ""), ("-(tariff is:read) drill", "Joint drill"),
  ])
  func `queries find what they say`(query: String, titles: String) throws {
    #expect(try archive.titles(query).joined(separator: ",") == titles)
  }

  @Test func `the best stands first on request`() throws {
    let hits = try archive.search(
      SearchQuery("tariff", now: now), order: .relevance, limit: 10)
    #expect(hits.map(\.summary.title) == ["Tariff talks", "Resort opens"])
    #expect(hits[0].score > hits[1].score && hits[1].score > 0)
  }

  @Test func `names lead to articles, through identity to every spelling`() throws {
    let first = try #require(try archive.key("ministers"))
    let second = try #require(try archive.key("drill"))
    func annotation(_ id: String, _ name: String) -> Annotation {
      Annotation(
        entities: [Entity(id: id, name: name, kind: .person, aliases: ["the minister"])],
        mentions: [Mention(passage: Passage(.paragraph), range: 0..<9, entity: id)],
        quotes: [Quote(passage: Passage(.paragraph), range: 0..<4, kind: .partial, speaker: id)])
    }
    try archive.store([(first, annotation("a", "Ana Reyes"))], engine: 1)
    #expect(
      try archive.pendingAnnotations(engine: 1).map(\.article.title) == [
        "Joint drill", "Resort opens",
      ])
    try archive.store([(second, annotation("b", "Anna Reyes"))], engine: 1)
    #expect(try archive.titles("who:ana") == ["Tariff talks"])
    #expect(try archive.titles("who:\"ana reyes\"") == ["Tariff talks"])
    #expect(try archive.titles("reyes anna") == ["Joint drill"])
    #expect(try archive.titles("where:reyes") == [])
    #expect(try archive.titles("has:quote") == ["Tariff talks", "Joint drill"])
    let whole = Entity(id: "a", name: "Ana Reyes", kind: .person, aliases: ["Anna Reyes"])
    try archive.adopt(["a": whole, "b": whole])
    #expect(try archive.titles("who:anna") == ["Tariff talks", "Joint drill"])
    #expect(try archive.articles(mentioning: "b") == [first, second])
    #expect(try archive.articles(quoting: "a") == [first, second])
    let opened = try #require(try archive.open(second))
    #expect(opened.annotation.entities.map(\.name) == ["Ana Reyes"])
    #expect(opened.annotation.mentions.map(\.entity) == ["a"])
    #expect(opened.spread == ["a": 2])
    #expect(
      try archive.entities(named: #require(QueryWords("an", isPrefix: true))).map(\.articles) == [2]
    )
    try archive.apply(.delete, to: [first], now: now)
    #expect(try archive.open(second)?.spread == ["a": 1])
    #expect(try archive.undo() != nil)
    // What was joined stays so.
    let apart = Entity(id: "a", name: "Ana Reyes", kind: .person)
    try archive.adopt(["a": apart, "b": Entity(id: "b", name: "Anna Reyes", kind: .person)])
    #expect(try archive.titles("who:anna") == ["Tariff talks", "Joint drill"])
    #expect(try archive.articles(mentioning: "b") == [first, second])
    #expect(try archive.check().isGood)
  }

  @Test func `an annotation comes back as it was stored`() throws {
    let key = try #require(try archive.key("drill"))
    let evidence: [Evidence] = [
      .name, .known("X"), .spelling(of: "X"), .shortForm(of: "X"), .definition(of: "X"),
      .initials(of: "X"), .government(of: "X", cue: "said"), .description(of: "X"),
    ]
    let day = try #require(CalendarDay(year: 2025, month: 7, day: 12))
    let annotation = Annotation(
      entities: [Entity(id: "x", name: "X", kind: .place, aliases: ["Y"], description: "a place")],
      mentions: evidence.enumerated().map {
        Mention(passage: Passage(.paragraph, 1), range: $0..<$0 + 1, entity: "x", evidence: $1)
      },
      quotes: [
        Quote(
          passage: Passage(.title), range: 2..<5, kind: .direct, speaker: "x", speakerPhrase: nil,
          cue: "said", via: "elsewhere", group: 2)
      ],
      dates: [
        DateExpression(passage: Passage(.caption), range: 0..<3, value: .day(day), anchor: "today"),
        DateExpression(
          passage: Passage(.caption), range: 4..<5, value: .month(year: 2025, month: 7)),
      ])
    try archive.store([(key, annotation)], engine: 3)
    #expect(try archive.open(key)?.annotation == annotation)
    #expect(throws: Never.self) { try Annotation(record: annotation.record) }
  }

  @Test func `a broken record is an error and never a crash`() {
    var generator = SystemRandomNumberGenerator()
    let record = article(1).record
    for _ in 0..<500 {
      var broken = record
      broken[Int.random(in: broken.indices, using: &generator)] = .random(in: 0...255)
      broken.removeLast(Int.random(in: 0...10))
      _ = try? Article(record: broken)
      _ = try? Annotation(record: broken)
    }
  }

  @Test func `first hits are told before the rest, and a search can be given up`() throws {
    try archive.add((10..<500).map { article($0) })
    var told: [(Int, Bool)] = []
    try archive.find(SearchQuery("harbour", now: now), firstHits: 10) { hits, isComplete in
      told.append((hits?.count ?? 0, isComplete))
      return true
    }
    #expect(told.map(\.0) == [10, 490] && told.map(\.1) == [false, true])
    var calls = 0
    try archive.find(SearchQuery("harbour", now: now), firstHits: 10) { _, _ in
      calls += 1
      return false
    }
    #expect(calls == 1)
  }

  @Test(arguments: ["har", "the", "harb -number", "\"at the har", "zzz", "par note"])
  func `first hits come in the order of all hits, however they are found`(typed: String) throws {
    try archive.add((10..<400).map { article($0) })
    let query = SearchQuery(typed, now: now)
    var told: [[ArticleKey]] = []
    try archive.find(query, firstHits: 20) { hits, _ in
      told += hits.map { [$0] } ?? []
      return true
    }
    let all = try archive.search(query, limit: 1000).map(\.summary.key)
    #expect(told.last == all)
    for hits in told { #expect(all.starts(with: hits)) }
  }

  @Test func `completion offers what the archive has`() throws {
    func offered(_ query: String) throws -> [String] {
      try archive.suggestions(for: QueryCompletion(query))
    }
    #expect(try offered("from:co") == ["Coast Mail"])
    #expect(try offered("lang:") == ["en-gb"])
    #expect(try offered("is:st") == ["starred"])
    #expect(try offered("who:") == [])
  }

  /// The index and the meaning of the language in memory must agree, whatever is typed.
  @Test func `the archive finds what matches in memory, for any text`() throws {
    var generator = SplitMix64(seed: 5)
    let words = ["harbour", "boat", "Łódź", "joint drill", "北京", "2025", "the", "son-hui", "don’t"]
    var all: [(Article, QueryCandidate)] = []
    let archive = try ArticleArchive()
    for number in 0..<40 {
      let text = (0..<6).compactMap { _ in words.randomElement(using: &generator) }
      let item = article(
        number, title: text[0], text[1...].joined(separator: [" ", ". ", ", "][number % 3]))
      let second = try #require(item.published).secondsSinceEpoch
      all.append(
        (item, QueryCandidate(article: item, second: second, feed: ["page.txt"], marks: [.unread])))
    }
    try archive.add(all.map(\.0))
    let pieces =
      words + [
        "\"", "(", ")", "-", "OR ", "who:", "is:unread", "is:read", "since:2025-07-12", "/b.a/",
        "*", "\\",
        ":", " ", " ", " ", "'", "NOT ", "feed:page", "title:", "b", "ha", "text:(", "\u{0}", ";--",
        "NEAR(", "^",
      ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0..<9, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let query = SearchQuery(text, now: now)
      let found = Set(try archive.search(query, limit: 100).map(\.summary.title))
      let wanted = Set(all.filter { query.matches($0.1) }.map(\.0.displayTitle))
      #expect(found == wanted, "\(text.debugDescription)")
    }
  }
}
