import ArgumentParser
import Entities
import Foundation

/// Trains the sequence model and writes its table.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Trains the recognizer of names and writes its table.",
    discussion: """
      Files are IOB2 (TOKEN<TAB>LABEL). FILE=WEIGHT gives the text of a file another weight than 1. \
      The same input gives the same bytes.
      """)

  @Option(parsing: .upToNextOption, help: "Gold text with all four kinds of names.")
  var train: [String]
  @Option(parsing: .upToNextOption, help: "Gold text without MISC.")
  var partial: [String] = []
  @Option(parsing: .upToNextOption, help: "Text labelled by a program.")
  var silver: [String] = []
  @Option(help: "Names that the program which labelled silver text gets wrong.")
  var silverNames: String?
  @Option(help: "Labels of sentences of silver text, by the hash of the sentence.")
  var corrections: String?
  @Option(
    help: "A file to write what two models see otherwise in silver text to.")
  var doubts: String?
  @Option(help: "Patterns of news text to make documents of.")
  var patterns: String?
  @Option(help: "The names that patterns are filled with.")
  var patternNames: String?
  @Option(help: "How many documents are made of each pattern.")
  var made = 12
  @Option(help: "The weight of what is made of patterns.")
  var madeWeight: Float = 0.2
  @Option(parsing: .upToNextOption, help: "Text to measure on.")
  var dev: [String] = []
  @Option(help: "Lines of a word and its four clusters.")
  var clusters: String
  @Option(help: "The table to write.")
  var out: String
  @Option(help: "How often the text is gone through.")
  var epochs = 6
  @Option(help: "How many models are averaged in the end, each from another order of sentences.")
  var runs = 3
  @Option(help: "The order of sentences, and which are changed how.")
  var seed: UInt64 = 1
  @Option(help: "The share of documents that are read once more in another case.")
  var recased = 0.15
  @Option(help: "The share of documents that are read once more with other names.")
  var renamed = 0.3
  @Flag(inversion: .prefixedNo, help: "Doubt labels of silver text that a model would not give.")
  var relabel = true
  @Option(help: "How likely another label must be to replace one of silver text.")
  var sure: Float = 0.9
  @Flag(inversion: .prefixedNo, help: "Learn a second look at words that a document has twice.")
  var again = true
  @Option(help: "How often a feature must be met.")
  var least: UInt32 = 2
  @Option(help: "How many features are kept.")
  var rows = 170_000
  @Option(help: "The length of a step.")
  var rate: Float = 0.3
  @Option(help: "The share of features that are left out of each look at a token.")
  var dropped = 0.4
  @Option(help: "How fast weights decay.")
  var decay: Float = 0.01
  @Option(parsing: .upToNextOption, help: "Templates of features to do without, by number.")
  var without: [UInt64] = []

  func run() throws {
    let clusterBytes = try WordClusterFile(path: clusters).bytes
    var training = NamesTraining(options: self)
    try training.read(clusters: clusterBytes)

    // Each half of the text is read by a model that has not seen it.
    var second: NamesTraining.Table?
    if relabel || again {
      let readers = [training.learned(without: 0), training.learned(without: 1)]
      if let doubts { try training.writeDoubts(of: readers, to: doubts) }
      if again { second = training.secondLook(by: readers) }
      if relabel { training.relabel(by: readers) }
    }
    var first = training.learned()
    if rows < first.count {
      training.keep(rows, of: first)
      first = training.learned()
    }
    first.average(with: (1..<max(1, runs)).map { _ in training.learned() })
    let tables = [NamesTraining.Table(learner: first, index: training.index)]
    let model = ModelFile(tables: tables + (second.map { [$0] } ?? []), clusters: clusterBytes)
    training.report("\(model.rows) rows, \(model.bytes.count) bytes")
    for path in dev {
      training.report(
        "\(path.split(separator: "/").last ?? ""): \(try model.scores(on: path).line)")
    }
    try Data(model.bytes).write(to: URL(fileURLWithPath: out))
  }
}
