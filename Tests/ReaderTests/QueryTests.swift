import Articles
import Foundation
import Terminal
import Testing

@testable import Reader

@Suite struct `Queries in the prompt` {
  private func archive() -> Session { Session(collection: .archive, columns: 80, rows: 24) }

  @Test func `Tab takes what may follow, and again the next that fits`() {
    var session = archive()
    session.press("/")
    session.type("is:")
    #expect(session.screen.last?.contains("Tab unread  read  starred") == true)
    session.press("Tab")
    #expect(session.state.prompt?.text == "is:unread ")
    session.press("Tab Tab")
    #expect(session.state.prompt?.text == "is:starred ")
    session.type("-l")
    #expect(session.state.prompt?.text == "is:starred -l")
    session.press("Tab")
    #expect(session.state.prompt?.text == "is:starred -lang:")
  }

  @Test func `The query language filters as it is typed`() {
    var session = archive()
    session.press("m / ")
    session.type("is:unread who:lavrov")
    #expect(
      session.state.list.rows.map(\.title) == [
        "A letter is expected", "Two ministers walk a beach",
      ])
  }

  @Test func `F1 shows what can be typed on one screen, and typing goes on`() {
    var session = archive()
    session.press("/")
    session.type("is:")
    session.press("F1")
    let screen = session.screen.joined(separator: "\n")
    for row in QueryHelp.rows { #expect(screen.contains(row.example)) }
    session.press("Esc")
    #expect(session.state.prompt?.text == "is:")
    session.press("F1 u")
    #expect(session.state.overlay == nil)
    #expect(session.state.prompt?.text == "is:u")
    session.press("F1 Enter")
    #expect(session.state.overlay == nil)
    #expect(session.state.context == .list)
  }

  @Test func `The help of the keys has the query language too`() {
    var session = archive()
    session.press("? /")
    session.type("regular")
    #expect(session.screen.contains { $0.contains("/trade[a-z]* permit/") })
  }

  @Test func `Searches are kept for later sessions and those of earlier ones come back`() throws {
    var session = archive()
    session.send(.searches(["older", "lavrov"]))
    session.press("/ Up Up")
    #expect(session.state.prompt?.text == "older")
    session.press("Down Enter Esc /")
    session.type("letter")
    session.press("Enter")
    #expect(try session.archive.searchHistory == ["letter", "lavrov"])
  }

  @Test func `Ctrl-S saves the query under a name, and the folder stands above the whole list`()
    throws
  {
    var session = archive()
    session.press("/ ^S")
    #expect(session.state.notice?.hasPrefix("Type a query first") == true)
    session.type("who:lavrov")
    session.press("^S")
    #expect(session.state.prompt?.purpose == .save)
    session.type("Two ministers")
    session.press("Enter")
    #expect(
      try session.archive.savedQueries == [SavedQuery(name: "Two ministers", query: "who:lavrov")])
    #expect(session.state.list.count == 2, "the filter is kept")
    #expect(!session.screen.contains { $0.contains("▸") })
    session.press("Esc")
    #expect(session.screen[1].contains("▸ Two ministers"))
    #expect(session.screen[1].contains("2 · 2"))
    session.press("/")
    session.type("harbour")
    session.press("^S Enter")
    #expect(try session.archive.savedQueries.map(\.name) == ["Two ministers", "harbour"])
  }
}

@Suite struct `Saved queries above the list` {
  private func archive(madeUp: Int = 0) -> Session {
    var session = Session(
      madeUp > 0 ? [] : Samples.documents, madeUp: madeUp, collection: .archive, columns: 80,
      rows: 24)
    sure {
      try session.archive.save(SavedQuery(name: "Ministers", query: "who:lavrov"))
      try session.archive.save(SavedQuery(name: "Harbour", query: "harbour"))
    }
    session.wait(seconds: 2)
    session.hearOfArchive()
    return session
  }

  @Test func `k above the first row selects them, Enter opens one, Esc comes back to it`() {
    var session = archive()
    session.press("k k")
    #expect(session.state.list.folder == 0)
    #expect(session.screen.last?.contains("1/2 saved") == true)
    session.press("Enter")
    #expect(session.state.list.count == 2)
    #expect(session.screen[0].contains("/who:lavrov   2 of 4"))
    session.press("Esc")
    #expect(session.state.list.count == 4)
    #expect(session.state.list.folder == 0)
    session.press("j j")
    #expect(session.state.list.folder == nil)
    #expect(session.state.list.selected == 0)
    session.press("G g")
    #expect(session.state.list.folder == nil)
    #expect(session.screen[1].contains("Ministers"))
  }

  @Test func `Commands for articles leave articles alone while a saved query is selected`() {
    var session = archive()
    session.press("k m s A t")
    #expect(session.state.prompt == nil)
    #expect(session.state.list.rows.allSatisfy { !$0.marks.isStarred })
  }

  @Test func `d asks before it removes a saved query`() throws {
    var session = archive()
    session.press("k d")
    #expect(session.screen.last?.contains("Remove “Harbour”?") == true)
    session.press("Esc")
    #expect(try session.archive.savedQueries.count == 2)
    session.press("d y")
    #expect(try session.archive.savedQueries.map(\.name) == ["Ministers"])
    #expect(session.state.list.folder == nil)
    #expect(session.state.list.count == 4)
  }

  @Test func `They are counted at most once a second, and once more when things are quiet`() {
    func counted(_ session: Session) -> Int { session.asked.count { $0 == .listFolders } }
    var session = archive()
    let before = counted(session)
    session.wait(seconds: 1)
    for _ in 0..<20 { session.hearOfArchive() }
    #expect(counted(session) <= before + 1)
    #expect(session.state.wake == 1)
    session.wait(seconds: 1)
    #expect(counted(session) == before + 2)
    #expect(session.state.wake == nil)
  }

  @Test func `They stand above a long list, far from its end`() {
    var session = archive(madeUp: 3000)
    session.press("G")
    #expect(!session.screen.contains { $0.contains("▸") })
    session.press("g k")
    #expect(session.state.list.folder == 1)
    #expect(session.screen[1].contains("▸ Ministers"))
  }
}

@Suite struct `An empty archive` {
  @Test func `It says how to fill it and does it from there`() throws {
    var session = Session([], collection: .archive, columns: 80, rows: 24)
    #expect(session.state.context == .emptyArchive)
    #expect(session.screen.contains { $0.contains("Press a and type what to add") })
    #expect(session.screen.last?.contains("a add") == true)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-news-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("A letter is expected\n\nNobody knows from whom.\n".utf8)
      .write(to: folder.appendingPathComponent("letter.txt"))
    session.press("a")
    session.type(" \(folder.path) ")
    session.press("Enter")
    #expect(session.outside == [.add(folder.path)])
    #expect(session.state.context == .list)
    #expect(session.title == "A letter is expected")
  }

  @Test func `What is to be added and is not there is said, and the archive stays empty`() {
    var session = Session([], collection: .archive, columns: 80, rows: 24)
    session.press("a")
    session.type("/nowhere/at/all")
    session.press("Enter")
    #expect(session.state.notice == "/nowhere/at/all: there is no such file")
    #expect(session.state.context == .emptyArchive)
  }

  @Test func `The command add works anywhere`() {
    var session = Session(collection: .archive)
    session.press("Enter :")
    session.type("add https://example.org/feed")
    #expect(update(&session.state, .key(Key(.enter))) == [.add("https://example.org/feed")])
    session.press(":")
    session.type("add")
    session.press("Enter")
    session.type("x.opml")
    #expect(update(&session.state, .key(Key(.enter))) == [.add("x.opml")])
  }

  @Test func `Documents without articles are no empty archive`() {
    let session = Session([])
    #expect(session.state.context == .list)
    #expect(session.screen.contains { $0.contains("No articles.") })
  }
}
