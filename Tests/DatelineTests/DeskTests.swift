import Articles
import Dispatch
import Entities
import Foundation
import Glibc
import Synchronization
import Terminal
import Testing

@testable import Archive
@testable import Reader
@testable import dateline

@Suite struct DeskTests {
  private let place: ArchivePlace

  init() throws { place = try ArchivePlace() }

  /// The reader at its desk in front of an archive in a file, where work waits until it is let go.
  private func talk(
    _ options: ArticleArchive.Options = .init(),
    keeper: MadeOnce<Result<ArticleArchive, any Error>>? = nil
  ) throws -> Conversation {
    let desk = try Desk(
      ArticleArchive(path: place.path, options: options), order: .time,
      reader: place.reader, mailbox: try #require(Mailbox()), keeper: keeper)
    var state = State(
      size: Size(columns: 100, rows: 30), now: ArchivePlace.now, name: "archive")
    state.collection = .archive
    var talk = Conversation(state: state, desk: desk)
    _ = talk.tell(.libraryChanged(nil))
    return talk
  }

  // MARK: Marks

  @Test func `a mark shows before it is written, wherever it is asked for, and after`() throws {
    try place.fill()
    var talk = try talk()
    let gate = Gate(talk.desk.writing)
    talk.press("s t")
    talk.type("sea")
    talk.press("Enter")
    #expect(try place.rows.allSatisfy { !$0.marks.isStarred })
    // The list and the article are asked for again meanwhile.
    _ = talk.tell(.libraryChanged(nil))
    #expect(talk.state.list.rows.map(\.marks.isStarred) == [true, false, false])
    #expect(talk.state.reading?.opened.marks.isStarred == true)
    #expect(talk.state.reading?.opened.tags == ["sea"])
    gate.open()
    talk.finish()
    #expect(talk.state.notice == "1 article tagged “sea”. u undoes it.")
    #expect(talk.state.list.rows.map(\.marks.isStarred) == [true, false, false])
    #expect(try place.rows.map(\.marks.isStarred) == [true, false, false])
    talk.desk.close()
  }

  @Test func `what is deleted is gone from the list before it is written`() throws {
    try place.fill()
    var talk = try talk()
    let gate = Gate(talk.desk.writing)
    talk.press("j d")
    _ = talk.tell(.libraryChanged(nil))
    #expect(talk.state.list.rows.map(\.title) == ["Boats of June", "Nets of June"])
    #expect(talk.state.list.count == 2)
    #expect(try place.rows.count == 3)
    gate.open()
    talk.finish()
    #expect(try place.rows.count == 2)
    #expect(talk.state.list.count == 2)
    talk.desk.close()
  }

  @Test func `what is done to all that a query finds shows on them alone until it is written`()
    throws
  {
    try place.fill()
    var talk = try talk()
    talk.press("/")
    talk.type("boats")
    talk.press("Enter")
    talk.finish()
    #expect(talk.state.list.rows.map(\.title) == ["Boats of June"])
    let gate = Gate(talk.desk.writing)
    talk.press("Alt-V d Esc")
    #expect(talk.state.list.rows.map(\.title).contains("Ropes of June"))
    #expect(talk.state.list.count == 3, "the whole list is told of it when it is written")
    gate.open()
    talk.finish()
    #expect(talk.state.list.rows.map(\.title) == ["Ropes of June", "Nets of June"])
    talk.desk.close()
  }

  @Test func `what could not be written is said in a sentence, and the marks go back`() throws {
    try place.fill()
    var options = ArticleArchive.Options()
    options.patience = 0.05
    var talk = try talk(options)
    try ArticleArchive(path: place.path).write { _ in
      talk.press("s")
      #expect(talk.state.list.rows[0].marks.isStarred)
      talk.finish()
    }
    #expect(
      talk.state.notice
        == "another dateline is writing to the archive; try again in a moment")
    #expect(!talk.state.list.rows[0].marks.isStarred)
    #expect(talk.state.reading?.opened.marks.isStarred == false)
    talk.press("s")
    talk.finish()
    #expect(try place.rows[0].marks.isStarred)
    talk.desk.close()
  }

  @Test func `a full disk is said, and the note stays as it was`() throws {
    try place.fill()
    var options = ArticleArchive.Options()
    options.pageLimit = 100
    var talk = try talk(options)
    let key = try #require(talk.state.list.selectedKey)
    for answer in talk.desk.answer(.change(.note("Ask the pilot."), .articles([key]))) {
      _ = talk.tell(answer)
    }
    talk.finish()
    let long = String(repeating: "Ask the harbour master. ", count: 100_000)
    for answer in talk.desk.answer(.change(.note(long), .articles([key]))) {
      _ = talk.tell(answer)
    }
    #expect(talk.desk.note(of: key) == long, "until it is written")
    talk.finish()
    #expect(
      talk.state.notice
        == "the disk is full, so nothing was changed; free some space and try again")
    #expect(talk.desk.note(of: key) == "Ask the pilot.")
    #expect(talk.state.reading?.opened.note == "Ask the pilot.")
    #expect(try talk.desk.library.archive.check().isGood)
    talk.desk.close()
  }

  @Test func `what was done is undone after a restart, the last first`() throws {
    try place.fill()
    var first = try talk()
    first.press("s j m j d")
    first.finish()
    first.desk.close()
    var second = try talk()
    #expect(second.state.list.rows.map(\.title) == ["Boats of June", "Ropes of June"])
    var said: [String] = []
    for _ in 0..<4 {
      second.press("u")
      second.finish()
      said.append(second.state.notice ?? "")
    }
    #expect(
      said == [
        "Undone: 1 article back again.", "Undone: 1 article unread again.",
        "Undone: 1 article without a star again.", "There is nothing to undo.",
      ])
    #expect(second.state.list.rows.map(\.marks) == Array(repeating: ArticleMarks(), count: 3))
    second.desk.close()
  }

  // MARK: Searches

  @Test func `of searches that overtake each other only the last is heard`() throws {
    try place.fill()
    var talk = try talk()
    let gate = Gate(talk.desk.searching)
    talk.press("/")
    talk.type("boats")
    let overtaken = try #require(talk.desk.search)
    for _ in 0..<5 { talk.press("Backspace") }
    talk.type("ropes")
    let last = try #require(talk.desk.search)
    #expect(overtaken.isStale && !last.isStale)
    #expect(talk.state.list.count == 3, "the old rows stay until there are new ones")
    gate.open()
    talk.desk.searching.finish()
    let found = talk.desk.mailbox.collect().compactMap { delivery -> SearchTicket? in
      if case .found(let ticket, _, _) = delivery { ticket } else { nil }
    }
    #expect(Set(found) == [last], "the others gave up")
    // One that was on its way already changes nothing.
    let late = talk.desk.receive([.found(overtaken, [ArticleKey(7)], isComplete: true)])
    #expect(late.isEmpty)
    let keys = try talk.desk.library.keys(of: last.selection)
    for message in talk.desk.receive([.found(last, keys, isComplete: true)]) {
      _ = talk.tell(message)
    }
    #expect(talk.state.list.rows.map(\.title) == ["Ropes of June"])
    #expect(!talk.desk.isSearching)
    talk.desk.close()
  }

  @Test func `what was searched for is known when the archive is opened again`() throws {
    try place.fill()
    var talk = try talk()
    for word in ["boats", "ropes"] {
      talk.press("/")
      talk.type(word)
      talk.press("Enter Esc")
    }
    talk.finish()
    talk.desk.close()
    let again = try self.talk()
    #expect(again.desk.rememberedSearches == ["boats", "ropes"])
    again.desk.close()
  }

  // MARK: Notes and documents

  @Test func `a note is there for the editor, under the article, and for a search`() throws {
    try place.fill()
    var talk = try talk()
    let key = try #require(talk.state.list.selectedKey)
    #expect(talk.desk.note(of: key)?.isEmpty == true)
    #expect(talk.desk.note(of: ArticleKey(7)) == nil)
    for answer in talk.desk.answer(.change(.note("Call the pilot."), .articles([key]))) {
      _ = talk.tell(answer)
    }
    talk.finish()
    #expect(talk.state.notice == "The note is kept. u undoes it.")
    #expect(talk.desk.note(of: key) == "Call the pilot.")
    #expect(talk.state.reading?.opened.note == "Call the pilot.")
    talk.press("/")
    talk.type("pilot")
    talk.finish()
    #expect(talk.state.list.rows.map(\.key) == [key])
    talk.desk.close()
  }

  @Test func `adding what is not there is said, and what is there comes into the list`() throws {
    var talk = try talk()
    let nowhere = place.folder + "/nowhere"
    #expect(talk.desk.answer(.add(nowhere)) == [.notice("\(nowhere): there is no such file")])
    let empty = place.folder + "/empty"
    mkdir(empty, 0o700)
    #expect(talk.desk.answer(.add(empty)) == [.notice("\(empty): there is no file in this folder")])
    #expect(talk.state.context == .emptyArchive)
    let page = place.folder + "/page.txt"
    try Data("A pier is built\n\nThe pier will be long, and boats may moor at it.\n".utf8)
      .write(to: URL(filePath: page))
    #expect(talk.desk.answer(.add(page)).isEmpty)
    while !talk.desk.isLoaded {
      talk.desk.mailbox.wait(milliseconds: 100)
      _ = talk.receive()
    }
    #expect(talk.state.list.rows.map(\.title) == ["A pier is built"])
    talk.desk.close()
  }

  // MARK: Corrections

  @Test func `a correction that cannot be kept holds until the reader is left, and says so`() throws
  {
    let nowhere = "/proc/none/archive.sqlite"
    let desk = try Desk(
      ArticleArchive(), order: .arrival, reader: place.reader, mailbox: try #require(Mailbox()),
      keeper: MadeOnce { Result { try ArticleArchive(path: nowhere) } })
    var talk = Conversation(
      state: State(size: Size(columns: 100, rows: 30), now: ArchivePlace.now, name: "news"),
      desk: desk)
    let key = try place.keepPilot(in: desk.library.archive)
    _ = talk.tell(.libraryChanged(nil))
    for message in talk.desk.receive([.kept]) { _ = talk.tell(message) }
    let problem =
      "It holds until you leave, for it could not be kept: "
      + "the archive cannot be opened; check the path and who may read it"
    talk.press("Enter Tab X")
    #expect(talk.state.reading?.opened.annotation.mentions.isEmpty == true)
    talk.finish()
    #expect(talk.state.notice == problem)
    #expect(try talk.desk.library.open(key)?.annotation.mentions.isEmpty == true)
    // Undoing it cannot be kept either, and is done all the same.
    talk.press("u")
    talk.finish()
    #expect(talk.state.notice == problem)
    #expect(talk.state.reading?.opened.annotation.mentions.count == 1)
    #expect(talk.desk.library.corrections.isEmpty)
    talk.desk.close()
  }
}

/// A place for an archive, which is removed with it, and three articles to fill it.
private final class ArchivePlace {
  static let now = Timestamp(rfc3339: "2025-06-15T12:00:00Z") ?? Timestamp(day: .epoch)

  let folder: String
  var path: String { folder + "/archive.sqlite" }

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-desk-\(UUID().uuidString.prefix(8))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var reader: DocumentReader {
    var reader = DocumentReader()
    reader.now = Self.now
    return reader
  }

  /// Keeps three articles whose names are found already.
  func fill() throws {
    let archive = try ArticleArchive(path: path)
    let articles = [("Boats", 14), ("Ropes", 13), ("Nets", 12)].map { word, day in
      var article = Article()
      article.title = "\(word) of June"
      article.published = Timestamp(rfc3339: "2025-06-\(day)T08:00:00Z")
      article.paragraphs = ["\(word) lay on the quay in the sun."]
      return article
    }
    var intake = ArticleIntake(into: archive, now: Self.now)
    try intake.add(Document(name: "june.txt", kind: .text, articles: articles))
    try intake.finish()
    try archive.store(intake.addedKeys.map { ($0, Annotation()) }, engine: Annotator.version)
    try archive.close()
  }

  /// Keeps an article with one name.
  func keepPilot(in archive: ArticleArchive) throws -> ArticleKey {
    var article = Article()
    article.title = "A pilot comes aboard"
    article.paragraphs = ["Ana Reyes came aboard."]
    var intake = ArticleIntake(into: archive, now: Self.now, order: .arrival)
    try intake.add(Document(name: "pilot.txt", kind: .text, articles: [article]))
    try intake.finish()
    let key = try #require(intake.addedKeys.first)
    let pilot = Entity(id: "person:pilot", name: "Ana Reyes", kind: .person)
    let mention = Mention(passage: Passage(.paragraph, 0), range: 0..<9, entity: pilot.id)
    try archive.store(
      [(key, Annotation(entities: [pilot], mentions: [mention]))], engine: Annotator.version)
    return key
  }

  /// What the archive lists, as another program sees it.
  var rows: [ArticleSummary] {
    get throws {
      let archive = try ArticleArchive(path: path)
      var window = try archive.window()
      let rows = try window.rows(in: 0..<window.count)
      try archive.close()
      return rows
    }
  }
}

/// Holds up what is done behind the screen until it is opened.
private final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  init(_ errands: Errands) {
    errands.run { [semaphore] in semaphore.wait() }
  }

  func open() { semaphore.signal() }
}

extension Conversation {
  fileprivate mutating func press(_ keys: String) {
    for key in keys.split(separator: " ") {
      guard let key = Key(notation: String(key)) else { fatalError("no key is called \(key)") }
      _ = tell(.key(key))
    }
  }

  fileprivate mutating func type(_ text: String) {
    for character in text { _ = tell(.key(Key(character))) }
  }

  /// Waits until all that is done behind the screen is done, and hears of it.
  fileprivate mutating func finish() {
    for _ in 0..<3 {
      desk.writing.finish()
      desk.searching.finish()
      _ = receive()
    }
  }
}
