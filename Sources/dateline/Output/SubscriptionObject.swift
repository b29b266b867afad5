import Archive
import Articles

/// A feed for programs; nothing that is secret is in it.
struct SubscriptionObject: Encodable {
  private let address: String
  private let title: String
  @Nullable private var homePage: String?
  private let folders: [String]
  private let tags: [String]
  private let articles: Int
  private let unread: Int
  private let isMuted: Bool
  private let isRetired: Bool
  @Nullable private var fetched: String?
  @Nullable private var due: String?
  @Nullable private var error: String?
  private let failures: Int

  init(_ feed: ArchivedFeed) {
    address = feed.address
    title = feed.displayTitle
    folders = feed.folders
    tags = feed.tags
    articles = feed.articles
    unread = feed.unread
    isMuted = feed.isMuted
    isRetired = feed.status.isRetired
    failures = feed.status.failures
    homePage = feed.homePage
    fetched = Self.time(feed.status.fetched)
    due = Self.time(feed.status.due)
    error = feed.status.error
  }

  private static func time(_ second: Int?) -> String? {
    second.flatMap { Timestamp(secondsSinceEpoch: $0) }?.description
  }
}
