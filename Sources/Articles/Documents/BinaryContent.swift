/// Tells files that are not text.
enum BinaryContent {
  /// What a document is, when it is no text ("a PDF document"); nil for text.
  static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
    if bytes.count > 12, bytes[4...].starts(with: "ftyp".utf8) { return "a film or sound" }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x4D, 0x5A, 0x90, 0x00], "a program"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "a program"),
    ([0x00, 0x61, 0x73, 0x6D], "a program"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF87a".utf8), "a picture"),
    (Array("GIF89a".utf8), "a picture"),
    ([0x49, 0x49, 0x2A, 0x00], "a picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a picture"),
    ([0x00, 0x00, 0x01, 0x00], "a picture"),
    ([0x1F, 0x8B], "a compressed file"),
    (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], "a compressed file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a compressed file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file"),
    ([0x37, 0x7A, 0xBC, 0xAF], "an archive"),
    (Array("Rar!".utf8) + [0x1A], "an archive"),
    (Array("SQLite format 3".utf8) + [0], "a database"),
    (Array("OggS".utf8) + [0], "a film or sound"),
    (Array("ID3".utf8) + [3], "a film or sound"),
    (Array("ID3".utf8) + [4], "a film or sound"),
    ([0x1A, 0x45, 0xDF, 0xA3], "a film or sound"),
    (Array("wOFF".utf8), "a font"),
    (Array("wOF2".utf8), "a font"),
  ]

  /// Whether bytes that are not UTF-16 hold too much that no text has: NUL bytes weigh most, then
  /// other control characters and bytes that fit no encoding.
  static func isNoText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
    guard sample.count >= 32 else { return false }
    var suspicion = 0
    for byte in sample {
      switch byte {
      case 0: suspicion += 4
      case 0x01...0x07, 0x0E...0x1A, 0x1C...0x1F, 0x7F: suspicion += 1
      default: break
      }
    }
    let census = UTF8Census(sample)
    suspicion += census.strayBytes + census.cutCharacters + census.plausibleBytes / 4
    let isEncoded = census.strayBytes + census.plausibleBytes == 0
    return suspicion * (isEncoded ? 2 : 4) > sample.count
  }
}
