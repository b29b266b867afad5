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
      JSON Lines hold all that is kept of an article and can be imported again; the other forms \
      are for reading.
      """)

  /// The form that is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown, html, opml, graphml
  }

  @OptionGroup var options: ArchiveOptions
  @Option(help: "json, markdown, html, opml or graphml.") var format = Format.json
  @Flag(help: "Write who and what is named, and who together, as json or graphml.")
  var entities = false
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
    guard entities ? [.json, .graphml].contains(format) : format != .graphml else {
      throw ValidationError("--entities goes with --format json or graphml, and graphml with it.")
    }
    guard !entities || query.isEmpty else {
      throw ValidationError("--entities writes those of the whole archive: leave the query out.")
    }
  }

  func run() throws {
    if format == .opml { return try exportFeeds() }
    if entities { return try exportEntities() }
    let query = SearchQuery(query.joined(separator: " "), now: presentTime())
    var output = StandardOutput()
    let page = ReadablePage()
    let files = try options.reporting { try folder.map { try ArticleFolder(path: $0) } }
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
        case .opml, .graphml: break
        }
      }
    }
    if format == .html { try output.write(page.htmlFoot.utf8) }
    try output.flush()
  }

  private func exportEntities() throws {
    var output = StandardOutput()
    try options.open(isMade: false) { archive in
      let library = try Library(archive)
      let isGraph = format == .graphml
      if isGraph { try output.write(EntityGraph.graphHead.utf8) }
      var written: Set<Entity.ID> = []
      for known in try library.knownEntities(limit: Self.entityLimit) {
        written.insert(known.entity.id)
        try isGraph
          ? output.write(EntityGraph.node(known).utf8)
          : output.write(JSONLine.encode(EntityGraph.EntityLine(known)))
      }
      try library.eachTie { tie in
        guard tie.ids.allSatisfy(written.contains) else { return }
        try isGraph
          ? output.write(EntityGraph.edge(tie).utf8)
          : output.write(JSONLine.encode(EntityGraph.TieLine(tie)))
      }
      if isGraph { try output.write(EntityGraph.graphFoot.utf8) }
    }
    try output.flush()
  }

  private static let entityLimit = 100_000_000

  private func exportFeeds() throws {
    var output = StandardOutput()
    let list = try options.open(isMade: false) { try FeedList($0).list(title: "Feeds of Dateline") }
    try output.write(list.opml.utf8)
    try output.flush()
  }
}
