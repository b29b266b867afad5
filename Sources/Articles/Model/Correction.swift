/// What a person says of entities against the program's own judgement: a rule that holds for every
/// article, in the order the rules were made.
public enum Correction: Hashable, Sendable {
  /// One entity is another.
  case merge(Entity.ID, into: Entity.ID)
  /// A form of a name in one article stands for an entity of its own.
  case split(form: String, from: Entity.ID, article: String)
  /// What an entity is.
  case kind(Entity.ID, Entity.Kind)
  /// No name at all.
  case hide(Entity.ID)
}
