import Articles

extension Page {
  /// The page of an article: its text with its names as stops, and what else its document holds.
  init(article opened: LibraryArticle) {
    let article = opened.article
    var blocks: [Block] = []
    if article.title != nil {
      blocks.append(Block(article.displayTitle, .title, passage: Passage(.title)))
    }
    let byline = Self.byline(of: article)
    if !byline.isEmpty { blocks.append(Block(byline, .byline)) }
    let marks =
      (opened.marks.isStarred ? ["★"] : [])
      + (opened.tags.isEmpty ? [] : [opened.tags.joined(separator: " · ")])
    if !marks.isEmpty { blocks.append(Block(marks.joined(separator: " "), .tags)) }
    for passage in article.passages where passage.field != .title {
      guard let text = article.text(of: passage) else { continue }
      blocks.append(Block(text, Block.Role(passage.field), passage: passage, spaceAbove: 1))
    }
    if article.passages.allSatisfy({ $0.field == .title }) {
      blocks.append(Block("The document holds no text for this article.", .detail, spaceAbove: 1))
    }
    let note = (opened.note ?? "").split(separator: "\n").map(String.init)
    if !note.isEmpty {
      blocks.append(Block("Your note", .heading, spaceAbove: 1))
      blocks += note.map { Block($0, .note, indent: 2) }
    }
    for detail in Self.details(of: article) {
      let follows = blocks.last?.role == .detail
      blocks.append(Block(detail, .detail, spaceAbove: follows ? 0 : 1))
    }

    var stops: [Stop] = []
    let blockByPassage = Dictionary(
      blocks.enumerated().compactMap { index, block in block.passage.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(
      opened.annotation.entities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for mention in opened.annotation.mentions {
      guard let block = blockByPassage[mention.passage] else { continue }
      stops.append(
        Stop(
          block: block, range: mention.range, target: .entity(mention.entity),
          kind: kinds[mention.entity]))
    }
    let links = ArticleLinks(of: article)
    for (passage, markers) in links.markers {
      if let block = blockByPassage[passage] { blocks[block].markers = markers }
    }
    stops += links.list(after: &blocks)
    // What else a feed has is not beside the article, but in the list.
    if !opened.neighbours.isEmpty, article.role != .entry {
      blocks.append(Block("Also on this page", .heading, spaceAbove: 2))
      for neighbour in opened.neighbours {
        let text = neighbour.title + (neighbour.source.map { " · \($0)" } ?? "")
        stops.append(
          Stop(
            block: blocks.count, range: 0..<neighbour.title.utf8.count,
            target: .article(neighbour.key, mention: nil)))
        blocks.append(Block(text, .neighbour, indent: 2))
      }
    }
    let quotations = opened.annotation.quotes.compactMap { quote in
      blockByPassage[quote.passage].map { Mark(block: $0, range: quote.range) }
    }
    self.init(
      blocks: blocks, stops: stops, quotations: quotations, links: links.entries.map(\.url))
  }

  /// Source · agency · place · date · authors · time to read.
  private static func byline(of article: Article) -> String {
    var parts: [String] = []
    if let publisher = article.publisher { parts.append(publisher) }
    if let agency = article.agency, agency != article.publisher { parts.append(agency) }
    if let place = article.dateline?.place { parts.append(DateWords.place(place)) }
    if let published = article.published {
      parts.append(DateWords.full(published))
    } else if let date = article.dateline?.date {
      parts.append(DateWords.full(Timestamp(day: date)))
    } else if let words = article.publishedAsWritten {
      parts.append(words)
    }
    if !article.authors.isEmpty { parts.append(article.authors.joined(separator: ", ")) }
    let words = article.paragraphs.reduce(0) { count, text in
      count + text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
    }
    if words > 0 { parts.append("\(max(1, (words + 115) / 230))\u{A0}min") }
    return parts.joined(separator: " · ")
  }

  /// What stands under the text: desk marks, tags, copyright, the page it was collected by.
  private static func details(of article: Article) -> [String] {
    var details: [String] = []
    if let signOff = article.signOff { details.append(signOff) }
    if !article.tags.isEmpty { details.append("Tags: " + article.tags.joined(separator: " · ")) }
    if let copyright = article.copyright {
      details.append("©" + (copyright.year.map { "\($0) " } ?? " ") + copyright.owner)
    }
    if let aggregator = article.aggregator { details.append("Collected by \(aggregator)") }
    if let url = article.url { details.append(url) }
    return details
  }
}

extension Page.Block.Role {
  init(_ field: Passage.Field) {
    switch field {
    case .title: self = .title
    case .standfirst: self = .standfirst
    case .caption: self = .caption
    case .subhead: self = .subhead
    case .paragraph: self = .body
    }
  }
}
