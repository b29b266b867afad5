import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Filtering and finding` {
  @Test func `The list narrows as letters come, and Esc restores list and place`() {
    var session = Session()
    session.press("j j /")
    session.type("lavr")
    #expect(
      session.state.list.rows.map(\.title) == [
        "Two ministers walk a beach", "A letter is expected",
      ])
    #expect(session.screen[0].contains("/lavr"))
    #expect(session.screen[0].contains("2 of 4"))
    session.type("ov xi")
    #expect(session.state.list.rows.map(\.title) == ["A letter is expected"])
    session.press("Esc")
    #expect(session.state.list.rows.count == 4)
    #expect(session.state.list.selected == 2)
    #expect(session.state.search.isEmpty)
  }

  @Test func `Case and accents do not count, and phrases stay together`() {
    var session = Session()
    session.press("/")
    session.type("CAFE")
    #expect(session.state.list.rows.map(\.title) == ["A letter is expected"])
    session.press("Esc /")
    session.type("\"new promenade\"")
    #expect(session.state.list.rows.count == 1)
    session.press("Esc /")
    session.type("\"promenade new\"")
    #expect(session.state.list.rows.isEmpty)
  }

  @Test func `The selection stays on its article when the list changes`() {
    var session = Session()
    session.press("j j /")
    session.type("xi")
    #expect(session.state.list.selectedKey == session.key("A letter is expected"))
    session.press("Enter")
    #expect(session.state.list.selectedKey == session.key("A letter is expected"))
  }

  @Test func `A kept filter is left by Esc, back to the whole list`() {
    var session = Session()
    session.press("j /")
    session.type("lavrov")
    session.press("Enter")
    #expect(session.state.list.rows.count == 2)
    session.press("Esc")
    #expect(session.state.list.rows.count == 4)
    #expect(session.state.list.selected == 1)
  }

  @Test func `n goes from hit to hit and on into the next listed article`() {
    var session = Session()
    session.press("/")
    session.type("lavrov")
    session.press("Enter Enter n")
    #expect(session.state.page?.hit == 0)
    session.press("n")
    #expect(session.state.page?.hit == 1)
    session.press("n")
    #expect(session.title == "A letter is expected")
    #expect(session.state.page?.hit == 0)
    session.press("n")
    #expect(session.state.notice == "No hit follows.")
    session.press("N")
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.state.page?.hit == 1)
  }

  @Test func `Finding in an article scrolls to the hit and Esc comes back`() {
    var session = Session()
    session.press("j j j Enter /")
    session.type("Paragraph 30")
    #expect(session.topLine != "The harbour that waits")
    #expect(session.screen.contains { $0.contains("Paragraph 30 tells") })
    session.press("Esc")
    #expect(session.topLine == "The harbour that waits")
  }

  @Test func `Hits are marked in the list and in the text`() {
    var session = Session()
    session.press("/")
    session.type("letter")
    let theme = Theme(depth: .palette, isLight: false)
    let frame = session.frame
    let marked = (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).filter {
        frame.style(row: row, column: $0).background == theme.hit.background
      }
    }
    #expect(marked.count == 12, "six letters in the list, six in the title of the text")
  }

  @Test func `What was typed before comes back with the up key`() {
    var session = Session()
    session.press("/")
    session.type("xi")
    session.press("Enter Esc / Up")
    #expect(session.state.prompt?.text == "xi")
    #expect(session.state.list.rows.count == 1)
  }

  @Test func `A pasted text is typed as one line`() {
    var session = Session()
    session.press("/")
    session.send(.paste("xi\njinping"))
    #expect(session.state.prompt?.text == "xi jinping")
    #expect(session.state.list.rows.count == 1)
  }

  @Test func `Commands run by name and complete with Tab`() {
    var session = Session()
    session.press(":")
    session.type("mark-a")
    session.press("Tab")
    #expect(session.state.prompt?.text == "mark-all-read")
    session.press("Enter")
    #expect(session.state.unread == 0)
    session.press(":")
    session.type("nonsense")
    session.press("Enter")
    #expect(session.state.notice?.contains("no command “nonsense”") == true)
  }

  @Test func `The help can be searched`() {
    var session = Session()
    session.press("? /")
    session.type("browser")
    #expect(session.screen.contains { $0.contains("Open the link in a browser") })
    #expect(!session.screen.contains { $0.contains("Move down") })
    session.press("Esc q")
    #expect(session.state.overlay == nil)
    #expect(session.state.focus == .list)
  }

  @Test func `Finding starts with what is at the top of the view`() {
    var session = Session()
    session.press("Enter /")
    session.type("two")
    #expect(session.state.page?.hit == 0)
    #expect(session.screen[0].contains("1 of 2"))
  }

  @Test func `A hit of one article is none of the next`() {
    var session = Session()
    session.press("Enter /")
    session.type("the")
    session.press("Enter n n J")
    #expect(session.state.page?.hit == nil)
    session.press("n")
    #expect(session.state.page?.hit == 0)
  }

  @Test func `What is found in an article does not lead on through a list it did not filter`() {
    var session = Session()
    session.press("/")
    session.type("lavrov")
    session.press("Enter Enter /")
    session.type("promenade")
    session.press("Enter n")
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.state.notice == "No hit follows.")
  }

  @Test func `Finding in the source starts where the source is read, and Esc comes back to it`() {
    var session = Session(columns: 100, rows: 12)
    session.press("Enter v")
    let lines = (1...80).map { "Line \($0) of the document" }
    session.send(.source(session.keys[0], SourceText(lines: lines, furniture: [], first: 40)))
    session.press("/")
    session.type("line 4")
    #expect(session.screen.contains { $0.contains("Line 40") })
    session.press("Esc")
    #expect(session.topLine == "Line 40 of the document")
  }

  @Test func `n goes through the hits of the help`() {
    var session = Session()
    session.press("? /")
    session.type("name")
    session.press("Enter n n")
    #expect(session.state.page?.hit == 1)
  }
}
