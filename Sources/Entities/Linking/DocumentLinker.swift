import Articles

/// Joins the names of one article: short forms to the long ones, acronyms to what they stand for,
/// capitals to the governments that sit there.
struct DocumentLinker {
  /// One way of writing a name, with one kind.
  struct Form {
    /// nil where nothing tells.
    let kind: Entity.Kind?
    let text: String
    var entry: Int?
    /// Whether others bear the name too, as each country has its "Security Council".
    let isGeneric: Bool
    /// The folded words that it is compared by.
    let words: [[UInt8]]
    /// Whether it is one word in capitals throughout.
    let isAcronym: Bool
    /// Whether none of its words has a capital.
    var isCommon = false
    /// Whether it stands after "in" or the like somewhere.
    var isLocated = false
    var count = 0
    var entity: Int?
    /// Why it was joined to another name.
    var evidence: Evidence?
  }

  /// An entity in the making.
  struct Draft {
    let kind: Entity.Kind?
    let entry: Int?
    let text: String
    /// Whether it is a person of whom the article gives one name alone.
    let isLone: Bool
    var forms: [Int] = []
    var walks = WalkCounts()
  }

  private struct FormKey: Hashable {
    let hash: UInt64
    let kind: Entity.Kind?
  }

  enum DraftKey: Hashable {
    case entry(Int)
    case name(Entity.ID)
  }

  let article: TokenizedArticle
  let knowledge: KnowledgeBase
  let lexicon: Lexicon
  /// What a name stands for where a reader and an encyclopedia differ.
  enum Convention {
    /// A country's people are a group; its team is named as the country is.
    case reader
    /// "Russian" is Russia, "Republicans" are their party, "the country" is the only one there is, and
    /// "England" that plays is England's team, as in public sets of links.
    case encyclopedia
  }

  var convention = Convention.reader
  var forms: [Form] = []
  var drafts: [Draft] = []
  /// What short forms of things that are no people stand for.
  var bodies = ShortForms()
  private var formIndex: [FormKey: Int] = [:]
  private var draftIndex: [DraftKey: Int] = [:]
  /// The form of each name.
  var formOfName: [Int] = []

  init(article: TokenizedArticle, knowledge: KnowledgeBase, lexicon: Lexicon) {
    self.article = article
    self.knowledge = knowledge
    self.lexicon = lexicon
  }

  /// What a name stands for.
  struct Link {
    let draft: Int
    let evidence: Evidence
  }

  /// The entities and mentions of an article with names in reading order.
  /// - Parameter findsDescriptions: whether what describes a name becomes a mention of its own.
  mutating func annotation(
    of names: [LinkedName], findsDescriptions: Bool = true
  ) -> Annotation {
    let links = links(of: names)
    let descriptions = findsDescriptions ? descriptions(beside: names, links) : []
    var mentions: [Mention] = []
    mentions.reserveCapacity(names.count + descriptions.count)
    var order: [Int] = []
    var ids = [Entity.ID?](repeating: nil, count: drafts.count)
    var rest = descriptions[...]
    func add(_ link: Link, _ part: Int, _ range: Range<Int>) {
      let id = ids[link.draft] ?? id(of: link.draft)
      if ids[link.draft] == nil {
        ids[link.draft] = id
        order.append(link.draft)
      }
      mentions.append(
        Mention(
          passage: article.parts[part].passage, range: range, entity: id,
          evidence: link.evidence))
    }
    for (name, link) in zip(names, links) {
      while let next = rest.first,
        (next.part, next.tokens.lowerBound) < (name.part, name.tokens.lowerBound)
      {
        add(next.link, next.part, article.parts[next.part].byteRange(next.tokens))
        rest.removeFirst()
      }
      add(link, name.part, range(of: name))
    }
    for next in rest {
      add(next.link, next.part, article.parts[next.part].byteRange(next.tokens))
    }
    return Annotation(entities: order.map { entity($0) }, mentions: mentions)
  }

  /// What each of the names in reading order stands for.
  mutating func links(of names: [LinkedName]) -> [Link] {
    formOfName.reserveCapacity(names.count)
    for name in names { formOfName.append(form(of: name)) }
    unifyKinds()
    let teams = convention == .encyclopedia ? teams(among: names) : [:]
    let country = convention == .encyclopedia ? onlyCountry(among: names) : nil
    let governments = governments(among: names)
    linkDefinitions(names)
    var people = PersonIndex()
    linkLongNames(&people)
    linkBodies()
    var links: [Link] = []
    links.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      if let sport = teams[index] {
        links.append(link(to: sport, forms[formOfName[index]]))
        continue
      }
      if let government = governments[index] {
        links.append(link(to: government))
        continue
      }
      let form = formOfName[index]
      if let country, isCountry(name) {
        let draft = draft(ofEntry: country)
        links.append(Link(draft: draft, evidence: .description(of: drafts[draft].text)))
        continue
      }
      let link = resolve(form, &people)
      if drafts[link.draft].kind == .person {
        people.mention(link.draft, words: forms[form].words)
        if drafts[link.draft].entry == nil { noteWalk(of: name, link.draft) }
      }
      drafts[link.draft].use(form)
      links.append(link)
    }
    return links
  }

  private mutating func link(to government: Government) -> Link {
    let draft = draft(ofEntry: government.entry)
    return Link(
      draft: draft, evidence: .government(of: drafts[draft].text, cue: government.cue))
  }

  private mutating func link(to sport: TeamSport, _ form: Form) -> Link {
    let place = form.entry.map { knowledge.name(of: $0) } ?? form.text
    let words = EntityKey.words(place, .organisation)
    if let club = bodies.target(Array(words.joined(separator: [0x20]))),
      forms[club.form].kind == .organisation
    {
      return Link(draft: club.draft, evidence: club.evidence)
    }
    let text = "\(place) \(sport.rawValue) team"
    let draft = draft(
      .name(EntityKey.unknown(text, .organisation)),
      Draft(kind: .organisation, entry: nil, text: text, isLone: false))
    return Link(draft: draft, evidence: .name)
  }

  /// The bytes of a name. The stop after "Hun Sen." is the sentence's, though "Sen." may have one.
  private func range(of name: LinkedName) -> Range<Int> {
    let part = article.parts[name.part]
    let range = part.byteRange(name.tokens)
    let last = part.tokens[name.tokens.upperBound - 1]
    let isStop =
      last.shape.contains(.dotted) && lexicon.classes(of: last.hash).contains(.shortRole)
    return isStop ? range.lowerBound..<range.upperBound - 1 : range
  }

  // MARK: Forms

  private mutating func form(of name: LinkedName) -> Int {
    let key = FormKey(hash: name.hash, kind: name.kind)
    let tokens = article.parts[name.part].tokens
    let isLocated =
      name.tokens.lowerBound > 0
      && knowledge.cues.classes(of: tokens[name.tokens.lowerBound - 1].hash).contains(.location)
    if let index = formIndex[key] {
      forms[index].count += 1
      forms[index].isLocated = forms[index].isLocated || isLocated
      // Where "Russia's Security Council" was named, the bare name means that one.
      if name.entry == nil { forms[index].entry = nil }
      return index
    }
    let text = String(decoding: article.parts[name.part].bytes[range(of: name)], as: UTF8.self)
    let token = tokens[name.tokens.lowerBound]
    let isAcronym = name.tokens.count == 1 && token.shape.contains(.allCapitals)
    let words = EntityKey.words(text, name.kind)
    var form = Form(
      kind: name.kind, text: text, entry: name.entry,
      isGeneric: knowledge.alias(name.hash, afterArticle: false)?.isGeneric ?? false, words: words,
      isAcronym: isAcronym, count: 1)
    // "his Prime Minister" is no name.
    form.isCommon =
      name.kind == nil ? !token.isCapital : !tokens[name.tokens].contains(where: \.isCapital)
    form.isLocated = isLocated
    if let entry = name.entry {
      form.evidence = .known(knowledge.name(of: entry))
    } else if name.kind == .person, words.count > 1,
      let entry = knowledge.person(EntityKey.hash(of: words, .person))
    {
      form.entry = entry
      form.evidence = .spelling(of: knowledge.name(of: entry))
    }
    forms.append(form)
    formIndex[key] = forms.count - 1
    return forms.count - 1
  }

  /// Gives a name that the article uses for several kinds the one that it has most often, unless
  /// the knowledge base has something else under that name.
  private mutating func unifyKinds() {
    guard formIndex.count > 1 else { return }
    var best: [UInt64: Int] = [:]
    var hasRival: Set<UInt64> = []
    var hashes = [UInt64](repeating: 0, count: forms.count)
    for (key, index) in formIndex { hashes[index] = key.hash }
    for (index, form) in forms.enumerated() {
      guard let known = best[hashes[index]] else {
        best[hashes[index]] = index
        continue
      }
      hasRival.insert(hashes[index])
      let rank = (form.kind == nil ? 0 : 1, form.count)
      if rank > (forms[known].kind == nil ? 0 : 1, forms[known].count) {
        best[hashes[index]] = index
      }
    }
    guard !hasRival.isEmpty else { return }
    for name in formOfName.indices {
      let form = formOfName[name]
      guard hasRival.contains(hashes[form]), let other = best[hashes[form]], other != form else {
        continue
      }
      let isKnown = forms[form].entry != nil || forms[other].entry != nil
      if isKnown, forms[form].kind != nil { continue }
      forms[other].count += 1
      forms[form].count -= 1
      formOfName[name] = other
    }
  }

  mutating func draft(for form: Int) -> Int {
    let item = forms[form]
    if let entry = item.entry {
      guard convention == .encyclopedia else { return draft(ofEntry: entry) }
      return draft(
        ofEntry: knowledge.country(ofPeople: entry) ?? knowledge.party(ofAdherents: entry) ?? entry)
    }
    return draft(
      .name(EntityKey.unknown(item.words, item.kind)),
      Draft(
        kind: item.kind, entry: nil, text: item.text,
        isLone: item.kind == .person && item.words.count == 1))
  }

  /// The draft of an entry of the knowledge base.
  mutating func draft(ofEntry entry: Int) -> Int {
    draftIndex[.entry(entry)]
      ?? draft(
        .entry(entry),
        Draft(
          kind: knowledge.kind(of: entry), entry: entry, text: knowledge.name(of: entry),
          isLone: false))
  }

  private mutating func draft(_ key: DraftKey, _ new: Draft) -> Int {
    if let index = draftIndex[key] { return index }
    drafts.append(new)
    draftIndex[key] = drafts.count - 1
    return drafts.count - 1
  }

  /// What a form stands for by itself.
  func evidence(of form: Int, in draft: Int) -> Evidence {
    if let evidence = forms[form].evidence { return evidence }
    if forms[form].text != drafts[draft].text, forms[form].words.count > 1 {
      return .spelling(of: drafts[draft].text)
    }
    return .name
  }

  // MARK: Results

  func id(of index: Int) -> Entity.ID {
    let draft = drafts[index]
    if let entry = draft.entry { return knowledge.entry(entry).id }
    let id = EntityKey.unknown(draft.text, draft.kind)
    guard draft.kind == .person else { return id }
    return EntityKey.qualified(
      id, walk: draft.walks.walk, article: draft.isLone ? article.contentHash : nil)
  }

  private func entity(_ index: Int) -> Entity {
    let draft = drafts[index]
    let entry = draft.entry.map { knowledge.entry($0) }
    let longest = draft.forms.max { left, right in
      (forms[left].words.count, forms[left].count, right)
        < (forms[right].words.count, forms[right].count, left)
    }
    let name = entry?.name ?? longest.map { forms[$0].text } ?? draft.text
    var aliases: [String] = []
    for form in draft.forms where forms[form].text != name && !aliases.contains(forms[form].text) {
      aliases.append(forms[form].text)
    }
    return Entity(
      id: id(of: index), name: name, kind: draft.kind ?? .work, aliases: aliases,
      description: entry?.description)
  }
}

extension DocumentLinker.Draft {
  mutating func use(_ form: Int) {
    if !forms.contains(form) { forms.append(form) }
  }
}
