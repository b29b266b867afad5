import Entities

/// What labelled text shows of words and names: which words are ordinary, which names stand for
/// people, places or organisations.
struct Usage {
  private struct Case {
    var small = 0
    var capital = 0
  }

  private var words: [String: Case] = [:]
  private var names: [String: [NameClasses: Int]] = [:]
  private var name: [Substring] = []
  private var nameClasses: NameClasses = []
  private var isStart = true

  /// Takes in a line of IOB2: a token, a tab, a label; empty between sentences.
  mutating func add(_ line: Substring) {
    let fields = line.split(separator: "\t")
    guard fields.count == 2, !fields[0].hasPrefix("-DOCSTART") else {
      endName()
      isStart = true
      return
    }
    let token = fields[0]
    let label = fields[1]
    if !label.hasPrefix("I-") { endName() }
    if label != "O" {
      name.append(token)
      nameClasses = Self.classes(of: label.dropFirst(2))
    }
    if token.allSatisfy(\.isLetter), let first = token.first {
      if first.isLowercase {
        words[String(token), default: Case()].small += 1
      } else if !isStart, !token.allSatisfy(\.isUppercase) {
        words[token.lowercased(), default: Case()].capital += 1
      }
      isStart = false
    } else {
      isStart = token.allSatisfy { !$0.isLetter && !$0.isNumber }
    }
  }

  private mutating func endName() {
    guard !name.isEmpty else { return }
    names[name.joined(separator: " "), default: [:]][nameClasses, default: 0] += 1
    name = []
  }

  private static func classes(of label: Substring) -> NameClasses {
    switch label {
    case "PER": .readAsPerson
    case "LOC": .readAsPlace
    case "ORG": .readAsOrganisation
    default: .readAsOther
    }
  }

  /// Adds the ordinary and common words, and the names that were met twice or more with one meaning
  /// in at least three of four cases.
  mutating func finish(into builder: inout GazetteerBuilder) {
    endName()
    for (word, count) in words where count.small > 0 {
      guard let hash = GazetteerBuilder.hash(of: word) else { continue }
      builder.add(hash, .word)
      if count.small >= 4 * count.capital { builder.add(hash, .ordinary) }
      if count.small * 3 >= count.capital { builder.add(hash, .common) }
    }
    for (name, uses) in names {
      let total = uses.values.reduce(0, +)
      guard total >= 2, let hash = GazetteerBuilder.hash(of: name) else { continue }
      for (classes, count) in uses where count * 4 >= total * 3 { builder.add(hash, classes) }
    }
  }
}
