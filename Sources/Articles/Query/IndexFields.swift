/// The words of an article by field: what a search index holds of it.
public struct IndexFields: Hashable, Sendable {
  /// The words of each column, in the order of `Column`.
  public let columns: [IndexWords]

  /// A column of the index.
  public enum Column: Int, CaseIterable, Sendable {
    case title, text, source, agency, author, tags, names, note
  }

  /// Reads the words of an article.
  /// - Parameters:
  ///   - names: names of its entities; those that its title or text has anyhow are left out.
  ///   - note: what a person noted on it.
  public init(_ article: Article, names: [String] = [], note: String? = nil) {
    let title = IndexWords(article.title ?? "")
    let text = IndexWords(
      article.passages.lazy.filter { $0.field != .title }.compactMap(article.text))
    let missing = names.filter { name in
      guard let term = QueryWords(name, isPrefix: false).map({ FoldedTerm($0) }) else {
        return false
      }
      return !title.contains(term) && !text.contains(term)
    }
    columns = [
      title, text,
      IndexWords([article.publisher, article.aggregator].compactMap { $0 }),
      IndexWords(article.agency ?? ""), IndexWords(article.authors), IndexWords(article.tags),
      IndexWords(missing), IndexWords(note ?? ""),
    ]
  }

  /// The words of one column.
  public subscript(column: Column) -> IndexWords { columns[column.rawValue] }

  /// Whether words occur in a field, or in any column.
  func contains(_ words: QueryWords, in field: QueryField?) -> Bool {
    let term = FoldedTerm(words)
    guard let field else { return columns.contains { $0.contains(term) } }
    return self[field.column].contains(term)
  }
}

extension QueryExpression {
  /// Whether the words of an article are what is asked for; nil when words alone do not tell.
  public func matches(_ fields: IndexFields) -> Bool? {
    switch self {
    case .words(let words, let field): return fields.contains(words, in: field)
    case .not(let operand): return operand.matches(fields).map { !$0 }
    case .all(let parts), .any(let parts):
      let answers = parts.compactMap { $0.matches(fields) }
      guard answers.count == parts.count else { return nil }
      if case .all = self { return !answers.contains(false) }
      return answers.contains(true)
    default: return nil
    }
  }

  /// Whether it looks for a short beginning of words, of which many words are in the index.
  public var hasShortPrefix: Bool {
    switch self {
    case .words(let words, _):
      return words.isPrefix && (3...5).contains(words.words.last?.unicodeScalars.count ?? 0)
    case .not(let operand): return operand.hasShortPrefix
    case .all(let parts), .any(let parts): return parts.contains { $0.hasShortPrefix }
    default: return false
    }
  }
}

extension QueryField {
  /// The column of the index that holds the words of the field.
  public var column: IndexFields.Column {
    switch self {
    case .title: .title
    case .text: .text
    case .source: .source
    case .agency: .agency
    case .author: .author
    case .note: .note
    }
  }
}

extension IndexWords {
  /// Whether folded words with the spaces around them occur.
  func contains(_ term: FoldedTerm) -> Bool {
    bytes.withUnsafeBytes { term.firstIndex(in: $0, from: 0) != nil }
  }

  /// Whether words in a row occur.
  public func contains(_ words: QueryWords) -> Bool { contains(FoldedTerm(words)) }
}

extension FoldedTerm {
  /// Words as they stand in `IndexWords`.
  init(_ words: QueryWords) {
    self.init(" " + words.words.joined(separator: " ") + (words.isPrefix ? "" : " "))
  }
}

/// Words in a row, ready to be looked for in what the index has of many articles.
public struct IndexedPhrase: Sendable {
  private let term: FoldedTerm

  /// Makes words ready.
  public init(_ words: QueryWords) { term = FoldedTerm(words) }

  /// Whether they occur in the words of a column, as `IndexWords.text` has them.
  public func occurs(in column: String) -> Bool {
    var column = column
    return column.withUTF8 { term.firstIndex(in: UnsafeRawBufferPointer($0), from: 0) != nil }
  }
}
