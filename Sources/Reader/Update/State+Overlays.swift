import Articles

extension State {
  mutating func openHelp() -> [Effect] {
    if case .help = overlay {
      closeOverlay()
    } else {
      open(.help(Page(help: bindings, search: Query(""))))
    }
    return []
  }

  /// Narrows the help to the rows that hold every word of a search.
  mutating func searchHelp(_ text: String) {
    overlay = .help(Page(help: bindings, search: Query(text)))
  }

  /// Shows or closes the help of the query language while a query is typed.
  mutating func toggleQueryHelp() {
    if case .help = overlay { closeOverlay() } else { open(.help(Page.queryHelp)) }
  }

  /// Whether the help of the query language lies over everything.
  var showsQueryHelp: Bool {
    if case .help = overlay { return prompt?.purpose == .filter }
    return false
  }

  mutating func toggleSource() -> [Effect] {
    if case .source = overlay {
      closeOverlay()
      return []
    }
    return articleAtHand.map { [.showSource($0)] } ?? []
  }

  mutating func show(_ source: SourceText, of key: ArticleKey) {
    guard key == articleAtHand else { return }
    open(.source(Page(source: source)))
  }

  mutating func open(_ overlay: Overlay) {
    if self.overlay == nil { focusUnderOverlay = focus }
    self.overlay = overlay
    focus = .content
  }

  mutating func closeOverlay() {
    overlay = nil
    focus = focusUnderOverlay
  }

  mutating func toggleNames() -> [Effect] {
    if focus == .names {
      names.isOpen = false
      focus = .content
      return []
    }
    guard reading != nil || list.count > 0 else { return [] }
    if context != .article { history.leave(place) }
    if focus == .list, let key = list.selectedKey, reading?.opened.key != key {
      let effects = enter(key, .top)
      names.isOpen = true
      focus = .names
      return effects
    }
    if let entity = entityAtHand,
      let row = namesInOrder.firstIndex(where: { $0.entity.id == entity.id })
    {
      names.selected = row
    }
    names.isOpen = true
    focus = .names
    overlay = nil
    content = .article
    if namesRows.rows.isEmpty {
      notice =
        reading?.opened.isAnnotated == false
        ? "The names of this article are not found yet."
        : "No names were found in this article."
    }
    return []
  }

  mutating func toggleZen() -> [Effect] {
    isZen.toggle()
    guard isZen, focus == .list, let key = list.selectedKey else { return [] }
    history.leave(place)
    return enter(key, .top)
  }

  mutating func changeWidth() -> [Effect] {
    let widths = [60, 72, 80]
    measure = widths.first { $0 > measure } ?? widths[0]
    notice = "The text is set \(measure) columns wide, where there is room."
    return []
  }
}
