import Articles
import Foundation
import GRDB
import Glibc
import Testing

@testable import Archive

@Suite struct FaultTests {
  private let place: TemporaryArchive

  init() throws { place = try TemporaryArchive() }

  private func reason(_ body: () throws -> Void) -> ArchiveError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return (error as? ArchiveError)?.reason
    }
  }

  @Test func `an archive says what it is`() throws {
    try place.open().close()
    let bytes = try place.bytes
    #expect(bytes[68..<72].elementsEqual(Array("DATL".utf8)))
    #expect(bytes[60..<64].elementsEqual([0, 0, 0, UInt8(Schema.current)]))
  }

  @Test func `what is no archive is left as it is`() throws {
    let texts = ["", "not a database", String(repeating: "SQLite", count: 50)]
    for text in texts.dropFirst() {
      try Data(text.utf8).write(to: URL(filePath: place.path))
      #expect(reason { _ = try place.open() } == .foreign)
      #expect(try place.bytes == Array(text.utf8))
    }
    unlink(place.path)
    let other = try DatabaseQueue(path: place.path)
    try other.write { try $0.execute(sql: "CREATE TABLE secret (x)") }
    try other.close()
    let before = try place.bytes
    #expect(reason { _ = try place.open() } == .foreign)
    #expect(try place.bytes == before)
  }

  @Test func `an archive from the future is left as it is`() throws {
    try place.open().close()
    let queue = try DatabaseQueue(path: place.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let before = try place.bytes
    #expect(reason { _ = try place.open() } == .fromTheFuture(schema: 99))
    #expect(try place.bytes == before)
  }

  @Test func `a full disk changes nothing and says so`() throws {
    var options = ArticleArchive.Options()
    options.pageLimit = 90
    let archive = try place.open(options)
    try archive.add([article(1)])
    let many = (2..<400).map { article($0, String(repeating: "A long text. ", count: 50)) }
    #expect(reason { try archive.add(many) } == .full)
    #expect(try archive.counts.articles == 1)
    #expect(try archive.check().isGood)
    try archive.close()
    // With room again it goes on.
    let again = try place.open()
    #expect(try again.add(many).added == 398)
  }

  @Test func `a second writer waits, then says that it is busy`() throws {
    var options = ArticleArchive.Options()
    options.patience = 0.1
    let first = try place.open()
    let second = try place.open(options)
    try first.add([article(1)])
    try first.write { _ in
      #expect(reason { try second.add([article(2)]) } == .busy)
      // A reader does not wait.
      let seen = try second.counts.articles
      #expect(seen == 1)
    }
    #expect(try second.add([article(2)]).added == 1)
    #expect(try first.counts.articles == 2)
  }

  @Test func `two instances write at once and both are heard`() async throws {
    try place.open().close()
    let path = place.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let archive = try ArticleArchive(path: path)
          for number in 0..<40 { try archive.add([article(writer * 1000 + number)]) }
        }
      }
      try await group.waitForAll()
    }
    let archive = try place.open()
    #expect(try archive.counts.articles == 80)
    #expect(try archive.check().isGood)
  }

  @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
  func `a file that may not be written says so`() throws {
    try place.open().close()
    chmod(place.path, 0o400)
    #expect(reason { _ = try place.open() } == .readOnly)
  }

  @Test func `a folder that cannot be made says so`() {
    #expect(reason { _ = try ArticleArchive(path: "/proc/none/archive.sqlite") } == .unreachable)
  }

  @Test func `a damaged page is found, and what can be read is saved`() throws {
    do {
      let archive = try place.open()
      try archive.add((0..<300).map { article($0, String(repeating: "Words at sea. ", count: 30)) })
      let keys = try archive.rows.prefix(5).map(\.key)
      try archive.apply(.starred(true), to: Array(keys), now: now)
      try archive.close()
    }
    let file = try FileHandle(forUpdating: URL(filePath: place.path))
    let size = try file.seekToEnd()
    for part in [3, 5, 7] as [UInt64] {
      try file.seek(toOffset: size * part / 10 / 4096 * 4096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try file.close()
    #expect(!(try place.open().check().isGood))
    let report = try ArchiveSalvage.repair(path: place.path)
    let archive = try place.open()
    #expect(try archive.check().isGood)
    let saved = try archive.counts.articles
    #expect(saved > 200 && saved <= 300)
    #expect(report.rows["article"] == saved)
    #expect(try archive.titles("sea").count == saved)
    #expect(access(report.damagedFile, F_OK) == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: place.folder)
    #expect(!files.contains { $0.contains(".repaired") })
  }

  @Test func `a file that cannot be opened any more is damaged, and repaired as far as it goes`()
    throws
  {
    do {
      let archive = try place.open()
      try archive.add((0..<40).map { article($0) })
      try archive.close()
    }
    let whole = try place.bytes
    let url = URL(filePath: place.path)
    // The end is gone: some tables are still there.
    try Data(whole[..<(whole.count / 2 / 4096 * 4096)]).write(to: url)
    #expect(try ArticleArchive.check(fileAt: place.path).isGood == false)
    // All tables are gone: nothing is put in the place of what another program may still read.
    let hopeless = whole[..<100] + [UInt8](repeating: 0xA5, count: whole.count - 100)
    try Data(hopeless).write(to: url)
    #expect(try ArticleArchive.check(fileAt: place.path).damage == ["it cannot be opened"])
    #expect(reason { _ = try ArchiveSalvage.repair(path: place.path) } == .hopeless)
    #expect(try place.bytes == Array(hopeless))
    let files = try FileManager.default.contentsOfDirectory(atPath: place.folder)
    #expect(!files.contains { $0.contains(".repaired") })
  }

  @Test func `a search index that lost its way is made anew`() throws {
    let archive = try place.open()
    try archive.add((0..<20).map { article($0) })
    let keys = try archive.rows.map(\.key)
    try archive.apply(.note("remember the harbourmaster"), to: [keys[3]], now: now)
    try archive.apply(.delete, to: [keys[4]], now: now)
    try archive.write { database in
      try SearchIndex.removeAll(in: database)
      try database.execute(sql: "UPDATE span SET articles = 7")
    }
    let health = try archive.check()
    #expect(!health.isIndexSound && !health.areCountsRight && health.damage.isEmpty)
    try archive.rebuildIndex()
    #expect(try archive.check().isGood)
    #expect(try archive.titles("harbour").count == 19)
    #expect(try archive.key("harbourmaster") == keys[3])
  }

  @Test func `a copy is whole, and made while others write`() throws {
    let archive = try place.open()
    try archive.add((0..<50).map { article($0) })
    let copy = place.folder + "/copy.sqlite"
    try archive.backUp(to: copy)
    try archive.add([article(77)])
    let copied = try ArticleArchive(path: copy)
    #expect(try copied.counts.articles == 50)
    #expect(try copied.check().isGood)
    #expect(reason { try archive.backUp(to: copy) } != nil)
  }
}

@Suite struct SchemaTests {
  /// Every older schema, with what an archive of it held, becomes the present one.
  @Test(arguments: 1...Schema.current)
  func `an archive of any schema opens with all that it held`(version: Int) throws {
    let place = try TemporaryArchive()
    try OldArchive.make(at: place.path, schema: version)
    let archive = try place.open()
    #expect(try archive.read { try Schema.check($0, path: "") } == Schema.current)
    #expect(try archive.rows.map(\.title) == ["Old news"])
    #expect(try archive.titles("boats is:starred tag:sea note:call") == ["Old news"])
    #expect(try archive.article(archive.rows[0].key)?.paragraphs == ["Two boats sank."])
    #expect(try archive.savedQueries == [SavedQuery(name: "Sea", query: "tag:sea")])
    #expect(try archive.check().isGood)
    #expect(try archive.add([article(1)]).added == 1)
  }
}

/// Archives as older programs made them: the tables of then, filled row by row.
enum OldArchive {
  static func make(at path: String, schema: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try Schema.migrate(database, path: path, to: schema)
      try database.execute(
        sql: """
          INSERT INTO document (id, name, kind, addedAt) VALUES (1, 'old.txt', 'text', 1752000000);
          INSERT INTO article (place, text, document, title, published, addedAt, content, isStarred, hasNote)
            VALUES (112128000000, 9, 1, 'Old news', '2025-07-08', 1752000000, 5, 1, 1);
          INSERT INTO text VALUES (9, x'04084f6c64206e657773100f54776f20626f6174732073616e6b2e');
          INSERT INTO note VALUES (112128000000, 'call');
          INSERT INTO tag VALUES ('sea', 112128000000);
          INSERT INTO savedQuery VALUES ('Sea', 'tag:sea', 1);
          INSERT INTO search (rowid, title, text, note)
            VALUES (112128000000, ' old news ', ' two boats sank ', ' call ');
          """)
    }
    try queue.close()
  }
}
