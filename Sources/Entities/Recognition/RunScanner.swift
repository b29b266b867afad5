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
  private(set) var words: [WordClasses] = []
  private(set) var lists: [NameClasses] = []

  // Runs are cut at this length, so that text without small words costs no more than other text.
  static let longestRun = 24

  static let de = WordHash.of("de")

  static let of = WordHash.of("of")
  static let `for` = WordHash.of("for")
  static let on = WordHash.of("on")
  static let and = WordHash.of("and")
  static let the = WordHash.of("the")

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
    return !list(index).intersection([.capital, .readAsPlace, .knownPlace]).isEmpty
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
    // "JDRF" is no word because an address writes it small.
    let isAcronym = casing == .sentence && tokens[index].shape.contains(.allCapitals)
    return isWeakCapital(index) && !isAcronym && usage.isSmallSomewhere(hash)
  }

  private func startsName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !isInAddress(index) else { return false }
    if token.isCapital { return true }
    // "al-Assad", "bin Laden"
    return words[index].contains(.particle) && isJoined(index + 1)
      && (isCapital(index + 1) || words[index + 1].contains(.particle))
      && !words[index + 1].contains(.function)
  }

  /// "@MaraTolland", "#SaveTheBay", ".DJI", "t.co/KXpQ": marks and letters of machines.
  private func isInAddress(_ index: Int) -> Bool {
    guard index > 0, tokens[index].joint == .nothing, tokens[index - 1].kind == .mark else {
      return false
    }
    switch UInt8(exactly: tokens[index - 1].hash) {
    case UInt8(ascii: "@"), UInt8(ascii: "#"): return true
    case UInt8(ascii: "."): return tokens[index - 1].joint == .space
    case UInt8(ascii: "/"):
      return isSmallWord(index - 2) && tokens[index - 1].joint == .nothing
    default: return false
    }
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
        entry: entry, mayBeWord: mayBeWord(range)))
  }

  /// Whether a lone word has its capital from the sentence alone, for all that is known.
  private func mayBeWord(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound
    return range.count == 1 && isWeakCapital(index) && list(index).contains(.word)
      && !usage.isCapitalInSentence(tokens[index].hash)
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
