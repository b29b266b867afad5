import Articles

/// How often the words beside a person's name speak for each walk of life.
struct WalkCounts {
  private var counts = SIMD8<UInt8>()

  /// The walks in the order of their counts.
  static let walks: [(classes: CueClasses, name: String)] = [
    (.office, "office"), (.sport, "sport"), (.arts, "arts"), (.business, "business"),
    (.learning, "learning"), (.law, "law"),
  ]

  mutating func add(_ classes: CueClasses) {
    for (index, walk) in Self.walks.enumerated()
    where classes.contains(walk.classes) && counts[index] < 255 {
      counts[index] += 1
    }
  }

  /// The one that most words speak for; nil where there is none or two are even.
  var walk: String? {
    var best = 0
    var isEven = false
    for index in 1..<Self.walks.count {
      if counts[index] > counts[best] {
        best = index
        isEven = false
      } else if counts[index] == counts[best] {
        isEven = true
      }
    }
    return counts[best] == 0 || isEven ? nil : Self.walks[best].name
  }
}

extension DocumentLinker {
  /// Counts what the words beside a person's name say: "striker Ana Reis", "Ana Reis, a singer".
  mutating func noteWalk(of name: LinkedName, _ draft: Int) {
    let tokens = article.parts[name.part].tokens
    var index = name.tokens.lowerBound - 1
    let first = max(0, name.tokens.lowerBound - 3)
    while index >= first, tokens[index].kind == .word {
      let classes = knowledge.cues.classes(of: tokens[index].hash).intersection(.walks)
      if !classes.isEmpty { drafts[draft].walks.add(classes) }
      index -= 1
    }
    index = name.tokens.upperBound
    guard tokens.indices.contains(index), tokens[index].isMark(UInt8(ascii: ",")) else { return }
    index += 1
    let end = min(tokens.count, index + 7)
    while index < end, tokens[index].kind != .mark {
      let classes = knowledge.cues.classes(of: tokens[index].hash).intersection(.walks)
      if !classes.isEmpty, !tokens[index].isCapital { drafts[draft].walks.add(classes) }
      index += 1
    }
  }
}

extension TokenizedArticle {
  /// A hash of how the article begins: the same wherever it is read.
  var contentHash: UInt64 {
    var hash = WordHash()
    for part in parts.prefix(2) {
      for byte in part.bytes.prefix(400) { hash.add(byte) }
    }
    return hash.value
  }
}
