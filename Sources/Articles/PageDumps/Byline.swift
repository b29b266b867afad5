/// The line that says who wrote an article ("By A and B, Harbour Post").
struct Byline {
  /// The writers' names.
  var names: [String] = []
  /// The short name of the agency they write for.
  var agency: String?
  /// How the line writes that agency.
  var agencyWords: Range<Int>?
  /// The publisher they write for.
  var publisher: String?
  /// What else the line says ("Senior Correspondent").
  var rest: [Range<Int>] = []

  /// Whether there is nothing but names.
  var isOnlyNames: Bool { !names.isEmpty && rest.isEmpty && publisher == nil && agency == nil }

  /// Reads a whole line, or nil when it is no byline.
  static func read(_ text: [UInt8]) -> Byline? {
    guard text.count <= 200 else { return nil }
    for lead: StaticString in ["by ", "by: ", "written by ", "author: ", "words by ", "story by "]
    where text.hasFolded(lead, at: 0) && text.count > lead.count {
      guard text.letterCase(at: lead.count) == .upper else { return nil }
      let byline = names(in: text, range: lead.count..<text.count)
      return byline.isPlausible(in: text) ? byline : nil
    }
    return nil
  }

  /// Whether these are the words of a byline, not of a sentence that starts with "By".
  private func isPlausible(in text: [UInt8]) -> Bool {
    guard !names.isEmpty || agency != nil else { return false }
    if text.endsSentence(0..<text.count) {
      return rest.isEmpty && names.allSatisfy { $0.contains(" ") && $0.utf8.count <= 40 }
    }
    return rest.allSatisfy { piece in
      Self.namesRole(text, piece)
        || text[piece].split(separator: .space).allSatisfy {
          text.letterCase(at: $0.startIndex) != .lower
        }
    }
  }

  /// Where a byline starts that ends before an index, after a sentence ("Text. By Ann Lee").
  static func start(before end: Int, in text: [UInt8], from first: Int) -> Int? {
    var index = end - 1
    while index >= Swift.max(first, end - 120) {
      let isFree = index == first || text[index - 1].isBlank
      if isFree, text.hasFolded("by ", at: index),
        index == first || text.endsSentence(first..<index)
      {
        guard let byline = read(Array(text[text.trimmed(index..<end)])), byline.rest.isEmpty,
          byline.names.allSatisfy({ $0.contains(" ") })
        else { return nil }
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Reads a byline that text was run on to ("By Ann Lee The minister said …").
  /// - Returns: the byline and where the text starts, or nil when there is no telling.
  static func readInline(_ text: [UInt8], range: Range<Int>) -> (byline: Byline, end: Int)? {
    for lead: StaticString in ["By ", "BY ", "Compiled by "]
    where text.has(lead, at: range.lowerBound) {
      let start = range.lowerBound + lead.count
      guard let end = inlineEnd(text, start, Swift.min(range.upperBound, start + 160)) else {
        return nil
      }
      let byline = names(in: text, range: start..<end - 1)
      let areFull = byline.names.allSatisfy {
        $0.contains(" ") && $0.split(separator: " ").count <= 4
      }
      guard !byline.names.isEmpty, areFull, byline.rest.isEmpty else { return nil }
      return (byline, end)
    }
    return nil
  }

  /// Where the names end: before a word that opens a sentence, or one that lower case follows.
  private static func inlineEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    var words = 0
    while index < end {
      let word = text.word(at: index, end: end)
      let next = word.upperBound + 1
      guard next < end, !text[word.upperBound - 1].isAny(of: ".:!?") || word.count <= 3 else {
        return nil
      }
      let binds = isLink(text, word)
      if words >= 2, !binds, text.letterCase(at: index) == .upper,
        Lexicon.isOpener(text, word)
          || text.letterCase(at: next) == .lower && !isLink(text, text.word(at: next, end: end))
      {
        return index
      }
      guard binds || text.letterCase(at: index) == .upper else { return nil }
      words += 1
      index = next
    }
    return nil
  }

  private static func isLink(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    text.key(word) == "and" || particles.contains(text, word)
  }

  /// Reads the names of a list ("A, B and C in Beijing").
  static func names(in text: [UInt8], range: Range<Int>) -> Byline {
    var byline = Byline()
    for piece in pieces(of: text, range) {
      if let agency = Agency.named(text, piece) {
        byline.take(agency, piece)
      } else if let (name, agency) = nameAndAgency(text, piece) {
        byline.names.append(text.string(name))
        byline.take(agency, text.trimmed(name.upperBound..<piece.upperBound))
      } else if namesRole(text, piece) {
        byline.rest.append(piece)
      } else if isOrganisation(text, piece) {
        if byline.publisher == nil {
          byline.publisher = text.string(piece)
        } else {
          byline.rest.append(piece)
        }
      } else if isName(text, piece) {
        byline.names.append(text.string(piece))
      } else {
        byline.rest.append(piece)
      }
    }
    return byline
  }

  private mutating func take(_ name: String, _ words: Range<Int>) {
    if agency == nil {
      (agency, agencyWords) = (name, words)
    } else {
      rest.append(words)
    }
  }

  /// The parts between commas, "and", "&", ";", "|" and "in".
  private static func pieces(of text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      var length = text[index].isAny(of: ",;|/") ? 1 : 0
      if length == 1, text[index] == UInt8(ascii: "/"), index + 1 < range.upperBound,
        text[index + 1].isLower
      {
        length = 0  // "a/l" stands in names
      }
      for word: StaticString in [
        " and ", " & ", " in ", " for ", " with ", " – ", " — ", " - ", " · ",
      ]
      where length == 0 && text.has(word, at: index) {
        length = word.count
      }
      guard length > 0 else {
        index += 1
        continue
      }
      pieces.append(text.trimmed(start..<index))
      index += length
      start = index
    }
    pieces.append(text.trimmed(Swift.min(start, range.upperBound)..<range.upperBound))
    return pieces.filter { !$0.isEmpty }
  }

  /// Parts a name from the agency that stands right behind it ("Ann Lee Associated Press").
  private static func nameAndAgency(_ text: [UInt8], _ range: Range<Int>) -> (Range<Int>, String)? {
    let words = text[range].split(separator: .space)
    guard words.count >= 3, text[range].contains(where: \.isLower) else { return nil }
    for index in 2..<words.count {
      let rest = words[index].startIndex..<range.upperBound
      // One word must be in capitals: "Ann" is a name, too.
      let isMarked = index + 1 < words.count || text[rest].allSatisfy(\.isUpper)
      let name = range.lowerBound..<words[index - 1].endIndex
      if isMarked, let agency = Agency.named(text, rest), isName(text, name) {
        return (name, agency)
      }
    }
    return nil
  }

  /// Whether a range says what a writer does ("Senior Correspondent").
  private static func namesRole(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: .space)
    return words.count <= 8
      && words.contains { roles.contains(text, $0.startIndex..<$0.endIndex) }
  }

  private static let roles: WordSet = [
    "writer", "writers", "editor", "correspondent", "correspondents", "reporter", "reporters",
    "staff", "columnist", "contributor", "bureau",
  ]

  /// Whether a range could be the name of a person: up to six words, capitalised but particles.
  private static func isName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 60, text.letterCase(at: range.lowerBound) == .upper else { return false }
    let words = text[range].split(separator: .space)
    guard 1...6 ~= words.count else { return false }
    return words.allSatisfy { word in
      if text.letterCase(at: word.startIndex) == .upper {
        return !word.contains { $0.isDigit || $0.isAny(of: ":!?") }
      }
      return particles.contains(text, word.startIndex..<word.endIndex)
    }
  }

  /// Whether a name is that of a publisher by its words ("Harbour Post").
  static func isOrganisation(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text[range].split(separator: .space).contains { word in
      organisationWords.contains(text, word.startIndex..<word.endIndex)
    }
  }

  private static let particles: WordSet = [
    "de", "da", "di", "del", "van", "von", "der", "den", "bin", "binti", "bt", "bte", "al", "el",
    "la", "le", "dos", "du", "a/l", "a/p", "ap", "y", "ibn", "ben", "abu", "ul",
  ]

  private static let organisationWords: WordSet = [
    "post", "times", "news", "daily", "herald", "mail", "star", "journal", "tribune", "press",
    "gazette", "agency", "telegraph", "guardian", "chronicle", "tv", "media", "network",
    "magazine", "ledger", "courier", "wire", "observer", "broadcasting", "radio", "weekly",
    "today", "standard", "independent", "examiner", "dispatch", "globe", "inquirer", "bulletin",
  ]
}
