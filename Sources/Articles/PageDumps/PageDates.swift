/// The dates of a page: what ages count back from, and the years of days without one.
struct PageDates {
  private let now: Timestamp?
  private let modified: Timestamp?
  /// The newest full date that an article names as its own.
  private let ownNewest: CalendarDay?
  /// The newest full date on the page.
  private let newest: CalendarDay?

  /// Finds the newest full date of the articles, and of their text.
  init(of builders: [ArticleBuilder], lines: [PageLine], now: Timestamp?, modified: Timestamp?) {
    self.now = now
    self.modified = modified
    var newest: CalendarDay?
    func take(_ day: CalendarDay?) {
      guard let day, newest.map({ day > $0 }) ?? true else { return }
      newest = day
    }
    for builder in builders {
      take(builder.datelineDate?.calendarDay)
      if case .date(let date) = builder.age { take(date.calendarDay) }
    }
    ownNewest = newest
    let needsReference = builders.contains { builder in
      let ages = [builder.age, builder.updated].compactMap { $0 }
      return ages.contains { $0.writtenDate?.year == nil }
        || builder.datelineDate.map { $0.year == nil } ?? false
    }
    if needsReference {
      for line in lines { FullDates.each(in: line.text) { take($0) } }
    }
    self.newest = newest
  }

  /// Fills the dates of an article.
  func fill(_ builder: inout ArticleBuilder) {
    if let date = builder.datelineDate {
      let published = builder.age.flatMap { age in
        if case .date(let date) = age { return date.calendarDay }
        return now.flatMap { count(back: age, from: $0)?.day }
      }
      let day = day(of: date, in: builder.article, near: published)
      builder.article.dateline?.date = day
      if day == nil { builder.furniture += builder.datelineWords.map { [$0] } ?? [] }
    }
    if let age = builder.age { builder.article.published = timestamp(of: age, builder.article) }
    if let age = builder.updated { builder.article.updated = timestamp(of: age, builder.article) }
  }

  private func timestamp(of age: Age, _ article: Article) -> Timestamp? {
    if case .date(let date) = age { return day(of: date, in: article).map { Timestamp(day: $0) } }
    if let now { return count(back: age, from: now) }
    if let newest {
      let published = count(back: age, from: Timestamp(day: newest))
      // Nothing is published before the day its dateline names.
      if let written = article.dateline?.date, let published, published.day < written {
        return Timestamp(day: written)
      }
      return published
    }
    return modified.flatMap { count(back: age, from: $0) }
  }

  /// Counts an age back from a moment: to the second where both are that exact, else to the day.
  private func count(back age: Age, from moment: Timestamp) -> Timestamp? {
    switch age {
    case .seconds(let seconds):
      guard let second = moment.second else {
        return moment.day.adding(days: -(seconds / 86_400)).map { Timestamp(day: $0) }
      }
      let local = moment.day.daysSinceEpoch * 86_400 + second - seconds
      let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
      guard let day = CalendarDay(daysSinceEpoch: days) else { return nil }
      return Timestamp(day: day, second: local - days * 86_400, offset: moment.offset)
    case .days(let days): return moment.day.adding(days: -days).map { Timestamp(day: $0) }
    case .months(let months):
      let total = moment.day.year * 12 + moment.day.month - 1 - months
      guard total >= 12 else { return nil }
      var dayOfMonth = moment.day.day
      while dayOfMonth > 27 {
        if let day = CalendarDay(year: total / 12, month: total % 12 + 1, day: dayOfMonth) {
          return Timestamp(day: day)
        }
        dayOfMonth -= 1
      }
      return CalendarDay(year: total / 12, month: total % 12 + 1, day: dayOfMonth)
        .map { Timestamp(day: $0) }
    case .date: return nil
    }
  }

  /// The day of a date, its year taken from the page and checked by the day of the week.
  /// - Parameter published: when the article was published, as far as that is known.
  private func day(
    of date: DateText, in article: Article, near published: CalendarDay? = nil
  ) -> CalendarDay? {
    if let day = date.calendarDay { return day }
    // Dates in running text may be those of history: they come last.
    var reference = published ?? ownNewest ?? now?.day ?? newest
    if reference == nil, let year = article.copyright?.year {
      reference = CalendarDay(year: year, month: date.month, day: min(date.day, 28))
    }
    guard let reference else { return nil }
    // The nearest such day: a dateline of December on a page of January is last year's.
    let candidates = [0, -1, 1].compactMap { date.day(in: reference.year + $0) }
    let nearest = candidates.min {
      abs($0.daysSinceEpoch - reference.daysSinceEpoch)
        < abs($1.daysSinceEpoch - reference.daysSinceEpoch)
    }
    guard let weekday = date.weekday ?? Weekdays.named(with: date, in: article) else {
      return nearest
    }
    if let nearest, nearest.weekday == weekday { return nearest }
    return (0...10).lazy.compactMap { date.day(in: reference.year - $0) }.first {
      $0.weekday == weekday
    }
  }
}

/// The full dates in running text.
enum FullDates {
  /// Calls a closure with every day that a text names with its year, unless it lies ahead.
  static func each(in text: [UInt8], _ body: (CalendarDay) -> Void) {
    var index = 0
    while true {
      // Only a year gives a full date: look for its first two digits.
      index = text.next(.year, from: index, to: text.count)
      guard index + 3 < text.count else { return }
      guard text[index + 1] == UInt8(ascii: "0") || text[index + 1] == UInt8(ascii: "9"),
        text[index + 2].isDigit, text[index + 3].isDigit,
        index == 0 || !text[index - 1].isDigit, index + 4 == text.count || !text[index + 4].isDigit
      else {
        index += 1
        continue
      }
      if let day = day(in: text, around: index), !liesAhead(text, index) { body(day) }
      index += 4
    }
  }

  private static func day(in text: [UInt8], around year: Int) -> CalendarDay? {
    let end = year + 4
    if let (date, _) = DateText.parse(text, at: year, end: Swift.min(text.count, year + 10)) {
      return date.calendarDay
    }
    // The day and month stand in the words before the year.
    var start = year
    let limit = Swift.max(0, year - 18)
    while start > limit {
      start -= 1
      let isStart = start == 0 || !text[start - 1].isAlphanumeric
      if isStart, text[start].isAlphanumeric,
        let (date, stop) = DateText.parse(text, at: start, end: end), stop == end
      {
        return date.calendarDay
      }
    }
    return nil
  }

  /// Whether words of the future stand close before a date ("until", "by", "will").
  private static func liesAhead(_ text: [UInt8], _ year: Int) -> Bool {
    var index = Swift.max(0, year - 60)
    while index < year {
      if index == 0 || text[index - 1].isBlank {
        let word = text.word(at: index, end: year)
        if ahead.contains(text, word) { return true }
      }
      index += 1
    }
    return false
  }

  private static let ahead: WordSet = [
    "will", "until", "till", "by", "due", "deadline", "expires", "expire", "scheduled", "through",
    "effective", "takes", "begins", "starts", "ends", "expected", "starting", "before", "planned",
    "upcoming", "valid",
  ]
}

/// The days of the week that a text names.
enum Weekdays {
  /// The day of the week that stands next to a date in the text ("Tuesday, July 15").
  static func named(with date: DateText, in article: Article) -> Int? {
    for paragraph in article.paragraphs.prefix(40) {
      let text = Array(paragraph.utf8.prefix(4000))
      var index = 0
      while index < text.count {
        let isStart = index == 0 || !text[index - 1].isAlphanumeric
        if isStart, text[index].isUpper {
          let end = Swift.min(text.count, index + 32)
          if let (found, _) = DateText.parse(text, at: index, end: end), found.weekday != nil,
            found.month == date.month, found.day == date.day
          {
            return found.weekday
          }
        }
        index += 1
      }
    }
    return nil
  }
}
