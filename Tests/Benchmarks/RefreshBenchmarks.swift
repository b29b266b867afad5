import Glibc

/// `dateline-bench refresh PROGRAM [FEEDS ARTICLES]`: how long the program takes to fetch many feeds
/// from a server on the same machine, the first time and when nothing is new.
struct RefreshBenchmarks {
  let program: String
  var feeds = 500
  var articles = 200

  /// What it takes; empty when the system gives no folder or port.
  func figures() -> [Figure] {
    guard var folder = TemporaryFolder() else { return [] }
    defer { folder.remove() }
    let agency = NewsAgency()
    var bytes = 0
    for number in 0..<feeds {
      let articles = agency.feed(number, of: feeds, articles: articles).articles[...]
      let feed = number % 2 == 0 ? FeedBenchmarks.rss(articles) : FeedBenchmarks.atom(articles)
      bytes += feed.utf8.count
      folder.write(Array(feed.utf8), to: "\(number).xml")
    }
    guard let server = FeedServer(folder: folder.path) else { return [] }
    let list = (0..<feeds).map { "http://127.0.0.1:\(server.port)/\($0).xml\n" }.joined()
    folder.write(Array(list.utf8), to: "urls")
    let archive = folder.path + "/archive.sqlite"
    defer { for end in ["", "-wal", "-shm"] { unlink(archive + end) } }
    _ = run(["import", "--archive", archive, folder.path + "/urls"])
    let first = run(["refresh", "--no-names", "--archive", archive])
    let second = run(["refresh", "--archive", archive])
    let label = "\(feeds) feeds × \(articles): "
    return [
      Figure("fetched", Double(bytes) / 1e6, "MB", digits: 0),
      Figure("stored, listed and searchable", first?.wall, "s", .atMost(15)),
      Figure("its time of the processor", first?.work, "s"),
      Figure("its memory at the peak", first?.memory, "MB", .atMost(150), digits: 0),
      Figure("again, with nothing new", second?.wall, "s", .atMost(1)),
      Figure("its time of the processor", second?.work, "s"),
    ].map { $0.labelled(label) } + inReader(folder).map { $0.labelled(label + "in the reader: ") }
  }

  /// What a person feels who goes on reading meanwhile.
  private func inReader(_ folder: TemporaryFolder) -> [Figure] {
    let archive = folder.path + "/reader.sqlite"
    defer { for end in ["", "-wal", "-shm"] { unlink(archive + end) } }
    _ = run(["import", "--archive", archive, folder.path + "/urls"])
    guard
      let terminal = PseudoTerminal(
        [program, "--archive", archive], columns: 120, rows: 40)
    else { return [] }
    defer { terminal.end() }
    _ = terminal.waitUntilIdle()
    let start = seconds()
    _ = terminal.press("R", quiet: 0.3)
    var keys: [Double] = []
    var end: Double?
    while end == nil, seconds() - start < 120 {
      keys += terminal.press(keys.count % 40 < 20 ? "j" : "k", quiet: 0.02).map { [$0] } ?? []
      if terminal.hasPainted("in \(feeds) feeds") { end = seconds() - start }
    }
    return [
      Figure("stored, listed and searchable", end, "s", .atMost(15)),
      Figure("its memory at the peak", terminal.peakMegabytes, "MB", .atMost(150), digits: 0),
      Figure("key to last byte meanwhile, median", keys.median, "ms", .atMost(2)),
      Figure("key to last byte meanwhile, p95", keys.percentile95, "ms", .atMost(5)),
    ]
  }

  private struct Run {
    /// Seconds by the clock and of the processor, and MB.
    var wall, work, memory: Double
  }

  /// Runs the program; nil when it failed.
  private func run(_ arguments: [String]) -> Run? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] =
      ([program] + arguments).map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    let start = seconds()
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    func span(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Run(
      wall: seconds() - start, work: span(usage.ru_utime) + span(usage.ru_stime),
      memory: Double(usage.ru_maxrss) / 1000)
  }
}
