extension MouseEvent {
  /// Reads a report: buttons as xterm numbers them, and a cell counted from 1; nil when nothing
  /// of interest was done.
  init?(buttons: Int, column: Int, row: Int) {
    guard column > 0, row > 0, buttons & 32 == 0 else { return nil }
    let point = Point(row: row - 1, column: column - 1)
    switch buttons & ~28 {  // without Shift, Alt and Ctrl
    case 0: self.init(.click, at: point)
    case 64: self.init(.wheelUp, at: point)
    case 65: self.init(.wheelDown, at: point)
    default: return nil
    }
  }

  /// Reads the three bytes after ESC [ M.
  init?(oldReport bytes: [UInt8]) {
    self.init(
      buttons: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32)
  }
}
