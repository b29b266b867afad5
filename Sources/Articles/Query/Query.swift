/// What a person typed to find articles: words that must all occur, "quoted phrases" kept together.
///
/// Any text is a query; one without a letter or digit is empty and matches everything. Case and
/// accents do not count, and a word matches inside longer words ("lav" finds Lavrov).
public struct Query: Hashable, Sendable {
  /// The folded words and phrases.
  public let terms: [String]
  let foldedTerms: [FoldedTerm]

  /// Reads a query from what was typed.
  ///
  /// Straight and curly quotation marks fold to the same; one that is not closed is closed at the
  /// end. Commas and the like around a bare word separate words.
  public init(_ text: String) {
    let folded = String(decoding: Folding.fold(text), as: UTF8.self).unicodeScalars
    var terms: [String] = []
    let parts = folded.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isPhrase = index % 2 == 1
      for term in isPhrase ? [part] : part.split(separator: " ") {
        let term = Self.trimmed(term, of: isPhrase ? " " : ",;:!?()[]")
        if Self.hasLetterOrDigit(term), !terms.contains(term) { terms.append(term) }
      }
    }
    self.terms = terms
    foldedTerms = terms.map(FoldedTerm.init)
  }

  /// Makes a query for a text kept together as it stands.
  public init(phrase: String) {
    self.init("\"" + phrase.replacing("\"", with: " ") + "\"")
  }

  /// Whether the query asks for nothing.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether every term occurs in a text.
  public func matches(_ text: FoldedText) -> Bool {
    foldedTerms.allSatisfy { text.contains($0) }
  }

  /// The UTF-8 ranges in a text, as written, where a term occurs: in order, none overlapping.
  public func hits(in text: String) -> [Range<Int>] {
    let folded = FoldedText([text])
    let found = foldedTerms.filter { folded.contains($0) }
    guard !found.isEmpty else { return [] }
    let traced = Folding.Traced(text)
    let ranges = traced.bytes.withUnsafeBytes { bytes in
      found.flatMap { Self.occurrences(of: $0, in: bytes).map(traced.source) }
    }
    return ranges.merged
  }

  private static func occurrences(
    of term: FoldedTerm, in text: UnsafeRawBufferPointer
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while let index = term.firstIndex(in: text, from: start) {
      start = index + term.bytes.count
      ranges.append(index..<start)
    }
    return ranges
  }

  private static func trimmed(
    _ term: Substring.UnicodeScalarView, of edges: String
  ) -> String {
    let edges = edges.unicodeScalars
    let start = term.drop { edges.contains($0) }
    let end = start.reversed().drop { edges.contains($0) }
    return String(String.UnicodeScalarView(end.reversed()))
  }

  private static func hasLetterOrDigit(_ term: String) -> Bool {
    term.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
    }
  }
}
