import Archive
import ArgumentParser
import Articles

/// `dateline search`: prints the articles of the archive that a query finds.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the articles of the archive that a query finds.",
    discussion: (["A query is words and more:"]
      + QueryHelp.rows.map { "  \($0.example)  \($0.meaning)" })
      .joined(separator: "\n"))

  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Print JSON Lines.") var json = false
  @Flag(help: "The newest first instead of the best.") var newest = false
  @Option(help: "How many articles at most.") var limit = 20
  @Option(
    help: ArgumentHelp("The moment that \"yesterday\" counts back from.", valueName: "time"),
    transform: ReadingOptions.timestamp)
  var now: Timestamp?
  @Argument(parsing: .allUnrecognized, help: "What to find.") var query: [String]

  func run() throws {
    let query = SearchQuery(query.joined(separator: " "), now: now ?? presentTime())
    var output = StandardOutput()
    try options.open(isMade: false) { archive in
      let hits = try archive.search(
        query, order: newest ? .newest : .relevance, limit: max(0, limit))
      for hit in hits {
        guard let article = try archive.article(hit.summary.key) else { continue }
        let snippet = query.snippet(of: article, length: json ? 240 : max(40, output.width * 2 - 8))
        if json {
          try output.write(JSONLine.encode(HitObject(article, of: hit, snippet: snippet)))
        } else {
          try output.write(Self.lines(hit.summary, snippet).utf8)
        }
      }
    }
    try output.flush()
  }

  /// A hit for people: where it is from, its title, and what was found.
  private static func lines(_ summary: ArticleSummary, _ snippet: Snippet) -> String {
    let origin = [summary.published?.day.description, summary.source].compactMap { $0 }
    let marks = (summary.marks.isRead ? " " : "●") + (summary.marks.isStarred ? "★" : " ")
    return """
      \(marks) \(visible(summary.title))
         \(visible(origin.joined(separator: " · ")))
         \(visible(snippet.text))

      """
  }
}
