/// Reads an opening piece by piece.
struct OpeningCursor {
  let text: [UInt8]
  var index: Int
  let end: Int

  private var place: Range<Int>?
  private var date: DateText?
  private var dateWords: Range<Int>?
  private var agency: String?
  private var jointCredit: Range<Int>?
  private var isCapitals = false
  private var hasQualifier = false

  init(text: [UInt8], index: Int, end: Int) {
    self.text = text
    self.index = index
    self.end = end
  }

  mutating func read() -> Opening? {
    let start = index
    if let name = bracketedAgency() {
      agency = name
      let hasMark = terminator()
      guard hasMark || index < end && text[index].isBlank else { return nil }
      skipSpaces()
      return opening(from: start, mayFollow: hasMark)
    }
    if let opening = dateAndAgency() { return opening }
    guard placeName() else { return nil }
    while markedAgency() || qualifier() {}
    guard terminator() || isComplete(), isAcceptable else { return nil }
    skipSpaces()
    return opening(from: start, mayFollow: isCapitals)
  }

  /// "July 15 (Reuters) - ", an opening without a place.
  private mutating func dateAndAgency() -> Opening? {
    let start = index
    if let (found, stop) = DateText.parse(text, at: index, end: end), stop < end {
      index = stop
      skipSpaces()
      if let name = bracketedAgency(), terminator() {
        (date, dateWords, agency) = (found, start..<stop, name)
        skipSpaces()
        return opening(from: start, mayFollow: true)
      }
    }
    index = start
    return nil
  }

  private func opening(from start: Int, mayFollow: Bool) -> Opening? {
    guard index < end || index == text.count else { return nil }
    return Opening(
      place: place.map { text.string($0) }, date: date, dateWords: dateWords, agency: agency,
      jointCredit: jointCredit, mayFollow: mayFollow, start: start, end: index)
  }

  private mutating func skipSpaces() { while index < end, text[index].isBlank { index += 1 } }

  /// Whether what was read is a dateline rather than a label or a drop cap.
  private var isAcceptable: Bool {
    guard let place else { return false }
    if date != nil || agency != nil { return true }
    guard isCapitals else { return false }
    if Self.labels.contains(text, place) { return false }
    if !hasQualifier, !text.hasFolded("the hague", at: place.lowerBound) {
      var start = place.lowerBound
      while start < place.upperBound {
        let word = text.word(at: start, end: place.upperBound)
        guard !Self.labels.contains(text, word), !Lexicon.isFunctionWord(text, word),
          !Lexicon.isVerb(text, word)
        else { return false }
        start = word.upperBound + 1
      }
    }
    let letters = place.reduce(into: 0) { $0 += text[$1].isLetter || text[$1] >= 0xC3 ? 1 : 0 }
    return letters >= 4 || Self.shortPlaces.contains(text, place)
  }

  /// Whether place, date and agency are all there, so that no mark need follow ("OSLO, July 3
  /// (AP) The …").
  private mutating func isComplete() -> Bool {
    guard place != nil, date != nil, agency != nil else { return false }
    let next = index < end && text[index] == UInt8(ascii: ".") ? index + 1 : index
    guard next + 1 < end, text[next].isBlank, text.letterCase(at: next + 1) != .lower else {
      return false
    }
    index = next
    return true
  }

  /// One to five words in capitals, or up to four capitalised ones.
  private mutating func placeName() -> Bool {
    let start = index
    var next = index
    var words = 0
    var last = index
    var allCapitals = true
    while next < end, words < 5 {
      var stop = next
      var hasLower = false
      var hasUpper = false
      while stop < end, isPlaceByte(stop) {
        switch text.letterCase(at: stop) {
        case .upper: hasUpper = true
        case .lower: hasLower = !(stop == next + 1 && text.has("Mc", at: next)) || hasLower
        case .none: break
        }
        stop += 1
      }
      guard stop > next, hasUpper, text.letterCase(at: next) == .upper else { break }
      if words > 0, hasLower == allCapitals { break }
      if words == 0 { allCapitals = !hasLower }
      if DateText.month(text, next..<stop) != nil, words > 0 { break }
      words += 1
      last = stop
      next = stop
      guard next < end, text[next] == .space else { break }
      next += 1
    }
    guard words > 0, allCapitals || words <= 4 else { return false }
    while last > start, text[last - 1].isAny(of: ".-/'"), text[last - 1] != UInt8(ascii: ".") {
      last -= 1
    }
    guard last > start else { return false }
    isCapitals = allCapitals
    index = last
    // "MOSCOW. July 14", but "ST."
    let word = text[start..<last].lastIndex(of: .space).map { $0 + 1 } ?? start
    if text[last - 1] == UInt8(ascii: "."), text[word..<last - 1].allSatisfy(\.isLetter),
      last - word > 5
    {
      last -= 1
    }
    place = start..<last
    return true
  }

  private func isPlaceByte(_ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte.isLetter || byte.isAny(of: ".-/'") }
    if byte == 0xE2 { return text.has("’", at: index) }
    if byte.isContinuation { return text.dashLength(at: index) == 0 }
    return true
  }

  /// ", Nigeria", " (Nigeria)", ", July 15", " (July 15, 2025)", " (AFP)", " [India]".
  private mutating func qualifier() -> Bool {
    let start = index
    var next = index
    let hasComma = next < end && text[next] == UInt8(ascii: ",")
    if hasComma { next += 1 }
    while next < end, text[next].isBlank { next += 1 }
    guard next > start, next < end else { return false }
    if text[next] == UInt8(ascii: "(") || text[next] == UInt8(ascii: "[") {
      index = next
      if bracketed() { return true }
      index = start
      return false
    }
    if date == nil, let (found, stop) = DateText.parse(text, at: next, end: end) {
      date = found
      dateWords = next..<stop
      index = stop
      return true
    }
    guard hasComma, date == nil, let place else { return false }
    var stop = next
    var words = 0
    var last = next
    while stop < end, words < 4 {
      let first = stop
      while stop < end, isPlaceByte(stop), text[stop] != UInt8(ascii: "/") { stop += 1 }
      guard stop > first, text.letterCase(at: first) == .upper else { break }
      words += 1
      last = stop
      guard stop < end, text[stop] == .space else { break }
      stop += 1
    }
    guard words > 0 else { return false }
    hasQualifier = true
    self.place = place.lowerBound..<last
    index = last
    return true
  }

  /// Reads a bracket that holds a date or a country.
  private mutating func bracketed() -> Bool {
    let open = text[index]
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    guard let stop = text[index..<end].firstIndex(of: close), stop - index <= 40 else {
      return false
    }
    let inner = text.trimmed(index + 1..<stop)
    if date == nil, let (found, next) = DateText.parse(text, at: inner.lowerBound, end: stop),
      next == inner.upperBound
    {
      date = found
      dateWords = inner
      index = stop + 1
      return true
    }
    if date != nil, agency == nil, jointCredit == nil, 2...6 ~= inner.count,
      text[inner].allSatisfy(\.isUpper)
    {
      // Initials behind a date are those of an agency, known or not.
      jointCredit = inner
      index = stop + 1
      return true
    }
    guard date == nil, let place, text.letterCase(at: inner.lowerBound) == .upper,
      !inner.contains(where: { text[$0].isDigit })
    else { return false }
    hasQualifier = true
    self.place = place.lowerBound..<stop + 1
    index = stop + 1
    return true
  }

  /// Reads an agency in brackets, slashes or bars behind a place: " (AP)", ". /TASS/", " | AFP |",
  /// "--(BUSINESS WIRE)".
  private mutating func markedAgency() -> Bool {
    guard agency == nil else { return false }
    var next = index
    if next < end, text[next].isAny(of: ",.") { next += 1 }
    while next < end, text[next].isBlank { next += 1 }
    if text.dashLength(at: next) > 1 { next += text.dashLength(at: next) }
    guard next < end, let position = Array("([/|".utf8).firstIndex(of: text[next]),
      let stop = text[next + 1..<end].firstIndex(of: Array(")]/|".utf8)[position])
    else { return false }
    let words = text.trimmed(next + 1..<stop)
    guard let name = Agency.credited(text, words) else { return false }
    agency = name
    if Agency.isJoint(text, words) { jointCredit = words }
    index = stop + 1
    return true
  }

  private mutating func bracketedAgency() -> String? {
    guard index < end, text[index] == UInt8(ascii: "("),
      let stop = text[index..<end].firstIndex(of: UInt8(ascii: ")")),
      let name = Agency.credited(text, text.trimmed(index + 1..<stop))
    else { return nil }
    index = stop + 1
    return name
  }

  /// A dash or colon with a space on one side at least.
  private mutating func terminator() -> Bool {
    var next = index
    // The bar that closes an agency ends the opening.
    if next > 0, text[next - 1] == UInt8(ascii: "|") { return true }
    let hasStop = agency != nil && next < end && text[next] == UInt8(ascii: ".")
    if hasStop || next < end && text[next] == UInt8(ascii: ",") { next += 1 }
    let hadSpace = next < end && text[next].isBlank
    while next < end, text[next].isBlank { next += 1 }
    guard next < end else { return false }
    let length = text[next] == UInt8(ascii: ":") ? 1 : text.dashLength(at: next)
    guard length > 0 else { return false }
    let after = next + length
    if length == 1, text[next] == UInt8(ascii: "-"),
      !hadSpace && !hasStop || after < end && !text[after].isBlank
    {
      return false
    }
    if text[next] == UInt8(ascii: ":"), after < text.count, text[after].isDigit { return false }
    if text[next] != UInt8(ascii: ":"), Self.isDateline(ofPicture: text, after) { return false }
    index = after
    return true
  }

  /// Whether the dateline of a picture starts at an index.
  static func startsCaption(_ text: [UInt8], at start: Int) -> Bool {
    var cursor = OpeningCursor(text: text, index: start, end: Swift.min(text.count, start + 80))
    guard cursor.placeName() else { return false }
    while cursor.markedAgency() || cursor.qualifier() {}
    cursor.skipSpaces()
    let dash = text.dashLength(at: cursor.index)
    return dash > 0 && isDateline(ofPicture: text, cursor.index + dash)
  }

  /// Whether a date and a colon follow: the caption of a picture opens so ("PARIS - JULY 3: …").
  private static func isDateline(ofPicture text: [UInt8], _ index: Int) -> Bool {
    var next = index
    while next < text.count, text[next].isBlank { next += 1 }
    let end = Swift.min(text.count, next + 24)
    guard next < end, let (_, stop) = DateText.parse(text, at: next, end: end) else { return false }
    return stop < text.count && text[stop] == UInt8(ascii: ":")
  }

  private static let shortPlaces: WordSet = ["goa", "rio", "ufa", "ulm", "lae", "pau", "kl"]

  private static let labels: WordSet = [
    "analysis", "asean", "audio", "background", "breaking", "breaking news", "brics", "caption",
    "clarification", "comment", "commentary", "correction", "covid", "dear", "disclaimer",
    "editorial",
    "event", "exclusive", "explainer", "fact check", "factbox", "faq", "feature", "fifa", "file",
    "file photo", "gallery", "headline", "highlights", "image", "important", "info", "interview",
    "just in", "kcna", "letter", "letters", "live", "look", "more", "must read", "must watch",
    "nasa", "nato", "news", "note", "obituary", "opec", "opinion", "photo", "photos", "picture",
    "podcast", "poll", "preview", "profile", "question", "answer", "quiz", "read", "also read",
    "read also", "read more", "recap", "related", "report", "review", "source", "sources",
    "spoiler",
    "sponsored", "summary", "tass", "tips", "title", "topic", "uefa", "unesco", "unicef", "update",
    "updated", "updates", "urgent", "video", "view", "viewpoint", "warning", "watch", "watch live",
    "takeaways", "timeline", "facts", "matters", "recap", "plot", "cast", "rating", "pros", "cons",
    "results", "score", "odds", "schedule", "method", "ingredients", "conclusion", "introduction",
    "overview", "part", "chapter", "goals", "men", "women", "tip", "weather", "what", "when",
    "where", "which", "who", "why", "how", "your", "this", "that", "the",
    "editor's note", "key points", "ponzi", "total", "time", "date", "venue", "price", "verdict",
  ]
}
