import Glibc

/// Reads a file line by line: it may be larger than memory.
final class LineReader {
  /// The number of the line that was read last, from 1.
  private(set) var number = 0
  private let file: UnsafeMutablePointer<FILE>
  private var line: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  /// Opens a file, or standard input for "-"; nil when it cannot be opened, or is a folder.
  init?(path: String) {
    guard let file = path == "-" ? fdopen(dup(STDIN_FILENO), "r") : fopen(path, "re") else {
      return nil
    }
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      fclose(file)
      return nil
    }
    self.file = file
  }

  deinit {
    free(line)
    fclose(file)
  }

  /// The bytes of the next line without its end; nil after the last.
  func next() -> [UInt8]? {
    let count = getline(&line, &capacity, file)
    guard count >= 0, let line else { return nil }
    number += 1
    let bytes = UnsafeRawBufferPointer(start: line, count: count)
    return Array(bytes.last == 0x0A ? bytes.dropLast() : bytes[...])
  }
}
