import Archive
import Articles
import CTerminalSupport
import Entities
import Glibc
import Reader
import Synchronization

/// What goes on behind the screen: documents are read into the archive, then names are found,
/// those of the newest articles first.
final class Backstage: Sendable {
  private let archive: ArticleArchive
  private let reader: DocumentReader
  private let order: ArticleIntake.Order
  private let mailbox: Mailbox
  private let work: Errands
  private let preparing: Errands
  /// Finds names, on any thread.
  let annotator: Annotator
  private let names: Mutex<NamesWork?>
  private let wishes = Mutex<[ArticleKey]>([])
  private let isFinding = Mutex(false)
  /// When the reader heard of names last, on the clock that only goes forward.
  private let lastNews = Mutex(0.0)
  private let isStopped = Atomic(false)
  private let isResting = Atomic(false)

  /// How long deliveries are gathered, in seconds: short at first, so that the first screen comes
  /// at once, then rare enough not to disturb reading.
  private static let firstPause = 0.008
  private static let pause = 0.08
  /// How long names are found before the reader hears of it, in seconds: the article that is open
  /// has its names, and what they mean elsewhere may follow.
  private static let namesPause = 2.0
  /// How many articles are annotated before others may write to the archive. In memory it has one
  /// connection, which a key must not wait for.
  private var batch: Int { order == .arrival ? 4 : 16 }

  /// Makes what works for an archive.
  /// - Parameters:
  ///   - order: how the articles of documents are ordered in the archive.
  ///   - isImmediate: whether everything is done while it is asked for.
  init(
    archive: ArticleArchive, reader: DocumentReader, order: ArticleIntake.Order, mailbox: Mailbox,
    isImmediate: Bool = false
  ) {
    self.archive = archive
    self.reader = reader
    self.order = order
    self.mailbox = mailbox
    work = isImmediate ? .immediate : Errands("work", priority: .utility)
    preparing = isImmediate ? .immediate : Errands("prepare")
    annotator = Annotator(now: reader.now)
    names = Mutex(nil)
  }

  /// Reads documents into the archive, then finds their names.
  /// - Parameter failures: what could not be read before.
  func read(_ paths: [String], failures: [DocumentError]) {
    prepare()
    work.run { self.readAll(paths, failures) }
    findNames()
  }

  /// Makes ready for the first article, which may be opened before all texts are read.
  func prepare() { preparing.run { [annotator] in annotator.prepare() } }

  /// Finds the names of all articles that have none yet.
  func findNames() {
    guard
      isFinding.withLock({ isFinding in
        defer { isFinding = true }
        return !isFinding
      })
    else { return }
    work.run(findMore)
  }

  /// Leaves the processor to others until it goes on; articles that a person opens get their names.
  func rest() { isResting.store(true, ordering: .relaxed) }

  /// Goes on finding names after a rest.
  func goOn() {
    isResting.store(false, ordering: .relaxed)
    findNames()
  }

  /// Finds the names of an article before those of all others, because a person reads it.
  func wish(for key: ArticleKey) {
    wishes.withLock { $0.append(key) }
    findNames()
  }

  /// Keeps the names of an article that were found elsewhere.
  func keep(_ annotation: Annotation, of key: ArticleKey) {
    work.run {
      self.attempt { try self.namesWork { try $0.keep([(key, annotation)]) } }
    }
    findNames()
  }

  /// Ends the work at the next batch, and waits for that.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    work.finish()
  }

  // MARK: Documents

  private func readAll(_ paths: [String], _ failures: [DocumentError]) {
    var progress = LoadingProgress(done: 0, total: paths.count, failures: failures)
    var intake = ArticleIntake(into: archive, now: reader.now ?? presentTime(), order: order)
    var lastDelivery = monotonicSeconds()
    var pause = Self.firstPause
    func deliver() {
      attempt { try intake.finish() }
      mailbox.post(.loading(progress))
      progress.failures.removeAll()
      lastDelivery = monotonicSeconds()
      pause = Self.pause
    }
    for path in paths where !isStopped.load(ordering: .relaxed) {
      do {
        let (document, lines) = try reader.readWithLines(path: path)
        if path == "-" { mailbox.post(.standardInput(lines)) }
        try intake.add(document)
      } catch let error as DocumentError {
        progress.failures.append(error)
      } catch {
        progress.failures.append(DocumentError(document: path, reason: "\(error)"))
      }
      progress.done += 1
      if !progress.isFinished, monotonicSeconds() - lastDelivery > pause { deliver() }
    }
    deliver()
  }

  // MARK: Names

  private func findMore() {
    guard !isStopped.load(ordering: .relaxed) else { return }
    var count = 0
    attempt {
      count = try namesWork { names in
        try grantWishes(&names)
        return isResting.load(ordering: .relaxed) ? 0 : try names.goOn()
      }
    }
    let isDue = lastNews.withLock { last in
      let now = monotonicSeconds()
      guard count == 0 || now - last > Self.namesPause else { return false }
      last = now
      return true
    }
    if isDue { mailbox.post(.kept) }
    // Others have their turn between two batches.
    if count > 0 { return work.run(findMore) }
    isFinding.withLock { $0 = false }
    // What only this work needed goes back to the system.
    annotator.rest()
    archive.releaseMemory()
    memory_give_back()
  }

  private func grantWishes(_ names: inout NamesWork) throws {
    while let key = wishes.withLock({ $0.popLast() }) {
      guard let article = try archive.article(key) else { continue }
      try names.keep([(key, annotator.annotate(article))])
      mailbox.post(.kept)
    }
  }

  private func namesWork<Value>(_ body: (inout NamesWork) throws -> Value) throws -> Value {
    // All of it runs on one thread; the lock says so to the compiler.
    try names.withLock { names in
      var work = names ?? NamesWork(archive: archive, annotator: annotator)
      work.batch = batch
      // Opened documents are a reading for now, so their names come as fast as they can; of an
      // archive most names are known, and the rest leave a processor to others.
      work.isParallel = order == .arrival
      defer { names = work }
      return try body(&work)
    }
  }

  private func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch let error as ArchiveError {
      mailbox.post(.message(.notice(error.sentence)))
    } catch {
      mailbox.post(.message(.notice("\(error)")))
    }
  }
}

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
