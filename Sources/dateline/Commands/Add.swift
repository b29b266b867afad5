import Archive
import ArgumentParser
import Articles
import Entities

/// `dateline add`: keeps documents in the archive.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the articles of documents in the archive.",
    discussion: """
      Adding the same twice changes nothing; an article that changed keeps its earlier version. \
      What was deleted stays deleted. Names are found last, those of the newest articles first; it \
      may be interrupted, and goes on with the next \"dateline add\" or when the archive is open.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Leave the names for later.") var noNames = false
  @Argument(help: ReadingOptions.pathsHelp) var paths: [String]

  func run() throws {
    let now = reading.now ?? presentTime()
    let (report, areAllRead) = try options.open(isMade: true) { archive in
      var intake = ArticleIntake(into: archive, now: now)
      let areAllRead = try reading.readDocuments(at: paths) { document in
        try intake.add(document)
        StandardError.show(progress: "\(intake.report.added) articles added …")
      }
      try intake.finish()
      if !noNames { try findNames(in: archive) }
      StandardError.show(progress: "")
      return (intake.report, areAllRead)
    }
    var output = StandardOutput()
    try output.write((report.sentence + "\n").utf8)
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
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
