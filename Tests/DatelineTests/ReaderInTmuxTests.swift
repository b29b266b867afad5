import Foundation
import Glibc
import Testing

/// The built program in a real terminal.
@Suite struct ReaderInTmuxTests {
  private func reader(
    columns: Int = 80, rows: Int = 24, variables: [String] = [], arguments: String = ""
  ) async throws -> Tmux {
    let tmux = try await Tmux(columns: columns, rows: rows, variables: variables)
    try tmux.write(SampleTexts.coast, to: "coast.txt")
    try tmux.write(SampleTexts.capital, to: "capital.txt")
    try tmux.write(SampleTexts.long, to: "long.txt")
    try tmux.run("$DATELINE " + (arguments.isEmpty ? "coast.txt capital.txt" : arguments))
    return tmux
  }

  // MARK: Reading

  @Test func `it lists the sample documents, moves and opens`() async throws {
    let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("seeds").path
    let tmux = try await reader(arguments: "'\(seeds)'")
    try await tmux.wait("every document") { screen in
      screen[0].contains("seeds ·") && screen[0].contains("unread")
        && (screen.last { !$0.isEmpty }?.contains("1/") ?? false)
    }
    try tmux.press("j", "j")
    try await tmux.wait("the third article") { screen in
      screen.contains { $0.contains("3/") }
    }
    try tmux.press("Enter")
    try await tmux.wait(for: "q back")
  }

  @Test func `names light up, lead to their page, to a mention and back`() async throws {
    let tmux = try await reader()
    try await tmux.wait(for: "A second stop")
    try tmux.press("Enter")
    try await tmux.wait(for: "Sergei Lavrov met")
    let plain = try tmux.styledScreen()
    #expect(plain.contains("\u{1B}[38;5;215mSergei Lavrov"), "people have their colour")
    try tmux.press("Tab")
    try await tmux.wait("the name under the cursor") { _ in
      try tmux.styledScreen().firstMatch(of: /\e\[(1;)?7m(\e\[[0-9;]*m)*Sergei Lavrov/) != nil
    }
    try tmux.press("Enter")
    try await tmux.wait(for: "2 mentions in 2 articles")
    try tmux.press("j", "Enter")
    try await tmux.wait("the mention itself under the cursor") { screen in
      try !screen.contains { $0.contains("2 mentions") }
        && tmux.styledScreen().firstMatch(of: /\e\[(1;)?7m(\e\[[0-9;]*m)*(Sergei )?Lavrov/) != nil
    }
    try tmux.press("H")
    try await tmux.wait(for: "2 mentions in 2 articles")
    try tmux.press("H")
    try await tmux.wait(for: "The hosts showed")
  }

  @Test func `the filter narrows the list as it is typed and Esc brings all back`() async throws {
    let tmux = try await reader()
    try await tmux.wait(for: "2 articles")
    try tmux.type("/lobby")
    try await tmux.wait(for: "1 of 2")
    try await tmux.wait("one article") { !$0.contains { $0.contains("Ministers meet") } }
    try tmux.press("Escape")
    try await tmux.wait(for: "2 articles")
    try await tmux.wait(for: "Ministers meet")
  }

  @Test func `a resize keeps the line that is being read`() async throws {
    let tmux = try await reader(arguments: "long.txt")
    try await tmux.wait(for: "A long walk")
    try tmux.press("Enter", "Space", "Space")
    try await tmux.wait("a later page") { screen in
      screen.contains { $0.contains("Paragraph 15 ") }
        && !screen.contains { $0.contains("aph 12 ") }
    }
    func top(_ screen: [String]) -> Substring? {
      screen.lazy.compactMap { $0.firstMatch(of: /Paragraph \d+/)?.output }.first
    }
    let before = try #require(top(try tmux.screen()))
    for (columns, rows) in [(46, 24), (132, 30), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      try await tmux.wait("\(before) at the top of \(columns) columns") {
        top($0) == before && $0.contains { $0.contains("? help") }
      }
    }
  }

  @Test(arguments: [(40, 10), (20, 3)])
  func `small screens show something sensible`(columns: Int, rows: Int) async throws {
    let tmux = try await reader(columns: columns, rows: rows)
    try await tmux.wait(for: "Ministers meet")
    try tmux.press("Enter")
    try await tmux.wait(for: "Ministers meet")
    try tmux.press("j", "j", "Tab", "Tab", "Enter", "q", "q")
    try await tmux.wait(for: "Ministers meet")
    try tmux.resize(columns: 1, rows: 1)
    try tmux.resize(columns: 80, rows: 24)
    try await tmux.wait(for: "A second stop")
  }

  @Test func `without colours names are underlined`() async throws {
    let tmux = try await reader(variables: ["NO_COLOR=1"])
    try await tmux.wait(for: "A second stop")
    try tmux.press("Enter")
    try await tmux.wait(for: "Sergei Lavrov met")
    let screen = try tmux.styledScreen()
    #expect(screen.firstMatch(of: /\e\[(1;)?4m(\e\[[0-9;]*m)*Sergei Lavrov/) != nil)
    #expect(screen.firstMatch(of: /\e\[([0-9;]*;)?([34]8;|[349][0-7](;|m))/) == nil)
  }

  // MARK: Input

  @Test func `documents come from standard input and keys from the terminal`() async throws {
    let tmux = try await reader(arguments: "< coast.txt")
    try await tmux.wait(for: "Ministers meet")
    try tmux.press("Enter")
    try await tmux.wait(for: "The hosts showed")
    try tmux.press("Q")
    try await tmux.finish("cat capital.txt | $DATELINE --help > /dev/null")
    try tmux.run("cat capital.txt | $DATELINE")
    try await tmux.wait(for: "A second stop")
    try tmux.press("q")
    try await tmux.finish("true")
  }

  @Test func `a missing file is reported after leaving while the good one is read`() async throws {
    let tmux = try await reader(arguments: "coast.txt missing.txt; echo \"status $?\"")
    try await tmux.wait(for: "Ministers meet")
    try await tmux.wait(for: "One document could not be read")
    try tmux.press("Enter")
    try await tmux.wait(for: "The hosts showed")
    try tmux.press("Q")
    try await tmux.wait(for: "status 1")
    let screen = try tmux.screen()
    #expect(screen.contains { $0.contains("missing.txt") && $0.contains("no such file") })
  }
}
