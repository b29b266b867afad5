import Archive
import Articles

/// Loose documents in an archive in memory, their articles numbered from 0 in the order given.
struct Library {
  private var archived: Archive.Library
  /// How many articles there are.
  private(set) var count = 0

  init() {
    archived = Self.sure { try Archive.Library(ArticleArchive()) }
  }

  /// Nothing can be wrong with an archive in memory.
  private static func sure<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch { fatalError("\(error)") }
  }

  private var places: [ArticleKey] = []

  private func place(_ key: ArticleKey) -> ArticleKey {
    places.indices.contains(key.rawValue) ? places[key.rawValue] : ArticleKey(0)
  }

  private func key(_ place: ArticleKey) -> ArticleKey {
    ArticleKey(places.firstIndex(of: place) ?? -1)
  }

  // MARK: Filling

  @discardableResult
  mutating func add(_ document: Document) -> [ArticleKey] {
    Self.sure {
      var intake = ArticleIntake(
        into: archived.archive, now: Samples.now, order: .arrival)
      try intake.add(document)
      try intake.finish()
    }
    places = Self.sure { try archived.keys(of: Selection()) }
    let first = count
    count += document.articles.count
    return (first..<count).map(ArticleKey.init)
  }

  mutating func annotate(_ key: ArticleKey, with annotation: Annotation) {
    Self.sure { try archived.archive.store([(place(key), annotation)], engine: 1) }
  }

  var corrections: Corrections { archived.corrections }

  mutating func adopt(_ corrections: Corrections) { archived.adopt(corrections) }

  // MARK: Asking

  private func isHere(_ key: ArticleKey) -> Bool { places.indices.contains(key.rawValue) }

  func article(_ key: ArticleKey) -> Article? {
    isHere(key) ? Self.sure { try archived.article(place(key)) } : nil
  }

  func document(of key: ArticleKey) -> String? { open(key)?.document }

  func summaries(of selection: Selection) -> [ArticleSummary] {
    Self.sure { try archived.archive.rows(archived.keys(of: selection)).map(numbered) }
  }

  func open(_ key: ArticleKey) -> LibraryArticle? {
    guard isHere(key) else { return nil }
    var opened = Self.sure { try archived.open(place(key)) }
    opened?.key = key
    let neighbours = opened?.neighbours.map(numbered) ?? []
    opened?.neighbours = neighbours
    return opened
  }

  func page(of entity: Entity) -> EntityPage {
    var page = Self.sure { try archived.page(of: entity) }
    for index in page.groups.indices {
      page.groups[index].article = numbered(page.groups[index].article)
    }
    return page
  }

  func article(mentioning entity: Entity.ID, after key: ArticleKey, forward: Bool) -> ArticleKey? {
    Self.sure { try archived.article(mentioning: entity, after: place(key), forward: forward) }
      .map(self.key)
  }

  func splits(of mention: Int, in key: ArticleKey) -> [Correction] {
    Self.sure { try archived.splits(of: mention, in: place(key)) }
  }

  var knownEntities: [KnownEntity] { Self.sure { try archived.knownEntities(limit: 1000) } }

  func explain(_ entity: Entity, mention: Int?, in key: ArticleKey?) -> Explanation {
    Self.sure { try archived.explain(entity, mention: mention, in: key.map(place)) }
  }

  private func numbered(_ summary: ArticleSummary) -> ArticleSummary {
    var summary = summary
    summary.key = key(summary.key)
    return summary
  }
}
