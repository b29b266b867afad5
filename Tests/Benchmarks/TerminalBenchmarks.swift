import Archive
import Articles
import Glibc

/// How fast the program answers a person in a terminal who reads a large archive.
struct TerminalBenchmarks {
  /// The path of the program.
  let program: String
  /// The path of the archive.
  let archive: String

  /// Words that are typed into the filter: common ones, a rare one, and the start of many.
  private static let words = ["the", "said", "zirconquartz", "sto", "on that"]

  /// What a person waits for while names are still being found in the archive.
  func figuresWhileNamesAreFound() -> [Figure] {
    guard let terminal = open(), terminal.wait(for: firstTitle) != nil else { return [] }
    defer { terminal.end() }
    terminal.settle(quiet: 0.3)
    let keys = presses("j", 100, terminal)
    return [
      Figure("key while names are found, median", keys.median, "ms", .atMost(2)),
      Figure("key while names are found, p95", keys.percentile95, "ms", .atMost(5)),
      Figure("memory while names are found", terminal.residentMegabytes, "MB", .atMost(40)),
    ]
  }

  /// What a person waits for when the archive is at rest.
  func figures() -> [Figure] {
    var starts: [Double] = []
    for _ in 0..<11 {
      guard let terminal = open() else { continue }
      if let time = terminal.wait(for: "unread") { starts.append(time) }
      terminal.end()
    }
    guard let terminal = open() else { return [] }
    defer { terminal.end() }
    _ = terminal.waitUntilIdle()
    let keys = presses("j", 100, terminal)
    let pages = presses("\u{06}", 20, terminal)
    let memory = terminal.residentMegabytes
    var articles: [Double] = []
    for _ in 0..<20 {
      articles += presses("\r", 1, terminal)
      _ = terminal.press("q")
      _ = terminal.press("j")
    }
    var (letters, rest): ([Double], [Double]) = ([], [])
    for word in Self.words {
      _ = terminal.press("/")
      for (number, letter) in word.enumerated() {
        guard let hits = terminal.hits(of: String(letter)) else { continue }
        if number == 0 { letters.append(hits) } else { rest.append(hits) }
        terminal.settle(quiet: 0.3)
      }
      _ = terminal.press("\u{1B}", quiet: 0.3)
    }
    return [
      Figure("start to the first list, median", starts.median, "ms", .atMost(100)),
      Figure("key in the list, median", keys.median, "ms", .atMost(2)),
      Figure("key in the list, p95", keys.percentile95, "ms", .atMost(5)),
      Figure("a page of the list, median", pages.median, "ms"),
      Figure("opening an article, p95", articles.percentile95, "ms", .atMost(10)),
      Figure("first hits painted, one letter, slowest", letters.max(), "ms", .atMost(60)),
      Figure("first hits painted, more letters, median", rest.median, "ms", .atMost(30)),
      Figure("first hits painted, more letters, slowest", rest.max(), "ms", .atMost(30)),
      Figure("memory with the list open", memory, "MB", .atMost(40)),
    ]
  }

  private func open() -> PseudoTerminal? {
    PseudoTerminal([program, "read", "--archive", archive], columns: 120, rows: 40)
  }

  private func presses(_ key: String, _ count: Int, _ terminal: PseudoTerminal) -> [Double] {
    (0..<count).compactMap { _ in terminal.press(key) }
  }

  /// The start of the newest title, short enough to stand in a narrow list.
  private var firstTitle: String {
    var window = try? ArticleArchive(path: archive).window()
    return String((try? window?.rows(in: 0..<1).first?.title)?.prefix(12) ?? "")
  }
}
