import Articles

/// A change to the feeds that a person reads, to their folders, or to what is muted.
///
/// What undoes an action is kept as JSON: cases are added and never changed.
public enum FeedChange: Hashable, Sendable, Codable {
  /// Adds feeds, at the end or, when they were there before, where they stood.
  case add([ArchivedFeed])
  /// Takes feeds away; their articles stay.
  case remove([ArchivedFeed.ID])
  /// Gives a feed a title of the person's own, or takes that away.
  case rename(ArchivedFeed.ID, String?)
  /// Puts a feed into folders.
  case move(ArchivedFeed.ID, [String])
  /// Labels a feed.
  case tag(ArchivedFeed.ID, [String])
  /// Passes over a feed, or not any more.
  case mute(ArchivedFeed.ID, Bool)
  /// Sets how a feed is fetched.
  case set(ArchivedFeed.ID, FeedSettings)
  /// Sets where a feed is fetched from.
  case readdress(ArchivedFeed.ID, String)
  /// Makes folders, at the end or at a place of theirs.
  case addFolders([FeedFolder])
  /// Takes folders away in which nothing lies.
  case removeFolders([[String]])
  /// Adds a mute rule, which is applied to what is there.
  case addRule(MuteRule)
  /// Takes a mute rule away: what it hid is shown again, and articles become unread again.
  case removeRule(MuteRule.ID, unread: [ArticleKey])
  /// Makes several changes one after the other.
  case all([FeedChange])

  /// The feeds that it takes away.
  public var removedFeeds: [ArchivedFeed.ID] {
    switch self {
    case .remove(let feeds): feeds
    case .all(let changes): changes.flatMap(\.removedFeeds)
    default: []
    }
  }
}

/// A folder of feeds.
public struct FeedFolder: Hashable, Sendable, Codable {
  /// The names of the folders it lies in and its own, the outermost first.
  public var path: [String]
  /// Its place among feeds and folders; 0 for the end.
  public var order: Int

  /// Makes a folder.
  public init(path: [String], order: Int = 0) {
    self.path = path
    self.order = order
  }
}
