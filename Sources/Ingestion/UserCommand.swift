import Articles
import Foundation
import Glibc

/// Runs a command that a person configured: to print a password, or to be a feed.
///
/// It is the person's own line of shell, as in other readers; nothing from outside is put into it.
struct UserCommand {
  /// The line for the shell.
  let line: String
  /// How long it may run, in seconds, and how much it may print, in bytes.
  var seconds = 60.0
  var limit = 32 << 20

  /// What a command prints, or why it failed, as a sentence that does not repeat the command.
  func output() -> Result<[UInt8], FetchFailure.Reason> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(.command("no pipe could be made")) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what the command started ends with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var arguments: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", line].map { (word: String) in
      strdup(word)
    }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    let status = posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard status == 0 else { return .failure(.command("the command could not be started")) }
    let end = monotonicSeconds() + seconds
    let (bytes, problem) = read(ends[0], until: end)
    var code: Int32 = 0
    // It may have closed its output and still run.
    while problem == nil, monotonicSeconds() < end, waitpid(process, &code, WNOHANG) == 0 {
      usleep(1000)
    }
    if kill(-process, SIGKILL) == 0 { while waitpid(process, &code, 0) == -1, errno == EINTR {} }
    if let problem { return .failure(problem) }
    guard code == 0 else {
      return .failure(.command("the command failed with status \(code >> 8 & 0xFF)"))
    }
    return .success(bytes)
  }

  private func read(_ descriptor: Int32, until end: Double) -> ([UInt8], FetchFailure.Reason?) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - monotonicSeconds()
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = left > 0 ? Glibc.poll(&poll, 1, Int32(min(left, 60) * 1000) + 1) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        if left > 0 { continue }
        return (bytes, .totalTimeOut(seconds))
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (bytes, nil) }
      bytes += chunk[..<count]
      if bytes.count > limit { return (bytes, .tooLarge(limit)) }
    }
  }
}

extension FetchFailure.Reason: Error {}
