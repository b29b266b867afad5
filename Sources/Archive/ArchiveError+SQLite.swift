// What is SQLite's own: its result codes.
import GRDB

extension ArchiveError {
  /// The error behind one of the database.
  init(_ error: any Error, path: String) {
    if let error = error as? ArchiveError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.other("\(error)"), path: path)
      return
    }
    let reason: Reason
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: reason = .busy
    case .SQLITE_FULL: reason = .full
    case .SQLITE_IOERR: reason = .disk
    case .SQLITE_READONLY, .SQLITE_PERM: reason = .readOnly
    case .SQLITE_CANTOPEN: reason = .unreachable
    case .SQLITE_NOTADB: reason = .foreign
    case .SQLITE_CORRUPT: reason = .damaged
    default: reason = .other(error.message ?? "error \(error.extendedResultCode.rawValue)")
    }
    self.init(reason, path: path)
  }
}
