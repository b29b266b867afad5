import Entities

/// Sentences as lists of features and the labels that are allowed for each token.
struct TrainingSet {
  struct Sentence {
    var tokens: Range<Int>
    var weight: Float
    var isSilver: Bool
    /// The half of the text it is in.
    var half: Int
  }

  private(set) var sentences: [Sentence] = []
  /// The features of each token, numbered; `starts` has one more entry than there are tokens.
  private(set) var features: [UInt32] = []
  private(set) var starts: [Int] = [0]
  /// For each token, a bit for each label that would be right.
  private(set) var allowed: [UInt16] = []
  private(set) var labels: [SequenceLabel] = []
  /// What each token is known by in its document.
  private(set) var keys: [FeatureConsensus.Key] = []
  /// The sentences of each document.
  private(set) var documents: [Range<Int>] = []

  /// Adds a document.
  mutating func add(
    _ document: NamesCorpus.Document, weight: Float, half: Int,
    extractor: inout SequenceFeatures, index: inout FeatureIndex
  ) {
    extractor.each(of: document.text) { list, key in
      for hash in list.hashes { features.append(index.number(adding: hash)) }
      starts.append(features.count)
      keys.append(key)
    }
    let first = labels.count
    var start = 0
    let isSilver = document.source == .silver
    documents.append(sentences.count..<sentences.count + document.text.sentences.count)
    for end in document.text.sentences {
      sentences.append(
        Sentence(
          tokens: first + start..<first + end, weight: weight, isSilver: isSilver, half: half))
      start = end
    }
    for label in document.labels {
      labels.append(label)
      var bits: UInt16 = 1 << UInt16(label.rawValue)
      if document.source == .partial, label == .outside { bits |= 0b1_1000_0000 }
      allowed.append(bits)
    }
  }

  /// The same sentences with other features for each token.
  func with(_ features: [[UInt64]], index: inout FeatureIndex) -> TrainingSet {
    var copy = self
    copy.features = []
    copy.starts = [0]
    for hashes in features {
      for hash in hashes { copy.features.append(index.number(adding: hash)) }
      copy.starts.append(copy.features.count)
    }
    return copy
  }

  /// Allows another label for a token: beside the ones it has, or in place of them.
  mutating func allow(_ label: SequenceLabel, for token: Int, alone: Bool) {
    let bit: UInt16 = 1 << UInt16(label.rawValue)
    allowed[token] = alone ? bit : allowed[token] | bit
  }

  /// Drops the features that an index has forgotten and numbers the others anew.
  mutating func renumber(_ numbers: [UInt32]) {
    var end = 0
    var from = 0
    for token in 1..<starts.count {
      for position in from..<starts[token] {
        let number = numbers[Int(features[position])]
        if number != .max {
          features[end] = number
          end += 1
        }
      }
      from = starts[token]
      starts[token] = end
    }
    features.removeLast(features.count - end)
  }
}

/// Numbers for the hashes of features, with how often each was met.
struct FeatureIndex {
  private(set) var hashes: [UInt64] = []
  private(set) var counts: [UInt32] = []
  private var slots = [UInt32](repeating: 0, count: 1 << 16)

  /// The number of a feature, a new one if need be, counting one more use.
  mutating func number(adding hash: UInt64) -> UInt32 {
    let slot = slot(of: hash)
    if slots[slot] != 0 {
      counts[Int(slots[slot]) - 1] += 1
      return slots[slot] - 1
    }
    hashes.append(hash)
    counts.append(1)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { rebuild(slots.count * 2) }
    return UInt32(hashes.count - 1)
  }

  /// The number of a feature.
  func number(of hash: UInt64) -> UInt32? {
    let found = slots[slot(of: hash)]
    return found == 0 ? nil : found - 1
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func rebuild(_ size: Int) {
    slots = [UInt32](repeating: 0, count: size)
    for (number, hash) in hashes.enumerated() { slots[slot(of: hash)] = UInt32(number + 1) }
  }

  /// Forgets features and returns the new number of each old one, `UInt32.max` for none.
  mutating func keep(where isKept: (Int) -> Bool) -> [UInt32] {
    var numbers = [UInt32](repeating: .max, count: hashes.count)
    var kept = 0
    for number in hashes.indices where isKept(number) {
      hashes[kept] = hashes[number]
      counts[kept] = counts[number]
      numbers[number] = UInt32(kept)
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
    counts.removeLast(counts.count - kept)
    var size = 1 << 16
    while size < kept * 2 { size *= 2 }
    rebuild(size)
    return numbers
  }
}
