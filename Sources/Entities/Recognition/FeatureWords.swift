/// The word forms met lately, so that each is looked at once.
struct FeatureWords: Sendable {
  private let gazetteer: Gazetteer?
  private let knowledge: KnowledgeBase
  private let clusters: FeatureClusters
  private let lexicon = FeatureLexicon()
  private(set) var words: [FeatureWord] = []
  /// For each form, the first form with the same small letters.
  private(set) var lowers: [Int32] = []
  private var forms: [Int32] = []
  private var lowerForms: [Int32] = []
  private var scalars: [UInt32] = []

  init(
    gazetteer: Gazetteer?, clusters: FeatureClusters, knowledge: KnowledgeBase = KnowledgeBase()
  ) {
    self.gazetteer = gazetteer
    self.knowledge = knowledge
    self.clusters = clusters
    removeAll()
  }

  /// Makes room for a number of words.
  mutating func reserve(_ count: Int) {
    words.reserveCapacity(count)
    lowers.reserveCapacity(count)
  }

  /// Forgets all words but the boundary, which is number 0.
  mutating func removeAll() {
    words = [.boundary]
    lowers = [0]
    forms = [Int32](repeating: 0, count: 1 << 13)
    lowerForms = forms
  }

  /// The number of a word form.
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int32 {
    let key = FeatureHash.of(bytes)
    var slot = Int(truncatingIfNeeded: key) & (forms.count - 1)
    while forms[slot] != 0 {
      if words[Int(forms[slot])].key == key { return forms[slot] }
      slot = (slot + 1) & (forms.count - 1)
    }
    return add(key, bytes)
  }

  private mutating func add(_ key: UInt64, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    if words.count * 2 > forms.count { grow() }
    var word = FeatureWord(key: key, bytes: bytes, scalars: &scalars)
    word.cues.formUnion(lexicon.cues(of: word.lower))
    word.clusters = clusters.clusters(of: word.lower)
    if !word.cues.contains(.mark) { word.classes = classes(of: word) }
    if word.clusters == nil, word.classes.isEmpty, word.cues.contains(.capital),
      bytes.count > 4, bytes.last == 0x73
    {
      lendPlace(UnsafeRawBufferPointer(rebasing: bytes.dropLast()), to: &word)
    }
    words.append(word)
    lowers.append(0)
    let number = Int32(words.count - 1)
    insert(number)
    return number
  }

  /// Lets a word that is unknown stand for a place with its apostrophe lost, as in "Russias".
  private mutating func lendPlace(_ stem: UnsafeRawBufferPointer, to word: inout FeatureWord) {
    let place = FeatureWord(key: 0, bytes: stem, scalars: &scalars)
    let classes = classes(of: place)
    guard !classes.isDisjoint(with: [.capital, .largeCity, .readAsPlace]) else { return }
    word.classes = classes
    word.clusters = clusters.clusters(of: place.lower)
    word.lower = place.lower
    word.phrase = place.phrase
  }

  private mutating func insert(_ number: Int32) {
    let mask = forms.count - 1
    let word = words[Int(number)]
    var slot = Int(truncatingIfNeeded: word.key) & mask
    while forms[slot] != 0 { slot = (slot + 1) & mask }
    forms[slot] = number
    slot = Int(truncatingIfNeeded: word.lower) & mask
    while lowerForms[slot] != 0, words[Int(lowerForms[slot])].lower != word.lower {
      slot = (slot + 1) & mask
    }
    if lowerForms[slot] == 0 { lowerForms[slot] = number }
    lowers[Int(number)] = lowerForms[slot]
  }

  private mutating func grow() {
    forms = [Int32](repeating: 0, count: forms.count * 2)
    lowerForms = forms
    for number in 1..<Int32(words.count) { insert(number) }
  }

  /// The classes of a phrase of several words.
  func classes(ofPhrase hash: UInt64) -> NameClasses {
    let known = gazetteer?.classes(of: hash) ?? []
    guard let alias = knowledge.alias(hash, afterArticle: false) else {
      return known.subtracting(Self.readAs)
    }
    return known.subtracting(Self.readAs).union(kind(of: alias))
  }

  private func classes(of word: FeatureWord) -> NameClasses {
    let known = gazetteer?.classes(of: word.phrase) ?? []
    guard let alias = knowledge.alias(word.phrase, afterArticle: false),
      !alias.needsCapitals || word.cues.contains(.allCapitals)
    else { return known.subtracting(Self.readAs) }
    return known.subtracting(Self.readAs).union(kind(of: alias))
  }

  // What news text reads a name as was counted on text that the model is trained on, so it would be
  // believed too much; these classes stand for the knowledge base here.
  private static let readAs: NameClasses = [
    .readAsPerson, .readAsPlace, .readAsOrganisation, .readAsOther,
  ]

  private func kind(of alias: KnowledgeBase.Alias) -> NameClasses {
    switch knowledge.kind(of: alias.entry) {
    case .person: .readAsPerson
    case .place: .readAsPlace
    case .organisation: .readAsOrganisation
    default: .readAsOther
    }
  }
}
