import Articles

extension PassageReader {
  /// The kind of a name that the model gives a label, where its words do not tell better.
  func kind(of range: Range<Int>, label: Int) -> Entity.Kind? {
    let last = word(range.upperBound - 1)
    let isLong = range.count > 1
    if isLong, last.contains(.legalForm) { return .organisation }
    if isLong, label != 0, isQuoted(range) { return .work }
    // "Athenians"
    if !isLong, label != 0, endsAsPeople(range.lowerBound, Self.pluralEndings) { return .group }
    // "Calle Johansson" is no street.
    if isRoad(range), label != 0 || list(range.lowerBound).isEmpty { return .place }
    if label != 0, hasParticle(range) { return .person }
    switch label {
    case 0: return isPlacePhrase(range) && isLong || isPlacedIn(range) ? .place : .person
    case 1:
      if isLong, last.contains(.eventHead), last.isDisjoint(with: .placeHead) { return .event }
      if looksLikePerson(range) { return .person }
      let isBody = isLong && last.contains(.organisationHead) && last.isDisjoint(with: .placeHead)
      return isBody ? .organisation : .place
    case 2:
      if isLong, last.contains(.facility) { return .place }
      if isLong, last.contains(.eventHead), !last.contains(.organisationHead) { return .event }
      if isLong, last.contains(.workHead) { return .work }
      return isSaint(range) ? .place : .organisation
    default: return otherKind(of: range, last)
    }
  }

  /// "Victoria Beckham": a given name, then what is no place.
  private func looksLikePerson(_ range: Range<Int>) -> Bool {
    guard range.count == 2, let first = range.first, let last = range.last,
      tokens[last].joint == .space, !tokens[last].shape.contains(.allCapitals),
      !word(first).contains(.direction)
    else { return false }
    let names = list(last)
    // "Grace Park left", and not "in Albert Park"
    if word(last).contains(.familyFirst), list(first).contains(.givenName), !isPlace(first),
      isSmallWord(range.upperBound), word(range.upperBound).isDisjoint(with: .function),
      !isAfterPlacePreposition(first), !isAfterThe(first), !isPlacePhrase(range)
    {
      return true
    }
    return list(first).contains(.givenName) && (names.contains(.familyName) || names.isEmpty)
      && names.isDisjoint(with: [.ordinary, .common, .capital, .largeCity, .readAsPlace])
      && word(last).isDisjoint(with: [.placeHead, .direction]) && !isPlacePhrase(range)
  }

  /// "Jordan De Grooten", "Maria St. Cloud": a given name, then a particle with a capital.
  private func hasParticle(_ range: Range<Int>) -> Bool {
    guard range.count == 3, let last = range.last, list(range.lowerBound).contains(.givenName),
      isCapital(last - 1), !word(last - 1).isDisjoint(with: [.particle, .saint]),
      range.dropFirst().allSatisfy({ tokens[$0].joint == .space })
    else { return false }
    return word(last).isDisjoint(with: [
      .placeHead, .organisationHead, .legalForm, .eventHead, .workHead, .direction,
    ]) && list(last).isDisjoint(with: [.capital, .largeCity, .readAsPlace])
      && !isPlacePhrase(range)
  }

  /// "St. Croix": a saint with one more word, unless the lists have a club so called.
  private func isSaint(_ range: Range<Int>) -> Bool {
    range.count == 2 && word(range.lowerBound).contains(.saint)
      && (gazetteer?.classes(of: hash(of: range)) ?? [])
        .isDisjoint(with: [.knownOrganisation, .readAsOrganisation])
  }

  /// "Jalan Pinang", "Avenida Paulista", "Menara Cahaya": in many languages the street or the tower comes
  /// before its name.
  private func isRoad(_ range: Range<Int>) -> Bool {
    range.count > 1 && word(range.lowerBound).contains(.roadHead)
      && tokens[range.lowerBound + 1].joint == .space
      && word(range.upperBound - 1).isDisjoint(with: [.organisationHead, .legalForm])
  }

  /// ", Carriacou in Grenada": what no list has as a person's name, beside what it lies in.
  func isPlacedIn(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard range.count == 1, tokens.indices.contains(next + 1), tokens[next].hash == Self.in,
      isCapital(next + 1), isPlace(next + 1)
    else { return false }
    return (isMark(UInt8(ascii: ","), first - 1) || isAfterPlacePreposition(first))
      && list(first).isDisjoint(with: [.givenName, .familyName, .readAsPerson])
  }

  /// "spoke of Human Rights": words of the language that no list has as a body, after what takes a
  /// subject.
  func isSubjectAlone(_ range: Range<Int>) -> Bool {
    guard range.count == 2, isSmallWord(range.lowerBound - 1),
      Self.subjectPrepositions.contains(tokens[range.lowerBound - 1].hash)
    else { return false }
    return range.allSatisfy { index in
      tokens[index].joint == .space && !tokens[index].shape.contains(.allCapitals)
        && !list(index).isDisjoint(with: [.ordinary, .common])
        && word(index).isDisjoint(with: [.organisationHead, .placeHead, .legalForm, .takesOf])
    }
      && (gazetteer?.classes(of: hash(of: range)) ?? [])
        .isDisjoint(with: [.knownOrganisation, .readAsOrganisation])
  }

  /// "Patriot air defence systems", "Leopard tanks": what a weapon is called.
  func isWeapon(_ index: Int) -> Bool {
    var next = index + 1
    while next < index + 5, isSmallWord(next), tokens[next].joint != .nothing,
      word(next).isDisjoint(with: [.function, .speech])
    {
      if word(next).contains(.weapon) { return true }
      next += 1
    }
    return false
  }

  private static let subjectPrepositions = WordList.hashes("of for on about")
  private static let `in` = WordHash.of("in")

  /// Whether the lists have several words together as a place and as no person: "Den Haag".
  private func isPlacePhrase(_ range: Range<Int>) -> Bool {
    let names = gazetteer?.classes(of: hash(of: range)) ?? []
    return !names.isDisjoint(with: NameClasses.places)
      && names.isDisjoint(with: [.readAsPerson, .knownPerson])
  }

  /// What the model's "other" stands for: a people, an event, a work, or nothing that is told.
  private func otherKind(of range: Range<Int>, _ last: WordClasses) -> Entity.Kind? {
    if range.count > 1 {
      if word(range.lowerBound).contains(.eventPrefix) || last.contains(.eventHead) {
        return .event
      }
      if last.contains(.workHead) { return .work }
      if last.contains(.organisationHead) { return .organisation }
      if last.contains(.facility) { return .place }
    }
    return range.count <= 2 && endsAsPeople(range.upperBound - 1, Self.peopleEndings) ? .group : nil
  }

  private func endsAsPeople(_ index: Int, _ endings: [[UInt8]]) -> Bool {
    let letters = LetterFolding.folded(bytes[Int(tokens[index].start)..<Int(tokens[index].end)])
    return endings.contains { letters.count > $0.count + 2 && letters.ends(with: $0) }
  }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    func isQuote(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].kind == .mark
        && [0x22, 0x27, 0x80].contains(tokens[index].hash)
    }
    let hasArticle = range.lowerBound > 0 && tokens[range.lowerBound - 1].hash == Self.the
    let end = isMark(UInt8(ascii: ","), range.upperBound) ? range.upperBound + 1 : range.upperBound
    return isQuote(range.lowerBound - (hasArticle ? 2 : 1)) && isQuote(end)
  }

  private static let peopleEndings = ["ian", "ians", "ean", "eans", "ese", "ish"].map {
    Array($0.utf8)
  }
  private static let pluralEndings = ["ians", "eans"].map { Array($0.utf8) }

  // MARK: Bodies with a list in their name

  private static let of = WordHash.of("of")
  private static let and = WordHash.of("and")
  private static let the = WordHash.of("the")
  private static let `for` = WordHash.of("for")

  /// "Ministry of Fisheries", taken on over ", Trade and Tourism".
  func extended(_ range: Range<Int>) -> Range<Int> {
    let range = withPurpose(range)
    guard let head = range.first(where: { word($0).contains(.takesOf) }),
      tokens.indices.contains(head + 1), tokens[head + 1].hash == Self.of
    else { return range }
    var end = range.upperBound
    while isMark(UInt8(ascii: ","), end), isSubject(end + 1) {
      end += 2
      while isSubject(end), isJoined(end) { end += 1 }
    }
    // A list needs its last "and"; without it the comma ends the name.
    if isMark(UInt8(ascii: ","), end) { end += 1 }
    guard tokens.indices.contains(end), tokens[end].hash == Self.and, isSubject(end + 1),
      isSubject(range.upperBound - 1)
    else { return range }
    end += 2
    while isSubject(end), isJoined(end) { end += 1 }
    return range.lowerBound..<end
  }

  /// "Democratic Party", taken on over "for the People".
  private func withPurpose(_ range: Range<Int>) -> Range<Int> {
    var next = range.upperBound
    guard range.count > 1, word(next - 1).contains(.takesOf), tokens.indices.contains(next + 1),
      tokens[next].hash == Self.for || tokens[next].hash == Self.of
    else { return range }
    next += 1
    if tokens[next].hash == Self.the { next += 1 }
    var end = next
    while isSubject(end), isJoined(end) { end += 1 }
    return end > next ? range.lowerBound..<end : range
  }

  /// Whether a word names a field of government or business, and nobody.
  private func isSubject(_ index: Int) -> Bool {
    isCapital(index) && !tokens[index].shape.contains(.allCapitals)
      && word(index).isDisjoint(with: [.role, .function, .calendar])
      && (!list(index).isDisjoint(with: [.ordinary, .common])
        || !word(index).isDisjoint(with: [.roleModifier, .organisationHead, .takesOf]))
  }
}

extension Collection where Element: Equatable {
  fileprivate func ends(with ending: some Collection<Element>) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
