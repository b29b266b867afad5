/// What the model asks of a word form, wherever it stands.
struct FeatureWord: Sendable {
  /// The bytes as they stand.
  let key: UInt64
  /// With typographic marks made plain.
  var exact: UInt64 = 0
  /// Small and without accents.
  var lower: UInt64 = 0
  /// As the gazetteer knows it.
  var phrase: UInt64 = 0
  /// A letter for each kind of character; and with repetitions left out.
  var shape: UInt64 = 0
  var brief: UInt64 = 0
  /// The first one to four letters and the last one to four, zero where the word is shorter.
  var affixes = SIMD8<UInt32>()
  /// The first eight letters, small and without accents, a byte each; 0xff where one is not ASCII.
  var letters: UInt64 = 0
  /// Four clusters in 5, 7, 9 and 10 bits; nil for a word that has none.
  var clusters: UInt32?
  var classes: NameClasses = []
  var cues: FeatureCues = []

  /// What stands before the first and after the last token.
  static let boundary: FeatureWord = {
    var word = FeatureWord(key: 1)
    (word.exact, word.lower, word.shape, word.brief) = (1, 1, 1, 1)
    word.cues = .mark
    return word
  }()

  private init(key: UInt64) { self.key = key }

  init(key: UInt64, bytes: UnsafeRawBufferPointer, scalars: inout [UInt32]) {
    self.init(key: key)
    let bytes = Self.withoutPossessive(bytes)
    scalars.removeAll(keepingCapacity: true)
    var exact = Self.seed
    var shape = Self.seed
    var brief = Self.seed
    var last: UInt32 = 0
    var capitals = 0
    var smalls = 0
    var digits = 0
    var startsWithCapital = false
    var isFirst = true
    var phrase: UInt64?
    var part = WordHash()
    var isPartEmpty = true
    Self.eachScalar(of: bytes) { scalar in
      let kind = CharacterClass.of(scalar)
      let sign: UInt32
      switch kind {
      case .capital:
        capitals += 1
        if isFirst { startsWithCapital = true }
        sign = 0x58
      case .small:
        smalls += 1
        sign = 0x78
      case .digit:
        digits += 1
        sign = 0x39
      default: sign = scalar < 0x80 ? scalar : 0x5f
      }
      isFirst = false
      Self.mix(&exact, scalar)
      Self.mix(&shape, sign)
      if sign != last { Self.mix(&brief, sign) }
      last = sign
      let folded = LetterFolding.fold(scalar)
      scalars.append(folded == 0 ? scalar : folded)
      if kind == .hyphen, !isPartEmpty {
        phrase = phrase.map { WordHash.phrase($0, part.value) } ?? part.value
        part = WordHash()
        isPartEmpty = true
      } else {
        part.add(scalar)
        isPartEmpty = false
      }
    }
    if !isPartEmpty { phrase = phrase.map { WordHash.phrase($0, part.value) } ?? part.value }
    self.phrase = phrase ?? 0
    self.exact = exact
    self.shape = shape
    self.brief = brief
    var lower = Self.seed
    for scalar in scalars { Self.mix(&lower, scalar) }
    self.lower = lower
    for scalar in scalars.prefix(8).reversed() {
      letters = letters << 8 | UInt64(scalar < 0x80 ? scalar : 0xff)
    }
    for length in 1...4 where scalars.count >= length {
      affixes[length - 1] = Self.short(scalars.prefix(length))
      affixes[length + 3] = Self.short(scalars.suffix(length))
    }
    if capitals + smalls == 0 {
      cues = digits > 0 ? .digits : .mark
    } else if digits > 0, !startsWithCapital {
      cues = .digits
    } else if capitals == 0 {
      cues = .small
    } else if capitals == 1, startsWithCapital, smalls == 0 {
      cues = [.single, .capital]
    } else if smalls == 0 {
      cues = [.allCapitals, .capital]
    } else if startsWithCapital {
      cues = capitals == 1 ? .capital : [.capital, .mixed]
    } else {
      cues = .mixed
    }
  }

  /// The bytes of a word without the possessive ending that some tokenizers leave on it.
  private static func withoutPossessive(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let count = bytes.count
    guard count > 3, bytes[count - 1] | 0x20 == 0x73 else { return bytes }
    if bytes[count - 2] == 0x27 { return UnsafeRawBufferPointer(rebasing: bytes[..<(count - 2)]) }
    guard count > 5, bytes[count - 2] == 0x99, bytes[count - 3] == 0x80, bytes[count - 4] == 0xe2
    else { return bytes }
    return UnsafeRawBufferPointer(rebasing: bytes[..<(count - 4)])
  }

  /// The hash of a word's small letters.
  static func lowerHash(of word: some StringProtocol) -> UInt64 {
    var scalars: [UInt32] = []
    var word = String(word)
    return word.withUTF8 {
      FeatureWord(key: 0, bytes: UnsafeRawBufferPointer($0), scalars: &scalars).lower
    }
  }

  func cluster(_ level: Int) -> UInt64? {
    guard let clusters else { return nil }
    switch level {
    case 0: return UInt64(clusters & 0x1f)
    case 1: return UInt64(clusters >> 5 & 0x7f)
    case 2: return UInt64(clusters >> 12 & 0x1ff)
    default: return UInt64(clusters >> 21 & 0x3ff)
    }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func mix(_ hash: inout UInt64, _ scalar: UInt32) {
    hash = (hash ^ UInt64(scalar)) &* 0x9fb2_1c65_1e98_df25
    hash ^= hash >> 31
  }

  private static func short(_ scalars: ArraySlice<UInt32>) -> UInt32 {
    var hash = seed
    for scalar in scalars { mix(&hash, scalar) }
    return UInt32(truncatingIfNeeded: hash >> 16) | 1
  }

  /// Calls a function with each scalar, typographic marks made plain.
  private static func eachScalar(of bytes: UnsafeRawBufferPointer, _ body: (UInt32) -> Void) {
    if bytes.count == 2, bytes[0] == bytes[1], bytes[0] == 0x60 || bytes[0] == 0x27 {
      return body(0x22)
    }
    var index = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      let length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
      guard first >= 0xc0, index + length <= bytes.count else {
        body(first == 0x60 ? 0x27 : first)
        index += 1
        continue
      }
      var scalar = first & (0xff >> UInt32(length + 1))
      for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3f) }
      index += length
      switch scalar {
      case 0xb4, 0x2018, 0x2019, 0x2bb...0x2bf, 0x2032: body(0x27)
      case 0xab, 0xbb, 0x201c...0x201f, 0x2033: body(0x22)
      case 0x2010...0x2015: body(0x2d)
      default: body(scalar)
      }
    }
  }
}
