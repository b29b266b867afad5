import Articles

/// Lengths of time in words and figures: "1 year, 2 months and 3 days", "2.5 hours", "a week".
extension DateReader {
  /// Reads a length of one or more units.
  /// - Returns: the length and the token after it.
  func span(at start: Int) -> (DateSpan, Int)? {
    var span = DateSpan()
    var index = start
    while kind(index) == .about || kind(index) == .the && kind(index + 1) == .couple { index += 1 }
    var end = index
    while let (count, unit, next) = item(at: index) {
      guard span.add(count, unit) else { return nil }
      end = next
      index = next
      if isComma(index) { index += 1 }
      if kind(index) == .and { index += 1 }
      if isMark(index, UInt8(ascii: "+")) { index += 1 }
    }
    return span.isEmpty ? nil : (span, end)
  }

  /// "two weeks", "1hr", "a couple of days", "half an hour", "2.5 hours".
  private func item(at start: Int) -> (Double, DateWord.Unit, Int)? {
    guard part.tokens.indices.contains(start) else { return nil }
    var index = start
    var count: Double
    if part.tokens[index].kind == .number {
      let bytes = text(index)
      let digits = bytes.prefix { 0x30...0x39 ~= $0 || $0 == 0x2e || $0 == 0x2c }
      guard let number = Self.number(digits) else { return nil }
      if digits.count < bytes.count {
        guard let unit = Self.unit(bytes.dropFirst(digits.count)) else { return nil }
        return (number, unit, index + 1)
      }
      count = number
      index += 1
    } else {
      switch kind(index) {
      case .number: count = Double(value(index))
      case .a: count = 1
      case .half: count = 0.5
      case .couple: count = 2
      default: return nil
      }
      index += 1
      // "a couple of weeks", "half an hour", "a half hour", "twenty-five days".
      if kind(index) == .couple || kind(index) == .half, count == 1 {
        count = kind(index) == .half ? 0.5 : 2
        index += 1
      }
      if kind(index) == .of || count == 0.5 && kind(index) == .a { index += 1 }
      if count == 20, kind(index) == .number, part.tokens[index].joint == .hyphen, value(index) < 10
      {
        count += Double(value(index))
        index += 1
      }
    }
    if kind(index) == .and, kind(index + 1) == .a, kind(index + 2) == .half {
      count += 0.5
      index += 3
    }
    // "a 2-day visit", "a three-year plan": adjectives, not lengths.
    guard kind(index) == .unit, part.tokens[index].joint == .space,
      part.tokens[index].end - part.tokens[index].start > 1 || isFigure(index - 1),
      let unit = DateWord.Unit(rawValue: value(index))
    else { return nil }
    return (count, unit, index + 1)
  }

  private func isFigure(_ index: Int) -> Bool {
    part.tokens.indices.contains(index) && part.tokens[index].kind == .number
  }

  /// A decimal number with thousands set off by commas.
  private static func number(_ digits: some Sequence<UInt8>) -> Double? {
    var value = 0.0
    var scale = 0.0
    var count = 0
    for byte in digits {
      switch byte {
      case 0x2c: continue
      case 0x2e:
        guard scale == 0 else { return nil }
        scale = 1
      default:
        count += 1
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      }
    }
    guard count > 0, count < 10 else { return nil }
    return scale > 1 ? value / scale : value
  }

  /// The unit that is glued to a figure: "15hr", "30m", "1d".
  private static func unit(_ bytes: ArraySlice<UInt8>) -> DateWord.Unit? {
    let name = String(decoding: bytes.map { $0 | 0x20 }, as: UTF8.self)
    switch name {
    case "s", "sec", "secs", "second", "seconds": return .second
    case "m", "min", "mins", "minute", "minutes": return .minute
    case "h", "hr", "hrs", "hour", "hours": return .hour
    case "d", "day", "days": return .day
    case "w", "wk", "wks", "week", "weeks": return .week
    case "mo", "mos", "mon", "mons", "month", "months": return .month
    case "y", "yr", "yrs", "year", "years": return .year
    case "decade", "decades": return .decade
    default: return nil
    }
  }

  // MARK: A text that is an expression

  /// The date that the whole passage is, as in a search or an age: "1 year 2 months", "last week",
  /// "now - 30 minutes".
  func whole() -> DateExpression? {
    let count = part.tokens.count
    guard count > 0, count <= 40, let reference else { return nil }
    var end = count
    while end > 0, part.tokens[end - 1].isMark(0x2e) { end -= 1 }
    guard let value = wholeValue(end, reference) else { return nil }
    return DateExpression(
      passage: part.passage, range: part.byteRange(0..<end), value: value, anchor: reference.label)
  }

  private func wholeValue(_ end: Int, _ reference: DateReference) -> CalendarPeriod? {
    var index = 0
    if kind(index) == .just { index += 1 }
    if kind(index) == .now {
      index += 1
      if index == end { return .day(reference.day) }
    } else if index > 0 {
      return nil
    }
    if let unit = lastOrNext(index, end) {
      return unit.span.period(from: reference, isPast: unit.isPast)
    }
    var isPast: Bool?
    if isMark(index, UInt8(ascii: "-")) || isMark(index, 0x80), index < end {
      isPast = true
      index += 1
    } else if isMark(index, UInt8(ascii: "+")) {
      isPast = false
      index += 1
    } else if kind(index) == .in || kind(index) == .after || kind(index) == .within {
      isPast = false
      index += 1
    }
    guard let (span, next) = span(at: index) else { return nil }
    if next == end { return span.period(from: reference, isPast: isPast ?? true) }
    switch kind(next) {
    case .ago, .earlier, .before:
      return next + 1 == end ? span.period(from: reference, isPast: true) : nil
    case .later, .hence, .after:
      return next + 1 == end ? span.period(from: reference, isPast: false) : nil
    case .from:
      guard kind(next + 1) == .now || kind(next + 1) == .day, next + 2 == end else { return nil }
      return span.period(from: reference, isPast: false)
    default: return nil
    }
  }

  /// "last decade", "next week": a unit back or ahead.
  private func lastOrNext(_ index: Int, _ end: Int) -> (span: DateSpan, isPast: Bool)? {
    guard end == index + 2, kind(index + 1) == .unit,
      let unit = DateWord.Unit(rawValue: value(index + 1))
    else { return nil }
    var span = DateSpan()
    switch kind(index) {
    case .last, .past, .previous: return span.add(1, unit) ? (span, true) : nil
    case .next, .following: return span.add(1, unit) ? (span, false) : nil
    case .this: return span.add(0, unit) ? (span, false) : nil
    default: return nil
    }
  }
}
