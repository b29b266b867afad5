import Articles

/// A passage as its own words and the quotations between them, for finding who speaks.
struct SpeechLine {
  /// A word or mark of the article's own, or a whole quotation.
  struct Element {
    /// The index of the token, or of the span.
    let index: Int
    let isQuote: Bool
    var role: SpeechRole
    /// The index in `mentions`, or nil.
    var mention: Int?
  }

  /// A mention with its tokens.
  struct Name {
    let entity: Entity.ID
    let kind: Entity.Kind
    var elements: Range<Int>
    /// Whether it is the work of a speaker's relays: an agency, a newspaper.
    let isMedia: Bool
  }

  let part: TokenizedArticle.Part
  let spans: [QuotedSpan]
  /// The bytes of marked names within names: Joseph “Joe” Smith.
  private let nicknames: [Range<Int>]
  private(set) var elements: [Element] = []
  private(set) var names: [Name] = []
  private(set) var sentences: [Range<Int>] = []

  /// - Parameter mentions: the byte range and entity of the names in the passage, in order.
  init(
    part: TokenizedArticle.Part, spans: [QuotedSpan], mentions: ArraySlice<Mention>,
    words: SpeechWords, entities: [Entity.ID: SpeechEntity]
  ) {
    self.part = part
    self.spans = spans.filter { !Self.isNickname($0, part) }
    nicknames = spans.filter { Self.isNickname($0, part) }.map(\.outer)
    readElements(mentions, words, entities)
    readSentences()
  }

  /// One or two words between capitals, with no stop in them.
  private static func isNickname(_ span: QuotedSpan, _ part: TokenizedArticle.Part) -> Bool {
    guard span.inner.count <= 20, span.outer.lowerBound > 1, span.isClosed,
      span.outer.upperBound + 1 < part.bytes.count, let last = part.bytes[span.inner].last,
      last >= 0x30
    else { return false }
    let tokens = part.tokens
    let next = tokens.firstIndex(endingAfter: span.outer.upperBound)
    guard next < tokens.count, tokens[next].isCapital, tokens[next].joint == .space else {
      return false
    }
    let first = tokens.firstIndex(endingAfter: span.outer.lowerBound)
    guard first > 0 else { return false }
    return tokens[first - 1].isCapital && !tokens[first - 1].startsSentence
      && tokens[first - 1].end < UInt32(span.outer.lowerBound)
  }

  /// Whether a mark is one around a nickname.
  func isNickname(_ index: Int) -> Bool {
    guard !nicknames.isEmpty, let token = token(at: index) else { return false }
    return nicknames.contains { $0.contains(Int(token.start)) }
  }

  private mutating func readElements(
    _ mentions: ArraySlice<Mention>, _ words: SpeechWords, _ entities: [Entity.ID: SpeechEntity]
  ) {
    elements.reserveCapacity(part.tokens.count)
    var nextSpan = 0
    var nextMention = mentions.startIndex
    var token = 0
    while token < part.tokens.count {
      let start = Int(part.tokens[token].start)
      if nextSpan < spans.count, start >= spans[nextSpan].outer.lowerBound {
        elements.append(Element(index: nextSpan, isQuote: true, role: []))
        let end = spans[nextSpan].outer.upperBound
        while token < part.tokens.count, Int(part.tokens[token].start) < end { token += 1 }
        nextSpan += 1
        continue
      }
      while nextMention < mentions.endIndex, mentions[nextMention].range.upperBound <= start {
        nextMention += 1
      }
      var element = Element(
        index: token, isQuote: false, role: role(of: part.tokens[token], words))
      if nextMention < mentions.endIndex, mentions[nextMention].range.lowerBound <= start,
        let entity = entities[mentions[nextMention].entity], part.tokens[token].kind != .possessive
      {
        let id = mentions[nextMention].entity
        if let last = names.last, last.entity == id, last.elements.upperBound == elements.count,
          elements.last?.mention != nil
        {
          names[names.count - 1].elements = last.elements.lowerBound..<elements.count + 1
        } else {
          names.append(
            Name(
              entity: id, kind: entity.kind, elements: elements.count..<elements.count + 1,
              isMedia: entity.isMedia))
        }
        element.mention = names.count - 1
      }
      elements.append(element)
      token += 1
    }
  }

  private func role(of token: Token, _ words: SpeechWords) -> SpeechRole {
    guard token.kind == .word else { return [] }
    var role = words.role(of: token.hash)
    if role.isEmpty, !token.isCapital, token.end - token.start > 4,
      part.bytes[Int(token.end) - 1] == UInt8(ascii: "y"),
      part.bytes[Int(token.end) - 2] == UInt8(ascii: "l")
    {
      role = .helper
    }
    // "United States", "The Times": a capital makes no verb, unless the sentence starts with it.
    if token.isCapital, !token.startsSentence { role.subtract(.verb) }
    return role
  }

  private mutating func readSentences() {
    var start = 0
    for index in elements.indices where endsSentence(at: index) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < elements.count { sentences.append(start..<elements.count) }
  }

  private func endsSentence(at index: Int) -> Bool {
    guard index + 1 < elements.count else { return true }
    let next = elements[index + 1]
    if !elements[index].isQuote {
      guard let token = token(at: index), token.kind == .mark else { return false }
      let isStop = token.hash == 0x2e || token.hash == 0x21 || token.hash == 0x3f
      return isStop && (next.isQuote || !isSmallWord(next) && !isClosing(next))
    }
    let span = spans[elements[index].index]
    if !span.isClosed { return next.isQuote }
    guard let last = part.bytes[span.inner].last, last == 0x2e || last == 0x21 || last == 0x3f
    else { return false }
    if next.isQuote { return true }
    guard let token = token(at: index + 1), token.kind == .word || token.kind == .number else {
      return false
    }
    guard token.isCapital else { return false }
    return last == 0x2e || !startsAttribution(index + 1)
  }

  /// Whether a clause such as "Lavrov asked." starts here and ends soon.
  private func startsAttribution(_ start: Int) -> Bool {
    for index in start..<min(start + 10, elements.count) {
      if elements[index].isQuote { return false }
      let role = elements[index].role
      if role.contains(.says), index > start {
        guard index + 1 < elements.count else { return true }
        return isMark(index + 1, 0x2e) || isMark(index + 1, 0x2c)
          || elements[index + 1].role.contains(.preposition)
          || isMark(index + 1, 0x3a) || elements[index + 1].role.contains(.helper)
          || role.contains(.hearer)
      }
      if isMark(index, 0x2e) { return false }
    }
    return false
  }

  // MARK: Looking at elements

  func token(at index: Int) -> Token? {
    guard elements.indices.contains(index), !elements[index].isQuote else { return nil }
    return part.tokens[elements[index].index]
  }

  func isMark(_ index: Int, _ byte: UInt8) -> Bool { token(at: index)?.isMark(byte) ?? false }

  func isCapital(_ index: Int) -> Bool { token(at: index)?.isCapital ?? false }

  func isComma(_ index: Int) -> Bool { isMark(index, UInt8(ascii: ",")) }

  /// A dash that stands between words.
  func isDash(_ index: Int) -> Bool {
    guard let token = token(at: index), token.kind == .mark else { return false }
    if token.hash == 0x2d { return true }
    let bytes = part.bytes[Int(token.start)..<Int(token.end)]
    return bytes.elementsEqual([0xe2, 0x80, 0x94]) || bytes.elementsEqual([0xe2, 0x80, 0x93])
  }

  func isWord(_ index: Int) -> Bool {
    guard let token = token(at: index) else { return false }
    return token.kind == .word || token.kind == .number
  }

  func isPossessive(_ index: Int) -> Bool {
    guard let token = token(at: index) else { return false }
    if token.kind == .possessive { return true }
    return token.isMark(0x27) && token.joint == .nothing
  }

  func role(at index: Int) -> SpeechRole {
    elements.indices.contains(index) ? elements[index].role : []
  }

  func name(at index: Int) -> Name? {
    guard elements.indices.contains(index), let mention = elements[index].mention else {
      return nil
    }
    return names[mention]
  }

  private func isSmallWord(_ element: Element) -> Bool {
    guard !element.isQuote else { return false }
    let token = part.tokens[element.index]
    return token.kind == .word && !token.isCapital
  }

  private func isClosing(_ element: Element) -> Bool {
    guard !element.isQuote else { return false }
    let token = part.tokens[element.index]
    return token.kind == .mark && token.hash != 0x28
  }

  /// The text of elements from the first byte of the first to the last byte of the last.
  func text(_ range: Range<Int>) -> String {
    guard let first = bytes(of: range.lowerBound), let last = bytes(of: range.upperBound - 1) else {
      return ""
    }
    return String(decoding: part.bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
  }

  private func bytes(of index: Int) -> Range<Int>? {
    guard elements.indices.contains(index) else { return nil }
    let element = elements[index]
    if element.isQuote { return spans[element.index].outer }
    let token = part.tokens[element.index]
    return Int(token.start)..<Int(token.end)
  }
}

/// What the finder of quotations knows of an entity.
struct SpeechEntity {
  let kind: Entity.Kind
  let isMedia: Bool
  /// From its first name: `.male`, `.female`, or neither.
  let gender: SpeechRole
}

extension [Token] {
  /// The index of the first token that ends after a byte.
  func firstIndex(endingAfter byte: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle].end) > byte { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
