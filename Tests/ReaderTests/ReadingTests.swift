import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Reading` {
  @Test func `The first article is selected and shown beside the list, still unread`() {
    let session = Session()
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.state.focus == .list)
    #expect(session.state.unread == 4)
  }

  @Test func `An article that a person dwells on is read, one that is only passed is not`() {
    var session = Session()
    session.press("Enter")
    #expect(session.state.wake == 2)
    session.wait(seconds: 1)
    session.press("J")
    session.wait(seconds: 1)
    #expect(session.state.unread == 4)
    session.wait(seconds: 1)
    #expect(session.state.unread == 3)
    #expect(session.state.wake == nil)
    #expect(session.state.notice == nil, "nobody asked for it")
    session.press("m")
    #expect(session.state.unread == 4)
  }

  @Test func `Space at the end goes on to the next unread article`() {
    var session = Session()
    session.press("Enter Space")
    #expect(session.title == "Permits for fast chips")
    session.press("Space Space")
    #expect(session.title == "The harbour that waits")
    session.press("Space")
    #expect(session.title == "The harbour that waits")
    #expect(session.topLine != "The harbour that waits")
  }

  @Test func `A new width keeps the text at the top, and the old width brings it back exactly`() {
    var session = Session()
    session.press("j j j Enter Space Space")
    let before = session.topLine
    let anchor = session.state.page?.anchor
    session.resize(columns: 60, rows: 20)
    #expect(session.state.page?.anchor == anchor)
    let start = before.split(separator: " ").prefix(2).joined(separator: " ")
    #expect(session.topLine.hasPrefix(start))
    session.resize(columns: 120, rows: 36)
    #expect(session.topLine == before)
  }

  @Test func `J and K go to the next and previous article, H comes back`() {
    var session = Session()
    session.press("Enter J J")
    #expect(session.title == "A letter is expected")
    session.press("K")
    #expect(session.title == "Permits for fast chips")
    session.press("H")
    #expect(session.title == "A letter is expected")
    session.press("q")
    #expect(session.state.focus == .list)
    #expect(session.state.list.selected == 2)
  }

  @Test func `Brackets in the list go to unread articles`() {
    var session = Session()
    session.press("j m k ]")
    #expect(session.state.list.selected == 2)
    session.press("[")
    #expect(session.state.list.selected == 0)
  }

  @Test func `Later documents leave the selection and the text in their place`() {
    var session = Session()
    session.press("j j j Enter Space")
    let before = (session.topLine, session.state.list.selectedKey, session.state.list.top)
    session.add(Document(name: "late.txt", kind: .text, articles: [Samples.permits]))
    session.send(.libraryChanged(State.Progress(done: 4, total: 9)))
    #expect((session.topLine, session.state.list.selectedKey, session.state.list.top) == before)
    #expect(session.state.list.rows.count == 5)
    #expect(session.screen[0].contains("reading 4 of 9"))
  }

  @Test func `A stale answer is dropped`() throws {
    var session = Session()
    session.press("j")
    let last = session.keys[3]
    session.send(.opened(OpenRequest(key: last), try session.library.open(last)))
    #expect(session.title == "Permits for fast chips")
  }

  @Test func `An article that is gone leaves the list, and the next one is shown`() {
    var session = Session()
    let keys = session.keys
    session.mark(keys[1], .delete)
    session.press("j")
    #expect(session.state.list.rows.map(\.key) == [keys[0], keys[2], keys[3]])
    #expect(session.state.notice == "That article is no longer here.")
    #expect(session.title == "A letter is expected")
  }

  @Test func `Keys for the world become effects`() {
    var session = Session()
    session.press("y o ^L ^Z Q")
    #expect(
      session.outside == [
        .copyArticle(session.keys[0]), .openLink(session.keys[0]), .redraw, .suspend, .quit,
      ])
  }

  @Test func `The source lies over the text until it is closed`() {
    var session = Session()
    session.press("Enter v")
    #expect(session.outside == [.showSource(session.keys[0])])
    session.send(
      .source(
        session.keys[0],
        SourceText(lines: ["Comments", "Two ministers walk a beach"], furniture: [1], first: 2)))
    #expect(session.state.context == .source)
    session.press("q")
    #expect(session.state.context == .article)
  }

  @Test func `The wheel scrolls and a click follows a name`() {
    var session = Session()
    let layout = ScreenLayout(session.state)
    let row = session.screen.firstIndex { $0.contains("Sergey Lavrov") } ?? 0
    let line = session.screen[row]
    let column = line.characters(before: "Sergey")
    session.send(.mouse(MouseEvent(.click, at: Point(row: row, column: column))))
    #expect(session.state.entityView?.mentions.entity.name == "Sergei Lavrov")
    let list = layout.list?.row ?? 0
    session.send(.mouse(MouseEvent(.click, at: Point(row: list + 4, column: 5))))
    #expect(session.state.focus == .list)
    #expect(session.title == "Permits for fast chips")
    session.send(.mouse(MouseEvent(.wheelDown, at: Point(row: list + 4, column: 5))))
    #expect(session.state.list.selected == 2)
  }

  @Test func `Every key in every place leaves a frame that can be drawn, at any size`() {
    let keys = Bindings.standard.sections.flatMap(\.bindings).flatMap(\.keys)
    var generator = Lcg(state: 7)
    for (columns, rows) in [(80, 24), (160, 45), (40, 10), (20, 3), (1, 1), (5, 2), (119, 5)] {
      var session = Session(columns: columns, rows: rows)
      for _ in 0..<400 {
        let key = keys[Int(generator.next() % UInt64(keys.count))]
        session.send(.key(key))
        if generator.next() % 7 == 0 { session.type("a") }
        if generator.next() % 50 == 0 {
          session.resize(
            columns: 1 + Int(generator.next() % 170), rows: 1 + Int(generator.next() % 50))
        }
        #expect(session.frame.size == session.state.size)
      }
    }
  }
}

extension String {
  /// The characters before a word.
  fileprivate func characters(before word: String) -> Int {
    indices.first { self[$0...].hasPrefix(word) }.map { distance(from: startIndex, to: $0) } ?? 0
  }
}

/// A small generator whose numbers are the same in every run.
struct Lcg: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
