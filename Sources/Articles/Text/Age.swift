/// When something was published, as pages write it: an age ("2 hours ago") or a date.
enum Age: Hashable {
  /// So many seconds ago, known to about a unit of so many seconds.
  case seconds(Int)
  /// So many days ago.
  case days(Int)
  /// So many months ago.
  case months(Int)
  /// On a day, perhaps without its year.
  case date(DateText)

  /// The date, when it is one.
  var writtenDate: DateText? { if case .date(let date) = self { date } else { nil } }

  /// Reads a whole text as an age or date, with what pages put before it ("time7 hours ago").
  /// - Returns: the age and the range of its own words, or nil.
  static func parse(_ text: [UInt8], range: Range<Int>) -> (age: Age, words: Range<Int>)? {
    guard range.count <= 64 else { return nil }
    var range = text.trimmed(range)
    // Without a figure only "an hour ago" and a few fixed words are left.
    let hasDigit = range.contains { text[$0].isDigit }
    guard hasDigit || text.hasFolded(" ago", at: range.upperBound - 4) || range.count <= 20 else {
      return nil
    }
    skipLabels(text, &range)
    guard !range.isEmpty else { return nil }
    if let age = relative(text, range) { return (age, range) }
    if let age = date(text, range) { return (age, range) }
    return nil
  }

  /// Finds an age that a text ends with, glued to the words before it ("The Sun17 hours ago").
  static func parseGlued(_ text: [UInt8]) -> (age: Age, words: Range<Int>)? {
    let end = text.count
    guard end >= 8, end <= 120 else { return nil }
    if text[end - 1].isDigit {
      guard end > 10, !text[end - 11].isBlank,
        let (date, next) = DateText.parse(text, at: end - 10, end: end), next == end,
        date.year != nil
      else { return nil }
      return (.date(date), end - 10..<end)
    }
    guard text.hasFolded(" ago", at: end - 4) else { return nil }
    // The unit is the word before "ago"; before it stand a number or an article.
    var unit = end - 4
    while unit > 0, text[unit - 1].isLetter { unit -= 1 }
    guard unit >= 2, text[unit - 1] == .space else { return nil }
    let key = text.key(unit..<end - 4)
    if text[unit - 2].isDigit {
      var start = unit - 2
      let limit = key.hasPrefix("h") ? 23 : key.hasPrefix("d") ? 31 : 60
      if start > 0, text[start - 1].isDigit,
        Int(text[start - 1] - 48) * 10 + Int(text[start] - 48) <= limit, text[start - 1] != 48
      {
        start -= 1
      }
      guard start > 0, !text[start - 1].isBlank else { return nil }
      return relative(text, start..<end).map { ($0, start..<end) }
    }
    for article: StaticString in ["an", "a"] where text.has(article, at: unit - 1 - article.count) {
      let start = unit - 1 - article.count
      guard start > 0, !text[start - 1].isBlank, article.count == 2 || !key.hasPrefix("h") else {
        continue
      }
      return relative(text, start..<end).map { ($0, start..<end) }
    }
    return nil
  }

  private static func skipLabels(_ text: [UInt8], _ range: inout Range<Int>) {
    func drop(_ count: Int) {
      range = text.trimmed(range.lowerBound + count..<range.upperBound)
    }
    for bullet: StaticString in ["•", "·", "|", "- ", "– ", "— "]
    where text.has(bullet, at: range.lowerBound) {
      drop(bullet.count)
      break
    }
    var found = true
    while found {
      found = false
      for label in labels where text.hasFolded(label, at: range.lowerBound) {
        let next = range.lowerBound + label.count
        guard next < range.upperBound else { continue }
        // "time" is the name of a picture; the age is glued to it.
        if label.count == 4, text[next].isLetter,
          !gluedWords.contains(where: { text.hasFolded($0, at: next) })
        {
          continue
        }
        if label.count != 4 || text[next] == UInt8(ascii: ":"), text[next].isLetter { continue }
        drop(label.count)
        while !range.isEmpty, text[range.lowerBound].isAny(of: ":, ") { drop(1) }
        for word: StaticString in ["on ", "at "] where text.hasFolded(word, at: range.lowerBound) {
          drop(word.count)
        }
        found = true
        break
      }
    }
  }

  private static func relative(_ text: [UInt8], _ range: Range<Int>) -> Age? {
    let key = text.key(range)
    if let fixed = fixedAges[key] { return fixed }
    guard key.hasSuffix(" ago") else { return nil }
    var words = key.split(separator: " ").dropLast()
    while let first = words.first, words.count > 1, hedges.contains(String(first)) {
      words = words.dropFirst()
    }
    if words.count > 2, words.first == "a" { words = words.dropFirst() }
    if words.count == 3, words.dropFirst().first == "of" { words.remove(at: words.startIndex + 1) }
    var count = 1
    var unit = ""
    switch words.count {
    case 1:
      // "30m ago", "2hrs ago", "hours ago"
      let word = words[words.startIndex]
      let digits = word.prefix { $0.isNumber }
      if digits.isEmpty {
        guard word == "moments" || word == "seconds" else { return nil }
      } else {
        guard let number = Int(digits) else { return nil }
        count = number
      }
      unit = String(word.dropFirst(digits.count))
    case 2:
      let word = String(words[words.startIndex])
      guard let number = Int(word) ?? numbers[word] else { return nil }
      count = number
      unit = String(words[words.startIndex + 1])
    case 3 where words.first == "half":
      guard words.last == "hour" else { return nil }
      return .seconds(1800)
    default: return nil
    }
    guard (0...100_000).contains(count), let unit = units[unit] else { return nil }
    switch unit {
    case .seconds(let length): return .seconds(count * length)
    case .days(let length): return .days(count * length)
    case .months(let length): return .months(count * length)
    case .date: return nil
    }
  }

  private static func date(_ text: [UInt8], _ range: Range<Int>) -> Age? {
    guard let (date, next) = DateText.parse(text, at: range.lowerBound, end: range.upperBound)
    else { return nil }
    if next < range.upperBound {
      guard ClockText.end(text, next..<range.upperBound) == range.upperBound else { return nil }
    }
    return .date(date)
  }

  private static let gluedWords: [StaticString] = [
    "an ", "a ", "just now", "yesterday", "today", "moments ago", "last ",
  ]
  private static let labels: [StaticString] = [
    "time", "published", "updated", "last updated", "posted", "date", "created", "modified",
    "first published", "last modified", "publish date", "clock",
  ]
  private static let fixedAges: [String: Age] = [
    "just now": .seconds(0), "now": .seconds(0), "moments ago": .seconds(0), "today": .days(0),
    "yesterday": .days(1), "last week": .days(7), "last month": .months(1),
    "last year": .months(12), "a moment ago": .seconds(0), "few seconds ago": .seconds(0),
  ]
  private static let hedges: Set<String> = [
    "about", "around", "over", "almost", "nearly", "some", "at", "least", "more", "than", "approx",
    "the",
  ]
  private static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "few": 3, "several": 4,
    "couple": 2,
  ]
  private static let units: [String: Age] = {
    let names: [(String, Age)] = [
      ("s sec secs second seconds moments", .seconds(1)),
      ("m min mins minute minutes", .seconds(60)), ("h hr hrs hour hours", .seconds(3600)),
      ("d day days", .days(1)), ("w wk wks week weeks", .days(7)),
      ("mo mos month months", .months(1)), ("y yr yrs year years", .months(12)),
    ]
    var units: [String: Age] = [:]
    for (words, unit) in names {
      for word in words.split(separator: " ") { units[String(word)] = unit }
    }
    return units
  }()
}
