/// Puts lines back together that were broken in mid-sentence.
enum Wrapping {
  /// Lines longer than this were not broken to fit a width, in bytes.
  private static let widest = 110

  /// The blocks that lines make: hard-wrapped paragraphs joined, and lines that go on in the next.
  static func blocks(of lines: [PageLine]) -> [ArticleBuilder.Block] {
    var blocks: [ArticleBuilder.Block] = []
    let width = wrapWidth(of: lines)
    let hasGaps = lines.dropFirst().contains { $0.followsBlank }
    for (index, line) in lines.enumerated() {
      var joins = false
      if index > 0 {
        let last = lines[index - 1]
        if let width {
          joins =
            !line.followsBlank
            && continues(last, into: line, width: width, isUntilGap: hasGaps)
        } else {
          joins = isBroken(last, before: line)
        }
      }
      if joins {
        append(line.text, to: &blocks[blocks.count - 1])
      } else {
        blocks.append(ArticleBuilder.Block(text: line.text, line: line.number))
      }
    }
    return blocks
  }

  private static func append(_ text: [UInt8], to block: inout ArticleBuilder.Block) {
    // "inter-" and "national", "US-" and "led" are one word.
    let joinsWord =
      block.text.last == UInt8(ascii: "-") && block.text.count > 1
      && block.text[block.text.count - 2].isLetter && text.letterCase(at: 0) == .lower
    if !joinsWord { block.text.append(.space) }
    block.text += text
    block.range = 0..<block.text.count
  }

  /// The width that lines were wrapped to, or nil when they were not: most lines that others
  /// follow had no room for its first word and end in mid-sentence.
  private static func wrapWidth(of lines: [PageLine]) -> Int? {
    guard lines.count >= 3 else { return nil }
    // A few lines may stick out: a long word, a table.
    let lengths = lines.map { $0.text.count }.sorted()
    let width = lengths[(lengths.count - 1) * 9 / 10]
    guard 30...widest ~= width, (lengths.last ?? 0) <= 2 * widest else { return nil }
    var followed = 0
    var full = 0
    var continued = 0
    for index in lines.indices.dropLast() where !lines[index + 1].followsBlank {
      followed += 1
      let next = lines[index + 1].text
      let word = next.word(at: 0, end: next.count)
      if lines[index].text.count + 1 + word.count > width, !lines[index].endsSentence {
        full += 1
        if next.letterCase(at: 0) == .lower { continued += 1 }
      }
    }
    // Headlines under each other may be as long, but none goes on in lower case.
    return followed >= 2 && full * 2 >= followed && continued * 3 >= full ? width : nil
  }

  /// Whether a wrapped line goes on in the next: it ends in mid-sentence, or is full.
  /// - Parameter isUntilGap: whether blank lines part the paragraphs.
  private static func continues(
    _ line: PageLine, into next: PageLine, width: Int, isUntilGap: Bool
  ) -> Bool {
    let isShort = line.text.count * 2 < width
    if !line.endsSentence { return !isShort || next.text.letterCase(at: 0) == .lower }
    let firstWord = next.text.word(at: 0, end: next.text.count).count
    return isUntilGap && !isShort || line.text.count + 1 + firstWord > width
  }

  /// Whether a line breaks off in mid-sentence, as where a link stood on a line of its own.
  private static func isBroken(_ line: PageLine, before next: PageLine) -> Bool {
    guard !line.endsSentence, line.text.count > 20, let last = line.text.last else { return false }
    if next.text.letterCase(at: 0) == .lower, !next.isClosing { return true }
    if last == UInt8(ascii: ",") { return true }
    guard !next.followsBlank || next.text.letterCase(at: 0) == .lower else { return false }
    var start = line.text.count
    while start > 0, line.text[start - 1].isLetter { start -= 1 }
    return line.text.letterCase(at: start) == .lower
      && unfinished.contains(line.text, start..<line.text.count)
  }

  /// Words that no sentence and no heading ends with.
  private static let unfinished: WordSet = [
    "a", "an", "and", "as", "at", "between", "but", "by", "during", "for", "from", "if", "into",
    "its", "my", "of", "or", "our", "than", "that", "the", "their", "to", "until", "when", "where",
    "which", "while", "who", "whose", "with", "within", "without", "your",
  ]
}
