/// What a word tells of names beside it or of the name it is part of.
struct FeatureCues: OptionSet, Sendable {
  let rawValue: UInt32

  /// A title or role that stands before a person's name.
  static let title = FeatureCues(rawValue: 1)
  /// A verb of speech.
  static let speech = FeatureCues(rawValue: 1 << 1)
  /// A preposition of place.
  static let placePreposition = FeatureCues(rawValue: 1 << 2)
  /// The head or ending of an organisation's name.
  static let organisationHead = FeatureCues(rawValue: 1 << 3)
  /// The head of a place's name.
  static let placeHead = FeatureCues(rawValue: 1 << 4)
  /// A month or a day of the week.
  static let calendar = FeatureCues(rawValue: 1 << 5)
  /// A small word inside names, such as "of" or "van".
  static let connector = FeatureCues(rawValue: 1 << 6)
  static let definiteArticle = FeatureCues(rawValue: 1 << 7)
  static let conjunction = FeatureCues(rawValue: 1 << 8)
  static let comma = FeatureCues(rawValue: 1 << 9)
  /// A colon, quotation mark or bracket: a capital after it may be there for the place alone.
  static let opener = FeatureCues(rawValue: 1 << 10)
  static let openBracket = FeatureCues(rawValue: 1 << 11)
  static let closeBracket = FeatureCues(rawValue: 1 << 12)
  static let possessive = FeatureCues(rawValue: 1 << 13)
  /// Something that plays, wins or is played: what sport says of clubs.
  static let sport = FeatureCues(rawValue: 1 << 14)

  /// "is" and its like.
  static let copula = FeatureCues(rawValue: 1 << 15)
  static let indefiniteArticle = FeatureCues(rawValue: 1 << 16)
  /// A small word that ends a description, such as "that" or "in".
  static let ending = FeatureCues(rawValue: 1 << 17)

  // How the word is written.
  static let capital = FeatureCues(rawValue: 1 << 24)
  static let allCapitals = FeatureCues(rawValue: 1 << 25)
  static let small = FeatureCues(rawValue: 1 << 26)
  static let mixed = FeatureCues(rawValue: 1 << 27)
  static let digits = FeatureCues(rawValue: 1 << 28)
  static let mark = FeatureCues(rawValue: 1 << 29)
  static let single = FeatureCues(rawValue: 1 << 30)

  static let meanings = FeatureCues(rawValue: 0xff_ffff)
  static let casings = FeatureCues(rawValue: 0xff00_0000)
}

/// The words that are cues, by the hash of their small letters.
struct FeatureLexicon: Sendable {
  private var cues = WordTable<FeatureCues>(minimumCapacity: 800)

  init() {
    add(Self.titles, .title)
    add(Self.speech, .speech)
    add("in at from near to around across outside inside", .placePreposition)
    add(Self.organisationHeads, .organisationHead)
    add(Self.placeHeads, .placeHead)
    add(Self.calendar, .calendar)
    add("of de del della da do dos das di du la le van von der den bin ibn al el & y e", .connector)
    add("the", .definiteArticle)
    add("and or", .conjunction)
    add("is was are were", .copula)
    add("a an one", .indefiniteArticle)
    add(
      "of in on at for from by with to that which who whose where and or as is was has had", .ending
    )
    add(",", .comma)
    add(": \" ' ( [ - * •", .opener)
    add("( [", .openBracket)
    add(") ]", .closeBracket)
    add("'s '", .possessive)
    add(Self.sport, .sport)
  }

  func cues(of lower: UInt64) -> FeatureCues { cues[lower] ?? [] }

  private mutating func add(_ words: String, _ cue: FeatureCues) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      cues[FeatureWord.lowerHash(of: word), default: []].insert(cue)
    }
  }

  private static let titles = """
    president vice-president premier minister chancellor senator sen. congressman congresswoman
    representative rep. governor gov. mayor king queen prince princess emperor sheikh sheik sultan
    emir pope archbishop bishop cardinal rev. reverend father imam ayatollah rabbi general gen.
    lieutenant lt. colonel col. major maj. captain capt. sergeant sgt. admiral adm. commander cmdr.
    officer secretary ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair
    director chief head leader coach manager captain professor prof. doctor dr. dr mr. mr mrs. mrs
    ms. ms miss sir lord lady dame judge justice attorney lawyer prosecutor sheriff detective
    analyst economist author writer actor actress singer director founder deputy dato datuk tan
    midfielder striker defender goalkeeper forward winger quarterback pitcher
    commissioner candidate lawmaker dictator ruler sri
    """

  private static let speech = """
    said says say told tells added adds announced announces asked asks warned warns stated states
    noted notes insisted insists declared argued claimed claims acknowledged denied denies
    confirmed explained replied wrote writes tweeted suggested described believes thinks who
    testified recalled admitted vowed urged
    """

  private static let organisationHeads = """
    inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc ag gmbh sa nv group
    holdings bank university college institute school academy ministry department agency authority
    commission committee council congress parliament senate assembly party union league federation
    association organization organisation foundation fund society club team court police army navy
    force forces guard bureau office service services administration board times post journal news
    herald tribune gazette press network television tv radio airlines airways motors industries
    technologies systems partners associates brothers united city fc f.c. cf rovers wanderers
    athletic front movement brigade brigades alliance coalition command center centre hospital
    museum orchestra church ministries trust records studios pictures entertainment recordings
    railway railways railroad lines trains transit logistics shipping regiment division battalion
    squadron corps fleet militia troops insurgents rebels secretariat tribunal exchange securities
    insurance pharmaceuticals pharma laboratories energy electric power petroleum oil gas steel
    mining foods stores communications telecom software media films productions publishing
    publishers books magazine review choir band seminary dynasty consortium cooperative syndicate
    caucus directorate inspectorate registry treasury cabinet government administration capital
    ventures investments financial finance bancorp savings airline airways aerospace semiconductor
    electronics motor automotive engineering construction hotels resorts sports racing
    """

  private static let placeHeads = """
    river lake mountain mountains mount island islands sea ocean bay gulf strait valley desert
    peninsula coast province state county district region city town village street road avenue
    square park bridge airport station stadium port harbor harbour beach hill hills canyon creek
    republic kingdom territory prefecture oblast canal dam forest cape point north south east west
    northern southern eastern western central
    """

  private static let calendar = """
    january february march april may june july august september october november december jan. feb.
    mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday
    saturday sunday
    """

  private static let sport = """
    beat beats defeated defeats win wins won lost loses lead leads scored play plays played draw
    drew vs v v. against match game season coach fans players player striker midfielder defender
    goalkeeper inning innings goal goals playoff tournament champion champions championship
    soccer football cricket tennis golf basketball baseball rugby hockey athletics wicket wickets
    stumps overs bowled batsman half-time halftime attendance scorers standings seeded semifinal
    semifinals semi-final semi-finals quarterfinals quarter-finals qualifier midfield kickoff
    touchdown homered pitcher homer rebounds bt vs.
    """
}
