// What is SQLite's own: a function of its queries.
import Articles
import Foundation
import GRDB
import Synchronization

/// The function `matches_pattern(source, field, article, note)`: whether a regular expression
/// matches an article.
enum PatternFunction {
  static let name = "matches_pattern"

  static var function: DatabaseFunction {
    let compiled = Compiled()
    return DatabaseFunction(name, argumentCount: 4, pure: true) { values in
      guard let source = String.fromDatabaseValue(values[0]),
        let data = Data.fromDatabaseValue(values[2]),
        let pattern = compiled.pattern(source)
      else { return false }
      let field = String.fromDatabaseValue(values[1]).flatMap(QueryField.init)
      let article = try Article(record: data)
      return article.patternTexts(of: field, note: String.fromDatabaseValue(values[3]))
        .contains(where: pattern.matches)
    }
  }

  /// The last pattern that was asked for, ready to match.
  private final class Compiled: Sendable {
    private let last = Mutex<QueryPattern?>(nil)

    func pattern(_ source: String) -> QueryPattern? {
      last.withLock { last in
        if let last, last.source == source { return last }
        last = QueryPattern(source)
        return last
      }
    }
  }
}
