import Articles

extension PassageReader {
  /// Names that the model passed over, in tokens that hold none so far: only where capitals prove
  /// something, and only what the lists or the words beside it give away.
  func missed(beside names: [Candidate]) -> [Candidate] {
    guard casing == .sentence, !isForeign else { return names }
    var result: [Candidate] = []
    var next = 0
    var index = 0
    while index < tokens.count {
      if next < names.count, names[next].range.lowerBound <= index {
        result.append(names[next])
        index = max(index + 1, names[next].range.upperBound)
        next += 1
        continue
      }
      guard isCapital(index), word(index).isDisjoint(with: [.function, .honorific]),
        !isLoneStart(index)
      else {
        index += 1
        continue
      }
      let limit = next < names.count ? names[next].range.lowerBound : tokens.count
      var end = index + 1
      while end < limit, isCapital(end), isJoined(end), !tokens[end].startsSentence { end += 1 }
      let run = index..<end
      if let name = council(run, until: limit) {
        result.append(name)
        end = name.range.upperBound
      } else if let name = body(run, after: result.last) {
        if name.range.lowerBound < index { result.removeLast() }
        result.append(name)
      } else if let name = lone(run) ?? placed(run) ?? person(run) {
        result.append(name)
      }
      index = end
    }
    return result
  }

  /// "Council of Foreign Ministers", "Ministry of Higher Education": a head that takes "of", and capitals
  /// after it.
  private func council(_ run: Range<Int>, until limit: Int) -> Candidate? {
    let last = run.upperBound - 1
    guard run.count <= 2, word(last).contains(.takesOf), last + 2 < limit,
      Self.ofAndFor.contains(tokens[last + 1].hash), isCapital(last + 2),
      !tokens[run.lowerBound].startsSentence || !isOrdinary(run.lowerBound) || run.count == 1
    else { return nil }
    var end = last + 3
    while end < limit, isCapital(end), isJoined(end) { end += 1 }
    return Candidate(range: run.lowerBound..<end, kind: .organisation)
  }

  private static let ofAndFor = WordList.hashes("of for on")

  /// "Russian Railways", "Polar Vessel Exchange", "London Marathon": capitals that end in the head of
  /// a body, an event or something built.
  private func body(_ run: Range<Int>, after name: Candidate?) -> Candidate? {
    guard let last = run.last, !run.dropLast().contains(where: { word($0).contains(.function) }),
      word(last).isDisjoint(with: [.role, .roleModifier])
    else { return nil }
    if run.count == 2, word(last).contains(.facility), !isOrdinary(run.lowerBound),
      list(run.lowerBound).isDisjoint(with: .givenName),
      word(run.lowerBound).isDisjoint(with: [.calendar, .role, .roleModifier])
    {
      // "Vostochny Cosmodrome"
      return Candidate(range: run, kind: .place)
    }
    guard !word(last).contains(.placeHead) else { return nil }
    let isBody = !word(last).isDisjoint(with: [.organisationHead, .legalForm])
    let isWork = word(last).contains(.workHead) && isAfterThe(run.lowerBound)
    guard isBody || isWork || word(last).contains(.eventHead) else { return nil }
    let kind: Entity.Kind = isBody ? .organisation : isWork ? .work : .event
    if let name, name.range.upperBound == run.lowerBound, isJoined(run.lowerBound),
      tokens[run.lowerBound].joint == .space, name.kind != .person || !isBody,
      name.range.count == 1 || !isBody, !isMoney(name.range.lowerBound)
    {
      return Candidate(range: name.range.lowerBound..<run.upperBound, kind: kind)
    }
    guard run.count > 1, isBody || isWork, !isOrdinary(run.lowerBound) || run.count > 2,
      !run.contains(where: { word($0).contains(.role) })
    else { return nil }
    return Candidate(range: run, kind: kind)
  }

  /// Whether a word has its capital from the sentence alone, unless it is one of three or more.
  private func isLoneStart(_ index: Int) -> Bool {
    guard tokens[index].startsSentence, isOrdinary(index) else { return false }
    // "Nuclear Energy Institute": several such words make a name.
    return !(1...2).allSatisfy { isCapital(index + $0) && isWordOfBody(index + $0) }
  }

  private func isWordOfBody(_ index: Int) -> Bool {
    word(index).isDisjoint(with: [.function, .calendar, .role]) && isJoined(index)
      && !list(index).isDisjoint(with: [.ordinary, .common])
  }

  /// A word that stands alone.
  private func lone(_ run: Range<Int>) -> Candidate? {
    let index = run.lowerBound
    let token = tokens[index]
    guard run.count == 1, token.kind == .word, !token.shape.contains(.digits),
      !token.shape.contains(.single), !isAddress(run), !isMoney(index),
      token.joint == .space || isMark(UInt8(ascii: "("), index - 1)
    else { return nil }
    if word(index - 1).contains(.honorific), list(index).contains(.familyName) {
      return Candidate(range: run, kind: .person)
    }
    guard
      word(index).isDisjoint(with: [
        .function, .calendar, .role, .roleModifier, .organisationHead, .placeHead, .eventHead,
        .capitalisedAdjective, .direction, .workHead,
      ])
    else { return nil }
    let names = list(index)
    if token.shape.contains(.allCapitals) {
      let isBody = isAcronym(token, names, index)
      return isBody ? Candidate(range: run, kind: .organisation) : nil
    }
    guard names.isDisjoint(with: [.ordinary, .common]) else { return nil }
    if tokens.indices.contains(index + 1), tokens[index + 1].joint == .hyphen {
      return tokens[index + 1].hash == Self.based ? Candidate(range: run, kind: .place) : nil
    }
    if token.startsSentence, names.contains(.word) { return nil }
    if let kind = kind(byLists: names) { return Candidate(range: run, kind: kind) }
    if isBrand(token) { return Candidate(range: run, kind: .organisation) }
    let mayAct =
      names.isEmpty && !token.startsSentence && token.end - token.start > 3
      && tokens.indices.contains(index + 1)
      && Self.followers.contains(tokens[index + 1].hash) && !isCapital(index + 1)
      && !(isSmallWord(index - 1) && word(index - 1).contains(.function))
    return mayAct ? Candidate(range: run, kind: .person) : nil
  }

  /// "in Querrin", "at Severo-Kurilsk": what no list has, where something happened.
  private func placed(_ run: Range<Int>) -> Candidate? {
    let isOneWord = run.dropFirst().allSatisfy { tokens[$0].joint == .hyphen }
    guard run.count <= 2, isOneWord, !isAddress(run),
      isAfterPlacePreposition(run.lowerBound) || isPlacedIn(run),
      run.allSatisfy({ index in
        tokens[index].shape.isDisjoint(with: [.allCapitals, .digits, .single, .innerCapital])
          && list(index).isDisjoint(with: [.ordinary, .common, .word, .givenName, .familyName])
          && word(index).isDisjoint(with: [.calendar, .role, .roleModifier, .capitalisedAdjective])
      })
    else { return nil }
    return Candidate(range: run, kind: .place)
  }

  /// "Þórdís Ægisdóttir", "C.C. Wei": two or three capitalised words that are none of the language.
  private func person(_ run: Range<Int>) -> Candidate? {
    guard (2...3).contains(run.count), !isAfterThe(run.lowerBound), !isAddress(run) else {
      return nil
    }
    let names = areInitials(run.lowerBound) ? run.dropFirst() : run
    let isName = names.allSatisfy { index in
      tokens[index].shape.isDisjoint(with: [.allCapitals, .digits, .innerCapital])
        && tokens[index].joint == .space
        && list(index).isDisjoint(with: NameClasses.places.union([.ordinary, .common, .word]))
        && word(index).isDisjoint(with: [
          .calendar, .role, .roleModifier, .organisationHead, .placeHead, .eventHead, .workHead,
          .direction, .capitalisedAdjective, .saint,
        ])
    }
    // "Maria St. Cloud"
    let isSaint =
      run.count == 3 && word(run.lowerBound + 1).contains(.saint)
      && list(run.lowerBound).contains(.givenName)
    return isName || isSaint ? Candidate(range: run, kind: .person) : nil
  }

  private func isAcronym(_ token: Token, _ names: NameClasses, _ index: Int) -> Bool {
    let length = token.end - token.start
    return (3...6).contains(length) && !token.shape.contains(.dotted)
      && !word(index).contains(.plainAcronym)
      && names.isDisjoint(with: [.ordinary, .common]) && !isShouted(index - 1)
      && !isShouted(index + 1) && !isMark(UInt8(ascii: ":"), index + 1)
  }

  private func isShouted(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].shape.contains(.allCapitals)
  }

  private func kind(byLists names: NameClasses) -> Entity.Kind? {
    if names.contains(.readAsPerson) { return .person }
    if names.contains(.readAsPlace) { return .place }
    if names.contains(.readAsOrganisation) { return .organisation }
    guard names.isDisjoint(with: [.givenName, .familyName, .word, .readAsOther]) else { return nil }
    if !names.isDisjoint(with: [.capital, .largeCity, .knownPlace]) { return .place }
    return names.contains(.knownOrganisation) ? .organisation : nil
  }

  /// "GoBank" is a company, "McCain" a person.
  private func isBrand(_ token: Token) -> Bool {
    let letters = LetterFolding.folded(bytes[Int(token.start)..<Int(token.end)].prefix(3))
    return token.shape.contains(.innerCapital)
      && !Self.surnameStarts.contains { letters.starts(with: $0) }
  }

  private static let surnameStarts = ["mc", "mac", "de", "la", "le", "di", "du", "o", "van", "st"]
    .map { Array($0.utf8) }
  private static let based = WordHash.of("based")
  private static let followers = WordList.hashes(
    "is was has had will would could did does said says also who whose met took came went told")

  // MARK: What is no name

  /// "artificial pancreas (AP)": whether small words before the brackets are what an acronym means.
  func isSpelledOut(_ index: Int) -> Bool {
    let length = Int(tokens[index].end - tokens[index].start)
    guard tokens[index].shape.contains(.allCapitals), (2...8).contains(length), index > length,
      isMark(UInt8(ascii: "("), index - 1), isMark(UInt8(ascii: ")"), index + 1)
    else { return false }
    let letters = Int(tokens[index].start)..<Int(tokens[index].end)
    return zip(tokens[(index - 1 - length)..<(index - 1)], letters).allSatisfy { word, letter in
      word.kind == .word && !word.isCapital && bytes[Int(word.start)] == bytes[letter] | 0x20
    }
  }

  // MARK: Datelines

  /// "TURNBERRY (Scotland):", "BELEM, Nov 23 —": capitals at the head of a text are the place it
  /// was sent from.
  func dateline() -> Range<Int>? {
    var end = 0
    while end < tokens.count, tokens[end].kind == .word, tokens[end].shape.contains(.allCapitals),
      !word(end).contains(.function)
    {
      end += 1
    }
    guard (1...4).contains(end), tokens.indices.contains(end + 1), tokens[end].kind == .mark,
      casing == .sentence
    else { return nil }
    let isPlain = (0..<end).contains { list($0).isDisjoint(with: [.word, .ordinary, .common]) }
    switch tokens[end].hash {
    case UInt64(UInt8(ascii: "(")), UInt64(UInt8(ascii: ",")):
      let isDate = word(end + 1).contains(.calendar)
      let isPlace = isCapital(end + 1) && isState(end + 1)
      return isDate || isPlace ? 0..<end : nil
    // "QUESTION:" is a label.
    case UInt64(UInt8(ascii: ":")): return isPlain ? 0..<end : nil
    case 0x80, UInt64(UInt8(ascii: "-")):
      return tokens[end].joint == .space && isPlain ? 0..<end : nil
    default: return nil
    }
  }
}
