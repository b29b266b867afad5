import Articles

/// A name that is to be joined to others: where it stands, and what is known of it.
struct LinkedName {
  /// The index of the part of the article.
  let part: Int
  /// The tokens of that part.
  let tokens: Range<Int>
  /// The hash of its words.
  let hash: UInt64
  /// nil where nothing tells.
  var kind: Entity.Kind?
  /// The entry of the knowledge base it is an alias of.
  var entry: Int?
}

extension LinkedName {
  init(_ name: RecognizedName) {
    self.init(
      part: name.part, tokens: name.tokens, hash: name.hash, kind: name.kind, entry: name.entry)
  }
}
