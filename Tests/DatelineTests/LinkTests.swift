import Testing

struct LinkTests {
  private func entities(_ result: Program.Result) throws -> [[String]] {
    try result.objects().map { object in
      (object["mentions"] as? [[String: Any]] ?? []).map { $0["entity"] as? String ?? "" }
    }
  }

  @Test func mentionsOfOneEntityHaveOneIDInAllDocuments() throws {
    let input = """
      {"document": 1, "text": "Ana Reis fährt. Reis ruht in São Tomé.", "mentions": \
      [{"start": 0, "end": 8, "note": [1, 2.5, null, true]}, {"start": 16, "end": 20}], "more": {}}

      {"document": "b", "text": "É Ana Reis.", "mentions": [{"start": 2, "end": 10}, {"start": 6, "end": 10}]}
      {"document": "c", "text": "", "mentions": []}
      """
    let result = try Program().run("link", input: input)
    #expect(result.status == 0)
    let entities = try entities(result)
    #expect(entities.map(\.count) == [2, 2, 0])
    #expect(Set(entities.joined()).count == 1)
    let first = try #require(try result.objects().first)
    #expect(first["document"] as? Int == 1)
    #expect((first["more"] as? [String: Any])?.isEmpty == true)
    let mention = try #require((first["mentions"] as? [[String: Any]])?.first)
    #expect((mention["note"] as? [Any])?.count == 4)
    #expect(mention["start"] as? Int == 0)
  }

  @Test func everyMentionHasAnIDWhateverItIs() throws {
    let input =
      #"{"document": 1, "text": "two  \u0001…\nand", "mentions": [{"start": 0, "end": 3}, "#
      + #"{"start": 3, "end": 4}, {"start": 4, "end": 11}, {"start": 7, "end": 8}, "#
      + #"{"start": 6, "end": 7}]}"#
    let entities = try entities(Program().run("link", input: input))
    #expect(entities.joined().count == 5)
    #expect(entities.joined().allSatisfy { !$0.isEmpty })
  }

  @Test func theOrderOfDocumentsDoesNotMatter() throws {
    let lines = [
      #"{"document": "a", "text": "The lawmaker Ana Reis spoke.", "mentions": [{"start": 13, "end": 21}]}"#,
      #"{"document": "b", "text": "A lawmaker, Reis, left.", "mentions": [{"start": 12, "end": 16}]}"#,
      #"{"document": "c", "text": "The singer Ana Reis sang.", "mentions": [{"start": 11, "end": 19}]}"#,
    ]
    let program = try Program()
    let forwards = try program.run("link", input: lines.joined(separator: "\n")).output
    let backwards = try program.run("link", input: lines.reversed().joined(separator: "\n")).output
    #expect(
      forwards.split(separator: "\n").sorted() == backwards.split(separator: "\n").sorted())
  }

  @Test func aLineThatIsWrongIsNamedAndTheRestDone() throws {
    let input = """
      {"document": "a", "text": "Ana", "mentions": [{"start": 0, "end": 3}]}
      {"document": "b"
      {"document": "c", "text": "Ana", "mentions": [{"start": 0, "end": 4}]}
      {"document": "d", "mentions": []}
      [1]
      {"document": "e", "text": "Ana", "mentions": [{"start": 0, "end": 3}]}
      """
    let result = try Program().run("link", input: input)
    #expect(result.status == 1)
    #expect(try entities(result).count == 2)
    #expect(
      result.errors == """
        dateline: line 2 of standard input: it is not JSON
        dateline: line 3 of standard input: mention 1 has no "start" before "end" in the text
        dateline: line 4 of standard input: it has no "text"
        dateline: line 5 of standard input: it is not an object

        """)
  }
}
