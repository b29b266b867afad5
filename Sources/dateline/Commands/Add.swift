import Archive
import ArgumentParser
import Articles
import Ingestion

/// `dateline add`: keeps documents in the archive, and subscribes to feeds.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the articles of documents in the archive, or subscribe to feeds.",
    discussion: """
      An address of http or https is that of a feed, or of a page that names one: its articles are \
      kept, and "dateline refresh" fetches what is new. A list of feeds (OPML, newsboat's urls, \
      newsraft's feeds) is taken in as "dateline import" does. \
      Adding the same twice changes nothing; an article that changed keeps its earlier version. \
      What was deleted stays deleted. Names are found last, those of the newest articles first; it \
      may be interrupted, and goes on with the next \"dateline add\" or when the archive is open.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Leave the names for later.") var noNames = false
  @Argument(help: "Files, folders of files, - for standard input, or addresses of feeds.")
  var paths: [String]

  func run() throws {
    let now = reading.now ?? presentTime()
    var output = StandardOutput()
    var areAllRead = true
    let addresses = paths.filter(Subscriber.isAddress)
    let lists = paths.compactMap { path in ImportForm.list(in: path).map { (path, $0) } }
    let files = paths.filter { path in
      !Subscriber.isAddress(path) && !lists.contains { $0.0 == path }
    }
    try options.open(isMade: true) { archive in
      for (path, form) in lists {
        let outcome = try FeedImport(archive: archive, now: now).read(path, form)
        if try !outcome.print(path: path, to: &output) { areAllRead = false }
      }
      for address in addresses {
        guard let line = try subscribe(to: address, in: archive, now: now) else {
          areAllRead = false
          continue
        }
        try output.write((line + "\n").utf8)
        try output.flush()
      }
      guard !files.isEmpty else {
        return noNames ? () : try NamesFinding(archive: archive, now: reading.now).run()
      }
      var intake = ArticleIntake(into: archive, now: now)
      let areRead = try reading.readDocuments(at: files) { document in
        try intake.add(document)
        StandardError.show(progress: "\(intake.report.added) articles added …")
      }
      try intake.finish()
      if !noNames { try NamesFinding(archive: archive, now: reading.now).run() }
      StandardError.show(progress: "")
      areAllRead = areAllRead && areRead
      try output.write((intake.report.sentence + "\n").utf8)
    }
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }

  /// Subscribes to a feed.
  /// - Returns: what to say of it; nil when it failed, which is said on standard error.
  private func subscribe(
    to address: String, in archive: ArticleArchive, now: Timestamp
  ) throws -> String? {
    StandardError.show(progress: "Looking for a feed at \(visible(address)) …")
    defer { StandardError.show(progress: "") }
    do {
      let subscriber = Subscriber(archive, fetcher: Fetcher(limits: .dateline), now: now)
      let subscribed = try subscriber.subscribe(to: address)
      guard !subscribed.isKnown else {
        return "\(visible(subscribed.feed.displayTitle)) is among the feeds already."
      }
      return
        ([subscribed.sentence]
        + subscribed.others.map { other in
          "The site also names \(other.title ?? "a feed"): \(other.url)"
        }).map(visible).joined(separator: "\n")
    } catch let failure as FetchFailure {
      StandardError.show(progress: "")
      StandardError.report(
        DocumentError(document: failure.address, reason: failure.sentence))
      return nil
    }
  }
}

extension ArticleIntake.Report {
  /// What became of the articles, as a sentence.
  var sentence: String {
    var parts = ["\(added) \(added == 1 ? "article" : "articles") added"]
    if updated > 0 { parts.append("\(updated) updated") }
    if known > 0 { parts.append("\(known) known already") }
    if refused > 0 { parts.append("\(refused) deleted before") }
    if hidden > 0 { parts.append("\(hidden) hidden by mute rules") }
    return parts.joined(separator: ", ") + "."
  }
}

extension Subscriber.Subscribed {
  /// What it came to, as a sentence.
  var sentence: String {
    let title = feed.displayTitle
    let address = title == feed.address ? "" : " (\(feed.address))"
    return "Subscribed to \(title)\(address): \(report.sentence)"
  }
}
