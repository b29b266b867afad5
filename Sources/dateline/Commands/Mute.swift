import Archive
import ArgumentParser
import Articles

/// `dateline mute`: lists what is muted, and changes it.
struct Mute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is muted, or mute a word, a name or a publisher.",
    discussion: """
      Articles that a rule fits are hidden, those that are kept and those to come, or marked as \
      read. A rule that is removed gives back what it hid.
      """,
    subcommands: [
      MuteList.self, MuteWord.self, MuteName.self, MutePublisher.self, MuteRemove.self,
    ],
    defaultSubcommand: MuteList.self)
}

/// `dateline mute list`.
struct MuteList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules and how many articles each has taken.")

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let rules = try options.open(isMade: true) { try $0.muteRules }
    var output = StandardOutput()
    if rules.isEmpty { try output.write("Nothing is muted.\n".utf8) }
    for rule in rules {
      let action = rule.action == .hide ? "hides" : "marks as read"
      try output.write(
        "\(rule.id)  \(action) articles \(visible(rule.subject.words)): \(rule.articles)\n".utf8)
    }
    try output.flush()
  }
}

/// The options of commands that add a rule.
struct MuteOptions: ParsableArguments {
  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Mark the articles as read; they stay in the list.") var markRead = false

  /// Adds a rule.
  func add(_ subject: (ArticleArchive) throws -> MuteRule.Subject?) throws {
    try options.open(isMade: true) { archive in
      guard let subject = try subject(archive) else {
        StandardError.report(
          DocumentError(document: archive.path, reason: "no article mentions this name"))
        throw ExitCode.failure
      }
      let rule = MuteRule(subject: subject, action: markRead ? .markRead : .hide)
      try FeedEditing(archive: archive, now: presentTime()).report(.addRule(rule))
    }
  }
}

/// `dateline mute word`.
struct MuteWord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "word", abstract: "Mute articles with a word or phrase in title or text.")
  @OptionGroup var mute: MuteOptions
  @Argument var text: String

  func run() throws { try mute.add { _ in .word(text) } }
}

/// `dateline mute name`.
struct MuteName: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Mute articles that mention a name, in every spelling.")
  @OptionGroup var mute: MuteOptions
  @Argument var name: String

  func run() throws {
    try mute.add { archive in
      guard let words = QueryWords(name, isPrefix: false),
        let entity = try archive.entities(named: words, limit: 1).first?.entity
      else { return nil }
      return .name(entity.id, entity.name)
    }
  }
}

/// `dateline mute publisher`.
struct MutePublisher: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publisher", abstract: "Mute the articles of a publisher or an agency.")
  @OptionGroup var mute: MuteOptions
  @Argument var name: String

  func run() throws { try mute.add { _ in .publisher(name) } }
}

/// `dateline mute remove`.
struct MuteRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a rule by its number; what it hid comes back.")
  @OptionGroup var options: ArchiveOptions
  @Argument var number: Int64

  func run() throws {
    try options.open(isMade: false) { archive in
      guard let rule = try archive.muteRules.first(where: { $0.id == number }) else {
        StandardError.report(
          DocumentError(document: archive.path, reason: "there is no rule \(number)"))
        throw ExitCode.failure
      }
      try FeedEditing(archive: archive, now: presentTime()).report(.removeRule(rule))
    }
  }
}

extension FeedEditing {
  /// Does something and prints what became of it; `u` in the reader undoes it.
  fileprivate func report(_ edit: FeedEdit) throws {
    let words = try make(edit)
    var output = StandardOutput()
    try output.write((visible(words.text) + "\n").utf8)
    try output.flush()
    if !words.isDone { throw ExitCode.failure }
  }
}
