import Archive
import ArgumentParser
import Articles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `dateline import`: reads what `export` wrote.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the articles of JSON Lines that \"dateline export\" wrote.",
    discussion: "Exits with 1 when a line could not be read; the others are kept all the same.")

  @OptionGroup var options: ArchiveOptions
  @Argument(help: "Files, or - for standard input.") var files: [String]

  func run() throws {
    let decoder = JSONDecoder()
    var areAllRead = true
    func complain(_ file: String, _ reason: String) {
      StandardError.report(DocumentError(document: file, reason: reason))
      areAllRead = false
    }
    let report = try options.open(isMade: true) { archive in
      var intake = ArticleIntake(into: archive, now: presentTime())
      for file in files {
        guard let lines = LineReader(path: file) else {
          complain(file, "it cannot be opened")
          continue
        }
        while let line = lines.next() {
          guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { continue }
          guard let object = try? decoder.decode(ArchiveLine.self, from: Data(line)) else {
            complain(file, "line \(lines.number) is no article that dateline wrote")
            continue
          }
          var kept = object.kept(from: file)
          kept.document.articles = [kept.article]
          try intake.add(kept.document, marks: [kept.marks])
        }
      }
      try intake.finish()
      return intake.report
    }
    var output = StandardOutput()
    try output.write((report.sentence + "\n").utf8)
    try output.flush()
    if !areAllRead { throw ExitCode.failure }
  }
}
