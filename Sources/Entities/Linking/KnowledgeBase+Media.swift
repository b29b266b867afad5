extension KnowledgeBase {
  /// News agencies, newspapers and broadcasters:
  /// name | other names | what it is.
  static let media: StaticString = """
    Korean Central News Agency|KCNA|news agency of North Korea
    Rodong Sinmun||newspaper of North Korea's ruling party
    Yonhap|Yonhap News Agency,Yonhap News|news agency of South Korea
    Tass|TASS,ITAR-Tass,Itar-Tass,Tass news agency|news agency of Russia
    RIA Novosti|RIA|news agency of Russia
    Interfax||news agency of Russia
    Sputnik||Russian state news service
    RT|Russia Today|Russian state broadcaster
    Kommersant||Russian newspaper
    Izvestia||Russian newspaper
    Xinhua|Xinhua News Agency,New China News Agency|news agency of China
    CCTV|China Central Television|state broadcaster of China
    CGTN||international channel of China's state broadcaster
    Global Times||Chinese newspaper
    People's Daily||newspaper of China's Communist Party
    China Daily||Chinese newspaper in English
    South China Morning Post|SCMP|newspaper in Hong Kong
    Caixin||Chinese business magazine
    Agence France-Presse|AFP,Agence France Presse|news agency of France
    Reuters|Thomson Reuters|international news agency
    Associated Press|AP,The Associated Press|news agency of the United States
    United Press International|UPI|news agency of the United States
    Bloomberg|Bloomberg News,Bloomberg L.P.,Bloomberg LP|financial news and data company
    Dow Jones|Dow Jones Newswires|financial news company
    Bernama||news agency of Malaysia
    Malay Mail||Malaysian news site
    Borneo Post|The Borneo Post|newspaper in Sarawak, Malaysia
    Free Malaysia Today|FMT|Malaysian news site
    The Star||Malaysian newspaper
    New Straits Times|NST|Malaysian newspaper
    Malaysiakini||Malaysian news site
    The Edge||Malaysian business weekly
    Straits Times|The Straits Times|newspaper in Singapore
    Channel NewsAsia|CNA,Channel News Asia|broadcaster in Singapore
    Antara||news agency of Indonesia
    Jakarta Post|The Jakarta Post|newspaper in Indonesia
    Bangkok Post||newspaper in Thailand
    Kyodo|Kyodo News,Kyodo News Agency|news agency of Japan
    Jiji Press|Jiji|news agency of Japan
    NHK||public broadcaster of Japan
    Nikkei|Nikkei Asia|Japanese business newspaper
    Asahi Shimbun|Asahi|Japanese newspaper
    Yomiuri Shimbun|Yomiuri|Japanese newspaper
    Anadolu|Anadolu Agency|news agency of Turkey
    IRNA||news agency of Iran
    ISNA||news agency of Iran
    Tasnim|Tasnim News Agency|news agency of Iran
    Fars News Agency|Fars News|news agency of Iran
    SANA||news agency of Syria
    WAFA||Palestinian news agency
    MENA||news agency of Egypt
    Press Trust of India|PTI|news agency of India
    ANI|Asian News International|news agency of India
    Times of India|The Times of India|Indian newspaper
    Hindustan Times||Indian newspaper
    The Hindu||Indian newspaper
    Dawn||Pakistani newspaper
    DPA|dpa,Deutsche Presse-Agentur|news agency of Germany
    Der Spiegel|Spiegel|German news magazine
    Die Welt||German newspaper
    Deutsche Welle|DW|German international broadcaster
    ANSA||news agency of Italy
    EFE||news agency of Spain
    El País|El Pais|Spanish newspaper
    Le Monde||French newspaper
    Le Figaro||French newspaper
    BBC|British Broadcasting Corporation,BBC News,British Broadcasting Corp.|public broadcaster of the United Kingdom
    ITV||British broadcaster
    Sky News||British news channel
    The Guardian|Guardian|British newspaper
    The Times||British newspaper
    Sunday Times|The Sunday Times|British newspaper
    Daily Telegraph|The Daily Telegraph,The Telegraph|British newspaper
    Daily Mail||British newspaper
    The Independent||British newspaper
    The Economist|Economist|British weekly
    Financial Times|FT,The Financial Times|British business newspaper
    New York Times|The New York Times,NYT|newspaper in the United States
    Washington Post|The Washington Post|newspaper in the United States
    Wall Street Journal|The Wall Street Journal,WSJ|newspaper in the United States
    Los Angeles Times|The Los Angeles Times,LA Times,L.A. Times|newspaper in the United States
    USA Today||newspaper in the United States
    CNN|Cable News Network|news channel of the United States
    CNBC||business news channel
    NBC|NBC News|broadcaster in the United States
    ABC|ABC News|broadcaster
    CBS|CBS News|broadcaster in the United States
    Fox News||news channel of the United States
    MSNBC||news channel of the United States
    NPR|National Public Radio|radio network of the United States
    PBS||public television of the United States
    C-SPAN||parliamentary channel of the United States
    Politico||political news company
    Axios||news site of the United States
    Semafor||news site
    Time magazine|TIME,Time Magazine|magazine of the United States
    Newsweek||magazine of the United States
    Voice of America|VOA|international broadcaster of the United States
    Radio Free Asia|RFA|broadcaster funded by the United States
    Radio Free Europe|RFE/RL,Radio Free Europe/Radio Liberty|broadcaster funded by the United States
    Al Jazeera|Al-Jazeera,al-Jazeera|broadcaster in Qatar
    Al Arabiya|Al-Arabiya,al-Arabiya|Saudi news channel
    Al-Manar|Al Manar|television channel of Hezbollah
    Haaretz|Ha'aretz|Israeli newspaper
    Jerusalem Post|The Jerusalem Post|Israeli newspaper
    Australian Broadcasting Corporation||public broadcaster of Australia
    Sydney Morning Herald|The Sydney Morning Herald|newspaper in Sydney
    CBC|Canadian Broadcasting Corporation|public broadcaster of Canada
    Globe and Mail|The Globe and Mail|Canadian newspaper
    """
}
