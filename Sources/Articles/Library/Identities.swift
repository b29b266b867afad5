/// Who each mention stands for: what the articles tell, and over it what a person corrected.
struct Identities: Sendable {
  /// Mentions that are split off: of a form in an article, of an article, or of an id everywhere.
  private struct Split: Hashable {
    var local: Entity.ID
    var article: String?
    var form: String?
  }

  private let known: [Entity.ID: Entity]
  private let corrections: Corrections
  private var splits: [Split: Entity.ID] = [:]
  private var splitArticles: Set<String> = []
  private var merged: [Entity.ID: Entity.ID] = [:]
  private var hidden: Set<Entity.ID> = []
  /// The entities that corrections change or make, as they are after them.
  private var corrected: [Entity.ID: Entity] = [:]

  /// Applies corrections, in their order, to the entity that each id stands for.
  init(_ known: [Entity.ID: Entity] = [:], corrections: Corrections = Corrections()) {
    self.known = known
    self.corrections = corrections
    guard !corrections.isEmpty else { return }
    var entities: [Entity.ID: Entity] = [:]
    for entity in known.values { entities[entity.id] = entity }
    var kinds: [Entity.ID: Entity.Kind] = [:]
    /// The entity of a subject, which no open article need mention.
    func note(_ id: Entity.ID, _ subject: Correction.Subject) {
      guard entities[id] == nil else { return }
      entities[id] = Entity(id: id, name: subject.name, kind: subject.kind)
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

  /// The id that an id of a correction stands for now.
  func root(_ id: Entity.ID) -> Entity.ID {
    var id = known[id]?.id ?? id
    while let next = merged[id] { id = next }
    return id
  }

  /// The entity that a mention in an article stands for; nil when it is hidden.
  /// - Parameters:
  ///   - local: the entity as the article has it.
  ///   - form: the form of the name that is mentioned.
  func entity(_ local: Entity, in article: Article, form: String? = nil) -> Entity? {
    guard !corrections.isEmpty else { return known[local.id] ?? local }
    let id = root(split(local.id, in: article.id, form: form) ?? local.id)
    if hidden.contains(id) { return nil }
    return corrected[id] ?? known[local.id] ?? local
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

  /// Whether the mentions of one id in an article may stand for several entities.
  func splits(_ article: Article) -> Bool { splitArticles.contains(article.id) }

  /// The present entity of an id; nil when nothing is known of it.
  func entity(_ id: Entity.ID) -> Entity? {
    let id = root(id)
    return corrected[id] ?? known[id]
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
