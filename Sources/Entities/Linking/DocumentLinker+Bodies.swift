import Articles

/// The one thing that each short form of an article's long names can stand for.
struct ShortForms {
  private struct Target {
    let form: Int
    let draft: Int
    let evidence: Evidence
    var isUnique = true
  }

  private var targets: [[UInt8]: Target] = [:]

  mutating func note(_ key: [UInt8], _ form: Int, _ draft: Int, _ evidence: Evidence) {
    if let known = targets[key] {
      if known.draft != draft { targets[key]?.isUnique = false }
    } else {
      targets[key] = Target(form: form, draft: draft, evidence: evidence)
    }
  }

  /// The long form that a key stands for, its draft, and why; nil where two do.
  func target(_ key: [UInt8]) -> (form: Int, draft: Int, evidence: Evidence)? {
    guard let target = targets[key], target.isUnique else { return nil }
    return (target.form, target.draft, target.evidence)
  }
}

extension DocumentLinker {
  private static let space = UInt8(ascii: " ")
  // Names of more words are sentences; their parts are not worth the room.
  private static let mostWords = 10

  /// Joins acronyms and parts of names to the one long name of places, bodies and other things
  /// that they can stand for.
  mutating func linkBodies() {
    var shortForms = ShortForms()
    for index in forms.indices where forms[index].kind != .person {
      let form = forms[index]
      let isCompany = form.kind == .organisation && form.words.count == 1 && form.text.contains(" ")
      guard !form.isAcronym || isCompany, form.words.count > 1 || isCompany,
        form.words.count <= Self.mostWords
      else { continue }
      let draft = form.entity ?? draft(for: index)
      forms[index].entity = draft
      note(index, draft, in: &shortForms)
    }
    for index in forms.indices where forms[index].kind != .person && !forms[index].isCommon {
      let form = forms[index]
      guard form.entry == nil, form.evidence == nil, !form.isGeneric else { continue }
      // A capitalised name is no noun in the plural: "Wanderers".
      let words = form.kind == nil ? EntityKey.words(form.text, .organisation) : form.words
      guard let target = shortForms.target(joined(words)), target.form != index,
        agrees(form, forms[target.form])
      else { continue }
      forms[index].entity = target.draft
      forms[index].evidence = target.evidence
    }
    bodies = shortForms
  }

  /// Whether a short form of one kind may stand for a name of another.
  private func agrees(_ short: Form, _ long: Form) -> Bool {
    guard let kind = short.kind, let other = long.kind else { return true }
    if kind == other { return true }
    if short.isAcronym { return kind == .organisation || other == .organisation }
    // "Tullow" of "Tullow Oil" looks like a place, but nothing is in it.
    return kind == .place && other == .organisation && !short.isLocated
      && long.words.starts(with: short.words)
      && (long.words.count == short.words.count
        || long.words.last.map { Self.companyHeads.contains($0) } == true)
  }

  private static let companyHeads = Set(
    """
    oil energy petroleum mining motors airlines airways pharmaceuticals technologies software
    systems resources holdings partners foods electronics entertainment records pictures stores
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private func note(_ index: Int, _ draft: Int, in shortForms: inout ShortForms) {
    let form = forms[index]
    let words = form.words
    if words.count == 1 {
      shortForms.note(words[0], index, draft, .shortForm(of: form.text))
      return
    }
    let isSmall = words.map { lexicon.classes(of: $0).contains(.connector) }
    shortForms.note(words.compactMap(\.first), index, draft, .initials(of: form.text))
    let heavy = zip(words, isSmall).filter { !$1 }.compactMap(\.0.first)
    if heavy.count > 1, heavy.count < words.count {
      shortForms.note(heavy, index, draft, .initials(of: form.text))
    }
    if form.isCommon || form.kind == .group { return }
    if form.kind == .place {
      noteBarePlace(index, draft, in: &shortForms)
      return
    }
    for cut in 1..<words.count {
      let (head, tail) = (words[..<cut], words[cut...])
      if !isSmall[cut - 1] {
        shortForms.note(joined(head), index, draft, .shortForm(of: form.text))
      }
      // "Navy" is no short form of "Secretary of the Navy".
      if !isSmall[cut], !isSmall[cut - 1] {
        shortForms.note(joined(tail), index, draft, .shortForm(of: form.text))
        if cut > 1 {
          // "BTC pipeline" for "Baku-Tbilisi-Ceyhan pipeline"
          let letters = head.compactMap(\.first)
          shortForms.note(joined([letters] + tail), index, draft, .initials(of: form.text))
        }
      }
    }
  }

  /// "Baikal" stands for "Lake Baikal", but "York" not for "New York".
  private func noteBarePlace(_ index: Int, _ draft: Int, in shortForms: inout ShortForms) {
    var words = forms[index].words[...]
    if let first = words.first, knowledge.cues.classes(of: first).contains(.placeHead) {
      words.removeFirst()
    } else if let last = words.last, knowledge.cues.classes(of: last).contains(.placeHead) {
      words.removeLast()
    }
    guard !words.isEmpty, words.count < forms[index].words.count else { return }
    shortForms.note(joined(words), index, draft, .shortForm(of: forms[index].text))
  }

  private func joined(_ words: some Sequence<[UInt8]>) -> [UInt8] {
    Array(words.joined(separator: [Self.space]))
  }

  // MARK: Definitions

  /// "Shanghai Cooperation Organisation (SCO)", "PTX (Plate Testing Exchange)": either is an alias.
  mutating func linkDefinitions(_ names: [LinkedName]) {
    guard names.count > 1 else { return }
    for index in 1..<names.count {
      let long = names[index - 1]
      let short = names[index]
      guard long.part == short.part, long.kind != .person, short.kind != .person,
        short.tokens.lowerBound == long.tokens.upperBound + 1
      else { continue }
      let tokens = article.parts[long.part].tokens
      guard tokens[long.tokens.upperBound].isMark(UInt8(ascii: "(")),
        tokens.indices.contains(short.tokens.upperBound),
        tokens[short.tokens.upperBound].isMark(UInt8(ascii: ")"))
      else { continue }
      let (first, second) = (formOfName[index - 1], formOfName[index])
      if isShort(forms[second], for: forms[first]) {
        define(second, as: first)
      } else if isShort(forms[first], for: forms[second]) {
        define(first, as: second)
      }
    }
  }

  private mutating func define(_ short: Int, as long: Int) {
    guard forms[short].entity == nil, short != long else { return }
    let draft = forms[long].entity ?? draft(for: long)
    forms[long].entity = draft
    forms[short].entity = draft
    forms[short].evidence = .definition(of: forms[long].text)
  }

  /// Whether one form is made of another's initials or of its first letters.
  private func isShort(_ short: Form, for long: Form) -> Bool {
    guard long.words.count > 1, short.words.count <= 3 else { return false }
    if short.entry != nil, short.entry == long.entry { return true }
    if short.isAcronym, let letters = short.words.first {
      var initials = long.words.compactMap(\.first)[...]
      let matched = letters.filter { letter in
        guard let place = initials.firstIndex(of: letter) else { return false }
        initials = initials[(place + 1)...]
        return true
      }
      return letters.first == long.words[0].first && matched.count * 3 >= letters.count * 2
    }
    let joinedShort = Array(short.words.joined())
    let joinedLong = Array(long.words.joined())
    return joinedShort.count >= 6 && joinedLong.starts(with: joinedShort.prefix(6))
  }
}
