import Articles
import Terminal

extension State {
  mutating func startPrompt(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    labels = nil
    prompt = Prompt(purpose, text: text, origin: place, search: search)
    return []
  }

  mutating func startFinding() -> [Effect] {
    switch context {
    case .list: return startPrompt(.filter)
    case .help: return startPrompt(.help)
    case .article, .names, .entityPage, .source: return startPrompt(.find)
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
    if prompt.purpose == .filter, key == Key(.up) || key == Key(.down),
      prompt.text.isEmpty == false,
      prompt.recalled == 0
    {
      return move(.lines(key == Key(.down) ? 1 : -1))
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
    case (.tab, _):
      guard let completion = prompt.completions.first else { return [] }
      prompt.replace(completion.rawValue)
    case (.character(let character), let modifiers) where !modifiers.contains(.control):
      guard !modifiers.contains(.alt) else { return [] }
      prompt.insert(String(character))
    default: return []
    }
    let isNew = prompt.text != self.prompt?.text
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

  /// What was typed has changed: the result shows at once.
  private mutating func typed() -> [Effect] {
    guard let prompt else { return [] }
    let query = prompt.purpose == .find ? Query(phrase: prompt.text) : Query(prompt.text)
    switch prompt.purpose {
    case .filter:
      search = query
      reading?.page.find(query)
      return narrow(to: Selection(query: query, entity: prompt.origin.selection.entity))
    case .find:
      search = query
      hitAt = nil
      guard var page else { return [] }
      let from = prompt.origin.anchor
      page.find(query)
      page.restore(from, cursor: nil)
      if let hit = page.hit(from: from, forward: true) ?? page.hits.indices.first {
        hitAt = hit
        page.reveal(page.hits[hit].start)
      }
      self.page = page
      return []
    case .help:
      searchHelp(prompt.text)
      return []
    case .command:
      return []
    }
  }

  /// Esc: everything is again as it was before the prompt.
  private mutating func cancelPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    search = prompt.search
    hitAt = nil
    switch prompt.purpose {
    case .command: return []
    case .help:
      searchHelp("")
      return []
    case .find where overlay != nil:
      let query = search
      page?.find(query)
      return []
    case .filter, .find:
      return go(to: prompt.origin)
    }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    let text = prompt.text
    if !text.isEmpty, history.typed[prompt.purpose]?.last != text {
      history.typed[prompt.purpose, default: []].append(text)
    }
    switch prompt.purpose {
    case .command:
      guard !text.isEmpty else { return [] }
      guard let command = prompt.completions.first else {
        notice = "There is no command “\(text)”; ? lists what there is."
        return []
      }
      return run(command)
    case .filter:
      if list.selection != prompt.origin.selection { history.leave(prompt.origin) }
      return []
    case .find:
      if overlay == nil, !search.isEmpty {
        if hitAt == nil { notice = "“\(text)” does not occur here." }
        history.leave(prompt.origin)
      }
      return []
    case .help:
      return []
    }
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

  /// To the next or previous hit of the search, on into the neighbouring article of the list.
  mutating func goToHit(forward: Bool) -> [Effect] {
    guard !search.isEmpty else {
      notice = "Nothing was searched for: / searches."
      return []
    }
    if focus == .list, ScreenLayout(self).content == nil || reading?.opened.key != list.selectedKey
    {
      guard let key = list.selectedKey else { return [] }
      history.leave(place)
      return enter(key, forward ? .firstHit : .lastHit)
    }
    guard var page else { return [] }
    let next: Int?
    if let hitAt, page.hits.indices.contains(hitAt), page.isVisible(page.hits[hitAt].start) {
      next =
        page.hits.indices.contains(hitAt + (forward ? 1 : -1)) ? hitAt + (forward ? 1 : -1) : nil
    } else if forward {
      let first = page.visibleLines.first.map { page.lines[$0].start } ?? .top
      next = page.hits.firstIndex { $0.start >= first }
    } else {
      let last = page.visibleLines.last.map { page.lines[$0].start } ?? .top
      next = page.hits.lastIndex { $0.start <= last }
    }
    if let next {
      hitAt = next
      page.reveal(page.hits[next].start)
      self.page = page
      return []
    }
    guard overlay == nil, content == .article, !list.selection.query.isEmpty,
      let here = list.rows.firstIndex(where: { $0.key == reading?.opened.key }),
      list.rows.indices.contains(here + (forward ? 1 : -1))
    else {
      notice = forward ? "No hit follows." : "No hit comes before."
      return []
    }
    let key = list.rows[here + (forward ? 1 : -1)].key
    let landing = forward ? Landing.firstHit : .lastHit
    if focus == .list {
      list.select(key)
      return request(OpenRequest(key: key, landing: landing))
    }
    history.leave(place)
    return enter(key, landing)
  }
}

extension Place {
  /// The text at the top of the view.
  var anchor: Page.Anchor {
    switch shown {
    case .nothing: return .top
    case .article(_, let anchor, _), .entity(_, let anchor, _): return anchor
    }
  }
}
