import Entities
import Foundation

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
