/// A query that a person saved under a name.
public struct SavedQuery: Hashable, Sendable {
  /// The name it is shown under.
  public var name: String
  /// The query as typed.
  public var query: String

  /// Makes a saved query.
  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}
