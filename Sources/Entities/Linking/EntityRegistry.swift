import Articles

/// Joins the entities of many articles: one spelling, one description and one id for each.
///
/// What it answers depends on the set of annotations added, not on their order.
public struct EntityRegistry: Sendable {
  /// What the articles say of one id.
  private struct Record: Sendable {
    var kind: Entity.Kind
    /// How many articles show it under each name.
    var names: [String: Int] = [:]
    var aliases: Set<String> = []
    var description: String?
  }

  private var records: [Entity.ID: Record] = [:]
  private let lexicon = Lexicon()

  /// Makes an empty registry.
  public init() {}

  /// Takes in the entities of one more article.
  public mutating func add(_ annotation: Annotation) {
    for entity in annotation.entities {
      var record = records[entity.id] ?? Record(kind: entity.kind)
      record.names[entity.name, default: 0] += 1
      record.aliases.formUnion(entity.aliases)
      record.description = record.description ?? entity.description
      records[entity.id] = record
    }
  }

  /// For every entity id that an annotation used, the entity it stands for in the whole
  /// collection: several ids may stand for one entity.
  public var identities: [Entity.ID: Entity] {
    let joins = joins
    var members: [Entity.ID: [Entity.ID]] = [:]
    for id in records.keys { members[joins[id]?.target ?? id, default: []].append(id) }
    var result: [Entity.ID: Entity] = [:]
    result.reserveCapacity(records.count)
    for (id, ids) in members {
      let entity = merged(id, ids)
      for member in ids { result[member] = entity }
    }
    return result
  }

  /// Why an id stands for another one's entity, for every id that does. A target is joined to
  /// nothing itself.
  public var joins: [Entity.ID: Join] {
    var target: [Entity.ID: Entity.ID] = [:]
    joinPeople(&target)
    joinAcronyms(&target)
    return target.mapValues { Join(target: $0, reason: .sameName) }
  }

  /// One entity of the records that were joined under an id.
  private func merged(_ id: Entity.ID, _ members: [Entity.ID]) -> Entity {
    var names: [String: Int] = [:]
    var forms: Set<String> = []
    for member in members {
      guard let record = records[member] else { continue }
      if member == id { names = record.names }
      forms.formUnion(record.names.keys)
      forms.formUnion(record.aliases)
    }
    let name = names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    forms.remove(name)
    let record = records[id]
    return Entity(
      id: id, name: name, kind: record?.kind ?? .organisation, aliases: forms.sorted(),
      description: record?.description)
  }

  /// What a name can be joined under: nothing yet, one entity, or several, which is none.
  private enum Candidate {
    case one(Entity.ID)
    case several

    func adding(_ id: Entity.ID) -> Candidate {
      if case .one(let known) = self, known == id { return self }
      return .several
    }
  }

  /// Joins a lone name to the only person of that name, and a name of two words to the only
  /// longer one that starts and ends alike.
  private func joinPeople(_ target: inout [Entity.ID: Entity.ID]) {
    var byFamilyName: [[UInt8]: Candidate] = [:]
    var byEnds: [[[UInt8]]: Candidate] = [:]
    var short: [(id: Entity.ID, words: [[UInt8]])] = []
    for (id, record) in records where record.kind == .person {
      let words = EntityKey.words(displayName(record), .person)
      guard let first = words.first, let last = words.last else { continue }
      if words.count <= 2 { short.append((id, words)) }
      guard words.count > 1 else { continue }
      var keys: Set<[UInt8]> = [last]
      if lexicon.classes(of: first).contains(.familyFirst) { keys.insert(first) }
      for key in keys { byFamilyName[key] = byFamilyName[key]?.adding(id) ?? .one(id) }
      if words.count > 2 {
        let ends = [first, last]
        byEnds[ends] = byEnds[ends]?.adding(id) ?? .one(id)
      }
    }
    for (id, words) in short {
      let candidate = words.count == 1 ? byFamilyName[words[0]] : byEnds[words]
      if case .one(let other)? = candidate, other != id { target[id] = other }
    }
    // A lone name may have joined a name of two words that joined a longer one.
    for (id, other) in target {
      if let further = target[other] { target[id] = further }
    }
  }

  /// Joins an acronym that its article does not explain to the only body that others call so.
  private func joinAcronyms(_ target: inout [Entity.ID: Entity.ID]) {
    var byAlias: [String: Candidate] = [:]
    for (id, record) in records where record.kind == .organisation {
      for alias in record.aliases where Self.isAcronym(alias) {
        byAlias[alias] = byAlias[alias]?.adding(id) ?? .one(id)
      }
    }
    for (id, record) in records where record.kind == .organisation {
      let name = displayName(record)
      if Self.isAcronym(name), case .one(let other)? = byAlias[name], other != id {
        target[id] = other
      }
    }
  }

  private func displayName(_ record: Record) -> String {
    record.names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func isAcronym(_ name: String) -> Bool {
    name.utf8.count <= 8 && name.utf8.allSatisfy { (0x41...0x5a).contains($0) || $0 == 0x2e }
  }
}
