import Articles
import Glibc

/// Standard error.
enum StandardError {
  /// Writes a failure in one line.
  static func report(_ error: DocumentError) {
    let line = "dateline: \(visible(error.document)): \(visible(error.reason))\n"
    _ = Array(line.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
