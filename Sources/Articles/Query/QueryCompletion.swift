/// What can be completed at the end of a query: a key, or the value of one.
public struct QueryCompletion: Hashable, Sendable {
  /// What is being typed.
  public enum Subject: Hashable, Sendable {
    /// A key, such as "wh" for "who:".
    case key
    /// The value of a key.
    case value(QueryKey)
    /// A word of the text, which may also become a key.
    case word
  }

  /// What is being typed.
  public let subject: Subject
  /// The letters of it so far, without an opening quotation mark.
  public let typed: String
  /// The query up to those letters.
  public let before: String

  /// Looks at the end of a query, where the cursor stands.
  public init(_ query: String) {
    var start = query.endIndex
    var isQuoted = false
    // An odd number of quotation marks leaves the last one open.
    if query.count(where: { $0 == "\"" }) % 2 == 1, let quote = query.lastIndex(of: "\"") {
      start = quote
      isQuoted = true
    }
    while start > query.startIndex {
      let previous = query.index(before: start)
      if query[previous].isWhitespace || "(|,".contains(query[previous]) { break }
      start = previous
    }
    var term = query[start...]
    while let first = term.first, "-!".contains(first) { term = term.dropFirst() }
    if let colon = term.firstIndex(of: ":"),
      let key = QueryKey(rawValue: term[..<colon].lowercased())
    {
      let value = term[term.index(after: colon)...].drop { $0 == "\"" }
      subject = .value(key)
      typed = String(value)
      before = String(query[..<colon]) + ":"
    } else if isQuoted {
      subject = .word
      typed = String(term.drop { $0 == "\"" })
      before = String(query[..<term.startIndex])
    } else {
      subject =
        QueryKey.allCases.contains { $0.rawValue.hasPrefix(term.lowercased()) }
        ? .key : .word
      typed = String(term)
      before = String(query[..<term.startIndex])
    }
  }

  /// The query with a completion in place of what was typed; a value with spaces gets quotation
  /// marks.
  public func query(completedWith text: String) -> String {
    if subject == .key { return before + text }
    let plain = text.replacing("\"", with: " ")
    return before + (plain.contains(where: \.isWhitespace) ? "\"\(plain)\"" : plain) + " "
  }

  /// The completions that the language itself knows: keys, and the values of "is:", "has:", dates.
  public var fixedSuggestions: [String] {
    switch subject {
    case .key, .word:
      guard !typed.isEmpty else { return [] }
      return QueryKey.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(typed.lowercased()) }
    case .value(.is): return matching(QueryMark.states.map(\.rawValue))
    case .value(.has): return matching(QueryMark.belongings.map(\.rawValue))
    case .value(.since), .value(.until), .value(.on):
      return matching(["today", "yesterday", "this week", "last week", "this month", "last month"])
    case .value(.age): return matching(["<1d", "<3d", "<1w", "<1m", ">1m"])
    case .value: return []
    }
  }

  private func matching(_ values: [String]) -> [String] {
    values.filter { $0.hasPrefix(typed.lowercased()) }
  }
}
