import Articles
import GRDB

/// Two entities that are named in the same articles.
public struct EntityTie: Hashable, Sendable {
  /// The ids of the two, in order.
  public var ids: [Entity.ID]
  /// How many articles name both.
  public var articles: Int
}

extension Library {
  /// Hands out every two entities that share articles, corrections applied.
  /// - Parameter minimum: in how many articles at least.
  /// - Throws: `ArchiveError`, and what the body throws.
  public func eachTie(
    sharing minimum: Int = 2, _ body: (EntityTie) throws -> Void
  ) throws {
    var failure: (any Error)?
    try archive.read { database in
      let identities = try identities(of: [], in: database)
      let corrected = identities.correctedIDs
      let rows = try Row.fetchCursor(
        database,
        sql: """
          WITH named AS (
            SELECT DISTINCT article, coalesce(same, id) AS whole
            FROM mention JOIN entity ON entity.id = mention.entity)
          SELECT one.key, other.key, tie.articles FROM (
            SELECT a.whole AS first, b.whole AS second, count(*) AS articles
            FROM named AS a JOIN named AS b ON a.article = b.article AND a.whole < b.whole
            GROUP BY 1, 2 HAVING count(*) >= ?) AS tie
          JOIN entity AS one ON one.id = first JOIN entity AS other ON other.id = second
          """, arguments: [minimum])
      // What was merged may be tied to one entity under several ids.
      var merged: [[Entity.ID]: Int] = [:]
      while let row = try rows.next() {
        let ids = [row[0] as Entity.ID, row[1]].map(identities.root).sorted()
        guard ids[0] != ids[1], !ids.contains(where: identities.isHidden) else { continue }
        if ids.contains(where: corrected.contains) {
          merged[ids, default: 0] += row[2] as Int
          continue
        }
        do {
          try body(EntityTie(ids: ids, articles: row[2]))
        } catch {
          failure = error
          return
        }
      }
      do {
        for (ids, articles) in merged.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
          try body(EntityTie(ids: ids, articles: articles))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
