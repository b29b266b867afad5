import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Exact places` {
  @Test func `Every line can be scrolled to, up as well as down, over blank lines too`() {
    var session = Session(columns: 80, rows: 12)
    session.press("Enter Tab Enter")
    let tops = (0..<(session.state.page?.lines.count ?? 0)).compactMap { line -> Int? in
      session.state.page?.scroll(to: line)
      return session.state.page?.top
    }
    #expect(tops == tops.indices.map { min($0, tops.last ?? 0) })
    #expect((tops.last ?? 0) > 5)
  }

  @Test func `Many sizes back and forth leave the same line at the top`() {
    var session = Session()
    session.press("j j j Enter ^D ^D")
    let before = session.topLine
    for (columns, rows) in [(80, 24), (40, 10), (20, 3), (160, 45), (79, 24), (1, 1)] {
      session.resize(columns: columns, rows: rows)
    }
    session.resize(columns: 120, rows: 36)
    #expect(session.topLine == before)
  }

  @Test func `Mentions that come in above leave the page of a name where it is`() {
    var session = Session(columns: 100, rows: 12)
    session.press("Enter Tab Enter j j")
    let before = (session.topLine, session.state.page?.cursor)
    let late = Samples.article(
      "A later day", publisher: "Harbour Post", published: "2025-07-20", nil,
      ["[[Sergei Lavrov|person]] left.", "[[Sergei Lavrov|person]] came home."])
    session.add(Document(name: "late.txt", kind: .text, articles: [late]))
    #expect(session.state.entityView?.mentions.groups.count == 3)
    #expect(session.topLine == before.0)
    #expect(session.state.page?.cursor == before.1.map { $0 + 2 })
  }

  @Test func `Labels go when names come in, for they may stand elsewhere`() {
    var session = Session()
    session.press("Enter f")
    session.add(Document(name: "late.txt", kind: .text, articles: [Samples.letter]))
    #expect(session.state.labels == nil)
  }

  @Test func `The selection keeps its line on the screen while a filter is lifted`() {
    var session = Session(Samples.manyDocuments, columns: 100, rows: 20)
    session.press("G k k k")
    let before = (session.state.list.top, session.state.list.selected)
    session.press("/")
    session.type("number 3")
    session.press("Esc")
    #expect((session.state.list.top, session.state.list.selected) == before)
  }

  @Test func `What is chosen while a filter is typed stays chosen when documents come in`() {
    var session = Session()
    session.press("/")
    session.type("lavrov")
    session.press("Down")
    #expect(session.state.list.selectedKey == session.key("A letter is expected"))
    session.add(Document(name: "late.txt", kind: .text, articles: [Samples.letter]))
    #expect(session.state.list.selectedKey == session.key("A letter is expected"))
  }

  @Test func `The way from an article to its names and to another in the list leads back`() {
    var session = Session(columns: 100, rows: 24)
    session.press("Enter Tab Enter e")
    #expect(session.state.context == .names)
    session.press("H")
    #expect(session.state.context == .entityPage)
  }

  @Test func `H comes back to the name that was selected in the pane of names`() {
    var session = Session(columns: 100, rows: 24)
    session.press("Enter e j j j Enter")
    #expect(session.state.entityView?.mentions.entity.name == "Moscow")
    session.press("G Enter")
    #expect(session.title == "The harbour that waits")
    session.press("H H")
    #expect(session.state.context == .names)
    #expect(session.state.entityAtHand?.name == "Moscow")
  }

  @Test func `A terminal that is made wider shows the article that is selected`() {
    var session = Session(columns: 60, rows: 20)
    session.press("Enter q j j")
    session.resize(columns: 100, rows: 20)
    #expect(session.title == "A letter is expected")
  }

  @Test func `In one pane the names are those of the selected article`() {
    var session = Session(columns: 60, rows: 20)
    session.press("Enter q j e")
    #expect(session.state.context == .names)
    #expect(session.title == "Permits for fast chips")
    #expect(session.screen.contains { $0.contains("Kuala Lumpur") })
  }
}

@Suite struct `The mouse` {
  @Test func `The wheel over the list leaves the article that is read`() {
    var session = Session(Samples.manyDocuments, columns: 100, rows: 20)
    session.press("Enter")
    session.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 4, column: 5))))
    #expect(session.state.context == .article)
    #expect(session.state.list.selected == 0)
    #expect(session.state.list.top == 3)
    session.press("J")
    #expect(session.state.list.top < 3, "the article that is gone to is in view again")
  }

  @Test func `The wheel over the names shows those below`() {
    var session = Session(Samples.manyNames, columns: 120, rows: 12)
    session.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 4, column: 115))))
    #expect(session.state.names.top == 3)
    session.send(.mouse(MouseEvent(.wheelUp, at: Point(row: 4, column: 115))))
    #expect(session.state.names.top == 0)
  }

  @Test func `A click in the list from an article can be gone back from`() {
    var session = Session()
    session.press("Enter Tab")
    session.send(.mouse(MouseEvent(.click, at: Point(row: 5, column: 5))))
    #expect(session.state.context == .list)
    #expect(session.title == "Permits for fast chips")
    session.press("H")
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.underCursor == "Sergey Lavrov")
  }

  @Test func `A click runs no half-typed command`() {
    var session = Session()
    session.press(":")
    session.type("mark-a")
    session.send(.mouse(MouseEvent(.click, at: Point(row: 5, column: 5))))
    #expect(session.state.prompt == nil)
    #expect(session.state.unread == 4)
  }

  @Test func `A click on the text takes the keys away from the names`() {
    var session = Session(columns: 100, rows: 24)
    session.press("Enter e")
    session.send(.mouse(MouseEvent(.click, at: Point(row: 20, column: 4))))
    #expect(session.state.context == .article)
  }
}

@Suite struct `The way back` {
  @Test
  func `Back and forward again, or a prompt and Esc, is the same place, whatever was done before`()
  {
    let keys = [
      "j", "k", "Enter", "Tab", "Shift-Tab", "Space", "b", "^D", "q", "h", "]", "[", "*", "J", "K",
      "e", "n", "N", "f", "Esc", "/", "G", "g", "z", "d", "H",
      ".", "\"", "U",
    ]
    var generator = Lcg(state: 11)
    for (columns, rows) in [(120, 20), (90, 14), (50, 12)] {
      var session = Session(columns: columns, rows: rows)
      for _ in 0..<1500 {
        let key = keys[Int(generator.next() % UInt64(keys.count))]
        session.press(key)
        if key == "/" {
          session.type(["the", "lavrov", "mosc", "x"][Int(generator.next() % 4)])
          session.press(generator.next() % 2 == 0 ? "Enter" : "Esc")
        }
        guard session.state.prompt == nil, session.state.labels == nil,
          session.state.choice == nil, !session.state.isZen
        else { continue }
        let before = session.state.place
        var filtered = session
        filtered.press("/")
        filtered.type("mos")
        filtered.press("Down Esc")
        #expect(filtered.state.place == before, "filtered after \(key) at \(columns)x\(rows)")
        guard !session.state.history.back.isEmpty else { continue }
        var travelled = session
        travelled.press("H L")
        #expect(travelled.state.place == before, "after \(key) at \(columns)x\(rows)")
        guard filtered.state.place == before, travelled.state.place == before else { return }
      }
    }
  }
}
