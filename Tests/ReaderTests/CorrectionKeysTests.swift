import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Setting names right` {
  private func sessionOnLavrov() -> Session {
    var session = Session()
    session.press("Enter Tab")
    return session
  }

  @Test func `M asks for a name, says what will happen, and Enter makes the two one everywhere`() {
    var session = sessionOnLavrov()
    session.press("M")
    #expect(session.screen.contains { $0.contains("Merge Sergei Lavrov into …") })
    session.type("xi")
    #expect(session.screen.contains { $0.contains("Xi Jinping · person · 1 article") })
    #expect(session.screen.contains { $0.contains("puts all of Sergei Lavrov under Xi Jinping") })
    session.press("Enter")
    #expect(session.state.notice == "Sergei Lavrov is the same as Xi Jinping. u undoes it.")
    #expect(session.state.prompt == nil && session.state.overlay == nil)
    #expect(session.underCursor == "Sergey Lavrov", "the cursor stays where it was")
    #expect(session.state.entityAtHand?.name == "Xi Jinping")
    #expect(session.state.namesInOrder.first?.entity.name == "Xi Jinping")
    #expect(session.state.namesInOrder.first?.articles == 2)
    session.press("*")
    #expect(session.state.list.rows.count == 2)
  }

  @Test func `Before anything is typed the likeliest names come first, and arrows choose`() {
    var session = Session()
    session.add(
      Document(
        name: "news/more.txt", kind: .text,
        articles: [
          Samples.article(
            "More", publisher: nil, published: nil, nil, ["[[Maria Lavrova Lavrov|person]] spoke."])
        ]))
    session.press("Enter Tab M")
    guard case .merging(_, let merging)? = session.state.overlay else {
      Issue.record("no names are offered")
      return
    }
    #expect(merging.target?.name == "Maria Lavrova Lavrov")
    #expect(!merging.matches.contains { $0.entity.name == "Sergei Lavrov" })
    session.press("Down Down Up")
    session.press("Tab")
    #expect(session.state.prompt?.text == session.state.mergeTarget?.name)
  }

  @Test func `Esc leaves a merge, and one without a fitting name does nothing`() {
    var session = sessionOnLavrov()
    let before = session.state.place
    session.press("M")
    session.type("xi")
    session.press("Esc")
    #expect(session.state.place == before)
    session.press("M")
    session.type("nobody of that name")
    session.press("Enter")
    #expect(session.state.notice == "No name fits what was typed.")
    session.press("Esc")
    #expect(session.library.corrections.isEmpty)
  }

  @Test func `A click on an offered name merges, one elsewhere leaves things alone`() {
    var session = sessionOnLavrov()
    session.press("M")
    session.send(.mouse(MouseEvent(.click, at: Point(row: 5, column: 5))))
    #expect(session.state.prompt == nil && session.state.overlay == nil)
    #expect(session.library.corrections.isEmpty)
    session.press("M")
    session.type("xi")
    let row = session.screen.firstIndex { $0.contains("Xi Jinping · person") } ?? 0
    let line = Array(session.screen[row])
    let column = line.indices.first { String(line[$0...]).hasPrefix("Xi Jinping") } ?? 0
    session.send(.mouse(MouseEvent(.click, at: Point(row: row, column: column))))
    #expect(session.library.corrections.rules.count == 1)
  }

  @Test func `U splits off the form under the cursor or all of the article, as is asked`() {
    var session = sessionOnLavrov()
    session.press("U")
    #expect(session.state.choice?.options.map(\.key) == ["f", "a"])
    #expect(session.screen.last?.contains("f “Sergey Lavrov” in this article") == true)
    session.type("f")
    #expect(session.state.entityAtHand?.name == "Sergey Lavrov")
    #expect(session.state.notice?.hasPrefix("In one article “Sergey Lavrov” is not") == true)
    #expect(session.state.namesInOrder.map(\.entity.name).contains("Sergei Lavrov"))
    session.press("u")
    #expect(session.state.entityAtHand?.name == "Sergei Lavrov")
    session.press("U Esc")
    #expect(session.state.choice == nil)
    #expect(session.library.corrections.isEmpty)
  }

  @Test func `Where there is nothing to split U says so`() {
    var session = Session()
    session.press("Enter Tab Tab U")
    #expect(session.state.notice?.hasPrefix("Nothing else is taken for Wonsan") == true)
  }

  @Test func `K on the page of a name says what it is, and goes to the article before elsewhere`() {
    var session = sessionOnLavrov()
    session.press("Enter K")
    #expect(session.screen.last?.contains("Sergei Lavrov is a") == true)
    session.type("o")
    #expect(session.state.entityView?.mentions.entity.kind == .organisation)
    #expect(session.screen.contains { $0.contains("organisation · 3 mentions in 2 articles") })
    #expect(session.state.notice == "Sergei Lavrov is an organisation. u undoes it.")
    session.press("K")
    session.type("o")
    #expect(session.state.notice == "Sergei Lavrov is an organisation already.")
    session.press("u")
    #expect(session.state.entityView?.mentions.entity.kind == .person)
  }

  @Test func `X hides a name; on its page it goes back, and u brings it again`() {
    var session = sessionOnLavrov()
    session.press("X")
    #expect(session.state.notice == "Sergei Lavrov is not shown as a name. u undoes it.")
    #expect(!session.state.namesInOrder.contains { $0.entity.name == "Sergei Lavrov" })
    session.press("Tab")
    #expect(session.underCursor == "Wonsan", "the next name follows the place of the hidden one")
    session.press("u")
    #expect(session.state.notice == "Undone: Sergei Lavrov is shown again.")
    session.press("g Esc Enter Tab Enter X")
    #expect(session.state.context == .article)
    #expect(!session.state.namesInOrder.contains { $0.entity.name == "Choe Son-hui" })
  }

  @Test func `Without a name at hand, or without a correction, a sentence says so`() {
    var session = Session()
    session.press("Enter X")
    #expect(session.state.notice?.hasPrefix("Put the cursor on a name first") == true)
    session.press("u")
    #expect(session.state.notice?.hasPrefix("There is nothing to undo") == true)
  }

  @Test func `A correction that could not be kept says why`() {
    var session = sessionOnLavrov()
    let lavrov = Correction.Subject(
      id: "person:Sergei Lavrov", name: "Sergei Lavrov", kind: .person)
    session.send(.corrected(.made(.hide(lavrov)), problem: "It holds until you leave."))
    #expect(
      session.state.notice == "Sergei Lavrov is not shown as a name. It holds until you leave.")
  }

  @Test func `Every correction shows at once in every pane and size`() {
    for (columns, rows) in [(120, 36), (80, 24), (40, 10), (20, 3)] {
      var session = Session(columns: columns, rows: rows)
      session.press("Enter Tab")
      for keys in ["M x i Enter", "u", "U f", "X", "u", "u", "Enter K o", "U", "Esc", "e X", "."] {
        session.press(keys)
        #expect(session.frame.size == session.state.size)
      }
    }
  }
}

@Suite struct `Why` {
  @Test func `It tells in sentences what made the link, and what was corrected`() {
    var session = Session()
    session.press("Enter Tab .")
    #expect(session.state.context == .why)
    #expect(session.screen.contains { $0.contains("Why “Sergey Lavrov” is Sergei Lavrov") })
    #expect(session.screen.contains { $0.contains("In this article") })
    #expect(session.screen.contains { $0.contains("M merges it with another") })
    session.press("Esc")
    #expect(session.state.context == .article)
    session.press("Enter K g .")
    #expect(session.screen.contains { $0.contains("Sergei Lavrov is a group.") })
    session.press("u")
    #expect(session.state.context == .why, "it stays open and tells what holds now")
    #expect(!session.screen.contains { $0.contains("is a group") && !$0.contains("Undone") })
    session.press(".")
    #expect(session.state.context == .entityPage)
  }

  @Test func `Without a name it lists every correction, and u undoes the one under the cursor`() {
    var session = Session()
    session.press("Enter Tab X Tab X g Esc .")
    #expect(session.state.page?.stops.count == 2)
    #expect(session.screen.contains { $0.contains("Wonsan is not shown as a name.") })
    session.press("j u")
    #expect(session.state.notice == "Undone: Sergei Lavrov is shown again.")
    #expect(session.library.corrections.rules.count == 1)
    #expect(session.state.page?.stops.count == 1)
  }

  @Test(arguments: [
    (Evidence.known("Sergei Lavrov"), "knows “Lavrov” beforehand"),
    (.spelling(of: "Sergei Lavrov"), "another spelling of Sergei Lavrov"),
    (.shortForm(of: "Sergei Lavrov"), "short for Sergei Lavrov"),
    (.definition(of: "Sergei Lavrov"), "explains “Lavrov” as Sergei Lavrov"),
    (.initials(of: "Sergei Lavrov"), "the initials of Sergei Lavrov"),
    (.government(of: "Russia", cue: "said"), "speaks here for Russia"),
    (.description(of: "Sergei Lavrov"), "can only mean Sergei Lavrov"),
    (.name, "stands here as it is"),
  ])
  func `Each kind of evidence has its sentence`(evidence: Evidence, words: String) {
    let entity = Entity(id: "person:1", name: "Sergei Lavrov", kind: .person)
    let explanation = Explanation(
      entity: entity, articles: 2,
      mention: .init(form: "Lavrov", evidence: evidence, local: entity), joined: [], rules: [])
    let page = Page(explanation: explanation)
    #expect(page.blocks.contains { $0.text.contains(words) })
  }

  @Test func `What was joined across articles is told with its reason`() {
    let entity = Entity(id: "person:1", name: "Sergei Lavrov", kind: .person)
    let lone = Entity(id: "person:2", name: "Lavrov", kind: .person)
    let explanation = Explanation(
      entity: entity, articles: 3, mention: nil,
      joined: [
        .init(entity: entity, articles: 2, join: nil),
        .init(
          entity: lone, articles: 1,
          join: Join(
            target: entity.id, reason: .shortForm(of: "Sergei Lavrov"),
            shared: ["Moscow", "Wonsan"]
          )),
      ], rules: [])
    #expect(
      Page(explanation: explanation).blocks.map(\.text).contains(
        "Lavrov · 1 article: short for Sergei Lavrov and for no other name, both beside Moscow "
          + "and Wonsan"))
  }
}
