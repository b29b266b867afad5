import Articles
import Reader

/// The reader and its desk: what the one asks the other answers, until nothing is left to say.
struct Conversation {
  var state: State
  var desk: Desk

  /// Tells the reader something.
  /// - Returns: what it asks of the world beyond the desk, in order.
  mutating func tell(_ message: Message) -> [Effect] {
    var outside: [Effect] = []
    for effect in update(&state, message) {
      if effect.isOutside { outside.append(effect) }
      for answer in desk.answer(effect) { outside += tell(answer) }
    }
    return outside
  }

  /// Tells the reader what came by the mailbox.
  mutating func receive() -> [Effect] {
    var outside: [Effect] = []
    // Where everything is done at once, what is asked for now has its answer in the mailbox.
    while true {
      let messages = desk.receive(desk.mailbox.collect())
      guard !messages.isEmpty else { return outside }
      for message in messages { outside += tell(message) }
    }
  }
}

extension Effect {
  /// Whether it is for the terminal and other programs, not for the desk.
  fileprivate var isOutside: Bool {
    switch self {
    case .editNote, .openLink, .openAddress, .copyArticle, .copy, .redraw, .suspend, .quit: true
    default: false
    }
  }
}
