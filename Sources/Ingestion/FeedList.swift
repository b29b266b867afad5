import Archive
import Articles

/// Lists of subscriptions, as readers of feeds exchange them, into and out of the archive.
public struct FeedList: Sendable {
  private let archive: ArticleArchive

  /// Reads and writes lists for an archive.
  public init(_ archive: ArticleArchive) { self.archive = archive }

  /// What became of a list.
  public struct Report: Hashable, Sendable {
    /// Feeds that are new.
    public var added = 0
    /// Feeds that were there before.
    public var known = 0
    /// Entries that were not taken in, as they were written: commands, paths, saved queries.
    public var leftOut: [String] = []
    /// Feeds whose address held a name and password, which are not kept.
    public var stripped: [String] = []
    /// The change that takes all back.
    public var undo: FeedChange?
  }

  /// Subscribes to the feeds of a list.
  /// - Throws: `ArchiveError`.
  public func take(_ list: SubscriptionList) throws -> Report {
    var report = Report()
    report.leftOut = list.leftOut
    var feeds: [ArchivedFeed] = []
    var indices: [String: Int] = [:]
    for (folders, subscription) in list.subscriptions {
      guard let location = WebLocation(subscription.url) else {
        report.leftOut.append(subscription.url)
        continue
      }
      if location.hadCredentials { report.stripped.append(location.address) }
      // The address stays as it is written: a list that goes out again is to name the same.
      let address = location.hadCredentials ? location.address : subscription.url
      if let index = indices[address] {
        feeds[index].add(folders: folders, tags: subscription.tags)
        continue
      }
      indices[address] = feeds.count
      var feed = ArchivedFeed(address: address)
      feed.title = subscription.title
      feed.homePage = subscription.homePage
      feed.description = subscription.description
      feed.tags = subscription.tags
      feed.folders = folders
      feeds.append(feed)
    }
    report.undo = try archive.apply(.add(feeds))
    report.added = report.undo?.removedFeeds.count ?? 0
    report.known = feeds.count - report.added
    // Folders with feeds in them are there by now, where their first feed stands.
    try archive.addFeedFolders(Self.folders(list.items))
    return report
  }

  /// The feeds as a list; commands are left out, for they are nobody else's business.
  /// - Throws: `ArchiveError`.
  public func list(title: String) throws -> SubscriptionList {
    var list = SubscriptionList(title: title)
    var entries: [(rank: Int, path: [String], feed: ArchivedFeed?)] = []
    var ranks: [[String]: Int] = [:]
    for folder in try archive.feedFolders {
      entries.append((folder.order, folder.path, nil))
      ranks[folder.path] = folder.order
    }
    for feed in try archive.feeds where feed.command == nil {
      // A folder that was taken away does not come back.
      let further = (feed.settings.furtherFolders ?? []).filter { path in
        path != feed.folders && (path.isEmpty || ranks[path] != nil)
      }
      for path in [feed.folders] + further {
        // A folder keeps its place, whatever was moved into it.
        entries.append((max(ranks[path] ?? 0, feed.order), path, feed))
      }
    }
    for entry in entries.sorted(by: { $0.rank < $1.rank }) {
      Self.insert(entry.feed, into: &list.items, at: entry.path[...])
    }
    return list
  }

  private static func folders(_ items: [SubscriptionList.Item]) -> [[String]] {
    items.flatMap { item -> [[String]] in
      guard case .folder(let folder) = item else { return [] }
      return [[folder.title]] + folders(folder.items).map { [folder.title] + $0 }
    }
  }

  private static func insert(
    _ feed: ArchivedFeed?, into items: inout [SubscriptionList.Item], at path: ArraySlice<String>
  ) {
    guard let name = path.first else {
      if let feed {
        items.append(
          .feed(
            SubscriptionList.Subscription(
              url: feed.address, title: feed.title ?? feed.ownTitle, homePage: feed.homePage,
              description: feed.description, tags: feed.tags)))
      }
      return
    }
    let index = items.firstIndex { item in
      if case .folder(let folder) = item { return folder.title == name }
      return false
    }
    var folder = SubscriptionList.Folder(title: name)
    if let index, case .folder(let known) = items[index] { folder = known }
    insert(feed, into: &folder.items, at: path.dropFirst())
    if let index { items[index] = .folder(folder) } else { items.append(.folder(folder)) }
  }
}

extension ArchivedFeed {
  /// Adds what a list says of the feed in another place.
  fileprivate mutating func add(folders path: [String], tags: [String]) {
    self.tags += tags.filter { !self.tags.contains($0) }
    let further = settings.furtherFolders ?? []
    if path != folders, !further.contains(path) { settings.furtherFolders = further + [path] }
  }
}
