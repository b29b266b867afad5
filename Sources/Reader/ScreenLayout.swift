import Terminal

/// How the screen is divided: one pane, two or three, by its width.
struct ScreenLayout: Equatable {
  /// The row of the header; nil on very low screens.
  var header: Int?
  /// The row of the footer; nil when there is one row only.
  var footer: Int?
  /// The list of articles.
  var list: Rectangle?
  /// The tree of feeds, which takes the place of the list.
  var feeds: Rectangle?
  /// The article or the page of a name.
  var content: Rectangle?
  /// The part of it that text is set in: the measure, centred.
  var text = Rectangle(row: 0, column: 0, columns: 0, rows: 0)
  /// The names of the article.
  var names: Rectangle?
  /// The columns of the rules between panes.
  var rules: [Int] = []

  init(_ state: State) {
    let columns = max(1, state.size.columns)
    let rows = max(1, state.size.rows)
    let hasHeader = rows >= 5
    header = hasHeader ? 0 : nil
    footer = rows >= 2 ? rows - 1 : nil
    let top = hasHeader ? 1 : 0
    let height = max(1, (footer ?? rows) - top)
    func pane(_ column: Int, _ width: Int) -> Rectangle {
      Rectangle(row: top, column: column, columns: width, rows: height)
    }

    if columns < 80 || state.isZen || state.showsQueryHelp {
      let whole = pane(0, columns)
      switch state.focus {
      case .list: list = whole
      case .names: names = whole
      case .feeds: feeds = whole
      default: content = whole
      }
    } else if state.showsFeeds {
      let side = columns < 120 ? columns * 43 / 100 : min(52, columns / 3)
      feeds = pane(0, side)
      rules = [side]
      content = pane(side + 1, columns - side - 1)
    } else if columns < 120 {
      if state.names.isOpen || state.focus == .names {
        let side = 26
        content = pane(0, columns - side - 1)
        rules = [columns - side - 1]
        names = pane(columns - side, side)
      } else {
        let side = columns * 37 / 100
        list = pane(0, side)
        rules = [side]
        content = pane(side + 1, columns - side - 1)
      }
    } else {
      let left = min(46, max(30, columns / 4))
      let right = min(32, max(24, columns / 5))
      list = pane(0, left)
      content = pane(left + 1, columns - left - right - 2)
      names = pane(columns - right, right)
      rules = [left, columns - right - 1]
    }
    if let content {
      let margin = content.columns >= 40 ? 2 : content.columns >= 24 ? 1 : 0
      let width = max(1, min(state.measure, content.columns - 2 * margin))
      let above = content.rows >= 12 ? 1 : 0
      text = Rectangle(
        row: content.row + above, column: content.column + (content.columns - width) / 2,
        columns: width, rows: content.rows - above)
    }
  }

  /// Whether the list shows each article in one line.
  var listIsCompact: Bool {
    guard let list else { return false }
    return list.columns >= 60 || list.rows < 8
  }
}
