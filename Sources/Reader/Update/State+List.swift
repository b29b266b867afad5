import Articles

extension State {
  /// Asks for the selected article, where there is a pane to show it beside the list.
  mutating func preview() -> [Effect] {
    guard focus == .list, list.isSettled, let key = list.selectedKey,
      awaited.map({ $0.key != key }) ?? (reading?.opened.key != key || content != .article),
      ScreenLayout(self).content != nil
    else { return [] }
    return request(OpenRequest(key: key))
  }

  mutating func request(_ request: OpenRequest) -> [Effect] {
    awaited = request
    return [.open(request)]
  }

  mutating func request(_ request: EntityRequest) -> [Effect] {
    awaitedEntity = request
    return [.describe(request)]
  }

  /// Opens an article to read it.
  mutating func enter(_ key: ArticleKey, _ landing: Landing) -> [Effect] {
    focus = .content
    return reveal(key) + request(OpenRequest(key: key, landing: landing))
  }

  /// Selects an article in the list, where it is listed.
  mutating func reveal(_ key: ArticleKey) -> [Effect] {
    list.select(key) ? [] : ask(.article(key, orRow: list.selected), .article(key))
  }

  // MARK: Rows

  /// Asks for rows of the list.
  mutating func ask(_ anchor: ListRequest.Anchor, _ aim: ListPane.Aim) -> [Effect] {
    let request = ListRequest(selection: list.selection, anchor: anchor)
    list.asked = request
    list.aim = aim
    return [.list(request)]
  }

  /// Asks for rows that the view comes near to; but not twice for the same.
  mutating func askForMissingRows() -> [Effect] {
    guard let (anchor, aim) = list.missing,
      list.asked != ListRequest(selection: list.selection, anchor: anchor)
    else { return [] }
    return ask(anchor, aim)
  }

  mutating func refresh(_ progress: Progress?) -> [Effect] {
    self.progress = progress
    var effects = refreshList()
    if awaited == nil, let reading {
      effects += request(OpenRequest(key: reading.opened.key, landing: .stay))
    }
    if awaitedEntity == nil, let entityView {
      effects += request(EntityRequest(entity: entityView.mentions.entity, landing: .stay))
    }
    return effects
  }

  /// Asks for the list again, because articles or what was done to them may have changed.
  mutating func refreshList() -> [Effect] {
    if let asked = list.asked, list.shown != list.selection, asked.selection == list.selection {
      return [.list(asked)]
    }
    let (anchor, aim) = list.refreshing
    return ask(anchor, aim) + refreshFolders()
  }

  mutating func show(
    _ slice: ListSlice, for request: ListRequest, totals: Totals
  ) -> [Effect] {
    list.totals = totals
    // The old rows stay until there are new ones.
    guard request.selection == list.selection, slice.count > 0 || slice.isComplete else {
      return []
    }
    let aim = request == list.asked ? list.aim : .stay
    if request == list.asked { list.aim = .stay }
    guard list.show(slice, for: request, as: aim) else {
      let (anchor, aim) = list.refreshing
      return ask(anchor, aim)
    }
    if case .read(let landing) = aim, let key = list.selectedKey { return enter(key, landing) }
    return []
  }

  /// Lists the articles of a selection, from here on.
  mutating func narrow(to selection: Selection) -> [Effect] {
    narrow(to: selection, keeping: prompt?.selected ?? list.selectedKey)
  }

  mutating func narrow(to selection: Selection, keeping key: ArticleKey?) -> [Effect] {
    list.selection = selection
    // Nothing fits better than another thing where nothing is asked for.
    if selection.order == .relevance, selection.query.isEmpty { list.selection.order = .newest }
    if case .all = marked { marked = .none }
    return ask(key.map { .article($0, orRow: 0) } ?? .row(0), .narrow)
  }

  mutating func listArticlesWithName() -> [Effect] {
    guard let entity = entityAtHand else {
      notice = "Put the cursor on a name first: Tab goes to the next one."
      return []
    }
    history.leave(place)
    focus = .list
    content = .article
    overlay = nil
    return narrow(to: Selection(entity: entity))
  }

  /// Orders the list in the next way there is, and shows it from its start.
  mutating func sort() -> [Effect] {
    let orders = ListOrder.allCases.filter {
      $0 != .relevance || !list.selection.query.isEmpty
    }
    let here = orders.firstIndex(of: list.selection.order) ?? 0
    let order = orders[(here + 1) % orders.count]
    history.leave(place)
    list.selection.order = order
    if case .all = marked { marked = .none }
    notice = order.words.asSentence
    return ask(.row(0), .row)
  }

  // MARK: On to other articles

  mutating func goToArticle(forward: Bool) -> [Effect] {
    let open = reading.flatMap { list.number(of: $0.opened.key) }
    let here = focus == .list ? list.selected : open ?? list.selected
    let next = here + (forward ? 1 : -1)
    guard (0..<list.count).contains(next) else {
      notice = forward ? "This is the last article listed." : "This is the first article listed."
      return []
    }
    if focus == .list {
      list.select(next)
      return []
    }
    return read(next, .top)
  }

  /// Goes on to read the article of a row.
  mutating func read(_ number: Int, _ landing: Landing) -> [Effect] {
    history.leave(place)
    guard let row = list.row(number) else { return ask(.row(number), .read(landing)) }
    return enter(row.key, landing)
  }

  mutating func selectUnread(forward: Bool) -> [Effect] {
    let start = list.folder == nil ? list.selected : -1
    if let number = list.unread(from: start, forward: forward) {
      list.select(number)
      return []
    }
    seeking = .toSelect
    guard list.rows.count < list.count else { return hearOfUnread(nil, forward: forward) }
    return [.findUnread(list.selection, after: list.selectedKey, forward: forward)]
  }

  /// On to the next unread article of the list, from the end of the open one, which is read now.
  mutating func goToUnreadArticle() -> [Effect] {
    guard let key = reading?.opened.key else { return [] }
    let effects = markReadNow()
    let here = list.number(of: key)
    let next =
      here.flatMap { list.unread(from: $0, forward: true) }
      ?? (list.rows.count == list.count ? list.unread(from: -1, forward: true) : nil)
    if let next { return effects + read(next, .top) }
    guard list.rows.count < list.count else {
      seeking = .toReadFromTop
      return effects + hearOfUnread(nil, forward: true)
    }
    seeking = .toRead
    return effects + [.findUnread(list.selection, after: key, forward: true)]
  }

  mutating func hearOfUnread(_ key: ArticleKey?, forward: Bool) -> [Effect] {
    switch (seeking, key) {
    case (.toSelect, nil):
      notice = forward ? "No unread article follows." : "No unread article comes before."
      return []
    case (.toSelect, let key?): return reveal(key)
    case (.toRead, nil):
      seeking = .toReadFromTop
      return [.findUnread(list.selection, after: nil, forward: true)]
    case (.toRead, let key?), (.toReadFromTop, let key?):
      history.leave(place)
      return enter(key, .top)
    case (.toReadFromTop, nil):
      notice = "This is the end, and every listed article is read."
      return []
    }
  }
}

extension ListOrder {
  /// What comes first.
  var words: String {
    switch self {
    case .newest: "the newest first"
    case .oldest: "the oldest first"
    case .relevance: "what fits best first"
    }
  }
}
