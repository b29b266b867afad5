import Articles

extension ListPane {
  /// Whether the saved queries stand above the list.
  var showsFolders: Bool {
    !folders.isEmpty && selection.isEverything && (shown?.isEverything ?? true)
  }

  /// The first line of the selection; nil when it is not here.
  var selectedLine: Int? {
    if let folder { return first == 0 ? folder : nil }
    return loaded.contains(selected) ? firstLines[selected - first] : nil
  }

  /// The row that the view begins with, and the lines of it, or above it, that the view begins at.
  var viewTop: (number: Int, offset: Int)? {
    guard lines.indices.contains(top),
      let number = lines[top...].lazy.compactMap(\.number).first
    else { return nil }
    return (number, top - firstLines[number - first])
  }

  mutating func restore(_ view: (number: Int, offset: Int)?) {
    guard let view, !rows.isEmpty else {
      top = 0
      return
    }
    if view.number < first {
      top = 0
    } else if view.number >= loaded.upperBound {
      top = max(0, lines.count - height)
    } else {
      top = firstLines[view.number - first] + view.offset
    }
  }

  /// Scrolls so that the selection is in view, its heading too where it comes first.
  mutating func reveal() {
    guard let selected = selectedLine, height > 0 else {
      scroll(by: 0)
      return
    }
    var first = selected
    let last = first + (isCompact || folder != nil ? 0 : 1)
    if first > 0, lines[first - 1].isHeading { first -= 1 }
    // The saved queries come into view with the first article.
    if folder == nil, self.first == 0, self.selected == 0, last < height { first = 0 }
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
    scroll(by: 0)
  }

  mutating func layOut() {
    lines.removeAll(keepingCapacity: true)
    firstLines.removeAll(keepingCapacity: true)
    if first == 0, showsFolders {
      lines += folders.indices.map { Line.folder($0) }
      if !isCompact, !rows.isEmpty { lines.append(.gap) }
    }
    var previous: ArticleSummary?
    for (index, row) in rows.enumerated() {
      addHeading(of: row, after: previous)
      firstLines.append(lines.count)
      if isCompact {
        lines.append(.single(first + index))
      } else {
        lines.append(.source(first + index))
        lines.append(.title(first + index))
      }
      previous = row
    }
  }

  mutating func addHeading(of row: ArticleSummary, after previous: ArticleSummary?) {
    switch collection {
    case .archive:
      guard selection.order != .relevance else { return }
      guard let day = day(of: row), day != previous.flatMap({ self.day(of: $0) }) else { return }
      if previous != nil, !isCompact { lines.append(.gap) }
      lines.append(.day(day))
    case .documents:
      guard row.document != previous?.document else { return }
      let isGroup = row.siblings > 1
      if let previous, !isCompact, isGroup || previous.siblings > 1 { lines.append(.gap) }
      if isGroup { lines.append(.document(row.document)) }
    }
  }

  /// The day a row stands under: that of its source where only the day is known, else by the
  /// person's own clock.
  private func day(of row: ArticleSummary) -> CalendarDay? {
    if let published = row.published, published.second == nil { return published.day }
    guard let second = row.listed ?? row.published?.secondsSinceEpoch else { return nil }
    return Timestamp(secondsSinceEpoch: second + offset * 60)?.day
  }
}

extension ListPane.Line {
  /// The number of the row that the line shows.
  var number: Int? {
    switch self {
    case .source(let number), .title(let number), .single(let number): number
    case .folder, .document, .day, .gap: nil
    }
  }

  var isHeading: Bool {
    switch self {
    case .document, .day: true
    case .folder, .gap, .source, .title, .single: false
    }
  }
}
