import Archive
import ArgumentParser
import Articles
import Ingestion

/// `dateline export`: writes the articles of the archive for other programs and for people.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the archive, what a query finds in it, or the list of feeds.",
    discussion: """
      The form opml is the list of feeds with folders and titles, for other readers of feeds. \
      JSON Lines hold everything and can be imported again; the other forms are for reading.
      """)

  /// The form that is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown, html, opml
  }

  @OptionGroup var options: ArchiveOptions
  @Option(help: "json, markdown, html or opml.") var format = Format.json
  @Option(
    help: ArgumentHelp(
      "A folder that gets a Markdown file for each article, in place of standard output.",
      valueName: "folder"))
  var folder: String?
  @Argument(parsing: .allUnrecognized, help: "What to write; everything without it.")
  var query: [String] = []

  func validate() throws {
    guard folder == nil || format == .markdown else {
      throw ValidationError("--folder goes with --format markdown; the other forms are one file.")
    }
  }

  func run() throws {
    if format == .opml { return try exportFeeds() }
    let query = SearchQuery(query.joined(separator: " "), now: presentTime())
    var output = StandardOutput()
    let page = ReadablePage()
    let files = try folder.map { try ArticleFolder(path: $0) }
    if format == .html { try output.write(page.htmlHead.utf8) }
    try options.open(isMade: false) { archive in
      try archive.eachKept(matching: query) { kept in
        switch format {
        case .json: try output.write(JSONLine.encode(ArchiveLine(kept)))
        case .markdown:
          if let files {
            try files.write(page.markdown(kept), of: kept.article)
          } else {
            try output.write((page.markdown(kept) + "\n---\n\n").utf8)
          }
        case .html: try output.write(page.html(kept).utf8)
        case .opml: break
        }
      }
    }
    if format == .html { try output.write(page.htmlFoot.utf8) }
    try output.flush()
  }

  private func exportFeeds() throws {
    var output = StandardOutput()
    let list = try options.open(isMade: false) { try FeedList($0).list(title: "Feeds of Dateline") }
    try output.write(list.opml.utf8)
    try output.flush()
  }
}
