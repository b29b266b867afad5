import Archive
import ArgumentParser
import Articles

/// `dateline doctor`: checks the archive, repairs it, copies it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the archive, and repair or copy it.",
    discussion: """
      Exits with 1 when something is wrong and was not repaired. A repair makes the search index \
      and the counts anew; of a damaged file it saves what can be read and keeps the file itself.
      """)

  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Repair what is wrong.") var repair = false
  @Option(help: ArgumentHelp("Copy the archive to a new file.", valueName: "file"))
  var backup: String?

  func run() throws {
    var output = StandardOutput()
    func say(_ text: String) throws {
      try output.write((visible(text) + "\n").utf8)
      try output.flush()
    }
    if let backup {
      try options.open(isMade: false) { try $0.backUp(to: backup) }
      return try say("The archive was copied to \(backup).")
    }
    let health = try health()
    if health.isGood {
      let counts = try options.open(isMade: false) { try $0.counts }
      let articles = "\(counts.articles) \(counts.articles == 1 ? "article" : "articles")"
      return try say("The archive is sound: \(articles), \(counts.unread) unread.")
    }
    for sentence in health.sentences { try say(sentence) }
    guard repair else {
      try say("\"dateline doctor --repair\" repairs it.")
      throw ExitCode.failure
    }
    try options.reporting {
      guard !health.damage.isEmpty || health.strays > 0 else {
        try ArticleArchive(path: options.path).rebuildIndex { done in
          StandardError.show(progress: "\(done) articles …")
        }
        StandardError.show(progress: "")
        return try say("The search index and the counts were made anew.")
      }
      let report = try ArchiveSalvage.repair(path: options.path)
      try say("\(report.rows["article"] ?? 0) articles were saved.")
      try say("The damaged file is kept as \(report.damagedFile).")
    }
  }

  /// What is wrong with the archive; a file too damaged to open is damaged.
  private func health() throws -> ArticleArchive.Health {
    try options.reach(isMade: false) { try ArticleArchive.check(fileAt: $0) }
  }
}
