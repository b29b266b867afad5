/// A text in tokens and sentences, as the sequence model reads it.
///
/// Tokens are cut as in newswire corpora: marks are tokens of their own, "'s" too; words joined by a
/// hyphen are one token.
package struct SequenceDocument: Sendable {
  /// The UTF-8 text that the tokens are ranges of.
  package private(set) var bytes: [UInt8] = []
  /// The tokens as UTF-8 offsets.
  package private(set) var tokens: [Range<UInt32>] = []
  /// The end of each sentence, as an index of a token.
  package private(set) var sentences: [Int] = []

  package init() {}

  /// Whether there is no token.
  package var isEmpty: Bool { tokens.isEmpty }

  /// Adds a token to the sentence at hand.
  package mutating func append(_ token: some Sequence<UInt8>) {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: token)
    tokens.append(start..<UInt32(bytes.count))
  }

  /// Ends the sentence at hand; an empty one is left out.
  package mutating func endSentence() {
    if tokens.count > sentences.last ?? 0 { sentences.append(tokens.count) }
  }

  /// Takes out everything and keeps the room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }
}
