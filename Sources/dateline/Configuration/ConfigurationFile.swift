import Glibc

/// The file that holds a configuration.
struct ConfigurationFile {
  /// Larger files are refused, in bytes.
  private static let limit = 1 << 20

  /// Where it is.
  let path: String
  /// Whether a person named it; one that nobody named may be missing.
  var isNamed = false

  /// Whether there is something at its path.
  var isThere: Bool { access(path, F_OK) == 0 }

  /// What it says; what holds without one when it is missing.
  /// - Throws: `ConfigurationError` with everything that is wrong; nothing of it holds then.
  func read() throws -> Configuration {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else {
      if !isNamed, errno == ENOENT || errno == ENOTDIR { return Configuration() }
      throw error("it cannot be opened (\(String(cString: strerror(errno))))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw error("it is no file")
    }
    let configuration = try ConfigurationReader.read(bytes(of: file), path: path)
    let isOwn = status.st_uid == geteuid() || status.st_uid == 0
    guard configuration.feeds.isEmpty || isOwn && status.st_mode & S_IWOTH == 0 else {
      throw error("others may write it, so its commands cannot be trusted; \"chmod o-w\" helps")
    }
    return configuration
  }

  private func bytes(of file: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      guard count >= 0 else { throw error("it cannot be read") }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= Self.limit else { throw error("it is larger than 1 MB") }
    }
  }

  private func error(_ sentence: String) -> ConfigurationError {
    ConfigurationError(path: path, problems: [ConfigurationProblem(sentence: sentence)])
  }
}
