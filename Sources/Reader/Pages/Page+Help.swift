import Articles

extension Page {
  /// The help: the table of keys, or the rows of it in which every word of a search occurs.
  init(help bindings: Bindings, search: Query) {
    var blocks: [Block] = []
    for section in bindings.sections {
      let rows = section.bindings.compactMap { binding -> Block? in
        let keys = binding.keys.map(\.notation).joined(separator: " ")
        let isEverywhere = binding.contexts == Set(Context.allCases)
        let text = binding.help + (isEverywhere ? "" : " (\(binding.contextWords))")
        let searched = FoldedText([keys, text, section.title, binding.command.rawValue])
        guard search.matches(searched) else { return nil }
        return Block(text, .body, indent: 17, label: keys)
      }
      guard !rows.isEmpty else { continue }
      blocks.append(Block(section.title, .heading, spaceAbove: blocks.isEmpty ? 0 : 1))
      blocks += rows
    }
    blocks += Self.queryRows(search: search, spaceAbove: blocks.isEmpty ? 0 : 1)
    if blocks.isEmpty { blocks.append(Block("No key does that. Esc shows them all.", .detail)) }
    self.init(blocks: blocks)
    find(.phrase(search))
  }

  /// The help of the query language alone.
  static let queryHelp = Page(blocks: queryRows(search: Query(""), spaceAbove: 0))

  private static func queryRows(search: Query, spaceAbove: Int) -> [Block] {
    let title = "What can be typed to filter"
    let rows = QueryHelp.rows.filter {
      search.matches(FoldedText([$0.example, $0.meaning, title]))
    }
    guard !rows.isEmpty else { return [] }
    return [Block(title, .heading, spaceAbove: spaceAbove)]
      + rows.map { Block($0.meaning, .body, indent: 24, label: $0.example) }
  }
}

extension Binding {
  /// The places where the keys hold, in words.
  public var contextWords: String {
    Context.allCases.filter(contexts.contains).map(\.words).joined(separator: ", ")
  }
}

extension Context {
  /// What people call the place.
  public var words: String {
    switch self {
    case .list: return "list"
    case .emptyArchive: return "empty archive"
    case .feeds: return "feeds"
    case .article: return "article"
    case .names: return "names"
    case .entityPage: return "page of a name"
    case .quotations: return "quotations"
    case .why: return "why"
    case .help: return "help"
    case .source: return "source"
    }
  }
}
