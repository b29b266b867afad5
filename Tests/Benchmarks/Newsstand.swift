import Glibc

/// The repository's own sample documents, and as many variants of them as are asked for.
struct Newsstand {
  private let samples: [[UInt8]]

  /// Reads the samples of a folder in name order; nil when there are none.
  init?(folder: String) {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".txt") { names.append(name) }
    }
    guard !names.isEmpty else { return nil }
    samples = names.sorted().map { Self.contents(of: folder + "/" + $0) }
  }

  /// A document by its number: first the samples as they are, then variants of them in the same
  /// shape, in which a tenth of the long capitalised words are names that no other document has.
  func document(_ number: Int) -> [UInt8] {
    var text = samples[number % samples.count]
    guard number >= samples.count else { return text }
    var random = Xorshift(seed: UInt64(number))
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, Self.isLetter(text[end]) { end += 1 }
      if end - start > 5, (0x41...0x5A).contains(text[start]), random.next(below: 10) == 0 {
        for index in start + 1..<end - 1 where Self.vowels.contains(text[index]) {
          text[index] = Self.vowels[random.next(below: 5)]
        }
      }
      start = max(end, start + 1)
    }
    return text
  }

  /// Documents until they have a number of bytes together.
  func documents(bytes: Int) -> [[UInt8]] {
    var all: [[UInt8]] = []
    var total = 0
    while total < bytes {
      let next = document(all.count)
      all.append(next)
      total += next.count
    }
    return all
  }

  private static let vowels = Array("aeiou".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

/// A generator of random numbers that gives the same ones for the same seed.
///
/// Source: G. Marsaglia, "Xorshift RNGs", 2003.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
