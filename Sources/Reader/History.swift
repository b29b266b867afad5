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
  var listTop: Int
  var search: TextSearch
}

/// The places visited before and after the present one.
public struct History: Equatable, Sendable {
  static let limit = 1000
  var back: [Place] = []
  var forward: [Place] = []
  /// The place that is being gone to, until its article and list have come.
  var arriving: Place?
  /// What was typed before, the newest last, by what it was typed for.
  var typed: [Prompt.Purpose: [String]] = [:]

  /// Notes a place before it is left for a new one.
  mutating func leave(_ place: Place) {
    if back.last != place { back.append(place) }
    if back.count > Self.limit { back.removeFirst(back.count - Self.limit) }
    forward.removeAll()
  }
}
