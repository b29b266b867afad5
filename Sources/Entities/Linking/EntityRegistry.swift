import Articles

/// Joins the entities of many articles: one spelling, one description and one id for each.
///
/// What it answers depends on the set of annotations added, not on their order.
public struct EntityRegistry: Sendable {
  /// Makes an empty registry.
  public init() {}

  /// Takes in the entities of one more article.
  public mutating func add(_ annotation: Annotation) {}

  /// For every entity id that an annotation used, the entity it stands for in the whole
  /// collection: several ids may stand for one entity.
  public var identities: [Entity.ID: Entity] { [:] }
}
