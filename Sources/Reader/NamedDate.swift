import Articles

/// A row of the pane of names: words of the open article that mean a day, a month or a year, where
/// they do not say so themselves.
public struct NamedDate: Equatable, Sendable {
  /// The words, as the article has them first.
  public var words: String
  /// The time that is meant, as the reader writes it.
  public var meaning: String
  /// Where the words stand.
  public var expression: DateExpression

  /// An article's dates in reading order; the same words that mean the same stand once.
  static func inOrder(of opened: LibraryArticle) -> [NamedDate] {
    var seen: Set<[String]> = []
    let year = (opened.article.ownDay ?? opened.article.pageDay)?.year
    return opened.annotation.dates.compactMap { expression in
      guard let value = expression.value,
        let text = opened.article.text(of: expression.passage)
      else { return nil }
      let words = text[utf8: expression.range]
      guard !namesYear(words), seen.insert([words.lowercased(), "\(value)"]).inserted else {
        return nil
      }
      return NamedDate(
        words: words, meaning: DateWords.period(value, besides: year), expression: expression)
    }
  }

  /// Whether words tell the year, so that nothing is left to reckon.
  private static func namesYear(_ words: String) -> Bool {
    words.split { !$0.isNumber }.contains { $0.count == 4 }
  }
}
