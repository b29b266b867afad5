// What is SQLite's own: the same question about many values.
import GRDB

extension Database {
  /// How many values a statement of `eachRow` takes.
  private static let valuesAtOnce = 32

  /// Hands out the rows of a statement that ends in a column which must have one of some values.
  ///
  /// One question for all is much cheaper than one for each; it is asked for a fixed number of
  /// them, so that it is compiled once.
  func eachRow<Value: DatabaseValueConvertible>(
    _ sql: String, in values: [Value], _ body: (Row) throws -> Void
  ) throws {
    guard !values.isEmpty else { return }
    let marks = Array(repeating: "?", count: Self.valuesAtOnce).joined(separator: ",")
    let statement = try cachedStatement(sql: "\(sql) IN (\(marks))")
    for start in stride(from: 0, to: values.count, by: Self.valuesAtOnce) {
      var part = values[start..<min(values.count, start + Self.valuesAtOnce)]
        .map(\.databaseValue)
      part += Array(repeating: .null, count: Self.valuesAtOnce - part.count)
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(part))
      while let row = try rows.next() { try body(row) }
    }
  }
}
