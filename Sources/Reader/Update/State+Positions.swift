import Articles

extension State {
  /// Keeps where the open article is left, if that is another place than it was opened at.
  mutating func rememberPosition() -> [Effect] {
    guard let reading, let position = reading.page.position, position != reading.remembered
    else { return [] }
    self.reading?.remembered = position
    positions[reading.opened.key] = position
    return [.remember(position, reading.opened.key)]
  }

  /// Selects an article in the list that is about to come, as when the reader was left.
  public mutating func begin(at key: ArticleKey) { list.begin(at: key) }

  mutating func quit() -> [Effect] { leave() + [.quit] }

  /// What is to be done before the reader ends, by whatever way.
  public mutating func leave() -> [Effect] { rememberPosition() }
}

extension Page {
  /// The passage at the top of the view; nil where there is none.
  var position: ReadingPosition? {
    guard lines.indices.contains(top) else { return nil }
    let start = lines[top].start
    if let passage = blocks[start.block].passage {
      return ReadingPosition(passage: passage, offset: max(0, start.offset))
    }
    let next = blocks[start.block...].lazy.compactMap(\.passage).first
    let previous = blocks[..<start.block].lazy.compactMap(\.passage).last
    return top == 0
      ? self.start : (next ?? previous).map { ReadingPosition(passage: $0, offset: 0) }
  }

  /// The first passage.
  var start: ReadingPosition? {
    blocks.lazy.compactMap(\.passage).first.map { ReadingPosition(passage: $0, offset: 0) }
  }

  /// The place of a passage in the text; nil where it is not shown.
  func anchor(of position: ReadingPosition) -> Anchor? {
    guard let block = blocks.firstIndex(where: { $0.passage == position.passage }) else {
      return nil
    }
    let isFirst = blocks[..<block].allSatisfy { $0.passage == nil }
    if isFirst, position.offset == 0 { return .top }
    return Anchor(block: block, offset: min(max(0, position.offset), blocks[block].text.utf8.count))
  }
}
