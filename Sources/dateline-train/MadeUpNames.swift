import Entities

/// Documents read once more with other names in them, so that a trainer sees names in contexts that
/// no text has, and names that no list has.
struct MadeUpNames {
  /// The names that people marked, by kind, as tokens.
  private(set) var pool: [[[String]]] = [[], [], [], []]
  private var isKnown: Set<[String]> = []
  private let gazetteer = Gazetteer()

  /// Takes in the names of a document that are written as news writes names.
  mutating func add(_ document: NamesCorpus.Document) {
    let tokens = document.tokens
    for name in document.names where name.range.count < 7 {
      add(Array(tokens[name.range]), kind: name.kind)
    }
  }

  /// Takes in a name if it is written as news writes names.
  mutating func add(_ words: [String], kind: Int) {
    guard words.first?.first?.isUppercase == true, words.last?.first?.isLowercase == false,
      words.allSatisfy({ !$0.contains { $0 == "#" || $0 == "@" || $0 == "_" } }),
      isKnown.insert(words).inserted
    else { return }
    pool[kind].append(words)
  }

  /// The document with other names of places and bodies; and with other letters in the rare
  /// words of people's names and in half of all names. A name is changed alike throughout.
  func changed(
    _ document: NamesCorpus.Document, using random: inout RandomBits
  ) -> NamesCorpus.Document {
    let tokens = document.tokens
    var copy = NamesCorpus.Document(source: document.source)
    let isReplacing = Bool.random(using: &random)
    var madeUp: [String: String] = [:]
    var replaced: [[String]: [String]] = [:]
    var names = document.names[...]
    var next = 0
    for end in document.text.sentences {
      while next < end {
        guard let name = names.first, name.range.lowerBound == next else {
          copy.append(tokens[next], document.labels[next])
          next += 1
          continue
        }
        names.removeFirst()
        let words = Array(tokens[name.range])
        next = name.range.upperBound
        var other = words
        if isReplacing, name.kind == 1 || name.kind == 2,
          let drawn = pool[name.kind].randomElement(using: &random)
        {
          other = replaced[words] ?? drawn
          replaced[words] = other
        } else if !isReplacing || name.kind == 0 {
          other = words.map { word in
            if word.utf8.count < 3 || isCommon(word) { return word }
            let changed = madeUp[word] ?? Self.madeUp(word, using: &random)
            madeUp[word] = changed
            return changed
          }
        }
        for (index, word) in other.enumerated() {
          copy.append(
            word, SequenceLabel(rawValue: UInt8(name.kind * 2 + (index == 0 ? 1 : 2))) ?? .outside)
        }
      }
      copy.text.endSentence()
    }
    return copy
  }

  private func isCommon(_ token: String) -> Bool {
    guard let hash = GazetteerBuilder.hash(of: token) else { return true }
    let classes = gazetteer?.classes(of: hash) ?? []
    return !classes.isDisjoint(with: [.ordinary, .common])
  }

  private static let vowels = Array("aeiou")
  private static let consonants = Array("bcdfghklmnprstvwz")

  /// Other letters of the same kind and case; half of the time the ending stays.
  private static func madeUp(_ token: String, using random: inout RandomBits) -> String {
    let kept = Bool.random(using: &random) ? 3 : 0
    let changed = token.count - kept
    var word = ""
    for (index, letter) in token.enumerated() {
      guard index < changed, letter.isASCII, letter.isLetter else {
        word.append(letter)
        continue
      }
      let small = Character(letter.lowercased())
      let other =
        (vowels.contains(small) ? vowels : consonants).randomElement(using: &random) ?? small
      word += letter.isUppercase ? other.uppercased() : String(other)
    }
    return word
  }
}

extension NamesCorpus.Document {
  /// The tokens as text.
  var tokens: [String] {
    text.tokens.map { range in
      String(decoding: text.bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
  }

  /// Tokens that are a name, and its kind: 0 for a person, then place, body, other.
  struct Name: Hashable {
    var range: Range<Int>
    var kind: Int
  }

  /// The names of the document; none runs over the end of a sentence.
  var names: [Name] {
    var start = 0
    return text.sentences.flatMap { end in
      let names = Self.names(of: Array(labels[start..<end])).map { name in
        Name(
          range: name.range.lowerBound + start..<name.range.upperBound + start, kind: name.kind)
      }
      start = end
      return names
    }
  }

  /// The names that the labels of a sentence make.
  static func names(of labels: [SequenceLabel]) -> [Name] {
    var names: [Name] = []
    for (token, label) in labels.enumerated() {
      guard let kind = label.kind else { continue }
      if label.isInside, let last = names.last, last.range.upperBound == token, last.kind == kind {
        names[names.count - 1].range = last.range.lowerBound..<token + 1
      } else {
        names.append(Name(range: token..<token + 1, kind: kind))
      }
    }
    return names
  }

  /// Adds a token to the sentence at hand.
  mutating func append(_ token: String, _ label: SequenceLabel) {
    text.append(token.utf8)
    labels.append(label)
  }
}
