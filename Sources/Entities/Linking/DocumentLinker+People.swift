import Articles

extension DocumentLinker {
  /// Gives every full name its entity, longest names first, so that "Tengku Zafrul" finds
  /// "Tengku Zafrul Aziz".
  mutating func linkLongNames(_ people: inout PersonIndex) {
    let order = forms.indices
      .filter { forms[$0].kind == .person && forms[$0].words.count > 1 }
      .sorted { (-forms[$0].words.count, $0) < (-forms[$1].words.count, $1) }
    for index in order {
      let form = forms[index]
      let draft: Int
      if form.entry == nil, let longer = people.person(Array(form.words.joined())) {
        draft = longer
        forms[index].evidence = .shortForm(of: drafts[longer].text)
      } else if form.entry == nil, let other = people.variant(of: form.words) {
        draft = other
        forms[index].evidence = .spelling(of: drafts[other].text)
      } else {
        draft = self.draft(for: index)
      }
      forms[index].entity = draft
      let isFamilyFirst = form.words.first.map { lexicon.classes(of: $0).contains(.familyFirst) }
      people.add(draft, words: form.words, familyFirst: isFamilyFirst ?? false)
      if let entry = form.entry {
        let words = EntityKey.words(knowledge.name(of: entry), .person)
        if words != form.words {
          people.add(draft, words: words, familyFirst: isFamilyFirst ?? false)
        }
      }
    }
  }

  /// What a form stands for where it stands: a lone name of a person may mean another one each time.
  mutating func resolve(_ form: Int, _ people: inout PersonIndex) -> Link {
    let item = forms[form]
    if item.isNickname, let person = people.person(nicknamed: item.words) {
      return Link(draft: person, evidence: .shortForm(of: drafts[person].text))
    }
    if let entity = item.entity {
      return Link(draft: entity, evidence: evidence(of: form, in: entity))
    }
    if item.words.count == 1, item.kind == .person || item.kind == nil, !isRole(item) {
      let word = item.kind == nil ? EntityKey.transliterated(item.words[0]) : item.words[0]
      if item.entry == nil || item.kind == .person, let person = people.person(word) {
        let text = drafts[person].text
        return Link(draft: person, evidence: .shortForm(of: text))
      }
    }
    if item.entry == nil, item.kind == .person, item.words.count == 1,
      let target = bodies.target(item.words[0]), forms[target.form].kind == .organisation
    {
      // "Tullow" said of "Tullow Oil" looks like somebody's name.
      forms[form].entity = target.draft
      forms[form].evidence = target.evidence
      return Link(draft: target.draft, evidence: target.evidence)
    }
    let draft = draft(for: form)
    if item.kind != .person || item.words.count > 1 { forms[form].entity = draft }
    return Link(draft: draft, evidence: evidence(of: form, in: draft))
  }
}

extension DocumentLinker {
  /// "Duchess" stands for no "Duchess Anna" in particular.
  private func isRole(_ form: Form) -> Bool {
    guard form.kind == nil else { return false }
    return form.isCommon || lexicon.classes(of: form.words[0]).contains(.role)
      || !knowledge.cues.classes(of: form.words[0]).isDisjoint(with: .walks)
  }
}

extension DocumentLinker.Form {
  /// Whether it is a letter and part of a name, with a hyphen between them ("J-Lo").
  fileprivate var isNickname: Bool {
    entry == nil && words.count == 2 && words[0].count == 1 && words[1].count <= 3
      && text.utf8.dropFirst().first == UInt8(ascii: "-")
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
