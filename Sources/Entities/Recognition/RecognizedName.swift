import Articles

/// A name found in a text, before anything is known of what it is joined to.
struct RecognizedName: Sendable {
  /// The index of the part of the article.
  let part: Int
  /// The tokens of that part.
  let tokens: Range<Int>
  /// The hash of its words.
  let hash: UInt64
  let kind: Entity.Kind
  /// The entry of the knowledge base it is an alias of.
  let entry: Int?
}
