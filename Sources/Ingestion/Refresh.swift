import Archive
import Articles
import Foundation

/// Brings feeds up to date: fetches them, reads them, and keeps what is new.
///
/// One thread fetches, some read and prepare, and the one that calls writes, so that nothing waits
/// for what it need not. Names in the new articles are found later, by others.
public struct Refresh: Sendable {
  /// How far a refresh has come.
  public struct Progress: Hashable, Sendable {
    /// How many feeds are asked for.
    public var feeds = 0
    /// How many of them are done.
    public var done = 0
    /// How many of those had nothing new since the last time.
    public var unchanged = 0
    /// What became of the articles.
    public var articles = ArticleIntake.Report()
    /// How many bytes came over the wire.
    public var bytes = 0
    /// How many pages behind new entries were read in full.
    public var pages = 0
    /// The feeds that could not be fetched, with the reasons.
    public var failures: [Failure] = []
    /// Whether it was given up before all were done.
    public var isCancelled = false
  }

  /// A feed that could not be fetched.
  public struct Failure: Hashable, Sendable {
    /// Its address.
    public var address: String
    /// What it is called.
    public var title: String
    /// Why, as a sentence.
    public var sentence: String
  }

  private let archive: ArticleArchive
  private let fetcher: Fetcher
  private let now: Timestamp
  /// Threads that read feeds.
  private let readers: Int
  private let batch: Int
  private let commands: Set<String>

  /// Makes a refresh of an archive's feeds at a moment.
  /// - Parameters:
  ///   - readers: threads that read what was fetched.
  ///   - batch: articles that are written at once: fewer where others write meanwhile, such as a
  ///     person who marks what is read.
  ///   - commands: the addresses of the commands that a person's own configuration has; no other
  ///     is run, wherever the archive came from.
  public init(
    _ archive: ArticleArchive, fetcher: Fetcher, now: Timestamp, readers: Int = 2,
    batch: Int = 2000, commands: Set<String> = []
  ) {
    self.commands = commands
    self.batch = batch
    self.archive = archive
    self.fetcher = fetcher
    self.now = now
    self.readers = max(1, readers)
  }

  /// Which feeds a refresh of all asks for.
  /// - Parameter isDue: whether those are left out whose time has not come.
  public func candidates(_ feeds: [ArchivedFeed], whenDue isDue: Bool = false) -> [ArchivedFeed] {
    let second = now.secondsSinceEpoch
    return feeds.filter { feed in
      !feed.isMuted && !feed.status.isRetired && (feed.status.notBefore ?? 0) <= second
        && (!isDue || (feed.status.due ?? 0) <= second)
    }
  }

  /// Brings feeds up to date.
  /// - Parameters:
  ///   - isCancelled: whether to stop; what was kept until then stays.
  ///   - progress: hears how far it is, on the thread that calls, after each feed.
  /// - Throws: `ArchiveError`.
  public func run(
    _ feeds: [ArchivedFeed], isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (Progress) -> Void = { _ in }
  ) throws -> Progress {
    let pipeline = RefreshPipeline(fetcher: fetcher, now: now, commands: commands)
    pipeline.start(feeds, readers: readers, isCancelled: isCancelled)
    var keeper = RefreshKeeper(archive: archive, now: now, feeds: feeds.count, batch: batch)
    do {
      while true {
        switch pipeline.outcomes.receive(within: Self.patience) {
        case .element(let outcome): try keeper.keep(outcome)
        case .nothing: try keeper.flush()
        case .end:
          try keeper.flush()
          try readPages(of: feeds, &keeper, isCancelled)
          progress(keeper.progress)
          return keeper.progress
        }
        progress(keeper.progress)
      }
    } catch {
      pipeline.abandon()
      throw error
    }
  }

  /// Reads the pages behind the new entries of feeds for which a person wished so.
  private func readPages(
    of feeds: [ArchivedFeed], _ keeper: inout RefreshKeeper, _ isCancelled: () -> Bool
  ) throws {
    let wished = Set(feeds.filter { $0.settings.readsPages == true }.map(\.id))
    guard !wished.isEmpty else { return }
    // An address may have changed meanwhile.
    let documents = Set(try archive.feeds.filter { wished.contains($0.id) }.map(\.address))
    let keys = try archive.rows(keeper.addedKeys)
      .filter { documents.contains($0.document) }.map(\.key)
    var pages = 0
    try FullText(archive, fetcher: fetcher, now: now).fetch(keys, isCancelled: isCancelled) {
      if case .success = $1 { pages += 1 }
    }
    keeper.progress.pages = pages
  }

  /// How long articles wait for more to be written with them, in seconds, while nothing comes.
  private static let patience = 0.3
}

/// What became of one feed.
struct FeedOutcome: Sendable {
  /// The feed with its new status.
  var feed: ArchivedFeed
  /// Its articles, when it brought some.
  var document: PreparedDocument?
  /// Why it could not be read.
  var failure: FetchFailure?
  var bytes = 0
}

/// Writes what became of feeds: articles first, then the status that says they are there.
private struct RefreshKeeper {
  private let archive: ArticleArchive
  private var intake: ArticleIntake
  var progress = Refresh.Progress()
  /// The new articles.
  var addedKeys: [ArticleKey] { intake.addedKeys }
  private var statuses: [ArchivedFeed] = []
  private var written = ArticleIntake.Report()

  init(archive: ArticleArchive, now: Timestamp, feeds: Int, batch: Int) {
    self.archive = archive
    intake = ArticleIntake(into: archive, now: now, batch: batch)
    progress.feeds = feeds
  }

  mutating func keep(_ outcome: FeedOutcome) throws {
    progress.bytes += outcome.bytes
    progress.done += 1
    if outcome.failure?.reason == .cancelled {
      progress.done -= 1
      progress.isCancelled = true
      return
    }
    if let failure = outcome.failure {
      progress.failures.append(
        Refresh.Failure(
          address: outcome.feed.address, title: outcome.feed.displayTitle,
          sentence: failure.sentence))
    }
    statuses.append(outcome.feed)
    if let document = outcome.document {
      try intake.add(document)
    } else if outcome.failure == nil {
      progress.unchanged += 1
    }
    if intake.report != written { try flush() }
  }

  /// Writes what waits. What a status says is there must be there: articles go first.
  mutating func flush() throws {
    try intake.finish()
    written = intake.report
    progress.articles = intake.report
    try archive.keep(statusOf: statuses)
    statuses = []
  }
}
