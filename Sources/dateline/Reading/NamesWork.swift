import Archive
import Articles
import Dispatch
import Entities
import Synchronization

/// Finds the names in articles of an archive that have none yet, the newest first, and joins them
/// with those that are known. What was done is kept after each batch, so that it can stop at any
/// time and goes on where it was.
struct NamesWork: Sendable {
  let archive: ArticleArchive
  let annotator: Annotator
  /// The articles that are annotated in one go.
  var batch = 64
  /// Whether all processors take part.
  var isParallel = false

  /// Articles whose names are to be joined before those that follow.
  private static let joinedAtOnce = 512
  /// Articles of the archive that are looked at when names are joined.
  private static let related = 400

  private var unjoined: [(key: ArticleKey, annotation: Annotation)] = []
  private var isTakenUp = false
  /// All articles from here on are done, but for those that came meanwhile.
  private var reached: ArticleKey?

  init(archive: ArticleArchive, annotator: Annotator) {
    self.archive = archive
    self.annotator = annotator
  }

  /// Finds the names of the next articles.
  /// - Returns: how many articles that were; 0 when all have their names, and all are joined.
  mutating func goOn() throws -> Int {
    try takeUpUnjoined()
    var pending = try archive.pendingAnnotations(
      engine: Annotator.version, before: reached, limit: batch)
    if pending.isEmpty, reached != nil {
      pending = try archive.pendingAnnotations(engine: Annotator.version, limit: batch)
    }
    reached = pending.last?.key
    if !pending.isEmpty { try keep(annotations(of: pending)) }
    if pending.isEmpty || unjoined.count >= Self.joinedAtOnce { try join() }
    return pending.count
  }

  /// Keeps the names of articles.
  mutating func keep(_ found: [(key: ArticleKey, annotation: Annotation)]) throws {
    try takeUpUnjoined()
    unjoined += found
    try archive.store(
      found, engine: Annotator.version,
      remembering: (unjoinedKeys, Self.unjoinedSetting))
  }

  /// Takes up the articles whose names were found and not joined when the work was broken off.
  private mutating func takeUpUnjoined() throws {
    guard !isTakenUp else { return }
    isTakenUp = true
    let keys =
      try archive.setting(Self.unjoinedSetting)?.split(separator: ",")
      .compactMap { Int($0).map(ArticleKey.init) } ?? []
    unjoined = try archive.annotations(of: keys)
  }

  private var unjoinedKeys: String {
    unjoined.map { "\($0.key.rawValue)" }.joined(separator: ",")
  }

  private static let unjoinedSetting = "unjoined names"

  private func annotations(
    of pending: [(key: ArticleKey, article: Article)]
  ) -> [(key: ArticleKey, annotation: Annotation)] {
    guard isParallel else { return pending.map { ($0.key, annotator.annotate($0.article)) } }
    let found = Mutex<[(key: ArticleKey, annotation: Annotation)]>([])
    DispatchQueue.concurrentPerform(iterations: pending.count) { number in
      let annotation = annotator.annotate(pending[number].article)
      found.withLock { $0.append((pending[number].key, annotation)) }
    }
    return found.withLock { $0 }.sorted { $0.key > $1.key }
  }

  /// Joins the names found last with those of articles that have names like them.
  private mutating func join() throws {
    guard !unjoined.isEmpty else { return }
    var registry = EntityRegistry()
    var known: Set<ArticleKey> = []
    for (key, annotation) in unjoined where known.insert(key).inserted { registry.add(annotation) }
    let ids = Set(unjoined.flatMap { $0.annotation.entities.map(\.id) })
    for (key, annotation) in try archive.annotations(
      sharingNamesWith: Array(ids), limit: Self.related)
    where known.insert(key).inserted {
      registry.add(annotation)
    }
    let joined = registry.joined
    try archive.adopt(joined.identities, joins: joined.joins)
    unjoined = []
    try archive.remember(unjoinedKeys, as: Self.unjoinedSetting)
  }
}
