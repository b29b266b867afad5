import Foundation
import Testing

@Suite struct EntityExportTests {
  private static let story = """
    Harbour reopens after the storm

    KUCHING (July 15, 2025): President Anna Hale met Oskar Lindqvist of Bell & Hart Ltd in Paris.

    """

  private func filled() throws -> Program {
    let program = try Program()
    try program.write(Self.story, to: "one.txt")
    try program.write(
      Self.story.replacing("Harbour", with: "Airport").replacing("storm", with: "strike"),
      to: "two.txt")
    #expect(try program.run("add", "--archive", "a", "one.txt", "two.txt").status == 0)
    return program
  }

  @Test func `Entities are written with those they are named with`() throws {
    let result = try filled().run("export", "--archive", "a", "--entities")
    #expect(result.status == 0 && result.errors.isEmpty)
    let objects = try result.objects()
    let people = objects.filter { $0["kind"] as? String == "person" }
    #expect(Set(people.compactMap { $0["name"] as? String }) == ["Anna Hale", "Oskar Lindqvist"])
    #expect(people.allSatisfy { $0["articles"] as? Int == 2 })
    let ids = Set(people.compactMap { $0["id"] as? String })
    #expect(objects.contains { Set($0["entities"] as? [String] ?? []) == ids })
  }

  @Test func `A graph of them is XML whatever names hold`() throws {
    let result = try filled().run("export", "--archive", "a", "--entities", "--format", "graphml")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("<?xml") && result.output.hasSuffix("</graphml>\n"))
    #expect(!result.output.contains("Bell & Hart"))
    #expect(result.output.contains("<edge source="))
  }

  @Test func `Forms that do not go together are refused with a sentence`() throws {
    let result = try Program().run("export", "--entities", "--format", "html")
    #expect(result.status != 0 && result.errors.contains("--entities goes with"))
  }

  @Test func `Markdown files are named by day and title and never overwrite`() throws {
    let program = try filled()
    for _ in 1...2 {
      let result = try program.run(
        "export", "--archive", "a", "--format", "markdown", "--folder", "out", "harbour")
      #expect(result.status == 0)
    }
    let names = try FileManager.default
      .contentsOfDirectory(atPath: program.folder.appendingPathComponent("out").path).sorted()
    #expect(
      names == [
        "2025-07-15-harbour-reopens-after-the-storm-2.md",
        "2025-07-15-harbour-reopens-after-the-storm.md",
      ])
  }
}
