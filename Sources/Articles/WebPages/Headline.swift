/// The headline of a page's article, and where it stands.
struct Headline {
  /// The headline.
  private(set) var text: String?
  /// The element that it stands in.
  private(set) var node: Int?

  /// Finds the headline: the heading that says what the page gives as its title, else that title,
  /// else the only main heading.
  init(tree: MarkupTree, metadata: PageMetadata) {
    let titles = metadata.titles
    let known = Shingles(titles.joined(separator: "\n"))
    var best = 0.6
    var main: [(node: Int, text: String)] = []
    for index in tree.nodes.indices {
      guard let level = tree.nodes[index].tag.headingLevel, level < 4 else { continue }
      let words = tree.text(in: index)
      guard !words.isEmpty else { continue }
      if level == 1 { main.append((index, words)) }
      let length = Double(min(words.utf8.count, 60)) / 600
      let share = known.share(of: words)
      let fit =
        share + length + (level == 1 ? 0.2 : 0)
        - (Self.isLink(index, tree) ? 0.15 : 0)
      // The name of the site is in most titles too.
      if let title = titles.first, Self.isShorter(words, than: title) { continue }
      if share > 0.7, fit > best + 0.01 {
        best = fit
        (text, node) = (words, index)
      }
    }
    if node == nil, main.count == 1 || titles.isEmpty, let first = main.first {
      node = first.node
      if titles.isEmpty { text = first.text }
    }
    if text == nil, !metadata.statesHeadline, main.count == 1, let heading = main.first,
      known.share(of: heading.text) > 0.3
    {
      // The title of a document is often a shorter one for lists.
      text = heading.text
    }
    if let title = titles.first, text == nil {
      text = Self.withoutSite(title, site: metadata.publisher, others: titles)
    }
  }

  /// Whether a heading leads elsewhere, as those of teasers do.
  private static func isLink(_ heading: Int, _ tree: MarkupTree) -> Bool {
    tree.first(.a, in: heading) != nil
      || tree.parent(of: heading).map { tree.nodes[$0].tag == .a } ?? false
  }

  private static func isShorter(_ text: String, than title: String) -> Bool {
    text.utf8.count * 5 < title.utf8.count * 2
  }

  /// A title without the name of the site after or before it.
  static func withoutSite(_ title: String, site: String?, others: [String]) -> String {
    let shorter = others.filter { $0.utf8.count >= 15 && $0 != title && title.hasPrefix($0) }
    if let shortest = shorter.min(by: { $0.utf8.count < $1.utf8.count }) { return shortest }
    let bytes = Array(title.utf8)
    var separators: [Range<Int>] = []
    for index in bytes.indices where index > 0 && bytes[index - 1] == .space {
      for mark: StaticString in ["| ", "- ", "– ", "— ", "· ", "• ", ":: ", "» ", "« ", "/ "]
      where bytes.has(mark, at: index) {
        separators.append(index - 1..<index + mark.count)
      }
    }
    guard let last = separators.last, let first = separators.first else { return title }
    let tail = bytes.string(last.upperBound..<bytes.count)
    let head = bytes.string(0..<first.lowerBound)
    if let site, !site.isEmpty {
      if Folding.fold(tail) == Folding.fold(site) { return bytes.string(0..<last.lowerBound) }
      if Folding.fold(head) == Folding.fold(site) {
        return bytes.string(first.upperBound..<bytes.count)
      }
    }
    let isName = tail.utf8.count < last.lowerBound && tail.utf8.count <= 40
    let isBar = bytes.has(" |", at: last.lowerBound) || separators.count > 1 || tail.utf8.count < 25
    return isName && isBar ? bytes.string(0..<last.lowerBound) : title
  }
}
