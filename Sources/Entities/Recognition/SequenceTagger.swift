/// Labels the tokens of documents by the sequence model.
///
/// A value keeps what it learnt of word forms, so that one tagger for many documents is fast; each
/// thread needs its own. The labels depend on the document alone.
package struct SequenceTagger: Sendable {
  /// What a word form adds to the scores of the tokens two before to two after it.
  private struct WordScores: Sendable {
    var before2 = SIMD16<Int16>()
    var before1 = SIMD16<Int16>()
    var own = SIMD16<Int16>()
    var after1 = SIMD16<Int16>()
    var after2 = SIMD16<Int16>()
  }

  /// Adds up the weights of features. They lie far apart in memory, so all of a token's are asked for
  /// before the first is looked at.
  private struct Scores: FeatureSink {
    let model: SequenceModel
    let waiting: UnsafeMutableBufferPointer<UInt64>
    private var count = 0
    private var sum: SIMD16<Int16>

    init(_ model: SequenceModel, _ waiting: UnsafeMutableBufferPointer<UInt64>) {
      self.model = model
      self.waiting = waiting
      sum = SIMD16()
    }

    @inline(__always)
    mutating func add(_ hash: UInt64, of template: UInt64) {
      model.prefetch(hash)
      waiting[count] = hash
      count &+= model.mayHave(hash) ? 1 : 0
      if count == waiting.count { settle() }
    }

    private mutating func settle() {
      for index in 0..<count { model.add(waiting[index], to: &sum) }
      count = 0
    }

    /// The sums so far.
    mutating func total() -> SIMD16<Int16> {
      settle()
      return sum
    }
  }

  private let model: SequenceModel
  private var document: FeatureDocument
  private var wordScores: [WordScores] = []
  private var decoder: SequenceDecoder
  private var consensus = FeatureConsensus()
  private var agreement = LabelAgreement()
  private var scores: [SIMD16<Int16>] = []

  /// Makes a tagger over the embedded table; nil when that cannot be read.
  package init?() {
    self.init(knowledge: KnowledgeBase())
  }

  /// Makes a tagger over the embedded table that shares a knowledge base; nil when the table cannot be
  /// read.
  init?(knowledge: KnowledgeBase) {
    guard let model = SequenceModel() else { return nil }
    self.init(model: model, knowledge: knowledge)
  }

  /// Makes a tagger over a table.
  package init(model: SequenceModel) { self.init(model: model, knowledge: KnowledgeBase()) }

  private init(model: SequenceModel, knowledge: KnowledgeBase) {
    self.model = model
    document = FeatureDocument(
      words: FeatureWords(
        gazetteer: Gazetteer(), clusters: model.clusters, knowledge: knowledge))
    decoder = SequenceDecoder(transitions: model.transitions)
  }

  /// The label of each token, in order.
  package mutating func labels(of text: SequenceDocument) -> [SequenceLabel] {
    if document.forgetWords() { wordScores.removeAll() }
    // Growing step by step would move all of them several times while the first articles are read.
    wordScores.reserveCapacity(FeatureDocument.mostWords)
    document.read(text)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.mostWaiting) { waiting in
      labels(of: text.tokens.count, waiting)
    }
  }

  /// More features than most tokens have.
  private static let mostWaiting = 256

  private mutating func labels(
    of count: Int, _ waiting: UnsafeMutableBufferPointer<UInt64>
  ) -> [SequenceLabel] {
    while wordScores.count < document.words.words.count { addWordScores(waiting) }
    var labels: [SequenceLabel] = []
    labels.reserveCapacity(count)
    scores.removeAll(keepingCapacity: true)
    consensus.removeAll()
    for (number, sentence) in document.sentences.enumerated() {
      let start = scores.count
      for slot in sentence {
        // What a word adds to the token after it is what that token sees before it.
        let sum =
          wordScores[Int(document.slots[slot - 2])].after2
          &+ wordScores[Int(document.slots[slot - 1])].after1
          &+ wordScores[Int(document.slots[slot])].own
          &+ wordScores[Int(document.slots[slot + 1])].before1
          &+ wordScores[Int(document.slots[slot + 2])].before2
        var sink = Scores(model, waiting)
        FeatureTemplates.add(slot: slot, in: document, sentence: number, to: &sink)
        scores.append(sum &+ sink.total())
      }
      decoder.decode(scores[start...], into: &labels)
    }
    if document.sentences.count > 1 { lookAgain(&labels, waiting) }
    agreement.settle(&labels, in: document)
    return labels
  }

  /// Labels the sentences anew that have a word in common with others.
  private mutating func lookAgain(
    _ labels: inout [SequenceLabel], _ waiting: UnsafeMutableBufferPointer<UInt64>
  ) {
    var token = 0
    for sentence in document.sentences {
      for slot in sentence {
        consensus.add(document.consensusKey(slot), labels[token])
        token += 1
      }
    }
    var decoded: [SequenceLabel] = []
    token = 0
    for sentence in document.sentences {
      let start = token
      var isChanged = false
      for slot in sentence {
        var sink = Scores(model, waiting)
        consensus.add(document.consensusKey(slot), labels[token], to: &sink)
        let change = sink.total()
        if change != SIMD16() {
          scores[token] &+= change
          isChanged = true
        }
        token += 1
      }
      guard isChanged else { continue }
      decoded.removeAll(keepingCapacity: true)
      decoder.decode(scores[start..<token], into: &decoded)
      labels.replaceSubrange(start..<token, with: decoded)
    }
  }

  private mutating func addWordScores(_ waiting: UnsafeMutableBufferPointer<UInt64>) {
    let word = document.words.words[wordScores.count]
    func sum(_ offset: Int) -> SIMD16<Int16> {
      var sink = Scores(model, waiting)
      FeatureTemplates.add(word, at: offset, to: &sink)
      return sink.total()
    }
    wordScores.append(
      WordScores(
        before2: sum(2), before1: sum(1), own: sum(0), after1: sum(-1), after2: sum(-2)))
  }
}
