/// Puts lines back together that were broken in mid-sentence.
enum Wrapping {
  /// Lines longer than this were not broken to fit a width, in bytes.
  private static let widest = 110

  /// The blocks that lines make: hard-wrapped paragraphs joined, and lines that go on in the next.
  static func blocks(of lines: [PageLine]) -> [ArticleBuilder.Block] {
    var blocks: [ArticleBuilder.Block] = []
    let isWrapped = isHardWrapped(lines)
    let width = lines.reduce(0) { max($0, $1.text.count) }
    for (index, line) in lines.enumerated() {
      let joins =
        index > 0
        && (isWrapped
          ? !line.followsBlank && continues(lines[index - 1], into: line, width: width)
          : isBroken(lines[index - 1], before: line))
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

  /// Whether most lines that others follow are near the widest and end in mid-sentence.
  private static func isHardWrapped(_ lines: [PageLine]) -> Bool {
    guard lines.count >= 3 else { return false }
    let width = lines.reduce(0) { max($0, $1.text.count) }
    guard 30...widest ~= width else { return false }
    var followed = 0
    var full = 0
    for index in lines.indices.dropLast() where !lines[index + 1].followsBlank {
      followed += 1
      if lines[index].text.count * 10 >= width * 7, !lines[index].endsSentence { full += 1 }
    }
    return followed >= 2 && full * 2 >= followed
  }

  /// Whether a wrapped line goes on in the next: it is full, or ends in mid-sentence.
  private static func continues(_ line: PageLine, into next: PageLine, width: Int) -> Bool {
    let firstWord = next.text.word(at: 0, end: next.text.count).count
    let isFull = line.text.count + 1 + firstWord > width
    return isFull || !line.endsSentence && next.text.letterCase(at: 0) != .upper
      || !line.endsSentence && line.text.count * 10 >= width * 7
  }

  /// Whether a line breaks off in mid-sentence, as where a link stood on a line of its own.
  private static func isBroken(_ line: PageLine, before next: PageLine) -> Bool {
    guard !line.endsSentence, line.text.count > 20, let last = line.text.last else { return false }
    if next.text.letterCase(at: 0) == .lower, !next.isClosing { return true }
    if last == UInt8(ascii: ",") { return true }
    guard !next.followsBlank || next.text.letterCase(at: 0) == .lower else { return false }
    var start = line.text.count
    while start > 0, line.text[start - 1].isLetter { start -= 1 }
    let word = line.text.key(start..<line.text.count)
    return line.text.letterCase(at: start) == .lower && Lexicon.isFunctionWord(word)
  }
}
