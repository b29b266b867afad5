import Articles

/// The folders and feeds that a person reads as a tree, with the mute rules at its end, and the
/// place in it.
public struct FeedsPane: Equatable, Sendable {
  /// What the cursor can stand on.
  public enum Item: Hashable, Sendable {
    /// All articles, of whatever feed.
    case all
    /// A folder by its path, the outermost first.
    case folder([String])
    /// A feed.
    case feed(FeedSummary.ID)
    /// A mute rule.
    case rule(MuteRule.ID)
  }

  /// A row of the tree.
  public enum Row: Hashable, Sendable {
    /// Something to stand on, in so many folders.
    case item(Item, depth: Int)
    /// The name of a part of the tree.
    case heading(String)
    /// Room between two parts.
    case gap

    var item: Item? {
      if case .item(let item, _) = self { return item }
      return nil
    }
  }

  /// What the feeds of a folder, or all of them, come to.
  public struct Sums: Hashable, Sendable {
    /// The feeds.
    public var feeds = 0
    /// Their articles.
    public var articles = 0
    /// Those of them that are unread.
    public var unread = 0
    /// The feeds that could not be fetched.
    public var failing: [FeedSummary.ID] = []

    fileprivate mutating func add(_ feed: FeedSummary) {
      feeds += 1
      articles += feed.articles
      unread += feed.unread
      if feed.error != nil { failing.append(feed.id) }
    }
  }

  /// The feeds and rules; nil before they were listed.
  public private(set) var listing: FeedListing?
  /// The rows that are shown.
  public private(set) var rows: [Row] = [.item(.all, depth: 0)]
  /// What the cursor stands on.
  public private(set) var selected = Item.all
  /// What narrows the tree to feeds whose titles fit.
  public private(set) var typed = ""
  /// The first row in view.
  public internal(set) var top = 0
  /// What is told of the item under the cursor.
  var page = Page(blocks: [])
  /// What `page` is about.
  var described: Item?
  /// The paths of the folders that are closed.
  private var closed: Set<[String]> = []
  private var feeds: [FeedSummary.ID: FeedSummary] = [:]
  private var sums: [[String]: Sums] = [:]
  private var height = 0

  // MARK: What there is

  /// The feed of an id.
  public func feed(_ id: FeedSummary.ID) -> FeedSummary? { feeds[id] }

  /// The mute rule of an id.
  public func rule(_ id: MuteRule.ID) -> MuteRule? { listing?.rules.first { $0.id == id } }

  /// What the feeds in a folder come to; those of the empty path are all there are.
  public func sums(in folder: [String]) -> Sums { sums[folder] ?? Sums() }

  /// Whether there is neither a feed nor a folder.
  public var isEmpty: Bool { listing.map { $0.feeds.isEmpty && $0.folders.isEmpty } ?? false }

  /// Whether a folder shows what is in it.
  public func isOpen(_ folder: [String]) -> Bool { !typed.isEmpty || !closed.contains(folder) }

  /// The paths of all folders.
  public var folders: [[String]] { tree.folders.filter { !$0.isEmpty } }

  /// The part of the feeds that an item stands for; nil for all of them and for a rule.
  func scope(of item: Item) -> FeedScope? {
    switch item {
    case .all, .rule: nil
    case .folder(let path): .folder(path)
    case .feed(let id): .feed(id, title: feeds[id]?.title ?? "")
    }
  }

  /// The number of the selected feed among the feeds that are shown, and how many they are.
  var position: (number: Int?, count: Int) {
    let shown = rows.compactMap { row -> FeedSummary.ID? in
      if case .feed(let id)? = row.item { return id }
      return nil
    }
    guard case .feed(let id) = selected else { return (nil, shown.count) }
    return (shown.firstIndex(of: id).map { $0 + 1 }, shown.count)
  }

  // MARK: Taking over what there is

  /// Takes over feeds and rules; the cursor stays on its item and on its line.
  mutating func show(_ listing: FeedListing) {
    self.listing = listing
    feeds = Dictionary(listing.feeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sums = [:]
    for feed in listing.feeds {
      for depth in 0...feed.folders.count {
        sums[Array(feed.folders[..<depth]), default: Sums()].add(feed)
      }
    }
    layOut()
  }

  /// Keeps the feeds whose titles, addresses or tags fit, or that lie in folders that do.
  mutating func narrow(to typed: String) {
    self.typed = typed
    layOut()
    let isFeed = if case .feed = selected { true } else { false }
    guard !typed.isEmpty, !isFeed else { return }
    let first = rows.lazy.compactMap(\.item).first { if case .feed = $0 { true } else { false } }
    if let first { select(first) }
  }

  /// Folders in their order with what lies in each.
  private var tree: (folders: [[String]], inside: [[String]: [Item]]) {
    var folders: [[String]] = [[]]
    var known: Set<[String]> = [[]]
    var inside: [[String]: [Item]] = [:]
    func add(_ path: [String]) {
      for depth in 0..<path.count {
        let next = Array(path[...depth])
        guard known.insert(next).inserted else { continue }
        folders.append(next)
        inside[Array(next.dropLast()), default: []].append(.folder(next))
      }
    }
    for path in listing?.folders ?? [] { add(path) }
    for feed in listing?.feeds ?? [] { add(feed.folders) }
    for feed in listing?.feeds ?? [] { inside[feed.folders, default: []].append(.feed(feed.id)) }
    return (folders, inside)
  }

  private mutating func layOut() {
    let line = selectedRow - top
    let inside = tree.inside
    let query = Query(typed)
    rows = query.isEmpty ? [.item(.all, depth: 0)] : []
    _ = add(inside[[]] ?? [], depth: 0, fitting: query, inside: inside)
    if query.isEmpty, let rules = listing?.rules, !rules.isEmpty {
      rows += [.gap, .heading("MUTED")] + rules.map { .item(.rule($0.id), depth: 0) }
    }
    if !rows.contains(where: { $0.item == selected }) { selectNearest() }
    top = selectedRow - line
    reveal()
  }

  /// Adds the rows of items that fit, with the folders that lead to them.
  /// - Returns: whether there are any.
  private mutating func add(
    _ items: [Item], depth: Int, fitting query: Query, inside: [[String]: [Item]]
  ) -> Bool {
    let before = rows.count
    for item in items {
      switch item {
      case .feed(let id):
        guard query.isEmpty || feeds[id].map({ query.matches($0.searched) }) == true else {
          continue
        }
        rows.append(.item(item, depth: depth))
      case .folder(let path):
        let isNamed = query.matches(FoldedText([path.last ?? ""]))
        let place = rows.count
        rows.append(.item(item, depth: depth))
        guard isOpen(path) else { continue }
        let isFound = add(
          inside[path] ?? [], depth: depth + 1, fitting: isNamed ? Query("") : query,
          inside: inside)
        if !isFound, !isNamed { rows.remove(at: place) }
      case .all, .rule: break
      }
    }
    return rows.count > before
  }

  /// The item of the same place where the selected one is gone; its folder where that is closed.
  private mutating func selectNearest() {
    if case .feed(let id) = selected, var path = feeds[id]?.folders {
      while !path.isEmpty {
        if rows.contains(where: { $0.item == .folder(path) }) {
          selected = .folder(path)
          return
        }
        path.removeLast()
      }
    }
    let place = max(0, min(previousRow, rows.count - 1))
    selected = rows[..<min(rows.count, place + 1)].last { $0.item != nil }?.item ?? .all
  }

  /// The row that the selected item had when it was selected.
  private var previousRow = 0

  // MARK: Moving

  /// The row of the selected item.
  var selectedRow: Int { rows.firstIndex { $0.item == selected } ?? 0 }

  /// Fits the tree into a view of so many rows.
  mutating func fit(height: Int) {
    guard height != self.height else { return }
    self.height = height
    reveal()
  }

  /// Selects an item and brings it into view, its folders opened.
  mutating func select(_ item: Item) {
    selected = item
    var path: [String] = []
    switch item {
    case .feed(let id): path = feeds[id]?.folders ?? []
    case .folder(let folder): path = Array(folder.dropLast())
    case .all, .rule: break
    }
    let hidden = (0..<path.count).map { Array(path[...$0]) }.filter { closed.contains($0) }
    closed.subtract(hidden)
    if !hidden.isEmpty || !rows.contains(where: { $0.item == item }) { layOut() }
    reveal()
  }

  /// Moves the cursor by rows.
  mutating func move(by distance: Int) {
    let places = rows.indices.filter { rows[$0].item != nil }
    guard let here = places.firstIndex(of: selectedRow) else { return }
    let next = places[max(0, min(places.count - 1, here + distance))]
    if let item = rows[next].item { selected = item }
    reveal()
  }

  /// Moves the cursor to the first row or the last one.
  mutating func move(toEnd: Bool) { move(by: toEnd ? rows.count : -rows.count) }

  /// The next feed with unread articles in a direction.
  func unread(forward: Bool) -> Item? {
    let part = forward ? rows[(selectedRow + 1)...] : rows[..<selectedRow]
    let found = part.filter {
      if case .feed(let id)? = $0.item { return feeds[id]?.unread ?? 0 > 0 }
      return false
    }
    return (forward ? found.first : found.last)?.item
  }

  /// Opens a folder, or closes it.
  mutating func setOpen(_ isOpen: Bool, _ folder: [String]) {
    if isOpen { closed.remove(folder) } else { closed.insert(folder) }
    layOut()
  }

  /// Moves the view by rows, away from the cursor too.
  mutating func scroll(by count: Int) {
    top = max(0, min(top + count, rows.count - height))
  }

  private mutating func reveal() {
    let row = selectedRow
    previousRow = row
    if height > 0 {
      if row >= top + height { top = row - height + 1 }
      if row < top { top = row }
    }
    scroll(by: 0)
  }
}

extension FeedSummary {
  /// What the tree is narrowed by.
  fileprivate var searched: FoldedText { FoldedText([title, ownTitle ?? "", address] + tags) }
}
