import Articles

extension PassageReader {
  /// The kind of a name that the model gives a label, where its words do not tell better.
  func kind(of range: Range<Int>, label: Int) -> Entity.Kind? {
    let last = word(range.upperBound - 1)
    let isLong = range.count > 1
    if isLong, last.contains(.legalForm) { return .organisation }
    if isLong, label != 0, isQuoted(range) { return .work }
    switch label {
    case 0: return isLong && isPlacePhrase(range) ? .place : .person
    case 1:
      if isLong, last.contains(.eventHead), last.isDisjoint(with: .placeHead) { return .event }
      if looksLikePerson(range) { return .person }
      let isBody = isLong && last.contains(.organisationHead) && last.isDisjoint(with: .placeHead)
      return isBody ? .organisation : .place
    case 2:
      if isLong, last.contains(.facility) { return .place }
      if isLong, last.contains(.eventHead), !last.contains(.organisationHead) { return .event }
      if isLong, last.contains(.workHead) { return .work }
      return .organisation
    default: return otherKind(of: range, last)
    }
  }

  /// "Victoria Beckham": a given name, then what is no place.
  private func looksLikePerson(_ range: Range<Int>) -> Bool {
    guard range.count == 2, let first = range.first, let last = range.last,
      tokens[last].joint == .space, !tokens[last].shape.contains(.allCapitals),
      !word(first).contains(.direction), !isPlace(first)
    else { return false }
    let names = list(last)
    return list(first).contains(.givenName) && (names.contains(.familyName) || names.isEmpty)
      && names.isDisjoint(with: [.ordinary, .common, .capital, .largeCity, .readAsPlace])
      && word(last).isDisjoint(with: [.placeHead, .direction]) && !isPlacePhrase(range)
  }

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
    let name = tokens[range.upperBound - 1]
    let letters = LetterFolding.folded(bytes[Int(name.start)..<Int(name.end)])
    let isPeople = Self.peopleEndings.contains {
      letters.count > $0.count + 2 && letters.ends(with: $0)
    }
    return isPeople && range.count <= 2 ? .group : nil
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
