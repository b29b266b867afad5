import Articles

extension State {
  /// Asks what of the article at hand is to be muted.
  mutating func startMuting() -> [Effect] {
    guard isArchiveOpen() else { return [] }
    var options = [Choice.Option(key: "w", words: "a word", answer: .prompt(.muteWord))]
    if let entity = entityAtHand {
      let choice = Choice(muting: .name(entity.id, entity.name))
      options.append(Choice.Option(key: "n", words: entity.name, answer: .choice(choice)))
    }
    if let publisher = publisherAtHand {
      let choice = Choice(muting: .publisher(publisher))
      options.append(Choice.Option(key: "p", words: publisher, answer: .choice(choice)))
    }
    choice = Choice(question: "Mute", options: options)
    return []
  }

  private var publisherAtHand: String? {
    if content == .entity, focus != .list { return nil }
    guard let key = articleAtHand else { return nil }
    if let reading, reading.opened.key == key {
      return reading.opened.article.publisher ?? reading.opened.article.agency
    }
    return list.number(of: key).flatMap(list.row)?.source
  }

  /// Asks what becomes of articles with a word.
  mutating func mute(word: String) -> [Effect] {
    choice = Choice(muting: .word(word))
    return []
  }
}

extension MuteRule.Subject {
  /// What is muted, as a question has it.
  fileprivate var words: String {
    switch self {
    case .word(let word): "“\(word)”"
    case .name(_, let name), .publisher(let name): name
    }
  }
}

extension Choice {
  /// What becomes of articles that a mute rule fits.
  init(muting subject: MuteRule.Subject) {
    let rule = MuteRule(subject: subject, action: .hide)
    var reading = rule
    reading.action = .markRead
    question = "Mute \(subject.words)"
    options = [
      Option(key: "h", words: "hide", answer: .effect(.edit(.addRule(rule)))),
      Option(key: "r", words: "mark read", answer: .effect(.edit(.addRule(reading)))),
    ]
  }

  /// Whether to take away a folder with its feeds.
  init(removing folder: [String], feeds: Int) {
    question = "Take away “\(folder.last ?? "")” with \(counted(feeds, "feed"))?"
    options = [
      Option(key: "y", words: "take them away", answer: .effect(.edit(.deleteFolder(folder))))
    ]
  }
}
