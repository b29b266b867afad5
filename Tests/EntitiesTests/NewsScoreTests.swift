import Testing

@testable import Entities

/// How well names are found in `NewsSentences`: boundaries and kind exact.
struct NewsScoreTests {
  private struct Name: Hashable {
    var range: Range<Int>
    var kind: Substring
  }

  private static func names(_ labels: [String]) -> Set<Name> {
    var names: Set<Name> = []
    var open: Name?
    for (token, label) in labels.enumerated() {
      if label.hasPrefix("I-"), let last = open, last.kind == label.dropFirst(2) {
        open?.range = last.range.lowerBound..<token + 1
        continue
      }
      if let last = open { names.insert(last) }
      open = label == "O" ? nil : Name(range: token..<token + 1, kind: label.dropFirst(2))
    }
    if let last = open { names.insert(last) }
    return names
  }

  /// F1 in percent over kinds, and that of the boundaries alone.
  private static func scores(
    of kinds: Set<Substring>, written: (String) -> String = { $0 }
  ) throws -> (exact: Double, boundaries: Double) {
    var tagger = try #require(SequenceTagger())
    var (hits, ranges, found, wanted) = (0, 0, 0, 0)
    for text in NewsSentences.marked.split(separator: "\n\n") {
      let sample = SequenceSample(String(text))
      var document = SequenceDocument()
      var token = 0
      for end in sample.document.sentences {
        while token < end {
          document.append(written(sample.tokens[token]).utf8)
          token += 1
        }
        document.endSentence()
      }
      let given = Self.names(tagger.labels(of: document).map(\.name))
        .filter { kinds.contains($0.kind) }
      let gold = Self.names(sample.labels).filter { kinds.contains($0.kind) }
      hits += gold.intersection(given).count
      ranges += Set(gold.map(\.range)).intersection(given.map(\.range)).count
      found += given.count
      wanted += gold.count
    }
    let total = Double(found + wanted) / 200
    return (Double(hits) / total, Double(ranges) / total)
  }

  @Test func newsIsReadWithFewMistakes() throws {
    let all = try Self.scores(of: ["PER", "LOC", "ORG"])
    #expect(all.exact > 86)
    #expect(all.boundaries > 90)
  }

  @Test(arguments: [("PER", 90.0), ("LOC", 88), ("ORG", 80)])
  func everyKindIsReadWell(kind: String, floor: Double) throws {
    #expect(try Self.scores(of: [kind[...]]).exact > floor)
  }

  @Test func newsInCapitalsIsStillRead() throws {
    #expect(try Self.scores(of: ["PER", "LOC", "ORG"]) { $0.uppercased() }.exact > 70)
  }

  @Test func newsInSmallLettersIsStillRead() throws {
    #expect(try Self.scores(of: ["PER", "LOC", "ORG"]) { $0.lowercased() }.exact > 60)
  }
}
