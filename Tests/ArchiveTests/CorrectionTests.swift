import Articles
import Testing

@testable import Archive

/// Corrections over a small library: "Lavrov" in one article was joined with "Sergei Lavrov" of
/// two others.
@Suite struct `Correcting names` {
  static let sergei = Entity(id: "person:1", name: "Sergei Lavrov", kind: .person)
  static let lone = Entity(id: "person:2", name: "Lavrov", kind: .person)
  static let paris = Entity(id: "place:3", name: "Paris", kind: .place)
  static let pact = Entity(id: "work:4", name: "The Pact", kind: .work)

  /// Each mention is an entity and the form it is written in.
  static func article(_ id: String, _ mentions: [(Entity, String)]) -> (Article, Annotation) {
    var article = Article()
    var annotation = Annotation()
    var text = ""
    for (entity, form) in mentions {
      let start = text.utf8.count
      text += form
      annotation.mentions.append(
        Mention(
          passage: Passage(.paragraph, 0), range: start..<text.utf8.count, entity: entity.id,
          evidence: form == entity.name ? .name : .shortForm(of: entity.name)))
      if !annotation.entities.contains(entity) { annotation.entities.append(entity) }
      text += " came. "
    }
    (article.id, article.title, article.paragraphs) = (id, id, [text])
    return (article, annotation)
  }

  static func library(_ order: ArticleIntake.Order = .arrival) throws -> Library {
    let archive = try ArticleArchive()
    let articles = [
      article("a", [(sergei, "Sergei Lavrov"), (paris, "Paris"), (sergei, "Lavrov")]),
      article("b", [(lone, "Lavrov"), (pact, "The Pact")]),
      article("c", [(lone, "Lavrov"), (paris, "Paris")]),
      article("d", [(sergei, "Sergei Lavrov")]),
    ]
    var intake = ArticleIntake(into: archive, now: now, order: order)
    try intake.add(Document(name: "d.txt", kind: .text, articles: articles.map(\.0)))
    try intake.finish()
    let keys = try archive.rows.map(\.key)
    try archive.store(zip(keys, articles).map { ($0, $1.1) }, engine: 1)
    var joined = sergei
    joined.aliases = ["Lavrov"]
    try archive.adopt(
      [sergei.id: joined, lone.id: joined, paris.id: paris, pact.id: pact],
      joins: [lone.id: Join(target: sergei.id, reason: .shortForm(of: sergei.name))])
    return try Library(archive)
  }

  /// The key of an article by its number.
  private static func key(_ number: Int) -> ArticleKey {
    ArticleKey(ArticlePlace.firstArrival - number * ArticlePlace.arrivalStep)
  }

  private static func titles(
    _ selection: Selection, _ library: Library
  ) throws -> [String] {
    try library.archive.rows(library.keys(of: selection)).map(\.title)
  }

  private static func titles(_ query: String, _ library: Library) throws -> [String] {
    try titles(Selection(query: SearchQuery(query, now: now)), library)
  }

  private static func corrected(_ corrections: Correction...) throws -> Library {
    var library = try library()
    library.adopt(story(corrections))
    return library
  }

  private static func story(_ corrections: [Correction]) -> Corrections {
    Corrections(
      corrections.enumerated().map { number, correction in
        .made(.init(id: "\(number)", correction: correction))
      })
  }

  /// What the library shows, article by article: each mention's form and the name, id and kind it
  /// stands for.
  private static func shown(_ library: Library) throws -> [[String]] {
    try library.archive.rows.map { row in
      guard let opened = try library.open(row.key) else { return [] }
      return opened.annotation.mentions.map { mention in
        let entity = opened.annotation.entities.first { $0.id == mention.entity }
        let form = opened.article.text(of: mention) ?? ""
        return "\(form) = \(entity?.name ?? "?") \(mention.entity) \(entity?.kind.rawValue ?? "?")"
      }
    }
  }

  private static func subject(_ entity: Entity) -> Correction.Subject { .init(entity) }

  // MARK: What each does

  @Test func `Merging puts one entity under the other, in every article and on its page`() throws {
    let library = try Self.corrected(
      .merge(Self.subject(Self.pact), into: Self.subject(Self.sergei)))
    let page = try library.page(of: Self.pact)
    #expect(page.entity.name == "Sergei Lavrov")
    #expect(page.entity.aliases == ["Lavrov", "The Pact"])
    #expect(page.groups.map(\.article.title) == ["a", "b", "c", "d"])
    #expect(try library.open(Self.key(1))?.annotation.entities.map(\.name) == ["Sergei Lavrov"])
    #expect(try library.open(Self.key(1))?.spread[Self.sergei.id] == 4)
  }

  @Test func `Merging into an entity that no open article has shows its name`() throws {
    let gone = Correction.Subject(id: "person:9", name: "Somebody Else", kind: .person)
    let library = try Self.corrected(.merge(Self.subject(Self.pact), into: gone))
    let entity = try library.open(Self.key(1))?.annotation.entities.last
    #expect(entity?.name == "Somebody Else")
    #expect(entity?.kind == .person)
    #expect(entity?.aliases == ["The Pact"])
  }

  @Test func `Merging in a circle leaves one entity`() throws {
    let (a, b) = (Self.subject(Self.sergei), Self.subject(Self.pact))
    let library = try Self.corrected(.merge(a, into: b), .merge(b, into: a))
    #expect(try Set(library.open(Self.key(1))?.annotation.mentions.map(\.entity) ?? []).count == 1)
  }

  @Test func `A form that is split off in one article leaves the name's other forms alone`() throws
  {
    var library = try Self.library()
    let splits = try library.splits(of: 2, in: Self.key(0))
    let form = try #require(
      splits.first {
        if case .split(_, _, .form) = $0 { return true }
        return false
      })
    library.adopt(Self.story([form]))
    #expect(try Self.shown(library)[0][0].hasPrefix("Sergei Lavrov = Sergei Lavrov person:1"))
    #expect(try Self.shown(library)[0][2].hasPrefix("Lavrov = Lavrov person:apart-"))
    #expect(try Self.shown(library)[1] == Self.shown(Self.library())[1])
  }

  @Test func `An article's mentions are split off together`() throws {
    var library = try Self.library()
    let split = try #require(
      try library.splits(of: 0, in: Self.key(0)).first {
        if case .split(_, _, .article) = $0 { return true }
        return false
      })
    library.adopt(Self.story([split]))
    let names = try library.open(Self.key(0))?.annotation.mentions.map(\.entity) ?? []
    #expect(names[0] == names[2] && names[0] != Self.sergei.id)
    #expect(try library.page(of: Self.sergei).groups.map(\.article.title) == ["b", "c", "d"])
  }

  @Test func `What was joined by likeness across articles is parted everywhere`() throws {
    var library = try Self.library()
    let split = try #require(try library.splits(of: 0, in: Self.key(1)).last)
    guard case .split(let subject, _, .everywhere) = split else {
      Issue.record("\(split) is no split of all articles")
      return
    }
    library.adopt(Self.story([split]))
    #expect(try library.page(of: Self.sergei).groups.map(\.article.title) == ["a", "d"])
    let parted = Entity(id: subject.id, name: subject.name, kind: subject.kind)
    #expect(try library.page(of: parted).groups.map(\.article.title) == ["b", "c"])
  }

  @Test func `Where nothing else is taken for the name there is nothing to split`() throws {
    #expect(try Self.library().splits(of: 1, in: Self.key(1)).isEmpty)
  }

  @Test func `A kind that is set holds in every article`() throws {
    let library = try Self.corrected(.kind(Self.subject(Self.paris), .person))
    #expect(try Self.shown(library)[0][1] == "Paris = Paris place:3 person")
    #expect(try Self.shown(library)[2][1] == "Paris = Paris place:3 person")
    #expect(try library.page(of: Self.paris).entity.kind == .person)
  }

  @Test func `What is hidden is no name, and mentions after it keep their places`() throws {
    let library = try Self.corrected(.hide(Self.subject(Self.paris)))
    let opened = try #require(try library.open(Self.key(0)))
    #expect(!opened.annotation.entities.contains { $0.id == Self.paris.id })
    let quotation = try #require(try library.page(of: Self.sergei).groups.first?.quotations.last)
    let mention = opened.annotation.mentions[quotation.mention]
    #expect(opened.article.text(of: mention) == "Lavrov")
    #expect(try library.page(of: Self.paris).groups.isEmpty)
  }

  @Test func `A correction of a joined id holds for all that is joined with it`() throws {
    let library = try Self.corrected(.hide(Self.subject(Self.lone)))
    #expect(try Self.shown(library).joined().allSatisfy { !$0.contains("Lavrov") })
  }

  @Test func `The list of a name's articles and the search follow the corrections`() throws {
    let library = try Self.corrected(
      .merge(Self.subject(Self.pact), into: Self.subject(Self.paris)))
    let selection = Selection(entity: Self.pact)
    #expect(try Self.titles(selection, library) == ["a", "b", "c"])
    #expect(try Self.titles("name:paris", library) == ["a", "b", "c"])
    #expect(try Self.titles("where:pact", library) == ["a", "b", "c"])
    #expect(try Self.titles("pact", library) == ["b"])
    let hidden = try Self.corrected(.hide(Self.subject(Self.paris)))
    #expect(try Self.titles("name:paris", hidden) == [])
    #expect(try hidden.knownEntities(limit: 9).map(\.entity.name) == ["Sergei Lavrov", "The Pact"])
  }

  @Test func `An explanation names the article's evidence, what was joined and what was corrected`()
    throws
  {
    let library = try Self.corrected(.kind(Self.subject(Self.sergei), .organisation))
    let why = try library.explain(Self.sergei, mention: 2, in: Self.key(0))
    #expect(why.mention?.evidence == .shortForm(of: "Sergei Lavrov"))
    #expect(why.mention?.form == "Lavrov")
    #expect(why.articles == 4)
    #expect(why.joined.map(\.entity.name).sorted() == ["Lavrov", "Sergei Lavrov"])
    #expect(why.rules.map(\.id) == ["0"])
    #expect(try library.explain(Self.paris).rules.isEmpty)
  }

  // MARK: Properties

  private static func anything(
    in library: Library, _ generator: inout SplitMix64
  ) throws -> Correction? {
    let entities = try library.knownEntities(limit: 100).map { Correction.Subject($0.entity) }
    guard let one = entities.randomElement(using: &generator),
      let other = entities.randomElement(using: &generator)
    else { return nil }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1: return .merge(one, into: other)
    case 2: return .kind(one, Entity.Kind.allCases.randomElement(using: &generator) ?? .work)
    case 3: return .hide(one)
    default:
      let keys = try library.archive.rows.map(\.key)
      let key = keys[Int.random(in: 0..<4, using: &generator)]
      let count = try library.open(key)?.annotation.mentions.count ?? 0
      guard count > 0 else { return nil }
      return try library.splits(of: Int.random(in: 0..<count, using: &generator), in: key)
        .randomElement(using: &generator)
    }
  }

  @Test func `Undoing one after the other restores exactly what was shown before each`() throws {
    var library = try Self.library()
    for seed in 1...25 {
      var generator = SplitMix64(seed: UInt64(seed))
      library.adopt(Corrections())
      var corrections = Corrections()
      var before: [[[String]]] = []
      for step in 0..<8 {
        guard let correction = try Self.anything(in: library, &generator) else { continue }
        before.append(try Self.shown(library))
        corrections.apply(.made(.init(id: "\(step)", correction: correction)))
        library.adopt(corrections)
      }
      while let last = corrections.rules.last, let expected = before.popLast() {
        corrections.apply(.undone(last.id))
        library.adopt(corrections)
        #expect(try Self.shown(library) == expected, "seed \(seed)")
      }
      #expect(try Self.shown(library) == Self.shown(Self.library()))
    }
  }

  @Test(arguments: [ArticleIntake.Order.arrival, .time])
  func `Whatever is corrected, each mention has an entity and each page its mentions`(
    order: ArticleIntake.Order
  ) throws {
    var library = try Self.library(order)
    let keys = try library.archive.rows.map(\.key)
    for seed in 1...25 {
      var generator = SplitMix64(seed: UInt64(seed))
      library.adopt(Corrections())
      var corrections = Corrections()
      for step in 0..<10 {
        guard let correction = try Self.anything(in: library, &generator) else { continue }
        corrections.apply(.made(.init(id: "\(step)", correction: correction)))
        library.adopt(corrections)
        var mentions: [Entity.ID: Int] = [:]
        var spread: [Entity.ID: Int] = [:]
        for key in keys {
          guard let opened = try library.open(key) else { continue }
          spread.merge(opened.spread) { _, new in new }
          let ids = Set(opened.annotation.entities.map(\.id))
          #expect(ids.count == opened.annotation.entities.count)
          for mention in opened.annotation.mentions {
            #expect(ids.contains(mention.entity))
            mentions[mention.entity, default: 0] += 1
          }
        }
        for known in try library.knownEntities(limit: 100) {
          let page = try library.page(of: known.entity)
          #expect(page.entity.id == known.entity.id)
          #expect(page.groups.count == known.articles && page.articles == known.articles)
          let articles = page.groups.map(\.article.key)
          #expect(try library.keys(of: Selection(entity: known.entity)) == articles)
          #expect(try library.explain(known.entity).articles == known.articles)
          if let said = spread[known.entity.id] { #expect(said == known.articles) }
          for (one, next) in zip(articles, articles.dropFirst()) {
            let id = known.entity.id
            #expect(try library.article(mentioning: id, after: one, forward: true) == next)
            #expect(try library.article(mentioning: id, after: next, forward: false) == one)
          }
          #expect(page.groups.reduce(0) { $0 + $1.quotations.count } == mentions[known.entity.id])
        }
      }
    }
  }

  // MARK: The story

  @Test func `Every record is read back from its line as it was`() throws {
    let library = try Self.library()
    for seed in 1...100 {
      var generator = SplitMix64(seed: UInt64(seed))
      guard let correction = try Self.anything(in: library, &generator) else { continue }
      let record = Corrections.Record.made(.init(id: "r\(seed)", correction: correction))
      let line = CorrectionLine(record).bytes
      #expect(line.count { $0 == 0x0A } == 1 && line.last == 0x0A)
      #expect(CorrectionLine(line.dropLast())?.record == record)
    }
    let undone = Corrections.Record.undone("r1")
    #expect(CorrectionLine(CorrectionLine(undone).bytes)?.record == undone)
    let odd = Correction.Subject(id: "work:\"\n", name: "Line\nfeed, “mark” \u{2028}", kind: .work)
    let record = Corrections.Record.made(.init(id: "x", correction: .hide(odd)))
    #expect(CorrectionLine(CorrectionLine(record).bytes.dropLast())?.record == record)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"action\":\"merge\",\"rule\":\"1\"}",
    "{\"action\":\"fold\",\"rule\":\"1\",\"entity\":{\"id\":\"a\",\"name\":\"b\",\"kind\":\"work\"}}",
    "{\"action\":\"hide\",\"rule\":\"1\",\"entity\":{\"id\":\"a\",\"name\":\"b\",\"kind\":\"x\"}}",
  ])
  func `A line that is no record is none`(line: String) {
    #expect(CorrectionLine(Array(line.utf8)) == nil)
  }

  @Test func `A story in which rules are made twice and undone leaves what still holds`() throws {
    let rule = Corrections.Rule(id: "1", correction: .hide(Self.subject(Self.paris)))
    let other = Corrections.Rule(id: "2", correction: .hide(Self.subject(Self.pact)))
    let story: [Corrections.Record] = [
      .made(rule), .made(other), .made(rule), .undone("1"), .undone("7"),
    ]
    #expect(Corrections(story).rules == [other])
  }
}
