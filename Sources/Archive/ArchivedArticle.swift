import Articles

/// What a list shows of an article in the archive.
public struct ArchivedRow: Hashable, Sendable {
  /// Its key, title, source, date, and what it came in.
  public var summary: ArticleSummary
  /// When it was published, else when it was met, in seconds since 1970-01-01T00:00:00Z: what the
  /// list is ordered by.
  public var second: Int
  /// Whether it was read.
  public var isRead: Bool
  /// Whether it has a star.
  public var isStarred: Bool
  /// Whether it has a note.
  public var hasNote: Bool
  /// How many versions of it are kept; 1 when it never changed.
  public var versions: Int
}

/// An earlier version of an article.
public struct ArticleVersion: Hashable, Sendable {
  /// When a newer one took its place.
  public var replaced: Timestamp
  /// The article as it was.
  public var article: Article

  /// Makes a version.
  public init(replaced: Timestamp, article: Article) {
    self.replaced = replaced
    self.article = article
  }
}

/// All that the archive keeps of one article.
public struct ArchivedArticle: Hashable, Sendable {
  /// The article with its names, as the reader opens it.
  public var opened: LibraryArticle
  /// What the list shows of it.
  public var row: ArchivedRow
  /// A person's tags, in order of name.
  public var tags: [String]
  /// A person's note.
  public var note: String?
  /// Where the person stopped reading.
  public var position: ReadingPosition?
  /// When it was added.
  public var added: Timestamp
}
