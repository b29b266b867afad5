import Articles

extension Page {
  /// What is told of an item of the tree of feeds.
  init(_ item: FeedsPane.Item, in pane: FeedsPane, now: Timestamp) {
    let none = [Block("Nothing is known of it.", .detail)]
    switch item {
    case _ where pane.isEmpty && pane.listing?.rules.isEmpty != false:
      self.init(blocks: Self.subscribing)
    case .all: self.init(blocks: Self.blocks(folder: [], in: pane))
    case .folder(let path): self.init(blocks: Self.blocks(folder: path, in: pane))
    case .feed(let id): self.init(blocks: pane.feed(id).map { $0.blocks(now: now) } ?? none)
    case .rule(let id): self.init(blocks: pane.rule(id).map(\.blocks) ?? none)
    }
  }

  /// How to come by feeds.
  static var subscribing: [Block] {
    let key = Bindings.standard.key(for: .add, in: .feeds)?.notation ?? ""
    return [
      Block("No feeds yet", .title),
      Block(
        "Press \(key) and type the address of a feed, of a site that has one, or the path of a list "
          + "of feeds (OPML).", .body, spaceAbove: 1),
      Block(
        "What a feed brings is kept, in the list and here, until you delete it.", .detail,
        spaceAbove: 1),
    ]
  }

  private static func blocks(folder path: [String], in pane: FeedsPane) -> [Block] {
    let sums = pane.sums(in: path)
    var blocks = [
      Block(path.last ?? "All articles", .title),
      Block(
        "\(counted(sums.feeds, "feed")) · \(counted(sums.articles, "article")) · "
          + "\(grouped(sums.unread)) unread", .byline),
    ]
    if path.count > 1 { blocks.append(fact("Folder", path.dropLast().joined(separator: " / "))) }
    if path.isEmpty {
      let words = "The articles of all feeds, and whatever else was added."
      blocks.append(Block(words, .standfirst, spaceAbove: 1))
    }
    let failing = sums.failing.compactMap(pane.feed)
    if !failing.isEmpty {
      blocks.append(Block("Could not be fetched", .heading, spaceAbove: 1))
      for feed in failing.prefix(200) {
        blocks.append(Block(feed.title, .body, spaceAbove: 1, indent: 2))
        blocks.append(Block(feed.error?.asSentence ?? "", .detail, indent: 2))
      }
    }
    return blocks
  }

  fileprivate static func fact(_ label: String, _ text: String, isFirst: Bool = true) -> Block {
    Block(text, .body, spaceAbove: isFirst ? 1 : 0, indent: 14, label: label)
  }
}

extension FeedSummary {
  fileprivate func blocks(now: Timestamp) -> [Page.Block] {
    var blocks = [Page.Block(title, .title), Page.Block(address, .byline)]
    if let description, !description.isEmpty {
      blocks.append(Page.Block(description, .standfirst, spaceAbove: 1))
    }
    for sentence in troubles { blocks.append(Page.Block(sentence, .tags, spaceAbove: 1)) }
    var facts: [(String, String)] = []
    if let ownTitle, ownTitle != title { facts.append(("Own title", ownTitle)) }
    if !folders.isEmpty { facts.append(("Folder", folders.joined(separator: " / "))) }
    if !tags.isEmpty { facts.append(("Tags", tags.joined(separator: " · "))) }
    let read = unread == 0 ? "all read" : "\(grouped(unread)) unread"
    facts.append(("Articles", articles == 0 ? "none yet" : "\(grouped(articles)), \(read)"))
    facts.append(("Last fetched", fetched.map { DateWords.ago($0, now: now) } ?? "never"))
    facts.append(("Last new", changed.map { DateWords.ago($0, now: now) } ?? "nothing so far"))
    if !isMuted, !isRetired, let due {
      facts.append(("Next fetch", DateWords.ahead(due, now: now)))
    }
    facts.append(("Pages", readsPages ? "read in full" : "as the feed gives them"))
    for (index, (label, text)) in facts.enumerated() {
      blocks.append(Page.fact(label, text, isFirst: index == 0))
    }
    return blocks
  }

  /// What keeps it from bringing news, in sentences.
  var troubles: [String] {
    var troubles: [String] = []
    if isRetired { troubles.append("It is gone for good and not asked for any more.") }
    if isMuted { troubles.append("It is muted: it is passed over when all feeds are fetched.") }
    if let error { troubles.append(error.asSentence) }
    return troubles
  }
}

extension MuteRule {
  /// What it does, in a row of the tree.
  var words: String {
    let verb = action == .hide ? "hides" : "marks read"
    switch subject {
    case .word(let word): return "\(verb) the word “\(word)”"
    case .name(_, let name): return "\(verb) the name \(name)"
    case .publisher(let publisher): return "\(verb) \(publisher)"
    }
  }

  /// The articles it is about.
  var subjectWords: String {
    switch subject {
    case .word(let word): "Articles with “\(word)” in the title or the text"
    case .name(_, let name): "Articles that mention \(name), in whatever spelling,"
    case .publisher(let publisher): "Articles from \(publisher)"
    }
  }

  fileprivate var blocks: [Page.Block] {
    let outcome = action == .hide ? "are kept and not shown." : "are shown as read."
    let key = Bindings.standard.key(for: .delete, in: .feeds)?.notation ?? ""
    let done = "\(counted(articles, "article")) " + (action == .hide ? "hidden" : "marked read")
    return [
      Page.Block("Muted", .title), Page.Block("\(done) so far", .byline),
      Page.Block("\(subjectWords) \(outcome)", .body, spaceAbove: 1),
      Page.Block("\(key) takes the rule away: then they are as before.", .detail, spaceAbove: 1),
    ]
  }
}

extension DateWords {
  /// How long ago a moment was, with its date where that is more than a day.
  static func ago(_ second: Int, now: Timestamp) -> String {
    guard let moment = Timestamp(secondsSinceEpoch: second) else { return "at no known time" }
    let seconds = now.secondsSinceEpoch - second
    guard (0..<7 * 86_400).contains(seconds) else {
      return full(Timestamp(secondsSinceEpoch: second + now.offset * 60) ?? moment)
    }
    return seconds < 60 ? "just now" : "\(span(seconds)) ago"
  }

  /// How far ahead a moment lies.
  static func ahead(_ second: Int, now: Timestamp) -> String {
    let seconds = second - now.secondsSinceEpoch
    return seconds < 60 ? "with the next refresh" : "in \(span(seconds))"
  }

  private static func span(_ seconds: Int) -> String {
    switch seconds {
    case ..<7200: counted(max(1, seconds / 60), "minute")
    case ..<172_800: counted(seconds / 3600, "hour")
    default: counted(seconds / 86_400, "day")
    }
  }
}

extension String {
  /// The text with a capital at its start and a full stop at its end.
  var asSentence: String {
    guard let first, let last else { return self }
    return first.uppercased() + dropFirst() + (".!?…".contains(last) ? "" : ".")
  }
}
