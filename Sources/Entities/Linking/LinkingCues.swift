/// What a word beside a name tells of whom it stands for.
struct CueClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// A verb that a government is the subject of ("warned", "agreed").
  static let stance = CueClasses(rawValue: 1)
  /// A verb of that kind whose object is a government as well ("accused", "urged").
  static let address = CueClasses(rawValue: 1 << 1)
  /// What a government has and a city has not ("stance", "troops").
  static let policy = CueClasses(rawValue: 1 << 2)
  /// What is between, with or against governments ("talks", "sanctions").
  static let relation = CueClasses(rawValue: 1 << 3)
  /// A preposition after which a place is a place.
  static let location = CueClasses(rawValue: 1 << 4)
  /// What may stand between a subject and its verb.
  static let auxiliary = CueClasses(rawValue: 1 << 5)
  /// The second part of "Moscow-backed".
  static let participle = CueClasses(rawValue: 1 << 6)
  /// A head of organisations that a description may repeat: "the ministry".
  static let description = CueClasses(rawValue: 1 << 7)
  /// Endings that are no part of a family name ("Jr").
  static let suffix = CueClasses(rawValue: 1 << 8)
  /// What a place's name may go without ("Lake", "province").
  static let placeHead = CueClasses(rawValue: 1 << 9)
  /// What one government is to another ("ally", "rival").
  static let partner = CueClasses(rawValue: 1 << 10)
  /// What is given or said to a government ("aid", "message").
  static let gift = CueClasses(rawValue: 1 << 11)
  /// Walks of life.
  static let office = CueClasses(rawValue: 1 << 16)
  static let sport = CueClasses(rawValue: 1 << 17)
  static let arts = CueClasses(rawValue: 1 << 18)
  static let business = CueClasses(rawValue: 1 << 19)
  static let learning = CueClasses(rawValue: 1 << 20)
  static let law = CueClasses(rawValue: 1 << 21)
  static let walks: CueClasses = [.office, .sport, .arts, .business, .learning, .law]
}

/// The words that tell what a name stands for, by the hash of their folded letters.
struct LinkingCues: Sendable {
  private var words = WordTable<CueClasses>(minimumCapacity: 900)

  init() {
    for (list, classes) in Self.lists {
      WordList.each(list) { words[$0, default: []].insert(classes) }
    }
  }

  func classes(of hash: UInt64) -> CueClasses { words[hash] ?? [] }

  /// What a folded word is.
  func classes(of letters: [UInt8]) -> CueClasses {
    var hash = WordHash()
    for letter in letters { hash.add(letter) }
    return classes(of: hash.value)
  }

  private static let lists: [(StaticString, CueClasses)] = [
    (stances, .stance), (addresses, [.stance, .address]), (policies, .policy),
    (relations, .relation), (locations, .location), (auxiliaries, .auxiliary),
    (partners, .partner), (gifts, .gift), (participles, .participle), (descriptions, .description),
    (suffixes, .suffix),
    (placeHeads, .placeHead), (offices, .office), (sports, .sport),
    (arts, .arts), (business, .business), (learning, .learning), (law, .law),
  ]

  private static let stances: StaticString = """
    said says say saying announced announces announce agreed agrees agree insisted insists insist
    denied denies deny denying refused refuses refuse refusing rejected rejects reject rejecting
    vowed vows vow vowing pledged pledges pledge pledging promised promises promise threatened
    threatens threaten threatening demanded demands demand demanding wants wanted want sought
    seeks seek seeking considers considered sees seen views viewed regards regarded believes
    believed fears feared hopes hoped hoping argues argued claims claimed claim claiming
    acknowledged acknowledges admitted admits confirmed confirms declared declares declined
    declines expressed expresses responded responds retaliated retaliates replied replies answered
    answers reacted reacts protested protests protest signed signs ratified backs backed back
    backing supports supported support opposes opposed oppose opposing proposed proposes offered
    offers imposed imposes impose imposing lifted lifts expelled expels summoned summons recalled
    recalls suspended suspends withdrew withdraws violated violates breached recognises recognizes
    recognised recognized annexed annexes invaded invades deployed deploys dispatched stopped
    launched negotiates negotiated negotiating negotiate discussed discuss decided decides decide
    deciding intends intended plans planned planning plan expects expected tried tries trying
    hinted hints signalled signaled signals maintains maintained stressed stresses dismissed
    dismisses welcomed welcomes hailed hails approved approves banned bans blocked blocks cut
    severed restored resumed relies relied depends views understands knows knew thinks thought
    asserts asserted alleges alleged contends describes described calls called calling blames
    supplied supplies supply sends shipped arms armed aims aimed wields ceded conceded provided
    provides provide shares shared share pursues pursued pursue pursuing works working work
    """

  private static let addresses: StaticString = """
    accused accuses accuse accusing urged urges urge urging warned warns warn warning told tells
    tell telling asked asks ask asking pressed pressured pressures pressuring blamed blames blaming
    criticised criticises criticized criticizes criticising criticizing condemned condemns condemn
    condemning sanctioned thanked thanks persuaded persuade persuades convinced convince defied
    defies defy angered angers infuriated alarmed irked helped provoked provoke provokes punish
    punished punishing deter appease accommodate assured assures reassured reassure embarrassed
    lobbied confronted confronts confronting
    """

  private static let policies: StaticString = """
    stance stances position government governments regime leadership policy policies foreign
    defence defense military army troops forces soldiers navy invasion aggression war offensive
    attack attacks occupation annexation nuclear missile missiles weapons arsenal ambassador envoy
    diplomats diplomat diplomacy negotiators negotiator delegation allies ally backing support
    opposition refusal rejection decision decisions demand demands offer proposal proposals response
    retaliation reaction claim claims denial threats threat warning warnings sanctions tariffs
    tariff relations ties alliance alliances partnership intentions intention ambitions ambition
    interests interest influence intelligence spies spy ministry minister administration
    authorities commitment willingness efforts effort pressure strategy plan plans rivals rival
    adversaries sovereignty embargo aid assistance concerns concern statement help role grip
    accusations accusation allegations rule consent approval failure readiness insistence
    """

  private static let relations: StaticString = """
    talks negotiations relations ties tensions tension war conflict alliance dialogue diplomacy
    deal deals agreement agreements accord treaty pact dispute disputes rift standoff
    rivalry cooperation partnership sanctions pressure support aid tariffs trade row
    ceasefire truce friendship hostility hostilities detente rapprochement differences friction
    confrontation contacts summit summits meeting meetings embargo relationship contact channel channels trust
    exchange consultations loyalty loyal sympathetic hostile allied close closer hostile
    """

  private static let partners: StaticString = """
    ally allies rival rivals partner partners backer backers patron patrons foe foes adversary
    adversaries supporter supporters
    """

  private static let gifts: StaticString = """
    support aid assistance help weapons arms ammunition concessions concession message messages
    warning warnings ultimatum threat threats overtures overture assurances reassurances loyalty
    """

  private static let locations: StaticString = """
    in at near outside inside around across through throughout into via from to toward towards
    beyond downtown central greater northern southern eastern western north south east west
    """

  private static let auxiliaries: StaticString = """
    has have had will would is are was were also since repeatedly long now still never not
    wont wouldnt hasnt havent doesnt does did didnt isnt cannot could can may might must should
    already recently quickly immediately strongly officially formally publicly later first again
    both all reportedly angrily always often once swiftly promptly firmly flatly been being yet
    consistently earlier today yesterday then soon
    """

  private static let participles: StaticString = """
    backed led controlled installed aligned allied appointed friendly sponsored
    supported supplied imposed brokered mediated trained funded run proxy
    """

  private static let descriptions: StaticString = """
    ministry bank party company agency university club newspaper airline carmaker court commission
    council department union association federation committee broadcaster retailer bureau
    institute foundation hospital school college museum watchdog paper firm lender
    """

  private static let suffixes: StaticString = "jr sr jnr snr junior senior ii iii iv"

  private static let placeHeads: StaticString = """
    lake river mount mountain mountains island islands province county district prefecture region
    airport airbase city town village state sea desert valley peninsula oblast governorate
    stadium square park volcano street road port harbour harbor bay strait
    """

  private static let offices: StaticString = """
    president minister premier chancellor secretary governor mayor senator sen congressman
    congresswoman representative rep ambassador envoy lawmaker legislator politician mp msp
    councillor councilman candidate spokesman spokeswoman king queen prince princess sultan emir
    commissioner diplomat deputy leader general colonel admiral major captain lieutenant sergeant
    commander soldier activist dissident premier speaker chairman
    """

  private static let sports: StaticString = """
    striker midfielder defender goalkeeper winger forward quarterback pitcher outfielder infielder
    linebacker batsman batter bowler wicketkeeper golfer footballer boxer sprinter
    swimmer cyclist jockey coach goalscorer teammate halfback fullback flanker prop hooker lock
    winger skier skater gymnast racer driver champion shortstop catcher
    receiver cornerback safety wrestler player runner hurdler
    rower goalie defenseman goaltender tennis cricketer
    """

  private static let arts: StaticString = """
    actor actress singer rapper songwriter musician guitarist drummer bassist pianist violinist
    author writer novelist poet playwright painter sculptor artist filmmaker comedian dancer
    choreographer composer conductor model presenter star photographer screenwriter designer
    architect soprano tenor cellist dj
    """

  private static let business: StaticString = """
    ceo cfo executive businessman businesswoman entrepreneur billionaire tycoon banker economist
    analyst strategist investor founder trader broker chairwoman
    """

  private static let learning: StaticString = """
    professor scientist physicist biologist chemist astronomer historian researcher psychologist
    doctor surgeon physician epidemiologist engineer mathematician geologist archaeologist
    linguist philosopher
    """

  private static let law: StaticString = """
    judge justice lawyer attorney prosecutor barrister solicitor detective inspector constable
    superintendent sheriff officer suspect defendant convict
    """
}
