/// What a key, a click or a typed name can ask of the reader.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case moveDown = "move-down"
  case moveUp = "move-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case goToTop = "go-to-top"
  case goToBottom = "go-to-bottom"
  case open
  case back
  case close
  case historyBack = "history-back"
  case historyForward = "history-forward"
  case find
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case toggleStar = "toggle-star"
  case tag
  case note
  case markRow = "mark-row"
  case markAllRows = "mark-all-rows"
  case delete
  case add
  case feeds
  case refresh
  case refreshAll = "refresh-all"
  case openFolder = "open-folder"
  case closeFolder = "close-folder"
  case toggleFolder = "toggle-folder"
  case rename
  case move
  case mute
  case sort
  case nextName = "next-name"
  case previousName = "previous-name"
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case labelNames = "label-names"
  case listArticlesWithName = "list-articles-with-name"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case namesPane = "names-pane"
  case quotations
  case why
  case merge
  case split
  case changeKind = "change-kind"
  case hide
  case undo
  case source
  case zen
  case width
  case openLink = "open-link"
  case readLink = "read-link"
  case link
  case fullText = "full-text"
  case copy
  case commandPrompt = "command-prompt"
  case help
  case redraw
  case suspend
  case quit
}
