extension ArticleBuilder {
  /// Fills paragraphs, subheads and captions from what is left of the blocks.
  mutating func readBody(isOneLine: Bool) {
    for index in blocks.indices where !blocks[index].isEmpty {
      let block = blocks[index]
      let hasNext = blocks[(index + 1)...].contains { !$0.isEmpty }
      if !isOneLine, hasNext, isSubhead(block, at: index) {
        addSubhead(block.string)
      } else {
        addText(block, isOneLine: isOneLine || block.range.count > 3000)
      }
    }
    // A heading without text after it is text.
    while let last = article.subheads.last, last.beforeParagraph >= article.paragraphs.count {
      article.subheads.removeLast()
      article.paragraphs.append(last.text)
    }
  }

  private mutating func addSubhead(_ text: String) {
    article.subheads.append(Subhead(beforeParagraph: article.paragraphs.count, text: text))
  }

  /// Whether a short line without a stop stands over text.
  private func isSubhead(_ block: Block, at index: Int) -> Bool {
    let text = block.text
    let range = text.trimmed(block.range)
    guard range.count <= 80, text[range].split(separator: .space).count <= 10,
      !text.endsSentence(range) || text[range.upperBound - 1] == UInt8(ascii: "?"),
      let last = text[range].last, !last.isAny(of: ",;:-"),
      text.letterCase(at: range.lowerBound) == .upper || text[range.lowerBound].isDigit,
      !text.has(":", at: range.lowerBound + 1),
      Credits.first(in: text, range: range) == nil,
      Sentences(in: text, range: range).boundaries.isEmpty
    else { return false }
    let next = blocks[index + 1]
    return next.text.endsSentence(next.text.trimmed(next.range)) || next.range.count > 120
  }

  /// Adds a block, the captions and advertisements in it apart.
  private mutating func addText(_ block: Block, isOneLine: Bool) {
    var start = block.range.lowerBound
    for cut in Self.cuts(in: block, isOneLine: isOneLine) {
      addParagraphs(block, start..<cut.range.lowerBound, isOneLine: isOneLine)
      if cut.isCaption {
        article.captions.append(block.text.string(block.text.trimmed(cut.range)))
      } else {
        discard(cut.range, of: block)
      }
      start = cut.range.upperBound
    }
    addParagraphs(block, start..<block.range.upperBound, isOneLine: isOneLine)
  }

  private mutating func addParagraphs(_ block: Block, _ range: Range<Int>, isOneLine: Bool) {
    let range = block.text.trimmed(range)
    guard !range.isEmpty else { return }
    guard isOneLine else {
      article.paragraphs.append(block.text.string(range))
      return
    }
    for piece in Reflow.pieces(of: block.text, range: range) {
      switch piece {
      case .paragraph(let range): article.paragraphs.append(block.text.string(range))
      case .subhead(let range): addSubhead(block.text.string(range))
      }
    }
  }

  private struct Cut {
    var range: Range<Int>
    var isCaption: Bool
  }

  /// The longest sentence before a credit that is taken for its caption, in bytes.
  private static let longestCaption = 420

  /// The captions and advertisements in a block, ascending.
  private static func cuts(in block: Block, isOneLine: Bool) -> [Cut] {
    let text = block.text
    let range = text.trimmed(block.range)
    var cuts: [Cut] = []
    var from = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      index = text.next(.credit, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
      if let end = advertisement(in: text, at: index, from: from, range) {
        cuts.append(Cut(range: index..<end, isCaption: false))
        from = end
        index = end
      } else if let credit = Credits.credit(in: text, at: index, range: range) {
        let isHead = from == range.lowerBound && opensWithCaption(text, from..<credit.lowerBound)
        let isBlock = !isOneLine && range.upperBound - credit.upperBound <= 1
        var start =
          isHead || isBlock && range.count <= longestCaption
          ? from : captionStart(in: text, credit: credit, from: from)
        if isOneLine, text[index].isUpper, isSentence(text, start..<credit.lowerBound) {
          start = credit.lowerBound
        }
        if credit.upperBound - start <= longestCaption + 100,
          isOneLine || isWhole(text, start..<credit.upperBound, of: range)
        {
          cuts.append(Cut(range: start..<credit.upperBound, isCaption: true))
          from = credit.upperBound
        }
        index = credit.upperBound
      } else {
        index += 1
      }
    }
    return cuts
  }

  /// Whether a caption is a block of its own or the start of one.
  private static func isWhole(_ text: [UInt8], _ caption: Range<Int>, of range: Range<Int>) -> Bool
  {
    let rest = text.trimmed(caption.upperBound..<range.upperBound)
    return rest.count <= 1 || caption.lowerBound == range.lowerBound
  }

  /// Whether a text up to its first credit is one caption: two sentences, or more where a
  /// dateline of pictures stands before them.
  private static func opensWithCaption(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= longestCaption else { return false }
    return OpeningCursor.startsCaption(text, at: range.lowerBound)
      || Sentences(in: text, range: range).boundaries.count <= 1
  }

  /// Whether words before a label ("Photo: A B") are a sentence of the text: the caption of a
  /// picture has no such verb.
  private static func isSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let word = text.word(at: start, end: range.upperBound)
      if Lexicon.isVerb(text, word) { return true }
      start = word.upperBound + 1
    }
    return false
  }

  /// Where the sentence that a credit belongs to starts.
  private static func captionStart(in text: [UInt8], credit: Range<Int>, from: Int) -> Int {
    let first = Swift.max(from, credit.lowerBound - longestCaption)
    let boundaries = Sentences(in: text, range: first..<credit.lowerBound).boundaries
    guard let last = boundaries.last else { return first == from ? from : credit.lowerBound }
    return last.next
  }

  /// The end of the word "Advertisement" that was run into the text at an index, or nil.
  private static func advertisement(
    in text: [UInt8], at index: Int, from: Int, _ range: Range<Int>
  ) -> Int? {
    guard text[index] == UInt8(ascii: "A") || text[index] == UInt8(ascii: "S"),
      index == range.lowerBound || text[index - 1].isBlank
    else { return nil }
    for word: StaticString in [
      "Advertisement", "ADVERTISEMENT", "Story continues below advertisement",
      "Article continues below advertisement", "Story continues below",
    ] where text.has(word, at: index) {
      let end = index + word.count
      guard end <= range.upperBound, end == range.upperBound || text[end].isBlank,
        end == range.upperBound || text.letterCase(at: end + 1) != .lower,
        index <= from + 1 || text.endsSentence(from..<index - 1)
      else { return nil }
      return end
    }
    return nil
  }
}
