/// What a feed says of itself: what it does not say is nil or empty.
public struct Feed: Hashable, Sendable {
  /// Its name.
  public var title: String?
  /// What it is about, in a sentence or two.
  public var description: String?
  /// The address of the site that it is a feed of.
  public var homePage: String?
  /// Its own address.
  public var url: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// The names of those who make it.
  public var authors: [String] = []
  /// When it was last changed.
  public var updated: Timestamp?

  /// Makes a feed of which nothing is known.
  public init() {}
}
