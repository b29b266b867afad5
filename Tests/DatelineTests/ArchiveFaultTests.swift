import Articles
import Foundation
import GRDB
import Glibc
import Testing

@testable import Archive

/// What goes wrong with an archive is a sentence, the exit status is 1, and nothing is overwritten.
@Suite struct ArchiveFaultTests {
  private let program: Program

  init() throws {
    program = try Program()
    for number in 1...3 {
      try program.write(
        "Number \(number)\n\nBoats came in at noon, and number \(number) lay at the quay.\n",
        to: "\(number).txt")
    }
    _ = try program.run("add", "--no-names", "--archive", "a", "1.txt", "2.txt")
  }

  /// Expects that a command fails with one sentence.
  private func expectSentence(
    _ sentence: String, _ arguments: String..., location: SourceLocation = #_sourceLocation
  ) throws {
    let result = try program.run(arguments)
    #expect(result.status == 1, "\(arguments)", sourceLocation: location)
    #expect(
      result.errors.contains(sentence) && result.errors.split(separator: "\n").count == 1,
      "\(arguments): \(result.errors)", sourceLocation: location)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: program.folder.appendingPathComponent(name))
  }

  private static let commands = [
    ["add", "3.txt"], ["search", "boats"], ["export"], ["export", "--entities"], ["doctor"],
    ["doctor", "--repair"], ["doctor", "--backup", "b"], ["feeds"], ["refresh"], ["read"],
  ]

  @Test func `every command leaves an archive from the future as it is`() throws {
    let file = try FileHandle(forUpdating: program.folder.appendingPathComponent("a"))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: [0, 0, 0, 99])
    try file.close()
    let before = try bytes("a")
    for command in Self.commands {
      let result = try program.run([command[0], "--archive", "a"] + command.dropFirst())
      #expect(result.status == 1, "\(command)")
      #expect(result.errors.contains("a newer Dateline made this archive"), "\(command)")
    }
    #expect(try bytes("a") == before)
  }

  @Test func `where there is no archive only adding makes one`() throws {
    for command in Self.commands.filter({
      !["add", "feeds", "refresh", "read"].contains($0[0])
    }) {
      let result = try program.run([command[0], "--archive", "none"] + command.dropFirst())
      #expect(result.status == 1, "\(command)")
      #expect(result.errors.contains("there is no archive here yet"), "\(command)")
    }
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/none"))
    try expectSentence("the archive cannot be opened", "add", "--archive", "/proc/none/a", "1.txt")
    #expect(try program.run("add", "--archive", "new/deep/a", "1.txt").status == 0)
  }

  @Test func `a disk that takes no more is a sentence, and what was kept stays`() throws {
    let text = String(repeating: "Ropes, nets and the patience of harbours. ", count: 9000)
    try program.write("A long story\n\n\(text)\n", to: "long.txt")
    // Files may not grow beyond 400 KB.
    let full = try program.shell(
      "ulimit -f 400; $DATELINE add --no-names --archive a 3.txt long.txt")
    #expect(full.status == 1)
    #expect(full.errors.contains("the disk could not be read or written, so nothing was changed"))
    #expect(
      try program.run("doctor", "--archive", "a").output.hasPrefix(
        "The archive is sound: 2 articles"))
    #expect(
      try program.run("add", "--no-names", "--archive", "a", "3.txt", "long.txt").output
        == "2 articles added.\n")
  }

  @Test func `programs that add at the same time are all heard`() throws {
    let adding = (0..<3).map { program in
      let names = (0..<20).map { "p\(program)-\($0).txt" }
      let make = names.map { "printf 'Title \($0)\\n\\nText of \($0).\\n' > \($0)" }
      return make.joined(separator: "; ")
        + "; $DATELINE add --no-names --archive together \(names.joined(separator: " "))"
    }
    let script = adding.map { "( \($0) ) &" }.joined(separator: "\n")
    let result = try program.shell(script + "\nwait")
    #expect(
      result.output == String(repeating: "20 articles added.\n", count: 3), "\(result.errors)")
    #expect(
      try program.run("doctor", "--archive", "together").output.hasPrefix(
        "The archive is sound: 60 articles"))
  }

  @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
  func `a file or folder that may not be written is a sentence`() throws {
    let path = program.folder.path
    chmod(path + "/a", 0o400)
    for command in Self.commands {
      let result = try program.run([command[0], "--archive", "a"] + command.dropFirst())
      #expect(result.status == 1, "\(command)")
      #expect(result.errors.contains("the archive may not be written here"), "\(command)")
    }
    chmod(path + "/a", 0o600)
    for end in ["-wal", "-shm"] { unlink(path + "/a" + end) }
    try FileManager.default.createDirectory(
      atPath: path + "/shut", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path + "/a", toPath: path + "/shut/a")
    chmod(path + "/shut", 0o500)
    defer { chmod(path + "/shut", 0o700) }
    try expectSentence("the archive may not be written here", "search", "--archive", "shut/a", "x")
    try expectSentence("the archive cannot be opened", "add", "--archive", "shut/b", "1.txt")
  }

  @Test func `a damaged page is told by the command that meets it, and doctor saves the rest`()
    throws
  {
    // The texts cannot be read; the list and the search index can.
    let path = program.folder.path + "/a"
    let root = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'text'")
    }
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: UInt64((root ?? 2) - 1) * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try file.close()
    func articles() throws -> Int? {
      try DatabaseQueue(path: path).read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM article")
      }
    }
    try expectSentence("the archive is damaged", "export", "--archive", "a")
    try expectSentence("the archive is damaged", "add", "--no-names", "--archive", "a", "3.txt")
    let doctor = try program.run("doctor", "--archive", "a")
    #expect(doctor.status == 1 && doctor.output.contains("The file is damaged"))
    // Nothing was done to it until that was asked for.
    #expect(try articles() == 2)
    let repair = try program.run("doctor", "--repair", "--archive", "a")
    #expect(repair.status == 0 && repair.output.contains("0 articles were saved"))
    #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
    #expect(try program.run("doctor", "--archive", "a").status == 0)
  }
}

/// Everything that export and import promise to carry over.
@Suite struct RoundTripTests {
  @Test func `an archive with all that a person did to it comes back equal`() throws {
    let program = try Program()
    let now = try #require(Timestamp(rfc3339: "2025-06-15T12:00:00+02:00"))
    let path = program.folder.path + "/a"
    do {
      let archive = try ArticleArchive(path: path)
      func add(_ articles: [Article], to document: Document) throws -> [ArticleKey] {
        var document = document
        document.articles = articles
        var intake = ArticleIntake(into: archive, now: now)
        try intake.add(document)
        try intake.finish()
        return intake.addedKeys
      }
      var feed = Feed()
      feed.title = "Harbour Post"
      feed.homePage = "https://harbour.example/"
      feed.language = "en-GB"
      var entry = Article()
      entry.id = "tag:harbour.example,2025:1"
      entry.url = "https://harbour.example/1"
      entry.title = "Tides & “times”"
      entry.standfirst = "What the sea does."
      entry.authors = ["Ana Reyes", "Олег Петров"]
      entry.published = Timestamp(rfc3339: "2025-06-10T08:00:00+02:00")
      entry.language = "en"
      entry.tags = ["sea", "tides"]
      entry.captions = ["A boat at dusk."]
      entry.paragraphs = ["The tide came early.\u{2028}It left late.", "And “so” on."]
      let source = Document(name: "https://harbour.example/feed", kind: .feed, feed: feed)
      let first = try add([entry], to: source)
      entry.paragraphs.append("A third paragraph came later.")
      entry.title = "Tides and times"
      // It stays where it stood, between the others, though it was published anew.
      entry.published = Timestamp(rfc3339: "2025-06-14T08:00:00+02:00")
      _ = try add([entry], to: source)
      var day = Article()
      day.title = "A day in the yard"
      day.published = Timestamp(rfc3339: "2025-06-11")
      day.dateline = Dateline(place: "OSLO")
      day.paragraphs = ["Nothing happened, twice."]
      day.sourceLines = 4..<9
      var undated = Article()
      undated.title = "No date at all"
      undated.paragraphs = ["Undated words."]
      let others = try add(
        [day, undated], to: Document(name: "pages/yard.txt", kind: .pageDump, articles: []))
      func mark(_ change: ArticleChange, _ keys: [ArticleKey]) throws {
        _ = try archive.apply(change, to: keys, now: now)
      }
      try mark(.starred(true), first)
      try mark(.tag("to do", true), first + others)
      try mark(.tag("Übersee", true), first)
      try mark(.note("Ask the pilot.\n\n“When?”"), first)
      try mark(.read(true), [others[0]])
      #expect(try archive.counts.articles == 3)
      try archive.close()
    }
    let exported = try program.run("export", "--archive", "a").output
    try program.write(exported, to: "all.jsonl")
    #expect(
      try program.run("import", "--archive", "b", "all.jsonl").output == "3 articles added.\n")
    #expect(try program.run("export", "--archive", "b").output == exported)
    #expect(
      try program.run("import", "--archive", "b", "all.jsonl").output
        == "0 articles added, 3 known already.\n")
    func kept(_ name: String) throws -> [KeptArticle] {
      var all: [KeptArticle] = []
      let archive = try ArticleArchive(path: program.folder.path + "/" + name)
      try archive.eachKept(matching: SearchQuery("", now: now)) { all.append($0) }
      try archive.close()
      return all
    }
    let (before, after) = (try kept("a"), try kept("b"))
    #expect(before.count == 3 && before.contains { $0.marks.versions.count == 1 })
    for (left, right) in zip(before, after) {
      #expect(left.article == right.article)
      #expect(left.document == right.document)
      #expect(left.marks == right.marks)
    }
    for query in ["is:starred", "tag:übersee", "pilot", "is:read", "has:note", "third paragraph"] {
      #expect(
        try program.run("search", "--archive", "a", query).output
          == program.run("search", "--archive", "b", query).output, "\(query)")
    }
  }
}
