import Articles

/// Joins the entities of many articles: one spelling, one description and one id for each.
///
/// What it answers depends on the set of annotations added, not on their order. Where it is not
/// sure, two entities stay two.
public struct EntityRegistry: Sendable {
  /// What the articles say of one id.
  struct Record: Sendable {
    let kind: Entity.Kind
    let isKnown: Bool
    /// How many articles show it under each name.
    var names: [String: Int] = [:]
    var aliases: Set<String> = []
    var description: String?
    /// The articles that mention it.
    var articles: [Int] = []

    /// Takes in the entity as one more article has it.
    mutating func add(_ entity: Entity, in article: Int) {
      names[entity.name, default: 0] += 1
      aliases.formUnion(entity.aliases)
      description = description ?? entity.description
      articles.append(article)
    }

    /// The name that most articles show.
    var name: String { names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }
  }

  private(set) var records: [Entity.ID: Record] = [:]
  /// The ids in each article.
  private(set) var articles: [[Entity.ID]] = []
  let lexicon = Lexicon()

  /// Makes an empty registry.
  public init() {}

  /// Takes in the entities of one more article.
  public mutating func add(_ annotation: Annotation) {
    for entity in annotation.entities {
      records[
        entity.id, default: Record(kind: entity.kind, isKnown: entity.description != nil)
      ].add(entity, in: articles.count)
    }
    articles.append(annotation.entities.map(\.id))
  }

  /// For every entity id that an annotation used, and every id that an entity was given, the entity
  /// it stands for in the whole collection: several ids may stand for one entity.
  public var identities: [Entity.ID: Entity] { joined.identities }

  /// Why an id stands for another one's entity, for every id that does. A target is joined to
  /// nothing itself.
  public var joins: [Entity.ID: Join] {
    var joining = Joining(self)
    joining.joinNamesakes()
    joining.joinPeople()
    joining.joinBodies()
    return joining.joins
  }

  /// The identities and the joins that made them, for those who want both.
  public var joined: (identities: [Entity.ID: Entity], joins: [Entity.ID: Join]) {
    let joins = joins
    var members: [Entity.ID: [Entity.ID]] = [:]
    for id in records.keys { members[joins[id]?.target ?? id, default: []].append(id) }
    var result: [Entity.ID: Entity] = [:]
    result.reserveCapacity(records.count)
    for (id, ids) in members {
      let entity = merged(id, ids)
      result[id] = entity
      for member in ids { result[member] = entity }
    }
    return (result, joins)
  }

  /// One entity of the records that were joined under an id.
  private func merged(_ id: Entity.ID, _ members: [Entity.ID]) -> Entity {
    var names: [String: Int] = [:]
    var forms: Set<String> = []
    let own = members.contains(id) ? [id] : members
    for member in own { names.merge(records[member]?.names ?? [:]) { $0 + $1 } }
    for member in members {
      guard let record = records[member] else { continue }
      forms.formUnion(record.names.keys)
      forms.formUnion(record.aliases)
    }
    let name = names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    forms.remove(name)
    let record = records[id] ?? members.min().flatMap { records[$0] }
    return Entity(
      id: id, name: name, kind: record?.kind ?? .organisation, aliases: forms.sorted(),
      description: record?.description)
  }
}
