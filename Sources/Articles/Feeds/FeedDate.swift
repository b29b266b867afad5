/// Reads the dates of feeds: RFC 822 and RFC 3339 as they should be, and what feeds write instead.
///
/// An instant comes out in UTC; a date without a time as a day.
struct FeedDate {
  private let text: [UInt8]
  private var index = 0

  /// The moment that a text names; nil when it names none for sure.
  static func parse(_ text: String) -> Timestamp? {
    var reader = FeedDate(text: Array(text.utf8.prefix(100)))
    return reader.numeric() ?? reader.named()
  }

  private init(text: [UInt8]) { self.text = text }

  private var next: UInt8 { index < text.count ? text[index] : 0 }

  private mutating func skip(_ characters: StaticString) {
    while index < text.count, text[index].isAny(of: characters) { index += 1 }
  }

  /// Reads digits, at most so many.
  private mutating func digits(_ limit: Int = 9) -> (value: Int, count: Int)? {
    let start = index
    var value = 0
    while index < text.count, index - start < limit, text[index].isDigit {
      value = value * 10 + Int(text[index] - 48)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  private mutating func word() -> Range<Int> {
    let start = index
    while index < text.count, text[index].isLetter || text[index] >= 0x80 { index += 1 }
    return start..<index
  }

  // MARK: ISO 8601

  /// A date that starts with its year, perhaps after the day of the week: ISO 8601 whole or in
  /// part, with any sign between the parts.
  private mutating func numeric() -> Timestamp? {
    index = 0
    skip(" ")
    let hasWord = !word().isEmpty
    skip("., ")
    guard let first = digits() else { return nil }
    if hasWord, first.count != 4 || !next.isAny(of: "-/.") { return nil }
    var numbers: [Int]
    switch first.count {
    case 8: numbers = [first.value / 10_000, first.value / 100 % 100, first.value % 100]
    case 7:
      return day(first.value % 1000, inYear: first.value / 1000).flatMap { instant($0) }
    case 6 where !next.isAny(of: "-/. "):
      numbers = [first.value / 10_000, first.value / 100 % 100, first.value % 100]
    case 4: numbers = [first.value]
    case 2 where next == UInt8(ascii: "-"): numbers = [first.value]
    default: return nil
    }
    if numbers.count == 1 {
      while numbers.count < 3, skipSeparator() {
        guard let part = digits(3) else { return nil }
        if part.count == 3 {
          guard numbers.count == 1 else { return nil }
          return day(part.value, inYear: numbers[0]).flatMap { instant($0) }
        }
        numbers.append(part.value)
      }
      if numbers.count == 1, first.count == 2 || index < text.count { return nil }
    }
    if first.count == 2 || first.count == 6 { numbers[0] = Self.fullYear(numbers[0], digits: 2) }
    numbers += [1, 1]
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
      .flatMap { instant($0) }
  }

  /// Passes over what stands between year, month and day.
  private mutating func skipSeparator() -> Bool {
    guard next.isAny(of: "-/.") else { return skip(["年", "月", "년", "월"]) }
    index += 1
    return true
  }

  /// Passes over one of some words and the spaces after it.
  private mutating func skip(_ words: [StaticString]) -> Bool {
    guard let word = words.first(where: { text.has($0, at: index) }) else { return false }
    index += word.count
    skip(" ")
    return true
  }

  private func day(_ ordinal: Int, inYear year: Int) -> CalendarDay? {
    guard (1...366).contains(ordinal) else { return nil }
    let day = CalendarDay(year: year, month: 1, day: 1)?.adding(days: ordinal - 1)
    return day.flatMap { $0.year == year ? $0 : nil }
  }

  // MARK: RFC 822 and its kin

  /// A date with the name of its month: RFC 822, asctime, and their parts in any order.
  private mutating func named() -> Timestamp? {
    index = 0
    var month: Int?
    var numbers: [(value: Int, count: Int)] = []
    var clock: Int?
    var zone: Int?
    while index < text.count {
      let start = index
      if next.isDigit {
        guard let number = digits() else { break }
        if next == UInt8(ascii: ":"), clock == nil, number.count <= 2 {
          index = start
          clock = self.clock()
          zone = self.zone(elseBack: true)
        } else if clock != nil, next == UInt8(ascii: ":") {
          return nil
        } else {
          numbers.append(number)
        }
      } else if next.isLetter || next >= 0x80 {
        let word = self.word()
        // Short names of days are names of months in some languages, but stand before the day.
        let mayBeMonth = month == nil || numbers.count == 1 && clock == nil
        if mayBeMonth, let value = MonthNames.month(text, word) {
          month = value
        } else if clock != nil, zone == nil, let offset = Self.zones.value(text, word) {
          zone = offset
        }
      } else if next.isAny(of: "+-"), clock != nil, zone == nil, let offset = self.offset() {
        zone = offset
      } else {
        index += 1
      }
    }
    guard let month, numbers.count >= 2 else { return nil }
    // The year is the number of four digits, else the last one.
    let longest = numbers.prefix(2).firstIndex { $0.count == 4 } ?? 1
    let year = Self.fullYear(numbers[longest].value, digits: numbers[longest].count)
    guard
      let day = CalendarDay(year: year, month: month, day: numbers[longest == 0 ? 1 : 0].value)
    else { return nil }
    return Self.timestamp(day, clock, offset: zone ?? 0)
  }

  /// Two digits mean a year from 1970 to 2069, and years of the 25th century are Buddhist ones.
  static func fullYear(_ value: Int, digits: Int) -> Int {
    guard digits < 4 else { return (2500..<2600).contains(value) ? value - 543 : value }
    return value + (value < 70 ? 2000 : 1900)
  }

  // MARK: Times

  /// The rest of the text after a day: a time and its zone, or nothing.
  private mutating func instant(_ day: CalendarDay) -> Timestamp? {
    _ = skip(["日", "일"])
    skip("Tt ")
    let isMorning = skip(["오전", "上午", "午前"])
    let isAfternoon = !isMorning && skip(["오후", "下午", "午後"])
    guard next.isDigit, var clock = clock() else { return Timestamp(day: day) }
    if isMorning || isAfternoon, clock < 13 * 3600 {
      clock = clock % 43_200 + (isAfternoon ? 43_200 : 0)
    }
    // Korea has one zone, and its feeds leave it out.
    let isKorean = Self.korean.contains { sign in text.indices.contains { text.has(sign, at: $0) } }
    return Self.timestamp(day, clock, offset: zone(elseBack: false) ?? (isKorean ? 540 : 0))
  }

  private static let korean: [StaticString] = ["오전", "오후", "년"]

  /// The instant, in UTC, of a second of a day at an offset in minutes.
  private static func timestamp(_ day: CalendarDay, _ clock: Int?, offset: Int) -> Timestamp? {
    guard let clock else { return Timestamp(day: day) }
    return Timestamp(secondsSinceEpoch: day.daysSinceEpoch * 86_400 + clock - offset * 60)
  }

  /// A time of day in seconds; "24:00" is the end of the day.
  private mutating func clock() -> Int? {
    guard let first = digits(6), first.count <= 2 || first.count % 2 == 0 else { return nil }
    var parts: [Int]
    switch first.count {
    case 4: parts = [first.value / 100, first.value % 100]
    case 6: parts = [first.value / 10_000, first.value / 100 % 100, first.value % 100]
    default: parts = [first.value]
    }
    while parts.count < 3, skipClockSeparator() {
      guard let part = digits(2) else { break }
      parts.append(part.value)
    }
    if next.isAny(of: ".,"), index + 1 < text.count, text[index + 1].isDigit {
      index += 1
      _ = digits(20)
    }
    parts += [0, 0]
    let start = index
    skip(" ")
    if parts[0] <= 12, text.hasFolded("pm", at: index) || text.hasFolded("am", at: index) {
      parts[0] = parts[0] % 12 + (text.hasFolded("pm", at: index) ? 12 : 0)
      index += 2
    } else {
      index = start
    }
    guard parts[0] < 25, parts[1] < 60, parts[2] < 62, parts[0] < 24 || parts[1] + parts[2] == 0
    else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + min(parts[2], 59)
  }

  /// Passes over what stands between hours, minutes and seconds.
  private mutating func skipClockSeparator() -> Bool {
    guard next == UInt8(ascii: ":") else { return skip(["時", "时", "시", "分", "분"]) }
    index += 1
    return true
  }

  /// A zone after a time, as minutes ahead of UTC.
  /// - Parameter elseBack: whether to stay before what is no zone.
  private mutating func zone(elseBack: Bool) -> Int? {
    let start = index
    skip(" (")
    if next.isAny(of: "+-") || text.has("\u{2212}", at: index) { return offset() }
    let word = self.word()
    if let offset = Self.zones.value(text, word), !word.isEmpty {
      // "GMT+2" and "UTC-05:00" say the offset after the name.
      return offset == 0 && next.isAny(of: "+-") ? self.offset() ?? 0 : offset
    }
    if elseBack { index = start }
    return nil
  }

  private mutating func offset() -> Int? {
    let sign = next == UInt8(ascii: "+") ? 1 : -1
    index += next < 0x80 ? 1 : 3
    skip(" ")
    guard let first = digits(4) else { return nil }
    var minutes = first.count > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    if first.count <= 2, next == UInt8(ascii: ":") {
      index += 1
      minutes += digits(2)?.value ?? 0
    }
    // No clock on Earth is farther from UTC; such a zone is a slip and says nothing.
    return minutes <= 14 * 60 ? sign * minutes : 0
  }

  /// The zones of RFC 822 and of North America, Europe and Asia where their names are clear.
  private static let zones: WordTable = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60,
    "cest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "ist": 330,
    "pkt": 300, "hkt": 480, "sgt": 480, "myt": 480, "awst": 480, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
    "hst": -600, "ast": -240, "adt": -180, "nst": -210, "ndt": -150, "brt": -180, "art": -180,
    "et": -300, "pt": -480,
  ]
}
