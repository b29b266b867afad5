import Articles

/// The names that news is made of: countries, their people and capitals, regions, organisations,
/// events and well-known people, each with its aliases and a line that says what it is.
///
/// It is written by hand as tables of text and read once, when a value is made. In a table, "|"
/// parts fields and "," aliases; ";" stands for a comma in a name, "~" marks a name that has other
/// owners too ("~Security Council"), and an alias that starts with "the" counts only after it ("the
/// Amazon").
struct KnowledgeBase: Sendable {
  /// What an alias stands for, and how it must be written.
  struct Alias: Sendable {
    /// The index of the entry.
    let entry: Int
    /// Letters that must all be capitals, as in an acronym that is also a word ("US", "WHO").
    let needsCapitals: Bool
    /// A name that other owners have too: "Russia's Security Council" is not the one that
    /// "Security Council" stands for alone. Marked "~" in the tables.
    let isGeneric: Bool
    /// The words in the alias; hyphens part words.
    let length: Int
  }

  struct Entry: Sendable {
    let id: Entity.ID
    let name: String
    let kind: Entity.Kind
    let description: String
  }

  /// Where the tables say what an entry is; its text is made when it is asked for.
  private struct Row: Sendable {
    let table: StaticString
    let name: Range<Int>
    let description: Range<Int>
    let prefix: StaticString
    let kind: Entity.Kind
    let role: StateRole
  }

  /// What an entry is to a country or territory.
  enum StateRole: Sendable {
    case none
    case country
    /// Its people and things, as the country's adjective and the names of its people say.
    case people
    /// The seat of its government.
    case capital
  }

  private var rows: [Row] = []
  private var aliases = WordTable<Alias>(minimumCapacity: 5000)
  /// Aliases that count only after "the" ("the Amazon").
  private var articleAliases = WordTable<Alias>()
  /// The number of words in the longest alias that starts with a word.
  private var longest = WordTable<UInt8>(minimumCapacity: 4000)
  /// People by what the spellings of their names share.
  private var people = WordTable<Int>()
  /// The words that tell what a name stands for.
  let cues = LinkingCues()
  private var brussels: Int?
  private var europeanUnion: Int?

  init() {
    rows.reserveCapacity(2000)
    readCountries()
    read(Self.people, .person)
    read(Self.leaders, .person)
    read(Self.places, .place)
    read(Self.cities, .place)
    read(Self.organisations, .organisation)
    read(Self.media, .organisation)
    read(Self.companies, .organisation)
    read(Self.sports, .organisation)
    read(Self.bodies, .organisation)
    read(Self.events, .event)
    read(Self.works, .work)
    read(Self.groups, .group)
    brussels = aliases[WordHash.of("brussels")]?.entry
    europeanUnion = aliases[WordHash.of("eu")]?.entry
  }

  /// The alias with the hash of its words (`WordHash.phrase`).
  func alias(_ hash: UInt64, afterArticle: Bool) -> Alias? {
    if afterArticle, let alias = articleAliases[hash] { return alias }
    return aliases[hash]
  }

  /// The number of words to look ahead from a word; 0 when no alias starts with it.
  func longestAlias(from word: UInt64) -> Int { Int(longest[word, default: 0]) }

  /// The person whose name has a hash of `EntityKey`, in whatever spelling.
  func person(_ hash: UInt64) -> Int? { people[hash] }

  /// The number of entries.
  var count: Int { rows.count }

  func kind(of entry: Int) -> Entity.Kind { rows[entry].kind }
  /// Whether an entry is a country or territory, or the seat of its government.
  func isState(_ entry: Int) -> Bool {
    rows[entry].role == .country || rows[entry].role == .capital
  }
  func role(of entry: Int) -> StateRole { rows[entry].role }

  /// The country that an entry is, is the capital of, or is the people of; nil for anything else.
  func country(of entry: Int) -> Int? {
    guard rows[entry].role != .none else { return nil }
    // A country's people and capital follow it.
    return (0...entry).last { rows[$0].role == .country }
  }

  /// The country whose people and things an entry is; nil for anything else.
  func country(ofPeople entry: Int) -> Int? {
    rows[entry].role == .people ? country(of: entry) : nil
  }

  /// The entry that speaks where the name of a capital does: its country, or what has its seat there.
  func government(of entry: Int) -> Int? {
    guard rows[entry].role == .capital else { return nil }
    if entry == brussels { return europeanUnion }
    return country(of: entry)
  }

  /// What the tables say of an entry.
  func entry(_ index: Int) -> Entry {
    let row = rows[index]
    let name = name(of: index)
    return Entry(
      id: EntityKey.known(name, row.kind), name: name, kind: row.kind,
      description: row.prefix.description
        + String(decoding: Self.bytes(of: row.table)[row.description], as: UTF8.self))
  }

  /// The name of an entry.
  func name(of index: Int) -> String {
    let row = rows[index]
    let bytes = Self.bytes(of: row.table)
    let isGeneric = bytes[row.name.lowerBound] == UInt8(ascii: "~")
    let name = bytes[isGeneric ? row.name.dropFirst() : row.name]
    guard name.contains(UInt8(ascii: ";")) else { return String(decoding: name, as: UTF8.self) }
    return String(
      decoding: name.map { $0 == UInt8(ascii: ";") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }

  // MARK: Reading the tables

  private mutating func readCountries() {
    Self.eachLine(of: Self.countries) { fields in
      guard fields.count == 5 else { return }
      let bytes = Self.bytes(of: Self.countries)
      let name = fields[0]
      add(Self.countries, name, .place, "country in ", fields[4], role: .country)
      addAliases(bytes, fields[1])
      let people = Self.list(bytes, fields[2])
      if let adjective = people.first {
        add(Self.countries, adjective, .group, "people and things of ", name, role: .people)
        for other in people.dropFirst() { addAlias(bytes, other) }
      }
      let capitals = Self.list(bytes, fields[3])
      if let capital = capitals.first {
        add(Self.countries, capital, .place, "capital of ", name, role: .capital)
        for other in capitals.dropFirst() { addAlias(bytes, other) }
      }
    }
  }

  private mutating func read(_ table: StaticString, _ kind: Entity.Kind) {
    Self.eachLine(of: table) { fields in
      guard fields.count == 3 else { return }
      add(table, fields[0], kind, "", fields[2])
      addAliases(Self.bytes(of: table), fields[1])
    }
  }

  private mutating func add(
    _ table: StaticString, _ name: Range<Int>, _ kind: Entity.Kind, _ prefix: StaticString,
    _ description: Range<Int>, role: StateRole = .none
  ) {
    rows.append(
      Row(
        table: table, name: name, description: description, prefix: prefix, kind: kind, role: role))
    addAlias(Self.bytes(of: table), name)
  }

  private mutating func addAliases(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) {
    for alias in Self.list(bytes, field) { addAlias(bytes, alias) }
  }

  /// Adds an alias of the last entry.
  private mutating func addAlias(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let entry = rows.count - 1
    let isGeneric = bytes[range.lowerBound] == UInt8(ascii: "~")
    let text = UnsafeBufferPointer(rebasing: bytes[isGeneric ? range.dropFirst() : range])
    var hasArticle = false
    var hash: UInt64 = 0
    var first: UInt64 = 0
    var length = 0
    var isAcronym = true
    for token in Tokenizer.tokens(of: text) where token.kind != .mark {
      if length == 0, !hasArticle, token.hash == Self.the, !token.isCapital {
        hasArticle = true
        continue
      }
      hash = length == 0 ? token.hash : WordHash.phrase(hash, token.hash)
      if length == 0 { first = token.hash }
      length += 1
      isAcronym = isAcronym && token.shape.contains(.allCapitals)
    }
    if rows[entry].kind == .person, length > 1 {
      people[EntityKey.hash(String(decoding: text, as: UTF8.self), .person), default: entry] = entry
    }
    // The first entry keeps an alias that two of them claim.
    let alias = Alias(
      entry: entry, needsCapitals: length == 1 && isAcronym, isGeneric: isGeneric, length: length)
    if hasArticle {
      articleAliases[hash, default: alias] = alias
    } else if length > 0, aliases[hash] == nil {
      aliases[hash, default: alias] = alias
    } else {
      return
    }
    longest[first, default: 0] = max(longest[first, default: 0], UInt8(clamping: length))
  }

  private static let the = WordHash.of("the")

  private static func bytes(of table: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
  }

  /// Calls a function with the fields of each line.
  private static func eachLine(of table: StaticString, _ body: ([Range<Int>]) -> Void) {
    let bytes = bytes(of: table)
    var fields: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count {
      let isEnd = index == bytes.count || bytes[index] == UInt8(ascii: "\n")
      guard isEnd || bytes[index] == UInt8(ascii: "|") else { continue }
      fields.append(start..<index)
      start = index + 1
      if isEnd {
        body(fields)
        fields.removeAll(keepingCapacity: true)
      }
    }
  }

  /// The items of a field that are set apart by commas.
  private static func list(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> [Range<Int>]
  {
    var items: [Range<Int>] = []
    var start = field.lowerBound
    for index in field where bytes[index] == UInt8(ascii: ",") {
      items.append(start..<index)
      start = index + 1
    }
    if start < field.upperBound { items.append(start..<field.upperBound) }
    return items
  }
}
