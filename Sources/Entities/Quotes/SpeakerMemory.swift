import Articles

/// Who has been named and who has spoken so far in an article: what "he", "it" and "the minister"
/// are resolved by.
struct SpeakerMemory {
  /// Who speaks, as far as it is known.
  struct Speaker: Hashable {
    var entity: Entity.ID?
    var phrase: String?
    var isMedia = false
    var isPerson = false
  }

  private struct Known {
    var lastMention = -100
    var lastSubject = -100
    var lastSpeech = -100
    var gender: SpeechRole
    let kind: Entity.Kind
    let isMedia: Bool
  }

  private let entities: [Entity.ID: SpeechEntity]
  private var known: [Entity.ID: Known] = [:]
  /// Entities that were called by a noun ("minister"), the latest first.
  private var described: [UInt64: Entity.ID] = [:]
  /// The number of the sentence at hand.
  private var sentence = 0
  /// Entities by a word of their names: the recognizer may miss one of many mentions.
  private var named: [UInt64: Entity.ID] = [:]
  /// The last one who spoke without a name.
  private var lastPhrase: (speaker: Speaker, sentence: Int)?
  /// The last one who spoke.
  private var last: (speaker: Speaker, sentence: Int)?

  init(entities: [Entity.ID: SpeechEntity]) {
    self.entities = entities
  }

  // MARK: Taking in

  /// Goes on to the next sentence.
  mutating func advance() { sentence += 1 }

  /// Takes in the names of a sentence with what they are called.
  mutating func note(_ names: [SpeechLine.Name], in line: SpeechLine, _ sentence: Range<Int>) {
    for name in names where sentence.overlaps(name.elements) {
      touch(name.entity) { $0.lastMention = $1 }
      describe(name, in: line, sentence)
      if name.kind == .person || name.elements.count == 1,
        let token = line.token(at: name.elements.upperBound - 1), token.kind == .word
      {
        named[token.hash] = name.entity
      }
    }
  }

  mutating func noteSubject(_ speaker: Speaker) {
    guard let entity = speaker.entity else { return }
    touch(entity) { $0.lastSubject = $1 }
  }

  mutating func noteSpeech(_ speaker: Speaker) {
    last = (speaker, sentence)
    if let entity = speaker.entity {
      touch(entity) {
        $0.lastSubject = $1
        $0.lastSpeech = $1
      }
    } else if speaker.phrase != nil {
      lastPhrase = (speaker, sentence)
    }
  }

  /// Changes what is known of an entity, given the number of the sentence at hand.
  private mutating func touch(_ id: Entity.ID, _ body: (inout Known, Int) -> Void) {
    guard let entity = entities[id] else { return }
    var item =
      known[id] ?? Known(gender: entity.gender, kind: entity.kind, isMedia: entity.isMedia)
    body(&item, sentence)
    known[id] = item
  }

  /// Keeps the titles before a name, and what an apposition after it calls it.
  private mutating func describe(
    _ name: SpeechLine.Name, in line: SpeechLine, _ sentence: Range<Int>
  ) {
    let isPerson = name.kind == .person
    if !isPerson {
      guard name.kind == .organisation else { return }
      for index in name.elements where line.role(at: index).contains(.body) {
        keep(line, index, name)
      }
    }
    var index = name.elements.lowerBound - 1
    var count = 0
    while index >= sentence.lowerBound, count < 6, line.isTitle(index) {
      if isPerson { note(gender: line.role(at: index), of: name.entity) }
      keep(line, index, name)
      if line.role(at: index).contains(.determiner) { break }
      index -= 1
      count += 1
    }
    index = name.elements.upperBound
    guard line.isComma(index) else { return }
    index += 1
    let last = min(index + 9, sentence.upperBound)
    while index < last, line.isWord(index) || line.isPossessive(index) {
      let role = line.role(at: index)
      if !role.isDisjoint(with: [.relative, .conjunction, .be]) { break }
      if role.contains(isPerson ? .person : .body) { keep(line, index, name) }
      index += 1
    }
  }

  private mutating func keep(_ line: SpeechLine, _ index: Int, _ name: SpeechLine.Name) {
    guard let token = line.token(at: index), token.kind == .word,
      line.role(at: index).isDisjoint(with: [.determiner, .preposition])
    else { return }
    described[token.hash] = name.entity
  }

  private mutating func note(gender role: SpeechRole, of id: Entity.ID) {
    let gender = role.intersection([.male, .female])
    guard !gender.isEmpty else { return }
    touch(id) { item, _ in item.gender = gender }
  }

  // MARK: Resolving

  /// Who a noun phrase stands for; nil for the writer and for nobody.
  mutating func speaker(_ phrase: NounPhrase, in line: SpeechLine) -> Speaker? {
    switch phrase.head {
    case .name(let index):
      let name = line.names[index]
      return Speaker(
        entity: name.entity, isMedia: name.isMedia, isPerson: name.kind == .person)
    case .pronoun(let role): return pronoun(role, line.text(phrase.elements))
    case .description(let noun, let role, let isDefinite):
      return description(phrase, noun, role, isDefinite, line)
    }
  }

  private mutating func pronoun(_ role: SpeechRole, _ text: String) -> Speaker? {
    if role.contains(.he) || role.contains(.she) {
      let gender: SpeechRole = role.contains(.he) ? .male : .female
      if let phrase = lastPhrase?.speaker, let place = lastPhrase?.sentence, phrase.isPerson,
        !known.values.contains(where: {
          $0.kind == .person && max($0.lastSubject, $0.lastSpeech) > place
        }), place + 4 > sentence
      {
        return phrase
      }
      guard let person = person(gender) else { return Speaker(phrase: text, isPerson: true) }
      touch(person) { item, _ in if item.gender.isEmpty { item.gender = gender } }
      return Speaker(entity: person, isPerson: true)
    }
    if role.contains(.it) {
      guard let body = body() else { return Speaker(phrase: text) }
      return Speaker(entity: body, isMedia: known[body]?.isMedia ?? false)
    }
    if role.contains(.they) {
      if let phrase = lastPhrase, phrase.sentence + 3 > sentence { return phrase.speaker }
      if let body = body(), let item = known[body],
        max(item.lastSpeech, item.lastSubject) + 4 > sentence
      {
        return Speaker(entity: body, isMedia: item.isMedia)
      }
      return Speaker(phrase: text)
    }
    return nil
  }

  /// The person that a pronoun of a gender means: recent, a subject rather than an object, and
  /// one who spoke rather than one who did not.
  private func person(_ gender: SpeechRole) -> Entity.ID? {
    var best: (id: Entity.ID, score: Double)?
    for (id, item) in known where item.kind == .person {
      if !item.gender.isEmpty, item.gender != gender { continue }
      var score = max(
        Double(item.lastMention), Double(item.lastSubject) + 1.5, Double(item.lastSpeech) + 1.7)
      if item.gender == gender { score += 0.4 }
      if best.map({ score > $0.score || score == $0.score && id < $0.id }) ?? true {
        best = (id, score)
      }
    }
    return best?.id
  }

  private func body() -> Entity.ID? {
    var best: (id: Entity.ID, score: Double)?
    for (id, item) in known
    where item.kind == .organisation || item.kind == .place || item.kind == .group {
      var score = max(
        Double(item.lastMention), Double(item.lastSubject) + 1.5, Double(item.lastSpeech) + 2)
      if item.kind == .organisation { score += 1 }
      if best.map({ score > $0.score || score == $0.score && id < $0.id }) ?? true {
        best = (id, score)
      }
    }
    return best?.id
  }

  private mutating func description(
    _ phrase: NounPhrase, _ noun: UInt64, _ role: SpeechRole, _ isDefinite: Bool,
    _ line: SpeechLine
  ) -> Speaker? {
    let text = line.text(phrase.elements)
    if line.isCapital(phrase.elements.upperBound - 1), let entity = named[noun],
      let item = known[entity]
    {
      return Speaker(entity: entity, isMedia: item.isMedia, isPerson: item.kind == .person)
    }
    let isPlural = role.contains(.plural)
    let isBare = role.contains(.body) && phrase.elements.count == 1
    if isDefinite && (!isPlural || role.contains(.body)) || isBare {
      let first = phrase.elements.lowerBound
      let isTheirs = (first..<phrase.elements.upperBound).contains { line.isPossessive($0) }
      if !isTheirs {
        if let entity = described[noun], let item = known[entity] {
          return Speaker(entity: entity, isMedia: item.isMedia, isPerson: item.kind == .person)
        }
        if role.contains(.document) {
          if let last, last.sentence + 4 > sentence { return last.speaker }
          if let body = body() { return Speaker(entity: body) }
        }
        if role.isDisjoint(with: [.body, .document, .media, .spokesman]) {
          let gender = role.intersection([.male, .female])
          let isAnonymous = role.contains(.anonymous)
          if let person = recentPerson(gender, within: isAnonymous ? 2 : role.isEmpty ? 4 : 40) { return Speaker(entity: person, isPerson: true) }
        }
      }
    }
    let isPerson = !isPlural && role.contains(.person)
    return Speaker(phrase: text, isMedia: role.contains(.media), isPerson: isPerson)
  }

  /// The person that "the 24-year-old" means, when somebody was a subject close before.
  private func recentPerson(_ gender: SpeechRole, within count: Int) -> Entity.ID? {
    let candidates = known.filter {
      $0.value.kind == .person && $0.value.lastSubject + count >= sentence
    }
    let fitting = candidates.filter {
      gender.isEmpty || $0.value.gender.isEmpty || $0.value.gender == gender
    }
    return fitting.max { ($0.value.lastSubject, $1.key) < ($1.value.lastSubject, $0.key) }?.key
  }
}
