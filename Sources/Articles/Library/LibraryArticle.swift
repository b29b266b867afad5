/// An article as a reader opens it: its text, its names, and what stood beside it.
public struct LibraryArticle: Hashable, Sendable {
  /// Its place in the library.
  public var key: ArticleKey
  /// The name of the document it came in.
  public var document: String
  /// The article.
  public var article: Article
  /// Its entities, under the names and ids they have in the whole library, and its mentions.
  public var annotation: Annotation
  /// Whether its names are known by now.
  public var isAnnotated: Bool
  /// For each of its entities, how many articles of the library mention it.
  public var spread: [Entity.ID: Int]
  /// The other articles of the same document, in its order.
  public var neighbours: [ArticleSummary]
  /// What was done to it.
  public var marks = ArticleMarks()
  /// The person's tags, in order of name.
  public var tags: [String] = []
  /// The person's note.
  public var note: String?
  /// Where the person stopped reading.
  public var position: ReadingPosition?
  /// How many versions of it are kept; 1 when it never changed.
  public var versions = 1

  /// Makes an opened article.
  public init(
    key: ArticleKey, document: String, article: Article, annotation: Annotation = Annotation(),
    isAnnotated: Bool = true, spread: [Entity.ID: Int] = [:], neighbours: [ArticleSummary] = []
  ) {
    self.key = key
    self.document = document
    self.article = article
    self.annotation = annotation
    self.isAnnotated = isAnnotated
    self.spread = spread
    self.neighbours = neighbours
  }
}

/// Every mention of one entity in a library, grouped by article, newest first.
public struct EntityPage: Hashable, Sendable {
  /// The sentence around one mention.
  public struct Quotation: Hashable, Sendable {
    /// The index of the mention in its article's annotation.
    public var mention: Int
    /// The sentence that holds the mention.
    public var sentence: String
    /// The UTF-8 offsets of the name in the sentence.
    public var name: Range<Int>

    /// Makes a quotation.
    public init(mention: Int, sentence: String, name: Range<Int>) {
      self.mention = mention
      self.sentence = sentence
      self.name = name
    }
  }

  /// The mentions in one article.
  public struct Group: Hashable, Sendable {
    /// The article.
    public var article: ArticleSummary
    /// Its mentions in reading order.
    public var quotations: [Quotation]
    /// What the entity is quoted with in the article, in reading order.
    public var spoken: [Voice.Quotation]

    /// Makes a group.
    public init(
      article: ArticleSummary, quotations: [Quotation], spoken: [Voice.Quotation] = []
    ) {
      self.article = article
      self.quotations = quotations
      self.spoken = spoken
    }
  }

  /// The entity, with every form it was met in.
  public var entity: Entity
  /// Its mentions in the newest articles.
  public var groups: [Group]
  /// How many articles mention it.
  public var articles: Int

  /// Makes a page; without a number of articles, all of them are in its groups.
  public init(entity: Entity, groups: [Group], articles: Int? = nil) {
    self.entity = entity
    self.groups = groups
    self.articles = articles ?? groups.count
  }
}
