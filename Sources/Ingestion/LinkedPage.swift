import Archive
import Articles

/// Reads the pages behind links in articles, and keeps each as an article of its own.
public struct LinkedPage: Sendable {
  private let archive: ArticleArchive
  private let fetcher: Fetcher
  private let now: Timestamp

  /// Reads pages into an archive.
  public init(_ archive: ArticleArchive, fetcher: Fetcher, now: Timestamp) {
    self.archive = archive
    self.fetcher = fetcher
    self.now = now
  }

  /// Fetches the page behind a link; one that is kept already is not fetched again, but where only
  /// the teaser of a feed is.
  /// - Parameter key: the article that has the link.
  /// - Returns: the article of the page.
  /// - Throws: `FetchFailure` when there is no page or no text in it; `ArchiveError`.
  public func read(_ link: String, from key: ArticleKey) throws -> ArticleKey {
    guard WebLocation(link) != nil else { throw FetchFailure(.notOfTheWeb, at: link) }
    if let known = try known(link) { return try wholeText(of: known) }
    let document = try archive.rows([key]).first?.document ?? ""
    let response = try fetcher.fetch(FetchRequest(page: link, namedBy: document))
    var page = try Self.page(in: response, behind: link)
    if page.articles[0].url == nil { page.articles[0].url = response.address }
    let address = page.articles[0].url ?? response.address
    if let known = try known(address) { return try wholeText(of: known) }
    var intake = ArticleIntake(into: archive, now: now)
    try intake.add(page)
    try intake.finish()
    // The same text may be there under another address.
    guard let key = try intake.addedKeys.first ?? known(address) else {
      throw FetchFailure(.noText("it could not be kept"), at: link)
    }
    return key
  }

  /// Puts the text of the page in the place of what is still as a feed gave it.
  /// - Returns: the key, also where there is no more text: the teaser is better than nothing.
  private func wholeText(of key: ArticleKey) throws -> ArticleKey {
    guard try archive.article(key)?.role == .entry, try archive.versions(of: key).isEmpty else {
      return key
    }
    do {
      _ = try FullText(archive, fetcher: fetcher, now: now).fetch(key)
    } catch is FetchFailure {}
    return key
  }

  private func known(_ address: String) throws -> ArticleKey? {
    switch try archive.page(at: address) {
    case nil: return nil
    case .kept(let key): return key
    case .hidden: throw FetchFailure(.noText("a mute rule hides this article"), at: address)
    case .deleted: throw FetchFailure(.noText("you deleted this article"), at: address)
    }
  }

  /// The document of a page with its one article.
  private static func page(in response: FetchResponse, behind link: String) throws -> Document {
    let parser = WebPageParser(address: response.address, charset: response.header.charset)
    guard var document = parser.parse(response.body, name: response.address) else {
      let isFeed = FeedParser().parse(response.body, name: response.address) != nil
      throw FetchFailure(
        .noText(isFeed ? "there is a feed behind it, no page" : "there is no web page behind it"),
        at: link)
    }
    guard let article = document.articles.first, !article.paragraphs.isEmpty else {
      throw FetchFailure(
        .noText(document.warnings.first ?? "there is no article text in the page"), at: link)
    }
    document.articles = [article]
    document.furniture = []
    return document
  }
}
