import Articles

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
