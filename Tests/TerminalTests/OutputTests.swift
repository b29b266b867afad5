import Testing

@testable import Terminal

@Suite struct OutputTests {
  @Test("Colours of the large palette become the nearest of 16 or 8")
  func reduced() {
    let expected: [(UInt8, UInt8, UInt8)] = [
      (3, 3, 3), (9, 9, 1), (15, 15, 7), (16, 0, 0), (231, 15, 7), (196, 9, 1), (46, 10, 2),
      (226, 11, 3), (240, 8, 0), (253, 7, 7), (232, 0, 0), (30, 6, 6), (88, 1, 1),
    ]
    for (number, of16, of8) in expected {
      #expect(Color.palette(number).reduced(to: 16) == .palette(of16), "\(number) of 16")
      #expect(Color.palette(number).reduced(to: 8) == .palette(of8), "\(number) of 8")
    }
    #expect(Color.palette(240).reduced(to: 8, forText: true) == .palette(7))
    #expect(Color.palette(0).reduced(to: 8, forText: true) == .palette(0))
    #expect(Color.standard.reduced(to: 8) == .standard)
  }

  @Test("A style packed into a cell comes out again")
  func packedStyle() {
    for color in [Color.standard, .palette(0), .palette(7), .palette(255)] {
      let style = Style(color, on: .palette(255), [.bold, .dim, .italic, .underline, .reverse])
      #expect(PackedStyle(style).style == style)
      #expect(PackedStyle(Style(.palette(1), on: color)).style == Style(.palette(1), on: color))
    }
  }

  @Test("What goes to the clipboard is only base 64, of a bounded length")
  func clipboard() {
    func text(_ text: String) -> String {
      String(decoding: Clipboard.sequence(for: text), as: UTF8.self)
    }
    #expect(text("") == "\u{1B}]52;c;\u{7}")
    #expect(text("f") == "\u{1B}]52;c;Zg==\u{7}")
    #expect(text("fo") == "\u{1B}]52;c;Zm8=\u{7}")
    #expect(text("foo") == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(text("\u{1B}\u{7}é~") == "\u{1B}]52;c;GwfDqX4=\u{7}")
    let long = Clipboard.sequence(for: "a" + String(repeating: "é", count: 60_000))
    #expect(long.count < 100_000)
    #expect(long.count > 98_000)
  }
}
