import Articles

extension RunScanner {
  /// Whether a word is an office here and no part of a name ("Martin Luther King").
  func isOffice(_ index: Int, in run: Range<Int>) -> Bool {
    let isHonour = word(index - 1).contains(.role) && Self.honours.contains(tokens[index].hash)
    guard word(index).contains(.role) || isHonour, tokens[index].isCapital else { return false }
    // "Tan Sri" is an honour, "Tan Mei Ling" a person.
    if tokens[index].hash == Self.tan,
      !tokens.indices.contains(index + 1) || !Self.honours.contains(tokens[index + 1].hash)
    {
      return false
    }
    // "Sharm al-Sheikh"
    if tokens[index].joint == .hyphen, word(index - 1).contains(.particle) { return false }
    if word(index - 1).contains(.honorific), index > 0, index == run.upperBound - 1 { return false }
    if word(index).contains(.shortRole), index == run.upperBound - 1,
      index > run.lowerBound || !tokens[index].shape.contains(.dotted)
    {
      return false
    }
    if index > run.lowerBound, index == run.upperBound - 1, list(index).contains(.familyName),
      list(index - 1).contains(.givenName), !word(index - 1).contains(.role)
    {
      return false
    }
    return true
  }

  private static let tan = WordHash.of("tan")
  private static let honours = WordList.hashes("sri seri")

  func isOfficeWord(_ index: Int) -> Bool {
    !word(index).intersection([.role, .roleModifier, .organisationHead]).isEmpty
      || list(index).contains(.ordinary)
  }

  func isAfterOffice(_ index: Int) -> Bool {
    // "Secretary of the Navy"
    let end = isAfterThe(index) ? index - 1 : index
    guard end >= 2, tokens[end - 1].kind == .word, !tokens[end - 1].isCapital else { return false }
    return tokens[end - 1].hash == Self.of && word(end - 2).contains(.role)
  }

  /// Whether an office stands directly before, written small ("minister", "spokesman").
  func isAfterRole(_ index: Int) -> Bool {
    guard index >= 1, isJoined(index), tokens[index].joint == .space,
      found.last?.tokens.upperBound != index
    else { return false }
    return word(index - 1).contains(.role) && tokens[index - 1].kind == .word
      && !word(index - 1).contains(.function)
  }
}
