/// A feed that a person reads, as a list of feeds shows it.
public struct FeedSummary: Hashable, Sendable, Identifiable {
  /// Its number.
  public let id: Int64
  /// Where it is fetched from.
  public var address: String
  /// What the list calls it: the person's own title, else what it calls itself, else its address.
  public var title: String
  /// What it calls itself.
  public var ownTitle: String?
  /// What it is about.
  public var description: String?
  /// The names of the folders it lies in, the outermost first.
  public var folders: [String] = []
  /// The person's labels on it.
  public var tags: [String] = []
  /// How many of its articles are kept.
  public var articles = 0
  /// How many of them are unread.
  public var unread = 0
  /// When it was last fetched, in seconds since 1970.
  public var fetched: Int?
  /// When it last brought something new.
  public var changed: Int?
  /// When it is to be fetched next.
  public var due: Int?
  /// Why it could not be fetched the last time, as a sentence.
  public var error: String?
  /// Whether it is passed over when all feeds are refreshed.
  public var isMuted = false
  /// Whether it is gone for good.
  public var isRetired = false
  /// Whether the page behind every new entry is read.
  public var readsPages = false

  /// Makes the summary of a feed.
  public init(id: Int64, address: String, title: String) {
    self.id = id
    self.address = address
    self.title = title
  }
}

/// The feeds that a person reads, and what of them is not shown.
public struct FeedListing: Hashable, Sendable {
  /// The feeds in their order.
  public var feeds: [FeedSummary]
  /// The paths of all folders in their order, the empty ones too.
  public var folders: [[String]]
  /// The mute rules, the newest last.
  public var rules: [MuteRule]

  /// Makes a listing.
  public init(feeds: [FeedSummary] = [], folders: [[String]] = [], rules: [MuteRule] = []) {
    self.feeds = feeds
    self.folders = folders
    self.rules = rules
  }
}

/// A part of the feeds.
public enum FeedScope: Hashable, Sendable {
  /// One feed.
  case feed(FeedSummary.ID, title: String)
  /// All in a folder and in the folders within it; the path from the outermost on.
  case folder([String])
}
