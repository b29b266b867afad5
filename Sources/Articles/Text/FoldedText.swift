/// A text made ready for searching: lower case, without accents, one space for any white space.
public struct FoldedText: Hashable, Sendable {
  /// The folded UTF-8 bytes.
  public let bytes: [UInt8]

  /// Folds pieces of text, kept apart by a line feed, so that no term matches across two of them.
  public init(_ pieces: [String]) {
    bytes = Array(pieces.joined(separator: "\n").lowercased().utf8)
  }
}
