extension KnowledgeBase {
  /// Countries and territories: name | other names | adjectives and people | capital and its other
  /// names | region.
  static let countries: StaticString = """
    Afghanistan|Islamic Emirate of Afghanistan|Afghan,Afghans|Kabul|South Asia
    Albania||Albanian,Albanians|Tirana,Tiranë|the Balkans
    Algeria||Algerian,Algerians|Algiers|North Africa
    Andorra||Andorran,Andorrans|Andorra la Vella|the Pyrenees
    Angola||Angolan,Angolans|Luanda|southern Africa
    Antigua and Barbuda|Antigua|Antiguan,Antiguans|St. John's|the Caribbean
    Argentina|Argentine Republic|Argentine,Argentinian,Argentines,Argentinians,Argentinean|Buenos Aires|South America
    Armenia||Armenian,Armenians|Yerevan|the South Caucasus
    Australia|Commonwealth of Australia|Australian,Australians,Aussie,Aussies|Canberra|Oceania
    Austria||Austrian,Austrians|Vienna|central Europe
    Azerbaijan||Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku|the South Caucasus
    Bahamas|The Bahamas|Bahamian,Bahamians|Nassau|the Caribbean
    Bahrain|Kingdom of Bahrain|Bahraini,Bahrainis|Manama|the Gulf
    Bangladesh||Bangladeshi,Bangladeshis|Dhaka,Dacca|South Asia
    Barbados||Barbadian,Barbadians|Bridgetown|the Caribbean
    Belarus|Byelorussia|Belarusian,Belarusians,Belarussian,Belarussians|Minsk|eastern Europe
    Belgium||Belgian,Belgians|Brussels|western Europe
    Belize||Belizean,Belizeans|Belmopan|Central America
    Benin||Beninese|Porto-Novo|West Africa
    Bhutan||Bhutanese|Thimphu|South Asia
    Bolivia||Bolivian,Bolivians|Sucre|South America
    Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians,Herzegovinian|Sarajevo|the Balkans
    Botswana||Botswanan,Batswana|Gaborone|southern Africa
    Brazil||Brazilian,Brazilians|Brasília,Brasilia|South America
    Brunei|Brunei Darussalam|Bruneian,Bruneians|Bandar Seri Begawan|Southeast Asia
    Bulgaria||Bulgarian,Bulgarians|Sofia|the Balkans
    Burkina Faso||Burkinabe,Burkinabé|Ouagadougou|West Africa
    Burundi||Burundian,Burundians|Gitega|East Africa
    Cambodia|Kingdom of Cambodia,Kampuchea|Cambodian,Cambodians|Phnom Penh|Southeast Asia
    Cameroon||Cameroonian,Cameroonians|Yaoundé,Yaounde|central Africa
    Canada||Canadian,Canadians|Ottawa|North America
    Cape Verde|Cabo Verde|Cape Verdean,Cape Verdeans|Praia|the Atlantic off West Africa
    Central African Republic|CAR|Central African|Bangui|central Africa
    Chad||Chadian,Chadians|N'Djamena,Ndjamena|central Africa
    Chile||Chilean,Chileans|Santiago|South America
    China|People's Republic of China,PRC,Mainland China|Chinese|Beijing,Peking|East Asia
    Colombia||Colombian,Colombians|Bogotá,Bogota|South America
    Comoros||Comorian,Comorians|Moroni|the Indian Ocean
    Congo Republic|Republic of the Congo,Congo-Brazzaville,Republic of Congo||Brazzaville|central Africa
    Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,DRC,Congo,Congo-Kinshasa,Zaire|Congolese|Kinshasa|central Africa
    Costa Rica||Costa Rican,Costa Ricans|San José,San Jose|Central America
    Croatia||Croatian,Croatians,Croat,Croats|Zagreb|the Balkans
    Cuba||Cuban,Cubans|Havana|the Caribbean
    Cyprus||Cypriot,Cypriots|Nicosia|the eastern Mediterranean
    Czech Republic|Czechia|Czech,Czechs|Prague|central Europe
    Denmark||Danish,Dane,Danes|Copenhagen|northern Europe
    Djibouti||Djiboutian,Djiboutians||the Horn of Africa
    Dominica|||Roseau|the Caribbean
    Dominican Republic||Dominican,Dominicans|Santo Domingo|the Caribbean
    Ecuador||Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans|Quito|South America
    Egypt||Egyptian,Egyptians|Cairo|North Africa
    El Salvador||Salvadoran,Salvadorans,Salvadorean|San Salvador|Central America
    Equatorial Guinea||Equatorial Guinean|Malabo|central Africa
    Eritrea||Eritrean,Eritreans|Asmara|the Horn of Africa
    Estonia||Estonian,Estonians|Tallinn|the Baltic
    Eswatini|Swaziland|Swazi,Swazis|Mbabane|southern Africa
    Ethiopia||Ethiopian,Ethiopians|Addis Ababa|the Horn of Africa
    Fiji||Fijian,Fijians|Suva|the Pacific
    Finland||Finnish,Finn,Finns|Helsinki|northern Europe
    France|French Republic|French,Frenchman,Frenchmen|Paris|western Europe
    Gabon||Gabonese|Libreville|central Africa
    Gambia|The Gambia|Gambian,Gambians|Banjul|West Africa
    Georgia|Republic of Georgia|Georgian,Georgians|Tbilisi|the South Caucasus
    Germany|Federal Republic of Germany,West Germany,East Germany|German,Germans|Berlin|central Europe
    Ghana||Ghanaian,Ghanaians|Accra|West Africa
    Greece||Greek,Greeks|Athens|southern Europe
    Grenada||Grenadian,Grenadians|St. George's|the Caribbean
    Guatemala||Guatemalan,Guatemalans|Guatemala City|Central America
    Guinea|Guinea-Conakry|Guinean,Guineans|Conakry|West Africa
    Guinea-Bissau|||Bissau|West Africa
    Guyana||Guyanese|Georgetown|South America
    Haiti||Haitian,Haitians|Port-au-Prince|the Caribbean
    Honduras||Honduran,Hondurans|Tegucigalpa|Central America
    Hungary||Hungarian,Hungarians|Budapest|central Europe
    Iceland||Icelandic,Icelander,Icelanders|Reykjavík,Reykjavik|the North Atlantic
    India|Republic of India|Indian,Indians|New Delhi,Delhi|South Asia
    Indonesia||Indonesian,Indonesians|Jakarta|Southeast Asia
    Iran|Islamic Republic of Iran,Persia|Iranian,Iranians,Persian,Persians|Tehran,Teheran|the Middle East
    Iraq||Iraqi,Iraqis|Baghdad|the Middle East
    Ireland|Republic of Ireland|Irish,Irishman,Irishmen|Dublin|northwestern Europe
    Israel|State of Israel|Israeli,Israelis|Jerusalem|the Middle East
    Italy||Italian,Italians|Rome|southern Europe
    Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians|Yamoussoukro|West Africa
    Jamaica||Jamaican,Jamaicans|Kingston|the Caribbean
    Japan||Japanese|Tokyo|East Asia
    Jordan|Hashemite Kingdom of Jordan|Jordanian,Jordanians|Amman|the Middle East
    Kazakhstan||Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan|Central Asia
    Kenya||Kenyan,Kenyans|Nairobi|East Africa
    Kiribati||I-Kiribati|Tarawa|the Pacific
    Kosovo||Kosovar,Kosovars,Kosovan|Pristina|the Balkans
    Kuwait||Kuwaiti,Kuwaitis|Kuwait City|the Gulf
    Kyrgyzstan|Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek|Central Asia
    Laos|Lao PDR|Lao,Laotian,Laotians|Vientiane|Southeast Asia
    Latvia||Latvian,Latvians|Riga|the Baltic
    Lebanon||Lebanese|Beirut|the Middle East
    Lesotho||Basotho|Maseru|southern Africa
    Liberia||Liberian,Liberians|Monrovia|West Africa
    Libya||Libyan,Libyans|Tripoli|North Africa
    Liechtenstein|||Vaduz|the Alps
    Lithuania||Lithuanian,Lithuanians|Vilnius|the Baltic
    Luxembourg||Luxembourgish||western Europe
    Madagascar||Malagasy,Madagascan|Antananarivo|the Indian Ocean
    Malawi||Malawian,Malawians|Lilongwe|southern Africa
    Malaysia||Malaysian,Malaysians|Kuala Lumpur,KL|Southeast Asia
    Maldives|The Maldives|Maldivian,Maldivians|Malé|the Indian Ocean
    Mali||Malian,Malians|Bamako|West Africa
    Malta||Maltese|Valletta|the Mediterranean
    Marshall Islands||Marshallese|Majuro|the Pacific
    Mauritania||Mauritanian,Mauritanians|Nouakchott|West Africa
    Mauritius||Mauritian,Mauritians|Port Louis|the Indian Ocean
    Mexico||Mexican,Mexicans|Mexico City|North America
    Micronesia|Federated States of Micronesia|Micronesian|Palikir|the Pacific
    Moldova|Republic of Moldova|Moldovan,Moldovans|Chișinău,Chisinau|eastern Europe
    Monaco||Monegasque,Monégasque||the Mediterranean
    Mongolia||Mongolian,Mongolians,Mongol,Mongols|Ulaanbaatar,Ulan Bator|East Asia
    Montenegro||Montenegrin,Montenegrins|Podgorica|the Balkans
    Morocco||Moroccan,Moroccans|Rabat|North Africa
    Mozambique||Mozambican,Mozambicans|Maputo|southern Africa
    Myanmar|Burma|Burmese|Naypyidaw,Naypyitaw,Nay Pyi Taw|Southeast Asia
    Namibia||Namibian,Namibians|Windhoek|southern Africa
    Nauru||Nauruan,Nauruans||the Pacific
    Nepal||Nepali,Nepalis,Nepalese|Kathmandu|South Asia
    Netherlands|The Netherlands,Holland|Dutch,Dutchman,Dutchmen|Amsterdam|western Europe
    New Zealand|Aotearoa|New Zealander,New Zealanders|Wellington|Oceania
    Nicaragua||Nicaraguan,Nicaraguans|Managua|Central America
    Niger||Nigerien,Nigeriens|Niamey|West Africa
    Nigeria||Nigerian,Nigerians|Abuja|West Africa
    North Korea|DPRK,Democratic People's Republic of Korea,N. Korea,N Korea,North Korean state|North Korean,North Koreans|Pyongyang|East Asia
    North Macedonia|Macedonia|Macedonian,Macedonians,North Macedonian|Skopje|the Balkans
    Norway||Norwegian,Norwegians|Oslo|northern Europe
    Oman||Omani,Omanis|Muscat|the Gulf
    Pakistan|Islamic Republic of Pakistan|Pakistani,Pakistanis|Islamabad|South Asia
    Palau||Palauan,Palauans|Ngerulmud|the Pacific
    Palestine|Palestinian territories,Palestinian Territories,State of Palestine,Occupied Palestinian Territory|Palestinian,Palestinians|Ramallah|the Middle East
    Panama||Panamanian,Panamanians|Panama City|Central America
    Papua New Guinea|PNG|Papua New Guinean,Papua New Guineans|Port Moresby|the Pacific
    Paraguay||Paraguayan,Paraguayans|Asunción,Asuncion|South America
    Peru||Peruvian,Peruvians|Lima|South America
    Philippines|The Philippines|Philippine,Filipino,Filipinos,Filipina,Filipinas|Manila|Southeast Asia
    Poland||Polish,Pole,Poles|Warsaw|central Europe
    Portugal||Portuguese|Lisbon|southern Europe
    Qatar||Qatari,Qataris|Doha|the Gulf
    Romania||Romanian,Romanians|Bucharest|eastern Europe
    Russia|Russian Federation,Soviet Russia|Russian,Russians|Moscow|eastern Europe and northern Asia
    Rwanda||Rwandan,Rwandans|Kigali|East Africa
    Saint Kitts and Nevis|St. Kitts and Nevis,St Kitts and Nevis||Basseterre|the Caribbean
    Saint Lucia|St. Lucia,St Lucia||Castries|the Caribbean
    Saint Vincent and the Grenadines|St. Vincent and the Grenadines,St Vincent and the Grenadines||Kingstown|the Caribbean
    Samoa||Samoan,Samoans|Apia|the Pacific
    San Marino||Sammarinese||southern Europe
    Sao Tome and Principe|São Tomé and Príncipe|Santomean|São Tomé|the Atlantic off central Africa
    Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh|the Gulf
    Senegal||Senegalese|Dakar|West Africa
    Serbia||Serbian,Serbians,Serb,Serbs|Belgrade|the Balkans
    Seychelles|The Seychelles|Seychellois|Victoria|the Indian Ocean
    Sierra Leone||Sierra Leonean,Sierra Leoneans|Freetown|West Africa
    Singapore|Republic of Singapore|Singaporean,Singaporeans||Southeast Asia
    Slovakia|Slovak Republic|Slovak,Slovaks,Slovakian|Bratislava|central Europe
    Slovenia||Slovenian,Slovenians,Slovene,Slovenes|Ljubljana|central Europe
    Solomon Islands|Solomons|Solomon Islander,Solomon Islanders|Honiara|the Pacific
    Somalia||Somali,Somalis,Somalian|Mogadishu|the Horn of Africa
    South Africa|Republic of South Africa|South African,South Africans|Pretoria|southern Africa
    South Korea|Republic of Korea,ROK,S. Korea,S Korea|South Korean,South Koreans|Seoul|East Asia
    South Sudan||South Sudanese|Juba|East Africa
    Spain||Spanish,Spaniard,Spaniards|Madrid|southern Europe
    Sri Lanka|Ceylon|Sri Lankan,Sri Lankans|Colombo|South Asia
    Sudan||Sudanese|Khartoum|northeastern Africa
    Suriname||Surinamese|Paramaribo|South America
    Sweden||Swedish,Swede,Swedes|Stockholm|northern Europe
    Switzerland|Swiss Confederation|Swiss|Bern,Berne|central Europe
    Syria|Syrian Arab Republic|Syrian,Syrians|Damascus|the Middle East
    Taiwan|Republic of China,Chinese Taipei|Taiwanese|Taipei|East Asia
    Tajikistan||Tajik,Tajiks|Dushanbe|Central Asia
    Tanzania||Tanzanian,Tanzanians|Dodoma|East Africa
    Thailand|Kingdom of Thailand|Thai,Thais|Bangkok|Southeast Asia
    East Timor|Timor-Leste,Timor Leste|Timorese,East Timorese|Dili|Southeast Asia
    Togo||Togolese|Lomé,Lome|West Africa
    Tonga||Tongan,Tongans|Nuku'alofa|the Pacific
    Trinidad and Tobago|Trinidad|Trinidadian,Trinidadians|Port of Spain|the Caribbean
    Tunisia||Tunisian,Tunisians|Tunis|North Africa
    Turkey|Türkiye,Turkiye,Republic of Turkey|Turkish,Turk,Turks|Ankara|western Asia
    Turkmenistan||Turkmen,Turkmens|Ashgabat|Central Asia
    Tuvalu||Tuvaluan,Tuvaluans|Funafuti|the Pacific
    Uganda||Ugandan,Ugandans|Kampala|East Africa
    Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev|eastern Europe
    United Arab Emirates|UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi|the Gulf
    United Kingdom|UK,U.K.,Britain,Great Britain,United Kingdom of Great Britain and Northern Ireland|British,Briton,Britons,Brits|London|northwestern Europe
    United States|US,U.S.,USA,U.S.A.,United States of America,America,The States|American,Americans|Washington,Washington DC,Washington D.C.|North America
    Uruguay||Uruguayan,Uruguayans|Montevideo|South America
    Uzbekistan||Uzbek,Uzbeks|Tashkent|Central Asia
    Vanuatu||Vanuatuan,Ni-Vanuatu|Port Vila|the Pacific
    Vatican City|Vatican,The Vatican,Holy See|||Rome
    Venezuela|Bolivarian Republic of Venezuela|Venezuelan,Venezuelans|Caracas|South America
    Vietnam|Viet Nam,Socialist Republic of Vietnam,North Vietnam,South Vietnam|Vietnamese|Hanoi|Southeast Asia
    Yemen||Yemeni,Yemenis|Sanaa,Sana'a|the Arabian Peninsula
    Zambia||Zambian,Zambians|Lusaka|southern Africa
    Zimbabwe|Rhodesia|Zimbabwean,Zimbabweans|Harare|southern Africa
    Hong Kong|Hong Kong SAR|Hong Konger,Hong Kongers||southern China
    Macau|Macao|Macanese||southern China
    Greenland||Greenlandic,Greenlander,Greenlanders|Nuuk|the Arctic
    Puerto Rico||Puerto Rican,Puerto Ricans|San Juan|the Caribbean
    Western Sahara||Sahrawi,Sahrawis||North Africa
    Bermuda||Bermudian,Bermudians|Hamilton|the Atlantic
    Guam||Guamanian|Hagåtña|the Pacific
    New Caledonia||New Caledonian|Nouméa,Noumea|the Pacific
    French Polynesia|||Papeete|the Pacific
    Faroe Islands||Faroese|Tórshavn|the North Atlantic
    Gibraltar||Gibraltarian,Gibraltarians||the Iberian Peninsula
    Scotland||Scottish,Scot,Scots|Edinburgh|the United Kingdom
    Wales||Welsh,Welshman|Cardiff|the United Kingdom
    England||English,Englishman,Englishmen||the United Kingdom
    Northern Ireland||Northern Irish|Belfast|the United Kingdom
    Soviet Union|USSR,U.S.S.R.|Soviet,Soviets||eastern Europe and northern Asia until 1991
    Yugoslavia||Yugoslav,Yugoslavs,Yugoslavian||the Balkans until the 1990s
    Czechoslovakia||Czechoslovak,Czechoslovakian||central Europe until 1992
    Catalonia||Catalan,Catalans||northeastern Spain
    Quebec|Québec|Quebecois,Québécois||eastern Canada
    Tibet||Tibetan,Tibetans|Lhasa|western China
    Chechnya||Chechen,Chechens|Grozny|southern Russia
    Kurdistan||Kurdish,Kurd,Kurds||the Middle East
    Abkhazia||Abkhaz,Abkhazian|Sukhumi|the South Caucasus
    South Ossetia||Ossetian,Ossetians,South Ossetian||the South Caucasus
    Nagorno-Karabakh|Karabakh,Artsakh||Stepanakert|the South Caucasus
    Transnistria|Transdniestria|Transnistrian|Tiraspol|eastern Europe
    Somaliland||Somalilander|Hargeisa|the Horn of Africa
    """
}
