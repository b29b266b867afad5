import Articles

/// A question in the footer that one key answers.
public struct Choice: Equatable, Sendable {
  /// An answer.
  public struct Option: Equatable, Sendable {
    /// The key that gives it.
    public let key: Character
    /// What it means.
    public let words: String
    /// What comes of it.
    public let answer: Answer
  }

  /// What comes of a key.
  public enum Answer: Equatable, Sendable {
    /// Something is done.
    case effect(Effect)
    /// Another question.
    case choice(Choice)
    /// Something is to be typed.
    case prompt(Prompt.Purpose)
  }

  /// The question.
  public let question: String
  /// The answers.
  public let options: [Option]
}

extension Choice {
  /// What an entity is.
  init(kindOf entity: Entity) {
    question = "\(entity.name) is a"
    options = Entity.Kind.allCases.map { kind in
      Option(
        key: kind.key, words: kind.rawValue, answer: .effect(.correct(.kind(.init(entity), kind))))
    }
  }

  /// Whether to forget a saved query.
  init(removing folder: Folder) {
    question = "Remove “\(folder.name)”?"
    options = [Option(key: "y", words: "remove it", answer: .effect(.removeQuery(folder.name)))]
  }

  /// How much to split off.
  init(splits: [Correction]) {
    question = "Split off"
    options = splits.compactMap { correction in
      guard case .split(let subject, _, let part) = correction else { return nil }
      switch part {
      case .form(let form, _):
        return Option(
          key: "f", words: "“\(form)” in this article", answer: .effect(.correct(correction)))
      case .article:
        return Option(key: "a", words: "all in this article", answer: .effect(.correct(correction)))
      case .everywhere:
        return Option(
          key: "e", words: "“\(subject.name)” everywhere", answer: .effect(.correct(correction)))
      }
    }
  }
}

extension Entity.Kind {
  /// The key that stands for the kind.
  var key: Character {
    switch self {
    case .person: return "p"
    case .place: return "l"
    case .organisation: return "o"
    case .group: return "g"
    case .event: return "e"
    case .work: return "w"
    }
  }

  /// The kind with its article: "a person", "an organisation".
  var phrase: String {
    switch self {
    case .organisation, .event: return "an \(rawValue)"
    case .person, .place, .group, .work: return "a \(rawValue)"
    }
  }
}
