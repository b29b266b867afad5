import Articles
import Glibc

/// Standard error.
enum StandardError {
  /// Writes a failure in one line, in the place of progress that is shown.
  static func report(_ error: DocumentError) {
    show(progress: "")
    write("dateline: \(visible(error.document)): \(visible(error.reason))\n")
  }

  /// Shows how far long work is, over what it said before; silent when nobody looks.
  static func show(progress text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + text)
  }

  private static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
