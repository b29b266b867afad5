extension KnowledgeBase {
  /// Leagues, sporting bodies and clubs: name | other names | what it is. Nicknames that several
  /// clubs share, or that are words, stand only where "the" goes before or not at all.
  static let sports: StaticString = """
    NHL|National Hockey League|ice hockey league of North America
    MLS|Major League Soccer|football league of North America
    WNBA||women's basketball league of the United States
    NCAA|National Collegiate Athletic Association|body for college sports in the United States
    NASCAR|Nascar|body for car racing in the United States
    PGA Tour|PGA,U.S. PGA|golf tour
    LPGA Tour|LPGA|golf tour for women
    ATP|ATP Tour,Association of Tennis Professionals|men's tennis tour
    WTA|WTA Tour,Women's Tennis Association|women's tennis tour
    UFC|Ultimate Fighting Championship|mixed martial arts company
    WWE|World Wrestling Entertainment|wrestling company
    AFL|Australian Football League|league of Australian rules football
    NRL|National Rugby League|rugby league of Australia
    Indian Premier League|IPL|cricket league of India
    Football Association|The Football Association,the FA|governing body of English football
    English Football League|EFL|football league in England
    La Liga|LaLiga|football league of Spain
    Serie A||football league of Italy
    Bundesliga||football league of Germany
    Ligue 1||football league of France
    Eredivisie||football league of the Netherlands
    Scottish Premiership||football league of Scotland
    BCCI|Board of Control for Cricket in India|governing body of Indian cricket
    World Athletics|IAAF|governing body of athletics
    WADA|World Anti-Doping Agency,Wada|body against doping in sport
    Aston Villa||football club in England
    West Ham United|West Ham|football club in England
    Newcastle United||football club in England
    Crystal Palace||football club in England
    Leicester City||football club in England
    Leeds United||football club in England
    Nottingham Forest||football club in England
    Brighton & Hove Albion|Brighton and Hove Albion|football club in England
    Wolverhampton Wanderers||football club in England
    Sheffield United||football club in England
    Norwich City||football club in England
    Stoke City||football club in England
    Swansea City||football club in Wales
    West Bromwich Albion|West Brom|football club in England
    Blackburn Rovers||football club in England
    Queens Park Rangers|QPR|football club in England
    Glasgow Celtic||football club in Scotland
    Glasgow Rangers||football club in Scotland
    Sevilla FC||football club in Spain
    AS Roma||football club in Italy
    Napoli||football club in Italy
    AS Monaco||football club in France
    Olympique Marseille||football club in France
    Bayer Leverkusen||football club in Germany
    RB Leipzig||football club in Germany
    Ajax Amsterdam|Ajax|football club in the Netherlands
    PSV Eindhoven|PSV|football club in the Netherlands
    Galatasaray||football club in Turkey
    Fenerbahce|Fenerbahçe|football club in Turkey
    Boca Juniors||football club in Argentina
    Johor Darul Ta'zim||football club in Malaysia
    New York Yankees|Yankees|baseball club
    New York Mets|the Mets|baseball club
    Boston Red Sox|Red Sox|baseball club
    Chicago White Sox|White Sox|baseball club
    Chicago Cubs|the Cubs|baseball club
    Los Angeles Dodgers|LA Dodgers,Dodgers|baseball club
    Los Angeles Angels||baseball club
    San Francisco Giants||baseball club
    San Diego Padres|Padres|baseball club
    Houston Astros|Astros|baseball club
    Texas Rangers||baseball club
    Oakland Athletics||baseball club
    Seattle Mariners|the Mariners|baseball club
    Toronto Blue Jays|Blue Jays|baseball club
    Tampa Bay Rays||baseball club
    Baltimore Orioles|Orioles|baseball club
    Detroit Tigers||baseball club
    Cleveland Indians|Cleveland Guardians|baseball club
    Kansas City Royals||baseball club
    Minnesota Twins||baseball club
    Atlanta Braves|the Braves|baseball club
    Miami Marlins|the Marlins|baseball club
    Philadelphia Phillies|Phillies|baseball club
    Washington Nationals||baseball club
    St. Louis Cardinals|St Louis Cardinals|baseball club
    Milwaukee Brewers|the Brewers|baseball club
    Pittsburgh Pirates||baseball club
    Cincinnati Reds||baseball club
    Colorado Rockies||baseball club
    Arizona Diamondbacks|Diamondbacks|baseball club
    Los Angeles Lakers|Lakers,LA Lakers|basketball club
    Los Angeles Clippers|LA Clippers|basketball club
    Boston Celtics||basketball club
    Golden State Warriors||basketball club
    Chicago Bulls||basketball club
    Miami Heat||basketball club
    New York Knicks|Knicks|basketball club
    Brooklyn Nets||basketball club
    Philadelphia 76ers|76ers,Sixers|basketball club
    Toronto Raptors|the Raptors|basketball club
    Milwaukee Bucks||basketball club
    Cleveland Cavaliers|the Cavaliers|basketball club
    Detroit Pistons||basketball club
    Indiana Pacers|the Pacers|basketball club
    Houston Rockets||basketball club
    San Antonio Spurs||basketball club
    Dallas Mavericks|the Mavericks|basketball club
    Phoenix Suns||basketball club
    Denver Nuggets||basketball club
    Utah Jazz||basketball club
    Portland Trail Blazers|Trail Blazers|basketball club
    Oklahoma City Thunder||basketball club
    Memphis Grizzlies|the Grizzlies|basketball club
    Atlanta Hawks||basketball club
    Orlando Magic||basketball club
    Dallas Cowboys|the Cowboys|American football club
    New England Patriots|the Patriots|American football club
    Pittsburgh Steelers|Steelers|American football club
    Green Bay Packers|Packers|American football club
    Cleveland Browns|the Browns|American football club
    Baltimore Ravens|the Ravens|American football club
    Cincinnati Bengals|Bengals|American football club
    Buffalo Bills|the Bills|American football club
    Miami Dolphins||American football club
    New York Jets||American football club
    New York Giants||American football club
    Philadelphia Eagles||American football club
    Washington Redskins|Washington Commanders,Redskins|American football club
    Chicago Bears||American football club
    Detroit Lions||American football club
    Minnesota Vikings||American football club
    San Francisco 49ers|49ers,Niners|American football club
    Seattle Seahawks|Seahawks|American football club
    Los Angeles Rams||American football club
    Arizona Cardinals||American football club
    Los Angeles Chargers|San Diego Chargers|American football club
    Oakland Raiders|Las Vegas Raiders|American football club
    Denver Broncos|the Broncos|American football club
    Kansas City Chiefs||American football club
    Houston Texans||American football club
    Indianapolis Colts|the Colts|American football club
    Jacksonville Jaguars|the Jaguars|American football club
    Tennessee Titans||American football club
    New Orleans Saints||American football club
    Tampa Bay Buccaneers|Buccaneers|American football club
    Atlanta Falcons||American football club
    Carolina Panthers||American football club
    Toronto Maple Leafs|Maple Leafs|ice hockey club
    Montreal Canadiens|Canadiens|ice hockey club
    Boston Bruins|Bruins|ice hockey club
    New York Rangers||ice hockey club
    New York Islanders||ice hockey club
    New Jersey Devils||ice hockey club
    Philadelphia Flyers||ice hockey club
    Pittsburgh Penguins||ice hockey club
    Washington Capitals||ice hockey club
    Detroit Red Wings|Red Wings|ice hockey club
    Chicago Blackhawks|Blackhawks|ice hockey club
    St. Louis Blues|St Louis Blues|ice hockey club
    Edmonton Oilers|the Oilers|ice hockey club
    Calgary Flames||ice hockey club
    Vancouver Canucks|Canucks|ice hockey club
    Vegas Golden Knights|Golden Knights|ice hockey club
    Tampa Bay Lightning||ice hockey club
    Scuderia Ferrari|Ferrari|car maker and racing team in Italy
    Red Bull|Red Bull Racing|drinks maker and racing team
    McLaren||car maker and racing team in Britain
    """
}
