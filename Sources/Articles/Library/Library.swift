/// The articles of loose documents, held in memory in the order given.
///
/// Names follow behind: an article is listed and read before its annotation is known.
public struct Library: Sendable {
  private struct Entry {
    var article: Article
    var document: Int
    var annotation: Annotation?
    var folded: FoldedText?
  }

  private struct Source {
    var name: String
    var articles: Range<Int>
  }

  private var entries: [Entry] = []
  private var sources: [Source] = []
  private var identities: [Entity.ID: Entity] = [:]
  /// The articles that mention an entity, by the entity's id in the whole library.
  private var articlesByEntity: [Entity.ID: [Int]] = [:]

  /// Makes an empty library.
  public init() {}

  /// How many articles there are.
  public var count: Int { entries.count }

  /// Adds the articles of a document.
  /// - Returns: their keys, in the document's order.
  @discardableResult
  public mutating func add(_ document: Document) -> [ArticleKey] {
    let first = entries.count
    for article in document.articles {
      entries.append(Entry(article: article, document: sources.count))
    }
    sources.append(Source(name: document.name, articles: first..<entries.count))
    return (first..<entries.count).map(ArticleKey.init)
  }

  /// The article at a key, without its names.
  public func article(_ key: ArticleKey) -> Article? {
    entries.indices.contains(key.rawValue) ? entries[key.rawValue].article : nil
  }

  /// The name of the document that an article came in.
  public func document(of key: ArticleKey) -> String? {
    guard entries.indices.contains(key.rawValue) else { return nil }
    return sources[entries[key.rawValue].document].name
  }

  /// Whether the names of an article are known.
  public func isAnnotated(_ key: ArticleKey) -> Bool {
    entries.indices.contains(key.rawValue) && entries[key.rawValue].annotation != nil
  }

  /// Sets the names of an article.
  public mutating func annotate(_ key: ArticleKey, with annotation: Annotation) {
    guard entries.indices.contains(key.rawValue), entries[key.rawValue].annotation == nil
    else { return }
    entries[key.rawValue].annotation = annotation
    entries[key.rawValue].folded = nil
    index(key.rawValue)
  }

  /// Takes over which entity each id stands for in the whole library.
  public mutating func adopt(_ identities: [Entity.ID: Entity]) {
    self.identities = identities
    articlesByEntity.removeAll(keepingCapacity: true)
    for number in entries.indices {
      entries[number].folded = nil
      index(number)
    }
  }

  /// The articles that a selection holds, in the library's order.
  public mutating func summaries(of selection: Selection) -> [ArticleSummary] {
    var candidates = Array(entries.indices)
    if let entity = selection.entity {
      candidates = articlesByEntity[resolve(entity.id)]?.sorted() ?? []
    }
    if !selection.query.isEmpty {
      candidates = candidates.filter { selection.query.matches(foldedText(of: $0)) }
    }
    return candidates.map(summary)
  }

  /// The article at a key with its names and neighbours, or nil when there is none.
  public func open(_ key: ArticleKey) -> LibraryArticle? {
    guard entries.indices.contains(key.rawValue) else { return nil }
    let entry = entries[key.rawValue]
    let annotation = resolved(entry.annotation ?? Annotation())
    let source = sources[entry.document]
    return LibraryArticle(
      key: key, document: source.name, article: entry.article, annotation: annotation,
      spread: Dictionary(
        uniqueKeysWithValues: annotation.entities.map {
          ($0.id, articlesByEntity[$0.id]?.count ?? 1)
        }),
      neighbours: source.articles.filter { $0 != key.rawValue }.map(summary))
  }

  /// The page of an entity: each mention with its sentence, grouped by article, newest first;
  /// articles without a date follow in the library's order.
  public func page(of entity: Entity) -> EntityPage {
    let id = resolve(entity.id)
    let groups = articles(mentioning: id).map { index in
      EntityPage.Group(
        article: summary(index), quotations: quotations(of: id, in: entries[index]))
    }
    return EntityPage(entity: identities[id] ?? entity, groups: groups)
  }

  /// The article before or after another among those that mention an entity, in the order of the
  /// entity's page; nil at either end.
  public func article(
    mentioning entity: Entity.ID, after key: ArticleKey, forward: Bool
  ) -> ArticleKey? {
    let all = articles(mentioning: resolve(entity))
    guard let here = all.firstIndex(of: key.rawValue) else { return nil }
    let next = here + (forward ? 1 : -1)
    return all.indices.contains(next) ? ArticleKey(all[next]) : nil
  }

  private mutating func index(_ number: Int) {
    guard let annotation = entries[number].annotation else { return }
    for id in Set(annotation.entities.map { resolve($0.id) }) {
      articlesByEntity[id, default: []].append(number)
    }
  }

  private func resolve(_ id: Entity.ID) -> Entity.ID { identities[id]?.id ?? id }

  /// The annotation with each entity as the whole library knows it.
  private func resolved(_ annotation: Annotation) -> Annotation {
    var seen: Set<Entity.ID> = []
    return Annotation(
      entities: annotation.entities.compactMap { entity in
        let known = identities[entity.id] ?? entity
        return seen.insert(known.id).inserted ? known : nil
      },
      mentions: annotation.mentions.map {
        Mention(passage: $0.passage, range: $0.range, entity: resolve($0.entity))
      })
  }

  private func articles(mentioning id: Entity.ID) -> [Int] {
    (articlesByEntity[id] ?? []).sorted { left, right in
      let (first, second) = (entries[left].article.published, entries[right].article.published)
      switch (first?.secondsSinceEpoch, second?.secondsSinceEpoch) {
      case (let first?, let second?) where first != second: return first > second
      case (.some, nil): return true
      case (nil, .some): return false
      default: return left < right
      }
    }
  }

  private func quotations(of id: Entity.ID, in entry: Entry) -> [EntityPage.Quotation] {
    var found: [EntityPage.Quotation] = []
    var passage: Passage?
    var text = ""
    var sentences: ArraySlice<Range<Int>> = []
    for (index, mention) in (entry.annotation?.mentions ?? []).enumerated()
    where resolve(mention.entity) == id {
      if mention.passage != passage {
        passage = mention.passage
        text = entry.article.text(of: mention.passage) ?? ""
        sentences = Excerpts.ranges(of: text)[...]
      }
      // Mentions come in reading order: what lies before this one is done with.
      sentences = sentences.drop { $0.upperBound <= mention.range.lowerBound }
      guard let around = sentences.first else { continue }
      let sentence =
        min(
          around.lowerBound, mention.range.lowerBound)..<max(
          around.upperBound, mention.range.upperBound)
      let start = mention.range.lowerBound - sentence.lowerBound
      found.append(
        EntityPage.Quotation(
          mention: index, sentence: text[utf8: sentence],
          name: start..<start + mention.range.count))
    }
    return found
  }

  private func summary(_ number: Int) -> ArticleSummary {
    let entry = entries[number]
    let source = sources[entry.document]
    return ArticleSummary(
      key: ArticleKey(number), document: source.name, siblings: source.articles.count,
      title: entry.article.displayTitle, source: entry.article.publisher ?? entry.article.agency,
      published: entry.article.published)
  }

  private mutating func foldedText(of number: Int) -> FoldedText {
    if let folded = entries[number].folded { return folded }
    let article = entries[number].article
    var pieces = article.passages.compactMap(article.text)
    pieces += [article.publisher, article.agency].compactMap { $0 } + article.authors
    pieces += article.tags
    if let place = article.dateline?.place { pieces.append(place) }
    pieces += (entries[number].annotation?.entities ?? []).map { (identities[$0.id] ?? $0).name }
    let folded = FoldedText(pieces)
    entries[number].folded = folded
    return folded
  }
}

extension Article {
  /// The title, else the first words of the text.
  public var displayTitle: String {
    if let title { return title }
    let words = (paragraphs.first ?? standfirst ?? "").split(separator: " ").prefix(12)
    return words.isEmpty ? "Untitled" : words.joined(separator: " ") + " …"
  }
}
