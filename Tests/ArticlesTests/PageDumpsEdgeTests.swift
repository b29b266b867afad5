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

  // MARK: - Days

  @Test("An article that tells no day has the newest of its page to count from")
  func pageDay() {
    let plain = page(["A boat comes home", "The boat came home on Friday after a year at sea."])
    #expect(plain.articles.map(\.pageDay) == [nil, nil])
    let dated = page([
      "A boat comes home", "OSLO, July 15, 2025 — The boat came home after a year at sea.",
    ])
    #expect(dated.articles.map(\.ownDay?.description) == ["2025-07-15", "2025-07-15"])
    let other = page(
      ["A boat comes home", "The boat came home on Friday after a year at sea."],
      now: "2025-07-16T12:00:00Z")
    #expect(other.articles.map(\.ownDay?.description) == [nil, "2025-07-16"])
    #expect(other.articles.map(\.pageDay?.description) == ["2025-07-16", nil])
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

  // MARK: - Closings

  @Test("The owner's line ends at the owner and may stand below a list or in the text")
  func owners() {
    let list = page([
      "A boat comes home", "(Bloomberg) -- The boat came home on Friday.",
      "Most Read from Bloomberg",
      "© 2024 Harbour Post L.P.",
    ]).articles[0]
    #expect(list.copyright == Copyright(year: 2024, owner: "Harbour Post L.P."))
    let rights =
      "The boat came home.\nCopyright 2024 The Harbour Post. All rights reserved. No copies."
    #expect(item(rights).copyright == Copyright(year: 2024, owner: "The Harbour Post"))
    let line = item("The boat came home. It was late. Copyright Harbour Post, 2024")
    #expect(line.copyright == Copyright(year: 2024, owner: "Harbour Post"))
    #expect(line.paragraphs == ["The boat came home. It was late."])
    let printed = item("The boat came home. Published in Harbour Post, July 3rd, 2024")
    #expect(printed.paragraphs == ["The boat came home."])
    let law = item("The boat came home. Copyright law in 2024, he said, is no harbour.")
    #expect(law.copyright == nil && law.paragraphs.joined().hasSuffix("no harbour."))
    #expect(item("The boat came home.\n____").paragraphs == ["The boat came home."])
  }

  @Test("Editing credits close an article wherever they stand below its text")
  func editors() {
    let credits = "(Reporting by Ann Lee in Oslo; Editing by Bo Chan)"
    let above = item("The boat came home.\n\(credits)\nOur Standards: A guide to boats.")
    #expect(above.signOff == credits && above.paragraphs == ["The boat came home."])
    let middle = item("The boat came home.\n\(credits)\nSee the chart of the bay.")
    #expect(middle.signOff == credits && middle.paragraphs.count == 2)
    let sentence = "Reporting by Harbour Post showed that nobody had paid."
    #expect(item("The boat came home.\n\(sentence)\nIt was late.").paragraphs.contains(sentence))
  }

  @Test(
    "An agency is found before desk marks and subjects",
    arguments: [
      ("— AFP abc-def/ghi", "AFP", "abc-def/ghi", []), ("- AFP/ec", "AFP", "/ec", []),
      ("–BERNAMA-SPUTNIK/RIA NOVOSTI", "Bernama", nil, []),
      ("- Bernama TAGS: boat, harbour", "Bernama", nil, ["boat", "harbour"]),
      ("— Bernama Boat harbour", "Bernama", nil, ["Boat", "harbour"]),
      ("(With inputs from PTI)", "PTI", "(With inputs from PTI)", []),
    ] as [(String, String, String?, [String])])
  func agencies(tail: String, agency: String, signOff: String?, tags: [String]) {
    let article = item("The boat came to the harbour. It was late. " + tail)
    #expect(article.agency == agency && article.signOff == signOff && article.tags == tags)
    #expect(article.paragraphs == ["The boat came to the harbour. It was late."])
  }

  @Test("Subjects may start in lower case, a sentence that breaks off is none")
  func lowerCaseTags() {
    let article = item("The boat of Bo Chan came to the harbour. It was late. harbour boat Bo Chan")
    #expect(article.tags == ["harbour", "boat", "Bo Chan"])
    for end in ["It left the U.S. harbour boat", "It is late. boat and the harbour was"] {
      #expect(item("The boat came to the harbour. " + end).tags.isEmpty)
    }
  }

  // MARK: - Wire heads

  @Test(
    "Place, date and agency are read as agencies write them",
    arguments: [
      ("New Delhi, Jul 3 (PTI) A boat came.", "New Delhi", "2025-07-03", "PTI"),
      ("MOSCOW, July 3. /TASS/. A boat came.", "MOSCOW", "2025-07-03", "TASS"),
      ("MOSCOW. July 3 (Interfax) - A boat came.", "MOSCOW", "2025-07-03", "Interfax"),
      ("OSLO, July 3, 2025 /PRNewswire/ -- A boat came.", "OSLO", "2025-07-03", "PR Newswire"),
      ("Madrid, Jul 3 (EFE).- A boat came.", "Madrid", "2025-07-03", "EFE"),
      ("SAN DIEGO--(BUSINESS WIRE)--A boat came.", "SAN DIEGO", nil, "Business Wire"),
      ("TEHRAN, Jul. 3 (QQNA) – A boat came.", "TEHRAN", "2025-07-03", nil),
      ("Oslo, Norway | AFP | A boat came.", "Oslo, Norway", nil, "AFP"),
      ("GEORGE TOWN, 3 Julai — A boat came.", "GEORGE TOWN", "2025-07-03", nil),
      ("ST. LOUIS, July 3 (Reuters/AFP) — A boat came.", "ST. LOUIS", "2025-07-03", "Reuters"),
    ] as [(String, String, String?, String?)])
  func wireHeads(line: String, place: String, date: String?, agency: String?) {
    let article = item(line, now: "2025-07-15T12:00:00Z")
    #expect(article.dateline?.place == place && article.agency == agency)
    #expect(article.dateline?.date?.description == date)
    #expect(article.paragraphs == ["A boat came."])
  }

  @Test(
    "A place, a date or an agency alone opens nothing without a mark",
    arguments: [
      "New Delhi (PTI) counted the boats.", "In Oslo. July 3 was the day.",
      "Oslo, July 3 was the day.", "Ann Lee | Bo Chan | met.",
    ])
  func noWireHeads(line: String) {
    let article = item(line)
    #expect(article.dateline == nil && article.paragraphs == [line])
  }

  // MARK: - Credits

  @Test(
    "A credit reaches up to the dateline, whatever its form",
    arguments: [
      ("A boat. - Photo: AFP-JIJI file", "ANKARA"), ("A boat. –Harbourpix", "KUALA LUMPUR"),
      ("A boat. – Photo courtesy of Choir of St. Olav", "PENANG"),
      ("A boat. - NSTP/ANN LEE", "KUANTAN"), ("A boat. - NSTP/ANN LEE", "KUALA PERLIS"),
      ("A boat. — Facebook screengrab", "PENANG"), ("A boat. – Filepic/The Post", "PENANG"),
      ("FILE PHOTO: A boat on the bay, May 3, 2024. REUTERS/Bo Chan Lee/File Photo", "OSLO"),
    ])
  func credits(caption: String, place: String) {
    let article = item("\(caption) \(place): The boat came home.")
    #expect(article.captions == [caption] && article.dateline?.place == place)
    #expect(article.standfirst == nil && article.paragraphs == ["The boat came home."])
  }

  @Test("A sentence before a label in the text stays in it")
  func sentenceBeforeLabel() {
    let article = item(
      "The boat is new. The mayor said that it was late. Picture: iStock It sails.")
    #expect(article.captions == ["Picture: iStock"])
    #expect(article.paragraphs.joined(separator: " ").contains("said that it was late."))
    #expect(item("The boat is here - a photo album shows it.").captions.isEmpty)
  }

  // MARK: - Structure

  @Test("The heading of a column and its date are no article")
  func columnHead() {
    let page = PageDumpParser().parse(
      lines: [
        "Harbour in brief", "July 3, 2025", "> A boat comes home", "It had been away for a year.",
        "> Fares rise", "They rise in May.",
      ], name: "", encoding: "utf-8")
    #expect(page.articles.map(\.title) == ["A boat comes home", "Fares rise"])
    #expect(page.furniture.map(\.text) == ["Harbour in brief", "July 3, 2025"])
  }

  @Test("Questions of an interview are no headings, an agency ends the article above")
  func interviews() {
    let article = item("A talk about boats.\nQ: When did you sail?\nA: At noon.")
    #expect(article.subheads.isEmpty && article.paragraphs.count == 3)
    let lines = [
      "Fares to rise", "They rise in May.", "Nobody asked the crew. — Bernama", "Harbour Post",
      "2 hours ago", "A boat comes home", "It had been away for a year.",
    ]
    let page = PageDumpParser().parse(lines: lines, name: "", encoding: "utf-8")
    #expect(page.articles.map(\.title) == ["Fares to rise", "A boat comes home"])
    #expect(page.articles[0].agency == "Bernama")
  }

  // MARK: - Pages

  private func item(_ body: String, now: String? = nil) -> Article {
    page(
      ["Harbour Post", "2 hours ago", "- Harbour Post", "A boat comes home"]
        + body.split(separator: "\n").map(String.init), now: now
    ).articles[1]
  }

  /// Parses a page with a lead, lines and another article, and counts its words.
  private func page(_ lines: [String], now: String? = nil) -> Document {
    let isItem = lines.contains("- Harbour Post")
    let lead = isItem ? ["Fares to rise", "They rise in May, the company said on Friday."] : []
    let lines =
      lead + lines + (isItem ? [] : ["Comments", "Related Articles"]) + [
        "Coastal Mail", "an hour ago", "- Coastal Mail", "Pilots return", "They came at noon.",
      ]
    let document = PageDumpParser(now: now.flatMap(Timestamp.init(rfc3339:)))
      .parse(lines: lines, name: "", encoding: "utf-8")
    let (lost, doubled) = PageDumpsAccounting.differences(lines: lines, document: document)
    #expect(lost.isEmpty && doubled.isEmpty, "lost \(lost), doubled \(doubled)")
    return document
  }
}
