import ArgumentParser
import Articles

/// The options of every command that reads documents.
struct ReadingOptions: ParsableArguments {
  static let pathsHelp = ArgumentHelp(
    "Files, folders of files, or - for standard input.", valueName: "path")

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

  /// Reads the documents that paths stand for, one after the other.
  /// - Returns: whether all of them could be read; each failure is a line on standard error.
  func readDocuments(at paths: [String], _ body: (Document) throws -> Void) throws -> Bool {
    let files = reader.files(at: paths)
    for error in files.errors { StandardError.report(error) }
    var areAllRead = files.errors.isEmpty
    for path in files.paths {
      do {
        try body(reader.read(path: path))
      } catch let error as DocumentError {
        StandardError.report(error)
        areAllRead = false
      }
    }
    return areAllRead
  }

  /// Reads a time in an option; one without its offset is taken for UTC.
  static func timestamp(_ text: String) throws -> Timestamp {
    guard let timestamp = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text + "Z") else {
      throw ValidationError("Write a time like 2025-07-15T08:30:00+08:00 or 2025-07-15.")
    }
    return timestamp
  }
}
