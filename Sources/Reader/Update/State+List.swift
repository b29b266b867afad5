import Articles

extension State {
  /// Asks for the selected article, where there is a pane to show it beside the list.
  mutating func preview() -> [Effect] {
    guard focus == .list, history.arriving == nil, let key = list.selectedKey,
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
    list.select(key)
    focus = .content
    return request(OpenRequest(key: key, landing: landing))
  }

  mutating func refresh(_ progress: Progress?) -> [Effect] {
    self.progress = progress
    var effects: [Effect] = [.list(ListRequest(selection: list.selection))]
    if awaited == nil, let reading {
      effects += request(OpenRequest(key: reading.opened.key, landing: .stay))
    }
    if awaitedEntity == nil, let entityView {
      effects += request(EntityRequest(entity: entityView.mentions.entity, landing: .stay))
    }
    return effects
  }

  mutating func show(_ slice: ListSlice, for request: ListRequest, totals: Totals) {
    guard request.selection == list.selection else { return }
    list.show(slice.rows)
    list.total = totals.articles
    if let prompt, prompt.purpose == .filter, let selected = prompt.selected {
      list.select(selected)
    }
    if let place = history.arriving {
      list.restore(selected: place.selected, top: place.listTop)
      history.arriving = nil
    }
  }

  mutating func selectUnread(forward: Bool) -> [Effect] {
    func isUnread(_ row: ArticleSummary) -> Bool { !read.contains(row.key) }
    let next =
      forward
      ? list.rows.indices.dropFirst(list.selected + 1).first { isUnread(list.rows[$0]) }
      : list.rows.indices.prefix(list.selected).last { isUnread(list.rows[$0]) }
    guard let next else {
      notice = forward ? "No unread article follows." : "No unread article comes before."
      return []
    }
    list.select(next)
    return []
  }

  mutating func toggleRead() -> [Effect] {
    guard let key = articleAtHand else { return [] }
    if read.remove(key) == nil { read.insert(key) }
    return []
  }

  mutating func markAllRead() -> [Effect] {
    let before = unread
    read.formUnion(list.rows.map(\.key))
    notice = "\(counted(before - unread, "article")) marked read."
    return []
  }

  /// Lists the articles of a selection, from here on.
  mutating func narrow(to selection: Selection) -> [Effect] {
    list.selection = selection
    history.arriving = nil
    return [.list(ListRequest(selection: selection))]
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

  mutating func goToArticle(forward: Bool) -> [Effect] {
    let from = reading.flatMap { open in
      list.rows.firstIndex { $0.key == open.opened.key }
    }
    let here = focus == .list ? list.selected : from ?? list.selected
    let next = here + (forward ? 1 : -1)
    guard list.rows.indices.contains(next) else {
      notice = forward ? "This is the last article listed." : "This is the first article listed."
      return []
    }
    if focus == .list {
      list.select(next)
      return []
    }
    history.leave(place)
    return enter(list.rows[next].key, .top)
  }
}
