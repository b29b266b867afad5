import Articles

/// Ids of entities: made of names and of what the article itself says, so that they are the same in
/// every run.
enum EntityKey {
  /// The id of an entry of the knowledge base ("person:sergei-lavrov").
  static func known(_ name: some StringProtocol, _ kind: Entity.Kind) -> Entity.ID {
    var slug: [UInt8] = []
    let bytes = Array(name.utf8)
    for token in Tokenizer.tokens(of: bytes) where token.kind == .word {
      if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      let letters = LetterFolding.folded(bytes[Int(token.start)..<Int(token.end)])
      slug.append(contentsOf: letters.filter { $0 < 0x80 })
    }
    return kind.rawValue + ":" + String(decoding: slug, as: UTF8.self)
  }

  /// The id of a name that the knowledge base does not have: a hash of what its spellings share.
  static func unknown(_ name: String, _ kind: Entity.Kind?) -> Entity.ID {
    unknown(words(name, kind), kind)
  }

  /// The id of a name by its folded words.
  static func unknown(_ words: [[UInt8]], _ kind: Entity.Kind?) -> Entity.ID {
    (kind?.rawValue ?? "term") + ":" + digits(hash(of: words, kind), 16)
  }

  /// The id of a person of whom more is known than the name, which others may have too.
  /// - Parameters:
  ///   - walk: the person's walk of life ("sport").
  ///   - article: what tells the article from others, where it gives one name alone.
  static func qualified(_ id: Entity.ID, walk: String?, article: UInt64?) -> Entity.ID {
    var id = id
    if let article { id += "~" + digits(article >> 32, 8) }
    if let walk { id += "+" + walk }
    return id
  }

  /// The id without what qualifies it, and the walk of life that does.
  static func parts(of id: Entity.ID) -> (base: Entity.ID, walk: Substring?) {
    let isQualifier = { (character: UInt8) in character == 0x2b || character == 0x7e }
    guard let end = id.utf8.firstIndex(where: isQualifier) else { return (id, nil) }
    let plus = id.utf8.firstIndex(of: 0x2b)
    return (String(id[..<end]), plus.map { id[id.index(after: $0)...] })
  }

  private static func digits(_ number: UInt64, _ count: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: count - digits.count) + digits
  }

  /// The hash that spellings of one name share.
  static func hash(_ name: String, _ kind: Entity.Kind?) -> UInt64 {
    hash(of: words(name, kind), kind)
  }

  /// The hash of a name by its folded words.
  static func hash(of words: [[UInt8]], _ kind: Entity.Kind?) -> UInt64 {
    var hash = WordHash()
    for word in words {
      for letter in word { hash.add(letter) }
      if kind != .person { hash.add(UInt8(ascii: " ")) }
    }
    return hash.value
  }

  /// The folded words of a name. In a person's name, what transliterations differ in is made equal;
  /// a common noun is in the singular.
  static func words(_ name: String, _ kind: Entity.Kind?) -> [[UInt8]] {
    let bytes = Array(name.utf8)
    var words: [[UInt8]] = []
    for token in Tokenizer.tokens(of: bytes) where token.kind == .word || token.kind == .number {
      var letters = LetterFolding.folded(bytes[Int(token.start)..<Int(token.end)])
      if kind == .person { letters = transliterated(letters) }
      // "19.50" is not the 1950s.
      if kind == nil, token.kind == .number {
        letters = Array(bytes[Int(token.start)..<Int(token.end)])
      }
      if kind != .person, words.isEmpty, letters == Array("the".utf8) { continue }
      words.append(letters)
    }
    switch kind {
    case .organisation:
      // "Imax Corp." is Imax.
      while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    case nil:
      if let last = words.popLast() { words.append(singular(last)) }
      if words.count == 1, let number = numbers[words[0]] { words = [number] }
    default: break
    }
    return words
  }

  private static let legalForms = Set(
    """
    inc corp ltd llc plc bhd berhad ag sa nv gmbh lp co sdn pte pty ab asa oyj spa kk llp limited
    incorporated corporation kgaa bv
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  /// The numbers that are written as words, in digits.
  private static let numbers = Dictionary(
    uniqueKeysWithValues: """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty
      """.split(whereSeparator: \.isWhitespace).enumerated().map { number, word in
        (Array(word.utf8), Array(String(number).utf8))
      })

  /// The singular of a folded noun, as far as its letters tell.
  static func singular(_ letters: [UInt8]) -> [UInt8] {
    guard letters.count > 3, letters.last == UInt8(ascii: "s"),
      !(0x30...0x39).contains(letters[0])
    else { return letters }
    let before = letters[letters.count - 2]
    if "sui".utf8.contains(before) { return letters }
    if letters.suffix(3).elementsEqual("ies".utf8) {
      return letters.dropLast(3) + [UInt8(ascii: "y")]
    }
    return letters.dropLast()
  }

  /// Makes equal what transliterations write in several ways: y and i, kh and h, ou and u,
  /// double and single consonants, "-ii" and "-i" at the end.
  static func transliterated(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      var letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      if letter == UInt8(ascii: "k"), next == UInt8(ascii: "h") {
        letter = next
        index += 1
      } else if letter == UInt8(ascii: "o"), next == UInt8(ascii: "u") {
        letter = next
        index += 1
      } else if letter == UInt8(ascii: "y") {
        letter = UInt8(ascii: "i")
      }
      let isVowel = "aeou".utf8.contains(letter)
      if isVowel || result.last != letter { result.append(letter) }
      index += 1
    }
    return result
  }
}
