import Archive
import ArgumentParser
import Articles
import Entities
import Ingestion

/// `dateline add`: keeps documents in the archive, and subscribes to feeds.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the articles of documents in the archive, or subscribe to feeds.",
    discussion: """
      An address of http or https is that of a feed, or of a page that names one: its articles are \
      kept, and "dateline refresh" fetches what is new. \
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
    let files = paths.filter { !Subscriber.isAddress($0) }
    try options.open(isMade: true) { archive in
      for address in paths where Subscriber.isAddress(address) {
        guard let line = try subscribe(to: address, in: archive, now: now) else {
          areAllRead = false
          continue
        }
        try output.write((line + "\n").utf8)
        try output.flush()
      }
      guard !files.isEmpty else { return }
      var intake = ArticleIntake(into: archive, now: now)
      let areRead = try reading.readDocuments(at: files) { document in
        try intake.add(document)
        StandardError.show(progress: "\(intake.report.added) articles added …")
      }
      try intake.finish()
      if !noNames { try findNames(in: archive) }
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
      let title = visible(subscribed.feed.displayTitle)
      guard !subscribed.isKnown else { return "\(title) is among the feeds already." }
      var line = "Subscribed to \(title)"
      if title != subscribed.feed.address { line += " (\(visible(subscribed.feed.address)))" }
      line += ": " + subscribed.report.sentence
      for other in subscribed.others {
        line += "\nThe site also names \(visible(other.title ?? "a feed")): \(visible(other.url))"
      }
      return line
    } catch let failure as FetchFailure {
      StandardError.show(progress: "")
      StandardError.report(
        DocumentError(document: failure.address, reason: failure.sentence))
      return nil
    }
  }

  private func findNames(in archive: ArticleArchive) throws {
    var names = NamesWork(archive: archive, annotator: Annotator(now: reading.now))
    names.batch = 256
    names.isParallel = true
    var done = 0
    while true {
      let count = try names.goOn()
      guard count > 0 else { return }
      done += count
      StandardError.show(progress: "Names found in \(done) articles …")
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
    return parts.joined(separator: ", ") + "."
  }
}
