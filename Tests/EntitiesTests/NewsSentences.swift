/// News in our own words with its names marked, as a small set that scores are measured on; an empty
/// line ends a document.
enum NewsSentences {
  static let marked = """
    [Tengku Zafrul Aziz|PER] told reporters in [Kuala Lumpur|LOC] on Monday that \
    [Malaysia|LOC] would keep its doors open to chip makers from the [United States|LOC] .
    The minister said talks between [Petronas|ORG] and [TotalEnergies|ORG] would resume \
    before [Ramadan|MISC] .
    [Zafrul|PER] added that the [Ministry of Investment|ORG] had not yet heard from \
    [Washington|LOC] .
    Shares in [Petronas Gas|ORG] fell 1.2 percent on [Bursa Malaysia|ORG] .

    [SEOUL|LOC] , March 4 ( [Yonhap|ORG] ) -- [Choe Son-hui|PER] , the [North Korean|MISC] \
    foreign minister , left [Pyongyang|LOC] for [Moscow|LOC] on Tuesday .
    [Jong Un|PER] sent a message of thanks to [Vladimir Putin|PER] , the [Korean Central News \
    Agency|ORG] said .
    The [Unification Ministry|ORG] in [Seoul|LOC] said it was watching the trip closely .
    [KCNA|ORG] gave no details of what [Choe|PER] would discuss at the [Kremlin|ORG] .

    [Subrahmanyam Jaishankar|PER] will meet his [Chinese|MISC] counterpart , [Wang Yi|PER] , \
    on the sidelines of the [Munich Security Conference|MISC] .
    [Jaishankar|PER] had earlier accused [Beijing|LOC] of massing troops in [Ladakh|LOC] .
    The [Ministry of External Affairs|ORG] declined to comment on a report in the [Hindustan \
    Times|ORG] .

    [Leicester|ORG] moved up to fourth after [Vardy|PER] scored twice in a 3-1 win over \
    [Crystal Palace|ORG] at [Selhurst Park|LOC] .
    [Palace|ORG] manager [Roy Hodgson|PER] said his side had been second best to \
    [Leicester|ORG] all afternoon .
    [Aston Villa|ORG] 0 [Everton|ORG] 2
    [Newcastle|ORG] 1 [West Ham|ORG] 1
    [England|LOC] coach [Sarina Wiegman|PER] named four newcomers in her squad for the \
    friendly against [Japan|LOC] .

    CRICKET - [SURREY|ORG] CRUSH [DURHAM|ORG] TO STAY TOP .
    [LONDON|LOC] 2019-05-11
    [Somerset|ORG] beat [Kent|ORG] by 74 runs at [Canterbury|LOC] on Saturday .
    [J. Overton|PER] took five wickets for [Somerset|ORG] before lunch .
    1. [Mary Moraa|PER] ( [Kenya|LOC] ) 1 minute 56.71 seconds
    2. [Keely Hodgkinson|PER] ( [Britain|LOC] ) 1:56.96
    3. [Natoya Goule|PER] ( [Jamaica|LOC] ) 1:57.88
    [Iga Swiatek|PER] ( [Poland|LOC] ) beat [Ons Jabeur|PER] ( [Tunisia|LOC] ) 6-2 7-6 ( 7-5 )

    The [Boston Celtics|ORG] beat the [Miami Heat|ORG] 112-97 on Thursday to take a 2-1 lead \
    in their series .
    [Celtics|ORG] forward [Jayson Tatum|PER] had 31 points for [Boston|ORG] , while [Bam \
    Adebayo|PER] led [Miami|ORG] with 22 .
    [Milwaukee|ORG] at [Toronto|ORG]
    [Houston|ORG] 4 [Seattle|ORG] 3 ( 11 innings )

    The [White House|ORG] said the president would travel to [Poland|LOC] and [Romania|LOC] \
    next week .
    [Senate|ORG] [Republicans|MISC] blocked the bill for a third time , and [Democrats|MISC] \
    blamed the [National Rifle Association|ORG] .
    " This is not what [Texas|LOC] voted for , " said Sen. [John Cornyn|PER] , a \
    [Republican|MISC] .
    The [House Judiciary Committee|ORG] is to hear Attorney General [Merrick Garland|PER] on \
    Wednesday .
    Former [FBI|ORG] director [James Comey|PER] told [NBC News|ORG] that he had never met \
    [Kushner|PER] alone .

    [Volkswagen|ORG] said it would cut 7,000 jobs at its plants in [Wolfsburg|LOC] and \
    [Emden|LOC] by 2024 .
    Analysts at [Deutsche Bank|ORG] and [Bernstein|ORG] lowered their targets for [VW|ORG] \
    shares .
    [Daimler Truck|ORG] , a rival of [Volvo|ORG] , reported sales of 13.2 billion euros .
    [Vodafone|ORG] is in talks with [CK Hutchison|ORG] to merge their businesses in \
    [Britain|LOC] , the [Financial Times|ORG] reported .
    The [European Commission|ORG] fined [Meta|ORG] , the owner of [Facebook|ORG] , 1.2 \
    billion euros .
    The yield on the 10-year [Treasury|ORG] note rose , and the [Dow Jones Industrial \
    Average|MISC] lost 210 points .
    [Tata Steel|ORG] will shut one of its furnaces at [Port Talbot|LOC] in [Wales|LOC] .

    [KYIV|LOC] ( [Reuters|ORG] ) - A [Russian|MISC] missile struck a block of flats in \
    [Kharkiv|LOC] on Sunday , killing four people , governor [Oleh Syniehubov|PER] said .
    [Moscow|LOC] denied that it had aimed at civilians .
    The [92nd Mechanized Brigade|ORG] said it had retaken two villages south of [Bakhmut|LOC] .
    President [Volodymyr Zelenskiy|PER] thanked [Germany|LOC] for another [Patriot|MISC] \
    battery .
    [Wagner|ORG] fighters were seen near the [Antonivskyi Bridge|LOC] , according to the \
    [Institute for the Study of War|ORG] .
    [Russia|LOC] 's [Defence Ministry|ORG] said its forces had shot down three \
    [Ukrainian|MISC] drones .

    A ferry carrying 120 people capsized on [Lake Kivu|LOC] in the [Democratic Republic of \
    Congo|LOC] .
    Rescuers from [Médecins Sans Frontières|ORG] reached [Goma|LOC] on Friday .
    The [M23|ORG] rebels , who [Kinshasa|LOC] says are backed by [Rwanda|LOC] , offered a \
    truce .
    [Félix Tshisekedi|PER] refused to meet [Paul Kagame|PER] in [Luanda|LOC] .
    The [African Union|ORG] and the [East African Community|ORG] called for calm .

    A 6.1-magnitude quake hit the [Aegean Sea|LOC] off [Izmir|LOC] , the [Kandilli \
    Observatory|ORG] said .
    Two people died in the village of [Seferihisar|LOC] , and the airport on [Samos|LOC] was \
    shut .
    [AFAD|ORG] sent tents , and the [Red Crescent|ORG] opened kitchens .

    [Ngozi Okonjo-Iweala|PER] became the first [African|MISC] to lead the [World Trade \
    Organization|ORG] .
    [Muhammadu Buhari|PER] , the [Nigerian|MISC] president , lost to [Goodluck Jonathan|PER] \
    in 2011 .
    [Boko Haram|ORG] gunmen attacked a convoy near [Maiduguri|LOC] , capital of [Borno \
    State|LOC] .
    The [Nigeria Labour Congress|ORG] called off its strike after talks in [Abuja|LOC] .
    The [Economic and Financial Crimes Commission|ORG] arrested a former governor of \
    [Kogi|LOC] .

    A court in [Manila|LOC] cleared [Maria Ressa|PER] , who founded the news site \
    [Rappler|ORG] .
    Judge [Lourdes Reyes|PER] of the [Court of Tax Appeals|ORG] read the ruling for an hour .
    [Ferdinand Marcos Jr.|PER] was sworn in at the [National Museum|LOC] .
    [Philippine Airlines|ORG] cancelled flights as [Typhoon Noru|MISC] neared [Luzon|LOC] .

    [Prabowo Subianto|PER] of the [Gerindra Party|ORG] leads [Ganjar Pranowo|PER] in the \
    polls , [Kompas|ORG] said .
    [Nguyen Phu Trong|PER] received [Xi Jinping|PER] in [Hanoi|LOC] .
    [Tran Luu Quang|PER] , deputy prime minister of [Vietnam|LOC] , will visit [Vientiane|LOC] .
    [Srettha Thavisin|PER] of [Pheu Thai|ORG] said [Thailand|LOC] would not choose sides .
    Police in [Yangon|LOC] arrested six members of the [National League for Democracy|ORG] .

    [Pep Guardiola|PER] said [Manchester City|ORG] would not sell [Kevin De Bruyne|PER] to \
    [Al Nassr|ORG] .
    [Bayern Munich|ORG] drew 1-1 with [Bayer Leverkusen|ORG] in the [Bundesliga|MISC] on \
    Friday .
    [Brazil|LOC] beat [Croatia|LOC] 2-0 in the [World Cup|MISC] and will face [Argentina|LOC] \
    in [Doha|LOC] .
    [Dutch|MISC] champions [Ajax|ORG] sacked [Maurice Steijn|PER] after a 4-0 defeat by \
    [Feyenoord|ORG] .
    [Real Madrid|ORG] striker [Vinicius Junior|PER] was booed at the [Mestalla|LOC] .
    [Max Verstappen|PER] won the [Belgian Grand Prix|MISC] for [Red Bull|ORG] , ahead of \
    [Sergio Perez|PER] and [Charles Leclerc|PER] of [Ferrari|ORG] .
    [Novak Djokovic|PER] , a [Serb|MISC] , pulled out of the [Canadian Open|MISC] in \
    [Toronto|LOC] .
    [Mumbai Indians|ORG] captain [Rohit Sharma|PER] won the toss at the [Wankhede Stadium|LOC] .

    [SUPREME COURT|ORG] STRIKES DOWN [ALABAMA|LOC] MAP
    [TRUMP|PER] TO MEET [ORBAN|PER] AT [MAR-A-LAGO|LOC]
    [FED|ORG] HOLDS RATES AS INFLATION EASES
    [ISRAEL|LOC] AND [HAMAS|ORG] AGREE TO TRUCE , [QATAR|LOC] SAYS
    [BOEING|ORG] WINS ORDER FROM [AIR INDIA|ORG] FOR 200 JETS
    [Toyota|ORG] to Build Battery Plant in [North Carolina|LOC]
    [Macron|PER] Names [Gabriel Attal|PER] as Prime Minister
    [Pfizer|ORG] Agrees to Buy [Seagen|ORG] for $ 43 Billion
    [Greek|MISC] Voters Give [Mitsotakis|PER] a Second Term

    [Russia's|LOC] foreign ministry said [Sergei Lavrov|PER] would fly to [Ankara|LOC] .
    [Russia|LOC] ’s envoy to the [U.N.|ORG] , [Vasily Nebenzya|PER] , left the chamber .
    [Russias|LOC] ambassador in [London|LOC] was summoned to the [Foreign Office|ORG] .
    [Gazprom’s|ORG] exports to [Europe|LOC] fell by half .
    " [China|LOC] 's growth is slowing , " said [Louis Kuijs|PER] , an economist at [S&P \
    Global Ratings|ORG] in [Hong Kong|LOC] .

    [Javier Milei|PER] , an economist , beat [Sergio Massa|PER] of the [Peronists|MISC] in \
    [Argentina|LOC] 's run-off .
    The [International Monetary Fund|ORG] welcomed the plan of Economy Minister [Luis \
    Caputo|PER] .
    [Nicolás Maduro|PER] accused [ExxonMobil|ORG] of stealing oil off the [Essequibo|LOC] .
    [Colombian|MISC] troops killed a leader of the [ELN|ORG] in [Arauca|LOC] .
    [Andrés Manuel López Obrador|PER] opened the [Felipe Angeles International Airport|LOC] \
    north of [Mexico City|LOC] .
    [Pemex|ORG] 's refinery at [Salamanca|LOC] caught fire .

    [Ursula von der Leyen|PER] told the [European Parliament|ORG] in [Strasbourg|LOC] that \
    the bloc stood with [Kyiv|LOC] .
    [Viktor Orbán|PER] 's [Fidesz|ORG] party won 47 percent of the vote in [Hungary|LOC] .
    [Olaf Scholz|PER] , a [Social Democrat|MISC] , governs with the [Greens|ORG] and the \
    [Free Democrats|ORG] .
    The [Bank of England|ORG] raised its rate to 5 percent , and [Barclays|ORG] and \
    [Lloyds|ORG] followed .
    Strikes by [Unite|ORG] and the [Royal College of Nursing|ORG] closed wards from \
    [Cornwall|LOC] to [Cumbria|LOC] .
    The [Metropolitan Police|ORG] charged a man of 34 over the stabbing in [Brixton|LOC] .
    [Greater Manchester Police|ORG] found the body of [Jay Slater|PER] , a pupil of \
    [Haslingden High School|ORG] .

    [Benjamin Netanyahu|PER] met [Antony Blinken|PER] at the [King David Hotel|LOC] in \
    [Jerusalem|LOC] .
    [Palestinian|MISC] officials in [Ramallah|LOC] said [Israeli|MISC] settlers had burnt \
    olive trees near [Nablus|LOC] .
    [Hezbollah|ORG] fired rockets at [Kiryat Shmona|LOC] , and the [Israel Defense \
    Forces|ORG] shelled southern [Lebanon|LOC] .
    [Ismail Haniyeh|PER] was killed in [Tehran|LOC] , [Al Jazeera|ORG] reported .
    [Hossein Amir-Abdollahian|PER] told [IRNA|ORG] that [Iran|LOC] would answer .
    [Saudi Aramco|ORG] pumps most of its oil at [Ghawar|LOC] .
    [Mohammed bin Salman|PER] received [Bashar al-Assad|PER] in [Jeddah|LOC] before the [Arab \
    League|ORG] summit .

    Scientists at the [University of Cape Town|ORG] and [Imperial College London|ORG] traced \
    the virus to a market in [Durban|LOC] .
    [Tedros Adhanom Ghebreyesus|PER] of the [World Health Organization|ORG] urged \
    [Uganda|LOC] to close its border with [South Sudan|LOC] .
    [NASA|ORG] put off the launch of [Artemis I|MISC] from [Cape Canaveral|LOC] .
    [SpaceX|ORG] landed a [Falcon 9|MISC] on a ship in the [Pacific|LOC] .
    [Greta Gerwig|PER] 's " [Barbie|MISC] " took $ 155 million , [Warner Bros.|ORG] said .
    The [Royal Swedish Academy of Sciences|ORG] gave the [Nobel Prize|MISC] in physics to \
    [Anne L'Huillier|PER] , who teaches at [Lund University|ORG] .
    [Bob Dylan|PER] sold his songs to [Universal Music|ORG] .

    [Abiy Ahmed|PER] met leaders of the [Tigray People 's Liberation Front|ORG] in [Halala \
    Kella|LOC] .
    [Ranil Wickremesinghe|PER] fled to [Trincomalee|LOC] before protesters stormed [Temple \
    Trees|LOC] .
    The [Bangladesh Nationalist Party|ORG] of [Khaleda Zia|PER] boycotted the vote .
    [Imran Khan|PER] 's [Pakistan Tehreek-e-Insaf|ORG] called a march from [Lahore|LOC] to \
    [Islamabad|LOC] .
    [Nursultan Nazarbayev|PER] gave up his seat in the [Security Council|ORG] of \
    [Kazakhstan|LOC] .
    [Kyrgyz|MISC] border guards fired on [Tajiks|MISC] near [Batken|LOC] .
    [Carrie Lam|PER] said [Hong Kong|LOC] 's [Legislative Council|ORG] would pass the law by \
    [Christmas|MISC] .
    [Tsai Ing-wen|PER] of the [Democratic Progressive Party|ORG] stopped in [New York|LOC] on \
    her way to [Belize|LOC] .
    [Fumio Kishida|PER] 's cabinet approved the purchase of [Tomahawk|MISC] missiles from the \
    [United States|LOC] .
    [Nippon Steel|ORG] offered $ 14.9 billion for [U.S. Steel|ORG] of [Pittsburgh|LOC] .

    [Kagiso Rabada|PER] removed [Labuschagne|PER] as [South Africa|LOC] bowled out \
    [Australia|LOC] for 212 in [Perth|LOC] .
    [Western Province|ORG] 214 and 120-3 ; [Natal|ORG] 310
    [Wallabies|ORG] prop [Taniela Tupou|PER] will miss the match against the [All Blacks|ORG] \
    at [Eden Park|LOC] .
    [Saracens|ORG] 28 [Harlequins|ORG] 17
    [Mikaela Shiffrin|PER] ( [U.S.|LOC] ) won the slalom in [Are|LOC] from [Petra Vlhova|PER] \
    of [Slovakia|LOC] .

    in [lagos|LOC] , traders said the naira had lost a tenth of its value since [tinubu|PER] \
    took office
    [elon musk|PER] said [tesla|ORG] would build a factory in [mexico|LOC]
    """
}
