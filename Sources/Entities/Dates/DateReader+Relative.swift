import Articles

/// Dates reckoned from another day: "yesterday", "last year", "two weeks ago", "a week later".
extension DateReader {
  var label: String? { reference?.label ?? year?.label }

  private func period(_ precision: DateWord.Precision, months: Int = 0, days: Int = 0)
    -> CalendarPeriod?
  {
    guard let reference else {
      return precision == .year ? year.map { .year($0.number + months / 12) } : nil
    }
    var span = DateSpan()
    span.months = abs(months)
    span.days = abs(days)
    span.precision = precision
    return span.period(from: reference, isPast: months < 0 || days < 0)
  }

  // MARK: Days

  /// "yesterday", "today", "tomorrow", with a part of the day after them.
  func nearDay(at start: Int, from first: Int? = nil, extra: Int = 0) -> Match? {
    guard !isTitle(start) else { return nil }
    var end = start + 1
    if kind(end) == .partOfDay { end += 1 }
    let days = value(start) - 1 + extra
    return made((first ?? start)..<end, period(.day, days: days), label)
  }

  /// "the day before yesterday", "the next day", "the previous year", "the 1990s".
  func theDay(at start: Int) -> Match? {
    let next = start + 1
    if kind(next) == .unit, value(next) == DateWord.Unit.day.rawValue {
      if kind(next + 1) == .before, kind(next + 2) == .day, value(next + 2) == 0 {
        return nearDay(at: next + 2, from: start, extra: -1)
      }
      if kind(next + 1) == .after, kind(next + 2) == .day, value(next + 2) == 2 {
        return nearDay(at: next + 2, from: start, extra: 1)
      }
      if kind(next + 1) == .before || kind(next + 1) == .after, endsPhrase(next + 2) {
        return anchored(start..<next + 2, days: kind(next + 1) == .before ? -1 : 1)
      }
      return nil
    }
    guard let word = words[safe: next] ?? nil else {
      return nil
    }
    switch word.kind {
    case .previous, .following, .next, .same:
      guard kind(next + 1) == .unit, !isPluralUnit(next + 1) else { return nil }
      return neighbour(start..<next + 2, word.kind, value(next + 1))
    default: return nil
    }
  }

  /// "the following week": counted from the last date that was named.
  private func neighbour(_ tokens: Range<Int>, _ kind: DateWord.Kind, _ unit: Int) -> Match? {
    guard let unit = DateWord.Unit(rawValue: unit), unit.rawValue >= DateWord.Unit.day.rawValue
    else { return nil }
    let sign = kind == .previous ? -1 : kind == .same ? 0 : 1
    guard let previous else { return made(tokens, nil, nil, isAnchor: false) }
    switch (unit, previous) {
    case (.day, .day(let day)):
      return anchoredMatch(tokens, day.adding(days: sign).map { .day($0) }, previous)
    case (.month, .day(let day)):
      return anchoredMatch(tokens, month(day.year, day.month, sign), previous)
    case (.month, .month(let year, let number)):
      return anchoredMatch(tokens, month(year, number, sign), previous)
    case (.year, .day(let day)):
      return anchoredMatch(tokens, .year(day.year + sign), previous)
    case (.year, .month(let year, _)), (.year, .year(let year)):
      return anchoredMatch(tokens, .year(year + sign), previous)
    default: return made(tokens, nil, nil, isAnchor: false)
    }
  }

  private func month(_ year: Int, _ month: Int, _ sign: Int) -> CalendarPeriod {
    let total = year * 12 + month - 1 + sign
    return .month(year: total / 12, month: total % 12 + 1)
  }

  private func anchoredMatch(
    _ tokens: Range<Int>, _ value: CalendarPeriod?, _ previous: CalendarPeriod
  ) -> Match {
    made(tokens, value, "from \(previous) in the text")
  }

  private func anchored(_ tokens: Range<Int>, days: Int) -> Match {
    guard let previous, case .day(let day) = previous else {
      return made(tokens, nil, nil, isAnchor: false)
    }
    return anchoredMatch(tokens, day.adding(days: days).map { .day($0) }, previous)
  }

  // MARK: Last, next, this

  /// "last year", "next Monday", "this Friday", "last September", "this week".
  func counted(at start: Int, from first: Int? = nil) -> Match? {
    guard let word = words[safe: start] ?? nil,
      [.last, .next, .this].contains(word.kind)
    else { return nil }
    let next = start + 1
    let sign = word.kind == .last ? -1 : word.kind == .next ? 1 : 0
    let tokens = (first ?? start)..<next + 1
    guard let target = words[safe: next] ?? nil, part.tokens[next].joint == .space else {
      return nil
    }
    switch target.kind {
    case .unit:
      guard !isPluralUnit(next), !isTitle(next) else { return nil }
      return calendarUnit(target.value, sign, tokens)
    case .weekday:
      let end = kind(next + 1) == .partOfDay ? next + 2 : next + 1
      return relativeWeekday(target.value, sign, tokens.lowerBound..<end)
    case .month: return relativeMonth(next, sign, tokens)
    case .partOfDay:
      guard sign <= 0, !isTitle(next) else { return nil }
      return made(tokens, period(.day, days: sign), label)
    case .weekend, .quarter: return made(tokens, nil, nil, isAnchor: false)
    case .season:
      let tense = sign < 0 ? DateReader.Tense.past : sign > 0 ? .future : .unknown
      return made(tokens, seasonYear(next, tense), label, isAnchor: false)
    case .century: return made(tokens, nil, nil, isAnchor: false)
    default: return nil
    }
  }

  /// "Last Week Tonight", "This Morning": a capital inside a sentence makes a name of it.
  private func isTitle(_ index: Int) -> Bool {
    let token = part.tokens[index]
    return token.isCapital && !token.startsSentence && part.passage.field != .title
  }

  private func isPluralUnit(_ index: Int) -> Bool { text(index).last == UInt8(ascii: "s") }

  private func calendarUnit(_ unit: Int, _ sign: Int, _ tokens: Range<Int>) -> Match? {
    switch DateWord.Unit(rawValue: unit) {
    case .month: return made(tokens, period(.month, months: sign), label, isAnchor: sign != 0)
    case .year: return made(tokens, period(.year, months: 12 * sign), label, isAnchor: sign != 0)
    // Seven days have no value of their own.
    case .week, .fortnight, .decade: return made(tokens, nil, nil, isAnchor: false)
    default: return nil
    }
  }

  private func relativeWeekday(_ weekday: Int, _ sign: Int, _ tokens: Range<Int>) -> Match {
    let isFuture = sign >= 0 && !(sign == 0 && tense(around: tokens) == .past)
    let day = day(weekday: weekday, isFuture: isFuture, isStrict: sign != 0)
    return made(tokens, day.map { .day($0) }, label)
  }

  private func relativeMonth(_ index: Int, _ sign: Int, _ tokens: Range<Int>) -> Match? {
    guard part.tokens[index].isCapital else { return nil }
    guard let reference else { return made(tokens, nil, nil) }
    let month = value(index)
    var year = reference.day.year
    if sign < 0, month >= reference.day.month { year -= 1 }
    if sign > 0, month <= reference.day.month { year += 1 }
    return made(tokens, .month(year: year, month: month), label)
  }

  private func seasonYear(_ index: Int, _ tense: Tense) -> CalendarPeriod? {
    guard let reference else { return nil }
    // The first month of each season, as the north has it.
    let months: [(StaticString, Int)] = [
      ("spring", 3), ("summer", 6), ("autumn", 9), ("winter", 12),
    ]
    let name = text(index)
    guard
      let month = months.first(where: { entry in
        entry.0.withUTF8Buffer { name.elementsEqual($0) }
      })?.1
    else { return nil }
    if tense == .past, month > reference.day.month - 3 { return .year(reference.day.year - 1) }
    if tense == .future, month <= reference.day.month { return .year(reference.day.year + 1) }
    return .year(reference.day.year)
  }

  // MARK: Prepositions and parts

  /// "on Saturday", "in September", "in 2019", "earlier this month", "early July", "late last year".
  func prefixed(at start: Int, from first: Int? = nil) -> Match? {
    let lower = first ?? start
    var next = start + 1
    guard let word = words[safe: start] ?? nil, part.tokens.indices.contains(next) else {
      return nil
    }
    switch word.kind {
    case .on:
      guard kind(next) == .weekday else { return nil }
      return weekday(at: next, from: start)
    case .in:
      if kind(next) == .month { return monthDate(at: next, from: start).flatMap(notAName) }
      if kind(next) == .the, kind(next + 1) == .season { return season(at: next + 1, from: start) }
      if part.tokens[next].kind == .number { return year(at: next, from: start) }
      if kind(next) == .part { return prefixed(at: next, from: start) }
      return nil
    case .earlier, .later: return counted(at: next, from: lower)
    case .part:
      if part.tokens[next].joint == .hyphen, kind(next) == nil { return nil }
      if isMark(next, 0x2d) { next += 1 }
      // "the end of July", but "ending July".
      if value(start) == 1, kind(next) != .of { return nil }
      if kind(next) == .in || kind(next) == .of { next += 1 }
      guard part.tokens.indices.contains(next) else { return nil }
      if kind(next) == .the, kind(next - 1) == .of, kind(next + 1) == .unit,
        !isPluralUnit(next + 1)
      {
        return calendarUnit(value(next + 1), 0, lower..<next + 2)
      }
      if kind(next) == .month { return monthDate(at: next, from: lower) }
      if part.tokens[next].kind == .number { return year(at: next, from: lower) }
      return counted(at: next, from: lower)
    default: return nil
    }
  }

  /// "in May Smith's book": a capital after a month that is a word too makes a name of it.
  private func notAName(_ match: Match) -> Match? {
    let month = value(match.tokens.upperBound - 1)
    guard match.tokens.count == 2, month == 3 || month == 5 || month == 4 || month == 8,
      part.tokens.indices.contains(match.tokens.upperBound)
    else { return match }
    let next = part.tokens[match.tokens.upperBound]
    return next.isCapital && next.joint == .space && !next.startsSentence && month != 4
      && month != 8 && kind(match.tokens.upperBound) == nil && isPossessive(match.tokens.upperBound + 1)
      ? nil : match
  }

  // MARK: Lengths

  /// "in two weeks", "in a year and two months".
  func within(at start: Int) -> Match? {
    guard let (span, end) = span(at: start + 1), !isDuration(start, end), !span.isShort else {
      return nil
    }
    guard let reference else { return made(start..<end, nil, nil, isAnchor: false) }
    return made(start..<end, span.period(from: reference, isPast: false), label)
  }

  /// "won four titles in two years": how long it took, unless the tense is that of the future.
  private func isDuration(_ start: Int, _ end: Int) -> Bool {
    if isPossessive(end) { return false }
    return tense(around: start..<end) != .future
  }

  /// "two days ago", "a week later", "three months earlier", "a week after".
  func length(at start: Int) -> Match? {
    guard let (span, end) = span(at: start) else { return vagueLength(at: start) }
    if span.isShort, kind(end) != .ago, kind(end) != .from { return nil }
    switch kind(end) {
    case .ago:
      guard let reference else { return made(start..<end + 1, nil, nil, isAnchor: false) }
      return made(start..<end + 1, span.period(from: reference, isPast: true), label)
    case .from where kind(end + 1) == .now || kind(end + 1) == .day && value(end + 1) == 1:
      guard let reference else { return made(start..<end + 2, nil, nil, isAnchor: false) }
      return made(start..<end + 2, span.period(from: reference, isPast: false), label)
    case .hence:
      guard let reference else { return nil }
      return made(start..<end + 1, span.period(from: reference, isPast: false), label)
    case .later: return shifted(start..<end + 1, span, isPast: false)
    case .earlier where endsPhrase(end + 1): return shifted(start..<end + 1, span, isPast: true)
    case .before where endsPhrase(end + 1): return shifted(start..<end + 1, span, isPast: true)
    case .after where endsPhrase(end + 1): return shifted(start..<end + 1, span, isPast: false)
    case .before, .after: return fromEvent(start..<end + 1, span)
    default: return nil
    }
  }

  /// Counted from the last date that the text named.
  private func shifted(_ tokens: Range<Int>, _ span: DateSpan, isPast: Bool) -> Match {
    guard let previous, !span.isEmpty else { return made(tokens, nil, nil, isAnchor: false) }
    let value: CalendarPeriod?
    switch previous {
    case .day(let day): value = span.period(from: day, isPast: isPast)
    case .month(let year, let month):
      var coarse = span
      coarse.precision = max(span.precision, .month)
      value =
        span.precision == .day
        ? nil
        : CalendarDay(year: year, month: month, day: 1)
          .flatMap { coarse.period(from: $0, isPast: isPast) }
    case .year(let year):
      value =
        span.precision == .year
        ? CalendarDay(year: year, month: 1, day: 1)
          .flatMap { span.period(from: $0, isPast: isPast) } : nil
    }
    return anchoredMatch(tokens, value, previous)
  }

  /// "two days after July 8"; "three weeks before the vote" has no value.
  private func fromEvent(_ tokens: Range<Int>, _ span: DateSpan) -> Match? {
    let isPast = kind(tokens.upperBound - 1) == .before
    var next = tokens.upperBound
    if kind(next) == .on { next += 1 }
    if let date = date(at: next), let day = date.value?.day {
      let value = span.period(from: day, isPast: isPast)
      return made(
        tokens.lowerBound..<date.tokens.upperBound, value, "from \(day) in the text")
    }
    return span.precision == .day || span.precision == .month || span.precision == .year
      ? made(tokens, nil, nil, isAnchor: false) : nil
  }

  /// A date in numbers or by the name of a month.
  private func date(at index: Int) -> Match? {
    guard part.tokens.indices.contains(index) else { return nil }
    if kind(index) == .month { return monthDate(at: index) }
    if kind(index) == .day { return nearDay(at: index) }
    return numericDate(at: index) ?? dayMonth(at: index)
  }

  /// "a few days ago", "many years ago", "decades ago".
  private func vagueLength(at start: Int) -> Match? {
    var next = start
    if kind(next) == .a || kind(next) == .the { next += 1 }
    guard kind(next) == .few else { return nil }
    return vague(at: next + 1).map { made(start..<$0.tokens.upperBound, nil, nil, isAnchor: false) }
  }

  /// "years ago"
  func vague(at index: Int) -> Match? {
    guard kind(index) == .unit, isPluralUnit(index), kind(index + 1) == .ago,
      part.tokens[index].end - part.tokens[index].start > 3
    else { return nil }
    return made(index..<index + 2, nil, nil, isAnchor: false)
  }

  /// Whether a phrase such as "a week after" stands alone: a mark, the end or a verb follows.
  func endsPhrase(_ index: Int) -> Bool {
    guard part.tokens.indices.contains(index) else { return true }
    let token = part.tokens[index]
    if token.kind == .mark { return true }
    guard token.kind == .word else { return false }
    if kind(index) == .past_ || kind(index) == .in || kind(index) == .and { return true }
    return !token.isCapital && text(index).suffix(2).elementsEqual("ed".utf8)
  }
}

extension Array {
  /// The element at an index, or nil where there is none.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
