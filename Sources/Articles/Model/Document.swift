/// What was read from one file, page or stream: its articles, and every line that belongs to none.
public struct Document: Hashable, Sendable {
  /// The form of a document.
  public enum Kind: String, Hashable, Sendable {
    /// The text of a saved page: articles with the furniture of the page around them.
    case pageDump = "page-dump"
    /// The text of one article.
    case text
    /// An HTML page.
    case webPage = "web-page"
    /// An RSS, Atom or JSON feed.
    case feed
  }

  /// A line that belongs to no article: promotion, navigation, or a repeated title or lede.
  public struct FurnitureLine: Hashable, Sendable {
    /// The line's number in the document, from 1.
    public var line: Int
    /// The line, white space collapsed.
    public var text: String

    /// Makes a furniture line of its number and text.
    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The path or address as given, or "-" for standard input.
  public var name: String
  /// The form the document was recognized as.
  public var kind: Kind
  /// The character encoding it was read in, by its IANA name in lower case ("utf-8").
  public var encoding: String
  /// What a feed says of itself; nil for a document of another kind.
  public var feed: Feed?
  /// The articles in the document's order.
  public var articles: [Article]
  /// The lines that belong to no article, in order.
  public var furniture: [FurnitureLine]
  /// Sentences about what was odd in the document.
  public var warnings: [String]

  /// Makes a document.
  public init(
    name: String, kind: Kind, encoding: String = "utf-8", feed: Feed? = nil,
    articles: [Article] = [], furniture: [FurnitureLine] = [], warnings: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.encoding = encoding
    self.feed = feed
    self.articles = articles
    self.furniture = furniture
    self.warnings = warnings
  }
}
