import Articles
import Terminal

/// All that the reader knows and shows: one value, changed only by `update`.
public struct State: Equatable, Sendable {
  /// The part of the screen that keys go to.
  public enum Focus: Hashable, Sendable {
    case list, content, names
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

    init(_ opened: LibraryArticle) {
      self.opened = opened
      page = Page(article: opened)
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

  /// The size of the terminal.
  public var size: Size
  /// The present moment.
  public var now: Timestamp
  /// What the collection is called in the header.
  public var name: String
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
  /// The articles that were read.
  public var read: Set<ArticleKey> = []
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
    case .list: return .list
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

  /// The page in the content pane.
  public var page: Page? {
    get {
      overlay?.page ?? (content == .entity ? entityView?.page : reading?.page)
    }
    set {
      guard let newValue else { return }
      if overlay != nil {
        overlay?.page = newValue
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

  /// How many articles are unread, listed or not.
  public var unread: Int { list.total - read.count }
}
