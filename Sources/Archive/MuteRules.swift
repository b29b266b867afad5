import Articles
import GRDB

/// What is muted, within a transaction: adds and removes rules, and applies them to articles that
/// come, that are there, and that get their names.
struct MuteRules {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// The rules, the newest last.
  var all: [MuteRule] {
    get throws {
      try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT id, kind, subject, argument, action, articles FROM muteRule ORDER BY id")
      ).compactMap(MuteRule.init)
    }
  }

  /// Adds a rule and applies it to what is there. One that was there before and had marked articles
  /// as read does not do that again.
  /// - Returns: the change that undoes it; nil where there is such a rule or nothing to look for.
  func add(_ rule: MuteRule) throws -> FeedChange? {
    guard rule.subject.isSearchable,
      try !all.contains(where: { $0.action == rule.action && $0.subject.isSame(as: rule.subject) })
    else { return nil }
    var rule = rule
    let isNew = rule.id == 0
    let (kind, name, argument) = rule.subject.code
    try database.execute(
      sql: "INSERT INTO muteRule (id, kind, subject, argument, action) VALUES (?, ?, ?, ?, ?)",
      arguments: [isNew ? nil : rule.id, kind, name, argument, rule.action.rawValue])
    rule.id = database.lastInsertedRowID
    guard isNew || rule.action == .hide else {
      try count(rule.articles, by: rule.id)
      return .removeRule(rule.id, unread: [])
    }
    let done = try apply(rule, to: places(of: rule))
    return .removeRule(
      rule.id, unread: rule.action == .markRead ? done.map(ArticleKey.init) : [])
  }

  /// Removes a rule: what it hid is shown again unless another rule hides it.
  /// - Parameter unread: articles to be unread again.
  /// - Returns: the change that undoes it; nil when there is no such rule.
  func remove(_ id: MuteRule.ID, unread: [ArticleKey]) throws -> FeedChange? {
    guard let rule = try all.first(where: { $0.id == id }) else { return nil }
    try database.execute(sql: "DELETE FROM muteRule WHERE id = ?", arguments: [id])
    let marked = MarkedArticles(database: database)
    let hidden = try Int.fetchAll(
      database, sql: "SELECT place FROM article WHERE deletedBy = ? ORDER BY place",
      arguments: [-id])
    try marked.revert(.delete, of: hidden, previousNote: nil)
    let back = Set(hidden)
    for other in try all where other.action == .hide && !hidden.isEmpty {
      _ = try apply(other, to: places(of: other).filter(back.contains))
    }
    _ = try marked.apply(.read(false), to: unread.map(\.rawValue).sorted(), action: 0)
    return .addRule(rule)
  }

  // MARK: Articles that are there

  /// Hides articles or marks them as read.
  /// - Returns: the places of those that were not so before.
  @discardableResult
  func apply(_ rule: MuteRule, to places: [Int]) throws -> [Int] {
    guard !places.isEmpty else { return [] }
    let change: ArticleChange = rule.action == .hide ? .delete : .read(true)
    let done = try MarkedArticles(database: database)
      .apply(change, to: places.sorted(), action: -rule.id)
    try count(done.count, by: rule.id)
    return done
  }

  func count(_ articles: Int, by rule: MuteRule.ID) throws {
    guard articles > 0 else { return }
    try database.cachedStatement(sql: "UPDATE muteRule SET articles = articles + ? WHERE id = ?")
      .execute(arguments: [articles, rule])
  }

  /// Where the articles are that a rule fits.
  private func places(of rule: MuteRule) throws -> [Int] {
    switch rule.subject {
    case .word(let text):
      guard let phrase = MutedPhrase(text) else { return [] }
      return try places(of: phrase.words, in: [.title, .text])
    case .publisher(let name):
      guard let phrase = MutedPhrase(name) else { return [] }
      return try places(of: phrase.words, in: [.source, .agency]).filter { place in
        try ArticleArchive.article(at: place, in: database).map { article in
          phrase.isAll(of: article.publisher) || phrase.isAll(of: article.agency)
        } ?? false
      }
    case .name(let id, _): return try presence(of: id).places(in: database)
    }
  }

  private func places(of words: QueryWords, in columns: [IndexFields.Column]) throws -> [Int] {
    let texts = columns.map { "(\(SearchIndex.expression(words, in: $0)))" }
    return try Int.fetchAll(
      database, sql: "SELECT rowid FROM search WHERE search MATCH ?",
      arguments: [texts.joined(separator: " OR ")])
  }

  // MARK: Names

  private func presence(of entity: Entity.ID) throws -> EntityPresence {
    let corrections = try ArticleArchive.corrections(in: database)
    let identities = try ArticleArchive.identities(of: [entity], corrections, in: database)
    return try EntityPresence(of: identities.root(entity), by: identities, in: database)
  }

  private var nameRules: [(rule: MuteRule, entity: Entity.ID)] {
    get throws {
      try all.compactMap { rule in
        guard case .name(let id, _) = rule.subject else { return nil }
        return (rule, id)
      }
    }
  }

  /// Applies the rules about names to articles whose names were found just now.
  func apply(toNamed places: [Int]) throws {
    for (rule, entity) in try nameRules {
      let presence = try presence(of: entity)
      let mentioning = try Int.fetchSet(
        database,
        sql: """
          SELECT article FROM mention WHERE article IN (\(places.sqlList))
            AND +entity IN (\(presence.locals.map(\.number).sqlList))
          """)
      try apply(
        rule,
        to: places.filter { place in
          presence.exceptions[place].map { !$0.isEmpty } ?? mentioning.contains(place)
        })
    }
  }

  /// Applies the rules about names to the articles of ids that were joined to others just now.
  /// - Parameter numbers: the numbers of the ids.
  func apply(toJoined numbers: [Int64]) throws {
    guard !numbers.isEmpty else { return }
    let joined = Set(numbers)
    for (rule, entity) in try nameRules {
      let presence = try presence(of: entity)
      let locals = presence.locals.map(\.number).filter(joined.contains)
      guard !locals.isEmpty else { continue }
      let places = try Int.fetchAll(
        database,
        sql: "SELECT DISTINCT article FROM mention WHERE entity IN (\(locals.sqlList))")
      try apply(rule, to: places.filter { presence.exceptions[$0].map { !$0.isEmpty } ?? true })
    }
  }
}
