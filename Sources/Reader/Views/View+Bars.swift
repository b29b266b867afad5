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
    var facts = [("Dateline", theme.accent.adding(.bold)), ("   \(state.name)", theme.dim)]
    if let progress = state.progress {
      facts.append((" · reading \(progress.done) of \(progress.total) …", theme.accent))
    }
    let totals = state.list.totals
    facts.append((" · \(counted(totals.articles, "article"))", theme.dim))
    if totals.unread > 0 { facts.append((" · \(grouped(totals.unread)) unread", theme.dim)) }
    return facts
  }

  /// What narrows the list, and how many articles are left.
  private var selectionInWords: [(String, Style)] {
    let selection = state.list.selection
    guard !selection.isEverything else { return [] }
    var parts: [(String, Style)] = []
    if let entity = selection.entity {
      parts.append((entity.name, theme.name(entity.kind)))
    }
    if !selection.query.isEmpty {
      let typed = selection.query.text
      parts.append(((parts.isEmpty ? "/" : " /") + typed, theme.accent))
    }
    parts.append(("   \(countInWords)", theme.dim))
    return parts
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
    case .filter, .find, .help: "/"
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
    case .help, .tag, .save, .add: return ""
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

  /// The keys that matter here, from the table of keys.
  private var footerHints: [Hint] {
    if let prompt = state.prompt { return promptHints(prompt) }
    if let choice = state.choice {
      return choice.options.map { Hint(String($0.key), $0.words) } + [Hint("Esc", "leave it")]
    }
    if let labels = state.labels {
      return [
        Hint(labels.typed.isEmpty ? "a–z" : labels.typed + "…", "to the name"),
        Hint("A–Z", "its page"),
      ]
    }
    let context = state.context
    let order: [Command] = [
      .add, .open, .toggleRead, .toggleStar, .tag, .delete, .nextName, .nextMention, .pageDown,
      .nextUnread, .nextHit, .labelNames, .find,
      .namesPane, .quotations, .undo, .close, .merge, .split, .changeKind, .hide, .why, .help,
    ]
    let bindings = state.bindings.bindings(in: context)
    return order.compactMap { command in
      guard isOfUse(command, in: context),
        let binding = bindings.first(where: { $0.command == command && !$0.hint.isEmpty }),
        let key = binding.keys.first
      else { return nil }
      return Hint(key.symbol, word(for: binding, in: context), isHelp: command == .help)
    }
  }

  private func word(for binding: Binding, in context: Context) -> String {
    switch (binding.command, context) {
    case (.close, .list) where state.list.selection.isEverything: return "leave"
    case (.open, .list) where state.list.folder != nil: return "open"
    case (.delete, .list) where state.list.folder != nil: return "remove"
    case (.open, .article) where isCursorOnArticle: return "read"
    case (.open, .names) where state.dateAtHand != nil: return "go there"
    default: return binding.hint
    }
  }

  private var isCursorOnArticle: Bool {
    guard let page = state.page, let cursor = page.cursor else { return false }
    return page.stops[cursor].target.isArticle
  }

  private var hasUnread: Bool {
    // Rows that are not here may be unread.
    state.list.rows.contains { !$0.marks.isRead }
      || state.list.rows.count < state.list.count && state.unread > 0
  }

  /// Whether a command that the footer shows would do something now.
  private func isOfUse(_ command: Command, in context: Context) -> Bool {
    switch command {
    case .open:
      if context == .list { return state.list.count > 0 }
      return context == .names ? !state.namesRows.rows.isEmpty : state.page?.cursor != nil
    case .toggleRead, .toggleStar, .tag:
      return context == .list && state.marked != .none && state.list.folder == nil
    case .delete:
      return context == .list && (state.marked != .none || state.list.folder != nil)
    case .pageDown: return context == .article && state.page?.isAtEnd == true && hasUnread
    case .nextHit: return context != .list && state.page?.hits.isEmpty == false
    case .nextName: return state.page?.stops.isEmpty == false
    case .nextMention: return state.entityAtHand != nil
    case .nextUnread:
      return state.list.unread(from: state.list.selected, forward: true) != nil
        || state.list.loaded.upperBound < state.list.count && state.unread > 0
    case .labelNames: return layout.content != nil && state.page?.visibleStops.isEmpty == false
    case .find: return context != .list || state.list.totals.articles > 0
    case .namesPane:
      if context == .names { return false }
      return context == .list ? state.list.count > 0 : !state.namesRows.rows.isEmpty
    case .quotations:
      return context == .article && state.reading?.opened.annotation.quotes.isEmpty == false
    case .merge, .split, .changeKind, .hide:
      return (context == .entityPage || context == .names) && state.entityAtHand != nil
    case .why:
      return context == .entityPage || state.dateAtHand != nil
        || context == .article && state.page?.spot != nil
    case .undo:
      guard context == .why, let page = state.page, let cursor = page.cursor else { return false }
      if case .rule = page.stops[cursor].target { return true }
      return false
    default: return true
    }
  }

  private func promptHints(_ prompt: Prompt) -> [Hint] {
    switch prompt.purpose {
    case .command:
      let more = prompt.completions.dropFirst().prefix(4).map(\.rawValue)
      return [Hint("Tab", "complete"), Hint("⏎", "run")]
        + (more.isEmpty ? [] : [Hint("also", more.joined(separator: " "))])
    case .filter:
      return [Hint("F1", "help", isHelp: true)] + suggestionHints(endings(of: prompt)) + [
        Hint("⏎", "keep"), Hint("Esc", "as it was"), Hint("^S", "save"), Hint("↑↓", "move"),
      ]
    case .tag:
      return suggestionHints(state.tagSuggestions) + [
        Hint("⏎", "tag"), Hint("-name", "takes it off"), Hint("Esc", "leave it"),
      ]
    case .save: return [Hint("⏎", "save the query"), Hint("Esc", "leave it")]
    case .add:
      return [Hint("⏎", "a folder, a file or an address"), Hint("Esc", "leave it")]
    case .merge:
      return [Hint("⏎", "merge"), Hint("↑↓", "choose"), Hint("Esc", "leave it as it is")]
    case .find, .help: return [Hint("⏎", "stay here"), Hint("Esc", "as it was")]
    }
  }

  /// What the suggestions put at the end of a query.
  private func endings(of prompt: Prompt) -> [String] {
    let before = QueryCompletion(prompt.text).before
    return prompt.suggestions.map { suggestion in
      (suggestion.hasPrefix(before) ? String(suggestion.dropFirst(before.count)) : suggestion)
        .trimmed
    }
  }

  private func suggestionHints(_ suggestions: [String]) -> [Hint] {
    guard !suggestions.isEmpty else { return [] }
    return [Hint("Tab", suggestions.prefix(5).joined(separator: "  "))]
  }

  private var positionInWords: String {
    switch state.context {
    case .list:
      let list = state.list
      if let folder = list.folder { return "\(folder + 1)/\(list.folders.count) saved" }
      guard list.count > 0 else { return "" }
      let place = "\(grouped(list.selected + 1))/\(grouped(list.count))"
      switch state.marked {
      case .none: return place
      case .articles(let keys): return place + " · \(grouped(keys.count)) marked"
      case .all: return place + " · all marked"
      }
    case .emptyArchive:
      return ""
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
}

/// A key and a word for what it does, in the footer.
private struct Hint {
  let key: String
  let word: String
  let isHelp: Bool

  init(_ key: String, _ word: String, isHelp: Bool = false) {
    self.key = key
    self.word = word
    self.isHelp = isHelp
  }

  var width: Int { TextLayout.width(of: key) + 1 + TextLayout.width(of: word) }
}

extension Key {
  /// The key in as few columns as it can be shown in.
  var symbol: String {
    switch (code, modifiers) {
    case (.enter, []): return "⏎"
    case (.up, []): return "↑"
    case (.down, []): return "↓"
    default: return notation
    }
  }
}
