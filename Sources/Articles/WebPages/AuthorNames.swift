/// The names in what a page says of its authors.
struct AuthorNames {
  /// The names, each once, in order.
  private(set) var names: [String] = []
  private let publisher: [UInt8]

  /// Reads texts such as "By Jo Reed and Al Fox, Harbour Post".
  init(_ texts: [String], publisher: String?) {
    self.publisher = publisher.map { Folding.fold($0) } ?? []
    for text in texts { add(text) }
  }

  /// The names in a line for readers, where it surely is a byline: full names after "By" or a word
  /// like it.
  static func shown(in line: String) -> [String] {
    let text = [UInt8](collapsing: line)
    guard openings.contains(where: { text.hasFolded($0, at: 0) }) else { return [] }
    let names = AuthorNames([line], publisher: nil).names
    return names.allSatisfy(isFullName) ? names : []
  }

  private static func isFullName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count) && !isOffice(name)
      && words.allSatisfy { word in
        particles.contains(String(word)) || Array(word.utf8).letterCase(at: 0) == .upper
      }
  }

  private static let particles: Set<String> = [
    "de", "del", "da", "dos", "di", "della", "la", "le", "van", "der", "den", "von", "zu", "al",
    "el", "bin", "binti", "ben", "af", "y", "e",
  ]

  private mutating func add(_ text: String) {
    var bytes = [UInt8](collapsing: text)
    guard bytes.count < 400 else { return }
    for opening in Self.openings where bytes.hasFolded(opening, at: 0) {
      bytes.removeFirst(opening.count)
      break
    }
    let cut = bytes.indices.first { index in
      Self.ends.contains { bytes.has($0, at: index) }
    }
    let parts = Self.parts(of: Array(bytes[..<(cut ?? bytes.count)]))
    for (index, part) in parts.enumerated() {
      guard Self.isName(part), index == 0 || !Self.isOffice(part) else { continue }
      let name = Self.capitalized(part)
      let folded = Folding.fold(name)
      guard folded != publisher || parts.count == 1 && names.isEmpty,
        !names.contains(where: { Folding.fold($0) == folded })
      else { continue }
      names.append(name)
    }
  }

  /// The words before the name, in the languages that use them on bylines.
  private static let openings: [StaticString] = [
    "by: ", "by ", "written by ", "words by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ",
    "tekst: ", "text: ", "текст: ", "Текст: ", "автор: ", "Автор: ", "przez ", "autor: ",
    "autore: ", "auteur: ",
    "author: ", "oleh ",
  ]

  /// What the name ends before.
  private static let ends: [StaticString] = [
    " | ", " • ", " · ", " – ", " — ", " - ", " / ", "\n", " (", " @", ", updated", "http",
  ]

  /// The text where names part; a comma or a word does so between full names alone.
  private static func parts(of text: [UInt8]) -> [String] {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      let comma = text[index].isAny(of: ",;") || text.has("、", at: index)
      let joint = joints.first { text.hasFolded($0, at: index) }
      if comma || joint != nil {
        parts.append([])
        index += joint.map { $0.count - 1 } ?? (text[index] < 0x80 ? 1 : 3)
      } else {
        parts[parts.count - 1].append(text[index])
        index += 1
      }
    }
    let names = parts.map { [UInt8](collapsing: $0.string).string }.filter { !$0.isEmpty }
    let areFull = names.dropFirst().allSatisfy { $0.utf8.contains(.space) }
    return areFull ? names : names.prefix(1) + names.dropFirst().filter { $0.utf8.contains(.space) }
  }

  private static let joints: [StaticString] = [
    " and ", " & ", " und ", " et ", " y ", " och ", " og ", " en ", " dan ", " ve ", " with ",
  ]

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ").count
    return (1...6).contains(words) && text.utf8.count >= 2 && text.utf8.count < 80
      && WebAddress(text) == nil && !text.utf8.contains { $0.isDigit || $0.isAny(of: "@<>{}=") }
  }

  /// Whether a part after a name tells who the author is.
  private static func isOffice(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let isAgency =
      words.count > 1 && (2...4).contains(words[0].utf8.count)
      && words[0].utf8.allSatisfy(\.isUpper) && !words[1].utf8.allSatisfy(\.isUpper)
    return isAgency || words.contains { offices.contains($0.lowercased()) }
  }

  private static let offices: Set<String> = [
    "writer", "reporter", "editor", "correspondent", "press", "news", "staff", "columnist", "for",
    "of", "the", "bureau", "media", "agency", "times", "post", "daily", "today", "service",
    "insider", "chief", "contributor", "producer", "redakteur", "redaktion", "journaliste",
    "redacción", "redazione", "inc", "inc.", "ceo", "director", "professor",
  ]

  /// A name in capitals alone as names are written.
  private static func capitalized(_ name: String) -> String {
    let letters = name.utf8.filter(\.isLetter)
    guard name.utf8.contains(.space), !isOffice(name), letters.allSatisfy(\.isUpper),
      letters.count * 2 > name.utf8.count
    else { return name }
    var result: [UInt8] = []
    for byte in name.utf8 {
      result.append(result.last?.isLetter == true ? byte.lowered : byte)
    }
    return result.string
  }
}
