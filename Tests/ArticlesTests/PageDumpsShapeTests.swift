import Articles
import Testing

@Suite("Shapes of page dumps")
struct PageDumpsShapeTests {
  @Test("A lead is followed by furniture and related items of one line each")
  func leadAndItems() throws {
    let page = parse(
      """

      Harbour pilots end their strike
      The pilots of the northern port went back to work on Friday, two weeks after they had stopped.
      Both sides called the agreement fair. It runs until the spring.
      Shipping lines had sent their boats elsewhere. — AP

      Meet Our Clever Tools
      See what the Quayside desk makes of it:
      Comments
      No comments yet...
      Related Articles


      Harbour Post
      30 minutes ago
      - Harbour Post
      Ferry fares to rise in May
      The company wants more room to plan. GEORGE TOWN : Ferry fares will rise in May, the port company said. It gave fuel as the reason.

      Coastal Mail
      an hour ago
      - Coastal Mail
      Minister rides the first boat
      PENANG (May 3, 2025): The transport minister took the first boat of the day. bur-abc/de/fgh
      """)
    #expect(page.kind == .pageDump)
    #expect(page.articles.map(\.role) == [.lead, .related, .related])
    let lead = page.articles[0]
    #expect(lead.title == "Harbour pilots end their strike")
    #expect(lead.paragraphs.count == 3)
    #expect(lead.paragraphs[2] == "Shipping lines had sent their boats elsewhere.")
    #expect(lead.agency == "AP")
    #expect(lead.publisher == nil && lead.published == nil && lead.dateline == nil)
    let fares = page.articles[1]
    #expect(fares.title == "Ferry fares to rise in May")
    #expect(fares.publisher == "Harbour Post")
    #expect(fares.publishedAsWritten == "30 minutes ago")
    #expect(fares.published?.description == "2025-05-03")
    #expect(fares.standfirst == "The company wants more room to plan.")
    #expect(fares.dateline == Dateline(place: "GEORGE TOWN"))
    #expect(fares.paragraphs.first?.hasPrefix("Ferry fares will rise") == true)
    let minister = page.articles[2]
    #expect(minister.dateline?.place == "PENANG")
    #expect(minister.dateline?.date?.description == "2025-05-03")
    #expect(minister.signOff == "bur-abc/de/fgh")
    #expect(
      page.furniture.map(\.text) == [
        "Meet Our Clever Tools", "See what the Quayside desk makes of it:", "Comments",
        "No comments yet...", "Related Articles", "- Harbour Post", "- Coastal Mail",
      ])
    #expect(page.furniture.first?.line == 7)
  }

  @Test("Without any blank line the same articles come out")
  func noBlankLines() {
    let lines = [
      "Harbour pilots end their strike", "The pilots went back to work on Friday.",
      "Both sides called the agreement fair.", "Hashtags", "Meet Our Clever Tools",
      "Ask the desk for a summary:", "Comments", "No comments yet...", "Related Articles",
      "Harbour Post", "2 hours ago", "- Harbour Post", "Ferry fares to rise", "They rise in May.",
      "The Sun", "11-07-2025", "- The Sun", "A boat comes home", "It had been away for a year.",
    ]
    let dense = PageDumpParser().parse(lines: lines, name: "", encoding: "utf-8")
    let airy = PageDumpParser().parse(
      lines: lines.flatMap { ["", $0, ""] }, name: "", encoding: "utf-8")
    #expect(dense.articles.count == 3)
    #expect(dense.articles.map(\.title) == airy.articles.map(\.title))
    #expect(dense.articles.map(\.paragraphs) == airy.articles.map(\.paragraphs))
    #expect(dense.articles.map(\.id) == airy.articles.map(\.id))
    #expect(dense.furniture.map(\.text) == airy.furniture.map(\.text))
  }

  @Test("Titles stand twice, the age is glued to its icon's name and sections are listed")
  func titlesTwice() {
    let page = parse(
      """
      logo
      Pilots return to the port

      Pilots return to the port

      The Tidewatch17 hours ago
      The strike is over, and the first boats are in.
      Nobody was paid for the two weeks.
      Orange background

      Meet Our Clever Tools

      Comments

      No comments yet...

      Related Articles

      Fares rise in May
      Fares rise in May

      9to5Mac

      time7 hours ago

        • Business
        • 9to5Mac

      Fares rise in May

      PENANG: Ferry fares will rise in May. The Podcast.The company gave no reason.

      A boat comes home
      A boat comes home

      Yahoo!

      timean hour ago

        • Yahoo!

      A boat comes home

      It had been away for a year.
      """)
    #expect(page.articles.count == 3)
    #expect(page.articles.map(\.publisher) == ["The Tidewatch", "9to5Mac", "Yahoo!"])
    #expect(
      page.articles.map(\.publishedAsWritten) == ["17 hours ago", "7 hours ago", "an hour ago"])
    #expect(page.articles[0].paragraphs.count == 2)
    #expect(page.articles[1].title == "Fares rise in May")
    #expect(
      page.articles[1].paragraphs == [
        "Ferry fares will rise in May. The Podcast.", "The company gave no reason.",
      ])
    #expect(page.articles[2].paragraphs == ["It had been away for a year."])
    #expect(page.furniture.count(where: { $0.text == "Fares rise in May" }) == 2)
  }

  @Test("A date is glued to a short publisher under the lead")
  func gluedDate() {
    let page = parse(
      """
      The pilots' choir

      NVB11-07-2025

      They sing on Fridays, when the last boat is in.
      Comments
      """)
    #expect(page.articles[0].publisher == "NVB")
    #expect(page.articles[0].published?.description == "2025-07-11")
    #expect(page.articles[0].paragraphs == ["They sing on Fridays, when the last boat is in."])
  }

  @Test("A tag page has items and no lead")
  func tagPage() {
    let page = parse(
      """
      logo
      #

      Latest news with #Ferry

      Fares rise in May
      Fares rise in May

      Harbour Post

      time30-07-2025

        • Politics
        • Harbour Post

      Fares rise in May

      The company gave no reason for it.
      """)
    #expect(page.articles.map(\.role) == [.related])
    #expect(page.articles[0].published?.description == "2025-07-30")
    #expect(page.furniture.prefix(3).map(\.text) == ["logo", "#", "Latest news with #Ferry"])
  }

  @Test("Briefs with headings are articles; briefs of running text are paragraphs")
  func briefs() {
    let headed = parse(
      """
      Three things to know

      > Fares rise in May
      Ferry fares will rise in May. The company gave no reason.
      > Pilots return
      The strike of the pilots is over. Nobody was paid.
      """)
    #expect(headed.articles.map(\.title) == ["Fares rise in May", "Pilots return"])
    #expect(headed.furniture.map(\.text) == ["Three things to know"])
    let running = parse(
      """
      What the papers say

      A widow sings for her children at weddings.
      > A presenter will build a school on the land of his grandmother, a daily reported.
      He said that it was her dream.
      """)
    #expect(running.articles.count == 1)
    #expect(running.articles[0].paragraphs.count == 3)
  }

  @Test("A wire page repeats its lede and names agency and owner")
  func wirePage() {
    let page = parse(
      """
      Russia Buys a Ferry

      A ferry company in the east bought its first boat from abroad in ten years on Tuesday.

      (Bloomberg) — A ferry company in the east bought its first boat from abroad in ten years on Tuesday.

      “We needed one,” the director said. “It was the only one for sale.”

      More stories like this are available on meridianwire.example

      ©2023 Meridian Wire L.P.
      """)
    let article = page.articles[0]
    #expect(page.kind == .pageDump)
    #expect(article.agency == "Bloomberg" && article.publisher == nil)
    #expect(article.paragraphs.count == 2 && article.standfirst == nil)
    #expect(article.copyright == Copyright(year: 2023, owner: "Meridian Wire L.P."))
    #expect(page.furniture.map(\.line) == [3, 9])
  }

  @Test("Plain text is a headline and paragraphs, wrapped or not")
  func plainText() {
    let wrapped = parse(
      """
      A boat comes home

      The boat that left the harbour in the spring of last year came back on
      Tuesday with a new engine, a new captain and the same cat. Nobody had
      expected it.

      "It was a long way," said the captain, who had never been to sea
      before he took the job.
      """)
    #expect(wrapped.kind == .text)
    #expect(wrapped.articles[0].title == "A boat comes home")
    #expect(wrapped.articles[0].paragraphs.count == 2)
    #expect(wrapped.articles[0].paragraphs[0].hasSuffix("Nobody had expected it."))
    let flowing = parse("A boat comes home\nIt had a new engine.\nThe cat was the same.")
    #expect(flowing.articles[0].paragraphs == ["It had a new engine.", "The cat was the same."])
    #expect(parse("").articles.isEmpty)
  }

  @Test("Promotions that nobody has seen before are furniture, short paragraphs are not")
  func unseenPromotions() {
    let page = parse(
      """
      The pilots' choir
      They sing on Fridays, when the last boat is in.
      Then they go home.
      Unlock Premium Insights
      Your AI companion explains this story in ten languages.
      Comments
      """)
    #expect(page.articles[0].paragraphs.last == "Then they go home.")
    #expect(page.furniture.map(\.line) == [4, 5, 6])
    let plain = parse("A choir\nThey sing on Fridays.\nWhat next\nThey rest.\nComments")
    #expect(plain.articles[0].subheads == [Subhead(beforeParagraph: 1, text: "What next")])
    #expect(plain.articles[0].paragraphs.last == "They rest.")
  }

  @Test("Ages inside sentences and dates in the text split nothing")
  func agesInText() {
    let page = parse(
      """
      The clock of the ferry house
      It stopped an hour ago.
      Nobody saw it stop
      2 hours ago
      and nobody minded. It is July 3, 2025 on the wall.
      """)
    #expect(page.articles.count == 1)
  }

  @Test("The name of an article does not depend on its place")
  func identifiers() {
    let alone = parse("Harbour Post\n2 hours ago\n- Harbour Post\nA boat\nIt came home late.")
    let second = parse(
      "A lead\nIt has a body.\nRelated Articles\nThe Sun\n3 days ago\n- The Sun\nA boat\n"
        + "It came home late.")
    #expect(alone.articles[0].id == second.articles[1].id)
    #expect(alone.articles[0].id != second.articles[0].id)
    #expect(alone.articles[0].id.count == 32)
  }

  @Test("The site that collected the articles is named where the page names it")
  func aggregator() {
    let page = parse(
      "A lead\nIt has a body.\nExplore what Quayside AI can do for you:\nComments\nThe Sun\n"
        + "3 days ago\n- The Sun\nA boat\nIt came home late.")
    #expect(page.articles.map(\.aggregator) == ["Quayside", "Quayside"])
  }

  @Test("A wire page has writers, a date, a list of others' stories and credits")
  func longWirePage() {
    let page = parse(
      """
      Ferry Fares to Rise in the Spring
      Ann Lee and Bo Chan
      Thu, October 19, 2023 at 7:34 AM
      (Bloomberg) -- The ferry company will raise fares in the spring.
      Most Read from Bloomberg
      Boats Are Cheap Again
      A Port Nobody Wants
      The mayor said on Friday that he had not been told.
      --With assistance from Cy Day.
      ©2023 Bloomberg L.P.
      """)
    let article = page.articles[0]
    #expect(article.authors == ["Ann Lee", "Bo Chan"] && article.publisher == nil)
    #expect(article.published?.description == "2023-10-19")
    #expect(article.paragraphs.count == 2)
    #expect(article.signOff == "--With assistance from Cy Day.")
    #expect(page.furniture.map(\.line) == [5, 6, 7])
  }

  @Test("A publisher may stand over the headline, with an age or alone")
  func publisherFirst() {
    let body = "\nFerry fares to rise\nThe fares rise in May.\nComments"
    for head in ["Harbour Post", "Harbour Post\n2 hours ago"] {
      let article = parse(head + body).articles[0]
      #expect(article.publisher == "Harbour Post" && article.title == "Ferry fares to rise")
      #expect(article.role == .lead && article.paragraphs == ["The fares rise in May."])
    }
    let titled = parse("Ferry fares to rise\n15-07-2025\nThe fares rise in May.").articles[0]
    #expect(titled.title == "Ferry fares to rise" && titled.publisher == nil)
    #expect(titled.published?.description == "2025-07-15")
  }

  @Test("An item may have its headline above only, or no body at all")
  func bareItems() {
    let body = String(repeating: "It had been away for a year, and nobody waved. ", count: 8)
    let page = parse(
      "A lead\nIt has a body.\nRelated Articles\nA boat comes home\nThe Sun\ntime3 days ago\n"
        + "• World\n• The Sun\n\(body)\nCNA\nJul 9, 2025\n- CNA\nPilots return")
    #expect(page.articles.map(\.title) == ["A lead", "A boat comes home", "Pilots return"])
    #expect(page.articles[1].paragraphs.count > 1)
    #expect(page.articles[2].paragraphs.isEmpty)
  }

  @Test("A lead may be a headline alone")
  func headlineAlone() {
    let page = parse(
      "\nBoat drill at home\n\nMeet Our Clever Tools\nAsk the desk for a quiz:\nComments\nThe Sun\n"
        + "a minute ago\n- The Sun\nA boat\nIt came home late.")
    #expect(page.articles.map(\.title) == ["Boat drill at home", "A boat"])
    #expect(page.articles[0].paragraphs.isEmpty && page.furniture.count == 4)
  }

  @Test("A standfirst over a byline is none of the paragraphs")
  func standfirstOverByline() {
    let article = parse("Fares rise\nNobody was told.\nBy Ann Lee\nThey rise in May.").articles[0]
    #expect(article.standfirst == "Nobody was told." && article.authors == ["Ann Lee"])
    #expect(article.paragraphs == ["They rise in May."])
  }

  private func parse(_ text: String) -> Document {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let document = PageDumpParser().parse(lines: lines, name: "page", encoding: "utf-8")
    let (lost, doubled) = PageDumpsAccounting.differences(lines: lines, document: document)
    #expect(lost.isEmpty && doubled.isEmpty, "lost \(lost), doubled \(doubled)")
    return document
  }
}
