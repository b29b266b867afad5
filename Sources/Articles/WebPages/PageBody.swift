/// The body of a page's article: its paragraphs, subheads, captions and links.
struct PageBody {
  /// A block with its text.
  private struct Passage {
    var block: MarkupBlock
    var text: String
    var links: [Link]
  }

  private let tree: MarkupTree
  private let metadata: PageMetadata
  private var finder: BodyFinder
  private var passages: [Passage] = []
  private var captions: [String] = []
  private var standfirst: String?
  /// The paragraphs that stand in the page's linked data alone.
  private var linkedParagraphs: [String] = []

  init(tree: MarkupTree, metadata: PageMetadata, headline: Headline) {
    self.tree = tree
    self.metadata = metadata
    finder = BodyFinder(tree: tree, headline: headline.node)
    select()
    if let body = metadata.linked?.body, body.utf8.count >= 300 { compare(with: body) }
  }

  private mutating func select() {
    let selection = BodySelection(finder: finder)
    passages = passages(of: selection.blocks)
    captions = passages(of: selection.captions).map(\.text)
    standfirst = passages(of: [selection.standfirst].compactMap { $0 }).first?.text
  }

  private func passages(of blocks: [MarkupBlock]) -> [Passage] {
    blocks.compactMap { block in
      let contents = tree.contents(of: block) { finder.isLeftOut[$0] }
      guard !contents.text.isEmpty else { return nil }
      return Passage(block: block, text: contents.text, links: contents.links)
    }
  }

  /// Corrects the choice by the text that the page's linked data gives.
  private mutating func compare(with body: String) {
    let linked = MarkupText.paragraphs(body)
    let text = linked.joined(separator: "\n")
    let known = Shingles(text)
    if covered(text) < 0.6 {
      let all = passages(of: tree.blocks(in: 0))
      let matches = all.filter { known.share(of: $0.text) > 0.8 && $0.text.utf8.count > 40 }
      guard let first = matches.first, let last = matches.last else {
        linkedParagraphs = linked
        return
      }
      finder.choose(from: first.block.nodes.lowerBound, to: last.block.nodes.lowerBound)
      select()
      if covered(text) < 0.6 {
        linkedParagraphs = linked
        return
      }
    }
    let shares = passages.map { known.share(of: $0.text) }
    guard let first = shares.firstIndex(where: { $0 > 0.7 }),
      let last = shares.lastIndex(where: { $0 > 0.7 })
    else { return }
    let isCut = text.hasSuffix("…") || text.hasSuffix("...")
    let size = passages[first...last].reduce(0) { $0 + $1.text.utf8.count }
    guard !isCut, text.utf8.count * 10 > size * 7 else { return }
    passages = zip(passages, shares).enumerated().compactMap { index, passage in
      (first...last).contains(index) || passage.1 > 0.3 ? passage.0 : nil
    }
  }

  /// The share of a text that is in the chosen passages.
  private func covered(_ text: String) -> Double {
    Shingles(passages.map(\.text).joined(separator: "\n")).share(of: text)
  }

  /// The day in a short line beside the headline, and the line.
  var shownDay: (day: CalendarDay, line: String)? {
    linesBesideHeadline.lazy.compactMap { line in
      WebDate.day(inText: line).map { ($0, line) }
    }.first
  }

  /// The names in a byline beside the headline.
  var shownAuthors: [String] {
    linesBesideHeadline.lazy.map { AuthorNames.shown(in: $0) }.first { !$0.isEmpty } ?? []
  }

  private var linesBesideHeadline: [String] {
    let below = finder.blocks.firstIndex { $0.nodes.lowerBound >= finder.start } ?? 0
    let near = finder.blocks[max(0, below - 4)..<min(finder.blocks.count, below + 12)]
    return near.filter { $0.measure.letters < 60 && !BodyFinder.isProse($0) }
      .map { tree.contents(of: $0).text }
  }

  /// Puts the body into an article.
  func fill(_ article: inout Article) {
    article.captions = captions
    article.standfirst = standfirst
    if !linkedParagraphs.isEmpty {
      article.paragraphs = linkedParagraphs
      return
    }
    var pendingSubhead: String?
    var seen: Set<String> = []
    for passage in passages {
      if passage.text.utf8.count > 300, !seen.insert(passage.text).inserted { continue }
      if passage.block.kind.isHeading {
        pendingSubhead = passage.text
        continue
      }
      if let subhead = pendingSubhead {
        article.subheads.append(Subhead(beforeParagraph: article.paragraphs.count, text: subhead))
        pendingSubhead = nil
      }
      article.paragraphs.append(passage.text)
      for link in passage.links {
        guard let url = WebAddress.resolve(link.url, base: metadata.base) else { continue }
        article.links.append(Link(url: url, text: link.text))
      }
    }
  }
}
