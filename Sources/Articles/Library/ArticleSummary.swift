/// The place of an article in its library: what rows, links and history speak of.
public struct ArticleKey: Hashable, Comparable, Sendable, Codable {
  /// The number of its place: newer articles have the higher one, or where articles are listed in
  /// the order of their arrival, later ones the lower one.
  public let rawValue: Int

  /// Makes a key from its number.
  public init(_ rawValue: Int) { self.rawValue = rawValue }

  /// Reads a key from its number alone.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes its number alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// Whether the number of an article is lower than that of another.
  public static func < (left: ArticleKey, right: ArticleKey) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a list shows of an article.
public struct ArticleSummary: Hashable, Sendable {
  /// Its place in the library.
  public var key: ArticleKey
  /// The name of the document it came in.
  public var document: String
  /// How many articles came in that document.
  public var siblings: Int
  /// The headline, or the start of the text where there is none.
  public var title: String
  /// Who published it, else whose wire text it is.
  public var source: String?
  /// When it was published.
  public var published: Timestamp?
  /// When it was published, else when it was met, in seconds since 1970-01-01T00:00:00Z, where the
  /// list is ordered by that; nil where it is ordered by documents.
  public var listed: Int?
  /// What was done to it.
  public var marks: ArticleMarks

  /// Makes a summary.
  public init(
    key: ArticleKey, document: String, siblings: Int = 1, title: String, source: String? = nil,
    published: Timestamp? = nil, listed: Int? = nil, marks: ArticleMarks = ArticleMarks()
  ) {
    self.key = key
    self.document = document
    self.siblings = siblings
    self.title = title
    self.source = source
    self.published = published
    self.listed = listed
    self.marks = marks
  }
}

/// How a list of articles is ordered.
public enum ListOrder: String, CaseIterable, Hashable, Sendable {
  /// The newest first; documents that were opened keep their own order.
  case newest
  /// The oldest first.
  case oldest
  /// What fits a query best first; without a query as `newest`.
  case relevance
}

/// Which articles of a library a list shows.
public struct Selection: Hashable, Sendable {
  /// What must fit.
  public var query: SearchQuery
  /// The entity that must be mentioned.
  public var entity: Entity?
  /// The feeds it must come from; nil for any document.
  public var scope: FeedScope?
  /// How the articles are ordered.
  public var order: ListOrder

  /// Makes a selection; the empty query without an entity or a scope selects everything.
  public init(
    query: SearchQuery = SearchQuery(.everything), entity: Entity? = nil, scope: FeedScope? = nil,
    order: ListOrder = .newest
  ) {
    self.query = query
    self.entity = entity
    self.scope = scope
    self.order = order
  }

  /// Whether every article is selected.
  public var isEverything: Bool { query.isEmpty && entity == nil && scope == nil }
}
