import Articles

/// The day, and perhaps the second, that expressions of time are reckoned from.
struct DateReference {
  var day: CalendarDay
  /// The second of the day; noon where it is not known, so that a few hours stay in the day.
  var second: Int
  /// How it is told: "published 2025-07-12".
  var label: String
  /// Whether no more than the year is known.
  var isYear = false

  init?(article: Article, now: Timestamp?) {
    if let published = article.published {
      self.init(published, "published")
    } else if let day = article.dateline?.date {
      self.init(Timestamp(day: day), "dateline")
    } else if let day = article.pageDay {
      self.init(Timestamp(day: day), "newest on its page")
    } else if let year = article.copyright?.year, year != now?.day.year,
      let day = CalendarDay(year: year, month: 12, day: 31)
    {
      // Whatever the reader's day is, the article is of another year.
      self.init(Timestamp(day: day), "copyright")
      label = "copyright \(year)"
      isYear = true
    } else if let now {
      self.init(now, "now")
    } else {
      return nil
    }
  }

  init(_ timestamp: Timestamp, _ word: String) {
    day = timestamp.day
    second = timestamp.second ?? 43_200
    label = "\(word) \(timestamp.day)"
  }
}

/// A length of time in calendar units.
struct DateSpan {
  var months = 0
  var days = 0
  var seconds = 0
  var precision = DateWord.Precision.year
  var isEmpty = true

  /// Less than a day: how long something took, more often than when.
  var isShort: Bool { months == 0 && days == 0 }

  /// Adds so many units; a fraction counts in the next smaller ones.
  mutating func add(_ count: Double, _ unit: DateWord.Unit) -> Bool {
    guard count >= 0, count <= 1_000_000 else { return false }
    isEmpty = false
    precision = min(precision, unit.precision)
    let isWhole = count == count.rounded()
    switch unit {
    case .second: seconds += Int(count)
    case .minute: seconds += Int(count * 60)
    case .hour: seconds += Int(count * 3600)
    case .day:
      days += Int(count)
      seconds += Int((count - count.rounded(.down)) * 86_400)
    case .week: addDays(count * 7)
    case .fortnight: addDays(count * 14)
    case .month: months += Int(count.rounded())
    case .year: addMonths(count * 12, isWhole)
    case .decade: addMonths(count * 120, true)
    }
    return true
  }

  private mutating func addDays(_ count: Double) {
    days += Int(count)
    seconds += Int((count - count.rounded(.down)) * 86_400)
  }

  private mutating func addMonths(_ count: Double, _ isWhole: Bool) {
    months += Int(count.rounded())
    if !isWhole { precision = min(precision, .month) }
  }

  /// The period so far before or after a reference; nil outside years 1 to 9999.
  func period(from reference: DateReference, isPast: Bool) -> CalendarPeriod? {
    period(from: reference.day, second: reference.second, isPast: isPast)
  }

  /// The period so far before or after a second of a day.
  func period(from day: CalendarDay, second: Int = 43_200, isPast: Bool) -> CalendarPeriod? {
    let sign = isPast ? -1 : 1
    let total = day.year * 12 + day.month - 1 + sign * months
    guard total >= 12, total < 120_000 else { return nil }
    var dayOfMonth = day.day
    var moved = CalendarDay(year: total / 12, month: total % 12 + 1, day: dayOfMonth)
    while moved == nil, dayOfMonth > 27 {
      dayOfMonth -= 1
      moved = CalendarDay(year: total / 12, month: total % 12 + 1, day: dayOfMonth)
    }
    let clock = second + sign * seconds
    let carried = clock >= 0 ? clock / 86_400 : (clock - 86_399) / 86_400
    guard let moved, let result = moved.adding(days: sign * days + carried) else { return nil }
    return precision.period(of: result)
  }
}

extension DateWord.Precision {
  /// The period of this precision that a day lies in.
  func period(of day: CalendarDay) -> CalendarPeriod {
    switch self {
    case .day: .day(day)
    case .month: .month(year: day.year, month: day.month)
    case .year: .year(day.year)
    }
  }
}

extension CalendarPeriod {
  /// A day to reckon from, where the period is one.
  var day: CalendarDay? { if case .day(let day) = self { day } else { nil } }
}
