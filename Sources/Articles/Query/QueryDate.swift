/// Reads the times of a query as people write them: "2025-07-01", "july", "yesterday", "<3d".
struct QueryDate {
  /// The moment that ages count back from, in the person's own offset from UTC.
  let now: Timestamp

  /// What was published then, in seconds since 1970-01-01T00:00:00Z; nil when the text is no time.
  func range(_ key: QueryKey, _ text: String) -> Range<Int>? {
    let typed = String(decoding: Folding.fold(text), as: UTF8.self)
      .split(separator: " ").joined(separator: " ")
    if key == .age { return ageRange(typed) }
    guard let days = days(typed) else { return nil }
    let start = second(days.lowerBound)
    let end = second(days.upperBound)
    switch key {
    case .since: return start..<Int.max
    case .until: return Int.min..<end
    default: return start..<end
    }
  }

  /// The second at which a day starts for the person.
  private func second(_ day: Int) -> Int { day * 86_400 - now.offset * 60 }

  private var today: Int {
    Int((Double(now.secondsSinceEpoch + now.offset * 60) / 86_400).rounded(.down))
  }

  private func ageRange(_ typed: String) -> Range<Int>? {
    let isOlder = typed.hasPrefix(">")
    guard let length = Self.length(typed.drop { "<>=~ ".contains($0) }) else { return nil }
    let moment = now.secondsSinceEpoch - length
    return isOlder ? Int.min..<moment : moment..<Int.max
  }

  /// The seconds of a span such as "3d", "36 hours", "2w"; nil when it is none.
  private static func length(_ text: Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let count = Int(digits), count <= 100_000, let seconds = units[String(unit)] else {
      return nil
    }
    return count * seconds
  }

  private static let units: [String: Int] = {
    let names: [(String, Int)] = [
      ("min mins minute minutes", 60), ("h hr hrs hour hours", 3600), ("d day days", 86_400),
      ("w wk week weeks", 7 * 86_400), ("m mo month months", 30 * 86_400),
      ("y yr year years", 365 * 86_400),
    ]
    var units: [String: Int] = [:]
    for (words, seconds) in names {
      for word in words.split(separator: " ") { units[String(word)] = seconds }
    }
    return units
  }()

  /// The days that a date stands for, counted from 1970-01-01.
  private func days(_ typed: String) -> Range<Int>? {
    if let days = named(typed) ?? numeric(typed) { return days }
    let bytes = Array(typed.utf8)
    if let (date, end) = DateText.parse(bytes, at: 0, end: bytes.count), end == bytes.count {
      return day(date)
    }
    if let days = month(bytes) { return days }
    let span = typed.hasSuffix(" ago") ? typed.dropLast(4) : typed[...]
    if let length = Self.length(span) {
      let day = today - length / 86_400
      return day..<day + 1
    }
    return nil
  }

  private func day(_ date: DateText) -> Range<Int>? {
    guard let year = CalendarDay(daysSinceEpoch: today)?.year else { return nil }
    if let day = date.calendarDay { return day.daysSinceEpoch..<day.daysSinceEpoch + 1 }
    // Without a year the last such day is meant.
    for year in [year, year - 1] {
      if let day = date.day(in: year)?.daysSinceEpoch, day <= today { return day..<day + 1 }
    }
    return nil
  }

  private func named(_ typed: String) -> Range<Int>? {
    let day = CalendarDay(daysSinceEpoch: today) ?? .epoch
    let monday = today - (day.weekday + 6) % 7
    switch typed {
    case "today", "now": return today..<today + 1
    case "yesterday": return today - 1..<today
    case "this week", "week": return monday..<monday + 7
    case "last week": return monday - 7..<monday
    case "this month", "month": return Self.month(day.year, day.month)
    case "last month":
      return day.month > 1 ? Self.month(day.year, day.month - 1) : Self.month(day.year - 1, 12)
    case "this year", "year": return Self.year(day.year)
    case "last year": return Self.year(day.year - 1)
    default:
      let name = typed.hasPrefix("last ") ? typed.dropFirst(5) : typed[...]
      guard name.utf8.count >= 3,
        let weekday = Self.weekdays.firstIndex(where: { $0.hasPrefix(name) })
      else { return nil }
      // The last such day before today.
      let back = (day.weekday - weekday + 6) % 7 + 1
      return today - back..<today - back + 1
    }
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  /// "2025", "2025-07", "2025-07-12".
  private func numeric(_ typed: String) -> Range<Int>? {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].utf8.count == 4 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.utf8.count <= 4, let number = Int(part), number > 0 else { return nil }
      numbers.append(number)
    }
    guard (1000...9998).contains(numbers[0]) else { return nil }
    switch numbers.count {
    case 1: return Self.year(numbers[0])
    case 2: return Self.month(numbers[0], numbers[1])
    default:
      guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return nil
      }
      return day.daysSinceEpoch..<day.daysSinceEpoch + 1
    }
  }

  /// "july", "jul 2025".
  private func month(_ text: [UInt8]) -> Range<Int>? {
    let end = text.firstIndex { !$0.isLetter } ?? text.count
    guard let month = DateText.month(text, 0..<end),
      let today = CalendarDay(daysSinceEpoch: today)
    else { return nil }
    let rest = String(decoding: text[end...].drop { $0 == 0x20 || $0 == 0x2E }, as: UTF8.self)
    if rest.isEmpty {
      return Self.month(month > today.month ? today.year - 1 : today.year, month)
    }
    guard let year = Int(rest), (1000...9998).contains(year) else { return nil }
    return Self.month(year, month)
  }

  private static func month(_ year: Int, _ month: Int) -> Range<Int>? {
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let next = CalendarDay(
        year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
    else { return nil }
    return first.daysSinceEpoch..<next.daysSinceEpoch
  }

  private static func year(_ year: Int) -> Range<Int>? {
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let next = CalendarDay(year: year + 1, month: 1, day: 1)
    else { return nil }
    return first.daysSinceEpoch..<next.daysSinceEpoch
  }
}
