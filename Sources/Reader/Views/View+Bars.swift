import Articles
import Terminal

extension View {
  mutating func drawHeader() {
    guard let row = layout.header else { return }
    let right = state.prompt == nil ? selectionInWords : []
    var room = state.size.columns - 2
    if let prompt = state.prompt {
      room -= promptWidth(prompt)
    } else if !right.isEmpty {
      room -= 2 + right.reduce(0) { $0 + TextLayout.width(of: $1.0) }
    }
    var left: [(String, Style)] = []
    for part in headerFacts {
      room -= TextLayout.width(of: part.0)
      guard room >= 0 else { break }
      left.append(part)
    }
    put(left: left, right: right, row: row)
    if state.prompt != nil { drawPrompt(row: row) }
  }

  /// What the header tells of the collection, the most telling first.
  private var headerFacts: [(String, Style)] {
    var facts = [("Dateline", theme.accent.adding(.bold))]
    // In few columns what goes on tells more than what is open.
    if state.refreshing == nil || state.size.columns >= 60 {
      facts.append(("   \(state.name)", theme.dim))
    }
    if let progress = state.progress {
      facts.append((" · reading \(progress.done) of \(progress.total) …", theme.accent))
    }
    if let refreshing = state.refreshing {
      let count = refreshing.feeds == 0 ? "" : " \(refreshing.done) of \(refreshing.feeds)"
      facts.append((" · fetching\(count) …", theme.accent))
      if refreshing.articles > 0 {
        facts.append((" · \(grouped(refreshing.articles)) new", theme.accent))
      }
      if refreshing.failures > 0 {
        facts.append((" · \(grouped(refreshing.failures)) failed", theme.accent))
      }
    }
    let totals = state.list.totals
    facts.append((" · \(counted(totals.articles, "article"))", theme.dim))
    if totals.unread > 0 { facts.append((" · \(grouped(totals.unread)) unread", theme.dim)) }
    return facts
  }

  /// What narrows the list, and how many articles are left.
  private var selectionInWords: [(String, Style)] {
    let selection = state.list.selection
    if state.showsFeeds {
      let typed = state.feeds.typed
      return typed.isEmpty ? [] : [("/" + typed, theme.accent), ("   \(feedsInWords)", theme.dim)]
    }
    let order = selection.order == .newest ? "" : selection.order.words
    guard !selection.isEverything else { return order.isEmpty ? [] : [(order, theme.dim)] }
    var parts: [(String, Style)] = []
    switch selection.scope {
    case .feed(_, let title): parts.append((TextLayout.truncated(title, to: 32), theme.accent))
    case .folder(let path):
      let words = path.joined(separator: " / ")
      parts.append((TextLayout.truncated(words, to: 32), theme.accent))
    case nil: break
    }
    if let entity = selection.entity {
      if !parts.isEmpty { parts.append((" · ", theme.rule)) }
      parts.append((entity.name, theme.name(entity.kind)))
    }
    if !selection.query.isEmpty {
      let typed = selection.query.text
      parts.append(((parts.isEmpty ? "/" : " /") + typed, theme.accent))
    }
    parts.append(("   \(countInWords)" + (order.isEmpty ? "" : " · \(order)"), theme.dim))
    return parts
  }

  private var feedsInWords: String {
    "\(grouped(state.feeds.position.count)) of \(counted(state.feeds.listing?.feeds.count ?? 0, "feed"))"
  }

  /// How many articles are listed, of how many; "12+" while a search goes on.
  private var countInWords: String {
    let list = state.list
    return grouped(list.count) + (list.isComplete ? " of \(grouped(list.totals.articles))" : "+ …")
  }

  /// The prompt at the right of the header, or over the whole row where that is narrow.
  private mutating func drawPrompt(row: Int) {
    guard let prompt = state.prompt else { return }
    let columns = state.size.columns
    let sign = sign(of: prompt)
    let result = resultInWords(of: prompt)
    let resultWidth = result.isEmpty ? 0 : TextLayout.width(of: result) + 3
    let width = promptWidth(prompt)
    let start = columns - width
    frame.fill(Rectangle(row: row, column: start, columns: width, rows: 1), style: theme.text)
    let room = max(1, width - 1 - sign.count - (width > resultWidth + 12 ? resultWidth : 0))
    let before = String(prompt.text.prefix(prompt.cursor))
    var shown = before[...]
    while TextLayout.width(of: shown) > room - 2, !shown.isEmpty { shown.removeFirst() }
    var column = start + 1
    column += frame.put(sign, row: row, column: column, style: theme.accent)
    column += frame.put(shown, row: row, column: column, style: theme.title)
    frame.cursor = Point(row: row, column: min(columns - 1, column))
    frame.showsCursor = true
    frame.put(
      String(prompt.text.dropFirst(prompt.cursor)), row: row, column: column,
      width: max(0, start + sign.count + room - column), style: theme.title)
    if width > resultWidth + 12, !result.isEmpty {
      frame.put(
        result, row: row, column: columns - 1 - TextLayout.width(of: result), style: theme.dim)
    }
  }

  /// The columns that a prompt takes at the right of its row.
  private func promptWidth(_ prompt: Prompt) -> Int {
    let columns = state.size.columns
    guard columns >= 80 else { return columns }
    let result = resultInWords(of: prompt)
    let resultWidth = result.isEmpty ? 0 : TextLayout.width(of: result) + 3
    let typedWidth = TextLayout.width(of: prompt.text) + sign(of: prompt).count + 1
    return min(columns, max(32, typedWidth + resultWidth + 2))
  }

  private func sign(of prompt: Prompt) -> String {
    switch prompt.purpose {
    case .command: ":"
    case .merge: "into "
    case .tag: "tag: "
    case .save: "save as: "
    case .add: "add: "
    case .filter, .find, .help, .feeds: "/"
    case .rename: "call it: "
    case .move: "into: "
    case .feedTags: "tags: "
    case .muteWord: "mute: "
    }
  }

  private func resultInWords(of prompt: Prompt) -> String {
    switch prompt.purpose {
    case .filter: return countInWords
    case .find:
      guard !state.search.isEmpty, let page = state.page else { return "" }
      return page.hits.isEmpty ? "no hit" : "\((page.hit ?? 0) + 1) of \(page.hits.count)"
    case .command:
      return prompt.text.isEmpty ? "" : prompt.completions.first?.rawValue ?? "no such command"
    case .merge:
      guard case .merging(_, let merging) = state.overlay else { return "" }
      return "\(merging.matches.count) fit"
    case .feeds: return feedsInWords
    case .save: return prompt.text.isEmpty ? state.list.selection.query.text : ""
    case .help, .tag, .add, .rename, .move, .feedTags, .muteWord: return ""
    }
  }

  mutating func drawFooter() {
    guard let row = layout.footer else { return }
    if layout.header == nil, state.prompt != nil {
      drawPrompt(row: row)
      return
    }
    if let notice = state.notice {
      put(left: [(notice, theme.accent)], right: [], row: row)
      return
    }
    let position = state.choice?.question ?? positionInWords
    var room = state.size.columns - 4 - TextLayout.width(of: position)
    // The first of all hints is the help: with it a person finds all the others.
    var shown: [Hint] = []
    for hint in footerHints.sorted(by: { $0.isHelp && !$1.isHelp }) {
      let needed = hint.width + (shown.isEmpty ? 0 : 3)
      guard needed <= room else { break }
      room -= needed
      shown.append(hint)
    }
    if shown.first?.isHelp == true { shown.append(shown.removeFirst()) }
    var hints: [(String, Style)] = []
    for hint in shown {
      if !hints.isEmpty { hints.append((" · ", theme.rule)) }
      hints.append((hint.key, theme.accent))
      hints.append((" " + hint.word, theme.dim))
    }
    put(left: [(position, theme.dim)], right: hints, row: row)
  }

  private var positionInWords: String {
    switch state.context {
    case .list:
      let list = state.list
      if let folder = list.folder { return "\(folder + 1)/\(list.folders.count) saved" }
      guard list.count > 0 else { return "" }
      let place = "\(grouped(list.selected + 1))/\(grouped(list.count))"
      switch state.marked {
      case .none where list.arrivals > 0:
        return place + " · \(grouped(list.arrivals)) new above"
      case .none: return place
      case .articles(let keys): return place + " · \(grouped(keys.count)) marked"
      case .all: return place + " · all marked"
      }
    case .emptyArchive:
      return ""
    case .feeds: return placeAmongFeeds
    case .names:
      let count = state.namesInOrder.count
      if state.dateAtHand != nil {
        return "\(state.names.selected + 1 - count)/\(state.datesInOrder.count) dates"
      }
      return count == 0 ? "" : "\(state.names.selected + 1)/\(count) names"
    case .article, .entityPage, .help, .source, .quotations, .why:
      guard let page = state.page else { return "" }
      if page.lines.count <= page.view.rows { return "all" }
      if page.top == 0 { return "top" }
      return page.isAtEnd ? "end" : "\(page.progress) %"
    }
  }

  /// Where the cursor is in the tree of feeds; the error of the feed where it shows nowhere else.
  private var placeAmongFeeds: String {
    let feeds = state.feeds
    if layout.content == nil, case .feed(let id) = feeds.selected,
      let trouble = feeds.feed(id)?.error
    {
      return trouble.asSentence
    }
    let (number, count) = feeds.position
    guard count > 0 else { return "" }
    return number.map { "\(grouped($0))/\(counted(count, "feed"))" } ?? counted(count, "feed")
  }
}
