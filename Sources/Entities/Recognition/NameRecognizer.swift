import Articles

/// Finds names by lists, by shape and by the words around them.
///
/// Capitalised words that stand together form a run; a run is cut at titles, known names and heads
/// such as "Ministry"; each piece gets a kind from what it contains and what stands beside it.
struct NameRecognizer: Sendable {
  let lexicon = Lexicon()
  let gazetteer: Gazetteer?
  let knowledge: KnowledgeBase

  init(knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    gazetteer = Gazetteer()
  }

  /// The names of an article by part and token, none overlapping another.
  func names(in article: TokenizedArticle) -> [RecognizedName] {
    var usage = WordUsage()
    for part in article.parts { usage.add(part.tokens) }
    let passes = article.parts.indices.map { index in
      RunScanner(part: index, tokens: article.parts[index].tokens, usage: usage, recognizer: self)
    }
    var byPart = [[RecognizedName]](repeating: [], count: article.parts.count)
    var seen = DocumentNames()
    // Titles written all in capitals or with capitals throughout prove little: the rest is read
    // first, and what it names is looked for in them.
    for index in passes.indices where passes[index].casing == .sentence {
      var scanner = passes[index]
      byPart[index] = scanner.names()
      seen.add(byPart[index], article.parts[index].tokens)
    }
    for index in passes.indices where passes[index].casing != .sentence {
      var scanner = passes[index]
      scanner.seen = seen
      byPart[index] = scanner.names()
    }
    let isForeign = usage.isForeign
    let things = Self.things(byPart, article)
    return byPart.flatMap { names in
      names.compactMap { name in
        things.contains(name.hash) || isForeign && !isSure(name, article)
          ? nil : seen.settled(name, article)
      }
    }
  }

  /// The acronyms that the article explains with common words: they name nobody in it.
  private static func things(
    _ byPart: [[RecognizedName]], _ article: TokenizedArticle
  ) -> Set<UInt64> {
    var things: Set<UInt64> = []
    for name in byPart.joined() where name.tokens.count == 1 {
      if article.parts[name.part].isSpelledOut(name.tokens.lowerBound) { things.insert(name.hash) }
    }
    return things
  }

  /// Whether a name stands for itself in a language whose capitals mean something else, as those
  /// of German nouns do: it is known, or starts with a given name.
  private func isSure(_ name: RecognizedName, _ article: TokenizedArticle) -> Bool {
    if name.entry != nil { return true }
    guard name.kind == .person, name.tokens.count > 1 else { return false }
    let first = article.parts[name.part].tokens[name.tokens.lowerBound].hash
    return lexicon.classes(of: first).contains(.givenName)
      || gazetteer?.classes(of: first).contains(.givenName) ?? false
  }
}

/// How an article writes its words: what is small somewhere, and what has a capital inside a
/// sentence, is told apart at the start of a sentence.
struct WordUsage: Sendable {
  private var small: Set<UInt64> = []
  private var capital: Set<UInt64> = []
  private var smallCount = 0
  private var english = 0

  /// Whether a text of some length hardly uses the small words that every English one is full of.
  var isForeign: Bool { smallCount >= 30 && english * 25 < smallCount }

  mutating func add(_ tokens: [Token]) {
    let casing = Casing(of: tokens)
    for token in tokens where token.kind == .word {
      if !token.shape.contains(.capital) {
        smallCount += 1
        if Self.smallWords.contains(token.hash) { english += 1 }
        // The "un" of "Jong-un" is no word of its own.
        if token.joint != .hyphen { small.insert(token.hash) }
      } else if casing == .sentence, !token.startsSentence {
        capital.insert(token.hash)
      }
    }
  }

  private static let smallWords = ["the", "of", "and", "to"].map { WordHash.of($0) }

  func isSmallSomewhere(_ hash: UInt64) -> Bool { small.contains(hash) }
  func isCapitalInSentence(_ hash: UInt64) -> Bool { capital.contains(hash) }
}

/// How much a capital proves in a passage.
enum Casing: Sendable {
  /// Names and first words have capitals.
  case sentence
  /// Nearly every word of weight has one.
  case title
  /// All letters are capitals.
  case capitals

  init(of tokens: [Token]) {
    var words = 0
    var capitals = 0
    var allCapitals = 0
    for token in tokens where token.kind == .word && token.end - token.start >= 4 {
      words += 1
      if token.shape.contains(.capital) { capitals += 1 }
      if token.shape.contains(.allCapitals) { allCapitals += 1 }
    }
    if words >= 3, allCapitals * 4 >= words * 3 {
      self = .capitals
    } else if words >= 4, capitals * 4 >= words * 3, tokens.count < 40,
      tokens.last?.isMark(UInt8(ascii: ".")) == false
    {
      self = .title
    } else {
      self = .sentence
    }
  }
}

/// The names that an article has shown so far, by the hash of their words.
struct DocumentNames: Sendable {
  struct Use: Sendable {
    var kind: Entity.Kind
    var evidence: RecognizedName.Evidence
    var entry: Int?
    /// By how many uses of equal evidence this kind leads.
    var lead = 1
  }

  private var uses: [UInt64: Use] = [:]
  /// The words of personal names: short forms stand for people too.
  private var personWords: Set<UInt64> = []
  private var longest: [UInt64: Int] = [:]

  mutating func add(_ names: [RecognizedName], _ tokens: [Token]) {
    for name in names {
      guard let kind = name.kind, !name.mayBeWord else { continue }
      let use = Use(kind: kind, evidence: name.evidence, entry: name.entry)
      if var old = uses[name.hash], old.evidence >= use.evidence {
        // The kind that most uses have wins (the majority vote of Boyer and Moore).
        if old.evidence == use.evidence {
          old.lead += old.kind == kind ? 1 : -1
          uses[name.hash] = old.lead < 0 ? use : old
        }
        continue
      }
      uses[name.hash] = use
      let first = tokens[name.tokens.lowerBound].hash
      longest[first] = max(longest[first] ?? 0, name.tokens.count)
      if kind == .person, name.evidence >= .context || name.tokens.count > 1 {
        for token in tokens[name.tokens] where token.isCapital && !token.shape.contains(.single) {
          personWords.insert(token.hash)
        }
      }
    }
  }

  func use(_ hash: UInt64) -> Use? { uses[hash] }
  func isPersonWord(_ hash: UInt64) -> Bool { personWords.contains(hash) }
  func longestName(from word: UInt64) -> Int { longest[word] ?? 0 }

  /// A name with the kind that the whole article gives it; nil when nothing speaks for one.
  func settled(_ name: RecognizedName, _ article: TokenizedArticle) -> RecognizedName? {
    guard name.evidence < .certain, name.entry == nil else { return name }
    var name = name
    let isWord = name.tokens.count == 1
    let part = article.parts[name.part]
    let first = part.tokens[name.tokens.lowerBound]
    if isWord, part.isPluralAcronym(first) { return nil }
    if isWord, name.kind != .person, isPersonWord(name.hash) {
      name.kind = .person
    } else if isWord, part.isBrand(first), !isPersonWord(name.hash) {
      name.kind = .organisation
    } else if let use = uses[name.hash], use.evidence >= name.evidence || name.kind == nil {
      name.kind = use.kind
      name.evidence = use.evidence
      name.entry = use.entry
    }
    if name.mayBeWord, name.kind == .person, !isPersonWord(name.hash) { return nil }
    if name.kind == nil, isWord, !name.mayBeWord {
      name.kind = part.kindByPlace(name.tokens)
    }
    return name.kind == nil ? nil : name
  }
}
