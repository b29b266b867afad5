import Archive
import ArgumentParser
import Articles
import Glibc

/// The options of every command that works on the archive.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive; without it, the one in the data folder of the system.", valueName: "file"))
  var archive: String?

  /// The path of the archive.
  var path: String { archive ?? ArticleArchive.usualPath }

  /// Runs a body; an error of the archive or of a file becomes one line on standard error and exit
  /// status 1.
  func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      StandardError.report(DocumentError(document: error.path, reason: error.sentence))
    } catch let error as DocumentError {
      StandardError.report(error)
    }
    throw ExitCode.failure
  }

  /// Opens the archive for a body.
  /// - Parameter isMade: whether an archive that is missing is made.
  func open<Value>(isMade: Bool, _ body: (ArticleArchive) throws -> Value) throws -> Value {
    try reach(isMade: isMade) { path in
      let archive = try ArticleArchive(path: path)
      let value = try body(archive)
      try archive.close()
      return value
    }
  }

  /// Runs a body that opens the archive by itself.
  /// - Parameter isMade: whether an archive that is missing is made.
  func reach<Value>(isMade: Bool, _ body: (_ path: String) throws -> Value) throws -> Value {
    try reporting {
      guard isMade || access(path, F_OK) == 0 else {
        StandardError.report(
          DocumentError(
            document: path, reason: "there is no archive here yet; \"dateline add\" makes one"))
        throw ExitCode.failure
      }
      return try body(path)
    }
  }
}
