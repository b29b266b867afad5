import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Refreshing feeds` {
  private func progress(_ done: Int, of feeds: Int, articles: Int = 0, failures: Int = 0)
    -> RefreshProgress
  {
    RefreshProgress(feeds: feeds, done: done, articles: articles, failures: failures)
  }

  @Test func `The header tells how far it has come, and a sentence what it came to`() {
    var stand = Newsstand(columns: 120, rows: 30)
    stand.press("R")
    #expect(stand.effects == [.refresh(nil)])
    #expect(stand.screen[0].contains("fetching …"))
    stand.send(.refreshing(progress(120, of: 500, articles: 31, failures: 2)))
    #expect(stand.screen[0].contains("fetching 120 of 500 … · 31 new · 2 failed"))
    stand.press("j")
    stand.send(.refreshing(progress(500, of: 500, articles: 1031, failures: 2)))
    stand.send(.refreshing(nil))
    #expect(!stand.screen[0].contains("fetching"))
    #expect(
      stand.state.notice
        == "1,031 new articles in 500 feeds. 2 feeds could not be fetched; F tells why.")
  }

  @Test(arguments: [
    (RefreshProgress(feeds: 1, done: 1), "Nothing new."),
    (RefreshProgress(feeds: 1, done: 1, articles: 1), "1 new article."),
    (
      RefreshProgress(feeds: 1, done: 1, failures: 1),
      "Nothing new. The feed could not be fetched; F tells why."
    ),
    (RefreshProgress(feeds: 9, done: 9), "Nothing new in 9 feeds."),
    (RefreshProgress(), "There is no feed to fetch; F shows the feeds."),
  ])
  func `What it came to is one sentence or two`(_ progress: RefreshProgress, _ words: String) {
    var stand = Newsstand()
    stand.press("R")
    stand.send(.refreshing(progress))
    stand.send(.refreshing(nil))
    #expect(stand.state.notice == words)
  }

  @Test func `R once more stops, and what came is counted`() {
    var stand = Newsstand()
    stand.press("R")
    stand.send(.refreshing(progress(3, of: 9, articles: 4)))
    stand.press("Esc j")
    #expect(stand.state.refreshing != nil, "Esc does not stop it")
    stand.press("R")
    #expect(stand.effects == [.stopRefreshing])
    stand.send(.refreshing(progress(4, of: 9, articles: 4)))
    stand.send(.refreshing(nil))
    #expect(stand.state.notice == "4 new articles, stopped after 4 of 9 feeds.")
    stand.press("R")
    #expect(stand.effects == [.refresh(nil)])
  }

  @Test func `One refresh at a time`() {
    var stand = Newsstand()
    stand.press("R F j r")
    #expect(stand.effects == [])
    #expect(stand.state.notice == "Feeds are being fetched; R stops that.")
  }

  @Test func `In a list r fetches the feed at hand: that of the list or of the article`() {
    var stand = Newsstand()
    stand.press("r")
    #expect(stand.effects == [.listFeeds, .refresh(.feed(1, title: "Harbour Post"))])
    stand.send(.refreshing(nil))
    stand.press("j j r")
    #expect(stand.effects == [.refresh(.feed(2, title: "Coastal Mail"))])
    stand.send(.refreshing(nil))
    stand.press("F g j Enter r")
    #expect(stand.effects == [.refresh(.folder(["World"]))])
    stand.send(.refreshing(nil))
    stand.press("Enter r")
    #expect(stand.effects == [.refresh(.feed(1, title: "Harbour Post"))])
  }

  @Test func `An article that came from no feed says so`() {
    var stand = Newsstand()
    stand.articles.insert(Newsstand.row(2000, "A page", feed: "page.html", age: 0), at: 0)
    stand.send(.libraryChanged(nil))
    stand.press("g r")
    #expect(stand.effects == [.listFeeds])
    #expect(stand.state.notice == "This article came from no feed; R fetches all of them.")
  }

  // MARK: By itself

  private func automatic(
    atStart: Bool = false, every minutes: Int? = nil, collection: State.Collection = .archive
  ) -> Newsstand {
    var stand = Newsstand(collection: collection)
    stand.state = State(size: stand.state.size, now: Samples.now, name: "archive")
    stand.state.collection = collection
    stand.state.refreshesAtStart = atStart
    stand.state.refreshEvery = minutes
    stand.send(.libraryChanged(nil))
    return stand
  }

  @Test func `It is off unless it is wanted`() {
    var stand = automatic()
    #expect(!stand.effects.contains(.refreshDue))
    #expect(stand.state.nextRefresh == nil)
    stand.wait(seconds: 100_000)
    #expect(!stand.effects.contains(.refreshDue))
  }

  @Test func `At the start it is asked for once`() {
    var stand = automatic(atStart: true)
    #expect(stand.effects.contains(.refreshDue))
    stand.send(.libraryChanged(nil))
    #expect(!stand.effects.contains(.refreshDue))
    stand.send(.refreshing(progress(9, of: 9)))
    stand.send(.refreshing(nil))
    #expect(stand.state.notice == nil, "nothing new, and nobody asked")
    stand.send(.libraryChanged(nil))
    #expect(!stand.effects.contains(.refreshDue))
  }

  @Test func `Every so often it comes again, counted from the last one, none while one runs`() {
    var stand = automatic(every: 30)
    #expect(stand.state.wake == 1800)
    stand.wait(seconds: 1799)
    #expect(!stand.effects.contains(.refreshDue))
    #expect(stand.state.wake == 1)
    stand.wait(seconds: 1)
    #expect(stand.effects.contains(.refreshDue))
    #expect(stand.state.wake == nil, "nothing to wake for while it runs")
    stand.wait(seconds: 10_000)
    #expect(!stand.effects.contains(.refreshDue))
    stand.send(.refreshing(progress(9, of: 9, articles: 3)))
    stand.send(.refreshing(nil))
    #expect(stand.state.notice == "3 new articles in 9 feeds.")
    #expect(stand.state.wake == 1800)
    stand.wait(seconds: 900)
    stand.press("R")
    stand.send(.refreshing(nil))
    #expect(stand.state.wake == 1800)
  }

  @Test func `Loose documents are never refreshed`() {
    var stand = automatic(atStart: true, every: 1, collection: .documents)
    #expect(!stand.effects.contains(.refreshDue))
    stand.wait(seconds: 1000)
    #expect(!stand.effects.contains(.refreshDue))
  }

  @Test func `The tree follows along, once a second at most`() {
    var stand = Newsstand()
    stand.press("F")
    for done in 1...20 { stand.send(.refreshing(progress(done, of: 50))) }
    #expect(!stand.effects.contains(.listFeeds))
    #expect(stand.state.wake == 1)
    stand.wait(seconds: 1)
    #expect(stand.effects.contains(.listFeeds))
    stand.press("F")
    stand.wait(seconds: 5)
    stand.send(.refreshing(progress(21, of: 50)))
    #expect(!stand.effects.contains(.listFeeds), "nobody looks at it")
  }
}

@Suite struct `New articles` {
  /// The lines of the list on which the selected article stands.
  private func place(_ stand: Newsstand) -> [Int: String] {
    let title = stand.selectedTitle ?? "nothing"
    return Dictionary(
      uniqueKeysWithValues: stand.column.enumerated().filter { $1.contains(title) })
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10), (20, 3), (60, 12)], ["", "j j j j", "G"])
  func `come above without moving what is under the cursor`(
    _ size: (columns: Int, rows: Int), _ keys: String
  ) {
    var stand = Newsstand(columns: size.columns, rows: size.rows)
    stand.press(keys)
    let before = (place(stand), stand.state.list.selectedKey, stand.state.list.lineOnScreen)
    stand.bring(31)
    #expect(place(stand) == before.0)
    #expect(stand.state.list.selectedKey == before.1)
    #expect(stand.state.list.lineOnScreen == before.2)
    stand.bring(2)
    #expect(stand.state.list.lineOnScreen == before.2)
    #expect(stand.state.list.arrivals == 33)
    if size.columns >= 40 {
      #expect(stand.screen.last?.contains("33 new above") == true)
    }
    stand.press("g")
    #expect(stand.selectedTitle == "Late 2")
    #expect(stand.state.list.arrivals == 0)
    #expect(stand.screen.last?.contains("new above") == false)
  }

  @Test func `leave the one article of a short list where it is, and room below it`() {
    var stand = Newsstand()
    stand.articles = Array(Newsstand.articles.prefix(2))
    stand.send(.libraryChanged(nil))
    stand.press("g")
    let before = place(stand)
    stand.bring(5)
    #expect(place(stand) == before)
    #expect(stand.column.last == "")
    stand.press("k")
    #expect(stand.selectedTitle == "Late 1")
    stand.press("g")
    #expect(stand.state.list.top == 0)
    #expect(stand.column.contains { $0.contains("Article 2") })
  }

  @Test func `leave the article that is read where it is`() {
    var stand = Newsstand()
    stand.press("j j Enter")
    let title = stand.state.reading?.opened.article.title
    let before = stand.screen
    stand.bring(7)
    #expect(stand.state.reading?.opened.article.title == title)
    #expect(Array(stand.screen.dropFirst(2)) == Array(before.dropFirst(2)))
  }

  @Test func `are no articles that an undone action brings back`() {
    var stand = Newsstand()
    stand.press("G")
    stand.articles.insert(Newsstand.row(5000, "Back again", feed: "x", age: 0), at: 0)
    stand.send(.undone(.change(.delete, articles: 1)))
    #expect(stand.state.list.arrivals == 0)
    #expect(stand.state.list.count == 61)
  }

  @Test func `are forgotten with another list`() {
    var stand = Newsstand()
    stand.press("j j j")
    stand.bring(3)
    #expect(stand.state.list.arrivals == 3)
    stand.press("F j j j Enter")
    #expect(stand.state.list.arrivals == 0)
  }
}
