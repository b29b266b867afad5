import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `Marks on articles` {
  private func archive(_ columns: Int = 80, _ rows: Int = 24) -> Session {
    Session(collection: .archive, columns: columns, rows: rows)
  }

  @Test func `The list of an archive is newest first, under the days`() {
    let session = archive()
    #expect(
      session.state.list.rows.map(\.title) == [
        "Permits for fast chips", "A letter is expected", "Two ministers walk a beach",
        "The harbour that waits",
      ])
    let screen = session.screen.joined(separator: "\n")
    for day in ["Today", "Yesterday", "Saturday 12 July 2025"] { #expect(screen.contains(day)) }
  }

  @Test func `m, s and their undoing show at once, in list, header and text, and say so`() {
    var session = archive()
    session.press("m")
    #expect(session.state.list.rows[0].marks.isRead)
    #expect(session.screen[0].contains("4 articles · 3 unread"))
    #expect(session.state.notice == "1 article marked read. u undoes it.")
    session.press("s")
    #expect(session.screen.contains { $0.hasPrefix(" ★ 2h · Coastal Mail") })
    #expect(session.state.reading?.opened.marks.isStarred == true)
    session.press("u")
    #expect(session.state.notice == "Undone: 1 article without a star again.")
    #expect(session.state.reading?.opened.marks.isStarred == false)
    session.press("u")
    #expect(session.screen[0].contains("4 unread"))
    session.press("u")
    #expect(session.state.notice == "There is nothing to undo.")
  }

  @Test func `The marks show in the same turn, before the archive answers`() {
    var session = archive()
    let effects = update(&session.state, .key(Key("s")))
    #expect(session.state.list.rows[0].marks.isStarred)
    #expect(effects == [.change(.starred(true), .articles([session.keys[0]]))])
  }

  @Test func `A marks all that is listed as read, not the others, and u undoes it`() {
    var session = archive()
    session.press("/")
    session.type("lavrov")
    session.press("Enter A")
    #expect(session.state.notice == "2 articles marked read. u undoes it.")
    #expect(session.state.unread == 2)
    session.press("Esc")
    #expect(session.state.list.rows.map(\.marks.isRead) == [false, true, true, false])
    session.press("u")
    #expect(session.state.unread == 4)
  }

  @Test func `V marks rows, the next command acts on all of them, and Esc takes the marks off`() {
    var session = archive()
    session.press("V V")
    #expect(session.state.list.selected == 2)
    #expect(session.screen.last?.contains("2 marked") == true)
    #expect(session.screen.contains { $0.hasPrefix("▌") })
    session.press("s")
    #expect(session.state.notice == "2 articles starred. u undoes it.")
    #expect(session.state.list.rows.map(\.marks.isStarred) == [true, true, false, false])
    #expect(session.state.marked == .none)
    session.press("V Esc")
    #expect(session.state.marked == .none)
    session.press("k V k V")
    #expect(session.state.marked == .none, "V takes a mark off again")
  }

  @Test func `Alt-V marks all that match, loaded or not, or none`() {
    var session = Session([], madeUp: 5000, collection: .archive, columns: 80, rows: 24)
    session.press("Alt-V")
    #expect(session.screen.last?.contains("all marked") == true)
    session.press("s")
    #expect(session.state.notice == "5,000 articles starred. u undoes it.")
    session.press("G")
    #expect(session.state.list.row(4999)?.marks.isStarred == true)
    session.press("u Alt-V Alt-V")
    #expect(session.state.marked == .none)
    #expect(session.state.list.row(4999)?.marks.isStarred == false)
  }

  @Test func `d deletes and goes to the next; u brings the article back`() {
    var session = archive()
    session.press("j d")
    #expect(session.state.notice == "1 article deleted. u undoes it.")
    #expect(session.state.list.count == 3)
    #expect(session.title == "Two ministers walk a beach")
    #expect(session.screen[0].contains("3 articles"))
    session.press("u")
    #expect(session.state.list.count == 4)
    #expect(session.title == "Two ministers walk a beach", "the selection stays")
    session.press("G d")
    #expect(session.state.list.selected == 2)
  }

  @Test func `An article that is read can be deleted: the next one is read then`() {
    var session = archive()
    session.press("Enter d")
    #expect(session.state.context == .article)
    #expect(session.title == "A letter is expected")
    session.press("d d d")
    #expect(session.state.focus == .list)
    #expect(session.state.list.count == 0)
    session.press("u u u u")
    #expect(session.state.list.count == 4)
  }

  @Test func `Marked articles are deleted together`() {
    var session = archive()
    session.press("V j V d")
    #expect(session.state.list.rows.map(\.title).count == 2)
    #expect(session.state.notice == "2 articles deleted. u undoes it.")
  }

  @Test func `t gives a tag, completes those that are known, and a minus takes one off`() {
    var session = archive()
    session.press("t")
    session.type("korea talks")
    session.press("Enter")
    #expect(session.state.reading?.opened.tags == ["korea talks"])
    #expect(session.screen.contains { $0.contains("korea talks") })
    session.press("j t k o")
    #expect(session.screen.last?.contains("Tab korea talks") == true)
    session.press("Tab Enter")
    #expect(session.state.notice == "1 article tagged “korea talks”. u undoes it.")
    session.press("t - k Tab")
    #expect(session.state.prompt?.text == "-korea talks")
    session.press("Enter")
    #expect(session.state.reading?.opened.tags == [])
    session.press("/")
    session.type("tag:korea")
    #expect(session.state.list.rows.map(\.title) == ["Permits for fast chips"])
  }

  @Test func `A note stands under the article and leaves the text where it is`() {
    var session = archive()
    session.press("G Enter Space")
    let before = session.topLine
    session.nextNote = "Ask the harbour master.\nBefore noon."
    session.press("a")
    #expect(session.state.notice == "The note is kept. u undoes it.")
    #expect(session.topLine == before)
    session.press("s")
    #expect(session.topLine == before, "the star stands above the text")
    session.press("G")
    for words in ["Your note", "Ask the harbour master.", "Before noon."] {
      #expect(session.screen.contains { $0.contains(words) })
    }
    #expect(session.state.list.rows[3].marks.hasNote)
    session.press("u u")
    #expect(!session.screen.contains { $0.contains("Your note") })
  }

  @Test func `Brackets find unread articles that are far away, and say when there are none`() {
    var session = Session([], madeUp: 5000, collection: .archive, columns: 80, rows: 24)
    session.press("A")
    #expect(session.state.unread == 0)
    session.mark(session.keys[4321], .read(false))
    session.hearOfArchive()
    session.press("]")
    #expect(session.state.list.selected == 4321)
    #expect(session.title == "Number 4321")
    session.press("]")
    #expect(session.state.notice == "No unread article follows.")
    session.press("G [")
    #expect(session.state.list.selected == 4321)
    session.press("[")
    #expect(session.state.notice == "No unread article comes before.")
  }

  @Test func `Space at the end goes on to an unread article far away, then round to the first`() {
    var session = Session([], madeUp: 2000, collection: .archive, columns: 80, rows: 24)
    session.press("A")
    for number in [3, 1500] { session.mark(session.keys[number], .read(false)) }
    session.hearOfArchive()
    session.press("] ] Enter")
    #expect(session.title == "Number 1500")
    session.press("G Space")
    #expect(session.title == "Number 3")
    session.press("G Space")
    #expect(session.state.notice == "This is the end, and every listed article is read.")
    #expect(session.state.unread == 0)
  }

  @Test func `Several tags are given and taken off at a time, with commas between`() {
    var session = archive()
    session.press("t")
    session.type("korea, the sea,")
    session.press("Enter")
    #expect(session.state.reading?.opened.tags == ["korea", "the sea"])
    session.press("t")
    session.type("-korea, talks")
    session.press("Enter")
    #expect(session.state.reading?.opened.tags == ["talks", "the sea"])
  }

  @Test func `Dwelling is no action: nothing is said of it, and u undoes what was done by hand`() {
    var session = archive()
    session.press("Enter s")
    session.press("j")
    session.wait(seconds: 2)
    #expect(session.effects.contains { if case .markRead = $0 { true } else { false } })
    #expect(session.state.notice == nil)
    #expect(session.state.unread == 3)
    session.press("u")
    #expect(session.state.reading?.opened.marks == ArticleMarks(isRead: true))
  }

  @Test func `An article that is marked unread by hand stays so while it is read on`() {
    var session = archive()
    session.press("Enter")
    session.wait(seconds: 2)
    session.press("m")
    session.wait(seconds: 9)
    #expect(session.state.unread == 4)
    session.press("q Enter")
    session.wait(seconds: 2)
    #expect(session.state.unread == 3)
  }

  @Test func `Dwelling can be switched off, and be so short that opening is reading`() {
    var session = archive()
    session.state.dwell = nil
    session.press("Enter")
    session.wait(seconds: 60)
    #expect(session.state.wake == nil)
    #expect(session.state.unread == 4)
    session.state.dwell = 0
    session.press("J")
    #expect(session.state.unread == 3)
  }
}

@Suite struct `Positions in articles` {
  private func harbour(_ session: Session) -> ReadingPosition? {
    session.position(in: session.keys[3])
  }

  @Test func `An article is opened where it was left, beside the list too`() {
    var session = Session(columns: 100, rows: 20)
    session.press("G Enter Space Space")
    let top = session.topLine
    session.press("q")
    #expect(harbour(session)?.passage.field == .paragraph)
    session.press("g")
    #expect(session.title == "Two ministers walk a beach")
    session.press("G")
    #expect(session.topLine == top)
    session.press("Enter")
    #expect(session.topLine == top)
  }

  @Test func `What was not scrolled is not noted, and the top is noted when it is gone back to`() {
    var session = Session(columns: 100, rows: 20)
    session.press("Enter J K q g G Enter q")
    #expect(session.keys.allSatisfy { session.position(in: $0) == nil })
    session.press("Enter Space q Enter g q g G")
    #expect(
      harbour(session) == ReadingPosition(passage: Passage(.title), offset: 0))
    #expect(session.topLine == "The harbour that waits")
  }

  @Test func `Leaving the reader notes the position first`() {
    var session = Session(columns: 100, rows: 20)
    session.press("G Enter Space")
    session.press("Q")
    #expect(session.effects.count == 2)
    #expect(session.effects.last == .quit)
    #expect(harbour(session) != nil)
    var other = Session(columns: 100, rows: 20)
    other.press("G Enter Space")
    #expect(other.state.leave().count == 1, "for a program that is told to end")
  }

  @Test func `A position holds before the archive has kept it`() throws {
    var session = Session(columns: 100, rows: 20)
    session.press("G Enter Space")
    let top = session.topLine
    session.press("q g")
    let before = ReadingPosition(passage: Passage(.title), offset: 0)
    try session.archive.remember(before, in: session.keys[3])
    session.press("G")
    #expect(session.topLine == top)
  }

  @Test func `A position in a passage that is gone leaves the article at its top`() throws {
    var session = Session(columns: 100, rows: 20)
    let gone = ReadingPosition(passage: Passage(.paragraph, 900), offset: 7)
    try session.archive.remember(gone, in: session.keys[3])
    session.press("G Enter")
    #expect(session.topLine == "The harbour that waits")
  }
}
