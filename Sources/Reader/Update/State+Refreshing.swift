import Articles

extension State {
  /// The refresh that goes on, and the one before it.
  struct Refresh: Equatable {
    /// When the last one began or ended, or the reader began, in seconds.
    var last: Int?
    /// Whether the person asked for it.
    var isByHand = false
    /// Whether the person gave it up.
    var isStopped = false
  }

  /// When all feeds are next refreshed without being asked, in seconds.
  var nextRefresh: Int? {
    guard collection == .archive, refreshing == nil, let refreshEvery, let last = refresh.last
    else { return nil }
    return last + max(1, refreshEvery) * 60
  }

  /// Refreshes all feeds, at the start and every so often, where the person wants that.
  mutating func refreshByItself() -> [Effect] {
    guard collection == .archive else { return [] }
    guard refresh.last != nil else {
      refresh.last = now.secondsSinceEpoch
      return refreshesAtStart && refreshing == nil ? begin(nil, isByHand: false) : []
    }
    guard let nextRefresh, now.secondsSinceEpoch >= nextRefresh else { return [] }
    return begin(nil, isByHand: false)
  }

  private mutating func begin(_ scope: FeedScope?, isByHand: Bool) -> [Effect] {
    refresh = Refresh(last: now.secondsSinceEpoch, isByHand: isByHand)
    refreshing = RefreshProgress()
    return [isByHand ? .refresh(scope) : .refreshDue]
  }

  /// Fetches all feeds, or stops fetching.
  mutating func refreshAll() -> [Effect] {
    guard isArchiveOpen() else { return [] }
    guard refreshing == nil else {
      refresh.isStopped = true
      refresh.isByHand = true
      notice = "No more feeds are fetched; what came stays."
      return [.stopRefreshing]
    }
    return begin(nil, isByHand: true)
  }

  /// Fetches the feed or folder at hand.
  mutating func refreshAtHand() -> [Effect] {
    guard isArchiveOpen() else { return [] }
    guard refreshing == nil else {
      let key = bindings.key(for: .refreshAll, in: .list)?.notation ?? ""
      notice = "Feeds are being fetched; \(key) stops that."
      return []
    }
    if focus == .feeds {
      switch feeds.selected {
      case .all: return begin(nil, isByHand: true)
      case .rule: return []
      case .feed, .folder: return begin(feeds.scope(of: feeds.selected), isByHand: true)
      }
    }
    if focus == .list, let scope = list.selection.scope { return begin(scope, isByHand: true) }
    let row = articleAtHand.flatMap(list.number(of:)).flatMap(list.row)
    guard let address = row?.document ?? reading?.opened.document else { return [] }
    if feeds.listing != nil { return refresh(feedOf: address) }
    awaitedFeed = address
    return listFeeds()
  }

  /// Fetches the feed that an article came from, by its address.
  mutating func refresh(feedOf address: String) -> [Effect] {
    guard let feed = feeds.listing?.feeds.first(where: { $0.address == address }) else {
      let key = bindings.key(for: .refreshAll, in: .list)?.notation ?? ""
      notice = "This article came from no feed; \(key) fetches all of them."
      return []
    }
    guard refreshing == nil else { return [] }
    return begin(.feed(feed.id, title: feed.title), isByHand: true)
  }

  mutating func hear(of progress: RefreshProgress?) -> [Effect] {
    guard let progress else { return endRefresh() }
    refreshing = progress
    return refreshFeeds()
  }

  private mutating func endRefresh() -> [Effect] {
    let progress = refreshing
    refreshing = nil
    refresh.last = now.secondsSinceEpoch
    // What the archive says already, and what the person is told or types, is not covered.
    let isFree = notice == nil && prompt == nil && choice == nil
    if let words = progress.flatMap(words), refresh.isByHand || isFree {
      if notice == nil || refresh.isStopped { notice = words }
    }
    refresh.isByHand = false
    refresh.isStopped = false
    return refreshFeeds()
  }

  /// What refreshing came to; nil where there is nothing to tell that was not asked for.
  private func words(_ progress: RefreshProgress) -> String? {
    guard progress.feeds > 0 else {
      guard refresh.isByHand, !refresh.isStopped else { return nil }
      let key = bindings.key(for: .feeds, in: .list)?.notation ?? ""
      return "There is no feed to fetch; \(key) shows the feeds."
    }
    guard refresh.isByHand || progress.articles > 0 || progress.failures > 0 else { return nil }
    var words = progress.articles == 0 ? "Nothing new" : counted(progress.articles, "new article")
    if refresh.isStopped, progress.done < progress.feeds {
      words += ", stopped after \(grouped(progress.done)) of \(counted(progress.feeds, "feed"))"
    } else if progress.feeds > 1 {
      words += " in \(grouped(progress.feeds)) feeds"
    }
    guard progress.failures > 0 else { return words + "." }
    let failed = progress.feeds == 1 ? "The feed" : counted(progress.failures, "feed")
    let key = bindings.key(for: .feeds, in: .list)?.notation ?? ""
    return words + ". \(failed) could not be fetched"
      + (showsFeeds ? "." : "; \(key) tells why.")
  }
}
