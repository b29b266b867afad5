import Testing

@testable import Entities

/// What the names of a document say of each other: labels before, as a model might give them, and the
/// labels that are wanted.
struct LabelAgreementTests {
  /// The names that remain of marked ones, in order: "Vask PER".
  private static func settled(_ marked: String) throws -> [String] {
    let clusters = try #require(SequenceModel()).clusters
    var document = FeatureDocument(
      words: FeatureWords(gazetteer: Gazetteer(), clusters: clusters))
    let sample = SequenceSample(marked)
    document.read(sample.document)
    var labels = try sample.labels.map { try #require(SequenceLabel(name: $0)) }
    var agreement = LabelAgreement()
    agreement.settle(&labels, in: document)
    return NamesOfLabels.shown(labels.map(\.name), sample.tokens)
  }

  @Test func `The last word of a full name stands for the person`() throws {
    #expect(
      try Self.settled(
        """
        the judge [Olin Vask|PER] came to [Torbury|LOC] late .
        a crowd waited for [Vask|LOC] there .
        she asked Vask about the ship .
        """) == ["Olin Vask PER", "Torbury LOC", "Vask PER", "Vask PER"])
  }

  @Test func `A known place keeps its kind beside a person who is named after it`() throws {
    #expect(
      try Self.settled(
        """
        the singer [Maria Jordan|PER] was at home .
        she had flown in from [Jordan|LOC] that day .
        """) == ["Maria Jordan PER", "Jordan LOC"])
  }

  @Test func `A name may come as often as it likes`() throws {
    let line = String(repeating: "[Torbury|LOC] ", count: 20_000)
    #expect(try Self.settled("\(line).\n\(line).\n").count == 40_000)
  }

  @Test func `A name is what it mostly is in the document`() throws {
    #expect(
      try Self.settled(
        """
        a ferry left [Quillmere|LOC] at noon .
        he lives in [Quillmere|LOC] with two dogs .
        they met [Quillmere|PER] by the harbour .
        """) == ["Quillmere LOC", "Quillmere LOC", "Quillmere LOC"])
  }

  @Test func `Two uses of two kinds stay as they are`() throws {
    #expect(
      try Self.settled(
        """
        a ferry left [Quillmere|LOC] at noon .
        they met [Quillmere|PER] by the harbour .
        """) == ["Quillmere LOC", "Quillmere PER"])
  }

  @Test func `The initials of a body stand for it`() throws {
    #expect(
      try Self.settled(
        """
        the [Union of Harbour Workers|ORG] shut the port .
        he asked the UHW for help , and [UHW|LOC] said no .
        the UHX met too .
        """) == ["Union of Harbour Workers ORG", "UHW ORG", "UHW ORG"])
  }

  @Test func `A capital at the start of a sentence or in a headline gives nobody away`() throws {
    #expect(
      try Self.settled(
        """
        the judge [Olin Fisher|PER] came late .
        Fisher boats sank that night .
        FISHER BOATS SINK AT SEA .
        """) == ["Olin Fisher PER"])
  }

  @Test func `Documents of more sentences than an article has are left alone`() throws {
    let filling = String(repeating: "it rained all day .\n", count: 500)
    let text = "the judge [Olin Vask|PER] came late .\na crowd waited for [Vask|LOC] there .\n"
    #expect(try Self.settled(text + filling) == ["Olin Vask PER", "Vask LOC"])
    #expect(try Self.settled(text) == ["Olin Vask PER", "Vask PER"])
  }
}

/// Names as text with their kinds.
private enum NamesOfLabels {
  static func shown(_ labels: [String], _ tokens: [String]) -> [String] {
    var names: [(text: String, kind: Substring)] = []
    var isOpen = false
    for (label, token) in zip(labels, tokens) {
      if label.hasPrefix("I-"), isOpen {
        names[names.count - 1].text += " " + token
      } else if label != "O" {
        names.append((token, label.dropFirst(2)))
      }
      isOpen = label != "O"
    }
    return names.map { "\($0.text) \($0.kind)" }
  }
}
