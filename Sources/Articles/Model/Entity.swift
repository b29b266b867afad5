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
