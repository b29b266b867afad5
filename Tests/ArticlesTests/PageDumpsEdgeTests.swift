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

  // MARK: - Writers

  @Test(
    "A sentence that starts with By is no byline",
    arguments: [
      "By Jove, it floats: the boat of Bo Chan came home.", "By Harbour Day, Bo Chan will be home.",
      "By Monday, a boat was seen.",
    ])
  func sentenceWithBy(body: String) {
    let article = item(body)
    #expect(article.authors.isEmpty && article.paragraphs == [body])
  }

  @Test("A byline may name a role or an agency, and stand before a dateline")
  func bylines() {
    let role = item("By Dr Ann Lee, Senior Writer\nThe boat came home.")
    #expect(role.authors == ["Dr Ann Lee"] && role.paragraphs == ["The boat came home."])
    let agency = item("By ANN LEE and BO Chan Associated Press\nThe boat came home.")
    #expect(agency.authors == ["ANN LEE", "BO Chan"] && agency.agency == "AP")
    #expect(item("By Bo Lee Ann\nThe boat came home.").agency == nil)
    let line = item("by Ann LEE / Bo CHAN Agence France-Presse OSLO, Norway (AFP) – A boat came.")
    #expect(line.authors == ["Ann LEE", "Bo CHAN"] && line.agency == "AFP")
    #expect(line.dateline?.place == "OSLO, Norway" && line.paragraphs == ["A boat came."])
    let standfirst = item("It was late. By Ann Lee PENANG: The boat came home.")
    #expect(standfirst.standfirst == "It was late." && standfirst.authors == ["Ann Lee"])
    #expect(standfirst.paragraphs == ["The boat came home."])
  }

  // MARK: - Dates

  @Test("A year is taken from the article's own age before the dates of history")
  func years() {
    func date(now: String?) -> String? {
      let lines = [
        "Ten years at sea", "The boat left on July 15, 2015, and nobody saw it again.", "Comments",
        "Harbour Post", "2 hours ago", "- Harbour Post", "A boat", "PENANG, July 14 — It came.",
      ]
      return PageDumpParser(now: now.flatMap(Timestamp.init(rfc3339:)))
        .parse(lines: lines, name: "", encoding: "utf-8").articles[1].dateline?.date?.description
    }
    #expect(date(now: "2025-07-15T12:00:00Z") == "2025-07-14")
  }

  // MARK: - Pages

  private func item(_ body: String) -> Article {
    page(
      ["Harbour Post", "2 hours ago", "- Harbour Post", "A boat comes home"]
        + body.split(separator: "\n").map(String.init)
    ).articles[1]
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
