import Testing

@testable import Terminal

@Suite struct LineBreakTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    TextLayout.lines(of: text, width: width).map { text[$0] }
  }

  @Test(
    "Lines break where a newspaper breaks them",
    arguments: [
      ("The ferry was late again", 10, "The ferry|was late|again"),
      ("The ferry was late again", 100, "The ferry was late again"),
      ("two  spaces   hang", 6, "two|spaces|hang"),
      // Quotation marks and brackets stay with what they hold.
      ("He said “no deal” twice", 11, "He said “no|deal” twice"),
      ("He said \"no deal\" twice", 11, "He said \"no|deal\" twice"),
      ("Il dit « non » hier", 10, "Il dit|« non »|hier"),
      ("the port (closed since May) opens", 9, "the port|(closed|since|May)|opens"),
      ("sagte „nein“ und „ja“", 8, "sagte|„nein“|und „ja“"),
      ("sagte »nein« und", 8, "sagte|»nein«|und"),
      ("sade ”nej” ja", 7, "sade|”nej”|ja"),
      ("rock ’n’ roll", 8, "rock ’n’|roll"),
      // Numbers with their signs
      ("paid US$16.2 for it", 6, "paid|US$16.|2 for|it"),
      ("paid US$16.2 for it", 8, "paid|US$16.2|for it"),
      ("about 4%-5% a year", 9, "about 4%-|5% a year"),
      ("on 2024-25 terms", 8, "on|2024-25|terms"),
      ("at 10:30, 1/2 of", 7, "at|10:30,|1/2 of"),
      ("a drop of -5 degrees", 11, "a drop of|-5 degrees"),
      // Dashes and hyphens end a line rather than begin one.
      ("a well-known port", 8, "a well-|known|port"),
      ("the end—or not", 8, "the end—|or not"),
      ("the men — both of them — left", 9, "the men —|both of|them —|left"),
      ("the men – both – left", 7, "the|men –|both –|left"),
      ("the men - both", 8, "the|men -|both"),
      ("wait … here", 6, "wait …|here"),
      // Addresses break after slashes.
      ("https://paper.example/news/2025/07/port", 16, "https://|paper.example/|news/2025/07/|port"),
      // Chinese, Japanese and Korean break between characters but not before a full stop.
      ("日本語のテキスト。", 8, "日本語の|テキス|ト。"),
      ("彼は「はい」と言った", 6, "彼は|「は|い」と|言った"),
      ("한국어 문장", 4, "한국|어|문장"),
      // Joiners and spaces that do not break
      ("10\u{A0}km away", 5, "10\u{A0}km|away"),
      ("ab\u{2060}cd ef", 4, "ab\u{2060}cd|ef"),
      ("ab\u{200B}cd", 3, "ab\u{200B}|cd"),
      ("soft\u{AD}hyphen", 20, "soft\u{AD}hyphen"),
      // Words longer than a line
      ("abcdefgh", 3, "abc|def|gh"),
      ("a abcdefgh b", 3, "a|abc|def|gh|b"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}|e\u{301}"),
      ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 5, "👨‍👩‍👧👨‍👩‍👧|👨‍👩‍👧"),
      ("日本", 1, "日|本"),
      ("กำกำ", 3, "กำ|กำ"),
      ("", 5, ""), ("   ", 5, ""), (" a", 5, " a"), ("a ", 5, "a"),
    ])
  func breaks(_ text: String, _ width: Int, _ expected: String) {
    #expect(lines(text, width).joined(separator: "|") == expected)
  }

  @Test("A line break in the text ends the line")
  func mandatory() {
    #expect(lines("one\ntwo\r\n\nthree", 20) == ["one", "two", "", "three"])
  }

  @Test("Every line fits, and lines with the spaces between them are the text")
  func linesFitAndCover() {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<600 {
      let text =
        round.isMultiple(of: 2)
        ? generator.text(pieces: 1 + round % 40) : generator.scalars(1 + round % 40)
      let width = Int.random(in: 1...30, using: &generator)
      let ranges = TextLayout.lines(of: text, width: width)
      var covered = 0
      for range in ranges {
        #expect(covered <= range.lowerBound)
        #expect(text[covered..<range.lowerBound].isBlank)
        let line = text[range]
        // A wide character on a line of one column stands alone.
        #expect(TextLayout.width(of: line) <= max(2, width), "“\(line)” in \(width)")
        covered = range.upperBound
      }
      #expect(text[covered..<text.utf8.count].isBlank)
    }
  }

  @Test("No grapheme cluster is broken that fits on a line")
  func clustersStayWhole() {
    var generator = SeededGenerator(seed: 2)
    for round in 0..<600 {
      // A zero-width space alone is drawn nowhere, so it does not matter which line has it.
      let text = generator.text(pieces: 1 + round % 40).replacing("\u{200B}", with: "")
      let starts = Set(
        text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count])
      for range in TextLayout.lines(of: text, width: 4 + round % 20) {
        #expect(starts.contains(range.lowerBound), "\(text[range])")
      }
    }
  }

  @Test("Long texts without a space take time in proportion to their length")
  func longTexts() {
    #expect(lines(String(repeating: "\"", count: 200_000), 80).count == 2500)
    #expect(lines("e" + String(repeating: "\u{301}", count: 20_000), 80).count == 1)
    #expect(lines(String(repeating: " ", count: 200_000) + "a", 80).count == 1)
  }
}

extension String {
  /// The text of a range of UTF-8 offsets.
  fileprivate subscript(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }

  /// Whether nothing is seen of it.
  fileprivate var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || TextLayout.width(of: String(scalar)) == 0
    }
  }
}
