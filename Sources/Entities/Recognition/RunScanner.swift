import Articles

/// Reads one passage from left to right: finds runs of capitalised words and has them cut up.
struct RunScanner {
  let part: Int
  let tokens: [Token]
  let usage: WordUsage
  let recognizer: NameRecognizer
  let casing: Casing
  /// What the rest of the article names; empty while that is being read.
  var seen = DocumentNames()

  var found: [RecognizedName] = []
  private var words: [WordClasses] = []
  private var lists: [NameClasses] = []

  // Runs are cut at this length, so that text without small words costs no more than other text.
  private static let longestRun = 24

  init(part: Int, tokens: [Token], usage: WordUsage, recognizer: NameRecognizer) {
    self.part = part
    self.tokens = tokens
    self.usage = usage
    self.recognizer = recognizer
    casing = Casing(of: tokens)
  }

  mutating func names() -> [RecognizedName] {
    words.reserveCapacity(tokens.count)
    lists.reserveCapacity(tokens.count)
    for token in tokens {
      let isWord = token.kind == .word
      words.append(isWord ? recognizer.lexicon.classes(of: token.hash) : [])
      let wantsLists = isWord && (token.isCapital || token.joint == .hyphen)
      lists.append(wantsLists ? recognizer.gazetteer?.classes(of: token.hash) ?? [] : [])
    }
    var index = 0
    while index < tokens.count {
      if startsName(index) {
        index = readRun(from: index)
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: What a token is

  func word(_ index: Int) -> WordClasses { words.indices.contains(index) ? words[index] : [] }
  func list(_ index: Int) -> NameClasses { lists.indices.contains(index) ? lists[index] : [] }

  func isCapital(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isCapital }

  func isSmallWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && !tokens[index].isCapital
  }

  /// Whether a token follows the one before it as the next word of a name may.
  func isJoined(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
      && (tokens[index].joint != .nothing || tokens[index].isAmpersand
        || tokens[index - 1].isAmpersand)
  }

  func isAfterThe(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .word && tokens[index - 1].hash == Self.the
  }

  /// Whether a place of the knowledge base or of the lists of states and capitals starts here.
  func isPlaceName(_ index: Int) -> Bool {
    guard isCapital(index) else { return false }
    if let match = knownName(at: index, limit: tokens.count), match.entry != nil {
      return match.kind == .place
    }
    return !list(index).intersection([.state, .capital, .readAsPlace, .knownPlace]).isEmpty
      && !list(index).contains(.readAsPerson)
  }

  func isFollowed(by mark: UInt8, _ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && tokens[index + 1].isMark(mark)
  }

  /// Whether a capital may be there for the place alone, so that an ordinary word is no name.
  func isWeakCapital(_ index: Int) -> Bool { tokens[index].startsSentence || casing != .sentence }

  /// Whether a word is no name by itself where it stands.
  func isOrdinary(_ index: Int) -> Bool {
    if words[index].contains(.function) { return true }
    let hash = tokens[index].hash
    if usage.isCapitalInSentence(hash), !usage.isSmallSomewhere(hash) { return false }
    if lists[index].contains(.ordinary) { return true }
    if isWeakCapital(index), lists[index].contains(.common), !words[index].contains(.givenName) {
      return true
    }
    return isWeakCapital(index) && usage.isSmallSomewhere(hash)
  }

  private func startsName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.isCapital { return true }
    // "al-Assad", "bin Laden"
    return words[index].contains(.particle) && isJoined(index + 1)
      && (isCapital(index + 1) || words[index + 1].contains(.particle))
      && !words[index + 1].contains(.function)
  }

  // MARK: Runs

  /// Reads the run that starts at a token, cuts it up, and gives the token after it.
  private mutating func readRun(from start: Int) -> Int {
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
        if match.kind == .organisation, tokens[start].hash == Self.the,
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

  /// The end of a run, moved to the end of a known name that reaches over it ("Belt and Road").
  private func endOfKnownName(at start: Int, _ end: Int) -> Int {
    guard isCapital(start), let match = knownName(at: start, limit: tokens.count) else {
      return end
    }
    return max(end, start + match.length)
  }

  private static let de = WordHash.of("de")

  /// The end of a run with its next word, or the same end where it stops.
  private func nextEnd(of run: Range<Int>) -> Int {
    let end = run.upperBound
    guard isJoined(end) else { return end }
    let token = tokens[end]
    let classes = words[end]
    if token.isCapital {
      if classes.contains(.function) || (token.startsSentence && token.joint != .hyphen) {
        return end
      }
      if classes.contains(.calendar) {
        let isName =
          classes.contains(.nameMonth) && lists[end - 1].contains(.givenName)
          && !words[end - 1].contains(.role)
        return isName ? end + 1 : end
      }
      return end + 1
    }
    if token.joint == .hyphen {
      let isPartOfName =
        token.end - token.start <= 6 && !lists[end].contains(.ordinary)
        && !classes.contains(.function) && !usage.isSmallSomewhere(token.hash)
      return isPartOfName ? end + 1 : end
    }
    if token.isAmpersand { return isCapital(end + 1) ? end + 2 : end }
    // "d'Estaing"
    if token.shape.contains(.innerCapital) { return end + 1 }
    if classes.contains(.particle), isCapital(end + 1), isJoined(end + 1),
      !words[end + 1].contains(.function), !words[end - 1].contains(.role)
    {
      return end + 2
    }
    if classes.contains(.connector) { return afterConnector(run) }
    return end
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
      guard isSubject(next) || knownName(at: next, limit: next + 1)?.kind == .group else {
        return end
      }
    } else if connector != Self.of {
      return end
    }
    return afterList(from: next)
  }

  private static let of = WordHash.of("of")
  private static let `for` = WordHash.of("for")
  private static let on = WordHash.of("on")
  private static let and = WordHash.of("and")
  private static let the = WordHash.of("the")

  /// "Ministry of Trade and Industry": the part after "and" is a common word with a capital.
  private func isListInBody(_ run: Range<Int>, _ next: Int) -> Bool {
    run.contains { tokens[$0].hash == Self.of || tokens[$0].hash == Self.for }
      && isSubject(run.upperBound - 1) && isSubject(next)
  }

  /// "Food and Drug Administration": common words with capitals, and a head within four words.
  private func isPairBeforeHead(_ run: Range<Int>, _ next: Int) -> Bool {
    guard isSubject(run.upperBound - 1), isSubject(next), !tokens[run.lowerBound].startsSentence
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
      && (lists[index].contains(.ordinary) || words[index].contains(.roleModifier)
        || words[index].contains(.organisationHead) || words[index].contains(.takesOf))
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
    guard isSubject(first) else { return index }
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

  // MARK: Known names

  struct Match {
    let length: Int
    let entry: Int?
    let kind: Entity.Kind
  }

  /// The longest name of the knowledge base, or of the article so far, that starts at a token.
  func knownName(at start: Int, limit: Int) -> Match? {
    let first = tokens[start].hash
    let most = max(
      recognizer.knowledge.longestAlias(from: first), seen.longestName(from: first))
    guard most > 0 else { return nil }
    let hasArticle = isAfterThe(start)
    var best: Match?
    var hash: UInt64 = 0
    var length = 0
    var index = start
    while length < most, index < limit {
      let token = tokens[index]
      if index > start {
        if token.isMark(0x27), token.joint == .nothing, index + 1 < limit, isCapital(index + 1) {
          index += 1
          continue
        }
        guard
          token.kind == .possessive || token.kind == .number
            || (token.kind == .word
              && (token.joint != .nothing || token.isAmpersand
                || tokens[index - 1].isAmpersand))
        else { break }
      }
      let isSmall =
        token.kind == .word && !token.isCapital && !token.isAmpersand
        && !token.shape.contains(.innerCapital)
      if isSmall, !words[index].contains(.connector), !words[index].contains(.particle),
        token.joint != .hyphen
      {
        break
      }
      hash = length == 0 ? token.hash : WordHash.phrase(hash, token.hash)
      length += 1
      index += 1
      if isSmall, token.joint != .hyphen || length == 1 { continue }
      if let alias = recognizer.knowledge.alias(hash, afterArticle: hasArticle),
        accepts(alias, start)
      {
        let isElse = alias.isGeneric && start > 0 && tokens[start - 1].kind == .possessive
        best = Match(
          length: index - start, entry: isElse ? nil : alias.entry,
          kind: recognizer.knowledge.kind(of: alias.entry))
      } else if let use = seen.use(hash), length > 1 || !isOrdinary(start) {
        best = Match(length: index - start, entry: use.entry, kind: use.kind)
      }
    }
    return best
  }

  /// Whether a name is written as its alias must be.
  private func accepts(_ alias: KnowledgeBase.Alias, _ start: Int) -> Bool {
    guard alias.length == 1 else { return true }
    let token = tokens[start]
    if alias.needsCapitals, !token.shape.contains(.allCapitals) {
      // "Nato", "Asean": an acronym that is read as a word, when it is no other word.
      return token.end - token.start >= 4 && !isOrdinary(start) && !words[start].contains(.role)
    }
    if alias.needsCapitals {
      return !isMoney(start)
        && !(casing == .capitals && words[start].contains(.function)
          && token.shape.rawValue & 16 == 0)
    }
    if words[start].contains(.function) { return false }
    return !(isWeakCapital(start) && isOrdinary(start))
  }

  /// "US$16.2 billion" names no country.
  func isMoney(_ index: Int) -> Bool {
    isFollowed(by: UInt8(ascii: "$"), index) && tokens[index + 1].joint == .nothing
  }

  // MARK: Results

  mutating func emit(_ range: Range<Int>, known match: Match) {
    emit(range, match.kind, .certain, entry: match.entry)
  }

  mutating func emit(
    _ range: Range<Int>, _ kind: Entity.Kind?, _ evidence: RecognizedName.Evidence,
    entry: Int? = nil
  ) {
    found.append(
      RecognizedName(
        part: part, tokens: range, hash: hash(of: range), kind: kind, evidence: evidence,
        entry: entry))
  }

  func hash(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    var isFirst = true
    for token in tokens[range] where token.kind != .mark {
      hash = isFirst ? token.hash : WordHash.phrase(hash, token.hash)
      isFirst = false
    }
    return hash
  }
}
