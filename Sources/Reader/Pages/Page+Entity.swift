import Articles

extension Page {
  /// The page of an entity: what it is, then each mention as a stop in its sentence.
  init(entity page: EntityPage) {
    let entity = page.entity
    var blocks = [Block(entity.name, .title)]
    let mentions = page.groups.reduce(0) { $0 + $1.quotations.count }
    let counts =
      "\(entity.kind.rawValue) · \(counted(mentions, "mention")) in "
      + counted(page.groups.count, "article")
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
    for group in page.groups {
      let article = group.article
      let source = [article.published.map(DateWords.full), article.source].compactMap { $0 }
      let heading = blocks.count
      blocks.append(Block(article.title, .heading, spaceAbove: 2))
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
