/// How a document's words with capitals were labelled at first sight, so that a second look at each
/// can heed the others (Krishnan and Manning, 2006).
package struct FeatureConsensus: Sendable {
  /// What is asked of a token: the hashes of its word and of its run, both zero outside of runs.
  package struct Key: Sendable {
    package var word: UInt64 = 0
    package var run: UInt64 = 0
  }

  /// How often a word, or a run, has each label.
  private typealias Counts = SIMD16<UInt16>
  private var words: [UInt64: Counts] = [:]
  private var runs: [UInt64: Counts] = [:]

  package init() {}

  /// Forgets the document.
  package mutating func removeAll() {
    // A large table would be slow to clear for each of many small documents.
    words.removeAll(keepingCapacity: words.count < 256)
    runs.removeAll(keepingCapacity: runs.count < 256)
  }

  /// Takes in a token with its label.
  package mutating func add(_ key: Key, _ label: SequenceLabel) {
    guard key.word != 0 else { return }
    words[key.word, default: Counts()][Int(label.rawValue)] &+= 1
    runs[key.run, default: Counts()][Int(label.rawValue)] &+= 1
  }

  /// Adds the features of a token whose own label was this at first sight.
  func add<Sink: FeatureSink>(_ key: Key, _ label: SequenceLabel, to sink: inout Sink) {
    guard key.word != 0, var word = words[key.word], var run = runs[key.run] else { return }
    word[Int(label.rawValue)] &-= 1
    run[Int(label.rawValue)] &-= 1
    guard let all = Self.summary(word) else { return }
    func add(_ template: UInt64, _ value: UInt64) {
      sink.add(FeatureHash.of(template, value), of: template)
    }
    let own = UInt64(label.rawValue)
    add(1090, all << 4 | own)
    add(1091, Self.most(word) << 4 | own)
    if let same = Self.summary(run) {
      add(1092, same << 4 | own)
      add(1093, Self.most(run) << 4 | own)
      add(1094, (same << 16 | all) << 4 | own)
    }
  }

  /// The features of a token whose own label was this at first sight.
  package func features(of key: Key, _ label: SequenceLabel) -> [UInt64] {
    var list = FeatureList()
    add(key, label, to: &list)
    return list.hashes
  }

  /// The most frequent label.
  private static func most(_ counts: Counts) -> UInt64 {
    var best = 0
    for label in 1..<SequenceLabel.count where counts[label] > counts[best] { best = label }
    return UInt64(best)
  }

  /// The most frequent kind, how clearly it leads and how many uses there are; nil for none.
  private static func summary(_ counts: Counts) -> UInt64? {
    let total = counts.wrappedSum()
    guard total > 0 else { return nil }
    var best: UInt64 = 0
    var bestCount = counts[0]
    for kind in 1...4 {
      let count = counts[kind * 2 - 1] &+ counts[kind * 2]
      if count > bestCount { (best, bestCount) = (UInt64(kind), count) }
    }
    let lead: UInt64 = bestCount == total ? 2 : bestCount &* 3 >= total &* 2 ? 1 : 0
    let size: UInt64 = total == 1 ? 0 : total == 2 ? 1 : total < 6 ? 2 : 3
    return best << 4 | lead << 2 | size
  }
}
