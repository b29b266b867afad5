import Testing

struct TagTests {
  @Test func labelsComeBackAsOneMoreColumn() throws {
    let program = try Program()
    let input = """
      -DOCSTART- -X- O

      Angela\tNNP
      Merkel\tNNP
      visited\tVBD
      Paris\tNNP
      .\t.


      -DOCSTART-
      Rain
      """
    let result = try program.run("tag", input: input)
    #expect(result.status == 0)
    #expect(
      result.output == """
        -DOCSTART- -X- O

        Angela\tNNP\tB-PER
        Merkel\tNNP\tI-PER
        visited\tVBD\tO
        Paris\tNNP\tB-LOC
        .\t.\tO


        -DOCSTART-
        Rain\tO

        """)
  }

  @Test func `Without lines between documents fifty sentences are a document`() throws {
    func labels(_ sentences: [String]) throws -> [Substring] {
      let input = sentences.map { $0.split(separator: " ").joined(separator: "\n") + "\n" }
      let output = try Program().run("tag", input: input.joined(separator: "\n")).output
      return output.split(separator: "\n").filter { !$0.hasPrefix("-DOCSTART-") }
    }
    let first = ["Judge Olin Vask came to Torbury late ."]
    let filling = [String](repeating: "It rained there all day .", count: 49)
    let last = [String](repeating: "Vask lies by a lake in the hills .", count: 3)
    #expect(
      try labels(first + filling + last) == labels(first + filling + ["-DOCSTART-"] + last))
    #expect(
      try labels(["-DOCSTART-"] + first + filling + last)
        != labels(["-DOCSTART-"] + first + filling + ["-DOCSTART-"] + last))
  }

  @Test func nothingGivesNothing() throws {
    #expect(try Program().run("tag", input: "").output == "")
    #expect(try Program().run("tag", input: "\n\n").output == "\n\n")
  }

  @Test func oddTokensKeepTheirLines() throws {
    let tokens = ["\u{FFFD}", "’", "e\u{301}", "🦀", "-", String(repeating: "A", count: 5000), "@x"]
    let input = tokens.joined(separator: "\n") + "\r\n"
    let lines = try Program().run("tag", input: input).output.split(separator: "\n")
    #expect(lines.count == tokens.count)
    for (line, token) in zip(lines, tokens) { #expect(line.hasPrefix(token + "\t")) }
  }
}
