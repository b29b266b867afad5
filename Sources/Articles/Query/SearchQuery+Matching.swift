/// What a query is answered from when the article lies in memory.
public struct QueryCandidate: Sendable {
  /// The article.
  public let article: Article
  /// When it was published, or met where that is not known, in seconds since 1970-01-01T00:00:00Z.
  public let second: Int
  /// Its words.
  public let fields: IndexFields
  /// The title and the path or address of what it came in.
  public let feed: IndexWords
  /// Its entities, with all their names.
  public let entities: [Entity]
  /// A person's tags.
  public let tags: [String]
  /// What a person noted on it.
  public let note: String?
  /// The marks it has.
  public let marks: Set<QueryMark>

  /// Makes a candidate.
  public init(
    article: Article, second: Int, feed: [String] = [], entities: [Entity] = [],
    tags: [String] = [], note: String? = nil, marks: Set<QueryMark> = []
  ) {
    self.article = article
    self.second = second
    self.feed = IndexWords(feed)
    self.entities = entities
    self.tags = tags
    self.note = note
    self.marks = marks
    fields = IndexFields(article, names: entities.map(\.name), note: note)
  }
}

extension SearchQuery {
  /// Whether an article is what the query asks for: the meaning of the language, in memory.
  public func matches(_ candidate: QueryCandidate) -> Bool { expression.matches(candidate) }
}

extension QueryExpression {
  func matches(_ candidate: QueryCandidate) -> Bool {
    switch self {
    case .everything: true
    case .words(let words, let field): candidate.fields.contains(words, in: field)
    case .entity(let words, let kind):
      candidate.entities.contains { entity in
        Self.accepts(kind, entity.kind)
          && ([entity.name] + entity.aliases).contains { IndexWords($0).contains(words) }
      }
    case .feed(let words): candidate.feed.contains(words)
    case .tag(let words):
      candidate.tags.contains { IndexWords($0).contains(words) }
        || candidate.fields[.tags].contains(words)
    case .language(let tag):
      candidate.article.language.map { Self.accepts(language: tag, $0) } ?? false
    case .marked(let mark): candidate.marks.contains(mark)
    case .published(let range): range.contains(candidate.second)
    case .pattern(let pattern, let field):
      candidate.article.patternTexts(of: field, note: candidate.note).contains(
        where: pattern.matches)
    case .not(let operand): !operand.matches(candidate)
    case .all(let parts): parts.allSatisfy { $0.matches(candidate) }
    case .any(let parts): parts.contains { $0.matches(candidate) }
    }
  }

  /// Whether a query for a kind of entity (nil for any) takes an entity of another: groups are
  /// found among organisations.
  public static func accepts(_ wanted: Entity.Kind?, _ kind: Entity.Kind) -> Bool {
    wanted == nil || wanted == kind || wanted == .organisation && kind == .group
  }

  private static func accepts(language wanted: String, _ tag: String) -> Bool {
    let tag = tag.lowercased()
    return tag == wanted || tag.hasPrefix(wanted + "-")
  }
}

extension Article {
  /// The texts that a regular expression is tried on: each passage (nil) or those of one field.
  public func patternTexts(of field: QueryField?, note: String?) -> [String] {
    switch field {
    case nil: passages.compactMap(text) + [note].compactMap { $0 }
    case .title: [title].compactMap { $0 }
    case .text: passages.filter { $0.field != .title }.compactMap(text)
    case .source: [publisher, aggregator].compactMap { $0 }
    case .agency: [agency].compactMap { $0 }
    case .author: authors
    case .note: [note].compactMap { $0 }
    }
  }
}
