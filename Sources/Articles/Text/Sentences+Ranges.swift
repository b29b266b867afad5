extension Sentences {
  /// The UTF-8 ranges of the sentences of a text, without the space between them.
  static func ranges(of text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for boundary in Sentences(in: bytes, range: 0..<bytes.count).boundaries {
      ranges.append(start..<boundary.end)
      start = boundary.next
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }
}
