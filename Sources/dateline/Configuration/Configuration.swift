import Archive
import Articles
import Glibc
import Ingestion

/// What a person set in the configuration file, or what holds without one.
struct Configuration: Hashable, Sendable {
  /// After how many seconds an open article counts as read; 0 for never by itself.
  var dwell = 2
  /// The background that colours are chosen for.
  var background = Background.auto
  /// When the reader asks for news by itself.
  var refresh = AutomaticRefresh()
  /// The saved queries, in order; they stand before those that were saved in the reader.
  var queries: [SavedQuery] = []
  /// The feeds that are commands, in order.
  var feeds: [CommandFeed] = []

  /// The addresses of the feeds that are commands: no other command may be run as a feed.
  var commands: Set<String> { Set(feeds.map(\.address)) }

  /// Where the file is when nothing else is said; nobody needs to have one.
  static var usualPath: String {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = variable("XDG_CONFIG_HOME") ?? (variable("HOME") ?? "") + "/.config"
    return folder + "/dateline/config.toml"
  }
}

/// When the reader asks for news by itself.
struct AutomaticRefresh: Hashable, Sendable {
  /// Whether it does when it starts.
  var isAtStart = false
  /// Minutes from one time to the next; 0 for never.
  var minutes = 0
}

/// A feed that a command of the person's own prints.
struct CommandFeed: Hashable, Sendable {
  /// What the list of feeds calls it.
  var name = ""
  /// The line for the shell.
  var command = ""

  /// What stands for its address in the archive.
  var address: String { ArchivedFeed.commandPrefix + command }
}
