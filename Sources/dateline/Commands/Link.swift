import ArgumentParser
import Articles
import Entities
import Glibc

/// `dateline link`: tells which entity each of given mentions stands for.
struct Link: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell which mentions stand for the same entity.",
    discussion: """
      Reads JSON Lines from standard input, {"document", "text", "mentions": [{"start", "end"}]}, \
      offsets in Unicode scalars. Prints the same objects with an "entity" in every mention: \
      equal ids, in all documents of the run, mean one entity.
      """)

  func run() throws {
    var objects: [LinkObject] = []
    var isAllRead = true
    let linker = MentionLinker()
    var registry = EntityRegistry()
    for (index, line) in try StandardInput.lines().enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      do {
        var object = try LinkObject(line: line)
        object.annotation = linker.annotation(of: object.mentions, in: object.text)
        registry.add(object.annotation)
        objects.append(object)
      } catch let error as LinkObject.Failure {
        isAllRead = false
        let place = "line \(index + 1) of standard input"
        StandardError.report(DocumentError(document: place, reason: error.reason))
      }
    }
    let identities = registry.identities
    var output = StandardOutput()
    for object in objects { try output.write(JSONLine.encode(object.linked(identities))) }
    try output.flush()
    if !isAllRead { throw ExitCode.failure }
  }
}
