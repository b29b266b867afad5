import Articles

/// A passage with what the lists know of its words.
struct PassageReader: Sendable {
  let part: Int
  let tokens: [Token]
  let bytes: [UInt8]
  let casing: Casing
  /// Whether the passage is in another language than English.
  let isForeign: Bool
  let usage: WordUsage
  let knowledge: KnowledgeBase
  let gazetteer: Gazetteer?
  let lexicon: Lexicon

  init(_ article: TokenizedArticle, part: Int, usage: WordUsage, recognizer: NameRecognizer) {
    self.part = part
    tokens = article.parts[part].tokens
    bytes = article.parts[part].bytes
    casing = Casing(of: tokens)
    isForeign = Self.isForeign(tokens)
    self.usage = usage
    knowledge = recognizer.knowledge
    gazetteer = recognizer.gazetteer
    lexicon = recognizer.lexicon
  }

  // MARK: What a token is

  func word(_ index: Int) -> WordClasses {
    tokens.indices.contains(index) && tokens[index].kind == .word
      ? lexicon.classes(of: tokens[index].hash) : []
  }

  func list(_ index: Int) -> NameClasses {
    tokens.indices.contains(index) && tokens[index].kind == .word
      ? gazetteer?.classes(of: tokens[index].hash) ?? [] : []
  }

  func isCapital(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isCapital }

  func isSmallWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && !tokens[index].isCapital
  }

  func isMark(_ mark: UInt8, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark)
  }

  /// Whether a token follows the one before it as the next word of a name may.
  func isJoined(_ index: Int) -> Bool {
    tokens.indices.contains(index) && index > 0 && tokens[index].kind == .word
      && (tokens[index].joint != .nothing || tokens[index].isAmpersand
        || tokens[index - 1].isAmpersand)
  }

  /// Whether a capital may be there for the place alone, so that an ordinary word is no name.
  func isWeakCapital(_ index: Int) -> Bool { tokens[index].startsSentence || casing != .sentence }

  /// Whether a word is no name by itself where it stands.
  func isOrdinary(_ index: Int) -> Bool {
    let hash = tokens[index].hash
    if word(index).contains(.function) { return true }
    if usage.isCapital(hash), !usage.isSmall(hash) { return false }
    let names = list(index)
    if names.contains(.ordinary) { return true }
    guard isWeakCapital(index) else { return false }
    // "JDRF" is no word because an address writes it small.
    if casing == .sentence, tokens[index].shape.contains(.allCapitals) { return false }
    return names.contains(.common) || usage.isSmall(hash)
  }

  /// Whether a verb of speech or "who" follows: a person did it.
  func isSpokenFor(_ index: Int) -> Bool {
    isSmallWord(index + 1) && word(index + 1).contains(.speech)
  }

  /// Whether a word is hardly ever anything but a name. Half the words of a language are somebody's
  /// family name: "Butter has gone up".
  func isRareAsWord(_ index: Int, person: Bool) -> Bool {
    let names = list(index)
    let isDoubtful =
      person && isSmallWord(index + 1) && names.contains(.familyName)
      && names.isDisjoint(with: [.givenName, .readAsPerson])
    return names.isDisjoint(with: [.ordinary, .common, .word]) && !isDoubtful
  }

  /// Whether a lone word that is no known place stands where a person does: before a verb of speech, or
  /// as a family name that no preposition of place goes before.
  func actsAsPerson(_ index: Int) -> Bool {
    guard !isPlace(index), list(index).isDisjoint(with: .smallCity) else { return false }
    if isSpokenFor(index) { return true }
    return !list(index).isDisjoint(with: [.familyName, .givenName])
      && !isAfterPlacePreposition(index) && isSmallWord(index - 1)
      && word(index - 1).isDisjoint(with: .connector) && !isMark(UInt8(ascii: ","), index + 1)
  }

  /// Whether what follows is where something is: "in Penampang".
  func isAfterPlacePreposition(_ index: Int) -> Bool {
    isSmallWord(index - 1) && word(index - 1).contains(.placePreposition)
  }

  /// "US$16.2 billion" names no country.
  func isMoney(_ index: Int) -> Bool {
    isMark(UInt8(ascii: "$"), index + 1) && tokens[index + 1].joint == .nothing
  }

  /// The hash of the words in a range.
  func hash(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    var isFirst = true
    for token in tokens[range] where token.kind != .mark {
      hash = isFirst ? token.hash : WordHash.phrase(hash, token.hash)
      isFirst = false
    }
    return hash
  }

  /// "@MaraTolland", "#SaveTheBay", ".DJI", "t.co/KXpQ", "Quillgram.info": marks and letters of
  /// machines.
  func isAddress(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    if first > 0, tokens[first].joint == .nothing, tokens[first - 1].kind == .mark {
      switch UInt8(exactly: tokens[first - 1].hash) {
      case UInt8(ascii: "@"), UInt8(ascii: "#"): return true
      case UInt8(ascii: "."):
        if tokens[first - 1].joint == .space { return true }
      case UInt8(ascii: "/"):
        if isSmallWord(first - 2), tokens[first - 1].joint == .nothing { return true }
      default: break
      }
    }
    let next = range.upperBound
    return isMark(UInt8(ascii: "."), next) && tokens[next].joint == .nothing
      && isSmallWord(next + 1) && tokens[next + 1].joint == .nothing
  }

  private static let smallWords = WordList.hashes(
    """
    the of and to for that with was is his her its by from has have had it this which said will at
    are were be been they not who
    """)

  /// Whether a text of some length uses none of the small words that English is full of.
  private static func isForeign(_ tokens: [Token]) -> Bool {
    var small = 0
    var english = 0
    for token in tokens where token.kind == .word && !token.isCapital {
      small += 1
      if smallWords.contains(token.hash) {
        english += 1
        if english * 12 > tokens.count { return false }
      }
    }
    return small >= 10 && english * 15 < small
  }
}
