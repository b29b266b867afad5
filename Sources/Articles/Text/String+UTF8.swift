extension String {
  /// The part of a string between two UTF-8 offsets, which must lie on scalar boundaries.
  public subscript(utf8 range: Range<Int>) -> String {
    String(self[slice: range])
  }

  /// The part of a string between two UTF-8 offsets, sharing its storage.
  public subscript(slice range: Range<Int>) -> Substring {
    let count = utf8.count
    let start = utf8.index(startIndex, offsetBy: min(max(0, range.lowerBound), count))
    let end = utf8.index(startIndex, offsetBy: min(max(0, range.upperBound), count))
    return self[start..<end]
  }
}
