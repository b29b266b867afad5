import Articles
import Testing

@testable import Archive

@Suite struct MarksTests {
  private let archive: ArticleArchive
  private let keys: [ArticleKey]

  init() throws {
    archive = try ArticleArchive()
    try archive.add((0..<10).map { article($0) })
    keys = try archive.rows.map(\.key)
  }

  @Test func `marks are set for many and undone one action at a time`() throws {
    #expect(try archive.apply(.read(true), to: [keys[0]], now: now)?.articles == [keys[0]])
    #expect(try archive.apply(.read(true), to: keys, now: now)?.articles.count == 9)
    #expect(try archive.apply(.read(true), to: keys, now: now) == nil)
    #expect(try archive.counts == (10, 0))
    #expect(try archive.undo()?.change?.articles.count == 9)
    #expect(try archive.counts == (10, 9))
    #expect(try archive.rows.filter(\.marks.isRead).map(\.key) == [keys[0]])
    #expect(try archive.undo()?.change?.change == .read(true))
    #expect(try archive.counts == (10, 10))
    #expect(try archive.undo() == nil)
    #expect(try archive.documents.map(\.unread) == [10])
  }

  @Test func `tags are counted, found, and undone`() throws {
    try archive.apply(.tag("far east", true), to: Array(keys[..<3]), now: now)
    try archive.apply(.tag("far east", true), to: Array(keys[2..<5]), now: now)
    #expect(try archive.tags.map(\.articles) == [5])
    #expect(try archive.titles("tag:east").count == 5)
    _ = try archive.undo()
    #expect(try archive.titles("tag:\"far east\" is:tagged").count == 3)
    try archive.apply(.tag("far east", false), to: keys, now: now)
    #expect(try archive.tags.isEmpty)
    _ = try archive.undo()
    #expect(try archive.open(keys[0])?.tags == ["far east"])
  }

  @Test func `a note is searched, shown, replaced and undone`() throws {
    try archive.apply(.note("call the harbourmaster"), to: [keys[4]], now: now)
    #expect(try archive.key("harbourmaster has:note") == keys[4])
    try archive.apply(.note("done"), to: [keys[4]], now: now)
    #expect(try archive.key("harbourmaster") == nil)
    #expect(try archive.key("note:done") == keys[4])
    _ = try archive.undo()
    #expect(try archive.open(keys[4])?.note == "call the harbourmaster")
    try archive.apply(.note(" "), to: [keys[4]], now: now)
    #expect(try archive.open(keys[4])?.note == nil)
    #expect(try archive.titles("has:note").isEmpty)
    #expect(try archive.check().isGood)
  }

  @Test func `what is deleted is neither listed nor found, and comes back`() throws {
    try archive.apply(.delete, to: Array(keys[2..<6]), now: now)
    #expect(try archive.counts == (6, 6))
    #expect(try archive.titles("harbour").count == 6 && archive.titles("is:unread").count == 6)
    #expect(try archive.rows.map(\.key) == Array(keys[..<2] + keys[6...]))
    #expect(try archive.check().isGood)
    _ = try archive.undo()
    #expect(try archive.rows.map(\.key) == keys)
    #expect(try archive.titles("harbour").count == 10)
    #expect(try archive.check().isGood)
  }

  @Test func `the last hundred actions can be undone, also after a restart`() throws {
    let place = try TemporaryArchive()
    var key = ArticleKey(0)
    do {
      let archive = try place.open()
      try archive.add([article(1)])
      key = try #require(try archive.rows.first).key
      for number in 0..<120 { try archive.apply(.note("note \(number)"), to: [key], now: now) }
      try archive.close()
    }
    let archive = try place.open()
    var undone = 0
    while try archive.undo() != nil { undone += 1 }
    #expect(undone == 100)
    #expect(try archive.open(key)?.note == "note 19")
  }

  @Test func `the place in an article and everything else is remembered`() throws {
    let position = ReadingPosition(passage: Passage(.paragraph, 1), offset: 7)
    try archive.remember(position, in: keys[0])
    #expect(try archive.open(keys[0])?.position == position)
    try archive.remember("12", as: "list")
    #expect(try archive.setting("list") == "12")
    for query in ["a", "b", "a", " "] { try archive.remember(search: query) }
    #expect(try archive.searchHistory == ["a", "b"])
    try archive.save(SavedQuery(name: "one", query: "x"))
    try archive.save(SavedQuery(name: "two", query: "y"))
    try archive.save(SavedQuery(name: "one", query: "z"))
    #expect(try archive.savedQueries.map(\.query) == ["z", "y"])
    try archive.removeSavedQuery(named: "one")
    #expect(try archive.savedQueries.map(\.name) == ["two"])
  }

  @Test func `corrections are kept as the story of them`() throws {
    func subject(_ id: String) -> Correction.Subject {
      Correction.Subject(id: id, name: id.uppercased(), kind: .person)
    }
    let rules: [Corrections.Rule] = [
      .init(id: "1", correction: .merge(subject("a"), into: subject("b"))),
      .init(
        id: "2", correction: .split(subject("c"), from: subject("a"), .form("R", article: "x"))),
      .init(id: "3", correction: .kind(subject("a"), .place)),
      .init(id: "4", correction: .hide(subject("c"))),
    ]
    for rule in rules { try archive.correct(rule, now: now) }
    #expect(try archive.corrections.rules == rules)
    #expect(try archive.undoCorrection("3") == rules[2])
    #expect(try archive.undoCorrection("3") == nil)
    try archive.correct(rules[0], now: now)
    #expect(try archive.corrections.rules.map(\.id) == ["1", "2", "4"])
    // What is undone by itself is not undone again by the way.
    #expect(try archive.undo() == .correction(rules[3]))
    #expect(try archive.undo() == .correction(rules[1]))
  }

  @Test func `marks and corrections are undone in the order they were made, after a restart too`()
    throws
  {
    let place = try TemporaryArchive()
    let subject = Correction.Subject(id: "a", name: "A", kind: .person)
    let rules = ["1", "2"].map { Corrections.Rule(id: $0, correction: .hide(subject)) }
    var key = ArticleKey(0)
    do {
      let archive = try place.open()
      try archive.add([article(1)])
      key = try #require(try archive.rows.first).key
      try archive.correct(rules[0], now: now)
      try archive.apply(.starred(true), to: [key], now: now)
      try archive.correct(rules[1], now: now)
      try archive.close()
    }
    let archive = try place.open()
    #expect(try archive.undo() == .correction(rules[1]))
    #expect(
      try archive.undo() == .change(ArchiveAction(change: .starred(true), articles: [key])))
    #expect(try archive.corrections.rules == [rules[0]])
    for number in 0..<ArticleArchive.undoLimit {
      try archive.apply(.starred(number % 2 == 0), to: [key], now: now)
    }
    while try archive.undo() != nil {}
    // A correction too old to be undone by the way holds on.
    #expect(try archive.corrections.rules == [rules[0]])
  }

  @Test func `saved queries are folders with what they find`() throws {
    try archive.save(SavedQuery(name: "Harbour", query: "harbour"))
    try archive.save(SavedQuery(name: "One", query: "number3"))
    try archive.apply(.read(true), to: Array(keys[..<4]), now: now)
    #expect(
      try archive.folders(now: now) == [
        Folder(name: "Harbour", query: "harbour", articles: 10, unread: 6),
        Folder(
          name: "One", query: "number3", articles: 1,
          unread: try archive.titles("number3 is:unread").count),
      ])
  }

  @Test func `counting what saved queries find can be given up`() throws {
    try archive.save(SavedQuery(name: "Harbour", query: "harbour"))
    try archive.save(SavedQuery(name: "One", query: "number3"))
    var asked = 0
    let folders = try archive.folders(now: now) {
      asked += 1
      return asked < 2
    }
    #expect(folders == nil)
    #expect(asked == 2)
  }
}

extension UndoneAction {
  /// What was done to articles.
  var change: ArchiveAction? {
    if case .change(let action) = self { return action }
    return nil
  }
}
