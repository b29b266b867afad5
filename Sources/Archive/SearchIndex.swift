// What is SQLite's own: FTS5.
import Articles
import GRDB

/// The full-text index: the words of every article, as `IndexFields` reads them.
///
/// The index holds no text, only words (`content=''`), so that a word is folded by the same code
/// in the index, in a query and in a highlight. The price: to take an article out, its words must
/// be known exactly, which is why `version` below rises with every change of that code.
enum SearchIndex {
  /// Rises when the words of an article change; an older index is rebuilt.
  static let version = 1

  /// The words come folded and parted: all that is left for the tokenizer is to split at spaces.
  /// Prefixes of one and two letters have lists of their own, because they are long. The words of
  /// a whole batch fit in memory ('hashsize', in bytes) and are written to the file at once.
  static let declaration = """
    CREATE VIRTUAL TABLE search USING fts5(
      \(columns), content = '', tokenize = 'ascii', prefix = '1 2'
    );
    INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);

    """

  /// Makes an empty index that takes less memory and less time to fill: one and two letters are
  /// looked for among all words that start so, which a few thousand articles allow.
  static func makeSmall(in database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE search;
        CREATE VIRTUAL TABLE search USING fts5(\(columns), content = '', tokenize = 'ascii');
        \(rareMerging)
        """)
  }

  /// Merges segments of the index 64 at a time, not four: words are written again a third as often,
  /// and a search that looks in some dozens of places takes a tenth longer.
  static let rareMerging = """
    INSERT INTO search (search, rank) VALUES ('automerge', 64);
    INSERT INTO search (search, rank) VALUES ('crisismerge', 128);
    """

  private static let columns = IndexFields.Column.allCases.map { "\($0)" }.joined(separator: ", ")
  private static let marks = IndexFields.Column.allCases.map { _ in "?" }.joined(separator: ", ")
  private static let insertion = "INSERT INTO search (rowid, \(columns)) VALUES (?, \(marks))"
  private static let removal =
    "INSERT INTO search (search, rowid, \(columns)) VALUES ('delete', ?, \(marks))"

  /// The words of each column as the index takes them.
  static func values(of fields: IndexFields) -> [DatabaseValue] {
    fields.columns.map { $0.text.databaseValue }
  }

  /// Adds the words of an article that is not in the index.
  static func insert(_ words: [DatabaseValue], at place: Int, in database: Database) throws {
    try database.cachedStatement(sql: insertion)
      .execute(arguments: StatementArguments([place.databaseValue] + words))
  }

  /// Adds the words of an article that is not in the index.
  static func insert(_ fields: IndexFields, at place: Int, in database: Database) throws {
    try insert(values(of: fields), at: place, in: database)
  }

  /// Takes out the words of an article that is in the index with exactly these.
  static func remove(_ fields: IndexFields, at place: Int, in database: Database) throws {
    try database.cachedStatement(sql: removal)
      .execute(arguments: StatementArguments([place.databaseValue] + values(of: fields)))
  }

  /// Empties the index.
  static func removeAll(in database: Database) throws {
    try database.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
  }

  /// Whether the index is sound in itself.
  static func isSound(in database: Database) throws -> Bool {
    do {
      try database.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }

  // MARK: Expressions

  /// The expression that finds words in a row, in one column or in any.
  static func expression(_ words: QueryWords, in column: IndexFields.Column?) -> String {
    let phrase = "\"" + words.words.joined(separator: " ") + "\"" + (words.isPrefix ? "*" : "")
    return column.map { "{\($0)} : \(phrase)" } ?? phrase
  }

  /// How much a word counts in each column when results are ranked.
  static let weights = IndexFields.Column.allCases.map { column in
    switch column {
    case .title: "8.0"
    case .names, .note: "4.0"
    case .tags, .source: "2.0"
    default: "1.0"
    }
  }.joined(separator: ", ")
}
