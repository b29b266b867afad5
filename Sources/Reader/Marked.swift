import Articles

/// The articles of the list that are marked, to do something to all of them at once.
public enum Marked: Hashable, Sendable {
  /// None.
  case none
  /// These; not empty.
  case articles(Set<ArticleKey>)
  /// All that a selection holds.
  case all(Selection)

  /// Whether an article is marked in a list.
  func contains(_ key: ArticleKey) -> Bool {
    switch self {
    case .none: false
    case .articles(let keys): keys.contains(key)
    case .all: true
    }
  }

  /// Marks an article, or takes its mark off.
  mutating func toggle(_ key: ArticleKey) {
    guard case .articles(var keys) = self else {
      self = .articles([key])
      return
    }
    if keys.remove(key) == nil { keys.insert(key) }
    self = keys.isEmpty ? .none : .articles(keys)
  }

  /// What is done to them is done to this; nil when none is marked.
  var target: ChangeTarget? {
    switch self {
    case .none: nil
    case .articles(let keys): .articles(keys.sorted())
    case .all(let selection): .selection(selection)
    }
  }
}
