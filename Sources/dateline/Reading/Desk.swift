import Archive
import Articles
import Glibc
import Reader
import Synchronization

/// Answers what the reader asks of the archive, and has done what it wants done.
///
/// Questions are answered at once. Searches and changes go to other threads, since they may take
/// longer than a key should; their results come by the mailbox.
struct Desk {
  var library: Library
  let reader: DocumentReader
  let backstage: Backstage
  let mailbox: Mailbox
  /// What the person set.
  let configuration: Configuration
  /// What goes on with feeds and the web.
  let feeds: FeedWork
  /// Whether what is read here is kept.
  let isArchive: Bool
  private(set) var failures: [DocumentError] = []
  private var standardInput: [String] = []
  private var progress: LoadingProgress?
  private let clock: Timestamp?

  /// The thread that searches.
  let searching: Errands
  /// The thread that writes what a person does.
  let writing: Errands
  /// What the reader asked to list last.
  var wanted = ListRequest()
  /// The list as it stands, and what it is of.
  var listed: (window: ArticleWindow, selection: Selection, isComplete: Bool)
  /// How many rows the reader is given before and after the one it asks for.
  var rowsAround = 150
  /// The search that goes on.
  var search: SearchTicket?
  /// The number of the count of saved queries that goes on.
  var counting: Int?
  /// Changes that are not written yet.
  var pending: [PendingChange] = []
  var changesMade = 0

  /// The bytes of an article whose names are found while a key is answered.
  private static let lengthAtOnce = 16_000

  /// The archive that keeps corrections where this one does not outlive the program.
  let keeper: MadeOnce<Result<ArticleArchive, any Error>>?
  /// The number of the search that was asked for last.
  let latest = SearchTicket.Latest()
  /// The number of the count that was asked for last.
  let latestCount = SearchTicket.Latest()

  /// Makes a desk.
  /// - Parameters:
  ///   - order: how documents that are read are ordered among those that are there.
  ///   - keeper: the archive that keeps corrections, where this one is in memory.
  ///   - configuration: what the person set.
  ///   - isImmediate: whether everything is done while it is asked for: for tests and pictures.
  /// - Throws: `ArchiveError`.
  init(
    _ archive: ArticleArchive, order: ArticleIntake.Order, reader: DocumentReader,
    mailbox: Mailbox, keeper: MadeOnce<Result<ArticleArchive, any Error>>? = nil,
    configuration: Configuration = Configuration(), isImmediate: Bool = false
  ) throws {
    library = try Library(archive)
    self.reader = reader
    self.mailbox = mailbox
    self.keeper = keeper
    self.configuration = configuration
    backstage = Backstage(
      archive: archive, reader: reader, order: order, mailbox: mailbox,
      isImmediate: isImmediate)
    feeds = FeedWork(
      archive: archive, mailbox: mailbox, backstage: backstage, commands: configuration.commands,
      isImmediate: isImmediate)
    isArchive = order == .time
    searching = isImmediate ? .immediate : Errands("search")
    writing = isImmediate ? .immediate : Errands("write")
    clock = reader.now
    listed = (try archive.window(), Selection(), true)
  }

  /// Reads documents into the archive, and then finds their names.
  mutating func read(_ paths: [String], failures: [DocumentError]) {
    progress = LoadingProgress(done: 0, total: paths.count)
    backstage.read(paths, failures: failures)
  }

  /// Takes over the corrections that are kept in the keeper's archive.
  mutating func adoptCorrections() {
    guard let corrections = try? keeper?.value.get().corrections else { return }
    library.adopt(corrections)
  }

  /// Ends all work, and waits until what a person did is kept.
  func close() {
    feeds.stop()
    backstage.stop()
    for last in [latest, latestCount] { last.number.add(1, ordering: .relaxed) }
    searching.finish()
    writing.finish()
    try? library.archive.close()
  }

  var now: Timestamp { clock ?? presentTime() }

  /// Whether everything was read.
  var isLoaded: Bool { progress?.isFinished ?? true }

  /// Whether there is no article at all.
  var isEmpty: Bool { (try? library.archive.counts.articles) == 0 }

  /// Takes in what came by the mailbox.
  /// - Returns: what the reader is to hear of it.
  mutating func receive(_ deliveries: [Delivery]) -> [Message] {
    var messages: [Message] = []
    var isChanged = false
    // What a search found first tells nothing where all that it found is here.
    let lastFound = deliveries.lastIndex { if case .found = $0 { true } else { false } }
    for (number, delivery) in deliveries.enumerated() {
      switch delivery {
      case .kept: isChanged = true
      case .loading(let progress):
        failures += progress.failures
        self.progress = progress
        isChanged = true
        if progress.isFinished, !failures.isEmpty {
          messages.append(.notice(Self.sentence(about: failures)))
        }
      case .standardInput(let lines): standardInput = lines
      case .found(let ticket, let keys, let isComplete):
        guard number == lastFound else { break }
        messages += take(keys, of: ticket, isComplete: isComplete)
      case .lost(let ticket, let reason):
        if ticket == search { search = nil }
        messages.append(.notice(reason))
      case .counted(let number, let folders):
        if number == counting { counting = nil }
        messages.append(.folders(folders))
      case .written(let id, let written):
        messages += take(written, of: id)
      case .message(let message): messages.append(message)
      }
    }
    guard isChanged else { return messages }
    refreshList()
    let shown = progress.flatMap { progress in
      progress.isFinished ? nil : State.Progress(done: progress.done, total: progress.total)
    }
    return [.libraryChanged(shown)] + messages
  }

  private static func sentence(about failures: [DocumentError]) -> String {
    failures.count == 1
      ? "One document could not be read; the reason is printed when you leave."
      : "\(failures.count) documents could not be read; the reasons are printed when you leave."
  }

  /// The answer to what the reader asks of the archive; none where it comes later or the effect is
  /// no such question.
  mutating func answer(_ effect: Effect) -> [Message] {
    do {
      return try answers(effect)
    } catch let error as ArchiveError {
      return [.notice(error.sentence)]
    } catch {
      return [.notice("\(error)")]
    }
  }

  private mutating func answers(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .list(let request): return try list(request)
    case .findUnread(let selection, let key, let forward):
      return [.unread(try unread(in: selection, after: key, forward: forward), forward: forward)]
    case .open(let request): return [.opened(request, try open(request.key))]
    case .describe(let request):
      return [.described(request, try library.page(of: request.entity))]
    case .findNeighbour(let entity, let key, let forward):
      let next = try library.article(mentioning: entity.id, after: key, forward: forward)
      return [.neighbour(entity, forward: forward, next)]
    case .findSplits(let mention, let key):
      return [.splits(try library.splits(of: mention, in: key))]
    case .listEntities: return [.entities(try library.knownEntities(limit: 5000))]
    case .explain(let request):
      guard let entity = request.entity else {
        return [.corrections(library.corrections.rules)]
      }
      return [
        .explained(
          request, try library.explain(entity, mention: request.mention, in: request.key))
      ]
    case .showSource(let key): return [try source(of: key)]
    case .change(let change, let target): make(change, to: target)
    case .markRead(let key): markRead(key)
    case .undo: undo()
    case .correct(let correction): return [try correct(correction)]
    case .undoCorrection(let id): return [try undoCorrection(id)]
    case .remember(let position, let key):
      write { try $0.remember(position, in: key) }
    case .rememberSearch(let query): write { try $0.remember(search: query) }
    case .complete(let text):
      let completion = QueryCompletion(text)
      let found = try library.archive.suggestions(for: completion)
      return [.suggestions(text, found.map(completion.query(completedWith:)))]
    case .listFolders: countFolders()
    case .saveQuery(let query):
      guard !configuration.queries.contains(where: { $0.name == query.name }) else {
        return [.notice("“\(query.name)” stands in your configuration file; take another name.")]
      }
      try library.archive.save(query)
      countFolders()
    case .removeQuery(let name):
      try library.archive.removeSavedQuery(named: name)
      countFolders()
    case .listTags: return [.tags(try library.archive.tags.map(\.name))]
    case .add(let path): return add(path)
    case .listFeeds, .refresh, .refreshDue, .stopRefreshing, .edit, .readFullText, .followLink:
      return try answerAboutFeeds(effect)
    case .editNote, .openLink, .openAddress, .copyArticle, .copy, .redraw, .suspend, .quit: break
    }
    return []
  }

  /// An article with its names; where they are not known yet it gets them now or, where that would
  /// hold up the text, next.
  private func open(_ key: ArticleKey) throws -> LibraryArticle? {
    var found: Annotation?
    let opened = try library.open(key) { article in
      if article.length <= Self.lengthAtOnce { found = backstage.annotator.annotate(article) }
      return found
    }
    guard var opened else { return nil }
    if let found {
      backstage.keep(found, of: key)
    } else if !opened.isAnnotated {
      backstage.wish(for: key)
    }
    overlay(&opened)
    return opened
  }

  /// The article at a key.
  func article(_ key: ArticleKey) -> Article? { try? library.article(key) }

  /// The note on an article, empty where there is none; nil when there is no such article.
  func note(of key: ArticleKey) -> String? {
    guard var opened = try? library.open(key) else { return nil }
    overlay(&opened)
    return opened.note ?? ""
  }

  /// What was searched for when the archive was open before, the newest last.
  var rememberedSearches: [String] { ((try? library.archive.searchHistory) ?? []).reversed() }

  /// Remembers which article of the list was selected.
  func remember(_ selected: ArticleKey?) {
    guard let selected else { return }
    write { try $0.remember("\(selected.rawValue)", as: Self.selectedSetting) }
  }

  /// The article of the list that was selected when the archive was left.
  var rememberedSelection: ArticleKey? {
    (try? library.archive.setting(Self.selectedSetting)).flatMap { Int($0) }
      .map(ArticleKey.init)
  }

  private static let selectedSetting = "selected article"

  private mutating func add(_ path: String) -> [Message] {
    let home = getenv("HOME").map { String(cString: $0) } ?? "~"
    let path = path.hasPrefix("~/") ? home + path.dropFirst() : path
    if let messages = addFeeds(path) { return messages }
    let files = reader.files(at: [path])
    guard !files.paths.isEmpty else {
      return [.notice(files.errors.first.map { "\($0)" } ?? "There is no document at \(path).")]
    }
    read(files.paths, failures: files.errors)
    return []
  }

  private func source(of key: ArticleKey) throws -> Message {
    guard let opened = try library.open(key) else { return .notice("The article is gone.") }
    do {
      let (lines, furniture) = try sourceLines(of: opened.document)
      return .source(
        key,
        SourceText(
          lines: lines, furniture: furniture,
          first: max(1, opened.article.sourceLines.lowerBound)))
    } catch {
      return .notice("\(error)")
    }
  }

  /// The lines of a document, and the numbers of those that belong to no article.
  private func sourceLines(of name: String) throws -> (lines: [String], furniture: Set<Int>) {
    if name == "-" { return (standardInput, []) }
    let (document, lines) = try reader.readWithLines(path: name)
    return (lines, Set(document.furniture.map(\.line)))
  }
}

extension Article {
  /// The bytes of its text.
  fileprivate var length: Int {
    passages.reduce(0) { $0 + (text(of: $1)?.utf8.count ?? 0) }
  }
}
