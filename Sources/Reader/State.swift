import Articles
import Terminal

/// All that the reader knows and shows: one value, changed only by `update`.
public struct State: Equatable, Sendable {
  /// The part of the screen that keys go to.
  public enum Focus: Hashable, Sendable {
    case list, content, names, feeds
  }

  /// What the content pane holds under an overlay.
  public enum Content: Hashable, Sendable {
    case article, entity
  }

  /// The article that is open.
  public struct Reading: Equatable, Sendable {
    /// The article with its names.
    public var opened: LibraryArticle
    /// Its page.
    public var page: Page
    /// Its names, as the pane of names shows them.
    public let names: [NamedEntity]
    /// Its dates, as the pane of names shows them below the names.
    public let dates: [NamedDate]
    /// Where it was left before, or is noted to be left; its top where it never was.
    var remembered: ReadingPosition?
    /// Whether the person wants it unread, however long they dwell on it.
    var isKeptUnread = false

    init(_ opened: LibraryArticle) {
      self.opened = opened
      page = Page(article: opened)
      remembered = opened.position ?? page.start
      names = NamedEntity.inOrder(of: opened)
      dates = NamedDate.inOrder(of: opened)
    }
  }

  /// The page of a name that is open.
  public struct EntityView: Equatable, Sendable {
    /// The mentions.
    public var mentions: EntityPage
    /// Its page.
    public var page: Page

    init(_ mentions: EntityPage) {
      self.mentions = mentions
      page = Page(entity: mentions)
    }
  }

  /// What lies over the content until it is closed.
  public enum Overlay: Equatable, Sendable {
    /// The keys, narrowed by a search.
    case help(Page)
    /// The document as it was.
    case source(Page)
    /// What is quoted in the article.
    case quotations(Page)
    /// What speaks for a name.
    case why(Page, WhyRequest)
    /// The names that another one can be merged into.
    case merging(Page, Merging)

    /// The page that is shown.
    var page: Page {
      get {
        switch self {
        case .help(let page), .source(let page), .quotations(let page), .why(let page, _),
          .merging(let page, _):
          return page
        }
      }
      set {
        switch self {
        case .help: self = .help(newValue)
        case .source: self = .source(newValue)
        case .quotations: self = .quotations(newValue)
        case .why(_, let request): self = .why(newValue, request)
        case .merging(_, let merging): self = .merging(newValue, merging)
        }
      }
    }
  }

  /// The names of the open article as a pane.
  public struct NamesPane: Equatable, Sendable {
    /// Whether it was asked for where it is not always shown.
    public var isOpen = false
    /// The selected row: an index into `State.namesInOrder`, and on into `State.datesInOrder`.
    public var selected = 0
    /// The first row in view.
    public var top = 0
  }

  /// An unread article that is read.
  struct Dwelling: Equatable {
    let key: ArticleKey
    /// In seconds since 1970-01-01T00:00:00Z.
    let since: Int
  }

  /// What the next unread article is looked for.
  enum Seeking {
    case toSelect, toRead, toReadFromTop
  }

  /// A link whose page is read, and the article it stands in.
  struct Following: Equatable {
    let link: String
    let from: ArticleKey
  }

  /// How far loading has come.
  public struct Progress: Equatable, Sendable {
    /// Documents read.
    public var done: Int
    /// Documents there are.
    public var total: Int

    /// Makes a progress.
    public init(done: Int, total: Int) {
      self.done = done
      self.total = total
    }
  }

  /// What the articles are a collection of, which decides how the list is ordered and divided.
  public enum Collection: Hashable, Sendable {
    /// Documents that were opened: the list is divided by them.
    case documents
    /// All that a person keeps: the newest first, divided by days.
    case archive
  }

  /// The size of the terminal.
  public var size: Size
  /// The present moment.
  public var now: Timestamp
  /// What the collection is called in the header.
  public var name: String
  /// What the articles are a collection of.
  public var collection: Collection {
    get { list.collection }
    set { list.collection = newValue }
  }
  /// The seconds on an article after which it counts as read; nil when it never does by itself.
  public var dwell: Int? = 2
  /// The articles and the place among them.
  public var list = ListPane()
  /// The open article.
  public var reading: Reading?
  /// The open page of a name.
  public var entityView: EntityView?
  /// Which of the two the content pane shows.
  public var content = Content.article
  /// What lies over it.
  public var overlay: Overlay?
  /// Where keys went before the overlay lay there.
  public var focusUnderOverlay = Focus.list
  /// Where keys go.
  public var focus = Focus.list
  /// The pane of names.
  public var names = NamesPane()
  /// The pane of feeds.
  public var feeds = FeedsPane()
  /// How far refreshing feeds has come; nil when it does not go on.
  public var refreshing: RefreshProgress?
  /// Whether all feeds are refreshed when the reader begins.
  public var refreshesAtStart = false
  /// The minutes after which all feeds are refreshed again; nil when they are not by themselves.
  public var refreshEvery: Int?
  /// The prompt, while something is typed.
  public var prompt: Prompt?
  /// The labels on names, while one is awaited.
  public var labels: Labels?
  /// The question that the next key answers.
  public var choice: Choice?
  /// What was searched for in the text.
  public var search = TextSearch.nothing
  /// The places visited before and after this one.
  public var history = History()
  /// The articles that are marked in the list.
  public var marked = Marked.none
  /// The tags that a person gave, as far as they were asked for.
  public var tags: [String] = []
  /// The article that is read and still unread, and since when.
  var dwelling: Dwelling?
  /// What the next unread article is looked for.
  var seeking = Seeking.toSelect
  /// Where articles were left since the reader began.
  var positions: [ArticleKey: ReadingPosition] = [:]
  /// When the saved queries were asked for last, in seconds, and whether they are to be again.
  var foldersAsked = Int.min
  var areFoldersDue = false
  /// What is known of the refresh that goes on, and when the last one was.
  var refresh = Refresh()
  /// When the feeds were asked for last, in seconds, and whether they are to be again.
  var feedsAsked = Int.min
  var areFeedsDue = false
  /// What is done with the feeds once they are listed.
  var awaitedFeed: String?
  /// Whether the whole list was opened from the feeds, to which q leads back then.
  var isListFromFeeds = false
  /// The number of a link, as far as it is typed.
  var linkTyped = ""
  /// The link that is followed, and the article it stands in.
  var followed: Following?
  /// How far loading has come; nil when it is done.
  public var progress: Progress?
  /// A sentence for the footer, until the next key.
  public var notice: String?
  /// Whether only the text is shown.
  public var isZen = false
  /// The greatest width of the text in columns.
  public var measure = 72
  /// The article that was asked for and has not come yet.
  public var awaited: OpenRequest?
  /// The page of a name that was asked for and has not come yet.
  public var awaitedEntity: EntityRequest?
  /// The table of keys.
  public var bindings: Bindings { .standard }

  /// Makes the state before anything is loaded.
  public init(size: Size, now: Timestamp, name: String) {
    self.size = size
    self.now = now
    self.name = name
  }

  /// Where a key is pressed: decides what it does.
  public var context: Context {
    switch focus {
    case .list: return isArchiveEmpty ? .emptyArchive : .list
    case .feeds: return .feeds
    case .names: return .names
    case .content:
      switch overlay {
      case .help: return .help
      case .source: return .source
      case .quotations: return .quotations
      case .why, .merging: return .why
      case nil: return content == .entity ? .entityPage : .article
      }
    }
  }

  /// Whether there is nothing to read: then the screen says how to fill the archive.
  public var isArchiveEmpty: Bool {
    collection == .archive && list.shown?.isEverything == true && list.selection.isEverything
      && list.totals.articles == 0 && list.count == 0 && progress == nil
  }

  /// The page in the content pane.
  public var page: Page? {
    get {
      overlay?.page
        ?? (focus == .feeds
          ? feeds.page : content == .entity ? entityView?.page : reading?.page)
    }
    set {
      guard let newValue else { return }
      if overlay != nil {
        overlay?.page = newValue
      } else if focus == .feeds {
        feeds.page = newValue
      } else if content == .entity {
        entityView?.page = newValue
      } else {
        reading?.page = newValue
      }
    }
  }

  /// The name at hand: under the cursor, selected in the pane of names, or of the open page.
  public var entityAtHand: Entity? {
    if focus == .names {
      let names = namesInOrder
      return names.indices.contains(self.names.selected)
        ? names[self.names.selected].entity : nil
    }
    guard focus != .feeds else { return nil }
    if content == .entity { return entityView?.mentions.entity }
    guard let reading, let cursor = reading.page.cursor,
      case .entity(let id) = reading.page.stops[cursor].target
    else { return nil }
    return reading.opened.annotation.entities.first { $0.id == id }
  }

  /// The names of the open article, as the pane of names shows them.
  public var namesInOrder: [NamedEntity] { reading?.names ?? [] }

  /// The dates of the open article, as the pane of names shows them.
  public var datesInOrder: [NamedDate] { reading?.dates ?? [] }

  /// The date selected in the pane of names.
  public var dateAtHand: NamedDate? {
    let index = names.selected - namesInOrder.count
    return focus == .names && datesInOrder.indices.contains(index) ? datesInOrder[index] : nil
  }

  /// The names and dates of the open article in the rows of their pane.
  var namesRows: NamesRows { NamesRows(namesInOrder, dates: datesInOrder.count) }

  /// The seconds after which a `.tick` is wanted, at the latest; nil when none is.
  public var wake: Int? {
    var moments: [Int] = []
    if let dwelling, let dwell { moments.append(dwelling.since + dwell) }
    if areFoldersDue { moments.append(foldersAsked + 1) }
    if areFeedsDue { moments.append(feedsAsked + 1) }
    if let nextRefresh { moments.append(nextRefresh) }
    return moments.min().map { max(0, $0 - now.secondsSinceEpoch) }
  }

  /// How many articles are unread, listed or not.
  public var unread: Int { list.totals.unread }
}
