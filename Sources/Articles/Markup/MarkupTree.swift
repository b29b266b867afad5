/// The elements and runs of text of an HTML page or fragment.
///
/// Nodes stand in the order of the document, each before what is in it, so that an element and all
/// that is in it are one range of nodes.
struct MarkupTree {
  /// An element, or a run of text.
  struct Node {
    /// What it is.
    var tag: MarkupTag
    /// The index of the element it is in, or -1 at the top.
    var parent: Int32
    /// The index after the last node in it.
    var end: Int32
    /// The range of its text in the tree's bytes; empty for an element.
    var text: Range<Int32>
    /// The range of its attributes in the tree's attributes.
    var attributes: Range<Int32>
  }

  /// An attribute of an element.
  struct Attribute {
    var name: MarkupAttribute
    /// The range of its value in the tree's bytes.
    var value: Range<Int32>
  }

  /// The nodes in the order of the document.
  var nodes: [Node] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// All text and attribute values, in UTF-8.
  var bytes: [UInt8] = []
  /// Whether the page went on where reading stopped, nested too deeply or too large.
  var isCut = false

  /// The indices of a node and of all that is in it.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The element that a node is in.
  func parent(of node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    return parent >= 0 ? parent : nil
  }

  /// The nodes that stand directly in an element.
  func children(of node: Int) -> Children { Children(tree: self, node: node) }

  /// The bytes of an attribute's value; nil when the element has no such attribute.
  func bytes(_ name: MarkupAttribute, of node: Int) -> ArraySlice<UInt8>? {
    for attribute in attributes[nodes[node].attributes.indices]
    where attribute.name == name {
      return bytes[attribute.value.indices]
    }
    return nil
  }

  /// An attribute's value without the white space around it; nil when there is none or it is blank.
  func value(_ name: MarkupAttribute, of node: Int) -> String? {
    bytes(name, of: node).flatMap { PlainText.string($0) }
  }

  /// The text in a node in one line; empty when there is none.
  func text(in node: Int) -> String {
    var text: [UInt8] = []
    var index = node
    let end = Int(nodes[node].end)
    while index < end {
      let entry = nodes[index]
      if entry.tag == .text {
        text += bytes[entry.text.indices]
      } else if entry.tag.isSilent, index != node {
        index = Int(entry.end)
        continue
      } else if entry.tag.isBlock || entry.tag == .br {
        text.append(.space)
      }
      index += 1
    }
    return PlainText.string(text[...]) ?? ""
  }

  /// The first element of a kind in a node.
  func first(_ tag: MarkupTag, in node: Int = 0) -> Int? {
    nodes.isEmpty ? nil : subtree(node).first { nodes[$0].tag == tag }
  }
}

extension MarkupTree {
  /// Goes through the nodes that stand directly in an element.
  struct Children: Sequence, IteratorProtocol {
    private let tree: MarkupTree
    private var index: Int
    private let end: Int

    init(tree: MarkupTree, node: Int) {
      self.tree = tree
      index = node + 1
      end = Int(tree.nodes[node].end)
    }

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(tree.nodes[index].end) }
      return index
    }
  }
}

extension Range<Int32> {
  /// The range as indices of an array.
  var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
