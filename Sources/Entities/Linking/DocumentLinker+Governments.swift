import Articles

/// A government that is meant where its seat is named.
struct Government {
  /// Its entry in the knowledge base.
  let entry: Int
  /// The word that tells.
  let cue: String
}

extension DocumentLinker {
  /// The governments that names of capitals stand for, by the indices of the names.
  ///
  /// Names that "and" joins are judged together: all are governments, or all are places.
  func governments(among names: [LinkedName]) -> [Int: Government] {
    var found: [Int: Government] = [:]
    var index = 0
    var list = 0..<0
    while index < names.count {
      var group = index..<index + 1
      if index >= list.upperBound {
        let (range, hasAnd) = enumeration(from: index, in: names)
        list = range
        if hasAnd { group = range }
      }
      if names[group].contains(where: isCapital) {
        let tokens = article.parts[names[index].part].tokens
        let before = names[group.lowerBound].tokens.lowerBound
        let after = names[group.upperBound - 1].tokens.upperBound
        let states = names[group].count { $0.entry.map { knowledge.isState($0) } ?? false }
        if let cue = cue(before: before, after: after, group.count, tokens)
          ?? (states == group.count && states > 1
            ? verb(before: before, after: after, tokens) : nil)
        {
          for member in group where isCapital(names[member]) {
            guard let entry = names[member].entry, let government = knowledge.government(of: entry)
            else { continue }
            found[member] = Government(entry: government, cue: text(cue, names[member].part))
          }
        }
      }
      index = group.upperBound
    }
    return found
  }

  private func isCapital(_ name: LinkedName) -> Bool {
    name.entry.map { knowledge.role(of: $0) == .capital } ?? false
  }

  private func text(_ token: Int, _ part: Int) -> String {
    let part = article.parts[part]
    return String(decoding: part.bytes[part.byteRange(token..<token + 1)], as: UTF8.self)
  }

  /// The names from one on that stand as "A, B and C", and whether the "and" is there: without it
  /// each of them stands alone.
  private func enumeration(from start: Int, in names: [LinkedName]) -> (Range<Int>, hasAnd: Bool) {
    var end = start + 1
    var hasAnd = false
    while end < names.count, names[end].part == names[start].part,
      names[end].tokens.lowerBound >= names[end - 1].tokens.upperBound
    {
      let between = article.parts[names[start].part]
        .tokens[names[end - 1].tokens.upperBound..<names[end].tokens.lowerBound]
      let isAnd = between.contains { Self.conjunctions.contains($0.hash) && $0.kind == .word }
      let isList = between.allSatisfy { token in
        token.isMark(UInt8(ascii: ","))
          || Self.conjunctions.contains(token.hash)
            && token.kind == .word
      }
      guard isList, !between.isEmpty, between.count <= 2 else { break }
      hasAnd = hasAnd || isAnd
      end += 1
      if isAnd { break }
    }
    return (start..<end, hasAnd)
  }

  /// The token beside a group of names that tells of governments; nil where they are places.
  private func cue(before: Int, after: Int, _ count: Int, _ tokens: [Token]) -> Int? {
    let cues = knowledge.cues
    func classes(_ index: Int) -> CueClasses {
      tokens.indices.contains(index) && tokens[index].kind == .word
        ? cues.classes(of: tokens[index].hash) : []
    }
    let previous = before - 1
    if classes(previous).contains(.location) {
      return tokens[previous].hash == Self.to && classes(previous - 1).contains(.gift)
        ? previous - 1 : nil
    }
    if let cue = relation(previous, count, tokens) { return cue }
    if classes(previous).contains(.address), !tokens[previous].isCapital || previous > 0 {
      return previous
    }
    guard tokens.indices.contains(after) else { return nil }
    if tokens[after].kind == .possessive {
      for index in after + 1..<min(after + 4, tokens.count) {
        guard tokens[index].kind == .word else { return nil }
        if classes(index).contains(.policy) { return index }
      }
      return nil
    }
    if tokens[after].joint == .hyphen { return classes(after).contains(.participle) ? after : nil }
    if tokens[after].isMark(UInt8(ascii: ",")) { return apposition(after + 1, tokens) }
    guard tokens[after].kind == .word else { return nil }
    // "the Kabul government", but not "Kabul authorities"
    if Self.governments.contains(tokens[after].hash) { return after }
    var index = after
    while index < min(after + 4, tokens.count), classes(index).contains(.auxiliary) { index += 1 }
    return classes(index).contains(.stance) && !tokens[index].isCapital ? index : nil
  }

  /// The verb that several states together are the subject of ("A and B draw closer"), unless it says
  /// what or where they are.
  private func verb(before: Int, after: Int, _ tokens: [Token]) -> Int? {
    guard tokens.indices.contains(after), tokens[after].kind == .word, !tokens[after].isCapital,
      !Self.noVerbs.contains(tokens[after].hash),
      before == 0 || tokens[before].startsSentence
        || Self.clauseStarts.contains(tokens[before - 1].hash)
    else { return nil }
    return after
  }

  private static let clauseStarts = WordList.hashes(
    "as that while because if when since but although though whether how why")
  private static let noVerbs = WordList.hashes(
    """
    is are was were be been being and or nor in at near on of for from to with by into via between
    around across this last next as than both also have had has lie lies
    """)

  /// "talks between A and B", "sanctions on A", "imposed by A": the token that tells, if any.
  private func relation(_ previous: Int, _ count: Int, _ tokens: [Token]) -> Int? {
    guard previous > 0, tokens[previous].kind == .word else { return nil }
    let preposition = tokens[previous].hash
    let head = tokens[previous - 1]
    if preposition == Self.by {
      // "backed by A" is about a government, "driven by A" hardly.
      return knowledge.cues.classes(of: head.hash).isDisjoint(with: [.stance, .participle])
        ? nil : previous - 1
    }
    if preposition == Self.of {
      return knowledge.cues.classes(of: head.hash).contains(.partner) ? previous - 1 : nil
    }
    guard Self.relationPrepositions.contains(preposition) else { return nil }
    if preposition == Self.between, count < 2 { return nil }
    for index in stride(from: previous - 1, through: max(0, previous - 2), by: -1) {
      guard tokens[index].kind == .word else { return nil }
      if knowledge.cues.classes(of: tokens[index].hash).contains(.relation) { return index }
    }
    return nil
  }

  /// "Beijing, a close ally of", "Tehran, its main backer": the token that tells, if any.
  private func apposition(_ start: Int, _ tokens: [Token]) -> Int? {
    guard tokens.indices.contains(start), Self.determiners.contains(tokens[start].hash) else {
      return nil
    }
    for index in start + 1..<max(start + 1, min(start + 6, tokens.count)) {
      guard tokens[index].kind == .word, !tokens[index].isCapital else { return nil }
      if knowledge.cues.classes(of: tokens[index].hash).contains(.partner) { return index }
    }
    return nil
  }

  private static let determiners = WordList.hashes("a an the its their his her one")
  private static let to = WordHash.of("to")
  private static let of = WordHash.of("of")
  private static let by = WordHash.of("by")
  private static let between = WordHash.of("between")
  private static let conjunctions = WordList.hashes("and or nor")
  private static let relationPrepositions = WordList.hashes(
    "between with against on towards toward for by")
  private static let governments = WordList.hashes("government regime leadership")
}
