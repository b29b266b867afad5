import Articles

extension Page {
  /// What speaks for a name, in sentences, and the corrections on it as stops.
  init(explanation: Explanation) {
    let entity = explanation.entity
    let form = explanation.mention?.form ?? entity.name
    var blocks = [
      Block(
        form == entity.name ? "Why \(entity.name)" : "Why “\(form)” is \(entity.name)", .title),
      Block("\(entity.kind.rawValue) · in \(counted(explanation.articles, "article"))", .byline),
    ]
    if let description = entity.description {
      blocks.append(Block(description, .standfirst, spaceAbove: 1))
    }
    if let mention = explanation.mention {
      blocks.append(Block("In this article", .heading, spaceAbove: 1))
      blocks.append(Block(mention.sentence, .body, indent: 2))
      if mention.local.kind != entity.kind {
        let sentence = "The article by itself reads it as \(mention.local.kind.phrase)."
        blocks.append(Block(sentence, .body, indent: 2))
      }
    }
    blocks.append(Block("In all articles", .heading, spaceAbove: 1))
    if explanation.joined.count < 2 {
      blocks.append(Block(Self.spread(of: explanation), .body, indent: 2))
    } else {
      blocks.append(Block("These are taken for one:", .body, indent: 2))
      for joined in explanation.joined { blocks.append(Block(joined.words, .body, indent: 4)) }
    }
    blocks.append(Block("Set right by you", .heading, spaceAbove: 1))
    let stops = Self.stops(for: explanation.rules, in: &blocks)
    if stops.isEmpty { blocks.append(Block(Self.keysThatCorrect, .detail, indent: 2)) }
    self.init(blocks: blocks, stops: stops)
    cursor = stops.isEmpty ? nil : 0
  }

  /// Every correction, the newest first.
  init(corrections rules: [Corrections.Rule]) {
    var blocks = [Block("Set right by you", .title)]
    let stops = Self.stops(for: rules.reversed(), in: &blocks)
    if stops.isEmpty {
      let sentence = "Nothing so far. With the cursor on a name, "
      blocks.append(Block(sentence + Self.keysThatCorrect, .body, spaceAbove: 1))
    }
    self.init(blocks: blocks, stops: stops)
    cursor = stops.isEmpty ? nil : 0
  }

  /// How the time that an expression means was reckoned.
  init(_ date: DateExpression, in opened: LibraryArticle) {
    let words = opened.article.text(of: date.passage)?[utf8: date.range] ?? ""
    let meaning = date.value.map { DateWords.period($0) } ?? "not clear"
    let sentence = date.anchor.map { "Reckoned from: \($0)." } ?? "It stands so in the text."
    self.init(blocks: [
      Block("Why “\(words)” is \(meaning)", .title), Block(sentence, .body, spaceAbove: 1),
    ])
  }

  /// Who a quotation is given to, and by what words.
  init(_ quote: Quote, in opened: LibraryArticle) {
    func name(_ id: Entity.ID?) -> String? {
      opened.annotation.entities.first { $0.id == id }?.name
    }
    let speaker = name(quote.speaker) ?? quote.speakerPhrase
    var blocks = [
      Block(speaker.map { "Said by \($0)" } ?? "Nobody is named as the speaker", .title)
    ]
    if speaker != nil {
      let sentence =
        quote.cue.map { "The text gives these words to \(speaker ?? "") with “\($0)”." }
        ?? "No word of saying stands beside it: it goes on from the words before it."
      blocks.append(Block(sentence, .body, spaceAbove: 1))
    }
    if let via = name(quote.via) {
      blocks.append(Block("They come through \(via), which relayed them.", .body, spaceAbove: 1))
    }
    self.init(blocks: blocks)
  }

  /// A stop for each rule, with the blocks that say what it does and how to undo it.
  private static func stops(
    for rules: [Corrections.Rule], in blocks: inout [Block]
  ) -> [Stop] {
    guard !rules.isEmpty else { return [] }
    var stops: [Stop] = []
    for rule in rules {
      let sentence = rule.correction.sentence
      stops.append(
        Stop(block: blocks.count, range: 0..<sentence.utf8.count, target: .rule(rule.id)))
      blocks.append(
        Block(sentence, .body, spaceAbove: blocks.last?.role == .title ? 1 : 0, indent: 2))
    }
    let key = Bindings.standard.key(for: .undo, in: .why)?.notation ?? ""
    blocks.append(
      Block("\(key) undoes the one under the cursor.", .detail, spaceAbove: 1, indent: 2))
    return stops
  }

  private static func spread(of explanation: Explanation) -> String {
    explanation.articles > 1
      ? "All \(explanation.articles) articles have it under this name or a form of it."
      : "Only this article has it."
  }

  private static var keysThatCorrect: String {
    let bindings = Bindings.standard
    let parts: [(Command, String)] = [
      (.merge, "merges it with another"), (.split, "splits off what is not it"),
      (.changeKind, "on its page says what it is"), (.hide, "hides it"),
    ]
    return parts.compactMap { command, words in
      bindings.key(for: command, in: .entityPage).map { "\($0.notation) \(words)" }
    }.joined(separator: ", ") + "."
  }
}

extension Explanation.Joined {
  fileprivate var words: String {
    "\(entity.name) · \(counted(articles, "article"))" + (join.map { ": \($0.words)" } ?? "")
  }
}

extension Join {
  /// Why two names are taken for one.
  fileprivate var words: String {
    let likeness: String =
      switch reason {
      case .spelling(let name): "another spelling of \(name)"
      case .shortForm(let name): "short for \(name) and for no other name"
      case .initials(let name): "the initials of \(name)"
      case .sameName: "the same name, read as something else"
      }
    guard let last = shared.last else { return likeness }
    let first = shared.dropLast().joined(separator: ", ")
    return likeness + ", both beside " + (first.isEmpty ? last : "\(first) and \(last)")
  }
}

extension Explanation.Mentioned {
  /// What made the mention stand for its entity in its article.
  fileprivate var sentence: String {
    switch evidence {
    case .name:
      return "The name stands here as it is: it was read as \(local.kind.phrase), and nothing more "
        + "was concluded."
    case .known(let name):
      return form == name
        ? "\(name) is one of the names that Dateline knows beforehand."
        : "Dateline knows “\(form)” beforehand as a name for \(name)."
    case .spelling(let name): return "“\(form)” is another spelling of \(name)."
    case .shortForm(let name):
      return "“\(form)” is short for \(name), which stands in this article, and fits no other name "
        + "in it."
    case .definition(let name): return "The article itself explains “\(form)” as \(name)."
    case .initials(let name):
      return "“\(form)” has the initials of \(name), which stands in this article."
    case .government(let name, let cue):
      return "“\(form)” speaks here for \(name): the words beside it, “\(cue)”, are said of a "
        + "government and not of a place."
    case .description(let name):
      return "“\(form)” can only mean \(name) here: nothing else in this article is described so."
    }
  }
}
