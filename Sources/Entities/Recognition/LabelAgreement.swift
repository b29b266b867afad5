/// What the names of a document say of each other where capitals prove something: a name is of one
/// kind throughout, a family name in a person's full name stands for that person, and the initials of
/// a body's name for that body.
struct LabelAgreement: Sendable {
  private struct Name {
    var slots: Range<Int>
    var kind: Int
  }

  /// How often a name is of each kind.
  private typealias Counts = SIMD4<UInt32>
  /// What goes on for longer is no article but many in a row, whose names have nothing in common.
  private static let mostSentences = 400
  private static let person = 0
  private static let body = 2

  private var kinds: [UInt64: Counts] = [:]
  private var familyNames: Set<UInt64> = []
  /// The initials of bodies, a byte each.
  private var acronyms: Set<UInt64> = []

  /// Puts labels right that other names of the document speak against.
  mutating func settle(_ labels: inout [SequenceLabel], in document: borrowing FeatureDocument) {
    guard (2...Self.mostSentences).contains(document.sentences.count) else { return }
    kinds.removeAll(keepingCapacity: kinds.count < 256)
    familyNames.removeAll(keepingCapacity: familyNames.count < 256)
    acronyms.removeAll(keepingCapacity: acronyms.count < 256)
    var token = 0
    for (number, sentence) in document.sentences.enumerated() {
      if document.casings[number] == .sentence {
        Self.each(of: labels[token..<token + sentence.count], sentence.lowerBound) {
          note($0, in: document)
        }
      }
      token += sentence.count
    }
    if kinds.isEmpty { return }
    token = 0
    for (number, sentence) in document.sentences.enumerated() {
      if document.casings[number] == .sentence {
        settle(sentence, from: token, &labels, in: document)
      }
      token += sentence.count
    }
  }

  private mutating func note(_ name: Name, in document: borrowing FeatureDocument) {
    kinds[Self.hash(of: name.slots, in: document), default: Counts()][name.kind] &+= 1
    guard name.slots.count > 1 else { return }
    if name.kind == Self.person {
      for slot in name.slots.dropFirst() {
        let word = document.word(slot)
        if word.cues.contains(.capital), !word.cues.contains(.single) {
          familyNames.insert(word.exact)
        }
      }
    } else if name.kind == Self.body {
      var initials: UInt64 = 0
      var count: UInt64 = 0
      for slot in name.slots where !document.word(slot).cues.isDisjoint(with: Self.capitals) {
        if count < 8 { initials |= (document.word(slot).letters & 0xff) << (count * 8) }
        count += 1
      }
      if (2...8).contains(count) { acronyms.insert(initials) }
    }
  }

  private func settle(
    _ sentence: Range<Int>, from token: Int, _ labels: inout [SequenceLabel],
    in document: borrowing FeatureDocument
  ) {
    let offset = token - sentence.lowerBound
    func put(_ slots: Range<Int>, _ kind: Int) {
      for slot in slots {
        let code = kind * 2 + (slot == slots.lowerBound ? 1 : 2)
        labels[slot + offset] = SequenceLabel(rawValue: UInt8(code)) ?? .outside
      }
    }
    var next = sentence.lowerBound
    Self.each(of: labels[token..<token + sentence.count], sentence.lowerBound) { name in
      addMissed(next..<name.slots.lowerBound, of: sentence, in: document, put)
      next = name.slots.upperBound
      let kind = kind(of: name, in: document)
      if kind != name.kind { put(name.slots, kind) }
    }
    addMissed(next..<sentence.upperBound, of: sentence, in: document, put)
  }

  /// The kind of a name for which the rest of the document speaks.
  private func kind(of name: Name, in document: borrowing FeatureDocument) -> Int {
    if name.slots.count == 1 {
      let word = document.word(name.slots.lowerBound)
      if isAcronym(word) { return Self.body }
      // What is known as a place or a body may have given a person the name.
      if name.kind == 1 || name.kind == 2, familyNames.contains(word.exact),
        word.classes.isDisjoint(with: [.readAsPlace, .readAsOrganisation])
      {
        return Self.person
      }
    }
    let counts = kinds[Self.hash(of: name.slots, in: document)] ?? Counts()
    let most = counts.max()
    guard most >= 2 * counts[name.kind], most > counts[name.kind],
      let kind = Self.leader(of: counts)
    else { return name.kind }
    return kind
  }

  /// Finds in tokens without names those that the document names elsewhere.
  private func addMissed(
    _ slots: Range<Int>, of sentence: Range<Int>, in document: borrowing FeatureDocument,
    _ put: (Range<Int>, Int) -> Void
  ) {
    var start = slots.lowerBound
    while start < slots.upperBound {
      guard !document.word(start).cues.isDisjoint(with: Self.capitals) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < slots.upperBound, !document.word(end).cues.isDisjoint(with: Self.capitals) {
        end += 1
      }
      // The first word of a sentence may have its capital for the place alone.
      if start == sentence.lowerBound, missed(start..<end, in: document) == nil || end == start + 1
      {
        start += 1
      }
      if start < end, let kind = missed(start..<end, in: document) { put(start..<end, kind) }
      start = end
    }
  }

  private func missed(_ slots: Range<Int>, in document: borrowing FeatureDocument) -> Int? {
    if let counts = kinds[Self.hash(of: slots, in: document)] {
      return Self.leader(of: counts).map { kind(of: Name(slots: slots, kind: $0), in: document) }
    }
    guard slots.count == 1 else { return nil }
    let word = document.word(slots.lowerBound)
    if isAcronym(word) { return Self.body }
    return familyNames.contains(word.exact) ? Self.person : nil
  }

  private func isAcronym(_ word: FeatureWord) -> Bool {
    word.cues.contains(.allCapitals) && acronyms.contains(word.letters)
  }

  private static let capitals: FeatureCues = [.capital, .allCapitals, .mixed]

  /// The kind that is more frequent than any other.
  private static func leader(of counts: Counts) -> Int? {
    let most = counts.max()
    let leaders = (0..<4).filter { counts[$0] == most }
    return leaders.count == 1 ? leaders[0] : nil
  }

  private static func hash(of slots: Range<Int>, in document: borrowing FeatureDocument) -> UInt64 {
    var hash: UInt64 = 0
    for slot in slots { hash = FeatureHash.of(3, hash, document.word(slot).exact) }
    return hash
  }

  /// Calls a function with each name that labels mark, the first label standing in this slot.
  private static func each(
    of labels: ArraySlice<SequenceLabel>, _ slot: Int, _ body: (Name) -> Void
  ) {
    let offset = slot - labels.startIndex
    labels.eachName { range, kind in
      body(Name(slots: range.lowerBound + offset..<range.upperBound + offset, kind: kind))
    }
  }
}
