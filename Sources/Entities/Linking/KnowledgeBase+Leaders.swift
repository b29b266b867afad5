extension KnowledgeBase {
  /// More people of public life, whom news names in full before it shortens them:
  /// name | other names | who they are.
  static let leaders: StaticString = """
    Mikhail Mishustin|Mishustin|prime minister of Russia
    Nikolai Patrushev|Patrushev|Russian politician
    Andrei Belousov|Andrey Belousov,Belousov|defence minister of Russia
    Valery Gerasimov|Gerasimov|chief of the Russian general staff
    Ramzan Kadyrov|Kadyrov|head of Chechnya
    Dmytro Kuleba|Kuleba|former foreign minister of Ukraine
    Andrii Sybiha|Andriy Sybiha,Sybiha|foreign minister of Ukraine
    Yulia Svyrydenko|Svyrydenko|prime minister of Ukraine
    Denys Shmyhal|Shmyhal|Ukrainian politician
    Andriy Yermak|Andrii Yermak,Yermak|Ukrainian official
    Petro Poroshenko|Poroshenko|former president of Ukraine
    Yulia Tymoshenko|Tymoshenko|Ukrainian politician
    Viktor Yanukovych|Yanukovych,Viktor Yanukovich,Yanukovich|former president of Ukraine
    Choe Sun-hui|Choi Son-hui|foreign minister of North Korea
    Park Geun-hye||former president of South Korea
    Cho Tae-yul||South Korean diplomat
    Han Duck-soo||South Korean politician
    Cho Hyun||foreign minister of South Korea
    Tsai Ing-wen|Tsai Ing-Wen|former president of Taiwan
    Lai Ching-te|William Lai|president of Taiwan
    Ma Ying-jeou||former president of Taiwan
    Wen Jiabao||former premier of China
    Li Keqiang||former premier of China
    Qin Gang||former foreign minister of China
    He Lifeng||vice premier of China
    Liu He||former vice premier of China
    Yang Jiechi||Chinese diplomat
    Carrie Lam||former chief executive of Hong Kong
    John Lee Ka-chiu||chief executive of Hong Kong
    Sanae Takaichi|Takaichi|Japanese politician
    Takeshi Iwaya||Japanese politician
    Yoshihide Suga||former prime minister of Japan
    Junichiro Koizumi|Koizumi|former prime minister of Japan
    Mike Pence||former vice president of the United States
    Dick Cheney|Cheney|former vice president of the United States
    Al Gore||former vice president of the United States
    Ronald Reagan|Reagan|president of the United States until 1989
    Richard Nixon|Nixon|president of the United States until 1974
    John F. Kennedy|JFK|president of the United States until 1963
    Franklin D. Roosevelt|Franklin Roosevelt|president of the United States until 1945
    Abraham Lincoln||president of the United States until 1865
    Jimmy Carter||president of the United States until 1981
    George H.W. Bush|George H. W. Bush|president of the United States until 1993
    Michelle Obama||former first lady of the United States
    Melania Trump||first lady of the United States
    Ivanka Trump||American businesswoman
    Jared Kushner|Kushner|American businessman
    Steve Witkoff|Witkoff|envoy of the United States
    Mike Waltz||American politician
    Tulsi Gabbard|Gabbard|American politician
    Kash Patel||director of the FBI
    Pam Bondi||attorney general of the United States
    Kristi Noem|Noem|American politician
    Karoline Leavitt|Leavitt|press secretary of the White House
    Susie Wiles||chief of staff of the White House
    Robert F. Kennedy Jr.|RFK Jr.,Robert F. Kennedy Jr|American politician
    Jerome Powell||chair of the Federal Reserve
    Janet Yellen|Yellen|American economist and politician
    Mike Pompeo|Pompeo|former secretary of state of the United States
    Rex Tillerson|Tillerson|former secretary of state of the United States
    John Kerry||American politician
    Condoleezza Rice||former secretary of state of the United States
    Colin Powell||former secretary of state of the United States
    Henry Kissinger|Kissinger|American diplomat
    John Bolton||American diplomat
    Jake Sullivan||American official
    Nancy Pelosi|Pelosi|American politician
    Mitch McConnell|McConnell|American politician
    Chuck Schumer|Schumer|American politician
    Kevin McCarthy||American politician
    Mike Johnson||speaker of the House of Representatives
    Hakeem Jeffries||American politician
    Bernie Sanders||American politician
    Elizabeth Warren||American politician
    Pete Buttigieg|Buttigieg,Mayor Pete|American politician
    Alexandria Ocasio-Cortez|Ocasio-Cortez,AOC|American politician
    Ilhan Omar||American politician
    Mitt Romney|Romney|American politician
    John McCain|McCain|American politician
    Ted Cruz||American politician
    Lindsey Graham||American politician
    Adam Schiff|Schiff|American politician
    Rudy Giuliani|Rudolph Giuliani,Giuliani|American lawyer and politician
    Ron DeSantis|DeSantis|governor of Florida
    Gavin Newsom|Newsom|governor of California
    Gretchen Whitmer|Whitmer|governor of Michigan
    Zohran Mamdani|Mamdani|American politician
    Eric Adams||American politician
    Michael Bloomberg||American businessman and politician
    Robert Mueller|Mueller|former director of the FBI
    James Comey|Comey|former director of the FBI
    Anthony Fauci|Fauci|American immunologist
    Jeffrey Epstein||American financier
    Ghislaine Maxwell||associate of Jeffrey Epstein
    Edward Snowden|Snowden|American whistleblower
    Julian Assange|Assange|founder of WikiLeaks
    Martin Luther King Jr.|Martin Luther King|American civil rights leader
    Brett Kavanaugh|Kavanaugh|justice of the US Supreme Court
    Tony Blair||former prime minister of the United Kingdom
    Gordon Brown||former prime minister of the United Kingdom
    David Cameron||former prime minister of the United Kingdom
    Liz Truss||former prime minister of the United Kingdom
    Margaret Thatcher|Thatcher|prime minister of the United Kingdom until 1990
    Winston Churchill|Churchill|prime minister of the United Kingdom in World War II
    Jeremy Corbyn|Corbyn|British politician
    Nigel Farage|Farage|British politician
    Kemi Badenoch|Badenoch|British politician
    Rachel Reeves||chancellor of the exchequer
    Angela Rayner||British politician
    Yvette Cooper||British politician
    Sadiq Khan||mayor of London
    Nicola Sturgeon||former first minister of Scotland
    King Charles III|King Charles,Prince Charles,Charles III|king of the United Kingdom
    Queen Elizabeth II|Queen Elizabeth,Elizabeth II|queen of the United Kingdom until 2022
    Prince William||prince of Wales
    Prince Harry||British prince
    Prince Andrew||brother of Charles III
    Prince Philip||husband of Elizabeth II
    Princess Diana||princess of Wales until 1997
    Kate Middleton||princess of Wales
    Meghan Markle||duchess of Sussex
    Nicolas Sarkozy|Sarkozy|former president of France
    François Hollande|Francois Hollande,Hollande|former president of France
    Marine Le Pen|Le Pen|French politician
    Jean-Luc Mélenchon|Jean-Luc Melenchon,Mélenchon|French politician
    François Bayrou|Francois Bayrou,Bayrou|French politician
    Sébastien Lecornu|Sebastien Lecornu,Lecornu|French politician
    Jean-Noël Barrot|Jean-Noel Barrot|foreign minister of France
    Johann Wadephul|Wadephul|foreign minister of Germany
    Boris Pistorius|Pistorius|defence minister of Germany
    Annalena Baerbock|Baerbock|German politician
    Gerhard Schröder|Gerhard Schroeder|former chancellor of Germany
    Helmut Kohl||chancellor of Germany until 1998
    Alice Weidel|Weidel|German politician
    Kaja Kallas|Kallas|foreign policy chief of the European Union
    Josep Borrell|Borrell|former foreign policy chief of the European Union
    António Costa|Antonio Costa|president of the European Council
    Charles Michel||former president of the European Council
    Jean-Claude Juncker|Juncker|former president of the European Commission
    Roberta Metsola|Metsola|president of the European Parliament
    Christine Lagarde|Lagarde|president of the European Central Bank
    Mario Draghi|Draghi|Italian economist and politician
    Matteo Salvini|Salvini|Italian politician
    Silvio Berlusconi|Berlusconi|former prime minister of Italy
    Antonio Tajani|Tajani|foreign minister of Italy
    Pedro Sánchez|Pedro Sanchez|prime minister of Spain
    José Manuel Albares|Jose Manuel Albares|foreign minister of Spain
    Donald Tusk|Tusk|prime minister of Poland
    Andrzej Duda|Duda|former president of Poland
    Karol Nawrocki|Nawrocki|president of Poland
    Radosław Sikorski|Radoslaw Sikorski,Radek Sikorski,Sikorski|foreign minister of Poland
    Péter Szijjártó|Peter Szijjarto,Szijjarto|foreign minister of Hungary
    Robert Fico|Fico|prime minister of Slovakia
    Alexander Stubb|Stubb|president of Finland
    Mette Frederiksen|Frederiksen|prime minister of Denmark
    Ulf Kristersson|Kristersson|prime minister of Sweden
    Dick Schoof|Schoof|Dutch politician
    Geert Wilders|Wilders|Dutch politician
    Kyriakos Mitsotakis|Mitsotakis|prime minister of Greece
    Aleksandar Vučić|Aleksandar Vucic,Vucic|president of Serbia
    Slobodan Milošević|Slobodan Milosevic,Milosevic|president of Serbia until 2000
    Maia Sandu|Sandu|president of Moldova
    Hakan Fidan|Fidan|foreign minister of Turkey
    Ekrem İmamoğlu|Ekrem Imamoglu,Imamoglu|mayor of Istanbul
    Nikol Pashinyan|Pashinyan|prime minister of Armenia
    Ilham Aliyev|Aliyev|president of Azerbaijan
    Kassym-Jomart Tokayev|Tokayev|president of Kazakhstan
    Shavkat Mirziyoyev|Mirziyoyev|president of Uzbekistan
    Isaac Herzog||president of Israel
    Yoav Gallant||former defence minister of Israel
    Israel Katz||defence minister of Israel
    Gideon Saar|Gideon Sa'ar|foreign minister of Israel
    Itamar Ben-Gvir|Ben-Gvir,Ben Gvir|Israeli politician
    Bezalel Smotrich|Smotrich|Israeli politician
    Yair Lapid|Lapid|Israeli politician
    Benny Gantz|Gantz|Israeli politician
    Ariel Sharon||prime minister of Israel until 2006
    Yasser Arafat|Arafat|Palestinian leader until 2004
    Ismail Haniyeh|Haniyeh|leader of Hamas until 2024
    Yahya Sinwar|Sinwar|leader of Hamas until 2024
    Hassan Nasrallah|Nasrallah|leader of Hezbollah until 2024
    Joseph Aoun||president of Lebanon
    Hassan Rouhani|Rouhani|former president of Iran
    Ebrahim Raisi|Raisi|president of Iran until 2024
    Mohammad Javad Zarif|Javad Zarif,Zarif|former foreign minister of Iran
    Esmaeil Baghaei|Esmail Baghaei,Baghaei|spokesman of Iran's foreign ministry
    Qasem Soleimani|Qassem Soleimani,Soleimani|Iranian general killed in 2020
    Ruhollah Khomeini|Khomeini|leader of Iran until 1989
    Faisal bin Farhan||foreign minister of Saudi Arabia
    King Salman||king of Saudi Arabia
    Jamal Khashoggi|Khashoggi|Saudi journalist killed in 2018
    Tamim bin Hamad Al Thani|Tamim bin Hamad al-Thani|emir of Qatar
    Mohamed bin Zayed|Mohammed bin Zayed|president of the United Arab Emirates
    King Abdullah II||king of Jordan
    Hosni Mubarak|Mubarak|president of Egypt until 2011
    Mohamed Morsi|Mohammed Morsi,Morsi|president of Egypt until 2013
    Badr Abdelatty|Abdelatty|foreign minister of Egypt
    Rajnath Singh||defence minister of India
    Rahul Gandhi||Indian politician
    Amit Shah||home minister of India
    Nirmala Sitharaman|Sitharaman|finance minister of India
    Manmohan Singh||prime minister of India until 2014
    Indira Gandhi||prime minister of India until 1984
    Mahatma Gandhi||leader of India's independence
    Jawaharlal Nehru|Nehru|first prime minister of India
    Ishaq Dar||foreign minister of Pakistan
    Asim Munir||army chief of Pakistan
    Nawaz Sharif||former prime minister of Pakistan
    Pervez Musharraf|Musharraf|president of Pakistan until 2008
    Benazir Bhutto||prime minister of Pakistan until 1996
    Muhammad Yunus||chief adviser of Bangladesh
    Hamid Karzai|Karzai|president of Afghanistan until 2014
    Ashraf Ghani||president of Afghanistan until 2021
    Min Aung Hlaing||leader of Myanmar's armed forces
    Hun Sen||Cambodian politician
    Hun Manet||prime minister of Cambodia
    Paetongtarn Shinawatra|Paetongtarn|Thai politician
    Thaksin Shinawatra|Thaksin|former prime minister of Thailand
    Anutin Charnvirakul|Anutin|Thai politician
    Pham Minh Chinh||prime minister of Vietnam
    To Lam||leader of Vietnam's Communist Party
    Sugiono||foreign minister of Indonesia
    Lee Hsien Loong||former prime minister of Singapore
    Lee Kuan Yew||first prime minister of Singapore
    Vivian Balakrishnan|Balakrishnan|foreign minister of Singapore
    Mohamad Hasan||foreign minister of Malaysia
    Ahmad Zahid Hamidi|Zahid Hamidi|deputy prime minister of Malaysia
    Fadillah Yusof||deputy prime minister of Malaysia
    Muhyiddin Yassin|Muhyiddin|former prime minister of Malaysia
    Ismail Sabri Yaakob|Ismail Sabri|former prime minister of Malaysia
    Abang Johari Tun Openg|Abang Johari|premier of Sarawak
    Penny Wong||foreign minister of Australia
    Scott Morrison||former prime minister of Australia
    Malcolm Turnbull|Turnbull|former prime minister of Australia
    Peter Dutton|Dutton|Australian politician
    Jacinda Ardern|Ardern|former prime minister of New Zealand
    Christopher Luxon|Luxon|prime minister of New Zealand
    Winston Peters||foreign minister of New Zealand
    Chrystia Freeland|Freeland|Canadian politician
    Pierre Poilievre|Poilievre|Canadian politician
    Anita Anand||foreign minister of Canada
    Claudia Sheinbaum|Sheinbaum|president of Mexico
    Andrés Manuel López Obrador|Andres Manuel Lopez Obrador,López Obrador,Lopez Obrador|former president of Mexico
    Mauro Vieira||foreign minister of Brazil
    Dilma Rousseff|Rousseff|former president of Brazil
    Gustavo Petro|Petro|president of Colombia
    Evo Morales||president of Bolivia until 2019
    Gabriel Boric|Boric|president of Chile
    Nayib Bukele|Bukele|president of El Salvador
    Daniel Ortega||president of Nicaragua
    Miguel Díaz-Canel|Miguel Diaz-Canel,Díaz-Canel|president of Cuba
    María Corina Machado|Maria Corina Machado|Venezuelan politician
    Juan Guaidó|Juan Guaido,Guaido|Venezuelan politician
    Bola Tinubu|Tinubu|president of Nigeria
    Muhammadu Buhari|Buhari|president of Nigeria until 2023
    William Ruto|Ruto|president of Kenya
    Paul Kagame|Kagame|president of Rwanda
    Felix Tshisekedi|Félix Tshisekedi,Tshisekedi|president of the Democratic Republic of the Congo
    Abiy Ahmed||prime minister of Ethiopia
    Yoweri Museveni|Museveni|president of Uganda
    Jacob Zuma|Zuma|president of South Africa until 2018
    Emmerson Mnangagwa|Mnangagwa|president of Zimbabwe
    Abdel Fattah al-Burhan|Abdel-Fattah al-Burhan|general who leads Sudan
    Volker Türk|Volker Turk|United Nations chief of human rights
    Ngozi Okonjo-Iweala|Okonjo-Iweala|head of the World Trade Organization
    Kristalina Georgieva|Georgieva|head of the International Monetary Fund
    Greta Thunberg|Thunberg|Swedish climate activist
    Pope Benedict XVI|Pope Benedict|pope until 2013
    Pope John Paul II|John Paul II|pope until 2005
    Bill Gates||founder of Microsoft
    Jeff Bezos|Bezos|founder of Amazon
    Mark Zuckerberg|Zuckerberg|head of Meta
    Tim Cook||head of Apple
    Steve Jobs||founder of Apple
    Sundar Pichai|Pichai|head of Google
    Satya Nadella|Nadella|head of Microsoft
    Sam Altman|Altman|head of OpenAI
    Jack Ma||founder of Alibaba
    Warren Buffett|Buffett|American investor
    Rupert Murdoch|Murdoch|Australian-American media owner
    George Soros|Soros|American investor
    Lionel Messi|Messi|Argentine footballer
    Cristiano Ronaldo|Ronaldo|Portuguese footballer
    Neymar||Brazilian footballer
    Kylian Mbappé|Kylian Mbappe,Mbappé,Mbappe|French footballer
    Harry Kane||English footballer
    Pep Guardiola|Guardiola|Spanish football coach
    Jürgen Klopp|Jurgen Klopp,Klopp|German football coach
    José Mourinho|Jose Mourinho,Mourinho|Portuguese football coach
    Roger Federer|Federer|Swiss tennis player
    Rafael Nadal|Nadal|Spanish tennis player
    Novak Djokovic|Djokovic|Serbian tennis player
    Serena Williams||American tennis player
    LeBron James||American basketball player
    Tiger Woods||American golfer
    Usain Bolt||Jamaican sprinter
    Lewis Hamilton||British racing driver
    Max Verstappen|Verstappen|Dutch racing driver
    Taylor Swift||American singer
    Beyoncé|Beyonce|American singer
    Oprah Winfrey|Oprah|American broadcaster
    Harvey Weinstein|Weinstein|American film producer
    William Shakespeare|Shakespeare|English playwright
    """
}
