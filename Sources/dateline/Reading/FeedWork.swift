import Archive
import Articles
import Ingestion
import Reader
import Synchronization

/// What the reader wants of the web, done behind the screen: feeds, pages, lists of feeds.
final class FeedWork: Sendable {
  private let archive: ArticleArchive
  private let mailbox: Mailbox
  private let backstage: Backstage
  /// The addresses of the feeds that are commands of the person's own.
  private let commands: Set<String>
  private let threads: BackgroundThreads
  /// The thread that lists feeds.
  private let listing: Errands
  private let shown = Mutex(Shown())
  private let isListing = Atomic(false)
  private let isRefreshing = Atomic(false)
  private let isCancelled = Atomic(false)

  /// What the reader was told of the feeds.
  private struct Shown {
    var listing: FeedListing?
    var isWanted = false
  }

  /// Articles that are written at once: so few that what a person does is written between them
  /// within a tenth of a second, and so many that the index need not be merged all the time.
  private static let batch = 1000
  /// How often the reader hears how far refreshing is, in seconds: each time the screen is drawn,
  /// for which a key might have to wait.
  private static let pause = 1.5
  /// How long nothing new came until names are found meanwhile, in seconds.
  private static let lull = 3.0

  init(
    archive: ArticleArchive, mailbox: Mailbox, backstage: Backstage, commands: Set<String>,
    isImmediate: Bool
  ) {
    self.archive = archive
    self.mailbox = mailbox
    self.backstage = backstage
    self.commands = commands
    threads = BackgroundThreads(isImmediate: isImmediate)
    listing = isImmediate ? .immediate : Errands("feeds", priority: .utility)
  }

  /// Ends all work, and waits for that.
  func stop() {
    threads.stop()
    listing.finish()
  }

  private var fetcher: Fetcher {
    var fetcher = Fetcher(limits: .dateline)
    fetcher.isCancelled = { [threads] in threads.isStopped }
    return fetcher
  }

  private func say(_ sentence: String) { mailbox.post(.message(.notice(sentence.asSentence))) }

  /// Does something on a thread of its own; what goes wrong becomes a sentence.
  private func run(_ body: @escaping @Sendable () throws -> Void) {
    threads.run { [self] in
      do {
        try body()
      } catch let failure as FetchFailure {
        if failure.reason != .cancelled { say(failure.sentence) }
      } catch let error as ArchiveError {
        say(error.sentence)
      } catch {
        say("\(error)")
      }
    }
  }

  // MARK: The feeds

  /// The feeds and mute rules, of which the reader hears from now on.
  func list() throws -> FeedListing {
    let listing = try archive.feedListing
    shown.withLock { $0 = Shown(listing: listing, isWanted: true) }
    return listing
  }

  /// Tells the reader of the feeds where they are others than it knows.
  func tell() {
    guard shown.withLock({ $0.isWanted }),
      isListing.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return }
    listing.run { [self] in
      isListing.store(false, ordering: .relaxed)
      guard let listing = try? archive.feedListing else { return }
      let isNew = shown.withLock { shown in
        defer { shown.listing = listing }
        return shown.listing != listing
      }
      if isNew { mailbox.post(.message(.feeds(listing))) }
    }
  }

  // MARK: Refreshing

  /// Fetches what is new in some feeds, or in all.
  /// - Parameter isDue: whether feeds are left alone whose time has not come.
  /// - Returns: whether no other refresh goes on.
  func refresh(_ scope: FeedScope?, whenDue isDue: Bool = false, now: Timestamp) -> Bool {
    guard
      isRefreshing.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return false }
    isCancelled.store(false, ordering: .relaxed)
    run { [self] in
      archive.prepare(for: .adding)
      defer {
        archive.prepare(for: .reading)
        isRefreshing.store(false, ordering: .relaxed)
        backstage.goOn()
        mailbox.post(.message(.refreshing(nil)))
        tell()
      }
      // One thread reads what comes faster than another writes it, and leaves a processor to keys.
      let refresh = Refresh(
        archive, fetcher: fetcher, now: now, readers: 1, batch: Self.batch, commands: commands)
      var feeds = chosen(scope, by: refresh, of: try archive.feeds)
      if isDue { feeds = refresh.candidates(feeds, whenDue: true) }
      var news = RefreshNews(mailbox: mailbox, backstage: backstage, pause: Self.pause)
      news.show(RefreshProgress(feeds: feeds.count))
      let progress = try refresh.run(
        feeds,
        isCancelled: { [self] in isCancelled.load(ordering: .relaxed) || threads.isStopped }
      ) { progress in
        if news.hear(progress, lull: Self.lull) { tell() }
      }
      news.show(RefreshProgress(progress))
      mailbox.post(.kept)
      if progress.articles.hidden > 0 { say(progress.sentence) }
    }
    return true
  }

  /// Gives up refreshing; what came stays.
  func stopRefreshing() { isCancelled.store(true, ordering: .relaxed) }

  /// A muted feed is fetched when it is meant alone.
  private func chosen(
    _ scope: FeedScope?, by refresh: Refresh, of feeds: [ArchivedFeed]
  ) -> [ArchivedFeed] {
    switch scope {
    case nil: refresh.candidates(feeds)
    case .feed(let id, _): feeds.filter { $0.id == id }
    case .folder(let path): refresh.candidates(feeds.filter { $0.folders.starts(with: path) })
    }
  }

  // MARK: Pages and lists

  /// Subscribes to the feed at an address, as an action that can be undone.
  func subscribe(to address: String, now: Timestamp) {
    run { [self] in
      let subscriber = Subscriber(archive, fetcher: fetcher, now: now)
      let subscribed = try subscriber.subscribe(to: address)
      let title = subscribed.feed.displayTitle
      guard !subscribed.isKnown else { return say("\(title) is among the feeds already.") }
      if let undo = subscribed.undo {
        try archive.remember(
          undo: undo, undone: "\(title) is no longer among the feeds; its articles stay", now: now)
      }
      mailbox.post(.kept)
      mailbox.post(.message(.edited(.subscribe(address), subscribed.sentence)))
      tell()
      backstage.findNames()
    }
  }

  /// Takes in a list of feeds, as an action that can be undone.
  func take(listAt path: String, _ form: ImportForm, now: Timestamp) {
    run { [self] in
      let outcome = try FeedImport(archive: archive, now: now).read(path, form)
      if let undo = outcome.undo {
        let count = undo.removedFeeds.count
        try archive.remember(
          undo: undo, undone: "\(count) \(count == 1 ? "feed is" : "feeds are") gone again",
          now: now)
      }
      mailbox.post(.kept)
      tell()
      let left = outcome.complaints.first.map { [$0.asSentence] } ?? []
      say(((outcome.sentence.map { [$0] } ?? []) + left).joined(separator: " "))
      backstage.findNames()
    }
  }

  /// Puts the text of the page behind an article in its place.
  func readFullText(of key: ArticleKey, now: Timestamp) {
    run { [self] in
      _ = try FullText(archive, fetcher: fetcher, now: now).fetch(key)
      mailbox.post(.kept)
      say("This is the whole text; what the feed gave is kept as an earlier version.")
      backstage.findNames()
    }
  }

  /// Reads the page behind a link in an article.
  func follow(_ link: String, from key: ArticleKey, now: Timestamp) {
    run { [self] in
      let page = try LinkedPage(archive, fetcher: fetcher, now: now).read(link, from: key)
      mailbox.post(.kept)
      mailbox.post(.message(.followed(link: link, page)))
      backstage.findNames()
    }
  }
}

/// Tells the reader how a refresh goes on, now and then.
private struct RefreshNews {
  let mailbox: Mailbox
  let backstage: Backstage
  let pause: Double
  private var shown = 0.0
  private var changed = 0.0
  private var articles = ArticleIntake.Report()
  private var told = ArticleIntake.Report()

  init(mailbox: Mailbox, backstage: Backstage, pause: Double) {
    self.mailbox = mailbox
    self.backstage = backstage
    self.pause = pause
  }

  func show(_ progress: RefreshProgress) { mailbox.post(.message(.refreshing(progress))) }

  /// - Parameter lull: after how long without anything new names are found meanwhile.
  /// - Returns: whether there is more in the feeds than the reader knows.
  mutating func hear(_ progress: Refresh.Progress, lull: Double) -> Bool {
    let now = monotonicSeconds()
    if progress.articles != articles {
      articles = progress.articles
      changed = now
      backstage.rest()
    } else if now - changed > lull {
      backstage.goOn()
    }
    guard now - shown >= pause else { return false }
    shown = now
    show(RefreshProgress(progress))
    guard articles != told else { return false }
    told = articles
    mailbox.post(.kept)
    return true
  }
}

extension RefreshProgress {
  fileprivate init(_ progress: Refresh.Progress) {
    self.init(
      feeds: progress.feeds, done: progress.done, articles: progress.articles.added,
      failures: progress.failures.count, hidden: progress.articles.hidden)
  }
}

extension String {
  /// The text with a capital first and a full stop last.
  var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
  }
}
