import Articles
import Testing

@Suite("Hostile page dumps")
struct PageDumpsHostileTests {
  private static let texts: [(name: String, text: String)] = [
    ("one long word", String(repeating: "a", count: 2_000_000)),
    ("quotation marks", String(repeating: "'\"“’ ", count: 50_000)),
    ("capitalised words", String(repeating: "Kim Lavrov ", count: 100_000)),
    ("capitals", String(repeating: "KUALA LUMPUR ", count: 100_000)),
    ("dashes", String(repeating: "— AFP photo ", count: 50_000)),
    ("brackets", String(repeating: "(", count: 500_000)),
    ("stops", String(repeating: ".", count: 500_000)),
    ("glued sentences", String(repeating: "Ends.Then", count: 100_000)),
    ("open quotations", String(repeating: "'It went on. ", count: 50_000)),
    ("credits", String(repeating: "Photo: Ann Lee. ", count: 50_000)),
    ("years", String(repeating: "July 15, 2025 ", count: 50_000)),
    ("combining marks", "a" + String(repeating: "\u{301}", count: 100_000)),
    ("joined wide characters", String(repeating: "👩‍🚀東", count: 50_000)),
  ]

  @Test("Each is kept, in an article or in the furniture", arguments: texts.indices)
  func isKept(index: Int) {
    let (name, text) = Self.texts[index]
    for lines in [[text], ["A title", "Harbour Post", "2 hours ago", "- Harbour Post", text]] {
      let document = PageDumpParser().parse(lines: lines, name: name, encoding: "utf-8")
      let words = PageDumpsAccounting.differences(lines: lines, document: document)
      #expect(words.lost.isEmpty && words.doubled.isEmpty, "\(name)")
    }
  }

  @Test(
    "Reading takes time in proportion to the lines", .timeLimit(.minutes(1)),
    arguments: ["Ann Lee\nJuly 15, 2025", "bur-pfc/oho/rsc"])
  func growth(lines: String) {
    let lines = lines.split(separator: "\n").map(String.init)
    let page = ["A title"] + Array(repeating: lines, count: 50_000).joined()
    #expect(!PageDumpParser().parse(lines: page, name: "", encoding: "utf-8").articles.isEmpty)
  }

  @Test("Many lines of every kind are kept")
  func manyLines() {
    for line in [
      "2 hours ago", "Harbour Post", "- Harbour Post", "Comments", "A", "> A b", "By Ann Lee",
    ] {
      let lines = Array(repeating: line, count: 20_000)
      let document = PageDumpParser().parse(lines: lines, name: "", encoding: "utf-8")
      let words = PageDumpsAccounting.differences(lines: lines, document: document)
      #expect(words.lost.isEmpty && words.doubled.isEmpty, "\(line)")
    }
  }
}
