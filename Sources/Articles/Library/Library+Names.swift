extension Library {
  /// Every entity, those of most articles first.
  public var knownEntities: [KnownEntity] {
    records.records
      .map { KnownEntity(entity: $0.entity, articles: $0.articles.count) }
      .sorted {
        ($1.articles, $0.entity.name, $0.entity.id) < ($0.articles, $1.entity.name, $1.entity.id)
      }
  }

  /// What speaks for an entity, and for a mention of it in an article.
  /// - Parameter mention: the index of the mention in the article as `open` gives it.
  public func explain(_ entity: Entity, mention: Int? = nil, in key: ArticleKey? = nil)
    -> Explanation
  {
    let id = identities.root(entity.id)
    let numbers = articles(mentioning: id)
    var joined: [Entity.ID: Explanation.Joined] = [:]
    for number in numbers {
      let entry = entries[number]
      for local in locals(of: id, in: entry) {
        joined[
          local.id,
          default: Explanation.Joined(entity: local, articles: 0, join: joins[local.id])
        ].articles += 1
      }
    }
    return Explanation(
      entity: records[id]?.entity ?? entity, articles: numbers.count,
      mention: key.flatMap { key in mention.flatMap { mentioned($0, in: key) } },
      joined: joined.values.sorted {
        ($1.articles, $0.entity.name, $0.entity.id) < ($0.articles, $1.entity.name, $1.entity.id)
      },
      rules: identities.rules(on: id))
  }

  /// The ways to split a mention off the entity it is taken for, the narrowest first; those that
  /// would change nothing are left out.
  /// - Parameter mention: the index of the mention in the article as `open` gives it.
  public func splits(of mention: Int, in key: ArticleKey) -> [Correction] {
    guard let mentioned = mentioned(mention, in: key) else { return [] }
    let article = entries[key.rawValue].article
    let shown = resolved(entries[key.rawValue])
    let id = shown.mentions[mention].entity
    guard let owner = shown.entities.first(where: { $0.id == id }) else { return [] }
    let (form, local) = (mentioned.form, mentioned.local)
    let numbers = articles(mentioning: id)
    var parts: [(Correction.Part, name: String)] = []
    if shown.mentions.contains(where: { $0.entity == id && article.text(of: $0) != form }) {
      parts.append((.form(form, article: article.id), form))
    }
    if numbers.count > 1 { parts.append((.article(article.id), local.name)) }
    let having = numbers.map { locals(of: id, in: entries[$0]) }
    if having.joined().contains(where: { $0.id != local.id }),
      having.count(where: { $0.contains { $0.id == local.id } }) > 1
    {
      parts.append((.everywhere, local.name))
    }
    return parts.map { .split($0.0, of: local, named: $0.name, from: owner) }
  }

  private func mentioned(_ index: Int, in key: ArticleKey) -> Explanation.Mentioned? {
    guard entries.indices.contains(key.rawValue) else { return nil }
    let entry = entries[key.rawValue]
    let shown = resolved(entry).mentions
    guard shown.indices.contains(index), let annotation = entry.annotation,
      let mention = annotation.mentions.first(where: {
        $0.passage == shown[index].passage && $0.range == shown[index].range
      }),
      let local = annotation.entities.first(where: { $0.id == mention.entity }),
      let form = entry.article.text(of: mention)
    else { return nil }
    return Explanation.Mentioned(form: form, evidence: mention.evidence, local: local)
  }

  /// The entities of an article by itself that stand for an entity of the library.
  private func locals(of id: Entity.ID, in entry: Entry) -> [Entity] {
    guard let annotation = entry.annotation else { return [] }
    if !identities.splits(entry.article) {
      return annotation.entities.filter { identities.id($0.id, in: entry.article) == id }
    }
    let shown = Set(resolved(entry).mentions.filter { $0.entity == id }.map { Place($0) })
    let ids = Set(annotation.mentions.filter { shown.contains(Place($0)) }.map(\.entity))
    return annotation.entities.filter { ids.contains($0.id) }
  }

  private struct Place: Hashable {
    var passage: Passage
    var start: Int

    init(_ mention: Mention) {
      passage = mention.passage
      start = mention.range.lowerBound
    }
  }
}
