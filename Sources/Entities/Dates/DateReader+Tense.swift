import Articles

extension DateReader {
  enum Tense {
    case past, future, unknown
  }

  /// The tense of the clause around tokens: the nearest telling word before them in the sentence,
  /// else the first one after.
  func tense(around tokens: Range<Int>) -> Tense {
    var index = tokens.lowerBound - 1
    let lowest = max(0, tokens.lowerBound - 40)
    while index >= lowest {
      if isSentenceEnd(index) { break }
      if let tense = tense(at: index) { return tense }
      index -= 1
    }
    index = tokens.upperBound
    let highest = min(part.tokens.count, tokens.upperBound + 24)
    while index < highest, !isSentenceEnd(index) {
      if let tense = tense(at: index) { return tense }
      index += 1
    }
    return .unknown
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    let token = part.tokens[index]
    return token.kind == .mark && (token.hash == 0x2e || token.hash == 0x21 || token.hash == 0x3f)
  }

  private func tense(at index: Int) -> Tense? {
    let token = part.tokens[index]
    guard token.kind == .word else { return nil }
    if let kind = kind(index) {
      if kind == .future { return .future }
      if kind == .past_ { return .past }
      return nil
    }
    if token.isCapital { return nil }
    let bytes = text(index)
    // "is to visit", "to apply from": an infinitive after a form of "be" or at a noun.
    if bytes.count > 3, bytes.suffix(2).elementsEqual("ed".utf8), !isAdjective(index) {
      return .past
    }
    if bytes.count > 3, bytes.suffix(3).elementsEqual("'ll".utf8)
      || bytes.suffix(5).elementsEqual("’ll".utf8)
    {
      return .future
    }
    if index > 0, kind(index - 1) == .to, index > 1, isBe(index - 2) { return .future }
    return nil
  }

  /// "the planned visit", "will be released": no past tense.
  private func isAdjective(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = kind(index - 1)
    return before == .the || before == .a || before == .future
  }

  private func isBe(_ index: Int) -> Bool {
    let hash = part.tokens[index].hash
    return hash == Self.isHash || hash == Self.areHash
  }

  private static let isHash = WordHash.of("is")
  private static let areHash = WordHash.of("are")

  // MARK: The nearest one

  /// The day of a month nearest to the reference; one against the tense counts as three times as
  /// far away.
  func nearest(month: Int, day: Int, weekday: Int? = nil, _ tense: Tense) -> CalendarDay? {
    guard let reference else {
      return year.flatMap { CalendarDay(year: $0.number, month: month, day: day) }
    }
    let origin = reference.day.daysSinceEpoch
    var best: (day: CalendarDay, cost: Int)?
    for year in reference.day.year - 5...reference.day.year + 5 {
      guard let day = CalendarDay(year: year, month: month, day: day),
        weekday.map({ $0 == day.weekday }) ?? true
      else { continue }
      let distance = day.daysSinceEpoch - origin
      let cost = cost(distance, tense)
      if best.map({ cost < $0.cost }) ?? true { best = (day, cost) }
    }
    return best?.day
  }

  /// The month of the year nearest to the reference.
  func nearest(month: Int, _ tense: Tense) -> CalendarPeriod? {
    guard let reference else { return year.map { .month(year: $0.number, month: month) } }
    let origin = reference.day.year * 12 + reference.day.month - 1
    var best: (total: Int, cost: Int)?
    for year in reference.day.year - 1...reference.day.year + 1 {
      let total = year * 12 + month - 1
      // Months lie far apart: those against the tense count double once more.
      let cost = cost((total - origin) * (tense == .past && total > origin ? 2 : 1), tense)
      if best.map({ cost < $0.cost }) ?? true { best = (total, cost) }
    }
    return best.map { .month(year: $0.total / 12, month: $0.total % 12 + 1) }
  }

  private func cost(_ distance: Int, _ tense: Tense) -> Int {
    switch tense {
    case .past: distance > 0 ? 3 * distance : -distance
    case .future: distance < 0 ? -3 * distance : distance
    case .unknown: distance > 0 ? 2 * distance - 1 : -2 * distance
    }
  }

  /// The day of the week on or before the reference, or on or after it.
  func day(weekday: Int, isFuture: Bool, isStrict: Bool = false) -> CalendarDay? {
    guard let reference else { return nil }
    var distance = (reference.day.weekday - weekday + 7) % 7
    if isFuture { distance = (7 - distance) % 7 }
    if distance == 0, isStrict { distance = 7 }
    return reference.day.adding(days: isFuture ? distance : -distance)
  }
}
