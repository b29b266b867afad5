/// Splits the text of a page into articles.
public struct PageDumpParser: Sendable {
  private let now: Timestamp?
  private let modified: Timestamp?

  /// Makes a parser that counts ages such as "an hour ago" back from a moment, else from the
  /// newest date on the page, else from when the file was last changed.
  public init(now: Timestamp? = nil, modified: Timestamp? = nil) {
    self.now = now
    self.modified = modified
  }

  /// Splits the decoded lines of a page, without line ends or control characters, into articles.
  public func parse(lines: [String], name: String, encoding: String) -> Document {
    var page: [PageLine] = []
    page.reserveCapacity(lines.count)
    var followsBlank = false
    for (index, line) in lines.enumerated() {
      let text = [UInt8](collapsing: line)
      if !text.isEmpty {
        page.append(PageLine(number: index + 1, text: text, followsBlank: followsBlank))
      }
      followsBlank = text.isEmpty
    }
    // An age with nothing to be the age of is what the document says.
    if page.count == 1, page[0].tellsAge { page[0] = page[0].asText }
    let layout = PageLayout(lines: page)
    var builders = layout.parts.map(ArticleBuilder.init)
    let dates = PageDates(of: builders, lines: page, now: now, modified: modified)
    let aggregator = Aggregator.name(in: layout)
    for index in builders.indices {
      dates.fill(&builders[index])
      builders[index].article.position = index
      builders[index].article.aggregator = aggregator
    }
    let newest = builders.compactMap(\.article.ownDay).max()
    for index in builders.indices where builders[index].article.ownDay == nil {
      builders[index].article.pageDay = newest
    }
    var furniture = layout.furniture.map {
      Document.FurnitureLine(line: $0.number, text: $0.text.string)
    }
    furniture += builders.flatMap(\.furniture)
    furniture.sort { $0.line < $1.line }
    let isPage = layout.hasStructure || builders.contains { $0.article.copyright != nil }
    return Document(
      name: name, kind: isPage ? .pageDump : .text, encoding: encoding,
      articles: builders.map(\.article), furniture: furniture)
  }
}
