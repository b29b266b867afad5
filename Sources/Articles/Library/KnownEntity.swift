/// An entity of the library, and in how many articles it is mentioned.
public struct KnownEntity: Hashable, Sendable {
  /// The entity.
  public var entity: Entity
  /// How many articles mention it.
  public var articles: Int

  /// Makes a known entity.
  public init(entity: Entity, articles: Int) {
    self.entity = entity
    self.articles = articles
  }
}
