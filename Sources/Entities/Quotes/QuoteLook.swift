import Articles

/// What the words between marks look like: speech, or a term, a title or a nickname.
struct QuoteLook {
  private let line: SpeechLine
  private let element: Int
  private let sentence: Range<Int>
  private let span: QuotedSpan
  private let tokens: ArraySlice<Token>

  init(line: SpeechLine, element: Int, sentence: Range<Int>) {
    self.line = line
    self.element = element
    self.sentence = sentence
    span = line.spans[line.elements[element].index]
    let all = line.part.tokens
    let inner = span.inner
    let first = all.partition { Int($0.start) >= inner.lowerBound }
    let last = all.partition { Int($0.start) >= inner.upperBound }
    tokens = all[first..<max(first, last)]
  }

  /// How much of what was said is quoted; nil when the marks do not quote anybody.
  func kind(_ choice: Scene.Choice?) -> Quote.Kind? {
    let count = wordCount
    guard count > 0 else { return nil }
    if span.continues { return .direct }
    if isNickname { return nil }
    if isNamed, choice?.isBeside != true || count < 6 { return nil }
    let isSentence = startsLikeSentence
    if let choice {
      if isTitleCase, !choice.isBeside { return nil }
      if isSentence, endsLikeSentence || isBesideVerb(choice), count > 2 || endsWithStop { return .direct }
      if choice.carriesOn, count > 2 { return .direct }
      if choice.isBeside, isSentence, count > 1, !isTitleCase { return .direct }
      if isTitleCase { return nil }
      if count == 1, !isGoverned { return nil }
      return .partial
    }
    guard isSentence, count > 2, standsAlone, !isTitleCase || endsWithStop else { return nil }
    return endsWithStop || !span.isClosed ? .direct : nil
  }

  /// How much a headline quotes, where it gives nobody.
  var kindInHeadline: Quote.Kind? {
    guard wordCount > 1, !isNickname, !isNamed else { return nil }
    return startsLikeSentence && wordCount > 3 ? .direct : .partial
  }

  /// The hashes of its words.
  var words: [UInt64] { tokens.compactMap { $0.kind == .word ? $0.hash : nil } }

  private var wordCount: Int { tokens.count { $0.kind == .word || $0.kind == .number } }

  private var startsLikeSentence: Bool {
    guard let first = tokens.first(where: { $0.kind == .word || $0.kind == .number }) else {
      return false
    }
    return first.kind == .number || first.shape.contains(.capital)
  }

  private var endsWithStop: Bool {
    guard let last = tokens.last, last.kind == .mark || last.shape.contains(.dotted) else {
      return false
    }
    let byte = line.part.bytes[Int(last.end) - 1]
    return byte == 0x2e || byte == 0x21 || byte == 0x3f || byte == 0xa6
  }

  /// A stop or a comma inside the marks or right after them.
  private var endsLikeSentence: Bool {
    if endsWithStop || !span.isClosed { return true }
    if let last = tokens.last, last.isMark(0x2c) || last.kind == .mark && last.hash == 0x80 {
      return true
    }
    return line.isComma(element + 1) || line.isMark(element + 1, 0x2e)
      || line.isDash(element + 1) || element + 1 == sentence.upperBound
  }

  private func isBesideVerb(_ choice: Scene.Choice) -> Bool {
    choice.isBeside && !(element > 0 && line.isWord(element - 1))
  }

  /// Whether nothing but other quotations stands before it in its sentence, or a colon.
  private var standsAlone: Bool {
    var index = element - 1
    if index >= sentence.lowerBound, line.isMark(index, UInt8(ascii: ":")) { return true }
    while index >= sentence.lowerBound {
      if !line.elements[index].isQuote, !line.isDash(index) { return false }
      index -= 1
    }
    let next = element + 1
    return next >= sentence.upperBound || line.elements[next].isQuote
  }

  /// All words of weight have capitals: a title or a name.
  private var isTitleCase: Bool {
    var capitals = 0
    for token in tokens where token.kind == .word && !token.shape.contains(.single) {
      if token.shape.contains(.capital) {
        capitals += 1
      } else if token.end - token.start > 3 {
        return false
      }
    }
    return capitals > 0 && (capitals > 1 || wordCount == 1)
  }

  /// A word of naming right before it: "the film “…”", "dubbed “…”".
  private var isNamed: Bool {
    var index = element - 1
    var seen = 0
    while index >= sentence.lowerBound, seen < 2, line.isWord(index) || line.isComma(index) {
      let role = line.role(at: index)
      if role.contains(.title) { return true }
      guard let token = line.token(at: index) else { return false }
      if token.hash == Self.called, seen == 0 { return true }
      // "known as “…”", "the hit single, “…”".
      guard token.hash == Self.as || line.isComma(index) || role.contains(.determiner) else {
        return false
      }
      seen += 1
      index -= 1
    }
    return false
  }

  private static let called = WordHash.of("called")
  private static let `as` = WordHash.of("as")

  /// "Joseph “Joe” Smith"
  private var isNickname: Bool {
    guard wordCount <= 3, let before = line.token(at: element - 1),
      let after = line.token(at: element + 1)
    else { return false }
    return before.isCapital && after.isCapital && !before.startsSentence && !endsWithStop
      && line.role(at: element + 1).isDisjoint(with: .says)
  }

  /// A single word counts where a verb of speech leads right up to it: "said it was “absurd”".
  private var isGoverned: Bool {
    guard let token = tokens.first, !token.isCapital else { return false }
    var index = element - 1
    while index >= sentence.lowerBound, element - index < 7, line.isWord(index) {
      let role = line.role(at: index)
      if line.elements[index].mention == nil, !role.isDisjoint(with: [.says, .saying, .stance]) {
        return true
      }
      index -= 1
    }
    return false
  }
}

extension [Token] {
  /// The index of the first token for which a condition holds that holds for all after it.
  fileprivate func partition(_ holds: (Token) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
