// What is SQLite's own: how its file is opened.
import GRDB
import Glibc

extension ArticleArchive.Options {
  /// The settings of every connection.
  var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA journal_size_limit = 16777216;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = \(database.configuration.readonly ? -2000 : -cache);
          PRAGMA wal_autocheckpoint = 4000;
          """)
      if let pageLimit {
        try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)")
      }
      database.add(function: PatternFunction.function)
    }
    return configuration
  }
}

extension ArticleArchive {
  /// Opens the file in WAL mode, in which readers and a writer do not block each other.
  static func open(_ path: String, _ options: Options) throws -> DatabasePool {
    // Where a file may grow no more, writing to it shall fail, not end the program.
    signal(SIGXFSZ, SIG_IGN)
    // While another instance makes the file its lock cannot be waited for: try again.
    for _ in 0..<40 {
      do {
        return try DatabasePool(path: path, configuration: options.configuration)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(50_000)
      }
    }
    return try DatabasePool(path: path, configuration: options.configuration)
  }

  /// Keeps as much memory for writing from now on as an archive that is opened for a purpose.
  public func prepare(for purpose: Purpose) {
    database.writeWithoutTransaction {
      try? $0.execute(sql: "PRAGMA cache_size = \(-Options(for: purpose).cache)")
      if purpose == .reading { $0.releaseMemory() }
    }
  }

  /// Gives back the memory in which pages of the file were kept for writing.
  public func releaseMemory() {
    database.unsafeReentrantWrite { $0.releaseMemory() }
  }

  /// Closes the file: its journal goes into it, and nothing can be asked any more.
  /// - Throws: `ArchiveError`; what was kept is kept all the same.
  public func close() throws {
    do {
      // While another instance reads, the journal stays for it to use.
      database.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
      try database.close()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Looks at the head of a file before anything is written to it, and makes the folder of one
  /// that is missing.
  /// - Throws: `ArchiveError` when it is no archive, too new, or may not be written.
  static func inspect(_ path: String) throws {
    guard access(path, F_OK) == 0 else {
      makeFolders(of: path)
      return
    }
    guard access(path, R_OK) == 0, let head = head(of: path) else {
      throw ArchiveError(.unreachable, path: path)
    }
    guard access(path, W_OK) == 0 else { throw ArchiveError(.readOnly, path: path) }
    guard !head.isEmpty else { return }
    guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw ArchiveError(.foreign, path: path)
    }
    // Big-endian: the version of the schema lies at 60, the id of the application at 68.
    func number(_ offset: Int) -> Int { head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    if number(68) == Schema.applicationID {
      let schema = number(60)
      guard schema <= Schema.current else {
        throw ArchiveError(.fromTheFuture(schema: schema), path: path)
      }
      return
    }
    guard number(68) == 0 else { throw ArchiveError(.foreign, path: path) }
    // A file whose first changes still lie in its journal: ask without writing.
    var configuration = Configuration()
    configuration.readonly = true
    _ = try DatabaseQueue(path: path, configuration: configuration)
      .read { try Schema.check($0, path: path) }
  }

  private static func head(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = fread(&head, 1, head.count, file)
    return ferror(file) == 0 ? Array(head[..<count]) : nil
  }

  private static func makeFolders(of path: String) {
    var index = path.startIndex
    while let slash = path[index...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      index = slash
    }
  }
}
