import Articles

extension DocumentLinker {
  /// Words that describe one organisation of the article: "the ministry".
  struct Description {
    let part: Int
    let tokens: Range<Int>
    let link: Link
  }

  /// The descriptions beside names in reading order, each where the article has named the one
  /// organisation it fits. People are never meant.
  func descriptions(beside names: [LinkedName], _ links: [Link]) -> [Description] {
    var found: [Description] = []
    var candidates: Candidates?
    var next = 0
    for (index, part) in article.parts.enumerated() {
      var previous = false
      for (position, token) in part.tokens.enumerated() {
        defer { previous = token.kind == .word && token.hash == Self.the }
        guard previous, token.kind == .word, token.joint == .space,
          knowledge.cues.classes(of: token.hash).contains(.description),
          isWhole(position, part.tokens)
        else { continue }
        if candidates == nil { candidates = Candidates(self, names, links) }
        while next < names.count,
          (names[next].part, names[next].tokens.upperBound) <= (index, position - 1)
        {
          candidates?.mention(links[next].draft)
          next += 1
        }
        if next < names.count, names[next].part == index,
          names[next].tokens.overlaps(position - 1..<position + 1)
        {
          continue
        }
        guard let draft = candidates?.only(with: token.hash) else { continue }
        found.append(
          Description(
            part: index, tokens: position - 1..<position + 1,
            link: Link(draft: draft, evidence: .description(of: drafts[draft].text))))
      }
    }
    return found
  }

  /// Whether nothing after a noun says which one is meant: "the court of appeal", "the party chief".
  private func isWhole(_ position: Int, _ tokens: [Token]) -> Bool {
    guard tokens.indices.contains(position + 1) else { return true }
    let next = tokens[position + 1]
    switch next.kind {
    case .possessive: return true
    case .number: return false
    case .mark: return next.joint != .hyphen && !next.isMark(UInt8(ascii: "-"))
    case .word:
      return !next.isCapital && next.joint == .space
        && (Self.followers.contains(next.hash)
          || !knowledge.cues.classes(of: next.hash).isDisjoint(with: [.stance, .auxiliary]))
    }
  }

  /// The organisations of an article by the nouns that describe them.
  private struct Candidates {
    private var byNoun: [UInt64: Set<Int>] = [:]
    /// Organisations of which nothing tells what they are: each may be what is described.
    private var isUnclear = false
    private var mentioned: Set<Int> = []

    init(_ linker: DocumentLinker, _ names: [LinkedName], _ links: [Link]) {
      for draft in Set(links.map(\.draft)) where linker.drafts[draft].kind == .organisation {
        let nouns = linker.nouns(of: draft)
        if nouns.isEmpty { isUnclear = true }
        for noun in nouns { byNoun[noun, default: []].insert(draft) }
      }
    }

    mutating func mention(_ draft: Int) { mentioned.insert(draft) }

    /// The only organisation that a noun describes, once it was named.
    func only(with noun: UInt64) -> Int? {
      guard !isUnclear || !DocumentLinker.vague.contains(noun), let drafts = byNoun[noun],
        drafts.count == 1, let draft = drafts.first, mentioned.contains(draft)
      else { return nil }
      return draft
    }
  }

  /// The nouns that an organisation's name or description has: "ministry", "party".
  fileprivate func nouns(of draft: Int) -> Set<UInt64> {
    var nouns: Set<UInt64> = []
    var texts = drafts[draft].forms.map { forms[$0].text }
    texts.append(drafts[draft].text)
    if let entry = drafts[draft].entry { texts.append(knowledge.entry(entry).description) }
    for text in texts {
      for token in Tokenizer.tokens(of: Array(text.utf8)) where token.kind == .word {
        if knowledge.cues.classes(of: token.hash).contains(.description) {
          nouns.insert(token.hash)
        } else if let noun = Self.nounOfEnding[token.hash] {
          nouns.formUnion(noun)
        }
      }
    }
    return nouns
  }

  private static let the = WordHash.of("the")
  /// Nouns that fit organisations whose name tells nothing.
  fileprivate static let vague = WordList.hashes(
    "company firm bank agency club newspaper paper retailer carmaker lender broadcaster airline")
  private static let followers = WordList.hashes(
    "and or but in on at to from with by for that which who when where as after before while because"
  )

  /// What the endings of names tell: "Inc" a company, "Airways" an airline.
  private static let nounOfEnding: [UInt64: Set<UInt64>] = {
    var nouns: [UInt64: Set<UInt64>] = [:]
    for line in endings {
      let owners = WordList.hashes(line.nouns)
      WordList.each(line.endings) { nouns[$0] = owners }
    }
    return nouns
  }()

  private static let endings: [(nouns: StaticString, endings: StaticString)] = [
    (
      "company firm",
      """
      inc corp ltd llc plc bhd berhad ag sa nv gmbh co industries holdings motors technologies
      electronics pharmaceuticals petroleum maker manufacturer
      """
    ),
    ("airline company", "airways airlines"),
    ("club", "fc united rovers wanderers athletic"),
    ("newspaper paper", "times post herald gazette tribune daily"),
  ]
}

/// "the country" in an article all of whose places lie in one.
extension DocumentLinker {
  /// The country of all places that names in an article stand for; nil where there are several.
  func onlyCountry(among names: [LinkedName]) -> Int? {
    var countries: Set<Int> = []
    for entry in Set(names.compactMap(\.entry)) {
      if let country = knowledge.country(around: entry) { countries.insert(country) }
    }
    return countries.count == 1 ? countries.first : nil
  }

  /// Whether a name is "the country" or "the nation".
  func isCountry(_ name: LinkedName) -> Bool {
    name.entry == nil && name.tokens.count == 1 && Self.countryWords.contains(name.hash)
      && article.parts[name.part].isAfterThe(name.tokens)
  }

  private static let countryWords = Set(["country", "nation"].map { WordHash.of($0) })
}
