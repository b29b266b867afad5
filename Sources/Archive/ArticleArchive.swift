import Articles
import GRDB
import Glibc

/// The archive: every article that was kept, in one file.
///
/// Several instances of the program may have the same file open. Readers never wait; a second
/// writer waits a few seconds. Every method is safe to call from any thread, and blocks it.
public final class ArticleArchive: Sendable {
  /// Where it lies; ":memory:" for one that vanishes with the program.
  public let path: String
  /// The connections to the file.
  let database: any DatabaseWriter

  /// Opens the archive at a path; makes it, and the folders it lies in, when there is none.
  /// - Throws: `ArchiveError`; the file is left as it was.
  public convenience init(path: String) throws {
    try self.init(path: path, options: Options())
  }

  /// Makes an archive in memory.
  /// - Throws: `ArchiveError`.
  public init() throws {
    path = ":memory:"
    do {
      let queue = try DatabaseQueue(configuration: Options().configuration)
      try queue.write { try Schema.migrate($0, path: ":memory:") }
      database = queue
    } catch {
      throw ArchiveError(error, path: ":memory:")
    }
  }

  /// How a file is opened; other values are for tests.
  struct Options {
    /// How long a writer waits for another, in seconds.
    var patience = 5.0
    /// The largest size of the file in pages of 4 KB; nil for as large as the disk.
    var pageLimit: Int?
    /// The schema it is brought to.
    var schema = Schema.current
  }

  init(path: String, options: Options) throws {
    self.path = path
    do {
      try Self.inspect(path)
      let pool = try Self.open(path, options)
      if try pool.read({ try Schema.check($0, path: path) }) < options.schema {
        try pool.write { try Schema.migrate($0, path: path, to: options.schema) }
      }
      database = pool
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The usual place of the archive: `$XDG_DATA_HOME/dateline`, else `~/.local/share/dateline`.
  public static var usualPath: String {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = variable("XDG_DATA_HOME") ?? (variable("HOME") ?? "") + "/.local/share"
    return folder + "/dateline/archive.sqlite"
  }

  /// Answers from one state of the archive, whatever others write meanwhile.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try database.read(body) } catch { throw ArchiveError(error, path: path) }
  }

  /// Changes the archive wholly or, when it throws, not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try database.write(body) } catch { throw ArchiveError(error, path: path) }
  }
}
