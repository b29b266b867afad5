import Articles

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
  private let articles: [Entity.ID: Int]
  let corrections: Corrections
  private var splits: [Split: Entity.ID] = [:]
  private var splitArticles: Set<String> = []
  private var merged: [Entity.ID: Entity.ID] = [:]
  private var hidden: Set<Entity.ID> = []
  /// The entities that corrections change or make, as they are after them.
  private var corrected: [Entity.ID: Entity] = [:]

  /// Applies corrections, in their order, to the entity that each id stands for.
  /// - Parameters:
  ///   - known: the entities of the ids that are asked about and of the corrections' own.
  ///   - articles: how many articles mention each of these entities, but for corrections.
  init(
    _ known: [Entity.ID: Entity] = [:], articles: [Entity.ID: Int] = [:],
    corrections: Corrections = Corrections()
  ) {
    self.known = known
    knownIDs = known.mapValues(\.id)
    self.articles = articles
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
    var id = knownIDs[id] ?? id
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
    guard !corrections.isEmpty else { return knownIDs[local] ?? local }
    let id = root(split(local, in: article.id, form: form) ?? local)
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

  /// How many articles mention an entity that no correction speaks of; nil when it is not known.
  func articles(mentioning id: Entity.ID) -> Int? { articles[id] }

  /// Whether an entity is no name at all.
  func isHidden(_ id: Entity.ID) -> Bool { hidden.contains(root(id)) }

  /// The entities that are no names.
  var hiddenIDs: Set<Entity.ID> { hidden.filter { merged[$0] == nil } }

  /// The ids that the archive joins others under and that stand for an entity.
  func wholes(of id: Entity.ID) -> Set<Entity.ID> {
    Set(merged.keys.filter { root($0) == id } + (merged[id] == nil ? [id] : []))
  }

  /// The entities that corrections speak of, as they stand after them.
  var correctedIDs: Set<Entity.ID> { Set(corrections.rules.flatMap(\.correction.ids).map(root)) }

  /// The ids of mentions that are split off everywhere, and what they stand for.
  var splitsEverywhere: [(local: Entity.ID, id: Entity.ID)] {
    splits.filter { $0.key.article == nil }.map { ($0.key.local, root($0.value)) }
  }

  /// The mentions that are split off in single articles, and what they stand for.
  var splitsInArticles: [(local: Entity.ID, article: String, id: Entity.ID)] {
    splits.compactMap { split, id in split.article.map { (split.local, $0, root(id)) } }
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

extension Correction {
  /// The ids that it speaks of.
  var ids: [Entity.ID] {
    switch self {
    case .merge(let subject, let target): [subject.id, target.id]
    case .split(let subject, let owner, _): [subject.id, owner.id]
    case .kind(let subject, _), .hide(let subject): [subject.id]
    }
  }
}

extension Annotation {
  /// The annotation with each entity as the whole archive knows it, without those that are hidden.
  func resolved(by identities: Identities, in article: Article) -> Annotation {
    var annotation = self
    var locals: [Entity.ID: Entity] = [:]
    var resolved: [Entity.ID: Entity?] = [:]
    for local in entities {
      locals[local.id] = local
      resolved[local.id] = .some(identities.entity(local, in: article))
    }
    let isSplit = identities.splits(article)
    var entities: [Entity] = []
    var seen: Set<Entity.ID> = []
    annotation.mentions = mentions.compactMap { mention in
      guard let local = locals[mention.entity] else { return mention }
      var entity = resolved[local.id] ?? nil
      if isSplit {
        entity = identities.entity(local, in: article, form: article.text(of: mention))
      }
      guard let entity else { return nil }
      if seen.insert(entity.id).inserted { entities.append(entity) }
      var mention = mention
      mention.entity = entity.id
      return mention
    }
    for local in self.entities {
      guard let entity = resolved[local.id] ?? nil, !isSplit else { continue }
      if seen.insert(entity.id).inserted { entities.append(entity) }
    }
    annotation.entities = entities
    annotation.quotes = quotes.map { quote in
      var quote = quote
      if let speaker = quote.speaker, let entity = resolved[speaker] {
        quote.speaker = entity?.id
        if quote.speaker == nil { quote.speakerPhrase = locals[speaker]?.name }
      }
      if let via = quote.via, let entity = resolved[via] { quote.via = entity?.id }
      return quote
    }
    return annotation
  }
}
