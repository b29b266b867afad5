import Archive
import Articles
import Entities
import Reader
import Terminal

/// A reader without a terminal on an archive in memory.
struct ReaderBench {
  private(set) var state: State
  private let library: Library
  /// The list that was asked for last.
  private var listed: (selection: Selection, window: ArticleWindow)

  /// Makes a reader of documents with the names that were found in them, article by article.
  init(
    _ documents: [Document], names: [Annotation], identities: [Entity.ID: Entity] = [:], size: Size
  ) throws {
    let archive = try ArticleArchive()
    let now = Timestamp(day: .epoch)
    var intake = ArticleIntake(into: archive, now: now, order: .arrival)
    for document in documents { try intake.add(document) }
    try intake.finish()
    library = try Library(archive)
    try archive.store(Array(zip(library.keys(of: Selection()), names)), engine: 1)
    try archive.adopt(identities)
    listed = (Selection(), try archive.window())
    state = State(size: size, now: now, name: "benchmark")
    tell(.libraryChanged(nil))
  }

  /// Tells the reader something, and answers what it asks.
  mutating func tell(_ message: Message) {
    for effect in update(&state, message) {
      if let answer = try? answer(effect) { tell(answer) }
    }
  }

  /// Presses keys.
  mutating func press(_ keys: String...) {
    for key in keys.compactMap(Key.init(notation:)) { tell(.key(key)) }
  }

  private mutating func answer(_ effect: Effect) throws -> Message? {
    switch effect {
    case .list(let request):
      if request.selection != listed.selection {
        let archive = library.archive
        listed = (
          request.selection,
          request.selection.isEverything
            ? try archive.window() : archive.window(on: try library.keys(of: request.selection))
        )
      }
      let counts = try library.archive.counts
      return .listed(
        request, try listed.window.slice(request.anchor),
        Totals(articles: counts.articles, unread: counts.unread))
    case .open(let request): return .opened(request, try library.open(request.key))
    case .describe(let request): return .described(request, try library.page(of: request.entity))
    case .findNeighbour(let entity, let key, let forward):
      return .neighbour(
        entity, forward: forward,
        try library.article(mentioning: entity.id, after: key, forward: forward))
    default: return nil
    }
  }
}
