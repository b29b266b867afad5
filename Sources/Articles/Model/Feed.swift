/// What a feed says of itself; what it does not say is nil or empty.
public struct Feed: Hashable, Sendable {
  /// Its title.
  public var title: String?
  /// What it is about.
  public var description: String?
  /// The address of the site it belongs to.
  public var homePage: String?
  /// Its own address.
  public var url: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// Who writes it.
  public var authors: [String] = []
  /// When it was last changed.
  public var updated: Timestamp?

  /// Makes a feed that says nothing of itself.
  public init() {}
}
