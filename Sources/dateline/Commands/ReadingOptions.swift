import ArgumentParser
import Articles
import Ingestion

/// The options of every command that reads documents.
struct ReadingOptions: ParsableArguments {
  static let pathsHelp = ArgumentHelp(
    "Files, folders of files, or - for standard input.", valueName: "path")
  static let sourcesHelp = ArgumentHelp(
    "Files, folders of files, addresses of http or https, or - for standard input.",
    valueName: "path")

  @Option(
    help: ArgumentHelp(
      "The moment that ages such as \"an hour ago\" count back from (RFC 3339).",
      valueName: "time"),
    transform: Self.timestamp)
  var now: Timestamp?

  @Option(help: ArgumentHelp("The largest document that is read, in MB.", valueName: "size"))
  var maxSize = 64

  func validate() throws {
    guard (1...1 << 20).contains(maxSize) else {
      throw ValidationError("--max-size is a number of MB from 1 to \(1 << 20).")
    }
  }

  /// A reader with these options.
  var reader: DocumentReader {
    var reader = DocumentReader()
    reader.now = now
    reader.sizeLimit = maxSize << 20
    return reader
  }

  /// Reads the documents that paths and addresses stand for, one after the other.
  /// - Returns: whether all of them could be read; each failure is a line on standard error.
  func readDocuments(at paths: [String], _ body: (Document) throws -> Void) throws -> Bool {
    var areAllRead = true
    func report(_ error: DocumentError) {
      StandardError.report(error)
      areAllRead = false
    }
    for run in Self.runs(of: paths) {
      let isWeb = run.first.map(Self.isAddress) == true
      let files = isWeb ? (paths: Array(run), errors: []) : reader.files(at: Array(run))
      for error in files.errors { report(error) }
      for path in files.paths {
        do {
          try body(isWeb ? document(at: path) : reader.read(path: path))
        } catch let error as DocumentError {
          report(error)
        } catch let failure as FetchFailure {
          report(DocumentError(document: path, reason: failure.sentence))
        }
      }
    }
    return areAllRead
  }

  /// Paths in their order, cut where files and addresses of the web meet.
  private static func runs(of paths: [String]) -> [ArraySlice<String>] {
    var runs: [ArraySlice<String>] = []
    var rest = paths[...]
    while let first = rest.first {
      let run = rest.prefix { isAddress($0) == isAddress(first) }
      runs.append(run)
      rest = rest.dropFirst(run.count)
    }
    return runs
  }

  private static func isAddress(_ path: String) -> Bool {
    ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
  }

  private func document(at address: String) throws -> Document {
    var reader = reader
    reader.now = now ?? presentTime()
    return try Fetcher(limits: .dateline).document(at: address, reader: reader)
  }

  /// Reads a time in an option; one without its offset is taken for UTC.
  static func timestamp(_ text: String) throws -> Timestamp {
    guard let timestamp = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text + "Z") else {
      throw ValidationError("Write a time like 2025-07-15T08:30:00+08:00 or 2025-07-15.")
    }
    return timestamp
  }
}
