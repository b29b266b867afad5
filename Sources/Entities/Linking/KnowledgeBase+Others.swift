extension KnowledgeBase {
  /// Events: name | other names | what it is.
  static let events: StaticString = """
    World War II|Second World War,World War Two,WWII,World War 2|war of 1939 to 1945
    World War I|First World War,World War One,WWI,Great War|war of 1914 to 1918
    Cold War||rivalry of the United States and the Soviet Union after 1945
    Korean War||war of 1950 to 1953
    Vietnam War||war of 1955 to 1975
    Gulf War|First Gulf War|war of 1990 and 1991 over Kuwait
    Iraq War||war in Iraq from 2003
    Six-Day War||Arab-Israeli war of 1967
    Yom Kippur War||Arab-Israeli war of 1973
    Falklands War||war of 1982
    American Civil War|US Civil War|war of 1861 to 1865
    Holocaust||murder of Europe's Jews from 1941 to 1945
    Arab Spring||uprisings in Arab countries from 2010
    Brexit||departure of the United Kingdom from the European Union
    Great Depression||economic crisis of the 1930s
    Cultural Revolution||upheaval in China from 1966 to 1976
    Belt and Road Initiative|Belt and Road,BRI,New Silk Road|China's programme of infrastructure abroad
    Belt and Road Forum|Belt and Road Forum for International Cooperation,Belt and Road Initiative forum|meeting in Beijing on China's infrastructure programme
    Olympic Games|Olympics,Summer Olympics,Winter Olympics,Olympic,Winter Games,Summer Games|world sports games
    Paralympics|Paralympic Games|world games of disabled athletes
    Asian Games|Asiad|sports games of Asia
    Commonwealth Games||sports games of the Commonwealth
    World Cup|FIFA World Cup|world championship, of football above all
    Champions League|UEFA Champions League|European club football competition
    Europa League||European club football competition
    Super Bowl||final of American football
    World Series||final of American baseball
    Wimbledon||tennis tournament in London
    US Open|U.S. Open|tennis or golf tournament in the United States
    French Open|Roland Garros|tennis tournament in Paris
    Australian Open||tennis tournament in Melbourne
    Tour de France||cycling race in France
    Davis Cup||team competition in tennis
    FA Cup||cup of English football
    Carabao Cup|League Cup|cup of English football
    Stanley Cup||championship of North American ice hockey
    Six Nations||rugby championship in Europe
    Fed Cup||team competition in tennis
    Grammy Awards|Grammys,Grammy|music awards
    Emmy Awards|Emmys,Emmy|television awards
    Golden Globes|Golden Globe Awards,Golden Globe|film awards
    Booker Prize|Man Booker Prize|prize for novels
    Ryder Cup||team competition in golf
    Formula One|Formula 1,F1|car racing championship
    Oscars|Academy Awards,Oscar,Academy Award|film awards in Los Angeles
    Nobel Prize|Nobel Peace Prize,Nobel|prizes given in Stockholm and Oslo
    Pulitzer Prize|Pulitzer|prize for journalism in the United States
    Cannes Film Festival||film festival in France
    East Asia Summit||yearly meeting of states of Asia and the Pacific
    Shangri-La Dialogue||security conference in Singapore
    Munich Security Conference||security conference in Germany
    Eastern Economic Forum||yearly meeting in Vladivostok
    Operation Midnight Hammer||US strike on Iranian nuclear sites in 2025
    Ramadan||Muslim month of fasting
    Christmas|Christmas Day,Christmas Eve|Christian feast
    Easter||Christian feast
    Eid|Eid al-Fitr,Eid al-Adha,Eid Al-Adha,Eid Al-Fitr|Muslim feast
    Hajj|Haj|Muslim pilgrimage to Mecca
    Hanukkah||Jewish feast
    Passover||Jewish feast
    El Niño|El Nino|warm phase of the Pacific climate
    Lunar New Year|Chinese New Year,Spring Festival|feast of East Asia
    Hari Raya|Hari Raya Aidilfitri|Muslim feast in Malaysia
    Diwali|Deepavali|Hindu feast
    Thanksgiving||American feast
    """

  /// Treaties, laws, books: name | other names | what it is.
  static let works: StaticString = """
    Paris Agreement|Paris Accord,Paris Climate Agreement,Paris climate accord|climate treaty of 2015
    Kyoto Protocol||climate treaty of 1997
    Geneva Conventions|Geneva Convention|treaties on the law of war
    Bible|Holy Bible|scripture of Christians
    Koran|Quran,Qur'an|scripture of Muslims
    Torah||scripture of Jews
    NAFTA|North American Free Trade Agreement|former trade pact of North America
    USMCA||trade pact of North America
    CPTPP|Trans-Pacific Partnership,TPP|trade pact around the Pacific
    New START||arms treaty of the United States and Russia
    Nuclear Non-Proliferation Treaty|Non-Proliferation Treaty,NPT,Nonproliferation Treaty|treaty against the spread of nuclear arms
    JCPOA|Joint Comprehensive Plan of Action|nuclear agreement with Iran of 2015
    Minsk agreements|Minsk Agreements|ceasefire agreements on eastern Ukraine
    UN Charter|United Nations Charter,Charter of the United Nations|founding treaty of the United Nations
    Patriot Act||US law of 2001 on security
    Affordable Care Act|Obamacare|US law on health insurance
    Medicare||health insurance of the United States
    Medicaid||health insurance of the United States
    CHIPS Act|Chips Act,CHIPS and Science Act|US law on chip making
    Magna Carta||English charter of 1215
    Dow Jones Industrial Average|Dow|share index in New York
    FTSE 100|FTSE|share index in London
    Nikkei 225||share index in Tokyo
    Hang Seng|Hang Seng Index|share index in Hong Kong
    """

  /// Peoples, religions and camps: name | other names | what it is.
  static let groups: StaticString = """
    Muslim|Muslims,Moslem,Moslems|followers of Islam
    Islam||religion
    Islamic|Islamist,Islamists|what belongs to Islam or to Islamism
    Sunni|Sunnis,Sunni Muslim,Sunni Muslims|the larger branch of Islam
    Shiite|Shiites,Shia,Shi'ite,Shi'ites,Shias,Shiite Muslim,Shiite Muslims|the smaller branch of Islam
    Alawite|Alawites|religious community in Syria
    Druze||religious community in the Middle East
    Christian|Christians|followers of Christianity
    Christianity||religion
    Catholic|Catholicism,Catholics,Roman Catholic,Roman Catholics|members of the Catholic Church
    Protestant|Protestants|Christians of the churches of the Reformation
    Orthodox|Orthodox Christian,Orthodox Christians|members of the Eastern churches
    Anglican|Anglicans|members of the Anglican churches
    Evangelical|Evangelicals|a current of Protestantism
    Coptic|Copts,Copt|Christians of Egypt
    Mormon|Mormons|members of an American church
    Jewish|Jew,Jews|the Jewish people and religion
    Judaism||religion
    Hindu|Hindus|followers of Hinduism
    Hinduism||religion
    Buddhist|Buddhists|followers of Buddhism
    Buddhism||religion
    Sikh|Sikhs|followers of Sikhism
    Yazidi|Yazidis|religious community in Iraq
    Arab|Arabs,Arabic|the Arab peoples
    Asian|Asians|people and things of Asia
    African|Africans|people and things of Africa
    European|Europeans|people and things of Europe
    Latin American|Latin Americans|people and things of Latin America
    Southeast Asian|Southeast Asians,South-East Asian|people and things of Southeast Asia
    South Asian|South Asians|people and things of South Asia
    East Asian||people and things of East Asia
    North African||people and things of North Africa
    West African||people and things of West Africa
    Middle Eastern||people and things of the Middle East
    Scandinavian|Scandinavians|people and things of Scandinavia
    African American|African Americans,African-American,African-Americans|Americans of African descent
    Korean|Koreans|people and things of Korea
    Latino|Latinos,Hispanic,Hispanics,Latina|Americans of Latin American descent
    Native American|Native Americans|first peoples of America
    Uyghur|Uyghurs,Uighur,Uighurs|Turkic people of western China
    Rohingya|Rohingyas|Muslim people of Myanmar
    Pashtun|Pashtuns|people of Afghanistan and Pakistan
    Hazara|Hazaras|people of Afghanistan
    Tamil|Tamils|people of southern India and Sri Lanka
    Malay|Malays|people of Malaysia and its neighbours
    Bumiputera||Malays and other native peoples of Malaysia
    Dayak|Dayaks|native peoples of Borneo
    Iban|Ibans|native people of Sarawak
    Han Chinese||largest people of China
    Hutu|Hutus|people of Rwanda and Burundi
    Tutsi|Tutsis|people of Rwanda and Burundi
    Bedouin||nomads of Arabia
    Roma||people of Europe
    Crimean Tatars|Crimean Tatar,Tatar,Tatars|Turkic people of Crimea
    Republican|Republicans|adherents of a republican party
    Democrat|Democrats|adherents of a democratic party
    Communist|Communists|adherents of communism
    Socialist|Socialists|adherents of socialism
    Nazi|Nazis|adherents of German national socialism
    Maoist|Maoists|adherents of Maoism
    Marxist|Marxists|adherents of Marxism
    Zionist|Zionists|adherents of Zionism
    Confucian||what belongs to Confucianism
    Siberian||people and things of Siberia
    Crimean||people and things of Crimea
    Sarawakian|Sarawakians|people and things of Sarawak
    Sabahan|Sabahans|people and things of Sabah
    Johorean|Johoreans|people of Johor
    Hawaiian|Hawaiians|people and things of Hawaii
    Texan|Texans|people of Texas
    Californian|Californians|people of California
    New Yorker|New Yorkers|people of New York
    Londoner|Londoners|people of London
    Muscovite|Muscovites|people of Moscow
    Parisian|Parisians|people of Paris
    Basque|Basques|people of northern Spain
    Bavarian|Bavarians|people of Bavaria
    Kashmiri|Kashmiris|people of Kashmir
    Bengali|Bengalis|people of Bengal
    Punjabi|Punjabis|people of Punjab
    Gazan|Gazans|people of Gaza
    Maori||first people of New Zealand
    Inuit||people of the Arctic
    Conservative|Conservatives,Tory,Tories|adherents of a conservative party
    """

  /// People of whom much news is made: name | other names | who it is.
  static let people: StaticString = """
    Vladimir Putin|Putin,Vladimir V. Putin|president of Russia
    Dmitry Medvedev|Medvedev,Dmitri Medvedev|former president of Russia
    Sergei Lavrov|Sergey Lavrov,Lavrov,Sergey Viktorovich Lavrov|foreign minister of Russia since 2004
    Sergei Shoigu|Sergey Shoigu,Shoigu,Sergei Shoygu|Russian politician, former defence minister
    Dmitry Peskov|Peskov,Dmitri Peskov|spokesman of the Russian president
    Maria Zakharova|Zakharova|spokeswoman of the Russian foreign ministry
    Alexei Navalny|Alexey Navalny,Navalny|Russian opposition leader who died in 2024
    Yevgeny Prigozhin|Prigozhin|founder of the Wagner Group, died in 2023
    Mikhail Gorbachev|Gorbachev|last leader of the Soviet Union
    Boris Yeltsin|Yeltsin|first president of Russia
    Joseph Stalin|Stalin|leader of the Soviet Union until 1953
    Vladimir Lenin|Lenin|founder of the Soviet Union
    Volodymyr Zelensky|Volodymyr Zelenskyy,Volodymyr Zelenskiy,Zelensky,Zelenskyy,Zelenskiy|president of Ukraine
    Alexander Lukashenko|Lukashenko,Aleksandr Lukashenko|president of Belarus
    Kim Jong-un|Kim Jong Un,Kim Jongun|leader of North Korea since 2011
    Kim Jong-il|Kim Jong Il|leader of North Korea until 2011
    Kim Il-sung|Kim Il Sung|founder of North Korea
    Kim Yo-jong|Kim Yo Jong|North Korean politician, sister of Kim Jong-un
    Choe Son-hui|Choe Son Hui,Choe Sun-hui,Choe Son-Hui|foreign minister of North Korea
    Yoon Suk-yeol|Yoon Suk Yeol,Yoon Seok-youl|former president of South Korea
    Lee Jae-myung|Lee Jae Myung|president of South Korea since 2025
    Moon Jae-in|Moon Jae In|former president of South Korea
    Xi Jinping||leader of China since 2012
    Wang Yi||foreign minister of China
    Li Qiang||premier of China
    Mao Zedong|Mao Tse-tung,Chairman Mao|founder of the People's Republic of China
    Deng Xiaoping||leader of China in the 1980s
    Hu Jintao||former leader of China
    Donald Trump|Trump,Donald J. Trump,Donald J Trump|president of the United States from 2017 to 2021 and since 2025
    Joe Biden|Biden,Joseph Biden|president of the United States from 2021 to 2025
    Barack Obama|Obama|president of the United States from 2009 to 2017
    George W. Bush|George W Bush|president of the United States from 2001 to 2009
    Bill Clinton||president of the United States from 1993 to 2001
    Hillary Clinton|Hillary Rodham Clinton|American politician
    Kamala Harris||vice president of the United States from 2021 to 2025
    JD Vance|J.D. Vance|vice president of the United States
    Marco Rubio|Rubio|United States secretary of state
    Antony Blinken|Anthony Blinken,Blinken|former United States secretary of state
    Lloyd Austin||former United States secretary of defence
    Pete Hegseth|Hegseth|United States secretary of defence
    Scott Bessent|Bessent|United States treasury secretary
    Howard Lutnick|Lutnick|United States commerce secretary
    Jamieson Greer||United States trade representative
    Elon Musk|Musk|American entrepreneur
    Jensen Huang||head of Nvidia
    Emmanuel Macron|Macron|president of France
    Olaf Scholz|Scholz|former chancellor of Germany
    Friedrich Merz|Merz|chancellor of Germany
    Angela Merkel|Merkel|former chancellor of Germany
    Adolf Hitler|Hitler|dictator of Germany until 1945
    Keir Starmer|Starmer|prime minister of the United Kingdom since 2024
    Rishi Sunak|Sunak|former British prime minister
    Boris Johnson||former British prime minister
    Theresa May||former British prime minister
    David Lammy|Lammy|British politician
    Ursula von der Leyen|von der Leyen,Von der Leyen|president of the European Commission
    Mark Rutte|Rutte|secretary general of NATO
    Jens Stoltenberg|Stoltenberg|former secretary general of NATO
    Viktor Orbán|Viktor Orban,Orbán,Orban|prime minister of Hungary from 2010
    Giorgia Meloni|Meloni|prime minister of Italy
    Recep Tayyip Erdoğan|Recep Tayyip Erdogan,Tayyip Erdogan,Erdogan,Erdoğan|president of Turkey
    Benjamin Netanyahu|Netanyahu,Binyamin Netanyahu|prime minister of Israel
    Mahmoud Abbas||president of the Palestinian Authority
    Ali Khamenei|Khamenei|supreme leader of Iran
    Masoud Pezeshkian|Pezeshkian|president of Iran
    Abbas Araghchi|Abbas Araqchi,Araghchi,Araqchi,Seyed Abbas Araghchi|foreign minister of Iran
    Mahmoud Ahmadinejad|Ahmadinejad|former president of Iran
    Bashar al-Assad|Bashar Assad,al-Assad|president of Syria until 2024
    Ahmed al-Sharaa|al-Sharaa|president of Syria since 2025
    Saddam Hussein|Saddam|president of Iraq until 2003
    Muammar Gaddafi|Moammar Gadhafi,Gadhafi,Gaddafi,Muammar Gadhafi|ruler of Libya until 2011
    Osama bin Laden|bin Laden,Bin Laden|founder of al-Qaeda
    Mohammed bin Salman|Mohammad bin Salman,MBS|crown prince of Saudi Arabia
    Abdel Fattah el-Sisi|Abdel Fattah al-Sisi,el-Sisi,al-Sisi,Sisi|president of Egypt
    Narendra Modi|Modi|prime minister of India
    Subrahmanyam Jaishankar|S. Jaishankar,S Jaishankar,Jaishankar|foreign minister of India
    Shehbaz Sharif||prime minister of Pakistan
    Imran Khan||former prime minister of Pakistan
    Sheikh Hasina|Hasina|former prime minister of Bangladesh
    Aung San Suu Kyi|Suu Kyi|politician of Myanmar
    Anwar Ibrahim||prime minister of Malaysia
    Than Shwe||former ruler of Myanmar
    Mahathir Mohamad|Mahathir|former prime minister of Malaysia
    Najib Razak||former prime minister of Malaysia
    Tengku Zafrul Aziz|Tengku Zafrul,Tengku Zafrul Abdul Aziz,Zafrul Aziz|Malaysian politician, minister of trade
    Lawrence Wong||prime minister of Singapore
    Joko Widodo|Jokowi|former president of Indonesia
    Prabowo Subianto|Prabowo|president of Indonesia
    Ferdinand Marcos Jr.|Ferdinand Marcos Jr,Bongbong Marcos|president of the Philippines
    Rodrigo Duterte|Duterte|former president of the Philippines
    Shinzo Abe|Shinzō Abe|former prime minister of Japan
    Fumio Kishida|Kishida|former prime minister of Japan
    Shigeru Ishiba|Ishiba|prime minister of Japan from 2024 to 2025
    Anthony Albanese|Albanese|prime minister of Australia
    Justin Trudeau|Trudeau|former prime minister of Canada
    Mark Carney|Carney|prime minister of Canada
    Luiz Inácio Lula da Silva|Luiz Inacio Lula da Silva,Lula da Silva,Lula|president of Brazil
    Jair Bolsonaro|Bolsonaro|former president of Brazil
    Nicolás Maduro|Nicolas Maduro,Maduro|president of Venezuela from 2013
    Hugo Chávez|Hugo Chavez|president of Venezuela until 2013
    Fidel Castro||leader of Cuba until 2008
    Javier Milei|Milei|president of Argentina
    Cyril Ramaphosa|Ramaphosa|president of South Africa
    Nelson Mandela|Mandela|first black president of South Africa
    Robert Mugabe|Mugabe|former president of Zimbabwe
    Antonio Guterres|António Guterres,Guterres|secretary-general of the United Nations
    Kofi Annan|Annan|former secretary-general of the United Nations
    Ban Ki-moon|Ban Ki Moon|former secretary-general of the United Nations
    Rafael Grossi|Grossi|head of the International Atomic Energy Agency
    Tedros Adhanom Ghebreyesus|Tedros Adhanom,Tedros|head of the World Health Organization
    Pope Francis||head of the Catholic Church until 2025
    Pope Leo XIV|Pope Leo|head of the Catholic Church since 2025
    Dalai Lama||spiritual leader of Tibetan Buddhism
    """
}
