import Articles
import Terminal

/// Changes the state for a message and says what the world must do for it.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
  var effects: [Effect] = []
  switch message {
  case .key(let key):
    state.notice = nil
    if state.prompt != nil {
      effects = state.type(key)
    } else if state.choice != nil {
      effects = state.choose(key)
    } else if state.labels != nil {
      effects = state.typeLabel(key)
    } else if let command = state.bindings.command(for: key, in: state.context) {
      if command == .link { state.type(digitOf: key) } else { effects = state.run(command) }
      if command != .link { state.linkTyped = "" }
    }
  case .paste(let text):
    effects = state.paste(text)
  case .mouse(let event):
    effects = state.handle(event)
  case .resize(let size):
    state.size = size
  case .tick(let now):
    state.now = now
    if state.areFoldersDue { effects = state.refreshFolders() }
    if state.areFeedsDue { effects += state.refreshFeeds() }
    effects += state.refreshByItself()
  case .libraryChanged(let progress):
    state.list.expectsArrivals = true
    effects = state.refresh(progress) + state.refreshFeeds() + state.refreshByItself()
  case .listed(let request, let slice, let totals):
    effects = state.show(slice, for: request, totals: totals)
  case .unread(let key, let forward):
    effects = state.hearOfUnread(key, forward: forward)
  case .changed(let change, let articles):
    effects = state.hear(of: change, articles: articles)
  case .undone(let undone):
    effects = state.hear(of: undone)
  case .suggestions(let text, let suggestions):
    state.show(suggestions, for: text)
  case .folders(let folders):
    state.list.show(folders)
  case .tags(let tags):
    state.tags = tags
  case .searches(let searches):
    state.history.typed[.filter] = searches
  case .opened(let request, let article):
    effects = state.show(article, for: request)
  case .described(let request, let page):
    effects = state.show(page, for: request)
  case .neighbour(let entity, let forward, let key):
    effects = state.goOn(to: key, mentioning: entity, forward: forward)
  case .source(let key, let source):
    state.show(source, of: key)
  case .corrected(let result, let problem):
    effects = state.take(result, problem: problem)
  case .splits(let splits):
    effects = state.split(by: splits)
  case .entities(let known):
    state.offer(known)
  case .explained(let request, let explanation):
    state.show(explanation, for: request)
  case .corrections(let rules):
    state.show(rules)
  case .notice(let text):
    state.notice = text
  case .feeds(let listing):
    effects = state.show(listing)
  case .refreshing(let progress):
    effects = state.hear(of: progress)
  case .edited(let edit, let words):
    effects = state.hear(of: edit, words)
  case .followed(let link, let key):
    effects = state.open(key, behind: link)
  }
  state.fit()
  effects += state.askForMissingRows()
  effects += state.preview()
  return effects + state.dwellOnArticle()
}

extension State {
  /// Sets every page for the present size and search.
  mutating func fit() {
    let layout = ScreenLayout(self)
    let text = Size(columns: layout.text.columns, rows: layout.text.rows)
    let query = search
    if overlay == nil, focus != .feeds { page?.find(query) }
    describeFeed()
    if layout.content != nil {
      reading?.page.fit(text)
      if content == .entity { entityView?.page.fit(text) }
      if showsFeeds { feeds.page.fit(text) }
      if overlay != nil, var page {
        page.fit(text)
        self.page = page
      }
    }
    if let rectangle = layout.list {
      list.fit(
        height: rectangle.rows, isCompact: layout.listIsCompact, offset: now.offset)
    }
    if let rectangle = layout.feeds { feeds.fit(height: rectangle.rows) }
    if let rectangle = layout.names {
      names.selected = max(0, min(names.selected, namesInOrder.count + datesInOrder.count - 1))
      if focus == .names { revealSelectedName(height: rectangle.rows) }
      names.top = max(0, min(names.top, namesRows.rows.count - rectangle.rows))
    }
  }

  mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown: return move(.lines(1))
    case .moveUp: return move(.lines(-1))
    case .pageDown: return move(.pages(1))
    case .pageUp: return move(.pages(-1))
    case .halfPageDown: return move(.halfPages(1))
    case .halfPageUp: return move(.halfPages(-1))
    case .goToTop: return move(.top)
    case .goToBottom: return move(.bottom)
    case .open: return open()
    case .back: return goBack()
    case .close: return close()
    case .historyBack: return travel(forward: false)
    case .historyForward: return travel(forward: true)
    case .find: return startFinding()
    case .nextHit: return goToHit(forward: true)
    case .previousHit: return goToHit(forward: false)
    case .nextUnread:
      return focus == .feeds ? selectUnreadFeed(forward: true) : selectUnread(forward: true)
    case .previousUnread:
      return focus == .feeds ? selectUnreadFeed(forward: false) : selectUnread(forward: false)
    case .toggleRead: return toggleRead()
    case .markAllRead: return focus == .feeds ? markFeedRead() : markAllRead()
    case .toggleStar: return toggleStar()
    case .tag: return focus == .feeds ? startTaggingFeed() : startTagging()
    case .note: return editNote()
    case .markRow: return markRow()
    case .markAllRows: return markAllRows()
    case .delete: return focus == .feeds ? deleteFeed() : delete()
    case .add: return startPrompt(.add)
    case .feeds: return toggleFeeds()
    case .refresh: return refreshAtHand()
    case .refreshAll: return refreshAll()
    case .openFolder: return openFolder()
    case .closeFolder: return closeFolder()
    case .toggleFolder: return toggleFolder()
    case .rename: return startRenaming()
    case .move: return startMoving()
    case .mute: return focus == .feeds ? muteFeed() : startMuting()
    case .sort: return sort()
    case .nextName: return goToName(forward: true)
    case .previousName: return goToName(forward: false)
    case .nextMention: return goToMention(forward: true)
    case .previousMention: return goToMention(forward: false)
    case .labelNames: return labelNames()
    case .listArticlesWithName: return listArticlesWithName()
    case .nextArticle: return goToArticle(forward: true)
    case .previousArticle: return goToArticle(forward: false)
    case .namesPane: return toggleNames()
    case .quotations: return toggleQuotations()
    case .why: return explain()
    case .merge: return startMerging()
    case .split: return splitMention()
    case .changeKind: return chooseKind()
    case .hide: return hideName()
    case .undo: return undo()
    case .source: return toggleSource()
    case .zen: return toggleZen()
    case .width: return changeWidth()
    case .openLink: return focus == .feeds ? openFeedAddress() : openLink()
    case .readLink: return readLink()
    case .link:
      notice = "Type the number of a link in an article."
      return []
    case .fullText: return focus == .feeds ? readPagesOfFeed() : readFullText()
    case .copy: return copyText()
    case .commandPrompt: return startPrompt(.command)
    case .help: return openHelp()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    }
  }
}
