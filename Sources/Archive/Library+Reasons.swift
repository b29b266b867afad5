import Articles
import Foundation
import GRDB

extension Library {
  /// What speaks for an entity, and for a mention of it in an article.
  /// - Parameter mention: the index of the mention in the article as `open` gives it.
  /// - Throws: `ArchiveError`.
  public func explain(
    _ entity: Entity, mention: Int? = nil, in key: ArticleKey? = nil
  ) throws -> Explanation {
    try archive.read { database in
      let identities = try identities(of: [entity.id], in: database)
      let id = identities.root(entity.id)
      let presence = try EntityPresence(of: id, by: identities, in: database)
      let joined = try presence.articlesByLocal(in: database).compactMap { local, articles in
        try Self.joined(local, articles, in: database)
      }
      return Explanation(
        entity: identities.entity(id) ?? entity, articles: try presence.count(in: database),
        mention: try key.flatMap { key in
          try mention.flatMap { try mentioned($0, in: key, database)?.mention }
        },
        joined: joined.sorted {
          ($1.articles, $0.entity.name, $0.entity.id) < ($0.articles, $1.entity.name, $1.entity.id)
        },
        rules: identities.rules(on: id))
    }
  }

  /// An id that articles have, with what the archive knows of it and why it was joined.
  private static func joined(
    _ id: Entity.ID, _ articles: Int, in database: Database
  ) throws -> Explanation.Joined? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT entity.name, entity.kind, entity.description, entity.reason, whole.key
            FROM entity LEFT JOIN entity AS whole ON whole.id = entity.same WHERE entity.key = ?
            """), arguments: [id])
    else { return nil }
    let entity = Entity(
      id: id, name: row[0], kind: Entity.Kind(rawValue: row[1]) ?? .work, description: row[2])
    var join: Join?
    if let target = row[4] as Entity.ID?, let record = row[3] as Data? {
      join = try Join(record: record, target: target)
    }
    return Explanation.Joined(entity: entity, articles: articles, join: join)
  }

  /// The ways to split a mention off the entity it is taken for, the narrowest first; those that
  /// would change nothing are left out.
  /// - Parameter mention: the index of the mention in the article as `open` gives it.
  /// - Throws: `ArchiveError`.
  public func splits(of mention: Int, in key: ArticleKey) throws -> [Correction] {
    try archive.read { database in
      guard let (mentioned, article, shown) = try mentioned(mention, in: key, database) else {
        return []
      }
      let id = shown.mentions[mention].entity
      guard let owner = shown.entities.first(where: { $0.id == id }) else { return [] }
      let (form, local) = (mentioned.form, mentioned.local)
      let identities = try identities(of: [id], in: database)
      let presence = try EntityPresence(of: id, by: identities, in: database)
      let articles = try presence.articlesByLocal(in: database)
      var parts: [(Correction.Part, name: String)] = []
      if shown.mentions.contains(where: { $0.entity == id && article.text(of: $0) != form }) {
        parts.append((.form(form, article: article.id), form))
      }
      if try presence.count(in: database) > 1 {
        parts.append((.article(article.id), local.name))
      }
      if articles.keys.contains(where: { $0 != local.id }), articles[local.id] ?? 0 > 1 {
        parts.append((.everywhere, local.name))
      }
      return parts.map { .split($0.0, of: local, named: $0.name, from: owner) }
    }
  }

  /// A mention by its index in what is shown, with its article and what is shown of that.
  private func mentioned(
    _ index: Int, in key: ArticleKey, _ database: Database
  ) throws -> (mention: Explanation.Mentioned, article: Article, shown: Annotation)? {
    guard let (article, annotation) = try ArticleArchive.annotated(key.rawValue, in: database)
    else { return nil }
    let identities = try identities(of: annotation.entities.map(\.id), in: database)
    let shown = annotation.resolved(by: identities, in: article)
    guard shown.mentions.indices.contains(index) else { return nil }
    let place = shown.mentions[index]
    guard
      let mention = annotation.mentions.first(where: {
        $0.passage == place.passage && $0.range == place.range
      }),
      let local = annotation.entities.first(where: { $0.id == mention.entity }),
      let form = article.text(of: mention)
    else { return nil }
    return (
      Explanation.Mentioned(form: form, evidence: mention.evidence, local: local), article, shown
    )
  }
}
