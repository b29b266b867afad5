import Glibc

/// Finds the files that paths stand for.
struct FolderWalk {
  private(set) var paths: [String] = []
  private(set) var errors: [DocumentError] = []
  private var visited: Set<FolderIdentity> = []

  private struct FolderIdentity: Hashable {
    var device: UInt
    var inode: UInt
  }

  /// What a path leads to, links followed.
  private enum Target {
    case folder(FolderIdentity), file, other, unreachable(Int32)

    init(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else {
        self = .unreachable(errno)
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: self = .folder(FolderIdentity(device: status.st_dev, inode: status.st_ino))
      case S_IFREG: self = .file
      default: self = .other
      }
    }
  }

  /// Takes in a path as a person gave it: a file of any name and kind, or a folder.
  mutating func add(_ path: String) {
    guard path != "-" else {
      paths.append(path)
      return
    }
    switch Target(path) {
    case .folder(let identity):
      let found = paths.count + errors.count
      let isNew = walk(path, identity)
      if isNew, found == paths.count + errors.count {
        errors.append(DocumentError(document: path, reason: "there is no file in this folder"))
      }
    case .file, .other: paths.append(path)
    case .unreachable(let code): errors.append(DocumentError(document: path, errno: code))
    }
  }

  /// Walks a folder in the byte order of names.
  /// - Returns: whether it was not walked before.
  private mutating func walk(_ top: String, _ identity: FolderIdentity) -> Bool {
    guard visited.insert(identity).inserted else { return false }
    // A stack of our own: folders may be nested deeper than calls may.
    var pending = Array(entries(of: top).reversed())
    while let path = pending.popLast() {
      switch Target(path) {
      case .folder(let identity):
        if visited.insert(identity).inserted { pending += entries(of: path).reversed() }
      case .file: paths.append(path)
      case .other: break
      case .unreachable(let code): errors.append(DocumentError(document: path, errno: code))
      }
    }
    return true
  }

  /// Whether a file is a list of feeds by its name, which holds no articles.
  private static func isList(_ name: [UInt8]) -> Bool {
    name.count > 5 && name.suffix(5).map { $0 | 0x20 }.elementsEqual(".opml".utf8)
  }

  /// The paths of a folder's entries in the byte order of their names, hidden ones and lists of
  /// feeds left out.
  private mutating func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else {
      errors.append(DocumentError(document: folder, errno: errno))
      return []
    }
    defer { closedir(stream) }
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: "."), !Self.isList(name) { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.compactMap { name in
      let path = prefix + String(decoding: name, as: UTF8.self)
      guard name.withUnsafeBufferPointer(UTF8Sequence.isWellFormed) else {
        errors.append(DocumentError(document: path, reason: "its name is not valid UTF-8"))
        return nil
      }
      return path
    }
  }
}
