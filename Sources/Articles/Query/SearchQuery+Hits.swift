/// A piece of an article that shows why a query found it.
public struct Snippet: Hashable, Sendable {
  /// The words, with "…" where they are cut.
  public var text: String
  /// The UTF-8 offsets of what was searched for, in order, none overlapping another.
  public var hits: [Range<Int>]

  /// Makes a snippet.
  public init(text: String, hits: [Range<Int>] = []) {
    self.text = text
    self.hits = hits
  }
}

extension SearchQuery {
  /// The UTF-8 ranges in a text, as written, that the query searches for: in order, none
  /// overlapping.
  public func hits(in text: String) -> [Range<Int>] { QueryHits(expression).hits(in: text) }

  /// The piece of an article where most of the query is found; its opening where nothing is.
  /// - Parameter length: about how many UTF-8 bytes the piece may have.
  public func snippet(of article: Article, length: Int = 160) -> Snippet {
    let wanted = QueryHits(expression)
    var best: (text: String, hits: [Range<Int>], kinds: Int)?
    for passage in article.passages where passage.field != .title {
      guard let text = article.text(of: passage) else { continue }
      let (hits, kinds) = wanted.search(text)
      if kinds > best?.kinds ?? 0 { best = (text, hits, kinds) }
      if kinds == wanted.count { break }
    }
    let text = best?.text ?? article.standfirst ?? article.paragraphs.first ?? article.title ?? ""
    return Self.cut(text, hits: best?.hits ?? [], length: length)
  }

  private static func cut(_ text: String, hits: [Range<Int>], length: Int) -> Snippet {
    let bytes = Array(text.utf8)
    guard bytes.count > length else { return Snippet(text: text, hits: hits) }
    func word(_ index: Int, _ step: Int) -> Int {
      // The nearest space, for a little way; then the nearest character.
      var index = index
      for _ in 0..<24 where index > 0 && index < bytes.count && bytes[index] != 0x20 {
        index += step
      }
      while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += step }
      return index
    }
    let first = hits.first?.lowerBound ?? 0
    let start = first < length * 2 / 3 ? 0 : word(first - length / 3, -1)
    let end = start + length >= bytes.count ? bytes.count : word(start + length, -1)
    let head = start > 0 ? "…" : ""
    let from = start > 0 && bytes[start] == 0x20 ? start + 1 : start
    let shift = from - head.utf8.count
    return Snippet(
      text: head + text[utf8: from..<max(from, end)] + (end < bytes.count ? "…" : ""),
      hits: hits.filter { $0.lowerBound >= from && $0.upperBound <= end }
        .map { $0.lowerBound - shift..<$0.upperBound - shift })
  }
}

/// What of a query can be seen in a text: the words and patterns that it wants, not those it shuns.
struct QueryHits {
  private var words: [QueryWords] = []
  private var patterns: [QueryPattern] = []

  init(_ expression: QueryExpression) { collect(expression) }

  var count: Int { words.count + patterns.count }

  private mutating func collect(_ expression: QueryExpression) {
    switch expression {
    case .words(let found, let field) where field == nil || field == .title || field == .text,
      .words(let found, let field) where field == .note:
      if !words.contains(found) { words.append(found) }
    case .entity(let found, _): if !words.contains(found) { words.append(found) }
    case .pattern(let pattern, _): patterns.append(pattern)
    case .all(let parts), .any(let parts): for part in parts { collect(part) }
    default: break
    }
  }

  func hits(in text: String) -> [Range<Int>] { search(text).hits }

  /// The ranges in a text as written, and how many of the wanted words and patterns they are of.
  func search(_ text: String) -> (hits: [Range<Int>], kinds: Int) {
    guard count > 0 else { return ([], 0) }
    let traced = Folding.Traced(text)
    var found: [Range<Int>] = []
    var kinds = 0
    func add(_ ranges: [Range<Int>]) {
      if !ranges.isEmpty { kinds += 1 }
      found += ranges
    }
    if !words.isEmpty {
      var tokens: [Range<Int>] = []
      IndexWords.eachWord(in: traced.bytes) { range, _ in tokens.append(range) }
      for wanted in words { add(occurrences(of: wanted, tokens, traced.bytes)) }
    }
    for pattern in patterns {
      var ranges: [Range<Int>] = []
      var start = 0
      while let match = pattern.firstMatch(in: traced.bytes, from: start), !match.isEmpty {
        ranges.append(match)
        start = match.upperBound
      }
      add(ranges)
    }
    return (found.map(traced.source).merged, kinds)
  }

  private func occurrences(
    of wanted: QueryWords, _ tokens: [Range<Int>], _ bytes: [UInt8]
  ) -> [Range<Int>] {
    let words = wanted.words.map { Array($0.utf8) }
    var found: [Range<Int>] = []
    var index = 0
    while index + words.count <= tokens.count {
      let fits = words.indices.allSatisfy { number in
        let token = tokens[index + number]
        let mayGoOn = wanted.isPrefix && number == words.count - 1
        return mayGoOn
          ? bytes[token].starts(with: words[number]) : bytes[token].elementsEqual(words[number])
      }
      if fits {
        let last = tokens[index + words.count - 1]
        let end = wanted.isPrefix ? last.lowerBound + words[words.count - 1].count : last.upperBound
        found.append(tokens[index].lowerBound..<end)
        index += words.count
      } else {
        index += 1
      }
    }
    return found
  }
}
