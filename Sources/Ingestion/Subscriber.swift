import Archive
import Articles
internal import CCurl

/// Subscribes to feeds.
public struct Subscriber: Sendable {
  private let archive: ArticleArchive
  private let fetcher: Fetcher
  private let now: Timestamp

  /// Makes a subscriber that keeps feeds in an archive.
  public init(_ archive: ArticleArchive, fetcher: Fetcher, now: Timestamp) {
    self.archive = archive
    self.fetcher = fetcher
    self.now = now
  }

  /// What a subscription came to.
  public struct Subscribed: Sendable {
    /// The feed.
    public var feed: ArchivedFeed
    /// Whether it was there before.
    public var isKnown = false
    /// What became of its articles.
    public var report = ArticleIntake.Report()
    /// Further feeds that the site names.
    public var others: [FeedLink] = []
    /// The change that takes it back.
    public var undo: FeedChange?
  }

  /// Whether a text is meant as the address of a feed, not as a path.
  public static func isAddress(_ text: String) -> Bool {
    ["http://", "https://", "feed:", ArchivedFeed.commandPrefix].contains {
      text.lowercased().hasPrefix($0)
    }
  }

  /// Subscribes to the feed at an address, or the one that the page there names, and keeps its
  /// articles.
  ///
  /// A command ("exec:") is refused: it is a feed by the configuration alone. A name and password
  /// in an address are not kept.
  /// - Throws: `FetchFailure`, `ArchiveError`.
  public func subscribe(to text: String) throws -> Subscribed {
    guard !text.lowercased().hasPrefix(ArchivedFeed.commandPrefix) else {
      throw FetchFailure(.foreignCommand, at: text)
    }
    guard let location = WebLocation(Self.webAddress(text)) else {
      throw FetchFailure(dateline_curl_is_ready() ? .notOfTheWeb : .noLibrary, at: text)
    }
    if let known = try archive.feed(at: location.address) {
      return Subscribed(feed: known, isKnown: true)
    }
    let found = try FeedFinder(fetcher: fetcher).find(FetchRequest(location.address))
    var subscribed = try add(ArchivedFeed(address: found.answer.address))
    subscribed.others = found.others
    var response = found.answer.response
    // Where it moved to is where it now is.
    response.movedTo = nil
    let outcome = FeedReading(feed: subscribed.feed, now: now).outcome(of: response)
    if let document = outcome.document {
      var intake = ArticleIntake(into: archive, now: now)
      try intake.add(document)
      try intake.finish()
      subscribed.report = intake.report
    }
    try archive.keep(statusOf: [outcome.feed])
    subscribed.feed = try archive.feed(at: outcome.feed.address) ?? outcome.feed
    return subscribed
  }

  /// The address of the web that "feed:" stands before, or for.
  private static func webAddress(_ text: String) -> String {
    guard text.lowercased().hasPrefix("feed:") else { return text }
    let rest = text.dropFirst(5)
    return rest.hasPrefix("//") ? "https:" + rest : String(rest)
  }

  private func add(_ feed: ArchivedFeed) throws -> Subscribed {
    let undo = try archive.apply(.add([feed]))
    let kept = try archive.feed(at: feed.address) ?? feed
    return Subscribed(feed: kept, isKnown: undo == nil, undo: undo)
  }
}
