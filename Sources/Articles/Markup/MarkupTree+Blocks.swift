extension MarkupTree {
  /// The blocks in a node, in order.
  /// - Parameters:
  ///   - root: the node.
  ///   - isLeftOut: whether an element does not count, with all that is in it.
  func blocks(in root: Int, leavingOut isLeftOut: (Int) -> Bool = { _ in false }) -> [MarkupBlock] {
    guard !nodes.isEmpty else { return [] }
    var reader = BlockReader(tree: self, root: root)
    reader.run(isLeftOut)
    return reader.blocks
  }

  /// The text of a block in one line, and its links with their addresses as written.
  func contents(
    of block: MarkupBlock, leavingOut isLeftOut: (Int) -> Bool = { _ in false }
  ) -> (text: String, links: [Link]) {
    var text: [UInt8] = []
    var links: [Link] = []
    var link: (node: Int, start: Int)?
    func close() {
      guard let (node, start) = link, let address = value(.href, of: node) else { return }
      if let words = PlainText.string(text[start...]) {
        links.append(Link(url: address, text: words))
      }
    }
    var index = block.nodes.lowerBound
    if let outer = linkAround(index) { link = (outer, 0) }
    while index < block.nodes.upperBound {
      if let (node, _) = link, index >= Int(nodes[node].end) {
        close()
        link = nil
      }
      let node = nodes[index]
      switch node.tag {
      case .text: text += bytes[node.text.indices]
      case .br: text.append(.space)
      case .a: link = (index, text.count)
      default:
        if node.tag.isSilent || isLeftOut(index) {
          index = Int(node.end)
          continue
        }
      }
      index += 1
    }
    close()
    return (PlainText.string(text[...]) ?? "", links)
  }

  /// The link that a node is in, within the same block.
  private func linkAround(_ node: Int) -> Int? {
    var next = parent(of: node)
    while let element = next, !nodes[element].tag.isBlock || nodes[element].tag == .a {
      if nodes[element].tag == .a { return element }
      next = parent(of: element)
    }
    return nil
  }
}

/// Divides a part of a tree into blocks.
private struct BlockReader {
  private(set) var blocks: [MarkupBlock] = []

  private let tree: MarkupTree
  private let root: Int
  /// The block elements that are open, with what a block in them is.
  private var open: [(element: Int, end: Int, kind: MarkupBlock.Kind)] = []
  private var run: MarkupBlock?
  private var linkEnd = 0
  private var breaks = 0

  init(tree: MarkupTree, root: Int) {
    self.tree = tree
    self.root = root
    linkEnd = root
  }

  mutating func run(_ isLeftOut: (Int) -> Bool) {
    var index = root
    let end = Int(tree.nodes[root].end)
    while index < end {
      while let last = open.last, last.end <= index {
        flush()
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.tag == .text {
        add(node, at: index)
      } else if index != root, node.tag.isSilent || isLeftOut(index) {
        if node.tag.isBlock { flush() }
        index = Int(node.end)
        continue
      } else if node.tag == .br {
        breaks += 1
        if breaks > 1 { flush() }
      } else if node.tag == .a {
        linkEnd = Int(node.end)
      } else if node.tag.isBlock {
        flush()
        let kind = Self.kind(of: node.tag, in: open.last?.kind ?? .paragraph)
        open.append((index, Int(node.end), kind))
      }
      index += 1
    }
    flush()
  }

  private static func kind(of tag: MarkupTag, in outer: MarkupBlock.Kind) -> MarkupBlock.Kind {
    if let level = tag.headingLevel { return .heading(level) }
    switch tag {
    case .figcaption, .caption, .figure: return .caption
    case .li, .dd, .dt: return .item
    case .blockquote: return .quotation
    case .pre: return .preformatted
    case .td, .th: return .cell
    case .article, .section, .main: return .paragraph
    default: return outer
    }
  }

  private mutating func add(_ node: MarkupTree.Node, at index: Int) {
    let text = tree.bytes[node.text.indices]
    if run == nil || breaks > 0 {
      guard text.contains(where: { $0 > .space }) else { return }
    }
    breaks = 0
    var block =
      run
      ?? MarkupBlock(
        kind: open.last?.kind ?? .paragraph, nodes: index..<index,
        element: open.last?.element ?? root)
    block.nodes = block.nodes.lowerBound..<index + 1
    block.measure.add(text)
    if index < linkEnd { block.linked.add(text) }
    run = block
  }

  private mutating func flush() {
    breaks = 0
    guard let block = run else { return }
    run = nil
    if block.measure.last != 0 { blocks.append(block) }
  }
}
