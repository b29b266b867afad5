/// Reads the article of an HTML page.
struct WebPageParser {
  /// Reads a page from its UTF-8 markup.
  func parse(markup: [UInt8], name: String, encoding: String) -> Document {
    let source = MarkupSource(markup)
    let tree = MarkupParser.tree(of: source.markup)
    let metadata = PageMetadata(tree: tree, linkedData: source.linkedData)
    let headline = Headline(tree: tree, metadata: metadata)
    var article = Article()
    article.title = headline.text
    article.url = metadata.url
    article.publisher = metadata.publisher
    article.published = metadata.published
    article.updated = metadata.updated
    article.authors = metadata.authors
    article.language = metadata.language
    article.leadImage = metadata.leadImage
    article.tags = metadata.tags
    var warnings: [String] = []
    let body = PageBody(tree: tree, metadata: metadata, headline: headline)
    body.fill(&article)
    if tree.isCut { warnings.append("the page is nested too deeply; its end was not read") }
    if article.paragraphs.isEmpty { warnings.append("no article was found in the page") }
    let articles = article.paragraphs.isEmpty && article.title == nil ? [] : [article]
    return Document(
      name: name, kind: .webPage, encoding: encoding, articles: articles, warnings: warnings)
  }
}
