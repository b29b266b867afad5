/// Where sentences end in a text.
struct Sentences {
  /// The gap between two sentences.
  struct Boundary {
    /// Where the sentence before it ends.
    var end: Int
    /// Where the next one starts.
    var next: Int
    /// Whether two paragraphs were run together without a space ("Podcast.The").
    var isGlued = false
  }

  /// The boundaries in a range, ascending; the ends of the range are none.
  let boundaries: [Boundary]

  /// Finds the boundaries between the sentences of a range.
  init(in text: [UInt8], range: Range<Int>) {
    var found: [Boundary] = []
    var index = range.lowerBound
    while true {
      index = text.next(.stop, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
      guard text.stopLength(at: index) > 0 else {
        index += 1
        continue
      }
      let stop = index
      var afterStops = index
      while afterStops < range.upperBound, case let length = text.stopLength(at: afterStops),
        length > 0
      { afterStops += length }
      var end = afterStops
      while end < range.upperBound, case let length = text.closerLength(at: end), length > 0 {
        end += length
      }
      if let boundary = Self.boundary(text, stop, afterStops, end, range) {
        found.append(boundary)
        index = boundary.next
      } else {
        index = afterStops
      }
    }
    boundaries = found
  }

  private static func boundary(
    _ text: [UInt8], _ stop: Int, _ afterStops: Int, _ end: Int, _ range: Range<Int>
  ) -> Boundary? {
    guard end < range.upperBound else { return nil }
    if text[end] == .space {
      let next = end + 1
      guard startsSentence(text, next, range.upperBound) else { return nil }
      if text[stop] == UInt8(ascii: "."), afterStops == stop + 1, end == afterStops,
        isAbbreviation(text, stop, next, range)
      {
        return nil
      }
      return Boundary(end: end, next: next)
    }
    // What follows a wide closing mark may go on with the sentence ("「…。」と").
    if SentenceMark(at: stop, in: text)?.kind == .wideStop {
      return end == afterStops ? Boundary(end: end, next: end) : nil
    }
    var glue = end
    // A straight mark after the stop may open the next sentence instead of closing this one.
    if end > afterStops, text[end - 1] == .quote || text[end - 1] == .doubleQuote,
      end - afterStops == 1, !hasOpenMark(text, end - 1, range.lowerBound)
    {
      glue = end - 1
    }
    guard isGlued(text, stop, end, range) else { return nil }
    return Boundary(end: glue, next: glue, isGlued: true)
  }

  /// Whether the straight mark at an index has a partner in the text close before it.
  private static func hasOpenMark(_ text: [UInt8], _ mark: Int, _ start: Int) -> Bool {
    var index = mark - 1
    let first = Swift.max(start, mark - 600)
    while index >= first {
      if text[index] == text[mark] {
        return index == start || text[index - 1].isBlank
          || text[index - 1].isAny(of: "([")
      }
      index -= 1
    }
    return false
  }

  private static func startsSentence(_ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let byte = text[index]
    if byte < 0x80 { return byte.isUpper || byte.isDigit || byte.isAny(of: "'\"([>$#@*") }
    if byte == 0xE2 {
      // Opening marks, bullets, arrows, the euro sign; a dash carries the sentence on.
      return text.dashLength(at: index) == 0 && !text.has("…", at: index)
    }
    return text.letterCase(at: index) != .lower
  }

  /// Whether a new sentence follows a stop without a space: "Podcast.The", not "Booking.Com".
  private static func isGlued(_ text: [UInt8], _ stop: Int, _ next: Int, _ range: Range<Int>)
    -> Bool
  {
    guard stop >= range.lowerBound + 2, text[stop] < 0x80 else { return false }
    var first = next
    if text.has("“", at: next) || text.has("‘", at: next) { first += 3 }
    guard first < range.upperBound, text.letterCase(at: first) == .upper else { return false }
    let before = text[stop - 1]
    let isWordBefore =
      (before.isLower && text[stop - 2].isLetter) || before.isDigit || before.isContinuation
      || before == UInt8(ascii: ")") || before == UInt8(ascii: "%")
    guard isWordBefore else { return false }
    let word = text.word(at: first, end: Swift.min(range.upperBound, first + 24))
    guard word.count >= 2 || text.hasFolded("a ", at: first) || text.hasFolded("i ", at: first)
    else { return false }
    if word.count >= 2, text[first + 1].isUpper || text[first + 1].isDigit, next == stop + 1,
      before.isDigit
    {
      return false
    }
    if word.contains(where: { text[$0].isAny(of: "/@") }) { return false }
    let letters = first..<(word.firstIndex { !text[$0].isLetter } ?? word.upperBound)
    let domains: WordSet = [
      "com", "net", "org", "co", "io", "js", "ai", "tv", "uk", "au", "my", "sg", "in", "edu", "gov",
    ]
    return next > stop + 1 || !domains.contains(text, letters)
  }

  /// Whether a full stop ends an abbreviation rather than a sentence.
  private static func isAbbreviation(_ text: [UInt8], _ stop: Int, _ next: Int, _ range: Range<Int>)
    -> Bool
  {
    var start = stop
    while start > range.lowerBound, stop - start < 12,
      text[start - 1].isLetter || text[start - 1] == UInt8(ascii: ".")
    {
      start -= 1
    }
    guard start < stop else { return false }
    let word = start..<stop
    switch abbreviations.value(text, word) {
    case 1: return true
    case 2: return text[next].isDigit
    case 3: break
    default:
      let isInitial = stop - start == 1 && text[start].isUpper
      guard isInitial || text[word].contains(UInt8(ascii: ".")) else { return false }
    }
    // "the U.S. Senate" goes on; "in the U.S. The" does not.
    let following = text.word(at: next, end: Swift.min(range.upperBound, next + 16))
    return !Lexicon.isOpener(text, following)
  }

  /// Abbreviations: 1 before names, 2 before figures, 3 at the end of names.
  private static let abbreviations: WordTable = {
    let titles = """
      mr mrs ms dr prof rev hon sen rep gov gen lt col maj capt cpl sgt adm cmdr pres fr sr \
      st mt ft vs v messrs supt insp asst dept brig atty e.g i.e viz cf approx
      """
    let beforeFigures = """
      no nos fig vol pp p para sec art jan feb mar apr jun jul aug sep sept oct nov dec rs bk \
      ch
      """
    let suffixes = """
      inc co corp ltd jr bros etc al est ave blvd rd univ bhd sdn plc pty pte mfg assn dist
      """
    return WordTable(
      zip([titles, beforeFigures, suffixes], 1...3).flatMap { words, kind in
        words.split(separator: " ").map { (String($0), kind) }
      })
  }()
}

extension [UInt8] {
  /// The length of the stop at an index that may end a sentence, or 0.
  fileprivate func stopLength(at index: Int) -> Int {
    if self[index] < 0x80 { return self[index].isAny(of: ".!?") ? 1 : 0 }
    guard let mark = SentenceMark(at: index, in: self), mark.kind != .closer else { return 0 }
    return mark.length
  }

  /// The length of the mark at an index that may stand after a stop, or 0.
  fileprivate func closerLength(at index: Int) -> Int {
    if self[index] < 0x80 { return self[index].isAny(of: "'\")]") ? 1 : 0 }
    guard let mark = SentenceMark(at: index, in: self), mark.kind == .closer else { return 0 }
    return mark.length
  }
}
