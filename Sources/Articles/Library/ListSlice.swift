/// A part of a list that is asked for, so that a list of a million articles is as quick as one of
/// ten.
public struct ListRequest: Hashable, Sendable {
  /// The row around which rows are wanted.
  public enum Anchor: Hashable, Sendable {
    /// A row by its number, from 0; the last one where there are fewer.
    case row(Int)
    /// The row of an article; where it would stand, or a row by its number, when it is not listed.
    case article(ArticleKey, orRow: Int)
  }

  /// Which articles are listed.
  public var selection: Selection
  /// Where in the list.
  public var anchor: Anchor

  /// Makes a request.
  public init(selection: Selection = Selection(), anchor: Anchor = .row(0)) {
    self.selection = selection
    self.anchor = anchor
  }
}

/// Some rows of a list.
public struct ListSlice: Hashable, Sendable {
  /// How many rows the whole list has.
  public var count: Int
  /// The number of the first row that is here.
  public var first: Int
  /// The rows that are here.
  public var rows: [ArticleSummary]
  /// The number of the row that was asked for, or of the nearest one that is left.
  public var anchor: Int
  /// Whether more rows may follow, because the search still goes on.
  public var isComplete: Bool

  /// Makes a slice.
  public init(
    count: Int, first: Int = 0, rows: [ArticleSummary], anchor: Int = 0, isComplete: Bool = true
  ) {
    self.count = count
    self.first = first
    self.rows = rows
    self.anchor = anchor
    self.isComplete = isComplete
  }
}
