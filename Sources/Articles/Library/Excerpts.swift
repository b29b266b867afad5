/// The pieces of a text that are quoted around a mention: its sentences.
public enum Excerpts {
  /// A longer sentence, in UTF-8 bytes, is none: a page of thousands of mentions would repeat the
  /// whole text for each.
  private static let longest = 800

  /// The UTF-8 ranges of the pieces, in order.
  public static func ranges(of text: String) -> [Range<Int>] {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8Span.span
    return Sentences.ranges(of: text).flatMap { pieces(of: $0, in: bytes) }
  }

  /// A sentence, cut at spaces where it is too long.
  private static func pieces(of sentence: Range<Int>, in bytes: Span<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    while sentence.upperBound - start > longest {
      var end = start + longest
      while end > start + longest / 2, bytes[end] != 0x20 { end -= 1 }
      // Where there is no space, no character is cut.
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
      pieces.append(start..<end)
      start = bytes[end] == 0x20 ? end + 1 : end
    }
    pieces.append(start..<sentence.upperBound)
    return pieces
  }
}
