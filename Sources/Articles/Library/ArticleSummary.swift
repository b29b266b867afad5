/// The place of an article in its library: what rows, links and history speak of.
public struct ArticleKey: Hashable, Comparable, Sendable {
  /// The number of the article, from 0, in the order it was added.
  public let rawValue: Int

  /// Makes a key from its number.
  public init(_ rawValue: Int) { self.rawValue = rawValue }

  /// Whether an article was added earlier than another.
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

  /// Makes a summary.
  public init(
    key: ArticleKey, document: String, siblings: Int = 1, title: String, source: String? = nil,
    published: Timestamp? = nil
  ) {
    self.key = key
    self.document = document
    self.siblings = siblings
    self.title = title
    self.source = source
    self.published = published
  }
}

/// Which articles of a library a list shows.
public struct Selection: Hashable, Sendable {
  /// The words that must occur.
  public var query: Query
  /// The entity that must be mentioned.
  public var entity: Entity?

  /// Makes a selection; the empty query without an entity selects everything.
  public init(query: Query = Query(""), entity: Entity? = nil) {
    self.query = query
    self.entity = entity
  }

  /// Whether every article is selected.
  public var isEverything: Bool { query.isEmpty && entity == nil }
}
