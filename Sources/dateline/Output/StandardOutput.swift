import ArgumentParser
import Articles
import Glibc

/// Standard output, written in large pieces.
struct StandardOutput {
  private static let capacity = 1 << 16
  private var buffer: [UInt8] = []

  init() {
    // Whoever reads may stop early, like `head`; writing then fails instead of killing.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The columns of the terminal; 80 where there is none.
  var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Takes in bytes to write.
  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    buffer += bytes
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes what was taken in.
  /// - Throws: an `ExitCode`, which is success when nobody reads any more.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw ExitCode.success
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        StandardError.report(DocumentError(document: "standard output", reason: reason))
        throw ExitCode.failure
      }
    }
  }
}
