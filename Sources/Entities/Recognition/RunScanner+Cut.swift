import Articles

extension RunScanner {
  /// Cuts a run at titles and offices: what stands before them is a body or a place, what follows
  /// is a person.
  mutating func cut(_ run: Range<Int>) {
    var run = run
    if isAfterOffice(run.lowerBound), isOfficeWord(run.lowerBound),
      knownName(at: run.lowerBound, limit: run.upperBound) == nil
    {
      // "Secretary of State Marco Rubio"
      while !run.isEmpty, isOfficeWord(run.lowerBound) { run = run.dropFirst() }
      segment(run, isPerson: true)
      return
    }
    guard !run.isEmpty else { return }
    if endsAsBody(run) || knownName(at: run.lowerBound, limit: run.upperBound)?.length == run.count
    {
      segment(run, isPerson: isAfterRole(run.lowerBound))
      return
    }
    var isPerson = isAfterRole(run.lowerBound)
    var start = run.lowerBound
    var index = start
    // "White House Press Secretary": "House" is of the name before the office.
    var endOfName = start
    while index < run.upperBound {
      if let match = knownName(at: index, limit: run.upperBound), match.length > 1 {
        index += match.length
        endOfName = index
        continue
      }
      if let end = endOfBody(from: index, limit: run.upperBound) {
        index = end
        endOfName = index
        continue
      }
      guard isOffice(index, in: start..<run.upperBound) else {
        index += 1
        continue
      }
      var before = index
      while before > max(start, endOfName), word(before - 1).contains(.roleModifier),
        !isKnownAlone(before - 1)
      {
        before -= 1
      }
      segment(start..<before, isPerson: false, isBeforeOffice: true)
      index += 1
      while index < run.upperBound, !tokens[index].isCapital, !word(index).contains(.particle) {
        index += 1
      }
      // "Chief Executive Tung Chee-hwa"
      while index + 1 < run.upperBound, word(index).contains(.roleModifier),
        list(index).contains(.common), !word(index).contains(.role)
      {
        index += 1
      }
      start = index
      isPerson = true
    }
    segment(start..<run.upperBound, isPerson: isPerson)
  }

  private func isKnownAlone(_ index: Int) -> Bool {
    guard let match = knownName(at: index, limit: index + 1) else { return false }
    return match.kind == .place || match.kind == .group
  }

  /// Whether a run is the name of a body or place as a whole, offices in it included
  /// ("Justice Department", "King Abdullah University").
  private func endsAsBody(_ run: Range<Int>) -> Bool {
    guard run.count > 1 else { return false }
    let last = word(run.upperBound - 1)
    guard !last.intersection([.organisationHead, .legalForm, .placeHead]).isEmpty,
      !last.contains(.role)
    else { return false }
    let name = run.upperBound - 2
    if list(name).contains(.givenName), list(name + 1).contains(.familyName),
      word(run.lowerBound).contains(.role)
    {
      return false
    }
    // An office other than the first word splits even so.
    return !run.dropFirst().dropLast().contains {
      word($0).contains(.role) && !word($0).contains(.roleModifier)
    }
  }

  // MARK: Pieces

  /// Finds the names in a piece of a run that holds no office.
  mutating func segment(_ piece: Range<Int>, isPerson: Bool, isBeforeOffice: Bool = false) {
    var piece = piece
    while let last = piece.last, !tokens[last].isCapital, tokens[last].joint != .hyphen {
      piece = piece.dropLast()
    }
    if piece.count > 1, tokens[piece.lowerBound].shape.contains(.single),
      !tokens[piece.lowerBound].shape.contains(.dotted),
      tokens[piece.lowerBound + 1].joint == .hyphen,
      knownName(at: piece.lowerBound, limit: piece.upperBound) == nil
    {
      // "X-ray" is a thing; "R-Texas" says where somebody stands.
      let rest = piece.lowerBound + 1
      let match = knownName(at: rest, limit: piece.upperBound)
      if let match { emit(rest..<rest + match.length, known: match) }
      segment(rest + (match?.length ?? 1)..<piece.upperBound, isPerson: false)
      return
    }
    if isDateline(piece), knownName(at: piece.lowerBound, limit: piece.upperBound) == nil {
      emit(piece, .place, .context)
      return
    }
    while let first = piece.first, isDroppable(first, in: piece) { piece = piece.dropFirst() }
    guard let first = piece.first, let last = piece.last else { return }

    if let match = knownName(at: first, limit: piece.upperBound), match.length == piece.count {
      // "Minister Jordan" is a person, "champion Canada" a country.
      let isState = match.entry.map { recognizer.knowledge.isState($0) } ?? false
      let isName =
        isPerson && match.kind != .person && piece.count == 1 && !isBeforeOffice && !isState
      if isName, list(first).contains(.familyName), match.kind != .group {
        emit(piece, .person, .certain)
      } else {
        emit(piece, known: match)
      }
      return
    }
    if piece.count > 1, piece.allSatisfy({ knownName(at: $0, limit: $0 + 1)?.kind == .group }) {
      emit(piece, .group, .certain)
      return
    }
    if casing == .title || casing == .capitals { return segmentTitle(piece, isPerson: isPerson) }
    if piece.count == 1 {
      single(first, isPerson: isPerson, isBeforeOffice: isBeforeOffice)
      return
    }
    if isPerson, !isHead(last) {
      person(piece)
      return
    }
    for head in piece {
      guard let end = endOfBody(from: head, limit: piece.upperBound) else { continue }
      body(piece, head: head, end: end)
      return
    }
    if let head = piece.dropFirst().last(where: { isHead($0) }), !isSurname(head, in: piece) {
      body(piece, head: head, end: head + 1)
      return
    }
    if let known = knownWithin(piece) {
      // "American Red Cross" is a body of its own.
      if known.match.kind == .organisation, known.start == first + 1, known.match.length > 1,
        let owner = knownName(at: first, limit: first + 1), owner.kind == .group
      {
        emit(first..<known.start + known.match.length, .organisation, .certain)
        segment(known.start + known.match.length..<piece.upperBound, isPerson: false)
        return
      }
      segment(piece.lowerBound..<known.start, isPerson: false)
      emit(known.start..<known.start + known.match.length, known: known.match)
      segment(known.start + known.match.length..<piece.upperBound, isPerson: false)
      return
    }
    whole(piece, isBeforeOffice: isBeforeOffice)
  }

  /// Whether a first word has its capital from the sentence alone.
  private func isDroppable(_ index: Int, in piece: Range<Int>) -> Bool {
    if !tokens[index].isCapital, tokens[index].joint != .hyphen,
      !(index + 1 < piece.upperBound && word(index).contains(.particle))
    {
      return true
    }
    if word(index).contains(.function), !list(index).contains(.givenName) {
      return knownName(at: index, limit: piece.upperBound) == nil
    }
    guard isWeakCapital(index), isOrdinary(index) else { return false }
    // "De Vriese" at the start of a sentence
    if casing == .sentence, piece.count == 2, word(index).contains(.particle),
      !isOrdinary(index + 1)
    {
      return false
    }
    if let match = knownName(at: index, limit: piece.upperBound), match.length > 1 { return false }
    guard piece.count > 1 else { return true }
    let next = index + 1
    if list(index).contains(.givenName), list(next).contains(.familyName), !isOrdinary(next) {
      return false
    }
    if casing == .sentence, word(index).contains(.bodyPrefix),
      piece.contains(where: { $0 > index && isHead($0) })
    {
      return false
    }
    // Two common words with capitals before a head are a name: "Public Investment Bank".
    if casing == .sentence,
      isOrdinary(next) || word(next).contains(.organisationHead)
        || word(next).contains(.takesOf), piece.contains(where: { $0 > index && isHead($0) })
    {
      return false
    }
    return phrase(piece).isEmpty
  }

  func isHead(_ index: Int) -> Bool {
    tokens[index].isCapital
      && !word(index).intersection([
        .organisationHead, .legalForm, .placeHead, .eventHead, .workHead,
      ]).isEmpty
  }

  /// "Shirley Temple", "Kim Park": a head that is a family name here.
  private func isSurname(_ head: Int, in piece: Range<Int>) -> Bool {
    head == piece.upperBound - 1 && piece.count == 2 && list(head).contains(.familyName)
      && (list(piece.lowerBound).contains(.givenName)
        || word(piece.lowerBound).contains(.givenName))
      && !list(piece.lowerBound).contains(.ordinary)
      && word(head).intersection([.legalForm]).isEmpty
  }

  /// A name that ends in a head, and what follows it.
  private mutating func body(_ piece: Range<Int>, head: Int, end: Int) {
    var end = end
    while end < piece.upperBound, word(end).contains(.legalForm) { end += 1 }
    var start = piece.lowerBound
    let classes = word(head)
    if let match = knownName(at: start, limit: head), match.kind == .person, match.length > 1,
      !classes.contains(.organisationHead), !classes.contains(.placeHead)
    {
      emit(start..<start + match.length, known: match)
      start += match.length
    }
    let kind = kindOfHead(head, start: start)
    let range = start..<end
    if range.count > 1 {
      let gazetteer = phrase(range)
      if kind == .place, gazetteer.contains(.readAsOrganisation) {
        emit(range, .organisation, .certain)
      } else {
        emit(range, kind, .certain, entry: entryBehindOwner(range))
      }
    }
    segment(end..<piece.upperBound, isPerson: false)
  }

  /// "United Nations World Food Programme": the known body that a longer form ends in.
  private func entryBehindOwner(_ range: Range<Int>) -> Int? {
    // Commas keep a name from being found word by word ("Ministry of Trade, Ports and Fisheries").
    if let alias = recognizer.knowledge.alias(hash(of: range), afterArticle: false) {
      return alias.entry
    }
    // "Maybank Bhd" is Maybank.
    var bare = range
    while let last = bare.last, word(last).contains(.legalForm) { bare = bare.dropLast() }
    if bare.count < range.count, !bare.isEmpty,
      let alias = recognizer.knowledge.alias(hash(of: bare), afterArticle: false),
      recognizer.knowledge.kind(of: alias.entry) == .organisation
    {
      return alias.entry
    }
    guard let owner = knownName(at: range.lowerBound, limit: range.upperBound),
      owner.length < range.count, owner.kind == .place || owner.kind == .organisation
    else { return nil }
    let rest = range.dropFirst(owner.length)
    guard let body = knownName(at: rest.lowerBound, limit: rest.upperBound),
      body.length == rest.count, body.length > 1, body.kind == .organisation
    else { return nil }
    return body.entry
  }

  private func kindOfHead(_ head: Int, start: Int) -> Entity.Kind {
    let classes = word(head)
    if word(start).contains(.eventPrefix), start < head { return .event }
    if classes.contains(.organisationHead) || classes.contains(.legalForm) { return .organisation }
    if classes.contains(.placeHead) { return .place }
    if classes.contains(.eventHead) { return .event }
    return classes.contains(.workHead) ? .work : .organisation
  }

  /// A known name inside a piece that is no part of a longer one.
  private func knownWithin(_ piece: Range<Int>) -> (start: Int, match: Match)? {
    for start in piece where tokens[start].isCapital {
      guard let match = knownName(at: start, limit: piece.upperBound) else { continue }
      if splits(match, at: start, in: piece) { return (start, match) }
    }
    return nil
  }

  private func splits(_ match: Match, at start: Int, in piece: Range<Int>) -> Bool {
    let end = start + match.length
    if match.length > 1 { return true }
    let isFirst = start == piece.lowerBound
    let isState = match.entry.map { recognizer.knowledge.isState($0) } ?? false
    switch match.kind {
    case .person:
      // "Melania Trump" is somebody else; "Lavrov China" is a person and a country.
      return isFirst && end < piece.upperBound
        && (knownName(at: end, limit: piece.upperBound).map { $0.kind != .person } ?? false)
    case .place, .group:
      if isFirst {
        let next = end < piece.upperBound ? list(end) : []
        // "Jordan De Goey"
        if list(start).contains(.givenName), end < piece.upperBound - 1,
          word(end).contains(.particle)
        {
          return false
        }
        if list(start).contains(.givenName), piece.count <= 4,
          (next.contains(.familyName) && !next.contains(.common)) || next.isEmpty
        {
          return false
        }
        if word(start).contains(.direction) { return false }
        // "Wonsan-Kalma" is one place, "Johor-Singapore" two.
        if end < piece.upperBound, tokens[end].joint == .hyphen, tokens[end].isCapital {
          return knownName(at: end, limit: piece.upperBound) != nil || isKnownPlace(end)
        }
        if match.kind == .place, isBodyOfPlace(piece, after: end) { return false }
        return phrase(piece).isEmpty
      }
      if list(start - 1).contains(.givenName) || word(start - 1).contains(.givenName) {
        return false
      }
      if tokens[start].joint == .hyphen { return isState || isKnownPlace(start - 1) }
      if !word(start - 1).intersection([.direction, .organisationPrefix, .placePrefix]).isEmpty {
        return false
      }
      return isState && match.kind == .place && phrase(piece).isEmpty
    default:
      return isFirst || tokens[start].shape.contains(.allCapitals)
    }
  }

  /// "Perth Glory": a place, then common words with capitals, inside a sentence.
  func isBodyOfPlace(_ piece: Range<Int>, after end: Int) -> Bool {
    guard casing == .sentence, end < piece.upperBound else { return false }
    return (end..<piece.upperBound).allSatisfy {
      let names = list($0)
      return tokens[$0].isCapital && tokens[$0].joint == .space
        && !tokens[$0].shape.contains(.allCapitals)
        && (names.contains(.common) || names.contains(.ordinary))
        && word($0).intersection([.role, .roleModifier, .direction]).isEmpty
    }
  }

  private func isKnownPlace(_ index: Int) -> Bool {
    knownName(at: index, limit: index + 1)?.kind == .place
      || !list(index).intersection([.capital, .largeCity, .knownPlace]).isEmpty
  }

  /// What the lists say of several words together.
  func phrase(_ range: Range<Int>) -> NameClasses {
    guard range.count > 1 else { return [] }
    return recognizer.gazetteer?.classes(of: hash(of: range)) ?? []
  }
}
