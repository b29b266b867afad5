import Foundation
import Glibc
import Testing

/// However the reader ends, the terminal is as it was.
@Suite struct TerminalIsRestoredTests {
  private static let story = "Harbour opens again\n\nThe harbour opened again on Tuesday.\n"

  /// A shell that has written down how its terminal is, with the reader open in it.
  private func reader() async throws -> Tmux {
    let tmux = try await Tmux()
    try tmux.write(Self.story, to: "story.txt")
    try await tmux.finish("stty -a > before; echo the shell was here")
    try tmux.run("$DATELINE story.txt")
    try await tmux.wait(for: "Harbour opens")
    #expect(try tmux.ask("#{alternate_on}") == "1")
    return tmux
  }

  private func expectRestored(_ tmux: Tmux) async throws {
    try await tmux.wait("the screen of the shell") { screen in
      screen.contains { $0.hasPrefix("the shell was here") }
        && !screen.contains { $0.contains("opened again") }
    }
    try await tmux.finish("stty -a > after")
    #expect(try tmux.read("after") == tmux.read("before"))
    #expect(
      try tmux.modes() == "alternate 0 cursor 1 insert 0 keypad 00 wrap 1 mouse 0000")
  }

  @Test func `q in the list leaves`() async throws {
    let tmux = try await reader()
    try tmux.press("Enter", "q", "q")
    try await expectRestored(tmux)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGTRAP, SIGILL])
  func `a signal that ends the reader restores the terminal`(signal: Int32) async throws {
    let tmux = try await reader()
    try tmux.press("Enter")
    try await tmux.wait(for: "opened again")
    try tmux.signal(signal)
    try await expectRestored(tmux)
  }

  @Test func `it stops for the shell and comes back where it was`() async throws {
    let tmux = try await reader()
    try tmux.press("Enter")
    try await tmux.wait(for: "opened again")
    try tmux.press("C-z")
    try await tmux.wait(for: "Stopped")
    try await expectRestored(tmux)
    try tmux.run("fg")
    try await tmux.wait(for: "opened again")
    #expect(try tmux.ask("#{alternate_on}") == "1")
    try tmux.press("q", "q")
    try await expectRestored(tmux)
  }
}
