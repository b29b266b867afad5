import Articles

extension RunScanner {
  // MARK: One word

  /// A capitalised word that stands alone.
  mutating func single(_ index: Int, isPerson: Bool, isBeforeOffice: Bool) {
    let token = tokens[index]
    let range = index..<index + 1
    let names = list(index)
    let classes = word(index)
    guard !classes.contains(.calendar), !isMoney(index) else { return }
    if token.shape.contains(.single) || token.end - token.start < 2 { return }
    if isPerson, !classes.contains(.roleModifier), !isHead(index) || names.contains(.familyName) {
      if !isOrdinary(index) || names.contains(.familyName) { emit(range, .person, .certain) }
      return
    }
    if isHead(index) || !classes.intersection([.roleModifier, .capitalisedAdjective]).isEmpty {
      return
    }
    if token.shape.contains(.allCapitals) || isMixedAcronym(token) {
      acronym(index)
      return
    }
    if isOrdinary(index) || isRestOfName(index) || isDomain(index) { return }
    if classes.contains(.direction) { return }
    if let kind = kindByNeighbours(index) {
      emit(range, kind, .context)
      return
    }
    let kind = kindByLists(names, index)
    if kind == .person, isBeforeOffice, !names.contains(.readAsPerson) {
      // "Browns Coach Mara Tolland"
      emit(range, .organisation, .shape)
      return
    }
    if kind == .person, isAfterThe(index), tokens[index].joint == .space,
      !names.contains(.readAsPerson)
    {
      // "the Falcons" are a club; "the Marne" is no person.
      emit(range, nil, .shape)
      return
    }
    if kind == .person, token.startsSentence, names.isDisjoint(with: [.readAsPerson, .givenName]) {
      // "Butter has gone up": half the words of a language are somebody's family name.
      emit(range, nil, .shape)
      return
    }
    if kind != .place, !names.contains(.readAsPerson), isAfterIn(index) {
      emit(range, .place, .shape)
      return
    }
    emit(range, kind, names.isEmpty ? .shape : .context)
  }

  /// "Pixar Animation", "Davis Cup Finals": a word that is left after a known name is more of it,
  /// and nobody.
  private func isRestOfName(_ index: Int) -> Bool {
    guard let before = found.last, before.tokens.upperBound == index, before.kind != .person,
      before.kind != .group, tokens[index].joint == .space, casing == .sentence
    else { return false }
    return !list(index).isDisjoint(with: [.word, .common])
  }

  /// "Polygraph.info"
  private func isDomain(_ index: Int) -> Bool {
    isFollowed(by: UInt8(ascii: "."), index) && tokens[index + 1].joint == .nothing
      && isSmallWord(index + 2) && tokens[index + 2].joint == .nothing
  }

  /// "Cupertino-based"
  private func isBase(of last: Int) -> Bool {
    tokens.indices.contains(last + 1) && tokens[last + 1].joint == .hyphen
      && tokens[last + 1].hash == Self.based
  }

  private static let based = WordHash.of("based")

  private func isAfterIn(_ index: Int) -> Bool {
    index > 0 && tokens[index].joint == .space && tokens[index - 1].kind == .word
      && tokens[index - 1].hash == Self.inWord
  }

  private func isMixedAcronym(_ token: Token) -> Bool {
    token.shape.contains(.digits) && token.end - token.start <= 4
  }

  private mutating func acronym(_ index: Int) {
    let token = tokens[index]
    let length = Int(token.end - token.start)
    guard !word(index).contains(.plainAcronym), !token.shape.contains(.digits), length >= 2 else {
      return
    }
    let names = list(index)
    let range = index..<index + 1
    // "AT THE PLATE": capitals for emphasis.
    if word(index - 1).contains(.function), tokens[index].joint == .space,
      tokens[index - 1].shape.contains(.allCapitals), !tokens[index - 1].shape.contains(.single)
    {
      return
    }
    let isDefined =
      index > 0 && tokens[index - 1].isMark(UInt8(ascii: "("))
      && isFollowed(by: UInt8(ascii: ")"), index)
    if length > 6 {
      // Letters in capitals for emphasis, or a name written so.
      if !names.contains(.ordinary) {
        emit(range, kindByNeighbours(index) ?? kindByLists(names, index), .context)
      }
    } else if names.contains(.readAsPlace) {
      emit(range, .place, .context)
    } else if names.contains(.ordinary), !isDefined {
      return
    } else if names.contains(.readAsOrganisation) || names.contains(.knownOrganisation) || isDefined
    {
      emit(range, .organisation, .context)
    } else if length >= 3, tokens[index].joint != .hyphen, !names.contains(.common) {
      emit(range, .organisation, .shape)
    } else {
      emit(range, nil, .shape)
    }
  }

  /// The kind that the words beside a lone name give it.
  private func kindByNeighbours(_ index: Int) -> Entity.Kind? {
    let next = index + 1
    let names = list(index)
    let isPlace = !names.intersection(NameClasses.places).isEmpty
    if isBase(of: index) { return .place }
    if isSmallWord(next), tokens[next].joint == .space {
      if word(next).contains(.placeNoun), !names.contains(.readAsOrganisation) {
        return word(next).contains(.function) ? nil : .place
      }
      if word(next).contains(.organisationNoun), !isPlace { return .organisation }
      let verb = next + 1
      let isSubject =
        word(next).contains(.speech) || tokens[next].hash == Self.who
        || (Self.adverbs.contains(tokens[next].hash) && word(verb).contains(.speech))
      if isSubject, !names.contains(.readAsOrganisation), !isPlace {
        return names.contains(.readAsPlace) ? .place : .person
      }
    }
    if isFollowed(by: UInt8(ascii: ","), index), isPlaceName(next + 1),
      !names.contains(.readAsPerson)
    {
      return .place
    }
    guard index > 0, tokens[index].joint == .space else { return nil }
    let before = index - 1
    if word(before).contains(.placePreposition), tokens[before].kind == .word,
      !names.contains(.readAsPerson), !names.contains(.readAsOrganisation),
      isPlace || (tokens[before].hash == Self.inWord && !names.contains(.familyName))
    {
      return .place
    }
    if before > 0, tokens[before].hash == Self.ofWord, word(before - 1).contains(.placeNoun),
      !tokens[before - 1].isCapital
    {
      return .place
    }
    return nil
  }

  private static let inWord = WordHash.of("in")
  private static let who = WordHash.of("who")
  private static let adverbs = WordList.hashes("also later then has had")
  private static let ofWord = WordHash.of("of")
  private static let atWords = WordList.hashes("in at near around outside")

  /// The kind that the lists give a lone word, when they agree on one.
  func kindByLists(_ names: NameClasses, _ index: Int) -> Entity.Kind? {
    if names.contains(.readAsPerson) { return .person }
    if names.contains(.readAsPlace) { return .place }
    if names.contains(.readAsOrganisation) { return .organisation }
    if names.contains(.readAsOther) { return nil }
    if names.contains(.capital) { return .place }
    let isName =
      !names.intersection([.givenName, .familyName]).isEmpty
      || word(index).contains(.givenName)
    let isWord = names.contains(.common)
    if !names.intersection([.largeCity, .knownPlace]).isEmpty, !isName, !isWord { return .place }
    if names.contains(.knownOrganisation), !isName, !isWord { return .organisation }
    if isName, names.intersection([.ordinary, .common]).isEmpty,
      names.intersection(NameClasses.places).isEmpty
    {
      return .person
    }
    return nil
  }

  /// "TURNBERRY (Scotland):", "BELEM, Nov 23 —": capitals at the head of a text.
  func isDateline(_ piece: Range<Int>) -> Bool {
    guard let last = piece.last, tokens[piece.lowerBound].startsSentence,
      piece.allSatisfy({ tokens[$0].shape.contains(.allCapitals) }),
      tokens.indices.contains(last + 2), tokens[last + 1].kind == .mark
    else { return false }
    switch tokens[last + 1].hash {
    case UInt64(UInt8(ascii: "(")), UInt64(UInt8(ascii: ",")):
      return word(last + 2).contains(.calendar) || isPlaceName(last + 2)
        || knownName(at: last + 2, limit: tokens.count)?.kind == .organisation
    // "QUESTION:" is a label.
    case UInt64(UInt8(ascii: ":")):
      return piece.contains { list($0).isDisjoint(with: [.word, .ordinary, .common]) }
        && !piece.contains { word($0).contains(.function) }
    // A dash beyond ASCII, or a hyphen between spaces.
    case 0x80, UInt64(UInt8(ascii: "-")): return tokens[last + 1].joint == .space
    default: return false
    }
  }

  // MARK: Several words

  /// What follows a title: a person, up to the first word that cannot be part of the name.
  mutating func person(_ piece: Range<Int>) {
    var end = piece.lowerBound
    while end < piece.upperBound, end - piece.lowerBound < 6 {
      if end > piece.lowerBound {
        if let match = knownName(at: end, limit: piece.upperBound), match.kind != .person,
          match.length > 1 || !list(end).contains(.familyName)
        {
          break
        }
        if tokens[end].isCapital, isOrdinary(end), !list(end).contains(.familyName) { break }
      }
      end += 1
    }
    guard end > piece.lowerBound else { return }
    let isCommon = piece.lowerBound + 1 == end && isOrdinary(piece.lowerBound)
    if !isCommon || list(piece.lowerBound).contains(.familyName) {
      emit(piece.lowerBound..<end, .person, .certain)
    }
    segment(end..<piece.upperBound, isPerson: false)
  }

  /// A piece that holds no head and no known name.
  mutating func whole(_ piece: Range<Int>, isBeforeOffice: Bool) {
    let first = piece.lowerBound
    let classes = phrase(piece)
    if let kind = kindOfPhrase(classes) {
      emit(piece, kind, .context)
      return
    }
    let isSaint =
      word(first).contains(.saint) && piece.count == 2 && tokens[first].joint != .hyphen
      && tokens[first + 1].joint == .space
    if word(first).contains(.placePrefix) || isSaint || isDirectionOfPlace(piece) {
      emit(piece, .place, .context)
      return
    }
    if word(first).contains(.organisationPrefix) {
      emit(piece, .organisation, .context)
      return
    }
    if let match = knownName(at: first, limit: piece.upperBound), match.length < piece.count,
      match.kind == .place,
      isBodyOfPlace(piece, after: first + match.length)
    {
      emit(piece, .organisation, .shape)
      return
    }
    if let joint = piece.first(where: { tokens[$0].isAmpersand }), joint > first,
      piece.count > 3, looksLikePerson(first..<joint), looksLikePerson(joint + 1..<piece.upperBound)
    {
      emit(first..<joint, .person, .context)
      emit(joint + 1..<piece.upperBound, .person, .context)
      return
    }
    if word(first).contains(.eventPrefix) {
      emit(piece, .event, .context)
      return
    }
    if isBeforeOffice, !looksLikePerson(piece) {
      emit(piece, .organisation, .context)
      return
    }
    if looksLikePerson(piece) {
      emit(piece, .person, .context)
      return
    }
    if let kind = kindBesidePhrase(piece) {
      emit(piece, kind, .context)
      return
    }
    if tokens[piece.upperBound - 1].joint == .hyphen, piece.count == 2 {
      hyphenated(piece)
      return
    }
    let ordinary = piece.filter { tokens[$0].isCapital && isListedWord($0) }.count
    let isLettered = piece.contains {
      tokens[$0].shape.contains(.allCapitals) || tokens[$0].shape.contains(.digits)
    }
    if isLettered {
      emit(piece, nil, .shape)
    } else if ordinary == 0 {
      let isTitled = first > 0 && tokens[first - 1].hash == WordHash.of("the")
      emit(piece, isTitled ? .organisation : .person, .shape)
    } else if isAfterThe(first) || piece.contains(where: { tokens[$0].isAmpersand }) {
      emit(piece, .organisation, .shape)
    } else {
      emit(piece, nil, .shape)
    }
  }

  /// "Johor-Singapore": two places; "Wonsan-Kalma": one.
  private mutating func hyphenated(_ piece: Range<Int>) {
    let names = piece.map { list($0) }
    if names.contains(where: { !$0.intersection(NameClasses.places).isEmpty })
      || knownName(at: piece.lowerBound, limit: piece.upperBound)?.kind == .place
    {
      emit(piece, .place, .context)
    } else {
      emit(piece, nil, .shape)
    }
  }

  /// Whether a word is one of the language, even in an article that never writes it small.
  private func isListedWord(_ index: Int) -> Bool {
    isOrdinary(index) || !list(index).isDisjoint(with: [.ordinary, .common])
  }

  func kindOfPhrase(_ classes: NameClasses) -> Entity.Kind? {
    if classes.contains(.readAsPerson) { return .person }
    if classes.contains(.readAsPlace) { return .place }
    if classes.contains(.readAsOrganisation) { return .organisation }
    if classes.contains(.knownPerson) { return .person }
    if !classes.intersection(NameClasses.places).isEmpty { return .place }
    if classes.contains(.knownOrganisation) { return .organisation }
    return classes.contains(.knownOther) ? .event : nil
  }

  private func isDirectionOfPlace(_ piece: Range<Int>) -> Bool {
    guard word(piece.lowerBound).contains(.direction) else { return false }
    let rest = piece.dropFirst()
    if let match = knownName(at: rest.lowerBound, limit: rest.upperBound) {
      return match.kind == .place && match.length == rest.count
    }
    return rest.count == 1 && !list(rest.lowerBound).intersection(NameClasses.places).isEmpty
  }

  func looksLikePerson(_ piece: Range<Int>) -> Bool {
    let first = piece.lowerBound
    let last = piece.upperBound - 1
    guard piece.count <= 7, !isAfterThe(first) else { return false }
    // Words that are written small as well name nobody by themselves ("Human Rights").
    if piece.allSatisfy({ isListedWord($0) }) { return false }
    let givenName =
      list(first).contains(.givenName) || word(first).contains(.givenName)
      || tokens[first].shape.contains(.single)
    if givenName, !isOrdinary(first) || list(last).contains(.familyName) {
      return !isOrdinary(last) || list(last).contains(.familyName)
    }
    if word(first).contains(.familyFirst), piece.count <= 3 { return !isOrdinary(last) }
    let hasInitial = piece.dropFirst().contains { tokens[$0].shape.contains(.single) }
    if hasInitial, list(last).contains(.familyName) { return true }
    return list(last).contains(.familyName) && !piece.contains { isOrdinary($0) }
      && list(first).intersection(NameClasses.places).isEmpty
  }

  private func kindBesidePhrase(_ piece: Range<Int>) -> Entity.Kind? {
    let next = piece.upperBound
    let first = piece.lowerBound
    if isBase(of: next - 1) { return .place }
    if isSmallWord(next), tokens[next].joint == .space {
      if word(next).contains(.organisationNoun) { return .organisation }
      if word(next).contains(.placeNoun) { return .place }
      if word(next).contains(.speech), !piece.contains(where: { isListedWord($0) }),
        !isAfterThe(first)
      {
        return .person
      }
    }
    if first > 0, Self.atWords.contains(tokens[first - 1].hash), tokens[first - 1].kind == .word,
      piece.count <= 3, !piece.contains(where: { isListedWord($0) })
    {
      return .place
    }
    if isFollowed(by: UInt8(ascii: ","), next - 1), isPlaceName(next + 1), piece.count <= 3 {
      return .place
    }
    return nil
  }
}
