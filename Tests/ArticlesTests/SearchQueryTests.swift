import Testing

@testable import Articles

@Suite struct SearchQueryTests {
  private static let now = Timestamp(rfc3339: "2025-07-16T10:00:00Z") ?? Timestamp(day: .epoch)

  private func query(_ text: String) -> SearchQuery { SearchQuery(text, now: Self.now) }

  /// The reading of a query in a short notation.
  private func reading(_ text: String) -> String { query(text).expression.notation }

  private func candidate(
    title: String = "", text: [String] = [], marks: Set<QueryMark> = [], note: String? = nil,
    tags: [String] = [], entities: [Entity] = [], edit: (inout Article) -> Void = { _ in }
  ) -> QueryCandidate {
    var article = Article()
    article.title = title
    article.paragraphs = text
    edit(&article)
    return QueryCandidate(
      article: article, second: Self.now.secondsSinceEpoch, feed: ["World news"],
      entities: entities, tags: tags, note: note, marks: marks)
  }

  @Test func `words, phrases and what must be missing are read as typed`() {
    #expect(
      reading("harbour strike -resort \"joint drill\"") == "harbour* strike* -resort* [joint drill]"
    )
    #expect(reading("HARBOUR, Łódź!") == "harbour* lodz*")
    #expect(reading("Jean-Luc don't") == "[jean luc*] [don t*]")
    #expect(reading("“joint dri") == "[joint dri*]")
    #expect(reading("北京 trade") == "[北 京*] trade*")
    #expect(reading("- -- a - b") == "a* b*")
  }

  @Test func `groups and OR bind as written, whether closed or not`() {
    #expect(reading("(xi OR putin) -who:trump") == "(xi* | putin*) -person:trump*")
    #expect(reading("a b OR c") == "(a* b* | c*)")
    #expect(reading("(a | (b OR c") == "(a* | b* | c*)")
    #expect(reading("a OR") == "a*")
    #expect(reading("OR a) b (") == "a* b*")
    #expect(reading("-(a b)") == "-(a* b*)")
    #expect(reading("NOT NOT a") == "a*")
    #expect(reading("who:(xi OR putin)") == "(person:xi* | person:putin*)")
    #expect(reading("a AND b") == "a* b*")
    #expect(reading("this or that") == "this* or* that*")
  }

  @Test func `keys say where to look, and an unknown one is a word`() {
    #expect(reading("where:\"north korea\"") == "place:[north korea]")
    #expect(reading("From:\"Coast Mail\" agency:afp") == "source:[coast mail] agency:afp*")
    #expect(reading("feed:world tag:korea lang:en-GB") == "feed:world* tag:korea* lang:en-gb")
    #expect(reading("is:unr has:q is:star") == "is:unread is:quote is:starred")
    #expect(reading("10:30 https://a.example") == "[10 30*] [https a example*]")
    #expect(reading("who: is: is:nothing since:2") == "")
  }

  @Test(
    arguments: [
      ("since:2025-07-01", "2025-07-01", nil), ("until:july", nil, "2025-08-01"),
      ("until:december", nil, "2025-01-01"), ("on:2025-06", "2025-06-01", "2025-07-01"),
      ("on:2024", "2024-01-01", "2025-01-01"), ("on:yesterday", "2025-07-15", "2025-07-16"),
      ("on:monday", "2025-07-14", "2025-07-15"), ("on:wed", "2025-07-09", "2025-07-10"),
      ("since:\"last week\"", "2025-07-07", nil), ("on:\"3 days ago\"", "2025-07-13", "2025-07-14"),
      ("on:\"12 July\"", "2025-07-12", "2025-07-13"), ("on:\"Dec 24\"", "2024-12-24", "2024-12-25"),
      ("since:\"march 2024\"", "2024-03-01", nil),
    ] as [(String, String?, String?)])
  func `dates are read as people write them`(_ typed: String, _ start: String?, _ end: String?) {
    func second(_ date: String?, _ open: Int) -> Int {
      date.flatMap { Timestamp(rfc3339: $0) }?.secondsSinceEpoch ?? open
    }
    #expect(
      query(typed).expression == .published(second(start, .min)..<second(end, .max)))
  }

  @Test func `ages count back from now, and days start where the person is`() throws {
    let now = Self.now.secondsSinceEpoch
    #expect(query("age:<3d").expression == .published(now - 3 * 86_400..<Int.max))
    #expect(query("age:>2w").expression == .published(Int.min..<now - 14 * 86_400))
    let there = try #require(Timestamp(rfc3339: "2025-07-16T03:00:00+08:00"))
    let start = try #require(Timestamp(rfc3339: "2025-07-16T00:00:00+08:00")).secondsSinceEpoch
    #expect(
      SearchQuery("on:today", now: there).expression == .published(start..<start + 86_400))
  }

  @Test func `a text matches by the start of its words, a phrase by whole ones`() {
    let text = candidate(title: "Tariff talks", text: ["Ministers met in Łódź.", "A joint drill."])
    #expect(query("tar minist lodz").matches(text))
    #expect(!query("inisters").matches(text))
    #expect(query("\"joint drill\"").matches(text))
    #expect(!query("\"joint dril\"").matches(text))
    #expect(query("\"joint dril").matches(text))
    #expect(!query("\"lodz a joint\"").matches(text))
    #expect(query("title:tariff -title:drill").matches(text))
    #expect(!query("drill -tariff").matches(text))
  }

  @Test func `names are found by every form, in their kind alone`() {
    let text = candidate(
      text: ["The foreign minister spoke."],
      entities: [Entity(id: "1", name: "Ana Reyes", kind: .person, aliases: ["A. Reyes"])])
    #expect(query("who:reyes ana").matches(text))
    #expect(query("name:\"a reyes\"").matches(text))
    #expect(!query("where:reyes").matches(text))
  }

  @Test func `marks, tags, notes, feeds and languages are asked for by key`() {
    let text = candidate(marks: [.unread, .quote], note: "call Ruth", tags: ["Far East"]) {
      $0.language = "en-GB"
      $0.tags = ["Trade"]
    }
    for typed in [
      "is:unread", "has:quote", "note:ruth", "ruth", "tag:east", "tag:trade", "feed:world",
      "lang:en", "lang:en-gb", "since:yesterday", "-is:read", "is:starred OR is:unread",
    ] { #expect(query(typed).matches(text), "\(typed)") }
    for typed in ["is:starred", "lang:e", "tag:west", "until:yesterday", "-is:unread"] {
      #expect(!query(typed).matches(text), "\(typed)")
    }
  }

  @Test(arguments: [
    ("trade[a-z]* of", true), ("TRADERS? o", true), ("^the traders", true),
    ("permit$", false), ("permit\\.$", true), ("\\bade", false), ("\\d{4}", true),
    ("\\d{5}", false),
    ("(deux|zwei|two) m.n", true), ("two m.{2,3}ns", false), ("mén", true), ("[^a-z ]2025", true),
    ("2025[^)]", false), ("x*", false), ("(a|b", false), ("\\W2025\\W", true),
    ("tr(a|ade)d?ers", true),
  ])
  func `a regular expression is tried on folded text`(_ pattern: String, _ matches: Bool) {
    let text = candidate(text: ["The traders of two mens’ clubs (2025) want a permit."])
    #expect(
      QueryPattern(pattern).map { query("/\(pattern)/").matches(text) && !$0.source.isEmpty }
        ?? false == matches)
  }

  @Test func `what is no regular expression is words, and so is a path`() {
    #expect(reading("/(a|b/") == "(a* | b*)" || reading("/(a|b/") == "[a b*]")
    #expect(reading("/usr/bin") == "[usr bin*]")
    #expect(reading("/trade perm") == "trade* perm*")
    #expect(reading("title:/a+b/ c") == "title:/a+b/ c*")
  }

  @Test func `a hostile expression takes no time`() throws {
    let pattern = try #require(QueryPattern("(a+)+(a+)+b"))
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
    #expect(QueryPattern(String(repeating: "(a{9}){9}", count: 9)) == nil)
    #expect(QueryPattern(String(repeating: "(", count: 10_000)) == nil)
  }

  @Test func `hits are the words that are looked for, as written`() {
    let text = "Traders traded; Łódź’s joint drill, joint drills."
    func hits(_ typed: String) -> [String] {
      query(typed).hits(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    #expect(hits("trad") == ["Trad", "trad"])
    #expect(hits("lodz -joint") == ["Łódź"])
    #expect(hits("\"joint drill\"") == ["joint drill"])
    #expect(hits("\"joint drill") == ["joint drill", "joint drill"])
    #expect(hits("/tr[a-z]+s/") == ["Traders"])
    #expect(hits("from:traders") == [])
  }

  @Test func `a snippet is cut around what was found`() {
    var article = Article()
    article.title = "Needle"
    article.paragraphs = [
      "Nothing here.",
      String(repeating: "word ", count: 80) + "a needle in hay "
        + String(repeating: "rest ", count: 80),
    ]
    let snippet = query("needle").snippet(of: article, length: 80)
    #expect(snippet.text.hasPrefix("…word") && snippet.text.hasSuffix("…"))
    #expect(snippet.text.utf8.count < 110)
    #expect(snippet.hits.map { snippet.text[utf8: $0] } == ["needle"])
    #expect(query("absent").snippet(of: article).text == "Nothing here.")
  }

  @Test func `completion knows what is being typed`() {
    let key = QueryCompletion("trade -wh")
    #expect(key.subject == .key && key.fixedSuggestions == ["who:", "where:"])
    #expect(key.query(completedWith: "who:") == "trade -who:")
    let value = QueryCompletion("(a OR who:\"ana re")
    #expect(value.subject == .value(.who) && value.typed == "ana re")
    #expect(value.query(completedWith: "Ana Reyes") == "(a OR who:\"Ana Reyes\" ")
    #expect(QueryCompletion("is:").fixedSuggestions.first == "unread")
  }

  @Test func `every example of the help is understood`() {
    for row in QueryHelp.rows { #expect(!query(row.example).isEmpty, "\(row.example)") }
  }

  @Test func `any text is a query`() {
    var generator = SplitMix64(seed: 11)
    let pieces = [
      "a", "Łó", "\"", "“", "(", ")", "-", "OR ", "|", "who:", "is:unread", "since:", "2025-07",
      "/",
      "[a-z]", "*", "\\", ":", " ", ",", "北京", "\u{0}", "\u{301}", "🙂", "age:<", "3d", "'", "NOT ",
      "{2",
      "feed:", "^", "!", "\n",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<14, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let query = query(text)
      let article = candidate(title: text, text: ["a " + text])
      _ = query.matches(article)
      var end = 0
      for hit in query.hits(in: text) {
        #expect(hit.lowerBound >= end && hit.upperBound <= text.utf8.count)
        end = hit.upperBound
      }
      _ = query.snippet(of: article.article)
      _ = QueryCompletion(text).query(completedWith: "x y")
    }
  }

  @Test(arguments: ["(", ")", "-", "a ", "\"", "OR ", "/", "who:(", "-(", "a|", "! "])
  func `a long row of anything is read at once`(piece: String) {
    let query = query(String(repeating: piece, count: 50_000))
    #expect(query.expression.size <= 200)
  }
}

extension QueryExpression {
  /// How many parts it has.
  var size: Int {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(1) { $0 + $1.size }
    case .not(let operand): 1 + operand.size
    default: 1
    }
  }

  /// The expression in a short notation for tests.
  var notation: String {
    switch self {
    case .everything: ""
    case .words(let words, let field): (field.map { "\($0):" } ?? "") + words.notation
    case .entity(let words, let kind): (kind.map { "\($0):" } ?? "name:") + words.notation
    case .feed(let words): "feed:" + words.notation
    case .tag(let words): "tag:" + words.notation
    case .language(let tag): "lang:" + tag
    case .marked(let mark): "is:" + mark.rawValue
    case .published(let range): "\(range)"
    case .pattern(let pattern, let field): (field.map { "\($0):" } ?? "") + "/\(pattern.source)/"
    case .not(let operand):
      if case .all = operand { "-(" + operand.notation + ")" } else { "-" + operand.notation }
    case .all(let parts): parts.map(\.notation).joined(separator: " ")
    case .any(let parts): "(" + parts.map(\.notation).joined(separator: " | ") + ")"
    }
  }
}

extension QueryWords {
  fileprivate var notation: String {
    let text = words.joined(separator: " ") + (isPrefix ? "*" : "")
    return words.count > 1 ? "[\(text)]" : text
  }
}
