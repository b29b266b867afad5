import Articles

extension ArticleChange {
  /// What holds for so many articles because of the change ("3 articles are starred").
  func words(_ articles: Int) -> String {
    let subject = counted(articles, "article")
    switch self {
    case .read(true): return "\(subject) marked read"
    case .read(false): return "\(subject) marked unread"
    case .starred(true): return "\(subject) starred"
    case .starred(false): return "\(subject) without a star now"
    case .tag(let tag, true): return "\(subject) tagged “\(tag)”"
    case .tag(let tag, false): return "\(subject) without the tag “\(tag)” now"
    case .note(let text):
      return (text ?? "").allSatisfy(\.isWhitespace) ? "The note is taken away" : "The note is kept"
    case .delete: return "\(subject) deleted"
    }
  }

  /// What is as it was before, once the change is undone.
  func undoneWords(_ articles: Int) -> String {
    let subject = counted(articles, "article")
    switch self {
    case .read(true): return "\(subject) unread again"
    case .read(false): return "\(subject) read again"
    case .starred(true): return "\(subject) without a star again"
    case .starred(false): return "\(subject) starred again"
    case .tag(let tag, true): return "\(subject) without the tag “\(tag)” again"
    case .tag(let tag, false): return "\(subject) tagged “\(tag)” again"
    case .note: return "the note is as it was"
    case .delete: return "\(subject) back again"
    }
  }
}
