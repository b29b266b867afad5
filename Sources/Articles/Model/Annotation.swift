/// What was found in one article: its entities, where each is mentioned, what is quoted, and the
/// days that are meant.
public struct Annotation: Hashable, Sendable {
  /// The entities in the order of their first mention.
  public var entities: [Entity]
  /// The mentions in reading order, none overlapping another.
  public var mentions: [Mention]
  /// The quotations in reading order, none overlapping another.
  public var quotes: [Quote]
  /// The expressions of time in reading order, none overlapping another.
  public var dates: [DateExpression]

  /// Makes an annotation.
  public init(
    entities: [Entity] = [], mentions: [Mention] = [], quotes: [Quote] = [],
    dates: [DateExpression] = []
  ) {
    self.entities = entities
    self.mentions = mentions
    self.quotes = quotes
    self.dates = dates
  }
}
