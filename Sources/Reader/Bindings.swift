import Terminal

/// Where in the reader a key is pressed.
public enum Context: String, CaseIterable, Hashable, Sendable {
  case list, emptyArchive, feeds, article, names, entityPage, quotations, why, help, source
}

/// One row of the table of keys.
public struct Binding: Hashable, Sendable {
  /// The keys, the most usual first.
  public let keys: [Key]
  /// What they ask for.
  public let command: Command
  /// Where they do.
  public let contexts: Set<Context>
  /// What the command does, as the help says it.
  public let help: String
  /// A word for the footer; empty when the footer never shows it.
  public let hint: String

  init(
    _ keys: String, _ command: Command, in contexts: Set<Context> = Set(Context.allCases),
    _ help: String, hint: String = ""
  ) {
    self.keys = keys.split(separator: " ").compactMap { Key(notation: String($0)) }
    self.command = command
    self.contexts = contexts
    self.help = help
    self.hint = hint
  }
}

/// The table of keys: dispatch, the footer, the help and docs/keys.md are all made from it.
public struct Bindings: Sendable {
  /// A titled part of the table.
  public struct Section: Sendable {
    /// The title.
    public let title: String
    /// Its rows.
    public let bindings: [Binding]
  }

  /// The parts of the table in the order the help shows them.
  public let sections: [Section]
  private let commands: [Context: [Key: Command]]

  init(sections: [Section]) {
    self.sections = sections
    var commands: [Context: [Key: Command]] = [:]
    for binding in sections.flatMap(\.bindings) {
      for context in binding.contexts {
        for key in binding.keys { commands[context, default: [:]][key] = binding.command }
      }
    }
    self.commands = commands
  }

  /// What a key asks for in a context.
  public func command(for key: Key, in context: Context) -> Command? {
    commands[context]?[key]
  }

  /// The rows that hold in a context.
  public func bindings(in context: Context) -> [Binding] {
    sections.flatMap(\.bindings).filter { $0.contexts.contains(context) }
  }

  /// The key to show for a command in a context.
  public func key(for command: Command, in context: Context) -> Key? {
    bindings(in: context).first { $0.command == command }?.keys.first
  }

  /// The keys the reader comes with.
  public static let standard = Bindings(sections: [
    Section(
      title: "Moving",
      bindings: [
        Binding("j Down", .moveDown, "Move down"),
        Binding("k Up", .moveUp, "Move up"),
        Binding(
          "Space PgDn ^F", .pageDown,
          "A page down; at the end of an article, on to the next unread", hint: "next unread"),
        Binding("b PgUp ^B", .pageUp, "A page up"),
        Binding("^D", .halfPageDown, "Half a page down"),
        Binding("^U", .halfPageUp, "Half a page up"),
        Binding("g Home", .goToTop, "To the top"),
        Binding("G End", .goToBottom, "To the bottom"),
      ]),
    Section(
      title: "Going deeper and coming back",
      bindings: [
        Binding("Enter l Right", .open, in: [.list], "Read the article", hint: "read"),
        Binding(
          "Enter l Right", .open, in: [.article, .names], "Open the page of the name",
          hint: "its page"),
        Binding(
          "Enter l Right", .open, in: [.entityPage], "Go to that very mention", hint: "go there"),
        Binding(
          "Enter l Right", .open, in: [.quotations], "Go to that very quotation", hint: "go there"),
        Binding(
          "Enter l", .open, in: [.feeds], "List the articles of the feed or folder", hint: "list"),
        Binding("q", .close, "Back; in the whole list, leave the reader", hint: "back"),
        Binding(
          "h Esc", .back, "Back to the page of a name, the article, the feeds, the whole list"),
        Binding("Left", .back, in: Set(Context.allCases).subtracting([.feeds]), "Back, as h"),
        Binding(
          "H ^O Alt-Left", .historyBack, "Back through everything visited, to the very place"),
        Binding("L Alt-Right", .historyForward, "Forward through everything visited"),
      ]),
    Section(
      title: "Names",
      bindings: [
        Binding("Tab", .nextName, in: [.article], "To the next name", hint: "next name"),
        Binding("Shift-Tab", .previousName, in: [.article], "To the previous name"),
        Binding(
          "]", .nextMention, in: [.article, .names, .entityPage],
          "To the name's next mention, on into the next article", hint: "next mention"),
        Binding(
          "[", .previousMention, in: [.article, .names, .entityPage],
          "To the name's previous mention"),
        Binding(
          "f", .labelNames, in: [.list, .article], "Label every name; type a label to jump",
          hint: "jump"),
        Binding("*", .listArticlesWithName, "List only the articles that mention the name at hand"),
        Binding(
          "e", .namesPane, in: [.list, .article, .names, .entityPage],
          "To the names of this article, and back", hint: "names"),
        Binding(
          "\"", .quotations, in: [.list, .article, .names, .quotations],
          "What is quoted in this article, by speaker", hint: "quotations"),
      ]),
    Section(
      title: "Setting names right",
      bindings: [
        Binding(
          ".", .why,
          "Why a name is taken for this one; without a name, all that was set right", hint: "why"),
        Binding(
          "M", .merge, in: [.article, .names, .entityPage],
          "Merge the name with another: the two are one", hint: "merge"),
        Binding(
          "U", .split, in: [.article, .names, .entityPage],
          "Split off what is taken for the name and is another", hint: "split"),
        Binding(
          "K", .changeKind, in: [.names, .entityPage],
          "Say what the name is: a person, a place, an organisation …", hint: "kind"),
        Binding(
          "X", .hide, in: [.article, .names, .entityPage], "Hide what is no name", hint: "hide"),
        Binding(
          "u", .undo,
          "Undo what was done last, here or to articles; in “why”, what is under the cursor",
          hint: "undo"),
      ]),
    Section(
      title: "Finding",
      bindings: [
        Binding("/", .find, in: [.list], "Filter the list as you type", hint: "filter"),
        Binding(
          "/", .find, in: [.article, .source, .names, .entityPage, .quotations, .why],
          "Find in the text", hint: "find"
        ),
        Binding("/", .find, in: [.feeds], "Narrow the feeds by their titles", hint: "narrow"),
        Binding("/", .find, in: [.help], "Search the help", hint: "search"),
        Binding("n", .nextHit, "To the next hit", hint: "next hit"),
        Binding("N", .previousHit, "To the previous hit"),
      ]),
    Section(
      title: "Articles",
      bindings: [
        Binding("]", .nextUnread, in: [.list], "To the next unread article", hint: "next unread"),
        Binding("[", .previousUnread, in: [.list], "To the previous unread article"),
        Binding("J", .nextArticle, in: [.list, .article, .source], "To the next article"),
        Binding(
          "K", .previousArticle, in: [.list, .article, .source], "To the previous article"),
        Binding(
          "m", .toggleRead, in: [.list, .article], "Mark the article read or unread",
          hint: "mark read"),
        Binding("A", .markAllRead, in: [.list], "Mark every listed article read"),
        Binding(
          "S", .sort, in: [.list], "Sort: the newest first, the oldest, what fits a query best"),
        Binding("s", .toggleStar, in: [.list, .article], "Give a star, or take it", hint: "star"),
        Binding(
          "t", .tag, in: [.list, .article],
          "Put a tag on the article; with a minus before it, take it off", hint: "tag"),
        Binding("a", .note, in: [.list, .article], "Write a note on the article"),
        Binding(
          "d", .delete, in: [.list, .article],
          "Delete the article, or the saved query under the cursor", hint: "delete"),
        Binding(
          "V", .markRow, in: [.list],
          "Mark the article, and go to the next: m, s, t and d then act on all that are marked"),
        Binding("Alt-V", .markAllRows, in: [.list], "Mark all that are listed, or none"),
        Binding(
          "0 1 2 3 4 5 6 7 8 9", .link, in: [.article],
          "Type the number of a link in the text: o then opens it, O reads it here"),
        Binding(
          "o", .openLink, in: [.list, .article],
          "Open the link in a browser: that at hand, else the article's page", hint: "browser"),
        Binding(
          "O", .readLink, in: [.list, .article],
          "Read the link at hand here; without one, the article's page"),
        Binding(
          "x", .fullText, in: [.list, .article],
          "Read the article's page in full, where it is but a teaser"),
        Binding(
          "-", .mute, in: [.list, .article, .names, .entityPage],
          "Mute a word, the name at hand or the publisher"),
        Binding("y", .copy, "Copy the link, or the text where there is none"),
        Binding(
          "v", .source, in: [.list, .article, .source],
          "Show the document as it was, with what is not the article dimmed"),
        Binding("z", .zen, "Only the text, or all panes again"),
        Binding("w", .width, "Change the width of the text"),
      ]),
    Section(
      title: "Feeds",
      bindings: [
        Binding("F", .feeds, "To the feeds, and back", hint: "feeds"),
        Binding(
          "r", .refresh, in: [.list, .article, .feeds],
          "Fetch what is new from the feed or folder at hand", hint: "fetch"),
        Binding(
          "R", .refreshAll, in: [.list, .emptyArchive, .article, .feeds],
          "Fetch what is new from all feeds; once more, stop", hint: "fetch all"),
        Binding(
          "a", .add, in: [.feeds], "Subscribe to a feed, or to those of a list", hint: "subscribe"),
        Binding("]", .nextUnread, in: [.feeds], "To the next feed with unread articles"),
        Binding("[", .previousUnread, in: [.feeds], "To the previous feed with unread articles"),
        Binding("Tab", .toggleFolder, in: [.feeds], "Open or close the folder"),
        Binding("Right", .openFolder, in: [.feeds], "Open the folder; list what is in it"),
        Binding("Left", .closeFolder, in: [.feeds], "Close the folder, or go to it"),
        Binding(
          "A", .markAllRead, in: [.feeds], "Mark all articles of the feed or folder read",
          hint: "all read"),
        Binding(
          "c", .rename, in: [.feeds], "Call the feed or folder something else", hint: "rename"),
        Binding("m", .move, in: [.feeds], "Move the feed or folder into a folder", hint: "move"),
        Binding("t", .tag, in: [.feeds], "Tag the feed", hint: "tag"),
        Binding(
          "x", .fullText, in: [.feeds], "Read all pages of the feed in full, or no more",
          hint: "full text"),
        Binding("-", .mute, in: [.feeds], "Mute the feed, or not any more", hint: "mute"),
        Binding(
          "d", .delete, in: [.feeds],
          "Take away the feed, the folder or the mute rule; articles stay", hint: "take away"),
        Binding("o", .openLink, in: [.feeds], "Open the feed's address in a browser"),
      ]),
    Section(
      title: "The reader",
      bindings: [
        Binding(
          "a Enter l Right", .add, in: [.emptyArchive],
          "Add a folder, a page, a feed or a list of feeds", hint: "add"),
        Binding(":", .commandPrompt, "Run a command by its name"),
        Binding("?", .help, "Show this help", hint: "help"),
        Binding("^L", .redraw, "Draw the screen anew"),
        Binding("^Z", .suspend, "Suspend; fg comes back"),
        Binding("Q ^C", .quit, "Leave the reader", hint: "quit"),
      ]),
  ])
}
