/// What stands after the last sentence of an article: agency, sign-off, tags.
struct Closing {
  /// Where the text ends once they are off.
  var end: Int
  /// The short name of the agency.
  var agency: String?
  /// How several agencies are credited together ("AP/dpa").
  var jointCredit: Range<Int>?
  /// The desk's marks or the editing credits.
  var signOff: String?
  /// The names after "Reporting by".
  var authors: [String] = []
  /// The subjects, in order.
  var tags: Range<Int>?
  /// Who owns the text.
  var copyright: Copyright?
  /// All words of the copyright.
  var copyrightWords: Range<Int>?
  /// Words that say where the text was printed, or what an owner allows.
  var imprint: Range<Int>?

  /// Whether a line is a closing or ends with one.
  static func isClosing(_ text: [UInt8]) -> Bool {
    let range = 0..<text.count
    return isDeskMarks(text, range) || isCredits(text, 0)
      || agencyTail(text, range) != nil || Agency.credited(text, range) != nil
      || CopyrightLine.read(text) != nil
  }

  /// Whether a line is nothing but desk marks or editing credits.
  static func isSignOff(_ text: [UInt8]) -> Bool {
    guard text.count <= 600 else { return false }
    if isDeskMarks(text, 0..<text.count) { return true }
    // "Reporting by the Post showed …" is a sentence.
    return isCredits(text, 0)
      && (text[0].isAny(of: "([")
        || text.indices.contains { text.hasFolded("; editing by ", at: $0) })
  }

  /// Finds the closing of a text.
  /// - Parameter title: the headline, which may name what the text is about.
  init(of text: [UInt8], range: Range<Int>, title: String?) {
    end = text.trimmed(range).upperBound
    var found = true
    while found {
      let last = end
      readImprint(text, range)
      readTags(text, range, title)
      if signOff == nil, let start = Self.signOffStart(text, range.lowerBound..<end) {
        signOff = text.string(text.trimmed(start..<end))
        authors = Self.reporters(text, start..<end)
        agency = agency ?? Self.inputs(text, start..<end)
        end = text.trimmed(range.lowerBound..<start).upperBound
      }
      if agency == nil, let tail = Self.agencyTail(text, range.lowerBound..<end) {
        agency = tail.name
        if Agency.isJoint(text, tail.start..<end) { jointCredit = tail.start..<end }
        end = text.trimmed(range.lowerBound..<tail.start).upperBound
      }
      found = end < last
    }
  }

  /// Takes a last sentence off that tells the owner or the day of print.
  private mutating func readImprint(_ text: [UInt8], _ range: Range<Int>) {
    guard copyright == nil, imprint == nil else { return }
    let limit = Swift.max(range.lowerBound, end - 160)
    var start = end - 8
    while start > limit {
      if text[start - 1].isBlank || text[start - 1].isAny(of: ".!?"),
        text[start].isAny(of: "CP(") || text[start] == 0xC2,
        text.endsSentence(range.lowerBound..<start)
      {
        if let found = CopyrightLine.read(Array(text[start..<end])) {
          copyright = found.copyright
          copyrightWords = start..<end
          if !found.rest.isEmpty {
            imprint = start + found.rest.lowerBound..<start + found.rest.upperBound
          }
          end = text.trimmed(range.lowerBound..<start).upperBound
          return
        }
        if Self.isPrint(text, start..<end) {
          imprint = start..<end
          end = text.trimmed(range.lowerBound..<start).upperBound
          return
        }
      }
      start -= 1
    }
  }

  /// "Published in Harbour Post, July 14th, 2025"
  private static func isPrint(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard text.has("Published in ", at: range.lowerBound), range.count <= 100 else { return false }
    let comma = text[range].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound
    let date = text.trimmed(Swift.min(comma + 1, range.upperBound)..<range.upperBound)
    guard let (_, stop) = DateText.parse(text, at: date.lowerBound, end: date.upperBound) else {
      return false
    }
    return text.trimmed(stop..<date.upperBound).count <= 1
  }

  // MARK: - Agency

  /// An agency at the end: "— AP", "- Reuters", "(AFP)", or alone after the last stop.
  private static func agencyTail(_ text: [UInt8], _ range: Range<Int>) -> (
    start: Int, name: String
  )? {
    var end = range.upperBound
    if end > range.lowerBound, text[end - 1] == UInt8(ascii: "."), end - range.lowerBound > 1 {
      end -= 1
    }
    guard end > range.lowerBound else { return nil }
    let limit = Swift.max(range.lowerBound, end - 64)
    if text[end - 1] == UInt8(ascii: ")") || text[end - 1] == UInt8(ascii: "]") {
      var open = end - 1
      while open > limit, !text[open].isAny(of: "([") { open -= 1 }
      guard text[open].isAny(of: "(["),
        let name = Agency.credited(text, text.trimmed(open + 1..<end - 1)),
        open == range.lowerBound || text.endsSentence(text.trimmed(range.lowerBound..<open))
      else { return nil }
      return (open, name)
    }
    var index = end
    while index > limit {
      let dash = text.dashLength(before: index)
      if dash > 0, index < end {
        let start = index - dash
        let isFree =
          start == range.lowerBound || text[start - 1].isBlank
          || text.endsSentence(range.lowerBound..<start)
        if isFree, let name = Agency.credited(text, text.trimmed(index..<end)) {
          return (start, name)
        }
        if isFree, start == range.lowerBound || text[start - 1].isBlank { break }
      }
      index -= 1
    }
    // A name alone is an agency's only after a sentence has ended.
    index = end - 1
    while index > limit {
      if text[index].isBlank, text.endsSentence(range.lowerBound..<index),
        let name = Agency.credited(text, index + 1..<end), text[index + 1].isUpper
      {
        return (index, name)
      }
      index -= 1
    }
    return nil
  }

  // MARK: - Sign-off

  private static func signOffStart(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    // "bur-pfc/oho/rsc"
    var word = range.upperBound
    while word > range.lowerBound, !text[word - 1].isBlank, range.upperBound - word < 40 {
      word -= 1
    }
    if isDeskMarks(text, word..<range.upperBound), isFree(text, range.lowerBound..<word) {
      return word
    }
    // "- AFP/ec"
    if let slash = text[word..<range.upperBound].lastIndex(of: UInt8(ascii: "/")),
      2...4 ~= range.upperBound - slash - 1,
      text[slash + 1..<range.upperBound].allSatisfy(\.isLower),
      agencyTail(text, range.lowerBound..<slash) != nil
    {
      return slash
    }
    // "(Reporting by A; Editing by B)" within the last stretch.
    var index = Swift.max(range.lowerBound, range.upperBound - 600)
    while index < range.upperBound {
      // Blanks, brackets, stops and hyphens all come before the letters: most bytes end here.
      guard index == range.lowerBound || text[index - 1] < 0x2F else {
        index += 1
        continue
      }
      if index == range.lowerBound || text[index - 1].isBlank
        || text[index - 1].isAny(of: "(.-"), isCredits(text, index),
        index == range.lowerBound
          || text.endsSentence(text.trimmed(range.lowerBound..<text.bracketStart(index)))
      {
        return text.bracketStart(index)
      }
      index += 1
    }
    return nil
  }

  /// Whether nothing, a sentence or the credit of an agency fills a range.
  private static func isFree(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    return range.isEmpty || text.endsSentence(range) || agencyTail(text, range) != nil
  }

  /// Lower-case initials parted by slashes.
  private static func isDeskMarks(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard 5...40 ~= range.count else { return false }
    var slashes = 0
    var run = 0
    for index in range {
      if text[index].isLower {
        run += 1
        if run > 4 { return false }
      } else if text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: "-"), run >= 2 {
        if text[index] == UInt8(ascii: "/") { slashes += 1 }
        run = 0
      } else {
        return false
      }
    }
    return slashes >= 1 && run >= 2
  }

  private static func isCredits(_ text: [UInt8], _ index: Int) -> Bool {
    var start = index
    if start < text.count, text[start].isAny(of: "([") { start += 1 }
    guard start + 1 < text.count else { return false }
    // The first letters of the credits below; most words have others.
    switch (text[start].lowered, text[start + 1].lowered) {
    case (0x61, 0x64), (0x63, 0x6F), (0x65, 0x64), (0x72, 0x65), (0x74, 0x72), (0x77, 0x69),
      (0x77, 0x72), (0x2D, 0x2D):
      break
    default: return false
    }
    return creditStarts.contains { text.hasFolded($0, at: start) && start + $0.count < text.count }
  }

  private static let creditStarts: [StaticString] = [
    "reporting by ", "additional reporting by ", "writing by ", "editing by ", "edited by ",
    "compiled by ", "reported by ", "reporting and writing by ", "with reporting by ",
    "with assistance from ", "--with assistance from ", "additional reporting from ",
    "translated by ", "reporting and editing by ", "contributing: ", "with inputs from ",
  ]

  /// The agency after "With inputs from".
  private static func inputs(_ text: [UInt8], _ range: Range<Int>) -> String? {
    var range = range
    if text[range.lowerBound].isAny(of: "([") { range = range.lowerBound + 1..<range.upperBound }
    while let last = text[range].last, last.isAny(of: ".)]") {
      range = range.lowerBound..<range.upperBound - 1
    }
    let lead: StaticString = "with inputs from "
    guard text.hasFolded(lead, at: range.lowerBound), range.count > lead.count else { return nil }
    return Agency.credited(text, range.lowerBound + lead.count..<range.upperBound)
  }

  /// The names between "Reporting by" and the next credit.
  private static func reporters(_ text: [UInt8], _ range: Range<Int>) -> [String] {
    var start = range.lowerBound
    if text[start].isAny(of: "([") { start += 1 }
    for lead: StaticString in ["reporting and writing by ", "reporting by ", "reported by "]
    where text.hasFolded(lead, at: start) {
      start += lead.count
      var end = start
      while end < range.upperBound, !text[end].isAny(of: ";).|") { end += 1 }
      return Byline.names(in: text, range: start..<end).names
    }
    return []
  }

  // MARK: - Tags

  /// Words after the last stop that make no sentence.
  private mutating func readTags(_ text: [UInt8], _ range: Range<Int>, _ title: String?) {
    guard tags == nil, !text.endsSentence(range.lowerBound..<end) else { return }
    let limit = Swift.max(range.lowerBound, end - 160)
    var start = end
    while start > limit {
      if text[start - 1].isBlank, Self.isFree(text, range.lowerBound..<start - 1) { break }
      start -= 1
    }
    guard start > limit, start < end else { return }
    for label: StaticString in ["tags:", "topics:", "keywords:"]
    where text.hasFolded(label, at: start) && start + label.count < end {
      tags = text.trimmed(start + label.count..<end)
      end = text.trimmed(range.lowerBound..<start).upperBound
      return
    }
    let words = text[start..<end].split(separator: .space)
    guard 1...10 ~= words.count,
      text.letterCase(at: start) == .upper || text[start].isDigit
        || words.count > 1 && Self.endsWord(text, before: start)
    else { return }
    for word in words {
      var bare = word
      while bare.last == UInt8(ascii: ",") || bare.last == UInt8(ascii: ";") { bare.removeLast() }
      guard !bare.isEmpty else { return }
      let range = bare.startIndex..<bare.endIndex
      let isWord = bare.allSatisfy { $0.isAlphanumeric || $0 >= 0x80 || $0.isAny(of: "-'&./#") }
      guard isWord, text.dashLength(at: bare.startIndex) == 0, !Lexicon.isVerb(text, range),
        !Lexicon.isFunctionWord(text, range) || text.has("US", at: bare.startIndex)
          || text.has("and", at: bare.startIndex)
      else { return }
    }
    guard Agency.credited(text, start..<end) == nil, !Self.isDeskMarks(text, start..<end),
      Tags.isAbout(text, start..<end, body: 0..<start, title: title)
    else { return }
    tags = start..<end
    end = text.trimmed(range.lowerBound..<start).upperBound
  }

  /// Whether the stop before an index ends a word of some length, as abbreviations do not.
  private static func endsWord(_ text: [UInt8], before index: Int) -> Bool {
    guard index >= 6, text[index - 1].isBlank else { return false }
    guard text[index - 2] == UInt8(ascii: ".") else { return true }
    return text[index - 6..<index - 2].allSatisfy { $0.isLetter || $0 >= 0x80 }
  }
}

extension [UInt8] {
  /// The index of the bracket that stands before an index, or the index.
  func bracketStart(_ index: Int) -> Int {
    index > 0 && self[index - 1].isAny(of: "([") ? index - 1 : index
  }
}
