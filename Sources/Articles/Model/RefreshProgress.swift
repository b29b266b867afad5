/// How far refreshing feeds has come.
public struct RefreshProgress: Hashable, Sendable {
  /// How many feeds are asked for.
  public var feeds: Int
  /// How many of them are done.
  public var done: Int
  /// How many new articles came.
  public var articles: Int
  /// How many feeds could not be fetched.
  public var failures: Int
  /// How many articles came that a mute rule hides.
  public var hidden: Int

  /// Makes a progress.
  public init(
    feeds: Int = 0, done: Int = 0, articles: Int = 0, failures: Int = 0, hidden: Int = 0
  ) {
    self.feeds = feeds
    self.done = done
    self.articles = articles
    self.failures = failures
    self.hidden = hidden
  }
}
