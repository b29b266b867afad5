import Foundation
import Testing

@testable import Entities

struct SequenceTrainingTests {
  private static let sentences = """
    -DOCSTART-\tO

    Dr.\tO
    Olin\tB-PER
    Vask\tI-PER
    lives\tO
    in\tO
    Torbury\tB-LOC
    .\tO

    The\tO
    Brelm\tB-ORG
    Company\tI-ORG
    hired\tO
    Vask\tB-PER
    .\tO

    -DOCSTART-\tO

    Ms.\tO
    Tilda\tB-PER
    Ostrev\tI-PER
    left\tO
    Quillmere\tB-LOC
    for\tO
    the\tO
    Dornish\tB-MISC
    coast\tO
    .\tO

    """

  private static var trainer: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("dateline-train")
  }

  /// Trains on the sentences in a new folder and returns the table.
  private static func train(_ options: [String]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-train-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(sentences.utf8).write(to: folder.appendingPathComponent("names.conll"))
    try Data("the\t1\t2\t3\t4\nin\t5\t6\t7\t8\n".utf8)
      .write(to: folder.appendingPathComponent("clusters.tsv"))
    let process = Process()
    process.executableURL = trainer
    process.currentDirectoryURL = folder
    process.arguments =
      ["names", "--train", "names.conll", "--clusters", "clusters.tsv", "--out", "names.model"]
      + options
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(try Data(contentsOf: folder.appendingPathComponent("names.model")))
  }

  @Test func trainingTwiceGivesTheSameBytes() throws {
    let options = ["--epochs", "3", "--least", "1", "--dropped", "0.3", "--renamed", "1"]
    let first = try Self.train(options)
    let second = try Self.train(options)
    let other = try Self.train(options + ["--seed", "2"])
    #expect(first == second)
    #expect(first != other)
  }

  @Test func eightBitsKeepWhatWasLearnt() throws {
    let table = try Self.train(["--epochs", "30", "--least", "1", "--recased", "0"])
    try table.withUnsafeBytes { bytes in
      let base = try #require(bytes.baseAddress)
      let model = try #require(SequenceModel(base, size: bytes.count))
      var tagger = SequenceTagger(model: model)
      var document = SequenceDocument()
      var labels: [String] = []
      for line in Self.sentences.split(separator: "\n", omittingEmptySubsequences: false) {
        let fields = line.split(separator: "\t")
        if fields.count == 2, fields[0] != "-DOCSTART-" {
          document.append(fields[0].utf8)
          labels.append(String(fields[1]))
        } else {
          document.endSentence()
        }
      }
      #expect(tagger.labels(of: document).map(\.name) == labels)
    }
  }
}
