extension Lexicon {
  static var lists: [(StaticString, WordClasses)] {
    [
      (functionWords, .function),
      (calendar, .calendar),
      (roles, .role),
      (roleModifiers, .roleModifier),
      (organisationHeads, .organisationHead),
      (legalForms, .legalForm),
      (placeHeads, .placeHead),
      (facilities, .facility),
      (eventHeads, .eventHead),
      (workHeads, .workHead),
      (particles, .particle),
      (speechVerbs, .speech),
      (placePrepositions, .placePreposition),
      (directions, .direction),
      (plainAcronyms, .plainAcronym),
      (familyFirst, .familyFirst),
      (givenNames, .givenName),
      (takesOf, .takesOf),
      (capitalisedAdjectives, .capitalisedAdjective),
      (eventPrefixes, .eventPrefix),
      (connectors, .connector),
      (shortRoles, .shortRole),
      (honorifics, .honorific),
      (participles, .participle),
      (saints, .saint),
      (roadHeads, .roadHead),
      (weapons, .weapon),
    ]
  }

  private static let functionWords: StaticString = """
    anti pro non pan a about above across after again against ago ahead all almost along already
    also although always am amid among an and another any anyone anything are aren't around as
    asked at away back be because been before behind being below beneath beside besides between
    beyond both but by can can't cannot could couldn't despite did didn't do does doesn't doing
    don't down due during each earlier either else ever every everyone everything except few
    first for from further get gets got had hadn't has hasn't have haven't having he he'd he'll
    he's hence her here here's hers herself him himself his how however i i'd i'll i'm i've if
    in indeed inside instead into is isn't it it'd it'll it's its itself just last later least
    less let let's like likely many maybe me meanwhile might mine more moreover most much must
    my myself near nearly neither never nevertheless next no nobody none nonetheless nor not
    nothing now of off often on once one only onto or other others otherwise our ours ourselves
    out over overall own per perhaps rather regarding said same says second several shall she
    she'd she'll she's should shouldn't since so some someone something sometimes soon still
    such than that that's the their theirs them themselves then there there's thereafter
    therefore these they they'd they'll they're they've third this those though three through
    throughout thus till to together tomorrow too toward towards two under underneath unless
    unlike until up upon us very via was wasn't we we'd we'll we're we've well were weren't what
    what's whatever when whenever where whereas wherever whether which while who who's whoever
    whom whose why will with within without won't would wouldn't yes yesterday yet you you'd
    you'll you're you've your yours yourself according added based even given including okay ok
    quite speaking thanks thank vs
    """

  private static let connectors: StaticString = """
    of the for and on in de la le du des da do del di al el von van der den bin & s to
    """

  private static let calendar: StaticString = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc est edt
    """

  private static let roles: StaticString = """
    president president-elect minister premier chancellor secretary chairman chairwoman
    chairperson chair chief director governor mayor senator congressman congresswoman
    representative rep reps sen sens gov ambassador envoy spokesman spokeswoman spokesperson
    spokesmen general admiral marshal colonel major captain lieutenant sergeant commander
    corporal gen adm col maj capt lt cmdr sgt cpl brig king queen prince princess emperor
    empress sultan emir sheik sheikh shah ayatollah pope cardinal archbishop bishop patriarch
    reverend rev rabbi imam mufti mullah pastor judge justice attorney lawyer prosecutor
    professor prof doctor dr mr mrs ms miss messrs sir dame lord lady baron baroness duke
    duchess count countess coach manager ceo cfo coo cto vp analyst economist strategist leader
    head officer inspector superintendent detective commissioner counselor counsellor adviser
    advisor treasurer speaker lawmaker lawmakers councillor councilman mp actor actress singer
    rapper author writer novelist journalist reporter editor correspondent columnist commentator
    photographer filmmaker producer historian researcher scientist physicist biologist astronaut
    cosmonaut engineer activist dissident candidate contender striker midfielder
    goalkeeper defender quarterback pitcher golfer footballer boxer champion winger skipper
    teammate counterpart founder co-founder cofounder billionaire tycoon owner heir tsar czar
    dictator warlord militant cleric preacher businessman businesswoman entrepreneur veteran
    politician legislator deputy vice-president laureate principal dean chef teacher policeman
    constable pilot datuk dato datin tan seri tun haji hajah encik puan ustaz tuan monsieur
    madame herr frau signor senor don seyed father brother sister son daughter wife husband
    mother uncle aunt aide aides comrade foreman chairs presidents ministers secretaries leaders
    governors senators generals father-in-law minister-designate coroner specialist councilor
    prophet private airman director-general secretary-general vice-chairman brigadier outfielder
    infielder shortstop linebacker cornerback lineman goaltender batsman jockey referee umpire
    sheriff trooper ombudsman comedian drummer guitarist bassist vocalist songwriter presenter
    screenwriter playwright poet choreographer composer comptroller undersecretary msp qb dl wr rb
    lb cb dj rt hon
    """

  private static let roleModifiers: StaticString = """
    prime foreign vice deputy assistant associate acting interim former ex executive first
    senior junior attorney press defense defence trade finance interior health education energy
    environment home state treasury commerce labor labour transport transportation agriculture
    justice economy economic industry industries investment information communications culture
    tourism sports sport youth housing planning development human resources science technology
    national security special crown grand supreme field lieutenant brigadier rear opposition
    majority minority house affairs external internal immigration police army navy managing
    presidential congressional parliamentary provincial regional federal veterans intelligence
    staff high elect designate general chief co the cabinet international law religious women
    family community rural urban water higher digital innovation plantation commodities
    entrepreneur cooperatives domestic consumer works communication multimedia unity integration
    public administration diplomatic top new long-time longtime veteran current then late
    incoming outgoing states nations peoples workers citizens ministers chiefs governors
    directors trustees deputies justices elders fisheries forestry mines irrigation maritime
    aviation petroleum heritage fellow nobel emeritus emerita royal his her majesty highness
    excellency honourable honorable
    """

  private static let organisationHeads: StaticString = """
    ministry bank agency council party union university college school institute institution
    group corporation company association federation organisation organization commission
    committee court parliament congress senate assembly department bureau army navy force forces
    police league academy airlines airline airways motors industries holdings foundation fund
    society board authority administration service services network alliance coalition movement
    front brigade brigades guard guards corps command press news times post herald tribune
    journal gazette chronicle telegraph observer television tv radio broadcasting magazine
    broadcaster studios pictures records entertainment publishing pharmaceuticals laboratories
    labs laboratory systems technologies technology electronics semiconductor semiconductors
    software petroleum oil energy electric steel mining chemicals insurance securities capital
    partners ventures investments investment financial finance trust exchange club united fc
    orchestra choir band ballet theatre theater cabinet government office secretariat embassy
    consulate mission bundesliga brotherhood congregation church diocese confederation chamber
    tribunal syndicate cartel militia regiment battalion squadron fleet division directorate
    registry watch initiative project programme program campaign consortium enterprise
    enterprises co-operative cooperative centre center research consulting consultancy analytics
    media communications telecom telecommunications mobile aerospace aviation airbus shipping
    logistics railways railway express supermarkets stores retail brands foods beverages
    breweries brewery motor automotive rangers wanderers rovers athletic hotspur albion tigers
    lions eagles giants dodgers yankees today ledger courier advocate recorder argus mercury
    mail wire daily dispatch sentinel inquirer examiner bulletin monitor mirror star sun
    standard weekly fame wing railroad railroads works lottery supermarket team platoon lakers
    celtics bulls warriors cowboys patriots packers steelers raiders broncos dolphins jets mets
    cubs sox redskins knicks nets heat spurs rockets thunder pistons bruins canucks senators
    devils flyers penguins blackhawks
    """

  private static let legalForms: StaticString = """
    inc corp ltd llc plc bhd berhad ag sa nv gmbh lp co sdn pte pty ab asa oyj spa kk llp
    limited incorporated kgaa bv as oy aps srl sarl pjsc jsc
    """

  private static let placeHeads: StaticString = """
    river lake mountain mountains mount hill hills sea ocean gulf bay strait straits channel
    island islands isle isles archipelago peninsula province prefecture county district region
    state city town township village valley desert canal airport airfield port harbour harbor
    street avenue road boulevard square park bridge stadium arena tower towers palace border
    coast basin delta beach forest plateau plain plains cape falls glacier volcano reef atoll
    oasis highway expressway station terminal base prison jail hospital museum hotel mosque
    cathedral temple monastery shrine castle fort plaza mall hall crossing pass gorge canyon dam
    reservoir lagoon creek springs heights garden gardens zoo cemetery territory territories
    oblast governorate refinery plant cosmodrome barracks camp neighborhood neighbourhood suburb
    enclave exclave corridor zone house building complex dock docks brook hollow way ave oval
    gym gymnasium parish corner field grove ridge cove landing lane trail turnpike motorway
    tunnel aqueduct estate mansion manor abbey priory chapel library spaceport ghetto
    """

  private static let facilities: StaticString = """
    river lake mountain mountains ocean gulf bay strait island islands peninsula airport airfield
    street avenue road boulevard square bridge stadium arena tower palace prison jail mosque
    cathedral monastery shrine castle mall station highway expressway hospital museum hotel
    cosmodrome spaceport aerodrome airbase motorway turnpike zoo cemetery dam reservoir
    """

  private static let eventHeads: StaticString = """
    war wars olympics games summit forum cup conference festival championship championships
    revolution uprising massacre crisis marathon prix derby expo exhibition dialogue election
    elections referendum inauguration convention intifada rebellion offensive siege genocide
    earthquake tsunami hurricane typhoon cyclone prize award awards day tournament masters open
    ceremony congress exercise celebrations anniversary
    """

  private static let eventPrefixes: StaticString = """
    operation hurricane typhoon cyclone battle exercise
    """

  private static let workHeads: StaticString = """
    treaty accord accords agreement pact act protocol declaration constitution charter
    convention memorandum code bill resolution amendment law report review index
    """

  private static let particles: StaticString = """
    de la le van von der den ter ten bin binti bint ibn al el ul ur da dos das do del della di
    du abu ben af av zu y e mac san st
    """

  private static let speechVerbs: StaticString = """
    said says told tells added adds asked asks replied announced announces stressed warned warns
    insisted insists explained explains argued argues noted notes claimed claims admitted
    acknowledged vowed pledged urged urges thanked praised criticized criticised recalled
    remarked tweeted wrote testified resigned smiled laughed joked believes thinks declined met
    meets visited visits arrived arrives
    """

  private static let placePrepositions: StaticString = """
    in at near from to into across throughout outside inside around toward towards via
    """

  private static let directions: StaticString = """
    north south east west northern southern eastern western central northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern upper lower greater
    inner outer mid
    """

  private static let plainAcronyms: StaticString = """
    ai tv ceo cfo coo cto gdp gnp covid dna rna hiv aids ufo phd it pr gps usb pc pdf faq id vip
    ngo ngos ngo's mp mps pm am gm vat sme smes ipo ipos esg ev evs lng lpg icbm icbms slbm wmd
    uav uavs iot vpn cctv hr ii iii iv vi vii viii ix xi xii xiii xiv xv tb sars mers pow pows
    sms url html dvd cd usd eur gbp rm sar ppp mou mous foc fta ftas fdi cpi ppi pmi r&d ok asap
    rsvp diy gpu gpus cpu llm api lgbt lgbtq ied ieds cv suv suvs atm ct mri er icu jr sr ad bc
    bce no vs q&a aka tba tbd eta fob ms mr dr op-ed ed a.m p.m kg km mph kph mw gw gwh kwh c f
    sos awd rwd fwd hvac lcd led rrp tbsp tsp hd uhd hdr vr ar pcs ui ux sdk ram ssd tv tvs dj ptsd
    adhd faqs id ids pin rv rvs bbq mba dds md m.d. ph.d dvds cds vips d.c cctvs leds icus
    """

  private static let familyFirst: StaticString = """
    kim lee park choe choi jung jeong kang cho yoon jang lim im han oh seo shin kwon hwang ahn
    song chung noh roh moon nam bae cha heo hur min suh sohn yeo yun yim paek thae ryu yoo hong
    jon jo ri pak hyon kwak xi wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu
    guo he lin gao luo zheng liang xie tang deng feng peng zeng xiao tian dong pan yuan cai
    jiang yu du ye cheng wei su lu ding ren yao fan fang shi tan liao zou xiong jin qiu qin gu
    hou bai mao nguyen tran le pham hoang phan vu vo dang bui ho ngo duong ly truong
    """

  private static let givenNames: StaticString = """
    tengku tunku raja nik wan syed mohd mohamad mohamed mohammed mohammad muhammad ahmad ahmed
    abdul abdel abdullah abdallah ali hassan hasan hussein hussain husain ibrahim ismail yusuf
    yousef youssef omar umar osman othman khalid khaled tariq mustafa mahmoud mahmud mehmet
    murat recep tayyip bashar hafez saddam muammar moammar anwar mahathir najib zahid
    hishammuddin azmin rafizi fadillah zafrul nurul siti nur norazlina azman amir amin rahman
    rashid salman faisal fahad turki sultan nasser nabil walid waleed ziad rafik rafiq saad
    hamid karim jamal javad jawad hossein abbas reza masoud mohsen ayman osama usama zayed hamad
    tamim sergei sergey vladimir dmitry dmitri mikhail nikolai alexei alexey aleksei andrei
    andrey igor oleg yuri yury ivan boris viktor pavel konstantin anatoly anatoli valery vasily
    vasili leonid gennady grigory yevgeny evgeny stanislav vyacheslav vitaly maxim maksim roman
    ruslan ramzan volodymyr oleksandr oleksiy petro mykhailo andriy serhiy denys dmytro yulia
    yuliya olena oksana natalia natalya tatiana svetlana olga irina ekaterina anastasia elena
    marina lyudmila alexander aleksandr ilham nursultan kassym-jomart emomali shavkat sadyr
    nikol narendra rajnath amit arvind manmohan sonia rahul priyanka subrahmanyam sushma arun
    ravi sanjay vijay rajesh suresh ramesh anil sunil ashok deepak vikram pranab mamata lalu
    nitish smriti nirmala piyush imran nawaz shehbaz asif bilawal benazir pervez hina ishaq
    shahbaz ashraf zalmay emmanuel jean jacques francois françois nicolas pierre michel marine
    olaf angela gerhard friedrich annalena jens ursula guido helmut wolfgang giorgia matteo
    silvio mario giuseppe sergio paolo luigi carlos juan jose josé luis miguel jorge pedro pablo
    andres andrés manuel mariano hugo evo lula dilma jair nicolás javier gabriel gustavo alberto
    mauricio cristina felipe vicente enrique fidel raul raúl daniel rafael alvaro álvaro ollanta
    shinzo fumio shigeru yoshihide taro junichiro naoto yukio yoshihiko kazuhiro toshimitsu
    takeshi hiroshi kenji akira koji satoshi takashi makoto haruhiko kazuo yoko keiko naomi joko
    prabowo susilo megawati retno sukarno suharto ferdinand rodrigo benigno gloria leni thaksin
    yingluck prayuth srettha paetongtarn hun aung san min pham vo tran uhuru raila william
    yoweri paul robert emmerson cyril jacob thabo nelson muhammadu bola goodluck olusegun kofi
    kwame nana ellen abiy meles isaias salva riek benjamin ehud ariel shimon yitzhak naftali
    yair avigdor tzipi yasser lech donald andrzej aleksander radoslaw ferenc janos péter peter
    vaclav milos andrej zuzana slobodan zoran aleksandar ivica hashim edi sali kyriakos alexis
    george antonis yanis erna magdalena sanna sauli ulf stefan fredrik mette lars tedros antonio
    ban christine kristalina ngozi thomas mark
    """

  private static let takesOf: StaticString = """
    district survey ministry bank university council institute institution department
    office board association
    federation house court academy college school bureau organisation organization league union
    party church chamber centre center committee commission confederation congress parliament
    society embassy museum republic kingdom emirate gulf bay isle strait straits sea cape
    province battle treaty agency faculty friends army sons daughters states conference campaign
    hall halls houses coalition front fund movement foundation network forum alliance group
    assembly declaration convention archdiocese diocese port temple tower city order medal bill
    siege massacre partido division directorate
    """

  private static let capitalisedAdjectives: StaticString = """
    western eastern northern southern west east north south internet web english global
    democratic himalayan republican christian god sir madam catholic bible
    """

  private static let shortRoles: StaticString = """
    sen sens gen rep reps col lt maj capt sgt gov adm cmdr cpl brig rev prof
    """

  private static let honorifics: StaticString = "mr mrs ms miss dr sir dame messrs"

  private static let saints: StaticString = "st saint ste sainte"

  private static let roadHeads: StaticString = """
    jalan jln lorong lebuh leboh lebuhraya persiaran rua avenida calle viale piazza ulitsa menara
    istana dataran kampung kampong gunung pulau sungai tasik
    """

  private static let weapons: StaticString = """
    missile missiles rocket rockets launcher launchers battery batteries interceptor interceptors
    drone drones tank tanks howitzer howitzers torpedo torpedoes warhead warheads defence defense
    """

  private static let participles: StaticString = """
    led run backed based born era style made held owned linked funded trained occupied
    controlled mediated brokered sponsored proposed drafted speaking language educated imposed
    origin built designed bound wide only like type friendly related affiliated allied
    administered dominated area aligned
    """

}
