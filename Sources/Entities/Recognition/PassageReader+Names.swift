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

  /// A span of the model, parted where an article stands that joins nothing: "Chelsea the Cup".
  private func pieces(of span: ArticleReading.Span) -> [ArticleReading.Span] {
    guard
      let article = span.tokens.dropFirst().first(where: {
        tokens[$0].hash == Self.the && isSmallWord($0) && !word($0 - 1).contains(.connector)
      })
    else { return [span] }
    return [
      ArticleReading.Span(tokens: span.tokens.lowerBound..<article, label: span.label),
      ArticleReading.Span(tokens: article..<span.tokens.upperBound, label: span.label),
    ]
  }

  private static let the = WordHash.of("the")

  // MARK: Merging

  private func merge(_ read: [Candidate], _ known: [Known]) -> [Candidate] {
    var result: [Candidate] = []
    var next = 0
    var waiting = known[...]
    while next < read.count || !waiting.isEmpty {
      guard let first = waiting.first else {
        result.append(read[next])
        next += 1
        continue
      }
      guard next < read.count, read[next].range.lowerBound < first.range.upperBound else {
        result.append(Candidate(range: first.range, kind: first.kind, entry: first.entry))
        waiting = waiting.dropFirst()
        continue
      }
      var candidate = read[next]
      if candidate.range.upperBound <= first.range.lowerBound {
        result.append(candidate)
        next += 1
        continue
      }
      // Here they overlap.
      let inside = waiting.prefix { $0.range.upperBound <= candidate.range.upperBound }
        .filter { $0.range.lowerBound >= candidate.range.lowerBound }
      if inside.count == waiting.prefix(while: { $0.range.overlaps(candidate.range) }).count {
        waiting = waiting.dropFirst(inside.count)
        next += 1
        result += settled(&candidate, inside)
        continue
      }
      // The known name sticks out of what the model saw.
      waiting = waiting.dropFirst()
      while next < read.count, read[next].range.lowerBound < first.range.upperBound {
        let isPerson = read[next].isReadAsPerson
        candidate = read[next]
        candidate.isReadAsPerson = isPerson
        next += 1
      }
      var end = first.range.upperBound
      var start = first.range.lowerBound
      if candidate.kind == first.kind {
        start = min(start, candidate.range.lowerBound)
        end = max(end, candidate.range.upperBound)
      }
      let isWhole = start..<end == first.range
      result.append(
        Candidate(range: start..<end, kind: first.kind, entry: isWhole ? first.entry : nil))
    }
    return result
  }

  /// What the model saw and the known names in it amount to.
  private func settled(_ candidate: inout Candidate, _ inside: [Known]) -> [Candidate] {
    guard let first = inside.first, let last = inside.last else { return [candidate] }
    let range = candidate.range
    if first.range == range {
      return [
        Candidate(
          range: range, kind: first.kind, entry: first.entry,
          isReadAsPerson: candidate.isReadAsPerson)
      ]
    }
    let isTiled =
      inside.reduce(0) { $0 + $1.range.count } == range.count && inside.count > 1
    let parts = inside.map { Candidate(range: $0.range, kind: $0.kind, entry: $0.entry) }
    // "Lavrov China", "Japan-South Korea"
    if isTiled,
      inside.contains(where: { $0.kind == .person }) != inside.allSatisfy({ $0.kind == .person })
        || inside.allSatisfy({ $0.kind == .place || $0.kind == .group })
    {
      return parts
    }
    // "United Nations World Food Programme"
    if isTiled, last.kind == .organisation, last.range.count > 1, first.kind != .group {
      candidate.entry = last.entry
      candidate.kind = .organisation
    }
    // "Maybank Bhd"
    if first.range.lowerBound == range.lowerBound, first.kind == .organisation,
      (first.range.upperBound..<range.upperBound).allSatisfy({ word($0).contains(.legalForm) })
    {
      candidate.entry = first.entry
      candidate.kind = .organisation
    }
    // "Ally Vladimir Putin"
    if let person = inside.first(where: { $0.kind == .person && $0.range.count > 1 }),
      candidate.isReadAsPerson
    {
      return [Candidate(range: person.range, kind: .person, entry: person.entry)]
    }
    return [candidate]
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
      range = withParticles(withoutTitles(range))
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
