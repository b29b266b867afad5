/// How many articles are kept.
public struct Totals: Hashable, Sendable {
  /// All of them.
  public var articles: Int
  /// Those that are unread.
  public var unread: Int

  /// Makes totals.
  public init(articles: Int = 0, unread: Int = 0) {
    self.articles = articles
    self.unread = unread
  }
}
