import Articles

extension State {
  mutating func toggleQuotations() -> [Effect] {
    if case .quotations = overlay {
      closeOverlay()
      return []
    }
    guard let reading, focus != .list || articleAtHand == reading.opened.key else { return [] }
    guard !reading.opened.annotation.quotes.isEmpty else {
      notice = "Nobody is quoted in this article."
      return []
    }
    open(.quotations(Page(quotationsOf: reading.opened)))
    return []
  }

  mutating func goToQuote(_ index: Int) -> [Effect] {
    guard let reading, reading.opened.annotation.quotes.indices.contains(index) else { return [] }
    let quote = reading.opened.annotation.quotes[index]
    history.leave(place)
    overlay = nil
    focus = .content
    content = .article
    read.insert(reading.opened.key)
    fit()
    go(to: quote.passage, quote.range)
    return []
  }

  mutating func go(to passage: Passage, _ range: Range<Int>) {
    guard let block = reading?.page.blocks.firstIndex(where: { $0.passage == passage }) else {
      return
    }
    reading?.page.go(to: Page.Mark(block: block, range: range))
  }
}
