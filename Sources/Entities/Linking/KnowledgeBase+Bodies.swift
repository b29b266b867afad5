extension KnowledgeBase {
  /// More agencies, parties, media and companies: name | other names | what it is.
  static let bodies: StaticString = """
    US Department of Defense|U.S. Department of Defense,Department of Defense,Defense Department|ministry of the United States
    US Department of Education|U.S. Department of Education,Education Department|ministry of the United States
    US Department of Energy|U.S. Department of Energy|ministry of the United States
    US Department of Agriculture|U.S. Department of Agriculture,USDA|ministry of the United States
    Drug Enforcement Administration|DEA|agency of the United States
    Immigration and Customs Enforcement|ICE,U.S. Immigration and Customs Enforcement|agency of the United States
    Customs and Border Protection|CBP,U.S. Customs and Border Protection|agency of the United States
    Transportation Security Administration|TSA|agency of the United States
    Internal Revenue Service|IRS|tax office of the United States
    Federal Emergency Management Agency|FEMA|agency of the United States
    National Transportation Safety Board|NTSB|agency of the United States
    National Highway Traffic Safety Administration|NHTSA|agency of the United States
    Federal Trade Commission|FTC|agency of the United States
    NOAA|National Oceanic and Atmospheric Administration|agency of the United States
    National Weather Service||agency of the United States
    National Institutes of Health|NIH|agency of the United States
    OSHA|Occupational Safety and Health Administration|agency of the United States
    US Coast Guard|U.S. Coast Guard,United States Coast Guard,~Coast Guard|service of the United States
    Secret Service|U.S. Secret Service|agency of the United States
    Government Accountability Office|GAO|agency of the United States
    Congressional Budget Office|CBO|agency of the United States
    House Intelligence Committee||committee of the US House of Representatives
    Senate Judiciary Committee||committee of the US Senate
    National Rifle Association|NRA|lobby in the United States
    ACLU|American Civil Liberties Union|civil rights group in the United States
    NAACP||civil rights group in the United States
    Planned Parenthood||health organisation in the United States
    Black Lives Matter||movement in the United States
    WikiLeaks|Wikileaks|organisation that publishes secret documents
    Boy Scouts of America|Boy Scouts|youth organisation in the United States
    Girl Scouts||youth organisation in the United States
    Salvation Army||church and charity
    UNAIDS||United Nations programme on HIV
    World Wildlife Fund|WWF,World Wide Fund for Nature|nature conservation organisation
    OHCHR|UN Human Rights Office,UN Office of the High Commissioner for Human Rights,United Nations High Commissioner for Human Rights,UN High Commissioner for Human Rights|United Nations office for human rights
    UN Women||United Nations body for women
    Pan American Health Organization|PAHO|health agency of the Americas
    Frontex||border agency of the European Union
    Eurostat||statistics office of the European Union
    European Court of Human Rights||court in Strasbourg
    European Court of Justice||court of the European Union
    European Space Agency|ESA|space agency of European states
    CERN||laboratory for particle physics near Geneva
    ISRO|Indian Space Research Organisation|space agency of India
    JAXA||space agency of Japan
    NHS|National Health Service,NHS England|health service of the United Kingdom
    Royal Air Force|RAF|air force of the United Kingdom
    Royal Navy||navy of the United Kingdom
    British Army||army of the United Kingdom
    Metropolitan Police|Met Police|police of London
    HM Revenue & Customs|HMRC|tax office of the United Kingdom
    Ofcom||regulator of communications in the United Kingdom
    Crown Prosecution Service|CPS|prosecutors of England and Wales
    Home Office||interior ministry of the United Kingdom
    Office for National Statistics|ONS|statistics office of the United Kingdom
    UKIP|Ukip,UK Independence Party|party in the United Kingdom
    Reform UK||party in the United Kingdom
    Brexit Party||party in the United Kingdom
    Democratic Unionist Party|DUP|party in Northern Ireland
    Plaid Cymru||party in Wales
    Free Democratic Party|FDP|party in Germany
    Christian Social Union|CSU|party in Germany
    Five Star Movement|5-Star Movement|party in Italy
    Brothers of Italy||party in Italy
    People's Party of Spain|Partido Popular|party in Spain
    Podemos||party in Spain
    Syriza||party in Greece
    Fidesz||party in Hungary
    Law and Justice||party in Poland
    Civic Platform||party in Poland
    Servant of the People||party in Ukraine
    Azov Regiment|Azov Battalion|Ukrainian force
    Aam Aadmi Party|AAP|party in India
    Trinamool Congress|TMC|party in India
    Shiv Sena||party in India
    Rashtriya Swayamsevak Sangh|RSS|Hindu organisation in India
    Central Bureau of Investigation|CBI|agency of India
    Lok Sabha||lower house of India's parliament
    Rajya Sabha||upper house of India's parliament
    Pakistan Tehreek-e-Insaf|PTI|party in Pakistan
    Pakistan Muslim League-Nawaz|PML-N|party in Pakistan
    Inter-Services Intelligence|ISI|intelligence service of Pakistan
    Lashkar-e-Taiba||armed group in Pakistan
    Jaish-e-Mohammed||armed group in Pakistan
    Awami League||party in Bangladesh
    Bangladesh Nationalist Party|BNP|party in Bangladesh
    Golkar||party in Indonesia
    Pheu Thai|Pheu Thai Party|party in Thailand
    Move Forward Party||party in Thailand
    National League for Democracy|NLD|party in Myanmar
    People's Action Party|PAP|party in Singapore
    Malaysian Chinese Association|MCA|party in Malaysia
    Amanah||party in Malaysia
    Warisan||party in Sabah, Malaysia
    Royal Malaysia Police|PDRM|police of Malaysia
    Employees Provident Fund|EPF|pension fund of Malaysia
    Securities Commission Malaysia||regulator in Malaysia
    Democratic Party of Korea||party in South Korea
    People Power Party||party in South Korea
    Demosisto||former party in Hong Kong
    Ennahda||party in Tunisia
    Syrian Democratic Forces|SDF|Kurdish-led force in Syria
    YPG||Kurdish force in Syria
    Hayat Tahrir al-Sham|HTS|group in Syria
    Peshmerga||Kurdish force in Iraq
    Rapid Support Forces|RSF|force in Sudan
    M23||armed group in the Democratic Republic of the Congo
    Economic Freedom Fighters|EFF|party in South Africa
    Zanu-PF|ZANU-PF|party in Zimbabwe
    PDVSA||oil company of Venezuela
    Liberal Party of Canada||party in Canada
    New Democratic Party|NDP|party in Canada
    Royal Canadian Mounted Police|RCMP|police of Canada
    Liberal Party of Australia||party in Australia
    Morena||party in Mexico
    The New Yorker||American magazine
    Rolling Stone|Rolling Stone magazine|American magazine
    Vanity Fair||American magazine
    Vogue||fashion magazine
    Harper's Bazaar||fashion magazine
    Forbes||American business magazine
    Bloomberg Businessweek|Businessweek|American business magazine
    National Geographic||American magazine
    New York Post||newspaper in New York
    New York Daily News||newspaper in New York
    Boston Globe||newspaper in Boston
    Chicago Tribune||newspaper in Chicago
    Miami Herald||newspaper in Miami
    San Francisco Chronicle||newspaper in San Francisco
    Houston Chronicle||newspaper in Houston
    Hollywood Reporter||American magazine for the film business
    BuzzFeed|BuzzFeed News|American news site
    HuffPost|Huffington Post|American news site
    Business Insider||American news site
    Breitbart|Breitbart News|American news site
    TechCrunch||American technology news site
    Engadget||American technology news site
    TMZ||American entertainment news site
    Drudge Report||American news site
    ProPublica||American newsroom
    HBO|HBO Max|American broadcaster
    ESPN||American sports broadcaster
    MTV||American music broadcaster
    Nickelodeon||American broadcaster
    Hulu||American streaming service
    Disney Plus|Disney+|American streaming service
    Amazon Prime Video|Prime Video|American streaming service
    Apple TV|Apple TV Plus|American streaming service
    Channel 4||British broadcaster
    Daily Mirror||British newspaper
    Daily Express||British newspaper
    Daily Star||British newspaper
    Evening Standard||newspaper in London
    The Scotsman||newspaper in Scotland
    Irish Times||Irish newspaper
    RTE|RTÉ|Irish broadcaster
    Libération||French newspaper
    L'Équipe|L'Equipe|French sports newspaper
    France 24||French broadcaster
    TF1||French broadcaster
    Bild||German newspaper
    ZDF||German broadcaster
    Süddeutsche Zeitung|Sueddeutsche Zeitung|German newspaper
    Frankfurter Allgemeine Zeitung|FAZ|German newspaper
    Corriere della Sera||Italian newspaper
    La Repubblica||Italian newspaper
    Gazzetta dello Sport||Italian sports newspaper
    RAI||Italian broadcaster
    El Mundo||Spanish newspaper
    Hurriyet||Turkish newspaper
    Novaya Gazeta||Russian newspaper
    Meduza||Russian news site
    Kyiv Independent||Ukrainian news site
    Ukrinform||news agency of Ukraine
    Nine Network|Channel Nine|Australian broadcaster
    Fairfax Media||Australian publisher
    Gannett||newspaper company in the United States
    McClatchy||newspaper company in the United States
    News Corp||American publisher
    Chosun Ilbo||newspaper in South Korea
    Korea Herald||newspaper in South Korea
    Hankyoreh||newspaper in South Korea
    Japan Times||newspaper in Japan
    Mainichi Shimbun||newspaper in Japan
    Nation Media||publisher in Kenya
    Indian Express||newspaper in India
    NDTV||broadcaster in India
    Utusan Malaysia||newspaper in Malaysia
    Berita Harian||newspaper in Malaysia
    Sin Chew Daily||newspaper in Malaysia
    The Vibes||news site in Malaysia
    Rappler||news site in the Philippines
    Philippine Daily Inquirer||newspaper in the Philippines
    Vietnam News Agency||news agency of Vietnam
    Audi||car maker in Germany
    Porsche||car maker in Germany
    Daimler||car maker in Germany
    Fiat|Fiat Chrysler|car maker in Italy
    Stellantis||car maker in Europe
    Peugeot||car maker in France
    Volvo||car maker in Sweden
    Kia Motors|Kia|car maker in South Korea
    Mazda||car maker in Japan
    Subaru||car maker in Japan
    Mitsubishi|Mitsubishi Motors|group of companies in Japan
    Jaguar Land Rover|Land Rover|car maker in Britain
    Rolls-Royce||engine maker in Britain
    Chevrolet||American car brand
    Rivian||American car maker
    Hitachi||company in Japan
    Toshiba||company in Japan
    Panasonic||company in Japan
    Fujitsu||company in Japan
    Nomura||bank in Japan
    Mitsui||company in Japan
    Lenovo||computer company in China
    ZTE||telecoms company in China
    Didi Chuxing|Didi|ride company in China
    JD.com||internet retailer in China
    Evergrande|China Evergrande|property company in China
    PetroChina||oil company in China
    Sinopec||oil company in China
    CNOOC||oil company in China
    Cathay Pacific||airline in Hong Kong
    Temasek|Temasek Holdings|state investor of Singapore
    DBS||bank in Singapore
    OCBC||bank in Singapore
    Singtel||telecoms company in Singapore
    Sime Darby||company in Malaysia
    Axiata||telecoms company in Malaysia
    Infosys||software company in India
    Wipro||software company in India
    Air India||airline in India
    IndiGo||airline in India
    Qantas||airline in Australia
    BHP|BHP Billiton|mining company in Australia
    Rio Tinto||mining company
    Glencore||mining company in Switzerland
    Woolworths|Woolies|retailer
    Telstra||telecoms company in Australia
    Petrobras||oil company in Brazil
    Embraer||aircraft maker in Brazil
    Bombardier Inc|Bombardier|company in Canada
    Eni||oil company in Italy
    Equinor||oil company in Norway
    Maersk|Moller-Maersk|shipping company in Denmark
    Novo Nordisk||drug maker in Denmark
    Novartis||drug maker in Switzerland
    Roche||drug maker in Switzerland
    Glaxo|GSK,GlaxoSmithKline|drug maker in Britain
    Sanofi||drug maker in France
    Bayer||company in Germany
    BASF||chemicals company in Germany
    BioNTech||drug maker in Germany
    Merck||drug maker
    Eli Lilly||drug maker in the United States
    Unilever||company in Britain
    Procter & Gamble|P&G|company in the United States
    PepsiCo|Pepsi|drinks company in the United States
    Adidas||sports brand in Germany
    Reebok||sports brand
    Puma SE||sports brand in Germany
    LVMH||luxury company in France
    L'Oréal|L'Oreal|cosmetics company in France
    Gucci||fashion brand in Italy
    Chanel||fashion brand in France
    Ikea|IKEA|furniture company in Sweden
    Lego|LEGO|toy company in Denmark
    H&M||clothes company in Sweden
    Tesco||retailer in Britain
    Sainsbury's|Sainsbury|retailer in Britain
    Marks & Spencer|M&S|retailer in Britain
    Asda||retailer in Britain
    Aldi||retailer in Germany
    Vodafone||telecoms company in Britain
    British Airways||airline in Britain
    EasyJet|easyJet|airline in Britain
    Ryanair||airline in Ireland
    United Airlines||airline in the United States
    American Airlines||airline in the United States
    Delta Air Lines||airline in the United States
    Southwest Airlines||airline in the United States
    Lloyds|Lloyds Banking Group|bank in Britain
    Royal Bank of Scotland|RBS|bank in Britain
    Standard Chartered||bank in Britain
    Santander|Banco Santander|bank in Spain
    ING||bank in the Netherlands
    BNP Paribas||bank in France
    Société Générale|Societe Generale|bank in France
    Lehman Brothers||former bank in the United States
    Berkshire Hathaway||company in the United States
    PayPal||payments company in the United States
    Mastercard|MasterCard|payments company in the United States
    American Express||payments company in the United States
    eBay|EBay|internet retailer in the United States
    Spotify||music service in Sweden
    Snapchat||social network
    Pinterest||social network
    Reddit||social network
    LinkedIn||social network
    Yahoo||internet company in the United States
    WeWork||office company in the United States
    Lyft||ride company in the United States
    DoorDash||delivery company in the United States
    Palantir||software company in the United States
    Adobe||software company in the United States
    Salesforce||software company in the United States
    Hewlett-Packard|HP,Hewlett Packard|computer company in the United States
    Dell||computer company in the United States
    AT&T||telecoms company in the United States
    Verizon||telecoms company in the United States
    T-Mobile||telecoms company
    Comcast||media company in the United States
    NBCUniversal||media company in the United States
    Pixar||film studio in the United States
    Marvel|Marvel Studios|comics and film company in the United States
    Lucasfilm||film company in the United States
    Raytheon||defence company in the United States
    Northrop Grumman||defence company in the United States
    BAE Systems||defence company in Britain
    Rheinmetall||defence company in Germany
    Caterpillar Inc||machine maker in the United States
    FedEx||delivery company in the United States
    Costco||retailer in the United States
    Lowe's||retailer in the United States
    Home Depot||retailer in the United States
    Best Buy||retailer in the United States
    Macy's||retailer in the United States
    Kellogg's|Kellogg|food company in the United States
    Ernst & Young||consulting company
    KPMG||consulting company
    Deloitte||consulting company
    PwC|PricewaterhouseCoopers|consulting company
    McKinsey||consulting company
    UCLA||university in Los Angeles
    Penn State||university in Pennsylvania
    Princeton||university in the United States
    Cornell||university in the United States
    London School of Economics||university in London
    Imperial College London||university in London
    King's College London||university in London
    University College London|UCL|university in London
    National University of Singapore|NUS|university in Singapore
    University of Malaya|Universiti Malaya|university in Malaysia
    Tsinghua University|Tsinghua|university in Beijing
    Peking University||university in Beijing
    Johns Hopkins University|Johns Hopkins|university in Baltimore
    Hudson Institute||think tank in Washington
    Atlantic Council||think tank in Washington
    Heritage Foundation||think tank in Washington
    Lowy Institute||think tank in Sydney
    Stimson Center||think tank in Washington
    Pew Research Center|Pew|polling institute in the United States
    Gallup||polling company in the United States
    Ipsos||polling company
    YouGov||polling company in Britain
    Bellingcat||investigative group
    S&P Global|S&P|rating agency
    """
}
