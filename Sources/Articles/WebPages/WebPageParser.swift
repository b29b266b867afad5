/// Reads the article of an HTML page.
public struct WebPageParser: Sendable {
  private let address: String?
  private let charset: String?

  /// Makes a parser.
  /// - Parameters:
  ///   - address: where the page was fetched from; relative addresses in it are relative to that.
  ///   - charset: the label of the encoding that came with it, which counts more than its own.
  public init(address: String? = nil, charset: String? = nil) {
    self.address = address
    self.charset = charset
  }

  /// Reads a page.
  /// - Returns: the page with its article, and warnings where that is empty or cut short; nil when
  ///   the bytes are no HTML page.
  public func parse(_ bytes: [UInt8], name: String) -> Document? {
    guard bytes.prefix(1024).contains(.lessThan) else { return nil }
    let text = DeclaredText(bytes, charset: charset ?? PageHead.charset(in: bytes))
    guard PageHead.isPage(text.utf8) else { return nil }
    var document = Document(name: name, kind: .webPage, encoding: text.encoding)
    let source = MarkupSource(text.utf8)
    let tree = MarkupParser.tree(of: source.markup)
    let metadata = PageMetadata(tree: tree, linkedData: source.linkedData, address: address)
    let article = article(in: tree, metadata)
    if article.title != nil || !article.paragraphs.isEmpty { document.articles = [article] }
    if let warning = DocumentReader.warning(replacements: text.replacements) {
      document.warnings.append(warning)
    }
    if tree.isCut {
      document.warnings.append("the page is nested too deeply to be read to its end")
    }
    let letters = article.paragraphs.reduce(0) { $0 + $1.utf8.count }
    if article.paragraphs.isEmpty {
      document.warnings.append("there is no article text in the page")
    } else if metadata.linked?.isFree == false, letters < 2000 {
      document.warnings.append("the article is for subscribers; the page may hold only its start")
    }
    return document
  }

  private func article(in tree: MarkupTree, _ metadata: PageMetadata) -> Article {
    let headline = Headline(tree: tree, metadata: metadata)
    let body = PageBody(tree: tree, metadata: metadata, headline: headline)
    var article = Article()
    article.title = headline.text
    article.url = metadata.url
    article.publisher = metadata.publisher
    article.authors = metadata.authors
    if article.authors.isEmpty { article.authors = body.shownAuthors }
    article.language = metadata.language
    article.leadImage = metadata.leadImage
    article.tags = metadata.tags
    article.updated = metadata.updated
    article.published = metadata.published ?? metadata.shownDay
    if article.published == nil, let (day, line) = body.shownDay {
      article.published = Timestamp(day: day)
      article.publishedAsWritten = line
    }
    body.fill(&article)
    article.id = article.url ?? id(of: article)
    return article
  }

  private func id(of article: Article) -> String {
    var hash = ContentHash()
    hash.add(article.title ?? "")
    hash.add(article.paragraphs.first ?? "")
    return hash.hexadecimal
  }
}
