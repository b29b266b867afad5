import Articles

extension State {
  /// Where the reader stands, exact enough to come back to.
  var place: Place {
    var shown = Place.Shown.nothing
    if content == .entity, let entityView {
      shown = .entity(
        entityView.mentions.entity, anchor: entityView.page.anchor, cursor: entityView.page.cursor)
    } else if let reading {
      shown = .article(
        reading.opened.key, anchor: reading.page.anchor, cursor: reading.page.cursor,
        name: names.selected)
    }
    return Place(
      focus: overlay == nil ? focus : focusUnderOverlay, shown: shown, selection: list.selection,
      selected: list.selectedKey, row: list.selected, line: list.lineOnScreen,
      folder: list.folder.map { list.folders[$0].name }, feed: feeds.selected, search: search)
  }

  /// Goes back or forward by one place.
  mutating func travel(forward: Bool) -> [Effect] {
    let from = place
    guard let target = forward ? history.forward.popLast() : history.back.popLast() else {
      notice = forward ? "Nothing lies ahead." : "This is where you began."
      return []
    }
    if forward { history.back.append(from) } else { history.forward.append(from) }
    return go(to: target)
  }

  /// Goes back to the last place that satisfies a condition; those on the way lie ahead then.
  /// - Returns: nil when there is none.
  mutating func goBack(to isWanted: (Place) -> Bool) -> [Effect]? {
    guard let index = history.back.lastIndex(where: isWanted) else { return nil }
    let target = history.back[index]
    history.forward.append(place)
    history.forward.append(contentsOf: history.back[(index + 1)...].reversed())
    history.back.removeSubrange(index...)
    return go(to: target)
  }

  /// Shows a place as it was.
  mutating func go(to target: Place) -> [Effect] {
    overlay = nil
    labels = nil
    choice = nil
    var effects = target.focus == .list && focus != .list ? rememberPosition() : []
    focus = target.focus
    search = target.search
    isListFromFeeds = false
    if focus == .feeds {
      feeds.select(target.feed)
      effects += listFeeds()
    }
    if target.selection == list.selection {
      effects += restore(target)
    } else {
      if case .all = marked { marked = .none }
      list.selection = target.selection
      effects += ask(target.anchor, target.aim)
    }
    switch target.shown {
    case .nothing: break
    case .article(let key, let anchor, let cursor, let name):
      if reading?.opened.key == key {
        content = .article
        names.selected = name
        fit()
        reading?.page.restore(anchor, cursor: cursor)
      } else {
        effects += request(
          OpenRequest(key: key, landing: .place(anchor, cursor: cursor, name: name)))
      }
    case .entity(let entity, let anchor, let cursor):
      content = .entity
      if entityView?.mentions.entity.id == entity.id {
        fit()
        entityView?.page.restore(anchor, cursor: cursor)
      } else {
        entityView = nil
        effects += request(
          EntityRequest(entity: entity, landing: .place(anchor, cursor: cursor)))
      }
    }
    return effects
  }

  /// Back by one level: out of what lies over the text, from the page of a name to where it was
  /// opened, from an article to the page or list it was opened from, from a narrowed list to the
  /// whole one.
  mutating func goBack() -> [Effect] {
    if overlay != nil {
      closeOverlay()
      return []
    }
    if isZen, focus == .content, content == .article {
      isZen = false
      return []
    }
    switch context {
    case .names:
      names.isOpen = false
      focus = .content
      return []
    case .entityPage:
      return goBack(to: { _ in true }) ?? leaveForList()
    case .article:
      if case .entity = history.back.last(where: { !$0.isInArticle })?.shown,
        let effects = goBack(to: { !$0.isInArticle })
      {
        return effects
      }
      return leaveForList()
    case .list:
      if marked != .none {
        marked = .none
        return []
      }
      guard !list.selection.isEverything else {
        return isListFromFeeds ? goBack(to: { $0.focus == .feeds }) ?? [] : []
      }
      let narrowed = list.selection
      let isOfFeed = narrowed.scope != nil && narrowed.query.isEmpty && narrowed.entity == nil
      let isBefore = { (place: Place) in
        isOfFeed && place.focus == .feeds || !place.selection.isLike(narrowed)
      }
      if let effects = goBack(to: isBefore) { return effects }
      search = TextSearch.nothing
      return narrow(to: Selection())
    case .feeds: return leaveFeeds()
    case .emptyArchive, .help, .source, .quotations, .why:
      return []
    }
  }

  /// Back by one level, and out of the reader from the whole list.
  mutating func close() -> [Effect] {
    focus == .list && overlay == nil && list.selection.isEverything && marked == .none
      && !isListFromFeeds
      ? quit() : goBack()
  }

  private mutating func leaveForList() -> [Effect] {
    history.leave(place)
    focus = .list
    content = .article
    names.isOpen = false
    let effects = rememberPosition()
    reading?.isKeptUnread = false
    return effects + (reading.map { reveal($0.opened.key) } ?? [])
  }

  /// Selects what was selected in the list at a place.
  private mutating func restore(_ target: Place) -> [Effect] {
    if let key = target.selected, let number = list.number(of: key) {
      list.restore(number, line: target.line)
      return []
    }
    return ask(target.anchor, target.aim)
  }
}

extension Selection {
  /// Whether it holds the same articles, in whatever order.
  func isLike(_ other: Selection) -> Bool {
    query == other.query && entity == other.entity && scope == other.scope
  }
}

extension Place {
  /// Whether the reader stood in the text of an article.
  var isInArticle: Bool {
    if case .article = shown, focus != .list { return true }
    return false
  }
}
