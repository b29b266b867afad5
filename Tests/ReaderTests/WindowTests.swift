import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `The list as a window` {
  private func archive(_ count: Int = 5000, columns: Int = 80, rows: Int = 24) -> Session {
    Session([], madeUp: count, collection: .archive, columns: columns, rows: rows)
  }

  /// What stands on the screen in the list.
  private func list(_ session: Session) -> [String] {
    let layout = ScreenLayout(session.state)
    guard let pane = layout.list else { return [] }
    return session.screen[pane.row..<pane.row + pane.rows].map { String($0.prefix(pane.columns)) }
  }

  @Test func `A list of thousands of rows holds some hundreds and tells how many there are`() {
    let session = archive()
    #expect(session.state.list.count == 5000)
    #expect(session.state.list.rows.count <= 301)
    #expect(session.screen[0].contains("5,000 articles · 5,000 unread"))
    #expect(session.screen.last?.contains("1/5,000") == true)
    #expect(session.title == "Number 0")
  }

  @Test func `G goes to the last row, g back to the first, and each is shown at once`() {
    var session = archive()
    session.press("G")
    #expect(session.state.list.selected == 4999)
    #expect(session.title == "Number 4999")
    #expect(list(session).last?.contains("Number 4999") == true)
    session.press("g")
    #expect(session.title == "Number 0")
    #expect(list(session).contains { $0.contains("Today") })
  }

  @Test func `A key asks for no more rows than a slice holds, and most ask for none`() {
    var session = archive()
    for _ in 0..<1000 { session.press("j") }
    #expect(session.state.list.selected == 1000)
    #expect(session.title == "Number 1000")
    let requests = session.asked.count { if case .list = $0 { true } else { false } }
    #expect(requests < 1000 / 50)
    #expect(session.state.list.rows.count <= 301)
  }

  @Test(arguments: [(80, 24), (120, 36), (40, 10), (20, 3), (200, 100)])
  func `Pages lead through all rows and back, each row in view once at least`(
    columns: Int, rows: Int
  ) {
    var session = archive(1000, columns: columns, rows: rows)
    var seen: Set<Int> = []
    func look() {
      let list = session.state.list
      for line in list.lines.dropFirst(list.top).prefix(list.height) {
        if let number = line.number { seen.insert(number) }
      }
    }
    look()
    for _ in 0..<1000 where session.state.list.selected < 999 {
      session.press("PgDn")
      look()
    }
    #expect(seen.count == 1000)
    for _ in 0..<1000 where session.state.list.selected > 0 { session.press("b") }
    #expect(session.state.list.top == 0)
    #expect(session.state.list.first == 0)
  }

  @Test func `It shows what a list that holds all rows would show, whatever is pressed`() {
    let keys = ["j", "k", "PgDn", "b", "^D", "^U", "G", "g", "]", "[", "J", "K"]
    var generator = Lcg(state: 3)
    for (columns, rows) in [(80, 24), (120, 40), (40, 10)] {
      var windowed = archive(400, columns: columns, rows: rows)
      windowed.rowsAround = 50
      var whole = archive(400, columns: columns, rows: rows)
      whole.rowsAround = 400
      windowed.hearOfArchive()
      whole.hearOfArchive()
      for _ in 0..<150 {
        let key = keys[Int(generator.next() % UInt64(keys.count))]
        windowed.press(key)
        whole.press(key)
        let (shown, expected) = (windowed.screen, whole.screen)
        #expect(shown == expected, "after \(key)")
      }
    }
  }

  @Test func `New articles above leave view and selection on their articles`() {
    var session = archive(5000)
    for _ in 0..<30 { session.press("PgDn") }
    session.press("k k k")
    let before = (list(session), session.state.list.selectedKey)
    let number = session.state.list.selected
    session.add(
      Document(
        name: "late", kind: .feed,
        articles: (1...7).map {
          Samples.article(
            "Late \($0)", publisher: "Coastal Mail", published: "2025-07-15T11:59:59Z", nil, ["x"])
        }))
    #expect(session.state.list.selected == number + 7)
    #expect(list(session) == before.0)
    #expect(session.state.list.selectedKey == before.1)
  }

  @Test func `The wheel beside an open article goes far, and new articles do not bring it back`() {
    var session = archive(5000)
    session.press("j j Enter")
    let open = session.title
    for _ in 0..<400 {
      session.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 5, column: 5))))
    }
    #expect(!session.state.list.loaded.contains(2))
    let before = list(session)
    #expect(before.contains { $0.contains("Number 59") })
    session.add(
      Document(
        name: "late", kind: .feed,
        articles: [
          Samples.article(
            "Late", publisher: nil, published: "2025-07-15T11:59:59Z", nil, ["x"])
        ]))
    #expect(list(session) == before)
    session.press("J")
    #expect(session.title == "Number 3", "after \(open ?? "")")
    #expect(session.state.list.selected == 4)
  }

  @Test func `A filter keeps what is selected where it is, and Esc brings the far place back`() {
    var session = archive(3000)
    session.press("G PgUp PgUp k")
    let before = (session.screen, session.state.list.selected)
    session.press("/")
    session.type("number 2")
    #expect(session.state.list.count > 1000)
    #expect(session.title == "Number \(before.1)")
    session.press("Esc")
    #expect(session.screen == before.0)
    #expect(session.state.list.selected == before.1)
  }

  @Test func `Back through history leads to the far place in the list`() {
    var session = archive(3000)
    session.press("G k k k")
    let before = session.screen
    session.press("Enter")
    session.press("K K K K K K K K H H H H H H H H H")
    #expect(session.screen == before)
    session.press("L g H")
    #expect(session.state.list.selected == 2996)
  }

  @Test func `The reader begins where the list was left`() {
    var session = archive(3000)
    let left = session.keys[2345]
    session.state = State(size: Size(columns: 80, rows: 24), now: Samples.now, name: "archive")
    session.state.collection = .archive
    session.state.begin(at: left)
    session.send(.libraryChanged(nil))
    #expect(session.state.list.selected == 2345)
    #expect(session.title == "Number 2345")
    #expect(list(session).contains { $0.contains("Number 2345") })
  }

  @Test func `Whatever is pressed, the window and the counts agree with the archive`() throws {
    let keys = Bindings.standard.sections.flatMap(\.bindings)
      .filter { $0.command != .markAllRows && $0.command != .markAllRead }.flatMap(\.keys)
    var generator = Lcg(state: 11)
    for (columns, rows) in [(80, 24), (130, 30), (40, 10), (30, 4)] {
      var session = Session(
        Samples.documents, madeUp: 300, collection: .archive, columns: columns, rows: rows)
      session.rowsAround = 25
      try session.archive.save(SavedQuery(name: "Ministers", query: "who:lavrov"))
      for step in 0..<200 {
        switch generator.next() % 12 {
        case 0: session.wait(seconds: 1)
        case 1: session.hearOfArchive()
        case 2:
          session.press("Esc /")
          session.type("number \(generator.next() % 9)")
          session.press("Enter")
        case 3:
          session.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 3, column: 3))))
        default: session.send(.key(keys[Int(generator.next() % UInt64(keys.count))]))
        }
        let list = session.state.list
        #expect(session.frame.size == session.state.size)
        #expect(list.totals == session.totals, "after step \(step)")
        #expect(list.count == 0 || (0..<list.count).contains(list.selected))
        #expect(list.loaded.upperBound <= list.count)
        if session.state.focus == .list, list.count > 0, list.folder == nil {
          #expect(list.row(list.selected)?.key == list.selectedKey)
          #expect(list.selectedKey != nil)
        }
        #expect(session.state.list.shown == session.state.list.selection)
      }
    }
  }

  @Test func `What is selected stays when the article itself is gone: the next takes its place`() {
    var session = archive(400)
    session.press("G k k")
    session.mark(session.keys[397], .delete)
    session.hearOfArchive()
    #expect(session.state.list.count == 399)
    #expect((396...398).contains(session.state.list.selected))
  }
}

@Suite struct `A search that goes on` {
  private func session() -> Session {
    Session([], madeUp: 1000, collection: .archive, columns: 80, rows: 24)
  }

  private func part(_ numbers: Range<Int>, of count: Int, anchor: Int, isComplete: Bool)
    -> ListSlice
  {
    let rows = numbers.map {
      ArticleSummary(key: ArticleKey(2_000_000 + $0), document: "x", title: "Hit \($0)", listed: 0)
    }
    return ListSlice(
      count: count, first: numbers.lowerBound, rows: rows, anchor: anchor, isComplete: isComplete)
  }

  @Test func `The old rows stay until the first hits come, and these until more do`() {
    var session = session()
    session.press("j j j /")
    session.state.prompt?.insert("hi")
    let before = session.state.list.rows
    let request = update(&session.state, .key(Key("t"))).compactMap { effect -> ListRequest? in
      if case .list(let request) = effect { return request }
      return nil
    }.first
    guard let request else {
      Issue.record("no rows are asked for")
      return
    }
    #expect(session.state.list.rows == before)
    #expect(session.state.list.selected == 3)
    func hear(_ slice: ListSlice) -> [Effect] {
      update(&session.state, .listed(request, slice, Totals(articles: 1000, unread: 9)))
    }
    _ = hear(part(0..<0, of: 0, anchor: 0, isComplete: false))
    #expect(session.state.list.rows == before)
    _ = hear(part(0..<12, of: 12, anchor: 11, isComplete: false))
    #expect(session.state.list.selected == 0)
    #expect(session.screen[0].contains("12+ …"))
    for _ in 1...2 { _ = update(&session.state, .key(Key(.down))) }
    let chosen = session.state.list.selectedKey
    _ = hear(part(0..<40, of: 40, anchor: 39, isComplete: false))
    #expect(session.state.list.selectedKey == chosen)
    #expect(session.state.list.count == 40)
    let effects = hear(part(500..<800, of: 900, anchor: 650, isComplete: true))
    #expect(session.state.list.selectedKey == chosen)
    #expect(session.state.list.count == 900)
    #expect(
      effects.contains(
        .list(
          ListRequest(
            selection: session.state.list.selection,
            anchor: .article(ArticleKey(2_000_002), orRow: 2)))), "rows round the selection")
    #expect(session.screen[0].contains("900 of 1,000"))
  }

  @Test func `However slowly hits come, whatever is pressed meanwhile, all are listed in the end`()
  {
    let keys = ["j", "k", "PgDn", "b", "G", "g", "Enter", "Esc", "q", "J", "K", "H", "L", "]", "n"]
    let queries = ["number 1", "number 2", "number", "is:unread", "lavrov", "nothing at all", "n"]
    var generator = Lcg(state: 5)
    for (columns, rows) in [(80, 24), (60, 12)] {
      var session = Session(
        Samples.documents, madeUp: 400, collection: .archive, columns: columns, rows: rows)
      session.rowsAround = 30
      session.isSlow = true
      var parts = 0
      for _ in 0..<120 {
        switch generator.next() % 8 {
        case 0, 1:
          session.press("Esc /")
          session.type(queries[Int(generator.next() % UInt64(queries.count))])
          if generator.next() % 2 == 0 { session.press("Down Down") }
          if generator.next() % 4 != 0 { session.press("Enter") }
        case 2, 3, 4:
          let key = session.state.list.selectedKey
          let wasFirst = session.state.list.shown != session.state.list.selection
          if session.hearOn() {
            if !wasFirst { parts += 1 }
            if !wasFirst { #expect(session.state.list.selectedKey == key) }
          }
        case 5: session.hearOfArchive()
        default: session.press(keys[Int(generator.next() % UInt64(keys.count))])
        }
        #expect(session.frame.size == session.state.size)
      }
      while session.hearOn() {}
      let list = session.state.list
      #expect(list.shown == list.selection)
      #expect(list.isComplete)
      #expect(list.count == 0 || list.selectedKey != nil)
      #expect(parts > 1, "selections that were kept while more came")
    }
  }

  @Test func `Rows of a query that is no longer typed are dropped`() {
    var session = session()
    session.press("/")
    let old = ListRequest(selection: Selection(query: SearchQuery("n", now: Samples.now)))
    session.type("number 7")
    let before = session.state.list
    session.send(.listed(old, part(0..<9, of: 9, anchor: 0, isComplete: true), Totals()))
    #expect(session.state.list.rows == before.rows)
  }
}
