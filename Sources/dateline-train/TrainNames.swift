import ArgumentParser
import Entities
import Foundation

/// Trains the sequence model and writes its table.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Trains the recognizer of names and writes its table.",
    discussion: "Files are IOB2 (TOKEN<TAB>LABEL). The same input gives the same bytes.")

  @Option(parsing: .upToNextOption, help: "Gold text with all four kinds of names.")
  var train: [String]
  @Option(parsing: .upToNextOption, help: "Gold text without MISC.")
  var partial: [String] = []
  @Option(parsing: .upToNextOption, help: "Text labelled by a program.")
  var silver: [String] = []
  @Option(parsing: .upToNextOption, help: "Text to measure on.")
  var dev: [String] = []
  @Option(help: "Lines of a word and its four clusters.")
  var clusters: String
  @Option(help: "The table to write.")
  var out: String
  @Option(help: "How often the text is gone through.")
  var epochs = 8
  @Option(help: "The order of sentences, and which are written in another case.")
  var seed: UInt64 = 1
  @Option(help: "The weight of silver text, gold being 1.")
  var silverWeight: Float = 0.5
  @Option(help: "The share of documents that are read once more in another case.")
  var recased = 0.3
  @Option(help: "The share of documents that are read once more with made-up names.")
  var renamed = 0.0
  @Flag(help: "Let a model read silver text again and doubt the labels it would not give.")
  var relabel = false
  @Flag(help: "Learn to look again at words that a document has several times.")
  var again = false
  @Option(help: "How likely another label must be to replace one of silver text.")
  var sure: Float = 0.9
  @Option(help: "How often a feature must be met.")
  var least: UInt32 = 2
  @Option(help: "The features that are kept.")
  var rows = 200_000
  @Option(help: "The length of a step.")
  var rate: Float = 0.3
  @Option(help: "The share of features that are left out of each look at a token.")
  var dropped = 0.0
  @Option(help: "How fast weights decay.")
  var decay: Float = 0.01

  @Option(parsing: .upToNextOption, help: "Templates to do without, by number.")
  var without: [UInt64] = []

  func run() throws {
    let start = Date()
    func report(_ text: String) {
      print(String(format: "%6.1f s  ", Date().timeIntervalSince(start)) + text)
      fflush(nil)
    }
    let clusterBytes = try WordClusterFile(path: clusters).bytes
    let table = UnsafeMutableRawPointer.allocate(byteCount: clusterBytes.count, alignment: 16)
    table.copyMemory(from: clusterBytes, byteCount: clusterBytes.count)
    let wordClusters = FeatureClusters(UnsafeRawPointer(table), slots: clusterBytes.count / 8)

    var random = RandomBits(seed: seed)
    var extractor = SequenceFeatures(clusters: wordClusters, omitting: Set(without))
    let gazetteer = Gazetteer()
    var index = FeatureIndex()
    var set = TrainingSet()
    let sources: [(paths: [String], source: NamesCorpus.Source)] = [
      (train, .gold), (partial, .partial), (silver, .silver),
    ]
    for (paths, source) in sources {
      for path in paths {
        let parts = path.split(separator: "=", maxSplits: 1)
        let path = String(parts[0])
        let weight = parts.count == 2 ? Float(parts[1]) ?? 1 : source == .silver ? silverWeight : 1
        for (number, document) in try NamesCorpus(path: path, source: source).documents.enumerated()
        {
          let half = number & 1
          set.add(document, weight: weight, extractor: &extractor, index: &index, half: half)
          if Double.random(in: 0..<1, using: &random) < renamed {
            set.add(
              document.withMadeUpNames(gazetteer: gazetteer, using: &random), weight: weight,
              extractor: &extractor, index: &index, half: half)
          }
          guard Double.random(in: 0..<1, using: &random) < recased,
            let casing = NamesCorpus.Document.Casing.allCases.randomElement(using: &random)
          else { continue }
          set.add(
            document.written(in: casing), weight: weight, extractor: &extractor, index: &index,
            half: half)
        }
      }
    }
    report(
      "\(set.labels.count) tokens, \(set.features.count) features, \(index.hashes.count) different")
    let counts = index.counts
    set.renumber(index.keep { counts[$0] >= least })
    report("\(set.features.count) features, \(index.hashes.count) different after the rare ones")

    func learned(without half: Int? = nil) -> NamesLearner {
      let learner = NamesLearner(count: index.hashes.count)
      var order = set.sentences.indices.filter { half == nil || set.sentences[$0].half != half }
      for epoch in 1...epochs {
        order.shuffle(using: &random)
        var loss: Float = 0
        let rate = rate / (1 + 0.3 * Float(epoch - 1))
        for number in order {
          loss += learner.learn(
            set.sentences[number], of: set, rate: rate, decay: decay, dropping: dropped,
            using: &random)
        }
        if epoch * 2 > epochs { learner.remember() }
        report("epoch \(epoch): loss \(loss / Float(set.labels.count))")
      }
      learner.settle()
      return learner
    }
    func write(_ model: ModelFile) throws {
      if ProcessInfo.processInfo.environment["GRID"] != nil {
        for a in [0, 0.5, 1, 1.5, 2] as [Float] {
          for b in [0, 0.5, 1] as [Float] {
            var m = model; m.shift(a, b)
            var mean = 0.0; var text = ""
            for path in dev { let x = try m.scores(on: path); mean += x.f1; text += " " + x.line }
            report("a \(a) b \(b) \(mean / Double(dev.count)) \(text)")
          }
        }
      }
      report("\(model.rows) rows, \(model.bytes.count) bytes, scale \(model.scale)")
      for path in dev {
        let name = path.split(separator: "/").last ?? ""
        report("  \(name): \(try model.scores(on: path).line)")
      }
      try Data(model.bytes).write(to: URL(fileURLWithPath: out))
    }
    // Each half of the text is read by a model that has not seen it.
    var readers: [NamesLearner] = []
    if relabel || again { readers = [learned(without: 0), learned(without: 1)] }
    var base: [NamesLearner.Row] = []
    var notes: [[UInt64]] = []
    if again { (base, notes) = secondLook(readers, set) }
    if relabel {
      var changed = 0
      var doubted = 0
      for sentence in set.sentences where sentence.isSilver {
        let chances = readers[sentence.half].chances(sentence, of: set)
        for (token, row) in zip(sentence.tokens, chances) {
          let label = NamesLearner.likeliest(row)
          guard label != set.labels[token] else { continue }
          let isSure = row[Int(label.rawValue)] > sure
          if isSure { changed += 1 } else { doubted += 1 }
          set.allow(label, for: token, alone: isSure)
        }
      }
      report("\(changed) labels of silver text changed, \(doubted) doubted")
    }
    var secondIndex = FeatureIndex()
    var second = NamesLearner(count: 0)
    if again {
      let transitions = zip(readers[0].transitions, readers[1].transitions).map { ($0 + $1) / 2 }
      readers = []
      let notes = set.with(notes, index: &secondIndex)
      second = NamesLearner(
        count: secondIndex.hashes.count, base: base, transitions: transitions)
      base = []
      let order = notes.sentences.indices.filter {
        let tokens = notes.sentences[$0].tokens
        return notes.starts[tokens.lowerBound] < notes.starts[tokens.upperBound]
      }
      for epoch in 1...2 {
        var loss: Float = 0
        for number in order.shuffled(using: &random) {
          loss += second.learn(
            notes.sentences[number], of: notes, rate: rate / Float(epoch), decay: decay,
            dropping: 0, using: &random)
        }
        report("second look, epoch \(epoch): loss \(loss / Float(set.labels.count))")
      }
    }
    let first = learned()
    let tables = [(learner: second, index: secondIndex)]
    try write(ModelFile(tables: [(first, index)] + tables, clusters: clusterBytes))
    if rows < index.hashes.count {
      let kept = Set(ModelFile.heaviest(rows, of: first, counts: index.counts))
      set.renumber(index.keep { kept.contains($0) })
      try write(ModelFile(tables: [(learned(), index)] + tables, clusters: clusterBytes))
    }
  }

  /// What a token scores at first sight, and the features of a second look at it.
  private func secondLook(
    _ readers: [NamesLearner], _ set: borrowing TrainingSet
  ) -> ([NamesLearner.Row], [[UInt64]]) {
    var base: [NamesLearner.Row] = []
    var notes: [[UInt64]] = []
    var consensus = FeatureConsensus()
    for document in set.documents {
      consensus.removeAll()
      let start = base.count
      var labels: [SequenceLabel] = []
      for number in document {
        let sentence = set.sentences[number]
        let reader = readers[sentence.half]
        for token in sentence.tokens { base.append(reader.scores(token, of: set)) }
        labels += reader.chances(sentence, of: set).map(NamesLearner.likeliest)
      }
      for (offset, label) in labels.enumerated() { consensus.add(set.keys[start + offset], label) }
      for (offset, label) in labels.enumerated() {
        notes.append(consensus.features(of: set.keys[start + offset], label))
      }
    }
    return (base, notes)
  }
}

/// The clusters of words as the trainer gets them.
struct WordClusterFile {
  let bytes: [UInt8]

  /// Reads lines of a word and four numbers, apart by tabs.
  init(path: String) throws {
    var words: [(word: String, clusters: [UInt32])] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 5 else { continue }
      words.append((String(fields[0]), fields.dropFirst().compactMap { UInt32($0) }))
    }
    bytes = FeatureClusters.bytes(of: words)
  }
}

/// The table of the weights that matter most, in eight bits each.
struct ModelFile {
  mutating func shift(_ a: Float, _ b: Float) {
    for row in 0..<10 {
      for (label, d) in [(0, -a), (5, b)] {
        let at = 16 + (row * 9 + label) * 2
        let old = Int16(bitPattern: UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8)
        let new = UInt16(bitPattern: old + Int16(d * scale))
        bytes[at] = UInt8(new & 255); bytes[at + 1] = UInt8(new >> 8)
      }
    }
  }
  var bytes: [UInt8]
  let rows: Int
  let scale: Float

  private static func size(_ feature: Int, of learner: NamesLearner) -> Float {
    let row = learner.weights(of: feature)
    return max(row.max(), -row.min())
  }

  /// The features that matter most: those with large weights that are met often.
  static func heaviest(_ count: Int, of learner: NamesLearner, counts: [UInt32]) -> [Int] {
    let sizes = (0..<learner.count).map {
      size($0, of: learner) * pow(Float(counts[$0]), 0.25)
    }
    return Array(sizes.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }.prefix(count))
  }

  init(tables: [(learner: NamesLearner, index: FeatureIndex)], clusters: [UInt8]) {
    let labels = 0..<SequenceLabel.count
    let sizes = tables.flatMap { table in
      (0..<table.learner.count).map { Self.size($0, of: table.learner) }
    }.sorted(by: >)
    // A few weights in ten thousand may be cut so that the many small ones keep their steps.
    let limit = sizes[min(sizes.count - 1, max(1, sizes.count / 2000))]
    let scale = 127 / max(0.1, limit)
    func quantised(_ value: Float, _ limit: Float) -> Float {
      max(-limit, min(limit, (value * scale).rounded()))
    }
    let features = tables.flatMap { table in
      (0..<table.learner.count).map { feature in
        let row = table.learner.weights(of: feature)
        return (
          hash: table.index.hashes[feature], weights: labels.map { Int8(quantised(row[$0], 127)) }
        )
      }
    }.filter { feature in feature.weights.contains { $0 != 0 } }
    let transitions = tables[0].learner.transitions.flatMap { row in
      labels.map { Int16(quantised(row[$0], 30_000)) }
    }
    self.rows = features.count
    self.scale = scale
    bytes = SequenceModel.bytes(clusters: clusters, transitions: transitions, features: features)
  }

  /// How well the table labels a file.
  func scores(on path: String) throws -> NameScores {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    defer { memory.deallocate() }
    var scores = NameScores()
    guard let model = SequenceModel(UnsafeRawPointer(memory), size: bytes.count) else {
      return scores
    }
    var tagger = SequenceTagger(model: model)
    for document in try NamesCorpus(path: path, source: .gold).documents {
      let found = tagger.labels(of: document.text)
      var start = 0
      for end in document.text.sentences {
        scores.add(gold: document.labels[start..<end], found: found[start..<end])
        start = end
      }
    }
    return scores
  }
}
