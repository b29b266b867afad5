import Entities

extension NamesCorpus.Document {
  /// The document with the rare words of its names put in other letters, the same word in the same
  /// way throughout, so that a trainer sees names that no list and no other text has.
  func withMadeUpNames(
    gazetteer: Gazetteer?, using random: inout RandomBits
  ) -> NamesCorpus.Document {
    var copy = NamesCorpus.Document(source: source)
    copy.labels = labels
    var madeUp: [String: String] = [:]
    var next = 0
    for end in text.sentences {
      while next < end {
        let range = text.tokens[next]
        let token = String(
          decoding: text.bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
        if labels[next] == .outside || token.utf8.count < 3 || Self.isCommon(token, gazetteer) {
          copy.text.append(token.utf8)
        } else {
          let word = madeUp[token] ?? Self.madeUp(token, using: &random)
          madeUp[token] = word
          copy.text.append(word.utf8)
        }
        next += 1
      }
      copy.text.endSentence()
    }
    return copy
  }

  private static func isCommon(_ token: String, _ gazetteer: Gazetteer?) -> Bool {
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
