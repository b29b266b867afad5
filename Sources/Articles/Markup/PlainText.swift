/// Text out of markup as articles hold it: one line, single spaces, nothing that steers or hides.
enum PlainText {
  /// The tidy text of UTF-8 bytes, or nil when none is left.
  static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    let isTidy = bytes.withUnsafeBufferPointer(isTidy)
    if isTidy { return String(decoding: bytes, as: UTF8.self) }
    let lines = bytes.withUnsafeBufferPointer { TextTidier.lines($0) } ?? []
    let collapsed =
      lines.count == 1
      ? [UInt8](collapsing: lines[0]) : [UInt8](collapsing: lines.joined(separator: " "))
    return collapsed.isEmpty ? nil : collapsed.string
  }

  /// Whether text is tidy as it is: printable, with single spaces inside.
  private static func isTidy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last, last != .space else { return false }
    var before = UInt8.space
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE3, 0xEF, 0xF3: return false
      case 0x20: if before == .space { return false }
      case 0xE2:
        // Quotation marks and dashes are the most frequent of these; the others may be spaces.
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80,
          (0x90...0xA6).contains(bytes[index + 2])
        else { return false }
      default: break
      }
      before = byte
    }
    return true
  }

  /// The tidy text of a string, or nil when none is left.
  static func string(_ text: String) -> String? { string(Array(text.utf8)[...]) }
}
