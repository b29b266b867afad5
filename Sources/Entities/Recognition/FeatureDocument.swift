/// What a document shows beyond the words beside a token: runs of capitalised words, phrases of the
/// gazetteer, how a sentence is cased, and what stands beside the same word elsewhere.
///
/// Tokens have slots: two empty ones, numbered as the boundary word, stand before, between and after
/// the sentences, so that neighbours need no check.
struct FeatureDocument: Sendable {
  /// How much a capital proves in a sentence.
  enum Casing: UInt64, Sendable {
    case sentence, title, capitals, small
  }

  /// Consecutive words with capitals.
  struct Run: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
    var classes: NameClasses = []
    var cues: FeatureCues = []
    /// The hash of its small letters.
    var lower: UInt64 = 0
  }

  /// A phrase of the gazetteer that a token is in.
  struct Phrase: Sendable {
    var classes: NameClasses = []
    /// 1 for its first word, 2 inside, 3 for its last, 0 for no phrase.
    var place: UInt8 = 0
  }

  /// What uses of a word in the document show.
  struct Evidence: OptionSet, Sendable {
    let rawValue: UInt32
    static let small = Evidence(rawValue: 1)
    static let capital = Evidence(rawValue: 1 << 1)
    static let afterTitle = Evidence(rawValue: 1 << 2)
    static let beforeSpeech = Evidence(rawValue: 1 << 3)
    static let afterPlacePreposition = Evidence(rawValue: 1 << 4)
    static let afterArticle = Evidence(rawValue: 1 << 5)
    static let beforePossessive = Evidence(rawValue: 1 << 6)
    static let besideSport = Evidence(rawValue: 1 << 7)
    static let beforeCommaCapital = Evidence(rawValue: 1 << 8)
    static let afterCommaCapital = Evidence(rawValue: 1 << 9)
    static let bracketed = Evidence(rawValue: 1 << 10)
    static let withOrganisationHead = Evidence(rawValue: 1 << 11)
    static let withPlaceHead = Evidence(rawValue: 1 << 12)
    static let afterGivenName = Evidence(rawValue: 1 << 13)
    static let firstOfLonger = Evidence(rawValue: 1 << 14)
    static let insideLonger = Evidence(rawValue: 1 << 15)
    static let lastOfLonger = Evidence(rawValue: 1 << 16)
    static let acronym = Evidence(rawValue: 1 << 17)
    static let count = 18
  }

  private struct Usage {
    var document: Int32 = 0
    var once: Evidence = []
    var twice: Evidence = []
  }

  private(set) var words: FeatureWords
  /// The word in each slot.
  private(set) var slots: [Int32] = []
  /// The slots of each sentence.
  private(set) var sentences: [Range<Int>] = []
  private(set) var casings: [Casing] = []
  private(set) var runs: [Run] = []
  /// The run of each slot, 0 for none.
  private(set) var runOf: [Int32] = []
  /// The phrase of each slot.
  private(set) var phrases: [Phrase] = []
  /// 2 for an acronym in brackets, 1 for the words before it that it stands for, else 0.
  private(set) var definitions: [UInt8] = []
  /// Whether each sentence looks like a line of a table: 1 when no word is small, 2 when a quarter of
  /// it are numbers, 3 when both.
  private(set) var tables: [UInt64] = []
  /// How much the document is about sport, from 0 to 3.
  private(set) var sport: UInt64 = 0
  private var evidence: [Evidence] = []
  private var usages: [Usage] = []
  private var number: Int32 = 0

  init(words: FeatureWords) { self.words = words }

  /// About as many words as are kept at a time.
  static let mostWords = 4000

  /// Makes room for words when many have been met; true when all numbers have changed.
  mutating func forgetWords() -> Bool {
    guard words.words.count > Self.mostWords else {
      words.reserve(Self.mostWords)
      usages.reserveCapacity(Self.mostWords)
      return false
    }
    words.removeAll()
    usages.removeAll()
    return true
  }

  /// Takes in a document in place of the one before.
  mutating func read(_ document: SequenceDocument) {
    number += 1
    slots.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    casings.removeAll(keepingCapacity: true)
    tables.removeAll(keepingCapacity: true)
    slots.append(0)
    slots.append(0)
    var token = 0
    document.bytes.withUnsafeBytes { bytes in
      for end in document.sentences {
        let start = slots.count
        while token < end {
          let range = document.tokens[token]
          slots.append(
            words.number(
              of: UnsafeRawBufferPointer(
                rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])))
          token += 1
        }
        sentences.append(start..<slots.count)
        slots.append(0)
        slots.append(0)
      }
    }
    while usages.count < words.words.count { usages.append(Usage()) }
    runs.removeAll(keepingCapacity: true)
    runs.append(Run())
    runOf.removeAll(keepingCapacity: true)
    runOf.append(contentsOf: repeatElement(0, count: slots.count))
    phrases.removeAll(keepingCapacity: true)
    phrases.append(contentsOf: repeatElement(Phrase(), count: slots.count))
    definitions.removeAll(keepingCapacity: true)
    definitions.append(contentsOf: repeatElement(0, count: slots.count))
    evidence.removeAll(keepingCapacity: true)
    evidence.append(contentsOf: repeatElement([], count: slots.count))
    var sportWords = 0
    for sentence in sentences {
      let casing = casing(of: sentence)
      casings.append(casing)
      tables.append(table(sentence))
      findRuns(sentence, casing)
      findPhrases(sentence, casing)
      for slot in sentence where word(slot).cues.contains(.sport) { sportWords += 1 }
    }
    let share = sportWords * 100 / max(1, token)
    sport = share >= 4 ? 3 : share >= 2 ? 2 : share >= 1 ? 1 : 0
  }

  @inline(__always)
  func word(_ slot: Int) -> FeatureWord { words.words[Int(slots[slot])] }

  /// What other uses of the word in a slot show.
  @inline(__always)
  func evidenceElsewhere(_ slot: Int) -> Evidence {
    let usage = usages[Int(words.lowers[Int(slots[slot])])]
    guard usage.document == number else { return [] }
    return usage.twice.union(usage.once.subtracting(evidence[slot]))
  }

  /// What a slot is known by when labels are compared; nothing in a document of one sentence.
  func consensusKey(_ slot: Int) -> FeatureConsensus.Key {
    let run = Int(runOf[slot])
    guard run > 0, sentences.count > 1 else { return FeatureConsensus.Key() }
    return FeatureConsensus.Key(
      word: word(slot).lower,
      run: FeatureHash.of(2, runs[run].lower, UInt64(slot - Int(runs[run].start))))
  }

  /// The head of the description that follows a name: "company" in "is a large company that".
  func description(after end: Int, until limit: Int) -> Int? {
    guard end + 2 < limit else { return nil }
    let link = word(end).cues
    guard link.contains(.comma) || link.contains(.copula) else { return nil }
    let article = word(end + 1).cues
    guard article.contains(.definiteArticle) || article.contains(.indefiniteArticle) else {
      return nil
    }
    var slot = end + 2
    while slot < min(limit, end + 10) {
      let cues = word(slot).cues
      if cues.contains(.ending) || (cues.contains(.mark) && !cues.contains(.opener)) { break }
      slot += 1
    }
    return slot > end + 2 ? slot - 1 : nil
  }

  /// Whether a word may be part of a run: it has a capital or, where capitals prove nothing, it is no
  /// ordinary word.
  private static func mayBeName(_ word: FeatureWord, _ casing: Casing) -> Bool {
    let hasCapital = word.cues.contains(.capital) || word.cues.contains(.mixed)
    switch casing {
    case .sentence: return hasCapital
    case .title, .capitals:
      return hasCapital && !word.classes.contains(.ordinary) && !word.cues.contains(.conjunction)
    case .small:
      return word.cues.contains(.small) && word.classes.isDisjoint(with: [.ordinary, .common])
        && word.cues.isDisjoint(with: [.definiteArticle, .conjunction, .connector, .copula])
    }
  }

  private mutating func findRuns(_ sentence: Range<Int>, _ casing: Casing) {
    var slot = sentence.lowerBound
    while slot < sentence.upperBound {
      let first = word(slot)
      let isOpening =
        slot == sentence.lowerBound || word(slot - 1).cues.contains(.opener)
      let isCapital = Self.mayBeName(first, casing)
      if !isCapital || (isOpening && first.classes.contains(.ordinary)) {
        if !first.cues.contains(.mark) {
          note(slot, isCapital ? [] : .small)
        }
        slot += 1
        continue
      }
      var run = Run()
      run.start = Int32(slot)
      var lastTitle = slot
      while slot < sentence.upperBound {
        let next = word(slot)
        guard Self.mayBeName(next, casing) else { break }
        if next.cues.contains(.title), slot + 1 < sentence.upperBound,
          word(slot + 1).cues.contains(.capital)
        {
          lastTitle = slot + 1
        }
        slot += 1
      }
      if lastTitle > Int(run.start) {
        add(Int(run.start)..<lastTitle, casing)
        add(lastTitle..<slot, casing)
      } else {
        add(Int(run.start)..<slot, casing)
      }
    }
  }

  private mutating func add(_ range: Range<Int>, _ casing: Casing) {
    var run = Run()
    run.start = Int32(range.lowerBound)
    run.end = Int32(range.upperBound)
    var lower: UInt64 = 0
    for slot in range {
      let word = word(slot)
      run.classes.formUnion(word.classes)
      run.cues.formUnion(word.cues)
      lower = FeatureHash.of(1, lower, word.lower)
      runOf[slot] = Int32(runs.count)
    }
    run.lower = lower
    runs.append(run)
    guard casing == .sentence else { return }
    let before = word(range.lowerBound - 1).cues
    let after = word(range.upperBound).cues
    var shown: Evidence = .capital
    if before.contains(.title) { shown.insert(.afterTitle) }
    if after.contains(.speech) { shown.insert(.beforeSpeech) }
    if before.contains(.placePreposition) { shown.insert(.afterPlacePreposition) }
    if before.contains(.definiteArticle) { shown.insert(.afterArticle) }
    if after.contains(.possessive) { shown.insert(.beforePossessive) }
    if before.contains(.sport) || after.contains(.sport) { shown.insert(.besideSport) }
    if after.contains(.comma), word(range.upperBound + 1).cues.contains(.capital) {
      shown.insert(.beforeCommaCapital)
    }
    if before.contains(.comma), word(range.lowerBound - 2).cues.contains(.capital) {
      shown.insert(.afterCommaCapital)
    }
    if before.contains(.openBracket), after.contains(.closeBracket) { shown.insert(.bracketed) }
    if run.cues.contains(.organisationHead) { shown.insert(.withOrganisationHead) }
    if run.cues.contains(.placeHead) { shown.insert(.withPlaceHead) }
    if range.count == 1 {
      if shown.contains(.bracketed), isAcronym(range.lowerBound) { shown.insert(.acronym) }
      note(range.lowerBound, shown)
      return
    }
    let startsWithGiven = word(range.lowerBound).classes.contains(.givenName)
    for slot in range {
      var own = shown
      if slot == range.lowerBound {
        own.insert(.firstOfLonger)
      } else if slot == range.upperBound - 1 {
        own.insert(.lastOfLonger)
        if startsWithGiven { own.insert(.afterGivenName) }
      } else {
        own.insert(.insideLonger)
      }
      note(slot, own)
    }
  }

  /// Whether the initials of the words before the bracket are the letters of a word in capitals in it;
  /// marks them if so. Small words may be passed over.
  private mutating func isAcronym(_ slot: Int) -> Bool {
    let acronym = word(slot)
    guard acronym.cues.contains(.allCapitals) else { return false }
    var left = acronym.letters
    var letters: [UInt64] = []
    while left != 0 {
      letters.append(left & 0xff)
      left >>= 8
    }
    guard letters.count > 1, letters.count < 8 else { return false }
    var start = slot - 1
    while let letter = letters.last {
      let before = word(start - 1)
      if before.letters & 0xff == letter {
        letters.removeLast()
      } else if !before.cues.contains(.small) || before.cues.contains(.mark) {
        return false
      }
      start -= 1
      if slot - start > 12 { return false }
    }
    guard word(start).cues.contains(.capital) else { return false }
    for inside in start..<slot - 1 { definitions[inside] = 1 }
    definitions[slot] = 2
    return true
  }

  private mutating func note(_ slot: Int, _ shown: Evidence) {
    evidence[slot] = shown
    let lower = Int(words.lowers[Int(slots[slot])])
    if usages[lower].document != number {
      usages[lower] = Usage(document: number, once: shown, twice: [])
    } else {
      usages[lower].twice.formUnion(usages[lower].once.intersection(shown))
      usages[lower].once.formUnion(shown)
    }
  }

  private static let uninteresting: NameClasses = [.ordinary, .common]
  private static let longestPhrase = 5

  private mutating func findPhrases(_ sentence: Range<Int>, _ casing: Casing) {
    var slot = sentence.lowerBound
    while slot < sentence.upperBound {
      let first = word(slot)
      let mayStart =
        first.cues.contains(.capital)
        || (casing == .small && first.cues.contains(.small) && !first.classes.contains(.ordinary))
      guard mayStart else {
        slot += 1
        continue
      }
      var hash = first.phrase
      var end = slot + 1
      var best = slot
      var classes: NameClasses = []
      while end < min(sentence.upperBound, slot + Self.longestPhrase) {
        let next = word(end)
        if next.cues.contains(.mark) { break }
        hash = WordHash.phrase(hash, next.phrase)
        let isWhole = next.cues.contains(.capital) || casing == .small
        if isWhole {
          let found = words.classes(ofPhrase: hash).subtracting(Self.uninteresting)
          if !found.isEmpty {
            best = end
            classes = found
          }
        } else if !next.cues.contains(.connector), !next.cues.contains(.definiteArticle) {
          break
        }
        end += 1
      }
      if best > slot {
        for inside in slot...best {
          phrases[inside] = Phrase(
            classes: classes, place: inside == slot ? 1 : inside == best ? 3 : 2)
        }
        slot = best
      }
      slot += 1
    }
  }
}
