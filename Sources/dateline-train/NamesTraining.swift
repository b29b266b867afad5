import Entities
import Foundation

/// The steps of training a model of names.
struct NamesTraining {
  /// Features with their weights.
  struct Table {
    let learner: NamesLearner
    let index: FeatureIndex
  }

  private let options: TrainNames
  private let start = Date()
  private var random: RandomBits
  private var set = TrainingSet()
  private(set) var index = FeatureIndex()
  private var texts: [NamesCorpus.Document] = []

  init(options: TrainNames) {
    self.options = options
    random = RandomBits(seed: options.seed)
  }

  /// Prints a line with the time since the start.
  func report(_ text: String) {
    let seconds = Int(Date().timeIntervalSince(start))
    FileHandle.standardOutput.write(Data("\(seconds) s  \(text)\n".utf8))
  }

  /// Reads the text, some of it in other cases and with other names as well.
  mutating func read(clusters: [UInt8]) throws {
    // The extractor reads the table in place for as long as the program runs.
    let table = UnsafeMutableRawPointer.allocate(byteCount: clusters.count, alignment: 16)
    table.copyMemory(from: clusters, byteCount: clusters.count)
    var extractor = SequenceFeatures(
      clusters: FeatureClusters(UnsafeRawPointer(table), slots: clusters.count / 8),
      omitting: Set(options.without))
    let files =
      options.train.map { WeightedFile($0, .gold) }
      + options.partial.map { WeightedFile($0, .partial) }
      + options.silver.map { WeightedFile($0, .silver) }
    var madeUp = MadeUpNames()
    // Names in text that weighs less, such as tweets, are not what news is made of.
    for file in files where file.source != .silver && file.weight == 1 {
      try file.documents().forEach { madeUp.add($0) }
    }
    if let path = options.patternNames {
      for list in try NewsPatterns.lists(path).sorted(by: { $0.key < $1.key }) {
        guard let kind = list.value.kind, !list.key.contains("us") else { continue }
        list.value.entries.forEach { madeUp.add($0, kind: kind) }
      }
    }
    var corrections = SilverCorrections()
    if let path = options.silverNames { try corrections.readNames(path) }
    if let path = options.corrections { try corrections.readSentences(path) }
    for file in files {
      for (number, document) in try file.documents(corrections).enumerated() {
        add(document, number, weight: file.weight, madeUp: madeUp, extractor: &extractor)
      }
    }
    if let path = options.patterns, let lists = options.patternNames {
      var patterns = try NewsPatterns(patterns: path, lists: lists)
      patterns.add(people: madeUp.pool[0])
      let made = patterns.made(options.made, using: &random)
      for (number, document) in made.enumerated() {
        add(document, number, weight: options.madeWeight, madeUp: madeUp, extractor: &extractor)
      }
      report("\(made.count) documents made of patterns")
    }
    let counts = index.counts
    let least = options.least
    set.renumber(index.keep { counts[$0] >= least })
    report("\(set.labels.count) tokens, \(index.hashes.count) different features")
  }

  /// Takes in a document, perhaps also in another case or with other names.
  private mutating func add(
    _ document: NamesCorpus.Document, _ number: Int, weight: Float, madeUp: MadeUpNames,
    extractor: inout SequenceFeatures
  ) {
    var forms = [document]
    if Double.random(in: 0..<1, using: &random) < options.renamed {
      forms.append(madeUp.changed(document, using: &random))
    }
    if Double.random(in: 0..<1, using: &random) < options.recased,
      let casing = NamesCorpus.Document.Casing.allCases.randomElement(using: &random)
    {
      forms.append(document.written(in: casing))
    }
    for form in forms {
      if options.doubts != nil { texts.append(form) }
      set.add(form, weight: weight, half: number & 1, extractor: &extractor, index: &index)
    }
  }

  /// Learns from the text, or from the half of it that is left without another.
  mutating func learned(without half: Int? = nil) -> NamesLearner {
    let learner = NamesLearner(count: index.hashes.count)
    var order = set.sentences.indices.filter { half == nil || set.sentences[$0].half != half }
    for epoch in 1...options.epochs {
      order.shuffle(using: &random)
      let rate = options.rate / (1 + 0.3 * Float(epoch - 1))
      var loss: Float = 0
      for number in order {
        loss += learner.learn(
          set.sentences[number], of: set, rate: rate, decay: options.decay,
          dropping: options.dropped, using: &random)
      }
      if epoch * 2 > options.epochs { learner.remember() }
      report("epoch \(epoch): loss \(loss / Float(set.labels.count))")
    }
    learner.settle()
    return learner
  }

  /// Keeps the features that matter most.
  mutating func keep(_ rows: Int, of learner: NamesLearner) {
    let kept = Set(ModelFile.heaviest(rows, of: learner, counts: index.counts))
    set.renumber(index.keep { kept.contains($0) })
  }

  /// Lets readers replace the labels of silver text where they are sure of others, and allow theirs
  /// beside it where they are not.
  mutating func relabel(by readers: [NamesLearner]) {
    var changed = 0
    var doubted = 0
    for sentence in set.sentences where sentence.isSilver {
      let chances = readers[sentence.half].chances(sentence, of: set)
      for (token, row) in zip(sentence.tokens, chances) {
        let label = NamesLearner.likeliest(row)
        guard label != set.labels[token] else { continue }
        let isSure = row[Int(label.rawValue)] > options.sure
        if isSure { changed += 1 } else { doubted += 1 }
        set.allow(label, for: token, alone: isSure)
      }
    }
    report("\(changed) labels of silver text changed, \(doubted) doubted")
  }

  /// Writes where readers see other names in silver text: the sentence's hash, the names as they are
  /// and as the reader sees them with its least certainty of a token, and the sentence.
  func writeDoubts(of readers: [NamesLearner], to path: String) throws {
    var lines: [String] = []
    for (number, text) in texts.enumerated() where text.source == .silver {
      let tokens = text.tokens
      var start = 0
      for (end, sentence) in zip(text.text.sentences, set.sentences[set.documents[number]]) {
        let chances = readers[sentence.half].chances(sentence, of: set)
        let found = chances.map(NamesLearner.likeliest)
        let given = Array(text.labels[start..<end])
        let words = Array(tokens[start..<end])
        start = end
        let old = NamesCorpus.Document.names(of: given)
        let new = NamesCorpus.Document.names(of: found)
        func shown(
          _ names: [NamesCorpus.Document.Name], without others: [NamesCorpus.Document.Name]
        ) -> String {
          names.filter { !others.contains($0) }.map { name in
            let sure = name.range.map { token in chances[token].max() }.min() ?? 0
            let (start, end) = (name.range.lowerBound, name.range.upperBound)
            return "\(start)-\(end)=\(name.kind),\(Int(sure * 100))"
          }.joined(separator: " ")
        }
        let (lost, won) = (shown(old, without: new), shown(new, without: old))
        if lost.isEmpty, won.isEmpty { continue }
        let hash = String(SilverCorrections.hash(of: words), radix: 16)
        lines.append([hash, lost, won, words.joined(separator: " ")].joined(separator: "\t"))
      }
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    report("\(lines.count) sentences of silver text are seen otherwise")
  }

  /// Learns what the labels of the same word elsewhere in the document mean, on top of what readers
  /// see at first sight.
  mutating func secondLook(by readers: [NamesLearner]) -> Table {
    var base: [NamesLearner.Row] = []
    var features: [[UInt64]] = []
    var consensus = FeatureConsensus()
    for document in set.documents {
      consensus.removeAll()
      let start = base.count
      var labels: [SequenceLabel] = []
      for sentence in set.sentences[document] {
        let reader = readers[sentence.half]
        for token in sentence.tokens { base.append(reader.scores(token, of: set)) }
        labels += reader.chances(sentence, of: set).map(NamesLearner.likeliest)
      }
      for (offset, label) in labels.enumerated() { consensus.add(set.keys[start + offset], label) }
      for (offset, label) in labels.enumerated() {
        features.append(consensus.features(of: set.keys[start + offset], label))
      }
    }
    var secondIndex = FeatureIndex()
    let second = set.with(features, index: &secondIndex)
    let learner = NamesLearner(
      count: secondIndex.hashes.count, base: base,
      transitions: zip(readers[0].transitions, readers[1].transitions).map { ($0 + $1) / 2 })
    var order = second.sentences.indices.filter {
      let tokens = second.sentences[$0].tokens
      return second.starts[tokens.lowerBound] < second.starts[tokens.upperBound]
    }
    for epoch in 1...2 {
      order.shuffle(using: &random)
      for number in order {
        _ = learner.learn(
          second.sentences[number], of: second, rate: options.rate / Float(epoch),
          decay: options.decay, dropping: 0, using: &random)
      }
    }
    report("a second look at \(order.count) sentences")
    return Table(learner: learner, index: secondIndex)
  }
}

/// A file of labelled text with its weight, as the command line gives it: FILE or FILE=WEIGHT.
private struct WeightedFile {
  let path: String
  let source: NamesCorpus.Source
  let weight: Float

  init(_ argument: String, _ source: NamesCorpus.Source) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    path = String(parts.first ?? "")
    weight = parts.count == 2 ? Float(parts[1]) ?? 1 : 1
    self.source = source
  }

  func documents(
    _ corrections: SilverCorrections = SilverCorrections()
  ) throws -> [NamesCorpus.Document] {
    try NamesCorpus(path: path, source: source, corrections: corrections).documents
  }
}
