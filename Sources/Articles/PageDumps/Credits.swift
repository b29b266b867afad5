/// The credits of pictures in running text ("– AFP photo", "Photo: Reuters").
enum Credits {
  /// The first credit in a range, or nil.
  static func first(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while true {
      index = text.next(.credit, from: index, to: range.upperBound)
      guard index < range.upperBound else { return nil }
      if let credit = credit(in: text, at: index, range: range) { return credit }
      index += 1
    }
  }

  /// The credit that starts at an index, or nil.
  static func credit(in text: [UInt8], at index: Int, range: Range<Int>) -> Range<Int>? {
    guard let credit = bareCredit(in: text, at: index, range: range) else { return nil }
    return credit.lowerBound..<extendedEnd(text, credit.upperBound, range.upperBound)
  }

  /// The end of a credit that goes on in lower case up to a dateline ("Choir of St. Anne PENANG:").
  private static func extendedEnd(_ text: [UInt8], _ end: Int, _ limit: Int) -> Int {
    guard end + 1 < limit, text.letterCase(at: end + 1) == .lower else { return end }
    var index = end + 1
    while index < text.count, index - end < longestWord {
      if opensText(text, index) { return Swift.min(limit, index - 1) }
      let word = text.word(at: index, end: Swift.min(text.count, index + longestWord))
      guard word.count <= 3 || !text[word.upperBound - 1].isAny(of: ".!?") else { return end }
      index = word.upperBound + 1
    }
    return end
  }

  private static func bareCredit(
    in text: [UInt8], at index: Int, range: Range<Int>
  ) -> Range<Int>? {
    switch text[index] {
    case UInt8(ascii: "("), UInt8(ascii: "["): return bracketed(text, index, range.upperBound)
    case UInt8(ascii: "-"), 0xE2: return dashed(text, index, range)
    case UInt8(ascii: "P"), UInt8(ascii: "I"), UInt8(ascii: "C"):
      guard isFree(text, index, range.lowerBound) else { return nil }
      return labelled(text, index, range.upperBound)
    case UInt8(ascii: "R"):
      guard text.has("REUTERS/", at: index), isFree(text, index, range.lowerBound) else {
        return nil
      }
      return index..<nameEnd(text, index, range.upperBound)
    default: return nil
    }
  }

  /// Longer runs without a space are no words, in bytes.
  private static let longestWord = 80

  private static let nouns: WordSet = [
    "photo", "photos", "pic", "pics", "picture", "pictures", "image", "images", "photograph",
    "photographs", "filepic", "afppic", "pix", "screengrab", "screengrabs", "screenshot",
    "screenshots",
  ]

  /// Whether a word names a picture, alone or behind the name of a paper ("SUNPIX").
  private static func namesPicture(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    if nouns.contains(text, word) { return true }
    for end: StaticString in ["pix", "photo", "photos"] {
      if word.count > end.count, text.hasFolded(end, at: word.upperBound - end.count) {
        return true
      }
    }
    return false
  }

  /// Whether a word that starts at an index starts a sentence or stands apart.
  private static func isFree(_ text: [UInt8], _ index: Int, _ start: Int) -> Bool {
    guard index > start else { return true }
    return text[index - 1].isBlank || text[index - 1].isAny(of: "|([/")
      || text[index - 1].isAny(of: ".!?")
  }

  /// "Photo: Reuters", "Picture by A B", "Image credit: A".
  private static func labelled(_ text: [UInt8], _ index: Int, _ end: Int) -> Range<Int>? {
    var next = index
    while next < end, text[next].isLetter { next += 1 }
    guard nouns.contains(text, index..<next) || text.hasFolded("credit", at: index),
      !text.hasFolded("file ", at: index - 5)
    else { return nil }
    for word: StaticString in [" credits", " credit", " courtesy of", " courtesy", " source"]
    where text.hasFolded(word, at: next) {
      next += word.count
      break
    }
    if next < end, text[next] == UInt8(ascii: ":") {
      next += 1
    } else if text.hasFolded(" by ", at: next), next + 4 < end,
      text.letterCase(at: next + 4) == .upper
    {
      next += 3
    } else {
      return nil
    }
    while next < end, text[next].isBlank { next += 1 }
    // "Photo: A boat" labels a caption.
    guard next < end, text.letterCase(at: next) != .lower || text.has("iStock", at: next),
      !Lexicon.isOpener(text, text.word(at: next, end: Swift.min(end, next + longestWord)))
    else { return nil }
    return index..<nameEnd(text, next, end)
  }

  /// "– AFP photo", "— Picture by A B", "- NSTP/A B".
  private static func dashed(_ text: [UInt8], _ index: Int, _ range: Range<Int>) -> Range<Int>? {
    let dash = text.dashLength(at: index)
    guard dash > 0, index == range.lowerBound || text[index - 1].isBlank else { return nil }
    var next = index + dash
    while next < range.upperBound, text[next].isBlank { next += 1 }
    guard next < range.upperBound, text.letterCase(at: next) == .upper else { return nil }
    var words = 0
    while words < 5, next < range.upperBound {
      let word = text.word(at: next, end: Swift.min(range.upperBound, next + longestWord))
      var bare = word
      while !bare.isEmpty, text[bare.upperBound - 1].isAny(of: ".,;:)") {
        bare = bare.lowerBound..<bare.upperBound - 1
      }
      if let slash = text[bare].firstIndex(of: UInt8(ascii: "/")),
        namesPicture(text, bare.lowerBound..<slash)
      {
        return index..<nameEnd(text, next, range.upperBound)
      }
      if namesPicture(text, bare) {
        if text.has(": ", at: bare.upperBound) {
          return index..<nameEnd(text, bare.upperBound + 2, range.upperBound)
        }
        for link: StaticString in [" by ", " from ", " courtesy of ", " via "]
        where text.hasFolded(link, at: word.upperBound) {
          return index..<nameEnd(text, word.upperBound + link.count, range.upperBound)
        }
        return index..<word.upperBound
      }
      if words == 0, text.hasFolded("nstp/", at: next) {
        return index..<nameEnd(text, next, range.upperBound)
      }
      // Only capitals and "file" stand before the noun.
      guard text.letterCase(at: next) == .upper || text.hasFolded("file", at: next),
        bare.upperBound == word.upperBound
      else { return nil }
      words += 1
      next = word.upperBound
      while next < range.upperBound, text[next].isBlank { next += 1 }
    }
    return nil
  }

  /// "(AP Photo/A B)", "(Photo by A)", "[Photo/Xinhua]", "(Mainichi/A B)", "(A via AP)".
  private static func bracketed(_ text: [UInt8], _ index: Int, _ end: Int) -> Range<Int>? {
    let close = text[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var next = index + 1
    let limit = Swift.min(end, index + 120)
    var slash: Int?
    while next < limit, text[next] != close {
      if text[next] == text[index] { return nil }
      if text[next] == UInt8(ascii: "/") { slash = slash ?? next }
      next += 1
    }
    guard next < limit else { return nil }
    let key = text.key(index + 1..<next)
    let words = key.split { $0 == " " || $0 == "/" || $0 == ":" }
    let isCredit =
      words.prefix(4).contains { isNoun($0) } && (slash != nil || words.count <= 8)
      && (words.first.map { isNoun($0) || $0 == "file" || $0 == "ap" } == true
        || slash != nil)
      || key.hasSuffix(" via ap") || (words.contains("getty") && words.contains("images"))
      || slash.map { Agency.named(text, index + 1..<$0) != nil && next - $0 > 3 } == true
      || slash.map {
        text.letterCase(at: $0 + 1) == .upper && Agency.named(text, $0 + 1..<next) != nil
      }
        == true
    return isCredit ? index..<next + 1 : nil
  }

  private static func isNoun(_ word: Substring) -> Bool {
    nouns.contains(Array(word.utf8), 0..<word.utf8.count)
  }

  private static let sources: WordSet = [
    "afp", "ap", "reuters", "epa", "epa-efe", "bernama", "xinhua", "istock", "shutterstock",
    "supplied", "handout", "getty", "facebook", "instagram", "x", "twitter", "youtube", "tiktok",
    "screenshot", "file", "kcna", "dpa", "kyodo", "yonhap", "pexels", "unsplash", "alamy", "pti",
    "ani", "nasa", "reddit", "bloomberg", "agencies", "collected", "courtesy", "internet",
  ]

  private static let links: WordSet = ["/", "and", "via", "&", "for"]

  /// The end of the name that credits someone: a known source, a name with a slash, or up to
  /// three capitalised words.
  private static func nameEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var next = start
    var last = start
    var words = 0
    // "NSTP/ANN LEE": a paper and the first name of two.
    let isPaper = text[text.word(at: start, end: Swift.min(end, start + longestWord))]
      .contains(UInt8(ascii: "/"))
    while next < end, words < 4 {
      let word = text.word(at: next, end: Swift.min(end, next + longestWord))
      var bare = word
      while bare.count > 1, text[bare.upperBound - 1].isAny(of: ".,;)") {
        bare = bare.lowerBound..<bare.upperBound - 1
      }
      let isLink = links.contains(text, bare)
      if words > 0, startsText(text, next, isName: isPaper && words == 1) { break }
      if words > 0, !isLink {
        guard text.letterCase(at: next) == .upper else { break }
        guard !text.hasFolded("advertisement", at: next), !Lexicon.isOpener(text, bare) else {
          break
        }
      }
      last = word.upperBound
      if bare.upperBound < word.upperBound { break }
      let isKnown = sources.contains(text, bare) || Agency.named(text, bare) != nil
      if isKnown {
        for rest: StaticString in [" images", " photo", " pool", " news", " file"]
        where text.hasFolded(rest, at: last) {
          last += rest.count
        }
        if !text.has("/", at: last), !text.has(" /", at: last) { break }
      }
      if words >= 1, !isLink, words >= 2 { break }
      words += 1
      next = last
      while next < end, text[next].isBlank { next += 1 }
    }
    if text.hasFolded("/file photo", at: last - 5) { last += 6 }
    return last
  }

  /// Whether a text starts with its dateline at an index.
  private static func opensText(_ text: [UInt8], _ index: Int) -> Bool {
    text.letterCase(at: index) == .upper
      && Opening.read(text, at: index, end: text.count)?.mayFollow == true
  }

  /// Whether a text starts with its dateline at an index, and not only behind one more name.
  private static func startsText(_ text: [UInt8], _ index: Int, isName: Bool) -> Bool {
    guard opensText(text, index) else { return false }
    let word = text.word(at: index, end: Swift.min(text.count, index + longestWord))
    return !isName || placeStarts.contains(text, word) || !opensText(text, word.upperBound + 1)
  }

  /// Words that names of places of more than one word start with.
  private static let placeStarts: WordSet = [
    "kuala", "kota", "shah", "petaling", "george", "johor", "alor", "port", "new", "san", "santa",
    "los", "las", "hong", "tel", "st", "st.", "saint", "cape", "rio", "buenos", "abu", "addis",
    "sri", "phnom", "ho", "the", "el", "la", "le", "mexico", "salt", "batu", "bukit", "teluk",
    "tanjung", "sungai", "pasir", "kampung", "north", "south", "east", "west",
  ]
}
