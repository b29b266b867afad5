/// How an article writes its words: what is small somewhere, and what has a capital inside a
/// sentence, is told apart where capitals prove nothing.
struct WordUsage: Sendable {
  private struct Forms: OptionSet {
    let rawValue: UInt8
    static let small = Forms(rawValue: 1)
    static let capital = Forms(rawValue: 2)
    static let allCapitals = Forms(rawValue: 4)
  }

  private var forms: [UInt64: Forms] = [:]

  init(_ article: TokenizedArticle) {
    forms.reserveCapacity(512)
    for part in article.parts where Casing(of: part.tokens) == .sentence {
      for token in part.tokens where token.kind == .word {
        if !token.shape.contains(.capital) {
          // The "un" of "Jong-un" is no word of its own.
          if token.joint != .hyphen { forms[token.hash, default: []].insert(.small) }
        } else if !token.startsSentence {
          let isAll = token.shape.contains(.allCapitals)
          forms[token.hash, default: []].insert(isAll ? .allCapitals : .capital)
        }
      }
    }
  }

  /// Whether it stands somewhere without a capital.
  func isSmall(_ hash: UInt64) -> Bool { forms[hash]?.contains(.small) ?? false }

  /// Whether it has a capital inside a sentence.
  func isCapital(_ hash: UInt64) -> Bool {
    !(forms[hash] ?? []).isDisjoint(with: [.capital, .allCapitals])
  }

  /// Whether it is written all in capitals inside a sentence.
  func isAllCapitals(_ hash: UInt64) -> Bool { forms[hash]?.contains(.allCapitals) ?? false }
}

/// How much a capital proves in a passage.
enum Casing: Sendable {
  /// Names and first words have capitals.
  case sentence
  /// Nearly every word of weight has one.
  case title
  /// All letters are capitals.
  case capitals

  init(of tokens: [Token]) {
    var words = 0
    var capitals = 0
    var allCapitals = 0
    for token in tokens where token.kind == .word && token.end - token.start >= 4 {
      words += 1
      if token.shape.contains(.capital) { capitals += 1 }
      if token.shape.contains(.allCapitals) { allCapitals += 1 }
    }
    if words >= 3, allCapitals * 4 >= words * 3 {
      self = .capitals
    } else if words >= 4, capitals * 4 >= words * 3, tokens.count < 40,
      tokens.last?.isMark(UInt8(ascii: ".")) == false
    {
      self = .title
    } else {
      self = .sentence
    }
  }
}
