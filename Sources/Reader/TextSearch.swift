import Articles

/// What is marked in the text because it was searched for.
public enum TextSearch: Hashable, Sendable {
  /// A text as it stands, in a page.
  case phrase(Query)
  /// What a query found articles by.
  case articles(SearchQuery)
  /// Nothing.
  case nothing

  /// Whether nothing is searched for.
  var isEmpty: Bool {
    switch self {
    case .phrase(let query): query.isEmpty
    case .articles(let query): query.isEmpty
    case .nothing: true
    }
  }

  /// The UTF-8 ranges in a text that are marked: in order, none overlapping.
  func hits(in text: String) -> [Range<Int>] {
    switch self {
    case .phrase(let query): query.hits(in: text)
    case .articles(let query): query.hits(in: text)
    case .nothing: []
    }
  }
}
