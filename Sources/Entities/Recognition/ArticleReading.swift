/// An article as the sequence model reads it, and the way back to the article's tokens.
///
/// Words joined by hyphens are one token, but not those that only describe a name ("US-led") or join
/// two ("US-China"). Headlines in capitals are written as their words are in the article, and as news
/// writes them where it does not say.
struct ArticleReading: Sendable {
  /// What the model says of some tokens of a passage.
  struct Span: Sendable {
    var tokens: Range<Int>
    let label: Int
  }

  private(set) var document = SequenceDocument()
  /// The tokens of the article that each token of the document stands for.
  private var origins: [Range<Int32>] = []
  /// The end of each passage in the document.
  private var ends: [Int] = []
  private var letters: [UInt8] = []

  /// Takes in a passage, in which these names are known.
  mutating func add(_ passage: PassageReader, _ known: [PassageReader.Known]) {
    let tokens = passage.tokens
    var index = 0
    var nextKnown = 0
    while index < tokens.count {
      if index > 0, startsSentence(index, tokens) { document.endSentence() }
      while nextKnown < known.count, known[nextKnown].range.upperBound <= index { nextKnown += 1 }
      let end = end(of: index, passage, known[nextKnown...])
      let isKnown = nextKnown < known.count && known[nextKnown].range.contains(index)
      let bytes = Int(tokens[index].start)..<Int(tokens[end - 1].end)
      if passage.casing == .sentence || !tokens[index].isCapital
        || (isKnown && passage.casing == .title)
      {
        document.append(passage.bytes[bytes])
      } else {
        recase(passage, index, bytes, isKnown: isKnown)
        document.append(letters)
      }
      origins.append(Int32(index)..<Int32(end))
      index = end
    }
    document.endSentence()
    ends.append(document.tokens.count)
  }

  /// The names that labels mark, by passage.
  func spans(of labels: [SequenceLabel]) -> [[Span]] {
    var spans: [[Span]] = []
    var start = 0
    for end in ends {
      var found: [Span] = []
      for index in start..<end {
        guard let kind = labels[index].kind else { continue }
        let range = Int(origins[index].lowerBound)..<Int(origins[index].upperBound)
        if labels[index].isInside, let last = found.last,
          last.tokens.upperBound == range.lowerBound,
          last.label == kind
        {
          found[found.count - 1].tokens = last.tokens.lowerBound..<range.upperBound
        } else {
          found.append(Span(tokens: range, label: kind))
        }
      }
      spans.append(found)
      start = end
    }
    return spans
  }

  /// Whether a token starts a sentence: it follows a stop and the marks that close after it.
  private func startsSentence(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].startsSentence || tokens[index].kind == .mark else { return false }
    if tokens[index].kind == .mark, tokens[index].joint == .nothing { return false }
    var before = index - 1
    while before >= 0, tokens[before].kind == .mark, tokens[before].joint == .nothing,
      Self.closers.contains(tokens[before].hash)
    {
      before -= 1
    }
    guard before >= 0 else { return false }
    if tokens[before].kind == .mark { return Self.stops.contains(tokens[before].hash) }
    return before == index - 1 && tokens[index].startsSentence
      && tokens[before].shape.contains(.dotted)
  }

  private static let stops: [UInt64] = [0x2e, 0x21, 0x3f]
  private static let closers: [UInt64] = [0x22, 0x27, 0x80, 0x29, 0x5d]

  /// The end of the word that starts at a token, with what hyphens join to it.
  private func end(
    of start: Int, _ passage: PassageReader, _ known: ArraySlice<PassageReader.Known>
  ) -> Int {
    let tokens = passage.tokens
    var end = start + 1
    guard tokens[start].kind == .word else { return end }
    while end < tokens.count, tokens[end].kind == .word {
      if tokens[end].isAmpersand || tokens[end - 1].isAmpersand {
        guard tokens[end].joint == .nothing else { return end }
      } else {
        guard tokens[end].joint == .hyphen, !partsNames(end, passage, known) else { return end }
      }
      end += 1
    }
    return end
  }

  /// Whether the hyphen before a token stands between a name and another, or what describes it.
  private func partsNames(
    _ index: Int, _ passage: PassageReader, _ known: ArraySlice<PassageReader.Known>
  ) -> Bool {
    guard passage.tokens[index - 1].isCapital else { return false }
    if !passage.tokens[index].isCapital { return passage.word(index).contains(.participle) }
    let left = known.first { $0.range.contains(index - 1) }
    if let left, left.range.contains(index) { return false }
    let right = known.prefix(2).contains { $0.range.lowerBound == index } || passage.isPlace(index)
    // "Japan-South Korea", "Brisbane Roar-Wellington Phoenix"
    return right && (left != nil || (passage.isCapital(index - 2) && passage.isJoined(index - 1)))
  }

  /// Puts a word with a capital that proves nothing as the article writes it elsewhere.
  private mutating func recase(
    _ passage: PassageReader, _ index: Int, _ bytes: Range<Int>, isKnown: Bool
  ) {
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: passage.bytes[bytes])
    let token = passage.tokens[index]
    let isSmall = !isKnown && passage.isOrdinary(index)
    let isAcronym =
      passage.usage.isAllCapitals(token.hash) || token.shape.contains(.dotted)
      || (isKnown && passage.isAcronym(index))
    if !isSmall, passage.casing == .title || isAcronym { return }
    for place in letters.indices where (0x41...0x5a).contains(letters[place]) {
      let isFirst = place == 0 || letters[place - 1] == UInt8(ascii: "-")
      if isSmall || !isFirst { letters[place] |= 0x20 }
    }
  }
}

extension PassageReader {
  /// Whether a word alone is a country, the seat of its government or a people.
  func isState(_ index: Int) -> Bool {
    guard let alias = knowledge.alias(tokens[index].hash, afterArticle: false),
      !alias.needsCapitals || tokens[index].shape.contains(.allCapitals)
    else { return false }
    return knowledge.isState(alias.entry) || knowledge.kind(of: alias.entry) == .place
      || knowledge.kind(of: alias.entry) == .group
  }

  /// Whether a word alone is a place of some size.
  func isPlace(_ index: Int) -> Bool {
    isState(index)
      || !list(index).isDisjoint(with: [.capital, .largeCity, .knownPlace, .readAsPlace])
  }

  /// Whether a word alone is a known acronym.
  func isAcronym(_ index: Int) -> Bool {
    knowledge.alias(tokens[index].hash, afterArticle: false)?.needsCapitals ?? false
  }
}
