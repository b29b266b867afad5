import Articles

extension PassageReader {
  /// What may be a name, before the rest of the article has been asked.
  struct Candidate: Sendable {
    var range: Range<Int>
    /// nil while nothing tells what the model's "other" stands for.
    var kind: Entity.Kind?
    var entry: Int?
    /// Whether the model takes it for a person.
    var isReadAsPerson = false

    init(range: Range<Int>, kind: Entity.Kind?, isReadAsPerson: Bool = false) {
      self.range = range
      self.kind = kind
      self.isReadAsPerson = isReadAsPerson
    }

    init(_ known: Known) {
      (range, kind, entry) = (known.range, known.kind, known.entry)
    }
  }

  /// The names in the passage: what the model marks, trimmed, and what the knowledge base has.
  func candidates(_ spans: [ArticleReading.Span], _ known: [Known]) -> [Candidate] {
    var read: [Candidate] = []
    for span in spans {
      for piece in pieces(of: span) {
        guard let candidate = candidate(piece),
          candidate.range.lowerBound >= read.last?.range.upperBound ?? 0
        else { continue }
        read.append(candidate)
      }
    }
    var names = missed(beside: merge(read, known))
    if let dateline = dateline(), known.first?.range.lowerBound != 0 {
      names.removeAll { $0.range.overlaps(dateline) }
      names.insert(Candidate(range: dateline, kind: .place), at: 0)
    }
    return names.map { name in
      var name = name
      if name.entry == nil, name.range.count > 1 {
        name.entry = knowledge.alias(hash(of: name.range), afterArticle: false)
          .flatMap { $0.isGeneric ? nil : $0.entry }
        if let entry = name.entry { name.kind = knowledge.kind(of: entry) }
      }
      return name
    }
  }

  /// A span of the model, parted where an article stands that joins nothing ("Chelsea the Cup") and
  /// before a body of its own ("Home Office and Ministry of Defence").
  private func pieces(of span: ArticleReading.Span) -> [ArticleReading.Span] {
    let joint = span.tokens.dropFirst().dropLast().first { index in
      guard isSmallWord(index) else { return false }
      // "Red Square in Moscow"
      if word(index).contains(.placePreposition) {
        return span.label < 2 || (isPlace(index + 1) && word(index - 1).contains(.organisationHead))
      }
      if tokens[index].hash == Self.the { return !word(index - 1).contains(.connector) }
      return tokens[index].hash == Self.and && word(index - 1).contains(.organisationHead)
        && word(index + 1).contains(.takesOf) && isSmallWord(index + 2)
    }
    guard let joint else { return [span] }
    return [
      ArticleReading.Span(tokens: span.tokens.lowerBound..<joint, label: span.label),
      ArticleReading.Span(tokens: joint..<span.tokens.upperBound, label: span.label),
    ]
  }

  private static let the = WordHash.of("the")
  private static let and = WordHash.of("and")

  // MARK: Merging

  private func merge(_ read: [Candidate], _ known: [Known]) -> [Candidate] {
    var result: [Candidate] = []
    var waiting = known[...]
    for candidate in read {
      let before = waiting.prefix { $0.range.upperBound <= candidate.range.lowerBound }
      result += before.map(Candidate.init)
      waiting = waiting.dropFirst(before.count)
      let inside = waiting.prefix { $0.range.overlaps(candidate.range) }
      // Where the model saw a part of a known name, the known one stands.
      guard inside.allSatisfy({ candidate.range.contains($0.range) }) else { continue }
      waiting = waiting.dropFirst(inside.count)
      result += settled(candidate, inside)
    }
    return result + waiting.map(Candidate.init)
  }

  /// What the model saw and the known names in it amount to.
  private func settled(_ candidate: Candidate, _ inside: ArraySlice<Known>) -> [Candidate] {
    guard let first = inside.first, let last = inside.last else { return [candidate] }
    let range = candidate.range
    var name = candidate
    if first.range == range {
      (name.kind, name.entry) = (first.kind, first.entry)
      return [name]
    }
    if let person = inside.first(where: { $0.kind == .person && $0.range.count > 1 }),
      candidate.isReadAsPerson
    {
      // "Vostochny Cosmodrome Vladimir Putin"
      let before = range.lowerBound..<person.range.lowerBound
      if before.count > 1, word(before.upperBound - 1).contains(.facility) {
        return [Candidate(range: before, kind: .place), Candidate(person)]
      }
      // "Ally Vladimir Putin"
      return [Candidate(person)]
    }
    let rest = first.range.upperBound..<range.upperBound
    let isFirst = first.range.lowerBound == range.lowerBound
    if isFirst, first.kind == .organisation,
      rest.allSatisfy({ word($0).contains(.legalForm) })
    {
      // "Maybank Bhd"
      (name.kind, name.entry) = (first.kind, first.entry)
      return [name]
    }
    if isFirst, first.kind == .group, candidate.kind == .place, inside.count == 1,
      word(range.upperBound - 1).isDisjoint(with: [.placeHead, .takesOf]),
      list(range.upperBound - 1).isDisjoint(with: [.ordinary, .common])
    {
      // "Chinese Imax"
      name.range = rest
      return [Candidate(first), name]
    }
    guard inside.count > 1, inside.reduce(0, { $0 + $1.range.count }) == range.count else {
      return [name]
    }
    let kinds = Set(inside.map(\.kind))
    if kinds == [.group], range.dropFirst().allSatisfy({ tokens[$0].joint == .space }) {
      // "American Indian"
      return [Candidate(range: range, kind: .group)]
    }
    if kinds.isSubset(of: [.place, .group]) || kinds.count > 1 && kinds.contains(.person) {
      // "Japan-South Korea", "Lavrov China"
      return inside.map(Candidate.init)
    }
    if last.kind == .organisation, last.range.count > 1, first.kind != .group {
      // "United Nations World Food Programme"
      (name.kind, name.entry) = (.organisation, last.entry)
    }
    return [name]
  }

  // MARK: Trimming

  /// What is left of a span of the model without titles, articles and marks; nil when nothing is.
  private func candidate(_ span: ArticleReading.Span) -> Candidate? {
    var range = span.tokens
    let person = withoutBranch(range)
    let isPerson = span.label == 0 || person != nil
    range = person ?? range
    if isPerson, let owner = range.lastIndex(where: { tokens[$0].kind == .possessive }) {
      // "Russia's Lavrov"
      if owner + 1 < range.upperBound { range = owner + 1..<range.upperBound }
    }
    range = trimmed(range)
    if isPerson {
      range = withInitials(withParticles(withNeighbours(withoutTitles(range))))
    } else {
      range = extended(withoutOffice(range))
    }
    range = trimmed(range)
    guard let first = range.first, !isAddress(range), !isMoney(first) else { return nil }
    let isHonoured = isPerson && word(first - 1).contains(.honorific)
    if range.count == 1, !isHonoured, !isName(first) { return nil }
    if !isHonoured, range.allSatisfy({ isOfficeWord($0) }),
      range.contains(where: { word($0).contains(.role) })
    {
      return nil
    }
    if range.count == 2, tokens[first].shape.contains(.dotted), word(first).contains(.function),
      isSmallWord(first - 1)
    {
      // "They chose plan A. Larkspur grows": the stop ends the sentence.
      return nil
    }
    if span.label == 2, isSubjectAlone(range) { return nil }
    let kind = kind(of: range, label: isPerson ? 0 : span.label)
    return Candidate(range: range, kind: kind, isReadAsPerson: kind == .person)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, !isCapital(last), tokens[last].kind != .number,
      tokens[last].joint != .hyphen, !tokens[last].shape.contains(.innerCapital)
    {
      range = range.dropLast()
    }
    while let first = range.first,
      tokens[first].kind == .mark || tokens[first].kind == .possessive
        || (word(first).contains(.function) && !tokens[first].shape.contains(.dotted)
          && !list(first).contains(.givenName))
        || (isSmallWord(first) && tokens[first].joint != .hyphen && !word(first).contains(.particle)
          && !tokens[first].shape.contains(.innerCapital))
    {
      range = range.dropFirst()
    }
    return range
  }

  /// Whether a word may be a name by itself.
  private func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    let classes = word(index)
    guard token.kind == .word, token.end - token.start > 1, !token.shape.contains(.single),
      classes.isDisjoint(with: [
        .calendar, .function, .organisationHead, .legalForm, .placeHead, .eventHead,
        .capitalisedAdjective, .direction, .roleModifier,
      ])
    else { return false }
    if token.shape.contains(.allCapitals), classes.contains(.plainAcronym) { return false }
    return !isPluralAcronym(token) && !(isWeakCapital(index) && isOrdinary(index))
  }

  /// "SUVs", "LEDs": several of what an acronym stands for.
  private func isPluralAcronym(_ token: Token) -> Bool {
    let letters = bytes[Int(token.start)..<Int(token.end)]
    return letters.count > 2 && letters.last == UInt8(ascii: "s")
      && letters.dropLast().allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
