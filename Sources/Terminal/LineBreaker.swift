/// Fills lines with words, in one pass over a text.
struct LineBreaker {
  /// The UTF-8 ranges of the lines so far.
  private(set) var lines: [Range<Int>] = []

  /// A place where the line may end: how much of it is left without the spaces, and where the next
  /// one begins.
  private struct Place {
    var end: Int
    var next: Int
    /// The columns of the line up to the next one.
    var columns: Int
  }

  private let width: Int
  private var rules = LineBreakRules()
  private var lineStart = 0
  /// Where the line ends so far, without spaces.
  private var lineEnd = 0
  /// The columns of the line so far, with spaces.
  private var columns = 0
  /// The last place where Unicode allows a break.
  private var opportunity: Place?
  /// The last place between two grapheme clusters, for words longer than a line.
  private var emergency: Place?

  init(width: Int) {
    self.width = width
  }

  /// Breaks a whole text.
  mutating func read(_ bytes: Span<UInt8>) {
    let classes = Self.asciiClasses
    var offset = 0
    var previous: CellCluster?
    while offset < bytes.count {
      let byte = bytes[offset]
      let isASCII = offset + 1 == bytes.count || bytes[offset + 1] < 0x80
      if isASCII, byte.isPrintableASCII {
        if byte.isASCIILetter, rules.isWithinWord {
          place(offset, offset + 1, columns: 1)
        } else {
          let kind = classes[Int(byte)]
          note(
            rules.verdict(before: kind, following: Self.lineBreakClass(in: bytes, at: offset + 1)),
            at: offset)
          if byte == 0x20 { columns += 1 } else { place(offset, offset + 1, columns: 1) }
        }
        previous = nil
        offset += 1
      } else {
        let cluster = CellCluster(in: bytes, at: offset)
        read(cluster, after: previous, in: bytes)
        previous = cluster
        offset = cluster.range.upperBound
      }
    }
    if lineEnd > lineStart { lines.append(lineStart..<lineEnd) }
  }

  private mutating func read(
    _ cluster: CellCluster, after previous: CellCluster?, in bytes: Span<UInt8>
  ) {
    var offset = cluster.range.lowerBound
    while offset < cluster.range.upperBound {
      let (scalar, length) = bytes.scalar(at: offset)
      let kind = ScalarProperties(scalar).lineBreakClass
      let next = offset + length
      let verdict = rules.verdict(
        before: kind, following: Self.lineBreakClass(in: bytes, at: next))
      if offset == cluster.range.lowerBound { note(verdict, at: offset) }
      offset = next
    }
    if cluster.isWhiteSpace {
      columns += cluster.width
    } else {
      let joins = previous.map { cluster.joins($0, in: bytes) } ?? false
      place(cluster.range.lowerBound, offset, columns: cluster.width, joins: joins)
    }
  }

  private mutating func note(_ verdict: LineBreakRules.Verdict, at offset: Int) {
    switch verdict {
    case .keep: break
    case .allowed:
      opportunity = Place(end: lineEnd, next: offset, columns: columns)
    case .mandatory:
      lines.append(lineStart..<lineEnd)
      begin(at: Place(end: lineEnd, next: offset, columns: columns))
      lineEnd = offset
    }
  }

  /// Adds what is no space to the line, after breaking it when it is full.
  @inline(__always)
  private mutating func place(_ start: Int, _ end: Int, columns added: Int, joins: Bool = false) {
    if !joins { emergency = Place(end: lineEnd, next: start, columns: columns) }
    if columns + added > width { wrap(before: start, columns: added) }
    columns += added
    lineEnd = end
  }

  private mutating func wrap(before start: Int, columns added: Int) {
    if let place = opportunity { finish(at: place) }
    if columns + added > width, let place = emergency, place.next > lineStart { finish(at: place) }
    if columns + added > width, start > lineStart {
      finish(at: Place(end: lineEnd, next: start, columns: columns))
    }
  }

  private mutating func finish(at place: Place) {
    if place.end > lineStart { lines.append(lineStart..<place.end) }
    begin(at: place)
  }

  private mutating func begin(at place: Place) {
    lineStart = place.next
    columns -= place.columns
    opportunity = nil
    emergency?.columns -= place.columns
  }

  private static let asciiClasses = (0..<128).map { ScalarProperties($0).lineBreakClass }

  private static func lineBreakClass(in bytes: Span<UInt8>, at offset: Int) -> LineBreakClass? {
    offset < bytes.count ? ScalarProperties(bytes.scalar(at: offset).scalar).lineBreakClass : nil
  }
}

extension CellCluster {
  /// White space that may be left out at the end of a line.
  fileprivate var isWhiteSpace: Bool {
    (properties.isBlank && properties.lineBreakClass != .glue) || base == 0x3000
  }

  /// Whether it belongs to the same grapheme cluster as the one before it, although it has a column
  /// of its own.
  fileprivate func joins(_ previous: CellCluster, in bytes: Span<UInt8>) -> Bool {
    switch properties.lineBreakClass {
    case .combining, .emojiModifier: return true
    case .jamoL, .hangulLV, .hangulLVT:
      if previous.properties.lineBreakClass == .jamoL { return true }
    default: break
    }
    if base == 0x0E33 || base == 0x0EB3 { return true }  // the vowels am of Thai and Lao
    return endsWithVirama(previous, in: bytes)
  }

  /// A consonant after a virama forms a conjunct with the one before.
  private func endsWithVirama(_ previous: CellCluster, in bytes: Span<UInt8>) -> Bool {
    guard !previous.isScalar else { return false }
    var start = previous.range.upperBound - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let scalar = Unicode.Scalar(bytes.scalar(at: start).scalar) else { return false }
    return scalar.properties.canonicalCombiningClass == .virama
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
