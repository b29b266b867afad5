import Testing

@testable import Articles

@Suite struct DocumentsTests {
  /// The lines and the encoding that bytes are read as.
  private func read(_ bytes: [UInt8]) -> (lines: [String], encoding: String) {
    let text = DecodedText(bytes)
    return (
      text.utf8.withUnsafeBufferPointer { TextTidier.lines($0) } ?? [], text.encoding.rawValue
    )
  }

  private func lines(_ text: String) -> [String] { read(Array(text.utf8)).lines }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? bytes : bytes.reversed()
    }
  }

  // MARK: Encodings

  @Test func `UTF-8 is read with and without a byte order mark`() {
    #expect(read(Array("Łódź\n“hi” 🙂".utf8)) == (["Łódź", "“hi” 🙂"], "utf-8"))
    #expect(read([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == (["é"], "utf-8"))
  }

  @Test(
    arguments: [
      "Plain words\nin two lines", "Лавров прибыл в Вонсан\nв субботу", "Η Αθήνα είναι εδώ",
      "北京的会谈\n持续了三天 2025", "東京で会談 3日\n終わり 一二 三", "नमस्ते दुनिया यह पाठ है",
      "مرحبا بالعالم هذا نص", "Emoji 🙂 too",
    ], [true, false])
  func `UTF-16 is recognized by its mark or by its NUL bytes`(text: String, littleEndian: Bool) {
    let mark: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let encoding = littleEndian ? "utf-16le" : "utf-16be"
    let bytes = utf16(text, littleEndian: littleEndian)
    #expect(read(mark + bytes) == (lines(text), encoding))
    #expect(read(bytes) == (lines(text), encoding))
  }

  @Test func `broken UTF-16 keeps what follows`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x01, 0xDC, 0x43, 0, 0x44]
    #expect(read(bytes).lines == ["A\u{FFFD}B\u{FFFD}C\u{FFFD}"])
  }

  @Test func `text with a NUL byte here and there is no UTF-16`() {
    #expect(read(Array("one\0two three four\0five".utf8)) == (["onetwo three fourfive"], "utf-8"))
  }

  @Test func `Windows-1252 is recognized by bytes that make sense in it`() {
    let latin: [UInt8] =
      [0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x96, 0x20, 0x80] + Array("5, it".utf8)
      + [0x92] + Array("s".utf8) + [0x85]
    #expect(read(latin) == (["“Café” – €5, it’s…"], "windows-1252"))
    #expect(read(Array("na".utf8) + [0xEF] + Array("ve".utf8)) == (["naïve"], "windows-1252"))
    #expect(read([0xC9] + Array("t".utf8) + [0xE9]) == (["Été"], "windows-1252"))
    let guillemets: [UInt8] = [0xAB, 0xA0] + Array("pr".utf8) + [0xE9, 0x73, 0xE9, 0xA0, 0xBB]
    let many = [[UInt8]](repeating: Array(" d".utf8) + [0xE9, 0x6A, 0xE0], count: 4).joined()
    #expect(read(guillemets + many + [0x2E]).lines.first?.hasPrefix("« présé » déjà déjà") == true)
  }

  @Test func `bytes without a character in Windows-1252 become U+FFFD`() {
    let coffees = [[UInt8]](repeating: Array("caf".utf8) + [0xE9, 0x20], count: 9).joined()
    #expect(
      read(coffees + [0x81] + Array("z".utf8)).lines.first?.hasSuffix("café \u{FFFD}z") == true)
  }

  @Test(arguments: [
    ([0xFF], 1), ([0xC3], 1), ([0xE2, 0x80], 1), ([0xF0, 0x9F, 0x99], 1), ([0xC0, 0xAF], 2),
    ([0xED, 0xA0, 0x80], 3), ([0xF5, 0x80, 0x80, 0x80], 4), ([0x80, 0x81, 0x82], 3),
    ([0xE2, 0x28, 0xA1], 2), ([0xF4, 0x90, 0x80, 0x80], 4),
  ])
  func `an invalid sequence in UTF-8 becomes U+FFFD and nothing after it is lost`(
    bytes: [Int], replacements: Int
  ) {
    let before = Array("“Łódź” – Kraków, ".utf8)
    let invalid = bytes.map { UInt8($0) }
    let text = read(before + invalid + Array("then more\nand a line".utf8))
    #expect(text.encoding == "utf-8")
    let kept = invalid.contains(0x28) ? "\u{FFFD}(\u{FFFD}" : nil
    let expected = kept ?? String(repeating: "\u{FFFD}", count: replacements)
    #expect(text.lines == ["“Łódź” – Kraków, \(expected)then more", "and a line"])
  }

  @Test func `a text cut in the middle of a character stays UTF-8`() {
    #expect(read(Array("Only ASCII but the end".utf8) + [0xC3]).encoding == "utf-8")
    #expect(read(Array("Only ASCII but the end".utf8) + [0xE2, 0x80]).encoding == "utf-8")
  }

  // MARK: Lines

  @Test func `every kind of line end ends a line`() {
    let text = "a\nb\r\nc\rd\u{85}e\u{2028}f\u{2029}g\u{B}h\u{C}i"
    #expect(lines(text) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    #expect(lines("a\n\nb\n") == ["a", "", "b"])
    #expect(lines("\r\n\r\n") == ["", ""])
  }

  @Test func `every kind of space is a space`() {
    #expect(lines("a\tb\u{A0}c\u{2009}d\u{202F}e\u{3000}f\u{1680}g") == ["a b c d e f g"])
  }

  @Test func `what has no width is left out`() {
    #expect(lines("\u{FEFF}in\u{AD}vis\u{200B}i\u{2060}ble\u{FEFF}") == ["invisible"])
    #expect(lines("plain\u{200D}text\u{200C}here") == ["plaintexthere"])
  }

  @Test(arguments: ["👩‍🚀 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🧑🏽‍💻", "نمی‌خواهم", "क्‍ष श्‍", "ශ්‍රී ලංකා", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
  func `joiners stay where emoji and scripts need them`(text: String) {
    #expect(lines(text) == [text])
  }

  @Test func `hidden tag characters are left out`() {
    #expect(lines("a\u{E0041}\u{E0042}\u{E0001}b") == ["ab"])
  }

  @Test func `control and bidirectional characters are left out`() {
    #expect(lines("a\0b\u{7}c\u{8}d\u{7F}e\u{80}f\u{9C}g") == ["abcdefg"])
    #expect(lines("a\u{202E}b\u{2066}c\u{2069}d\u{200F}e\u{61C}f\u{206A}g") == ["abcdefg"])
  }

  @Test(arguments: [
    "\u{1B}[31m", "\u{1B}[1;38;5;200m", "\u{1B}[?2004h", "\u{1B}[2 q", "\u{1B}[m", "\u{1B}[!p",
    "\u{1B}]0;title\u{7}", "\u{1B}]8;;https://example.org/a\u{1B}\\", "\u{1B}]52;c;aGk=\u{9C}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;AAAA\u{1B}\\", "\u{1B}^private\u{1B}\\",
    "\u{1B}Xs\u{1B}\\",
    "\u{1B}(B", "\u{1B}#8", "\u{1B}c", "\u{1B}7", "\u{1B}=", "\u{9B}31m", "\u{9D}2;title\u{7}",
  ])
  func `whole terminal sequences are left out`(sequence: String) {
    #expect(lines("before\(sequence) after") == ["before after"])
    #expect(lines(sequence + sequence + "x") == ["x"])
  }

  @Test(arguments: [
    ("\u{1B}[31", "[31"), ("\u{1B}]0;title and text", "]0;title and text"), ("\u{1B}", ""),
    ("\u{1B}Pdevice", "Pdevice"), ("\u{1B}[ text", "[ text"), ("\u{9B}text", "text"),
    ("\u{1B}]0;a\u{1B}[1mb", "]0;ab"), ("\u{1B}\u{1B}[1mb", "b"),
    ("\u{9D}said \u{9C}he", "said he"),
  ])
  func `an unterminated sequence loses no text`(sequence: String, rest: String) {
    #expect(lines("a\(sequence)\nnext") == ["a\(rest)", "next"])
  }

  @Test func `a sequence without an end does not swallow a long text`() {
    let text = String(repeating: "words and words ", count: 1000)
    #expect(lines("\u{1B}]0;\(text)\u{7}") == ["]0;\(text)"])
  }

  @Test func `removing bytes never joins others to something harmful`() {
    let bytes: [UInt8] = Array("“a” ".utf8) + [0xC2, 0xE2, 0x80, 0x8B, 0x9B, 0x33, 0x31, 0x6D]
    #expect(read(bytes).lines == ["“a” \u{FFFD}\u{FFFD}31m"])
  }

  // MARK: Properties

  @Test func `no control, bidirectional or odd space character comes out of any bytes`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<1500 {
      let bytes = Self.hostileBytes(&generator)
      let text = read(bytes)
      for scalar in text.lines.lazy.joined(separator: " ").unicodeScalars {
        let category = scalar.properties.generalCategory
        let isJoiner = scalar == "\u{200D}" || scalar == "\u{200C}" || scalar == "\u{180E}"
        let isTag = (0xE0020...0xE007F).contains(scalar.value)
        #expect(category != .control, "\(bytes)")
        #expect(
          category != .format || isJoiner || isTag || scalar.value > 0x2FFF
            || (0x600...0x8FF).contains(scalar.value), "\(bytes)")
        #expect(category != .spaceSeparator || scalar == " ", "\(bytes)")
        #expect(category != .lineSeparator && category != .paragraphSeparator, "\(bytes)")
      }
    }
  }

  @Test func `tidied lines that are read again stay the same`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<1500 {
      let bytes = Self.hostileBytes(&generator)
      let once = read(bytes).lines
      let tidy = once.map { $0 + "\n" }.joined()
      #expect(lines(tidy) == once, "\(bytes)")
    }
  }

  @Test func `invalid bytes never lose what follows`() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<1000 {
      let count = Int.random(in: 1...6, using: &generator)
      let noise = (0..<count).map { _ in UInt8.random(in: 0x80...0xFF, using: &generator) }
      let text = read(Array("Curly “quotes” – and ".utf8) + noise + Array(" the end\nlast".utf8))
      #expect(text.lines.last == "last", "\(noise)")
      #expect(text.lines.joined().contains(" the end"), "\(noise)")
      #expect(text.lines.first?.utf8.starts(with: "Curly “quotes” – and ".utf8) == true, "\(noise)")
    }
  }

  /// Bytes that mix words with all that can be wrong.
  private static func hostileBytes(_ generator: inout SplitMix64) -> [UInt8] {
    let pieces: [[UInt8]] =
      [
        "word ", "é", "“", "\u{1B}[", "\u{1B}]0;", "\u{1B}P", "\u{7}", "\u{1B}\\", "31m", "\r\n",
        "\r", "\u{85}", "\u{2028}", "\u{200D}", "\u{200C}", "👩", "🚀", "न", "\u{94D}", "\u{202E}",
        "\u{FEFF}", "\u{A0}", "\t", "\0", "\u{9B}", "\u{9D}1;", "🏴", "\u{E0067}", "\u{E007F}", "字",
        "\u{180E}", "ᠠ", "\u{FE0F}", "❤", "\u{61C}", ";", "\u{1B}(", "B", "\u{1B}",
      ].map { Array($0.utf8) } + [[0xFF], [0xC2], [0xE2, 0x80], [0xE9], [0x92], [0x81]]
    return (0..<Int.random(in: 1...40, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
  }
}
