import Articles

/// What an article's names say of each other: a name is of one kind throughout, and a word of a
/// person's full name stands for that person.
struct DocumentNames: Sendable {
  private struct Use {
    var kind: Entity.Kind
    var entry: Int?
    /// By how many uses this kind leads (the majority vote of Boyer and Moore).
    var lead = 1
  }

  private var uses: [UInt64: Use] = [:]
  private var personWords: Set<UInt64> = []
  /// The first words of companies and other bodies that are no places.
  private var bodyWords: Set<UInt64> = []
  /// The acronyms that the article explains with common words and what weapons are called: they name
  /// nobody in it.
  private var things: Set<UInt64> = []
  /// The tokens of the longest name that starts with a word.
  private var longest: [UInt64: Int] = [:]

  /// Takes in the names of a passage.
  mutating func add(_ names: [PassageReader.Candidate], _ passage: PassageReader) {
    for name in names {
      if name.range.count == 1, passage.isSpelledOut(name.range.lowerBound) {
        things.insert(passage.hash(of: name.range))
      }
      if isWeapon(name, passage) {
        things.insert(passage.hash(of: name.range))
        continue
      }
      guard let kind = name.kind else { continue }
      if name.range.count == 1, passage.isWeakCapital(name.range.lowerBound),
        passage.list(name.range.lowerBound).contains(.word)
      {
        continue
      }
      let first = passage.tokens[name.range.lowerBound].hash
      longest[first] = max(longest[first] ?? 0, name.range.count)
      let hash = passage.hash(of: name.range)
      if var use = uses[hash] {
        use.lead += use.kind == kind ? 1 : -1
        if use.lead < 0 { use = Use(kind: kind, entry: name.entry) }
        uses[hash] = use
      } else {
        uses[hash] = Use(kind: kind, entry: name.entry)
      }
      if kind == .place, name.range.count == 2,
        passage.tokens[name.range.lowerBound + 1].joint == .hyphen, uses[first] == nil
      {
        // "Petropavlovsk" may stand for "Petropavlovsk-Kamchatsky".
        uses[first] = Use(kind: kind, entry: nil)
      }
      if kind == .organisation, name.range.count > 1,
        !passage.isOrdinary(name.range.lowerBound), !passage.isPlace(name.range.lowerBound)
      {
        bodyWords.insert(first)
      }
      if kind == .person, name.range.count > 1 || name.entry != nil {
        for index in name.range where passage.isCapital(index) {
          let token = passage.tokens[index]
          if token.shape.contains(.single) || passage.word(index).contains(.plainAcronym) {
            continue
          }
          personWords.insert(token.hash)
        }
      }
    }
  }

  /// "Patriot" in "Patriot missiles", which is no known place or body.
  private func isWeapon(_ name: PassageReader.Candidate, _ passage: PassageReader) -> Bool {
    let index = name.range.lowerBound
    return name.range.count == 1 && name.entry == nil
      && (name.kind == .place || name.kind == .organisation) && passage.isWeapon(index)
      && !passage.isPlace(index)
      && passage.list(index).isDisjoint(with: [.knownOrganisation, .readAsOrganisation])
  }

  /// The names of a passage, with those that only the rest of the article gives away.
  func settled(
    _ names: [PassageReader.Candidate], in passage: PassageReader
  ) -> [RecognizedName] {
    var result: [RecognizedName] = []
    var index = 0
    for name in names {
      addMissed(index..<name.range.lowerBound, passage, &result)
      if let name = settled(name, passage) { result.append(name) }
      index = name.range.upperBound
    }
    addMissed(index..<passage.tokens.count, passage, &result)
    return result
  }

  private func settled(
    _ name: PassageReader.Candidate, _ passage: PassageReader
  ) -> RecognizedName? {
    let index = name.range.lowerBound
    let hash = passage.hash(of: name.range)
    let isWord = name.range.count == 1
    var kind = name.kind
    var entry = name.entry
    if isWord, personWords.contains(hash), entry == nil || name.isReadAsPerson {
      if kind != .person { entry = nil }
      kind = .person
    } else if isWord, entry == nil, kind == .place || kind == nil, bodyWords.contains(hash),
      !passage.isAfterPlacePreposition(index)
    {
      kind = .organisation
    } else if entry == nil, let use = uses[hash] {
      kind = use.kind
      entry = use.entry
    }
    if isWord, entry == nil, kind == .place {
      if passage.actsAsPerson(index) {
        kind = .person
      } else if !passage.isPlace(index), !passage.isAfterPlacePreposition(index),
        !passage.list(index).isDisjoint(with: [.ordinary, .common, .word])
      {
        // "Patriot" rockets
        return nil
      }
    }
    if isWord, entry == nil, kind == .person, !personWords.contains(hash) {
      // "the Marne" is a river or nothing; "Sanseito, which" is a body.
      if passage.isAfterThe(index) {
        guard passage.list(index).isEmpty || passage.isPlace(index) else { return nil }
        kind = .place
      }
      if passage.isFollowedByWho(index) == false { kind = .organisation }
    }
    if isWord, entry == nil, passage.isWeakCapital(index), !personWords.contains(hash),
      !passage.usage.isCapital(hash), !passage.isSpokenFor(index),
      !passage.isRareAsWord(index, person: kind == .person)
    {
      return nil
    }
    guard let kind, !things.contains(hash),
      !(passage.isForeign && entry == nil && !isSure(name, kind, passage))
    else {
      return nil
    }
    return RecognizedName(
      part: passage.part, tokens: name.range, hash: hash, kind: kind, entry: entry)
  }

  /// Whether a name stands for itself in a language whose capitals mean something else, as those of
  /// German nouns do: it starts with a given name.
  private func isSure(
    _ name: PassageReader.Candidate, _ kind: Entity.Kind, _ passage: PassageReader
  ) -> Bool {
    let index = name.range.lowerBound
    return kind == .person && name.range.count > 1
      && (passage.word(index).contains(.givenName) || passage.list(index).contains(.givenName))
  }

  /// Finds in tokens without names those that the article names elsewhere.
  private func addMissed(
    _ range: Range<Int>, _ passage: PassageReader, _ result: inout [RecognizedName]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let name = missed(at: index, limit: range.upperBound, passage) else {
        index += 1
        continue
      }
      result.append(name)
      index = name.tokens.upperBound
    }
  }

  private func missed(
    at start: Int, limit: Int, _ passage: PassageReader
  ) -> RecognizedName? {
    guard passage.isCapital(start), !passage.isAddress(start..<start + 1) else { return nil }
    let first = passage.tokens[start].hash
    var best: RecognizedName?
    if personWords.contains(first), mayStandAlone(start, passage) {
      best = RecognizedName(
        part: passage.part, tokens: start..<start + 1, hash: first, kind: .person, entry: nil)
    }
    guard let most = longest[first] else { return best }
    var hash: UInt64 = 0
    for index in start..<min(limit, start + most) {
      let token = passage.tokens[index]
      if token.kind != .mark { hash = index == start ? first : WordHash.phrase(hash, token.hash) }
      guard token.isCapital || token.joint == .hyphen, let use = uses[hash],
        index > start || mayStandAlone(start, passage)
      else { continue }
      best = RecognizedName(
        part: passage.part, tokens: start..<index + 1, hash: hash, kind: use.kind, entry: use.entry
      )
    }
    return best
  }

  /// Whether a lone word with a capital is a name where it stands, for it is one elsewhere.
  private func mayStandAlone(_ index: Int, _ passage: PassageReader) -> Bool {
    let classes = passage.word(index)
    return classes.isDisjoint(with: [.function, .calendar, .role, .roleModifier])
      && !passage.isOrdinary(index) && !passage.isMoney(index)
  }
}
