/// Someone or something that articles mention by name.
public struct Entity: Hashable, Sendable, Identifiable {
  /// What a name stands for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, place, organisation, group, event, work
  }

  /// A stable identifier: the same in every run, whatever the paths and the order of documents.
  public var id: String
  /// The name it is shown under.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// The other forms it was met in.
  public var aliases: [String]
  /// A line that says who or what it is, where that is known.
  public var description: String?

  /// Makes an entity.
  public init(
    id: String, name: String, kind: Kind, aliases: [String] = [], description: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.description = description
  }
}

/// One place in an article where an entity is named.
public struct Mention: Hashable, Sendable {
  /// The passage that holds it.
  public var passage: Passage
  /// The UTF-8 offsets of the name in that passage.
  public var range: Range<Int>
  /// The entity that is named.
  public var entity: Entity.ID

  /// Makes a mention of an entity at UTF-8 offsets in a passage.
  public init(passage: Passage, range: Range<Int>, entity: Entity.ID) {
    self.passage = passage
    self.range = range
    self.entity = entity
  }
}

/// The names in one article: its entities and where each is mentioned.
public struct Annotation: Hashable, Sendable {
  /// The entities in the order of their first mention.
  public var entities: [Entity]
  /// The mentions in reading order, none overlapping another.
  public var mentions: [Mention]

  /// Makes an annotation.
  public init(entities: [Entity] = [], mentions: [Mention] = []) {
    self.entities = entities
    self.mentions = mentions
  }
}
