/// Cuts text into tokens with byte offsets, in one pass over its UTF-8.
///
/// Words joined by hyphens are tokens of their own that know of the hyphen ("US" and "led",
/// "Jong" and "un"); a possessive "'s" is cut off; an abbreviation keeps its dots.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var tokens: [Token] = []
  /// Whether the next word starts a sentence, and whether only a function word would prove it.
  private var atStart = true
  private var perhapsAtStart = false

  static func tokens(of bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { tokens(of: $0) }
  }

  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  private mutating func run() {
    var joint = Token.Joint.space
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      switch CharacterClass.of(scalar) {
      case .space:
        position += length
        joint = .space
        continue
      case .capital, .small:
        word(joint)
      case .digit:
        number(joint)
      case .hyphen
      where joint == .nothing && isWordByte(at: position + length)
        && tokens.last?.kind == .word:
        position += length
        joint = .hyphen
        continue
      case .other where scalar == 0x26:
        position += length
        append(.word, position - length, Token.ampersand, [], joint)
      default:
        mark(scalar, length, joint)
      }
      joint = .nothing
    }
  }

  // MARK: Words

  private mutating func word(_ joint: Token.Joint) {
    let start = position
    var hash = WordHash()
    var letters = 0
    var capitals = 0
    var shape: Token.Shape = []
    var lastWasSmall = false
    scan: while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      switch CharacterClass.of(scalar) {
      case .capital:
        if letters == 0 { shape.insert(.capital) }
        if lastWasSmall { shape.insert(.innerCapital) }
        capitals += 1
        letters += 1
        lastWasSmall = false
      case .small:
        letters += 1
        lastWasSmall = true
      case .digit:
        shape.insert(.digits)
      case .apostrophe:
        let next = position + length
        guard isLetter(at: next) else { break scan }
        if isPossessive(at: next) { break scan }
      default:
        break scan
      }
      hash.add(scalar)
      position += length
    }
    if letters == 1 { shape.insert(.single) }
    if letters == 1, !shape.contains(.digits) { initials(&hash, &letters, &capitals, &shape) }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    let value = hash.value
    if !shape.contains(.dotted), byte(at: position) == UInt8(ascii: "."),
      shape.contains(.capital), Abbreviations.all.contains(value), !isLetter(at: position + 1)
    {
      shape.insert(.dotted)
      position += 1
    }
    append(.word, start, value, shape, joint)
    if shape.contains(.dotted) { perhapsAtStart = true }
    possessive()
  }

  /// Takes in the dots of "U.S.", "L.P.", "J.".
  private mutating func initials(
    _ hash: inout WordHash, _ letters: inout Int, _ capitals: inout Int, _ shape: inout Token.Shape
  ) {
    guard byte(at: position) == UInt8(ascii: "."),
      shape.contains(.capital) || isSingleLetterWithDot(at: position + 1)
    else { return }
    // A capital I is a word far more often than an initial.
    if bytes[position - 1] == UInt8(ascii: "I"), !isLetter(at: position + 1),
      tokens.last?.isCapital != true
    {
      return
    }
    shape.insert(.dotted)
    position += 1
    while isSingleLetterWithDot(at: position)
      || (isLetter(at: position) && !isWordByte(at: position + 1) && letters > 0)
    {
      let (scalar, length) = scalar(at: position)
      guard length == 1 else { return }
      hash.add(scalar)
      letters += 1
      if CharacterClass.of(scalar) == .capital { capitals += 1 }
      position += 1
      if byte(at: position) == UInt8(ascii: ".") { position += 1 }
      shape.remove(.single)
    }
  }

  private mutating func possessive() {
    guard position < bytes.count else { return }
    let (scalar, length) = scalar(at: position)
    guard CharacterClass.of(scalar) == .apostrophe, isPossessive(at: position + length) else {
      return
    }
    let start = position
    position += length + 1
    append(.possessive, start, 0, [], .nothing)
  }

  private mutating func number(_ joint: Token.Joint) {
    let start = position
    var hash = WordHash()
    var shape: Token.Shape = .digits
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      let kind = CharacterClass.of(scalar)
      let isInner =
        (scalar == 0x2c || scalar == 0x2e || scalar == 0x3a)
        && CharacterClass.of(self.scalar(at: position + length).0) == .digit
      guard kind == .digit || kind == .small || kind == .capital || isInner else { break }
      if kind == .capital { shape.insert(.capital) }
      hash.add(scalar)
      position += length
    }
    append(.number, start, hash.value, shape, joint)
  }

  // MARK: Marks and sentences

  private mutating func mark(_ scalar: UInt32, _ length: Int, _ joint: Token.Joint) {
    let start = position
    position += length
    let kind = CharacterClass.of(scalar)
    let opens = kind == .openQuote || ((kind == .apostrophe || kind == .quote) && joint == .space)
    switch scalar {
    case 0x2e, 0x21, 0x3f, 0x2026: atStart = true
    case 0x3a, 0x2014, 0x2013, 0x2022, 0x3e: atStart = true
    case 0x2d where joint == .space: atStart = true
    case 0x29, 0x5d, 0x201d, 0x2019, 0x22, 0x27: break
    default: atStart = false
    }
    if opens || (kind == .quote && tokens.isEmpty) { atStart = true }
    let code = scalar < 0x80 ? scalar : (kind == .apostrophe || opens ? 0x27 : 0x80)
    tokens.append(
      Token(
        start: UInt32(start), end: UInt32(position), hash: UInt64(code), kind: .mark, shape: [],
        joint: joint))
  }

  private mutating func append(
    _ kind: Token.Kind, _ start: Int, _ hash: UInt64, _ shape: Token.Shape, _ joint: Token.Joint
  ) {
    var token = Token(
      start: UInt32(start), end: UInt32(position), hash: hash, kind: kind, shape: shape,
      joint: joint)
    if kind != .possessive {
      token.startsSentence =
        atStart
        || (perhapsAtStart && shape.contains(.capital) && Abbreviations.starters.contains(hash))
      perhapsAtStart = false
    }
    atStart = false
    tokens.append(token)
  }

  // MARK: Bytes

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The scalar at a byte and its length; 0 beyond the end.
  @inline(__always)
  private func scalar(at index: Int) -> (UInt32, Int) {
    guard index < bytes.count else { return (0, 1) }
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3f) : 0
    }
    if first < 0xe0 { return ((first & 0x1f) << 6 | next(1), min(2, bytes.count - index)) }
    if first < 0xf0 {
      return ((first & 0xf) << 12 | next(1) << 6 | next(2), min(3, bytes.count - index))
    }
    let tail = next(1) << 12 | next(2) << 6 | next(3)
    return ((first & 7) << 18 | tail, min(4, bytes.count - index))
  }

  private func isLetter(at index: Int) -> Bool {
    let kind = CharacterClass.of(scalar(at: index).0)
    return kind == .capital || kind == .small
  }

  private func isWordByte(at index: Int) -> Bool {
    isLetter(at: index) || CharacterClass.of(scalar(at: index).0) == .digit
  }

  private func isSingleLetterWithDot(at index: Int) -> Bool {
    isLetter(at: index) && byte(at: index + 1) == UInt8(ascii: ".")
  }

  /// Whether an "s" stands here that ends its word.
  private func isPossessive(at index: Int) -> Bool {
    guard let letter = byte(at: index), letter | 0x20 == UInt8(ascii: "s") else { return false }
    return !isWordByte(at: index + 1)
  }
}
