/// Reads the dates that pages give for programs.
enum WebDate {
  /// Reads ISO 8601 in full or in part, RFC 822, seconds or milliseconds after 1970, or a date in
  /// words. Without a zone a time says no more than the day.
  static func parse(_ text: String) -> Timestamp? {
    let bytes = [UInt8](collapsing: text)
    guard bytes.count >= 8, bytes.count < 100 else { return nil }
    return iso(bytes) ?? epoch(bytes) ?? words(bytes)
  }

  private static func iso(_ text: [UInt8]) -> Timestamp? {
    var index = 0
    func number(_ length: Int) -> Int? {
      guard index + length <= text.count else { return nil }
      var value = 0
      for byte in text[index..<index + length] {
        guard byte.isDigit else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      index += length
      return value
    }
    func skip(_ characters: StaticString) -> Bool {
      guard index < text.count, text[index].isAny(of: characters) else { return false }
      index += 1
      return true
    }
    guard let year = number(4), 1900...2200 ~= year else { return nil }
    let hasSeparators = skip("-/.")
    let monthStart = index
    guard
      let month = number(2)
        ?? {
          index = monthStart; return number(1)
        }()
    else { return nil }
    guard skip("-/.") == hasSeparators else { return nil }
    let dayStart = index
    guard
      let dayNumber = number(2)
        ?? {
          index = dayStart; return number(1)
        }(),
      let day = CalendarDay(year: year, month: month, day: dayNumber),
      index == text.count || !text[index].isDigit
    else { return nil }
    let dayAlone = Timestamp(day: day)
    guard skip("Tt "), skip(" ") || true, let hour = number(2), hour < 24, skip(":") || true,
      let minute = number(2), minute < 60
    else { return dayAlone }
    var second = 0
    if skip(":"), let value = number(2) { second = min(value, 59) }
    if skip(".,") { while index < text.count, text[index].isDigit { index += 1 } }
    while skip(" ") {}
    let clock = hour * 3600 + minute * 60 + second
    guard let offset = offset(text, from: index) else { return dayAlone }
    return Timestamp(day: day, second: clock, offset: offset) ?? dayAlone
  }

  /// The minutes from UTC that a zone at an index says, or nil.
  private static func offset(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    for name: StaticString in ["z", "utc", "gmt"] where text.hasFolded(name, at: index) {
      index += name.count
      if index == text.count { return 0 }
    }
    guard index < text.count, text[index].isAny(of: "+-") else { return nil }
    let sign = text[index] == UInt8(ascii: "-") ? -1 : 1
    let digits = text[(index + 1)...].filter(\.isDigit).prefix(4).map { Int($0 - 48) }
    switch digits.count {
    case 2: return sign * (digits[0] * 10 + digits[1]) * 60
    case 4: return sign * ((digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3])
    default: return nil
    }
  }

  private static func epoch(_ text: [UInt8]) -> Timestamp? {
    guard text.allSatisfy(\.isDigit), let value = Int(text.string) else { return nil }
    switch text.count {
    case 9...10: return Timestamp(secondsSinceEpoch: value)
    case 12...13: return Timestamp(secondsSinceEpoch: value / 1000)
    default: return nil
    }
  }

  private static func words(_ text: [UInt8]) -> Timestamp? {
    for index in text.indices where index == 0 || !text[index - 1].isAlphanumeric {
      if let (date, end) = DateText.parse(text, at: index, end: text.count),
        let day = date.calendarDay
      {
        return clock(text, from: end, day: day) ?? Timestamp(day: day)
      }
    }
    return nil
  }

  /// The time after the date of RFC 822 ("Mon, 18 Nov 2019 07:25:00 +0100").
  private static func clock(_ text: [UInt8], from start: Int, day: CalendarDay) -> Timestamp? {
    let parts = text[start...].split(whereSeparator: { $0 == .space || $0 == UInt8(ascii: ",") })
    guard parts.count >= 2, let zone = parts.last else { return nil }
    let numbers = parts[parts.count - 2].split(separator: UInt8(ascii: ":")).compactMap {
      Int($0.string)
    }
    guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 61,
      numbers.allSatisfy({ $0 >= 0 }), let offset = offset(Array(zone), from: 0)
    else { return nil }
    return Timestamp(
      day: day, second: numbers[0] * 3600 + numbers[1] * 60 + min(59, numbers[2]), offset: offset)
  }
}
