import Archive
import Articles
import Entities

/// Finds names at the end of a command, those of the newest articles first. It may be interrupted:
/// what is left is found by the next command, or while the archive is read.
struct NamesFinding {
  let archive: ArticleArchive
  /// The moment that dates count from; nil for the present.
  let now: Timestamp?
  /// For how many articles.
  var limit = Int.max

  /// Finds names, and says on a terminal how far it is.
  func run(isCancelled: () -> Bool = { false }) throws {
    var names = NamesWork(archive: archive, annotator: Annotator(now: now))
    names.batch = 256
    names.isParallel = true
    var done = 0
    defer { StandardError.show(progress: "") }
    while done < limit, !isCancelled() {
      names.batch = min(256, limit - done)
      let count = try names.goOn()
      guard count > 0 else { return }
      done += count
      StandardError.show(progress: "Names found in \(done) articles …")
    }
  }
}
