import Archive
import Articles
import Glibc

/// `dateline-bench kill TIMES`: kills a program at random moments of adding, marking and searching,
/// and looks whether what it had been told is still there.
struct KillTrial {
  private static let now = Timestamp(secondsSinceEpoch: 1_780_300_000) ?? Timestamp(day: .epoch)

  /// The worker: adds, stars and searches until it is killed, and says what it did after each.
  static func work(path: String, seed: UInt64) throws {
    let archive = try ArticleArchive(path: path)
    let agency = NewsAgency()
    var random = Xorshift(seed: seed)
    while true {
      switch random.next(below: 4) {
      case 0, 1:
        let first = random.next(below: 1 << 30)
        var intake = ArticleIntake(into: archive, now: now)
        try intake.add(
          Document(
            name: "paper.xml", kind: .feed,
            articles: (first..<first + 1 + random.next(below: 200)).map {
              agency.article($0, source: "Paper")
            }))
        try intake.finish()
        say("articles \(try archive.counts.articles)")
      case 2:
        let keys = try archive.keys(matching: SearchQuery("is:unread said", now: now))
        try archive.apply(.read(true), to: Array(keys.prefix(40)), now: now)
        say("read \(try read(archive))")
      default:
        var window = try archive.window()
        guard window.count > 0,
          let row = try window.rows(in: random.next(below: window.count)..<window.count).first
        else { continue }
        try archive.apply(.note("note \(seed)"), to: [row.key], now: now)
        say("note \(row.key.rawValue) note \(seed)")
      }
    }
  }

  private static func read(_ archive: ArticleArchive) throws -> Int {
    let counts = try archive.counts
    return counts.articles - counts.unread
  }

  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  /// Kills a worker a number of times.
  /// - Returns: whether all was well each time.
  static func run(program: String, times: Int) -> Bool {
    guard let folder = TemporaryFolder() else { return false }
    let path = folder.path + "/archive.sqlite"
    defer {
      for end in ["", "-wal", "-shm"] { unlink(path + end) }
      folder.remove()
    }
    var random = Xorshift(seed: UInt64(seconds() * 1000))
    var heard = 0
    for time in 0..<times {
      let lines = Self.lines(
        of: [program, "kill-worker", path, "\(time)"], for: random.next(below: 200_000))
      heard += lines.count
      do {
        guard access(path, F_OK) == 0 else { continue }
        let archive = try ArticleArchive(path: path)
        let faults = try archive.check().sentences + missing(lines, in: archive)
        try archive.close()
        guard faults.isEmpty else {
          print("Kill \(time): " + faults.joined(separator: " "))
          return false
        }
      } catch {
        print("Kill \(time): \(error)")
        return false
      }
    }
    print("Killed \(times) times; \(heard) acknowledged changes are all there.")
    return true
  }

  /// What a worker said and the archive does not have.
  private static func missing(_ lines: [String], in archive: ArticleArchive) throws -> [String] {
    var missing: [String] = []
    let counts = try archive.counts
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count > 1, let number = Int(words[1]) else { continue }
      let isThere =
        switch words[0] {
        case "articles": counts.articles >= number
        case "read": counts.articles - counts.unread >= number
        // A later note may stand in its place.
        default: try Library(archive).open(ArticleKey(number))?.note != nil
        }
      if !isThere { missing.append("Lost: \(line).") }
    }
    return missing
  }

  /// Runs a program for some microseconds after its first words and kills it.
  /// - Returns: the whole lines it wrote.
  private static func lines(of arguments: [String], for microseconds: Int) -> [String] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return [] }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var variables: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], &actions, nil, &words, &variables) == 0 else {
      return []
    }
    close(ends[1])
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    func read() -> Bool {
      let count = Glibc.read(ends[0], &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] }
      return count > 0
    }
    // Not before it is at work.
    _ = read()
    usleep(UInt32(microseconds))
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    while read() {}
    close(ends[0])
    // The last line counts when it is whole.
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
