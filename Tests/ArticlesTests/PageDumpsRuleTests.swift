import Testing

@testable import Articles

@Suite("Rules of page dumps")
struct PageDumpsRuleTests {
  // MARK: - Openings

  @Test(
    "Datelines give place and date",
    arguments: [
      ("KUALA LUMPUR : Text.", "KUALA LUMPUR", nil),
      ("KUALA LUMPUR: Text.", "KUALA LUMPUR", nil),
      ("BEIJING, July 15, 2025 — Text.", "BEIJING", "2025-07-15"),
      ("KUCHING (July 15, 2025): Text.", "KUCHING", "2025-07-15"),
      ("KANO (Nigeria): Text.", "KANO (Nigeria)", nil),
      ("KHARKIV, Ukraine (AP) — Text.", "KHARKIV, Ukraine", nil),
      ("SÃO PAULO, 3 Aug 2025 (Reuters) - Text.", "SÃO PAULO", "2025-08-03"),
      ("FRANKFURT, July 24, 2025 (Reuters) - Text.", "FRANKFURT", "2025-07-24"),
      ("PARIS/BERLIN — Text.", "PARIS/BERLIN", nil), ("ST. LOUIS -- Text.", "ST. LOUIS", nil),
      ("Seoul, July 15, 2025 (Yonhap) -- Text.", "Seoul", "2025-07-15"),
      ("The boat is new. RIO DE JANEIRO: Text.", "RIO DE JANEIRO", nil),
      ("PUTRAJAYA, — Text.", "PUTRAJAYA", nil),
    ] as [(String, String, String?)])
  func datelines(line: String, place: String, date: String?) {
    let article = article(of: line)
    #expect(article.dateline?.place == place)
    #expect(article.dateline?.date?.description == date)
    #expect(article.paragraphs == ["Text."])
  }

  @Test(
    "Drop caps, labels, acronyms and captions' dates are no datelines",
    arguments: [
      "THE age of sail is over.", "AFTER five years: a boat.", "BREAKING: A boat came home.",
      "NATO: The alliance met.", "AI — it writes.", "QUESTION: Who sails?",
      "PARIS, FRANCE - JULY 3: A boat on the river.", "He told the WHO: go home.",
      "He was tired. WHY IT MATTERS: The boat is new.", "KEY TAKEAWAYS: A boat came home.",
      "COUNTRIES that want to be liked build boats.",
    ])
  func noDatelines(line: String) {
    #expect(article(of: line).dateline == nil)
  }

  @Test(
    "Agencies are found at head and tail",
    arguments: [
      ("(Bloomberg) — The boat came home.", "Bloomberg"),
      ("(Agence France-Presse) - The boat came home.", "AFP"),
      ("HANOI (AFP) - The boat came home.", "AFP"), ("The boat came home. — AP", "AP"),
      ("The boat came home. - Reuters", "Reuters"), ("The boat came home. – Bernama", "Bernama"),
      ("The boat came home. (Xinhua)", "Xinhua"), ("The boat came home. AP/dpa", "AP"),
      ("'It came home,' he said. — AFP", "AFP"), ("HANOI, July 5 (VNA) - It came home.", "VNA"),
      ("July 5 (Reuters) - It came home.", "Reuters"),
    ])
  func agencies(line: String, agency: String) {
    let article = article(of: line)
    #expect(article.agency == agency)
    #expect(article.paragraphs.first?.contains(agency) == false)
  }

  @Test(
    "A credit, a mention and a stranger are no agency",
    arguments: [
      "The boat came home. – AFP photo", "The boat came home, wrote Reuters.",
      "The boat came home. — The Captain", "It is the boat of the AP (Active Pilots).",
      "A boat (Reuters counted two) came home.",
    ])
  func noAgencies(line: String) {
    #expect(article(of: line).agency == nil)
  }

  @Test("A standfirst is kept when the body says something else, and dropped when it does not")
  func standfirsts() {
    let kept = article(of: "The fare rises again. PENANG: Nobody in the port was told of it.")
    #expect(kept.standfirst == "The fare rises again.")
    let lede = "The ferry company raised its fare for the third time this year on Monday."
    let page = PageDumpParser().parse(
      lines: ["A title", lede + " PENANG: " + lede + " It gave no reason."], name: "",
      encoding: "utf-8")
    #expect(page.articles[0].standfirst == nil)
    #expect(page.furniture.map(\.text) == [lede])
    #expect(page.articles[0].paragraphs == [lede + " It gave no reason."])
  }

  // MARK: - Captions

  @Test(
    "Captions keep their credits and leave the text",
    arguments: [
      ("A boat at rest. – AFP photo PENANG: Text.", "A boat at rest. – AFP photo"),
      (
        "A boat at rest. — Picture by Bo Chan PENANG, July 3 — Text.",
        "A boat at rest. — Picture by Bo Chan"
      ),
      (
        "A boat (Photo by Bo Chan/Getty Images) PENANG: Text.",
        "A boat (Photo by Bo Chan/Getty Images)"
      ),
      ("A boat at rest. Photo: Reuters PENANG: Text.", "A boat at rest. Photo: Reuters"),
      (
        "PARIS, FRANCE - JULY 3: A boat. It is new. (Photo by Bo Chan) Text.",
        "PARIS, FRANCE - JULY 3: A boat. It is new. (Photo by Bo Chan)"
      ),
    ])
  func captions(line: String, caption: String) {
    let article = article(of: line)
    #expect(article.captions == [caption])
    #expect(article.paragraphs == ["Text."])
    #expect(article.agency == nil)
  }

  @Test("A caption may stand in the middle or on a line of its own")
  func captionsInside() {
    let middle = article(
      of: "The boat is new. It sails at noon. A crowd on the pier. Photo: EPA The mayor waved.")
    #expect(middle.captions.count == 1)
    #expect(middle.paragraphs.last == "The mayor waved.")
    let line = article(
      of: "The boat is new.\nThe boat. It is at rest. Photo: NVB/Reuters\nThe mayor waved.")
    #expect(line.captions == ["The boat. It is at rest. Photo: NVB/Reuters"])
    #expect(line.paragraphs == ["The boat is new.", "The mayor waved."])
  }

  @Test("A photo in the text is no credit")
  func noCaptions() {
    let article = article(of: "A photo of the boat was shown. Pictures by the crew hung beside it.")
    #expect(article.captions.isEmpty)
  }

  // MARK: - Writers

  @Test(
    "Bylines give names",
    arguments: [
      ("By Ann Lee", ["Ann Lee"]), ("By Ann Lee and Bo Chan", ["Ann Lee", "Bo Chan"]),
      ("By Ann Lee, Bo bin Chan & Cy D. Day", ["Ann Lee", "Bo bin Chan", "Cy D. Day"]),
      ("By Ann Lee, Harbour Post", ["Ann Lee"]),
    ])
  func bylines(line: String, names: [String]) {
    let article = article(of: line + "\nThe boat came home.")
    #expect(article.authors == names)
    #expect(article.paragraphs == ["The boat came home."])
    #expect(article.publisher == (line.hasSuffix("Post") ? "Harbour Post" : nil))
  }

  @Test("A byline may be run into the text, and a text may start with By")
  func inlineBylines() {
    let inline = article(of: "By Ann Lee The boat came home. It was late.")
    #expect(inline.authors == ["Ann Lee"])
    #expect(inline.paragraphs == ["The boat came home. It was late."])
    let capitals = article(of: "Compiled by ANN LEE and BO CHAN WHAT came home was a boat.")
    #expect(capitals.authors == ["ANN LEE", "BO CHAN"])
    #expect(article(of: "By Friday the boat was home.").authors.isEmpty)
    #expect(article(of: "By sailing at night they saved fuel.").authors.isEmpty)
  }

  @Test("Editing credits are a sign-off, and their reporters the writers")
  func signOffs() {
    let article = article(
      of: "The boat came home. (Reporting by Ann Lee and Bo Chan; Editing by Cy Day)")
    #expect(article.signOff == "(Reporting by Ann Lee and Bo Chan; Editing by Cy Day)")
    #expect(article.authors == ["Ann Lee", "Bo Chan"])
    #expect(article.paragraphs == ["The boat came home."])
    #expect(self.article(of: "The boat came home. ab-cde/fg/hij").signOff == "ab-cde/fg/hij")
    #expect(self.article(of: "It is either/or. He said and/or.").signOff == nil)
  }

  // MARK: - Tags

  @Test("Trailing words are tags, split where the text keeps them together")
  func tags() {
    let article = article(
      of: "The trade permit for AI chips is new. 'AI chips need it,' he said. AI chips export Ferry"
    )
    #expect(article.tags == ["AI chips", "export", "Ferry"])
    #expect(article.paragraphs.last?.hasSuffix("he said.") == true)
    #expect(
      self.article(of: "The ferry to Penang. It sails. Ferry, Penang").tags == ["Ferry", "Penang"])
    #expect(self.article(of: "A boat came. And the crew has vowed to").tags.isEmpty)
  }

  // MARK: - Dates

  @Test("Ages count back from now, else from the page, else from the file")
  func ages() {
    let lines = ["Harbour Post", "2 hours ago", "- Harbour Post", "A boat", "It came home."]
    let now = Timestamp(rfc3339: "2025-07-15T01:00:00Z")
    let modified = Timestamp(rfc3339: "2025-07-20T12:00:00Z")
    func published(_ parser: PageDumpParser, _ more: [String] = []) -> String? {
      parser.parse(lines: lines + more, name: "", encoding: "utf-8").articles[0].published?
        .description
    }
    #expect(published(PageDumpParser(now: now, modified: modified)) == "2025-07-14T23:00:00Z")
    #expect(published(PageDumpParser(modified: modified)) == "2025-07-20T10:00:00Z")
    #expect(published(PageDumpParser()) == nil)
    let dated = ["The Sun", "14-07-2025", "- The Sun", "A port", "It is old."]
    #expect(published(PageDumpParser(modified: modified), dated) == "2025-07-14")
  }

  @Test("A date without a year takes the page's and is checked by its weekday")
  func years() {
    func date(_ line: String, on day: String) -> String? {
      PageDumpParser().parse(
        lines: [
          "Harbour Post", "2 hours ago", "- Harbour Post", "A boat", line, "The Sun", day,
          "- The Sun", "A port", "It is old.",
        ], name: "", encoding: "utf-8"
      ).articles[0].dateline?.date?.description
    }
    #expect(date("PENANG, July 15 — It came home.", on: "14-07-2025") == "2025-07-15")
    #expect(date("PENANG, Dec 31 — It came home.", on: "01-01-2025") == "2024-12-31")
    // 15 July was a Monday in 2024.
    #expect(
      date("PENANG, July 15 — It came home on Monday, July 15.", on: "14-07-2025") == "2024-07-15")
    #expect(article(of: "PENANG, July 15 — It came home.").dateline?.date == nil)
  }

  // MARK: - Paragraphs

  @Test("A reopened quotation always starts a paragraph, a quotation is never broken")
  func quotations() {
    let article = article(
      of: "The captain spoke. 'We were late. We had fog. 'And we had no coffee,' he said. "
        + "'It was "
        + String(repeating: "a long way. It was ", count: 40) + "far.' The crew nodded.")
    #expect(article.paragraphs[0] == "The captain spoke. 'We were late. We had fog.")
    #expect(article.paragraphs[1].hasPrefix("'And we had no coffee,' he said."))
    #expect(article.paragraphs.contains { $0.hasSuffix("far.'") })
    #expect(article.paragraphs.allSatisfy { !$0.hasPrefix("It was a long") })
  }

  @Test("Headings that were run into the text come out")
  func subheads() {
    let article = article(
      of: "The boat is new. Room for more On the upper deck there are forty seats. They are red. "
        + "WHAT IT COSTS The fare is two coins. What the crew is doing Many sailors rest now.")
    #expect(
      article.subheads.map(\.text) == ["Room for more", "WHAT IT COSTS", "What the crew is doing"])
    #expect(article.paragraphs.count == 4)
    #expect(article.paragraphs[1].hasPrefix("On the upper deck"))
    let none = self.article(
      of: "The boat is new. He told The Star that it floats. Guardians of The Port met. Bo came.")
    #expect(none.subheads.isEmpty)
  }

  // MARK: - Lines

  @Test("A text that starts with a long sentence has no headline")
  func noHeadline() {
    let lines = ["The boat that left the harbour last spring came back on Tuesday, the port said."]
    let document = PageDumpParser().parse(
      lines: lines + ["It has a cat."], name: "", encoding: "utf-8")
    #expect(document.articles[0].title == nil)
    #expect(document.articles[0].paragraphs == lines + ["It has a cat."])
  }

  @Test("A sentence that was broken by a link is put together, a list of headlines is not")
  func brokenLines() {
    let broken = article(of: "The company signed a treaty with the\nUnited Ports in May, it said.")
    #expect(
      broken.paragraphs == ["The company signed a treaty with the United Ports in May, it said."])
    let list = [
      "Ferry fares to rise in the spring after all", "Pilots end the strike in the northern port",
      "A boat comes home with a cat and a new engine", "Mayor says that nobody had told him so",
    ]
    #expect(article(of: list.joined(separator: "\n")).paragraphs == list)
    let hyphen = article(of: "The company signed an inter-\nnational treaty in May, it said.")
    #expect(hyphen.paragraphs == ["The company signed an inter-national treaty in May, it said."])
  }

  @Test("A place far below the start opens nothing")
  func lateDateline() {
    let body = ["Tuesday", "Wednesday", "Thursday", "Friday"].map { "A boat came home on \($0)." }
    let article = article(of: (body + ["PENANG — It rained."]).joined(separator: "\n"))
    #expect(article.dateline == nil && article.paragraphs.count == 5)
  }

  @Test("Advertisements leave the text")
  func advertisements() {
    let article = article(of: "Advertisement The boat is new. Advertisement It sails at noon.")
    #expect(article.paragraphs == ["The boat is new.", "It sails at noon."])
    #expect(self.article(of: "The boat is an Advertisement for us.").paragraphs.count == 1)
  }

  private func article(of body: String) -> Article {
    let lines = ["A title"] + body.split(separator: "\n").map(String.init)
    let document = PageDumpParser().parse(lines: lines, name: "", encoding: "utf-8")
    let (lost, doubled) = PageDumpsAccounting.differences(lines: lines, document: document)
    #expect(lost.isEmpty && doubled.isEmpty, "lost \(lost), doubled \(doubled)")
    return document.articles.first ?? Article()
  }
}
