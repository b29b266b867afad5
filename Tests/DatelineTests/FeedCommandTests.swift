import Foundation
import Testing

@Suite struct FeedCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private func dateline(_ arguments: String...) throws -> Program.Result {
    try program.run([arguments[0], "--archive", "archive.sqlite"] + arguments.dropFirst())
  }

  private func change(_ arguments: String...) throws -> Program.Result {
    try program.run(
      ["feeds", arguments[0], "--archive", "archive.sqlite"] + arguments.dropFirst())
  }

  private func writeFeed(items: Int) throws {
    let list = (0..<items).map {
      "<item><title>Boat \($0)</title><link>https://boats.example/\($0)</link></item>"
    }
    try program.write(
      "<rss><channel><title>Boats</title>\(list.joined())</channel></rss>", to: "boats.xml")
  }

  private static let opml = """
    <opml version="2.0"><head><title>x</title></head><body><outline text="Sea">
    <outline type="rss" text="Far" title="Far" xmlUrl="http://127.0.0.1:1/far"/></outline>
    <outline text="Bad" xmlUrl="exec:touch bad"/></body></opml>
    """

  @Test func `lists of feeds come in and go out, and never a command`() throws {
    try program.write(Self.opml, to: "list.opml")
    let imported = try dateline("import", "list.opml")
    #expect(imported.output == "1 feed added.\n" && imported.status == 0)
    #expect(imported.errors.contains("left out"))
    #expect(try dateline("import", "list.opml").output == "0 feeds added, 1 known already.\n")
    try program.write("https://a.example/rss sea \"~A title\"\n", to: "urls")
    #expect(try dateline("import", "urls").output == "1 feed added.\n")
    let opml = try dateline("export", "--format", "opml").output
    #expect(
      opml.contains("<outline text=\"Sea\">") && opml.contains("xmlUrl=\"http://127.0.0.1:1/far\""))
    #expect(opml.contains("category=\"sea\"") && !opml.contains("exec:"))
    try program.write(opml, to: "out.opml")
    #expect(
      try program.run("import", "--archive", "copy.sqlite", "out.opml").output == "2 feeds added.\n"
    )
    #expect(
      try program.run("export", "--archive", "copy.sqlite", "--format", "opml").output == opml)
  }

  @Test func `a feed that cannot be fetched is one line, and the list says why`() throws {
    try program.write(Self.opml, to: "list.opml")
    _ = try dateline("import", "list.opml")
    let refreshed = try dateline("refresh")
    #expect(refreshed.status == 1)
    #expect(refreshed.errors == "dateline: http://127.0.0.1:1/far: nobody answers there\n")
    #expect(refreshed.output == "1 of 1 feed, 0 new articles, 1 failed.\n")
    #expect(try dateline("feeds").output.contains("nobody answers there"))
    let feed = try #require(
      try program.run("feeds", "list", "--json", "--archive", "archive.sqlite").objects().first)
    #expect(feed["title"] as? String == "Far" && feed["folders"] as? [String] == ["Sea"])
    #expect(feed["error"] as? String == "nobody answers there" && feed["failures"] as? Int == 1)
  }

  @Test func `feeds are changed by name`() throws {
    try program.write(Self.opml, to: "list.opml")
    _ = try dateline("import", "list.opml")
    #expect(try change("rename", "Far", "Near").output == "Renamed: Far.\n")
    #expect(try change("move", "Near", "World", "Asia").output == "Moved: Near.\n")
    #expect(try change("tag", "Near", "one", "two").status == 0)
    #expect(
      try change("set", "Near", "--user", "jo", "--password-command", "pass secret").status == 0)
    #expect(try change("mute", "Near").status == 0)
    #expect(try dateline("refresh").output.hasPrefix("There is no feed to ask for"))
    let opml = try dateline("export", "--format", "opml").output
    #expect(opml.contains("<outline text=\"Asia\">") && opml.contains("title=\"Near\""))
    #expect(!opml.contains("secret") && !opml.contains("jo"))
    #expect(try !dateline("feeds", "--json").output.contains("secret"))
    #expect(try change("remove", "nothing").status == 1)
    #expect(try change("remove", "Near").output == "Removed: Near.\n")
    #expect(try dateline("feeds").output.hasPrefix("There are no feeds yet"))
  }

  @Test func `a refresh that is killed loses nothing it had kept`() throws {
    // Each of these feeds takes its time, so that the program dies in the midst of them.
    try writeFeed(items: 50)
    let feeds = (0..<6).map { number in
      "[[feed]]\nname = \"\(number)\"\ncommand = \"sed s/oat/oat\(number)/g boats.xml\"\n"
    }
    try program.write(feeds.joined(), to: "config.toml")
    #expect(try dateline("refresh", "--config", "config.toml").output.contains("300 new"))
    try writeFeed(items: 90)
    let killed = try program.shell(
      """
      $DATELINE refresh --archive archive.sqlite --config config.toml &
      sleep 0.0$((RANDOM % 9 + 1)); kill -9 $!; wait
      """)
    #expect(killed.status != 64)
    #expect(try dateline("doctor").output.hasPrefix("The archive is sound"))
    _ = try dateline("refresh", "--config", "config.toml")
    #expect(try dateline("doctor").output.contains("540 articles"))
  }
}
