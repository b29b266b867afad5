import Articles
import Terminal

extension State {
  /// The link whose number is typed, or that is under the cursor.
  var linkAtHand: String? {
    guard context == .article, let page = reading?.page else { return nil }
    if let number = Int(linkTyped) {
      return page.links.indices.contains(number - 1) ? page.links[number - 1] : nil
    }
    guard let cursor = page.cursor, case .link(let index) = page.stops[cursor].target
    else { return nil }
    return page.links[index]
  }

  /// A digit of the number of a link.
  mutating func type(digitOf key: Key) {
    guard case .character(let digit) = key.code, digit.isNumber, let page = reading?.page else {
      return
    }
    guard !page.links.isEmpty else {
      notice = "There are no links in this article."
      return
    }
    let typed = linkTyped + String(digit)
    guard let number = Int(typed), number > 0, number <= page.links.count else {
      linkTyped = ""
      notice =
        page.links.count == 1
        ? "The only link is 1."
        : "There is no link \(typed): they go from 1 to \(page.links.count)."
      return
    }
    linkTyped = typed
    let keys = [Command.openLink, .readLink].map {
      bindings.key(for: $0, in: .article)?.notation ?? ""
    }
    let words = "\(keys[0]) opens, \(keys[1]) reads" + (size.columns < 60 ? "" : " it here")
    let room = max(8, size.columns - 15 - words.count)
    let address = TextLayout.truncated(page.links[number - 1].shortAddress, to: room)
    notice = "link \(number): \(address) · \(words)"
  }

  /// Opens the link at hand, else the article's page, in a browser.
  mutating func openLink() -> [Effect] {
    if let link = linkAtHand { return [.openAddress(link)] }
    return articleAtHand.map { [.openLink($0)] } ?? []
  }

  /// Reads the page behind the link at hand, else the article's own, in the reader.
  mutating func readLink() -> [Effect] {
    if let link = linkAtHand { return read(link) }
    return readFullText()
  }

  mutating func read(_ link: String) -> [Effect] {
    guard let key = reading?.opened.key else { return [] }
    followed = Following(link: link, from: key)
    notice = "Reading \(link.shortAddress) …"
    return [.followLink(link, from: key)]
  }

  /// Opens the article behind a link; but not where the person has gone elsewhere meanwhile.
  mutating func open(_ key: ArticleKey, behind link: String) -> [Effect] {
    guard let followed, followed.link == link else { return refresh(progress) }
    self.followed = nil
    guard context == .article, reading?.opened.key == followed.from, awaited == nil,
      prompt == nil, choice == nil, labels == nil
    else {
      notice = "The page from \(link.host) is in the list now."
      return refresh(progress)
    }
    notice = nil
    history.leave(place)
    let effects = rememberPosition()
    return effects + enter(key, .top)
  }

  /// Reads the page of the article at hand, so that its text takes the teaser's place.
  mutating func readFullText() -> [Effect] {
    guard let key = articleAtHand else { return [] }
    if let article = reading?.opened, article.key == key, article.article.url == nil {
      notice = "This article names no page to read."
      return []
    }
    notice = "Reading the article's page …"
    return [.readFullText(key)]
  }
}
