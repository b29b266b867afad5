import Articles
import GRDB

/// The words that a mute rule looks for.
struct MutedPhrase {
  let words: QueryWords
  private let phrase: IndexedPhrase

  /// Makes words ready; nil when there are none.
  init?(_ text: String) {
    guard let words = QueryWords(text, isPrefix: false) else { return nil }
    self.words = words
    phrase = IndexedPhrase(words)
  }

  /// Whether they occur in a column of the index.
  func occurs(in column: DatabaseValue) -> Bool {
    String.fromDatabaseValue(column).map(phrase.occurs) ?? false
  }

  /// Whether a name has these words and no other.
  func isAll(of name: String?) -> Bool {
    name.map { IndexWords($0).words == words.words } ?? false
  }
}

/// The mute rules that articles are held against as they come; those about names follow when the
/// names are found.
struct ArrivalRules {
  /// What becomes of an article.
  struct Verdict {
    /// The rule that hides it.
    var hiddenBy: MuteRule.ID?
    /// The rule that marks it as read.
    var readBy: MuteRule.ID?
  }

  private let rules: [(rule: MuteRule, phrase: MutedPhrase, isPublisher: Bool)]
  /// How many articles each rule hid or marked as read.
  private var counts: [MuteRule.ID: Int] = [:]

  init(_ rules: [MuteRule]) {
    self.rules = rules.compactMap { rule in
      switch rule.subject {
      case .word(let text): MutedPhrase(text).map { (rule, $0, false) }
      case .publisher(let name): MutedPhrase(name).map { (rule, $0, true) }
      case .name: nil
      }
    }
  }

  /// What the rules say of an article.
  func verdict(on article: PreparedArticle) -> Verdict {
    var verdict = Verdict()
    for (rule, phrase, isPublisher) in rules where rule.action == .hide || verdict.readBy == nil {
      let fits =
        isPublisher
        ? phrase.isAll(of: article.source) || phrase.isAll(of: article.agency)
        : [IndexFields.Column.title, .text].contains {
          phrase.occurs(in: article.words[$0.rawValue])
        }
      guard fits else { continue }
      if rule.action == .hide {
        verdict.hiddenBy = rule.id
        return verdict
      }
      verdict.readBy = rule.id
    }
    return verdict
  }

  /// Counts an article that a rule took.
  mutating func count(_ rule: MuteRule.ID) { counts[rule, default: 0] += 1 }

  /// Writes down what was counted.
  mutating func keepCounts(in database: Database) throws {
    for (rule, count) in counts { try MuteRules(database).count(count, by: rule) }
    counts = [:]
  }
}
