/// Cuts a query into terms, parentheses and operators.
struct QueryLexer {
  /// What is asked for, without its key.
  enum Value: Hashable {
    /// As it stands.
    case bare(String)
    /// Between quotation marks.
    case phrase(String)
    /// After a quotation mark, not closed yet.
    case openPhrase(String)
    /// Between slashes.
    case pattern(String)

    var text: String {
      switch self {
      case .bare(let text), .phrase(let text), .openPhrase(let text), .pattern(let text): text
      }
    }
  }

  enum Token: Hashable {
    case term(QueryKey?, Value)
    case not, and, or
    case open(QueryKey?)
    case close
    case end
  }

  /// The token at the cursor.
  private(set) var peek = Token.end
  private let text: [Unicode.Scalar]
  private var index = 0
  /// From here on no slash closes a pattern: it is looked for once.
  private var lastSlash: Int

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
    lastSlash = self.text.lastIndex(of: "/") ?? -1
    advance()
  }

  /// Moves past closing parentheses; false at the end of the text.
  mutating func skipClosing() -> Bool {
    while peek == .close { advance() }
    return peek != .end
  }

  /// Moves to the next token.
  mutating func advance() {
    var isNegated = false
    while index < text.count {
      if text[index].properties.isWhitespace || text[index] == "," {
        // A dash that stands alone is a dash.
        isNegated = false
      } else if Self.isDash(text[index]) {
        isNegated.toggle()
      } else {
        break
      }
      index += 1
    }
    if isNegated, index < text.count {
      peek = .not
      return
    }
    guard index < text.count else {
      peek = .end
      return
    }
    switch text[index] {
    case "(":
      index += 1
      peek = .open(nil)
    case ")":
      index += 1
      peek = .close
    case "|":
      index += 1
      peek = .or
    default: term()
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "−" || scalar == "!"
  }

  private mutating func term() {
    if let value = quoted() ?? pattern() {
      peek = .term(nil, value)
      return
    }
    let start = index
    while index < text.count, !endsWord(text[index]) {
      if text[index] == ":", let key = key(start..<index) {
        index += 1
        if index < text.count, text[index] == "(" {
          index += 1
          peek = .open(key)
        } else {
          peek = .term(key, quoted() ?? pattern() ?? bare(from: index))
        }
        return
      }
      index += 1
    }
    let word = string(start..<index)
    switch word {
    case "OR": peek = .or
    case "AND": peek = .and
    case "NOT": peek = .not
    default: peek = .term(nil, .bare(word))
    }
  }

  private mutating func bare(from start: Int) -> Value {
    while index < text.count, !endsWord(text[index]) { index += 1 }
    return .bare(string(start..<index))
  }

  private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "\"", "“", "”", "„", "«", "»", ",", "|": true
    default: scalar.properties.isWhitespace
    }
  }

  private mutating func quoted() -> Value? {
    guard index < text.count, Self.isQuote(text[index]) else { return nil }
    index += 1
    let start = index
    while index < text.count, !Self.isQuote(text[index]) { index += 1 }
    let phrase = string(start..<index)
    guard index < text.count else { return .openPhrase(phrase) }
    index += 1
    return .phrase(phrase)
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»": true
    default: false
    }
  }

  /// A text between slashes, of which the second ends a word; an escaped one does not.
  private mutating func pattern() -> Value? {
    guard index < text.count, text[index] == "/", index < lastSlash else { return nil }
    var end = index + 1
    while end <= lastSlash {
      if text[end] == "\\" {
        end += 2
        continue
      }
      if text[end] == "/", end > index + 1,
        end + 1 == text.count || endsWord(text[end + 1])
      {
        let source = string(index + 1..<end)
        index = end + 1
        return .pattern(source)
      }
      end += 1
    }
    // Nothing closes it, nor any that starts later.
    lastSlash = -1
    return nil
  }

  private func key(_ range: Range<Int>) -> QueryKey? {
    guard range.count <= 8 else { return nil }
    var word = string(range).lowercased()
    if word == "source" || word == "publisher" { word = "from" }
    return QueryKey(rawValue: word)
  }

  private func string(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text[range])
    return String(scalars)
  }
}
