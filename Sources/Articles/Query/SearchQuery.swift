/// A query of the archive: words, phrases, names, fields, dates and regular expressions.
///
/// Any text is a query. What is half typed asks for nothing yet; what means nothing special stands
/// for its words.
public struct SearchQuery: Hashable, Sendable {
  /// The query as it was typed.
  public let text: String
  /// What it asks for.
  public let expression: QueryExpression

  /// Reads a query from what was typed.
  /// - Parameter now: the moment that "yesterday" and "3d" count back from, in the person's offset
  ///   from UTC, which also says when a day starts.
  public init(_ text: String, now: Timestamp) {
    self.text = text
    var parser = QueryParser(text: text, now: now)
    expression = parser.parse()
  }

  /// Makes a query of an expression, which its `text` does not show.
  public init(_ expression: QueryExpression) {
    text = ""
    self.expression = expression
  }

  /// Whether the query asks for nothing.
  public var isEmpty: Bool { expression == .everything }
}

/// What a query asks of an article, as a syntax tree.
public indirect enum QueryExpression: Hashable, Sendable {
  /// Any article.
  case everything
  /// Words in a row, in one field or in any.
  case words(QueryWords, in: QueryField?)
  /// An entity of a kind (nil for any) by one of its names, in whatever spelling the article has.
  case entity(QueryWords, kind: Entity.Kind?)
  /// The document or feed that it came in, by words of its title or path.
  case feed(QueryWords)
  /// A tag, a person's or the publisher's.
  case tag(QueryWords)
  /// A language by the start of its BCP 47 tag, in lower case.
  case language(String)
  /// A mark on it.
  case marked(QueryMark)
  /// Published within a range of seconds since 1970-01-01T00:00:00Z.
  case published(Range<Int>)
  /// A regular expression that matches within one passage of the text (nil) or one field.
  case pattern(QueryPattern, in: QueryField?)
  /// Not that.
  case not(QueryExpression)
  /// All of them; two or more.
  case all([QueryExpression])
  /// At least one of them; two or more.
  case any([QueryExpression])
}

/// Words in a row.
public struct QueryWords: Hashable, Sendable {
  /// The folded words; one to 64.
  public let words: [String]
  /// Whether the last word may go on in the text.
  public let isPrefix: Bool

  /// The words of a text; nil when it has none.
  public init?(_ text: String, isPrefix: Bool) {
    words = Array(IndexWords(text).words.prefix(64))
    self.isPrefix = isPrefix
    if words.isEmpty { return nil }
  }
}

/// A field of an article that words are looked for in.
public enum QueryField: String, Hashable, Sendable, CaseIterable {
  /// The headline.
  case title
  /// Standfirst, captions, subheads and paragraphs.
  case text
  /// Who published or collected it.
  case source
  /// The agency whose wire text it is.
  case agency
  /// Who wrote it.
  case author
  /// What a person noted on it.
  case note
}

/// A mark on an article that a query asks for.
public enum QueryMark: String, Hashable, Sendable, CaseIterable {
  case unread, read, starred, tagged, updated
  /// It has a quotation.
  case quote
  /// It has a note.
  case note
}
