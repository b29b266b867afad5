import Articles

/// Dates by the names and numbers of the calendar: "July 8", "8 July 2025", "in September".
extension DateReader {
  // MARK: Months and days

  /// "July 8", "July 8, 2025", "July 2025", "Sept. 5", "May" after a preposition.
  func monthDate(at start: Int, from first: Int? = nil) -> Match? {
    guard part.tokens[start].isCapital else { return nil }
    let month = value(start)
    let lower = first ?? start
    var next = start + 1
    if isMark(next, 0x2e) { next += 1 }
    if let day = integer(next, digits: 1...2, ordinal: true)
      ?? integer(next, digits: 3...4, ordinal: true).flatMap({ $0 > 31 ? nil : $0 }),
      CalendarDay(year: 2000, month: month, day: day) != nil, !isFigure(next)
    {
      return dayDate(month: month, day: day, from: lower, after: next + 1)
    }
    if kind(next) == .the, let day = ordinalDay(next + 1) {
      return dayDate(month: month, day: day, from: lower, after: next + 2)
    }
    var yearIndex = next
    if isComma(yearIndex) || kind(yearIndex) == .of { yearIndex += 1 }
    if let year = fourDigitYear(yearIndex) {
      return made(lower..<yearIndex + 1, .month(year: year, month: month), Self.written)
    }
    guard first != nil || standsForMonth(start) else { return nil }
    return bareMonth(month, lower..<start + 1)
  }

  private func bareMonth(_ month: Int, _ tokens: Range<Int>) -> Match {
    let value = nearest(month: month, tense(around: tokens))
    return made(tokens, value, label)
  }

  /// A month alone is one after a preposition; "May said" and "March on" are none.
  private func standsForMonth(_ index: Int) -> Bool {
    let before = kind(index - 1)
    switch before {
    case .in, .preposition, .from, .of, .part, .to, .before, .after, .within, .past: break
    case .and: guard kind(index - 2) == .month else { return false }
    case .the, nil:
      // "a July meeting", "the June figures": only of the names that are nothing else.
      let word = value(index)
      let isClear = word != 3 && word != 5 && word != 4 && word != 6 && word != 8
      let isWhole = part.tokens[index].end - part.tokens[index].start > 3
      guard isClear, isWhole, !part.tokens[index].startsSentence else { return false }
    default: return false
    }
    // "in March Madness", "by May Smith".
    let next = index + 1
    guard next < part.tokens.count else { return true }
    let token = part.tokens[next]
    return !(token.isCapital && !token.startsSentence && kind(next) == nil
      && (value(index) == 3 || value(index) == 5))
  }

  /// "10 days": figures that count something else.
  private func isFigure(_ index: Int) -> Bool {
    kind(index + 1) == .unit && value(index + 1) > 3 || isMark(index + 1, 0x25)
  }

  /// A day of a month, with its year when it follows.
  func dayDate(
    month: Int, day: Int, from first: Int, after next: Int, weekday: Int? = nil
  ) -> Match? {
    var yearIndex = next
    if isComma(yearIndex) { yearIndex += 1 }
    if let year = fourDigitYear(yearIndex) {
      guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
      return made(first..<yearIndex + 1, .day(date), Self.written)
    }
    let tokens = first..<next
    // "May 1 last year", "March 3 this year".
    if let relative = counted(at: next), case .year(let year)? = relative.value,
      let date = CalendarDay(year: year, month: month, day: day)
    {
      return made(first..<relative.tokens.upperBound, .day(date), label)
    }
    let tense = tense(around: tokens)
    let date =
      nearest(month: month, day: day, weekday: weekday, tense)
      ?? nearest(month: month, day: day, tense)
    return made(tokens, date.map { .day($0) }, label)
  }

  /// "8 July", "8th of July 2025".
  func dayMonth(at start: Int, from first: Int? = nil) -> Match? {
    guard let day = integer(start, digits: 1...4, ordinal: true), 1...31 ~= day else { return nil }
    var next = start + 1
    if isMark(next, 0x2d) { next += 1 }
    if kind(next) == .of { next += 1 }
    guard kind(next) == .month, part.tokens[next].isCapital,
      CalendarDay(year: 2000, month: value(next), day: day) != nil
    else { return nil }
    let month = value(next)
    // "4 March on": months that are words as well need their day beside them, as here.
    if isMark(next + 1, 0x2d), fourDigitYear(next + 2) != nil { next += 1 }
    return dayDate(month: month, day: day, from: first ?? start, after: next + 1)
  }

  /// "first of August", "the second of May".
  func ordinal(at start: Int) -> Match? {
    guard let day = ordinalDay(start), kind(start + 1) == .of, kind(start + 2) == .month,
      part.tokens[start + 2].isCapital
    else { return nil }
    return dayDate(month: value(start + 2), day: day, from: start, after: start + 3)
  }

  private func ordinalDay(_ index: Int) -> Int? {
    if kind(index) == .ordinal { return value(index) }
    guard part.tokens.indices.contains(index), text(index).last.map({ $0 | 0x20 >= 0x61 }) ?? false
    else { return nil }
    return integer(index, digits: 1...2, ordinal: true)
  }

  // MARK: Numbers

  /// "2025-07-15", "15/07/2025", "15.07.2025"; null where day and month may be either.
  func numericDate(at start: Int) -> Match? {
    if let dotted = dottedDate(start) { return dotted }
    guard start + 4 < part.tokens.count, part.tokens[start + 1].kind == .mark,
      part.tokens[start + 1].joint == .nothing
    else { return nil }
    let separator = part.tokens[start + 1].hash
    guard separator == 0x2d || separator == 0x2f || separator == 0x2e,
      part.tokens[start + 3].hash == separator, part.tokens[start + 3].kind == .mark,
      let middle = integer(start + 2, digits: 1...2),
      (start + 1...start + 4).allSatisfy({ part.tokens[$0].joint == .nothing })
    else { return nil }
    if let year = fourDigitYear(start) {
      guard let day = integer(start + 4, digits: 1...2) ?? isoDay(start + 4),
        let date = CalendarDay(year: year, month: middle, day: day)
      else { return nil }
      return made(start..<start + 5, .day(date), Self.written)
    }
    guard let first = integer(start, digits: 1...2), let year = fourDigitYear(start + 4) else {
      return nil
    }
    return ambiguous(first, middle, year, start..<start + 5)
  }

  /// The day in "15T08:30:00Z".
  private func isoDay(_ index: Int) -> Int? {
    let bytes = Array(text(index).prefix(3))
    guard bytes.count == 3, bytes[2] == UInt8(ascii: "T"), 0x30...0x33 ~= bytes[0],
      0x30...0x39 ~= bytes[1]
    else { return nil }
    return Int(bytes[0] - 0x30) * 10 + Int(bytes[1] - 0x30)
  }

  /// "15.07.2025" is one token.
  private func dottedDate(_ index: Int) -> Match? {
    let parts = text(index).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, (1...2) ~= parts[0].count,
      (1...2) ~= parts[1].count
    else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    // With full stops the day comes first everywhere.
    guard let date = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]) else {
      return nil
    }
    return made(index..<index + 1, .day(date), Self.written)
  }

  private func ambiguous(_ first: Int, _ second: Int, _ year: Int, _ tokens: Range<Int>) -> Match? {
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
    guard dayFirst != nil || monthFirst != nil else { return nil }
    if let dayFirst, let monthFirst, dayFirst != monthFirst { return made(tokens, nil, nil) }
    return made(tokens, (dayFirst ?? monthFirst).map { .day($0) }, Self.written)
  }

  /// "the 1990s": ten years have no value.
  func decade(at index: Int) -> Match? {
    let bytes = Array(text(index))
    guard bytes.count == 5, bytes[4] == UInt8(ascii: "s"), bytes[3] == UInt8(ascii: "0"),
      bytes[0] == UInt8(ascii: "1") || bytes[0] == UInt8(ascii: "2"),
      bytes[1...2].allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    var start = index
    if kind(start - 1) == .the { start -= 1 }
    return made(start..<index + 1, nil, nil, isAnchor: false)
  }

  // MARK: Years

  /// "2019" where something says that it is a year.
  func year(at index: Int, from first: Int? = nil) -> Match? {
    guard let year = fourDigitYear(index), isYear(index, year) else { return nil }
    return made((first ?? index)..<index + 1, .year(year), Self.written, isAnchor: false)
  }

  private func isYear(_ index: Int, _ year: Int) -> Bool {
    guard part.tokens[index].joint != .hyphen, !isPart(index) else { return false }
    if countsThings(index + 1) { return false }
    let isRecent = 1900...2100 ~= year
    switch kind(index - 1) {
    case .in, .preposition, .season, .month, .quarter, .from: return isRecent || year >= 1500
    case .of, .part, .before, .after, .to, .the, .and, .last, .next, .about: return isRecent
    default: break
    }
    guard isRecent, 1950...2060 ~= year else { return false }
    if isMark(index - 1, 0x28) { return isMark(index + 1, 0x29) || isMark(index + 1, 0x2c) }
    if isPossessive(index - 1) { return true }
    guard index > 0, part.tokens[index - 1].kind == .word else { return false }
    // "a 2019 film", "his 2016 campaign".
    return Self.owners.contains(part.tokens[index - 1].hash) || kind(index - 1) == .a
  }

  private static let owners = WordList.hashes("his her its their our my this that a an")

  /// Whether a number is part of a sum, a range or a decimal ("$2019", "2019.5", "2019%").
  private func isPart(_ index: Int) -> Bool {
    if index > 0, part.tokens[index].joint == .nothing {
      let before = part.tokens[index - 1]
      if before.kind == .mark, before.hash != 0x28, before.hash != 0x27, before.hash != 0x2f {
        return !(before.hash == 0x80 && kind(index - 2) == nil)
      }
    }
    return isMark(index + 1, 0x25)
  }

  /// "2001 troops", "2000 people": what follows is counted.
  private func countsThings(_ index: Int) -> Bool {
    guard part.tokens.indices.contains(index) else { return false }
    let token = part.tokens[index]
    guard token.kind == .word, !token.isCapital, token.joint == .space else { return false }
    if kind(index) == .unit { return true }
    if Self.counted.contains(token.hash) { return true }
    guard kind(index - 2) != .in || kind(index) != nil else {
      return text(index).last == 0x73 && !Self.notCounted.contains(token.hash)
    }
    return text(index).last == 0x73 && token.end - token.start > 3
      && !Self.notCounted.contains(token.hash) && kind(index - 2) != .the
  }

  private static let counted = WordList.hashes(
    """
    people men women troops percent million billion trillion thousand hundred meters metres km
    miles feet children police staff sheep cattle tonnes tons dollars euros pounds yuan ringgit
    """)
  private static let notCounted = WordList.hashes(
    """
    was is has as its this does says thus plans elections games olympics sales figures results
    always talks us
    """)

  // MARK: Seasons and parts

  /// "summer of 2024", "last summer".
  func season(at start: Int, from first: Int? = nil) -> Match? {
    var next = start + 1
    if kind(next) == .of { next += 1 }
    guard let year = fourDigitYear(next) else { return nil }
    return made((first ?? start)..<next + 1, .year(year), Self.written, isAnchor: false)
  }

  // MARK: Days of the week

  /// "Saturday", "Saturday, July 12", "Monday morning".
  func weekday(at start: Int, from first: Int? = nil) -> Match? {
    let token = part.tokens[start]
    guard token.isCapital, isFullWord(start) || first != nil || isComma(start + 1) else {
      return nil
    }
    var next = start + 1
    if isComma(next) { next += 1 }
    let lower = first ?? start
    if let date = monthDate(at: next, on: value(start), from: lower) { return date }
    guard isFullWord(start), !isTitleWord(start) else { return nil }
    if part.tokens[start].end - part.tokens[start].start > 3,
      text(start).last == UInt8(ascii: "s"), text(start).count > 6, isPlural(start)
    {
      return nil
    }
    next = start + 1
    if kind(next) == .partOfDay { next += 1 }
    let tokens = lower..<next
    let isFuture = tense(around: tokens) == .future
    let day = day(weekday: value(start), isFuture: isFuture)
    return made(tokens, day.map { .day($0) }, label)
  }

  private func monthDate(at index: Int, on weekday: Int, from first: Int) -> Match? {
    guard part.tokens.indices.contains(index) else { return nil }
    var found: Match?
    if kind(index) == .month {
      found = monthDate(at: index, from: first)
    } else if part.tokens[index].kind == .number {
      found = dayMonth(at: index, from: first)
    } else if kind(index) == .the, part.tokens.indices.contains(index + 1) {
      found = dayMonth(at: index + 1, from: first)
    }
    guard let found, case .day(let day)? = found.value, day.weekday != weekday,
      found.anchor != Self.written
    else { return found?.value?.day == nil && reference != nil ? nil : found }
    // Its day of the week tells the year.
    let day_ = nearest(month: day.month, day: day.day, weekday: weekday, .unknown)
    return made(found.tokens, day_.map { .day($0) }, label)
  }

  /// "Saturday", not "Sat" or "Sun".
  private func isFullWord(_ index: Int) -> Bool {
    part.tokens[index].end - part.tokens[index].start >= 6
  }

  private func isPlural(_ index: Int) -> Bool {
    // "on Sundays" means no one day.
    let hash = part.tokens[index].hash
    return Self.plurals.contains(hash)
  }

  private static let plurals = WordList.hashes(
    "sundays mondays tuesdays wednesdays thursdays fridays saturdays")

  /// "Sunday Times", "Black Friday": a day in a name is none.
  private func isTitleWord(_ index: Int) -> Bool {
    let next = index + 1
    if part.tokens.indices.contains(next), part.tokens[next].isCapital,
      part.tokens[next].joint == .space, Self.namesAfter.contains(part.tokens[next].hash)
    {
      return true
    }
    return index > 0 && part.tokens[index - 1].isCapital
      && Self.namesBefore.contains(part.tokens[index - 1].hash)
  }

  private static let namesAfter = WordList.hashes(
    """
    times telegraph mail mirror express herald night live people independent sun world business
    star post tribune review morning football supper service school lights mass
    """)
  private static let namesBefore = WordList.hashes(
    """
    black good cyber super bloody ash maundy easter palm ruby giving freaky shrove holy red
    sheffield casual taco
    """)
}
