/// A date as text writes it, perhaps without its year.
struct DateText: Hashable {
  /// The year, when it is written.
  var year: Int?
  /// The month, from 1 to 12.
  var month: Int
  /// The day of the month.
  var day: Int
  /// The day of the week that is written with it, from 0 for Sunday.
  var weekday: Int?

  /// The day, when the year is known.
  var calendarDay: CalendarDay? {
    year.flatMap { CalendarDay(year: $0, month: month, day: day) }
  }

  /// The day in a year.
  func day(in year: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: day) }

  /// Reads a date at an index: "July 15, 2025", "15 July", "Tue, 15 Jul 2025", "15-07-2025",
  /// "2025-07-15", "15/07/2025".
  /// - Returns: the date and the index after it, or nil.
  static func parse(_ text: [UInt8], at start: Int, end: Int) -> (date: DateText, end: Int)? {
    var cursor = Cursor(text: text, index: start, end: end)
    let weekday = cursor.name(in: weekdays)
    if weekday != nil {
      cursor.skip(".,")
      cursor.skipSpaces()
    }
    guard var date = cursor.numericDate() ?? cursor.namedDate() else { return nil }
    date.weekday = weekday
    return (date, cursor.index)
  }

  /// The month that the word in a range names, from 1.
  static func month(_ text: [UInt8], _ word: Range<Int>) -> Int? { months.value(text, word) }

  private static let months: WordTable = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
    // Malay, where it differs.
    "januari": 1, "februari": 2, "mac": 3, "mei": 5, "julai": 7, "ogos": 8, "oktober": 10,
    "disember": 12,
  ]

  private static let weekdays: WordTable = [
    "sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6, "sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4,
    "thurs": 4, "fri": 5, "sat": 6,
  ]

  private struct Cursor {
    let text: [UInt8]
    var index: Int
    let end: Int

    mutating func skip(_ characters: StaticString) {
      while index < end, text[index].isAny(of: characters) { index += 1 }
    }

    mutating func skipSpaces() { skip(" ") }

    /// Reads a word that is a key of a table.
    mutating func name(in table: WordTable) -> Int? {
      var next = index
      while next < end, text[next].isLetter { next += 1 }
      guard 3...9 ~= next - index, let value = table.value(text, index..<next) else { return nil }
      index = next
      return value
    }

    /// Reads a number of at least and at most so many digits.
    mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
      var next = index
      var value = 0
      while next < end, next - index <= lengths.upperBound, text[next].isDigit {
        value = value * 10 + Int(text[next] - 48)
        next += 1
      }
      guard lengths ~= next - index else { return nil }
      index = next
      return value
    }

    mutating func numericDate() -> DateText? {
      let start = index
      guard let first = number(1...4), index < end, text[index].isAny(of: "-/.") else {
        index = start
        return nil
      }
      let firstLength = index - start
      let separator = text[index]
      index += 1
      if let second = number(1...2), index < end, text[index] == separator {
        index += 1
        if firstLength == 4, let third = number(1...2) {
          return valid(first, second, third, from: start)
        }
        if firstLength <= 2, let year = number(4...4) {
          return second > 12
            ? valid(year, first, second, from: start) : valid(year, second, first, from: start)
        }
      }
      index = start
      return nil
    }

    mutating func namedDate() -> DateText? {
      let start = index
      if let month = name(in: months) {
        skip(".")
        skipSpaces()
        if let day = number(1...2) {
          ordinal()
          return withYear(month, day, from: start)
        }
      } else if let day = number(1...2) {
        ordinal()
        if index < end, text[index].isBlank || text[index] == UInt8(ascii: "-") { index += 1 }
        if let month = name(in: months) {
          skip(".")
          return withYear(month, day, from: start)
        }
      }
      index = start
      return nil
    }

    private mutating func ordinal() {
      for suffix: StaticString in ["st", "nd", "rd", "th"] where text.hasFolded(suffix, at: index) {
        index += 2
        return
      }
    }

    private mutating func withYear(_ month: Int, _ day: Int, from start: Int) -> DateText? {
      let beforeYear = index
      skip(",")
      skip(" -")
      if let year = number(4...4), 1900...2100 ~= year {
        return valid(year, month, day, from: start)
      }
      index = beforeYear
      guard CalendarDay(year: 2000, month: month, day: day) != nil else {
        index = start
        return nil
      }
      return DateText(month: month, day: day)
    }

    private mutating func valid(_ year: Int, _ month: Int, _ day: Int, from start: Int) -> DateText?
    {
      guard 1900...2100 ~= year, CalendarDay(year: year, month: month, day: day) != nil,
        index == end || !text[index].isDigit
      else {
        index = start
        return nil
      }
      return DateText(year: year, month: month, day: day)
    }
  }
}
