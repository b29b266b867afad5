import Articles
import GRDB

/// The place of an article in time: the number it is kept under, higher for newer articles.
enum ArticlePlace {
  /// Bits for articles of the same second.
  static let serialBits = 6
  /// Bits of the spans that articles are counted by: about 18 hours.
  static let spanBits = 22

  /// Articles that are listed in the order of their arrival have places above those of all times.
  /// The first of them is this; they count down.
  static let firstArrival = 1 << 52
  /// How far apart such places are: a thousand of them make a span.
  static let arrivalStep = 1 << 12

  /// Whether a place is one in the order of arrival, not of time.
  static func isByArrival(_ place: Int) -> Bool { place > 1 << 51 }

  /// Whether an archive lists its articles in the order of their arrival.
  static func areByArrival(in database: Database) throws -> Bool {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT max(place) FROM article"))
      .map(isByArrival) ?? false
  }

  /// The first place of a second since 1970-01-01T00:00:00Z.
  static func first(of second: Int) -> Int { second << serialBits }

  /// The second of a place.
  static func second(of place: Int) -> Int { place >> serialBits }

  /// When an article belongs in the list, in seconds since 1970: when it was published, else when
  /// it was met. A day alone counts as its noon, which is that day in most of the world; a time in
  /// the future, which only a mistake can name, as now.
  static func second(of article: Article, met now: Timestamp) -> Int {
    let latest = now.secondsSinceEpoch + 86_400
    guard let published = article.published else { return now.secondsSinceEpoch }
    let noon = published.second == nil ? 43_200 : 0
    return min(published.secondsSinceEpoch + noon, latest)
  }

  /// A free place at or soon after a second, found in a number of steps that grows with the
  /// logarithm of how many articles share the second.
  static func free(
    at second: Int, isTaken: (Int) throws -> Bool
  ) rethrows -> Int {
    let first = first(of: second)
    guard try isTaken(first) else { return first }
    var taken = 0
    var free = 1
    while try isTaken(first + free) {
      taken = free
      free *= 2
    }
    while free - taken > 1 {
      let middle = (free + taken) / 2
      if try isTaken(first + middle) { taken = middle } else { free = middle }
    }
    return first + free
  }
}
