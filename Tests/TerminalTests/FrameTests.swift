import Testing

@testable import Terminal

@Suite struct FrameTests {
  private func frame(_ columns: Int, _ text: String, at column: Int = 0) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.put(text, row: 0, column: column)
    return frame
  }

  @Test("Text is clipped to the frame and to a width")
  func clipping() {
    #expect(frame(5, "Harbour").text(row: 0) == "Harbo")
    #expect(frame(5, "Harbour", at: -3).text(row: 0) == "bour")
    #expect(frame(5, "Harbour", at: 3).text(row: 0) == "   Ha")
    #expect(frame(5, "Harbour", at: 5).text(row: 0) == "")
    var frame = Frame(size: Size(columns: 10, rows: 2))
    #expect(frame.put("Harbour", row: 0, column: 1, width: 3) == 3)
    #expect(frame.put("Harbour", row: 2, column: 0) == 0)
    #expect(frame.put("Harbour", row: -1, column: 0) == 0)
    #expect(frame.put("Harbour", row: 1, column: 8, width: .max) == 2)
    #expect(frame.put("Harbour", row: 1, column: 0, width: 0) == 0)
    #expect(frame.text == " Har\n        Ha")
  }

  @Test("What changed in a row reaches from edge to edge of whole characters")
  func changedColumns() {
    func changed(_ one: String, _ other: String) -> Range<Int> {
      frame(8, one).columns(ofRow: 0, changedFrom: frame(8, other))
    }
    #expect(changed("Harbour", "Harbour").isEmpty)
    #expect(changed("Harbour", "Hurbaur") == 1..<5)
    #expect(changed("Harbour", "") == 0..<7)
    // The second half of a wide character and the first of another are the same cells.
    #expect(changed("a日本", "a日語") == 3..<5)
    #expect(changed("a日b", "ab日") == 1..<4)
    #expect(changed("日日日", "a日日b") == 0..<6)
    // Clusters are numbered within their frame: the row is drawn whole.
    #expect(changed("e\u{301}a", "e\u{301}b") == 0..<8)
  }

  @Test("A wide character that does not fit whole is not drawn")
  func wideClipping() {
    #expect(frame(5, "日本語").text(row: 0) == "日本")
    #expect(frame(4, "a日本").text(row: 0) == "a日")
    #expect(frame(4, "日本", at: -1).text(row: 0) == " 本")
    var narrow = Frame(size: Size(columns: 10, rows: 1))
    #expect(narrow.put("日本語", row: 0, column: 0, width: 3) == 2)
  }

  @Test("Half of a wide character is never left")
  func overwriting() {
    for column in 0..<6 {
      var frame = frame(6, "日本語")
      frame.put("x", row: 0, column: column)
      let expected = [
        "x 本語", " x本語", "日x 語", "日 x語", "日本x", "日本 x",
      ][column]
      #expect(frame.text(row: 0) == expected)
    }
    var shifted = frame(6, "日本語")
    shifted.put("中", row: 0, column: 1)
    #expect(shifted.text(row: 0) == " 中 語")
    var filled = frame(6, "日本語")
    filled.fill(Rectangle(row: 0, column: 1, columns: 2, rows: 1), style: .plain)
    #expect(filled.text(row: 0) == "    語")
  }

  @Test("Controls and what turns the direction of text are left out")
  func refused() {
    #expect(
      frame(20, "a\u{1B}[31mb\u{7}\u{7F}\u{9B}c\u{202E}d\u{2066}e\u{200F}f").text(row: 0)
        == "a[31mbcdef")
    #expect(frame(20, "a\tb\nc\u{2028}d").text(row: 0) == "a b c d")
    #expect(frame(20, "\u{301}a\u{200B}b").text(row: 0) == "ab")
    #expect(frame(20, "e\u{202E}\u{301}x").text(row: 0) == "e\u{301}x")
  }

  @Test("Marks stacked on one letter are limited")
  func stackedMarks() {
    let text = frame(20, "e" + String(repeating: "\u{301}", count: 20_000) + "x").text(row: 0)
    #expect(text.unicodeScalars.count < 12)
    #expect(text.hasSuffix("x"))
  }

  @Test("Joined emoji are kept whole in two cells")
  func joined() {
    let frame = frame(10, "👨‍👩‍👧‍👦🇫🇷x")
    #expect(frame.text(row: 0) == "👨‍👩‍👧‍👦🇫🇷x")
    #expect(frame.cells[4] == .scalar(UInt32(UInt8(ascii: "x")), .plain))
  }

  @Test("Frames are equal when they look the same, however they were drawn")
  func equality() {
    var one = frame(10, "e\u{301}n\u{303}")
    var two = frame(10, "n\u{303}e\u{301}")
    #expect(one != two)
    two.put("e\u{301}n\u{303}", row: 0, column: 0)
    #expect(one == two)
    #expect(one.hashValue == two.hashValue)
    two.restyle(Rectangle(row: 0, column: 0, columns: 1, rows: 1)) { $0.adding(.bold) }
    #expect(one != two)
    two = one
    one.cursor = Point(row: 0, column: 3)
    #expect(one != two)
    two.cursor = one.cursor
    two.showsCursor = true
    #expect(one != two)
    #expect(frame(10, "a") != frame(11, "a"))
  }

  @Test("Styles are kept cell by cell")
  func styles() {
    var frame = Frame(size: Size(columns: 8, rows: 3))
    let name = Style(.palette(214), on: .palette(255), [.bold, .reverse])
    frame.fill(Rectangle(row: -1, column: -5, columns: 100, rows: 2), style: Style(.palette(0)))
    frame.fill(Rectangle(row: 3, column: 2, columns: .max, rows: .max), style: name)
    frame.put("Kim", row: 0, column: 2, style: name)
    frame.restyle(Rectangle(row: 0, column: 4, columns: 9, rows: 9)) { $0.adding(.underline) }
    #expect(frame.style(row: 0, column: 1) == Style(.palette(0)))
    #expect(frame.style(row: 0, column: 3) == name)
    #expect(frame.style(row: 0, column: 4) == name.adding(.underline))
    #expect(frame.style(row: 1, column: 3) == .plain)
    #expect(frame.style(row: 2, column: 7) == Style.plain.adding(.underline))
    #expect(
      frame.styledText == """
          Kim
          0: 0
          2: 214 on 255 bold reverse
          4: 214 on 255 bold underline reverse
          5: 0 underline

          4: standard underline

          4: standard underline
        """)
  }

  @Test("Empty and impossible sizes are harmless")
  func emptySizes() {
    for size in [Size(columns: 0, rows: 0), Size(columns: -1, rows: 5), Size(columns: 3, rows: 0)] {
      var frame = Frame(size: size)
      frame.put("abc", row: 0, column: 0)
      frame.fill(Rectangle(row: 0, column: 0, columns: 5, rows: 5), style: .plain)
      #expect(frame.cells.isEmpty)
    }
  }

  @Test("What put returns is where the next text goes, whatever is drawn")
  func putNeverDrifts() {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<400 {
      let (one, two) = (generator.text(pieces: 6), generator.scalars(10))
      var frame = Frame(size: Size(columns: 200, rows: 1))
      frame.put(generator.text(pieces: 60), row: 0, column: 0)
      let start = round % 7
      let middle = start + frame.put(one, row: 0, column: start)
      frame.put("|", row: 0, column: middle)
      let end = middle + 1 + frame.put(two, row: 0, column: middle + 1)
      frame.put("|", row: 0, column: end)
      #expect(frame.cells[middle] == .scalar(0x7C, .plain))
      #expect(frame.cells[end] == .scalar(0x7C, .plain))
      for column in frame.cells.indices where frame.cells[column].isContinuation {
        #expect(column > 0 && !frame.cells[column - 1].isContinuation)
        let glyph = frame.glyph(of: frame.cells[column - 1])
        #expect(TextLayout.width(of: glyph) == 2)
      }
    }
  }
}
