import Articles
import Terminal

extension View {
  /// The keys that matter here, from the table of keys.
  var footerHints: [Hint] {
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
      .open, .refresh, .add, .toggleRead, .toggleStar, .tag, .delete, .nextName, .nextMention,
      .pageDown,
      .nextUnread, .nextHit, .labelNames, .find,
      .namesPane, .quotations, .undo, .close, .merge, .split, .changeKind, .hide, .why, .help,
      .openLink, .refreshAll, .markAllRead, .rename, .move, .fullText, .mute, .feeds,
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
    case (.close, .list) where state.list.selection.isEverything && !state.isListFromFeeds:
      return "leave"
    case (.open, .list) where state.list.folder != nil: return "open"
    case (.refresh, .feeds) where state.feeds.selected == .all: return "fetch all"
    case (.open, .article) where isCursorOnLink: return "read it here"
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

  private var isCursorOnLink: Bool {
    guard let page = state.page, let cursor = page.cursor else { return false }
    if case .link = page.stops[cursor].target { return true }
    return false
  }

  private var hasUnread: Bool {
    // Rows that are not here may be unread.
    state.list.rows.contains { !$0.marks.isRead }
      || state.list.rows.count < state.list.count && state.unread > 0
  }

  /// Whether a command that the footer shows would do something now.
  private func isOfUse(_ command: Command, in context: Context) -> Bool {
    if context == .feeds { return isOfUseInFeeds(command) }
    switch command {
    case .openLink: return context == .article && isCursorOnLink
    case .refresh, .refreshAll, .markAllRead, .mute, .fullText: return false
    case .feeds: return context == .list && state.collection == .archive
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

  /// Whether a command would do something with what is under the cursor among the feeds.
  private func isOfUseInFeeds(_ command: Command) -> Bool {
    let isFeed = if case .feed = state.feeds.selected { true } else { false }
    let isFolder = if case .folder = state.feeds.selected { true } else { false }
    let isRule = if case .rule = state.feeds.selected { true } else { false }
    switch command {
    case .mute, .fullText, .tag: return isFeed
    case .rename, .move: return isFeed || isFolder
    case .delete: return isFeed || isFolder || isRule
    case .open, .markAllRead: return !isRule && !state.feeds.isEmpty
    case .refresh: return !isRule && !state.feeds.isEmpty && state.refreshing == nil
    case .find: return !state.feeds.isEmpty
    case .undo, .why, .openLink, .nextHit, .nextUnread, .refreshAll, .feeds, .pageDown: return false
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
    case .feeds: return [Hint("⏎", "keep"), Hint("Esc", "all again"), Hint("↑↓", "move")]
    case .rename:
      let isFeed = if case .feed = prompt.item { true } else { false }
      return [Hint("⏎", isFeed && prompt.text.isEmpty ? "its own title" : "call it that")]
        + [Hint("Esc", "leave it")]
    case .move:
      return suggestionHints(state.feedSuggestions) + [
        Hint("⏎", prompt.text.isEmpty ? "out of all folders" : "move"), Hint("Esc", "leave it"),
      ]
    case .feedTags:
      return suggestionHints(state.feedSuggestions) + [
        Hint("⏎", "tag"), Hint(",", "between tags"), Hint("Esc", "leave it"),
      ]
    case .muteWord: return [Hint("⏎", "a word or words in a row"), Hint("Esc", "leave it")]
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
}

/// A key and a word for what it does, in the footer.
struct Hint {
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
