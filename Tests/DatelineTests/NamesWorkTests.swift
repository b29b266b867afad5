import Archive
import Articles
import Entities
import Testing

@testable import dateline

@Suite struct NamesWorkTests {
  private static func document(_ name: String, _ text: String) -> Document {
    var article = Article()
    article.title = "Talks go on in \(name)"
    article.paragraphs = [text]
    return Document(name: name, kind: .text, articles: [article])
  }

  @Test func `Names that were found before a break are joined after it`() throws {
    let archive = try ArticleArchive()
    var intake = ArticleIntake(into: archive, now: Timestamp(day: .epoch))
    try intake.add(
      Self.document(
        "Oslo",
        "Russian Foreign Minister Aleksandr Burlakov met President Vladimir Putin on Monday."))
    try intake.add(
      Self.document(
        "Riga", "Russian Foreign Minister Oleksandr Burlakov told President Vladimir Putin of it."))
    try intake.finish()
    let annotator = Annotator()
    var broken = NamesWork(archive: archive, annotator: annotator)
    broken.batch = 1
    #expect(try broken.goOn() == 1)
    #expect(try broken.goOn() == 1)
    var next = NamesWork(archive: archive, annotator: annotator)
    #expect(try next.goOn() == 0)
    let known = try Library(archive).knownEntities(limit: 100)
    let ministers = known.filter { $0.entity.name.hasSuffix("Burlakov") }
    #expect(ministers.map(\.articles) == [2])
  }
}
