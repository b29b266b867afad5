import CRecognizerModel

/// The lists of names that are embedded in the program, read in place.
///
/// The table holds no text: a name is found by 48 bits of its hash, of which 16 choose a bucket
/// (one false hit in some billions of look-ups). All numbers are little-endian.
///
///     "DLGZ", version: UInt32, count: UInt32, bucket bits: UInt32
///     the first entry of each bucket, and the count at the end: UInt32 each
///     the low halves of the hashes, by bucket and rising in it: UInt32 each
///     the classes, in the same order: UInt16 each
package struct Gazetteer: @unchecked Sendable {
  package static let magic: [UInt8] = Array("DLGZ".utf8)
  package static let version: UInt32 = 1
  package static let headerSize = 16

  // The bytes are constant and live as long as the program, so they may be shared.
  private let base: UnsafeRawPointer
  private let count: Int
  private let bucketBits: UInt32
  private let hashes: Int
  private let classes: Int

  /// Opens the embedded table; nil when it is not one that this version reads.
  package init?() {
    guard let start = dateline_gazetteer() else { return nil }
    self.init(UnsafeRawPointer(start), size: dateline_gazetteer_size())
  }

  /// Opens a table that stays in memory as long as this value is used.
  package init?(_ base: UnsafeRawPointer, size: Int) {
    guard size >= Self.headerSize,
      (0..<4).allSatisfy({ base.load(fromByteOffset: $0, as: UInt8.self) == Self.magic[$0] }),
      base.load(fromByteOffset: 4, as: UInt32.self) == Self.version
    else { return nil }
    let count = Int(base.load(fromByteOffset: 8, as: UInt32.self))
    let bucketBits = base.load(fromByteOffset: 12, as: UInt32.self)
    guard bucketBits <= 24 else { return nil }
    let hashes = Self.headerSize + ((1 << Int(bucketBits)) + 1) * 4
    let classes = hashes + count * 4
    guard size == classes + count * 2 else { return nil }
    self.base = base
    self.count = count
    self.bucketBits = bucketBits
    self.hashes = hashes
    self.classes = classes
  }

  /// The lists that a word or phrase stands in, by the hash of its folded words.
  package func classes(of hash: UInt64) -> NameClasses {
    let bucket = Int(hash >> (64 - UInt64(bucketBits)))
    let offset = Self.headerSize + bucket * 4
    var index = Int(base.load(fromByteOffset: offset, as: UInt32.self))
    let end = min(count, Int(base.load(fromByteOffset: offset + 4, as: UInt32.self)))
    let wanted = UInt32(truncatingIfNeeded: hash)
    while index < end {
      if base.load(fromByteOffset: hashes + index * 4, as: UInt32.self) == wanted {
        return NameClasses(
          rawValue: base.load(fromByteOffset: classes + index * 2, as: UInt16.self))
      }
      index += 1
    }
    return []
  }
}

/// Writes the table that `Gazetteer` reads.
package struct GazetteerBuilder {
  private var entries: [UInt64: NameClasses] = [:]
  private let bucketBits = 16

  package init() {}

  /// The hash of a name's words, hyphens and marks left out; nil for a name without a word.
  package static func hash(of name: String) -> UInt64? {
    var hash: UInt64?
    for token in Tokenizer.tokens(of: Array(name.utf8))
    where token.kind == .word || token.kind == .number {
      hash = hash.map { WordHash.phrase($0, token.hash) } ?? token.hash
    }
    return hash
  }

  /// Puts a name in a list.
  package mutating func add(_ hash: UInt64, _ classes: NameClasses) {
    entries[hash, default: []].formUnion(classes)
  }

  /// The lists that a name stands in so far.
  package func classes(of hash: UInt64) -> NameClasses { entries[hash] ?? [] }

  /// The number of names.
  package var count: Int { entries.count }

  /// The table: the same bytes for the same names, in whatever order they were added.
  package var bytes: [UInt8] {
    let sorted = entries.sorted { left, right in
      let (a, b) = (left.key >> (64 - UInt64(bucketBits)), right.key >> (64 - UInt64(bucketBits)))
      let (c, d) = (UInt32(truncatingIfNeeded: left.key), UInt32(truncatingIfNeeded: right.key))
      return (a, UInt64(c), left.key) < (b, UInt64(d), right.key)
    }
    var starts = [UInt32](repeating: 0, count: (1 << bucketBits) + 1)
    for (key, _) in sorted { starts[Int(key >> (64 - UInt64(bucketBits))) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }

    var bytes = Gazetteer.magic
    func append<T: FixedWidthInteger>(_ number: T) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(Gazetteer.version)
    append(UInt32(sorted.count))
    append(UInt32(bucketBits))
    starts.forEach { append($0) }
    for (key, _) in sorted { append(UInt32(truncatingIfNeeded: key)) }
    for (_, classes) in sorted { append(classes.rawValue) }
    return bytes
  }
}
