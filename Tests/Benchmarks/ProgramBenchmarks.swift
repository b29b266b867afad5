import Articles

/// How fast the program itself answers a person in a terminal.
struct ProgramBenchmarks {
  /// The path of the program.
  let program: String
  /// The folder of sample documents.
  let samples: String
  let newsstand: Newsstand

  func figures() -> [Figure] {
    guard var folder = TemporaryFolder(), var shelf = TemporaryFolder() else { return [] }
    defer {
      folder.remove()
      shelf.remove()
    }
    for number in 0..<1000 {
      let digits = String(number)
      let name = String(repeating: "0", count: 4 - digits.count) + digits + ".txt"
      folder.write(newsstand.document(number), to: name)
    }
    shelf.write(longArticle, to: "long.txt")
    return keys(in: shelf.path + "/long.txt") + start + library(folder.path)
  }

  /// The first list of the samples.
  private var start: [Figure] {
    let title = firstTitle
    var times: [Double] = []
    for _ in 0..<11 {
      guard let terminal = open(samples) else { continue }
      if let time = terminal.wait(for: title) { times.append(time) }
      terminal.end()
    }
    return [
      Figure("start to the first list of \(samples)/, median", times.median, "ms", .atMost(50))
    ]
  }

  /// Keys in the list of the samples and in a long article.
  private func keys(in article: String) -> [Figure] {
    guard let list = open(samples), let text = open(article) else { return [] }
    defer {
      list.end()
      text.end()
    }
    _ = list.waitUntilIdle()
    _ = text.waitUntilIdle()
    var inList: [Double] = []
    for _ in 0..<5 { inList += presses("j", 12, list) + presses("k", 12, list) }
    _ = text.press("\r")
    let inText = presses("j", 100, text)
    let names = presses("\t", 50, text)
    let pages = presses(" ", 20, text)
    return [
      Figure("key to last byte, list, median", inList.median, "ms", .atMost(2)),
      Figure("key to last byte, list, p95", inList.percentile95, "ms", .atMost(5)),
      Figure("key to last byte, article, median", inText.median, "ms", .atMost(2)),
      Figure("key to last byte, article, p95", inText.percentile95, "ms", .atMost(5)),
      Figure("key to last byte, next name, median", names.median, "ms", .atMost(2)),
      Figure("key to last byte, next name, p95", names.percentile95, "ms", .atMost(5)),
      Figure("key to last byte, page of text, median", pages.median, "ms", .atMost(2)),
      Figure("key to last byte, page of text, p95", pages.percentile95, "ms", .atMost(5)),
    ]
  }

  /// A thousand documents.
  private func library(_ folder: String) -> [Figure] {
    let title = firstTitle
    var (firsts, loaded, memory, letters): ([Double], [Double], [Double], [Double]) =
      ([], [], [], [])
    for _ in 0..<5 {
      guard let terminal = open(folder) else { continue }
      defer { terminal.end() }
      if let time = terminal.wait(for: title) { firsts.append(time) }
      if let time = terminal.waitUntilIdle() { loaded.append(time) }
      if let megabytes = terminal.residentMegabytes { memory.append(megabytes) }
      _ = terminal.press("/")
      for letter in "kuala lumpur" { letters += terminal.press(String(letter)).map { [$0] } ?? [] }
    }
    return [
      Figure("1,000 documents: first screen, median", firsts.median, "ms", .atMost(150)),
      Figure("1,000 documents: all read, all names known", loaded.median, "ms", digits: 0),
      Figure("1,000 documents: memory then", memory.median, "MB", .atMost(60), digits: 1),
      Figure("1,000 documents: filter letter, median", letters.median, "ms", .atMost(16)),
      Figure("1,000 documents: filter letter, slowest", letters.max(), "ms", .atMost(100)),
    ]
  }

  private func open(_ path: String) -> PseudoTerminal? {
    PseudoTerminal([program, path], columns: 120, rows: 40)
  }

  private func presses(_ key: String, _ count: Int, _ terminal: PseudoTerminal) -> [Double] {
    (0..<count).compactMap { _ in terminal.press(key) }
  }

  /// The start of the first title, short enough to stand in a narrow list.
  private var firstTitle: String {
    let title = EngineBenchmarks.articles(in: newsstand.document(0)).first?.displayTitle ?? ""
    return String(title.prefix(12))
  }

  /// The paragraphs of many samples as one article.
  private var longArticle: [UInt8] {
    let paragraphs = (0..<12).flatMap { number in
      EngineBenchmarks.articles(in: newsstand.document(number)).flatMap(\.paragraphs)
    }
    return Array((["All the news of the week"] + paragraphs).joined(separator: "\n\n").utf8)
  }
}
