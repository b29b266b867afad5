extension KnowledgeBase {
  /// International bodies, bodies of states, parties and armed groups:
  /// name | other names | what it is.
  static let organisations: StaticString = """
    United Nations|UN,U.N.,United Nations Organization|organisation of nearly all states
    UN Security Council|U.N. Security Council,United Nations Security Council,~Security Council,UNSC|body of the United Nations for peace and security
    UN General Assembly|U.N. General Assembly,United Nations General Assembly,~General Assembly,UNGA|assembly of all members of the United Nations
    UN Human Rights Council|U.N. Human Rights Council,~Human Rights Council,UNHRC|body of the United Nations for human rights
    UNICEF|Unicef,United Nations Children's Fund,UN Children's Fund|United Nations fund for children
    UNESCO|Unesco,U.N.E.S.C.O.|United Nations organisation for education, science and culture
    UNHCR|UN refugee agency,United Nations High Commissioner for Refugees,UN High Commissioner for Refugees|United Nations agency for refugees
    UNRWA||United Nations agency for Palestinian refugees
    UNDP|United Nations Development Programme,UN Development Programme|United Nations development programme
    UNIFIL|Unifil|United Nations force in Lebanon
    OCHA|UN OCHA|United Nations office for humanitarian affairs
    World Food Programme|World Food Program,WFP,U.N. World Food Program|food aid body of the United Nations
    World Health Organization|World Health Organisation,WHO|health agency of the United Nations
    International Atomic Energy Agency|IAEA|United Nations body that watches over nuclear energy
    International Labour Organization|ILO,International Labor Organization|United Nations agency for labour
    International Court of Justice|ICJ,World Court|United Nations court at The Hague
    International Criminal Court|ICC|court for war crimes at The Hague
    International Monetary Fund|IMF|fund that lends to states in need
    World Bank|World Bank Group|bank that lends for development
    World Trade Organization|World Trade Organisation,WTO|organisation for the rules of trade
    World Economic Forum|WEF|foundation that holds the Davos meetings
    World Meteorological Organization|WMO|United Nations agency for weather and climate
    Food and Agriculture Organization|FAO|United Nations agency for food and farming
    International Organization for Migration|IOM|United Nations agency for migration
    Intergovernmental Panel on Climate Change|IPCC|United Nations panel on climate science
    NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation|military alliance of North America and Europe
    European Union|EU,E.U.|union of European states
    European Commission||executive of the European Union
    European Parliament||parliament of the European Union
    European Council||body of the European Union's heads of government
    European Central Bank|ECB|central bank of the euro area
    Europol||police agency of the European Union
    Eurozone|Euro Zone|states that use the euro
    Council of Europe||European organisation for human rights
    OSCE|Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe|European security organisation
    OECD|Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development|club of industrial states
    OPEC|Organization of the Petroleum Exporting Countries,Organization of Petroleum Exporting Countries|group of oil exporting states
    Shanghai Cooperation Organisation|Shanghai Cooperation Organization,SCO|security and economic bloc of Eurasian states
    ASEAN|Association of Southeast Asian Nations,Association of South-East Asian Nations|bloc of Southeast Asian states
    ASEAN Regional Forum|ARF|security forum around ASEAN
    APEC|Asia-Pacific Economic Cooperation|economic forum around the Pacific
    BRICS||bloc around Brazil, Russia, India, China and South Africa
    G7|Group of Seven,G-7|group of seven large economies
    G8|Group of Eight,G-8|the G7 and Russia until 2014
    G20|Group of 20,Group of Twenty,G-20|group of the largest economies
    African Union|AU|union of African states
    ECOWAS|Economic Community of West African States|bloc of West African states
    Arab League|League of Arab States|organisation of Arab states
    Gulf Cooperation Council|GCC|bloc of Arab states on the Gulf
    Organisation of Islamic Cooperation|Organization of Islamic Cooperation,OIC,Organization of the Islamic Conference|organisation of Muslim states
    Organization of American States|OAS|organisation of states of the Americas
    Mercosur||trade bloc of South America
    ~Commonwealth|Commonwealth of Nations|association of mostly former British territories
    Commonwealth of Independent States|CIS|association of former Soviet states
    Collective Security Treaty Organization|CSTO|military alliance led by Russia
    Eurasian Economic Union|EAEU|economic union led by Russia
    Non-Aligned Movement||group of states outside the big alliances
    Asian Development Bank|ADB|development bank for Asia
    Asian Infrastructure Investment Bank|AIIB|development bank led by China
    RCEP|Regional Comprehensive Economic Partnership|trade pact of Asia and the Pacific
    AUKUS|Aukus|security pact of Australia, the United Kingdom and the United States
    ~Quad||security dialogue of Australia, India, Japan and the United States
    Five Eyes||intelligence alliance of five English-speaking states
    Interpol||organisation of the world's police forces
    Red Cross|International Committee of the Red Cross,ICRC,International Red Cross|humanitarian organisation
    Red Crescent||humanitarian organisation in Muslim countries
    Amnesty International|Amnesty|human rights organisation
    Human Rights Watch|HRW|human rights organisation
    Doctors Without Borders|Médecins Sans Frontières,Medecins Sans Frontieres,MSF|medical aid organisation
    Committee to Protect Journalists|CPJ|organisation for the freedom of the press
    Oxfam||aid organisation
    Greenpeace||environmental organisation
    Reporters Without Borders|RSF|organisation for the freedom of the press
    Transparency International||organisation against corruption
    Save the Children||aid organisation for children
    International Crisis Group|Crisis Group|organisation that studies conflicts
    FIFA||world football federation
    UEFA||European football federation
    International Olympic Committee|IOC|body that runs the Olympic Games
    International Energy Agency|IEA|energy body of industrial states
    Bank for International Settlements|BIS|bank of the central banks
    Paris Club||group of creditor states
    White House||office of the president of the United States
    Pentagon|US Department of Defense,~Department of Defense,U.S. Department of Defense,US Defense Department,~Defense Department|defence ministry of the United States
    ~State Department|US State Department,U.S. State Department,US Department of State,~Department of State|foreign ministry of the United States
    ~Treasury Department|US Treasury,US Treasury Department,U.S. Treasury,U.S. Treasury Department|finance ministry of the United States
    ~Justice Department|US Justice Department,~Department of Justice,U.S. Justice Department,DOJ|justice ministry of the United States
    ~Commerce Department|US Commerce Department,~Department of Commerce,U.S. Commerce Department|trade ministry of the United States
    Department of Homeland Security|Homeland Security,DHS|interior security department of the United States
    US Congress|~Congress,U.S. Congress|parliament of the United States
    US Senate|U.S. Senate,~Senate|upper chamber of the United States Congress
    US House of Representatives|~House of Representatives,U.S. House of Representatives|lower chamber of the United States Congress
    US Supreme Court|U.S. Supreme Court|highest court of the United States
    Capitol Hill||seat of the United States Congress
    Federal Reserve|Fed,US Federal Reserve,U.S. Federal Reserve,~Federal Reserve Board|central bank of the United States
    CIA|Central Intelligence Agency,C.I.A.|foreign intelligence service of the United States
    FBI|Federal Bureau of Investigation,F.B.I.|federal police of the United States
    NSA|National Security Agency|signals intelligence service of the United States
    ~National Security Council|NSC|body that advises the US president on security
    NASA|National Aeronautics and Space Administration|space agency of the United States
    FDA|Food and Drug Administration,US Food and Drug Administration|medicines authority of the United States
    CDC|Centers for Disease Control and Prevention,Centers for Disease Control|health authority of the United States
    EPA|Environmental Protection Agency|environment authority of the United States
    FAA|Federal Aviation Administration|aviation authority of the United States
    FCC|Federal Communications Commission|communications authority of the United States
    SEC|Securities and Exchange Commission,US Securities and Exchange Commission|markets authority of the United States
    USAID|US Agency for International Development,U.S. Agency for International Development|foreign aid agency of the United States
    US Geological Survey|USGS,U.S. Geological Survey|earth science agency of the United States
    US Army|U.S. Army|army of the United States
    US Navy|U.S. Navy|navy of the United States
    US Air Force|U.S. Air Force|air force of the United States
    US Marine Corps|U.S. Marine Corps,~Marine Corps,US Marines,U.S. Marines|branch of the United States armed forces
    ~National Guard||reserve force of the United States
    ~Republican Party|GOP|party in the United States
    ~Democratic Party||party in the United States
    ~Tea Party||political movement in the United States
    Kremlin||office of the president of Russia
    Duma|State Duma|lower chamber of Russia's parliament
    Federation Council||upper chamber of Russia's parliament
    FSB|Federal Security Service|security service of Russia
    KGB||security service of the Soviet Union
    Wagner Group|Wagner|Russian private army
    United Russia||ruling party of Russia
    Roscosmos||space corporation of Russia
    Gazprom||Russian gas company
    Rosneft||Russian oil company
    Lukoil||Russian oil company
    Rosatom||nuclear energy corporation of Russia
    Russian Foreign Ministry|Russia's Foreign Ministry,Ministry of Foreign Affairs of Russia|foreign ministry of Russia
    Pakistan People's Party|Pakistan Peoples Party|party in Pakistan
    Chinese Communist Party|Communist Party of China,CCP,CPC|ruling party of China
    People's Liberation Army|PLA|armed forces of China
    Kuomintang|KMT|party in Taiwan
    Democratic Progressive Party|DPP|party in Taiwan
    ~State Council||government of China
    National People's Congress|NPC|parliament of China
    People's Bank of China|PBOC|central bank of China
    Workers' Party of Korea|Workers Party of Korea,Workers' Party,WPK|ruling party of North Korea
    Korean People's Army|KPA|armed forces of North Korea
    Supreme People's Assembly||parliament of North Korea
    Blue House||office of the president of South Korea
    ~Joint Chiefs of Staff|JCS|heads of the armed forces
    Komeito||party in Japan
    ~Liberal Democratic Party|LDP|party in Japan
    Bank of Japan|BOJ|central bank of Japan
    Bank of Korea|BOK|central bank of South Korea
    Bank of England|BoE|central bank of the United Kingdom
    Bundesbank|German Bundesbank|central bank of Germany
    Bank Negara Malaysia|BNM,Bank Negara|central bank of Malaysia
    Monetary Authority of Singapore|MAS|central bank of Singapore
    Reserve Bank of India|RBI|central bank of India
    Reserve Bank of Australia|RBA|central bank of Australia
    Bharatiya Janata Party|BJP|ruling party of India
    Indian National Congress||party in India
    UMNO|United Malays National Organisation|party in Malaysia
    Pakatan Harapan||party alliance in Malaysia
    Barisan Nasional||party alliance in Malaysia
    Perikatan Nasional||party alliance in Malaysia
    PAS|Parti Islam Se-Malaysia|party in Malaysia
    DAP|Democratic Action Party|party in Malaysia
    PKR|Parti Keadilan Rakyat|party in Malaysia
    Bersatu||party in Malaysia
    Gabungan Parti Sarawak|GPS|party alliance in Sarawak, Malaysia
    Dewan Rakyat||lower chamber of Malaysia's parliament
    Dewan Negara||upper chamber of Malaysia's parliament
    Ministry of Investment; Trade and Industry|Miti,MITI|Malaysia's ministry of investment, trade and industry
    Malaysian Anti-Corruption Commission|MACC|anti-corruption body of Malaysia
    Matrade|MATRADE|Malaysia's trade promotion agency
    ~Conservative Party|Tory Party|party in the United Kingdom
    ~Labour Party|~Labour,UK Labour Party|party in the United Kingdom
    Liberal Democrats|Lib Dems|party in the United Kingdom
    Scottish National Party|SNP|party in Scotland
    Sinn Fein|Sinn Féin|party in Ireland
    ~House of Commons|~Commons|lower chamber of the British parliament
    House of Lords|the Lords|upper chamber of the British parliament
    Scotland Yard||London's police headquarters
    MI5||security service of the United Kingdom
    MI6||foreign intelligence service of the United Kingdom
    ~Foreign Office||foreign ministry of the United Kingdom
    Bundestag||parliament of Germany
    Christian Democratic Union|CDU|party in Germany
    ~Social Democratic Party|SPD|party of social democrats
    Alternative for Germany|AfD|party in Germany
    ~National Rally||party in France
    Knesset||parliament of Israel
    Likud||party in Israel
    Mossad||foreign intelligence service of Israel
    Shin Bet||security service of Israel
    Israel Defense Forces|IDF,Israeli Defense Forces,Israel Defence Forces|armed forces of Israel
    Hamas||Palestinian Islamist movement
    Fatah||Palestinian party
    Islamic Jihad|Palestinian Islamic Jihad|Palestinian armed group
    Palestinian Authority||government of parts of the West Bank
    Palestine Liberation Organization|PLO|Palestinian organisation
    Hezbollah|Hizbollah,Hizbullah|Lebanese Shiite party and armed group
    Islamic State|ISIS,ISIL,IS,Daesh,Islamic State of Iraq and Syria,Islamic State group|jihadist organisation
    al-Qaeda|Al-Qaeda,Al Qaeda,al-Qaida,Al-Qaida,al Qaeda,Al Qaida|jihadist organisation
    Al-Shabaab|al-Shabab,al-Shabaab,Al-Shabab|Islamist armed group in Somalia
    Boko Haram||Islamist armed group in Nigeria
    Taliban|Taleban|Islamist movement that rules Afghanistan
    Muslim Brotherhood||Islamist movement
    Houthis|Houthi|armed movement in Yemen
    Revolutionary Guards|Islamic Revolutionary Guard Corps,IRGC,~Revolutionary Guard|branch of Iran's armed forces
    Quds Force||foreign arm of Iran's Revolutionary Guards
    PKK|Kurdistan Workers' Party,Kurdistan Workers Party|Kurdish armed group and party
    AKP|Justice and Development Party|ruling party of Turkey
    Baath Party|Ba'ath Party|party that ruled Iraq and Syria
    FARC||former guerrilla of Colombia
    African National Congress|ANC|party in South Africa
    Irish Republican Army|IRA|former armed group in Ireland
    Ku Klux Klan|KKK|racist movement in the United States
    """
}
