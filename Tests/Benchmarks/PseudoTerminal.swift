import Glibc

/// A program in a terminal of its own, driven by keys: the benchmark stands where the terminal
/// emulator would.
final class PseudoTerminal {
  private let process: pid_t
  private let terminal: Int32
  /// When the program was started, in seconds.
  private let started: Double
  private var received: [UInt8] = []
  private var hasEnded = false

  /// glibc's POSIX_SPAWN_SETSID, which its header hides.
  private static let newSession: Int16 = 0x80

  /// Starts a program; nil when there is no terminal for it or it cannot be started.
  init?(_ arguments: [String], columns: Int, rows: Int) {
    var (terminal, other): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&terminal, &other, &name, nil, &size) == 0 else { return nil }
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    _ = fcntl(other, F_SETFD, FD_CLOEXEC)
    defer { Glibc.close(other) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The first terminal that the leader of a new session opens is the one that controls it.
    posix_spawnattr_setflags(&attributes, Self.newSession)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var words: [UnsafeMutablePointer<CChar>?] = Self.strings(arguments)
    var variables: [UnsafeMutablePointer<CChar>?] =
      Self.strings([
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin",
      ])
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let started = seconds()
    guard posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables) == 0
    else {
      Glibc.close(terminal)
      return nil
    }
    (self.process, self.terminal, self.started) = (process, terminal, started)
  }

  /// Copies for C, ended by nil.
  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// Waits until a text shows.
  /// - Returns: the milliseconds since the start of the program; nil when it did not show in time.
  func wait(for text: String, limit: Double = 20) -> Double? {
    let deadline = seconds() + limit
    while seconds() < deadline, let time = read(limit: deadline - seconds()) {
      if PaintedText.contains(text, in: received) { return (time - started) * 1000 }
    }
    return nil
  }

  /// Sends keys.
  /// - Returns: the milliseconds until the last byte of what is painted after them; nil when
  ///   nothing is.
  func press(_ keys: String, quiet: Double = 0.03) -> Double? {
    settle(quiet: 0)
    received.removeAll()
    let start = seconds()
    _ = Glibc.write(terminal, keys, keys.utf8.count)
    var last = read(limit: 1)
    while last != nil, let time = read(limit: quiet) { last = time }
    return last.map { ($0 - start) * 1000 }
  }

  /// Sends a letter for a filter.
  /// - Returns: the milliseconds until rows of a list are painted, which is more than the prompt
  ///   takes, or until the last byte where the rows stay the same; nil when nothing is painted.
  func hits(of letter: String) -> Double? {
    settle(quiet: 0)
    received.removeAll()
    let start = seconds()
    _ = Glibc.write(terminal, letter, letter.utf8.count)
    var last = read(limit: 1)
    while last != nil, received.count < Self.promptBytes, let time = read(limit: 0.3) {
      last = time
    }
    return last.map { ($0 - start) * 1000 }
  }

  /// What painting a letter of the prompt takes at most.
  private static let promptBytes = 250

  /// Reads until nothing has come for a while, in seconds.
  func settle(quiet: Double) {
    let deadline = seconds() + 20
    while seconds() < deadline, read(limit: quiet) != nil {}
  }

  /// Waits until the program has nothing more to do: no time on the processor for half a second.
  /// - Returns: the milliseconds since its start when it last had; nil when it does not rest.
  func waitUntilIdle(limit: Double = 60) -> Double? {
    let deadline = seconds() + limit
    var (spent, busy) = (-1, seconds())
    while seconds() < deadline, !hasEnded {
      settle(quiet: 0.02)
      let now = processorTicks
      if now != spent { (spent, busy) = (now, seconds()) }
      if seconds() - busy > 0.5 { return (busy - started) * 1000 }
    }
    return nil
  }

  /// The memory it holds now, in MB of 2^20 bytes.
  var residentMegabytes: Double? {
    let words = words(of: "statm")
    guard words.count > 1, let pages = Double(words[1]) else { return nil }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / Double(1 << 20)
  }

  /// The most memory it ever held, in MB of 2^20 bytes.
  var peakMegabytes: Double? {
    let words = words(of: "status")
    guard let label = words.firstIndex(where: { $0.contains("VmHWM:") }), label + 1 < words.count
    else { return nil }
    return Double(words[label + 1]).map { $0 / 1024 }
  }

  /// Whether a text was painted since the last key.
  func hasPainted(_ text: String) -> Bool { PaintedText.contains(text, in: received) }

  /// Ends the program, if need be by force.
  func end() {
    for signal in [SIGTERM, SIGKILL] {
      kill(process, signal)
      let deadline = seconds() + 3
      while seconds() < deadline {
        if read(limit: 0.005) == nil { usleep(1000) }
        if waitpid(process, nil, WNOHANG) != 0 {
          Glibc.close(terminal)
          return
        }
      }
    }
  }

  /// Reads what is there, and answers what the program asks its terminal.
  /// - Returns: when it came; nil when nothing came in time, in seconds.
  private func read(limit: Double) -> Double? {
    var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard !hasEnded, poll(&ready, 1, Int32(max(0, limit) * 1000)) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(terminal, &bytes, bytes.count)
    let time = seconds()
    guard count > 0 else {
      hasEnded = true
      return nil
    }
    received += bytes[..<count]
    for (question, answer) in Self.answers where bytes[..<count].holds(question) {
      _ = Glibc.write(terminal, answer, answer.utf8.count)
    }
    return time
  }

  /// What terminals answer when they are asked for the cursor's place, for what they are and for
  /// their colours.
  private static let answers: [(question: String, answer: String)] = [
    ("\u{1B}[6n", "\u{1B}[1;1R"), ("\u{1B}[c", "\u{1B}[?62;22c"), ("\u{1B}[0c", "\u{1B}[?62;22c"),
    ("\u{1B}]10;?", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\"),
    ("\u{1B}]11;?", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"),
  ]

  private var processorTicks: Int {
    let words = words(of: "stat")
    // The program's name, which is in brackets, is the second word; it has no spaces here.
    return words.count > 14 ? (Int(words[13]) ?? 0) + (Int(words[14]) ?? 0) : 0
  }

  /// The words of a file that the system keeps on the process.
  private func words(of file: String) -> [Substring] {
    guard let file = fopen("/proc/\(process)/\(file)", "re") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ")
  }
}
