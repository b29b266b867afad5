import ArgumentParser
import Articles

/// The option of every command that heeds the configuration.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration; without it, the one in the folder of the system.", valueName: "file"))
  var config: String?

  /// The file.
  var file: ConfigurationFile {
    ConfigurationFile(path: config ?? Configuration.usualPath, isNamed: config != nil)
  }

  /// Reads the file; each mistake in it is a line on standard error, and then it is the end.
  func read() throws -> Configuration {
    do {
      return try file.read()
    } catch let error as ConfigurationError {
      for problem in error.problems {
        StandardError.report(DocumentError(document: error.path, reason: problem.reason))
      }
      throw ExitCode.failure
    }
  }
}
