/// A key of the configuration file: what may stand there, and what it sets.
struct ConfigurationKey: Sendable {
  /// What its value is, and how it is taken over.
  enum Kind: Sendable {
    /// A whole number in a range.
    case number(ClosedRange<Int>, @Sendable (inout Configuration, Int) -> Void)
    /// True or false.
    case truth(@Sendable (inout Configuration, Bool) -> Void)
    /// One of some words.
    case choice([String], @Sendable (inout Configuration, String) -> Void)
    /// A text that is not empty; one that is shown has a single line.
    case text(isShown: Bool, @Sendable (inout Configuration, String) -> Void)
  }

  /// How it is written.
  let name: String
  /// What its value is.
  let kind: Kind
  /// A value as it may be written.
  let example: String
  /// The value that holds without the key, as it would be written; nil where it must be there.
  var usual: String?
  /// What it does, in one sentence.
  let help: String

  /// What is right there: "a whole number from 0 to 3600".
  var expected: String {
    switch kind {
    case .number(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .truth: "true or false"
    case .choice(let words, _):
      words.dropLast().map { "\"\($0)\"" }.joined(separator: ", ") + " or \"\(words.last ?? "")\""
    case .text(isShown: true, _): "a text of one line in quotation marks, such as \(example)"
    case .text(isShown: false, _): "a text in quotation marks, such as \(example)"
    }
  }
}

/// Keys of the configuration file that stand together.
struct ConfigurationSection: Sendable {
  /// How the keys are held.
  enum Form: Sendable {
    /// They stand before all tables.
    case top
    /// They stand in a table.
    case table
    /// They stand in a table that may come any number of times; each time something is begun.
    case list(@Sendable (inout Configuration) -> Void)
  }

  /// What the table is called.
  var name = ""
  /// How the keys are held.
  let form: Form
  /// What the keys are about, in sentences and lines.
  let help: String
  /// The keys.
  let keys: [ConfigurationKey]

  /// The line before the keys; nil where there is none.
  var header: String? {
    switch form {
    case .top: nil
    case .table: "[\(name)]"
    case .list: "[[\(name)]]"
    }
  }
}

/// The table of keys: what is read, what is said of mistakes, the example and
/// docs/configuration.md are all made from it.
extension ConfigurationSection {
  static let all = [top, refresh, query, feed]

  static let top = ConfigurationSection(
    form: .top, help: "How the reader behaves.",
    keys: [
      ConfigurationKey(
        name: "dwell", kind: .number(0...3600) { $0.dwell = $1 }, example: "2", usual: "2",
        help: "Seconds after which an open article counts as read; 0 for never by itself."),
      ConfigurationKey(
        name: "background",
        kind: .choice(Background.allCases.map(\.rawValue)) {
          $0.background = Background(rawValue: $1) ?? .auto
        },
        example: "\"auto\"", usual: "\"auto\"",
        help: "The background that the colours are for; auto is what the terminal says of itself."),
    ])

  private static let refresh = ConfigurationSection(
    name: "refresh", form: .table,
    help: "When the reader fetches what is new in the feeds by itself.",
    keys: [
      ConfigurationKey(
        name: "at-start", kind: .truth { $0.refresh.isAtStart = $1 }, example: "true",
        usual: "false", help: "Whether it does when it starts."),
      ConfigurationKey(
        name: "every", kind: .number(0...10_080) { $0.refresh.minutes = $1 }, example: "30",
        usual: "0", help: "Minutes from one time to the next; 0 for never by itself."),
    ])

  private static let query = ConfigurationSection(
    name: "query",
    form: .list { $0.queries.append(.init(name: "", query: "")) },
    help: """
      A saved query, which stands above the list as a folder.
      There may be any number of them; they come before those that are saved in the reader.
      """,
    keys: [
      ConfigurationKey(
        name: "name",
        kind: .text(isShown: true) { $0.queries[$0.queries.count - 1].name = $1 },
        example: "\"Korea\"", help: "What the folder is called."),
      ConfigurationKey(
        name: "query",
        kind: .text(isShown: true) { $0.queries[$0.queries.count - 1].query = $1 },
        example: "\"korea is:unread\"", help: "What it finds, as it would be typed after `/`."),
    ])

  private static let feed = ConfigurationSection(
    name: "feed", form: .list { $0.feeds.append(CommandFeed()) },
    help: """
      A feed that a command prints. There may be any number of them.
      A command becomes a feed here and nowhere else.
      Without its table it is no feed any more, and its articles stay.
      """,
    keys: [
      ConfigurationKey(
        name: "name", kind: .text(isShown: true) { $0.feeds[$0.feeds.count - 1].name = $1 },
        example: "\"Builds\"", help: "What the list of feeds calls it."),
      ConfigurationKey(
        name: "command",
        kind: .text(isShown: false) { $0.feeds[$0.feeds.count - 1].command = $1 },
        example: "\"~/bin/builds-as-feed\"",
        help: "A line for the shell that prints RSS, Atom or JSON Feed."),
    ])
}
