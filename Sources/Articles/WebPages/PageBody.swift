/// The body of a page's article: its paragraphs, subheads, captions and links.
struct PageBody {
  private let tree: MarkupTree
  private let metadata: PageMetadata
  private let finder: BodyFinder

  init(tree: MarkupTree, metadata: PageMetadata, headline: Headline) {
    self.tree = tree
    self.metadata = metadata
    finder = BodyFinder(tree: tree, heading: headline.node)
  }

  /// Puts the body into an article.
  func fill(_ article: inout Article) {
    var pendingSubhead: String?
    var seen: Set<String> = []
    for block in finder.body() {
      let contents = tree.contents(of: block) { finder.isLeftOut[$0] }
      guard !contents.text.isEmpty, seen.insert(contents.text).inserted else { continue }
      if block.kind.isHeading {
        pendingSubhead = contents.text
        continue
      }
      if let subhead = pendingSubhead {
        article.subheads.append(Subhead(beforeParagraph: article.paragraphs.count, text: subhead))
        pendingSubhead = nil
      }
      article.paragraphs.append(contents.text)
      for link in contents.links {
        guard let url = WebAddress.resolve(link.url, base: metadata.base) else { continue }
        article.links.append(Link(url: url, text: link.text))
      }
    }
  }
}
