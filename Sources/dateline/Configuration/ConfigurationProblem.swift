/// Something that is wrong in a configuration file.
struct ConfigurationProblem: Error, Hashable, Sendable {
  /// The line, counted from 1; nil when it is the file that is wrong.
  var line: Int?
  /// What is wrong and what is right, as the end of a sentence.
  var sentence: String

  /// The sentence with its line.
  var reason: String { line.map { "line \($0): \(sentence)" } ?? sentence }
}

/// Why a configuration file is not used.
struct ConfigurationError: Error, Hashable, Sendable {
  /// The file.
  var path: String
  /// All that is wrong in it, in the order of its lines.
  var problems: [ConfigurationProblem]
}
