/// Reads the dates that pages give for programs.
enum WebDate {
  /// Reads a date and time of ISO 8601 with their offset, so that the day is the one at the place
  /// of publication, else a date of any other form.
  ///
  /// A time without a zone says no more than the day.
  static func parse(_ text: String) -> Timestamp? {
    let bytes = [UInt8](collapsing: text)
    guard bytes.count >= 6, bytes.count < 100 else { return nil }
    let date = iso(bytes) ?? epoch(bytes) ?? FeedDate.parse(text)
    return date.flatMap { isUnset($0) ? nil : $0 }
  }

  /// Whether a date is what a program writes for none: the first day of its calendar.
  private static func isUnset(_ date: Timestamp) -> Bool {
    date.day == .epoch || date.day.year < firstNewsYear
  }

  /// The year of the first newspaper.
  private static let firstNewsYear = 1605

  /// The day, with its year, that a short text for readers names anywhere in it.
  static func day(inText text: String) -> CalendarDay? {
    let bytes = [UInt8](collapsing: text)
    let starts = bytes.indices.filter { $0 == 0 || !bytes[$0 - 1].isAlphanumeric }
    let english = starts.lazy.compactMap {
      DateText.parse(bytes, at: $0, end: bytes.count)?.date.calendarDay
    }
    return english.first
      ?? starts.lazy.compactMap { dayFirst(bytes, at: $0) ?? yearFirst(bytes, at: $0) }.first
  }

  /// A day as most languages write it: "15. Juli 2025", "15 de julio de 2025".
  private static func dayFirst(_ text: [UInt8], at start: Int) -> CalendarDay? {
    var words = WordCursor(text: text, index: start)
    guard let day = words.number(1...2), let month = words.month(), let year = words.number(4...4)
    else { return nil }
    return CalendarDay(year: FeedDate.fullYear(year, digits: 4), month: month, day: day)
  }

  /// A day as Hungarian and the languages of East Asia write it: "2025. július 15.", "2025年7月15日".
  private static func yearFirst(_ text: [UInt8], at start: Int) -> CalendarDay? {
    var words = WordCursor(text: text, index: start)
    guard let year = words.number(4...4) else { return nil }
    if let month = words.month(), let day = words.number(1...2) {
      return CalendarDay(year: year, month: month, day: day)
    }
    let isEastAsian = text.has("年", at: start + 4) || text.has("년", at: start + 4)
    return isEastAsian ? FeedDate.parse(text.string(start..<text.count))?.day : nil
  }

  /// Goes through the numbers and names of months in a text, past the marks and small words between.
  private struct WordCursor {
    let text: [UInt8]
    var index: Int

    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
      let end = text[index...].firstIndex { !$0.isDigit } ?? text.count
      guard digits.contains(end - index) else { return nil }
      defer {
        index = end
        pass()
      }
      return WebDate.number(text[index..<end])
    }

    mutating func month() -> Int? {
      let end = text[index...].firstIndex { !$0.isLetter && $0 < 0x80 } ?? text.count
      guard let month = MonthNames.month(text, index..<end) else { return nil }
      index = end
      pass()
      return month
    }

    private mutating func pass() {
      while index < text.count, text[index].isAny(of: " .,-") { index += 1 }
      for word: StaticString in ["de ", "del ", "d'", "º ", "er "]
      where text.hasFolded(word, at: index) {
        index += word.count
        return
      }
    }
  }

  /// The day that the path of an address names ("/2025/07/15/").
  static func day(inAddress address: String) -> CalendarDay? {
    let parts = address.split(separator: "/").map { Array($0.utf8) }
    for index in parts.indices.dropLast(2) {
      let numbers = parts[index...].prefix(3).map { number($0[...]) }
      if parts[index].count == 4, parts[index + 1].count <= 2, parts[index + 2].count <= 2,
        let year = numbers[0], 1990...2100 ~= year, let month = numbers[1], let day = numbers[2]
      {
        return CalendarDay(year: year, month: month, day: day)
      }
    }
    return nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 9, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func iso(_ text: [UInt8]) -> Timestamp? {
    guard text.count >= 10, let year = number(text[0..<4]), year >= 1900, text[4] == text[7],
      text[4].isAny(of: "-/"), let month = number(text[5..<7]),
      let dayNumber = number(text[8..<10]),
      let day = CalendarDay(year: year, month: month, day: dayNumber)
    else { return nil }
    let alone = Timestamp(day: day)
    var index = 10
    func skip(_ characters: StaticString) -> Bool {
      guard index < text.count, text[index].isAny(of: characters) else { return false }
      index += 1
      return true
    }
    func pair() -> Int? {
      guard index + 2 <= text.count, let value = number(text[index..<index + 2]) else { return nil }
      index += 2
      return value
    }
    guard skip("Tt "), let hour = pair(), skip(":"), let minute = pair() else { return alone }
    let second = skip(":") ? pair() ?? 0 : 0
    if skip(".,") { while index < text.count, text[index].isDigit { index += 1 } }
    _ = skip(" ")
    guard hour < 24, minute < 60, let offset = offset(text[index...]) else { return alone }
    let clock = hour * 3600 + minute * 60 + min(second, 59)
    return Timestamp(day: day, second: clock, offset: offset) ?? alone
  }

  /// The minutes from UTC that a zone says ("Z", "+01:00", "-0500"), or nil.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    guard let sign = zone.first else { return nil }
    if sign.isAny(of: "Zz"), zone.count == 1 { return 0 }
    let digits = zone.dropFirst().filter(\.isDigit)
    guard sign.isAny(of: "+-"), digits.count == 2 || digits.count == 4,
      let value = number(digits[...])
    else { return nil }
    let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  /// Seconds or milliseconds after 1970.
  private static func epoch(_ text: [UInt8]) -> Timestamp? {
    guard text.allSatisfy(\.isDigit), let value = Int(text.string) else { return nil }
    switch text.count {
    case 9...10: return Timestamp(secondsSinceEpoch: value)
    case 12...13: return Timestamp(secondsSinceEpoch: value / 1000)
    default: return nil
    }
  }
}
