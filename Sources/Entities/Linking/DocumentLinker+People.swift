import Articles

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
  private var parts: [Int: (family: [[UInt8]], other: [[UInt8]])] = [:]

  // Names of more words are titles of something; their parts are not worth the room.
  private static let mostWords = 6

  /// Takes in the full name of a person.
  mutating func add(_ person: Int, words: [[UInt8]], familyFirst: Bool) {
    guard words.count > 1, words.count <= Self.mostWords, let first = words.first,
      let last = words.last
    else { return }
    var family = familyFirst ? [first] : [last]
    var other: [[UInt8]] = [familyFirst ? last : first, first + last]
    for start in words.indices {
      for end in start..<words.count where end - start + 1 < words.count {
        let key = Array(words[start...end].joined())
        // "von der Leyen", "Tengku Zafrul": several words together are as good as a family name.
        if end > start { family.append(key) } else { other.append(key) }
      }
    }
    for key in family { note(person, key, in: &familyNames) }
    for key in other { note(person, key, in: &otherParts) }
    let known = parts[person] ?? ([], [])
    parts[person] = (known.family + family, known.other + other)
  }

  private func noted(_ candidates: Candidates?, _ person: Int) -> Candidates {
    guard var candidates else { return Candidates(only: person) }
    if candidates.only != person { candidates.isUnique = false }
    return candidates
  }

  private func note(_ person: Int, _ key: [UInt8], in index: inout [[UInt8]: Candidates]) {
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

  func isPart(_ key: [UInt8], of person: Int) -> Bool {
    guard let keys = parts[person] else { return false }
    return keys.family.contains(key) || keys.other.contains(key)
  }
}

extension DocumentLinker {
  /// Gives every full name its entity, longest names first, so that "Tengku Zafrul" finds
  /// "Tengku Zafrul Aziz".
  mutating func linkLongNames(_ people: inout PersonIndex) {
    let order = forms.indices
      .filter { forms[$0].kind == .person && forms[$0].words.count > 1 }
      .sorted { (-forms[$0].words.count, $0) < (-forms[$1].words.count, $1) }
    for index in order {
      let form = forms[index]
      let key = Array(form.words.joined())
      let draft: Int
      if form.entry == nil, let longer = people.person(key) {
        draft = longer
      } else {
        draft = self.draft(for: index)
      }
      forms[index].entity = draft
      let isFamilyFirst = form.words.first.map { lexicon.classes(of: $0).contains(.familyFirst) }
      people.add(draft, words: form.words, familyFirst: isFamilyFirst ?? false)
      if let entry = form.entry {
        let words = EntityKey.words(knowledge.entry(entry).name, .person)
        if words != form.words {
          people.add(draft, words: words, familyFirst: isFamilyFirst ?? false)
        }
      }
    }
  }

  /// The entity of a form that stands for nothing by itself: a lone name of a person may mean
  /// another one each time.
  mutating func resolve(_ form: Int, _ people: inout PersonIndex) -> Int {
    let item = forms[form]
    guard item.kind == .person, item.words.count == 1 else {
      let draft = draft(for: form)
      forms[form].entity = draft
      return draft
    }
    if let person = people.person(item.words[0]) { return person }
    return draft(for: form)
  }
}

extension Lexicon {
  /// What is known of a folded word.
  func classes(of letters: [UInt8]) -> WordClasses {
    var hash = WordHash()
    for letter in letters { hash.add(letter) }
    return classes(of: hash.value)
  }
}
