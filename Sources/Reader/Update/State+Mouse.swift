import Articles
import Terminal

extension State {
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    notice = nil
    labels = nil
    choice = nil
    if prompt?.purpose == .merge, event.action == .click || event.action == .doubleClick {
      return clickCandidate(at: event.point)
    }
    let effects = event.action == .click || event.action == .doubleClick ? leavePrompt() : []
    return effects + handleInPanes(event)
  }

  private mutating func handleInPanes(_ event: MouseEvent) -> [Effect] {
    let layout = ScreenLayout(self)
    let point = event.point
    if let pane = layout.list, pane.contains(point) {
      return inList(event, line: list.top + point.row - pane.row)
    }
    if let pane = layout.feeds, pane.contains(point) {
      return inFeeds(event, row: feeds.top + point.row - pane.row)
    }
    if let pane = layout.names, pane.contains(point) {
      return inNames(event, row: names.top + point.row - pane.row)
    }
    if let pane = layout.content, pane.contains(point) {
      return inContent(event, layout)
    }
    return []
  }

  private mutating func inList(_ event: MouseEvent, line: Int) -> [Effect] {
    switch event.action {
    case .wheelUp, .wheelDown:
      // Beside an article that is read, the list is looked through without leaving the article.
      if focus == .list { return move(.lines(event.action == .wheelDown ? 1 : -1)) }
      list.scroll(by: event.action == .wheelDown ? 3 : -3)
      return []
    case .click, .doubleClick:
      guard list.lines.indices.contains(line) else { return [] }
      switch list.lines[line] {
      case .source(let row), .title(let row), .single(let row):
        let isSelected = row == list.selected && focus == .list
        if focus != .list { history.leave(place) }
        overlay = nil
        focus = .list
        list.select(row)
        return isSelected || event.action == .doubleClick ? open() : []
      case .folder(let index):
        let isSelected = index == list.folder && focus == .list
        if focus != .list { history.leave(place) }
        overlay = nil
        focus = .list
        list.selectFolder(index)
        return isSelected || event.action == .doubleClick ? open() : []
      case .document, .day, .gap: return []
      }
    }
  }

  private mutating func inFeeds(_ event: MouseEvent, row: Int) -> [Effect] {
    switch event.action {
    case .wheelUp, .wheelDown:
      feeds.move(by: event.action == .wheelDown ? 1 : -1)
      return []
    case .click, .doubleClick:
      guard feeds.rows.indices.contains(row), let item = feeds.rows[row].item else { return [] }
      overlay = nil
      focus = .feeds
      let isSelected = feeds.selected == item
      feeds.select(item)
      return isSelected || event.action == .doubleClick ? openFeed() : []
    }
  }

  private mutating func inNames(_ event: MouseEvent, row: Int) -> [Effect] {
    switch event.action {
    case .wheelUp, .wheelDown:
      if focus == .names { return move(.lines(event.action == .wheelDown ? 1 : -1)) }
      names.top += event.action == .wheelDown ? 3 : -3
      return []
    case .click, .doubleClick:
      let rows = namesRows.rows
      guard rows.indices.contains(row), case .name(let index) = rows[row] else { return [] }
      names.selected = index
      guard namesInOrder.indices.contains(index) else {
        return goToDate(datesInOrder[index - namesInOrder.count])
      }
      return openPage(of: namesInOrder[index].entity)
    }
  }

  private mutating func inContent(_ event: MouseEvent, _ layout: ScreenLayout) -> [Effect] {
    guard var page else { return [] }
    switch event.action {
    case .wheelUp, .wheelDown:
      page.scroll(by: event.action == .wheelDown ? 3 : -3)
      self.page = page
      return []
    case .click, .doubleClick:
      if showsFeeds { return [] }
      if focus == .list, reading != nil { history.leave(place) }
      focus = .content
      guard let stop = page.stop(at: event.point, in: layout.text) else { return [] }
      page.moveCursor(to: stop)
      self.page = page
      return follow(page.stops[stop].target)
    }
  }

  /// Closes the prompt because the mouse goes elsewhere: what it found stays, a command is not run.
  private mutating func leavePrompt() -> [Effect] {
    switch prompt?.purpose {
    case .filter, .find, .help, .feeds, nil: return keepResult()
    case .command, .tag, .save, .add, .rename, .move, .feedTags, .muteWord, .merge:
      prompt = nil
      return []
    }
  }
}

extension Page {
  /// The stop that is drawn on a cell, where the text is set in a block of cells.
  func stop(at point: Point, in text: Rectangle) -> Int? {
    let number = top + point.row - text.row
    guard text.contains(point), lines.indices.contains(number) else { return nil }
    let line = lines[number]
    let block = blocks[line.block]
    let column = point.column - text.column - indent(of: block)
    guard column >= 0 else { return nil }
    for index in stops(touching: number) {
      let stop = stops[index]
      let from = max(stop.range.lowerBound, line.range.lowerBound)
      let to = min(stop.range.upperBound, line.range.upperBound)
      let start = self.column(of: from, in: line)
      let width = columns(of: from..<to, in: line)
      if (start..<start + width).contains(column) { return index }
    }
    return nil
  }

  /// The stops of which some part stands on a line.
  func stops(touching number: Int) -> Range<Int> {
    let line = lines[number]
    guard !line.range.isEmpty else { return 0..<0 }
    var first = stops.partitioningIndex { $0.start >= line.start }
    if first > 0, stops[first - 1].block == line.block,
      stops[first - 1].range.upperBound > line.range.lowerBound
    {
      first -= 1
    }
    let end = Anchor(block: line.block, offset: line.range.upperBound)
    return first..<max(first, stops.partitioningIndex { $0.start >= end })
  }
}
