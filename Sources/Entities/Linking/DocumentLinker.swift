import Articles

/// Joins the names of one article: short forms to the long ones, acronyms to what they stand for.
struct DocumentLinker {
  /// One way of writing a name, with one kind.
  struct Form {
    let kind: Entity.Kind
    var text: String
    var entry: Int?
    /// The folded words that it is compared by.
    let words: [[UInt8]]
    /// How many of its words are in capitals throughout, in a passage that is not.
    let isAcronym: Bool
    var count = 0
    var entity: Int?
  }

  /// An entity in the making.
  struct Draft {
    let id: Entity.ID
    let kind: Entity.Kind
    let entry: Int?
    var forms: [Int] = []
  }

  struct FormKey: Hashable {
    let hash: UInt64
    let kind: Entity.Kind
  }

  let article: TokenizedArticle
  let knowledge: KnowledgeBase
  let lexicon: Lexicon
  var forms: [Form] = []
  var drafts: [Draft] = []
  private var formIndex: [FormKey: Int] = [:]
  private var draftIndex: [Entity.ID: Int] = [:]
  /// The form of each name.
  private var formOfName: [Int] = []

  init(article: TokenizedArticle, knowledge: KnowledgeBase, lexicon: Lexicon) {
    self.article = article
    self.knowledge = knowledge
    self.lexicon = lexicon
  }

  /// The entities and mentions that names in reading order amount to.
  mutating func annotation(of names: [RecognizedName]) -> Annotation {
    for name in names { formOfName.append(form(of: name)) }
    linkDefinitions(names)
    var people = PersonIndex()
    linkLongNames(&people)
    linkOrganisations()
    var mentions: [Mention] = []
    mentions.reserveCapacity(names.count)
    var order: [Int] = []
    var isOrdered = [Bool](repeating: false, count: drafts.count)
    for (index, name) in names.enumerated() {
      let form = formOfName[index]
      let draft = forms[form].entity ?? resolve(form, &people)
      if forms[form].kind == .person { people.mention(draft, words: forms[form].words) }
      while isOrdered.count < drafts.count { isOrdered.append(false) }
      if !isOrdered[draft] {
        isOrdered[draft] = true
        order.append(draft)
      }
      drafts[draft].use(form)
      let part = article.parts[name.part]
      mentions.append(
        Mention(
          passage: part.passage, range: range(of: name, in: part), entity: drafts[draft].id))
    }
    return Annotation(entities: order.map { entity($0) }, mentions: mentions)
  }

  /// The bytes of a name. The stop after "Hun Sen." is the sentence's, though "Sen." may have one.
  private func range(of name: RecognizedName, in part: TokenizedArticle.Part) -> Range<Int> {
    let range = part.byteRange(name.tokens)
    let last = part.tokens[name.tokens.upperBound - 1]
    let isStop =
      last.shape.contains(.dotted) && lexicon.classes(of: last.hash).contains(.shortRole)
    return isStop ? range.lowerBound..<range.upperBound - 1 : range
  }

  // MARK: Forms

  private mutating func form(of name: RecognizedName) -> Int {
    let kind = name.kind
    let key = FormKey(hash: name.hash, kind: kind)
    if let index = formIndex[key] {
      forms[index].count += 1
      // Where "Russia's Security Council" was named, the bare name means that one.
      if name.entry == nil { forms[index].entry = nil }
      return index
    }
    let part = article.parts[name.part]
    let text = String(decoding: part.bytes[range(of: name, in: part)], as: UTF8.self)
    let token = part.tokens[name.tokens.lowerBound]
    let isAcronym = name.tokens.count == 1 && token.shape.contains(.allCapitals)
    let words = EntityKey.words(text, kind)
    var entry = name.entry
    if entry == nil, kind == .person, words.count > 1 {
      entry = knowledge.person(EntityKey.hash(text, kind))
    }
    forms.append(
      Form(kind: kind, text: text, entry: entry, words: words, isAcronym: isAcronym, count: 1))
    formIndex[key] = forms.count - 1
    return forms.count - 1
  }

  mutating func draft(for form: Int) -> Int {
    let item = forms[form]
    let id: Entity.ID
    if let entry = item.entry {
      id = knowledge.entry(entry).id
    } else {
      id = EntityKey.unknown(item.text, item.kind)
    }
    if let index = draftIndex[id] { return index }
    let kind = item.entry.map { knowledge.kind(of: $0) } ?? item.kind
    drafts.append(Draft(id: id, kind: kind, entry: item.entry))
    draftIndex[id] = drafts.count - 1
    return drafts.count - 1
  }

  // MARK: Definitions

  /// "Shanghai Cooperation Organisation (SCO)", "PTX (Plate Testing Exchange)": either is an alias.
  private mutating func linkDefinitions(_ names: [RecognizedName]) {
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

  // MARK: Organisations

  /// Joins acronyms and first words to the one long name that they can stand for.
  private mutating func linkOrganisations() {
    var targets: [[UInt8]: Int?] = [:]
    func note(_ key: [UInt8], _ draft: Int) {
      if let known = targets[key] {
        if known != draft { targets[key] = .some(nil) }
      } else {
        targets[key] = draft
      }
    }
    for index in forms.indices where forms[index].kind == .organisation {
      let form = forms[index]
      guard !form.isAcronym, form.words.count > 1, form.words.count <= 12 else { continue }
      let draft = form.entity ?? draft(for: index)
      forms[index].entity = draft
      note(form.words.compactMap(\.first), draft)
      let heavy = form.words.filter { !lexicon.classes(of: $0).contains(.connector) }
      note(heavy.compactMap(\.first), draft)
      for length in 1..<form.words.count {
        note(Array(form.words[..<length].joined(separator: [0x20])), draft)
      }
    }
    for index in forms.indices where forms[index].kind == .organisation {
      let form = forms[index]
      guard form.entity == nil, form.entry == nil else { continue }
      let key = form.words.count == 1 ? form.words[0] : Array(form.words.joined(separator: [0x20]))
      if let target = targets[key] ?? nil { forms[index].entity = target }
    }
  }

  // MARK: Results

  private func entity(_ index: Int) -> Entity {
    let draft = drafts[index]
    let entry = draft.entry.map { knowledge.entry($0) }
    let longest = draft.forms.max { left, right in
      (forms[left].words.count, forms[left].count, right)
        < (forms[right].words.count, forms[right].count, left)
    }
    let name = entry?.name ?? longest.map { forms[$0].text } ?? ""
    var aliases: [String] = []
    for form in draft.forms where forms[form].text != name && !aliases.contains(forms[form].text) {
      aliases.append(forms[form].text)
    }
    return Entity(
      id: draft.id, name: name, kind: draft.kind, aliases: aliases,
      description: entry?.description)
  }
}

extension DocumentLinker.Draft {
  mutating func use(_ form: Int) {
    if !forms.contains(form) { forms.append(form) }
  }
}
