extension RunScanner {
  /// Reads the run that starts at a token, cuts it up, and gives the token after it.
  mutating func readRun(from start: Int) -> Int {
    if !tokens[start].isCapital {
      // A small word starts a name only as part of a known one, or with a hyphen.
      if let match = knownName(at: start, limit: tokens.count), match.length > 1 {
        emit(start..<start + match.length, known: match)
        return start + match.length
      }
      guard isCapital(start + 1), tokens[start + 1].joint == .hyphen,
        tokens[start].hash != Self.de
      else { return start + 1 }
    }
    if words[start].contains(.function) || words[start].contains(.calendar) {
      let match = knownName(at: start, limit: tokens.count)
      if let match, match.length > 1 || casing != .sentence {
        // "The" is no part of "The Associated Press", but it is of "The Hague".
        if tokens[start].hash == Self.the, !isNamedWithArticle(match),
          let rest = knownName(at: start + 1, limit: tokens.count), rest.entry == match.entry,
          rest.length == match.length - 1
        {
          return start + 1
        }
        emit(start..<start + match.length, known: match)
        return start + match.length
      }
      let isName =
        match != nil
        || list(start).contains(.givenName) && isCapital(start + 1) && isJoined(start + 1)
          && list(start + 1).contains(.familyName) && !isOrdinary(start + 1)
          && words[start].contains(.calendar) == false
          && tokens[start].end - tokens[start].start > 3
      if !isName { return start + 1 }
    }
    var end = endOfKnownName(at: start, start + 1)
    while end < tokens.count, end - start < Self.longestRun {
      let next = nextEnd(of: start..<end)
      if next == end { break }
      end = endOfKnownName(at: next - 1, next)
    }
    cut(start..<end)
    return end
  }

  private func isNamedWithArticle(_ match: Match) -> Bool {
    guard let entry = match.entry else { return false }
    return recognizer.knowledge.entry(entry).name.hasPrefix("The ")
  }

  /// The end of a run, moved to the end of a known name that reaches over it ("Belt and Road").
  private func endOfKnownName(at start: Int, _ end: Int) -> Int {
    guard isCapital(start), let match = knownName(at: start, limit: tokens.count) else {
      return end
    }
    return max(end, start + match.length)
  }

  /// The end of a run with its next word, or the same end where it stops.
  private func nextEnd(of run: Range<Int>) -> Int {
    let end = run.upperBound
    guard isJoined(end) else { return afterOwner(run) }
    let token = tokens[end]
    let classes = words[end]
    if token.isCapital {
      // "Hun Sen. Rain fell": not every short rank with a dot is one.
      if words[end - 1].contains(.shortRole), tokens[end - 1].shape.contains(.dotted),
        run.count > 1, !lists[end].intersection([.ordinary, .common]).isEmpty
      {
        return end
      }
      let isWord = classes.contains(.function) && !isInitial(end)
      if isWord || (token.startsSentence && token.joint != .hyphen) { return end }
      if classes.contains(.calendar) {
        let isName =
          classes.contains(.nameMonth) && lists[end - 1].contains(.givenName)
          && !words[end - 1].contains(.role)
        return isName ? end + 1 : end
      }
      return end + 1
    }
    if token.joint == .hyphen {
      // "Chung Dong-young": a common word may be a syllable of a Korean name.
      if run.count == 2, words[run.lowerBound].contains(.familyFirst),
        !words[run.lowerBound].contains(.function), !words[end].contains(.participle)
      {
        return end + 1
      }
      let isPartOfName =
        token.end - token.start <= 6 && !lists[end].contains(.ordinary)
        && !classes.contains(.function) && !usage.isSmallSomewhere(token.hash)
      return isPartOfName ? end + 1 : end
    }
    if token.isAmpersand { return isCapital(end + 1) ? end + 2 : end }
    // "d'Estaing"
    if token.shape.contains(.innerCapital) { return end + 1 }
    if classes.contains(.particle), !words[end - 1].contains(.role) {
      // "van der Hoeven"
      var next = end + 1
      while next < end + 3, isSmallWord(next), isJoined(next), words[next].contains(.particle) {
        next += 1
      }
      if isCapital(next), isJoined(next), !words[next].contains(.function) { return next + 1 }
    }
    if classes.contains(.connector) { return afterConnector(run) }
    return end
  }

  /// "Timothy A. Larson": a letter with a stop between capitalised words is no article.
  private func isInitial(_ index: Int) -> Bool {
    tokens[index].shape.isSuperset(of: [.single, .dotted]) && isCapital(index + 1)
      && isJoined(index + 1)
  }

  /// The end of a run that goes on over a possessive: "People's Party", "Workers' Union".
  private func afterOwner(_ run: Range<Int>) -> Int {
    let end = run.upperBound
    guard words[end - 1].contains(.owner), isCapital(end + 1), isJoined(end + 1),
      tokens[end].kind == .possessive
        || (tokens[end].isMark(UInt8(ascii: "'")) && tokens[end].joint == .nothing),
      words[end + 1].contains(.organisationHead)
    else { return end }
    return end + 2
  }

  /// The end of a run that goes on over "of", "for", "on" or "and".
  private func afterConnector(_ run: Range<Int>) -> Int {
    let end = run.upperBound
    let connector = tokens[end].hash
    var next = end + 1
    if tokens.indices.contains(next), tokens[next].hash == Self.the, isSmallWord(next) { next += 1 }
    guard isCapital(next), isJoined(next), !words[next].contains(.function) else { return end }
    if connector == Self.and {
      return isListInBody(run, next) || isPairBeforeHead(run, next) ? next + 1 : end
    }
    guard words[end - 1].contains(.takesOf), !words[end - 1].contains(.role),
      !words[next].contains(.calendar)
    else { return end }
    if connector == Self.for || connector == Self.on {
      guard isSubject(next) || mayBeSubject(next) else { return end }
    } else if connector != Self.of {
      return end
    }
    return afterList(from: next)
  }

  /// "Ministry of Trade and Industry": the part after "and" is a common word with a capital.
  private func isListInBody(_ run: Range<Int>, _ next: Int) -> Bool {
    run.contains { tokens[$0].hash == Self.of || tokens[$0].hash == Self.for }
      && isSubject(run.upperBound - 1) && isSubject(next)
  }

  /// "Food and Drug Administration": common words with capitals, and a head within four words.
  private func isPairBeforeHead(_ run: Range<Int>, _ next: Int) -> Bool {
    guard isSubject(run.upperBound - 1), isSubject(next),
      !tokens[run.lowerBound].startsSentence || !isOrdinary(run.lowerBound)
    else { return false }
    var index = next + 1
    while index < next + 4, isCapital(index), isJoined(index) {
      if words[index].contains(.organisationHead) { return true }
      index += 1
    }
    return false
  }

  /// Whether a word names a field of government or business, and nobody.
  private func isSubject(_ index: Int) -> Bool {
    isCapital(index)
      && (!lists[index].intersection([.ordinary, .common]).isEmpty
        || words[index].contains(.roleModifier)
        || words[index].contains(.organisationHead) || words[index].contains(.takesOf))
  }

  /// "Institute for Astrophysics", "Council for Arabs": no person and no place.
  private func mayBeSubject(_ index: Int) -> Bool {
    if let match = knownName(at: index, limit: index + 1) { return match.kind == .group }
    return lists[index].isDisjoint(with: NameClasses.places.union([.givenName, .familyName]))
      && words[index].isDisjoint(with: [.givenName, .role, .familyFirst])
  }

  /// The end of a body's name that starts with its head ("Council of Foreign Ministers"), or nil.
  func endOfBody(from head: Int, limit: Int) -> Int? {
    guard word(head).contains(.takesOf), isCapital(head), head + 1 < limit,
      isSmallWord(head + 1), word(head + 1).contains(.connector),
      tokens[head + 1].hash != Self.and
    else { return nil }
    var next = head + 2
    if next < limit, tokens[next].hash == Self.the { next += 1 }
    guard next < limit else { return nil }
    return min(limit, max(afterList(from: next), endOfKnownName(at: next, next + 1)))
  }

  /// The end of "Investment, Trade and Industry", whose first word stands at an index.
  private func afterList(from first: Int) -> Int {
    var index = endOfWords(from: first)
    guard isSubject(first) || isSubject(index - 1) else { return index }
    // "Society for the Protection of Animals"
    if tokens.indices.contains(index), tokens[index].hash == Self.of, isSubject(index - 1),
      isCapital(index + 1), index - first < 4
    {
      index = endOfWords(from: index + 1)
    }
    var end = index
    while end < first + 12, isFollowed(by: UInt8(ascii: ","), end - 1), isSubject(end + 1) {
      end += 2
      while isSubject(end), isJoined(end) { end += 1 }
    }
    // A list needs its last "and"; without it the comma ends the name.
    if isFollowed(by: UInt8(ascii: ","), end - 1) { end += 1 }
    guard tokens.indices.contains(end), tokens[end].hash == Self.and, isSubject(end + 1),
      isJoined(end + 1)
    else { return index }
    return endOfWords(from: end + 1)
  }

  /// The end of the capitalised words from one on, without offices and what follows them.
  private func endOfWords(from first: Int) -> Int {
    var index = endOfKnownName(at: first, first + 1)
    while index < first + 5, isCapital(index), isJoined(index),
      words[index].intersection([.role, .calendar, .function]).isEmpty
        || words[index].contains(.roleModifier)
    {
      index += 1
    }
    return index
  }
}
