import Foundation
import Testing

@Suite struct QuotesAndDatesTests {
  private static let story = """
    Lavrov ‘very glad’ to see the sea 🙂

    WONSAN (July 12, 2025): “Ça va — the beach is long,” Foreign Minister Sergei Lavrov said on Friday.

    “It was empty.

    “It will be full next year,” he added, according to the Tass news agency.

    “Nobody asked us,” said a fisherman in the harbour.

    """

  private static func articles(_ command: String, _ text: String) throws -> [[String: Any]] {
    let program = try Program()
    try program.write(text, to: "a.txt")
    let result = try program.run(command, "--json", "a.txt")
    #expect(result.status == 0 && result.errors.isEmpty)
    let object = try #require(result.objects().first)
    #expect(Set(object.keys) == ["document", "articles"])
    let articles = try #require(object["articles"] as? [[String: Any]])
    for article in articles { #expect(article["title"] != nil) }
    return articles
  }

  private static func items(_ command: String, _ text: String) throws -> [[String: Any]] {
    try articles(command, text).flatMap { $0[command] as? [[String: Any]] ?? [] }
  }

  /// The text of a passage that an item points at.
  private static func located(_ item: [String: Any], in text: String) throws -> String {
    let program = try Program()
    try program.write(text, to: "a.txt")
    let parsed = try program.run("parse", "--json", "a.txt").objects()
    let article = try #require((parsed.first?["articles"] as? [[String: Any]])?.first)
    let index = try #require(item["index"] as? Int)
    let passage =
      item["field"] as? String == "title"
      ? article["title"] as? String : (article["paragraphs"] as? [String])?[index]
    let scalars = Array(try #require(passage).unicodeScalars)
    let start = try #require(item["start"] as? Int)
    let end = try #require(item["end"] as? Int)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  @Test func `quotes prints every key, the speaker, the relay and offsets in scalars`() throws {
    let quotes = try Self.items("quotes", Self.story)
    for quote in quotes {
      #expect(
        Set(quote.keys) == [
          "text", "kind", "speaker", "speakerID", "cue", "via", "group", "field", "index", "start",
          "end",
        ])
      #expect(try Self.located(quote, in: Self.story) == quote["text"] as? String)
    }
    let body = quotes.filter { $0["field"] as? String == "paragraph" }
    #expect(
      body.map { $0["text"] as? String } == [
        "Ça va — the beach is long,", "It was empty.", "It will be full next year,",
        "Nobody asked us,",
      ])
    #expect(
      body.map { $0["speaker"] as? String }
        == ["Sergei Lavrov", "Sergei Lavrov", "Sergei Lavrov", nil])
    #expect(body.map { $0["cue"] as? String } == ["said", "added", "added", "said"])
    #expect(body.map { $0["via"] as? String } == [nil, "Tass", "Tass", nil])
    #expect(body.allSatisfy { $0["kind"] as? String == "direct" })
    let groups = body.map { $0["group"] as? Int }
    #expect(groups[0] != groups[1] && groups[1] == groups[2] && groups[2] != groups[3])
    let ids = Set(body.prefix(3).map { $0["speakerID"] as? String })
    #expect(ids.count == 1 && ids.first != .some(nil))
  }

  @Test func `dates prints every key, the value, the anchor and offsets in scalars`() throws {
    let dates = try Self.items("dates", Self.story)
    for date in dates {
      #expect(
        Set(date.keys) == ["text", "value", "anchor", "field", "index", "start", "end"])
      #expect(try Self.located(date, in: Self.story) == date["text"] as? String)
    }
    #expect(dates.map { $0["text"] as? String } == ["on Friday", "next year"])
    #expect(dates.map { $0["value"] as? String } == ["2025-07-11", "2026"])
    #expect(
      dates.map { $0["anchor"] as? String }.allSatisfy { $0?.hasSuffix("2025-07-12") ?? false })
  }

  @Test(arguments: [
    ("yesterday", "2014-08-31"), ("2 hours ago", "2014-09-01"), ("1.5 days ago", "2014-08-30"),
    ("1 decade", "2004"), ("just now", "2014-09-01"), ("in 5000 months", "2431-05"),
  ])
  func `a document of one expression counts from the given moment`(
    text: String, value: String
  ) throws {
    let program = try Program()
    for now in ["2014-09-01T10:30:00Z", "2014-09-01T10:30:00"] {
      let result = try program.run("dates", "--json", "--now", now, "-", input: text + "\n")
      let articles = try result.objects().first?["articles"] as? [[String: Any]]
      let dates = articles?.first?["dates"] as? [[String: Any]]
      #expect(dates?.map { $0["value"] as? String } == [value])
    }
  }

  @Test func `what cannot be resolved is null`() throws {
    let dates = try Self.items("dates", "A day\n\nIt rained a few weeks ago.\n")
    #expect(dates.count == 1)
    #expect(dates.first?["value"] is NSNull && dates.first?["anchor"] is NSNull)
  }

  @Test func `both are shown to people too`() throws {
    let program = try Program()
    try program.write(Self.story, to: "a.txt")
    let quotes = try program.run("quotes", "a.txt").output
    #expect(quotes.contains("Sergei Lavrov\n     “Ça va — the beach is long,”"))
    #expect(quotes.contains("a fisherman\n     “Nobody asked us,”"))
    let dates = try program.run("dates", "a.txt").output
    #expect(dates.contains("   2025-07-11  on Friday · "))
  }
}
