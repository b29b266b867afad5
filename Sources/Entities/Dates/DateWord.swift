/// What a word means in an expression of time.
struct DateWord: Sendable {
  enum Kind: UInt8 {
    case month, weekday, unit, number, ordinal
    /// "today", "yesterday", "tomorrow": days from the reference.
    case day
    /// "last", "next", "this".
    case last, next, this
    case previous, following, same
    /// "ago", "later", "earlier".
    case ago, later, earlier, before, after
    /// "early", "late", "mid", "end".
    case part
    case partOfDay, season
    case now, just, from, hence, within
    case the, of, a, and, on, `in`, to, about, few, couple, past, half
    /// Other words before a year: "since", "by", "until".
    case preposition
    /// Words that tell of the future, of the past.
    case future, pastVerb
    case century, weekend, quarter
  }

  let kind: Kind
  let value: Int

  /// The units of time.
  enum Unit: Int {
    case second, minute, hour, day, week, fortnight, month, year, decade

    /// How exact "two of them ago" is.
    var precision: Precision {
      switch self {
      case .year, .decade: .year
      case .month: .month
      default: .day
      }
    }
  }

  /// The smallest part of a date that is told.
  enum Precision: Int, Comparable {
    case day, month, year

    static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }
}

/// The words of time by their hashes.
struct DateWords: Sendable {
  private var words = WordTable<DateWord>(minimumCapacity: 400)

  init() {
    for (list, kind) in Self.numbered {
      var value = 0
      for line in list.description.split(separator: ";", omittingEmptySubsequences: false) {
        WordList.each(of: line) { add($0, kind, value) }
        value += 1
      }
    }
    for (list, kind) in Self.plain {
      WordList.each(list) { add($0, kind, 0) }
    }
  }

  func word(_ hash: UInt64) -> DateWord? { words[hash] }

  private mutating func add(_ hash: UInt64, _ kind: DateWord.Kind, _ value: Int) {
    let word = DateWord(kind: kind, value: value)
    words[hash, default: word] = word
  }

  private static let numbered: [(StaticString, DateWord.Kind)] = [
    (
      """
      ;january jan;february feb;march mar;april apr;may;june jun;july jul;august aug;
      september sep sept;october oct;november nov;december dec
      """, .month
    ),
    (
      """
      sunday sundays sun;monday mondays;tuesday tuesdays tue tues;wednesday wednesdays wed;
      thursday thursdays thu thur thurs;friday fridays fri;saturday saturdays sat
      """, .weekday
    ),
    (
      """
      second seconds sec secs s;minute minutes min mins m;hour hours hr hrs h;day days d;
      week weeks wk wks w;fortnight fortnights;month months mo mos mon mons;year years yr yrs y;
      decade decades
      """, .unit
    ),
    (
      """
      zero;one;two;three;four;five;six;seven;eight;nine;ten;eleven;twelve;thirteen;fourteen;
      fifteen;sixteen;seventeen;eighteen;nineteen;twenty
      """, .number
    ),
    (
      """
      ;first;secondly;third;fourth;fifth;sixth;seventh;eighth;ninth;tenth;eleventh;twelfth;
      thirteenth;fourteenth;fifteenth;sixteenth;seventeenth;eighteenth;nineteenth;twentieth
      """, .ordinal
    ),
    ("yesterday;today tonight;tomorrow", .day),
    // Those that need no "of", and those that do.
    ("early late mid;beginning end middle start", .part),
  ]

  private static let plain: [(StaticString, DateWord.Kind)] = [
    ("last", .last), ("next coming", .next), ("this", .this), ("previous preceding", .previous),
    ("following", .following), ("same", .same), ("ago", .ago), ("later afterwards", .later),
    ("earlier", .earlier), ("before", .before), ("after", .after),
    ("morning afternoon evening night lunchtime midnight noon", .partOfDay),
    ("spring summer autumn winter", .season), ("now", .now), ("just right", .just),
    ("from", .from), ("hence", .hence), ("within", .within), ("the", .the), ("of", .of),
    ("a an", .a), ("and", .and), ("on", .on), ("in", .in), ("to", .to),
    ("about around almost nearly approximately roughly over some approx exactly", .about),
    ("few several many", .few), ("couple", .couple), ("past", .past), ("half", .half),
    ("since by until till during through between for circa", .preposition),
    (
      """
      will shall wont be due scheduled slated expected expects upcoming plans planned planning
      forthcoming would going hopes intends intended ahead aims begins starts opens
      """, .future
    ),
    (
      """
      was were had did said told came went met took made held began became got gave saw found left
      won lost kept ran rose fell led put sent spoke wrote died been has have broke drew flew hit
      knew let paid read set shot sold spent stood struck thought taught threw wore built bought
      brought caught chose cut did fought grew heard hurt
      """, .pastVerb
    ),
    ("century centuries", .century), ("weekend weekends", .weekend), ("quarter", .quarter),
  ]
}

extension WordList {
  /// Calls a function with the hash of each word of a text.
  static func each(of text: some StringProtocol, _ body: (UInt64) -> Void) {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { body(WordHash.of(word)) }
  }
}
