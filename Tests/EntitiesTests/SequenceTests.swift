import Testing

@testable import Entities

/// Text as the sequence model reads it, with names marked as `[Anna Berg|PER]`; tokens are set apart
/// by spaces, sentences by line ends.
struct SequenceSample {
  private(set) var document = SequenceDocument()
  private(set) var labels: [String] = []
  private(set) var tokens: [String] = []

  init(_ marked: String) {
    for line in marked.split(separator: "\n") {
      var inside: String?
      var waiting: [String] = []
      for word in line.split(separator: " ") {
        var word = String(word)
        if word.hasPrefix("[") {
          word.removeFirst()
          inside = ""
        }
        if inside != nil, let bar = word.firstIndex(of: "|") {
          let kind = word[word.index(after: bar)...].dropLast()
          waiting.append(String(word[..<bar]))
          for (index, name) in waiting.enumerated() {
            add(name, (index == 0 ? "B-" : "I-") + kind)
          }
          waiting = []
          inside = nil
        } else if inside != nil {
          waiting.append(word)
        } else {
          add(word, "O")
        }
      }
      document.endSentence()
    }
  }

  private mutating func add(_ token: String, _ label: String) {
    document.append(token.utf8)
    tokens.append(token)
    labels.append(label)
  }
}

struct SequenceTests {
  @Test func everySequenceOfScoresIsDecodedLegally() {
    var generator = SystemRandomNumberGenerator()
    var decoder = SequenceDecoder(transitions: (0..<90).map { Int32($0 * 37 % 200) - 100 })
    for length in 1...40 {
      let scores = (0..<length).map { _ in
        var row = SIMD16<Int16>()
        for label in 0..<9 { row[label] = Int16.random(in: -500...500, using: &generator) }
        return row
      }
      var labels: [SequenceLabel] = []
      decoder.decode(scores[...], into: &labels)
      #expect(labels.count == length)
      for (index, label) in labels.enumerated() {
        #expect(label.mayFollow(index == 0 ? nil : labels[index - 1]))
      }
    }
  }

  @Test func theBestSequenceIsFound() {
    var decoder = SequenceDecoder(transitions: [Int32](repeating: 0, count: 90))
    var begin = SIMD16<Int16>()
    begin[3] = 20
    var inside = SIMD16<Int16>()
    inside[2] = 30
    inside[4] = 15
    var labels: [SequenceLabel] = []
    decoder.decode([begin, inside][...], into: &labels)
    #expect(labels == [.beginsPlace, .insidePlace])
  }

  @Test func noLegalSequenceScoresMoreThanTheOneFound() {
    var generator = SystemRandomNumberGenerator()
    for _ in 1...20 {
      let transitions = (0..<90).map { _ in Int32.random(in: -300...300, using: &generator) }
      let scores = (0..<3).map { _ in
        var row = SIMD16<Int16>()
        for label in 0..<9 { row[label] = Int16.random(in: -500...500, using: &generator) }
        return row
      }
      func score(_ labels: [SequenceLabel]) -> Int32? {
        var sum: Int32 = 0
        for (index, label) in labels.enumerated() {
          let previous = index == 0 ? nil : labels[index - 1]
          guard label.mayFollow(previous) else { return nil }
          sum += transitions[Int(previous?.rawValue ?? 9) * 9 + Int(label.rawValue)]
          sum += Int32(scores[index][Int(label.rawValue)])
        }
        return sum
      }
      let all = SequenceLabel.allCases.flatMap { first in
        SequenceLabel.allCases.flatMap { second in
          SequenceLabel.allCases.map { [first, second, $0] }
        }
      }
      var decoder = SequenceDecoder(transitions: transitions)
      var found: [SequenceLabel] = []
      decoder.decode(scores[...], into: &found)
      #expect(score(found) == all.compactMap(score).max())
    }
  }

  @Test func labelsReadAndWriteTheirNames() {
    for label in SequenceLabel.allCases { #expect(SequenceLabel(name: label.name) == label) }
    #expect(SequenceLabel(name: "B-DATE") == nil)
    #expect(!SequenceLabel.insidePlace.mayFollow(.beginsPerson))
    #expect(!SequenceLabel.insidePlace.mayFollow(nil))
  }

  @Test func theTableGivesBackWhatWasPutIn() throws {
    var features = (0..<1000).map { number -> (hash: UInt64, weights: [Int8]) in
      (FeatureHash.of(7, UInt64(number)), (0..<9).map { Int8(truncatingIfNeeded: number * 3 + $0) })
    }
    // The bits that tell features apart are all zero in this one.
    features.append((hash: 77 << 24, weights: [Int8](repeating: 5, count: 9)))
    let clusters = FeatureClusters.bytes(of: [("harbour", [3, 70, 400, 1000])])
    let transitions = (0..<90).map { Int16($0) - 45 }
    let bytes = SequenceModel.bytes(
      clusters: clusters, transitions: transitions, features: features)
    try bytes.withUnsafeBytes { buffer in
      let base = try #require(buffer.baseAddress)
      let model = try #require(SequenceModel(base, size: buffer.count))
      for (hash, weights) in features {
        var scores = SIMD16<Int16>()
        model.add(hash, to: &scores)
        #expect((0..<9).allSatisfy { scores[$0] == Int16(weights[$0]) })
        #expect(model.mayHave(hash))
      }
      #expect((0..<1000).count { model.mayHave(FeatureHash.of(8, UInt64($0))) } < 200)
      var none = SIMD16<Int16>()
      for number in 0..<1000 { model.add(FeatureHash.of(8, UInt64(number)), to: &none) }
      #expect(none == SIMD16<Int16>())
      #expect(model.transitions == transitions.map { Int32($0) })
      #expect(model.clusters.clusters(of: FeatureWord.lowerHash(of: "HARBOUR")) != nil)
      #expect(model.clusters.clusters(of: FeatureWord.lowerHash(of: "harbor")) == nil)
      #expect(SequenceModel(base, size: buffer.count - 1) == nil)
    }
  }

  @Test func typographicMarksAreReadAsPlainOnes() {
    var scalars: [UInt32] = []
    func word(_ text: String) -> FeatureWord {
      Array(text.utf8).withUnsafeBytes { FeatureWord(key: 0, bytes: $0, scalars: &scalars) }
    }
    #expect(word("O’Neill").exact == word("O'Neill").exact)
    #expect(word("“").lower == word("\"").lower)
    #expect(word("``").lower == word("\"").lower)
    #expect(word("Jong–un").exact == word("Jong-un").exact)
    #expect(word("ZÜRICH").lower == word("zurich").lower)
    #expect(word("us").lower != word("U.S.").lower)
  }

  @Test func possessiveEndingsAreLeftOut() {
    var scalars: [UInt32] = []
    func word(_ text: String) -> FeatureWord {
      Array(text.utf8).withUnsafeBytes { FeatureWord(key: 0, bytes: $0, scalars: &scalars) }
    }
    #expect(word("Oslo's").exact == word("Oslo").exact)
    #expect(word("Oslo’s").exact == word("Oslo").exact)
    #expect(word("OSLO'S").lower == word("oslo").lower)
    #expect(word("Laos").lower != word("Lao").lower)
    #expect(word("'s").lower != word("").lower)
  }

  @Test func placesThatLostTheirApostropheAreKnown() throws {
    let clusters = try #require(SequenceModel()).clusters
    var words = FeatureWords(gazetteer: Gazetteer(), clusters: clusters)
    func lower(_ text: String) -> UInt64 {
      let number = Array(text.utf8).withUnsafeBytes { words.number(of: $0) }
      return words.words[Int(number)].lower
    }
    #expect(lower("Mongolias") == lower("Mongolia"))
    #expect(lower("Brusselss") == lower("Brussels"))
    #expect(lower("Paris") != lower("Pari"))
    #expect(lower("Quiblos") != lower("Quiblo"))
  }

  @Test func acronymsInBracketsAreKnownByTheirWords() throws {
    let clusters = try #require(SequenceModel()).clusters
    var document = FeatureDocument(
      words: FeatureWords(gazetteer: Gazetteer(), clusters: clusters))
    func definitions(_ text: String) -> [UInt8] {
      let sample = SequenceSample(text)
      document.read(sample.document)
      return Array(document.definitions[document.sentences[0]])
    }
    let defined = definitions("the port shut when the Union of Harbour Workers ( UHW ) met there .")
    #expect(defined == [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 2, 0, 0, 0, 0])
    let other = definitions("the port shut when the Union of Harbour Workers ( UHX ) met there .")
    #expect(other.allSatisfy { $0 == 0 })
    #expect(definitions("( UHW ) met .").allSatisfy { $0 == 0 })
  }

  @Test func labelsDependOnTheDocumentAlone() throws {
    var tagger = try #require(SequenceTagger())
    let sample = SequenceSample(Self.news)
    let first = tagger.labels(of: sample.document)
    _ = tagger.labels(of: SequenceSample("[Mira Holt|PER] left [Tromsø|LOC] .").document)
    #expect(tagger.labels(of: sample.document) == first)
    #expect(tagger.labels(of: SequenceDocument()).isEmpty)
  }

  @Test func namesInNewsAreFound() throws {
    #expect(try Self.f1(of: Self.news) >= 0.8)
  }

  @Test func namesInHeadlinesAreFound() throws {
    #expect(try Self.f1(of: Self.headlines) >= 0.55)
  }

  /// The F1 of the names in marked text, boundaries and kinds exact; each line is a document.
  private static func f1(of marked: String) throws -> Double {
    var tagger = try #require(SequenceTagger())
    var hits = 0
    var total = 0
    for line in marked.split(separator: "\n") {
      let sample = SequenceSample(String(line))
      let found = tagger.labels(of: sample.document).map(\.name)
      let (wanted, given) = (names(sample.labels), names(found))
      hits += wanted.intersection(given).count
      total += wanted.count + given.count
    }
    return 2 * Double(hits) / Double(total)
  }

  private static func names(_ labels: [String]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while index < labels.count {
      guard labels[index] != "O" else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < labels.count, labels[index] == "I-" + labels[start].dropFirst(2) { index += 1 }
      names.insert("\(start) \(index) \(labels[start])")
    }
    return names
  }

  // Written for this test.
  static let news = """
    Foreign Minister [Sergey Lavrov|PER] flew to [Wonsan|LOC] on Friday for talks with [Choe Son Hui|PER] .
    The [World Bank|ORG] lowered its outlook for [Malaysia|LOC] , [Thailand|LOC] and [Vietnam|LOC] .
    [Tengku Zafrul Aziz|PER] told reporters in [Kuala Lumpur|LOC] that exports had recovered .
    " We are ready , " said [Marta Keller|PER] , who leads the [Federation of Farmers|ORG] in [Bavaria|LOC] .
    [Reuters|ORG] reported that [Subrahmanyam Jaishankar|PER] would visit [Beijing|LOC] next week .
    The [Ministry of Defence|ORG] in [London|LOC] declined to comment on the [Russian|MISC] claim .
    [Toyota Motor Corp.|ORG] will build a plant near [Monterrey|LOC] , [Mexico|LOC] , its president said .
    [Manchester United|ORG] beat [Chelsea|ORG] 2-1 on Sunday .
    Rain fell on the [Yangtze River|LOC] for a third day , officials in [Wuhan|LOC] said .
    Former [U.S.|LOC] President [Jimmy Carter|PER] won the prize in 2002 .
    President [Emmanuel Macron|PER] spoke with [Volodymyr Zelenskyy|PER] by telephone .
    The [University of Nairobi|ORG] closed its gates after students clashed with police .
    [Kim Jong Un|PER] watched the launch , the [Korean Central News Agency|ORG] said .
    Shares of [Siemens|ORG] rose in [Frankfurt|LOC] while [Nokia|ORG] fell in [Helsinki|LOC] .
    [Aung San Suu Kyi|PER] has been held in [Naypyidaw|LOC] since the coup .
    """

  static let headlines = """
    [MACRON|PER] TO MEET [PUTIN|PER] IN [MOSCOW|LOC]
    [Japan|LOC] And [India|LOC] Sign Pact On Chips
    [United Nations|ORG] Warns Of Famine In [Sudan|LOC]
    floods kill twelve in northern [pakistan|LOC]
    [EUROPEAN UNION|ORG] AGREES NEW SANCTIONS ON [RUSSIA|LOC]
    """
}
