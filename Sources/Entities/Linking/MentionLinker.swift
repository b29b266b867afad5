import Articles

/// Says which entity each of given mentions stands for, where somebody else found the names.
///
/// Mentions may overlap, be no names at all, and carry no kind.
public struct MentionLinker: Sendable {
  private let annotator: Annotator

  /// Makes a linker over the embedded tables.
  public init() {
    annotator = Annotator()
  }

  /// The entities of a text, with one mention for each given one, in the order given.
  /// - Parameter mentions: UTF-8 offsets in the text; each must hold something and lie in the text.
  public func annotation(of mentions: [Range<Int>], in text: String) -> Annotation {
    let lines = Lines(text)
    var article = Article()
    article.paragraphs = lines.texts
    let tokenized = TokenizedArticle(article)
    let found = annotator.recognizer.names(in: tokenized)
    let names = GivenNames(
      article: tokenized, found: found, knowledge: annotator.recognizer.knowledge,
      lexicon: annotator.recognizer.lexicon)
    let given = mentions.map { mention in
      let line = lines.index(of: mention.lowerBound)
      let start = lines.starts[line]
      let end = start + lines.texts[line].utf8.count
      return names.name(
        line, (min(mention.lowerBound, end) - start)..<(min(mention.upperBound, end) - start))
    }
    // What else the text names helps: a family name alone may be all that was given.
    let others = found.map(LinkedName.init).filter { name in
      !given.contains { given in
        given?.part == name.part
          && given.map { $0.tokens.clamped(to: name.tokens) == name.tokens } == true
      }
    }
    let all = (given.compactMap { $0 } + others).enumerated().sorted { left, right in
      (left.element.part, left.element.tokens.lowerBound, left.offset)
        < (right.element.part, right.element.tokens.lowerBound, right.offset)
    }
    var linker = DocumentLinker(
      article: tokenized, knowledge: annotator.recognizer.knowledge,
      lexicon: annotator.recognizer.lexicon)
    linker.convention = .encyclopedia
    let annotation = linker.annotation(of: all.map(\.element), findsDescriptions: false)
    var placeOfName = [Int](repeating: 0, count: all.count)
    for (place, name) in all.enumerated() { placeOfName[name.offset] = place }
    var next = 0
    let linked = zip(given, mentions).map { name, mention in
      guard name != nil else {
        let text = String(decoding: Array(text.utf8)[mention], as: UTF8.self)
        return Mention(
          passage: Passage(.paragraph), range: mention, entity: EntityKey.unknown(text, nil))
      }
      defer { next += 1 }
      return annotation.mentions[placeOfName[next]]
    }
    return Annotation(entities: annotation.entities, mentions: linked)
  }
}

/// The lines of a text and where they start.
private struct Lines {
  var texts: [String] = []
  var starts: [Int] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0a {
      texts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      starts.append(start)
      start = index + 1
    }
  }

  /// The line that holds an offset.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
