import ArgumentParser
import Articles
import Glibc

/// Standard input.
enum StandardInput {
  /// All lines, without their line feeds.
  /// - Throws: an `ExitCode` when it cannot be read.
  static func lines() throws -> [ArraySlice<UInt8>] {
    var bytes: [UInt8] = []
    try eachPiece { bytes += $0 }
    return bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
  }

  /// Hands on what comes, piece by piece, to the end.
  /// - Throws: an `ExitCode` when it cannot be read; what the body throws.
  static func eachPiece(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        StandardError.report(DocumentError(document: "standard input", reason: reason))
        throw ExitCode.failure
      }
      if count == 0 { return }
      try body(chunk[..<count])
    }
  }
}
