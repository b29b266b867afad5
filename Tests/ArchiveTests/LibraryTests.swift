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
}
