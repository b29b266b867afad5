import Articles
import Terminal

@testable import Reader

/// An archive of feeds in a few lines: it lists feeds and articles as it is told to, and leaves
/// everything else to the test that looks at the effects.
struct Newsstand {
  var state: State
  var listing = Self.listing
  var articles = Self.articles
  var opened: [ArticleKey: LibraryArticle] = [:]
  /// The effects of the last key or message that it gave no answer to.
  var effects: [Effect] = []

  init(columns: Int = 80, rows: Int = 24, collection: State.Collection = .archive) {
    state = State(size: Size(columns: columns, rows: rows), now: Samples.now, name: "archive")
    state.collection = collection
    send(.libraryChanged(nil))
  }

  mutating func send(_ message: Message) {
    effects = []
    tell(message)
  }

  private mutating func tell(_ message: Message) {
    for effect in update(&state, message) {
      switch effect {
      case .list(let request): tell(list(request))
      case .open(let request): tell(.opened(request, open(request.key)))
      case .listFeeds:
        effects.append(effect)
        tell(.feeds(listing))
      case .listFolders: tell(.folders([]))
      default: effects.append(effect)
      }
    }
  }

  mutating func press(_ keys: String) {
    for key in keys.split(separator: " ") {
      guard let key = Key(notation: String(key)) else { fatalError("no key is called \(key)") }
      send(.key(key))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(Key(character))) }
  }

  mutating func wait(seconds: Int) {
    let second = state.now.secondsSinceEpoch + seconds
    send(.tick(Timestamp(secondsSinceEpoch: second) ?? state.now))
  }

  var screen: [String] {
    let frame = render(state, theme: Theme(depth: .palette, isLight: false))
    return (0..<state.size.rows).map { frame.text(row: $0) }
  }

  /// The rows of the tree, or of the list, without what stands beside them.
  var column: [String] {
    let layout = ScreenLayout(state)
    guard let pane = layout.feeds ?? layout.list else { return [] }
    return screen[pane.row..<pane.row + pane.rows].map { line in
      var text = String(line.prefix(pane.columns))
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  var selectedTitle: String? { state.list.row(state.list.selected)?.title }

  // MARK: Articles

  private func list(_ request: ListRequest) -> Message {
    var rows = articles.filter { fits($0, request.selection) }
    if request.selection.order == .oldest { rows.reverse() }
    var anchor = 0
    switch request.anchor {
    case .row(let row): anchor = row
    case .article(let key, let row): anchor = rows.firstIndex { $0.key == key } ?? row
    }
    let totals = Totals(
      articles: articles.count, unread: articles.count { !$0.marks.isRead })
    let slice = ListSlice(
      count: rows.count, rows: rows, anchor: max(0, min(anchor, rows.count - 1)))
    return .listed(request, slice, totals)
  }

  private func fits(_ row: ArticleSummary, _ selection: Selection) -> Bool {
    guard row.title.lowercased().hasPrefix(selection.query.text) else { return false }
    let feed = listing.feeds.first { $0.address == row.document }
    switch selection.scope {
    case .feed(let id, _): return feed?.id == id
    case .folder(let path): return feed?.folders.starts(with: path) == true
    case nil: return true
    }
  }

  private func open(_ key: ArticleKey) -> LibraryArticle? {
    if let article = opened[key] { return article }
    guard let row = articles.first(where: { $0.key == key }) else { return nil }
    var article = Article()
    article.title = row.title
    article.publisher = row.source
    article.url = "https://post.example/\(key.rawValue)"
    article.paragraphs = ["Boats came in before the rain."]
    return LibraryArticle(key: key, document: row.document, article: article)
  }

  /// New articles, the newest of all.
  mutating func bring(_ count: Int, feed: String = "https://post.example/feed") {
    let newest = articles.first?.key.rawValue ?? 0
    let rows = (1...count).map { number in
      Self.row(newest + count + 1 - number, "Late \(count + 1 - number)", feed: feed, age: 0)
    }
    articles.insert(contentsOf: rows, at: 0)
    send(.libraryChanged(nil))
  }

  static func row(_ key: Int, _ title: String, feed: String, age: Int) -> ArticleSummary {
    let second = Samples.now.secondsSinceEpoch - age
    return ArticleSummary(
      key: ArticleKey(key), document: feed, title: title,
      source: feed.contains("post") ? "Harbour Post" : "Coastal Mail",
      published: Timestamp(secondsSinceEpoch: second), listed: second)
  }

  static let articles = (1...60).map { number in
    row(
      1000 - number, "Article \(number)",
      feed: number % 3 == 0 ? "https://mail.example/rss" : "https://post.example/feed",
      age: number * 3600)
  }

  static let listing: FeedListing = {
    let now = Samples.now.secondsSinceEpoch
    var post = FeedSummary(id: 1, address: "https://post.example/feed", title: "Harbour Post")
    post.folders = ["World", "Asia"]
    post.description = "News of ships and the people who wait for them."
    (post.articles, post.unread) = (1204, 12)
    (post.fetched, post.changed, post.due) = (now - 10_800, now - 90_000, now + 2400)
    post.tags = ["ships", "asia"]
    var mail = FeedSummary(id: 2, address: "https://mail.example/rss", title: "Coastal Mail")
    mail.folders = ["World"]
    (mail.articles, mail.unread, mail.fetched) = (310, 3, now - 200_000)
    mail.error = "the server answered 500 (Internal Server Error)"
    var quiet = FeedSummary(id: 3, address: "https://quiet.example/atom", title: "Quiet Gazette")
    quiet.isMuted = true
    quiet.readsPages = true
    var gone = FeedSummary(id: 4, address: "https://gone.example/feed", title: "The Old Bell")
    (gone.isRetired, gone.articles) = (true, 40)
    return FeedListing(
      feeds: [post, mail, quiet, gone],
      folders: [["World"], ["World", "Asia"], ["Sport"]],
      rules: [
        MuteRule(id: 1, subject: .word("quiz"), action: .hide, articles: 37),
        MuteRule(id: 2, subject: .publisher("Coastal Mail"), action: .markRead, articles: 2),
      ])
  }()
}
