import Foundation
import Testing

@Suite struct ArchiveCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    for (name, title, text) in [
      (
        "one.txt", "Harbour strike ends",
        "Dockers in Oslo went back to work on Monday after a long talk."
      ),
      (
        "two.txt", "Tariff talks begin",
        "Ministers met in Lisbon on Tuesday to speak about a tariff."
      ),
    ] {
      try program.write(
        "\(title)\n\n\(text)\n\nNobody was hurt, the police said, and the road was open again.\n",
        to: name)
    }
  }

  private func dateline(_ arguments: String..., input: String = "") throws -> Program.Result {
    try program.run(
      [arguments[0], "--archive", "data/archive.sqlite"] + arguments.dropFirst(), input: input)
  }

  @Test func `what is added is found, once`() throws {
    let added = try dateline("add", "one.txt", "two.txt")
    #expect(added.output == "2 articles added.\n" && added.status == 0)
    #expect(try dateline("add", "one.txt").output == "0 articles added, 1 known already.\n")
    let found = try dateline("search", "--json", "dockers", "-tariff").objects()
    #expect(found.map { $0["title"] as? String } == ["Harbour strike ends"])
    #expect((found.first?["snippet"] as? String)?.hasPrefix("Dockers") == true)
    #expect((found.first?["score"] as? Double ?? 0) > 0)
    #expect(try dateline("search", "tariff").output.contains("Tariff talks begin"))
    #expect(try dateline("search", "\"", "OR", "((", "*").status == 0)
    #expect(try dateline("doctor").output == "The archive is sound: 2 articles, 2 unread.\n")
  }

  @Test func `an archive is exported and comes back equal`() throws {
    _ = try dateline("add", "one.txt", "two.txt")
    let lines = try dateline("export").output
    #expect(lines.split(separator: "\n").count == 2)
    try program.write(lines + "no json\n", to: "all.jsonl")
    let imported = try program.run("import", "--archive", "copy.sqlite", "all.jsonl")
    #expect(imported.output == "2 articles added.\n" && imported.status == 1)
    #expect(imported.errors.contains("all.jsonl: line 3"))
    #expect(try program.run("export", "--archive", "copy.sqlite").output == lines)
    #expect(try dateline("export", "--format", "markdown", "tariff").output.hasPrefix("# Tariff"))
    #expect(
      try dateline("export", "--format", "html").output.contains("<h1>Tariff talks begin</h1>"))
  }

  @Test func `what cannot be done is a sentence`() throws {
    let missing = try dateline("search", "x")
    #expect(missing.status == 1 && missing.errors.contains("there is no archive here yet"))
    let foreign = try program.run("add", "--archive", "one.txt", "two.txt")
    #expect(foreign.status == 1 && foreign.errors.contains("no Dateline archive"))
    _ = try dateline("add", "one.txt")
    #expect(try dateline("doctor", "--backup", "copy.sqlite").status == 0)
    #expect(try dateline("doctor", "--backup", "copy.sqlite").status == 1)
  }
}
