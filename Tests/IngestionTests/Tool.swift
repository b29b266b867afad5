import Glibc

/// Programs that tests need; `Foundation.Process` waits for children of children.
enum Tool {
  /// Starts a program; its output goes to a file or nowhere. Returns its process, or nil.
  static func start(_ words: [String], input: String = "/dev/null", output: String = "/dev/null")
    -> pid_t?
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    return posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 ? process : nil
  }

  /// Runs a program to its end; whether it went well.
  static func run(_ words: [String], input: String = "/dev/null", output: String = "/dev/null")
    -> Bool
  {
    guard let process = start(words, input: input, output: output) else { return false }
    return wait(for: process) == 0
  }

  /// Ends a program.
  static func kill(_ process: pid_t) {
    Glibc.kill(process, SIGKILL)
    _ = wait(for: process)
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status
  }
}
