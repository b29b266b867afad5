import Articles
import Glibc

/// The file of corrections: JSON Lines that are only ever added to, so that neither a crash nor a
/// second reader loses a rule, and a line that is not understood stays as it is.
struct CorrectionsFile {
  /// What the file holds.
  struct Contents {
    var records: [Corrections.Record] = []
    /// The numbers, from 1, of the lines that are not understood.
    var damaged: [Int] = []
  }

  /// Why the file could not be used.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ path: String, code: Int32 = errno) {
      description = "\(path): \(String(cString: strerror(code)).lowercased())"
    }
  }

  /// A larger file is not read: rules are made by hand.
  private static let sizeLimit = 64 << 20
  /// How long another reader may hold the file, in milliseconds.
  private static let patience = 500

  let path: String

  /// The file in the user's data folder; nil where neither `XDG_DATA_HOME` nor `HOME` is known.
  static func standard(variable: (String) -> String?) -> CorrectionsFile? {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return CorrectionsFile(path: data + "/dateline/corrections.jsonl")
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return CorrectionsFile(path: home + "/.local/share/dateline/corrections.jsonl")
  }

  /// Reads the file; one that is not there is empty.
  func read() throws(Failure) -> Contents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return Contents() }
      throw Failure(path)
    }
    defer { close(descriptor) }
    return try contents(of: descriptor)
  }

  /// Adds records at the end, all or none, and reads the file as it is then.
  func append(_ records: [Corrections.Record]) throws(Failure) -> Contents {
    let isNew = access(path, F_OK) != 0
    if isNew { try makeFolders() }
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path) }
    defer { close(descriptor) }
    try lock(descriptor)
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw Failure(path) }
    // What a crash left unfinished stays a line of its own.
    var last: UInt8 = 0x0A
    let isWhole = end == 0 || pread(descriptor, &last, 1, end - 1) == 1 && last == 0x0A
    var bytes: [UInt8] = isWhole ? [] : [0x0A]
    for record in records { bytes += CorrectionLine(record).bytes }
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      let code = errno
      ftruncate(descriptor, end)
      throw Failure(path, code: code == 0 ? ENOSPC : code)
    }
    if isNew { syncFolder() }
    return try contents(of: descriptor)
  }

  private func contents(of descriptor: Int32) throws(Failure) -> Contents {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(path) }
    guard status.st_size <= Self.sizeLimit else { throw Failure(path, code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: status.st_size)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw Failure(path) }
    var contents = Contents()
    let lines = bytes.prefix(count).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if let line = CorrectionLine(line) {
        contents.records.append(line.record)
      } else {
        contents.damaged.append(index + 1)
      }
    }
    return contents
  }

  /// Waits until no other reader writes. A file system that knows no locks is written without:
  /// what is added in one piece stays in one piece.
  private func lock(_ descriptor: Int32) throws(Failure) {
    for _ in 0..<Self.patience / 5 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(5000)
    }
    throw Failure(path, code: EWOULDBLOCK)
  }

  private func makeFolders() throws(Failure) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Failure(folder) }
    }
  }

  /// The name of a new file outlives a crash only when its folder is on the disk too.
  private func syncFolder() {
    let folder = open(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
