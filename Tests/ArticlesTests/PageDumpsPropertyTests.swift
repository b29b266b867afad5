import Articles
import Testing

@Suite("Page dumps of any lines")
struct PageDumpsPropertyTests {
  /// Lines of every kind that pages are made of.
  private static let pool = [
    "", "", "", "Harbour Post", "- Harbour Post", "• Harbour Post", "The Sun17 hours ago",
    "NVB11-07-2025", "2 hours ago", "time7 hours ago", "time30-07-2025", "an hour ago",
    "July 15, 2025", "14 Jul", "Published: July 3, 2025 10:30 AM", "Updated 2 hours ago",
    "Ferry timetable changes again", "Ferry timetable changes again", "Two ports, one pilot?",
    "Comments", "No comments yet...", "Hashtags", "#Ferry #Ports", "Related Articles",
    "Orange background", "logo", "Advertisement", "Share", "12 Comments", "3 min read",
    "Try Our New Tools", "Ask the desk about this story:", "More stories like this await you",
    "©2023 Meridian Wire Ltd.", "Copyright 2024 by Harbour Post", "By Ann Lee and Bo Chan",
    "By Ann Lee, Harbour Post", "Ann Lee", "https://example.org/ferry", "> The pilot has retired",
    "> The pilot has retired and nobody knows who will follow him, the port office said.",
    "Tags: ferry, ports", "Reporting by Ann Lee; Editing by Bo Chan", "bur-pfc/oho/rsc", "— AFP",
    "(Reuters) — The pilot left the harbour at dawn. 'We waited,' he said.",
    "PENANG, July 15 — The ferry came late. It had been foggy. Nobody minded much.",
    "PENANG (July 15, 2025): The ferry came late. 'It was fog. 'And it was cold,' he said. bur-pfc/oho",
    "The boat is new. – AFP photo PENANG : It sailed at noon. What comes next The crew rests. - AP",
    "The ferry came late.The crew was tired. They slept until noon, and so did the cook. Ferry ports",
    "On the far shore a band played while the mayor, who had been told to be brief, was not.",
    "It said the fare would rise, as", "everybody had expected since the spring.",
    "A heading without a stop", "The crew rests in the shade. Photo: Bo Chan",
    "‘Mixed marks' close oddly, she said. \"Others never close, he said. It is known.",
    "> one > two", "•", "—", "「東京」の記事。", "Ünïcode Ärger in Łódź. Ça va?",
    "AFTER five years it rained.",
    "SEOUL, Aug. 1 (Yonhap) -- Boats were counted. (Yonhap)", "... ... ...", "' ' ' \" ” ’",
  ]

  @Test("No word is lost and none doubled", arguments: 0..<400)
  func keepsEveryWord(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...30, using: &generator)
    let lines = (0..<count).map { _ in Self.pool.randomElement(using: &generator) ?? "" }
    let document = PageDumpParser().parse(lines: lines, name: "random", encoding: "utf-8")
    let (lost, doubled) = PageDumpsAccounting.differences(lines: lines, document: document)
    #expect(lost.isEmpty, "seed \(seed) lost from \(lines)")
    #expect(doubled.isEmpty, "seed \(seed) doubled from \(lines)")
  }

  @Test("Offsets stay in range and order", arguments: 0..<100)
  func ordersWhatItFinds(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed) &+ 10_000)
    let lines = (0..<40).map { _ in Self.pool.randomElement(using: &generator) ?? "" }
    let document = PageDumpParser().parse(lines: lines, name: "random", encoding: "utf-8")
    #expect(document.articles.map(\.position) == Array(document.articles.indices))
    #expect(document.furniture.map(\.line) == document.furniture.map(\.line).sorted())
    for article in document.articles {
      #expect(article.sourceLines.lowerBound >= 1)
      #expect(article.sourceLines.upperBound <= lines.count + 1)
      #expect(article.subheads.allSatisfy { $0.beforeParagraph < article.paragraphs.count })
      #expect(article.paragraphs.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
      #expect(article.id.count == 32)
    }
  }

  @Test("The paragraphs of an article, read again as text, are its paragraphs")
  func isIdempotent() {
    let line =
      "The ferry came late that day, as it had on most days since the spring. It had been foggy. "
      + "'We waited for an hour and a half. Then we went home. 'Nobody had told us,' said a man "
      + "with a bicycle. What comes next The crew will rest until the weather turns. After that "
      + "the timetable starts again, with two boats instead of three."
    let first = PageDumpParser().parse(lines: ["A title", line], name: "a", encoding: "utf-8")
    let again = PageDumpParser().parse(
      lines: ["A title"] + first.articles[0].paragraphs, name: "b", encoding: "utf-8")
    #expect(again.articles[0].paragraphs == first.articles[0].paragraphs)
  }
}
