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
    goIntoText(to: quote.passage, quote.range)
    return []
  }

  mutating func goToDate(_ date: NamedDate) -> [Effect] {
    goIntoText(to: date.expression.passage, date.expression.range)
    return []
  }

  private mutating func goIntoText(to passage: Passage, _ range: Range<Int>) {
    guard let reading, let mark = reading.page.mark(passage, range) else { return }
    history.leave(place)
    overlay = nil
    focus = .content
    content = .article
    fit()
    self.reading?.page.go(to: mark)
  }

  /// The quotation or the date that the reader was brought to.
  var spotAtHand: (quote: Quote?, date: DateExpression?) {
    guard context == .article, let reading, let spot = reading.page.spot else { return (nil, nil) }
    let annotation = reading.opened.annotation
    func isHere(_ passage: Passage, _ range: Range<Int>) -> Bool {
      reading.page.mark(passage, range) == spot
    }
    return (
      annotation.quotes.first { isHere($0.passage, $0.range) },
      annotation.dates.first { isHere($0.passage, $0.range) }
    )
  }
}

extension Page {
  /// A stretch of a passage in the text; nil where the passage is not shown.
  func mark(_ passage: Passage, _ range: Range<Int>) -> Mark? {
    blocks.firstIndex { $0.passage == passage }.map { Mark(block: $0, range: range) }
  }
}
