import Foundation
import Testing

@Suite struct CommandTests {
  private static let story = """
    Harbour reopens after the storm

    KUCHING (July 15, 2025): The harbour opened again on Tuesday, three days after the storm.

    Fishermen had waited at the quay since Saturday, the port's office said.

    """

  private static let documentKeys: Set = [
    "document", "kind", "encoding", "feed", "articles", "furniture", "warnings",
  ]

  private static let articleKeys: Set = [
    "position", "role", "id", "title", "standfirst", "publisher", "aggregator", "agency", "authors",
    "dateline", "published", "publishedAsWritten", "updated", "url", "language", "paragraphs",
    "subheads", "captions", "tags", "signOff", "enclosures", "links", "copyright", "leadImage",
    "versions",
  ]

  // MARK: parse

  @Test func `parse prints one object a document with every key`() throws {
    let program = try Program()
    try program.write(Self.story, to: "b.txt")
    try program.write(Self.story, to: "a.txt")
    let result = try program.run("parse", "--json", "b.txt", "a.txt")
    #expect(result.status == 0 && result.errors.isEmpty)
    let objects = try result.objects()
    #expect(objects.map { $0["document"] as? String } == ["b.txt", "a.txt"])
    for object in objects {
      #expect(Set(object.keys) == Self.documentKeys)
      #expect(object["encoding"] as? String == "utf-8")
      #expect(object["feed"] is NSNull)
      let articles = try #require(object["articles"] as? [[String: Any]])
      #expect(articles.count == 1)
      for article in articles {
        #expect(Set(article.keys) == Self.articleKeys)
        #expect(article["url"] is NSNull)
        #expect(article["versions"] as? Int == 1)
        #expect(article["title"] as? String == "Harbour reopens after the storm")
      }
    }
  }

  @Test func `standard input is a document named by a dash`() throws {
    let result = try Program().run("parse", "--json", "-", input: Self.story)
    #expect(result.status == 0)
    #expect(try result.objects().first?["document"] as? String == "-")
  }

  @Test func `folders are walked in name order`() throws {
    let program = try Program()
    for name in ["news/b.txt", "news/a/c.txt", "news/.hidden"] {
      try program.write(Self.story, to: name)
    }
    for command in ["parse", "entities", "quotes", "dates"] {
      let objects = try program.run(command, "--json", "news").objects()
      #expect(objects.map { $0["document"] as? String } == ["news/a/c.txt", "news/b.txt"])
    }
  }

  @Test func `the rest is done when an input cannot be read`() throws {
    let program = try Program()
    try program.write(Self.story, to: "good.txt")
    try program.write("", to: "empty.txt")
    try program.write("%PDF-1.4\n", to: "paper.pdf")
    for command in ["parse", "entities", "quotes", "dates"] {
      let result = try program.run(
        command, "--json", "none.txt", "empty.txt", "good.txt", "paper.pdf")
      #expect(result.status == 1)
      #expect(try result.objects().map { $0["document"] as? String } == ["good.txt"])
      #expect(
        result.errors == """
          dateline: none.txt: there is no such file
          dateline: empty.txt: it is empty
          dateline: paper.pdf: it is a PDF document, not text

          """)
    }
  }

  @Test func `the size limit is an option`() throws {
    let program = try Program()
    try program.write(String(repeating: Self.story, count: 8000), to: "long.txt")
    let refused = try program.run("parse", "--max-size", "1", "long.txt")
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("above the limit of 1 MB; raise it with --max-size"))
    #expect(try program.shell("$DATELINE parse --max-size 1 - < long.txt").status == 1)
    #expect(try program.run("parse", "--max-size", "2", "long.txt").status == 0)
  }

  @Test func `a file's name cannot steer the terminal`() throws {
    let program = try Program()
    let name = "a\nb\u{1B}[31mc\u{9B}d\u{202E}e\u{7F}.txt"
    let missing = try program.run("parse", name)
    #expect(missing.status == 1)
    #expect(
      missing.errors
        == "dateline: a\\nb\\u{1B}[31mc\\u{9B}d\\u{202E}e\\u{7F}.txt: there is no such file\n")
    try program.write(Self.story, to: name)
    for arguments in [
      "parse --json", "parse", "entities --json", "entities", "quotes --json", "quotes",
      "dates --json", "dates",
    ] {
      let result = try program.shell("$DATELINE \(arguments) *.txt")
      #expect(result.status == 0)
      #expect(Self.harmful(in: result.output).isEmpty, "\(arguments)")
    }
    #expect(
      try program.run("parse", "--json", name).objects().first?["document"] as? String == name)
  }

  @Test func `hostile text comes out harmless`() throws {
    let program = try Program()
    let text = """
      Title \u{1B}]0;owned\u{7}with\u{202E} tricks
      A paragraph\u{1B}[2J with \u{9B}31mcolour, \u{0}NUL, \u{8}\u{8}, \u{7F}, and “quotes\\”.
      \u{1B}]8;;file:///etc/passwd\u{1B}\\A link\u{1B}]8;;\u{1B}\\ and more words in a sentence.
      """
    try program.write(text, to: "a.txt")
    for arguments in [
      "parse --json", "parse", "entities --json", "entities", "quotes --json", "quotes",
      "dates --json", "dates",
    ] {
      let result = try program.shell("$DATELINE \(arguments) a.txt")
      #expect(result.status == 0)
      #expect(Self.harmful(in: result.output).isEmpty, "\(arguments)")
      #expect(!result.output.contains("owned") && !result.output.contains("passwd"))
    }
  }

  @Test func `the outline shows titles, sources and the first words of paragraphs`() throws {
    let program = try Program()
    try program.write(Self.story, to: "a.txt")
    let result = try program.run("parse", "a.txt")
    #expect(result.output.hasPrefix("a.txt: text, utf-8, 1 article"))
    #expect(result.output.contains("\n1. Harbour reopens after the storm\n"))
    #expect(result.output.contains("¶ "))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  // MARK: entities

  @Test func `entities prints one object a document with every key`() throws {
    let program = try Program()
    try program.write(Self.story, to: "a.txt")
    let objects = try program.run("entities", "--json", "a.txt").objects()
    let object = try #require(objects.first)
    #expect(Set(object.keys) == ["document", "articles"])
    let article = try #require((object["articles"] as? [[String: Any]])?.first)
    #expect(Set(article.keys) == ["title", "entities"])
    for entity in article["entities"] as? [[String: Any]] ?? [] {
      #expect(Set(entity.keys) == ["id", "name", "kind", "aliases", "description", "mentions"])
      for mention in entity["mentions"] as? [[String: Any]] ?? [] {
        #expect(Set(mention.keys) == ["field", "index", "start", "end", "text"])
      }
    }
  }

  @Test func `offsets of mentions count Unicode scalars`() throws {
    let program = try Program()
    let text = """
      Séance in Café 🙂 with Vladimir Putin

      “Ça va” – said Sergei Lavrov in Moscow on Tuesday, 👩‍🚀, to Kim Jong-un of North Korea.

      """
    try program.write(text, to: "a.txt")
    let parsed = try program.run("parse", "--json", "a.txt").objects()
    let named = try program.run("entities", "--json", "a.txt").objects()
    let article = try #require((parsed.first?["articles"] as? [[String: Any]])?.first)
    let entities = try #require((named.first?["articles"] as? [[String: Any]])?.first?["entities"])
    var texts: Set<String> = []
    for entity in entities as? [[String: Any]] ?? [] {
      for mention in entity["mentions"] as? [[String: Any]] ?? [] {
        let index = try #require(mention["index"] as? Int)
        let start = try #require(mention["start"] as? Int)
        let end = try #require(mention["end"] as? Int)
        let passage =
          mention["field"] as? String == "title"
          ? article["title"] as? String : (article["paragraphs"] as? [String])?[index]
        let scalars = Array(try #require(passage).unicodeScalars)
        let text = String(String.UnicodeScalarView(scalars[start..<end]))
        #expect(text == mention["text"] as? String)
        texts.insert(text)
      }
    }
    #expect(texts.isSuperset(of: ["Vladimir Putin", "Sergei Lavrov", "Moscow", "Kim Jong-un"]))
  }

  @Test func `documents given together are linked together`() throws {
    let program = try Program()
    try program.write("A visit\n\nSergei Lavrov flew to Pyongyang on Monday.\n", to: "a.txt")
    try program.write("A guest\n\nIn Pyongyang, Sergey Lavrov met his hosts.\n", to: "b.txt")
    let objects = try program.run("entities", "--json", "a.txt", "b.txt").objects()
    let people = objects.map { object in
      (object["articles"] as? [[String: Any]] ?? [])
        .flatMap { $0["entities"] as? [[String: Any]] ?? [] }
        .filter { $0["kind"] as? String == "person" }
    }
    #expect(people.map(\.count) == [1, 1])
    #expect(people[0].first?["id"] as? String == people[1].first?["id"] as? String)
    #expect(people[0].first?["name"] as? String == people[1].first?["name"] as? String)
    let name = people[0].first?["name"] as? String ?? ""
    let aliases = people[0].first?["aliases"] as? [String] ?? []
    #expect(Set(aliases + [name]).isSuperset(of: ["Sergei Lavrov", "Sergey Lavrov"]))
  }

  // MARK: usage

  @Test func `the version and the help are printed`() throws {
    let program = try Program()
    #expect(try program.run("--version").output == "dateline 0.1.0\n")
    for arguments in [["--help"], ["parse", "--help"], ["help", "entities"]] {
      let result = try program.shell("$DATELINE \(arguments.joined(separator: " "))")
      #expect(result.status == 0 && result.output.contains("USAGE"))
    }
  }

  @Test(arguments: [
    "parse", "entities --json", "quotes", "dates --json", "parse --no-such-option a",
    "parse --now yesterday a",
    "parse --max-size 0 a", "parse --max-size x a",
  ])
  func `wrong usage is told on standard error`(arguments: String) throws {
    let result = try Program().shell("$DATELINE \(arguments)")
    #expect(result.status == 64)
    #expect(result.output.isEmpty && result.errors.contains("Usage: dateline"))
  }

  @Test(arguments: [
    "parse", "parse --json", "entities", "entities --json", "quotes", "dates --json",
  ])
  func `a reader that stops early is no failure`(arguments: String) throws {
    let program = try Program()
    for number in 0..<20 {
      try program.write(String(repeating: Self.story, count: 40), to: "many/\(number).txt")
    }
    let result = try program.shell(
      "$DATELINE \(arguments) many | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}")
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test func `a full disk is told`() throws {
    let program = try Program()
    try program.write(Self.story, to: "a.txt")
    let result = try program.shell("$DATELINE parse a.txt > /dev/full")
    #expect(result.status == 1)
    #expect(result.errors == "dateline: standard output: No space left on device\n")
  }

  /// The characters in an output that could steer a terminal.
  private static func harmful(in output: String) -> [Unicode.Scalar] {
    output.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
