import Articles
import Testing

@testable import Archive

@Suite struct LibraryTests {
  private static let lavrov = Entity(id: "person:lavrov", name: "Sergei Lavrov", kind: .person)

  /// A library of one article in which every mark "Lavrov" is a mention.
  private func library(_ paragraph: String) throws -> Library {
    var article = Article()
    article.title = "Talks"
    article.paragraphs = [paragraph]
    var annotation = Annotation(entities: [Self.lavrov])
    let (text, name) = (Array(paragraph.utf8), Array("Lavrov".utf8))
    for start in text.indices where text[start...].starts(with: name) {
      annotation.mentions.append(
        Mention(
          passage: Passage(.paragraph, 0), range: start..<start + name.count,
          entity: Self.lavrov.id))
    }
    let archive = try ArticleArchive()
    try archive.add([article])
    try archive.store([(#require(try archive.rows.first).key, annotation)], engine: 1)
    return try Library(archive)
  }

  @Test func `a page of a name quotes the sentence around each mention`() throws {
    let library = try library("Lavrov came. Tea was served. Then Lavrov and his host walked.")
    let quotations = try #require(try library.page(of: Self.lavrov).groups.first).quotations
    #expect(quotations.map(\.sentence) == ["Lavrov came.", "Then Lavrov and his host walked."])
    #expect(quotations.map { $0.sentence[utf8: $0.name] } == ["Lavrov", "Lavrov"])
    #expect(quotations.map(\.mention) == [0, 1])
  }

  @Test(arguments: [" and then Lavrov", "\u{E9}Lavrov\u{5831}"])
  func `a sentence without end is quoted in pieces`(part: String) throws {
    let library = try library(String(repeating: part, count: 2000))
    let quotations = try #require(try library.page(of: Self.lavrov).groups.first).quotations
    #expect(quotations.count == 2000)
    #expect(quotations.allSatisfy { $0.sentence.utf8.count < 1000 })
    #expect(quotations.allSatisfy { $0.sentence[utf8: $0.name] == "Lavrov" })
    #expect(!quotations.contains { $0.sentence.contains("\u{FFFD}") })
  }

  @Test func `an article of many names is opened with all of them as the archive knows them`()
    throws
  {
    let people = (0..<100).map { number in
      Entity(
        id: "person:\(number)", name: "Person \(number)", kind: .person,
        aliases: ["Mr \(number)", "Old \(number)"])
    }
    let archive = try ArticleArchive()
    try archive.add([article(1), article(2)])
    let keys = try archive.rows.map(\.key)
    try archive.store(
      [(keys[0], Annotation(entities: people)), (keys[1], Annotation(entities: [people[7]]))],
      engine: 1)
    let opened = try #require(try archive.open(keys[0]))
    #expect(opened.annotation.entities == people)
    #expect(opened.spread == people.reduce(into: [:]) { $0[$1.id] = $1.id == "person:7" ? 2 : 1 })
  }

  @Test func `names are found while an article without any is opened`() throws {
    let archive = try ArticleArchive()
    try archive.add([article(1)])
    let library = try Library(archive)
    let key = try #require(try archive.rows.first).key
    let left = try #require(try library.open(key))
    #expect(!left.isAnnotated && left.annotation.entities.isEmpty)
    let found = try library.open(key) { _ in Annotation(entities: [Self.lavrov]) }
    #expect(found?.isAnnotated == true)
    #expect(found?.annotation.entities == [Self.lavrov])
    try archive.store([(key, Annotation(entities: [Self.lavrov]))], engine: 1)
    _ = try library.open(key) { _ in
      Issue.record("Its names are known.")
      return nil
    }
  }
}
