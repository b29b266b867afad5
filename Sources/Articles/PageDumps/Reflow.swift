/// Breaks a body that came as one line into paragraphs.
struct Reflow {
  /// A paragraph, or the heading that stands before one.
  enum Piece {
    case paragraph(Range<Int>)
    case subhead(Range<Int>)
  }

  /// A paragraph is complete at this length, in bytes, or with so many sentences.
  private static let fullLength = 240
  private static let mostSentences = 3

  /// The paragraphs of a range: broken at sentence ends, never inside a quotation, always where a
  /// quotation mark reopens, a heading stands or two paragraphs were run together.
  static func pieces(of text: [UInt8], range: Range<Int>) -> [Piece] {
    let boundaries = Sentences(in: text, range: range).boundaries
    let quotations = Quotations(in: text, range: range).spans
    var pieces: [Piece] = []
    var start = range.lowerBound
    var sentences = 0
    var quotation = 0
    func flush(to end: Int) {
      let paragraph = text.trimmed(start..<end)
      if !paragraph.isEmpty { pieces.append(.paragraph(paragraph)) }
      sentences = 0
    }
    for (position, boundary) in boundaries.enumerated() {
      guard boundary.next > start else { continue }
      sentences += 1
      while quotation < quotations.count,
        quotations[quotation].range.upperBound <= boundary.end
      {
        quotation += 1
      }
      let current = quotation < quotations.count ? quotations[quotation] : nil
      let isInside = current.map { $0.range.lowerBound < boundary.end } ?? false
      // The span before a reopened mark reaches to that mark.
      let reopens =
        isInside
        && current.map { !$0.isClosed && $0.range.upperBound == boundary.next }
          ?? false
      guard !isInside || reopens else { continue }
      let heading = subhead(in: text, from: boundary.next, end: range.upperBound)
      let isItem = startsItem(text, boundary.next)
      let length = boundary.end - start
      let following =
        position + 1 < boundaries.count ? boundaries[position + 1].end : range.upperBound
      let isFull =
        length >= fullLength || sentences >= mostSentences
        || length + following - boundary.next > 2 * fullLength
      guard isFull || reopens || boundary.isGlued || heading != nil || isItem else { continue }
      flush(to: boundary.end)
      start = boundary.next
      if let heading {
        pieces.append(.subhead(heading))
        start = heading.upperBound + 1
      }
    }
    flush(to: range.upperBound)
    return pieces
  }

  /// Whether an item of a list or column of briefs starts at an index ("> ", "• ").
  private static func startsItem(_ text: [UInt8], _ index: Int) -> Bool {
    text.has("> ", at: index) || text.has("• ", at: index) || text.has("* ", at: index)
  }

  /// The heading that was run into the text at an index: two to six words without verb or stop,
  /// before a word that opens a sentence ("Room for flexibility On the tariff structure …").
  private static func subhead(in text: [UInt8], from start: Int, end: Int) -> Range<Int>? {
    guard text.letterCase(at: start) == .upper else { return nil }
    if let heading = capitals(in: text, from: start, end: end) { return heading }
    var index = start
    var words = 0
    var hasLower = false
    var isQuestion = false
    var startsWithArticle = false
    var last: Lexicon.Traits = []
    while index < end, words <= 6 {
      let word = text.word(at: index, end: Swift.min(end, index + 32))
      guard word.count < 32, word.upperBound < end else { return nil }
      let isCapital = text.letterCase(at: word.lowerBound) == .upper
      let traits = Lexicon.traits(text, word)
      if words >= (startsWithArticle ? 3 : 2), isCapital, traits.contains(.opener),
        !last.contains(.function), isQuestion || !last.contains(.verb),
        !(isQuestion && traits.contains(.pronoun)),
        text[word.lowerBound - 2] >= 0x80 || text[word.lowerBound - 2].isLetter
      {
        let next = text.word(at: word.upperBound + 1, end: Swift.min(end, word.upperBound + 32))
        let nextIsLower = !next.isEmpty && text.letterCase(at: next.lowerBound) == .lower
        if nextIsLower || hasLower { return start..<word.lowerBound - 1 }
      }
      guard isHeadingWord(text, word) else { return nil }
      if words == 0 {
        isQuestion = traits.contains(.question)
        startsWithArticle = traits.contains(.heading)
        guard isQuestion || startsWithArticle || !traits.contains(.opener) else { return nil }
      }
      guard isQuestion || traits.isDisjoint(with: [.verb, .pronoun]) else { return nil }
      if !isCapital, !traits.contains(.function) { hasLower = true }
      last = traits
      words += 1
      index = word.upperBound + 1
    }
    return nil
  }

  /// A heading of two to six words in capitals before a word that is not.
  private static func capitals(in text: [UInt8], from start: Int, end: Int) -> Range<Int>? {
    var index = start
    var words = 0
    var letters = 0
    while index < end, words <= 6 {
      let word = text.word(at: index, end: Swift.min(end, index + 32))
      guard word.count < 32, word.upperBound < end else { return nil }
      let hasLower = word.contains { text.letterCase(at: $0) == .lower }
      if hasLower {
        // A drop cap goes on in lower case; a heading is followed by a capital.
        guard words >= 2, letters >= 8, text.letterCase(at: word.lowerBound) == .upper else {
          return nil
        }
        return start..<word.lowerBound - 1
      }
      guard isHeadingWord(text, word) else { return nil }
      letters += word.count
      words += 1
      index = word.upperBound + 1
    }
    return nil
  }

  private static func isHeadingWord(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard !word.isEmpty else { return false }
    for index in word {
      let byte = text[index]
      guard byte.isAlphanumeric || byte >= 0x80 || byte.isAny(of: "-'&%$") else { return false }
      if byte == 0xE2, !text.has("’", at: index) { return false }
    }
    // Past tenses make sentences; "United" and the like are rare enough to lose.
    return !(text[word.lowerBound].isLower && text.has("ed", at: word.upperBound - 2))
  }
}
