import Articles

extension PassageReader {
  /// A name of the knowledge base in the passage.
  struct Known: Sendable {
    let range: Range<Int>
    let entry: Int?
    let kind: Entity.Kind
  }

  /// The names of the knowledge base from left to right, the longest at each place.
  func knownNames() -> [Known] {
    var known: [Known] = []
    var index = 0
    while index < tokens.count {
      if let match = knownName(at: index), !isAddress(match.range) {
        let match = withHyphen(match)
        known.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return known
  }

  /// "Norways parliament": a state whose possessive has lost its mark.
  private func withoutApostrophe(_ index: Int) -> Known? {
    let token = tokens[index]
    guard token.isCapital, token.end - token.start > 4,
      bytes[Int(token.end) - 1] == UInt8(ascii: "s"),
      isSmallWord(index + 1), list(index).isEmpty
    else { return nil }
    var stem = WordHash()
    for byte in bytes[Int(token.start)..<Int(token.end) - 1] { stem.add(UInt32(byte)) }
    guard let alias = knowledge.alias(stem.value, afterArticle: false), !alias.needsCapitals,
      alias.length == 1, knowledge.isState(alias.entry)
    else { return nil }
    return Known(
      range: index..<index + 1, entry: alias.entry, kind: knowledge.kind(of: alias.entry))
  }

  /// "Wonsan-Kalma" is one place, "Johor-Singapore" two.
  private func withHyphen(_ match: Known) -> Known {
    let next = match.range.upperBound
    guard match.kind == .place, isCapital(next), tokens[next].joint == .hyphen, !isState(next),
      list(next).isDisjoint(with: [.capital, .largeCity, .knownPlace, .readAsPlace, .ordinary]),
      !tokens[next].shape.contains(.allCapitals),
      knowledge.longestAlias(from: tokens[next].hash) < 2
    else { return match }
    return Known(range: match.range.lowerBound..<next + 1, entry: nil, kind: .place)
  }

  private static let the = WordHash.of("the")

  /// The longest name of the knowledge base that starts at a token.
  private func knownName(at start: Int) -> Known? {
    guard tokens[start].kind == .word || tokens[start].kind == .number,
      !isSmallWord(start) || word(start).contains(.particle)
        || tokens[start].shape.contains(.innerCapital)
    else { return nil }
    let most = knowledge.longestAlias(from: tokens[start].hash)
    guard most > 0 else { return withoutApostrophe(start) }
    let hasArticle = start > 0 && tokens[start - 1].hash == Self.the
    var best: Known?
    var hash: UInt64 = 0
    var length = 0
    var index = start
    while length < most, index < tokens.count {
      let token = tokens[index]
      if index > start {
        // The mark of "Workers' Party" counts for nothing.
        if token.isMark(0x27), token.joint == .nothing, isCapital(index + 1) {
          index += 1
          continue
        }
        guard token.kind == .possessive || token.kind == .number || isJoined(index) else { break }
      }
      let isSmall =
        token.kind == .word && !token.isCapital && !token.isAmpersand
        && !token.shape.contains(.innerCapital)
      if isSmall, token.joint != .hyphen,
        word(index).isDisjoint(with: [.connector, .particle])
      {
        break
      }
      hash = length == 0 ? token.hash : WordHash.phrase(hash, token.hash)
      length += 1
      index += 1
      if isSmall, token.joint != .hyphen || length == 1 { continue }
      if let alias = knowledge.alias(hash, afterArticle: hasArticle), accepts(alias, start) {
        let isElse = alias.isGeneric && start > 0 && tokens[start - 1].kind == .possessive
        best = Known(
          range: start..<index, entry: isElse ? nil : alias.entry,
          kind: knowledge.kind(of: alias.entry))
      }
    }
    guard let best else { return nil }
    // "The" is no part of "The Associated Press", but it is of "The Hague".
    if tokens[start].hash == Self.the, best.range.count > 1, let entry = best.entry,
      !knowledge.entry(entry).name.hasPrefix("The "), let rest = knownName(at: start + 1),
      rest.range.upperBound == best.range.upperBound
    {
      return nil
    }
    return best
  }

  /// Whether a name is written as its alias must be.
  private func accepts(_ alias: KnowledgeBase.Alias, _ start: Int) -> Bool {
    guard alias.length == 1 else { return true }
    let token = tokens[start]
    if alias.needsCapitals, !token.shape.contains(.allCapitals) {
      // "Nato", "Asean": an acronym that is read as a word, when it is no other word.
      return token.end - token.start >= 4 && !isOrdinary(start) && !word(start).contains(.role)
    }
    if alias.needsCapitals {
      return !isMoney(start)
        && !(casing == .capitals && word(start).contains(.function)
          && !token.shape.contains(.dotted))
    }
    return !word(start).contains(.function) && !(isWeakCapital(start) && isOrdinary(start))
  }
}
