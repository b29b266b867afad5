import Articles

/// Something a person did to articles, as the archive remembers it.
public struct ArchiveAction: Hashable, Sendable {
  /// What was done.
  public let change: ArticleChange
  /// The articles that were not so before.
  public let articles: [ArticleKey]

  /// What the archive calls a correction among actions.
  static let correction = "correct"
  /// What the archive calls a change to the feeds or to what is muted.
  static let feeds = "feeds"
}

/// What was undone.
public enum UndoneAction: Hashable, Sendable {
  /// Something that was done to articles.
  case change(ArchiveAction)
  /// A correction.
  case correction(Corrections.Rule)
  /// A change to the feeds or to what is muted, with what to say of it.
  case feeds(String)
}

extension ArticleChange {
  /// How the archive writes it down.
  var code: (kind: String, argument: String?) {
    switch self {
    case .read(let isRead): (isRead ? "read" : "unread", nil)
    case .starred(let isStarred): (isStarred ? "star" : "unstar", nil)
    case .tag(let name, let isOn): (isOn ? "tag" : "untag", name)
    case .note(let text): ("note", text)
    case .delete: ("delete", nil)
    }
  }

  /// Reads what the archive wrote down; nil for what only a newer program knows.
  init?(kind: String, argument: String?) {
    switch kind {
    case "read", "unread": self = .read(kind == "read")
    case "star", "unstar": self = .starred(kind == "star")
    case "tag", "untag": self = .tag(argument ?? "", kind == "tag")
    case "note": self = .note(argument)
    case "delete": self = .delete
    default: return nil
    }
  }
}
