/// Text out of markup as articles hold it: one line, single spaces, nothing that steers or hides.
enum PlainText {
  /// The tidy text of UTF-8 bytes, or nil when none is left.
  static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    let lines = bytes.withUnsafeBufferPointer { TextTidier.lines($0) } ?? []
    let collapsed =
      lines.count == 1
      ? [UInt8](collapsing: lines[0]) : [UInt8](collapsing: lines.joined(separator: " "))
    return collapsed.isEmpty ? nil : collapsed.string
  }

  /// The tidy text of a string, or nil when none is left.
  static func string(_ text: String) -> String? { string(Array(text.utf8)[...]) }
}
