import Articles

extension State {
  // MARK: The pane

  /// Whether the tree of feeds stands where the list does.
  var showsFeeds: Bool { (overlay == nil ? focus : focusUnderOverlay) == .feeds }

  /// Shows the feeds, or what was shown before them.
  mutating func toggleFeeds() -> [Effect] {
    if showsFeeds {
      overlay = nil
      focus = .feeds
      return leaveFeeds()
    }
    guard isArchiveOpen() else { return [] }
    history.leave(place)
    let effects = focus == .list ? [] : rememberPosition()
    overlay = nil
    focus = .feeds
    if let item = itemAtHand { feeds.select(item) }
    return effects + listFeeds()
  }

  /// What the list shows, as an item of the tree.
  private var itemAtHand: FeedsPane.Item? {
    switch list.selection.scope {
    case .feed(let id, _): .feed(id)
    case .folder(let path): .folder(path)
    case nil: nil
    }
  }

  /// Whether there are feeds to do something with; says where they are else.
  mutating func isArchiveOpen() -> Bool {
    if collection == .archive { return true }
    notice = "Feeds belong to what is kept: `dateline` without a document opens that."
    return false
  }

  mutating func leaveFeeds() -> [Effect] {
    if !feeds.typed.isEmpty {
      feeds.narrow(to: "")
      return []
    }
    if let effects = goBack(to: { $0.focus != .feeds }) { return effects }
    focus = .list
    return []
  }

  /// Asks for the feeds at once.
  mutating func listFeeds() -> [Effect] {
    areFeedsDue = false
    feedsAsked = now.secondsSinceEpoch
    return [.listFeeds]
  }

  /// Asks for the feeds while they are looked at, at most once a second.
  mutating func refreshFeeds() -> [Effect] {
    guard showsFeeds else { return [] }
    guard now.secondsSinceEpoch > feedsAsked else {
      areFeedsDue = true
      return []
    }
    return listFeeds()
  }

  mutating func show(_ listing: FeedListing) -> [Effect] {
    feeds.show(listing)
    if let item = itemAtHand, case .feed(let id) = item, let feed = feeds.feed(id) {
      list.rename(scope: .feed(id, title: feed.title))
    }
    guard let address = awaitedFeed else { return [] }
    awaitedFeed = nil
    return refresh(feedOf: address)
  }

  /// Sets what is told of the item under the cursor.
  mutating func describeFeed() {
    guard showsFeeds else { return }
    let page = Page(feeds.selected, in: feeds, now: now)
    if feeds.described != feeds.selected {
      feeds.page = page
    } else if page.blocks != feeds.page.blocks {
      let old = feeds.page
      feeds.page = page
      feeds.page.restore(old.anchor, cursor: nil)
    }
    feeds.described = feeds.selected
  }

  // MARK: Moving in it

  mutating func moveInFeeds(_ movement: Movement) -> [Effect] {
    switch movement {
    case .top: feeds.move(toEnd: false)
    case .bottom: feeds.move(toEnd: true)
    default:
      feeds.move(by: movement.distance(rows: ScreenLayout(self).feeds?.rows ?? size.rows) ?? 0)
    }
    return []
  }

  mutating func selectUnreadFeed(forward: Bool) -> [Effect] {
    if let item = feeds.unread(forward: forward) {
      feeds.select(item)
    } else {
      notice =
        forward
        ? "No feed with unread articles follows." : "None with unread articles comes before."
    }
    return []
  }

  /// Lists the articles of the item under the cursor.
  mutating func openFeed() -> [Effect] {
    if case .rule = feeds.selected { return [] }
    history.leave(place)
    focus = .list
    content = .article
    search = .nothing
    isListFromFeeds = feeds.selected == .all
    return narrow(to: Selection(scope: feeds.scope(of: feeds.selected)), keeping: nil)
  }

  mutating func toggleFolder() -> [Effect] {
    guard case .folder(let path) = feeds.selected else { return closeFolder() }
    feeds.setOpen(!feeds.isOpen(path), path)
    return []
  }

  /// Opens the folder under the cursor; lists the articles of an open one or of a feed.
  mutating func openFolder() -> [Effect] {
    guard case .folder(let path) = feeds.selected, !feeds.isOpen(path) else { return openFeed() }
    feeds.setOpen(true, path)
    return []
  }

  /// Closes the folder under the cursor, or goes to the one around it.
  mutating func closeFolder() -> [Effect] {
    switch feeds.selected {
    case .folder(let path) where feeds.isOpen(path): feeds.setOpen(false, path)
    case .folder(let path) where path.count > 1: feeds.select(.folder(Array(path.dropLast())))
    case .feed(let id):
      if let path = feeds.feed(id)?.folders, !path.isEmpty { feeds.select(.folder(path)) }
    case .all, .folder, .rule: break
    }
    return []
  }

  // MARK: Doing something to it

  mutating func muteFeed() -> [Effect] {
    guard let feed = feedAtHand() else { return [] }
    return [.edit(.mute(feed.id, !feed.isMuted))]
  }

  mutating func readPagesOfFeed() -> [Effect] {
    guard let feed = feedAtHand() else { return [] }
    return [.edit(.readPages(feed.id, !feed.readsPages))]
  }

  mutating func markFeedRead() -> [Effect] {
    if case .rule = feeds.selected { return [] }
    let selection = Selection(scope: feeds.scope(of: feeds.selected))
    return [.change(.read(true), .selection(selection))]
  }

  mutating func deleteFeed() -> [Effect] {
    switch feeds.selected {
    case .all: return askForFeed(orFolder: true)
    case .feed(let id): return [.edit(.delete(id))]
    case .rule(let id): return feeds.rule(id).map { [.edit(.removeRule($0))] } ?? []
    case .folder(let path):
      let count = feeds.sums(in: path).feeds
      if count == 0 { return [.edit(.deleteFolder(path))] }
      choice = Choice(removing: path, feeds: count)
      return []
    }
  }

  mutating func openFeedAddress() -> [Effect] {
    feedAtHand().map { [.openAddress($0.address)] } ?? []
  }

  mutating func copyFeedAddress() -> [Effect] {
    guard let feed = feedAtHand() else { return [] }
    notice = "Copied the address."
    return [.copy(feed.address)]
  }

  /// The feed under the cursor; says that there is none else.
  private mutating func feedAtHand() -> FeedSummary? {
    if case .feed(let id) = feeds.selected, let feed = feeds.feed(id) { return feed }
    _ = askForFeed(orFolder: false)
    return nil
  }

  private mutating func askForFeed(orFolder: Bool) -> [Effect] {
    notice = "Put the cursor on a feed" + (orFolder ? " or a folder" : "") + " first."
    return []
  }

  // MARK: Typing for it

  mutating func startRenaming() -> [Effect] {
    switch feeds.selected {
    case .feed(let id): return startPrompt(.rename, about: feeds.selected, feeds.feed(id)?.title)
    case .folder(let path): return startPrompt(.rename, about: feeds.selected, path.last)
    case .all, .rule: return askForFeed(orFolder: true)
    }
  }

  mutating func startMoving() -> [Effect] {
    switch feeds.selected {
    case .feed(let id):
      return startPrompt(.move, about: feeds.selected, feeds.feed(id)?.folders.joinedPath)
    case .folder(let path):
      return startPrompt(.move, about: feeds.selected, Array(path.dropLast()).joinedPath)
    case .all, .rule: return askForFeed(orFolder: true)
    }
  }

  mutating func startTaggingFeed() -> [Effect] {
    guard let feed = feedAtHand() else { return [] }
    return startPrompt(.feedTags, about: .feed(feed.id), feed.tags.joined(separator: ", "))
  }

  private mutating func startPrompt(
    _ purpose: Prompt.Purpose, about item: FeedsPane.Item, _ text: String?
  ) -> [Effect] {
    let effects = startPrompt(purpose)
    prompt?.item = item
    prompt?.replace(text ?? "")
    return effects
  }

  /// What is done to a feed or folder by what was typed about it.
  mutating func edit(as text: String, _ purpose: Prompt.Purpose, _ item: FeedsPane.Item?)
    -> [Effect]
  {
    switch (purpose, item) {
    case (.rename, .feed(let id)):
      guard text != feeds.feed(id)?.title else { return [] }
      return [.edit(.rename(id, text.isEmpty ? nil : text))]
    case (.rename, .folder(let path)):
      guard !text.isEmpty, text != path.last else { return [] }
      return moveFolder(path, to: path.dropLast() + [text])
    case (.move, .feed(let id)):
      let path = feeds.path(typed: text)
      return path == feeds.feed(id)?.folders ? [] : [.edit(.move(id, path))]
    case (.move, .folder(let path)):
      return moveFolder(path, to: feeds.path(typed: text) + path.suffix(1))
    case (.feedTags, .feed(let id)):
      var tags: [String] = []
      for piece in text.split(separator: ",") {
        let tag = piece.split(separator: " ").joined(separator: " ")
        if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
      }
      return tags == feeds.feed(id)?.tags ? [] : [.edit(.tag(id, tags))]
    default: return []
    }
  }

  private mutating func moveFolder(_ path: [String], to target: [String]) -> [Effect] {
    guard target != path else { return [] }
    guard !target.starts(with: path) else {
      notice = "A folder cannot lie in itself."
      return []
    }
    return [.edit(.moveFolder(path, target))]
  }

  /// The folders, or the tags, that what is typed may become.
  var feedSuggestions: [String] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .move:
      let typed = prompt.text.lowercased()
      return feeds.folders.map(\.joinedPath).filter { $0.lowercased().hasPrefix(typed) }
    case .feedTags:
      let last = prompt.text.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
      let typed = last.drop { $0 == " " }.lowercased()
      let known = Set(feeds.listing?.feeds.flatMap(\.tags) ?? [])
      return known.sorted().filter { $0.lowercased().hasPrefix(typed) }
    default: return []
    }
  }

  /// What was done to feeds or rules, as the archive says it.
  mutating func hear(of edit: FeedEdit, _ words: String) -> [Effect] {
    notice = words.asSentence + " " + undoHint
    if case .moveFolder(let old, let new) = edit, case .folder(let path)? = list.selection.scope,
      path.starts(with: old)
    {
      list.rename(scope: .folder(new + path.dropFirst(old.count)))
    }
    return refresh(progress)
  }
}

extension FeedsPane {
  /// The folder that a typed path means: a known one if it is called so, else its parts.
  func path(typed text: String) -> [String] {
    let known = folders.first { $0.joinedPath == text }
    return known ?? text.split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension [String] {
  /// A path of folders as it is typed: "World/Asia".
  var joinedPath: String { joined(separator: "/") }
}
