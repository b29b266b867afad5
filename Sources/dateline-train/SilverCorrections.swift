import Entities
import Foundation

/// What people know better than the program that labelled silver text: names with the one kind they
/// have, ends of names that are none, and single sentences read by hand.
struct SilverCorrections {
  /// Names by their first word, the longest first; no kind for words that are no names.
  private var names: [String: [(words: [String], kind: Int?)]] = [:]
  /// Labels of tokens, from one to before another, by the hash of the sentence.
  private var sentences: [UInt64: [(range: Range<Int>, kind: Int?)]] = [:]

  init() {}

  /// Reads lines of a kind (or O), a tab and names apart by semicolons; their tokens are apart by
  /// spaces.
  mutating func readNames(_ path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, fields[0] == "O" || NamesCorpus.kinds[String(fields[0])] != nil
      else { continue }
      let kind = NamesCorpus.kinds[String(fields[0])]
      for name in fields[1].components(separatedBy: "; ") {
        let words = name.split(separator: " ").map(String.init)
        if let first = words.first { names[first, default: []].append((words, kind)) }
      }
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// Reads lines of a sentence's hash and, apart by spaces, START-END=KIND in tokens.
  mutating func readSentences(_ path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let first = fields.first, let hash = UInt64(first, radix: 16) else { continue }
      for field in fields.dropFirst() {
        let parts = field.split(whereSeparator: { $0 == "-" || $0 == "=" })
        guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), start < end
        else { continue }
        sentences[hash, default: []].append((start..<end, NamesCorpus.kinds[String(parts[2])]))
      }
    }
  }

  /// The hash by which a sentence is known (FNV-1a over its tokens with a space after each).
  static func hash(of tokens: some Sequence<String>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for token in tokens {
      for byte in token.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x20) &* 0x100_0000_01b3
    }
    return hash
  }

  /// The sentence with its labels put right.
  func corrected(_ sentence: NamesCorpus.Document) -> NamesCorpus.Document {
    let tokens = sentence.tokens
    var spans = sentence.names.compactMap { name in
      Self.trimmed(name.range, of: tokens, kind: name.kind).map { (range: $0, kind: name.kind) }
    }
    var start = 0
    while start < tokens.count {
      guard
        let name = names[tokens[start]]?.first(where: { tokens[start...].starts(with: $0.words) })
      else {
        start += 1
        continue
      }
      let range = start..<start + name.words.count
      start += 1
      let met = spans.filter { $0.range.overlaps(range) }
      // Part of a longer name is that name's business; what is no name is so only alone.
      if met.contains(where: { $0.range != range && $0.range.clamped(to: range) == range }) {
        continue
      }
      if name.kind == nil, met.first?.range != range { continue }
      let opens = range.lowerBound == 0
      if met.isEmpty, range.count == 1, opens || tokens[range.lowerBound].first?.isUppercase != true
      {
        continue
      }
      Self.put(name.kind, at: range, in: &spans)
      start = range.upperBound
    }
    for label in sentences[Self.hash(of: tokens)] ?? [] where label.range.upperBound <= tokens.count
    {
      Self.put(label.kind, at: label.range, in: &spans)
    }
    var copy = sentence
    copy.labels = [SequenceLabel](repeating: .outside, count: tokens.count)
    for span in spans {
      for token in span.range {
        let code = span.kind * 2 + (token == span.range.lowerBound ? 1 : 2)
        copy.labels[token] = SequenceLabel(rawValue: UInt8(code)) ?? .outside
      }
    }
    return copy
  }

  private static func put(
    _ kind: Int?, at range: Range<Int>, in spans: inout [(range: Range<Int>, kind: Int)]
  ) {
    spans.removeAll { $0.range.overlaps(range) }
    if let kind { spans.append((range, kind)) }
  }

  /// The name without small words at its ends that describe it, weekdays and the like; nil when
  /// nothing is left.
  private static func trimmed(_ range: Range<Int>, of tokens: [String], kind: Int) -> Range<Int>? {
    var range = range
    func isDescription(_ word: String) -> Bool {
      guard let first = word.first else { return true }
      if first.isNumber, word.contains("-") { return true }
      return first.isLowercase && !particles.contains(word) && !word.contains("-")
    }
    while let first = range.first, kind != 3 || range.count > 1,
      isDescription(tokens[first]) || tokens[first].hasSuffix("-based")
    {
      range = first + 1..<range.upperBound
    }
    if kind < 3, let based = range.first(where: { tokens[$0].hasSuffix("-based") }) {
      range = based + 1..<range.upperBound
    }
    while kind < 3, let last = range.last,
      isDescription(tokens[last]) || (range.count > 1 && weekdays.contains(tokens[last]))
    {
      range = range.lowerBound..<last
    }
    return range.isEmpty ? nil : range
  }

  private static let particles: Set<String> = [
    "al", "el", "de", "da", "di", "del", "della", "la", "le", "van", "von", "der", "bin", "bint",
    "ibn", "ben", "wa", "ul", "ud", "ur", "ter", "ten", "d'Ivoire", "dos", "das", "du", "strip",
    "eBay", "iPad", "iPhone", "iTunes",
  ]
  private static let weekdays: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
