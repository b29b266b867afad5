import Articles

extension State {
  mutating func show(_ article: LibraryArticle?, for request: OpenRequest) -> [Effect] {
    guard request == awaited else { return [] }
    awaited = nil
    guard let article else {
      // What made it go away says more.
      if request.landing != .stay || notice == nil { notice = "That article is no longer here." }
      list.remove([request.key])
      return []
    }
    if request.landing == .stay {
      take(article)
      return []
    }
    let effects = rememberPosition()
    reading = Reading(article)
    if let position = positions[article.key] { reading?.remembered = position }
    content = .article
    overlay = nil
    names.selected = 0
    names.top = 0
    fit()
    land(request.landing)
    return effects
  }

  /// Takes over what is newly known of the open article: its names, and what they mean elsewhere.
  mutating func take(_ article: LibraryArticle) {
    guard let reading, reading.opened != article else { return }
    let selected =
      namesInOrder.indices.contains(names.selected) ? namesInOrder[names.selected] : nil
    self.reading = Reading(article)
    self.reading?.page.stand(as: reading.page)
    self.reading?.remembered = reading.remembered
    self.reading?.isKeptUnread = reading.isKeptUnread
    if let selected,
      let row = namesInOrder.firstIndex(where: { $0.entity.id == selected.entity.id })
    {
      names.selected = row
    }
    labels = nil
  }

  private mutating func land(_ landing: Landing) {
    guard var page = reading?.page else { return }
    switch landing {
    case .stay: break
    case .top:
      if let position = reading?.remembered, let anchor = page.anchor(of: position) {
        page.restore(anchor, cursor: nil)
      }
    case .place(let anchor, let cursor, let name):
      page.restore(anchor, cursor: cursor)
      names.selected = name
    case .mention(let mention): page.moveCursor(to: stop(of: mention))
    case .quote(let index):
      let quotes = reading?.opened.annotation.quotes ?? []
      if quotes.indices.contains(index),
        let mark = page.mark(quotes[index].passage, quotes[index].range)
      {
        page.go(to: mark)
      }
    case .firstMention(let entity):
      if let stop = page.stops.firstIndex(where: { $0.target == .entity(entity) }) {
        page.moveCursor(to: stop)
      }
    case .lastMention(let entity):
      if let stop = page.stops.lastIndex(where: { $0.target == .entity(entity) }) {
        page.moveCursor(to: stop)
      }
    case .firstHit: page.goToHit(0)
    case .lastHit: page.goToHit(page.hits.count - 1)
    }
    reading?.page = page
  }

  /// The stop that shows a mention: they follow each other in the same order, but for mentions in
  /// passages that are not shown.
  private func stop(of mention: Int) -> Int {
    guard let reading, reading.opened.annotation.mentions.indices.contains(mention) else {
      return -1
    }
    let wanted = reading.opened.annotation.mentions[mention]
    return reading.page.stops.firstIndex {
      reading.page.blocks[$0.block].passage == wanted.passage && $0.range == wanted.range
    } ?? -1
  }

  mutating func show(_ page: EntityPage, for request: EntityRequest) -> [Effect] {
    guard request == awaitedEntity else { return [] }
    awaitedEntity = nil
    if request.landing == .stay, let old = entityView {
      guard old.mentions != page else { return [] }
      guard !page.groups.isEmpty else { return leavePageOfNothing() }
      entityView = EntityView(page)
      entityView?.page.stand(as: old.page)
      return []
    }
    if page.groups.isEmpty { notice = "No article mentions \(page.entity.name) any more." }
    entityView = EntityView(page)
    content = .entity
    overlay = nil
    focus = .content
    fit()
    if case .place(let anchor, let cursor, _) = request.landing {
      entityView?.page.restore(anchor, cursor: cursor)
    }
    return []
  }

  /// Nothing mentions the entity any more: its page is left.
  private mutating func leavePageOfNothing() -> [Effect] {
    entityView = nil
    guard content == .entity else { return [] }
    overlay = nil
    return goBack()
  }

  /// Goes deeper from what is under the cursor.
  mutating func open() -> [Effect] {
    switch context {
    case .emptyArchive: return startPrompt(.add)
    case .feeds: return openFeed()
    case .list:
      if let folder = list.folder { return open(list.folders[folder]) }
      guard let key = list.selectedKey else { return [] }
      history.leave(place)
      if reading?.opened.key == key, content == .article, overlay == nil, awaited == nil {
        focus = .content
        return []
      }
      return enter(key, .top)
    case .names:
      if let date = dateAtHand { return goToDate(date) }
      guard let entity = entityAtHand else { return [] }
      return openPage(of: entity)
    case .article, .entityPage:
      if let link = linkAtHand { return read(link) }
      guard let page, let cursor = page.cursor else {
        notice = "Put the cursor on a name first: Tab goes to the next one, f labels them all."
        return []
      }
      return follow(page.stops[cursor].target)
    case .quotations:
      guard let page, let cursor = page.cursor else { return [] }
      return follow(page.stops[cursor].target)
    case .why, .help, .source:
      return []
    }
  }

  mutating func follow(_ target: Page.Stop.Target) -> [Effect] {
    switch target {
    case .entity(let id):
      guard let entity = reading?.opened.annotation.entities.first(where: { $0.id == id })
      else { return [] }
      return openPage(of: entity)
    case .article(let key, let mention):
      history.leave(place)
      return enter(key, mention.map(Landing.mention) ?? .top)
    case .articleQuote(let key, let quote):
      history.leave(place)
      return enter(key, .quote(quote))
    case .quote(let index):
      return goToQuote(index)
    case .link(let index):
      guard let links = reading?.page.links, links.indices.contains(index) else { return [] }
      return read(links[index])
    case .candidate, .rule:
      return []
    }
  }

  mutating func openPage(of entity: Entity) -> [Effect] {
    history.leave(place)
    return request(EntityRequest(entity: entity))
  }

  mutating func goToName(forward: Bool) -> [Effect] {
    guard var page = reading?.page, let stop = page.stop(forward: forward) else {
      notice = forward ? "No name follows." : "No name comes before."
      return []
    }
    page.moveCursor(to: stop)
    reading?.page = page
    return []
  }

  /// To the next or previous mention of the name at hand, on into the neighbouring article.
  mutating func goToMention(forward: Bool) -> [Effect] {
    guard let entity = entityAtHand, let reading else {
      notice = "Put the cursor on a name first: Tab goes to the next one."
      return []
    }
    if context == .entityPage { return move(.lines(forward ? 1 : -1)) }
    let stops = reading.page.stops
    let cursor = focus == .names ? nil : reading.page.cursor
    let here = cursor ?? (forward ? -1 : stops.count)
    let next =
      forward
      ? stops.indices.first { $0 > here && stops[$0].target == .entity(entity.id) }
      : stops.indices.last { $0 < here && stops[$0].target == .entity(entity.id) }
    guard let next else {
      return [.findNeighbour(entity, of: reading.opened.key, forward: forward)]
    }
    if focus == .names {
      history.leave(place)
      focus = .content
      content = .article
    }
    self.reading?.page.moveCursor(to: next)
    return []
  }

  mutating func goOn(to key: ArticleKey?, mentioning entity: Entity, forward: Bool) -> [Effect] {
    guard let key else {
      notice =
        forward
        ? "That was the last mention of \(entity.name)."
        : "That was the first mention of \(entity.name)."
      return []
    }
    history.leave(place)
    return enter(key, forward ? .firstMention(entity.id) : .lastMention(entity.id))
  }

  mutating func labelNames() -> [Effect] {
    if focus == .list, ScreenLayout(self).content != nil, content == .article, reading != nil {
      history.leave(place)
      focus = .content
    }
    guard context == .article, let page, !page.visibleStops.isEmpty else {
      notice = "There is no name on the screen."
      return []
    }
    labels = Labels(stops: page.visibleStops)
    return []
  }

  mutating func copyText() -> [Effect] {
    if context == .feeds { return copyFeedAddress() }
    if context == .entityPage || context == .names, let entity = entityAtHand {
      notice = "Copied the name."
      return [.copy(entity.name)]
    }
    return articleAtHand.map { [.copyArticle($0)] } ?? []
  }

  /// The article that commands act on: selected in the list, else open.
  var articleAtHand: ArticleKey? {
    switch focus {
    case .list: list.selectedKey
    case .feeds: nil
    case .content, .names: reading?.opened.key
    }
  }
}
