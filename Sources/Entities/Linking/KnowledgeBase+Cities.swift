extension KnowledgeBase {
  /// More cities, regions, waters and sights: name | other names | what it is.
  static let cities: StaticString = """
    Atlanta||city in Georgia, United States
    Austin||capital of Texas
    Baltimore||city in Maryland, United States
    Cincinnati||city in Ohio, United States
    Denver||capital of Colorado
    Detroit||city in Michigan, United States
    Indianapolis||capital of Indiana
    Las Vegas||city in Nevada, United States
    Memphis||city in Tennessee, United States
    Milwaukee||city in Wisconsin, United States
    Minneapolis||city in Minnesota, United States
    Nashville||capital of Tennessee
    New Orleans||city in Louisiana, United States
    New York City|NYC,City of New York|city in the United States
    Oakland||city in California, United States
    Philadelphia||city in Pennsylvania, United States
    Pittsburgh||city in Pennsylvania, United States
    Portland||city in the United States
    Sacramento||capital of California
    Salt Lake City||capital of Utah
    San Antonio||city in Texas, United States
    San Diego||city in California, United States
    St. Louis|St Louis,Saint Louis|city in Missouri, United States
    Tampa||city in Florida, United States
    Tucson||city in Arizona, United States
    El Paso||city in Texas, United States
    Fort Worth||city in Texas, United States
    Los Angeles County|L.A. County,LA County|county in California
    Orange County||county in California
    Southern California||region of the United States
    Northern California||region of the United States
    Staten Island||borough of New York
    Times Square||square in New York
    Central Park||park in New York
    Martha's Vineyard||island in Massachusetts
    Long Island||island near New York
    Palm Beach||town in Florida, United States
    Beverly Hills||city in California, United States
    Northern Virginia||region of the United States
    Pearl Harbor||harbour in Hawaii
    Calgary||city in Alberta, Canada
    Edmonton||city in Alberta, Canada
    Manitoba||province of Canada
    Saskatchewan||province of Canada
    Nova Scotia||province of Canada
    Newfoundland|Newfoundland and Labrador|province of Canada
    Winnipeg||city in Manitoba, Canada
    Birmingham||city in England
    Leeds||city in England
    Sheffield||city in England
    Bristol||city in England
    Newcastle|Newcastle upon Tyne|city in England
    Glasgow||city in Scotland
    Aberdeen||city in Scotland
    Leicester||city in England
    Nottingham||city in England
    Southampton||city in England
    Brighton||city in England
    Yorkshire|North Yorkshire,South Yorkshire,West Yorkshire|region of England
    Greater Manchester||county in England
    Cornwall||county in England
    Westminster||seat of the British parliament
    Whitehall||seat of the British government
    Buckingham Palace||palace in London
    Windsor Castle||castle in England
    Heathrow|Heathrow Airport|airport in London
    Gatwick|Gatwick Airport|airport near London
    Channel Islands||islands in the English Channel
    Merseyside||county in England
    Lyon|Lyons|city in France
    Marseille|Marseilles|city in France
    Bordeaux||city in France
    Toulouse||city in France
    Normandy||region of France
    Brittany||region of France
    Versailles||town and palace near Paris
    Elysee Palace|Élysée Palace,Elysee,Élysée|seat of the French president
    Eiffel Tower||tower in Paris
    Notre-Dame|Notre Dame Cathedral,Notre-Dame Cathedral|cathedral in Paris
    Cologne||city in Germany
    Stuttgart||city in Germany
    Düsseldorf|Dusseldorf,Duesseldorf|city in Germany
    Leipzig||city in Germany
    Dresden||city in Germany
    Bavaria||state of Germany
    Saxony||state of Germany
    Salzburg||city in Austria
    Basel||city in Switzerland
    Lausanne||city in Switzerland
    Rotterdam||city in the Netherlands
    Antwerp||city in Belgium
    Flanders||region of Belgium
    Wallonia||region of Belgium
    Basque Country||region of Spain
    Andalusia||region of Spain
    Seville||city in Spain
    Malaga|Málaga|city in Spain
    Canary Islands||islands of Spain
    Mallorca|Majorca|island of Spain
    Algarve||region of Portugal
    Porto||city in Portugal
    Naples||city in Italy
    Turin||city in Italy
    Venice||city in Italy
    Palermo||city in Italy
    Sicily||island of Italy
    Sardinia||island of Italy
    Lombardy||region of Italy
    Tuscany||region of Italy
    Lampedusa||island of Italy
    Crete||island of Greece
    Lesbos||island of Greece
    Thessaloniki||city in Greece
    Srebrenica||town in Bosnia and Herzegovina
    Transylvania||region of Romania
    Gdansk|Gdańsk|city in Poland
    Krakow|Kraków,Cracow|city in Poland
    Auschwitz||Nazi death camp in occupied Poland
    Kaliningrad||exclave of Russia
    Dagestan||republic of Russia
    Tatarstan||republic of Russia
    Yekaterinburg||city in Russia
    Novosibirsk||city in Russia
    Belgorod||city in Russia
    Rostov-on-Don||city in Russia
    Murmansk||city in Russia
    Sakhalin||island of Russia
    Sevastopol||city in Crimea
    Bakhmut||town in Ukraine
    Avdiivka||town in Ukraine
    Pokrovsk||town in Ukraine
    Dnipro||city in Ukraine
    Sumy||city in Ukraine
    Mykolaiv||city in Ukraine
    Bucha||town in Ukraine
    Diyarbakir||city in Turkey
    Izmir||city in Turkey
    Anatolia||region of Turkey
    Bosporus||strait in Turkey
    Yokohama||city in Japan
    Nagoya||city in Japan
    Kyoto||city in Japan
    Sapporo||city in Japan
    Kobe||city in Japan
    Fukuoka||city in Japan
    Daegu||city in South Korea
    Gwangju||city in South Korea
    Ulsan||city in South Korea
    Gyeongju||city in South Korea
    Nanjing||city in China
    Hangzhou||city in China
    Xi'an|Xian|city in China
    Harbin||city in China
    Dalian||city in China
    Qingdao||city in China
    Kunming||city in China
    Urumqi||city in Xinjiang, China
    Sichuan||province of China
    Yunnan||province of China
    Hubei||province of China
    Hunan||province of China
    Henan||province of China
    Hebei||province of China
    Zhejiang||province of China
    Jiangsu||province of China
    Shandong||province of China
    Shaanxi||province of China
    Qinghai||province of China
    Guangxi||region of China
    Kowloon||part of Hong Kong
    Victoria Harbour||harbour of Hong Kong
    Kaohsiung||city in Taiwan
    Pyeongchang||county in South Korea
    Delhi-NCR|National Capital Region|region of India
    Hyderabad||city in India
    Ahmedabad||city in India
    Pune||city in India
    Jaipur||city in India
    Lucknow||city in India
    Punjab||region of India and Pakistan
    Gujarat||state of India
    Maharashtra||state of India
    Uttar Pradesh||state of India
    Madhya Pradesh||state of India
    Andhra Pradesh||state of India
    Tamil Nadu||state of India
    Kerala||state of India
    Karnataka||state of India
    Rajasthan||state of India
    Bihar||state of India
    West Bengal||state of India
    Assam||state of India
    Manipur||state of India
    Srinagar||city in Kashmir
    Sindh||province of Pakistan
    Khyber Pakhtunkhwa||province of Pakistan
    Rawalpindi||city in Pakistan
    Chittagong|Chattogram|city in Bangladesh
    Cox's Bazar||district of Bangladesh
    Kandy||city in Sri Lanka
    Phuket||island of Thailand
    Chiang Mai||city in Thailand
    Da Nang|Danang|city in Vietnam
    Surabaya||city in Indonesia
    Aceh||province of Indonesia
    Sulawesi||island of Indonesia
    Kalimantan||Indonesian part of Borneo
    Cebu||island and city of the Philippines
    Davao|Davao City|city in the Philippines
    Sandakan||town in Sabah, Malaysia
    Tawau||town in Sabah, Malaysia
    Seri Perdana||official home of Malaysia's prime minister
    Klang Valley||region around Kuala Lumpur
    Sentosa||island of Singapore
    Adelaide||city in Australia
    Northern Territory||territory of Australia
    Great Barrier Reef||reef off Australia
    Christchurch||city in New Zealand
    Melanesia||region of the Pacific
    Mashhad||city in Iran
    Tabriz||city in Iran
    Karaj||city in Iran
    Najaf||city in Iraq
    Karbala||city in Iraq
    Anbar||province of Iraq
    Raqqa||city in Syria
    Latakia||city in Syria
    Sweida|Suwayda|city in Syria
    Deir al-Balah||city in the Gaza Strip
    Jabalia||town in the Gaza Strip
    Galilee||region of Israel
    Bethlehem||city in the West Bank
    Hodeidah|Hodeida|city in Yemen
    Aden||city in Yemen
    Sharjah||city in the United Arab Emirates
    Herat||city in Afghanistan
    Jalalabad||city in Afghanistan
    Kunduz||city in Afghanistan
    Mazar-i-Sharif||city in Afghanistan
    Casablanca||city in Morocco
    Marrakech|Marrakesh|city in Morocco
    Misrata||city in Libya
    Port Said||city in Egypt
    Port Sudan||city in Sudan
    El Fasher|El-Fasher,al-Fashir|city in Sudan
    Omdurman||city in Sudan
    Borno||state of Nigeria
    Maiduguri||city in Nigeria
    Niger Delta||region of Nigeria
    Kivu|North Kivu,South Kivu|region of the Democratic Republic of the Congo
    Bukavu||city in the Democratic Republic of the Congo
    Lubumbashi||city in the Democratic Republic of the Congo
    Cabo Delgado||province of Mozambique
    Durban||city in South Africa
    Soweto||township in South Africa
    Zanzibar||islands of Tanzania
    Puntland||region of Somalia
    Lake Victoria||lake in East Africa
    Guayaquil||city in Ecuador
    Medellín|Medellin|city in Colombia
    Tijuana||city in Mexico
    Ciudad Juárez|Ciudad Juarez|city in Mexico
    Guadalajara||city in Mexico
    Monterrey||city in Mexico
    Acapulco||city in Mexico
    Cancun|Cancún|city in Mexico
    Sinaloa||state of Mexico
    Patagonia||region of South America
    Great Lakes||lakes of North America
    Rio Grande||river between Mexico and the United States
    Great Wall|Great Wall of China|ancient wall in China
    Machu Picchu||ancient city in Peru
    Mount Fuji||mountain in Japan
    Earth||planet
    Mars||planet
    """
}
