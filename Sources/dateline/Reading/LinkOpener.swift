import Glibc

/// Opens links in the user's browser: by argument vector, never through a shell, and only those
/// of the web.
struct LinkOpener {
  /// How a browser is started.
  enum Launch: Equatable {
    /// In the terminal, which the reader gives it meanwhile.
    case inTerminal([String])
    /// Beside the reader.
    case aside([String])
  }

  /// Browsers that need the terminal.
  private static let textBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "chawan", "cha",
    "www-browser",
  ]

  /// glibc's POSIX_SPAWN_SETSID, which its header hides: the browser outlives the terminal.
  private static let newSession: Int16 = 0x80

  /// The command that opens a link, or nil when the link is not one of the web.
  ///
  /// `BROWSER` is a list of commands with colons between them; the first is used. A `%s` in it
  /// stands for the link, which else comes last.
  static func launch(_ link: String, browser: String?) -> Launch? {
    guard isWebLink(link) else { return nil }
    let command = browser?.split(separator: ":").first.map(String.init) ?? "xdg-open"
    var words = command.split(separator: " ").map(String.init)
    guard let program = words.first else { return nil }
    if let place = words.firstIndex(of: "%s") {
      words[place] = link
    } else {
      words.append(link)
    }
    let name = program.split(separator: "/").last.map(String.init) ?? program
    return textBrowsers.contains(name) ? .inTerminal(words) : .aside(words)
  }

  /// Whether a text is an address of the web, without white space or control characters.
  static func isWebLink(_ link: String) -> Bool {
    let lower = link.lowercased()
    return (lower.hasPrefix("http://") || lower.hasPrefix("https://"))
      && link.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 }
  }

  /// Starts a program.
  /// - Parameter isQuiet: whether it is kept away from the terminal.
  /// - Returns: its process, or nil when it could not be started.
  static func spawn(_ words: [String], isQuiet: Bool) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if isQuiet {
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
      posix_spawnattr_setflags(&attributes, Self.newSession)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    guard posix_spawnp(&process, words[0], &actions, &attributes, arguments, environ) == 0
    else { return nil }
    return process
  }

  /// Waits until a process has ended.
  /// - Returns: its exit status, or nil when a signal ended it.
  static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : nil
  }
}
