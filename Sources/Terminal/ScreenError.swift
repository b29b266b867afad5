/// Why the terminal could not be taken over.
public struct ScreenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence for a person.
  public let description: String
}
