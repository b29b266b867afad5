import Archive
import ArgumentParser
import Articles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `dateline import`: reads what `export` wrote, and lists of feeds.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read what \"dateline export\" wrote, or the feeds of another reader.",
    discussion: """
      Lists of feeds are OPML, newsboat's file of urls and newsraft's of feeds; newsboat's cache.db \
      brings its articles and what was read of them. The form is told by what is in the file. Exits \
      with 1 when something could not be read; the rest is kept all the same.
      """)

  @OptionGroup var options: ArchiveOptions
  @Option(help: "auto, json, opml, urls (newsboat), feeds (newsraft) or cache (newsboat).")
  var format = ImportForm.auto
  @Argument(help: "Files, or - for standard input.") var files: [String]

  func run() throws {
    var areAllRead = true
    var articles: [String] = []
    for file in files {
      let form = format == .auto ? ImportForm.of(file: file) : format
      guard form != .json else {
        articles.append(file)
        continue
      }
      let outcome = try options.open(isMade: true) {
        try FeedImport(archive: $0, now: presentTime()).read(file, form)
      }
      var output = StandardOutput()
      if try !outcome.print(path: file, to: &output) { areAllRead = false }
    }
    if !articles.isEmpty, try !importArticles(articles) { areAllRead = false }
    if !areAllRead { throw ExitCode.failure }
  }

  /// Reads JSON Lines.
  /// - Returns: whether all could be read.
  private func importArticles(_ files: [String]) throws -> Bool {
    let decoder = JSONDecoder()
    var areAllRead = true
    func complain(_ file: String, _ reason: String) {
      StandardError.report(DocumentError(document: file, reason: reason))
      areAllRead = false
    }
    let report = try options.open(isMade: true) { archive in
      var intake = ArticleIntake(into: archive, now: presentTime(), isNewestFirst: true)
      for file in files {
        guard let lines = LineReader(path: file) else {
          complain(file, "it cannot be opened")
          continue
        }
        while let line = lines.next() {
          guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { continue }
          guard let object = try? decoder.decode(ArchiveLine.self, from: Data(line)) else {
            complain(file, "line \(lines.number) is no article that dateline wrote")
            continue
          }
          var kept = object.kept(from: file)
          kept.document.articles = [kept.article]
          try intake.add(kept.document, marks: [kept.marks])
        }
      }
      try intake.finish()
      return intake.report
    }
    var output = StandardOutput()
    try output.write((report.sentence + "\n").utf8)
    try output.flush()
    return areAllRead
  }
}
