extension PassageReader {
  private static let honours = WordList.hashes("sri seri")
  private static let tan = WordHash.of("tan")
  private static let of = WordHash.of("of")

  /// Whether a word belongs to an office: "Foreign", "Minister", "of".
  func isOfficeWord(_ index: Int) -> Bool {
    !word(index).isDisjoint(with: [.role, .roleModifier, .function])
  }

  /// Whether a word is an office, rank or title before a name.
  private func isTitle(_ index: Int) -> Bool {
    let hash = tokens[index].hash
    if Self.honours.contains(hash) { return word(index - 1).contains(.role) }
    // "Tan Sri" is an honour, "Tan Mei Ling" a person.
    if hash == Self.tan {
      return tokens.indices.contains(index + 1) && Self.honours.contains(tokens[index + 1].hash)
    }
    return word(index).contains(.role)
  }

  /// A person's name without the titles before it.
  func withoutTitles(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound - 1 {
      if isTitle(index) {
        // "Dean Smith", "Martin King": a given name is no title, nor is what follows one.
        let isName =
          list(index).contains(.givenName) && !word(index).contains(.honorific)
          && index == range.lowerBound && range.count == 2 && !isTitle(index + 1)
          && !word(index - 1).contains(.function)
        // "Duchess of Cambridge" is one name.
        if tokens[index + 1].hash == Self.of { break }
        if !isName { start = index + 1 }
      } else if !word(index).contains(.roleModifier), !isPlace(index) {
        break
      }
      index += 1
    }
    return start..<range.upperBound
  }

  /// The name of a body or place without the office after it: "NATO Secretary General".
  func withoutOffice(_ range: Range<Int>) -> Range<Int> {
    guard !range.contains(where: { tokens[$0].hash == Self.of && isSmallWord($0) }) else {
      return range
    }
    var end = range.upperBound
    var index = end
    while index > range.lowerBound, isOfficeWord(index - 1) {
      index -= 1
      if word(index).contains(.role) { end = index }
    }
    while end < range.upperBound, end > range.lowerBound, word(end - 1).contains(.roleModifier),
      knowledge.alias(tokens[end - 1].hash, afterArticle: false) == nil
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// A person's name with the capitals after it that are nothing else: "Jonas Gahr Støre".
  func withNeighbours(_ range: Range<Int>) -> Range<Int> {
    guard casing == .sentence, !range.isEmpty else { return range }
    var range = range
    while range.count < 4, isPartOfName(range.upperBound),
      !tokens[range.upperBound].startsSentence, isCapital(range.upperBound - 1)
    {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  private func isPartOfName(_ index: Int) -> Bool {
    guard isCapital(index), tokens[index].joint == .space,
      tokens[index].shape.isDisjoint(with: [.allCapitals, .dotted])
    else { return false }
    // "Støre" is no store.
    let letters = bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    if letters.contains(where: { $0 >= 0xc0 }) { return true }
    return word(index).isDisjoint(with: [
      .function, .calendar, .role, .roleModifier, .organisationHead, .placeHead, .eventHead,
      .legalForm,
      .direction, .capitalisedAdjective, .saint,
    ]) && list(index).isDisjoint(with: NameClasses.places.union([.ordinary, .common, .word]))
      && knowledge.longestAlias(from: tokens[index].hash) == 0
  }

  /// A person's name with what follows a particle: "André Corrêa do Lago", "Maria St. Cloud".
  func withParticles(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var end = range.upperBound
    if !isParticle(end - 1) || range.count < 2 {
      while isParticle(end), isJoined(end), isSmallWord(end), end < range.upperBound + 3 {
        end += 1
      }
      guard end > range.upperBound, !isOffice(range.upperBound - 1) else { return range }
    }
    guard isCapital(end), isJoined(end), tokens[end].joint == .space || isSmallWord(end - 1),
      word(end).isDisjoint(with: [.function, .calendar])
    else { return range }
    return range.lowerBound..<end + 1
  }

  /// A person's name with the initials before it: "C.C. Wei".
  func withInitials(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, areInitials(range.lowerBound - 1) else { return range }
    return range.lowerBound - 1..<range.upperBound
  }

  /// Whether letters with dots stand before a word as given names do, and are no state or body.
  func areInitials(_ index: Int) -> Bool {
    guard isCapital(index), isCapital(index + 1), tokens[index + 1].joint == .space,
      tokens[index].shape.isSuperset(of: [.dotted, .allCapitals]),
      tokens[index].end - tokens[index].start <= 6, !isPlace(index), !isAcronym(index),
      !word(index).contains(.plainAcronym),
      list(index).isDisjoint(with: [.knownOrganisation, .readAsOrganisation])
    else { return false }
    return tokens[index].startsSentence
      || (isSmallWord(index - 1) && !isAfterPlacePreposition(index) && !isAfterThe(index))
  }

  private func isParticle(_ index: Int) -> Bool {
    !word(index).isDisjoint(with: [.particle, .saint])
  }

  private func isOffice(_ index: Int) -> Bool { word(index).contains(.role) }

  /// "Secretary of the Navy Ray Tolland": the person after a branch of the office.
  func withoutBranch(_ range: Range<Int>) -> Range<Int>? {
    let first = range.lowerBound
    let end =
      word(first - 1).contains(.function) && tokens[first - 1].hash == Self.the
      ? first - 1 : first
    guard range.count > 2, end > 1, tokens[end - 1].hash == Self.of, word(end - 2).contains(.role),
      word(first).contains(.roleModifier), list(first + 1).contains(.givenName)
    else { return nil }
    return range.dropFirst()
  }

  private static let the = WordHash.of("the")
}
