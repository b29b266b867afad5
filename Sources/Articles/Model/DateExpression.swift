/// Words in an article that mean a day, a month or a year: "on Saturday", "last year".
public struct DateExpression: Hashable, Sendable {
  /// The passage that holds it.
  public var passage: Passage
  /// The UTF-8 offsets of the words in that passage.
  public var range: Range<Int>
  /// The time that is meant; nil where it does not follow.
  public var value: CalendarPeriod?
  /// What the time was reckoned from, as a reader would say it: "published 2025-07-12".
  public var anchor: String?

  /// Makes an expression at UTF-8 offsets in a passage.
  public init(
    passage: Passage, range: Range<Int>, value: CalendarPeriod? = nil, anchor: String? = nil
  ) {
    self.passage = passage
    self.range = range
    self.value = value
    self.anchor = anchor
  }
}
