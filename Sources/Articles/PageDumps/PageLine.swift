/// One line of a page that is not blank, with what its own form says about it.
struct PageLine {
  /// What a line is by its form alone.
  enum Kind {
    /// Text of an article, or something that is not known.
    case text
    /// The age or date of an article ("2 hours ago") and the range of its words.
    case age(Age, words: Range<Int>)
    /// A publisher with an age glued to it ("The Sun17 hours ago").
    case gluedAge(Age, words: Range<Int>)
    /// A bulleted name ("- Malay Mail", "• Business") and the range of the name.
    case mark(name: Range<Int>)
    /// A line that pages put anywhere around an article ("Share", "logo").
    case chrome
    /// A line that ends an article ("Hashtags", "Orange background").
    case ending
    /// The heading of a list of links ("Related Articles").
    case list
    /// The heading of what readers wrote; no line after it is the article's.
    case comments
  }

  /// The number of the line, from 1.
  let number: Int
  /// The line, white space collapsed.
  var text: [UInt8]
  /// Whether a blank line stands before it.
  let followsBlank: Bool
  /// What it is by its form.
  let kind: Kind

  init(number: Int, text: [UInt8], followsBlank: Bool) {
    self.number = number
    self.text = text
    self.followsBlank = followsBlank
    kind = Self.kind(of: text)
  }

  /// Whether the line is an age or ends with one.
  var tellsAge: Bool {
    switch kind {
    case .age, .gluedAge: true
    default: false
    }
  }

  /// The line taken for text, whatever its form.
  var asText: PageLine {
    PageLine(number: number, text: text, followsBlank: followsBlank, kind: .text)
  }

  private init(number: Int, text: [UInt8], followsBlank: Bool, kind: Kind) {
    self.number = number
    self.text = text
    self.followsBlank = followsBlank
    self.kind = kind
  }

  var isText: Bool { if case .text = kind { true } else { false } }
  var isMark: Bool { if case .mark = kind { true } else { false } }
  var isAge: Bool { if case .age = kind { true } else { false } }

  var isList: Bool { if case .list = kind { true } else { false } }

  /// Whether the line ends as a sentence does, its closing marks and brackets aside.
  var endsSentence: Bool { text.endsSentence(0..<text.count) }

  /// Whether the line could be the name of a publisher.
  var isNameLike: Bool {
    guard isText || isMark, !text.hasFolded("by ", at: 0), 1...60 ~= text.count,
      text.wordCount <= 8, let last = text.last
    else {
      return false
    }
    return !last.isAny(of: ".?:,;") && text.contains { $0.isLetter || $0 >= 0x80 }
      && (text[0].isAlphanumeric || text[0] >= 0xC3)
  }

  /// Whether two lines say the same, case and the kind of quotation marks aside.
  func repeats(_ other: PageLine) -> Bool { text.folds(as: other.text) }

  /// Longer lines are text, whatever they say.
  private static let longestFurniture = 120

  private static func kind(of text: [UInt8]) -> Kind {
    guard text.count <= longestFurniture else { return .text }
    if let found = Age.parse(text, range: 0..<text.count) {
      return .age(found.age, words: found.words)
    }
    if let kind = Furniture.kind(of: text) { return kind }
    if let found = Age.parseGlued(text) { return .gluedAge(found.age, words: found.words) }
    for bullet: StaticString in ["- ", "• ", "· ", "– ", "— ", "* ", "•", "●", "‣"]
    where text.has(bullet, at: 0) && text.count > bullet.count && text.count <= 100 {
      return .mark(name: text.trimmed(bullet.count..<text.count))
    }
    return .text
  }
}

extension [UInt8] {
  /// The number of words in collapsed text; where a script has no spaces, of pairs of letters.
  var wordCount: Int {
    guard !isEmpty else { return 0 }
    var spaces = 0
    var letters = 0
    var thai = 0
    // No branch, so that it can be vectorized.
    for byte in self {
      spaces &+= byte == .space ? 1 : 0
      // Kana and Chinese characters.
      letters &+= byte &- 0xE3 < 7 ? 1 : 0
      thai &+= byte == 0xE0 ? 1 : 0
    }
    if thai > 0 {
      letters += indices.dropLast().count { self[$0] == 0xE0 && 0xB8...0xBB ~= self[$0 + 1] }
    }
    return 1 + spaces + letters / 2
  }

  /// Whether a range ends as a sentence does, closing marks and brackets aside.
  func endsSentence(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = self[end - 1]
      if byte.isAny(of: ".!?") { return true }
      if byte.isAny(of: "'\")]") || byte.isBlank {
        end -= 1
      } else {
        guard byte >= 0x80, let mark = SentenceMark(endingAt: end, in: self, from: range.lowerBound)
        else { return false }
        guard mark.kind == .closer else { return true }
        end -= mark.length
      }
    }
    return false
  }

  /// Whether two texts are the same, ASCII case and the kind of quotation marks aside.
  func folds(as other: [UInt8]) -> Bool {
    var left = 0
    var right = 0
    while left < count, right < other.count {
      guard folded(&left) == other.folded(&right) else { return false }
    }
    return left == count && right == other.count
  }

  private func folded(_ index: inout Int) -> UInt8 {
    let byte = self[index]
    if byte == 0xE2, index + 2 < count, self[index + 1] == 0x80 {
      let last = self[index + 2]
      if 0x98...0x9B ~= last || 0x9C...0x9F ~= last || 0x90...0x95 ~= last {
        index += 3
        return last >= 0x9C ? .doubleQuote : last >= 0x98 ? .quote : UInt8(ascii: "-")
      }
    }
    index += 1
    return byte.lowered
  }
}
