import Testing

@testable import Terminal

@Suite struct WidthTests {
  @Test(
    "Clusters take the columns that terminals give them",
    arguments: [
      ("", 0), ("a", 1), ("plain words", 11), ("é", 1), ("e\u{301}", 1), ("n\u{303}\u{323}", 1),
      // East Asian Width
      ("日", 2), ("日本語", 6), ("。", 2), ("ｱ", 1), ("Ａ", 2), ("\u{3000}", 2), ("→", 1), ("α", 1),
      ("𠀀", 2), ("—", 1), ("…", 1), ("“”", 2),
      // Hangul: a syllable, its jamo, and a final alone
      ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1100}", 2), ("\u{11AB}", 0),
      // Emoji: plain, text style, styled, keycaps, skin tones, joined, flags
      ("😀", 2), ("🫨", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("☎\u{FE0E}", 1), ("1\u{FE0F}\u{20E3}", 2),
      ("#\u{FE0F}\u{20E3}", 2), ("1\u{20E3}", 1), ("👍🏽", 2), ("✌🏿", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2),
      ("❤️‍🔥", 2), ("🧑🏽‍🚀", 2), ("🇫🇷", 2), ("🇫🇷🇩🇪", 4), ("🇫", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("a\u{FE0F}", 1),
      ("😀😀", 4), ("👍a🏽", 5),
      // Scripts whose marks combine, or take a column in terminals
      ("ไทย", 3), ("ที่", 1), ("น้ำ", 2), ("हिन्दी", 5), ("தமிழ்", 4), ("עִבְרִית", 5), ("العَرَبِيَّة", 7),
      // What takes no column, and what is no character at all
      ("\u{200B}", 0), ("a\u{200D}b", 2), ("\u{301}", 0), ("a\u{AD}b", 2), ("\u{FEFF}a", 1),
      ("\u{7}\u{1B}\u{7F}\u{9B}", 0), ("a\u{202E}b\u{2066}\u{200F}", 2), ("a\tb", 3), ("a\nb", 3),
      ("\u{A0}", 1), ("\u{2003}", 1), ("\u{E0041}", 0), ("\u{E000}", 1),
    ])
  func width(_ text: String, _ width: Int) {
    #expect(TextLayout.width(of: text) == width)
  }

  @Test("A text is cut with an ellipsis only when it is too wide")
  func truncated() {
    #expect(TextLayout.truncated("Harbour", to: 7) == "Harbour")
    #expect(TextLayout.truncated("Harbour", to: 6) == "Harbo…")
    #expect(TextLayout.truncated("Harbour", to: 1) == "…")
    #expect(TextLayout.truncated("Harbour", to: 0) == "")
    #expect(TextLayout.truncated("", to: 0) == "")
    #expect(TextLayout.truncated("日本語", to: 6) == "日本語")
    #expect(TextLayout.truncated("日本語", to: 5) == "日本…")
    #expect(TextLayout.truncated("日本語", to: 4) == "日…")
    #expect(TextLayout.truncated("👨‍👩‍👧👨‍👩‍👧", to: 3) == "👨‍👩‍👧…")
    #expect(TextLayout.truncated("ae\u{301}e\u{301}", to: 2) == "a…")
  }

  @Test("The width of a text is that of what put draws")
  func widthAgreesWithPut() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let text = generator.text(pieces: 12)
      var frame = Frame(size: Size(columns: 200, rows: 1))
      #expect(frame.put(text, row: 0, column: 0) == TextLayout.width(of: text))
    }
  }
}
