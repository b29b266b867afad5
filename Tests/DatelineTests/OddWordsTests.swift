import Testing

/// Words on the command line that nobody should write: each gets a sentence and a status.
@Suite struct OddWordsTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test func `a folder is no list of feeds, and no file to import`() throws {
    try program.write("x", to: "folder/x")
    for words in [["folder"], ["--format", "opml", "folder"], ["--format", "json", "folder"]] {
      let result = try program.run(["import", "--archive", "a.sqlite"] + words)
      #expect(result.status == 1 && result.errors == "dateline: folder: it cannot be opened\n")
    }
  }

  @Test func `an interval is not longer than a year`() throws {
    for interval in ["525601", "\(Int.max)"] {
      let result = try program.run(["feeds", "set", "x", "--interval", interval])
      #expect(result.status == 64 && result.errors.contains("--interval is a number of minutes"))
    }
  }

  @Test func `a feed that is named twice is fetched once`() throws {
    try program.write("http://127.0.0.1:1/far \"~Far\"\n", to: "urls")
    _ = try program.run("import", "--archive", "a.sqlite", "urls")
    let result = try program.run("refresh", "--archive", "a.sqlite", "Far", "127.0.0.1")
    #expect(result.output == "1 of 1 feed, 0 new articles, 1 failed.\n")
  }

  @Test func `a folder for articles that is a file is named with the reason`() throws {
    try program.write("A title\n\nThe ferry ran.\n", to: "a.txt")
    _ = try program.run("add", "--archive", "a.sqlite", "a.txt")
    let result = try program.run(
      "export", "--archive", "a.sqlite", "--format", "markdown", "--folder", "a.txt/b")
    #expect(result.status == 1 && result.errors == "dateline: a.txt/b: Not a directory\n")
  }

  @Test func `an address that cannot be read is named with the reason`() throws {
    try program.write("A title\n\nThe ferry ran.\n", to: "a.txt")
    let result = try program.run("parse", "--json", "a.txt", "http://127.0.0.1:1/x", "a.txt")
    #expect(try result.status == 1 && result.objects().count == 2)
    #expect(result.errors == "dateline: http://127.0.0.1:1/x: nobody answers there\n")
  }
}
