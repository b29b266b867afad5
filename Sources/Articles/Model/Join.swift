/// Why two ids of entities stand for one entity in a whole collection of articles.
public struct Join: Hashable, Sendable {
  /// What made the names alike.
  public enum Reason: Hashable, Sendable {
    /// Another spelling or transliteration of this name.
    case spelling(of: String)
    /// A shorter form of this name, which fits no other.
    case shortForm(of: String)
    /// The initials of this name, or an acronym that another article explains by it.
    case initials(of: String)
    /// The same name, taken for another kind of thing in another article.
    case sameName
  }

  /// The id of the entity that it was joined to.
  public var target: Entity.ID
  /// What made the names alike.
  public var reason: Reason
  /// What both have around them: names of other entities, or a walk of life ("politics").
  public var shared: [String]

  /// Makes a join.
  public init(target: Entity.ID, reason: Reason, shared: [String] = []) {
    self.target = target
    self.reason = reason
    self.shared = shared
  }
}
