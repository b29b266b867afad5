import Articles

extension Page {
  /// The page of an entity: what it is, what it is quoted with, then each mention as a stop in its
  /// sentence.
  init(entity page: EntityPage) {
    let entity = page.entity
    var blocks = [Block(entity.name, .title)]
    let mentions = page.groups.reduce(0) { $0 + $1.quotations.count }
    let spoken = page.groups.reduce(0) { $0 + $1.spoken.count }
    let counts =
      "\(entity.kind.rawValue) · \(counted(mentions, "mention")) in "
      + counted(page.groups.count, "article")
      + (spoken > 0 ? " · \(counted(spoken, "quotation"))" : "")
    blocks.append(Block(counts, .byline))
    if let description = entity.description {
      blocks.append(Block(description, .standfirst, spaceAbove: 1))
    }
    let others = entity.aliases.filter { $0 != entity.name }
    if !others.isEmpty {
      blocks.append(
        Block("Also: " + others.joined(separator: ", "), .detail, spaceAbove: 1))
    }
    var stops: [Stop] = []
    if spoken > 0 { blocks.append(Block("QUOTATIONS", .byline, spaceAbove: 2)) }
    for group in page.groups {
      for quotation in group.spoken {
        stops.append(
          Stop(
            block: blocks.count, range: 0..<quotation.words.utf8.count,
            target: .articleQuote(group.article.key, quote: quotation.first)))
        blocks.append(Block(quotation.words, .body, spaceAbove: 1, indent: 2))
        let origin = [quotation.manner, group.article.title] + Self.origin(of: group.article)
        blocks.append(
          Block(origin.compactMap { $0 }.joined(separator: " · "), .detail, indent: 2))
      }
    }
    if spoken > 0 { blocks.append(Block("MENTIONS", .byline, spaceAbove: 2)) }
    for group in page.groups {
      let article = group.article
      let source = Self.origin(of: article).compactMap { $0 }
      let heading = blocks.count
      let isFirst = spoken > 0 && stops.count == spoken
      blocks.append(Block(article.title, .heading, spaceAbove: isFirst ? 1 : 2))
      if !source.isEmpty { blocks.append(Block(source.joined(separator: " · "), .byline)) }
      for quotation in group.quotations {
        // A mention in the title is marked there: the title need not stand twice.
        let isInTitle = quotation.sentence == article.title
        stops.append(
          Stop(
            block: isInTitle ? heading : blocks.count, range: quotation.name,
            target: .article(article.key, mention: quotation.mention), kind: entity.kind))
        guard !isInTitle else { continue }
        blocks.append(
          Block(quotation.sentence, .body, spaceAbove: 1, indent: 2))
      }
    }
    self.init(blocks: blocks, stops: stops)
    cursor = stops.isEmpty ? nil : 0
  }

  /// When an article was published, and who did.
  private static func origin(of article: ArticleSummary) -> [String?] {
    [article.published.map(DateWords.full), article.source]
  }
}

/// A number and the word for what is counted ("1 article", "3 articles").
func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// A number with its thousands set apart ("12,345").
func grouped(_ number: Int) -> String {
  number < 0
    ? "-" + grouped(-number)
    : number < 1000
      ? "\(number)" : grouped(number / 1000) + "," + "\(1000 + number % 1000)".dropFirst()
}
