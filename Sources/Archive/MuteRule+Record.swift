import Articles
import GRDB

extension MuteRule {
  /// Reads a rule from the columns of its row; nil for what only a newer program knows.
  init?(_ row: Row) {
    guard let subject = Subject(kind: row[1], name: row[2], argument: row[3]),
      let action = Action(rawValue: row[4])
    else { return nil }
    self.init(id: row[0], subject: subject, action: action, articles: row[5])
  }
}

extension MuteRule.Subject {
  /// How the archive writes it down.
  var code: (kind: String, name: String, argument: String?) {
    switch self {
    case .word(let text): ("word", text, nil)
    case .name(let id, let name): ("name", id, name)
    case .publisher(let name): ("publisher", name, nil)
    }
  }

  init?(kind: String, name: String, argument: String?) {
    switch kind {
    case "word": self = .word(name)
    case "name": self = .name(name, argument ?? name)
    case "publisher": self = .publisher(name)
    default: return nil
    }
  }

  /// Whether there is something to look for.
  var isSearchable: Bool {
    switch self {
    case .word(let text), .publisher(let text): QueryWords(text, isPrefix: false) != nil
    case .name(let id, _): !id.isEmpty
    }
  }

  /// Whether it means the same as another, however it is written.
  func isSame(as other: MuteRule.Subject) -> Bool {
    switch (self, other) {
    case (.name(let id, _), .name(let other, _)): id == other
    case (.word(let text), .word(let other)), (.publisher(let text), .publisher(let other)):
      QueryWords(text, isPrefix: false) == QueryWords(other, isPrefix: false)
    default: false
    }
  }
}
