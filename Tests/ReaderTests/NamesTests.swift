import Articles
import Testing

@testable import Reader

@Suite struct `Moving between names` {
  @Test func `Tab goes from name to name in reading order and says when none follows`() {
    var session = Session()
    session.press("Enter Tab")
    #expect(session.underCursor == "Sergey Lavrov")
    session.press("Tab Tab Tab")
    #expect(session.underCursor == "Lavrov")
    session.press("Shift-Tab")
    #expect(session.underCursor == "Choe Son-hui")
    session.press("Tab Tab Tab Tab Tab")
    #expect(session.underCursor == "Permits for fast chips", "neighbours on the page are stops too")
    session.press("Tab")
    #expect(session.state.notice == "No name follows.")
  }

  @Test func `Enter on a name opens its page with every article that mentions it, newest first`() {
    var session = Session()
    session.press("Enter Tab Enter")
    let page = session.state.entityView?.mentions
    #expect(page?.entity.name == "Sergei Lavrov")
    #expect(
      page?.groups.map(\.article.title) == ["A letter is expected", "Two ministers walk a beach"])
    #expect(page?.groups.last?.quotations.count == 2)
    #expect(session.screen.contains { $0.contains("3 mentions in 2 articles") })
  }

  @Test func `Enter on a mention lands on that very mention`() {
    var session = Session()
    session.press("Enter Tab Enter j j Enter")
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.underCursor == "Lavrov")
    #expect(session.state.context == .article)
  }

  @Test func `H comes back through everything to the exact place, and L goes forward again`() {
    var session = Session()
    session.press("j Enter")
    session.press("Tab Tab Enter")
    #expect(session.state.context == .entityPage)
    session.press("H")
    #expect(session.underCursor == "Kuala Lumpur")
    #expect(session.title == "Permits for fast chips")
    session.press("H")
    #expect(session.state.focus == .list)
    #expect(session.state.list.selected == 1)
    session.press("L L")
    #expect(session.state.context == .entityPage)
    session.press("L")
    #expect(session.state.notice == "Nothing lies ahead.")
  }

  @Test func `Bracket keys go through all mentions of a name, on into the next article`() {
    var session = Session()
    session.press("Enter Tab ]")
    #expect(session.underCursor == "Lavrov")
    session.press("]")
    #expect(session.state.notice == "That was the last mention of Sergei Lavrov.")
    session.press("[ [")
    #expect(session.title == "A letter is expected")
    #expect(session.underCursor == "Sergei Lavrov")
    session.press("]")
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.underCursor == "Sergey Lavrov")
  }

  @Test func `The star lists only the articles that mention the name, and back lists all again`() {
    var session = Session()
    session.press("Enter Tab *")
    #expect(
      session.state.list.rows.map(\.title) == [
        "Two ministers walk a beach", "A letter is expected",
      ])
    #expect(session.screen[0].contains("Sergei Lavrov   2 of 4"))
    session.press("Esc")
    #expect(session.state.list.rows.count == 4)
    #expect(session.underCursor == "Sergey Lavrov")
    #expect(session.state.context == .article)
  }

  @Test func `The name selected in the pane of names stands out in the text`() {
    var session = Session()
    session.press("Enter e j j")
    let theme = Theme(depth: .palette, isLight: false)
    let row = session.screen.firstIndex { $0.contains("promenade in Wonsan") } ?? 0
    let line = Array(session.screen[row])
    let column = line.indices.first { String(line[$0...]).hasPrefix("Wonsan") } ?? 0
    let attributes = session.frame.style(row: row, column: column).attributes
    #expect(attributes.isSuperset(of: theme.sameName))
  }

  @Test func `Labels stand on every name in view and a letter jumps`() {
    var session = Session()
    session.press("Enter f")
    #expect(session.state.labels?.letters.count == 7)
    session.type("j")
    #expect(session.underCursor == "Wonsan")
    session.press("f")
    session.type("D")
    #expect(session.state.entityView?.mentions.entity.name == "Choe Son-hui")
  }

  @Test func `A key that is no label ends labelling`() {
    var session = Session()
    session.press("Enter f Esc")
    #expect(session.state.labels == nil)
    #expect(session.state.context == .article)
  }

  @Test func `The pane of names leads to pages and comes back`() {
    var session = Session(columns: 90)
    session.press("Enter e")
    #expect(session.state.context == .names)
    #expect(session.screen.contains { $0.contains("PEOPLE") })
    session.press("j Enter")
    #expect(session.state.entityView?.mentions.entity.name == "Choe Son-hui")
    session.press("q")
    #expect(session.state.context == .names)
    session.press("e")
    #expect(session.state.context == .article)
  }

  @Test func `Back from an article opened by a mention leads to the page of the name`() {
    var session = Session()
    session.press("Enter Tab Enter Enter")
    #expect(session.title == "A letter is expected")
    session.press("q")
    #expect(session.state.context == .entityPage)
    session.press("q")
    #expect(session.title == "Two ministers walk a beach")
    session.press("q")
    #expect(session.state.focus == .list)
    session.press("q")
    #expect(session.outside == [.quit])
  }
}

@Suite struct `Labels on names` {
  @Test(arguments: [1, 26, 27, 60, 400]) func `No label begins another`(count: Int) {
    let letters = Labels(stops: 0..<count).letters
    #expect(letters.count == count)
    let texts = Set(letters.values)
    #expect(texts.count == count)
    #expect(!texts.contains { $0.count == 2 && texts.contains(String($0.prefix(1))) })
  }
}
