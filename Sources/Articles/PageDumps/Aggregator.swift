/// The name of the site that collected the articles of a page.
enum Aggregator {
  /// The name a page gives itself in its promotions ("what NAME AI can do for you"), or nil.
  static func name(in layout: PageLayout) -> String? {
    guard layout.parts.contains(where: { $0.anchor?.isMarked == true }) else { return nil }
    for line in layout.furniture {
      if let name = name(in: line.text) { return name }
    }
    return nil
  }

  private static let phrases: [(lead: StaticString, follow: StaticString)] = [
    ("what the ", " can do for you"), ("what ", " can do for you"), ("download the ", " app"),
    ("get the ", " app"), ("welcome to ", ""),
  ]

  private static func name(in text: [UInt8]) -> String? {
    guard text.count <= 120 else { return nil }
    for start in text.indices
    where text[start].lowered.isAny(of: "wdg") && (start == 0 || text[start - 1].isBlank) {
      for phrase in phrases where text.hasFolded(phrase.lead, at: start) {
        if let name = name(in: text, from: start + phrase.lead.count, before: phrase.follow) {
          return name
        }
      }
    }
    return nil
  }

  private static func name(
    in text: [UInt8], from start: Int, before follow: StaticString
  ) -> String? {
    let isLast = follow.count == 0
    guard
      let end = (start...text.count).first(where: {
        isLast ? $0 == text.count : text.hasFolded(follow, at: $0)
      })
    else { return nil }
    var words = text[start..<end].split { $0 == .space || $0 == UInt8(ascii: "!") }
    while let last = words.last, generic.contains(text, last.startIndex..<last.endIndex) {
      words.removeLast()
    }
    guard 1...4 ~= words.count, let first = words.first, let last = words.last,
      words.allSatisfy({
        text.letterCase(at: $0.startIndex) == .upper || text[$0.startIndex].isDigit
      })
    else { return nil }
    return text.string(first.startIndex..<last.endIndex)
  }

  private static let generic: WordSet = [
    "ai", "assistant", "desk", "app", "tools", "bot", "news", "team", "new", "our", "it",
  ]
}
