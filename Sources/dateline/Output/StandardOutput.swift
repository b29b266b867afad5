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

/// Standard error.
enum StandardError {
  /// Writes a failure in one line.
  static func report(_ error: DocumentError) {
    let line = "dateline: \(visible(error.document)): \(visible(error.reason))\n"
    _ = Array(line.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// A text in one line that cannot steer a terminal: control and invisible characters are written out.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": shown += "\\n"
    case "\r": shown += "\\r"
    case "\t": shown += "\\t"
    case _ where isInvisible(scalar):
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value < 0x20 || scalar.value >= 0x7F else { return false }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: return true
  case .format: return scalar != "\u{200D}" && scalar != "\u{200C}"
  default: return false
  }
}
