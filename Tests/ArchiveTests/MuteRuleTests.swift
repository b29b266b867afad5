import Articles
import Testing

@testable import Archive

@Suite struct MuteRuleTests {
  private let archive: ArticleArchive

  init() throws { archive = try ArticleArchive() }

  private func mute(
    _ subject: MuteRule.Subject, _ action: MuteRule.Action = .hide
  ) throws {
    let rule = MuteRule(subject: subject, action: action)
    let undo = try archive.perform(.addRule(rule), undone: "gone", now: now)
    #expect(undo != nil)
  }

  private var counts: [Int] { get throws { try archive.muteRules.map(\.articles) } }

  /// Articles about goats, one of them in its title alone, and one about boats.
  private func addArticles() throws {
    try archive.add([
      article(1, title: "A goat in the tower"), article(2, "Two GÖATS ran."),
      article(3, "Two boats sank.") { $0.publisher = "Harbour Post" },
      article(4, "A scapegoat was found.") { $0.publisher = "The Harbour Post Weekly" },
    ])
  }

  @Test func `a word hides what is there and what comes, and brings it back`() throws {
    try addArticles()
    try mute(.word("goat"))
    #expect(try archive.rows.map(\.title).sorted() == ["Article 2", "Article 3", "Article 4"])
    #expect(try archive.titles("tower").isEmpty)
    #expect(try counts == [1])
    let report = try archive.add([article(5, "The goat is back."), article(6)])
    #expect(report.added == 1 && report.hidden == 1)
    #expect(try counts == [2] && archive.counts.articles == 4)
    // It comes again with its feed: it is known, and nobody deleted it.
    let again = try archive.add([article(5, "The goat is back.")])
    #expect(again.known == 1 && again.refused == 0 && again.hidden == 0)
    let changed = try archive.add([article(5, "The goat is back again.")])
    #expect(changed.known == 1 && changed.updated == 0)
    #expect(try archive.check().isGood)
    #expect(try archive.apply(.removeRule(archive.muteRules[0].id, unread: [])) != nil)
    #expect(try archive.counts.articles == 6 && archive.titles("title:goat").count == 1)
    #expect(try archive.check().isGood)
  }

  @Test func `words are those of the search, in whatever case and with whatever accents`() throws {
    try addArticles()
    try mute(.word("Two goats"))
    #expect(try archive.rows.count == 3 && archive.titles("ran").isEmpty)
    try mute(.word("  boats!"))
    #expect(try archive.rows.count == 2)
  }

  @Test func `a rule that is there, or looks for nothing, is not added`() throws {
    try addArticles()
    try mute(.word("Goat"))
    for text in ["goat", "GOAT ", "…", ""] {
      let rule = MuteRule(subject: .word(text), action: .hide)
      #expect(try archive.apply(.addRule(rule)) == nil)
    }
    try mute(.word("goat"), .markRead)
    #expect(try archive.muteRules.count == 2)
  }

  @Test func `a publisher is muted by its whole name, as publisher or agency`() throws {
    try addArticles()
    try archive.add([article(7) { $0.agency = "HARBOUR POST" }])
    try mute(.publisher("harbour post"))
    #expect(
      try archive.rows.map(\.title).sorted() == ["A goat in the tower", "Article 2", "Article 4"])
    let more = (8...9).map { number in
      article(number) { $0.publisher = number == 8 ? "Harbour Post" : "Harbour" }
    }
    #expect(try archive.add(more).hidden == 1)
    #expect(try counts == [3])
  }

  @Test func `marking as read counts what it marked, and is undone for those alone`() throws {
    try addArticles()
    let key = try #require(try archive.key("boats"))
    try archive.apply(.read(true), to: [key], now: now)
    try mute(.publisher("Harbour Post"), .markRead)
    #expect(try counts == [0])
    try mute(.word("goats"), .markRead)
    #expect(try archive.counts.unread == 2)
    try archive.add([article(5, "Goats again.")])
    #expect(try archive.counts.unread == 2 && archive.counts.articles == 5)
    #expect(try counts == [0, 2])
    #expect(try archive.undo() == .feeds("gone"))
    // What it marked when it was made is unread again; what it marked since stays read.
    #expect(try archive.counts.unread == 3)
    #expect(try archive.muteRules.count == 1)
  }

  @Test func `hiding and showing are undone in order, also after a restart`() throws {
    let place = try TemporaryArchive()
    let rule = MuteRule(subject: .word("boats"), action: .hide)
    do {
      let archive = try place.open()
      try archive.add([article(1, "Boats."), article(2, "Goats.")])
      try archive.perform(.addRule(rule), undone: "shown", now: now)
      let kept = try #require(try archive.muteRules.first)
      #expect(kept.articles == 1 && kept.subject == rule.subject)
      try archive.perform(.removeRule(kept.id, unread: []), undone: "hidden", now: now)
      #expect(try archive.counts.articles == 2)
      try archive.close()
    }
    let archive = try place.open()
    #expect(try archive.undo() == .feeds("hidden"))
    #expect(try archive.counts.articles == 1 && archive.muteRules.map(\.articles) == [1])
    #expect(try archive.undo() == .feeds("shown"))
    #expect(try archive.counts.articles == 2 && archive.muteRules.isEmpty)
    #expect(try archive.undo() == nil)
    #expect(try archive.check().isGood)
  }

  @Test func `what two rules hide comes back with the end of both`() throws {
    try archive.add([article(1, "Boats and goats."), article(2, "Boats.")])
    try mute(.word("boats"))
    try mute(.word("goats"))
    let rules = try archive.muteRules
    #expect(try archive.counts.articles == 0)
    try archive.apply(.removeRule(rules[0].id, unread: []))
    #expect(try archive.rows.map(\.title) == ["Article 2"])
    try archive.apply(.removeRule(rules[1].id, unread: []))
    #expect(try archive.counts.articles == 2)
    #expect(try archive.check().isGood)
  }

  @Test func `an article that changes is hidden by its new text`() throws {
    try archive.add([article(1, "Boats.")])
    try mute(.word("goats"))
    #expect(try archive.add([article(1, "Boats and goats, as we know now.")]).hidden == 1)
    #expect(try archive.counts.articles == 0 && archive.check().isGood)
  }

  // MARK: Names

  private static func annotation(_ id: Entity.ID, _ name: String) -> Annotation {
    Annotation(
      entities: [Entity(id: id, name: name, kind: .person)],
      mentions: [
        Mention(passage: Passage(.paragraph, 0), range: 0..<4, entity: id)
      ])
  }

  private func store(_ id: Entity.ID, _ name: String, in number: Int) throws {
    let key = try #require(try archive.key("number\(number)"))
    try archive.store([(key, Self.annotation(id, name))], engine: 1)
  }

  @Test func `a name hides what is there, what gets its names, and what is joined to it`() throws {
    try archive.add((1...4).map { article($0) })
    try store("p:lavrov", "Sergei Lavrov", in: 1)
    try mute(.name("p:lavrov", "Sergei Lavrov"))
    #expect(try archive.counts.articles == 3)
    try store("p:lavrov", "Sergei Lavrov", in: 2)
    try store("p:sergey", "Sergey Lavrov", in: 3)
    try store("p:other", "Anna Other", in: 4)
    #expect(try archive.counts.articles == 2)
    let whole = Entity(id: "p:lavrov", name: "Sergei Lavrov", kind: .person)
    try archive.adopt(["p:lavrov": whole, "p:sergey": whole])
    #expect(try archive.rows.map(\.title) == ["Article 4"])
    #expect(try counts == [3])
    try archive.apply(.removeRule(archive.muteRules[0].id, unread: []))
    #expect(try archive.articles(mentioning: "p:lavrov").count == 3)
    #expect(try archive.check().isGood)
  }

  @Test func `a name marks as read once, and not what a person made unread`() throws {
    try archive.add((1...2).map { article($0) })
    try store("p:a", "Anna Boe", in: 1)
    try mute(.name("p:a", "Anna Boe"), .markRead)
    #expect(try archive.counts.unread == 1)
    let key = try #require(try archive.key("number1"))
    try archive.apply(.read(false), to: [key], now: now)
    try store("p:b", "Anne Boe", in: 2)
    let whole = Entity(id: "p:a", name: "Anna Boe", kind: .person)
    try archive.adopt(["p:a": whole, "p:b": whole])
    #expect(try archive.titles("is:unread") == ["Article 1"])
  }
}
