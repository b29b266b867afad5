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

  private static func name(in text: [UInt8]) -> String? {
    guard text.count <= 120 else { return nil }
    for (lead, follow): (StaticString, StaticString) in [
      ("what the ", " can do for you"), ("what ", " can do for you"), ("download the ", " app"),
      ("get the ", " app"), ("welcome to ", ""),
    ] {
      guard let start = text.indices.first(where: { text.hasFolded(lead, at: $0) }) else {
        continue
      }
      let from = start + lead.count
      let end =
        follow.count == 0
        ? text.count : (from..<text.count).first { text.hasFolded(follow, at: $0) } ?? from
      var words = text[from..<end].split { $0 == .space || $0 == UInt8(ascii: "!") }
      while let last = words.last, generic.contains(text, last.startIndex..<last.endIndex) {
        words.removeLast()
      }
      guard 1...4 ~= words.count, let first = words.first, let last = words.last,
        words.allSatisfy({
          text.letterCase(at: $0.startIndex) == .upper || text[$0.startIndex].isDigit
        })
      else { continue }
      return text.string(first.startIndex..<last.endIndex)
    }
    return nil
  }

  private static let generic: WordSet = [
    "ai", "assistant", "desk", "app", "tools", "bot", "news", "team", "new", "our", "it",
  ]
}
