/// Finds the article's text in a page, by how dense text is and how few links are in it.
///
/// Source: the idea of content scores of J. Kohlschütter, P. Fankhauser, W. Nejdl, "Boilerplate
/// Detection using Shallow Text Features" (WSDM 2010); the choice of an element is our own.
struct BodyFinder {
  let tree: MarkupTree
  /// What each element's names say of it.
  let hints: [Hints]
  /// The elements that are no part of an article.
  private(set) var isLeftOut: [Bool]
  /// The blocks of the page that may be part of an article.
  private(set) var blocks: [MarkupBlock] = []
  /// The element that holds the article's text.
  private(set) var container = 0

  /// The node that the article begins with: its headline, or the first.
  private(set) var start = 0

  /// How many letters are in each node.
  private(set) var letters: [Double]

  /// How much prose is in each node.
  private var prose: [Double]
  /// How much of what is no prose is in each node: links, labels, crumbs of text.
  private var clutter: [Double]

  init(tree: MarkupTree, headline: Int?) {
    self.tree = tree
    let nodes = tree.nodes
    hints = nodes.indices.map { index in
      guard nodes[index].tag != .text else { return [] }
      var hints: Hints = []
      for attribute in tree.attributes[nodes[index].attributes.indices] {
        switch attribute.name {
        case .class, .id, .role, .dataTest, .dataComponent:
          hints.formUnion(Hints.of(tree.bytes[attribute.value.indices]))
        case .itemprop:
          if tree.bytes[attribute.value.indices].elementsEqual("articleBody".utf8) {
            hints.insert(.body)
          }
        default: break
        }
      }
      return hints
    }
    isLeftOut = Array(repeating: false, count: nodes.count)
    prose = Array(repeating: 0, count: nodes.count)
    clutter = prose
    letters = prose
    measure(from: 0)
    let above = blocks.reduce(0.0) { sum, block in
      block.nodes.lowerBound < headline ?? 0 && Self.isProse(block)
        ? sum + block.measure.letters : sum
    }
    // A heading below most of the text is the headline of something else.
    let headline = above > 0.75 * (prose.first ?? 0) ? nil : headline
    start = headline ?? 0
    let own = headline.flatMap { article(around: $0) }
    let entries = entries(own, headline)
    prune(sparing: 0.6, headline: headline) {
      $0.isApart($1) || $0.isOtherArticle($1, own, headline) && !entries.contains($1)
    }
    prune(sparing: 0.45, headline: headline) { $0.isBeside($1) }
    measure(from: headline ?? 0)
    choose()
  }

  /// Whether a block is running text.
  static func isProse(_ block: MarkupBlock) -> Bool {
    guard !block.kind.isHeading, block.kind != .caption, block.linkDensity < 0.5 else {
      return false
    }
    let letters = block.measure.letters
    return letters >= 80 || letters >= 30 && block.measure.endsSentence
  }

  private mutating func measure(from start: Int) {
    guard !tree.nodes.isEmpty else { return }
    let isLeftOut = isLeftOut
    blocks = tree.blocks(in: 0) { isLeftOut[$0] }
    for index in prose.indices {
      prose[index] = 0
      clutter[index] = 0
      letters[index] = 0
    }
    var neighbours = [UInt8](repeating: 0, count: tree.nodes.count)
    let homes = blocks.map { home(of: $0) }
    for (block, home) in zip(blocks, homes) where Self.isProse(block) {
      neighbours[home] = min(3, neighbours[home] + 1)
    }
    for (block, home) in zip(blocks, homes) {
      self.letters[block.element] += block.measure.letters
      var letters = block.measure.letters - block.linked.letters
      // Hardly any article begins above its headline.
      if block.nodes.lowerBound < start { letters /= 4 }
      if Self.isProse(block) {
        // Teasers stand alone, paragraphs beside others.
        let isAlone = neighbours[home] == 1 && block.measure.letters < 400
        prose[block.element] += isAlone ? letters / 2 : letters
      } else if isInBody(block), block.linkDensity < 0.5 {
        prose[block.element] += letters / 2
      } else {
        clutter[block.element] += 2 + block.linked.letters
      }
    }
    for index in prose.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      guard parent >= 0 else { continue }
      prose[parent] += prose[index]
      clutter[parent] += clutter[index]
      letters[parent] += letters[index]
    }
  }

  /// The element whose paragraph a block is.
  private func home(of block: MarkupBlock) -> Int {
    tree.nodes[block.element].tag.isLeaf
      ? tree.parent(of: block.element) ?? block.element : block.element
  }

  private func isInBody(_ block: MarkupBlock) -> Bool {
    var next: Int? = block.element
    while let element = next {
      if hints[element].contains(.body) { return true }
      next = tree.parent(of: element)
    }
    return false
  }

  /// Leaves out the elements that are no part of an article, but for those that hold more than a
  /// share of the page's prose: a name may say what else is in an element, not what it is.
  private mutating func prune(
    sparing share: Double, headline: Int?, where isBoilerplate: (BodyFinder, Int) -> Bool
  ) {
    measure(from: headline ?? 0)
    let total = prose.first ?? 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag != .text, !isLeftOut[index], isBoilerplate(self, index),
        prose[index] <= share * total, !holds(headline, in: index)
      {
        isLeftOut[index] = true
      }
      index = isLeftOut[index] ? Int(node.end) : index + 1
    }
  }

  private func holds(_ node: Int?, in element: Int) -> Bool {
    node.map { tree.subtree(element).contains($0) } ?? false
  }

  /// Whether an element is surely no part of an article.
  private func isApart(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .nav, .footer, .label, .fieldset: return true
    case .html, .body: return false
    default:
      return !hints[index].isDisjoint(with: [.comments, .apart])
        || tree.bytes(.hidden, of: index) != nil || isHidden(index)
    }
  }

  /// Whether the names of an element say that it stands beside the article.
  private func isBeside(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .aside: return true
    case .html, .body, .a, .p, .h1, .blockquote, .li, .td, .tr, .table: return false
    default: return hints[index].contains(.beside) && !hints[index].contains(.body)
    }
  }

  /// Whether an element's own style hides it.
  private func isHidden(_ index: Int) -> Bool {
    guard let style = tree.bytes(.style, of: index) else { return false }
    let words = Array(style.filter { $0 > .space })
    return words.indices.contains { words.hasFolded("display:none", at: $0) }
  }

  /// The article element that a node is in.
  private func article(around node: Int) -> Int? {
    var next = tree.parent(of: node)
    while let element = next {
      if tree.nodes[element].tag == .article { return element }
      next = tree.parent(of: element)
    }
    return nil
  }

  /// Whether an element is an article beside the one under the headline.
  private func isOtherArticle(_ index: Int, _ own: Int?, _ headline: Int?) -> Bool {
    guard tree.nodes[index].tag == .article, let headline else { return false }
    guard let own else {
      return index > headline
        && tree.subtree(index).contains {
          tree.nodes[$0].tag.headingLevel ?? 9 < 3
        }
    }
    return index != own && !tree.subtree(index).contains(own)
  }

  /// The articles within the one under the headline that are parts of it, as the entries of a live
  /// report are: they are longer than teasers and hold most of the page's prose.
  private func entries(_ own: Int?, _ headline: Int?) -> Set<Int> {
    var entries: Set<Int> = []
    var index = own ?? headline ?? tree.nodes.count
    let end = own.map { Int(tree.nodes[$0].end) } ?? tree.nodes.count
    while index < end {
      if isOtherArticle(index, own, headline) {
        if prose[index] > 300 { entries.insert(index) }
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    let share = entries.reduce(0) { $0 + prose[$1] }
    return share > 0.6 * (prose.first ?? 0) ? entries : []
  }

  /// Takes the smallest element around two nodes as the container.
  mutating func choose(from first: Int, to last: Int) {
    container = first
    while let parent = tree.parent(of: container),
      !tree.subtree(container).contains(last)
        || !tree.nodes[container].tag.isBlock || tree.nodes[container].tag.isLeaf
    {
      container = parent
    }
    for index in tree.nodes.indices where tree.subtree(index).contains(first) || index == container
    {
      isLeftOut[index] = false
    }
    let isLeftOut = isLeftOut
    blocks = tree.blocks(in: 0) { isLeftOut[$0] }
  }

  private mutating func choose() {
    var best = -Double.infinity
    for index in tree.nodes.indices where tree.nodes[index].tag != .text && !isLeftOut[index] {
      guard prose[index] > 0 else { continue }
      var score = prose[index] - 1.5 * clutter[index]
      if hints[index].contains(.body) { score *= 1.2 }
      if score >= best {
        best = score
        container = index
      }
    }
  }
}
