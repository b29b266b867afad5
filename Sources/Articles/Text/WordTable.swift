/// Numbers by lower-case words, looked up by the bytes of a text without making strings.
struct WordTable: ExpressibleByDictionaryLiteral, Sendable {
  /// Open addressing: the hash of a word, or 0 where a slot is free, and its number.
  private var slots: [(hash: UInt64, value: Int)]
  private let mask: Int

  init(dictionaryLiteral elements: (String, Int)...) { self.init(elements) }

  /// Makes a table of words in lower case; the first number given to a word counts.
  init(_ elements: [(String, Int)]) {
    var size = 16
    while size < 3 * elements.count { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    mask = size - 1
    for (word, value) in elements {
      let hash = Self.hash(Array(word.utf8), 0..<word.utf8.count)
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
      if slots[slot].hash == 0 { slots[slot] = (hash, value) }
    }
  }

  /// The number of the word in a range, in any ASCII case.
  func value(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    let hash = Self.hash(text, range)
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a over 64 bits; two words of a language have never been seen to share one.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index].lowered)) &* 0x0000_0100_0000_01b3 }
    return hash | 1
  }
}

/// A closed list of lower-case words.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let table: WordTable

  init(arrayLiteral elements: String...) { table = WordTable(elements.map { ($0, 1) }) }

  /// Whether the word in a range is on the list, in any ASCII case.
  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool { table.value(text, range) != nil }
}
