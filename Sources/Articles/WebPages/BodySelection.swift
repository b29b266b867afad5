/// Chooses the blocks of an article's body from those in its container.
///
/// The paragraphs of a body stand in columns: their elements are of the same kinds and names from
/// the container down. What stands in a column is body, short as it may be; what stands beside must
/// look like running text.
struct BodySelection {
  /// The blocks of the body, in order.
  private(set) var blocks: [MarkupBlock] = []
  /// The sentences under the headline, when they stand apart from the body.
  private(set) var standfirst: MarkupBlock?
  /// The texts of pictures between them.
  private(set) var captions: [MarkupBlock] = []

  private let tree: MarkupTree
  private let finder: BodyFinder

  init(finder: BodyFinder) {
    tree = finder.tree
    self.finder = finder
    let range = tree.subtree(finder.container)
    let start = max(range.lowerBound, finder.start)
    let inside = finder.blocks.filter {
      range.contains($0.nodes.lowerBound) && $0.nodes.lowerBound >= start
    }
    let places = inside.map { column(of: $0) }
    var prose: [Int: (letters: Double, blocks: Int)] = [:]
    var total = 0.0
    for (block, place) in zip(inside, places) where BodyFinder.isProse(block) {
      prose[place, default: (0, 0)].letters += block.measure.letters
      prose[place, default: (0, 0)].blocks += 1
      total += block.measure.letters
    }
    let columns = Set(
      prose.filter { $0.value.letters > ($0.value.blocks > 1 ? 0.12 : 0.3) * total }.keys)
    let isColumn = places.map { columns.contains($0) }
    let first = isColumn.firstIndex(of: true) ?? 0
    let last = isColumn.lastIndex(of: true) ?? 0
    var read = 0.0
    for (index, block) in inside.enumerated() {
      let traits = self.traits(of: block)
      if BodyFinder.isProse(block) { read += block.measure.letters }
      if block.kind == .caption || traits.contains(.caption) {
        captions.append(block)
      } else if block.measure.letters < 60, isEnd(block, read: read, of: total) {
        break
      } else if traits.contains(.standfirst), !block.kind.isHeading || block.measure.letters > 60,
        blocks.count < 2
      {
        if standfirst == nil, block.measure.letters >= 20 { standfirst = block }
      } else if isColumn[index] {
        if isBody(block, traits) { blocks.append(block) }
      } else if isRunningText(block, traits), index < last || index < first {
        blocks.append(block)
      }
    }
    // A heading that nothing follows headed what was left out.
    while blocks.last?.kind.isHeading == true { blocks.removeLast() }
  }

  /// Whether the article ends before a short line, after some of all the prose.
  private func isEnd(_ block: MarkupBlock, read: Double, of total: Double) -> Bool {
    guard read > 150 else { return false }
    switch Endings.kind(of: tree.contents(of: block).text) {
    case .comments: return true
    case .aside: return read > 0.75 * total
    case nil: return false
    }
  }

  private func isBody(_ block: MarkupBlock, _ traits: Hints) -> Bool {
    if traits.contains(.byline), block.measure.letters < 120 { return false }
    if case .heading(let level) = block.kind { return level > 1 && block.linkDensity < 0.6 }
    guard block.kind == .item, !block.measure.endsSentence || block.measure.letters < 60 else {
      return block.linkDensity < 0.8
    }
    return block.linkDensity < 0.6
  }

  private func isRunningText(_ block: MarkupBlock, _ traits: Hints) -> Bool {
    if case .heading(let level) = block.kind { return level > 1 && block.linkDensity < 0.3 }
    if block.kind == .quotation { return block.linkDensity < 0.75 }
    return BodyFinder.isProse(block) && block.linkDensity < 0.3 && !isBesidePicture(block)
      && traits.isDisjoint(with: [.byline, .beside])
  }

  /// Whether a block is alone with a picture in its element, as captions are.
  private func isBesidePicture(_ block: MarkupBlock) -> Bool {
    var element = block.element
    for _ in 0..<3 where element > finder.container {
      guard finder.letters[element] <= block.measure.letters else { return false }
      let hasPicture = tree.subtree(element).contains {
        tree.nodes[$0].tag == .img || tree.nodes[$0].tag == .picture
      }
      if hasPicture { return true }
      element = Int(tree.nodes[element].parent)
    }
    return false
  }

  /// What the names of the elements around a block say of it, up to the container.
  private func traits(of block: MarkupBlock) -> Hints {
    var traits: Hints = []
    // An inline element counts when the whole block is in it.
    var element = block.nodes.lowerBound
    while element > block.element {
      if Int(tree.nodes[element].end) >= block.nodes.upperBound {
        traits.formUnion(finder.hints[element])
      }
      element = Int(tree.nodes[element].parent)
    }
    while element > finder.container {
      var hints = finder.hints[element]
      if finder.letters[element] > 500 { hints.remove(.standfirst) }
      traits.formUnion(hints)
      element = Int(tree.nodes[element].parent)
    }
    return traits
  }

  /// A number for the place of a block: blocks of the same column share it.
  private func column(of block: MarkupBlock) -> Int {
    var start = block.element
    var element = start
    while element > finder.container {
      switch tree.nodes[element].tag {
      case .p, .h2, .h3, .h4, .h5, .h6, .pre: start = Int(tree.nodes[element].parent)
      case .ul, .ol, .dl, .table, .blockquote:
        start = Int(tree.nodes[element].parent)
        // A box around a list or table alone does not set it apart.
        let letters = finder.letters[element]
        while start > finder.container, finder.letters[start] == letters {
          element = start
          start = Int(tree.nodes[start].parent)
        }
      default: break
      }
      element = Int(tree.nodes[element].parent)
    }
    var hasher = Hasher()
    element = start
    while element > finder.container {
      hasher.combine(tree.nodes[element].tag)
      if let names = tree.bytes(.class, of: element) {
        for byte in names.prefix(while: { $0 > .space }) where !byte.isDigit {
          hasher.combine(byte)
        }
      }
      element = Int(tree.nodes[element].parent)
    }
    return hasher.finalize()
  }
}
