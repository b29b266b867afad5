extension KnowledgeBase {
  /// Regions, seas, states and cities: name | other names | what it is.
  static let places: StaticString = """
    Africa||continent
    Asia||continent
    Europe||continent
    North America||continent
    South America||continent
    Antarctica|Antarctic|continent around the South Pole
    Oceania||region of the Pacific
    Latin America||the Americas south of the United States
    Central America||region between Mexico and Colombia
    Americas|The Americas|North and South America
    Southeast Asia|South-East Asia,South East Asia,Southeastern Asia|region of Asia
    East Asia|Northeast Asia,North-East Asia,~Far East|region of Asia
    South Asia|Indian subcontinent,Indian Subcontinent|region of Asia
    Central Asia||region of Asia
    Western Asia|West Asia,Southwest Asia|region of Asia
    Asia-Pacific|Asia Pacific,APAC|region around the western Pacific
    Indo-Pacific||region of the Indian and Pacific oceans
    Middle East|Mideast,Near East|region of western Asia and Egypt
    Eurasia||Europe and Asia
    Western Europe||region of Europe
    Eastern Europe||region of Europe
    Central Europe||region of Europe
    Northern Europe||region of Europe
    Southern Europe||region of Europe
    Scandinavia||region of northern Europe
    Balkans|Western Balkans|region of southeastern Europe
    Caucasus|South Caucasus,North Caucasus|region between the Black and Caspian seas
    North Africa|Northern Africa|region of Africa
    West Africa|Western Africa|region of Africa
    East Africa|Eastern Africa|region of Africa
    Southern Africa||region of Africa
    Central Africa||region of Africa
    Sub-Saharan Africa|sub-Saharan Africa|Africa south of the Sahara
    Horn of Africa||peninsula of East Africa
    Sahel||region south of the Sahara
    Sahara|Sahara Desert|desert of North Africa
    Caribbean|Caribbean Sea|sea and region of the Americas
    Persian Gulf|the Gulf,Arabian Gulf|arm of the Indian Ocean between Iran and Arabia
    Arabian Peninsula|Arabia|peninsula of western Asia
    Korean Peninsula|Korean peninsula,Korea|peninsula of East Asia, divided in two states
    Iberian Peninsula|Iberia|peninsula of southwestern Europe
    Sinai|Sinai Peninsula|peninsula of Egypt
    Crimea|Crimean Peninsula|peninsula on the Black Sea
    Donbas|Donbass|region of eastern Ukraine
    Gaza|Gaza Strip|Palestinian territory on the Mediterranean
    Gaza City||city in the Gaza Strip
    West Bank||Palestinian territory west of the Jordan
    Golan Heights|Golan|plateau held by Israel and claimed by Syria
    Kashmir|Jammu and Kashmir|region divided among India, Pakistan and China
    Xinjiang||region of western China
    Inner Mongolia||region of northern China
    Siberia||region of Russia
    Kamchatka|Kamchatka Peninsula|peninsula of the Russian Far East
    Russian Far East||region of Russia on the Pacific
    Kursk|Kursk Oblast|city and region of western Russia
    Kuril Islands|Kurils|islands between Russia and Japan
    Demilitarized Zone|Demilitarised Zone,DMZ|strip between the two Koreas
    Wonsan||port city in eastern North Korea
    Kaesong||city in southern North Korea
    Rason|Rajin|port city in northeastern North Korea
    Jeju|Jeju Island|island of South Korea
    Okinawa||islands of southern Japan
    Hokkaido||island of northern Japan
    Honshu||main island of Japan
    South China Sea||sea of the western Pacific
    East China Sea||sea of the western Pacific
    Yellow Sea||sea between China and Korea
    Sea of Japan|East Sea|sea between Japan and Korea
    Black Sea||sea between Europe and western Asia
    Caspian Sea|Caspian|inland sea between Europe and Asia
    Red Sea||sea between Africa and Arabia
    Mediterranean|Mediterranean Sea|sea between Europe and Africa
    Baltic Sea|Baltic,Baltics,Baltic States,Baltic states|sea of northern Europe, and the region around it
    North Sea||sea of northwestern Europe
    Arctic|Arctic Ocean,Arctic Circle|ocean and region around the North Pole
    Atlantic Ocean|Atlantic|ocean
    Pacific Ocean|Pacific,South Pacific|ocean
    Indian Ocean||ocean
    Taiwan Strait||strait between China and Taiwan
    Strait of Hormuz|Hormuz,Straits of Hormuz|strait at the mouth of the Persian Gulf
    Strait of Malacca|Straits of Malacca,Malacca Strait|strait between Malaysia and Sumatra
    Bosphorus|Bosporus|strait at Istanbul
    English Channel||strait between England and France
    Suez Canal||canal in Egypt
    Panama Canal||canal in Panama
    Gulf of Mexico|Gulf of America|gulf of the Atlantic
    Bay of Bengal||bay of the Indian Ocean
    Himalayas|Himalaya|mountains of Asia
    Mount Everest|Everest|highest mountain of the world
    Alps|Swiss Alps|mountains of Europe
    Andes||mountains of South America
    Amazon rainforest|the Amazon,Amazon Rainforest,Amazon basin,Amazon River|forest and river of South America
    Mekong|Mekong River,Mekong Delta|river of Southeast Asia
    Yalu|Yalu River|river between China and North Korea
    Tumen|Tumen River|river between North Korea, China and Russia
    Danube||river of Europe
    Rhine||river of Europe
    Nile|Nile River,River Nile|river of Africa
    Shanghai||city in China
    Tianjin||city in China
    Shenzhen||city in China
    Guangzhou|Canton|city in China
    Wuhan||city in China
    Chongqing||city in China
    Chengdu||city in China
    Guangdong||province of China
    Hainan||island province of China
    Fujian||province of China
    Zhongnanhai||seat of China's leaders in Beijing
    Tiananmen Square|Tiananmen|square in Beijing
    Vladivostok||port city in the Russian Far East
    Khabarovsk||city in the Russian Far East
    Saint Petersburg|St. Petersburg,St Petersburg,Leningrad|city in Russia
    Sochi||city in Russia
    Kazan||city in Russia
    Vostochny Cosmodrome||spaceport in the Russian Far East
    Red Square||square in Moscow
    Kharkiv|Kharkov|city in Ukraine
    Odesa|Odessa|port city in Ukraine
    Lviv||city in Ukraine
    Donetsk||city and region of eastern Ukraine
    Luhansk|Lugansk|city and region of eastern Ukraine
    Zaporizhzhia|Zaporizhia,Zaporozhye|city and region of Ukraine
    Kherson||city and region of Ukraine
    Mariupol||port city in Ukraine
    Istanbul|Constantinople|city in Turkey
    Geneva||city in Switzerland
    Zurich|Zürich|city in Switzerland
    Davos||resort in Switzerland
    The Hague|Hague|seat of government of the Netherlands
    Strasbourg||city in France
    Frankfurt||city in Germany
    Munich|München|city in Germany
    Hamburg||city in Germany
    Milan||city in Italy
    Barcelona||city in Spain
    Manchester||city in England
    Liverpool||city in England
    Busan|Pusan|port city in South Korea
    Incheon|Inchon|port city in South Korea
    Panmunjom||truce village between the two Koreas
    Osaka||city in Japan
    Hiroshima||city in Japan
    Nagasaki||city in Japan
    Fukushima||city and prefecture in Japan
    Mumbai|Bombay|city in India
    Kolkata|Calcutta|city in India
    Chennai|Madras|city in India
    Bengaluru|Bangalore|city in India
    Karachi||city in Pakistan
    Lahore||city in Pakistan
    Ho Chi Minh City|Saigon|city in Vietnam
    Mandalay||city in Myanmar
    Yangon|Rangoon|city in Myanmar
    Rakhine|Rakhine State|state of Myanmar
    Bali||island of Indonesia
    Sumatra||island of Indonesia
    Java||island of Indonesia
    Borneo||island of Southeast Asia
    Mindanao||island of the Philippines
    Luzon||island of the Philippines
    Johor|Johore|state of Malaysia
    Johor Bahru||city in Malaysia
    Penang|Pulau Pinang,George Town|state and island of Malaysia
    Selangor||state of Malaysia
    Perak||state of Malaysia
    Perlis||state of Malaysia
    Kedah||state of Malaysia
    Kelantan||state of Malaysia
    Terengganu||state of Malaysia
    Pahang||state of Malaysia
    Melaka|Malacca|state and city of Malaysia
    Negeri Sembilan||state of Malaysia
    Sabah||state of Malaysia on Borneo
    Sarawak||state of Malaysia on Borneo
    Labuan||island territory of Malaysia
    Putrajaya||administrative capital of Malaysia
    Kuching||capital of Sarawak, Malaysia
    Kota Kinabalu||capital of Sabah, Malaysia
    Miri||city in Sarawak, Malaysia
    Sibu||city in Sarawak, Malaysia
    Bintulu||town in Sarawak, Malaysia
    Ipoh||city in Malaysia
    Langkawi||island of Malaysia
    Petaling Jaya||city in Malaysia
    Shah Alam||city in Malaysia
    Cyberjaya||town in Malaysia
    Peninsular Malaysia||part of Malaysia on the mainland
    New South Wales|NSW|state of Australia
    Queensland||state of Australia
    Western Australia||state of Australia
    South Australia||state of Australia
    Tasmania||state of Australia
    Sydney||city in Australia
    Melbourne||city in Australia
    Brisbane||city in Australia
    Perth||city in Australia
    Auckland||city in New Zealand
    Toronto||city in Canada
    Montreal|Montréal|city in Canada
    Vancouver||city in Canada
    Ontario||province of Canada
    British Columbia|B.C.|province of Canada
    Alberta||province of Canada
    New York|New York City,NYC,New York State,N.Y.|city and state in the United States
    Los Angeles|L.A.|city in California
    San Francisco||city in California
    Silicon Valley||centre of the technology industry in California
    Chicago||city in Illinois
    Boston||city in Massachusetts
    Houston||city in Texas
    Dallas||city in Texas
    Miami||city in Florida
    Seattle||city in the state of Washington
    Washington state|Washington State|state of the United States
    Wall Street||financial district of New York
    Manhattan||borough of New York
    Brooklyn||borough of New York
    Hollywood||centre of the film industry in Los Angeles
    Guantanamo Bay|Guantánamo Bay,Guantanamo,Guantánamo|bay in Cuba with a US naval base
    Hawaii||state of the United States
    Alaska||state of the United States
    Texas||state of the United States
    California||state of the United States
    Florida||state of the United States
    Alabama||state of the United States
    Arizona||state of the United States
    Arkansas||state of the United States
    Colorado||state of the United States
    Connecticut||state of the United States
    Delaware||state of the United States
    Idaho||state of the United States
    Illinois||state of the United States
    Indiana||state of the United States
    Iowa||state of the United States
    Kansas||state of the United States
    Kentucky||state of the United States
    Louisiana||state of the United States
    Maine||state of the United States
    Maryland||state of the United States
    Massachusetts||state of the United States
    Michigan||state of the United States
    Minnesota||state of the United States
    Mississippi||state of the United States
    Missouri||state of the United States
    Montana||state of the United States
    Nebraska||state of the United States
    Nevada||state of the United States
    New Hampshire||state of the United States
    New Jersey||state of the United States
    New Mexico||state of the United States
    North Carolina||state of the United States
    North Dakota||state of the United States
    Ohio||state of the United States
    Oklahoma||state of the United States
    Oregon||state of the United States
    Pennsylvania||state of the United States
    Rhode Island||state of the United States
    South Carolina||state of the United States
    South Dakota||state of the United States
    Tennessee||state of the United States
    Utah||state of the United States
    Vermont||state of the United States
    Virginia||state of the United States
    West Virginia||state of the United States
    Wisconsin||state of the United States
    Wyoming||state of the United States
    Dubai||city in the United Arab Emirates
    Jeddah|Jidda|city in Saudi Arabia
    Mecca|Makkah|holy city in Saudi Arabia
    Medina||holy city in Saudi Arabia
    Tel Aviv||city in Israel
    Haifa||city in Israel
    East Jerusalem||part of Jerusalem
    Rafah||city in the Gaza Strip
    Khan Younis|Khan Yunis|city in the Gaza Strip
    Nablus||city in the West Bank
    Jenin||city in the West Bank
    Hebron||city in the West Bank
    Mosul||city in Iraq
    Basra||city in Iraq
    Fallujah||city in Iraq
    Kirkuk||city in Iraq
    Erbil|Irbil|city in Iraq
    Aleppo||city in Syria
    Homs||city in Syria
    Idlib||city in Syria
    Isfahan|Esfahan|city in Iran
    Natanz||town in Iran with a nuclear site
    Fordow|Fordo|site of an Iranian enrichment plant
    Bushehr||city in Iran with a nuclear power plant
    Kandahar||city in Afghanistan
    Helmand||province of Afghanistan
    Peshawar||city in Pakistan
    Waziristan|North Waziristan,South Waziristan|region of Pakistan
    Balochistan|Baluchistan|province of Pakistan
    Benghazi||city in Libya
    Alexandria||city in Egypt
    Darfur||region of Sudan
    Tigray||region of Ethiopia
    Lagos||city in Nigeria
    Kano||city in Nigeria
    Johannesburg||city in South Africa
    Cape Town||city in South Africa
    Mombasa||city in Kenya
    Dar es Salaam||city in Tanzania
    Goma||city in the Democratic Republic of the Congo
    São Paulo|Sao Paulo|city in Brazil
    Rio de Janeiro|Rio|city in Brazil
    Falkland Islands|Falklands|islands in the South Atlantic
    Chernobyl|Chornobyl|site of a nuclear power plant in Ukraine
    District of Columbia||federal district around Washington
    Bay Area||region around San Francisco
    New England||region of the United States
    Midwest||region of the United States
    East Coast||region of the United States
    West Coast||region of the United States
    European Economic Area||common market of European states
    Nusantara||planned capital of Indonesia
    Camp David||country residence of the US president
    Mar-a-Lago||estate of Donald Trump in Florida
    Downing Street|10 Downing Street|seat of the British prime minister
    Oval Office||office of the US president in the White House
    Nazi Germany|Third Reich|Germany from 1933 to 1945
    Ground Zero||place in New York attacked on 11 September 2001
    Spratly Islands|Spratlys|islands in the South China Sea
    Paracel Islands|Paracels|islands in the South China Sea
    Scarborough Shoal||reef in the South China Sea
    Senkaku Islands|Senkakus,Diaoyu Islands|islands in the East China Sea
    Diego Garcia||island in the Indian Ocean
    Chagos Islands|Chagos|islands in the Indian Ocean
    Global South||the developing countries taken together
    """
}
