import Articles
import Glibc
import Terminal
import Testing

@testable import Reader

/// Whole frames as text. A missing one is written, and fails, so that a person looks at it first.
@Suite struct `Frames` {
  private static let (permits, beach) = ("Permits for fast chips", "Two ministers walk a beach")
  static let sizes = [(80, 24), (160, 45), (40, 10), (20, 3)]

  @Test(arguments: [
    ("list", ""), ("name", "Enter Tab"), ("page-of-a-name", "Enter Tab Enter"), ("help", "?"),
    ("filter", "/ r u l e"), ("labels", "Enter f"), ("names", "Enter e"),
  ])
  func `look as they did`(_ place: String, _ keys: String) {
    for (columns, rows) in Self.sizes {
      var session = Session(columns: columns, rows: rows)
      session.press(keys)
      Self.compare(session, "\(place)-\(columns)x\(rows).txt")
    }
  }

  @Test(arguments: [
    ("archive", ""), ("archive-article", "j Enter"), ("archive-folder", "k"),
    ("archive-bulk", "V V"), ("archive-filter", "/ i s : u"), ("archive-query-help", "/ F1"),
    ("archive-tag", "j t k"),
  ])
  func `of an archive look as they did`(_ place: String, _ keys: String) throws {
    for (columns, rows) in [(80, 24), (120, 36), (40, 10)] {
      var session = Session(
        Samples.documents, collection: .archive, columns: columns, rows: rows)
      try session.archive.save(SavedQuery(name: "Two ministers", query: "who:lavrov"))
      try session.archive.save(SavedQuery(name: "Unread today", query: "is:unread age:<1d"))
      let (permits, beach) = (session.key(Self.permits), session.key(Self.beach))
      session.mark(permits, .read(true))
      session.mark(permits, .starred(true))
      session.mark(beach, .starred(true))
      session.mark(beach, .note("Ask who paid.\nAnd when."))
      for tag in ["beaches", "korea"] { session.mark(beach, .tag(tag, true)) }
      session.wait(seconds: 2)
      session.hearOfArchive()
      session.press("g")
      session.press(keys)
      Self.compare(session, "\(place)-\(columns)x\(rows).txt")
    }
  }

  @Test func `of an empty archive tell how to fill it`() throws {
    for (columns, rows) in [(80, 24), (120, 36), (40, 10), (20, 3)] {
      let session = Session([], collection: .archive, columns: columns, rows: rows)
      Self.compare(session, "archive-empty-\(columns)x\(rows).txt")
    }
  }

  @Test func `with quotations look as they did`() {
    for (columns, rows) in Self.sizes {
      var session = `Quotations and dates`.session(columns: columns, rows: rows)
      session.press("Enter Tab Enter")
      Self.compare(session, "quotations-of-a-name-\(columns)x\(rows).txt")
    }
  }

  private static func compare(_ session: Session, _ name: String) {
    compare(session.screen, name)
  }

  static func compare(_ screen: [String], _ name: String) {
    let text = screen.map { $0 + "\n" }.joined()
    guard let expected = read(name) else {
      write(text, name)
      Issue.record("\(name) was missing and is written now: look at it, then keep it.")
      return
    }
    #expect(text == expected, "\(name) differs; delete it to have it written anew")
  }

  private static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Snapshots/\(name)"
  }

  private static func read(_ name: String) -> String? {
    guard let file = fopen(path(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func write(_ text: String, _ name: String) {
    guard let file = fopen(path(name), "w") else { return }
    defer { fclose(file) }
    fputs(text, file)
  }
}
