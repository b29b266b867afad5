/// A saved query with what it finds at present.
public struct Folder: Hashable, Sendable {
  /// The name it is shown under.
  public var name: String
  /// The query as typed.
  public var query: String
  /// How many articles it finds.
  public var articles: Int
  /// How many of them are unread.
  public var unread: Int
  /// Whether it stands in the person's configuration file, and can be removed only there.
  public var isConfigured = false

  /// Makes a folder.
  public init(name: String, query: String, articles: Int, unread: Int) {
    self.name = name
    self.query = query
    self.articles = articles
    self.unread = unread
  }
}
