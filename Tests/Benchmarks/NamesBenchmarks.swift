import Archive
import Articles
import Glibc

/// How fast an archive answers about names.
struct NamesBenchmarks {
  private let archive: ArticleArchive
  private let now = Timestamp(secondsSinceEpoch: 1_780_300_000) ?? Timestamp(day: .epoch)
  private static let names = 20_000
  /// Every second article mentions it.
  private static let common = name(0)

  /// Gives every article of an archive about twelve names.
  init(path: String) throws {
    archive = try ArticleArchive(path: path)
    var random = Xorshift(seed: 77)
    var last: ArticleKey?
    while true {
      let batch = try archive.pendingAnnotations(engine: 1, before: last, limit: 1000)
      guard !batch.isEmpty else { break }
      last = batch.last?.key
      try archive.store(batch.map { ($0.key, Self.annotation(&random)) }, engine: 1)
    }
    // One name in ten is another spelling of the one before it.
    var identities: [Entity.ID: Entity] = [:]
    var joins: [Entity.ID: Join] = [:]
    for number in stride(from: 1, to: Self.names, by: 10) {
      let (one, other) = (Self.name(number - 1), Self.name(number))
      identities[one.id] = one
      identities[other.id] = one
      joins[other.id] = Join(target: one.id, reason: .spelling(of: one.name))
    }
    try archive.adopt(identities, joins: joins)
  }

  private static func name(_ number: Int) -> Entity {
    Entity(
      id: "person:\(number)", name: "Name\(number % 997) Surname\(number)", kind: .person,
      aliases: ["Surname\(number)"])
  }

  private static func annotation(_ random: inout Xorshift) -> Annotation {
    var annotation = Annotation()
    for place in 0..<12 {
      // The first half of the articles' names are a few hundred people, the others anybody.
      let range = place == 0 ? 2 : place < 6 ? 300 : names
      let entity = name(random.next(below: range))
      if !annotation.entities.contains(entity) { annotation.entities.append(entity) }
      annotation.mentions.append(
        Mention(
          passage: Passage(.paragraph, place / 3), range: place % 3 * 40..<place % 3 * 40 + 8,
          entity: entity.id))
    }
    return annotation
  }

  func figures() throws -> [Figure] {
    var library = try Library(archive)
    var figures = try answers(of: library, "")
    let subject = { Correction.Subject(Self.name($0)) }
    let corrections: [Correction] = [
      .merge(subject(7), into: subject(0)), .hide(subject(12)), .kind(subject(20), .organisation),
      .split(subject(900), from: subject(1), .everywhere),
    ]
    library.adopt(
      Corrections(
        corrections.enumerated().map { .made(Corrections.Rule(id: "\($0)", correction: $1)) }))
    figures += try answers(of: library, ", corrected")
    for query in ["said", "is:unread", "since:2026-05-01", "who:surname0 the", "zirconquartz"] {
      try archive.save(SavedQuery(name: query, query: query))
      figures.append(try figure("a folder's counts, \(query)") { try archive.folders(now: now) })
      try archive.removeSavedQuery(named: query)
    }
    return figures
  }

  private func answers(of library: Library, _ label: String) throws -> [Figure] {
    let all = try archive.keys(matching: SearchQuery("", now: now))
    var random = Xorshift(seed: 5)
    var opens: [Double] = []
    for _ in 0..<100 {
      let key = all[random.next(below: all.count)]
      opens.append(try duration { _ = try library.open(key) } * 1000)
    }
    let selection = Selection(entity: Self.common)
    var window = archive.window(on: all)
    let middle = all[all.count / 2]
    return [
      Figure("an article with names" + label, opens.percentile95, "ms", .atMost(10)),
      try figure("first of a common name" + label) {
        try library.find(selection, firstHits: 300) { _, _ in false }
      },
      try figure("all of a common name" + label) { try library.keys(of: selection) },
      try figure("a common name and a word" + label) {
        try library.find(
          Selection(query: SearchQuery("said", now: now), entity: Self.common), firstHits: 40
        ) { hits, _ in hits == nil }
      },
      try figure("a common name and unread" + label) {
        try library.find(
          Selection(query: SearchQuery("is:unread", now: now), entity: Self.common), firstHits: 40
        ) { hits, _ in hits == nil }
      },
      try figure("page of a common name" + label) { try library.page(of: Self.common) },
      try figure("next article of a common name" + label) {
        try library.article(mentioning: Self.common.id, after: middle, forward: true)
      },
      try figure("known names" + label) { try library.knownEntities(limit: 500) },
      try figure("why a common name" + label) { try library.explain(Self.common) },
      try figure("a slice" + label) { try window.slice(.article(middle, orRow: 0)) },
    ]
  }

  /// The median time of an answer.
  private func figure<Answer>(_ name: String, _ answer: () throws -> Answer) throws -> Figure {
    var times: [Double] = []
    for _ in 0..<9 { times.append(try duration { _ = try answer() } * 1000) }
    return Figure(name, times.median, "ms")
  }
}
