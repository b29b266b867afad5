import Articles
import Testing

@testable import Entities

/// Identity across articles. Annotations are made by hand, so that what the recognizer finds plays
/// no part.
@Suite struct IdentityTests {
  /// An article that names people ("Ana Reis", "Ana Reis+sport" with a walk of life, "Reis~1" alone in
  /// an article) and, after "/", organisations.
  private func annotation(_ marked: String) -> Annotation {
    let halves = marked.split(separator: "/").map { $0.split(separator: ",").map(trimmed) }
    let people = halves[0].map { person($0) }
    let bodies = halves.dropFirst().joined().map { name in
      Entity(
        id: EntityKey.unknown(name, .organisation), name: name, kind: .organisation)
    }
    return Annotation(entities: people + bodies)
  }

  private func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private func person(_ marked: String) -> Entity {
    let name = String(marked.prefix { $0 != "+" && $0 != "~" })
    let qualifier = marked.dropFirst(name.count)
    return Entity(
      id: EntityKey.unknown(name, .person) + qualifier, name: name, kind: .person)
  }

  /// How many people the articles name between them.
  private func people(_ articles: String...) -> Int {
    var registry = EntityRegistry()
    for article in articles { registry.add(annotation(article)) }
    return Set(registry.identities.values.filter { $0.kind == .person }.map(\.id)).count
  }

  @Test func `Full names are one person whatever the article`() {
    #expect(people("Ana Reis / Port Board", "Ana Reis / Grain Union") == 1)
    #expect(people("Ana Reis+office / Port Board", "Ana Reis / Grain Union") == 1)
    #expect(people("Ana Reis+office", "Ana Reis+business") == 1)
  }

  @Test func `Namesakes in other walks of life stay apart unless something is shared`() {
    #expect(people("Ana Reis+office / Port Board", "Ana Reis+sport / Rowing Club") == 2)
    #expect(people("Ana Reis+office / Rowing Club", "Ana Reis+sport / Rowing Club") == 1)
  }

  @Test func `A lone name is joined only where something is shared`() {
    #expect(people("Reis~1 / Port Board", "Reis~2 / Rowing Club") == 2)
    #expect(people("Reis~1 / Port Board", "Reis~2 / Port Board") == 1)
    #expect(people("Reis~1+office", "Reis~2+office") == 1)
    #expect(people("Ana Reis / Port Board", "Reis~1 / Rowing Club") == 2)
    #expect(people("Ana Reis / Port Board", "Reis~1 / Port Board") == 1)
  }

  @Test func `A lone name that fits two people is joined to neither`() {
    #expect(people("Ana Reis / Port Board", "Juma Reis / Port Board", "Reis~1 / Port Board") == 3)
    #expect(people("Ana Reis+office", "Juma Reis+arts", "Reis~1+office") == 3)
  }

  @Test func `What two articles call by one name joins no two people`() {
    #expect(
      people(
        "Ana Reis / Port Board", "Reis~1 / Port Board, Grain Union",
        "Reis~2 / Grain Union, Rowing Club",
        "Juma Reis / Rowing Club") == 4 - 1)
  }

  @Test(arguments: [
    ("Mohammed Qaradi", "Muhammad Karadi"), ("Dmitry Tolkov", "Dmitri Tolkov"),
    ("Volodymyr Tarenko", "Volodimir Tarenko"), ("Joseph Tolland", "Joe Tolland"),
    ("Halvany Viktor", "Viktor Halvany"), ("Jean-Luc Péraud", "Jean Luc Peraud"),
    ("Maria Luisa Reis", "Maria Reis"), ("Bashir al-Tamari", "Bashir Tamari"),
  ])
  func `Spellings of a name are one person where something is shared`(pair: (String, String)) {
    #expect(people("\(pair.0) / Port Board", "\(pair.1) / Port Board") == 1)
  }

  @Test(arguments: [
    ("Sergei Tolkov", "Sergei Volkov"), ("Ana Reis", "Ada Reis"), ("Kim Jong-un", "Kim Yo-jong"),
    ("Peter Tolland", "Joe Tolland"), ("Lee Wan", "Lee Wang"), ("Sergei Tolkov", "Andrei Tolkov"),
  ])
  func `Names of two people stay two whatever is shared`(pair: (String, String)) {
    #expect(people("\(pair.0) / Port Board", "\(pair.1) / Port Board") == 2)
  }

  @Test func `Spellings with nothing in common stay apart`() {
    #expect(people("Mohammed Qaradi / Port Board", "Muhammad Karadi / Rowing Club") == 2)
  }

  @Test func `A join names what it rests on, and its target is joined to nothing`() throws {
    var registry = EntityRegistry()
    registry.add(annotation("Ana Reis / Port Board"))
    registry.add(annotation("Reis~1 / Port Board"))
    let joins = registry.joins
    let join = try #require(joins.first { $0.key.hasSuffix("~1") }?.value)
    #expect(join.target == EntityKey.unknown("Ana Reis", .person))
    #expect(join.reason == .shortForm(of: "Ana Reis"))
    #expect(join.shared == ["Port Board"])
    #expect(joins.values.allSatisfy { joins[$0.target] == nil })
  }

  @Test func `Legal forms make no other company`() {
    #expect(
      EntityKey.unknown("Polar Corp.", .organisation) == EntityKey.unknown("Polar", .organisation))
    #expect(EntityKey.unknown("Inc", .organisation) != EntityKey.unknown("Corp", .organisation))
  }

  @Test func `What is joined does not depend on the order of articles`() {
    let given = ["Ana", "Juma", "Joe", "Joseph", "Mohammed", "Muhammad"]
    let family = ["Reis", "Tolkov", "Karadi", "Qaradi"]
    let bodies = ["Port Board", "Grain Union", "Rowing Club", "Lime Works"]
    let walks = ["", "+office", "+sport"]
    var random = Shuffler(state: 7)
    for _ in 0..<30 {
      var articles = (0..<14).map { number in
        let name = random.pick(family)
        let walk = random.pick(walks)
        let full =
          random.next() % 3 == 0
          ? "\(name)~\(number)\(walk)" : "\(random.pick(given)) \(name)\(walk)"
        return annotation("\(full) / \(random.pick(bodies)), \(random.pick(bodies))")
      }
      var first = EntityRegistry()
      for article in articles { first.add(article) }
      for index in articles.indices { articles.swapAt(index, Int(random.next() % 14)) }
      var second = EntityRegistry()
      for article in articles { second.add(article) }
      #expect(first.identities == second.identities)
      #expect(first.joins == second.joins)
      let identities = first.identities
      #expect(identities.values.allSatisfy { identities[$0.id] == $0 })
    }
  }
}

/// A small generator of numbers that repeat in every run.
private struct Shuffler {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func pick(_ items: [String]) -> String { items[Int(next() % UInt64(items.count))] }
}
