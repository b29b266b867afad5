/// Subjects that stand in a row without marks between them.
enum Tags {
  /// Splits a row of subjects: at commas where there are any, else into the longest runs of words
  /// that the article itself uses together.
  static func split(
    _ text: [UInt8], _ range: Range<Int>, evidence: [UInt8], _ body: Range<Int>, title: String?
  ) -> [String] {
    if text[range].contains(where: { $0.isAny(of: ",;|#") }) {
      return text[range].split { $0.isAny(of: ",;|#") }.compactMap { piece in
        let tag = text.trimmed(piece.startIndex..<piece.endIndex)
        return tag.isEmpty ? nil : text.string(tag)
      }
    }
    let words = text[range].split(separator: .space)
    let known = pairs(of: words.map { $0.map(\.lowered) }, in: evidence, body, title: title)
    var tags: [String] = []
    var start = 0
    for index in words.indices where index + 1 == words.count || !known.contains(index) {
      tags.append(text.string(words[start].startIndex..<words[index].endIndex))
      start = index + 1
    }
    return tags
  }

  /// Whether half of the words of a row stand in the text or its title, in some form.
  static func isAbout(
    _ text: [UInt8], _ row: Range<Int>, body: Range<Int>, title: String?
  ) -> Bool {
    var stems: Set<UInt32> = []
    eachStem(of: text, row) { stems.insert($0) }
    var missing = stems
    eachStem(of: text, body) { missing.remove($0) }
    let title = Array((title ?? "").utf8)
    eachStem(of: title, 0..<title.count) { missing.remove($0) }
    return missing.count * 2 <= stems.count
  }

  /// Calls a closure with the first four letters of every word, in lower case.
  private static func eachStem(of text: [UInt8], _ range: Range<Int>, _ body: (UInt32) -> Void) {
    var stem: UInt32 = 0
    var length = 0
    for index in range {
      let byte = text[index]
      if byte.isAlphanumeric || byte >= 0x80 && byte != 0xE2 {
        if length < 4 { stem = stem << 8 | UInt32(byte.lowered) }
        length += 1
      } else if length > 0 {
        body(stem)
        stem = 0
        length = 0
      }
    }
    if length > 0 { body(stem) }
  }

  /// The indices of words that the text uses right before the next word of the row.
  private static func pairs(
    of words: [[UInt8]], in text: [UInt8], _ body: Range<Int>, title: String?
  ) -> Set<Int> {
    var wanted: [[UInt8]: [Int]] = [:]
    for index in words.indices.dropLast() { wanted[words[index], default: []].append(index) }
    var found: Set<Int> = []
    func scan(_ text: [UInt8], _ range: Range<Int>) {
      var previous: [Int] = []
      var index = range.lowerBound
      while index < range.upperBound, found.count < words.count {
        guard text[index].isAlphanumeric || text[index] >= 0x80 else {
          if !text[index].isBlank { previous = [] }
          index += 1
          continue
        }
        var end = index
        while end < range.upperBound, end - index < 48,
          text[end].isAlphanumeric || text[end] >= 0x80 || text[end] == UInt8(ascii: "-")
        {
          end += 1
        }
        let word = text[index..<end].map(\.lowered)
        for pair in previous where words[pair + 1] == word { found.insert(pair) }
        previous = wanted[word] ?? []
        index = end
      }
    }
    if let title { scan(Array(title.utf8), 0..<title.utf8.count) }
    scan(text, body)
    return found
  }
}
