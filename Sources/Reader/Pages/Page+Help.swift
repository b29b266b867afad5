import Articles

extension Page {
  /// The help: the table of keys, or the rows of it in which every word of a search occurs.
  init(help bindings: Bindings, search: Query) {
    var blocks: [Block] = []
    for section in bindings.sections {
      let rows = section.bindings.compactMap { binding -> String? in
        let keys = binding.keys.map(\.notation).joined(separator: " ")
        let places = binding.contexts == Set(Context.allCases) ? "" : binding.contextWords
        let row = keys.padded(to: 18) + binding.help + (places.isEmpty ? "" : " (\(places))")
        let searched = FoldedText([row, section.title, binding.command.rawValue])
        return search.matches(searched) ? row : nil
      }
      guard !rows.isEmpty else { continue }
      blocks.append(Block(section.title, .heading, spaceAbove: blocks.isEmpty ? 0 : 1))
      blocks += rows.map { Block($0, .body) }
    }
    if blocks.isEmpty { blocks.append(Block("No key does that. Esc shows them all.", .detail)) }
    self.init(blocks: blocks)
    find(search)
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
    case .help: return "help"
    case .source: return "source"
    }
  }
}

extension String {
  /// The string with spaces after it up to a length, and one at least.
  func padded(to length: Int) -> String {
    self + String(repeating: " ", count: max(1, length - count))
  }
}
