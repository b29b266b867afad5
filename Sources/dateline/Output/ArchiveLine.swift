import Archive
import Articles

/// An article as `export` writes it and `import` reads it: the object of `parse --json` and, under
/// "archive", what the archive knows beside it.
struct ArchiveLine: Codable {
  struct Source: Codable {
    var name: String
    var kind: String
    @Nullable var title: String?
    @Nullable var description: String?
    @Nullable var homePage: String?
    @Nullable var url: String?
    @Nullable var language: String?
  }

  struct Version: Codable {
    var replaced: String
    var article: ArticleObject
  }

  struct Marks: Codable {
    var document: Source
    @Nullable var added: String?
    var isRead: Bool
    var isStarred: Bool
    var tags: [String]
    @Nullable var note: String?
    var lines: [Int]
    var versions: [Version]
  }

  private enum CodingKeys: CodingKey {
    case archive
  }

  var article: ArticleObject
  /// Nil for a line that another program wrote.
  var marks: Marks?

  init(_ kept: KeptArticle) {
    article = ArticleObject(kept.article)
    article.versions = kept.marks.versions.count + 1
    let feed = kept.document.feed
    let lines = kept.article.sourceLines
    marks = Marks(
      document: Source(
        name: kept.document.name, kind: kept.document.kind.rawValue, title: feed?.title,
        description: feed?.description, homePage: feed?.homePage, url: feed?.url,
        language: feed?.language),
      added: kept.marks.added?.description, isRead: kept.marks.isRead,
      isStarred: kept.marks.isStarred, tags: kept.marks.tags, note: kept.marks.note,
      lines: lines.isEmpty ? [] : [lines.lowerBound, lines.upperBound],
      versions: kept.marks.versions.map {
        Version(replaced: $0.replaced.description, article: ArticleObject($0.article))
      })
  }

  init(from decoder: any Decoder) throws {
    article = try ArticleObject(from: decoder)
    marks = try decoder.container(keyedBy: CodingKeys.self)
      .decodeIfPresent(Marks.self, forKey: .archive)
  }

  func encode(to encoder: any Encoder) throws {
    try article.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(marks, forKey: .archive)
  }

  /// The article with all that is needed to keep it.
  /// - Parameter name: what it came in where the line does not say.
  func kept(from name: String) -> KeptArticle {
    var document = Document(name: name, kind: .text)
    var kept = ArticleIntake.Marks()
    var article = article.asArticle
    if let marks {
      let source = marks.document
      document = Document(name: source.name, kind: Document.Kind(rawValue: source.kind) ?? .text)
      if document.kind == .feed {
        var feed = Feed()
        feed.title = source.title
        feed.description = source.description
        feed.homePage = source.homePage
        feed.url = source.url
        feed.language = source.language
        document.feed = feed
      }
      kept.added = marks.added.flatMap { Timestamp(rfc3339: $0) }
      kept.isRead = marks.isRead
      kept.isStarred = marks.isStarred
      kept.tags = marks.tags
      kept.note = marks.note
      kept.versions = marks.versions.compactMap { version in
        Timestamp(rfc3339: version.replaced).map {
          ArticleVersion(replaced: $0, article: version.article.asArticle)
        }
      }
      if marks.lines.count == 2, marks.lines[0] < marks.lines[1] {
        article.sourceLines = marks.lines[0]..<marks.lines[1]
      }
    }
    return KeptArticle(document: document, article: article, marks: kept)
  }
}
