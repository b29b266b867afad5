import Articles

extension TokenizedArticle.Part {
  /// A guess at a lone name that no list knows: a people by its ending, or a person where it stands
  /// as people do: before a verb, a stop or a possessive, and after no article or preposition.
  func kindByPlace(_ name: Range<Int>) -> Entity.Kind? {
    let index = name.lowerBound
    let token = tokens[index]
    if Self.peopleEndings.contains(where: { bytes[byteRange(name)].ends(with: $0) }) {
      return .group
    }
    if isBrand(token) { return .organisation }
    guard token.joint == .space, !token.shape.contains(.allCapitals), token.end - token.start > 3,
      index == 0 || !Self.objectMarkers.contains(tokens[index - 1].hash)
    else { return nil }
    guard index == 0 || !isQuote(index - 1), tokens.indices.contains(index + 1),
      !isQuote(index + 1)
    else { return nil }
    let next = tokens[index + 1]
    switch next.kind {
    case .possessive: return .person
    case .mark: return next.hash != 0x28 && !token.startsSentence ? .person : nil
    // What ends as words do is one at the start of a sentence: "Shipyards had closed."
    case .word
    where token.startsSentence
      && Self.wordEndings.contains(where: { bytes[byteRange(name)].ends(with: $0) }):
      return nil
    case .word: return Self.followers.contains(next.hash) && !next.isCapital ? .person : nil
    case .number: return nil
    }
  }

  /// "GoBank" is a company, "McCain" a person.
  func isBrand(_ token: Token) -> Bool {
    token.shape.contains(.innerCapital) && token.shape.isDisjoint(with: [.digits, .allCapitals])
      && token.joint != .hyphen && !startsAsSurname(token)
  }

  /// "SUVs", "LEDs": several of what an acronym stands for.
  func isPluralAcronym(_ token: Token) -> Bool {
    let letters = bytes[Int(token.start)..<Int(token.end)]
    return letters.count > 2 && letters.last == UInt8(ascii: "s")
      && letters.dropLast().allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// "artificial pancreas (AP)": whether small words before the brackets are what an acronym means.
  func isSpelledOut(_ index: Int) -> Bool {
    let length = Int(tokens[index].end - tokens[index].start)
    guard tokens[index].shape.contains(.allCapitals), (2...8).contains(length), index > length,
      tokens[index - 1].isMark(UInt8(ascii: "(")), tokens.indices.contains(index + 1),
      tokens[index + 1].isMark(UInt8(ascii: ")"))
    else { return false }
    let letters = Int(tokens[index].start)..<Int(tokens[index].end)
    return zip(tokens[(index - 1 - length)..<(index - 1)], letters).allSatisfy { word, letter in
      word.kind == .word && !word.isCapital && bytes[Int(word.start)] == bytes[letter] | 0x20
    }
  }

  private func startsAsSurname(_ token: Token) -> Bool {
    let letters = LetterFolding.folded(bytes[Int(token.start)..<Int(token.end)].prefix(3))
    return Self.surnameStarts.contains { letters.starts(with: $0) }
  }

  private static let surnameStarts = ["mc", "mac", "de", "la", "le", "di", "du", "o", "van", "st"]
    .map { Array($0.utf8) }

  private func isQuote(_ index: Int) -> Bool {
    tokens[index].kind == .mark && [0x22, 0x27, 0x80].contains(tokens[index].hash)
  }

  private static let peopleEndings = ["ian", "ians", "ean", "eans", "ese"].map { Array($0.utf8) }
  private static let wordEndings = ["s", "ing", "ly", "ness", "ment", "tion"].map { Array($0.utf8) }
  private static let objectMarkers = WordList.hashes(
    """
    the a an this that its their new some any every of to in from at into through past near toward
    towards outside between for by with as via on called named under
    """)
  private static let followers = WordList.hashes(
    """
    is was has had will would could did does said says also who whose never met took came went made
    gave became won led began left told
    """)
}

extension Collection where Element: Equatable {
  fileprivate func ends(with ending: some Collection<Element>) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
