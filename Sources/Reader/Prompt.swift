import Articles

/// A line that is being typed.
public struct Prompt: Equatable, Sendable {
  /// What it is typed for.
  public enum Purpose: Hashable, Sendable {
    /// To filter the list.
    case filter
    /// To find in the text.
    case find
    /// To run a command.
    case command
    /// To search the help.
    case help
    /// To choose the name that another one is merged into.
    case merge
    /// To give articles a tag, or take one off.
    case tag
    /// To save a query under a name.
    case save
    /// To add a folder, a page, a feed or a list of feeds.
    case add
    /// To narrow the feeds by their titles.
    case feeds
    /// To give a feed or a folder another name.
    case rename
    /// To move a feed or a folder into a folder.
    case move
    /// To tag a feed.
    case feedTags
    /// To mute a word.
    case muteWord
  }

  /// What it is typed for.
  public let purpose: Purpose
  /// What was typed so far.
  public var text: String
  /// Where the next character goes: characters before it.
  public var cursor: Int
  /// The place to come back to with Esc.
  public let origin: Place
  /// The text at the top of the page that is searched, to come back to with Esc.
  public let anchor: Page.Anchor
  /// The feed or folder that it is typed about.
  public var item: FeedsPane.Item?
  /// The article that a filter leaves selected as long as it fits.
  public var selected: ArticleKey?
  /// How far back in the lines typed before; 0 is the present one.
  public var recalled = 0
  /// What the line may become, or the tags that may stand in it, the likeliest first.
  public var suggestions: [String] = []
  /// The suggestions that Tab goes through.
  var cycle: Cycle?

  /// Suggestions one of which stands at the end of the line.
  struct Cycle: Equatable {
    /// The line before Tab was pressed.
    var text: String
    var suggestions: [String]
    var index: Int
  }

  init(_ purpose: Purpose, origin: Place, anchor: Page.Anchor) {
    self.purpose = purpose
    text = ""
    cursor = 0
    self.origin = origin
    self.anchor = anchor
    selected = origin.selected
  }

  /// Puts text in at the cursor.
  mutating func insert(_ typed: String) {
    let place = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: typed, at: place)
    cursor = min(text.count, cursor + typed.count)
  }

  /// Removes the character before the cursor.
  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
  }

  /// Removes the character under the cursor.
  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
  }

  /// Removes the word before the cursor.
  mutating func deleteWord() {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1] == " " { start -= 1 }
    while start > 0, before[start - 1] != " " { start -= 1 }
    replace(String(before[..<start]) + text.dropFirst(cursor), cursor: start)
  }

  /// Sets the whole line.
  mutating func replace(_ text: String, cursor: Int? = nil) {
    self.text = text
    self.cursor = cursor ?? text.count
  }

  /// Puts the next suggestion at the end of the line.
  /// - Returns: whether there is one.
  mutating func complete(_ completed: (String, String) -> String) -> Bool {
    var next = Cycle(text: text, suggestions: suggestions, index: 0)
    if let cycle, text == completed(cycle.text, cycle.suggestions[cycle.index]) {
      next = cycle
      next.index = (cycle.index + 1) % cycle.suggestions.count
    }
    guard cursor == text.count, next.suggestions.indices.contains(next.index) else { return false }
    cycle = next
    replace(completed(next.text, next.suggestions[next.index]))
    return true
  }

  /// The commands that a typed name may mean: those it begins, then those it occurs in.
  var completions: [Command] {
    guard purpose == .command else { return [] }
    let typed = text.lowercased()
    let begun = Command.allCases.filter { $0.rawValue.hasPrefix(typed) }
    let holding = Command.allCases.filter {
      !typed.isEmpty && !$0.rawValue.hasPrefix(typed) && $0.rawValue.contains(typed)
    }
    return begun + holding
  }
}

/// Letters on the names in view, of which one set is typed to jump.
public struct Labels: Equatable, Sendable {
  /// The letters for each stop of the page, by its index.
  public var letters: [Int: String]
  /// What was typed so far, in lower case.
  public var typed = ""
  /// Whether a capital was typed: then the jump goes on to the name's page.
  public var follows = false

  /// Letters for stops, so that none begins another: one letter for the first, two for the rest
  /// when there are many; those under strong fingers first.
  init(stops: Range<Int>) {
    let alphabet = Array("fjdkslaghruteiwoncmvpxbyzq")
    var doubled = 0
    while doubled < alphabet.count, alphabet.count + doubled * (alphabet.count - 1) < stops.count {
      doubled += 1
    }
    let single = alphabet.dropLast(doubled).map { String($0) }
    let double = alphabet.suffix(doubled).flatMap { first in alphabet.map { "\(first)\($0)" } }
    letters = Dictionary(
      uniqueKeysWithValues: zip(stops, single + double).map { ($0, $1) })
  }
}

extension String {
  /// The string without spaces at its ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
