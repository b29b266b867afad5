import Articles
import Terminal

extension State {
  mutating func startPrompt(_ purpose: Prompt.Purpose) -> [Effect] {
    prompt = Prompt(purpose, origin: place, anchor: page?.anchor ?? .top)
    return []
  }

  mutating func startFinding() -> [Effect] {
    switch context {
    case .emptyArchive: return []
    case .list: return startPrompt(.filter)
    case .feeds:
      let typed = feeds.typed
      let effects = startPrompt(.feeds)
      prompt?.item = feeds.selected
      prompt?.replace(typed)
      return effects
    case .help: return startPrompt(.help)
    case .article, .names, .entityPage, .quotations, .why, .source: return startPrompt(.find)
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else { return [] }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    prompt?.insert(String(line.prefix(1000)))
    return typed()
  }

  /// A key while the prompt is open.
  mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    if prompt.purpose == .filter, key == Key(.up) || key == Key(.down), !prompt.text.isEmpty,
      prompt.recalled == 0
    {
      let effects = move(.lines(key == Key(.down) ? 1 : -1))
      self.prompt?.selected = list.selectedKey
      return effects
    }
    if prompt.purpose == .filter {
      if key == Key(.function(1)) {
        toggleQueryHelp()
        return []
      }
      if showsQueryHelp {
        closeOverlay()
        if key == Key(.escape) { return [] }
      }
      if key == Key(.character("s"), .control) { return startSaving() }
    }
    if prompt.purpose == .feeds, key == Key(.up) || key == Key(.down) {
      feeds.move(by: key == Key(.down) ? 1 : -1)
      return []
    }
    if prompt.purpose == .merge, key == Key(.up) || key == Key(.down) {
      chooseCandidate(by: key == Key(.down) ? 1 : -1)
      return []
    }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): return cancelPrompt()
    case (.enter, _): return acceptPrompt()
    case (.backspace, []):
      if prompt.text.isEmpty { return cancelPrompt() }
      prompt.deleteBackward()
    case (.delete, _), (.character("d"), .control): prompt.deleteForward()
    case (.backspace, .alt), (.character("w"), .control): prompt.deleteWord()
    case (.character("u"), .control):
      prompt.replace(String(prompt.text.dropFirst(prompt.cursor)), cursor: 0)
    case (.left, _): prompt.cursor = max(0, prompt.cursor - 1)
    case (.right, _): prompt.cursor = min(prompt.text.count, prompt.cursor + 1)
    case (.home, _), (.character("a"), .control): prompt.cursor = 0
    case (.end, _), (.character("e"), .control): prompt.cursor = prompt.text.count
    case (.up, _), (.down, _): recall(older: key.code == .up, in: &prompt)
    case (.tab, _): complete(&prompt)
    case (.character(let character), let modifiers) where !modifiers.contains(.control):
      guard !modifiers.contains(.alt) else { return [] }
      prompt.insert(String(character))
    default: return []
    }
    let isNew = prompt.text != self.prompt?.text
    if isNew { prompt.suggestions = [] }
    self.prompt = prompt
    return isNew ? typed() : []
  }

  private func recall(older: Bool, in prompt: inout Prompt) {
    let lines = history.typed[prompt.purpose] ?? []
    let recalled = min(lines.count, max(0, prompt.recalled + (older ? 1 : -1)))
    guard recalled != prompt.recalled else { return }
    prompt.recalled = recalled
    prompt.replace(recalled == 0 ? "" : lines[lines.count - recalled])
  }

  private func complete(_ prompt: inout Prompt) {
    switch prompt.purpose {
    case .filter:
      _ = prompt.complete { _, suggestion in suggestion }
    case .tag:
      prompt.suggestions = tagSuggestions
      _ = prompt.complete { ($0.hasPrefix("-") ? "-" : "") + $1 }
    case .move:
      prompt.suggestions = feedSuggestions
      _ = prompt.complete { $1 }
    case .feedTags:
      prompt.suggestions = feedSuggestions
      _ = prompt.complete { typed, tag in
        let before = typed.split(separator: ",", omittingEmptySubsequences: false).dropLast()
        return (before.map { String($0).trimmed } + [tag]).joined(separator: ", ")
      }
    default:
      guard let completion = prompt.completions.first?.rawValue ?? mergeTarget?.name else { return }
      prompt.replace(completion)
    }
  }

  /// What was typed has changed: the result shows at once.
  private mutating func typed() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .filter:
      let query = SearchQuery(prompt.text, now: now)
      search = .articles(query)
      var selection = prompt.origin.selection
      selection.query = query
      return narrow(to: selection)
        + [.complete(prompt.text)]
    case .find:
      let query = TextSearch.phrase(Query(phrase: prompt.text))
      search = query
      guard var page else { return [] }
      page.find(query)
      page.restore(prompt.anchor, cursor: nil)
      if !page.goToHit(forward: true) { page.goToHit(0) }
      self.page = page
      return []
    case .help:
      searchHelp(prompt.text)
      return []
    case .merge:
      narrowCandidates(to: prompt.text)
      return []
    case .feeds:
      feeds.narrow(to: prompt.text)
      return []
    case .command, .tag, .save, .add, .rename, .move, .feedTags, .muteWord:
      return []
    }
  }

  /// Esc: everything is again as it was before the prompt.
  private mutating func cancelPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    search = prompt.origin.search
    switch prompt.purpose {
    case .command, .tag, .save, .add, .rename, .move, .feedTags, .muteWord: return []
    case .feeds:
      feeds.narrow(to: "")
      if let item = prompt.item { feeds.select(item) }
      return []
    case .merge:
      closeOverlay()
      return []
    case .help:
      searchHelp("")
      return []
    case .find where overlay != nil:
      let query = search
      page?.find(query)
      page?.restore(prompt.anchor, cursor: nil)
      return []
    case .filter, .find:
      return go(to: prompt.origin)
    }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    if prompt.purpose == .merge { return merge() }
    let effects = keepResult()
    let text = prompt.text.trimmed
    if let item = prompt.item, prompt.purpose != .feeds {
      return effects + edit(as: text, prompt.purpose, item)
    }
    if prompt.purpose == .save {
      let query = list.selection.query.text
      return effects + save(query, as: text.isEmpty ? query : text)
    }
    guard !text.isEmpty else { return effects }
    switch prompt.purpose {
    case .command: return effects + run(named: text)
    case .tag: return effects + tag(as: text)
    case .add: return effects + add(text)
    case .muteWord: return effects + mute(word: text)
    case .filter, .find, .help, .merge, .save, .feeds, .rename, .move, .feedTags:
      return effects
    }
  }

  private mutating func run(named text: String) -> [Effect] {
    if text.hasPrefix(Command.add.rawValue + " ") {
      return add(String(text.dropFirst(Command.add.rawValue.count)).trimmed)
    }
    var prompt = Prompt(.command, origin: place, anchor: .top)
    prompt.replace(text)
    guard let command = prompt.completions.first else {
      notice = "There is no command “\(text)”; ? lists what there is."
      return []
    }
    return run(command)
  }

  private mutating func add(_ place: String) -> [Effect] {
    notice = "Adding \(place) …"
    return [.add(place)]
  }

  // MARK: Saving a query

  private mutating func startSaving() -> [Effect] {
    guard let query = prompt?.text, !SearchQuery(query, now: now).isEmpty else {
      notice = "Type a query first; ^S saves it under a name."
      return []
    }
    return keepResult() + startPrompt(.save)
  }

  // MARK: Tags

  mutating func startTagging() -> [Effect] {
    target == nil ? [] : startPrompt(.tag) + [.listTags]
  }

  /// Gives the tags between commas, or takes those off that a minus stands before.
  private mutating func tag(as text: String) -> [Effect] {
    let changes = text.split(separator: ",").compactMap { piece -> ArticleChange? in
      let isGiven = !piece.drop { $0 == " " }.hasPrefix("-")
      let words = piece.split(separator: " ").joined(separator: " ")
      let tag = isGiven ? words : words.dropFirst().split(separator: " ").joined(separator: " ")
      return tag.isEmpty ? nil : .tag(tag, isGiven)
    }
    return change(changes)
  }

  /// The known tags that begin with what is typed; those of the article, where one is taken off.
  var tagSuggestions: [String] {
    guard let prompt, prompt.purpose == .tag else { return [] }
    let typed = prompt.text.drop { $0 == "-" }.lowercased()
    let isTaken = prompt.text.hasPrefix("-")
    let own = reading?.opened.key == articleAtHand && marked == .none ? reading?.opened.tags : nil
    return (isTaken ? own ?? tags : tags).filter { $0.lowercased().hasPrefix(typed) }
  }

  // MARK: Suggestions

  mutating func show(_ suggestions: [String], for text: String) {
    guard prompt?.purpose == .filter, prompt?.text == text else { return }
    prompt?.suggestions = suggestions
  }

  /// Closes the prompt and leaves what it found as it stands.
  mutating func keepResult() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    if prompt.purpose == .filter, case .help = overlay { closeOverlay() }
    guard !prompt.text.isEmpty else { return [] }
    if history.typed[prompt.purpose]?.last != prompt.text {
      history.typed[prompt.purpose, default: []].append(prompt.text)
    }
    switch prompt.purpose {
    case .filter:
      if list.selection != prompt.origin.selection { history.leave(prompt.origin) }
      return [.rememberSearch(prompt.text)]
    case .find:
      if page?.hit == nil { notice = "“\(prompt.text)” does not occur here." }
      if overlay == nil { history.leave(prompt.origin) }
    default: break
    }
    return []
  }

  /// A letter while a label is awaited.
  mutating func typeLabel(_ key: Key) -> [Effect] {
    guard var labels, case .character(let character) = key.code, key.modifiers.isEmpty,
      character.isLetter
    else {
      labels = nil
      return []
    }
    labels.typed += character.lowercased()
    if character.isUppercase { labels.follows = true }
    if let stop = labels.letters.first(where: { $0.value == labels.typed })?.key {
      self.labels = nil
      history.leave(place)
      reading?.page.moveCursor(to: stop)
      return labels.follows ? open() : []
    }
    let goesOn = labels.letters.values.contains { $0.hasPrefix(labels.typed) }
    self.labels = goesOn ? labels : nil
    return []
  }

  /// To the next or previous hit of the search, on into the neighbouring article of a list that
  /// was filtered by it.
  mutating func goToHit(forward: Bool) -> [Effect] {
    if focus == .list, !search.isEmpty, let key = list.selectedKey,
      ScreenLayout(self).content == nil || reading?.opened.key != key
    {
      history.leave(place)
      return enter(key, forward ? .firstHit : .lastHit)
    }
    if var page, page.goToHit(forward: forward) {
      self.page = page
      return []
    }
    guard page?.search.isEmpty == false else {
      notice = "Nothing was searched for: / searches."
      return []
    }
    guard overlay == nil, content == .article, search == .articles(list.selection.query),
      let here = reading.flatMap({ list.number(of: $0.opened.key) }),
      (0..<list.count).contains(here + (forward ? 1 : -1))
    else {
      notice = forward ? "No hit follows." : "No hit comes before."
      return []
    }
    let next = here + (forward ? 1 : -1)
    let landing = forward ? Landing.firstHit : .lastHit
    if focus == .list, let row = list.row(next) {
      list.select(next)
      return request(OpenRequest(key: row.key, landing: landing))
    }
    return read(next, landing)
  }
}
