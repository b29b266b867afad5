import Articles

/// Ids of entities: made of names alone, so that they are the same in every run.
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
  static func unknown(_ name: String, _ kind: Entity.Kind) -> Entity.ID {
    let digits = String(hash(name, kind), radix: 16)
    return kind.rawValue + ":" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash that spellings of one name share.
  static func hash(_ name: String, _ kind: Entity.Kind) -> UInt64 {
    var hash = WordHash()
    for word in words(name, kind) {
      for letter in word { hash.add(letter) }
      if kind != .person { hash.add(UInt8(ascii: " ")) }
    }
    return hash.value
  }

  /// The folded words of a name. In a person's name, what transliterations differ in is
  /// made equal.
  static func words(_ name: String, _ kind: Entity.Kind) -> [[UInt8]] {
    let bytes = Array(name.utf8)
    var words: [[UInt8]] = []
    for token in Tokenizer.tokens(of: bytes) where token.kind == .word || token.kind == .number {
      var letters = LetterFolding.folded(bytes[Int(token.start)..<Int(token.end)])
      if kind == .person { letters = transliterated(letters) }
      if kind != .person, words.isEmpty, letters == Array("the".utf8) { continue }
      words.append(letters)
    }
    return words
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
