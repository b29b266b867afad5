/// Reads a query by recursive descent; every text has a reading, in time linear in its length.
struct QueryParser {
  /// Groups within groups; parentheses deeper than that are mere spaces.
  private static let deepest = 32
  /// More terms are not looked at: a query is typed or pasted by a person.
  private static let mostTerms = 100

  private var lexer: QueryLexer
  private let now: Timestamp
  private var depth = 0
  private var terms = 0

  init(text: String, now: Timestamp) {
    lexer = QueryLexer(text)
    self.now = now
  }

  mutating func parse() -> QueryExpression {
    var parts: [QueryExpression] = []
    // What follows a parenthesis that was never opened is read all the same.
    repeat { parts.append(alternatives(key: nil)) } while lexer.skipClosing()
    return .all(of: parts)
  }

  /// One or more conjunctions with "OR" between them.
  private mutating func alternatives(key: QueryKey?) -> QueryExpression {
    var alternatives = [conjunction(key: key)]
    while lexer.peek == .or {
      lexer.advance()
      alternatives.append(conjunction(key: key))
    }
    // "xi OR" is not finished: it must not find everything.
    let asked = alternatives.filter { $0 != .everything }
    return .any(of: asked)
  }

  private mutating func conjunction(key: QueryKey?) -> QueryExpression {
    var parts: [QueryExpression] = []
    while true {
      switch lexer.peek {
      case .end, .or, .close: return .all(of: parts)
      case .and: lexer.advance()
      default: parts.append(term(key: key))
      }
    }
  }

  private mutating func term(key: QueryKey?) -> QueryExpression {
    let token = lexer.peek
    lexer.advance()
    switch token {
    case .not:
      // A row of them would recurse.
      var isNegated = true
      while lexer.peek == .not {
        isNegated.toggle()
        lexer.advance()
      }
      switch lexer.peek {
      case .end, .or, .and, .close: return .everything
      default: break
      }
      let operand = term(key: key)
      return operand == .everything || !isNegated ? operand : .not(operand)
    case .open(let ownKey):
      guard depth < Self.deepest else { return .everything }
      depth += 1
      defer { depth -= 1 }
      let group = alternatives(key: ownKey ?? key)
      if lexer.peek == .close { lexer.advance() }
      return group
    case .term(let ownKey, let value):
      terms += 1
      guard terms <= Self.mostTerms else { return .everything }
      return expression(of: value, key: ownKey ?? key)
    case .and, .or, .close, .end:
      return .everything
    }
  }

  private func expression(of value: QueryLexer.Value, key: QueryKey?) -> QueryExpression {
    if case .pattern(let source) = value {
      if let pattern = QueryPattern(source) { return .pattern(pattern, in: key?.field) }
      return expression(of: .bare(source), key: key)
    }
    guard let key else { return words(value).map { .words($0, in: nil) } ?? .everything }
    if let field = key.field { return words(value).map { .words($0, in: field) } ?? .everything }
    switch key {
    case .who: return words(value).map { .entity($0, kind: .person) } ?? .everything
    case .where: return words(value).map { .entity($0, kind: .place) } ?? .everything
    case .org: return words(value).map { .entity($0, kind: .organisation) } ?? .everything
    case .name: return words(value).map { .entity($0, kind: nil) } ?? .everything
    case .feed: return words(value).map { .feed($0) } ?? .everything
    case .tag: return words(value).map { .tag($0) } ?? .everything
    case .lang:
      let tag = IndexWords(value.text).words.joined(separator: "-")
      return tag.isEmpty ? .everything : .language(tag)
    case .is: return mark(value, of: QueryMark.states)
    case .has: return mark(value, of: QueryMark.belongings)
    case .since, .until, .on, .age:
      guard let range = QueryDate(now: now).range(key, value.text) else { return .everything }
      return .published(range)
    case .title, .text, .from, .agency, .by, .note: return .everything
    }
  }

  private func words(_ value: QueryLexer.Value) -> QueryWords? {
    switch value {
    case .bare(let text), .openPhrase(let text): QueryWords(text, isPrefix: true)
    case .phrase(let text): QueryWords(text, isPrefix: false)
    case .pattern: nil
    }
  }

  /// The only mark, or the first one in order, whose name starts as typed.
  private func mark(_ value: QueryLexer.Value, of marks: [QueryMark]) -> QueryExpression {
    let typed = IndexWords(value.text).words.joined()
    guard !typed.isEmpty, let mark = marks.first(where: { $0.rawValue.hasPrefix(typed) }) else {
      return .everything
    }
    return .marked(mark)
  }
}

extension QueryMark {
  /// What "is:" asks for.
  static let states: [QueryMark] = [.unread, .read, .starred, .tagged, .updated]
  /// What "has:" asks for.
  static let belongings: [QueryMark] = [.quote, .note, .tagged]
}

extension QueryExpression {
  /// All of some expressions, flat.
  static func all(of parts: [QueryExpression]) -> QueryExpression {
    let flat = parts.flatMap { part -> [QueryExpression] in
      if case .all(let inner) = part { return inner }
      return part == .everything ? [] : [part]
    }
    return flat.count > 1 ? .all(flat) : flat.first ?? .everything
  }

  /// Any of some expressions, flat.
  static func any(of parts: [QueryExpression]) -> QueryExpression {
    let flat = parts.flatMap { part -> [QueryExpression] in
      if case .any(let inner) = part { return inner }
      return [part]
    }
    return flat.count > 1 ? .any(flat) : flat.first ?? .everything
  }
}
