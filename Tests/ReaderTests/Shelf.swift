import Articles

@testable import Reader

/// An archive in memory that answers the reader as the program does: it keeps marks, tags, notes,
/// positions, saved queries and actions, and gives rows in slices.
struct Shelf {
  var library = Library()
  var collection = State.Collection.documents
  /// Articles that are made up from their number when they are listed, beyond those of the library.
  var madeUp = 0
  /// How many rows a slice has before and after the one that was asked for.
  var margin = 150
  var marks: [ArticleKey: ArticleMarks] = [:]
  var tags: [ArticleKey: [String]] = [:]
  var notes: [ArticleKey: String] = [:]
  var positions: [ArticleKey: ReadingPosition] = [:]
  var deleted: Set<ArticleKey> = []
  var saved: [SavedQuery] = []
  var searches: [String] = []
  /// What stands in the note when the person has written it.
  var nextNote: String?
  /// Whether searches go on behind the screen, until `searchOn` is called.
  var isSlow = false
  /// A search that goes on: what was asked for last, and what was found so far.
  private var search: (request: ListRequest, found: [ArticleKey]?)?
  /// What a slow search has found, all or a part.
  private var found: (selection: Selection, keys: [ArticleKey], isComplete: Bool)?
  /// How many rows were given so far.
  private(set) var rowsGiven = 0
  /// How often the saved queries were counted.
  private(set) var foldersGiven = 0
  private var actions: [Action] = []
  private var rulesMade = 0

  private enum Action {
    case change(ArticleChange, before: [ArticleKey: Kept])
    case correction(Corrections.Rule)
  }

  /// All that is kept of an article.
  private struct Kept {
    var marks: ArticleMarks?
    var tags: [String]?
    var note: String?
    var isDeleted: Bool
  }

  private static let firstMadeUp = 1_000_000

  /// The answers to an effect; nil where the world is asked, not the archive.
  mutating func answers(_ effect: Effect, now: Timestamp) -> [Message]? {
    switch effect {
    case .list(let request):
      guard isSlow, !request.selection.isEverything else {
        (search, found) = (nil, nil)
        return [list(request, keys: nil)]
      }
      if let found, found.selection == request.selection {
        if search?.request.selection == request.selection { search?.request = request }
        return [list(request, keys: found.keys, isComplete: found.isComplete)]
      }
      if search?.request.selection == request.selection {
        search?.request = request
      } else {
        search = (request, nil)
      }
      return []
    case .findUnread(let selection, let after, let forward):
      return [.unread(unread(in: selection, after: after, forward: forward), forward: forward)]
    case .open(let request): return [.opened(request, open(request.key))]
    case .change(let change, let target):
      let keys = keys(of: target)
      apply(change, to: keys)
      return [.changed(change, articles: keys.count)]
    case .markRead(let key):
      marks[key, default: ArticleMarks()].isRead = true
      return []
    case .undo: return [.undone(undo())]
    case .correct(let correction):
      rulesMade += 1
      let rule = Corrections.Rule(id: "rule \(rulesMade)", correction: correction)
      actions.append(.correction(rule))
      record(.made(rule))
      return [.corrected(.made(correction), problem: nil)]
    case .undoCorrection(let id):
      guard let rule = library.corrections.rules.first(where: { $0.id == id }) else {
        return [.corrected(.nothing, problem: nil)]
      }
      record(.undone(id))
      return [.corrected(.undone(rule.correction), problem: nil)]
    case .remember(let position, let key):
      positions[key] = position
      return []
    case .editNote(let key):
      apply(.note(nextNote), to: [key])
      return [.changed(.note(nextNote), articles: 1)]
    case .rememberSearch(let text):
      searches.append(text)
      return []
    case .complete(let text):
      let completion = QueryCompletion(text)
      return [
        .suggestions(text, completion.fixedSuggestions.map(completion.query(completedWith:)))
      ]
    case .listFolders:
      foldersGiven += 1
      return [.folders(folders(now: now))]
    case .saveQuery(let query):
      saved.append(query)
      return [.folders(folders(now: now))]
    case .removeQuery(let name):
      saved.removeAll { $0.name == name }
      return [.folders(folders(now: now))]
    case .listTags: return [.tags(Set(tags.values.joined()).sorted())]
    default: return answerOfLibrary(effect).map { [$0] }
    }
  }

  private mutating func answerOfLibrary(_ effect: Effect) -> Message? {
    switch effect {
    case .describe(let request): return .described(request, library.page(of: request.entity))
    case .findNeighbour(let entity, let key, let forward):
      return .neighbour(
        entity, forward: forward,
        library.article(mentioning: entity.id, after: key, forward: forward))
    case .findSplits(let mention, let key): return .splits(library.splits(of: mention, in: key))
    case .listEntities: return .entities(library.knownEntities)
    case .explain(let request):
      guard let entity = request.entity else { return .corrections(library.corrections.rules) }
      return .explained(
        request, library.explain(entity, mention: request.mention, in: request.key))
    default: return nil
    }
  }

  // MARK: Rows

  /// The next step of the search that goes on: some hits, then more, then all; nil when none does.
  mutating func searchOn() -> Message? {
    guard let (request, before) = search else { return nil }
    let all = keys(of: request.selection)
    let wanted = (before?.count ?? 0) * 10 + 5
    let keys = Array(all.prefix(wanted))
    search = keys.count == all.count ? nil : (request, keys)
    found = (request.selection, keys, keys.count == all.count)
    return list(request, keys: keys, isComplete: keys.count == all.count)
  }

  private mutating func list(
    _ request: ListRequest, keys given: [ArticleKey]?, isComplete: Bool = true
  ) -> Message {
    let count: Int
    var keys: [ArticleKey] = []
    if let given {
      keys = given
      count = given.count
    } else if library.count == 0, request.selection.isEverything, deleted.isEmpty {
      count = madeUp
    } else {
      keys = self.keys(of: request.selection)
      count = keys.count
    }
    func key(_ row: Int) -> ArticleKey {
      keys.isEmpty ? ArticleKey(Self.firstMadeUp + row) : keys[row]
    }
    var anchor: Int
    switch request.anchor {
    case .row(let row): anchor = row
    case .article(let wanted, let row):
      if given == nil, keys.isEmpty {
        anchor = wanted.rawValue - Self.firstMadeUp
        if !(0..<count).contains(anchor) { anchor = row }
      } else {
        anchor =
          keys.firstIndex(of: wanted)
          ?? (collection == .documents
            ? keys.firstIndex { $0 > wanted } ?? count - 1 : row)
      }
    }
    anchor = max(0, min(anchor, count - 1))
    let range = max(0, anchor - margin)..<min(count, anchor + margin + 1)
    let rows = range.map { summary(key($0)) }
    rowsGiven += rows.count
    return .listed(
      request,
      ListSlice(
        count: count, first: range.lowerBound, rows: rows, anchor: anchor, isComplete: isComplete),
      totals)
  }

  var totals: Totals {
    let articles = library.count + madeUp - deleted.count
    let read = marks.count { $0.value.isRead && !deleted.contains($0.key) }
    return Totals(articles: articles, unread: articles - read)
  }

  private mutating func keys(of selection: Selection) -> [ArticleKey] {
    let candidates = library.summaries(of: Selection(entity: selection.entity)).map(\.key)
    var keys = (0..<madeUp).map { ArticleKey(Self.firstMadeUp + $0) }
    keys =
      collection == .archive
      ? candidates.sorted { second($0) > second($1) } + keys : candidates + keys
    return keys.filter { !deleted.contains($0) && fits($0, selection.query) }
  }

  private func fits(_ key: ArticleKey, _ query: SearchQuery) -> Bool {
    guard !query.isEmpty else { return true }
    var article = Article()
    var entities: [Entity] = []
    if let opened = library.open(key) {
      (article, entities) = (opened.article, opened.annotation.entities)
    } else {
      article.title = summary(key).title
    }
    let marks = marks[key] ?? ArticleMarks()
    var held: Set<QueryMark> = [marks.isRead ? .read : .unread]
    if marks.isStarred { held.insert(.starred) }
    return query.matches(
      QueryCandidate(
        article: article, second: second(key), feed: [library.document(of: key) ?? ""],
        entities: entities, tags: tags[key] ?? [], note: notes[key], marks: held))
  }

  private mutating func unread(
    in selection: Selection, after: ArticleKey?, forward: Bool
  ) -> ArticleKey? {
    let keys = keys(of: selection)
    let order = forward ? keys : keys.reversed()
    let start = after.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return order.dropFirst(start).first { marks[$0]?.isRead != true }
  }

  func summary(_ key: ArticleKey) -> ArticleSummary {
    var summary: ArticleSummary
    if let opened = library.open(key) {
      let article = opened.article
      summary = ArticleSummary(
        key: key, document: opened.document, siblings: opened.neighbours.count + 1,
        title: article.displayTitle, source: article.publisher ?? article.agency,
        published: article.published)
    } else {
      let number = key.rawValue - Self.firstMadeUp
      summary = ArticleSummary(
        key: key, document: "feed \(number % 10)", title: "Number \(number)",
        source: "Harbour Post",
        published: Timestamp(secondsSinceEpoch: second(key)))
    }
    if collection == .archive { summary.listed = second(key) }
    summary.marks = marks[key] ?? ArticleMarks()
    return summary
  }

  /// The made-up articles come one each ten minutes, the newest first.
  private func second(_ key: ArticleKey) -> Int {
    if let article = library.article(key) { return article.published?.secondsSinceEpoch ?? 0 }
    return Samples.now.secondsSinceEpoch - 600 * (key.rawValue - Self.firstMadeUp)
  }

  private func open(_ key: ArticleKey) -> LibraryArticle? {
    guard !deleted.contains(key) else { return nil }
    var opened = library.open(key)
    if opened == nil, (0..<madeUp).contains(key.rawValue - Self.firstMadeUp) {
      var article = Article()
      article.title = summary(key).title
      article.paragraphs = ["Boats."]
      opened = LibraryArticle(key: key, document: summary(key).document, article: article)
    }
    opened?.marks = marks[key] ?? ArticleMarks()
    opened?.tags = tags[key] ?? []
    opened?.note = notes[key]
    opened?.position = positions[key]
    return opened
  }

  private mutating func folders(now: Timestamp) -> [Folder] {
    saved.map { query in
      let keys = keys(of: Selection(query: SearchQuery(query.query, now: now)))
      return Folder(
        name: query.name, query: query.query, articles: keys.count,
        unread: keys.count { marks[$0]?.isRead != true })
    }
  }

  // MARK: Actions

  private mutating func keys(of target: ChangeTarget) -> [ArticleKey] {
    switch target {
    case .articles(let keys): keys
    case .selection(let selection): keys(of: selection)
    }
  }

  private mutating func apply(_ change: ArticleChange, to keys: [ArticleKey]) {
    var before: [ArticleKey: Kept] = [:]
    for key in keys {
      before[key] = Kept(
        marks: marks[key], tags: tags[key], note: notes[key], isDeleted: deleted.contains(key))
      marks[key, default: ArticleMarks()].apply(change)
      switch change {
      case .tag(let tag, true): tags[key, default: []].append(tag)
      case .tag(let tag, false): tags[key]?.removeAll { $0 == tag }
      case .note(let text): notes[key] = text
      case .delete: deleted.insert(key)
      case .read, .starred: break
      }
    }
    actions.append(.change(change, before: before))
  }

  private mutating func undo() -> Undone {
    switch actions.popLast() {
    case nil: return .nothing
    case .correction(let rule):
      record(.undone(rule.id))
      return .correction(rule.correction)
    case .change(let change, let before):
      for (key, kept) in before {
        (tags[key], notes[key]) = (kept.tags, kept.note)
        let before = kept.marks ?? ArticleMarks()
        switch change {
        case .read: marks[key, default: ArticleMarks()].isRead = before.isRead
        case .starred: marks[key, default: ArticleMarks()].isStarred = before.isStarred
        case .note: marks[key, default: ArticleMarks()].hasNote = before.hasNote
        case .tag, .delete: break
        }
        if !kept.isDeleted { deleted.remove(key) }
      }
      return .change(change, articles: before.count)
    }
  }

  private mutating func record(_ record: Corrections.Record) {
    var corrections = library.corrections
    corrections.apply(record)
    library.adopt(corrections)
  }
}
