import ArgumentParser
import Entities
import Foundation

/// Compiles lists of names, and what labelled news text shows, into the embedded gazetteer.
struct CompileGazetteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Compiles lists of names into the embedded gazetteer.",
    discussion: "The same input gives the same bytes.")

  @Argument(help: "Lines of KIND<TAB>name.")
  var source: String

  @Argument(help: "The file to write.")
  var output: String

  @Option(help: "News text in IOB2 (TOKEN<TAB>LABEL) to learn ordinary words and uses from.")
  var text: String?

  @Option(help: "Lists of names that patterns are filled with, which go in as well.")
  var patternNames: String?

  // Countries and subdivisions are left out: the program's own knowledge base has the countries,
  // and the source's subdivisions come from a list under another licence.
  private static let kinds: [Substring: NameClasses] = [
    "CAP": .capital, "STATE": .capital, "CITYB": .largeCity, "CITYS": .smallCity,
    "FIRST": .givenName, "LAST": .familyName, "WNPER": .knownPerson, "WNLOC": .knownPlace,
    "WNORG": .knownOrganisation, "WNMISC": .knownOther,
  ]

  func run() throws {
    var builder = GazetteerBuilder()
    for line in try String(contentsOfFile: source, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let classes = Self.kinds[fields[0]],
        let hash = GazetteerBuilder.hash(of: String(fields[1]))
      else { continue }
      builder.add(hash, classes)
    }
    if let text {
      var usage = Usage()
      for line in try String(contentsOfFile: text, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      {
        usage.add(line)
      }
      usage.finish(into: &builder)
    }
    if let patternNames { try add(patternNames, to: &builder) }
    let bytes = builder.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(builder.count) names, \(bytes.count) bytes")
  }

  /// Adds names of lists; one that is an ordinary word as well would be found everywhere.
  private func add(_ path: String, to builder: inout GazetteerBuilder) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { continue }
      let classes: NameClasses
      switch (fields[0], fields[1].split(separator: ".").first) {
      case ("PER", "given"), ("PER", "first"): classes = .givenName
      case ("PER", _): classes = .familyName
      case ("ORG", _): classes = .knownOrganisation
      case ("LOC", _): classes = .knownPlace
      case ("MISC", _): classes = .knownOther
      default: continue
      }
      for name in fields[2].components(separatedBy: "; ") {
        guard let hash = GazetteerBuilder.hash(of: name) else { continue }
        let isWord = builder.classes(of: hash).contains(.common)
        if !isWord { builder.add(hash, classes) }
      }
    }
  }
}
