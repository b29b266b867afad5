import Articles
import Testing

@testable import Entities

@Suite struct GovernmentTests {
  /// What the names of a sentence lead to, in reading order.
  private func targets(_ text: String) -> [String] {
    var article = Article()
    article.paragraphs = [text]
    let annotation = annotator.annotate(article)
    return annotation.mentions.map { mention in
      annotation.entities.first { $0.id == mention.entity }?.name ?? "?"
    }
  }

  @Test(arguments: [
    "Pyongyang said it would answer.", "Officials say Pyongyang has repeatedly refused to talk.",
    "They discussed Pyongyang's nuclear plans.", "The rockets were supplied by Pyongyang.",
    "The envoy accused Pyongyang of delay.", "New sanctions against Pyongyang were dropped.",
    "The fleet of Pyongyang-backed hackers grew.", "It stopped all aid to Pyongyang.",
    "An ally of Pyongyang spoke.", "Pyongyang, an old and difficult ally, stayed away.",
    "They fear that Pyongyang has provided shells.",
  ])
  func `A capital that speaks, owns a policy or is dealt with is its country's government`(
    text: String
  ) {
    #expect(targets(text) == ["North Korea"])
  }

  @Test(arguments: [
    "He flew to Pyongyang.", "The market in Pyongyang said to be busy was closed.",
    "Pyongyang's streets were empty.", "The road from Pyongyang is long.",
    "She was born in Pyongyang.", "The train stopped near Pyongyang.",
    "The aid ship went to Pyongyang.", "Pyongyang, a city of towers, was dark.",
    "The people of Pyongyang slept.",
  ])
  func `A capital that one goes to, or that has streets, is a city`(text: String) {
    #expect(targets(text) == ["Pyongyang"])
  }

  @Test func `Capitals joined by "and" are governments together or cities together`() {
    #expect(targets("Washington and Seoul agreed to wait.") == ["United States", "South Korea"])
    #expect(
      targets("The talks between Moscow and Beijing failed.") == ["Russia", "China"])
    #expect(targets("Moscow and Beijing share a border.") == ["Russia", "China"])
    #expect(targets("They met as Moscow and Beijing drew closer.") == ["Russia", "China"])
    #expect(targets("Moscow and Beijing are cold in winter.") == ["Moscow", "Beijing"])
    #expect(targets("Snow fell in Moscow and Beijing.") == ["Moscow", "Beijing"])
    #expect(targets("The train between Moscow and Beijing is slow.") == ["Moscow", "Beijing"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `A list of names without an end is as fast as its length`() {
    let names = Array(repeating: "Moscow", count: 20_000).joined(separator: ", ")
    var article = Article()
    article.paragraphs = [names + " said no."]
    let annotation = annotator.annotate(article)
    #expect(annotation.mentions.count == 20_000)
    #expect(annotation.mentions.last?.entity == "place:russia")
    #expect(annotation.entities.map(\.name) == ["Moscow", "Russia"])
  }

  @Test func `Brussels speaks for the European Union`() {
    #expect(targets("Brussels rejected the offer.") == ["European Union"])
    #expect(targets("They met in Brussels.") == ["Brussels"])
  }

  @Test func `The evidence names the government and the word that told`() throws {
    var article = Article()
    article.paragraphs = ["Moscow warned of a cold winter."]
    let mention = try #require(annotator.annotate(article).mentions.first)
    #expect(mention.evidence == .government(of: "Russia", cue: "warned"))
    #expect(mention.entity == "place:russia")
  }
}
