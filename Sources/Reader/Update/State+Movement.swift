import Articles
import Terminal

extension State {
  enum Movement {
    case lines(Int), pages(Int), halfPages(Int), top, bottom

    /// How far it goes in a view of so many rows; nil for top and bottom.
    func distance(rows: Int) -> Int? {
      switch self {
      case .lines(let count): return count
      case .pages(let count): return count * max(1, rows - 2)
      case .halfPages(let count): return count * max(1, rows / 2)
      case .top, .bottom: return nil
      }
    }
  }

  mutating func move(_ movement: Movement) -> [Effect] {
    switch focus {
    case .list: return moveInList(movement)
    case .names: return moveInNames(movement)
    case .feeds: return moveInFeeds(movement)
    case .content:
      switch context {
      case .entityPage, .quotations: return moveBetweenStops(movement)
      case .why where page?.stops.isEmpty == false: return moveBetweenStops(movement)
      default: return scroll(movement)
      }
    }
  }

  private mutating func moveInList(_ movement: Movement) -> [Effect] {
    let height = ScreenLayout(self).list?.rows ?? size.rows
    let rows = list.isCompact ? height : height / 2
    switch movement {
    case .top: list.select(0)
    case .bottom: list.select(list.count - 1)
    default: list.move(by: movement.distance(rows: rows) ?? 0)
    }
    return []
  }

  private mutating func moveInNames(_ movement: Movement) -> [Effect] {
    let last = max(0, namesInOrder.count + datesInOrder.count - 1)
    switch movement {
    case .top: names.selected = 0
    case .bottom: names.selected = last
    default:
      let rows = ScreenLayout(self).names?.rows ?? size.rows
      names.selected = min(last, max(0, names.selected + (movement.distance(rows: rows) ?? 0)))
    }
    return []
  }

  /// Moves line by line from stop to stop, page by page through the text.
  private mutating func moveBetweenStops(_ movement: Movement) -> [Effect] {
    guard var page else { return [] }
    switch movement {
    case .lines(let count):
      let next = (page.cursor ?? -1) + count
      if page.cursor == nil, let stop = page.stop(forward: count > 0) {
        page.moveCursor(to: stop)
      } else if let cursor = page.cursor, !page.isVisible(page.stops[cursor].start) {
        page.moveCursor(to: cursor)
      } else if page.stops.indices.contains(next) {
        page.moveCursor(to: next)
      } else {
        page.scroll(by: count)
      }
    case .top:
      page.scroll(to: 0)
      page.cursor = page.stops.isEmpty ? nil : 0
    case .bottom:
      page.moveCursor(to: page.stops.count - 1)
      page.scroll(to: page.lines.count)
    default:
      page.scroll(by: movement.distance(rows: page.view.rows) ?? 0)
      if page.cursor == nil { page.cursor = page.visibleStops.first }
    }
    self.page = page
    return []
  }

  private mutating func scroll(_ movement: Movement) -> [Effect] {
    guard var page else { return [] }
    switch movement {
    case .top: page.scroll(to: 0)
    case .bottom: page.scroll(to: page.lines.count)
    case .pages(1) where page.isAtEnd && context == .article:
      return goToUnreadArticle()
    default: page.scroll(by: movement.distance(rows: page.view.rows) ?? 0)
    }
    self.page = page
    return []
  }

  mutating func revealSelectedName(height: Int) {
    let row = namesRows.row(of: names.selected)
    let first = row == 1 ? 0 : row
    if row >= names.top + height { names.top = row - height + 1 }
    if first < names.top { names.top = first }
  }
}

/// The rows of the pane of names: a heading before each group, a blank row between groups.
struct NamesRows {
  enum Row: Equatable {
    case heading(String), gap
    /// A name or, beyond the names, a date, by its index.
    case name(Int)
  }

  private(set) var rows: [Row] = []

  init(_ names: [NamedEntity], dates: Int = 0) {
    var group: NamedEntity.Group?
    for (index, name) in names.enumerated() {
      if name.group != group {
        if group != nil { rows.append(.gap) }
        rows.append(.heading(name.group.title))
        group = name.group
      }
      rows.append(.name(index))
    }
    guard dates > 0 else { return }
    if !rows.isEmpty { rows.append(.gap) }
    rows.append(.heading("DATES"))
    for index in 0..<dates { rows.append(.name(names.count + index)) }
  }

  /// The row of a name or date; 0 when there is no such one.
  func row(of name: Int) -> Int { rows.firstIndex(of: .name(name)) ?? 0 }
}
