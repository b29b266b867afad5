import Articles

/// A place in the reader, exact enough to come back to.
public struct Place: Equatable, Sendable {
  /// What the content pane showed.
  public enum Shown: Equatable, Sendable {
    case nothing
    case article(ArticleKey, anchor: Page.Anchor, cursor: Int?, name: Int)
    case entity(Entity, anchor: Page.Anchor, cursor: Int?)
  }

  var focus: State.Focus
  var shown: Shown
  var selection: Selection
  var selected: ArticleKey?
  /// The number of the selected row, and the line of the view it stands on.
  var row: Int
  var line: Int?
  /// The name of the saved query that was selected instead.
  var folder: String?
  /// What was selected in the tree of feeds.
  var feed: FeedsPane.Item
  var search: TextSearch

  /// Where its rows are in the list.
  var anchor: ListRequest.Anchor {
    selected.map { .article($0, orRow: row) } ?? .row(row)
  }

  /// What is done in the list when they come.
  var aim: ListPane.Aim { folder.map { .folder($0) } ?? .line(line ?? 0) }
}

/// The places visited before and after the present one.
public struct History: Equatable, Sendable {
  static let limit = 1000
  var back: [Place] = []
  var forward: [Place] = []
  /// What was typed before, the newest last, by what it was typed for.
  var typed: [Prompt.Purpose: [String]] = [:]

  /// Notes a place before it is left for a new one.
  mutating func leave(_ place: Place) {
    if back.last != place { back.append(place) }
    if back.count > Self.limit { back.removeFirst(back.count - Self.limit) }
    forward.removeAll()
  }
}
