/// Reads JSON Feed.
///
/// Source: B. Simmons and M. Reece, "JSON Feed Version 1.1".
enum JSONFeedReader {
  /// Reads the UTF-8 of a feed; nil when it is other JSON.
  static func read(_ utf8: [UInt8], address: String?) -> (feed: Feed, articles: [Article])? {
    let isNamed = utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while let found = bytes.firstIndex(of: UInt8(ascii: "j"), from: index, to: bytes.count) {
        if bytes.has("jsonfeed.org", at: found, end: bytes.count) { return true }
        index = found + 1
      }
      return false
    }
    guard isNamed, let (root, isWhole) = JSONValue.read(utf8[...]),
      root["version"]?.text?.contains("jsonfeed.org/version/") == true
    else { return nil }
    var feed = Feed()
    feed.isBroken = !isWhole
    feed.title = line(root["title"])
    feed.description = line(root["description"])
    feed.url = address ?? root["feed_url"]?.text.flatMap { WebAddress.resolve($0, base: nil) }
    let base = feed.url.flatMap { WebAddress($0) }
    feed.homePage = root["home_page_url"]?.text.flatMap { WebAddress.resolve($0, base: base) }
    feed.language = root["language"]?.text.flatMap(FeedReader.language)
    feed.authors = authors(root)
    let items = root["items"]?.elements ?? []
    let home = feed.homePage.flatMap { WebAddress($0) } ?? base
    var articles = items.map { article($0, in: feed, base: home) }
    for index in articles.indices { articles[index].position = index }
    return (feed, articles)
  }

  private static func article(_ item: JSONValue, in feed: Feed, base: WebAddress?) -> Article {
    func address(_ name: String) -> String? {
      item[name]?.text.flatMap { WebAddress.resolve($0, base: base) }
    }
    var article = Article()
    article.role = .entry
    article.title = line(item["title"])
    article.url = address("url") ?? address("external_url")
    let own = article.url.flatMap { WebAddress($0) } ?? base
    article.fill(
      body: body(item["content_html"], isMarkup: true, base: own)
        ?? body(item["content_text"], isMarkup: false, base: own) ?? ArticleBody(),
      summary: body(item["summary"], isMarkup: false, base: own) ?? ArticleBody())
    article.leadImage = address("image") ?? address("banner_image") ?? article.leadImage
    article.published = FeedDraft.timestamp(item["date_published"]?.text)
    article.publishedAsWritten = line(item["date_published"])
    article.updated = FeedDraft.timestamp(item["date_modified"]?.text)
    article.authors = authors(item)
    if article.authors.isEmpty { article.authors = feed.authors }
    article.publisher = feed.title
    article.language = item["language"]?.text.flatMap(FeedReader.language) ?? feed.language
    for tag in item["tags"]?.elements ?? [] {
      if let tag = line(tag) { FeedDraft.add(tag, to: &article.tags) }
    }
    for file in item["attachments"]?.elements ?? [] {
      guard let url = file["url"]?.text.flatMap({ WebAddress.resolve($0, base: base) }) else {
        continue
      }
      article.enclosures.append(
        Enclosure(
          url: url, type: line(file["mime_type"]),
          length: FeedDraft.length(file["size_in_bytes"]?.text)))
    }
    article.id = line(item["id"]) ?? article.url ?? ArticleBuilder.identifier(of: article)
    return article
  }

  private static func line(_ value: JSONValue?) -> String? {
    value?.text.flatMap(PlainText.string)
  }

  private static func body(
    _ value: JSONValue?, isMarkup: Bool, base: WebAddress?
  ) -> ArticleBody? {
    guard var text = value?.text, !text.isEmpty else { return nil }
    let body = text.withUTF8 { bytes in
      isMarkup ? FragmentReader.body(of: bytes, base: base) : FeedText.plainBody(of: bytes)
    }
    return body.isEmpty ? nil : body
  }

  private static func authors(_ value: JSONValue) -> [String] {
    var names: [String] = []
    for author in (value["authors"] ?? value["author"])?.elements ?? [] {
      if let name = line(author["name"]) { FeedDraft.add(name, to: &names) }
    }
    return names
  }
}
