import Articles
import Terminal

/// Draws the state: the same state and theme always give the same frame.
public func render(_ state: State, theme: Theme) -> Frame {
  let layout = ScreenLayout(state)
  var view = View(state: state, theme: theme, layout: layout)
  view.drawRules()
  view.drawList()
  view.drawFeeds()
  view.drawContent()
  view.drawNames()
  view.drawHeader()
  view.drawFooter()
  return view.frame
}

/// A frame that is being drawn, with what it is drawn from.
struct View {
  let state: State
  let theme: Theme
  let layout: ScreenLayout
  /// The name at hand, which stands out wherever it is written.
  let atHand: Entity.ID?
  var frame: Frame

  init(state: State, theme: Theme, layout: ScreenLayout) {
    self.state = state
    self.theme = theme
    self.layout = layout
    atHand = state.entityAtHand?.id
    frame = Frame(size: state.size)
  }

  mutating func drawRules() {
    guard layout.list == nil || !state.isArchiveEmpty,
      let pane = layout.content ?? layout.list ?? layout.feeds
    else { return }
    for column in layout.rules {
      for row in pane.row..<pane.row + pane.rows {
        frame.put("│", row: row, column: column, style: theme.rule)
      }
    }
  }

  /// Puts text at the left and, where it fits beside it, text at the right of a row.
  mutating func put(
    left: [(String, Style)], right: [(String, Style)], row: Int, margin: Int = 1
  ) {
    let columns = state.size.columns
    let rightWidth = right.reduce(0) { $0 + TextLayout.width(of: $1.0) }
    let room = max(0, columns - 2 * margin)
    var column = margin
    for (text, style) in left {
      let left = TextLayout.truncated(text, to: max(0, margin + room - column))
      column += frame.put(left, row: row, column: column, style: style)
    }
    guard rightWidth > 0, column + 2 + rightWidth <= columns - margin else { return }
    column = columns - margin - rightWidth
    for (text, style) in right {
      column += frame.put(text, row: row, column: column, style: style)
    }
  }
}
