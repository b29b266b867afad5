import Articles

/// A document as it was, line by line, with what belongs to no article told apart.
public struct SourceText: Hashable, Sendable {
  /// The lines of the document.
  public var lines: [String]
  /// The numbers, from 1, of the lines that are furniture.
  public var furniture: Set<Int>
  /// The number, from 1, of the line to show first.
  public var first: Int

  /// Makes the source of a document.
  public init(lines: [String], furniture: Set<Int>, first: Int) {
    self.lines = lines
    self.furniture = furniture
    self.first = first
  }
}

extension Page {
  /// The source of a document, from the first line of the article that was read.
  init(source: SourceText) {
    let blocks = source.lines.enumerated().map { index, line in
      Block(line, source.furniture.contains(index + 1) ? .furniture : .body)
    }
    self.init(blocks: blocks)
    restore(Anchor(block: max(0, min(blocks.count, source.first) - 1), offset: 0), cursor: nil)
  }
}
