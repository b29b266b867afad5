/// The articles of loose documents, held in memory in the order given.
///
/// Names follow behind: an article is listed and read before its annotation is known.
public struct Library: Sendable {
  struct Entry {
    var article: Article
    var document: Int
    var annotation: Annotation?
    /// The text made ready for searching.
    var text: FoldedText?
  }

  /// An entity of the whole library, and the articles that mention it, in the library's order.
  struct Record {
    var entity: Entity
    var articles: [Int] = []
  }

  private struct Source {
    var name: String
    var articles: Range<Int>
  }

  private(set) var entries: [Entry] = []
  private var sources: [Source] = []
  private var known: [Entity.ID: Entity] = [:]
  private(set) var identities = Identities()
  private(set) var joins: [Entity.ID: Join] = [:]
  /// What a person corrected.
  public private(set) var corrections = Corrections()
  /// The entities of the whole library.
  private(set) var records: [Entity.ID: Record] = [:]
  /// Their names made ready for searching, and the articles of each; nil until they are searched.
  private var searchedNames: [(name: FoldedText, articles: [Int])]?

  /// Makes an empty library.
  public init() {}

  /// How many articles there are.
  public var count: Int { entries.count }

  /// Adds the articles of a document.
  /// - Parameter texts: their texts made ready for searching, where that was done before.
  /// - Returns: their keys, in the document's order.
  @discardableResult
  public mutating func add(_ document: Document, texts: [FoldedText] = []) -> [ArticleKey] {
    let first = entries.count
    for (index, article) in document.articles.enumerated() {
      let text = texts.indices.contains(index) ? texts[index] : nil
      entries.append(Entry(article: article, document: sources.count, text: text))
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
    index(key.rawValue)
  }

  /// Takes over which entity each id stands for in the whole library.
  /// - Parameter joins: why ids stand for the entity of another, where that is known by now.
  public mutating func adopt(_ identities: [Entity.ID: Entity], joins: [Entity.ID: Join] = [:]) {
    known = identities
    self.joins = joins
    identify()
  }

  /// Takes over what a person corrected.
  public mutating func adopt(_ corrections: Corrections) {
    self.corrections = corrections
    identify()
  }

  private mutating func identify() {
    identities = Identities(known, corrections: corrections)
    records.removeAll(keepingCapacity: true)
    searchedNames = nil
    for number in entries.indices { index(number) }
  }

  /// The articles that a selection holds, in the library's order.
  public mutating func summaries(of selection: Selection) -> [ArticleSummary] {
    var candidates = Array(entries.indices)
    if let entity = selection.entity {
      candidates = records[identities.root(entity.id)]?.articles.sorted() ?? []
    }
    if !selection.query.isEmpty {
      candidates = found(selection.query, in: candidates)
    }
    return candidates.map(summary)
  }

  /// The article at a key with its names and neighbours, or nil when there is none.
  public func open(_ key: ArticleKey) -> LibraryArticle? {
    guard entries.indices.contains(key.rawValue) else { return nil }
    let entry = entries[key.rawValue]
    let annotation = resolved(entry)
    let source = sources[entry.document]
    return LibraryArticle(
      key: key, document: source.name, article: entry.article, annotation: annotation,
      isAnnotated: entry.annotation != nil,
      spread: Dictionary(
        uniqueKeysWithValues: annotation.entities.map {
          ($0.id, records[$0.id]?.articles.count ?? 1)
        }),
      neighbours: source.articles.filter { $0 != key.rawValue }.map(summary))
  }

  /// The page of an entity: each mention with its sentence, grouped by article, newest first;
  /// articles without a date follow in the library's order.
  public func page(of entity: Entity) -> EntityPage {
    let id = identities.root(entity.id)
    let numbers = articles(mentioning: id)
    let groups = numbers.map { number in
      EntityPage.Group(
        article: summary(number), quotations: quotations(of: id, in: entries[number]))
    }
    return EntityPage(entity: records[id]?.entity ?? entity, groups: groups)
  }

  /// The article before or after another among those that mention an entity, in the order of the
  /// entity's page; nil at either end.
  public func article(
    mentioning entity: Entity.ID, after key: ArticleKey, forward: Bool
  ) -> ArticleKey? {
    let all = articles(mentioning: identities.root(entity))
    guard let here = all.firstIndex(of: key.rawValue) else { return nil }
    let next = here + (forward ? 1 : -1)
    return all.indices.contains(next) ? ArticleKey(all[next]) : nil
  }

  private mutating func index(_ number: Int) {
    searchedNames = nil
    let entry = entries[number]
    guard let annotation = entry.annotation else { return }
    if identities.splits(entry.article) {
      for entity in resolved(entry).entities {
        records[entity.id, default: Record(entity: entity)].articles.append(number)
      }
      return
    }
    for local in annotation.entities {
      guard let id = identities.id(local.id, in: entry.article),
        records[id]?.articles.last != number
      else { continue }
      records[id, default: Record(entity: identities.entity(id) ?? local)].articles.append(number)
    }
  }

  /// The annotation with each entity as the whole library knows it, without those that are hidden.
  func resolved(_ entry: Entry) -> Annotation {
    guard var annotation = entry.annotation else { return Annotation() }
    let article = entry.article
    var locals: [Entity.ID: Entity] = [:]
    var resolved: [Entity.ID: Entity?] = [:]
    for local in annotation.entities {
      locals[local.id] = local
      resolved[local.id] = .some(identities.entity(local, in: article))
    }
    let isSplit = identities.splits(article)
    var entities: [Entity] = []
    var seen: Set<Entity.ID> = []
    annotation.mentions = annotation.mentions.compactMap { mention in
      guard let local = locals[mention.entity] else { return mention }
      var entity = resolved[local.id] ?? nil
      if isSplit {
        entity = identities.entity(local, in: article, form: article.text(of: mention))
      }
      guard let entity else { return nil }
      if seen.insert(entity.id).inserted { entities.append(entity) }
      var mention = mention
      mention.entity = entity.id
      return mention
    }
    for local in annotation.entities {
      guard let entity = resolved[local.id] ?? nil, !isSplit else { continue }
      if seen.insert(entity.id).inserted { entities.append(entity) }
    }
    annotation.entities = entities
    annotation.quotes = annotation.quotes.map { quote in
      var quote = quote
      if let speaker = quote.speaker {
        quote.speaker = (resolved[speaker] ?? nil)?.id
        if quote.speaker == nil { quote.speakerPhrase = locals[speaker]?.name }
      }
      quote.via = quote.via.flatMap { resolved[$0] ?? nil }?.id
      return quote
    }
    return annotation
  }

  func articles(mentioning id: Entity.ID) -> [Int] {
    (records[id]?.articles ?? []).sorted { left, right in
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
    for (index, mention) in resolved(entry).mentions.enumerated() where mention.entity == id {
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

  private func found(_ query: SearchQuery, in candidates: [Int]) -> [Int] {
    candidates.filter { number in
      let entry = entries[number]
      return query.matches(
        QueryCandidate(
          article: entry.article, second: entry.article.published?.secondsSinceEpoch ?? 0,
          feed: [sources[entry.document].name], entities: resolved(entry).entities))
    }
  }

  private mutating func text(of number: Int) -> FoldedText {
    if let text = entries[number].text { return text }
    let text = FoldedText(of: entries[number].article)
    entries[number].text = text
    return text
  }
}

extension FoldedText {
  /// All of an article that a search looks through.
  public init(of article: Article) {
    var pieces = article.passages.compactMap(article.text)
    pieces += [article.publisher, article.agency].compactMap { $0 } + article.authors
    pieces += article.tags
    if let place = article.dateline?.place { pieces.append(place) }
    self.init(pieces)
  }
}

extension Article {
  /// The form of a name that a mention has.
  public func text(of mention: Mention) -> String? {
    text(of: mention.passage).map { $0[utf8: mention.range] }
  }

  /// The title, else the first words of the text.
  public var displayTitle: String {
    if let title { return title }
    let words = (paragraphs.first ?? standfirst ?? "").split(separator: " ").prefix(12)
    return words.isEmpty ? "Untitled" : words.joined(separator: " ") + " …"
  }
}
