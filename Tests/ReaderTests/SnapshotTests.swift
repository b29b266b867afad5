import Articles
import Glibc
import Terminal
import Testing

@testable import Reader

/// Whole frames as text. A missing one is written, and fails, so that a person looks at it first.
@Suite struct `Frames` {
  static let sizes = [(80, 24), (160, 45), (40, 10), (20, 3)]

  @Test(arguments: [
    ("list", ""), ("name", "Enter Tab"), ("page-of-a-name", "Enter Tab Enter"), ("help", "?"),
    ("filter", "/ r u l e"), ("labels", "Enter f"), ("names", "Enter e"),
  ])
  func `look as they did`(_ place: String, _ keys: String) {
    for (columns, rows) in Self.sizes {
      var session = Session(columns: columns, rows: rows)
      session.press(keys)
      check(session, place, columns, rows)
    }
  }

  @Test func `with quotations look as they did`() {
    for (columns, rows) in Self.sizes {
      var session = `Quotations and dates`.session(columns: columns, rows: rows)
      session.press("Enter Tab Enter")
      check(session, "quotations-of-a-name", columns, rows)
    }
  }

  private func check(_ session: Session, _ place: String, _ columns: Int, _ rows: Int) {
    let name = "\(place)-\(columns)x\(rows).txt"
    let text = session.screen.map { $0 + "\n" }.joined()
    guard let expected = Self.read(name) else {
      Self.write(text, name)
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
