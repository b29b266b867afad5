import Articles

/// The names that news is made of: countries, their people and capitals, regions, organisations,
/// events and well-known people, each with its aliases and a line that says what it is.
///
/// It is written by hand as tables of text and read once, when a value is made.
struct KnowledgeBase: Sendable {
  /// What an alias stands for, and how it must be written.
  struct Alias: Sendable {
    /// The index of the entry.
    let entry: Int
    /// Letters that must all be capitals, as in an acronym that is also a word ("US", "WHO").
    let needsCapitals: Bool
    /// The words in the alias; hyphens part words.
    let length: Int
  }

  struct Entry: Sendable {
    let id: Entity.ID
    let name: String
    let kind: Entity.Kind
    let description: String
    /// A country or territory, or the seat of its government.
    var isState = false
  }

  private(set) var entries: [Entry] = []
  private var aliases: [UInt64: Alias] = [:]
  /// The number of words in the longest alias that starts with a word.
  private var longest: [UInt64: Int] = [:]
  /// People by what the spellings of their names share.
  private var people: [UInt64: Int] = [:]

  init() {
    entries.reserveCapacity(2000)
    aliases.reserveCapacity(4000)
    longest.reserveCapacity(4000)
    readCountries()
    read(Self.people, .person)
    read(Self.places, .place)
    read(Self.organisations, .organisation)
    read(Self.events, .event)
    read(Self.works, .work)
    read(Self.groups, .group)
  }

  /// The alias with the hash of its words (`WordHash.phrase`).
  func alias(_ hash: UInt64) -> Alias? { aliases[hash] }

  /// The number of words to look ahead from a word; 0 when no alias starts with it.
  func longestAlias(from word: UInt64) -> Int { longest[word] ?? 0 }

  /// The person whose name has a hash of `EntityKey`, in whatever spelling.
  func person(_ hash: UInt64) -> Int? { people[hash] }

  private mutating func readCountries() {
    for line in Self.countries.split(separator: "\n") {
      let fields = Self.fields(line, "|")
      guard fields.count == 5 else { continue }
      let name = fields[0]
      add(name, .place, "country in \(fields[4])", Self.fields(fields[1], ","), isState: true)
      let people = Self.fields(fields[2], ",")
      if let adjective = people.first {
        add(adjective, .group, "people and things of \(name)", Array(people.dropFirst()))
      }
      let capitals = Self.fields(fields[3], ",")
      if let capital = capitals.first {
        add(
          capital, .place, "capital of \(name)", Array(capitals.dropFirst()), isState: true)
      }
    }
  }

  private mutating func read(_ table: String, _ kind: Entity.Kind) {
    for line in table.split(separator: "\n") {
      let fields = Self.fields(line, "|")
      guard fields.count == 3 else { continue }
      add(fields[0], kind, String(fields[2]), Self.fields(fields[1], ","))
    }
  }

  private mutating func add(
    _ name: Substring, _ kind: Entity.Kind, _ description: String, _ others: [Substring],
    isState: Bool = false
  ) {
    let entry = entries.count
    entries.append(
      Entry(
        id: EntityKey.known(name, kind), name: String(name), kind: kind, description: description,
        isState: isState))
    addAlias(name, entry)
    for other in others { addAlias(other, entry) }
  }

  private mutating func addAlias(_ text: Substring, _ entry: Int) {
    var hash: UInt64 = 0
    var first: UInt64 = 0
    var length = 0
    var isAcronym = true
    for token in Tokenizer.tokens(of: Array(text.utf8)) where token.kind != .mark {
      hash = length == 0 ? token.hash : WordHash.phrase(hash, token.hash)
      if length == 0 { first = token.hash }
      length += 1
      isAcronym = isAcronym && token.shape.contains(.allCapitals)
    }
    // The first entry keeps an alias that two of them claim.
    if entries[entry].kind == .person, length > 1 {
      people[EntityKey.hash(String(text), .person)] = entry
    }
    guard length > 0, aliases[hash] == nil else { return }
    aliases[hash] = Alias(
      entry: entry, needsCapitals: length == 1 && isAcronym, length: length)
    longest[first] = max(longest[first] ?? 0, length)
  }

  private static func fields(_ line: Substring, _ separator: Character) -> [Substring] {
    let parts = line.split(separator: separator, omittingEmptySubsequences: separator == ",")
    return parts.map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      return part
    }
  }
}
