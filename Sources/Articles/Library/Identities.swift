/// Who each mention stands for: what the articles tell, and over it what a person corrected.
struct Identities: Sendable {
  /// Mentions that are split off: of a form in an article, of an article, or of an id everywhere.
  private struct Split: Hashable {
    var local: Entity.ID
    var article: String?
    var form: String?
  }

  private let known: [Entity.ID: Entity]
  private let knownIDs: [Entity.ID: Entity.ID]
  private(set) var corrections = Corrections()
  private var splits: [Split: Entity.ID] = [:]
  private var splitArticles: Set<String> = []
  private var merged: [Entity.ID: Entity.ID] = [:]
  private var hidden: Set<Entity.ID> = []
  /// The entities that corrections change or make, as they are after them.
  private var corrected: [Entity.ID: Entity] = [:]

  /// Takes the entity that each id stands for where nothing is corrected.
  init(_ known: [Entity.ID: Entity] = [:]) {
    self.known = known
    knownIDs = known.mapValues(\.id)
  }

  /// Applies corrections, in their order, in place of those before.
  mutating func adopt(_ corrections: Corrections) {
    self.corrections = corrections
    splits.removeAll()
    splitArticles.removeAll()
    merged.removeAll()
    hidden.removeAll()
    corrected.removeAll()
    var entities: [Entity.ID: Entity] = [:]
    var kinds: [Entity.ID: Entity.Kind] = [:]
    /// The entity of a subject, which no open article need mention.
    func note(_ id: Entity.ID, _ subject: Correction.Subject) {
      guard entities[id] == nil else { return }
      entities[id] = known[id] ?? Entity(id: id, name: subject.name, kind: subject.kind)
    }
    for correction in corrections.rules.map(\.correction) {
      switch correction {
      case .merge(let subject, let target):
        let (from, to) = (root(subject.id), root(target.id))
        note(from, subject)
        note(to, target)
        if from != to { merged[from] = to }
      case .split(let subject, let owner, let part):
        note(subject.id, subject)
        corrected[subject.id] = entities[subject.id]
        switch part {
        case .form(let form, let article):
          splits[Split(local: owner.id, article: article, form: form)] = subject.id
          splitArticles.insert(article)
        case .article(let article):
          splits[Split(local: owner.id, article: article)] = subject.id
          splitArticles.insert(article)
        case .everywhere:
          splits[Split(local: owner.id)] = subject.id
        }
      case .kind(let subject, let kind):
        note(root(subject.id), subject)
        kinds[root(subject.id)] = kind
      case .hide(let subject):
        hidden.insert(root(subject.id))
      }
    }
    for id in kinds.keys { corrected[id] = entities[id] }
    for (from, _) in merged { corrected[root(from)] = entities[root(from)] }
    for from in merged.keys.sorted() {
      guard let entity = entities[from] else { continue }
      corrected[root(from)]?.aliases += [entity.name] + entity.aliases
    }
    for (id, entity) in corrected {
      if let kind = kinds[id] { corrected[id]?.kind = kind }
      corrected[id]?.aliases = Set(entity.aliases).subtracting([entity.name]).sorted()
    }
  }

  /// The entity that an id stands for where nothing is corrected; nil when nothing is known of it.
  func known(_ id: Entity.ID) -> Entity? { known[id] }

  /// The id of the entity that an id stands for where nothing is corrected.
  func knownID(_ id: Entity.ID) -> Entity.ID { knownIDs[id] ?? id }

  /// The ids that rules speak of, and all that other rules tie to these.
  func concerned(by rules: [Corrections.Rule]) -> Set<Entity.ID> {
    var ties: [Entity.ID: [Entity.ID]] = [:]
    for rule in corrections.rules + rules {
      let ids = ids(in: rule)
      for id in ids { ties[id, default: []] += ids }
    }
    var found: Set<Entity.ID> = []
    var waiting = rules.flatMap(ids)
    while let id = waiting.popLast() {
      if found.insert(id).inserted { waiting += ties[id] ?? [] }
    }
    return found
  }

  private func ids(in rule: Corrections.Rule) -> [Entity.ID] {
    switch rule.correction {
    case .merge(let one, let other), .split(let one, let other, _):
      return [knownID(one.id), knownID(other.id)]
    case .kind(let subject, _), .hide(let subject): return [knownID(subject.id)]
    }
  }

  /// The id that an id of a correction stands for now.
  func root(_ id: Entity.ID) -> Entity.ID {
    var id = knownID(id)
    while let next = merged[id] { id = next }
    return id
  }

  /// The entity that a mention in an article stands for; nil when it is hidden.
  /// - Parameters:
  ///   - local: the entity as the article has it.
  ///   - form: the form of the name that is mentioned.
  func entity(_ local: Entity, in article: Article, form: String? = nil) -> Entity? {
    guard let id = id(local.id, in: article, form: form) else { return nil }
    return corrected[id] ?? known[local.id] ?? local
  }

  /// The id of the entity that a mention of a local id stands for; nil when it is hidden.
  func id(_ local: Entity.ID, in article: Article, form: String? = nil) -> Entity.ID? {
    guard !corrections.isEmpty else { return knownID(local) }
    let id = root(split(local, in: article.id, form: form) ?? local)
    return hidden.contains(id) ? nil : id
  }

  /// The id of the entity that the mentions of a known one stand for, but for those that are split
  /// off; nil when it is hidden.
  func id(ofKnown known: Entity.ID) -> Entity.ID? {
    let id = root(known)
    return hidden.contains(id) ? nil : id
  }

  private func split(_ local: Entity.ID, in article: String, form: String?) -> Entity.ID? {
    guard !splits.isEmpty else { return nil }
    if splitArticles.contains(article) {
      if let form, let id = splits[Split(local: local, article: article, form: form)] {
        return id
      }
      if let id = splits[Split(local: local, article: article)] { return id }
    }
    return splits[Split(local: local)]
  }

  /// Whether mentions of some entities are split off.
  func splits(anyOf ids: Set<Entity.ID>) -> Bool {
    splits.keys.contains { ids.contains(knownID($0.local)) }
  }

  /// Whether the mentions of one id in an article may stand for several entities.
  func splits(_ article: Article) -> Bool { splitArticles.contains(article.id) }

  /// The entity of an id that it stands for itself; nil when nothing more is known of it.
  func entity(_ id: Entity.ID) -> Entity? {
    corrected[id] ?? known[id]
  }

  /// The rules that made an entity what it is, in their order.
  func rules(on id: Entity.ID) -> [Corrections.Rule] {
    let id = root(id)
    return corrections.rules.filter { rule in
      switch rule.correction {
      case .merge(let subject, let target):
        return [subject.id, target.id].contains { root($0) == id }
      case .split(let subject, let owner, _):
        return [subject.id, owner.id].contains { root($0) == id }
      case .kind(let subject, _), .hide(let subject): return root(subject.id) == id
      }
    }
  }
}
