import Archive
import Articles

/// Reads the pages behind teasers and keeps their text.
public struct FullText: Sendable {
  private let archive: ArticleArchive
  private let fetcher: Fetcher
  private let now: Timestamp

  /// Reads pages for the articles of an archive.
  public init(_ archive: ArticleArchive, fetcher: Fetcher, now: Timestamp) {
    self.archive = archive
    self.fetcher = fetcher
    self.now = now
  }

  /// Fetches the page behind an article and puts its text in the place of the teaser, which is kept
  /// as an earlier version.
  /// - Returns: the article as it is now.
  /// - Throws: `FetchFailure` when there is no page, or no more text in it; `ArchiveError`.
  public func fetch(_ key: ArticleKey) throws -> Article {
    var answer: Result<Article, FetchFailure>?
    try fetch([key], isByHand: true, isCancelled: { false }) { _, result in answer = result }
    guard let answer else { throw FetchFailure(.noText("the article is not there"), at: "") }
    return try answer.get()
  }

  /// Fetches the pages behind many articles, several at once.
  /// - Parameters:
  ///   - isByHand: whether a person wants to read them now: then no mute rule hides them.
  ///   - body: hears of each article as it is done.
  /// - Throws: `ArchiveError`.
  public func fetch(
    _ keys: [ArticleKey], isByHand: Bool = false, isCancelled: () -> Bool,
    _ body: (ArticleKey, Result<Article, FetchFailure>) -> Void
  ) throws {
    var asked: [(key: ArticleKey, article: Article)] = []
    var requests: [FetchRequest] = []
    for row in try archive.rows(keys) {
      let key = row.key
      guard let article = try archive.article(key) else { continue }
      guard let url = article.url else {
        body(key, .failure(FetchFailure(.noText("the article names no page"), at: article.id)))
        continue
      }
      asked.append((key, article))
      requests.append(FetchRequest(page: url, namedBy: row.document))
    }
    var failure: (any Error)?
    fetcher.fetch(requests, isCancelled: { isCancelled() || failure != nil }) { index, result in
      let (key, article) = asked[index]
      do {
        let response = try result.get()
        let whole = try Self.whole(article, from: response)
        try archive.keep(fullText: whole, of: key, isMuted: !isByHand, now: now)
        body(key, .success(whole))
      } catch let error as FetchFailure {
        body(key, .failure(error))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// An article with the text of the page behind it: what the feed says of it counts more, but for
  /// the text.
  static func whole(_ teaser: Article, from response: FetchResponse) throws -> Article {
    func failure(_ reason: String) -> FetchFailure {
      FetchFailure(.noText(reason), at: teaser.url ?? response.address)
    }
    let parser = WebPageParser(address: response.address, charset: response.header.charset)
    guard let document = parser.parse(response.body, name: response.address) else {
      throw failure("there is no web page behind it")
    }
    guard let page = document.articles.first, !page.paragraphs.isEmpty else {
      throw failure(document.warnings.first ?? "there is no article text in the page")
    }
    guard length(page) > length(teaser) else {
      throw failure("the page has no more text than the feed")
    }
    var whole = page
    whole.id = teaser.id
    whole.position = teaser.position
    whole.role = teaser.role
    whole.url = teaser.url
    whole.title = teaser.title ?? page.title
    whole.publisher = teaser.publisher ?? page.publisher
    whole.published = teaser.published ?? page.published
    whole.publishedAsWritten = teaser.publishedAsWritten ?? page.publishedAsWritten
    if !teaser.authors.isEmpty { whole.authors = teaser.authors }
    whole.language = teaser.language ?? page.language
    whole.tags = teaser.tags + page.tags.filter { !teaser.tags.contains($0) }
    whole.enclosures = teaser.enclosures
    whole.leadImage = page.leadImage ?? teaser.leadImage
    return whole
  }

  private static func length(_ article: Article) -> Int {
    article.paragraphs.reduce(0) { $0 + $1.utf8.count }
  }
}
