/// What a person typed to find articles: words that must all occur, "quoted phrases" kept together.
///
/// Any text is a query; one without a letter or digit is empty and matches everything. Case and
/// accents do not count, and a word matches inside longer words ("lav" finds Lavrov).
public struct Query: Hashable, Sendable {
  /// The folded words and phrases.
  public let terms: [String]

  /// Reads a query from what was typed.
  public init(_ text: String) {
    terms = text.lowercased().split(separator: " ").map(String.init)
  }

  /// Whether the query asks for nothing.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether every term occurs in a text.
  public func matches(_ text: FoldedText) -> Bool { true }

  /// The UTF-8 ranges in a text, as written, where a term occurs: in order, none overlapping.
  public func hits(in text: String) -> [Range<Int>] { [] }
}
