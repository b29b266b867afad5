import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `The pane of feeds` {
  private func stand(_ columns: Int = 80, _ rows: Int = 24) -> Newsstand {
    var stand = Newsstand(columns: columns, rows: rows)
    stand.press("F")
    return stand
  }

  @Test func `F shows the tree in place of the list, and once more the list as it was`() {
    var stand = Newsstand()
    stand.press("j j j")
    let before = stand.screen
    stand.press("F")
    #expect(stand.effects == [.listFeeds])
    #expect(
      stand.column.prefix(12) == [
        "   All articles                60",
        " ▾ World                       15",
        "   ▾ Asia                      12",
        "       Harbour Post      3h    12",
        "   ! Coastal Mail        2d     3",
        " ▸ Sport",
        "   Quiet Gazette      muted",
        "   The Old Bell        gone",
        "",
        " MUTED",
        " − hides the word “quiz”       37",
        " − marks read Coastal Mail      2",
      ])
    stand.press("F")
    #expect(stand.screen == before)
  }

  @Test func `It can be reached from everywhere, and Esc leads back there`() {
    for keys in ["", "Enter", "Enter e", "Enter ?", "Enter v", "/ x Enter"] {
      var stand = Newsstand()
      stand.press(keys)
      stand.press("F")
      #expect(stand.state.context == .feeds, "after \(keys)")
      let under = stand.state.history.back.last
      stand.press("Esc")
      #expect(stand.state.focus == under?.focus, "after \(keys)")
      #expect(stand.state.list.selection == under?.selection)
    }
    var stand = Newsstand()
    stand.press("F ? Esc")
    #expect(stand.state.context == .feeds)
  }

  @Test func `Documents that were opened have no feeds`() {
    var stand = Newsstand(collection: .documents)
    for key in ["F", "r", "R"] {
      stand.press(key)
      #expect(stand.effects == [])
      #expect(stand.state.notice?.contains("`dateline`") == true)
    }
  }

  @Test func `The feed under the cursor is told of beside the tree`() {
    var stand = stand(120, 40)
    stand.press("j j j")
    let text = stand.screen.joined(separator: "\n")
    for fact in [
      "https://post.example/feed", "News of ships", "World / Asia", "ships · asia",
      "1,204, 12 unread", "3 hours ago", "25 hours ago", "in 40 minutes", "as the feed gives them",
    ] {
      #expect(text.contains(fact), "\(fact)")
    }
    stand.press("j")
    #expect(stand.screen.joined().contains("The server answered 500 (Internal Server Error)."))
    stand.press("k k k")
    #expect(stand.screen.joined().contains("2 feeds · 1,514 articles · 15 unread"))
    #expect(stand.screen.joined().contains("Could not be fetched"))
    stand.press("G")
    #expect(stand.screen.joined().contains("Articles from Coastal Mail are shown as read."))
  }

  @Test func `Where there is no room beside it, the error stands in the footer`() {
    var stand = stand(40, 10)
    stand.press("j j j j")
    #expect(stand.screen.last?.hasPrefix(" The server answered 500") == true)
    stand.press("k")
    #expect(stand.screen.last?.contains("1/4 feeds") == true)
  }

  @Test func `Without feeds it says how to come by one`() {
    var stand = Newsstand()
    stand.listing = FeedListing()
    stand.press("F")
    #expect(stand.column.joined().contains("a subscribes"))
    #expect(stand.screen.joined().contains("Press a and type the address"))
    stand.press("a")
    stand.type("post.example")
    stand.press("Enter")
    #expect(stand.effects == [.add("post.example")])
  }

  // MARK: Deeper and back

  @Test func `Enter lists the articles of the feed under its name, and q comes back`() {
    var stand = stand()
    stand.press("j j j Enter")
    #expect(stand.state.list.selection.scope == .feed(1, title: "Harbour Post"))
    #expect(stand.state.list.count == 40)
    #expect(stand.screen[0].contains("Harbour Post   40 of 60"))
    stand.press("j Enter q")
    #expect(stand.state.list.selected == 1)
    stand.press("q")
    #expect(stand.state.context == .feeds)
    #expect(stand.state.feeds.selected == .feed(1))
    stand.press("q")
    #expect(stand.state.list.selection.isEverything)
    #expect(!stand.effects.contains(.quit))
    stand.press("q")
    #expect(stand.effects.contains(.quit))
  }

  @Test func `Enter on a folder lists all within it, on the first row everything`() {
    var stand = stand()
    stand.press("j Enter")
    #expect(stand.state.list.selection.scope == .folder(["World"]))
    #expect(stand.state.list.count == 60)
    stand.press("Esc j Enter")
    #expect(stand.state.list.count == 40)
    #expect(stand.screen[0].contains("World / Asia   40 of 60"))
    stand.press("h g Enter")
    #expect(stand.state.list.selection.isEverything)
    #expect(stand.state.focus == .list)
    stand.press("j Enter q q")
    #expect(stand.state.context == .feeds, "the whole list was opened from there")
    stand.press("q")
    #expect(stand.state.context == .list)
    #expect(!stand.effects.contains(.quit))
    stand.press("q")
    #expect(stand.effects.contains(.quit))
  }

  @Test func `History leads through lists of feeds and the tree, forth and back`() {
    var stand = stand()
    stand.press("j j j Enter j j F j Enter")
    #expect(stand.state.list.selection.scope == .feed(2, title: "Coastal Mail"))
    stand.press("H")
    #expect(stand.state.feeds.selected == .feed(2) || stand.state.feeds.selected == .feed(1))
    #expect(stand.state.context == .feeds)
    stand.press("H")
    #expect(stand.state.list.selection.scope == .feed(1, title: "Harbour Post"))
    #expect(stand.state.list.selected == 2)
    stand.press("H")
    #expect(stand.state.context == .feeds)
    stand.press("L L L")
    #expect(stand.state.list.selection.scope == .feed(2, title: "Coastal Mail"))
  }

  @Test func `A filter within a feed stays within it, and Esc leads back to the feed's list`() {
    var stand = stand()
    stand.press("j j j Enter /")
    stand.type("article 1")
    #expect(stand.state.list.selection.scope == .feed(1, title: "Harbour Post"))
    stand.press("Enter")
    #expect(stand.screen[0].contains("Harbour Post /article 1"))
    stand.press("Esc")
    #expect(stand.state.list.selection == Selection(scope: .feed(1, title: "Harbour Post")))
    stand.press("Esc")
    #expect(stand.state.context == .feeds)
  }

  // MARK: Folders

  @Test func `Folders open and close and stay so while the reader runs`() {
    var stand = stand()
    stand.press("j Tab")
    #expect(stand.column[1].contains("▸ World"))
    #expect(stand.column[2].contains("▸ Sport"))
    #expect(stand.column[1].contains("!"), "what fails in it is marked on the closed folder")
    stand.press("F F")
    #expect(stand.column[2].contains("▸ Sport"))
    stand.press("Right")
    #expect(stand.column[2].contains("▾ Asia"))
    stand.press("j j Left")
    #expect(stand.state.feeds.selected == .folder(["World", "Asia"]))
    stand.press("Left")
    #expect(stand.column[3].contains("Coastal Mail"))
    stand.press("Left Left")
    #expect(stand.state.feeds.selected == .folder(["World"]))
    #expect(stand.column[2].contains("▸ Sport"))
    stand.press("Right Right")
    #expect(stand.state.list.selection.scope == .folder(["World"]), "an open one is entered")
  }

  @Test func `Brackets lead to feeds with unread articles`() {
    var stand = stand()
    stand.press("]")
    #expect(stand.state.feeds.selected == .feed(1))
    stand.press("]")
    #expect(stand.state.feeds.selected == .feed(2))
    stand.press("]")
    #expect(stand.state.feeds.selected == .feed(2))
    #expect(stand.state.notice != nil)
    stand.press("[")
    #expect(stand.state.feeds.selected == .feed(1))
  }

  @Test func `The slash narrows the tree by title, with the folders that lead there`() {
    var stand = stand()
    stand.press("j /")
    stand.type("mail")
    #expect(stand.column[0].contains("▾ World"))
    #expect(stand.column[1].contains("Coastal Mail"))
    #expect(stand.column[2] == "")
    #expect(stand.state.feeds.selected == .feed(2))
    #expect(stand.screen[0].contains("1 of 4 feeds"))
    stand.press("Esc")
    #expect(stand.state.feeds.rows.count == 12)
    #expect(stand.state.feeds.selected == .folder(["World"]))
    stand.press("/")
    stand.type("post")
    stand.press("Enter")
    #expect(stand.state.feeds.position.count == 1)
    stand.press("Esc")
    #expect(stand.state.feeds.rows.count == 12)
    #expect(stand.state.feeds.selected == .feed(1))
    stand.press("/")
    stand.type("nothing at all")
    #expect(stand.column[1].contains("No feed fits."))
  }

  @Test func `New counts leave the cursor on its feed and on its line`() {
    var stand = stand(80, 8)
    stand.press("j j j j j j j")
    let line = stand.state.feeds.selectedRow - stand.state.feeds.top
    var another = FeedSummary(id: 9, address: "https://a.example/", title: "A New One")
    another.folders = ["World", "Africa"]
    stand.listing.feeds.insert(another, at: 0)
    stand.listing.folders.insert(["World", "Africa"], at: 1)
    stand.send(.feeds(stand.listing))
    #expect(stand.state.feeds.selected == .feed(4))
    #expect(stand.state.feeds.selectedRow - stand.state.feeds.top == line)
    stand.listing.feeds.removeAll { $0.id == 4 }
    stand.send(.feeds(stand.listing))
    #expect(stand.state.feeds.selected == .feed(3))
  }

  // MARK: Doing something

  @Test(arguments: [
    ("j j j r", Effect.refresh(.feed(1, title: "Harbour Post"))),
    ("j r", .refresh(.folder(["World"]))), ("r", .refresh(nil)), ("j R", .refresh(nil)),
    ("j j j -", .edit(.mute(1, true))), ("j j j j j j -", .edit(.mute(3, false))),
    ("j j j x", .edit(.readPages(1, true))), ("j j j j j j x", .edit(.readPages(3, false))),
    ("j j j d", .edit(.delete(1))), ("j j j j j d", .edit(.deleteFolder(["Sport"]))),
    ("j d y", .edit(.deleteFolder(["World"]))),
    ("j j j o", .openAddress("https://post.example/feed")),
    ("j j j y", .copy("https://post.example/feed")),
    (
      "j j j A",
      .change(.read(true), .selection(Selection(scope: .feed(1, title: "Harbour Post"))))
    ),
    ("A", .change(.read(true), .selection(Selection()))),
    ("G d", .edit(.removeRule(Newsstand.listing.rules[1]))),
    ("u", .undo),
  ])
  func `Keys ask for what they say`(_ keys: String, _ effect: Effect) {
    var stand = stand()
    stand.press(keys)
    #expect(stand.effects == [effect])
  }

  @Test(arguments: ["c", "m", "t", "-", "x", "d", "o", "y"])
  func `Where no feed is under the cursor, it is asked for`(_ key: String) {
    var stand = stand()
    stand.press(key)
    #expect(stand.effects == [])
    #expect(stand.state.notice?.hasPrefix("Put the cursor on a feed") == true)
    #expect(stand.state.prompt == nil)
  }

  @Test func `A folder with feeds is taken away only when that is confirmed`() {
    var stand = stand()
    stand.press("j d")
    #expect(stand.effects == [])
    #expect(stand.screen.last?.contains("Take away “World” with 2 feeds?") == true)
    stand.press("n")
    #expect(stand.effects == [])
  }

  @Test(arguments: [
    ("j j j c", "The Post", FeedEdit.rename(1, "The Post")), ("j j j c", "", .rename(1, nil)),
    ("j j c", "Far East", .moveFolder(["World", "Asia"], ["World", "Far East"])),
    ("j j j m", "Sport / Boats", .move(1, ["Sport", "Boats"])), ("j j j m", "", .move(1, [])),
    ("j j m", "", .moveFolder(["World", "Asia"], ["Asia"])),
    ("j j m", "Sport", .moveFolder(["World", "Asia"], ["Sport", "Asia"])),
    ("j j j t", " ships , north sea, ships", .tag(1, ["ships", "north sea"])),
    ("j j j t", "", .tag(1, [])),
  ])
  func `What is typed names, moves and tags`(_ keys: String, _ text: String, _ edit: FeedEdit) {
    var stand = stand()
    stand.press(keys)
    stand.press("^U")
    stand.type(text)
    stand.press("Enter")
    #expect(stand.effects == [.edit(edit)])
  }

  @Test(arguments: ["j j j c", "j j j m", "j j j t", "j j c", "j j m"])
  func `Enter on what stands there already changes nothing`(_ keys: String) {
    var stand = stand()
    stand.press(keys)
    stand.press("Enter")
    #expect(stand.effects == [])
    #expect(stand.state.prompt == nil)
  }

  @Test func `Tab completes folders and tags`() {
    var stand = stand()
    stand.press("j j j j m ^U")
    stand.type("wo")
    stand.press("Tab")
    #expect(stand.state.prompt?.text == "World")
    stand.press("Tab")
    #expect(stand.state.prompt?.text == "World/Asia")
    stand.press("Esc t")
    stand.type("boats, sh")
    stand.press("Tab")
    #expect(stand.state.prompt?.text == "boats, ships")
  }

  @Test func `A folder cannot be moved into itself`() {
    var stand = stand()
    stand.press("j m")
    stand.type("World/Asia")
    stand.press("Enter")
    #expect(stand.effects == [])
    #expect(stand.state.notice == "A folder cannot lie in itself.")
  }

  @Test func `A folder whose name has a slash in it is found by its whole path`() {
    var stand = Newsstand()
    stand.listing.folders.append(["Music", "AC/DC"])
    stand.press("F j j j m ^U")
    stand.type("Music/A")
    stand.press("Tab Enter")
    #expect(stand.effects == [.edit(.move(1, ["Music", "AC/DC"]))])
  }

  @Test func `What was done is said with the key that undoes it, and undone with a word`() {
    var stand = stand()
    stand.send(.edited(.delete(1), "Harbour Post is taken away; its 1,204 articles stay"))
    #expect(
      stand.state.notice
        == "Harbour Post is taken away; its 1,204 articles stay. u undoes it.")
    stand.send(.undone(.edit("Harbour Post is back")))
    #expect(stand.state.notice == "Undone: Harbour Post is back.")
  }

  @Test func `A folder that is moved while its articles are listed stays listed`() {
    var stand = stand()
    stand.press("j j Enter")
    stand.listing.feeds[0].folders = ["Asia"]
    stand.send(.edited(.moveFolder(["World", "Asia"], ["Asia"]), "Asia lies at the top now"))
    #expect(stand.state.list.selection.scope == .folder(["Asia"]))
    #expect(stand.state.list.count == 40)
  }

  @Test func `A click selects, a second one lists`() {
    var stand = stand()
    stand.send(.mouse(MouseEvent(.click, at: Point(row: 4, column: 10))))
    #expect(stand.state.feeds.selected == .feed(1))
    stand.send(.mouse(MouseEvent(.click, at: Point(row: 4, column: 10))))
    #expect(stand.state.list.selection.scope == .feed(1, title: "Harbour Post"))
  }

  @Test func `Nothing that is pressed there harms an article`() {
    var stand = stand()
    stand.press("j j j")
    for key in ["s", "m Esc", "V", "*", "f", "e", "]", "J", "K", "X", "M", "S", "5", "n", "w"] {
      stand.press(key)
      #expect(
        !stand.effects.contains { if case .change = $0 { true } else { false } }, "\(key)")
    }
    #expect(stand.state.context == .feeds)
  }
}
