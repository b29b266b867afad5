extension KnowledgeBase {
  /// Companies, clubs, universities, institutes and churches:
  /// name | other names | what it is.
  static let companies: StaticString = """
    Apple|Apple Inc|technology company in the United States
    Microsoft|Microsoft Corp|software company in the United States
    Google|Google LLC|internet company in the United States
    Alphabet Inc|Alphabet|parent company of Google
    Amazon|Amazon.com|internet retailer in the United States
    Meta Platforms|Meta|parent company of Facebook
    Facebook||social network of the United States
    Instagram||social network of Meta
    WhatsApp||messaging service of Meta
    Twitter||social network now called X
    YouTube||video service of Google
    TikTok||video service of ByteDance
    Telegram||messaging service
    ByteDance||internet company in China
    OpenAI||artificial intelligence company in the United States
    Anthropic||artificial intelligence company in the United States
    DeepSeek||artificial intelligence company in China
    Nvidia|NVIDIA|chip company in the United States
    Intel||chip company in the United States
    AMD|Advanced Micro Devices|chip company in the United States
    Qualcomm||chip company in the United States
    Micron|Micron Technology|chip company in the United States
    Broadcom||chip company in the United States
    TSMC|Taiwan Semiconductor Manufacturing Company,Taiwan Semiconductor Manufacturing Co|chip maker in Taiwan
    Foxconn|Hon Hai|electronics maker in Taiwan
    ASML||maker of chip machines in the Netherlands
    Samsung|Samsung Electronics|electronics company in South Korea
    SK Hynix||chip company in South Korea
    Hyundai|Hyundai Motor|car maker in South Korea
    LG|LG Electronics|electronics company in South Korea
    Huawei|Huawei Technologies|technology company in China
    Alibaba|Alibaba Group|internet company in China
    Tencent||internet company in China
    Baidu||internet company in China
    Xiaomi||electronics company in China
    SMIC||chip maker in China
    BYD||car maker in China
    CATL||battery maker in China
    Sony||electronics company in Japan
    Toyota|Toyota Motor,Toyota Motor Corp|car maker in Japan
    Honda|Honda Motor|car maker in Japan
    Nissan|Nissan Motor|car maker in Japan
    SoftBank|Softbank|investment company in Japan
    Nintendo||games company in Japan
    Tesla|Tesla Motors|car maker in the United States
    SpaceX||space company in the United States
    Starlink||satellite internet service of SpaceX
    Boeing||aircraft maker in the United States
    Lockheed Martin||arms maker in the United States
    Airbus||European aircraft maker
    General Motors|GM|car maker in the United States
    Ford Motor|Ford Motor Company,Ford Motor Co|car maker in the United States
    Chrysler||car maker in the United States
    General Electric|GE|industrial company in the United States
    IBM|International Business Machines|technology company in the United States
    Oracle||software company in the United States
    Cisco|Cisco Systems|network equipment company in the United States
    Walmart|Wal-Mart|retailer in the United States
    McDonald's||restaurant chain in the United States
    Starbucks||coffee chain in the United States
    Coca-Cola||drinks company in the United States
    Nike||sportswear company in the United States
    Walt Disney|Disney,Walt Disney Co|entertainment company in the United States
    Netflix||video service of the United States
    Warner Bros||film company in the United States
    Goldman Sachs||bank in the United States
    Morgan Stanley||bank in the United States
    JPMorgan|JP Morgan,J.P. Morgan,JPMorgan Chase|bank in the United States
    Citigroup|Citibank,Citi|bank in the United States
    Bank of America||bank in the United States
    Wells Fargo||bank in the United States
    BlackRock||investment company in the United States
    Moody's|Moody's Investors Service|rating agency
    Standard & Poor's|S&P|rating agency
    Fitch|Fitch Ratings|rating agency
    ExxonMobil|Exxon Mobil,Exxon|oil company in the United States
    Chevron||oil company in the United States
    Pfizer||medicines company in the United States
    Moderna||medicines company in the United States
    Johnson & Johnson||medicines company in the United States
    AstraZeneca||British and Swedish medicines company
    BP|British Petroleum|British oil company
    Shell|Royal Dutch Shell|British oil company
    HSBC||British bank
    Barclays||British bank
    Deutsche Bank||bank in Germany
    Volkswagen|VW|car maker in Germany
    BMW||car maker in Germany
    Mercedes-Benz|Daimler|car maker in Germany
    Siemens||industrial company in Germany
    Lufthansa||airline in Germany
    Air France||airline in France
    TotalEnergies||oil company in France
    Renault||car maker in France
    Nokia||telecommunications company in Finland
    Ericsson||telecommunications company in Sweden
    UBS||bank in Switzerland
    Credit Suisse||bank in Switzerland
    Nestlé|Nestle|food company in Switzerland
    Saudi Aramco|Aramco|oil company of Saudi Arabia
    Emirates airline||airline in Dubai
    Qatar Airways||airline of Qatar
    Turkish Airlines||airline of Turkey
    Malaysia Airlines|MAS Airlines|airline of Malaysia
    Singapore Airlines|SIA|airline of Singapore
    AirAsia||airline in Malaysia
    Petronas|PETRONAS,Petroliam Nasional Bhd|oil company of Malaysia
    Maybank|Malayan Banking Bhd|bank in Malaysia
    CIMB||bank in Malaysia
    Public Bank|Public Bank Bhd|bank in Malaysia
    Public Investment Bank|Public Investment Bank Bhd,PublicInvest Research,PublicInvest|investment bank in Malaysia
    Khazanah Nasional|Khazanah|sovereign fund of Malaysia
    Bursa Malaysia||stock exchange of Malaysia
    Tenaga Nasional|Tenaga Nasional Bhd,TNB|power company of Malaysia
    Proton||car maker in Malaysia
    Grab||ride service in Southeast Asia
    Tata|Tata Group|industrial group in India
    Reliance Industries||industrial group in India
    Adani Group|Adani|industrial group in India
    New York Stock Exchange|NYSE|stock exchange in New York
    Nasdaq|NASDAQ|stock exchange in New York
    Aeroflot||airline of Russia
    Uber||ride service of the United States
    Airbnb||lodging service of the United States
    Boeing Co||aircraft maker in the United States
    Manchester United|Man United,Man Utd,Manchester Utd|football club in England
    Manchester City|Man City|football club in England
    Liverpool FC||football club in England
    Arsenal||football club in England
    Chelsea||football club in England
    Tottenham|Tottenham Hotspur|football club in England
    Everton||football club in England
    Real Madrid||football club in Spain
    FC Barcelona||football club in Spain
    Atletico Madrid|Atlético Madrid|football club in Spain
    Bayern Munich||football club in Germany
    Borussia Dortmund||football club in Germany
    Paris Saint-Germain|PSG|football club in France
    AC Milan||football club in Italy
    Inter Milan||football club in Italy
    Juventus||football club in Italy
    NBA|National Basketball Association|basketball league of the United States
    NFL|National Football League|American football league
    MLB|Major League Baseball|baseball league of the United States
    Premier League|English Premier League|football league of England
    Harvard|Harvard University|university in the United States
    MIT|Massachusetts Institute of Technology|university in the United States
    Stanford|Stanford University|university in the United States
    Yale|Yale University|university in the United States
    Oxford University|University of Oxford|university in England
    Cambridge University|University of Cambridge|university in England
    Brookings Institution||policy institute in Washington
    Carnegie Endowment for International Peace|Carnegie Endowment|policy institute in Washington
    Center for Strategic and International Studies|CSIS|policy institute in Washington
    Chatham House||policy institute in London
    RAND Corporation|RAND,Rand Corporation|policy institute in the United States
    Council on Foreign Relations||policy institute in the United States
    Catholic Church|Roman Catholic Church|Christian church led by the pope
    Russian Orthodox Church|Orthodox Church|Christian church of Russia
    Church of England||Anglican church of England
    """
}
