extension PageLine {
  /// Whether the line could be a headline.
  var isHeadline: Bool {
    guard text.count <= 300, isText || isMark else { return false }
    return text.count <= 200 && !text.endsWithStop
      || Sentences(in: text, range: 0..<text.count).boundaries.count <= 1 && text.count <= 160
  }

  /// Whether the line is running text: long, or a sentence of some length.
  var isProse: Bool { text.count >= 160 || endsSentence && text.wordCount >= 18 }

  /// Whether the line is a sentence and no headline.
  var isSentence: Bool { endsWithStop && text.wordCount >= 8 }

  var endsWithStop: Bool { text.endsWithStop }

  /// Whether the line is the name of a publisher by its words.
  var namesPublisher: Bool {
    isText && isNameLike && !isClosing && text.wordCount <= 5
      && Byline.isOrganisation(text, 0..<text.count)
  }

  /// Whether the line is a word or two that say nothing ("News", "Show all 7").
  var isLabel: Bool { text.wordCount <= 3 && !endsSentence && !isClosing }

  /// Whether the line names its writer ("By A").
  var isByline: Bool { text.hasFolded("by ", at: 0) && text.count <= 120 }

  /// Whether the line closes an article: an agency, a sign-off, a credit, a copyright line.
  var isClosing: Bool {
    Closing.isClosing(text) || Credits.first(in: text, range: 0..<text.count) != nil
  }

  /// Whether the line says who owns the text.
  var isCopyright: Bool { CopyrightLine.read(text) != nil }

  /// Whether the line could be part of a promotion: short, and no sentence but to the reader.
  var mayPromote: Bool {
    text.count <= 120 && text.wordCount <= 16 && !isClosing && (!endsSentence || solicits)
  }

  /// Whether the line speaks to the reader, as promotions do.
  var solicits: Bool {
    var start = 0
    for index in 0...text.count where index == text.count || !text[index].isLetter {
      if 2...10 ~= index - start, Self.solicitations.contains(text, start..<index) {
        return true
      }
      start = index + 1
    }
    return false
  }

  private static let solicitations: WordSet = [
    "you", "your", "our", "try", "app", "subscribe", "newsletter", "download", "explore",
    "discover", "free", "join", "quiz", "features", "premium", "unlock", "translate", "summary",
    "ask", "sign", "ai", "listen", "powered",
  ]
}

extension [UInt8] {
  /// Whether the text ends with a full stop, closing marks aside.
  var endsWithStop: Bool {
    var end = count
    while end > 0, self[end - 1].isAny(of: "'\")") { end -= 1 }
    return end > 0 && self[end - 1] == UInt8(ascii: ".") || has("。", at: end - 3)
      || has("।", at: end - 3) || has("۔", at: end - 2)
  }
}
