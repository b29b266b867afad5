/// The feeds that somebody reads, in folders: what readers of feeds exchange.
///
/// Only addresses of `http` and `https` are feeds here: a list from elsewhere never brings in a
/// path or a command.
public struct SubscriptionList: Hashable, Sendable {
  /// A feed that somebody reads.
  public struct Subscription: Hashable, Sendable {
    /// The address of the feed.
    public var url: String
    /// What the reader calls it.
    public var title: String?
    /// The address of the site.
    public var homePage: String?
    /// What the feed is about.
    public var description: String?
    /// The labels the reader gave it.
    public var tags: [String]

    /// Makes a subscription.
    public init(
      url: String, title: String? = nil, homePage: String? = nil, description: String? = nil,
      tags: [String] = []
    ) {
      self.url = url
      self.title = title
      self.homePage = homePage
      self.description = description
      self.tags = tags
    }
  }

  /// A folder of feeds and further folders.
  public struct Folder: Hashable, Sendable {
    /// Its name.
    public var title: String
    /// What is in it, in order.
    public var items: [Item]

    /// Makes a folder.
    public init(title: String, items: [Item] = []) {
      self.title = title
      self.items = items
    }
  }

  /// A feed or a folder.
  public enum Item: Hashable, Sendable {
    case feed(Subscription)
    indirect case folder(Folder)
  }

  /// The name of the list.
  public var title: String?
  /// What is in it, in order.
  public var items: [Item]
  /// The entries that were not taken in, as they were written: commands, paths, saved queries.
  public var leftOut: [String] = []

  /// Makes a list.
  public init(title: String? = nil, items: [Item] = []) {
    self.title = title
    self.items = items
  }

  /// Every feed with the names of the folders it is in, the outermost first.
  public var subscriptions: [(folders: [String], subscription: Subscription)] {
    var all: [(folders: [String], subscription: Subscription)] = []
    func visit(_ items: [Item], _ folders: [String]) {
      for item in items {
        switch item {
        case .feed(let feed): all.append((folders, feed))
        case .folder(let folder): visit(folder.items, folders + [folder.title])
        }
      }
    }
    visit(items, [])
    return all
  }

  /// The address of a feed on the web, also where it is written with the scheme "feed".
  static func address(_ text: String) -> String? {
    let text = text.removingPrefix("feed:").removingPrefix("//")
    let isPlain = text.utf8.allSatisfy { $0 > .space && $0 != 0x7F }
    guard isPlain else { return nil }
    return WebAddress(text) != nil ? text : text.contains(":") ? nil : address(ofHost: text)
  }

  /// "feed://example.org/rss" leaves out which protocol it is.
  private static func address(ofHost text: String) -> String? {
    let isHost = text.utf8.first?.isAlphanumeric == true && text.contains(".") && text.contains("/")
    return isHost ? "http://" + text : nil
  }

  /// Notes an entry that cannot be taken in.
  mutating func leaveOut(_ text: String) {
    if leftOut.count < 1000, let line = PlainText.string(text) { leftOut.append(line) }
  }
}
