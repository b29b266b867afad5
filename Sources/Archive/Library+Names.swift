import Articles
import GRDB

extension Library {
  /// The page of an entity: each mention with its sentence, grouped by article, newest first;
  /// where the list is in the order of documents, articles without a date follow in that order.
  /// - Parameter limit: how many articles at most.
  /// - Throws: `ArchiveError`.
  public func page(of entity: Entity, limit: Int = 500) throws -> EntityPage {
    try archive.read { database in
      let identities = try identities(of: [entity.id], in: database)
      let id = identities.root(entity.id)
      let presence = try EntityPresence(of: id, by: identities, in: database)
      let places = try presence.placesByTime(limit: limit, in: database)
      let summaries = try ArticleArchive.rows(of: places, in: database)
      let standing = Set(presence.locals.map(\.id))
      let hidden = try Self.hidden(identities, in: database)
      var groups: [EntityPage.Group] = []
      for summary in summaries {
        let place = summary.key.rawValue
        guard let (article, found) = try ArticleArchive.annotated(place, in: database) else {
          continue
        }
        // Of most articles it is known by the ids which mentions are shown and which are meant.
        var annotation = found
        var isMeant: (Entity.ID) -> Bool = { standing.contains($0) }
        if identities.splits(article) {
          let all = try self.identities(of: annotation.entities.map(\.id), in: database)
          annotation = annotation.resolved(by: all, in: article)
          isMeant = { $0 == id }
        } else if !hidden.isEmpty {
          annotation.mentions.removeAll { hidden.contains($0.entity) }
        }
        groups.append(
          EntityPage.Group(
            article: summary,
            quotations: Self.quotations(of: annotation.mentions, in: article) {
              isMeant($0.entity)
            },
            spoken: Voice.all(in: article, annotation).filter { $0.speaker.map(isMeant) ?? false }
              .flatMap(\.quotations)))
      }
      return EntityPage(
        entity: identities.entity(id) ?? entity, groups: groups,
        articles: groups.count < limit ? groups.count : try presence.count(in: database))
    }
  }

  /// The ids of mentions that are no names.
  private static func hidden(
    _ identities: Identities, in database: Database
  ) throws -> Set<Entity.ID> {
    let same = try database.cachedStatement(
      sql: """
        SELECT key FROM entity WHERE same = (SELECT id FROM entity WHERE key = ?1) OR key = ?1
        """)
    var hidden: Set<Entity.ID> = []
    for id in identities.hiddenIDs {
      for whole in identities.wholes(of: id) {
        hidden.formUnion(try String.fetchAll(same, arguments: [whole]))
        hidden.insert(whole)
      }
    }
    let parted = identities.splitsEverywhere
    hidden.subtract(parted.lazy.filter { !identities.isHidden($0.id) }.map(\.local))
    return hidden.union(parted.lazy.filter { identities.isHidden($0.id) }.map(\.local))
  }

  private static func quotations(
    of mentions: [Mention], in article: Article, where isMeant: (Mention) -> Bool
  ) -> [EntityPage.Quotation] {
    var found: [EntityPage.Quotation] = []
    var passage: Passage?
    var text = ""
    var sentences: ArraySlice<Range<Int>> = []
    for (index, mention) in mentions.enumerated() where isMeant(mention) {
      if mention.passage != passage {
        passage = mention.passage
        text = article.text(of: mention.passage) ?? ""
        sentences = Excerpts.ranges(of: text)[...]
      }
      // Mentions come in reading order: what lies before this one is done with.
      sentences = sentences.drop { $0.upperBound <= mention.range.lowerBound }
      guard let around = sentences.first else { continue }
      let sentence =
        min(
          around.lowerBound, mention.range.lowerBound)..<max(
          around.upperBound, mention.range.upperBound)
      let start = mention.range.lowerBound - sentence.lowerBound
      found.append(
        EntityPage.Quotation(
          mention: index, sentence: text[utf8: sentence],
          name: start..<start + mention.range.count))
    }
    return found
  }

  /// The article before or after another among those that mention an entity, in the order of the
  /// entity's page; nil at either end.
  /// - Throws: `ArchiveError`.
  public func article(
    mentioning entity: Entity.ID, after key: ArticleKey, forward: Bool
  ) throws -> ArticleKey? {
    try archive.read { database in
      let identities = try identities(of: [entity], in: database)
      let presence = try EntityPresence(
        of: identities.root(entity), by: identities, in: database)
      return try presence.neighbour(of: key.rawValue, forward: forward, in: database)
        .map(ArticleKey.init)
    }
  }

  /// The entities of most articles, those of most first.
  /// - Throws: `ArchiveError`.
  public func knownEntities(limit: Int) throws -> [KnownEntity] {
    try archive.read { database in
      let identities = try identities(of: [], in: database)
      let corrected = identities.correctedIDs
      let touched = corrected.reduce(into: Set<Entity.ID>()) {
        $0.formUnion(identities.wholes(of: $1))
      }
      var known = try Self.mostMentioned(limit + touched.count, in: database)
        .filter { !touched.contains($0.entity.id) }
      for id in corrected {
        let articles = try EntityPresence(of: id, by: identities, in: database).count(in: database)
        guard articles > 0, let entity = identities.entity(id) else { continue }
        known.append(KnownEntity(entity: entity, articles: articles))
      }
      known.sort {
        ($1.articles, $0.entity.name, $0.entity.id) < ($0.articles, $1.entity.name, $1.entity.id)
      }
      return Array(known.prefix(limit))
    }
  }

  private static func mostMentioned(
    _ limit: Int, in database: Database
  ) throws -> [KnownEntity] {
    func rows(_ least: Int) throws -> [Row] {
      try Row.fetchAll(
        database,
        sql: """
          SELECT key, name, kind, description, articles, id FROM entity
          WHERE same IS NULL AND articles > \(least)
          ORDER BY articles DESC, name, key LIMIT \(limit)
          """)
    }
    // Those of many articles have an index.
    var found = try rows(9)
    if found.count < limit { found = try rows(0) }
    let aliases = try database.cachedStatement(
      sql: "SELECT form FROM alias WHERE entity = ? ORDER BY form")
    return try found.map { row in
      let name: String = row[1]
      let forms = try String.fetchAll(aliases, arguments: [row[5] as Int64])
      return KnownEntity(
        entity: Entity(
          id: row[0], name: name, kind: Entity.Kind(rawValue: row[2]) ?? .work,
          aliases: forms.filter { $0 != name }, description: row[3]),
        articles: row[4])
    }
  }
}

extension EntityPresence {
  /// When an article was published, as far as that orders it among others.
  private struct Moment: Comparable {
    var second: Int
    var place: Int

    static func < (left: Moment, right: Moment) -> Bool {
      (left.second, left.place) < (right.second, right.place)
    }
  }

  /// The places of its articles, the newest first.
  func placesByTime(limit: Int, in database: Database) throws -> [Int] {
    guard try ArticlePlace.areByArrival(in: database) else {
      return try places(limit: limit, in: database)
    }
    return try moments("place IN (\(sql))", in: database).prefix(limit).map(\.place)
  }

  /// The place of its article that is next to one by time, be that among them or not.
  func neighbour(of place: Int, forward: Bool, in database: Database) throws -> Int? {
    if try ArticlePlace.areByArrival(in: database) {
      guard let here = try moments("place = \(place)", in: database).first else { return nil }
      let all = try moments("place IN (\(sql))", in: database)
      return (forward ? all.first { $0 < here } : all.last { $0 > here })?.place
    }
    return try places(after: place, isDownward: forward, limit: 1, in: database).first
  }

  private func moments(_ condition: String, in database: Database) throws -> [Moment] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT CASE WHEN published IS NULL THEN NULL ELSE second END, place FROM article
        WHERE \(condition) AND deletedBy IS NULL
        """
    ).map { Moment(second: $0[0] ?? .min, place: $0[1]) }.sorted(by: >)
  }
}
