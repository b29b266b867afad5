import Articles

/// An article's passages, each with its bytes and tokens.
struct TokenizedArticle: Sendable {
  struct Part: Sendable {
    let passage: Passage
    let bytes: [UInt8]
    let tokens: [Token]

    /// The UTF-8 offsets of a range of tokens that is not empty.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
      Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }
  }

  let parts: [Part]

  init(_ article: Article) {
    parts = article.passages.compactMap { passage in
      guard let text = article.text(of: passage) else { return nil }
      let bytes = Array(text.utf8)
      return Part(passage: passage, bytes: bytes, tokens: Tokenizer.tokens(of: bytes))
    }
  }
}
