import Articles
import Foundation
import Testing

@testable import dateline

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try ConfigurationReader.read(Array(text.utf8), path: "config.toml")
  }

  /// What is said of a text that is wrong.
  private func complaints(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as ConfigurationError {
      return error.problems.map(\.reason)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `Everything that may stand in the file is taken over`() throws {
    let configuration = try read(
      """
      dwell = 5
      background = "light"
      [refresh]
      at-start = true
      every = 30
      [[query]]
      name = "Ports"
      query = "harbour is:unread"
      [[feed]]
      name = "Builds"
      command = 'cat "a b".xml'
      [[query]]
      name = "Örtlich"
      query = "from:tidewatch"
      """)
    #expect(configuration.dwell == 5 && configuration.background == .light)
    #expect(configuration.refresh == AutomaticRefresh(isAtStart: true, minutes: 30))
    #expect(
      configuration.queries == [
        SavedQuery(name: "Ports", query: "harbour is:unread"),
        SavedQuery(name: "Örtlich", query: "from:tidewatch"),
      ])
    #expect(configuration.commands == ["exec:cat \"a b\".xml"])
  }

  @Test(arguments: ["", "\n# nothing\n", "\u{FEFF}\r\n", "[refresh]\n"])
  func `An empty file says what none says`(text: String) throws {
    #expect(try read(text) == Configuration())
  }

  @Test(arguments: [
    ("dwel = 2", "line 1: there is no “dwel” here; the nearest to it is “dwell”"),
    (
      "# x\n\nbakcground = \"dark\"",
      "line 3: there is no “bakcground” here; the nearest to it is “background”"
    ),
    (
      "[refresh]\nevry = 3",
      "line 2: there is no “evry” under [refresh]; the nearest to it is “every”"
    ),
    ("every = 3", "line 1: “every” must stand under [refresh]"),
    ("dwell = 3601", "line 1: “dwell” is 3601; it must be a whole number from 0 to 3600"),
    ("dwell = \"2\"", "line 1: “dwell” is “2”; it must be a whole number from 0 to 3600"),
    ("dwell = 2.5", "line 1: “dwell” is 2.5; it must be a whole number from 0 to 3600"),
    (
      "background = \"blue\"",
      "line 1: “background” is “blue”; it must be \"dark\", \"light\" or \"auto\""
    ),
    ("refresh.at-start = 1", "line 1: “at-start” is 1; it must be true or false"),
    ("refresh = 5", "line 1: “refresh” is 5; it must be a table, [refresh]"),
    ("\n[query]\nname = \"x\"", "line 2: “query” is a table; it must be written [[query]]"),
    ("query = [1]", "line 1: “query” is a list; it must be written [[query]]"),
    (
      "[[query]]\nname = \"x\"\nquery = \"\"",
      "line 3: “query” is empty; it must be a text of one line in quotation marks, such as \"korea is:unread\""
    ),
    (
      "[[feed]]\nname = '''a\nb'''\ncommand = \"x\"",
      "line 2: “name” is “a\nb”; it must be a text of one line in quotation marks, such as \"Builds\""
    ),
    (
      "[[feed]]\nname = \"x\"",
      "line 1: [[feed]] has no “command”; it must have a text in quotation marks, such as \"~/bin/builds-as-feed\""
    ),
    (
      "[[feed]]\nname = \"x\"\ncommand = \"y\"\n[[feed]]\nname = \"x\"\ncommand = \"z\"",
      "line 5: “name” is “x”, as in an earlier [[feed]]; it must be another"
    ),
    (
      "dwell = 2\r\nbackground \"dark\"\r\n",
      "line 2: “background \"dark\"” is no TOML: expected '=', saw '\"'"
    ),
    (
      "dwell = 2\ndwell = 3",
      "line 2: “dwell = 3” is no TOML: cannot redefine existing integer 'dwell'"
    ),
    ("dwell = 2\nbackground = \"da\0rk\"", "line 2: this is no text in UTF-8"),
  ])
  func `A mistake is told by line and key, with what is right`(text: String, told: String) {
    #expect(complaints(text) == [told])
  }

  @Test func `All mistakes are told, in the order of their lines`() {
    let told = complaints(
      """
      background = [
        1,  # over several lines
      ]
      dwell = -1
      [[query]]
      name = \"\"\"
      two\"\"\"
      query = "x"

      # a remark
      [[query]]
      query = 5
      tital = "x"
      """)
    let lines = told.map { $0.prefix { $0 != ":" } }
    #expect(lines == ["line 1", "line 4", "line 11", "line 12", "line 13"])
  }

  @Test func `What is no UTF-8 is refused`() {
    #expect(throws: ConfigurationError.self) {
      try ConfigurationReader.read([0x23, 0xFF, 0x0A], path: "config.toml")
    }
  }

  @Test func `Mistakes in a long file are found quickly`() {
    let table = "[[query]]\nname = \"x\"\nquery = [\n\"y\",\n]\n"
    let text = String(repeating: "# a remark\n", count: 20_000) + table
    #expect(complaints(text).count == 1)
    #expect(complaints(text).first?.hasPrefix("line 20003:") == true)
  }

  @Test func `The example changes nothing, and is right without its signs`() throws {
    let example = Configuration.example(path: "/home/x")
    #expect(try read(example) == Configuration())
    let lines = example.split(separator: "\n").map { $0.hasPrefix("# ") ? "" : $0.dropFirst() }
    let configuration = try read(lines.joined(separator: "\n"))
    #expect(configuration.queries.count == 1 && configuration.feeds.count == 1)
    #expect(configuration.refresh == AutomaticRefresh(isAtStart: true, minutes: 30))
    for key in ConfigurationSection.all.flatMap(\.keys) {
      #expect(lines.contains { $0.hasPrefix("\(key.name) = ") })
    }
  }

  @Test func `What holds without a key is what the table says`() throws {
    for section in ConfigurationSection.all {
      for key in section.keys {
        guard let usual = key.usual else { continue }
        #expect(try read("\(section.header ?? "")\n\(key.name) = \(usual)") == Configuration())
      }
    }
  }

  @Test func `docs/configuration.md is what the table says`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "docs/configuration.md")
    let written = try String(contentsOf: path, encoding: .utf8)
    #expect(written == Configuration.markdown, "run `make docs`")
  }

  @Test func `The distance of words counts swapped letters once`() {
    #expect(editDistance("dwell", "dwell") == 0)
    #expect(editDistance("dwlel", "dwell") == 1)
    #expect(editDistance("", "ab") == 2)
    #expect(editDistance("kitten", "sitting") == 3)
  }
}
