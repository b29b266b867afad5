/// The features of tokens: those of a word at an offset, which depend on the word alone, and those of
/// a token in its document.
enum FeatureTemplates {
  /// The offsets at which words are looked at.
  static let offsets = -2...2

  /// Adds the features that a word gives to the token that stands at its place less the offset.
  static func add<Sink: FeatureSink>(_ word: FeatureWord, at offset: Int, to sink: inout Sink) {
    let base = UInt64(offset + 3) * 100
    func add(_ template: UInt64, _ value: UInt64) {
      sink.add(FeatureHash.of(base + template, value), of: base + template)
    }
    add(1, word.lower)
    add(2, word.brief)
    if word.cues.rawValue & FeatureCues.meanings.rawValue != 0 {
      add(3, UInt64(word.cues.intersection(.meanings).rawValue))
    }
    let casing = UInt64(word.cues.intersection(.casings).rawValue)
    let classes = UInt64(word.classes.rawValue)
    if let cluster = word.cluster(1) { add(4, cluster) }
    if let cluster = word.cluster(2) { add(5, cluster) }
    if abs(offset) == 2 { return }
    if let cluster = word.cluster(0) { add(6, cluster) }
    if let cluster = word.cluster(3) { add(7, cluster) }
    add(8, classes)
    add(9, UInt64(word.affixes[6]))
    if offset != 0 { return }
    add(10, word.exact)
    add(11, word.shape)
    for index in 0..<8 where word.affixes[index] != 0 {
      add(20 + UInt64(index), UInt64(word.affixes[index]))
    }
    add(12, classes << 32 | casing)
    for bit in 0..<16 where classes >> UInt64(bit) & 1 == 1 { add(30 + UInt64(bit), casing) }
    if let cluster = word.cluster(2) { add(13, cluster << 32 | casing) }
    if let cluster = word.cluster(0) { add(14, cluster << 32 | casing) }
    add(15, word.clusters == nil ? casing : casing | 1)
  }

  /// Adds the features of the token in a slot that need more than one word.
  static func add<Sink: FeatureSink>(
    slot: Int, in document: borrowing FeatureDocument, sentence: Int, to sink: inout Sink
  ) {
    func add(_ template: UInt64, _ value: UInt64) {
      sink.add(FeatureHash.of(1000 + template, value), of: 1000 + template)
    }
    func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
      sink.add(FeatureHash.of(1000 + template, first, second), of: 1000 + template)
    }
    let word = document.word(slot)
    let previous = document.word(slot - 1)
    let next = document.word(slot + 1)
    let casing = document.casings[sentence]
    let isCapital = word.cues.contains(.capital) || word.cues.contains(.mixed)
    let style = UInt64(word.cues.intersection(.casings).rawValue >> 24) << 2 | casing.rawValue

    add(1, previous.lower, word.lower)
    add(2, word.lower, next.lower)
    add(3, previous.brief, word.brief)
    add(4, word.brief, next.brief)
    add(5, previous.brief &* 31 &+ next.brief, word.brief)
    add(6, style, word.brief)
    let isFirst = slot == document.sentences[sentence].lowerBound
    let isOpening = isFirst || previous.cues.contains(.opener)
    if isOpening { add(7, isFirst ? 1 : 2, style << 16 | UInt64(word.classes.rawValue)) }
    if casing != .sentence {
      add(8, casing.rawValue, UInt64(word.classes.rawValue))
      if let cluster = word.cluster(2) { add(9, casing.rawValue, cluster) }
      add(10, casing.rawValue, word.lower)
    }

    let definition = UInt64(document.definitions[slot])
    if definition != 0 { add(31, definition, style) }
    let table = document.tables[sentence]
    if table != 0 {
      add(29, table, UInt64(word.classes.rawValue) << 8 | style)
      add(30, table, previous.brief &* 31 &+ next.brief)
    }

    let phrase = document.phrases[slot]
    if phrase.place != 0 {
      let place = UInt64(phrase.place)
      add(11, place, UInt64(phrase.classes.rawValue))
      for bit in 0..<15 where phrase.classes.rawValue >> bit & 1 == 1 {
        add(12, place, UInt64(bit))
      }
    }

    if isCapital || casing != .sentence {
      add(13, previous.lower &* 31 &+ next.lower, style)
      add(14, document.word(slot - 2).lower &* 31 &+ previous.lower, style)
      add(15, document.word(slot + 2).lower &* 31 &+ next.lower, style)
      if let a = previous.cluster(1), let b = next.cluster(1) { add(16, a << 8 | b, style) }
      if let a = previous.cluster(2), let b = word.cluster(2) { add(17, a, b) }
      if let a = word.cluster(2), let b = next.cluster(2) { add(18, a, b) }
      add(19, UInt64(previous.classes.rawValue), UInt64(word.classes.rawValue))
      add(20, UInt64(word.classes.rawValue), UInt64(next.classes.rawValue))
      if let a = previous.cluster(1) { add(21, a, UInt64(word.classes.rawValue)) }
      if let b = next.cluster(1) { add(22, b, UInt64(word.classes.rawValue)) }
      add(23, previous.lower, UInt64(word.classes.rawValue))
      add(24, next.lower, UInt64(word.classes.rawValue))
      add(25, document.sport, UInt64(word.classes.rawValue) << 8 | style)

      let elsewhere = document.evidenceElsewhere(slot).rawValue
      if elsewhere == 0 {
        add(26, 99, isOpening ? 1 : 0)
      } else {
        let run = document.runs[Int(document.runOf[slot])]
        let alone: UInt64 = run.end - run.start == 1 ? 1 : 0
        for bit in 0..<FeatureDocument.Evidence.count where elsewhere >> UInt32(bit) & 1 == 1 {
          add(26, UInt64(bit), style)
          add(27, UInt64(bit), alone << 1 | (isOpening ? 1 : 0))
        }
        add(28, UInt64(elsewhere & 3), isOpening ? 1 : 0)
      }
    }

    let runNumber = Int(document.runOf[slot])
    guard runNumber > 0 else { return }
    let run = document.runs[runNumber]
    let start = Int(run.start)
    let end = Int(run.end)
    let length = UInt64(min(4, end - start))
    let place: UInt64 = (slot == start ? 1 : 0) | (slot == end - 1 ? 2 : 0)
    let first = document.word(start)
    let last = document.word(end - 1)
    let before = document.word(start - 1)
    let after = document.word(end)
    add(40, length << 2 | place, casing.rawValue)
    add(41, run.lower, place)
    add(42, last.lower, place)
    add(43, first.lower, place)
    if let cluster = last.cluster(2) { add(44, cluster, place << 3 | length) }
    if let cluster = first.cluster(2) { add(45, cluster, place << 3 | length) }
    add(46, before.lower, place)
    add(47, after.lower, place)
    add(48, before.lower &* 31 &+ after.lower, place)
    add(49, document.word(start - 2).lower &* 31 &+ before.lower, place)
    add(50, document.word(end + 1).lower &* 31 &+ after.lower, place)
    add(51, UInt64(run.classes.rawValue), place << 3 | length)
    add(
      52, UInt64(first.classes.rawValue) << 16 | UInt64(last.classes.rawValue), place << 3 | length)
    add(53, UInt64(run.cues.intersection([.organisationHead, .placeHead, .title]).rawValue), place)
    if let cluster = before.cluster(2) { add(54, cluster, length << 2 | place) }
    if let cluster = after.cluster(2) { add(55, cluster, length << 2 | place) }
    let topic = document.sport << 2 | table
    if topic != 0 {
      add(66, topic, run.lower &+ place)
      add(67, topic, UInt64(run.classes.rawValue) << 2 | place)
      add(68, topic, before.lower)
      add(69, topic, after.lower)
    }
    add(56, UInt64(after.cues.rawValue), UInt64(before.cues.rawValue))

    // What it is said to be: "X is a band", "X , the company that".
    if let head = document.description(after: end, until: document.sentences[sentence].upperBound) {
      let head = document.word(head)
      add(57, head.lower, place)
      if let cluster = head.cluster(2) { add(58, cluster, length << 2 | place) }
      if let cluster = head.cluster(1) { add(59, cluster, place) }
    }
    // The names before and after it in a list, around its bracket or joined by "of".
    let joints: FeatureCues = [.mark, .conjunction, .connector, .ending]
    if !before.cues.isDisjoint(with: joints) {
      let other = Int(document.runOf[start - 2])
      if other > 0 { addNeighbour(60, document.runs[other], before.lower) }
    }
    if !after.cues.isDisjoint(with: joints) {
      let other = Int(document.runOf[end + 1])
      if other > 0 { addNeighbour(63, document.runs[other], after.lower) }
    }
    func addNeighbour(_ template: UInt64, _ other: FeatureDocument.Run, _ between: UInt64) {
      let size = UInt64(min(4, other.end - other.start)) << 3 | length
      add(template, UInt64(other.classes.rawValue), between)
      add(template + 1, size << 2 | place, between)
      add(
        template + 2, UInt64(other.cues.intersection([.organisationHead, .placeHead]).rawValue),
        between &+ place)
      let last = document.word(Int(other.end) - 1)
      if let cluster = last.cluster(2) { add(template + 10, cluster, between &+ place) }
    }
  }
}
