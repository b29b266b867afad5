import Foundation
import Glibc

/// A shell in a terminal of its own: tmux on a private socket, driven by keys and read back as a
/// screen.
///
/// Programs are started with `posix_spawn`: Foundation's `Process` would wait for the server, which
/// inherits its socket.
final class Tmux {
  /// What was waited for in vain, and what the screen showed instead.
  struct TimeOut: Error, CustomStringConvertible {
    let description: String
  }

  /// The folder that the shell works in.
  let folder: URL
  private let socket: String

  /// How long to wait for anything, in seconds: only a failure takes so long.
  private static let patience = 120.0

  /// Opens a terminal whose shell knows the program as `$DATELINE`.
  init(columns: Int = 80, rows: Int = 24, variables: [String] = []) async throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-tmux-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    socket = folder.appendingPathComponent("socket").path
    let environment =
      [
        "TERM=tmux-256color", "DATELINE=\(Program.path)", "PS1=ready> ", "HISTFILE=",
        // Where Swift is installed, it would show a crash in an interface of its own.
        "SWIFT_BACKTRACE=enable=no",
      ] + variables
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path, "env"]
        + environment + ["bash", "--norc", "--noprofile"])
    try tmux(["set", "-g", "remain-on-exit", "on"])
    try await wait(for: "ready>")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// The text of a file in the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  // MARK: Keys

  /// Types text as it stands.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", text])
  }

  /// Presses keys by their names in tmux ("Enter", "Tab", "C-z").
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Runs a command of the shell, which may be the reader.
  func run(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Runs a command of the shell to its end.
  func finish(_ command: String) async throws {
    try await wait("the shell") { $0.last { !$0.isEmpty }?.hasPrefix("ready>") ?? false }
    try run("\(command); touch done")
    try await wait("the end of \(command)") { [folder] _ in
      unlink(folder.appendingPathComponent("done").path) == 0
    }
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program in the foreground.
  func signal(_ number: Int32) throws {
    let shell = try ask("#{pane_pid}")
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    guard let child = children.split(separator: " ").last.flatMap({ pid_t($0) }) else {
      throw TimeOut(description: "the shell runs nothing")
    }
    kill(child, number)
  }

  // MARK: The screen

  /// The rows of the screen, without the spaces at their ends.
  func screen() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The screen with the sequences that colour it.
  func styledScreen() throws -> String {
    try tmux(["capture-pane", "-p", "-e"])
  }

  /// What tmux knows of the pane, in its format ("#{alternate_on}").
  func ask(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// The modes that programs set in their terminal.
  func modes() throws -> String {
    try ask(
      "alternate #{alternate_on} cursor #{cursor_flag} insert #{insert_flag} "
        + "keypad #{keypad_flag}#{keypad_cursor_flag} wrap #{wrap_flag} "
        + "mouse #{mouse_any_flag}#{mouse_button_flag}#{mouse_standard_flag}#{mouse_sgr_flag}")
  }

  /// Waits until a text shows.
  func wait(for text: String) async throws {
    try await wait("“\(text)”") { $0.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as wanted.
  func wait(_ wanted: String, until isReached: ([String]) throws -> Bool) async throws {
    let deadline = Date().addingTimeInterval(Self.patience)
    var last: [String] = []
    while Date() < deadline {
      last = try screen()
      if try isReached(last) { return }
      try await Task.sleep(for: .milliseconds(15))
    }
    throw TimeOut(
      description: "waited in vain for \(wanted); the screen shows\n"
        + last.joined(separator: "\n"))
  }

  // MARK: tmux

  /// Runs tmux.
  /// - Returns: what it prints.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let output = folder.appendingPathComponent("output").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // A thread of the test run may block signals, which would go on to the shell and the reader.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ["tmux", "-S", socket, "-f", "/dev/null"] + arguments
    let variables = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder.path)"]
    let strings = (words + variables).map { strdup($0) }
    defer { for string in strings { free(string) } }
    var process: pid_t = 0
    let failure = posix_spawnp(
      &process, "tmux", &actions, &attributes, Array(strings[..<words.count]) + [nil],
      Array(strings[words.count...]) + [nil])
    guard failure == 0 else { throw TimeOut(description: "tmux cannot be started: \(failure)") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let printed = try String(contentsOfFile: output, encoding: .utf8)
    guard status == 0 else {
      throw TimeOut(description: "tmux \(arguments.joined(separator: " ")): \(printed)")
    }
    return printed
  }
}
