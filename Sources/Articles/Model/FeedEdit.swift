/// What a person can do to feeds and mute rules, and undo.
public enum FeedEdit: Hashable, Sendable {
  /// Subscribes to the feed at an address; what it is called is known once it was fetched.
  case subscribe(String)
  /// Gives a feed a title of the person's own; nil takes that away.
  case rename(FeedSummary.ID, String?)
  /// Puts a feed into folders, the outermost first; none for the top.
  case move(FeedSummary.ID, [String])
  /// Gives a folder another path, and all within it.
  case moveFolder([String], [String])
  /// Passes over a feed, or not any more.
  case mute(FeedSummary.ID, Bool)
  /// Reads the pages behind all new entries of a feed, or not any more.
  case readPages(FeedSummary.ID, Bool)
  /// Labels a feed.
  case tag(FeedSummary.ID, [String])
  /// Takes a feed away; its articles stay.
  case delete(FeedSummary.ID)
  /// Takes away a folder with all feeds in it; their articles stay.
  case deleteFolder([String])
  /// Adds a mute rule.
  case addRule(MuteRule)
  /// Takes a mute rule away; what it hid is shown again.
  case removeRule(MuteRule)
}
