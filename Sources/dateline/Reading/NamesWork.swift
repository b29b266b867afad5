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
  /// All articles from here on are done, but for those that came meanwhile.
  private var reached: ArticleKey?

  init(archive: ArticleArchive, annotator: Annotator) {
    self.archive = archive
    self.annotator = annotator
  }

  /// Finds the names of the next articles.
  /// - Returns: how many articles that were; 0 when all have their names, and all are joined.
  mutating func goOn() throws -> Int {
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
    try archive.store(found, engine: Annotator.version)
    unjoined += found
  }

  private func annotations(
    of pending: [(key: ArticleKey, article: Article)]
  ) -> [(key: ArticleKey, annotation: Annotation)] {
    guard isParallel else { return pending.map { ($0.key, annotator.annotate($0.article)) } }
    let found = Mutex<[(key: ArticleKey, annotation: Annotation)]>([])
    DispatchQueue.concurrentPerform(iterations: pending.count) { number in
      let annotation = annotator.annotate(pending[number].article)
      found.withLock { $0.append((pending[number].key, annotation)) }
    }
    return found.withLock { $0 }
  }

  /// Joins the names found last with those of articles that have names like them.
  private mutating func join() throws {
    guard !unjoined.isEmpty else { return }
    var registry = EntityRegistry()
    var known: Set<ArticleKey> = []
    for (key, annotation) in unjoined where known.insert(key).inserted { registry.add(annotation) }
    let ids = Set(unjoined.flatMap { $0.annotation.entities.map(\.id) })
    unjoined = []
    for (key, annotation) in try archive.annotations(
      sharingNamesWith: Array(ids), limit: Self.related)
    where known.insert(key).inserted {
      registry.add(annotation)
    }
    try archive.adopt(registry.identities, joins: registry.joins)
  }
}
