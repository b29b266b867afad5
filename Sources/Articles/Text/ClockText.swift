/// A time of day as pages write it after a date.
enum ClockText {
  /// Skips a time and what stands around it (", 10:30 AM", " at 3:45 PM GMT+8 · 2 min read"):
  /// without a sure zone it says no more than the day.
  /// - Returns: the index after it, or nil when there is no time.
  static func end(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    let end = range.upperBound
    func skip(_ characters: StaticString) {
      while index < end, text[index].isAny(of: characters) || text.has("·", at: index) {
        index += text[index] < 0x80 ? 1 : 2
      }
    }
    func number() -> Int? {
      let start = index
      var value = 0
      while index < end, index - start < 2, text[index].isDigit {
        value = value * 10 + Int(text[index] - 48)
        index += 1
      }
      return index > start ? value : nil
    }
    skip(", |-")
    if text.hasFolded("at ", at: index) { index += 3 }
    if index < end, text[index] == UInt8(ascii: "T") { index += 1 }
    guard let hour = number(), hour < 24 else { return nil }
    if index + 1 < end, text[index].isAny(of: ":."), text[index + 1].isDigit {
      index += 1
      guard let minute = number(), minute < 60 else { return nil }
    } else {
      skip(" ")
      guard text.hasFolded("am", at: index) || text.hasFolded("pm", at: index) else { return nil }
    }
    while index < end, text[index].isAlphanumeric || text[index].isAny(of: " ()+:|,-/.") {
      index += 1
    }
    skip(" ")
    while index < end, text[index].isAlphanumeric || text[index] == .space { index += 1 }
    return index
  }
}

extension StaticString {
  /// The length in bytes.
  var count: Int { utf8CodeUnitCount }
}
