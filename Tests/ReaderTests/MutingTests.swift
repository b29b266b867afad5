import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Mute rules` {
  @Test func `The minus asks what is to be muted, then what becomes of it`() {
    var stand = Newsstand()
    stand.press("-")
    #expect(stand.screen.last?.contains("Mute   ") == true)
    #expect(stand.screen.last?.contains("p Harbour Post") == true)
    stand.press("p h")
    #expect(
      stand.effects
        == [.edit(.addRule(MuteRule(subject: .publisher("Harbour Post"), action: .hide)))])
    stand.press("- p r")
    #expect(
      stand.effects
        == [.edit(.addRule(MuteRule(subject: .publisher("Harbour Post"), action: .markRead)))])
  }

  @Test func `A word is typed, and the question names it`() {
    var stand = Newsstand()
    stand.press("Enter - w")
    stand.type("pub quiz")
    stand.press("Enter")
    #expect(stand.screen.last?.contains("Mute “pub quiz”") == true)
    stand.press("h")
    #expect(
      stand.effects == [.edit(.addRule(MuteRule(subject: .word("pub quiz"), action: .hide)))])
    stand.press("- w Esc")
    #expect(stand.state.prompt == nil)
    #expect(stand.state.choice == nil)
  }

  @Test func `The name at hand is muted in every spelling, in the text, beside it, on its page`() {
    for keys in ["Enter Tab", "Enter e", "Enter Tab Enter"] {
      var session = Session(collection: .archive)
      session.press("g j")
      session.press(keys)
      let entity = session.state.entityAtHand
      session.press("- n h")
      let rule = entity.map {
        Effect.edit(.addRule(MuteRule(subject: .name($0.id, $0.name), action: .hide)))
      }
      #expect(entity != nil)
      #expect(session.effects.first == rule, "after \(keys)")
    }
  }

  @Test func `Any other key leaves it, and loose documents have no rules`() {
    var stand = Newsstand()
    stand.press("- j")
    #expect(stand.state.choice == nil)
    #expect(stand.effects == [])
    var loose = Newsstand(collection: .documents)
    loose.press("-")
    #expect(loose.state.choice == nil)
    #expect(loose.state.notice != nil)
  }

  @Test func `What it hid is said, and the list is asked for again`() {
    var stand = Newsstand()
    stand.press("j j")
    #expect(stand.selectedTitle == "Article 3", "which goes away while it is shown")
    stand.articles.removeAll { $0.source == "Coastal Mail" }
    let rule = MuteRule(id: 3, subject: .publisher("Coastal Mail"), action: .hide, articles: 20)
    stand.send(.edited(.addRule(rule), "Coastal Mail is muted: 20 articles are hidden."))
    #expect(
      stand.state.notice == "Coastal Mail is muted: 20 articles are hidden. u undoes it.")
    #expect(stand.state.list.count == 40)
  }
}

@Suite struct `Sorting` {
  @Test func `S orders by age, newest or oldest first, and the header says so`() {
    var stand = Newsstand(columns: 120, rows: 30)
    stand.press("j j j S")
    #expect(stand.state.list.selection.order == .oldest)
    #expect(stand.selectedTitle == "Article 60")
    #expect(stand.screen[0].hasSuffix("the oldest first"))
    #expect(stand.state.notice == "The oldest first.")
    #expect(stand.state.context == .list)
    stand.press("q")
    #expect(stand.effects.contains(.quit), "it is the whole list all the same")
    stand.press("S")
    #expect(stand.state.list.selection.order == .newest)
    #expect(stand.selectedTitle == "Article 1")
    #expect(!stand.screen[0].contains("first"))
  }

  @Test func `What fits best is first where there is a query, and only there`() {
    var stand = Newsstand(columns: 120, rows: 30)
    stand.press("/")
    stand.type("article")
    stand.press("Enter S S")
    #expect(stand.state.list.selection.order == .relevance)
    #expect(stand.screen[0].contains("60 of 60 · what fits best first"))
    #expect(!stand.column.joined().contains("Yesterday"), "days would not divide it")
    stand.press("S")
    #expect(stand.state.list.selection.order == .newest)
    stand.press("S S / x Backspace")
    #expect(stand.state.list.selection.order == .newest)
  }

  @Test func `The order stays with a filter and a feed, and H brings the old one back`() {
    var stand = Newsstand()
    stand.press("j j S /")
    stand.type("article 5")
    stand.press("Enter")
    #expect(stand.state.list.selection.order == .oldest)
    #expect(stand.selectedTitle == "Article 59")
    stand.press("Esc H H")
    #expect(stand.state.list.selection.order == .newest)
    #expect(stand.state.list.selected == 2)
  }
}

@Suite struct `Frames of feeds` {
  static let sizes = [(80, 24), (120, 40), (40, 10), (20, 3)]

  @Test(arguments: [
    ("feeds", "F j j j"), ("feeds-rule", "F G"), ("feeds-error", "F j j j j"),
    ("feeds-narrowed", "F / m a i l"), ("feeds-move", "F j j j m ^U W Tab"),
    ("feeds-list", "F j j j Enter"), ("mute", "Enter -"),
    ("mute-word", "Enter - w q u i z Enter"),
  ])
  func `look as they did`(_ place: String, _ keys: String) {
    for (columns, rows) in Self.sizes {
      var stand = Newsstand(columns: columns, rows: rows)
      stand.press(keys)
      Frames.compare(stand.screen, "\(place)-\(columns)x\(rows).txt")
    }
  }

  @Test func `without feeds, while they are fetched, and with new articles`() {
    for (columns, rows) in Self.sizes {
      var stand = Newsstand(columns: columns, rows: rows)
      stand.press("j")
      stand.send(.refreshing(RefreshProgress(feeds: 500, done: 120, articles: 31, failures: 2)))
      stand.bring(31)
      Frames.compare(stand.screen, "fetching-\(columns)x\(rows).txt")
      stand.send(.refreshing(nil))
      Frames.compare(stand.screen, "fetched-\(columns)x\(rows).txt")
      stand.listing = FeedListing()
      stand.press("F")
      Frames.compare(stand.screen, "feeds-empty-\(columns)x\(rows).txt")
    }
  }

  @Test func `with many links`() {
    var article = Article()
    article.title = "A list of everything that floats"
    article.publisher = "Harbour Post"
    article.url = "https://post.example/floats"
    let words = ["ferries", "tugs", "barges", "rafts", "buoys", "yachts", "trawlers", "lightships"]
    article.paragraphs = (0..<5).map { row in
      "In the \(row + 1). basin lie "
        + words.map { "\($0) of the year \(1900 + row)" }.joined(separator: ", ") + "."
    }
    article.links = (0..<40).map {
      Link(
        url: "https://www.float\($0).example/\(words[$0 % 8])",
        text: "\(words[$0 % 8]) of the year \(1900 + $0 / 8)")
    }
    for (columns, rows) in Self.sizes {
      var stand = Newsstand(columns: columns, rows: rows)
      stand.opened[ArticleKey(999)] = LibraryArticle(
        key: ArticleKey(999), document: "x", article: article)
      stand.send(.libraryChanged(nil))
      stand.press("g Enter 1 2")
      Frames.compare(stand.screen, "links-\(columns)x\(rows).txt")
      stand.press("G")
      Frames.compare(stand.screen, "links-end-\(columns)x\(rows).txt")
    }
  }
}
