import Testing

@testable import Articles

@Suite struct FoldingTests {
  private func folded(_ text: String) -> String {
    String(decoding: FoldedText([text]).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("ÉÈÊË éèêë", "eeee eeee"), ("Straße STRASSE ẞ", "strasse strasse ss"),
    ("Øresund Łódź Đinđić", "oresund lodz dindic"), ("Æon Œuvre Þór", "aeon oeuvre thor"),
    ("İstanbul ıtır Iğdır", "istanbul itir igdir"), ("Nguyễn Tấn Dũng", "nguyen tan dung"),
    ("Ángel Ñandú Çelik Šeks", "angel nandu celik seks"),
    ("Ἀθῆναι ΑΘΗΝΑΪ́ σοφός", "αθηναι αθηναι σοφοσ"),
    ("Артём ЙОД Ўзбек Їжак", "артем иод узбек іжак"), ("\u{1C5}\u{1F1}", "dzdz"),
    ("ＡＢＣ１２", "abc12"),
    ("ﬁnal oﬃce", "final office"), ("Ⓐ Ⅳ", "ⓐ ⅳ"),
  ])
  func `case and accents do not count`(text: String, expected: String) {
    #expect(folded(text) == expected)
    #expect(folded(expected) == expected)
  }

  @Test func `composed and decomposed letters are the same`() {
    #expect(folded("e\u{301}i\u{306}\u{438}\u{306}") == folded("éĭй"))
    #expect(folded("шалом שָׁלוֹם مُحَمَّد") == folded("шалом שלום محمد"))
  }

  @Test func `curly quotes and dashes equal their ASCII forms`() {
    #expect(folded("‘a’ “b” „c‟ «d» e–f—g−h…") == "'a' \"b\" \"c\" \"d\" e-f-g-h...")
  }

  @Test func `any white space is one space and what has no width is nothing`() {
    #expect(folded("a \t\r\n\u{A0}\u{2003}b\u{200B}c\u{AD}d\u{FEFF}") == "a bcd")
  }

  @Test func `other scripts and emoji stay as they are`() {
    let text = "北京 서울 ทักษิณ हिन्दी 🇰🇵👩‍🚀"
    #expect(
      folded(text)
        == text.unicodeScalars.filter { $0 != "\u{200D}" }.reduce(into: "") {
          $0.unicodeScalars.append($1)
        })
  }

  @Test func `pieces are kept apart by a line feed`() {
    #expect(FoldedText(["A", "", "B"]).bytes == Array("a\n\nb".utf8))
    #expect(FoldedText([]).bytes.isEmpty)
  }

  @Test func `no character grows when it is folded, and folding twice changes nothing`() {
    for value in UInt32(1)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let once = folded(text)
      #expect(once.utf8.count <= text.utf8.count, "U+\(String(value, radix: 16))")
      #expect(folded(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `capital and small letters of Latin, Greek, Cyrillic and Armenian fold alike`() {
    for value in [0x41...0x24F, 0x370...0x586, 0x1E00...0x1FFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let upper = scalar.properties.uppercaseMapping
      guard upper.unicodeScalars.allSatisfy({ $0.value < 0x3000 }) else { continue }
      guard upper.lowercased() == String(scalar) else { continue }
      #expect(folded(upper) == folded(String(scalar)), "U+\(String(value, radix: 16))")
    }
  }
}
