import Articles

/// Finds the expressions of time in an article and the days, months and years they mean.
struct DateFinder: Sendable {
  private let words = DateWords()

  init() {}

  /// The expressions of an article in reading order.
  /// - Parameters:
  ///   - names: the mentions in the article, in reading order; "May" in one of them is no month.
  ///   - reference: what "yesterday" counts from; without one only full dates have a value.
  func dates(
    in article: TokenizedArticle, names: [Mention], reference: DateReference?
  ) -> [DateExpression] {
    var found: [DateExpression] = []
    var previous: CalendarPeriod?
    var nextName = 0
    let isLone = article.parts.count == 1
    for part in article.parts {
      let first = nextName
      while nextName < names.count, names[nextName].passage == part.passage { nextName += 1 }
      var reader = DateReader(
        part: part, names: names[first..<nextName], words: words, reference: reference,
        previous: previous)
      if isLone, let whole = reader.whole() {
        found.append(whole)
        continue
      }
      reader.read()
      found.append(contentsOf: reader.found)
      previous = reader.previous
    }
    return found
  }
}
