import Articles
import Testing

@testable import Archive

@Suite struct FeedActionTests {
  private let archive: ArticleArchive

  init() throws {
    archive = try ArticleArchive()
    var feeds = (0..<4).map { ArchivedFeed(address: "https://news.example/\($0)") }
    feeds[1].folders = ["World"]
    feeds[2].folders = ["World", "Sea"]
    feeds[1].settings.headers = ["X-Key: one"]
    feeds[1].tags = ["daily"]
    try archive.apply(.add(feeds))
    try archive.addFeedFolders([["World", "Empty"]])
    var feed = try archive.feeds[1]
    feed.status.etag = "\"x\""
    feed.status.error = "late"
    feed.status.schedule.skippedHours = [3]
    try archive.keep(statusOf: [feed])
  }

  private func perform(_ change: FeedChange?) throws {
    let change = try #require(change)
    #expect(try archive.perform(change, undone: "undone", now: now) != nil)
  }

  @Test func `deleting a feed is undone with settings, status, place and folder`() throws {
    let before = try archive.feeds
    try perform(.remove([before[1].id]))
    #expect(try archive.feeds.count == 3)
    #expect(try archive.undo() == .feeds("undone"))
    #expect(try archive.feeds == before)
    #expect(try archive.undo() == nil)
  }

  @Test func `a number that another feed has by now is not taken from it`() throws {
    let last = try archive.feeds[3]
    try perform(.remove([last.id]))
    try archive.apply(.add([ArchivedFeed(address: "https://new.example/")]))
    _ = try archive.undo()
    #expect(
      try Set(archive.feeds.map(\.address)).isSuperset(of: [last.address, "https://new.example/"]))
  }

  @Test func `a folder gets another path with all that is in it, and back`() throws {
    let (feeds, folders) = (try archive.feeds, try archive.feedFolders)
    try perform(try archive.change(movingFolder: ["World"], to: ["Globe", "All"]))
    #expect(
      try archive.feeds.map(\.folders) == [[], ["Globe", "All"], ["Globe", "All", "Sea"], []])
    #expect(
      try Set(archive.feedFolders.map(\.path)) == [
        ["Globe"], ["Globe", "All"], ["Globe", "All", "Sea"], ["Globe", "All", "Empty"],
      ])
    _ = try archive.undo()
    #expect(try archive.feeds == feeds)
    #expect(try archive.feedFolders == folders)
    #expect(try archive.change(movingFolder: ["World"], to: ["World", "Sea"]) == nil)
    #expect(try archive.change(movingFolder: ["Nowhere"], to: ["There"]) == nil)
  }

  @Test func `a folder that joins another is parted from it again`() throws {
    try archive.apply(.move(archive.feeds[0].id, ["Home"]))
    let (feeds, folders) = (try archive.feeds, try archive.feedFolders)
    try perform(try archive.change(movingFolder: ["World"], to: ["Home"]))
    #expect(try archive.feeds.map(\.folders) == [["Home"], ["Home"], ["Home", "Sea"], []])
    _ = try archive.undo()
    #expect(try archive.feeds == feeds)
    #expect(try archive.feedFolders == folders)
  }

  @Test func `a folder goes with its feeds and comes back with them`() throws {
    let (feeds, folders) = (try archive.feeds, try archive.feedFolders)
    try perform(try archive.change(removingFolder: ["World"]))
    #expect(try archive.feeds.count == 2 && archive.feedFolders.isEmpty)
    _ = try archive.undo()
    #expect(try archive.feeds == feeds)
    #expect(try archive.feedFolders == folders)
  }

  @Test func `a folder made for a move goes when the move is undone`() throws {
    try perform(.move(archive.feeds[0].id, ["New", "Newer"]))
    #expect(try archive.feedFolders.count == 5)
    _ = try archive.undo()
    #expect(try archive.feedFolders.count == 3)
  }

  @Test func `actions on feeds and articles are undone in the order they were done`() throws {
    try archive.add([article(1)])
    let key = try #require(try archive.key("number1"))
    try perform(.mute(archive.feeds[0].id, true))
    try archive.apply(.starred(true), to: [key], now: now)
    try perform(.rename(archive.feeds[0].id, "Mine"))
    #expect(try archive.undo() == .feeds("undone"))
    #expect(try archive.feeds[0].title == nil && archive.feeds[0].isMuted)
    guard case .change = try archive.undo() else { return #expect(Bool(false)) }
    _ = try archive.undo()
    #expect(try archive.feeds[0].isMuted == false)
  }

  @Test func `the list of feeds has what a person sees of them`() throws {
    let listing = try archive.feedListing
    #expect(listing.feeds.map(\.id) == (try archive.feeds.map(\.id)))
    #expect(listing.feeds[1].folders == ["World"] && listing.feeds[1].tags == ["daily"])
    #expect(listing.feeds[1].error == "late" && listing.feeds[1].title == listing.feeds[1].address)
    #expect(listing.folders == (try archive.feedFolders.map(\.path)))
    var settings = listing.feeds[1].readsPages ? FeedSettings() : try archive.feeds[1].settings
    settings.readsPages = true
    try archive.apply(.set(listing.feeds[1].id, settings))
    #expect(try archive.feedListing.feeds.map(\.readsPages) == [false, true, false, false])
  }

  @Test func `what is known of a page is told by its address`() throws {
    try archive.add([article(1), article(2, "Goats."), article(3)])
    let keys = try (1...3).map { try #require(try archive.key("number\($0)")) }
    try archive.apply(.delete, to: [keys[2]], now: now)
    try archive.apply(.addRule(MuteRule(subject: .word("goats"), action: .hide)))
    #expect(try archive.page(at: "http://www.news.example/1#top") == .kept(keys[0]))
    #expect(try archive.page(at: "https://news.example/2") == .hidden)
    #expect(try archive.page(at: "https://news.example/3") == .deleted)
    #expect(try archive.page(at: "https://news.example/4") == nil)
    #expect(try archive.page(at: "not an address") == nil)
  }
}
