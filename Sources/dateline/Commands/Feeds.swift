import Archive
import ArgumentParser
import Articles

/// `dateline feeds`: lists the feeds, and changes them.
struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the feeds, or change them.",
    subcommands: [
      FeedsList.self, FeedsRename.self, FeedsMove.self, FeedsTag.self, FeedsMute.self,
      FeedsUnmute.self, FeedsRemove.self, FeedsSet.self,
    ],
    defaultSubcommand: FeedsList.self)
}

/// `dateline feeds list`.
struct FeedsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds with their folders, counts and errors.")

  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let feeds = try options.open(isMade: true) { try $0.feeds }
    var output = StandardOutput()
    if json {
      for feed in feeds { try output.write(JSONLine.encode(SubscriptionObject(feed))) }
    } else if feeds.isEmpty {
      try output.write("There are no feeds yet; \"dateline add URL\" subscribes to one.\n".utf8)
    } else {
      for line in FeedTable(feeds, now: presentTime().secondsSinceEpoch).lines {
        try output.write((line + "\n").utf8)
      }
    }
    try output.flush()
  }
}

/// The options of commands that change one feed.
struct FeedOptions: ParsableArguments {
  @OptionGroup var options: ArchiveOptions
  @Argument(help: "A part of the address, the start of the title, or a folder.") var feed: String

  /// Changes the feed.
  func apply(_ change: (ArchivedFeed) throws -> FeedChange, done: String) throws {
    try options.open(isMade: false) { archive in
      let found = try archive.feeds.named(feed)
      guard let only = found.first, found.count == 1 else {
        StandardError.report(
          DocumentError(document: feed, reason: "it stands for \(found.count) feeds; say which"))
        throw ExitCode.failure
      }
      let undo = try archive.apply(change(only))
      var output = StandardOutput()
      let words = undo == nil ? "Nothing changed" : done
      try output.write("\(words): \(visible(only.displayTitle)).\n".utf8)
      try output.flush()
    }
  }
}

/// `dateline feeds rename`.
struct FeedsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a feed a title; without one it gets its own back.")
  @OptionGroup var feed: FeedOptions
  @Argument var title: String?

  func run() throws {
    try feed.apply({ .rename($0.id, title.flatMap { $0.isEmpty ? nil : $0 }) }, done: "Renamed")
  }
}

/// `dateline feeds move`.
struct FeedsMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Put a feed into a folder, or into a folder of a folder.")
  @OptionGroup var feed: FeedOptions
  @Argument(help: "The folders, the outermost first; none for the top.") var folder: [String] = []

  func run() throws { try feed.apply({ .move($0.id, folder) }, done: "Moved") }
}

/// `dateline feeds tag`.
struct FeedsTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Set the labels of a feed.")
  @OptionGroup var feed: FeedOptions
  @Argument(help: "The labels; none to take them away.") var tags: [String] = []

  func run() throws { try feed.apply({ .tag($0.id, tags) }, done: "Tagged") }
}

/// `dateline feeds mute`.
struct FeedsMute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mute", abstract: "Do not fetch a feed for now.")
  @OptionGroup var feed: FeedOptions

  func run() throws { try feed.apply({ .mute($0.id, true) }, done: "Muted") }
}

/// `dateline feeds unmute`.
struct FeedsUnmute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmute", abstract: "Fetch a feed again.")
  @OptionGroup var feed: FeedOptions

  func run() throws { try feed.apply({ .mute($0.id, false) }, done: "Unmuted") }
}

/// `dateline feeds remove`.
struct FeedsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Unsubscribe from a feed; its articles stay.")
  @OptionGroup var feed: FeedOptions

  func run() throws { try feed.apply({ .remove([$0.id]) }, done: "Removed") }
}

/// `dateline feeds set`.
struct FeedsSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set how a feed is fetched.",
    discussion: """
      A password is never kept: a command prints it, or a file holds it that only you may read \
      (mode 600). An empty value takes a setting away.
      """)

  @OptionGroup var feed: FeedOptions
  @Option(help: "Minutes between two requests; 0 for the feed's own rhythm.") var interval: Int?
  @Option(help: "A field of the request's header (\"Name: value\"); may be given several times.")
  var header: [String] = []
  @Option(help: "The name to log in with.") var user: String?
  @Option(help: "A command that prints the password.") var passwordCommand: String?
  @Option(help: "A file that holds the password.") var passwordFile: String?
  @Option(help: "Send cookies back: yes or no.") var cookies: Choice?
  @Option(help: "Read the page behind every new entry: yes or no.") var fullText: Choice?

  /// Yes or no.
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case yes, no
  }

  /// A year: who wants a feed less often does not want it.
  private static let longestInterval = 525_600

  func validate() throws {
    guard interval.map({ (0...Self.longestInterval).contains($0) }) ?? true else {
      throw ValidationError(
        "--interval is a number of minutes up to \(Self.longestInterval), or 0 to take it away.")
    }
  }

  func run() throws {
    try feed.apply({ .set($0.id, changed($0.settings)) }, done: "Set")
  }

  private func changed(_ settings: FeedSettings) -> FeedSettings {
    var settings = settings
    func text(_ value: String?, _ old: String?) -> String? {
      value.map { $0.isEmpty ? nil : $0 } ?? old
    }
    if let interval { settings.interval = interval > 0 ? interval * 60 : nil }
    if !header.isEmpty { settings.headers = header.allSatisfy(\.isEmpty) ? nil : header }
    settings.user = text(user, settings.user)
    settings.passwordCommand = text(passwordCommand, settings.passwordCommand)
    settings.passwordFile = text(passwordFile, settings.passwordFile)
    if let cookies { settings.keepsCookies = cookies == .yes }
    if let fullText { settings.readsPages = fullText == .yes }
    return settings
  }
}
