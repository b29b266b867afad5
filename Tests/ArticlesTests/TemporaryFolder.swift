import Foundation
import Glibc

/// A folder that is removed with all that is in it when the value goes.
final class TemporaryFolder {
  let path: String

  struct Failure: Error {
    var code: Int32
  }

  init() throws {
    var template = Array("/tmp/dateline-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file and the folders it is in.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and the folders it is in.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let parts = name.split(separator: "/")
    var folder = path
    for part in parts.dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Failure(code: errno) }
    }
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Failure(code: errno)
    }
    return file
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
