import Articles

/// What sport is played by a team that bears the name of its country or city.
enum TeamSport: String, CaseIterable {
  case football, rugby, cricket, basketball, hockey, gridiron, baseball

  /// Words that speak for a sport, by hash; those of sports that single people win for none.
  static let words: [UInt64: TeamSport?] = {
    var words: [UInt64: TeamSport?] = [:]
    for (sport, list) in lists { WordList.each(list) { words[$0] = .some(sport) } }
    return words
  }()

  private static let names = WordList.hashes(
    "soccer football rugby cricket basketball nba hockey nhl nfl baseball mlb tennis golf")

  private static let lists: [(TeamSport?, StaticString)] = [
    (
      .football,
      """
      soccer football footballer footballers striker midfielder midfield goalkeeper fifa uefa
      offside equaliser equalizer equalised equalized header goalless bundesliga winger
      substitute scored kickoff shootout
      """
    ),
    (
      .rugby,
      """
      rugby scrum springboks wallabies flanker prop hooker lineout fullback skipper conversion
      """
    ),
    (
      .cricket,
      """
      cricket wicket wickets overs batsman batsmen bowler bowlers bowled lbw odi stumps
      wicketkeeper unbeaten
      """
    ),
    (.basketball, "basketball nba rebounds dunk jumper layup playoffs assists"),
    (.hockey, "nhl hockey puck goaltender goalie shutout rink defenseman"),
    (.gridiron, "nfl quarterback touchdown touchdowns yards yard interception fumble punt"),
    (
      .baseball,
      "baseball mlb inning homer homered pitcher shortstop baseman bullpen rbi outfielder dugout"
    ),
    (
      nil,
      """
      tennis atp wta seeded seed golf birdie birdies bogey pga putt slalom downhill skiing ski
      skating metres marathon bout boxing heavyweight lap laps grand prix swimming cycling sprint
      hurdles olympic backhand forehand badminton biathlon
      """
    ),
  ]

  /// The sport of an article; nil where it tells of none, or of one that single people win.
  init?(of article: TokenizedArticle) {
    var counts: [TeamSport?: Int] = [:]
    for part in article.parts {
      for token in part.tokens where token.kind == .word {
        if let sport = Self.words[token.hash] {
          counts[sport, default: 0] += Self.names.contains(token.hash) ? 2 : 1
        }
      }
    }
    let best = counts.max {
      ($0.value, $0.key?.rawValue ?? "") < ($1.value, $1.key?.rawValue ?? "")
    }
    guard let best, best.value >= 3, let sport = best.key else { return nil }
    self = sport
  }
}

extension DocumentLinker {
  /// The teams that names of countries and cities stand for in an article on a team sport, by the
  /// indices of the names: where the words beside one tell, and elsewhere but after "in".
  func teams(among names: [LinkedName]) -> [Int: TeamSport] {
    let candidates = names.indices.filter { index in
      guard let entry = names[index].entry, knowledge.kind(of: entry) == .place else {
        return false
      }
      return knowledge.role(of: entry) != .people
    }
    guard !candidates.isEmpty, let sport = TeamSport(of: article) else { return [:] }
    var told: Set<Int> = []
    var isPlace: Set<Int> = []
    for index in candidates {
      guard let entry = names[index].entry else { continue }
      switch isTeam(names[index]) {
      case true?: told.insert(entry)
      case false?: isPlace.insert(index)
      case nil: break
      }
    }
    var found: [Int: TeamSport] = [:]
    for index in candidates where !isPlace.contains(index) {
      if let entry = names[index].entry, told.contains(entry) { found[index] = sport }
    }
    return found
  }

  /// Whether the words beside a name tell of a team, or of a place; nil where they tell nothing.
  private func isTeam(_ name: LinkedName) -> Bool? {
    let tokens = article.parts[name.part].tokens
    let before = name.tokens.lowerBound - 1
    let after = name.tokens.upperBound
    func hash(_ index: Int) -> UInt64? {
      tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].hash : nil
    }
    func isNumber(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].kind == .number
    }
    if let previous = hash(before) {
      if Self.opponents.contains(previous) { return true }
      if previous == Self.to, let verb = hash(before - 1), Self.defeats.contains(verb) {
        return true
      }
      if Self.places.contains(previous) { return false }
    }
    if tokens.indices.contains(before), before > 0, tokens[before].isMark(UInt8(ascii: ",")),
      tokens[before - 1].isCapital, hash(after) == nil, !isNumber(after)
    {
      return false
    }
    if let next = hash(after), Self.actions.contains(next) { return true }
    if isNumber(after) || isNumber(before) && before > 0 && tokens[before - 1].kind == .mark {
      return true
    }
    if tokens.indices.contains(after), tokens[after].kind == .possessive,
      let owned = hash(after + 1),
      Self.actions.contains(owned)
    {
      return true
    }
    return nil
  }

  private static let to = WordHash.of("to")
  private static let places = WordList.hashes("in at near outside around across from into to")
  private static let opponents = WordList.hashes(
    "beat beating beats against v vs versus over defeated defeating thrashed edged crushed host")
  private static let defeats = WordList.hashes(
    "lost lose losing defeat loss fell crashed succumbed conceded home away win victory draw")
  private static let actions = WordList.hashes(
    """
    beat beats beaten won win wins lost lose loses drew draw draws play plays played playing face
    faces faced host hosts hosted scored led lead leads trailed coach captain manager striker
    midfielder defender goalkeeper winger international internationals team squad fans players
    player side began took made recalled named dropped skipper batsman bowler scrum-half full-back
    prop lock hooker flanker v vs get got had have were was looked needed are great boss full
    """)
}
