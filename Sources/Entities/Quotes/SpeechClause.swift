import Articles

/// A clause that tells of speech: "said Foreign Minister Sergei Lavrov", "according to Tass".
struct SpeechClause {
  enum Kind {
    /// A finite verb of speech.
    case says
    /// A participle: "adding".
    case saying
    /// A verb that introduces some words only.
    case stance
    /// A verb that tells of speech only where a quotation stands beside it: "smiled".
    case manner
    /// "was quoted as saying".
    case quoted
    case according
  }

  var kind: Kind
  /// The element of the verb.
  var verb: Int
  /// From the subject to the verb, or from the verb to the subject.
  var elements: Range<Int>
  var subject: NounPhrase?
  /// Who relays it.
  var via: NounPhrase?
}

extension SpeechLine {
  /// The clauses of speech in a sentence, in the order of their verbs.
  func clauses(in sentence: Range<Int>) -> [SpeechClause] {
    var clauses: [SpeechClause] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let element = elements[index]
      defer { index += 1 }
      guard !element.isQuote, element.mention == nil else { continue }
      if element.role.contains(.quoted), let clause = quotedClause(index, sentence) {
        clauses.append(clause)
        index = max(index, clause.elements.upperBound - 1)
      } else if element.role.contains(.according), isTo(index + 1) {
        let subject = phrase(startingAt: index + 2, to: sentence.upperBound)
        let end = subject?.elements.upperBound ?? index + 2
        clauses.append(
          SpeechClause(kind: .according, verb: index, elements: index..<end, subject: subject))
      } else if element.role.contains(.saying) {
        clauses.append(participle(index, sentence, clauses.last))
      } else if !element.role.isDisjoint(with: [.says, .stance, .manner]),
        let clause = finite(index, sentence, clauses.last)
      {
        clauses.append(clause)
      }
    }
    return clauses
  }

  private func isTo(_ index: Int) -> Bool { token(at: index)?.hash == Self.to }
  private static let to = WordHash.of("to")
  private static let by = WordHash.of("by")
  private static let `as` = WordHash.of("as")

  // MARK: Finite verbs

  private func finite(
    _ verb: Int, _ sentence: Range<Int>, _ last: SpeechClause?
  ) -> SpeechClause? {
    let role = elements[verb].role
    let kind: SpeechClause.Kind =
      role.contains(.says) ? .says : role.contains(.stance) ? .stance : .manner
    var (subject, isPassive) = subject(before: verb, sentence)
    // "accused them of meddling and warned": the subject goes on.
    if subject == nil, !isPassive, followsCoordinator(verb, sentence) {
      subject = last?.subject ?? self.subject(of: sentence)
    }
    if isPassive, role.contains(.hearer) {
      // "was described by Smith as": the agent speaks.
      for index in verb + 1..<max(verb + 1, min(verb + 4, sentence.upperBound))
      where token(at: index)?.hash == Self.by {
        guard let agent = phrase(startingAt: index + 1, to: sentence.upperBound) else { break }
        return SpeechClause(
          kind: kind, verb: verb, elements: verb..<agent.elements.upperBound, subject: agent)
      }
      return nil
    }
    if let found = subject {
      // "his remarks", "the reports": a noun.
      if !role.contains(.plain), isNoun(verb) || isBareNoun(found) { return nil }
      let start = found.elements.lowerBound < verb && !followsCoordinator(verb, sentence)
        ? found.elements.lowerBound : verb
      return SpeechClause(
        kind: kind, verb: verb, elements: start..<verb + 1, subject: found)
    }
    let isAfterQuote =
      verb > sentence.lowerBound
      && (elements[verb - 1].isQuote
        || (isComma(verb - 1) || isDash(verb - 1)) && verb - 1 > sentence.lowerBound
          && elements[verb - 2].isQuote)
    let isFirst = verb == sentence.lowerBound
    guard isAfterQuote || isFirst, kind == .says || isAfterQuote else { return nil }
    subject = phrase(startingAt: verb + 1, to: sentence.upperBound)
    guard let subject else { return nil }
    if isFirst, case .description = subject.head { return nil }
    return SpeechClause(
      kind: kind, verb: verb, elements: verb..<subject.elements.upperBound, subject: subject)
  }

  /// Whether "and" or "but" stands before a verb and what helps it.
  private func followsCoordinator(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    var index = verb - 1
    while index > sentence.lowerBound, verb - index < 5, elements[index].mention == nil,
      elements[index].role.contains(.helper)
    {
      index -= 1
    }
    return index > sentence.lowerBound && elements[index].mention == nil && isBut(index)
  }

  /// Whether a word that may be a verb is a noun here: "his remarks", "recent reports of".
  private func isNoun(_ index: Int) -> Bool {
    let before = role(at: index - 1)
    return !before.isDisjoint(with: [.determiner, .preposition])
      && elements[index - 1].mention == nil && before.isDisjoint(with: .pronoun)
      || isPossessive(index - 1)
  }

  /// "they share identical views": words without an article that nobody is called by.
  private func isBareNoun(_ phrase: NounPhrase) -> Bool {
    guard case .description(_, let role, isDefinite: false) = phrase.head else { return false }
    let first = elements[phrase.elements.lowerBound].role
    return first.isDisjoint(with: .determiner)
      && role.isDisjoint(with: [.person, .body, .document, .media, .plural])
      && !isCapital(phrase.elements.upperBound - 1)
  }

  /// The subject that stands before a verb, and whether the verb is in the passive.
  private func subject(before verb: Int, _ sentence: Range<Int>) -> (NounPhrase?, Bool) {
    var last = verb - 1
    var isPassive = false
    while last >= sentence.lowerBound, verb - last < 8, elements[last].mention == nil,
      elements[last].role.contains(.helper), !isNegatedTo(last)
    {
      if elements[last].role.contains(.be) { isPassive = true }
      last -= 1
    }
    guard last >= sentence.lowerBound, !elements[last].isQuote else { return (nil, isPassive) }
    if elements[last].mention == nil, isBut(last) { return (nil, isPassive) }
    if isComma(last) {
      return (subject(beforeComma: last, sentence), isPassive)
    }
    if elements[last].role.contains(.relative) {
      var end = last
      if end > sentence.lowerBound, isComma(end - 1) { end -= 1 }
      return (phrase(endingBefore: end, from: sentence.lowerBound), isPassive)
    }
    let found = phrase(endingBefore: last + 1, from: sentence.lowerBound)
    // "Claire Smith, 86, a patient at the hospice told".
    if let found, case .description(_, _, isDefinite: false) = found.head,
      role(at: found.elements.lowerBound).contains(.determiner),
      isComma(found.elements.lowerBound - 1),
      let before = subject(beforeComma: found.elements.lowerBound - 1, sentence),
      case .name = before.head
    {
      return (before, isPassive)
    }
    return (found, isPassive)
  }

  private func isNegatedTo(_ index: Int) -> Bool { isTo(index) }

  /// "Lavrov, who is visiting, said": the first part of the clause that is no introduction.
  private func subject(beforeComma comma: Int, _ sentence: Range<Int>) -> NounPhrase? {
    var start = clauseStart(before: comma, sentence)
    // "But Williams, 35, wrote".
    if start < comma, elements[start].mention == nil, isBut(start) { start += 1 }
    var segment = start
    var index = start
    var fallback: NounPhrase?
    while index <= comma {
      if isComma(index) {
        if segment < index, !isIntroduction(segment), let found = subject(in: segment..<index) {
          // "One admirer, Bobbie Brown, 42, said": the name, though it comes second.
          if case .name = found.head { return found }
          fallback = fallback ?? found
        }
        segment = index + 1
      }
      index += 1
    }
    return fallback
  }

  private func isBut(_ index: Int) -> Bool {
    token(at: index).map { Self.coordinators.contains($0.hash) } ?? false
  }

  private static let coordinators = WordList.hashes("but and yet so then")

  /// The noun phrase that a segment starts with, or is.
  private func subject(in segment: Range<Int>) -> NounPhrase? {
    let first = elements[segment.lowerBound].role
    if segment.count == 1, token(at: segment.lowerBound)?.kind == .number { return nil }
    if !first.isDisjoint(with: .pronoun), elements[segment.lowerBound].mention == nil,
      first.isDisjoint(with: .determiner)
    {
      return phrase(in: segment.lowerBound..<segment.lowerBound + 1)
    }
    return phrase(startingAt: segment.lowerBound, to: segment.upperBound)
  }

  /// Where the clause starts that an element is in: after a quotation, a semicolon, a dash, or
  /// a comma and a conjunction.
  private func clauseStart(before end: Int, _ sentence: Range<Int>) -> Int {
    var index = end - 1
    while index >= sentence.lowerBound {
      if elements[index].isQuote || isMark(index, UInt8(ascii: ";"))
        || isMark(index, UInt8(ascii: ":"))
      {
        index += 1
        while index < end, isComma(index) || isDash(index) { index += 1 }
        return index
      }
      if elements[index].mention == nil, elements[index].role.contains(.conjunction),
        index > sentence.lowerBound, isComma(index - 1)
      {
        return index + 1
      }
      index -= 1
    }
    return sentence.lowerBound
  }

  /// Whether what starts here stands before the subject: "In a statement", "After the talks".
  func isIntroduction(_ index: Int) -> Bool {
    guard elements[index].mention == nil, let token = token(at: index) else { return false }
    if elements[index].role.contains(.opener) || elements[index].role.contains(.saying) {
      return true
    }
    // "Speaking", "Asked": a participle that starts its sentence.
    return token.startsSentence && token.end - token.start > 5
      && part.bytes[Int(token.start)..<Int(token.end)].suffix(3).elementsEqual("ing".utf8)
  }

  // MARK: Participles and relays

  private func participle(
    _ verb: Int, _ sentence: Range<Int>, _ last: SpeechClause?
  ) -> SpeechClause {
    var subject: NounPhrase?
    if verb > sentence.lowerBound, !isComma(verb - 1), !elements[verb - 1].isQuote,
      elements[verb - 1].mention != nil || !role(at: verb - 1).isDisjoint(with: [.he, .she, .they])
        || role(at: verb - 1).contains(.be)
    {
      let end = role(at: verb - 1).contains(.be) ? verb - 1 : verb
      subject = phrase(endingBefore: end, from: sentence.lowerBound)
    }
    if subject == nil, let last, last.kind != .according { subject = last.subject }
    return SpeechClause(
      kind: .saying, verb: verb, elements: verb..<verb + 1,
      subject: subject ?? self.subject(of: sentence))
  }

  /// "Tass quoted Lavrov as saying", "Lavrov was quoted by Tass as saying".
  private func quotedClause(_ verb: Int, _ sentence: Range<Int>) -> SpeechClause? {
    var (first, isPassive) = subject(before: verb, sentence)
    if first == nil, verb > sentence.lowerBound, elements[verb - 1].isQuote || isComma(verb - 1) {
      isPassive = true
      first = self.subject(of: sentence)
    }
    var asIndex: Int?
    var agent: NounPhrase?
    var end = verb + 1
    for index in verb + 1..<max(verb + 1, min(verb + 24, sentence.upperBound)) {
      if elements[index].isQuote { break }
      guard let token = token(at: index) else { break }
      if token.hash == Self.as, asIndex == nil, role(at: index + 1).contains(.saying) {
        asIndex = index
        end = index + 2
      } else if token.hash == Self.by, agent == nil {
        agent = phrase(startingAt: index + 1, to: sentence.upperBound)
        end = max(end, agent?.elements.upperBound ?? end)
      } else if role(at: index).contains(.saying), asIndex == nil {
        end = index + 1
      }
    }
    if isPassive || asIndex == verb + 1 {
      guard let first else { return nil }
      return SpeechClause(
        kind: .quoted, verb: verb, elements: min(first.elements.lowerBound, verb)..<end,
        subject: first, via: agent)
    }
    guard let asIndex, asIndex > verb + 1, let first else { return nil }
    let speaker = phrase(startingAt: verb + 1, to: asIndex)
    return SpeechClause(
      kind: .quoted, verb: verb, elements: min(first.elements.lowerBound, verb)..<end,
      subject: speaker, via: first)
  }

  // MARK: The subject of a sentence

  /// The noun phrase that a sentence is about: its first, after what introduces it.
  func subject(of sentence: Range<Int>) -> NounPhrase? {
    var start = sentence.lowerBound
    while start < sentence.upperBound, elements[start].isQuote || !isWord(start) { start += 1 }
    guard start < sentence.upperBound else { return nil }
    if isIntroduction(start) {
      var comma = start
      while comma < sentence.upperBound, !isComma(comma), !elements[comma].isQuote { comma += 1 }
      if comma + 1 < sentence.upperBound, isComma(comma) {
        start = comma + 1
      } else if !role(at: start).isDisjoint(with: [.conjunction, .helper]) {
        start += 1
      }
      while start < sentence.upperBound, !isWord(start) { start += 1 }
    }
    guard start < sentence.upperBound, !elements[start].isQuote else { return nil }
    let role = elements[start].role
    if !role.isDisjoint(with: .pronoun), elements[start].mention == nil,
      role.isDisjoint(with: .determiner) || !isWord(start + 1)
    {
      return phrase(in: start..<start + 1)
    }
    // A name among the first words; else the description that they are.
    var index = start
    while index < min(start + 12, sentence.upperBound) {
      if elements[index].isQuote || isMark(index, UInt8(ascii: ",")) { break }
      if let name = elements[index].mention {
        let end = names[name].elements.upperBound
        if isPossessive(end) || names[name].kind == .place && names[name].elements.contains(start)
          && end < elements.count && isTitle(end)
        {
          index = end
          continue
        }
        return NounPhrase(elements: start..<end, head: .name(name))
      }
      if !elements[index].role.isDisjoint(with: [.be, .says, .preposition]), index > start { break }
      index += 1
    }
    return index > start ? phrase(in: start..<index) : nil
  }

  /// The last person named in a sentence that ends with a colon: "Shorten's first question:".
  func personBeforeColon(_ sentence: Range<Int>) -> Entity.ID? {
    var end = sentence.upperBound
    while end > sentence.lowerBound, elements[end - 1].isQuote { end -= 1 }
    guard end > sentence.lowerBound, isMark(end - 1, UInt8(ascii: ":")) else { return nil }
    return names.last { $0.kind == .person && sentence.overlaps($0.elements) }?.entity
  }

  /// The name after a headline's quotation: "‘We will win’: Smith".
  func nameAfterColon(_ quote: Int) -> Entity.ID? {
    guard isMark(quote + 1, UInt8(ascii: ":")) || isDash(quote + 1) else { return nil }
    var index = quote + 2
    while index < elements.count, isTitle(index) { index += 1 }
    return name(at: index)?.entity
  }
}
