import Articles

extension State {
  // MARK: Doing something to articles

  /// What a command does something to: the marked articles in the list, else the one at hand.
  var target: ChangeTarget? {
    if focus == .list, let target = marked.target { return target }
    return articleAtHand.map { .articles([$0]) }
  }

  /// Does something to articles: it shows at once, and the marks on them are taken off.
  mutating func change(_ change: ArticleChange) -> [Effect] { self.change([change]) }

  mutating func change(_ changes: [ArticleChange]) -> [Effect] {
    guard let target else { return [] }
    marked = .none
    return changes.flatMap { change($0, target) }
  }

  private mutating func change(_ change: ArticleChange, _ target: ChangeTarget) -> [Effect] {
    let keys = keys(of: target)
    list.totals.unread += list.apply(change, to: keys)
    if let opened = reading?.opened, keys.contains(opened.key) {
      var changed = opened
      changed.apply(change)
      if list.number(of: opened.key) == nil {
        list.totals.unread += (opened.marks.isRead ? 1 : 0) - (changed.marks.isRead ? 1 : 0)
      }
      take(changed)
      if case .read(let isRead) = change { reading?.isKeptUnread = !isRead }
    }
    return [.change(change, target)]
  }

  /// The articles that are meant, as far as they are here.
  private func keys(of target: ChangeTarget) -> Set<ArticleKey> {
    switch target {
    case .articles(let keys): Set(keys)
    case .selection(let selection): selection == list.shown ? Set(list.rows.map(\.key)) : []
    }
  }

  mutating func toggleRead() -> [Effect] {
    isAnyMeant { !$0.isRead }.map { change(.read($0)) } ?? []
  }

  mutating func toggleStar() -> [Effect] {
    isAnyMeant { !$0.isStarred }.map { change(.starred($0)) } ?? []
  }

  /// Whether a condition holds for any of the articles that a command does something to, as far as
  /// they are here; nil when there are none.
  private func isAnyMeant(_ holds: (ArticleMarks) -> Bool) -> Bool? {
    guard let target else { return nil }
    let keys = keys(of: target)
    var marks = list.rows.filter { keys.contains($0.key) }.map(\.marks)
    if let opened = reading?.opened, keys.contains(opened.key) { marks.append(opened.marks) }
    return marks.isEmpty || marks.contains(where: holds)
  }

  mutating func markAllRead() -> [Effect] {
    guard list.count > 0, let shown = list.shown else { return [] }
    return change(.read(true), .selection(shown))
  }

  mutating func delete() -> [Effect] {
    if focus == .list, let index = list.folder {
      let folder = list.folders[index]
      guard !folder.isConfigured else {
        notice = "“\(folder.name)” stands in your configuration file; take it out there."
        return []
      }
      choice = Choice(removing: folder)
      return []
    }
    guard let target else { return [] }
    let effects = change(.delete)
    let isOpenListed = reading.map { list.number(of: $0.opened.key) != nil } ?? false
    list.remove(keys(of: target))
    guard focus != .list else { return effects }
    guard isOpenListed, let key = list.selectedKey else { return effects + goBack() }
    return effects + enter(key, .top)
  }

  mutating func editNote() -> [Effect] {
    guard let key = articleAtHand else { return [] }
    return [.editNote(key)]
  }

  // MARK: Marking for many

  mutating func markRow() -> [Effect] {
    guard let key = list.selectedKey else { return [] }
    marked.toggle(key)
    list.select(list.selected + 1)
    return []
  }

  mutating func markAllRows() -> [Effect] {
    if marked == .none {
      guard list.count > 0, let shown = list.shown else { return [] }
      marked = .all(shown)
    } else {
      marked = .none
    }
    return []
  }

  // MARK: Hearing of it

  mutating func hear(of change: ArticleChange, articles: Int) -> [Effect] {
    notice = change.words(articles) + "." + (articles == 0 ? "" : " " + undoHint)
    if case .note = change { return refresh(progress) }
    let isSmall = articles == 1 && change != .delete
    return (isSmall ? refreshFolders() : refreshList()) + refreshFeeds()
  }

  mutating func hear(of undone: Undone) -> [Effect] {
    list.expectsArrivals = false
    switch undone {
    case .nothing:
      notice = "There is nothing to undo."
      return []
    case .correction(let correction): return take(.undone(correction), problem: nil)
    case .edit(let words):
      notice = "Undone: \(words)."
      return refresh(progress) + refreshFeeds()
    case .change(let change, let articles):
      notice = "Undone: \(change.undoneWords(articles))."
      if change == .read(true) { reading?.isKeptUnread = true }
      return refresh(progress)
    }
  }

  var undoHint: String {
    bindings.key(for: .undo, in: .article).map { "\($0.notation) undoes it." } ?? ""
  }

  // MARK: Dwelling

  /// The open article while it is read and still unread.
  var unreadAtHand: ArticleKey? {
    guard focus == .content || focus == .names, content == .article, awaited == nil,
      let opened = reading?.opened,
      !opened.marks.isRead, reading?.isKeptUnread == false
    else { return nil }
    return opened.key
  }

  /// Notes when the person began to dwell on an unread article, and marks it once that was long
  /// enough.
  mutating func dwellOnArticle() -> [Effect] {
    guard let key = unreadAtHand, let dwell else {
      dwelling = nil
      return []
    }
    if dwelling?.key != key { dwelling = Dwelling(key: key, since: now.secondsSinceEpoch) }
    guard let since = dwelling?.since, now.secondsSinceEpoch - since >= dwell else { return [] }
    return markReadNow()
  }

  /// Marks the open article as read without a word.
  mutating func markReadNow() -> [Effect] {
    guard let reading, !reading.opened.marks.isRead, !reading.isKeptUnread else { return [] }
    let key = reading.opened.key
    dwelling = nil
    _ = change(.read(true), .articles([key]))
    return [.markRead(key)]
  }
}

extension LibraryArticle {
  /// Changes what was done to it.
  fileprivate mutating func apply(_ change: ArticleChange) {
    marks.apply(change)
    switch change {
    case .tag(let tag, true):
      if !tags.contains(tag) { tags = (tags + [tag]).sorted() }
    case .tag(let tag, false): tags.removeAll { $0 == tag }
    case .note(let text): note = text
    case .read, .starred, .delete: break
    }
  }
}
