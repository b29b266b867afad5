import Entities
import Foundation

/// The table of the weights that matter most, in eight bits each.
struct ModelFile {
  let bytes: [UInt8]
  let rows: Int

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

  init(tables: [NamesTraining.Table], clusters: [UInt8]) {
    let labels = 0..<SequenceLabel.count
    let sizes = tables.flatMap { table in
      (0..<table.learner.count).map { Self.size($0, of: table.learner) }
    }.sorted(by: >)
    // A few weights in ten thousand may be cut so that the many small ones keep their steps.
    let limit = sizes.dropFirst(sizes.count / 2000).first ?? 1
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
