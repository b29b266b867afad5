/// A day, or an instant of a day with its offset from UTC: as exact as the source was.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  /// The day, in the source's own offset.
  public let day: CalendarDay
  /// The second of the day, from 0 to 86,399, or nil when only the day is known.
  public let second: Int?
  /// The offset from UTC in minutes; 0 when only the day is known.
  public let offset: Int

  /// Makes a timestamp that knows only its day.
  public init(day: CalendarDay) {
    self.day = day
    second = nil
    offset = 0
  }

  /// Makes an instant from seconds after 1970-01-01T00:00:00Z, in UTC; nil outside years 1 to 9999.
  public init?(secondsSinceEpoch seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let day = CalendarDay(daysSinceEpoch: days) else { return nil }
    self.day = day
    second = seconds - days * 86_400
    offset = 0
  }

  /// Makes an instant of a day; nil when the second or the offset is out of range.
  public init?(day: CalendarDay, second: Int, offset: Int = 0) {
    guard (0..<86_400).contains(second), (-1439...1439).contains(offset) else { return nil }
    self.day = day
    self.second = second
    self.offset = offset
  }

  /// Reads a date ("2025-07-15") or a date and time of RFC 3339 ("2025-07-15T08:30:00+08:00").
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    func isByte(_ index: Int, _ characters: String) -> Bool {
      index < bytes.count && characters.utf8.contains(bytes[index])
    }
    guard let year = number(0..<4), isByte(4, "-"), let month = number(5..<7), isByte(7, "-"),
      let dayNumber = number(8..<10),
      let day = CalendarDay(year: year, month: month, day: dayNumber)
    else { return nil }
    if bytes.count == 10 {
      self.init(day: day)
      return
    }
    guard isByte(10, "Tt "), let hour = number(11..<13), hour < 24, isByte(13, ":"),
      let minute = number(14..<16), minute < 60, isByte(16, ":"), let second = number(17..<19),
      second < 61
    else { return nil }
    var next = 19
    if isByte(next, ".") {
      next += 1
      while next < bytes.count, (48...57).contains(bytes[next]) { next += 1 }
    }
    var offset = 0
    if isByte(next, "Zz") {
      next += 1
    } else {
      guard isByte(next, "+-"), let hours = number(next + 1..<next + 3), hours < 24,
        isByte(next + 3, ":"), let minutes = number(next + 4..<next + 6), minutes < 60
      else { return nil }
      offset = (bytes[next] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
      next += 6
    }
    guard next == bytes.count else { return nil }
    self.init(day: day, second: hour * 3600 + minute * 60 + min(second, 59), offset: offset)
  }

  /// Seconds after 1970-01-01T00:00:00Z; the start of the day when only the day is known.
  public var secondsSinceEpoch: Int {
    day.daysSinceEpoch * 86_400 + (second ?? 0) - offset * 60
  }

  /// The date alone ("2025-07-15"), or the instant as RFC 3339 writes it.
  public var description: String {
    guard let second else { return day.description }
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    let zone =
      offset == 0
      ? "Z"
      : "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
    return "\(day)T\(clock.joined(separator: ":"))\(zone)"
  }
}
