import Articles
import GRDB
import Testing

@testable import Archive

@Suite struct JoiningTests {
  private let archive: ArticleArchive
  private let keys: [ArticleKey]

  init() throws {
    archive = try ArticleArchive()
    try archive.add((0..<30).map { article($0) })
    keys = try archive.rows.map(\.key)
  }

  private static func person(_ name: String) -> Entity {
    Entity(id: "person:\(name.lowercased())", name: name, kind: .person)
  }

  private func annotation(_ names: [String]) -> Annotation {
    Annotation(
      entities: names.map(Self.person),
      mentions: names.enumerated().map {
        Mention(
          passage: Passage(.paragraph), range: $0 * 2..<$0 * 2 + 1, entity: Self.person($1).id)
      })
  }

  /// Joins entities under the first of them.
  private func join(_ names: [String]) throws {
    let target = Self.person(names[0])
    try archive.adopt(
      Dictionary(uniqueKeysWithValues: names.map { (Self.person($0).id, target) }))
  }

  /// The counts of articles as the archive has them, and counted anew.
  private func counts() throws -> (kept: [String: Int], right: [String: Int]) {
    try archive.read { database in
      func counts(_ sql: String) throws -> [String: Int] {
        Dictionary(
          uniqueKeysWithValues: try Row.fetchAll(database, sql: sql).map { ($0[0], $0[1]) })
      }
      return (
        try counts("SELECT key, articles FROM entity WHERE articles > 0"),
        try counts(
          """
          SELECT whole.key, count(DISTINCT article) FROM mention
          JOIN entity ON entity.id = entity JOIN entity AS whole
            ON whole.id = coalesce(entity.same, entity.id)
          JOIN article ON place = article AND deletedBy IS NULL GROUP BY whole.id
          """)
      )
    }
  }

  @Test func `counts are right whatever is joined, stored and deleted`() throws {
    var random = SplitMix64(seed: 11)
    let names = (0..<12).map { "Name\($0)" }
    for step in 0..<120 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0, 1:
        let key = try #require(keys.randomElement(using: &random))
        let some = names.shuffled(using: &random).prefix(3)
        try archive.store([(key, annotation(Array(some)))], engine: 1)
      case 2:
        try join(Array(names.shuffled(using: &random).prefix(2)))
      default:
        let key = try #require(keys.randomElement(using: &random))
        if step % 2 == 0 {
          try archive.apply(.delete, to: [key], now: now)
        } else {
          _ = try archive.undo()
        }
      }
      let (kept, right) = try counts()
      #expect(kept == right, "step \(step)")
    }
    // Nobody stands for one who does not stand for himself.
    let chains = try archive.read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT count(*) FROM entity JOIN entity AS whole ON whole.id = entity.same
          WHERE whole.same IS NOT NULL
          """)
    }
    #expect(chains == 0)
  }

  @Test func `what is joined stays joined, and says why`() throws {
    let (ana, anna) = (Self.person("Ana Reyes"), Self.person("Anna Reyes"))
    try archive.store([(keys[0], annotation(["Ana Reyes"]))], engine: 1)
    try archive.store([(keys[1], annotation(["Anna Reyes"]))], engine: 1)
    var whole = ana
    whole.aliases = [anna.name]
    let join = Join(target: ana.id, reason: .spelling(of: "Ana Reyes"), shared: ["Łódź", "AFP"])
    try archive.adopt([ana.id: whole, anna.id: whole], joins: [anna.id: join])
    try archive.adopt([ana.id: ana, anna.id: anna])
    let why = try Library(archive).explain(anna)
    #expect(why.entity.name == "Ana Reyes" && why.entity.aliases == ["Anna Reyes"])
    #expect(why.articles == 2)
    #expect(why.joined.map(\.join) == [nil, join])
    // Another joined to the one that was joined stands for the same.
    try archive.store([(keys[2], annotation(["A. Reyes"]))], engine: 1)
    let other = Self.person("A. Reyes")
    try archive.adopt([other.id: anna, anna.id: anna])
    #expect(try archive.open(keys[2])?.annotation.entities.map(\.id) == [ana.id])
    #expect(try archive.open(keys[2])?.spread == [ana.id: 3])
  }

  @Test(arguments: [
    Join(target: "x", reason: .sameName), Join(target: "x", reason: .spelling(of: "Łukasz")),
    Join(target: "x", reason: .shortForm(of: ""), shared: ["politics"]),
    Join(target: "x", reason: .initials(of: "World Body"), shared: ["a", "b"]),
  ])
  func `a join comes back as it was kept, and a broken one is refused`(join: Join) throws {
    #expect(try Join(record: join.record, target: "x") == join)
    #expect(throws: RecordReader.Broken.self) { try Join(record: [9, 0], target: "x") }
    for length in join.record.indices {
      _ = try? Join(record: join.record.prefix(length), target: "x")
    }
  }

  @Test func `articles that may help to join are those that share a rare word of a name`() throws {
    try archive.store(
      [
        (keys[0], annotation(["Sergei Lavrov"])), (keys[1], annotation(["Lavrov"])),
        (keys[2], annotation(["Sergei Bubka"])), (keys[3], annotation(["Tom Hall"])),
        (
          keys[4],
          Annotation(entities: [Entity(id: "place:lavrov", name: "Lavrov", kind: .place)])
        ),
      ] + (5..<30).map { (keys[$0], annotation(["Ana Reyes"])) }, engine: 1)
    func found(_ names: String..., limit: Int = 100) throws -> [ArticleKey] {
      try archive.annotations(sharingNamesWith: names.map { Self.person($0).id }, limit: limit)
        .map(\.key)
    }
    #expect(try found("Lavrov") == [keys[0], keys[1]])
    #expect(try found("Sergei Lavrov") == [keys[0], keys[1], keys[2]])
    // Of one who is everywhere the newest articles are enough.
    #expect(try found("Ana Reyes") == Array(keys[5..<9]))
    #expect(try found("Ana Reyes", "Tom Hall", limit: 2) == [keys[3], keys[5]])
    #expect(try found("Nobody") == [])
    let annotations = try archive.annotations(sharingNamesWith: ["person:tom hall"], limit: 9)
    #expect(annotations.map(\.annotation) == [annotation(["Tom Hall"])])
  }
}
