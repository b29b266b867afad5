/// Closed lists of English words that tell headings, tags and sentences apart.
enum Lexicon {
  /// What a word is apt to do.
  struct Traits: OptionSet {
    let rawValue: Int

    /// It often opens a sentence and is no part of a name.
    static let opener = Traits(rawValue: 1)
    /// It binds others and so never ends a heading or stands in a tag.
    static let function = Traits(rawValue: 2)
    /// It is a verb form that makes a run of words a sentence.
    static let verb = Traits(rawValue: 4)
    /// It opens a question.
    static let question = Traits(rawValue: 8)
    /// It opens sentences, but headings too.
    static let heading = Traits(rawValue: 16)
    /// It stands for a person or thing.
    static let pronoun = Traits(rawValue: 32)
  }

  /// The traits of the word in a range, in any ASCII case.
  static func traits(_ text: [UInt8], _ word: Range<Int>) -> Traits {
    Traits(rawValue: table.value(text, word) ?? 0)
  }

  /// Whether the word in a range often opens a sentence and is no part of a name.
  static func isOpener(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    traits(text, word).contains(.opener)
  }

  /// Whether the word in a range binds others and so never ends a heading or stands in a tag.
  static func isFunctionWord(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    traits(text, word).contains(.function)
  }

  /// Whether the word in a range is a verb form that makes a run of words a sentence.
  static func isVerb(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    traits(text, word).contains(.verb)
  }

  private static let table: WordTable = {
    var traits: [String: Int] = [:]
    for (list, trait) in lists {
      for word in list.split(separator: " ") { traits[String(word), default: 0] |= trait.rawValue }
    }
    return WordTable(traits.map { ($0.key, $0.value) })
  }()

  private static let lists: [(words: String, trait: Traits)] = [
    (openers, .opener), (functionWords, .function), (verbs, .verb),
    ("what how why who where", .question), ("a more next no not the", .heading),
    ("i you he she it we they me him", .pronoun),
  ]

  private static let openers = """
    a about according across adding additionally after all also although amid among an and \
    another as asked at because before both but by despite during each earlier either even \
    every following for from given he her here his how however i if in instead it its last \
    later like many meanwhile more moreover most much my nearly next no not now of on once \
    one only or other our out over rather separately several she since so some speaking still \
    such than that the their then there these they this those though through to today two \
    under unlike until we what when where whether which while who why with within without \
    yesterday yet you your
    """

  private static let functionWords = """
    a about after against all also although amid among an and any as at because before \
    between but by during each for from he her his how i if in into it its my not of on or \
    our she since so such than that the their them then there these they this those through \
    to under until upon us via was we what when where which while who whom whose why with \
    within without you your
    """

  private static let verbs = """
    added am announced are aren't asked became become been began being called came can can't \
    cannot click confirmed could did didn't do does don't expects found gave get gets gives \
    goes got had has have held is isn't joined knows learn left let made makes may met might \
    must needs noted offers put read reported reports said saw say says seems sees shall \
    should showed shows spoke tells told took visit visited wants warned was wasn't went were \
    will won won't would wrote
    """
}
