/// Texts that no newsroom writes: what would slow down a reader whose work grows faster than its
/// input.
struct HostileText: Sendable {
  let name: String
  /// The largest number of parts that is tried.
  let size: Int
  /// Makes the text of a number of parts.
  let text: @Sendable (Int) -> String

  private init(_ name: String, _ size: Int, _ text: @escaping @Sendable (Int) -> String) {
    (self.name, self.size, self.text) = (name, size, text)
  }

  /// A text in which a part is repeated under a headline.
  private static func repeating(
    _ name: String, _ size: Int, _ part: String, after head: String = ""
  ) -> HostileText {
    HostileText(name, size) { count in
      "A headline for it\n\n" + head + String(repeating: part, count: count) + "\n"
    }
  }

  /// A text whose parts differ by their number, spelled in letters.
  private static func numbered(
    _ name: String, _ size: Int, _ part: @escaping @Sendable (String) -> String
  ) -> HostileText {
    HostileText(name, size) { count in
      var text = "A headline for it\n\n"
      for number in 0..<count { text += part(word(number)) }
      return text
    }
  }

  static let all: [HostileText] = [
    repeating("a line of words", 1_000_000, "and so on "),
    repeating("one word", 10_000_000, "x"),
    repeating("the same capitalised word", 500_000, "Word "),
    numbered("new capitalised words", 200_000) { "\($0.capitalized) " },
    numbered("new names", 100_000) { "Then Anna \($0.capitalized) spoke. " },
    numbered("names around one surname", 100_000) { "Then \($0.capitalized) Smith spoke. " },
    numbered("new acronyms", 100_000) { "The Union of \($0.capitalized) (U\($0.uppercased())). " },
    repeating("connectors", 200_000, "Bank of the and "),
    repeating("straight quotation marks", 200_000, "\""),
    repeating("opening quotation marks", 200_000, "“a "),
    repeating("quoted words", 100_000, "\"a\" "),
    repeating("brackets in brackets", 200_000, "("),
    repeating("bracketed words", 200_000, "(Ab) "),
    repeating("dashes", 200_000, "- "),
    repeating("full stops", 500_000, "."),
    repeating("one-letter sentences", 300_000, "A. "),
    repeating("combining marks", 20_000, "\u{301}", after: "a"),
    repeating("joined emoji", 50_000, "👩\u{200D}", after: ""),
    repeating("wide characters", 1_000_000, "報"),
    repeating("empty lines", 1_000_000, "\n"),
    repeating("lines of one letter", 200_000, "a\n"),
    repeating("ages", 100_000, "The Sun17 hours ago\n"),
    repeating("datelines", 50_000, "LONDON, July 5 (AP) - "),
    repeating("copyright lines", 50_000, "©2025 Owner\n"),
    repeating("items of a column", 50_000, "> Harbour opens\n"),
    numbered("related items", 10_000) {
      "Daily \($0)\n2 hours ago\n- Daily \($0)\nHarbour \($0) opens\nThe harbour \($0) opened.\n"
    },
    repeating("open control sequences", 1_000_000, "\u{1B}]52;c;"),
    repeating("spaces", 5_000_000, " ", after: "a"),
  ]

  /// A word for a number: syllables, so that it can be read.
  private static func word(_ number: Int) -> String {
    let syllables = ["ba", "ko", "li", "mu", "ne", "ra", "si", "tu", "wo", "za"]
    return String(number).reduce(into: "") { word, digit in
      word += syllables[digit.wholeNumberValue ?? 0]
    }
  }
}

extension String {
  /// The text with its first letter, which is of ASCII, as a capital.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
