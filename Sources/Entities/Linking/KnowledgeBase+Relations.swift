/// What the entries of the knowledge base say of each other.
extension KnowledgeBase {
  /// The country that a place lies in or a people is of, as far as descriptions tell: "capital of
  /// Colorado", "state of the United States".
  func country(around entry: Int) -> Int? {
    var entry = entry
    for _ in 0..<4 {
      if let country = country(of: entry) { return country }
      guard kind(of: entry) == .place || kind(of: entry) == .group,
        let next = described(by: entry, after: [Self.of, Self.in])
      else { return nil }
      entry = next
    }
    return nil
  }

  /// The party whose adherents an entry is: "adherents of a republican party".
  func party(ofAdherents entry: Int) -> Int? {
    guard kind(of: entry) == .group, let party = described(by: entry, after: [Self.of]),
      kind(of: party) == .organisation
    else { return nil }
    return party
  }

  /// The entry that the last words of a description name, those after one of these words.
  private func described(by entry: Int, after words: Set<UInt64>) -> Int? {
    let tokens = Tokenizer.tokens(of: Array(self.entry(entry).description.utf8))
    guard let last = tokens.lastIndex(where: { words.contains($0.hash) }) else { return nil }
    var name = tokens[(last + 1)...]
    if let first = name.first, Self.articles.contains(first.hash) { name.removeFirst() }
    guard let first = name.first else { return nil }
    let hash = name.dropFirst().reduce(first.hash) { WordHash.phrase($0, $1.hash) }
    return alias(hash, afterArticle: true)?.entry
  }

  private static let of = WordHash.of("of")
  private static let `in` = WordHash.of("in")
  private static let articles = Set(["a", "an", "the"].map { WordHash.of($0) })
}
