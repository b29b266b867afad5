import Archive
import ArgumentParser
import Articles

/// `dateline doctor`: checks the archive, repairs it, copies it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the archive and the configuration; repair or copy the archive.",
    discussion: """
      Exits with 1 when something is wrong and was not repaired. A repair makes the search index \
      and the counts anew; of a damaged file it saves what can be read and keeps the file itself.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var settings: ConfigurationOptions
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
    var isGood = true
    do {
      try checkArchive(say)
    } catch is ExitCode {
      isGood = false
    }
    if try !checkConfiguration(say) { isGood = false }
    if !isGood { throw ExitCode.failure }
  }

  /// Says whether the configuration can be used, where there is one.
  /// - Returns: whether it can.
  private func checkConfiguration(_ say: (String) throws -> Void) throws -> Bool {
    let file = settings.file
    do {
      _ = try file.read()
    } catch let error as ConfigurationError {
      for problem in error.problems {
        try say("The configuration is wrong: \(error.path): \(problem.reason).")
      }
      return false
    }
    if file.isThere { try say("The configuration is right: \(file.path).") }
    return true
  }

  private func checkArchive(_ say: (String) throws -> Void) throws {
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
