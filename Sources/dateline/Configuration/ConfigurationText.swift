import TOMLKit

/// The text of a configuration file, and where in it things stand.
struct ConfigurationText {
  /// A step from the whole file towards a value.
  enum Step: Hashable {
    case key(String)
    case element(Int)
  }

  private let lines: [ArraySlice<UInt8>]

  /// The text of a file.
  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// What stands in the file.
  /// - Throws: `ConfigurationProblem` when it is no TOML.
  func table() throws -> TOMLTable {
    // The parser takes a zero byte for the end.
    let isText = { (line: ArraySlice<UInt8>) in
      !line.contains(0) && String(validating: line, as: UTF8.self) != nil
    }
    if let index = lines.firstIndex(where: { !isText($0) }) {
      throw ConfigurationProblem(line: index + 1, sentence: "this is no text in UTF-8")
    }
    do {
      return try Self.table(lines[...])
    } catch let error as TOMLParseError {
      let number = min(max(error.source.begin.line, 1), lines.count)
      let line = lines[number - 1].filter { $0 != UInt8(ascii: "\r") }
      // "Error while parsing key-value pair: expected '=', saw …"
      let reason = error.description.split(separator: ": ", maxSplits: 1).last ?? ""
      throw ConfigurationProblem(
        line: number,
        sentence: "“\(String(decoding: line, as: UTF8.self))” is no TOML: \(reason)")
    }
  }

  /// The number of the line on which a value, or the table that is one, begins; counted from 1.
  ///
  /// The parser does not tell. But it reads any number of first lines that end between two
  /// statements, so a value begins after the most of them that have it not.
  func line(of path: [Step]) -> Int {
    var (without, with) = (0, lines.count)
    while without + 1 < with {
      let middle = (without + with) / 2
      if Self.holds(path[...], in: whole(middle).table) {
        with = middle
      } else {
        without = middle
      }
    }
    return whole(without).count + 1
  }

  /// What can be read of so many first lines, and how many of them that is.
  private func whole(_ count: Int) -> (count: Int, table: TOMLTable) {
    for count in stride(from: count, to: 0, by: -1) {
      if let table = try? Self.table(lines[..<count]) { return (count, table) }
    }
    return (0, TOMLTable())
  }

  private static func table(_ lines: ArraySlice<ArraySlice<UInt8>>) throws -> TOMLTable {
    // The last line may end with half of an end of line.
    let bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    return try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
  }

  private static func holds(_ path: ArraySlice<Step>, in value: any TOMLValueConvertible) -> Bool {
    switch path.first {
    case nil: true
    case .key(let key): value.table?[key].map { holds(path.dropFirst(), in: $0) } ?? false
    case .element(let index):
      value.array.map { index < $0.count && holds(path.dropFirst(), in: $0[index]) } ?? false
    }
  }
}
