/// The place, date and agency that news text opens with ("BEIJING, July 15 (AFP) —").
struct Opening {
  /// The place as written.
  var place: String?
  /// The date as written.
  var date: DateText?
  /// Where the date is written.
  var dateWords: Range<Int>?
  /// The short name of the agency.
  var agency: String?
  /// How several agencies, or one that is not known, are credited.
  var jointCredit: Range<Int>?
  /// Whether it may stand behind other text: in capitals, with a dash or colon after it.
  var mayFollow: Bool
  /// Where the opening starts.
  var start: Int
  /// Where the text starts after it.
  var end: Int

  /// How far into the text an opening may stand behind a standfirst or caption, in bytes.
  static let reach = 700
  /// The longest standfirst that only capitals and a colon or dash are taken to end, in bytes.
  private static let longestStandfirst = 420

  /// Finds the opening of a text: at its start, or behind a standfirst or the credit of a picture.
  static func find(in text: [UInt8], range: Range<Int>) -> Opening? {
    if let opening = read(text, at: range.lowerBound, end: range.upperBound) { return opening }
    let limit = Swift.min(range.upperBound, range.lowerBound + reach)
    var index = range.lowerBound + 1
    while index < limit {
      guard text[index - 1].isBlank, mayBegin(text, index) else {
        index += 1
        continue
      }
      if let opening = read(text, at: index, end: range.upperBound),
        opening.mayFollow,
        opening.isSure || follows(credit: text, range.lowerBound..<index)
          || index - range.lowerBound <= longestStandfirst
            && isFree(text, index, from: range.lowerBound)
      {
        return opening
      }
      index = Swift.max(index + 1, text.word(at: index, end: limit).upperBound)
    }
    return nil
  }

  /// Whether a word inside a line can begin an opening: an agency in brackets, a place in capitals,
  /// or a month. Most capitalised words are none of them.
  private static func mayBegin(_ text: [UInt8], _ index: Int) -> Bool {
    if text[index] == UInt8(ascii: "(") { return true }
    guard text.letterCase(at: index) == .upper else { return false }
    guard text[index].isUpper, index + 1 < text.count, text[index + 1].isLower else { return true }
    return text[index].isAny(of: "JFMASOND")
  }

  /// Whether a sentence or a byline ends before an index.
  private static func isFree(_ text: [UInt8], _ index: Int, from start: Int) -> Bool {
    text.endsSentence(start..<index - 1)
      || Byline.start(before: index, in: text, from: start) != nil
  }

  /// Whether more than capitals before a colon or dash says that this is an opening.
  private var isSure: Bool { place != nil && (date != nil || agency != nil) }

  private static func follows(credit text: [UInt8], _ range: Range<Int>) -> Bool {
    let end = Swift.min(text.count, range.upperBound + reach)
    guard let credit = Credits.first(in: text, range: range.lowerBound..<end) else { return false }
    return text.trimmed(range).upperBound <= credit.upperBound
      && credit.upperBound <= range.upperBound
  }

  /// Reads an opening that starts at an index.
  static func read(_ text: [UInt8], at start: Int, end: Int) -> Opening? {
    var cursor = OpeningCursor(text: text, index: start, end: Swift.min(end, start + 160))
    return cursor.read()
  }
}
