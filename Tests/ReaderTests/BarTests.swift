import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `What the bars say` {
  private func footer(_ session: Session) -> String { session.screen.last ?? "" }

  @Test func `The footer shows no key that would do nothing`() {
    let empty = Session([])
    #expect(footer(empty).contains("? help"))
    for word in ["read", "jump", "filter", "names"] { #expect(!footer(empty).contains(word)) }

    var narrow = Session(columns: 79, rows: 24)
    #expect(!footer(narrow).contains("jump"), "there is no text on the screen")
    narrow.press("Enter")
    #expect(footer(narrow).contains("jump"))

    var plain = Session([Document(name: "plain.txt", kind: .text, articles: [Samples.plain])])
    plain.press("Enter")
    for word in ["its page", "next name", "jump", "names"] {
      #expect(!footer(plain).contains(word))
    }
  }

  @Test func `The footer tells what Enter, Space and n would do here`() {
    var session = Session(columns: 160)
    session.press("Enter")
    #expect(footer(session).contains("Space next unread"))
    session.press("Shift-Tab")
    #expect(session.underCursor == "Permits for fast chips")
    #expect(footer(session).contains("⏎ read"))
    session.press("Shift-Tab")
    #expect(footer(session).contains("⏎ its page"))
    #expect(!footer(session).contains("next hit"))
    session.press("/ t h e Enter")
    #expect(footer(session).contains("n next hit"))
    session.press("q A Enter")
    #expect(!footer(session).contains("next unread"))
  }

  @Test func `The header counts the unread of all articles, whatever is listed`() {
    var session = Session()
    session.press("Enter")
    session.wait(seconds: 2)
    session.press("q / x i Enter")
    #expect(session.screen[0].contains("4 articles · 3 unread"))
  }

  @Test func `A narrow header drops what it has no room for, not what narrows the list`() {
    var session = Session(columns: 40, rows: 10)
    #expect(session.screen[0] == " Dateline   samples · 4 articles")
    session.press("/ x i Enter")
    #expect(session.screen[0].hasSuffix("/xi   1 of 4"))
  }

  @Test func `A prompt leaves no half of what stood in its place`() {
    var session = Session(columns: 80)
    session.press("/")
    session.type("who:lavrov -wonsan -xi")
    session.press("Enter Enter /")
    #expect(!session.screen[0].contains("who"))
    session.type(String(repeating: "x", count: 40))
    #expect(session.screen[0].hasPrefix(" Dateline   samples "))
    #expect(!session.screen[0].contains("artic"))
  }

  @Test func `Counts of names stand in columns`() {
    let first = Samples.article(
      "One name", publisher: nil, published: nil, nil, ["[[Person 1|person]] came in."])
    let more = (1...9).map { Document(name: "\($0).txt", kind: .text, articles: [first]) }
    let session = Session(Samples.manyNames + Samples.manyNames + more)
    let pane = session.screen.map { $0.suffix(24) }.filter { $0.contains("Person") }
    #expect(pane.contains { $0.hasSuffix("1 ·11") })
    #expect(pane.contains { $0.hasSuffix("1 · 2") })
  }

  @Test func `A place is written as running text writes it, word for word`() {
    #expect(DateWords.place("KUALA LUMPUR") == "Kuala Lumpur")
    #expect(DateWords.place("BELÉM, Brazil") == "Belém, Brazil")
    #expect(DateWords.place("WASHINGTON, D.C.") == "Washington, D.C.")
  }
}
