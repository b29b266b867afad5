/// What a person can do to articles, and undo.
public enum ArticleChange: Hashable, Sendable {
  /// Marks them as read or as unread.
  case read(Bool)
  /// Gives them a star or takes it.
  case starred(Bool)
  /// Puts a tag on them or takes it off.
  case tag(String, Bool)
  /// Writes a note on them; nil or an empty one takes it away.
  case note(String?)
  /// Deletes them; they do not come back when their feed brings them again.
  case delete
}

/// What was done to an article, as a list shows it.
public struct ArticleMarks: Hashable, Sendable {
  /// Whether it was read.
  public var isRead: Bool
  /// Whether it has a star.
  public var isStarred: Bool
  /// Whether it has a note.
  public var hasNote: Bool

  /// Makes marks; without any, those of an article that nothing was done to.
  public init(isRead: Bool = false, isStarred: Bool = false, hasNote: Bool = false) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.hasNote = hasNote
  }

  /// Changes them as a change to the article does; tags and deletion do not show in them.
  public mutating func apply(_ change: ArticleChange) {
    switch change {
    case .read(let isRead): self.isRead = isRead
    case .starred(let isStarred): self.isStarred = isStarred
    case .note(let text): hasNote = !(text ?? "").allSatisfy(\.isWhitespace)
    case .tag, .delete: break
    }
  }
}
