import Articles
import Foundation
import GRDB

extension ArticleArchive {
  /// Puts the whole text in the place of a teaser; the teaser is kept as an earlier version.
  ///
  /// What the feed said stays the article's content as far as knowing it again goes: the same
  /// teaser does not take the text's place again, a changed one does.
  /// - Parameter isMuted: whether it is held against the mute rules.
  /// - Returns: whether the article was there.
  @discardableResult
  public func keep(
    fullText article: Article, of key: ArticleKey, isMuted: Bool = false, now: Timestamp
  ) throws -> Bool {
    let place = key.rawValue
    return try write { database in
      guard let (old, _) = try Self.annotated(place, in: database) else { return false }
      try IndexedArticle.remove(at: place, from: database)
      try database.execute(
        sql: "INSERT INTO version (article, replacedAt, data) VALUES (?, ?, ?)",
        arguments: [place, now.secondsSinceEpoch, old.record.data])
      try Self.forgetAnnotation(of: place, in: database)
      try database.execute(
        sql: "UPDATE article SET versions = versions + 1, language = ? WHERE place = ?",
        arguments: [article.language?.lowercased(), place])
      try database.execute(
        sql: "UPDATE text SET data = ? WHERE id = (SELECT text FROM article WHERE place = ?)",
        arguments: [article.record.data, place])
      try IndexedArticle.insert(at: place, into: database)
      let rules = MuteRules(database)
      let arrival = isMuted ? ArrivalRules(try rules.all) : ArrivalRules([])
      let document = Document(name: "", kind: .webPage)
      let prepared = PreparedArticle(
        article, in: document, envelope: document, marks: nil, now: now)
      if let rule = arrival.verdict(on: prepared).hiddenBy {
        _ = try MarkedArticles(database: database).apply(.delete, to: [place], action: -rule)
        try rules.count(1, by: rule)
      }
      return true
    }
  }
}
