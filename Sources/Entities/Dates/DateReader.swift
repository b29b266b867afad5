import Articles

/// Reads one passage for expressions of time.
struct DateReader {
  /// A value with the tokens that say it.
  struct Match {
    var tokens: Range<Int>
    var value: CalendarPeriod?
    var anchor: String?
    /// Whether later expressions such as "a week later" may count from it.
    var isAnchor = true
  }

  let part: TokenizedArticle.Part
  /// What expressions are reckoned from, when its day is known.
  let reference: DateReference?
  /// The year of the article, when no more is known.
  let year: (number: Int, label: String)?
  /// What each token means.
  private(set) var words: [DateWord?]
  /// The expressions found, in order.
  private(set) var found: [DateExpression] = []
  /// The last date that the text named.
  private(set) var previous: CalendarPeriod?

  init(
    part: TokenizedArticle.Part, names: ArraySlice<Mention>, words table: DateWords,
    reference: DateReference?, previous: CalendarPeriod?
  ) {
    self.part = part
    let isYear = reference?.isYear ?? false
    self.reference = isYear ? nil : reference
    year = reference.flatMap { isYear ? ($0.day.year, $0.label) : nil }
    self.previous = previous
    var next = names.startIndex
    words = part.tokens.map { token in
      while next < names.endIndex, names[next].range.upperBound <= Int(token.start) { next += 1 }
      guard token.kind == .word else { return nil }
      let word = table.word(token.hash)
      // "Theresa May", "Sunday Times": the words of a longer name are no dates.
      if let word, word.kind == .month || word.kind == .weekday, next < names.endIndex,
        names[next].range.lowerBound <= Int(token.start)
      {
        return nil
      }
      return word
    }
  }

  /// Finds all expressions of the passage.
  mutating func read() {
    var index = 0
    while index < part.tokens.count {
      guard let match = match(at: index) else {
        index += 1
        continue
      }
      take(match)
      index = max(match.tokens.upperBound, index + 1)
    }
  }

  private mutating func take(_ match: Match) {
    found.append(
      DateExpression(
        passage: part.passage, range: part.byteRange(match.tokens), value: match.value,
        anchor: match.value == nil ? nil : match.anchor))
    if match.isAnchor, let value = match.value { previous = value }
  }

  private func match(at index: Int) -> Match? {
    let token = part.tokens[index]
    if token.kind == .number {
      return length(at: index) ?? numericDate(at: index) ?? dayMonth(at: index) ?? decade(at: index)
        ?? year(at: index)
    }
    guard let word = words[index] else { return nil }
    switch word.kind {
    case .month: return monthDate(at: index)
    case .weekday: return weekday(at: index)
    case .day: return nearDay(at: index)
    case .last, .next, .this, .previous, .following, .same: return counted(at: index)
    case .the: return theDay(at: index) ?? length(at: index)
    case .number, .a, .few, .about, .couple, .half: return length(at: index)
    case .in: return within(at: index) ?? prefixed(at: index)
    case .on, .earlier, .later, .part, .within, .after: return prefixed(at: index)
    case .unit: return vague(at: index)
    case .season: return season(at: index)
    case .ordinal: return ordinal(at: index)
    default: return nil
    }
  }

  // MARK: Looking at tokens

  func kind(_ index: Int) -> DateWord.Kind? {
    words.indices.contains(index) ? words[index]?.kind : nil
  }

  func value(_ index: Int) -> Int { words.indices.contains(index) ? words[index]?.value ?? 0 : 0 }

  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    part.tokens.indices.contains(index) && part.tokens[index].isMark(byte)
  }

  func isComma(_ index: Int) -> Bool { isMark(index, UInt8(ascii: ",")) }

  func isPossessive(_ index: Int) -> Bool {
    part.tokens.indices.contains(index) && part.tokens[index].kind == .possessive
  }

  /// The bytes of a token.
  func text(_ index: Int) -> ArraySlice<UInt8> {
    let token = part.tokens[index]
    return part.bytes[Int(token.start)..<Int(token.end)]
  }

  /// A whole number in digits, perhaps with "st", "nd", "rd" or "th" after it.
  func integer(_ index: Int, digits: ClosedRange<Int>, ordinal: Bool = false) -> Int? {
    guard part.tokens.indices.contains(index), part.tokens[index].kind == .number else {
      return nil
    }
    var bytes = text(index)
    if ordinal, bytes.count > 2, let last = bytes.last, last | 0x20 >= 0x61 {
      let suffix = bytes.suffix(2).map { $0 | 0x20 }
      let suffixes: [String] = ["st", "nd", "rd", "th"]
      guard suffixes.contains(where: { suffix.elementsEqual($0.utf8) }) else { return nil }
      bytes = bytes.dropLast(2)
    }
    guard digits ~= bytes.count else { return nil }
    var number = 0
    for byte in bytes {
      guard 0x30...0x39 ~= byte else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// A year in four digits.
  func fourDigitYear(_ index: Int) -> Int? {
    guard let year = integer(index, digits: 4...4), 1000...2199 ~= year else { return nil }
    // "2,019" and "2019-20" are read as they stand; "2019.5" is no year.
    return year
  }

  /// A match from its tokens, value and what it was reckoned from.
  func made(
    _ tokens: Range<Int>, _ value: CalendarPeriod?, _ anchor: String?, isAnchor: Bool = true
  ) -> Match {
    Match(tokens: tokens, value: value, anchor: anchor, isAnchor: isAnchor)
  }

  /// How a date that names its year was resolved.
  static let written = "as written"
}
