/// What a word does where somebody is quoted.
struct SpeechRole: OptionSet, Sendable {
  let rawValue: UInt32
  /// A verb of speech: "said", "warns", "tweeted".
  static let says = SpeechRole(rawValue: 1 << 0)
  /// Its participle: "saying", "adding".
  static let saying = SpeechRole(rawValue: 1 << 1)
  /// A verb that introduces some words only: "called", "praised", "pledged".
  static let stance = SpeechRole(rawValue: 1 << 2)
  /// "quoted", "cited".
  static let quoted = SpeechRole(rawValue: 1 << 3)
  /// A verb whose passive has the hearer for its subject: "was told".
  static let hearer = SpeechRole(rawValue: 1 << 4)
  /// May stand between a subject and its verb: "has", "also".
  static let helper = SpeechRole(rawValue: 1 << 5)
  /// A form of "be".
  static let be = SpeechRole(rawValue: 1 << 6)
  static let he = SpeechRole(rawValue: 1 << 7)
  static let she = SpeechRole(rawValue: 1 << 8)
  static let it = SpeechRole(rawValue: 1 << 9)
  static let they = SpeechRole(rawValue: 1 << 10)
  /// The writer or the reader: "I", "we", "you".
  static let writer = SpeechRole(rawValue: 1 << 11)
  /// "who", "which".
  static let relative = SpeechRole(rawValue: 1 << 12)
  static let determiner = SpeechRole(rawValue: 1 << 13)
  static let preposition = SpeechRole(rawValue: 1 << 14)
  /// Starts a new clause: "and", "while", "that".
  static let conjunction = SpeechRole(rawValue: 1 << 15)
  /// Somebody who speaks for another: "spokesman", "official".
  static let spokesman = SpeechRole(rawValue: 1 << 16)
  /// A body: "ministry", "company", "police".
  static let body = SpeechRole(rawValue: 1 << 17)
  /// What is read, not heard: "statement", "report".
  static let document = SpeechRole(rawValue: 1 << 18)
  /// Who relays: "agency", "newspaper", "Tass".
  static let media = SpeechRole(rawValue: 1 << 19)
  /// A kind of work, or a word that gives a name: "film", "titled", "dubbed".
  static let title = SpeechRole(rawValue: 1 << 20)
  static let male = SpeechRole(rawValue: 1 << 21)
  static let female = SpeechRole(rawValue: 1 << 22)
  /// Starts what stands before the subject of a sentence: "in", "after", "speaking".
  static let opener = SpeechRole(rawValue: 1 << 23)
  /// "said", "says", "told" and "added": what a subject may follow.
  static let plain = SpeechRole(rawValue: 1 << 24)
  /// Somebody by what he is: "minister", "striker".
  static let person = SpeechRole(rawValue: 1 << 25)
  /// "according"
  static let according = SpeechRole(rawValue: 1 << 26)
  static let plural = SpeechRole(rawValue: 1 << 27)
  /// Somebody whom news seldom names: "officer", "witness".
  static let anonymous = SpeechRole(rawValue: 1 << 28)
  /// An office: whoever holds it is introduced by it.
  static let office = SpeechRole(rawValue: 1 << 30)

  /// Tells of speech only beside a quotation: "smiled", "began".
  static let manner = SpeechRole(rawValue: 1 << 29)

  static let pronoun: SpeechRole = [.he, .she, .it, .they, .writer]
  static let verb: SpeechRole = [.says, .saying, .stance, .quoted, .manner]
}

/// The words that tell who speaks.
struct SpeechWords: Sendable {
  private var roles = WordTable<SpeechRole>(minimumCapacity: 2600)

  init() {
    for (words, role) in Self.lists { add(words, role) }
    for (words, role) in Self.givenNames { add(words, role) }
  }

  /// What the word with a hash (`WordHash`) does.
  func role(of hash: UInt64) -> SpeechRole { roles[hash] ?? [] }

  private mutating func add(_ words: StaticString, _ role: SpeechRole) {
    WordList.each(words) { roles[$0, default: []].formUnion(role) }
  }

  private static let lists: [(StaticString, SpeechRole)] = [
    (
      """
      said says say told tells tell added adds add
      """, [.says, .plain]
    ),
    (
      """
      acknowledged acknowledges admitted admits advised advises affirmed affirms agreed agrees
      alleged alleges announced announces answered answers argued argues asked asks asserted
      asserts assured assures attested avowed bemoaned bemoans boasted boasts bragged brags
      cautioned cautions chided chimed  cited claimed claims clarified clarifies commented
      comments complained complains conceded concedes concluded concludes confessed confesses
      confided confides confirmed confirms contended contends   countered
      counters   declared declares demanded demands denied denies deadpanned detailed
      disclosed discloses echoed echoes elaborated emphasised emphasises emphasized emphasizes
      enthused enthuses exclaimed exclaims explained explains expressed fretted 
      gushed gushes highlighted hinted hints insisted insists intoned joked jokes lamented laments
        maintained maintains mentioned mentions mused muses noted notes objected
      observed observes offered opined opines pleaded pleads pointed posted posts predicted predicts
      proclaimed proclaims professed promised promises protested quipped quips ranted reasoned
      reasons recalled recalls reckoned reckons recounted recounts reflected reflects remarked
      remarks remembered remembers reminded reminds repeated repeats replied replies reported
      reports responded responds retorted retorts revealed reveals scoffed scoffs shouted shouts
           speculated  stated states stressed stresses
      suggested suggests summarised summarized surmised swore testified testifies thundered
      tweeted tweets underlined underlines underscored underscores urged urges ventured volunteered
      vowed vows wailed warned warns whispered wondered wonders wrote writes yelled yells
       interjected interrupted implored instructed intimated
      marvelled marveled mourned murmured muttered   grumbled 
             texted messaged emailed captioned
      texts raved relayed reassured  theorized theorised advocates advocated 
      pronounced quoth rejoiced reiterated reiterates signalled signaled sniffed
        thought thinks believes believed taunted trumpeted
      """, .says
    ),
    (
      """
      saying adding telling noting writing warning insisting explaining arguing stating claiming
      declaring stressing emphasising emphasizing recalling asking replying responding admitting
      acknowledging suggesting tweeting posting quipping joking remarking commenting concluding
      announcing alleging asserting pointing urging promising vowing reiterating repeating
      describing calling citing quoting complaining conceding confirming contending demanding
      lamenting maintaining observing pledging predicting reminding shouting testifying boasting
      cautioning denouncing blasting slamming accusing praising hailing branding labelling
      labeling reading yelling chanting
      """, .saying
    ),
    (
      """
      accused accuses apologised apologized appealed applauded backed blamed blames blasted blasts
      branded brands called calls campaigned characterised characterized characterizes chided
      commended compared condemned condemns congratulated credited criticised criticises criticized
      criticizes decried decries defended defends denounced denounces deplored deplores deemed
      derided derides described describes dismissed dismisses disputed endorsed expects expected
      floated hailed hails hoped hopes invoked labelled labels labeled lambasted lauded likened
      mocked ordered outlined pledged pledges portrayed praised praises  
       proposed questioned raised reaffirmed reaffirms recommended referred refers
      regards rejected rejects renewed ridiculed    slammed slams  spoke
      spelled  supported  termed thanked threatened threatens  touted touts trashed
      viewed views voiced welcomed welcomes wants wanted faulted rebuffed rebuked refused
      tore lashed fired  vented   conveyed cited   encouraged favoured
      favored feared fears  
      """, .stance
    ),
    (
      """
      begins began finished goes went opened ended joined laughed laughs smiled shrugged sighed
      grinned continued continues chuckled reads read snapped spoke opens ends nodded beamed cried
      cries guessed rejoined summed sums concluded gestured breathed gasped groaned
      """, .manner
    ),
    ("quoted quotes cited cites", .quoted),
    (
      """
      told asked called described accused advised assured reminded urged informed instructed
      warned quoted cited reported blamed praised criticised criticized branded labelled labeled
      dubbed hailed written posted pressed questioned
      """, .hearer
    ),
    (
      """
      has have had did does do will would may might could can should must also then later earlier
      once again now still recently repeatedly reportedly previously just even only already not
      never always often sometimes soon first further instead however therefore too thus yesterday
      today simply famously himself herself itself themselves both all today's
      """, .helper
    ),
    ("was were is are be been being got", [.helper, .be]),
    ("he", .he), ("she", .she), ("it", .it), ("they", .they),
    ("i we you", .writer),
    ("who which", .relative),
    (
      """
      the a an his her its their this that these those one another some several many two three
      four five most each every no my our your other both few any
      """, .determiner
    ),
    (
      """
      of in for at from with to on by about after before during near outside inside across against
      among around as behind between beyond despite over since through throughout toward towards
      under until upon via within without into onto off amid alongside besides concerning regarding
      than per following like unlike
      """, .preposition
    ),
    (
      """
      and but while as when that because if although though whereas or so yet where whether
      nor than until unless before after since what how why even
      """, .conjunction
    ),
    (
      """
      spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative
      representatives official officials source sources rep reps
      """, [.spokesman, .person]
    ),
    (
      """
      minister president chairman chairwoman chair chairperson chief director manager coach
      governor mayor senator congressman congresswoman lawmaker lawmakers deputy secretary leader
      ambassador diplomat envoy judge lawyer lawyers attorney attorneys prosecutor prosecutors
      general colonel captain commander officer officers sheriff detective inspector professor
      doctor doctors researcher researchers scientist scientists expert experts analyst analysts
      economist economists historian author writer journalist reporter editor critic critics actor
      actress singer artist director producer player striker defender midfielder goalkeeper forward
      quarterback pitcher boss founder owner ceo executive executives entrepreneur investor worker
      workers employee resident residents neighbour neighbor witness witnesses victim victims father
      mother brother sister son daughter wife husband parent parents man woman boy girl teenager
      student students teacher pupil pupils activist activists protester protesters candidate
      republican democrat conservative politician prince princess king queen pope bishop priest
      rabbi imam pastor member members head democrats republicans supporters opponents farmers
      supporter opponent ally allies friend friends colleague relative aide fan activist
      star winger champion veteran native premier chancellor vice-president legislator councillor
      councilman councilwoman commissioner superintendent principal dean consultant adviser advisor
      aide aides strategist engineer astronaut physicist biologist psychologist author novelist
      comedian rapper musician guitarist designer architect pilot driver nurse psychiatrist surgeon
      defendant plaintiff suspect people customers users fans
      """, .person
    ),
    (
      """
      ministry company government police agency organisation organization group department council
      commission court committee bank party union association university army military navy force
      firm team club office bureau board federation parliament authority authorities charity
      embassy institute administration watchdog regulator corporation network coalition
      alliance campaign society foundation trust fund school hospital airline service
      """, .body
    ),
    (
      """
      statement report letter document documents email e-mail tweet post message complaint memo
      lawsuit study paper survey review communique communiqué release filing note notice indictment
      affidavit ruling website article editorial text sign headline caption banner poll spokesperson's
      motto slogan book
      """, .document
    ),
    (
      """
      agency newspaper broadcaster television newswire daily media news press channel outlet
      radio tv weekly magazine website wire wires tass kcna xinhua reuters ap afp yonhap interfax
      ria bloomberg bernama kyodo irna fars tasnim anadolu ansa dpa efe pti ani bbc cnn nbc cbs abc
      fox sky itar-tass cctv cgtn times post guardian journal tribune telegraph herald mail sun mirror
      nikkei spa wam mena sana isna mehr ukrinform antara vnexpress sputnik rt politico axios npr
      """, .media
    ),
    (
      """
      film films movie movies book books song songs novel novels album albums play musical series
      show shows documentary documentaries sitcom painting poem track tracks single singles
      titled entitled dubbed nicknamed named so-called socalled headlined subtitled
      opera ballet episode episodes game games hit anthem memoir autobiography comic podcast
      thriller drama comedy sequel trilogy hashtag exhibition word words term terms phrase phrases
      codenamed code-named alias aka magazine novella essay theme programme program ballad sculpture
      known
      """, .title
    ),
    (
      """
      mr mr. sir lord king prince duke pope father brother son husband baron count emperor sheikh
      archbishop spokesman chairman congressman businessman actor grandfather dad uncle nephew
      policeman boyfriend monsignor imam rabbi boy man councilman waiter herr monsieur señor
      quarterback
      """, .male
    ),
    (
      """
      mrs ms miss madam dame lady queen princess duchess sister mother daughter wife baroness
      spokeswoman chairwoman congresswoman businesswoman actress grandmother mum mom aunt niece
      policewoman girlfriend nun girl woman councilwoman waitress frau madame señora heroine
      ballerina
      """, .female
    ),
    (
      """
      in at on after before during speaking asked following meanwhile earlier later as while when
      if although though since despite with for from by under amid because once until according
      writing addressing talking answering responding referring commenting meeting having being
      citing noting pressed to given besides like unlike throughout over upon however also still
      but and yet so then yesterday today now instead indeed perhaps
      """, .opener
    ),
    ("according", .according),
    (
      """
      officer officers resident residents neighbour neighbor witness witnesses victim victims man
      woman boy girl teenager student students worker employee driver nurse pupil protester member
      critic supporter expert analyst lawyer attorney prosecutor judge doctor customer user fan
      source reporter journalist interviewer teacher patient caller
      """, .anonymous
    ),
    (
      """
      minister president chairman chairwoman chair director governor mayor senator congressman
      congresswoman secretary ambassador commissioner chancellor premier king queen bishop general
      """, .office
    ),
    ("old star billionaire tycoon model presenter host veteran supremo", .person),
    (
      """
      officials analysts experts critics police authorities people lawyers attorneys prosecutors
      researchers scientists economists residents witnesses workers supporters opponents republicans democrats
      """, .plural
    ),
  ]
}
