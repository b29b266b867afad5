import Glibc

/// A text made ready for searching: lower case, without accents, one space for any white space.
public struct FoldedText: Hashable, Sendable {
  /// The folded UTF-8 bytes.
  public let bytes: [UInt8]

  /// Folds pieces of text, kept apart by a line feed, so that no term matches across two of them.
  public init(_ pieces: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(pieces.count) { $0 + $1.utf8.count })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(0x0A) }
      bytes += Folding.fold(piece)
    }
    self.bytes = bytes
  }

  /// Whether a term occurs in the text.
  func contains(_ term: FoldedTerm) -> Bool {
    bytes.withUnsafeBytes { term.firstIndex(in: $0, from: 0) != nil }
  }
}

/// Folded bytes to search for.
///
/// The search leaps with `memchr` from one occurrence of the term's rarest byte to the next and
/// compares there, which takes several gigabytes a second through most text.
struct FoldedTerm: Hashable, Sendable {
  let bytes: [UInt8]
  /// The index of the byte that is rarest in news.
  private let rarest: Int

  init(_ term: String) {
    let bytes = Array(term.utf8)
    self.bytes = bytes
    rarest =
      bytes.indices.min { Self.frequency[Int(bytes[$0])] < Self.frequency[Int(bytes[$1])] } ?? 0
  }

  /// Where the term starts first in a text from an index on.
  func firstIndex(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = text.baseAddress, !bytes.isEmpty else { return nil }
    let end = text.count - bytes.count + rarest
    var index = start + rarest
    while index <= end,
      let found = memchr(base + index, Int32(bytes[rarest]), end - index + 1)
    {
      index = UnsafeRawPointer(found) - base
      if memcmp(base + index - rarest, bytes, bytes.count) == 0 { return index - rarest }
      index += 1
    }
    return nil
  }

  /// How common each byte is in folded text, by rank: letters as in English, then the first bytes
  /// of characters that are not ASCII, which a whole script shares.
  private static let frequency: [UInt8] = {
    var frequency = [UInt8](repeating: 0, count: 256)
    for (rank, byte) in "zqjxkvbywgpfmcudlhrsnioate ".utf8.enumerated() {
      frequency[Int(byte)] = UInt8(rank + 10)
    }
    for byte in 0x80..<0xC0 { frequency[byte] = 15 }
    for byte in 0xC0..<0x100 { frequency[byte] = 30 }
    return frequency
  }()
}
