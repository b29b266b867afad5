import Archive
import ArgumentParser
import Articles
import Glibc
import Ingestion

/// `dateline refresh`: fetches what is new in the feeds.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch what is new in the feeds.",
    discussion: """
      Asks for every feed that is not muted, retired or waiting because its server wished so; \
      feeds that are named are asked for in any case. Exits with 1 when a feed could not be \
      fetched; each failure is one line on standard error. The names in up to \(namesAtOnce) new \
      articles are found at once; those of more are found while the archive is read, or here when \
      all names are asked for.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var settings: ConfigurationOptions
  @Flag(help: "Only the feeds whose time has come.") var due = false
  @Flag(help: "Print the summary, with the failures, as JSON.") var json = false
  @Flag(help: "Leave the names for later.") var noNames = false
  @Flag(help: "Find the names in all articles, however many came.") var allNames = false
  @Argument(help: "Addresses or titles of feeds; all without them.") var feeds: [String] = []

  /// A few seconds' worth of articles: who asks for news does not want to wait for more.
  private static let namesAtOnce = 5000

  func run() throws {
    let now = presentTime()
    var output = StandardOutput()
    let configuration = try settings.read()
    let progress = try options.open(isMade: true) { archive in
      try archive.keep(commands: configuration.feeds)
      let refresh = Refresh(
        archive, fetcher: Fetcher(limits: .dateline), now: now, commands: configuration.commands)
      let chosen = try chosenFeeds(refresh, in: archive)
      let cancellation = CancellationBySignal()
      var bar = RefreshBar()
      let progress = try refresh.run(chosen, isCancelled: { cancellation.isCancelled }) {
        bar.show($0)
      }
      bar.end(progress)
      if json {
        try output.write(JSONLine.encode(RefreshObject(progress)))
      } else {
        try output.write((progress.sentence + "\n").utf8)
      }
      try output.flush()
      let arrived = progress.articles.added + progress.articles.updated
      if allNames || !noNames && (1...Self.namesAtOnce).contains(arrived) {
        try NamesFinding(archive: archive, now: nil, limit: allNames ? .max : arrived)
          .run { cancellation.isCancelled }
      }
      return progress
    }
    if !progress.failures.isEmpty || progress.isCancelled { throw ExitCode.failure }
  }

  private func chosenFeeds(
    _ refresh: Refresh, in archive: ArticleArchive
  ) throws -> [ArchivedFeed] {
    let all = try archive.feeds
    guard !feeds.isEmpty else { return refresh.candidates(all, whenDue: due) }
    // Two names may stand for one feed.
    let named = Set(try feeds.flatMap { try all.named($0) }.map(\.id))
    return all.filter { named.contains($0.id) }
  }
}

extension [ArchivedFeed] {
  /// The feeds that a person means by a part of the address, the start of the title, or a folder.
  func named(_ text: String) throws -> [ArchivedFeed] {
    let exact = filter { $0.address == text || $0.displayTitle == text }
    if !exact.isEmpty { return exact }
    let folded = text.lowercased()
    let similar = filter {
      $0.displayTitle.lowercased().hasPrefix(folded) || $0.address.lowercased().contains(folded)
        || $0.folders.contains(text)
    }
    guard !similar.isEmpty else {
      StandardError.report(
        DocumentError(document: text, reason: "no feed has this address, title or folder"))
      throw ExitCode.failure
    }
    return similar
  }
}

extension FetchLimits {
  /// The limits, with the name that the program goes by on the web.
  static var dateline: FetchLimits {
    var limits = FetchLimits()
    let version = Dateline.configuration.version.split(separator: " ").last ?? ""
    limits.userAgent = "Dateline/\(version) (+a news reader for the terminal)"
    return limits
  }
}

extension Refresh.Progress {
  /// What became of it, as a sentence.
  var sentence: String {
    guard feeds > 0 else { return "There is no feed to ask for; \"dateline add URL\" subscribes." }
    var parts = ["\(done) of \(feeds) \(feeds == 1 ? "feed" : "feeds")"]
    parts.append("\(articles.added) new \(articles.added == 1 ? "article" : "articles")")
    if articles.updated > 0 { parts.append("\(articles.updated) changed") }
    if articles.hidden > 0 { parts.append("\(articles.hidden) hidden by mute rules") }
    if unchanged > 0 { parts.append("\(unchanged) \(unchanged == 1 ? "feed" : "feeds") unchanged") }
    if !failures.isEmpty { parts.append("\(failures.count) failed") }
    return parts.joined(separator: ", ") + (isCancelled ? "; stopped." : ".")
  }
}

/// What a refresh prints for programs.
private struct RefreshObject: Encodable {
  private struct Failed: Encodable {
    let feed: String
    let title: String
    let reason: String
  }

  private let feeds: Int
  private let done: Int
  private let unchanged: Int
  private let added: Int
  private let updated: Int
  private let known: Int
  private let hidden: Int
  private let bytes: Int
  private let isCancelled: Bool
  private let failures: [Failed]

  init(_ progress: Refresh.Progress) {
    feeds = progress.feeds
    done = progress.done
    unchanged = progress.unchanged
    added = progress.articles.added
    updated = progress.articles.updated
    known = progress.articles.known
    hidden = progress.articles.hidden
    bytes = progress.bytes
    isCancelled = progress.isCancelled
    failures = progress.failures.map {
      Failed(feed: $0.address, title: $0.title, reason: $0.sentence)
    }
  }
}
