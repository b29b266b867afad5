import Entities
import Foundation

/// Documents made from patterns of news text, with names from lists: results, tables, datelines,
/// headlines and other lines that the texts at hand have too few of.
///
/// A pattern is a line of tokens, a document is lines up to an empty one; a line that starts with ^
/// is written in capitals, one with ~ in title case. `[ORG Red Cross]` is a
/// name, `{club}` one from a list, `{said/added}` one of some words. `{person#1}` is the same name
/// whenever it stands in a document, and `{family#1}` the last word of it. Lists are lines of a kind
/// or O, a list's name and its entries, apart by semicolons.
struct NewsPatterns {
  /// A list of names of a kind, nil for words that are no names.
  struct List {
    var kind: Int?
    var entries: [[String]] = []
  }

  private let lists: [String: List]
  private let documents: [[String]]
  private var people: [[String]] = []

  /// Reads the patterns and the lists of names.
  init(patterns: String, lists path: String) throws {
    documents = try String(contentsOfFile: patterns, encoding: .utf8)
      .components(separatedBy: "\n\n")
      .map { $0.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# ") } }
      .filter { !$0.isEmpty }
    lists = try Self.lists(path)
  }

  /// Reads lists of names.
  static func lists(_ path: String) throws -> [String: List] {
    var lists: [String: List] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, !line.hasPrefix("#") else { continue }
      let entries = fields[2].components(separatedBy: "; ").map {
        $0.split(separator: " ").map(String.init)
      }
      lists[fields[1], default: List()].kind = NamesCorpus.kinds[fields[0]]
      lists[fields[1], default: List()].entries += entries
    }
    return lists
  }

  /// The names of people in texts, which are used beside those of the lists.
  mutating func add(people: [[String]]) { self.people += people.filter { $0.count > 1 } }

  /// The documents that all patterns make, each several times.
  func made(_ times: Int, using random: inout RandomBits) -> [NamesCorpus.Document] {
    (0..<times).flatMap { _ in
      documents.map { pattern in document(pattern, using: &random) }
    }
  }

  private func document(
    _ lines: [String], using random: inout RandomBits
  ) -> NamesCorpus.Document {
    var document = NamesCorpus.Document(source: .gold)
    var kept: [String: [String]] = [:]
    for line in lines {
      let casing: NamesCorpus.Document.Casing? =
        line.hasPrefix("^ ") ? .capitals : line.hasPrefix("~ ") ? .title : nil
      for piece in Self.pieces(of: casing == nil ? line[...] : line.dropFirst(2)) {
        let (kind, words) = filled(piece, kept: &kept, using: &random)
        for (index, word) in words.enumerated() {
          let code = kind.map { $0 * 2 + (index == 0 ? 1 : 2) } ?? 0
          document.append(
            casing?.written(word) ?? word, SequenceLabel(rawValue: UInt8(code)) ?? .outside)
        }
      }
      document.text.endSentence()
    }
    return document
  }

  /// Splits a pattern at spaces that are not within brackets or braces.
  private static func pieces(of line: Substring) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for word in line.split(separator: " ") {
      if isOpen { pieces[pieces.count - 1] += " " + word } else { pieces.append(String(word)) }
      guard let last = pieces.last else { continue }
      isOpen =
        last.lastIndex(of: "{") ?? last.startIndex > last.lastIndex(of: "}") ?? last.startIndex
        || (last.hasPrefix("[") && last.count > 1 && !last.hasSuffix("]"))
    }
    return pieces
  }

  private func filled(
    _ piece: String, kept: inout [String: [String]], using random: inout RandomBits
  ) -> (kind: Int?, words: [String]) {
    let inner = piece.dropFirst().dropLast()
    if piece.hasPrefix("["), piece.count > 1 {
      let words = inner.split(separator: " ").map(String.init)
      return (words.first.flatMap { NamesCorpus.kinds[$0] }, Array(words.dropFirst()))
    }
    guard let open = piece.firstIndex(of: "{"), let close = piece[open...].firstIndex(of: "}")
    else { return (nil, [piece]) }
    let (before, after) = (piece[..<open], piece[piece.index(after: close)...])
    if !before.isEmpty || !after.isEmpty {
      var (kind, words) = filled(String(piece[open...close]), kept: &kept, using: &random)
      let end = filled(String(after), kept: &kept, using: &random).words
      guard !words.isEmpty else { return (nil, []) }
      words[0] = before + words[0]
      words[words.count - 1] += end.joined(separator: " ")
      return (kind, words)
    }
    if inner.contains("/") {
      let choice = inner.split(separator: "/").randomElement(using: &random) ?? ""
      return (nil, choice.split(separator: " ").map(String.init))
    }
    let parts = inner.split(separator: "#")
    let list = String(parts.first ?? "")
    let number = parts.count == 2 ? String(parts[1]) : ""
    if list == "family", let person = kept["person#" + number] { return (0, person.suffix(1)) }
    let kind = Self.drawnKinds[list] ?? lists[list]?.kind
    if let words = kept[String(inner)] { return (kind, words) }
    let words = drawn(list, using: &random)
    if parts.count == 2 { kept[String(inner)] = words }
    return (kind, words)
  }

  /// What is not drawn from one list alone.
  private static let drawnKinds = [
    "person": 0, "family": 0, "new.person": 0, "new.place": 1, "new.body": 2, "acronym": 2,
  ]

  /// A word that no list has.
  private static func newWord(using random: inout RandomBits) -> String {
    let starts = [
      "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "s", "st", "t", "v",
      "z",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ai", "ou", "ee"]
    let ends = ["n", "r", "l", "s", "k", "t", "x", "m", "nd", "rt", "", ""]
    var word = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      word += starts.randomElement(using: &random) ?? ""
      word += vowels.randomElement(using: &random) ?? ""
    }
    word += ends.randomElement(using: &random) ?? ""
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private func drawn(_ list: String, using random: inout RandomBits) -> [String] {
    func number(_ range: ClosedRange<Int>) -> String {
      String(Int.random(in: range, using: &random))
    }
    func two(_ range: ClosedRange<Int>) -> String {
      let text = number(range)
      return text.count < 2 ? "0" + text : text
    }
    switch list {
    case "n": return [number(0...5)]
    case "nn": return [number(6...99)]
    case "nnn": return [number(100...400)]
    case "year": return [number(1985...2025)]
    case "score": return [number(0...5) + "-" + number(0...4)]
    case "points": return [number(75...130)]
    case "time": return [number(1...4) + ":" + two(0...59) + "." + two(0...99)]
    case "seconds": return [number(9...59) + "." + two(0...99)]
    case "percent": return [number(0...19) + "." + number(0...9)]
    case "set": return ["6-" + number(0...4)]
    case "isodate": return [number(1994...2024) + "-" + two(1...12) + "-" + two(1...28)]
    case "person":
      if Int.random(in: 0..<4, using: &random) == 0, let name = people.randomElement(using: &random)
      {
        return name
      }
      let groups = lists.keys.filter { $0.hasPrefix("given.") }.sorted()
      let group = (groups.randomElement(using: &random) ?? "").dropFirst(6)
      let given = lists["given." + group]?.entries.randomElement(using: &random) ?? []
      return given + (lists["family." + group]?.entries.randomElement(using: &random) ?? [])
    case "family": return drawn("person", using: &random).suffix(1)
    case "new.person": return [Self.newWord(using: &random), Self.newWord(using: &random)]
    case "new.place": return [Self.newWord(using: &random)]
    case "new.body":
      let first = Self.newWord(using: &random)
      return Bool.random(using: &random) ? [first] : [first, Self.newWord(using: &random)]
    case "acronym":
      let letters = (0..<Int.random(in: 3...5, using: &random)).map { _ in
        "ABCDEFGHIKLMNOPRSTUVW".randomElement(using: &random) ?? "A"
      }
      return [String(letters)]
    case "initial":
      return [String("ABCDEFGHJKLMNPRSTVWY".randomElement(using: &random) ?? "J") + "."]
    default: return lists[list]?.entries.randomElement(using: &random) ?? []
    }
  }
}
