/// Where in an article a person stopped reading.
public struct ReadingPosition: Hashable, Sendable {
  /// The passage at the top of the view.
  public var passage: Passage
  /// The UTF-8 offset in it.
  public var offset: Int

  /// Makes a position.
  public init(passage: Passage, offset: Int) {
    self.passage = passage
    self.offset = offset
  }
}
