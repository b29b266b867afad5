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
  private var isInMemory: Bool { path == Self.memory }
  private static let memory = ":memory:"
  /// The connections to the file.
  let database: any DatabaseWriter

  /// What an archive is opened for.
  public enum Purpose: Sendable {
    /// Adding many articles at once, which is faster with more memory.
    case adding
    /// Being read, while names are found and some articles come.
    case reading
  }

  /// Opens the archive at a path; makes it, and the folders it lies in, when there is none.
  /// - Throws: `ArchiveError`; the file is left as it was.
  public convenience init(path: String, for purpose: Purpose = .adding) throws {
    try self.init(path: path, options: Options(for: purpose))
  }

  /// Makes an archive in memory.
  /// - Throws: `ArchiveError`.
  public init() throws {
    path = Self.memory
    do {
      let queue = try DatabaseQueue(configuration: Options().configuration)
      try queue.write {
        try Schema.migrate($0, path: Self.memory)
        try SearchIndex.makeSmall(in: $0)
      }
      database = queue
    } catch {
      throw ArchiveError(error, path: Self.memory)
    }
  }

  /// How a file is opened; other values are for tests.
  struct Options {
    /// How long a writer waits for another, in seconds.
    var patience = 5.0
    /// The pages of the file that are kept in memory for writing, in KB.
    var cache = 16_000
    /// The largest size of the file in pages of 4 KB; nil for as large as the disk.
    var pageLimit: Int?
    /// The schema it is brought to.
    var schema = Schema.current

    init(for purpose: Purpose = .adding) {
      if purpose == .reading { cache = 4000 }
    }
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
    do {
      // In memory there is one connection: while it is asked nobody writes.
      return try isInMemory ? database.unsafeRead(body) : database.read(body)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Changes the archive wholly or, when it throws, not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try database.write(body) } catch { throw ArchiveError(error, path: path) }
  }
}
