import Articles

/// Makes names of given places in a text: what the recognizer would call them, if anything.
struct GivenNames {
  let article: TokenizedArticle
  let knowledge: KnowledgeBase
  let lexicon: Lexicon
  /// What the recognizer found in each part, in reading order.
  private var found: [[RecognizedName]]

  init(
    article: TokenizedArticle, found: [RecognizedName], knowledge: KnowledgeBase, lexicon: Lexicon
  ) {
    self.article = article
    self.knowledge = knowledge
    self.lexicon = lexicon
    self.found = Array(repeating: [], count: article.parts.count)
    for name in found { self.found[name.part].append(name) }
  }

  /// The name at UTF-8 offsets of a part; nil where there is no token.
  func name(_ index: Int, _ range: Range<Int>) -> LinkedName? {
    let part = article.parts[index]
    var tokens = part.tokens(in: range)
    guard !tokens.isEmpty else { return nil }
    let hasArticle = trim(&tokens, part)
    let overlapping = found[index].filter { $0.tokens.overlaps(tokens) }
      .max { $0.tokens.clamped(to: tokens).count < $1.tokens.clamped(to: tokens).count }
    if let overlapping, overlapping.tokens == tokens { return LinkedName(overlapping) }
    let bytes = part.byteRange(tokens)
    // "Israeligay": a mention may end inside of what should have been two words.
    let isCut = range.lowerBound > bytes.lowerBound || range.upperBound < bytes.upperBound
    let hash = isCut ? part.hash(ofText: range) : part.hash(tokens)
    var name = LinkedName(part: index, tokens: tokens, hash: hash)
    if let alias = knowledge.alias(name.hash, afterArticle: hasArticle || part.isAfterThe(tokens)),
      !alias.needsCapitals || part.tokens[tokens.lowerBound].shape.contains(.allCapitals)
    {
      name.entry = alias.entry
      name.kind = knowledge.kind(of: alias.entry)
    } else if let overlapping, tokens.lowerBound <= overlapping.tokens.lowerBound,
      tokens.upperBound == overlapping.tokens.upperBound
    {
      // "Mr Shorten": the name is what is left without the title.
      if overlapping.kind == .person,
        part.tokens[tokens.lowerBound..<overlapping.tokens.lowerBound].allSatisfy(isTitle)
      {
        return LinkedName(overlapping)
      }
      name.kind = overlapping.kind
    } else if let overlapping, overlapping.kind == .person, overlapping.tokens.count > tokens.count
    {
      name.kind = .person
    }
    return name
  }

  private func isTitle(_ token: Token) -> Bool {
    let classes = lexicon.classes(of: token.hash)
    return !token.isCapital || !classes.isDisjoint(with: [.role, .roleModifier, .honorific])
  }

  /// Takes off an article at the start and what is no word at either end.
  /// - Returns: whether "the" stood there.
  private func trim(_ tokens: inout Range<Int>, _ part: TokenizedArticle.Part) -> Bool {
    while tokens.count > 1, !part.isNamePart(tokens.upperBound - 1) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    while tokens.count > 1, part.tokens[tokens.lowerBound].kind == .mark {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    guard tokens.count > 1, part.tokens[tokens.lowerBound].hash == Self.the else { return false }
    tokens = tokens.lowerBound + 1..<tokens.upperBound
    return true
  }

  private static let the = WordHash.of("the")
}

extension TokenizedArticle.Part {
  /// The tokens that UTF-8 offsets touch.
  func tokens(in range: Range<Int>) -> Range<Int> {
    let first = tokens.firstIndex { Int($0.end) > range.lowerBound } ?? tokens.count
    let end = tokens[first...].firstIndex { Int($0.start) >= range.upperBound } ?? tokens.count
    return first..<end
  }

  /// The hash of the words in a range, as the knowledge base has it.
  func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64?
    for token in tokens[range] where token.kind != .mark {
      hash = hash.map { WordHash.phrase($0, token.hash) } ?? token.hash
    }
    return hash ?? 0
  }

  /// The hash of the words at UTF-8 offsets.
  func hash(ofText range: Range<Int>) -> UInt64 {
    var hash: UInt64?
    for token in Tokenizer.tokens(of: Array(bytes[range])) where token.kind != .mark {
      hash = hash.map { WordHash.phrase($0, token.hash) } ?? token.hash
    }
    return hash ?? 0
  }

  func isAfterThe(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && tokens[range.lowerBound - 1].hash == WordHash.of("the")
  }

  fileprivate func isNamePart(_ index: Int) -> Bool {
    tokens[index].kind == .word || tokens[index].kind == .number
  }
}
