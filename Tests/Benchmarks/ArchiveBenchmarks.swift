import Archive
import Articles
import Glibc

/// How fast the archive is, and that it stays so as it grows.
struct ArchiveBenchmarks {
  /// The path of the program, which is measured in a terminal too; nil to leave that out.
  var program: String?
  private let agency = NewsAgency()
  private let now = Timestamp(secondsSinceEpoch: 1_780_300_000) ?? Timestamp(day: .epoch)

  /// Fills an archive with a number of articles and measures it.
  /// - Parameter file: where the archive is, or is made; nil for a temporary one.
  func figures(articles: Int, file: String? = nil) -> [Figure] {
    guard let folder = TemporaryFolder() else { return [] }
    defer { folder.remove() }
    let path = file ?? folder.path + "/archive.sqlite"
    defer { if file == nil { for end in ["", "-wal", "-shm"] { unlink(path + end) } } }
    do {
      var figures: [Figure] = []
      if access(path, F_OK) != 0 { figures += try fill(path, articles) }
      figures += try list(path)
      figures += try search(path)
      let terminal = program.map { TerminalBenchmarks(program: $0, archive: path) }
      figures += terminal?.figuresWhileNamesAreFound() ?? []
      figures += try NamesBenchmarks(path: path).figures()
      figures += terminal?.figures() ?? []
      let label = articles >= 1_000_000 ? "1M" : "\(articles / 1000)k"
      return figures.map { $0.labelled("archive \(label): ") }
    } catch {
      return [Figure("archive of \(articles) articles: \(error)", nil, "")]
    }
  }

  private func fill(_ path: String, _ articles: Int) throws -> [Figure] {
    let archive = try ArticleArchive(path: path)
    var intake = ArticleIntake(into: archive, now: now)
    let feeds = max(1, articles / 200)
    var wall = 0.0
    var work = 0.0
    for number in 0..<feeds {
      // A large archive grew over years, the newest articles last.
      let document =
        articles > 100_000
        ? agency.issue(number, of: feeds, articles: articles / feeds)
        : agency.feed(number, of: feeds, articles: articles / feeds)
      let start = seconds()
      work += try duration(of: {
        try intake.add(document)
        if number == feeds - 1 { try intake.finish() }
      })
      wall += seconds() - start
    }
    try archive.close()
    var status = stat()
    stat(path, &status)
    return [
      Figure("added and searchable", Double(articles) / wall, "/s", .atLeast(3000), digits: 0),
      Figure("added a second of processor", Double(articles) / work, "/s", digits: 0),
      Figure("file", Double(status.st_size) / 1e6, "MB", digits: 0),
    ]
  }

  private func list(_ path: String) throws -> [Figure] {
    var starts: [Double] = []
    for _ in 0..<9 {
      var archive: ArticleArchive?
      starts.append(
        try duration {
          archive = try ArticleArchive(path: path)
          var window = try archive?.window()
          _ = try window?.rows(in: 0..<50)
        } * 1000)
      try archive?.close()
    }
    let archive = try ArticleArchive(path: path)
    let library = try Library(archive)
    var window = try archive.window()
    var keys: [Double] = []
    var opens: [Double] = []
    var random = Xorshift(seed: 9)
    for step in 0..<400 {
      let top =
        step % 10 == 0 ? random.next(below: max(1, window.count - 50)) : min(step, window.count)
      var rows: [ArticleSummary] = []
      keys.append(try duration { rows = try window.rows(in: top..<top + 50) } * 1000)
      if step % 10 == 0, let key = rows.first?.key {
        opens.append(try duration { _ = try library.open(key) } * 1000)
      }
    }
    return [
      Figure("opened, with the first rows", starts.median, "ms", .atMost(100)),
      Figure("rows for a key, median", keys.median, "ms", .atMost(2)),
      Figure("rows for a key, 95 of 100", keys.percentile95, "ms", .atMost(5)),
      Figure("an article", opens.percentile95, "ms", .atMost(10)),
      Figure("memory with the list open", Self.memory(of: path), "MB", .atMost(40), digits: 0),
    ]
  }

  private func search(_ path: String) throws -> [Figure] {
    let archive = try ArticleArchive(path: path)
    // The letters of a common word and of a rare one as they are typed.
    let queries: [(name: String, text: String, goal: Double)] = [
      ("one letter", "t", 60), ("two letters", "th", 30), ("three letters", "sto", 30),
      ("a rare word", "zirconquartz", 30), ("a common word", "said", 30),
      ("two words", "said sto", 30), ("a phrase", "\"of the\"", 30), ("without", "the -sto", 30),
      ("unread from", "is:unread from:\"paper 7\"", 30), ("an expression", "/st[a-z]+ the/", 30),
    ]
    return try queries.map { query in
      var times: [Double] = []
      for _ in 0..<5 {
        times.append(
          try duration {
            // The rest goes on while these are read.
            try archive.find(SearchQuery(query.text, now: now), firstHits: 40) { hits, _ in
              hits == nil
            }
          } * 1000)
      }
      return Figure("first hits, \(query.name)", times.median, "ms", .atMost(query.goal))
    } + [
      Figure(
        "all hits of a common word",
        try duration(of: { _ = try archive.keys(matching: SearchQuery("said", now: now)) }) * 1000,
        "ms")
    ]
  }

  /// What another process holds in memory that opens an archive and goes through its list.
  private static func memory(of path: String) -> Double? {
    guard let pipe = popen("'\(CommandLine.arguments[0])' archive-memory '\(path)'", "r") else {
      return nil
    }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, pipe) != nil else { return nil }
    return Double(
      String(decoding: line.prefix { $0 > 32 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  /// That other process: prints the megabytes it holds.
  static func printMemory(path: String) throws {
    let archive = try ArticleArchive(path: path)
    var window = try archive.window()
    for top in stride(from: 0, to: min(window.count, 20_000), by: 50) {
      _ = try window.rows(in: top..<top + 50)
    }
    print(residentMegabytes ?? 0)
  }

  /// What the program holds in memory.
  private static var residentMegabytes: Double? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fields = text.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { Double($0 * 4096) / 1e6 } : nil
  }
}
