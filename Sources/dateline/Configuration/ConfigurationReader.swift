import Articles
import TOMLKit

/// Reads a configuration wholly or, when anything in it is wrong, not at all.
struct ConfigurationReader {
  private typealias Step = ConfigurationText.Step

  private let text: ConfigurationText
  private var configuration = Configuration()
  private var problems: [ConfigurationProblem] = []

  private init(_ text: ConfigurationText) { self.text = text }

  /// Reads the bytes of a file.
  /// - Throws: `ConfigurationError` with everything that is wrong.
  static func read(_ bytes: [UInt8], path: String) throws -> Configuration {
    var reader = ConfigurationReader(ConfigurationText(bytes))
    do {
      try reader.read(reader.text.table())
    } catch let problem as ConfigurationProblem {
      reader.problems.append(problem)
    }
    guard reader.problems.isEmpty else {
      let inOrder = reader.problems.enumerated().sorted {
        ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
      }
      throw ConfigurationError(path: path, problems: inOrder.map(\.element))
    }
    return reader.configuration
  }

  private mutating func read(_ table: TOMLTable) {
    for name in table.keys {
      guard let value = table[name] else { continue }
      guard let section = ConfigurationSection.all.first(where: { $0.name == name }) else {
        read(value, of: name, in: ConfigurationSection.top, at: [.key(name)])
        continue
      }
      switch section.form {
      case .list(let begin): readList(value, as: section, begin)
      case .top, .table:
        guard let table = value.table else {
          problem(at: [.key(name)], "“\(name)” is \(value.words); it must be a table, [\(name)]")
          continue
        }
        read(table, as: section, at: [.key(name)])
      }
    }
    checkNames(configuration.queries.map(\.name), of: "query", key: "name")
    checkNames(configuration.feeds.map(\.name), of: "feed", key: "name")
    checkNames(configuration.feeds.map(\.command), of: "feed", key: "command")
  }

  private mutating func readList(
    _ value: any TOMLValueConvertible, as section: ConfigurationSection,
    _ begin: (inout Configuration) -> Void
  ) {
    let tables = value.array?.map(\.table) ?? [nil]
    guard !tables.contains(where: { $0 == nil }) else {
      return problem(
        at: [.key(section.name)],
        "“\(section.name)” is \(value.words); it must be written [[\(section.name)]]")
    }
    for (index, table) in tables.enumerated() {
      guard let table else { continue }
      begin(&configuration)
      let path = [Step.key(section.name), .element(index)]
      read(table, as: section, at: path)
      for key in section.keys where table[key.name] == nil {
        problem(
          at: path,
          "[[\(section.name)]] has no “\(key.name)”; it must have \(key.expected)")
      }
    }
  }

  private mutating func read(
    _ table: TOMLTable, as section: ConfigurationSection, at path: [Step]
  ) {
    for name in table.keys {
      guard let value = table[name] else { continue }
      read(value, of: name, in: section, at: path + [.key(name)])
    }
  }

  private mutating func read(
    _ value: any TOMLValueConvertible, of name: String, in section: ConfigurationSection,
    at path: [Step]
  ) {
    guard let key = section.keys.first(where: { $0.name == name }) else {
      return problem(at: path, section.sentence(aboutUnknown: name))
    }
    switch key.kind {
    case .number(let range, let set):
      if let number = value.int, range.contains(number) { return set(&configuration, number) }
    case .truth(let set):
      if let truth = value.bool { return set(&configuration, truth) }
    case .choice(let words, let set):
      if let word = value.string, words.contains(word) { return set(&configuration, word) }
    case .text(let isShown, let set):
      if let text = value.string, text.isFit(isShown: isShown) { return set(&configuration, text) }
    }
    problem(at: path, "“\(name)” is \(value.words); it must be \(key.expected)")
  }

  /// Complains of texts that stand for two things.
  private mutating func checkNames(_ texts: [String], of section: String, key: String) {
    var seen: Set<String> = []
    for (index, text) in texts.enumerated() where !text.isEmpty && !seen.insert(text).inserted {
      problem(
        at: [.key(section), .element(index), .key(key)],
        "“\(key)” is “\(text)”, as in an earlier [[\(section)]]; it must be another")
    }
  }

  private mutating func problem(at path: [Step], _ sentence: String) {
    problems.append(ConfigurationProblem(line: text.line(of: path), sentence: sentence))
  }
}

extension ConfigurationSection {
  /// What to say of a key that is none here.
  fileprivate func sentence(aboutUnknown name: String) -> String {
    let homes = Self.all.filter { $0.keys.contains { $0.name == name } }
      .map { $0.header.map { "under \($0)" } ?? "before all tables" }
    guard homes.isEmpty else { return "“\(name)” must stand " + homes.joined(separator: " or ") }
    var known = keys.map(\.name)
    if case .top = form { known += Self.all.dropFirst().map(\.name) }
    let nearest = known.min { editDistance(name, $0) < editDistance(name, $1) }
    return "there is no “\(name)” \(header.map { "under \($0)" } ?? "here"); "
      + "the nearest to it is “\(nearest ?? "")”"
  }
}

extension TOMLValueConvertible {
  /// What it is, for a sentence.
  fileprivate var words: String {
    switch type {
    case .string: string?.isEmpty == false ? "“\(string ?? "")”" : "empty"
    case .int, .double, .bool: debugDescription
    case .table: "a table"
    case .array: "a list"
    case .date, .time, .dateTime: "a date or time"
    }
  }
}

extension String {
  /// Whether it is a text at all; one that is shown may have no second line.
  fileprivate func isFit(isShown: Bool) -> Bool {
    let isBlank = unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return !isBlank
      && (!isShown || unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }
}
