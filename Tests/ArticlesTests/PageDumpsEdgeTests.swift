import Testing

@testable import Articles

@Suite("Edges of articles in page dumps")
struct PageDumpsEdgeTests {
  // MARK: - Promotions

  @Test(
    "A promotion goes, the last lines of the text stay",
    arguments: [
      (["A boat sails by"], ["", "Try our new tools", "Ask the desk for a summary:"]),
      (["A boat sails by"], ["Try our new tools", "Ask the desk for a summary:"]),
      (["“It is over.”", "« Enfin. »", "船回来了。"], ["Try our new tools"]),
      (
        ["\"Your boat is home,\" he said.", "She nodded."],
        ["", "Clever tools", "Listen to this page"]
      ),
    ])
  func promotions(text: [String], promotion: [String]) {
    #expect(lead(ending: text + promotion).paragraphs.dropFirst() == text[...])
  }

  @Test("Short last lines without a stop are text when nothing parts them from it")
  func noPromotion() {
    #expect(lead(ending: ["A boat sails by", "Nobody waves"]).paragraphs.count == 3)
    #expect(lead(ending: ["What you should know", "It sails at noon."]).paragraphs.count == 2)
  }

  private func lead(ending lines: [String]) -> Article {
    page(["A boat comes home", "The boat came home on Friday after a year at sea."] + lines)
      .articles[0]
  }

  // MARK: - Scripts without spaces

  @Test(
    "Text without spaces is no label",
    arguments: [
      "渡轮今天回港。船长说，海上有雾。“我们很高兴。”他笑了。", "เรือกลับมาถึงท่าในวันศุกร์ กัปตันบอกว่าทะเลมีหมอก",
      "नाव शुक्रवार को लौटी। कप्तान खुश था।",
    ])
  func unspaced(body: String) {
    let article = item(body)
    #expect(article.paragraphs.joined() == body)
  }

  @Test("Sentences end at the stops of other scripts, but not within a quotation")
  func wideStops() {
    func sentences(_ text: String) -> Int {
      let bytes = Array(text.utf8)
      return Sentences(in: bytes, range: 0..<bytes.count).boundaries.count + 1
    }
    #expect(sentences("船が戻った。港は静かだ。") == 2)
    #expect(sentences("「戻った。」と船長は言った。") == 1)
    #expect(sentences("नाव लौटी। कप्तान खुश था।") == 2)
    let long = String(repeating: "海は静かだ", count: 16)
    let paragraphs = item("船が戻った。「\(long)。\(long)。」港は静かだ。" + long + "。").paragraphs
    #expect(paragraphs.count > 1)
    #expect(paragraphs.contains { $0.contains("「\(long)。\(long)。」") })
  }

  // MARK: - Pages

  private func item(_ body: String) -> Article {
    page(["Harbour Post", "2 hours ago", "- Harbour Post", "A boat comes home", body]).articles[1]
  }

  /// Parses a page with a lead, lines and another article, and counts its words.
  private func page(_ lines: [String]) -> Document {
    let isItem = lines.contains("- Harbour Post")
    let lead = isItem ? ["Fares to rise", "They rise in May, the company said on Friday."] : []
    let lines =
      lead + lines + (isItem ? [] : ["Comments", "Related Articles"]) + [
        "Coastal Mail", "an hour ago", "- Coastal Mail", "Pilots return", "They came at noon.",
      ]
    let document = PageDumpParser().parse(lines: lines, name: "", encoding: "utf-8")
    let (lost, doubled) = PageDumpsAccounting.differences(lines: lines, document: document)
    #expect(lost.isEmpty && doubled.isEmpty, "lost \(lost), doubled \(doubled)")
    return document
  }
}
