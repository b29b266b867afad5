import Glibc

/// A temporary folder of documents.
struct TemporaryFolder {
  /// Where it is.
  let path: String
  private var files: [String] = []

  /// Makes an empty folder; nil when the system gives none.
  init?() {
    var template = "/tmp/dateline-bench-XXXXXX".utf8CString.map(\.self)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Writes a file.
  mutating func write(_ bytes: [UInt8], to name: String) {
    let file = path + "/" + name
    guard let handle = fopen(file, "we") else { return }
    fwrite(bytes, 1, bytes.count, handle)
    fclose(handle)
    files.append(file)
  }

  /// Deletes the folder and what was written to it.
  func remove() {
    for file in files { unlink(file) }
    rmdir(path)
  }
}
