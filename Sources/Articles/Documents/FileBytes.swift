import Glibc

/// A file's bytes and when it was last changed.
struct FileBytes {
  var bytes: [UInt8]
  var modified: Timestamp?

  /// Reads a regular file, or standard input for "-".
  ///
  /// A pipe or device is refused before it is opened, so that reading never waits for one.
  /// - Throws: `DocumentError` when it is missing, unreadable, no file, or above the limit in bytes.
  init(path: String, limit: Int) throws {
    if path == "-" {
      bytes = try Self.readAll(STDIN_FILENO, name: path, sizeHint: 1 << 16, limit: limit)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw DocumentError(document: path, errno: errno) }
    try Self.checkIsFile(status, path)
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DocumentError(document: path, errno: errno) }
    defer { close(descriptor) }
    // What was looked at may have been replaced before it was opened.
    guard fstat(descriptor, &status) == 0 else { throw DocumentError(document: path, errno: errno) }
    try Self.checkIsFile(status, path)
    let size = Int(status.st_size)
    guard size <= limit else { throw DocumentError(document: path, size: size, limit: limit) }
    bytes = try Self.readAll(descriptor, name: path, sizeHint: size, limit: limit)
    modified = Timestamp(secondsSinceEpoch: status.st_mtim.tv_sec)
  }

  private static func checkIsFile(_ status: stat, _ path: String) throws {
    let reason: String
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: reason = "it is a folder, not a file"
    case S_IFIFO, S_IFSOCK: reason = "it is a pipe, not a file; give - to read standard input"
    default: reason = "it is a device, not a file"
    }
    throw DocumentError(document: path, reason: reason)
  }

  /// Reads to the end. The size is only a hint: a file may grow, and one in /proc has none.
  private static func readAll(
    _ descriptor: Int32, name: String, sizeHint: Int, limit: Int
  ) throws -> [UInt8] {
    var all: [UInt8] = []
    var chunk = sizeHint + 1
    while true {
      let read = try append(to: &all, from: descriptor, name: name, atMost: chunk)
      if read == 0 { return all }
      guard all.count <= limit else {
        throw DocumentError(document: name, size: nil, limit: limit)
      }
      chunk = max(1 << 16, min(all.count, limit + 1 - all.count))
    }
  }

  private static func append(
    to all: inout [UInt8], from descriptor: Int32, name: String, atMost count: Int
  ) throws -> Int {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        let read = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        failure = read < 0 ? errno : 0
        filled = max(0, read)
      } while failure == EINTR
    }
    guard failure == 0 else { throw DocumentError(document: name, errno: failure) }
    if all.isEmpty { all = chunk } else { all += chunk }
    return chunk.count
  }
}

extension DocumentError {
  /// What the system said about a document.
  init(document: String, errno code: Int32) {
    let reason =
      switch code {
      case ENOENT: "there is no such file"
      case EACCES, EPERM: "its permissions do not let you read it"
      case ENOTDIR: "a part of its path is not a folder"
      case ELOOP: "its links lead in a circle"
      case ENAMETOOLONG: "its name is too long"
      default: "it cannot be read (\(String(cString: strerror(code))))"
      }
    self.init(document: document, reason: reason)
  }

  /// A document that is larger than the limit; its size is nil when it was not read to the end.
  init(document: String, size: Int?, limit: Int) {
    let size = size.map { "it is \(Self.megabytes($0)), above" } ?? "it is longer than"
    self.init(
      document: document,
      reason: "\(size) the limit of \(Self.megabytes(limit)); raise it with --max-size")
  }

  /// A size in megabytes of 2^20 bytes, rounded up to a tenth so that it shows what is above a limit.
  private static func megabytes(_ bytes: Int) -> String {
    let (whole, rest) = bytes.quotientAndRemainder(dividingBy: 1 << 20)
    guard rest > 0 else { return "\(whole) MB" }
    let tenths = min(9, (rest * 10 + (1 << 20) - 1) >> 20)
    return whole >= 1 ? "\(whole).\(tenths) MB" : "\(bytes) bytes"
  }
}
