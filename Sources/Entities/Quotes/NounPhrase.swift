import Articles

/// Who speaks, as the words of a clause have it.
struct NounPhrase {
  enum Head {
    /// An entity: its index in the line's names.
    case name(Int)
    /// "he", "she", "it", "they", "I".
    case pronoun(SpeechRole)
    /// "the minister", "a spokesman": the hash of the noun, and whether "the" stands before it.
    case description(noun: UInt64, role: SpeechRole, isDefinite: Bool)
  }

  var elements: Range<Int>
  var head: Head
}

extension SpeechLine {
  /// The noun phrase that ends before an element, back to the start of its clause.
  func phrase(endingBefore end: Int, from lowest: Int) -> NounPhrase? {
    var last = end - 1
    // "Jim Jordan (R-Ohio) said".
    if isMark(last, UInt8(ascii: ")")) {
      var open = last
      while open > max(lowest, last - 12), !isMark(open, UInt8(ascii: "(")) { open -= 1 }
      last = open - 1
    }
    guard last >= lowest, isWord(last) || isPossessive(last) else { return nil }
    var start = last
    while start > lowest, last - start < 30, !isClauseEdge(start - 1) { start -= 1 }
    return phrase(in: start..<last + 1)
  }

  /// The noun phrase that starts at an element.
  func phrase(startingAt start: Int, to highest: Int) -> NounPhrase? {
    guard start < highest, isWord(start) else { return nil }
    let first = elements[start].role
    if elements[start].mention == nil, !first.isDisjoint(with: [.preposition, .conjunction]) {
      return nil
    }
    var end = start
    while end < highest, end - start < 20 {
      let role = elements[end].role
      if elements[end].isQuote || isMarkOfEnd(end) { break }
      if elements[end].mention == nil, end > start {
        if role.contains(.relative) || isClauseConjunction(end) { break }
        if role.contains(.preposition), !isOf(end) { break }
      }
      end += 1
    }
    return end > start ? phrase(in: start..<end) : nil
  }

  /// Chooses the head of a noun phrase.
  func phrase(in region: Range<Int>) -> NounPhrase? {
    guard !region.isEmpty else { return nil }
    var start = region.lowerBound
    // "In Moscow Lavrov said": the name at the end is the subject.
    if elements[start].mention == nil, elements[start].role.contains(.preposition) {
      guard let last = elements[region.upperBound - 1].mention else {
        let isPronoun = !elements[region.upperBound - 1].role.isDisjoint(with: .pronoun)
        return isPronoun ? phrase(in: region.upperBound - 1..<region.upperBound) : nil
      }
      start = max(start, names[last].elements.lowerBound)
      while start > region.lowerBound + 1, isTitle(start - 1) { start -= 1 }
    }
    let last = region.upperBound - 1
    let pronoun = elements[last].role.intersection(.pronoun)
    if !pronoun.isEmpty, elements[last].mention == nil {
      return NounPhrase(elements: last..<last + 1, head: .pronoun(pronoun))
    }
    var chunk = start..<region.upperBound
    for index in chunk.dropFirst()
    where elements[index].mention == nil && elements[index].role.contains(.preposition) {
      chunk = start..<index
      break
    }
    if let name = lastPerson(in: chunk) ?? personAfterTitle(start..<region.upperBound) {
      return NounPhrase(elements: start..<names[name].elements.upperBound, head: .name(name))
    }
    if let name = elements[chunk.upperBound - 1].mention {
      return NounPhrase(elements: chunk, head: .name(name))
    }
    var noun = chunk.upperBound - 1
    while noun > chunk.lowerBound, !isWord(noun) { noun -= 1 }
    let role = elements[noun].role
    if let name = body(in: start..<region.upperBound, chunk, role) {
      return NounPhrase(elements: start..<region.upperBound, head: .name(name))
    }
    guard let token = token(at: noun), token.kind == .word || token.kind == .number else {
      return nil
    }
    let first = self.token(at: chunk.lowerBound)
    let isDefinite =
      first.map { Self.definite.contains($0.hash) } ?? false
      || chunk.contains { isPossessive($0) }
    return NounPhrase(
      elements: start..<region.upperBound,
      head: .description(noun: token.hash, role: role, isDefinite: isDefinite))
  }

  private static let definite = [WordHash.of("the"), WordHash.of("his"), WordHash.of("her")]

  /// The last person named, unless the name belongs to another noun: "Scioli supporters".
  private func lastPerson(in range: Range<Int>) -> Int? {
    for index in range.reversed() {
      guard let name = elements[index].mention, names[name].kind == .person else { continue }
      let next = names[name].elements.upperBound
      if isPossessive(next) { continue }
      if range.contains(next), elements[next].mention == nil, isSmallNoun(next) { continue }
      return name
    }
    return nil
  }

  /// A noun for other people: "supporters".
  private func isSmallNoun(_ index: Int) -> Bool {
    guard let token = token(at: index) else { return false }
    return token.kind == .word && !token.isCapital
      && !elements[index].role.isDisjoint(with: [.person, .body, .spokesman, .document, .media])
  }

  /// The person at the end of "Secretary of the Navy Ray Mabus"; not the one in "a friend of
  /// President Biden".
  private func personAfterTitle(_ region: Range<Int>) -> Int? {
    guard let name = elements[region.upperBound - 1].mention, names[name].kind == .person else {
      return nil
    }
    var before = names[name].elements.lowerBound - 1
    while before > region.lowerBound, elements[before].mention == nil,
      !role(at: before).isDisjoint(with: [.person, .male, .female, .determiner])
    {
      before -= 1
    }
    guard before >= region.lowerBound, !role(at: before).contains(.preposition) else { return nil }
    return role(at: region.lowerBound).contains(.spokesman) ? nil : name
  }

  /// The body that a noun speaks for: "a spokesman for the Kremlin", "analysts with Fitch", "the
  /// Tass news agency", "Russia's foreign ministry".
  private func body(in range: Range<Int>, _ chunk: Range<Int>, _ role: SpeechRole) -> Int? {
    if role.contains(.spokesman) { return firstBody(in: range, withPlaces: true) }
    if role.contains(.document) || role.contains(.plural) {
      return firstBody(in: range, withPlaces: false)
    }
    return role.contains(.body) || role.contains(.media)
      ? firstBody(in: chunk, withPlaces: true) : nil
  }

  private func firstBody(in range: Range<Int>, withPlaces: Bool) -> Int? {
    var found: Int?
    for index in range {
      guard let name = elements[index].mention, found != name else { continue }
      let kind = names[name].kind
      // "Russia's state Tass news agency": the agency, not the state.
      if kind == .place, withPlaces, isPossessive(names[name].elements.upperBound) {
        found = found ?? name
        continue
      }
      if kind == .organisation || kind == .place && withPlaces {
        // "police in Berlin", "an official in Moscow" speak for nobody there.
        let before = names[name].elements.lowerBound - 1
        if range.contains(before), role(at: before).contains(.preposition), !isFor(before) {
          return found
        }
        return name
      }
    }
    return found
  }

  /// Whether a word belongs to the title before a name.
  func isTitle(_ index: Int) -> Bool {
    guard isWord(index), elements[index].mention == nil else { return false }
    let role = elements[index].role
    return role.isDisjoint(with: [
      .preposition, .conjunction, .says, .saying, .helper, .pronoun, .relative, .stance,
    ])
  }

  private func isFor(_ index: Int) -> Bool {
    guard let token = token(at: index) else { return false }
    return token.hash == Self.forHash || token.hash == Self.ofHash || token.hash == Self.fromHash
      || token.hash == Self.withHash || token.hash == Self.atHash
  }

  private static let forHash = WordHash.of("for")
  private static let ofHash = WordHash.of("of")
  private static let fromHash = WordHash.of("from")
  private static let withHash = WordHash.of("with")
  private static let atHash = WordHash.of("at")

  private func isOf(_ index: Int) -> Bool { isFor(index) }

  /// A conjunction that no name and no title goes over.
  private func isClauseConjunction(_ index: Int) -> Bool {
    elements[index].mention == nil && elements[index].role.contains(.conjunction)
  }

  private func isMarkOfEnd(_ index: Int) -> Bool {
    guard let token = token(at: index), token.kind == .mark else { return false }
    if token.joint == .nothing, token.isMark(0x27) || token.isMark(0x2d) { return false }
    return !isNickname(index)
  }

  /// Whether an element cannot be inside a noun phrase.
  private func isClauseEdge(_ index: Int) -> Bool {
    let element = elements[index]
    if element.isQuote { return true }
    if element.mention != nil { return false }
    if isMarkOfEnd(index) { return true }
    if element.role.contains(.conjunction) || element.role.contains(.relative) { return true }
    if element.role.contains(.be) { return true }
    return element.role.contains(.plain) && !(token(at: index)?.isCapital ?? true)
  }
}
