/// Why a document could not be read.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path or address as given.
  public var document: String
  /// What is wrong, as the end of a sentence ("it is empty").
  public var reason: String

  /// Makes an error about a document.
  public init(document: String, reason: String) {
    self.document = document
    self.reason = reason
  }

  /// The sentence for a person.
  public var description: String { "\(document): \(reason)" }
}
