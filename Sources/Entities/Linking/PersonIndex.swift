/// The people of an article by the parts of their names.
struct PersonIndex {
  private struct Candidates {
    var only: Int
    var isUnique = true
    /// The one mentioned last.
    var last: Int?
  }

  private var familyNames: [[UInt8]: Candidates] = [:]
  private var otherParts: [[UInt8]: Candidates] = [:]
  private var nicknames: [[UInt8]: Candidates] = [:]
  private var parts: [Int: (family: [[UInt8]], other: [[UInt8]])] = [:]
  /// The full names that end in a word.
  private var fullNames: [[UInt8]: [(person: Int, words: [[UInt8]])]] = [:]

  // Names of more words are titles of something; their parts are not worth the room.
  private static let mostWords = 6
  // A family name that so many have in one article tells nobody from another.
  private static let mostNamesakes = 60

  /// Takes in the full name of a person.
  mutating func add(_ person: Int, words: [[UInt8]], familyFirst: Bool) {
    guard words.count > 1, words.count <= Self.mostWords, let first = words.first else { return }
    let hasSuffix = words.count > 2 && PersonName.isSuffix(words[words.count - 1])
    let last = words[words.count - (hasSuffix ? 2 : 1)]
    var family = familyFirst ? [first] : [last]
    var other: [[UInt8]] = [familyFirst ? last : first, first + last]
    for start in words.indices {
      for end in start..<words.count where end - start + 1 < words.count {
        let key = Array(words[start...end].joined())
        // "von der Leyen", "Tengku Zafrul": several words together are as good as a family name.
        if end > start { family.append(key) } else { other.append(key) }
      }
    }
    for length in 2...3 where last.count > length {
      Self.note(person, [first[0]] + last.prefix(length), in: &nicknames)
    }
    for key in family { Self.note(person, key, in: &familyNames) }
    for key in other { Self.note(person, key, in: &otherParts) }
    let known = parts[person] ?? ([], [])
    parts[person] = (known.family + family, known.other + other)
    fullNames[last, default: []].append((person, words))
    if first != last { fullNames[first, default: []].append((person, words)) }
  }

  private static func noted(_ candidates: Candidates?, _ person: Int) -> Candidates {
    guard var candidates else { return Candidates(only: person) }
    if candidates.only != person { candidates.isUnique = false }
    return candidates
  }

  // Static: a call on the index would keep a copy of it, and each change would copy all of it.
  private static func note(_ person: Int, _ key: [UInt8], in index: inout [[UInt8]: Candidates]) {
    index[key] = noted(index[key], person)
  }

  /// Remembers that a person was just mentioned.
  mutating func mention(_ person: Int, words: [[UInt8]]) {
    guard words.count > 1, let keys = parts[person] else { return }
    for key in keys.family { familyNames[key]?.last = person }
    for key in keys.other { otherParts[key]?.last = person }
  }

  /// The person that a short form stands for: the only one with that name, or the one of several
  /// that was mentioned last before it.
  func person(_ key: [UInt8]) -> Int? {
    guard let candidates = familyNames[key] ?? otherParts[key] else { return nil }
    return candidates.isUnique ? candidates.only : candidates.last
  }

  /// The only person whose initial and first letters of the family name a nickname is made of:
  /// "J-Lo", "A-Rod".
  func person(nicknamed words: [[UInt8]]) -> Int? {
    guard let candidates = nicknames[EntityKey.transliterated(Array(words.joined()))] else {
      return nil
    }
    return candidates.isUnique ? candidates.only : nil
  }

  /// The only person of whose full name this one is another form: "J.K." for given names, "Joe" for
  /// "Joseph", the family name at the other end.
  func variant(of words: [[UInt8]]) -> Int? {
    guard let last = words.last, let namesakes = fullNames[last],
      namesakes.count <= Self.mostNamesakes
    else { return nil }
    var found: Int?
    for (person, known) in namesakes where PersonName.areVariants(words, known) {
      if let found, found != person { return nil }
      found = person
    }
    return found
  }
}
