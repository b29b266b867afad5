import Articles

/// A name found in a text, before anything is known of what it is joined to.
struct RecognizedName: Sendable {
  /// How sure its kind is.
  enum Evidence: Int, Comparable, Sendable {
    /// Its shape alone: the document's other names may say otherwise.
    case shape
    /// A list or the words around it.
    case context
    /// The knowledge base, a title before it, a head word in it.
    case certain

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }

  /// The index of the part of the article.
  let part: Int
  /// The tokens of that part.
  let tokens: Range<Int>
  /// The hash of its words.
  let hash: UInt64
  /// nil while nothing speaks for any kind.
  var kind: Entity.Kind?
  var evidence: Evidence
  /// The entry of the knowledge base it is an alias of.
  var entry: Int?
  /// A lone word that starts a sentence and is known as an ordinary word as well.
  let mayBeWord: Bool
}
