/// How alike two spellings of a foreign name are.
enum NameSpelling {
  /// What all transliterations of a word share: its consonants, those that stand for each other made
  /// equal.
  static func skeleton(_ word: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    for letter in word {
      let folded: UInt8
      switch letter {
      case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79, 0x68: continue  // vowels and h
      case 0x71, 0x63, 0x67: folded = 0x6b  // q, c and g for k
      case 0x77: folded = 0x76  // w for v
      case 0x7a: folded = 0x73  // z for s
      case 0x6a: folded = 0x64  // j for d, as in "Jokhar" and "Dzhokhar"
      default: folded = letter
      }
      if letters.last != folded { letters.append(folded) }
    }
    return letters.isEmpty ? word : letters
  }

  /// Whether two full names are spellings of one: as many words, each like its counterpart.
  static func areAlike(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    guard left.count == right.count, left != right else { return false }
    return zip(left, right).allSatisfy { one, other in
      one == other
        || min(one.count, other.count) > 2
          && (similarity(one, other) >= 0.92
            || skeleton(one) == skeleton(other) && similarity(one, other) >= 0.8)
    }
  }

  /// The similarity of two words from 0 to 1.
  ///
  /// Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the
  /// Fellegi-Sunter Model of Record Linkage" (1990).
  static func similarity(_ left: [UInt8], _ right: [UInt8]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return left == right ? 1 : 0 }
    let window = max(0, max(left.count, right.count) / 2 - 1)
    var isTaken = [Bool](repeating: false, count: right.count)
    var matched: [UInt8] = []
    for (index, letter) in left.enumerated() {
      let low = max(0, index - window)
      let high = min(right.count, index + window + 1)
      guard low < high,
        let place = (low..<high).first(where: { !isTaken[$0] && right[$0] == letter })
      else { continue }
      isTaken[place] = true
      matched.append(letter)
    }
    guard !matched.isEmpty else { return 0 }
    let others = right.indices.filter { isTaken[$0] }.map { right[$0] }
    let swapped = zip(matched, others).filter { $0 != $1 }.count
    let count = Double(matched.count)
    let jaro =
      (count / Double(left.count) + count / Double(right.count)
        + (count - Double(swapped) / 2) / count) / 3
    let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
