import Archive
import Articles
import Dispatch
import Testing

@testable import Reader
@testable import dateline

@Suite struct FolderCountTests {
  private static let now = Timestamp(day: .epoch)

  private func desk(isImmediate: Bool) throws -> Desk {
    let archive = try ArticleArchive()
    var intake = ArticleIntake(into: archive, now: Self.now)
    var article = Article()
    article.title = "Talks go on in Oslo"
    article.paragraphs = ["Nothing was said of the harbour."]
    try intake.add(Document(name: "Oslo", kind: .text, articles: [article]))
    try intake.finish()
    try archive.save(SavedQuery(name: "Harbour", query: "harbour"))
    return try Desk(
      archive, order: .time, reader: DocumentReader(), mailbox: #require(Mailbox()),
      isImmediate: isImmediate)
  }

  @Test func `Saved queries are counted behind the screen`() throws {
    var desk = try desk(isImmediate: true)
    #expect(desk.answer(.listFolders) == [])
    let folder = Folder(name: "Harbour", query: "harbour", articles: 1, unread: 1)
    #expect(desk.receive(desk.mailbox.collect()) == [.folders([folder])])
    #expect(desk.counting == nil)
  }

  @Test func `A count that a search interrupts comes after it`() throws {
    var desk = try desk(isImmediate: false)
    // The thread that searches has something else to do until both are asked for.
    let isAsked = DispatchSemaphore(value: 0)
    desk.searching.run { isAsked.wait() }
    _ = desk.answer(.listFolders)
    let selection = Selection(query: SearchQuery("oslo", now: Self.now))
    _ = desk.answer(.list(ListRequest(selection: selection, anchor: .row(0))))
    isAsked.signal()
    desk.searching.finish()
    let deliveries = desk.mailbox.collect()
    #expect(
      deliveries.map { delivery in
        switch delivery {
        case .found: "found"
        case .counted: "counted"
        default: "other"
        }
      } == ["found", "counted"])
    desk.close()
  }
}
