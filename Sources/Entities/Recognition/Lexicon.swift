/// What a word tells about the names around it.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// Articles, pronouns, prepositions and the like: never part of a name by themselves.
  static let function = WordClasses(rawValue: 1)
  /// Days and months.
  static let calendar = WordClasses(rawValue: 1 << 1)
  /// Offices, ranks and titles that stand before a person's name.
  static let role = WordClasses(rawValue: 1 << 2)
  /// Words that qualify an office ("Foreign", "Deputy").
  static let roleModifier = WordClasses(rawValue: 1 << 3)
  /// Words that end the name of an organisation ("Ministry", "Airlines").
  static let organisationHead = WordClasses(rawValue: 1 << 4)
  /// Legal forms ("Bhd", "Inc").
  static let legalForm = WordClasses(rawValue: 1 << 5)
  /// Words that end the name of a place ("River", "Airport").
  static let placeHead = WordClasses(rawValue: 1 << 6)
  /// Words that end the name of something built or of a piece of nature and of nothing else.
  static let facility = WordClasses(rawValue: 1 << 7)
  /// Words that end the name of an event ("Summit", "Cup").
  static let eventHead = WordClasses(rawValue: 1 << 8)
  /// Words that end the name of a treaty, law or report.
  static let workHead = WordClasses(rawValue: 1 << 9)
  /// Small words inside personal names ("bin", "van").
  static let particle = WordClasses(rawValue: 1 << 10)
  /// Verbs whose subject is a person more often than not.
  static let speech = WordClasses(rawValue: 1 << 11)
  /// Prepositions after which a lone name is a place.
  static let placePreposition = WordClasses(rawValue: 1 << 12)
  /// "North", "Greater": part of a name of a place, and no name.
  static let direction = WordClasses(rawValue: 1 << 13)
  /// Capitals that name no organisation ("AI", "CEO").
  static let plainAcronym = WordClasses(rawValue: 1 << 14)
  /// Family names that stand before the given name.
  static let familyFirst = WordClasses(rawValue: 1 << 15)
  /// Given names of the world, and styles that belong to the name ("Tengku").
  static let givenName = WordClasses(rawValue: 1 << 16)
  /// Heads that take "of", "for" or "on" ("Ministry of", "Council on").
  static let takesOf = WordClasses(rawValue: 1 << 17)
  /// Adjectives of politics and geography that are written with a capital but name nothing.
  static let capitalisedAdjective = WordClasses(rawValue: 1 << 18)
  /// Words that start the name of an event ("Operation", "Hurricane").
  static let eventPrefix = WordClasses(rawValue: 1 << 19)
  /// "of", "for", "and", "the" …: small words inside names of several words.
  static let connector = WordClasses(rawValue: 1 << 20)
  /// Short ranks, which are also names or words when they have no dot ("Sen.", "Rep.").
  static let shortRole = WordClasses(rawValue: 1 << 21)
  /// "Mr", "Mrs" …: what follows is a name even where it is also an office ("Mrs. King").
  static let honorific = WordClasses(rawValue: 1 << 22)
  /// Words after a hyphen that make an adjective of a name ("US-led").
  static let participle = WordClasses(rawValue: 1 << 23)
  /// "St." and the like: with one more word, the name of a place ("St. Croix").
  static let saint = WordClasses(rawValue: 1 << 24)
  /// Words that start the name of a street or another place in other languages ("Jalan", "Menara").
  static let roadHead = WordClasses(rawValue: 1 << 25)
  /// Weapons and vehicles of war, which makers call by a name ("missiles", "tanks").
  static let weapon = WordClasses(rawValue: 1 << 26)
}

/// The words that give names away, by the hash of their folded letters.
struct Lexicon: Sendable {
  private var words = WordTable<WordClasses>(minimumCapacity: 2500)

  init() {
    for (list, classes) in Self.lists {
      WordList.each(list) { words[$0, default: []].insert(classes) }
    }
  }

  func classes(of hash: UInt64) -> WordClasses { words[hash] ?? [] }
}
