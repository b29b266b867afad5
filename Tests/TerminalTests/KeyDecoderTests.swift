import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// The events of bytes after which nothing more comes.
  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.flush()
  }

  private func keys(_ keys: Key...) -> [TerminalEvent] { keys.map(TerminalEvent.key) }

  @Test(
    "Named keys are known in the forms that terminals send them",
    arguments: [
      ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[1;5C", Key(.right, .control)),
      ("\u{1B}[1;3D", Key(.left, .alt)), ("\u{1B}[1;9D", Key(.left, .alt)),
      ("\u{1B}[1;8A", Key(.up, [.control, .alt, .shift])), ("\u{1B}\u{1B}[A", Key(.up, .alt)),
      ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}Ob", Key(.down, .control)),
      ("\u{1B}[H", Key(.home)), ("\u{1B}OH", Key(.home)), ("\u{1B}[1~", Key(.home)),
      ("\u{1B}[7~", Key(.home)), ("\u{1B}[F", Key(.end)), ("\u{1B}[4~", Key(.end)),
      ("\u{1B}[8~", Key(.end)), ("\u{1B}[2~", Key(.insert)), ("\u{1B}[3~", Key(.delete)),
      ("\u{1B}[3;2~", Key(.delete, .shift)), ("\u{1B}[3^", Key(.delete, .control)),
      ("\u{1B}[3$", Key(.delete, .shift)), ("\u{1B}[5~", Key(.pageUp)),
      ("\u{1B}[6;5~", Key(.pageDown, .control)), ("\u{1B}[Z", Key(.tab, .shift)),
      ("\u{1B}OP", Key(.function(1))), ("\u{1B}[1;2S", Key(.function(4), .shift)),
      ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[[E", Key(.function(5))),
      ("\u{1B}[11~", Key(.function(1))), ("\u{1B}[15~", Key(.function(5))),
      ("\u{1B}[21~", Key(.function(10))), ("\u{1B}[24~", Key(.function(12))),
      ("\u{1B}[34~", Key(.function(20))),
      ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
      ("\u{8}", Key(.backspace)), ("\u{1B}", Key(.escape)), ("\u{1B}OM", Key(.enter)),
      ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
      (" ", Key(" ")), ("\u{0}", Key(.character(" "), .control)),
      ("\u{1}", Key(.character("a"), .control)), ("\u{3}", Key(.character("c"), .control)),
      ("\u{1A}", Key(.character("z"), .control)), ("\u{1C}", Key(.character("\\"), .control)),
      ("\u{1B}a", Key(.character("a"), .alt)), ("\u{1B}A", Key(.character("A"), .alt)),
      ("\u{1B}é", Key(.character("é"), .alt)), ("\u{1B}O", Key(.character("O"), .alt)),
      ("\u{1B}[", Key(.character("["), .alt)), ("\u{1B}]", Key(.character("]"), .alt)),
      ("\u{1B}\u{1}", Key(.character("a"), [.alt, .control])),
      ("\u{1B}[97;5u", Key(.character("a"), .control)), ("\u{1B}[27u", Key(.escape)),
      ("\u{1B}[97;2u", Key("A")), ("\u{1B}[13;2u", Key(.enter, .shift)),
      ("\u{1B}[27;5;105~", Key(.character("i"), .control)),
      ("\u{1B}[65;6u", Key(.character("a"), [.control, .shift])),
      ("\u{1B}Oj", Key("*")), ("\u{1B}Oy", Key("9")),
    ])
  func named(_ bytes: String, _ key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test("What is typed comes character by character")
  func typed() {
    #expect(events("né日") == keys(Key("n"), Key("é"), Key("日")))
    #expect(events("👨‍👩‍👧e\u{301}") == keys(Key("👨‍👩‍👧"), Key("e\u{301}")))
    #expect(events("\u{1B}\u{1B}") == keys(Key(.escape), Key(.escape)))
    #expect(events("a\u{9B}31mb") == keys(Key("a"), Key("3"), Key("1"), Key("m"), Key("b")))
  }

  @Test("A character in two pieces is one key, and broken bytes are none")
  func pieces() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x61, 0xC3]) == keys(Key("a")))
    #expect(decoder.pending == .sequence)
    #expect(decoder.decode([0xA9]) == keys(Key("é")))
    #expect(decoder.decode([0xFF, 0x80, 0x62]) == keys(Key("b")))
    #expect(decoder.pending == nil)
  }

  @Test("Escape is held back until it is clear that it is a key")
  func escapeWaits() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.pending == .escape)
    #expect(decoder.decode(Array("[B".utf8)) == keys(Key(.down)))
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.flush() == keys(Key(.escape)))
    #expect(decoder.decode(Array("j".utf8)) == keys(Key("j")))
  }

  @Test(
    "What is not known never comes out as letters",
    arguments: [
      "\u{1B}[?1;2c", "\u{1B}[99;99;99z", "\u{1B}[>1;4u", "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}[O",
      "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]0;title\u{7}",
      "\u{1B}P>|xterm(380)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}OE", "\u{1B}[E",
      "\u{1B}[57441;2u", "\u{1B}[201~", "\u{1B}[" + String(repeating: "1;", count: 500) + "X",
      "\u{1B}[1;2", "\u{1B}]11;rgb", "\u{1B}[<0;1", "\u{1B}[999999999999999999999~",
    ])
  func unknown(_ bytes: String) {
    var decoder = KeyDecoder()
    #expect((decoder.decode(bytes.utf8) + decoder.flush()).isEmpty)
    #expect(decoder.decode(Array("q".utf8)) == keys(Key("q")))
  }

  @Test("A paste comes as a whole and harmless")
  func paste() {
    #expect(
      events("x\u{1B}[200~two\r\nlines\rand\ta \u{1B}[31mtail\u{7}\u{202E}\u{1B}[201~y")
        == [.key(Key("x")), .paste("two\nlines\nand\ta [31mtail"), .key(Key("y"))])
    #expect(events("\u{1B}[200~\u{1B}[20\u{1B}[201~") == [.paste("[20")])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(events("\u{1B}[200~cut off") == [.paste("cut off")])
    let long = String(repeating: "é", count: 700_000)
    guard case .paste(let text)? = events("\u{1B}[200~\(long)\u{1B}[201~").first else {
      Issue.record("A long paste is a paste.")
      return
    }
    #expect(text.utf8.count == PastedText.limit)
  }

  @Test("The mouse is understood in both forms")
  func mouse() {
    let point = Point(row: 5, column: 4)
    #expect(events("\u{1B}[<0;5;6M\u{1B}[<0;5;6m") == [.mouse(MouseEvent(.click, at: point))])
    #expect(events("\u{1B}[<4;5;6M") == [.mouse(MouseEvent(.click, at: point))])
    #expect(events("\u{1B}[<64;5;6M") == [.mouse(MouseEvent(.wheelUp, at: point))])
    #expect(events("\u{1B}[<65;5;6M") == [.mouse(MouseEvent(.wheelDown, at: point))])
    #expect(events("\u{1B}[M %&") == [.mouse(MouseEvent(.click, at: point))])
    #expect(events("\u{1B}[Ma%&") == [.mouse(MouseEvent(.wheelDown, at: point))])
    for ignored in ["<2;5;6M", "<32;5;6M", "<66;5;6M", "<0;0;0M", "M#%&"] {
      #expect(events("\u{1B}[\(ignored)").isEmpty)
    }
    #expect(events(String(repeating: "\u{1B}[<65;1;1M", count: 500)).count == 500)
  }

  @Test("Two quick clicks at one place are a double click")
  func doubleClick() {
    var clicks = ClickCounter()
    func click(_ row: Int, at time: Int) -> MouseEvent.Action? {
      let event = TerminalEvent.mouse(MouseEvent(.click, at: Point(row: row, column: 0)))
      guard case .mouse(let mouse)? = clicks.count([event], at: time).first else { return nil }
      return mouse.action
    }
    #expect(click(1, at: 0) == .click)
    #expect(click(1, at: 300) == .doubleClick)
    #expect(click(1, at: 500) == .click)
    #expect(click(1, at: 1000) == .click)
    #expect(click(2, at: 1100) == .click)
  }

  @Test("Bytes mean the same one by one as at once")
  func oneByOne() {
    let pieces = [
      "a", "Q", "\r", "\t", "é", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}OP", "\u{1B}x", "\u{1B}[<0;5;6M",
      "\u{1B}[?1;2c", "\u{1B}[200~p\rq\u{1B}[201~", "\u{1B}]0;t\u{7}", "\u{3}", "\u{1B}[[B",
    ]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var decoder = KeyDecoder()
      var single: [TerminalEvent] = []
      for byte in text.utf8 { single += decoder.decode([byte]) }
      #expect(single + decoder.flush() == events(text))
    }
  }

  @Test("Whatever bytes come, no control character is typed or pasted")
  func anyBytes() {
    var generator = SeededGenerator(seed: 6)
    let likely = Array("\u{1B}[]OMP<;~200201um\\\u{7}".utf8)
    for _ in 0..<300 {
      let bytes: [UInt8] = (0..<60).map { _ in
        let any = UInt8.random(in: 0...255, using: &generator)
        return any < 90 ? any : likely[Int(any) % likely.count]
      }
      var decoder = KeyDecoder()
      for event in decoder.decode(bytes) + decoder.flush() {
        switch event {
        case .key(let key):
          guard case .character(let character) = key.code else { continue }
          #expect(character >= " " && character != "\u{7F}")
        case .paste(let text):
          let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
          #expect(controls.allSatisfy { $0 == "\n" || $0 == "\t" })
        default: break
        }
      }
      #expect(decoder.pending == nil)
    }
  }
}
