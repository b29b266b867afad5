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
    if blocks.isEmpty { blocks.append(Block("No key does that. Esc shows them all.", .detail)) }
    self.init(blocks: blocks)
    find(.phrase(search))
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
