import Foundation
import Glibc
import Testing

/// The archive in the built program, in a real terminal.
@Suite struct ArchiveInTmuxTests {
  /// A shell in a folder with three documents, and an editor that writes a note.
  private func shell() async throws -> Tmux {
    let tmux = try await Tmux(columns: 100, variables: ["EDITOR=sh editor"])
    try tmux.write(SampleTexts.coast, to: "coast.txt")
    try tmux.write(SampleTexts.capital, to: "capital.txt")
    try tmux.write(SampleTexts.long, to: "long.txt")
    try tmux.write("printf 'Ask the pilot.\\n' > \"$1\"\n", to: "editor")
    return tmux
  }

  private func addAll(_ tmux: Tmux) async throws {
    try await tmux.finish("$DATELINE add --no-names --archive a coast.txt capital.txt long.txt")
  }

  @Test func `what was done is there again, and the reader is where it was left`() async throws {
    let tmux = try await shell()
    try await addAll(tmux)
    try tmux.run("$DATELINE --archive a")
    try await tmux.wait(for: "3 articles · 3 unread")
    try tmux.press("j", "s", "t")
    try tmux.type("sea")
    try tmux.press("Enter")
    try await tmux.wait(for: "tagged “sea”")
    try tmux.press("a")
    try await tmux.wait(for: "The note is kept")
    try await tmux.wait(for: "Ask the pilot.")
    try tmux.press("G", "d")
    try await tmux.wait(for: "2 articles")
    try tmux.press("u")
    try await tmux.wait(for: "3 articles")
    try tmux.press("G", "Enter", "Space")
    try await tmux.wait("a later page") { screen in
      screen.contains { $0.contains("Paragraph 9 ") }
        && !screen.contains { $0.contains("Paragraph 1 ") }
    }
    let reading = try tmux.screen()
    try tmux.press("Q")
    try await tmux.finish("true")
    try tmux.run("$DATELINE --archive a")
    try await tmux.wait(for: "3/3")
    try tmux.press("Enter")
    try await tmux.wait("the page that was read") { screen in
      func text(_ screen: [String]) -> [Substring] {
        screen[1..<20].map { $0.split(separator: "│").last ?? "" }
      }
      return text(screen) == text(reading)
    }
    // Undone in another session: the note, the tag, the star.
    try tmux.press("q", "k", "u", "u", "u")
    try await tmux.wait(for: "without a star again")
    try await tmux.wait("no mark") { !$0.contains { $0.contains("pilot") || $0.contains("★") } }
    try tmux.press("q")
    try await tmux.finish("true")
  }

  @Test func `a query narrows the archive and is saved as a folder`() async throws {
    let tmux = try await shell()
    try await addAll(tmux)
    try tmux.run("$DATELINE --archive a")
    try await tmux.wait(for: "3 articles")
    try tmux.type("/lavrov -tent")
    try await tmux.wait(for: "1 of 3")
    try tmux.press("C-s", "C-u")
    try tmux.type("Capitals")
    try tmux.press("Enter")
    try await tmux.wait(for: "“Capitals”")
    try tmux.press("Escape")
    try await tmux.wait(for: "▸ Capitals")
    try tmux.press("q")
    try await tmux.finish("true")
    try tmux.run("$DATELINE --archive a")
    try await tmux.wait(for: "▸ Capitals")
    try tmux.press("g", "k", "Enter")
    try await tmux.wait(for: "1 of 3")
    // What was searched for comes back with the arrow.
    try tmux.press("Escape")
    try await tmux.wait("the whole list") { !$0[0].contains("of 3") }
    try tmux.press("/", "Up")
    try await tmux.wait(for: "/lavrov -tent")
    try tmux.press("Escape")
    try await tmux.wait("the whole list") { !$0[0].contains("of 3") }
    try tmux.press("q")
    try await tmux.finish("true")
  }

  @Test func `an empty archive says how to fill it, and is filled from there`() async throws {
    let tmux = try await shell()
    try tmux.run("$DATELINE --archive new/folder/a")
    try await tmux.wait(for: "Nothing is kept here yet")
    try tmux.press("a")
    try tmux.type("nowhere.txt")
    try tmux.press("Enter")
    try await tmux.wait(for: "nowhere.txt: there is no such file")
    try tmux.press("a")
    try tmux.type("coast.txt")
    try tmux.press("Enter")
    try await tmux.wait(for: "Ministers meet")
    try tmux.press("q")
    try await tmux.finish("$DATELINE search --archive new/folder/a promenade > found")
    #expect(try tmux.read("found").contains("Ministers meet on the coast"))
  }

  @Test func `two readers work on one archive at a time`() async throws {
    let tmux = try await shell()
    let other = try await shell()
    try await addAll(tmux)
    let archive = tmux.folder.appendingPathComponent("a").path
    try tmux.run("$DATELINE --archive a")
    try other.run("$DATELINE --archive '\(archive)'")
    for reader in [tmux, other] { try await reader.wait(for: "3 articles") }
    try tmux.press("s")
    try other.press("G", "s", "m")
    try await tmux.wait(for: "1 article starred")
    try await other.wait(for: "1 article marked read")
    // Each sees what the other did, at the latest when it does something itself.
    try tmux.press("j", "m")
    try await tmux.wait("both stars") { $0.count { $0.contains("★") } >= 2 }
    try await tmux.wait(for: "3 articles · 1 unread")
    try tmux.press("Q")
    try other.press("Q")
    try await other.finish("true")
    try await tmux.finish("$DATELINE doctor --archive a > health")
    #expect(try tmux.read("health").hasPrefix("The archive is sound: 3 articles, 1 unread."))
  }

  @Test func `killed when it said that something is kept, the reader has kept it`() async throws {
    let tmux = try await shell()
    try await addAll(tmux)
    try tmux.run("$DATELINE --archive a")
    try await tmux.wait(for: "3 articles")
    try tmux.press("j", "s")
    try await tmux.wait(for: "1 article starred")
    try tmux.signal(SIGKILL)
    try await tmux.wait(for: "Killed")
    // Nobody could put the terminal back.
    try tmux.run("tput rmcup; stty sane; clear")
    try await tmux.finish("$DATELINE search --archive a is:starred > found")
    #expect(try tmux.read("found").contains("A second stop in the capital"))
  }

  // MARK: Faults

  @Test func `an archive that cannot be opened is a sentence, and the terminal is untouched`()
    async throws
  {
    let tmux = try await shell()
    try await addAll(tmux)
    try await tmux.finish(
      "cp a future; printf '\\0\\0\\0\\143' | dd of=future bs=1 seek=60 conv=notrunc")
    try await tmux.finish("stty -a > before; cp future kept; clear")
    for (archive, sentence) in [
      ("future", "a newer Dateline made this archive (schema 99)"),
      ("coast.txt", "this file is no Dateline archive"),
      ("/proc/none/a", "the archive cannot be opened"),
    ] {
      try tmux.run("$DATELINE --archive \(archive); echo \"status $?\"")
      try await tmux.wait(for: "status 1")
      let screen = try tmux.screen().joined()
      #expect(screen.contains(sentence))
      try await tmux.finish("clear")
    }
    try await tmux.finish("stty -a > after; cmp future kept && echo same > same")
    #expect(try tmux.read("after") == tmux.read("before"))
    #expect(try tmux.read("same") == "same\n")
    #expect(try tmux.read("coast.txt") == SampleTexts.coast)
  }

  @Test func `a disk that takes no more is told while reading, and nothing is lost`() async throws {
    let tmux = try await shell()
    try await addAll(tmux)
    // Files of this shell may not grow beyond 400 KB.
    try tmux.write("head -c 300000 /dev/zero | tr '\\0' x > \"$1\"\n", to: "editor")
    try await tmux.finish("stty -a > before")
    try tmux.run("(ulimit -f 400; $DATELINE --archive a); echo \"status $?\"")
    try await tmux.wait(for: "3 articles · 3 unread")
    try tmux.press("a")
    try await tmux.wait(for: "the disk could not be read or written, so nothing was changed")
    try tmux.press("Q")
    try await tmux.wait(for: "status 0")
    try await tmux.finish("stty -a > after; $DATELINE doctor --archive a > health")
    #expect(try tmux.read("after") == tmux.read("before"))
    #expect(try tmux.read("health").hasPrefix("The archive is sound: 3 articles, 3 unread."))
  }
}
